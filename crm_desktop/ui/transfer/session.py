"""One import under way: the file, what was decided, the plan. All reading and writing runs behind the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from crm_desktop.domain.messages import Message
from crm_desktop.errors import CrmError
from crm_desktop.services.import_source import Source
from crm_desktop.services.importing import (
    ImportChoices,
    ImportFile,
    Importing,
    ImportPlan,
    NextContacts,
    Profile,
    ReadOptions,
    SheetInfo,
)  # fmt: skip
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import mark, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.transfer.conflicts import Conflict
from crm_desktop.ui.transfer.mapping_rows import Field
from crm_desktop.ui.transfer.pairs import Label, Pair, decisions_of, merged
from crm_desktop.ui.transfer.preview_rows import SheetPreview
from crm_desktop.ui.transfer.result_rows import RejectedRow
from crm_desktop.ui.transfer.session_work import (
    Opened,
    Planned,
    Sheet,
    Written,
    open_file,
    plan_rows,
    write_plan,
)

READING = mark("Reading {done} of {total} rows")
WRITING = mark("Writing {done} of {total} rows")


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

    def __init__(self, context: Context, path: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.path = path
        self.file: ImportFile | None = None
        self.choices: ImportChoices | None = None
        self.plan: ImportPlan | None = None
        self.previews: dict[Sheet, SheetPreview] = {}
        self.tables: dict[Sheet, list[tuple[int, list[str]]]] = {}
        self.pairs: list[Pair] = []
        self.conflicts: list[Conflict] = []
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
        self._write_next = False
        self._serial = 0
        self.remembered_matchings: dict[Sheet, Profile] = {}
        self._past: list[tuple[ImportChoices, list[Pair]]] = []

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
        work = partial(open_file, self.service, self.path, password, wanted, self._serial)
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
        self.conflicts = planned.conflicts
        self.remembered_matchings.update(planned.remembered)

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
        self._past.append((self.choices, self.pairs))
        self.choices = replace(self.choices, **changes)
        self.replan()

    @property
    def has_decisions(self) -> bool:
        """Whether something would be lost: what one decided now, or in a draft."""
        choices = self.choices
        return bool(self._past) or (choices is not None and bool(
            choices.decisions or choices.leave_out or choices.same_as or choices.take_file
            or any(o.corrections or o.header_row is not None for o in choices.options.values())
        ))  # fmt: skip

    @property
    def can_take_back(self) -> bool:
        return bool(self._past) and not self.writing

    def take_back(self) -> None:
        """Undo the last decision: a field, a correction, an answer, a row left out."""
        if self.can_take_back:
            self.choices, self.pairs = self._past.pop()
            self.replan()

    def _set_options(self, sheet: Sheet, **changes: Any) -> None:
        assert self.choices is not None
        options = replace(self.choices.options_of(sheet), **changes)
        self.decide(options={**self.choices.options, sheet: options})

    def options_of(self, sheet: Sheet) -> ReadOptions:
        return self.choices.options_of(sheet) if self.choices is not None else ReadOptions()

    def set_field(self, sheet: Sheet, index: int, chosen: Field) -> None:
        """For every sheet with the same headings."""
        assert self.choices is not None
        changed = {name: _with_field(self.options_of(name), index, chosen) for name in self._alike(sheet)}
        self.decide(options={**self.choices.options, **changed})

    def reset_fields(self, sheet: Sheet) -> None:
        """Back to what was recognised."""
        assert self.choices is not None
        changed = {
            name: replace(self.options_of(name), fields={}, day_first={}) for name in self._alike(sheet)
        }
        self.decide(options={**self.choices.options, **changed})

    def _alike(self, sheet: Sheet) -> list[Sheet]:
        """The sheet, and those that have its headings."""
        print_of = {name: preview.layout.fingerprint for name, preview in self.previews.items()}
        return [name for name, mark in print_of.items() if name == sheet or mark == print_of.get(sheet)]

    def set_header_row(self, sheet: Sheet, row: int | None) -> None:
        """Another row holds the headings (0: none does, None: find it); what was decided of the columns is void."""
        self._set_options(sheet, header_row=row, fields={}, day_first={}, corrections={})

    def correct(self, sheet: Sheet, row: int, index: int, text: str) -> None:
        options = self.options_of(sheet)
        self._set_options(sheet, corrections={**options.corrections, (row, index): text})

    def drop_correction(self, sheet: Sheet, row: int, index: int) -> None:
        """The cell as the file has it."""
        kept = {
            place: text for place, text in self.options_of(sheet).corrections.items() if place != (row, index)
        }
        self._set_options(sheet, corrections=kept)

    def sheet_info(self, sheet: Sheet) -> SheetInfo | None:
        sheets = self.file.sheets if self.file is not None else ()
        return next((info for info in sheets if info.name == sheet), None)

    def reads_hidden(self, sheet: Sheet) -> bool:
        options = self.options_of(sheet)
        return options.hidden_rows and options.hidden_columns

    def read_hidden(self, sheet: Sheet, read: bool) -> None:
        """Whether the rows and columns that the sheet hides are read too."""
        self._set_options(sheet, hidden_rows=read, hidden_columns=read)

    def remembered(self, sheet: Sheet) -> Profile | None:
        """The matching of an earlier file with these headings, while it is what one works with."""
        return self.remembered_matchings.get(sheet) if self.options_of(sheet).fields else None

    def forget_remembered(self, sheet: Sheet) -> None:
        """In the archive too: read as recognised from now on."""
        kept = self.remembered_matchings.pop(sheet, None)
        if kept is None or self.file is None:
            return
        self.file.forget(sheet)
        self.context.write(partial(self.service.forget_profiles, [kept.id]), toast=tr("Matching forgotten"))
        self._set_options(sheet, fields={}, day_first={}, header_row=None)

    def take_file(self, answers: Mapping[tuple[Label, str], bool | None]) -> None:
        """Of fields changed on both sides: the file's value (True), mine (False), or not decided (None)."""
        assert self.choices is not None
        kept = {place: taken for place, taken in self.choices.take_file.items() if place not in answers}
        self.decide(take_file=kept | {p: taken for p, taken in answers.items() if taken is not None})

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

    def answer(self, ids: Set[int], answer: str) -> None:
        """What the user says of some doubtful pairs; the plan changes with `apply_answers`."""
        if self.choices is not None:
            self._past.append((self.choices, self.pairs))
        self.pairs = [replace(pair, answer=answer) if pair.id in ids else pair for pair in self.pairs]

    def apply_answers(self) -> bool:
        """True if the plan changes by what was answered."""
        assert self.choices is not None
        decisions, same_as = decisions_of(self.pairs)
        if decisions == dict(self.choices.decisions) and same_as == dict(self.choices.same_as):
            return False
        self.choices = replace(self.choices, decisions=decisions, same_as=same_as)
        self.replan()
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
            plan_rows, self.service, self.file, self.choices, sheets, frozenset(self.tables), self._serial
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
    def write_when_idle(self) -> None:
        """Write as soon as the job that planned has ended."""
        if self.busy:
            self._write_next = True
        else:
            self.write()

    def write(self) -> None:
        if self.busy or self.plan is None or self.file is None:
            return
        self.writing = True
        work = partial(write_plan, self.service, self.plan, self.file)
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
        elif self._write_next:
            self._write_next = False
            self.write()

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


def _with_field(options: ReadOptions, index: int, chosen: Field) -> ReadOptions:
    order = dict(options.day_first)
    if chosen.day_first is not None:
        order[index] = chosen.day_first
    return replace(options, fields={**options.fields, index: chosen.name}, day_first=order)


__all__ = ["ImportSession", "Label", "Sheet"]
