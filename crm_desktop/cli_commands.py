"""What each command does: open the archive, call the use case, print what came of it."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError, UserError
from crm_desktop.services.commands import reading, trying, writing
from crm_desktop.ui.i18n import format_size, language, tr, word

Row = Mapping[str, Any]
Options = Any  # what argparse read


def out(text: str) -> None:
    sys.stdout.write(text + "\n")


def dumps(value: Any) -> str:
    from crm_desktop.formats.writers.json_writer import dumps as as_json

    return as_json(value)


#: what a terminal obeys instead of showing it: controls, and marks that turn the rest of the line around
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def shown(text: str) -> str:
    """For eyes: nothing that somebody wrote into a record drives the terminal."""
    return _OBEYED.sub("", text)


def answer(options: Options, value: Row, sentence: str) -> None:
    """One JSON object for a script, or a sentence for a person."""
    out(dumps(value) if options.json else shown(sentence))


def passphrase(options: Options) -> str | None:
    """What the file given with the command says; plain archives need nothing of it."""
    file = options.passphrase_file
    return None if file is None else read_secret(file)


def read_secret(file: Path) -> str:
    """The first and only line of a file, its end not included. Notepad's marks before it are no part of it."""
    try:
        content = file.read_bytes()
        encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
        secret = content.decode(encoding).removesuffix("\n").removesuffix("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("file.not_read", name=file.name) from error
    if not secret:
        raise UserError("passphrase.empty", name=file.name)
    return secret


# -- reading


def list_records(options: Options) -> int:
    from crm_desktop.services.listing import Listing

    with reading(options.archive, passphrase(options)) as services:
        listing = Listing(services.archive)
        rows = listing.rows(options.kind, dict(options.where), options.search, options.limit)
        if options.json:
            _print_json_rows(rows)
        else:
            _print_table(listing.keys(options.kind), rows)
    return 0


def _print_json_rows(rows: Iterable[Row]) -> None:
    """Row by row: a hundred thousand of them are never in memory together."""
    sys.stdout.write('{"rows": [')
    for place, row in enumerate(rows):
        sys.stdout.write((",\n" if place else "\n") + dumps(row))
    sys.stdout.write("]}\n")


def _print_table(keys: Iterable[str], rows: Iterable[Row]) -> None:
    keys = list(keys)
    out("\t".join(keys))
    for row in rows:
        out("\t".join(_cell(row.get(key)) for key in keys))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else dumps(value)
    return shown(" ".join(text.split()))


def ask(options: Options) -> int:
    if options.names:
        return _list_questions(options)
    if not options.question or options.archive is None:
        sys.stderr.write(tr("Name a question and an archive, or use --list.") + "\n")
        return 2
    with reading(options.archive, passphrase(options)) as services:
        found = services.analytics.ask(options.question, date.today())
    if options.json:
        out(dumps(found))
    else:
        rows = found["rows"]
        _print_table(rows[0].keys() if rows else (), rows)
    return 0


def _list_questions(options: Options) -> int:
    from crm_desktop.services.analytics import question_names

    rows = [{"name": name, "about": word(Message(f"question.{name}"))} for name in question_names()]
    answer(options, {"questions": rows}, "\n".join(f"{row['name']}\t{row['about']}" for row in rows))
    return 0


def check(options: Options) -> int:
    from crm_desktop.services.checking import check_archive

    try:
        with reading(options.archive, passphrase(options)) as services:
            found = check_archive(services.archive)
    except (
        StorageError
    ) as error:  # so broken that it cannot even be opened: a script wants an answer all the same
        if options.json:
            problem = {"check": "open", "detail": error.message.code, "count": 1}
            out(dumps({"ok": False, "archive": str(options.archive), "problems": [problem]}))
        raise
    if options.json:
        out(dumps(_check_report(found)))
    elif found.ok:
        size, count = format_size(found.size), found.counts.get("subject", 0)
        out(tr("{name} is whole: %n subjects, {size}.", n=count, name=options.archive.name, size=size))
    for wrong in found.problems:
        sys.stderr.write(word(wrong.message) + "\n")
    return 0 if found.ok else 1


def _check_report(found: Any) -> Row:
    problems = [{"check": p.code, "detail": p.detail, "count": p.number} for p in found.problems]
    return {
        "ok": found.ok, "archive": str(found.path), "schema": found.schema, "bytes": found.size,
        "counts": found.counts, "problems": problems,
    }  # fmt: skip


def export(options: Options) -> int:
    from crm_desktop.services.exporting import Exporting
    from crm_desktop.ui.export_words import FileWording, text_formats

    with reading(options.archive, passphrase(options)) as services:
        found = Exporting(services.archive).export(
            options.to, FileWording(), text_formats(), options.only,
            plain=options.csv == "plain", card_version=options.vcard,
        )  # fmt: skip
    wording = FileWording()
    counts = ", ".join(f"{wording.table(kind)} {count}" for kind, count in found.counts.items())
    value = {"file": str(found.path), "counts": found.counts, "attachments": found.attachments}
    answer(options, value, tr("Written {name}: {counts}.", name=found.path.name, counts=counts))
    return 0


def back_up(options: Options) -> int:
    from crm_desktop.services.checking import back_up as copy

    found = copy(options.archive, options.to, passphrase(options))
    value = {"file": str(found.path), "bytes": found.size, "sha256": found.sha256}
    answer(
        options,
        value,
        tr("Copied and checked: {path} ({size}).", path=str(found.path), size=format_size(found.size)),
    )
    return 0


# -- writing


def import_files(options: Options) -> int:
    from crm_desktop.cli_import import run

    secret = passphrase(options)
    several = len(options.files) > 1  # what the second would do depends on the first
    opening = (
        trying(options.archive, secret, on_a_copy=several)
        if options.dry_run
        else writing(options.archive, True, secret)
    )
    with opening as services:
        return run(services, options)


def restore(options: Options) -> int:
    from crm_desktop.services.checking import restore as put_back

    kept = put_back(options.copy, options.to, passphrase(options))
    sentence = tr("Restored: {path}.", path=str(options.to))
    if kept:
        sentence += " " + tr("The archive of before is kept as {name}.", name=kept.name)
    answer(options, {"archive": str(options.to), "kept": str(kept) if kept else None}, sentence)
    return 0


def undo(options: Options) -> int:
    if options.names:
        return _list_steps(options)
    with writing(options.archive, passphrase=passphrase(options)) as services:
        if options.step is None:
            changes, counts = services.history.undo(), {}
            if changes is None:
                raise UserError("history.nothing")
        else:
            changes, preview = services.history.undo_step(options.step)
            counts = preview._asdict()
    label = word(changes.label)
    sentence = tr("Undone: {label}.", label=label)
    if counts.get("kept_changed") or counts.get("kept_used"):
        sentence += " " + tr(
            "Kept because changed since: {changed}; because in use: {used}.",
            changed=counts["kept_changed"], used=counts["kept_used"],
        )  # fmt: skip
    answer(options, {"undone": label, "code": changes.label.code, **counts}, sentence)
    return 0


def _list_steps(options: Options) -> int:
    with reading(options.archive, passphrase(options)) as services:
        steps = services.history.steps(limit=1_000)
    rows = [
        {"id": s.id, "at": s.at, "label": word(s.label), "code": s.code, "data": json.loads(s.data), "origin": s.origin,
         "undone": bool(s.undone), "undoable": bool(s.undoable and not s.undone)}
        for s in steps
    ]  # fmt: skip
    if options.json:
        out(dumps({"steps": rows}))
    else:
        for row in rows:
            state = tr("undone") if row["undone"] else ""
            out(shown(f"{row['id']}\t{row['at']}\t{row['label']}\t{state}".rstrip()))
    return 0


def password(options: Options) -> int:
    present = passphrase(options)
    new = None if options.remove else read_secret(options.new_passphrase_file)
    with writing(options.archive, passphrase=present) as services:
        changed = services.passphrase.change(present, new)
    done = tr("{name} has its new password.") if new else tr("{name} has no password any more.")
    sentence = done.format(name=options.archive.name)
    if changed.left:
        sentence += " " + tr("%n copies are as they were.", n=changed.left)
    value = {
        "archive": str(options.archive), "encrypted": new is not None, "copies": changed.copies, "copies_left": changed.left,
    }  # fmt: skip
    answer(options, value, sentence)
    return 0


def sample(options: Options) -> int:
    from crm_desktop.services.sample import build_sample

    with writing(options.archive, True, passphrase(options)) as services:
        made = build_sample(
            services.archive, options.subjects, options.interactions, options.results, options.seed,
            options.language or language(),
        )  # fmt: skip
    value = {"archive": str(options.archive), "step": made.changes.step, "counts": made.counts}
    answer(
        options,
        value,
        tr("Sample data is in {path}: %n subjects.", n=made.counts["subject"], path=str(options.archive)),
    )
    return 0


def self_test(options: Options) -> int:
    from crm_desktop.bootstrap import make_desk
    from crm_desktop.ui.self_test import run

    report = run(make_desk, options.to, options.language, options.theme)
    answer(options, report.as_json(), report.sentence())
    for problem in report.problems:
        sys.stderr.write(problem + "\n")
    return 0 if report.ok else 1
