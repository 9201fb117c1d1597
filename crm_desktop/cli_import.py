"""`import`: one file after the other, each a step of its own."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from crm_desktop.cli_commands import dumps, out, read_secret
from crm_desktop.domain.messages import Message
from crm_desktop.errors import CrmError
from crm_desktop.services import Services
from crm_desktop.services.everything import Everything, Restored
from crm_desktop.services.importing import ImportResult, Policy
from crm_desktop.ui.i18n import tr, word
from crm_desktop.ui.words import all_words

Options = Any
#: refused rows named in words; all of them are in the JSON
MOST = 20


def run(services: Services, options: Options) -> int:
    """Import every file that can be. Returns 1 when some could not; raises when none could."""
    password = read_secret(options.file_password_file) if options.file_password_file else None
    done: list[ImportResult | Restored] = []
    refusals: list[CrmError] = []
    for path in options.files:
        try:
            done.append(_one(services, path, password, options))
        except CrmError as error:
            refusals.append(error)
    if not done:
        _say(refusals[:-1])
        raise refusals[-1]
    _print(done, options)
    _say(refusals)
    return 1 if refusals else 0


def _one(services: Services, path: Path, password: str | None, options: Options) -> ImportResult | Restored:
    if path.suffix.lower() == ".zip" or path.is_dir():
        return Everything(services.archive).restore(path, dry_run=options.dry_run)
    importing = services.importing
    with importing.open(path, password, profile=options.profile) as file:
        choices = file.choices(options.sheet or None, Policy(options.on_duplicate))
        plan = importing.plan(file, choices)
        if options.dry_run and len(options.files) == 1:
            return importing.preview_result(plan)
        result = importing.write(plan)
        return replace(result, batch=None, dry_run=True) if options.dry_run else result


def _say(refusals: list[CrmError]) -> None:
    for error in refusals:
        sys.stderr.write(word(error.message) + "\n")


def _print(done: list[ImportResult | Restored], options: Options) -> None:
    reports = [result.as_json() for result in done]
    if options.json:
        out(dumps(reports[0] if len(options.files) == 1 else {"imports": reports}))
        return
    for report in reports:
        (_print_restored if report.get("everything") else _print_words)(report)


def _print_restored(report: dict[str, Any]) -> None:
    counts = tr(
        "{name}: %n subjects, {rows} records in all, {added} new, {unchanged} already there.",
        n=report["tables"].get("subject", {}).get("added", 0),
        name=Path(report["file"]).name,
        **{key: report[key] for key in ("rows", "added", "unchanged")},
    )
    out(counts)
    if report["attachments"]:
        out(tr("%n attached files", n=report["attachments"]))
    if report["skipped"]:
        out(tr("%n records left out: their subjects were erased here.", n=report["skipped"]))
    if report["dry_run"]:
        out(tr("Nothing was written."))


def _print_words(report: dict[str, Any]) -> None:
    out(
        tr(
            "{name}: {rows} rows, {added} new, {updated} changed, {unchanged} already there, {skipped} left out.",
            name=Path(report["file"]).name,
            **{key: report[key] for key in ("rows", "added", "updated", "unchanged", "skipped")},
        )
    )
    if report["duplicates"]:
        out(tr("To look at: %n rows that may be subjects you have.", n=len(report["duplicates"])))
    for refused in report["rejected"][:MOST]:
        where = " · ".join(filter(None, (refused["column"], _reason(refused))))
        out("  " + tr("row {row}: {what}", row=refused["row"], what=where))
    if len(report["rejected"]) > MOST:
        out("  " + tr("and %n more", n=len(report["rejected"]) - MOST))
    if report["dry_run"]:
        out(tr("Nothing was written."))


def _reason(refused: dict[str, Any]) -> str:
    """What is wrong with the value, in words."""
    code = f"import_problem.{refused['reason']}"
    if code in all_words():
        return word(Message(code, refused))
    return " · ".join(str(refused[key]) for key in ("value", "reason") if refused[key])
