"""What a session of the import does behind the window: open, plan, write. Nothing here knows a widget."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from crm_desktop.errors import UserError
from crm_desktop.services.import_source import Source
from crm_desktop.services.importing import (
    ImportChoices,
    ImportFile,
    Importing,
    ImportPlan,
    ImportResult,
    Profile,
    ReadOptions,
)
from crm_desktop.services.jobs import JobContext
from crm_desktop.services.subjects import Subjects
from crm_desktop.ui.transfer.conflicts import Conflict, conflicts_of
from crm_desktop.ui.transfer.pairs import Pair, pairs_of
from crm_desktop.ui.transfer.preview_rows import SheetPreview
from crm_desktop.ui.transfer.result_rows import RejectedRow, rejected_rows

Sheet = str | None
TABLE_ROWS = 40


@dataclass
class Planned:
    """What a planning job brings back."""

    plan: ImportPlan
    previews: dict[Sheet, SheetPreview]
    tables: dict[Sheet, list[tuple[int, list[str]]]] = field(default_factory=dict)
    pairs: list[Pair] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    remembered: dict[Sheet, Profile] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    writes: bool = False
    subjects: int = 0
    serial: int = 0


@dataclass
class Opened:
    """What an opening job brings back; `planned` is None when no sheet is proposed."""

    file: ImportFile
    choices: ImportChoices | None
    planned: Planned | None
    serial: int = 0


@dataclass
class Written:
    """The result, and what was not taken in words. `changes` is what the pages are told."""

    result: ImportResult
    rejected: list[RejectedRow]
    counts: dict[str, int]

    @property
    def changes(self) -> Any:
        return self.result.changes


# -- what runs behind -------------------------------------------------------------------------------
def open_file(
    service: Importing,
    path: Source,
    password: str | None,
    wanted: ImportChoices | None,
    serial: int,
    job: JobContext,
) -> Opened:
    file = service.open(path, password, job)
    try:
        return replace(_opened(service, file, wanted, job), serial=serial)
    except BaseException:
        file.close()
        raise


def _opened(service: Importing, file: ImportFile, wanted: ImportChoices | None, job: JobContext) -> Opened:
    try:
        choices = wanted or file.choices()
    except UserError as error:
        if error.message.code != "import.no_contacts":
            raise
        return Opened(file, None, None)
    planned = plan_rows(service, file, choices, None, frozenset(), 0, job)
    return Opened(file, planned.plan.choices, planned)


def plan_rows(
    service: Importing, file: ImportFile, choices: ImportChoices, sheets: tuple[Sheet, ...] | None,
    known: frozenset[Sheet], serial: int, job: JobContext,
) -> Planned:  # fmt: skip
    """The plan, its rows sorted for the preview, and the first rows of sheets not seen yet."""
    if sheets is not None:
        fresh = file.choices(sheets, choices.policy)
        options = {sheet: _merged(fresh.options_of(sheet), choices.options.get(sheet)) for sheet in sheets}
        choices = replace(choices, sheets=sheets, options=options)
    tables = {sheet: file.table(sheet, TABLE_ROWS) for sheet in choices.sheets if sheet not in known}
    plan = service.plan(file, choices, job)
    previews = {sheet: SheetPreview(plan, sheet) for sheet in choices.sheets}
    for preview in previews.values():
        preview.warm()
    pairs = pairs_of(plan, partial(_existing, service))
    subjects = service.preview_result(plan).subjects_added
    return Planned(
        plan, previews, tables, pairs, conflicts_of(plan), _remembered(file, tables), plan.counts, plan.something_to_write,
        subjects, serial,
    )  # fmt: skip


def _remembered(file: ImportFile, sheets: Iterable[Sheet]) -> dict[Sheet, Profile]:
    """Of sheets read for the first time, the matching that was decided before."""
    found = {sheet: file.remembered(sheet) for sheet in sheets}
    return {sheet: kept for sheet, kept in found.items() if kept is not None}


def _existing(service: Importing, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Subjects of the archive, with the keys that rows of a file have."""
    wanted = list(ids)
    rows = Subjects(service.archive).export_rows(ids=wanted) if wanted else ()
    return {row["id"]: row for row in rows}


def _merged(fresh: ReadOptions, decided: ReadOptions | None) -> ReadOptions:
    """What was decided, with the tag that several sheets need."""
    return fresh if decided is None else replace(decided, sheet_tag=fresh.sheet_tag)


def write_plan(service: Importing, plan: ImportPlan, file: ImportFile, job: JobContext) -> Written:
    result = service.write(plan, job, file)
    return Written(result, rejected_rows(plan), result.counts)
