"""One import under way: the file, what was decided, the plan. All reading and writing runs behind the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from crm_desktop.domain.messages import Message
from crm_desktop.errors import CrmError, UserError
from crm_desktop.services.importing import (
    ImportChoices,
    ImportFile,
    Importing,
    ImportPlan,
    ImportResult,
    NextContacts,
    ReadOptions,
)  # fmt: skip
from crm_desktop.services.jobs import JobContext
from crm_desktop.services.subjects import Subjects
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import mark, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.transfer.mapping_rows import Field
from crm_desktop.ui.transfer.pairs import Label, Pair, decisions_of, merged, pairs_of
from crm_desktop.ui.transfer.preview_rows import SheetPreview
from crm_desktop.ui.transfer.result_rows import RejectedRow, rejected_rows

Sheet = str | None
READING = mark("Reading {done} of {total} rows")
WRITING = mark("Writing {done} of {total} rows")
TABLE_ROWS = 40


@dataclass
class Planned:
    """What a planning job brings back."""

    plan: ImportPlan
    previews: dict[Sheet, SheetPreview]
    tables: dict[Sheet, list[tuple[int, list[str]]]] = field(default_factory=dict)
    pairs: list[Pair] = field(default_factory=list)
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


class ImportSession(QObject):
    """Signals arrive on the main thread. At most one job of a session runs at a time."""

    working = Signal(object, str)  # Job, words with {done} and {total}
    opened = Signal()
    refused = Signal(object)  # Message: the file cannot be read
    password_wanted = Signal(bool)  # whether one was given that does not fit
    planned = Signal()
    stopped = Signal()  # the user cancelled; nothing was written
    written = Signal(object)  # ImportResult
    not_written = Signal(object)  # Message

    def __init__(self, context: Context, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.path = path
        self.file: ImportFile | None = None
        self.choices: ImportChoices | None = None
        self.plan: ImportPlan | None = None
        self.previews: dict[Sheet, SheetPreview] = {}
        self.tables: dict[Sheet, list[tuple[int, list[str]]]] = {}
        self.pairs: list[Pair] = []
        self.counts: dict[str, int] = {}
        self.something_to_write = False
        self.subjects = 0  # added by the plan, people and houses included
        self.done: dict[str, int] = {}  # the result's counts
        self.rejected: list[RejectedRow] = []
        self.writing = False
        self._password: str | None = None
        self._wanted: ImportChoices | None = None
        self._job: Job | None = None
        self._again = False
        self._serial = 0

    @property
    def service(self) -> Importing:
        return self.context.services.importing

    @property
    def is_cards(self) -> bool:
        """Contact cards have no headings and no sheets."""
        return self.file is not None and self.file.info.kind == "vcf"

    @property
    def busy(self) -> bool:
        return self._job is not None

    # -- opening ----------------------------------------------------------------------------------
    def open(self, password: str | None = None, wanted: ImportChoices | None = None) -> None:
        """Read the file and plan what its proposed sheets would do. `wanted`: decisions of an earlier time."""
        self.close()
        self._password, self._wanted = password, wanted
        work = partial(_open, self.service, self.path, password, wanted, self._serial)
        self._start(self.context.jobs.files(work, self._take_opened, self._failed), tr(READING))

    def reopen(self) -> None:
        """Once more, with what was decided."""
        self.open(self._password, self.choices)

    def _take_opened(self, result: Opened) -> None:
        if result.serial != self._serial:
            result.file.close()
            return
        self.file, self.choices = result.file, result.choices
        if result.planned is not None:
            self._keep(result.planned)
        self.opened.emit()

    def _keep(self, planned: Planned) -> None:
        self.plan, self.previews = planned.plan, planned.previews
        self.counts, self.something_to_write = planned.counts, planned.writes
        self.subjects = planned.subjects
        self.pairs = merged(self.pairs, planned.pairs)
        self.tables.update(planned.tables)

    def _failed(self, error: Any) -> None:
        message = (
            error.message
            if isinstance(error, CrmError)
            else Message("import.unreadable", {"file": self.path.name})
        )
        if message.code == "import.password":
            self.password_wanted.emit(bool(message.data.get("given")))
        else:
            self.refused.emit(message)

    # -- deciding ---------------------------------------------------------------------------------
    def decide(self, **changes: Any) -> None:
        """Other choices; the plan is made again behind."""
        assert self.choices is not None
        self.choices = replace(self.choices, **changes)
        self.replan()

    def _set_options(self, sheet: Sheet, **changes: Any) -> None:
        assert self.choices is not None
        options = replace(self.choices.options_of(sheet), **changes)
        self.decide(options={**self.choices.options, sheet: options})

    def options_of(self, sheet: Sheet) -> ReadOptions:
        return self.choices.options_of(sheet) if self.choices is not None else ReadOptions()

    def set_field(self, sheet: Sheet, index: int, chosen: Field) -> None:
        options = self.options_of(sheet)
        order = dict(options.day_first)
        if chosen.day_first is not None:
            order[index] = chosen.day_first
        self._set_options(sheet, fields={**options.fields, index: chosen.name}, day_first=order)

    def reset_fields(self, sheet: Sheet) -> None:
        """Back to what was recognised."""
        self._set_options(sheet, fields={}, day_first={})

    def set_header_row(self, sheet: Sheet, row: int | None) -> None:
        """Another row holds the headings (0: none does, None: find it); what was decided of the columns is void."""
        self._set_options(sheet, header_row=row, fields={}, day_first={}, corrections={})

    def correct(self, sheet: Sheet, row: int, index: int, text: str) -> None:
        options = self.options_of(sheet)
        self._set_options(sheet, corrections={**options.corrections, (row, index): text})

    def leave_out(self, label: Label, out: bool) -> None:
        assert self.choices is not None
        left = self.choices.leave_out | {label} if out else self.choices.leave_out - {label}
        self.decide(leave_out=left)

    def choose_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Read these; what was decided of those that stay is kept."""
        assert self.file is not None
        if self.choices is None:
            self.choices = ImportChoices(tuple(sheets))
        self._start_planning(sheets=tuple(sheets))

    def set_next_contacts(self, choice: NextContacts) -> None:
        """Only writing asks for it: no new plan."""
        assert self.choices is not None
        assert self.plan is not None
        self.choices = replace(self.choices, next_contacts=choice)
        self.plan.choices = self.choices

    def answer(self, pairs: list[Pair]) -> bool:
        """What the user says of the doubtful pairs; True if the plan changes by it."""
        assert self.choices is not None
        self.pairs = pairs
        decisions, out, taken = decisions_of(pairs)
        leave_out = (self.choices.leave_out | out) - taken
        if decisions == dict(self.choices.decisions) and leave_out == self.choices.leave_out:
            return False
        self.decide(decisions=decisions, leave_out=frozenset(leave_out))
        return True

    # -- planning ---------------------------------------------------------------------------------
    def replan(self) -> None:
        """Now, or once more when the plan under way is made."""
        if self.writing or self.choices is None:
            return
        if self.busy:
            self._again = True
        elif self.file is None:
            self.reopen()
        else:
            self._start_planning()

    def _start_planning(self, sheets: tuple[Sheet, ...] | None = None) -> None:
        assert self.choices is not None
        assert self.file is not None
        self._again = False
        work = partial(
            _plan, self.service, self.file, self.choices, sheets, frozenset(self.tables), self._serial
        )
        self._start(self.context.jobs.files(work, self._take_planned, self._failed), tr(READING))

    def _take_planned(self, planned: Planned) -> None:
        if planned.serial != self._serial or self._again:
            return  # dropped, or `_ended` starts the next one
        assert self.choices is not None
        self.choices = replace(planned.plan.choices, next_contacts=self.choices.next_contacts)
        planned.plan.choices = self.choices
        self._keep(planned)
        self.planned.emit()

    # -- writing ----------------------------------------------------------------------------------
    def write(self) -> None:
        if self.busy or self.plan is None or self.file is None:
            return
        self.writing = True
        work = partial(_write, self.service, self.plan, self.file)
        self._start(self.context.write_job(work, self._take_written, self._write_failed), tr(WRITING))

    def _take_written(self, outcome: Written) -> None:
        self.writing = False
        self.rejected, self.done = outcome.rejected, outcome.counts
        self.written.emit(outcome.result)

    def _write_failed(self, error: Any) -> None:
        self.writing = False
        message = (
            error.message
            if isinstance(error, CrmError)
            else Message("import.not_written", {"file": self.path.name})
        )
        self.not_written.emit(message)

    # -- jobs -------------------------------------------------------------------------------------
    def _start(self, job: Job, words: str) -> None:
        self._job = job
        job.cancelled.connect(self._stopped)
        job.ended.connect(self._ended)
        self.working.emit(job, words)

    @Slot()
    def _stopped(self) -> None:
        """The reader is gone with the job it was reading for."""
        was_writing, self.writing = self.writing, False
        self._again = False
        if not was_writing:
            self._let_go()
        self.stopped.emit()

    @Slot()
    def _ended(self) -> None:
        self._job = None
        if self._again and not self.writing:
            self.replan()

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _let_go(self) -> None:
        file, self.file = self.file, None
        if file is not None:
            file.close()

    def close(self) -> None:
        """Stop reading and end the reader; what still arrives is dropped."""
        self._serial += 1
        self._again = False
        if self._job is not None and not self.writing:
            self._job.cancelled.disconnect(self._stopped)
            self._job.ended.disconnect(self._ended)
            self._job.cancel()
            self._job = None
        self._let_go()


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
def _open(
    service: Importing,
    path: Path,
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
    planned = _plan(service, file, choices, None, frozenset(), 0, job)
    return Opened(file, planned.plan.choices, planned)


def _plan(
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
    pairs = pairs_of(plan, partial(_existing, service))
    subjects = service.preview_result(plan).subjects_added
    return Planned(plan, previews, tables, pairs, plan.counts, plan.something_to_write, subjects, serial)


def _existing(service: Importing, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Subjects of the archive, with the keys that rows of a file have."""
    wanted = list(ids)
    rows = Subjects(service.archive).export_rows(ids=wanted) if wanted else ()
    return {row["id"]: row for row in rows}


def _merged(fresh: ReadOptions, decided: ReadOptions | None) -> ReadOptions:
    """What was decided, with the tag that several sheets need."""
    return fresh if decided is None else replace(decided, sheet_tag=fresh.sheet_tag)


def _write(service: Importing, plan: ImportPlan, file: ImportFile, job: JobContext) -> Written:
    result = service.write(plan, job, file)
    return Written(result, rejected_rows(plan), result.counts)


__all__ = ["ImportSession", "Label", "Sheet"]
