"""The import as a task page: file, headings, columns, duplicates, confirm."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.messages import Message
from crm_desktop.services.importing import NextContacts, Policy
from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.transfer.conflicts import open_conflicts
from crm_desktop.ui.transfer.pairs import open_pairs
from crm_desktop.ui.transfer.session import ImportSession, Sheet
from crm_desktop.ui.transfer.step_columns import ColumnsStep
from crm_desktop.ui.transfer.step_confirm import ConfirmStep, button_words
from crm_desktop.ui.transfer.step_doubles import DoublesStep
from crm_desktop.ui.transfer.step_file import FileStep, sheets_words
from crm_desktop.ui.transfer.step_headings import HeadingsStep, headings_words
from crm_desktop.ui.widgets.bars import ProgressStrip
from crm_desktop.ui.widgets.labels import text_label
from crm_desktop.ui.widgets.steps import TaskPage

FILE, HEADINGS, COLUMNS, DOUBLES, CONFIRM = range(5)


class Place(QWidget):
    """Where a step will stand."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def fill(self, widget: QWidget) -> None:
        self._column.addWidget(widget)


class ImportWizard(TaskPage):
    """Drives one session. Opens on Columns where the file leaves no question."""

    other_wanted = Signal()
    next_file_wanted = Signal()
    moved = Signal()  # a step or a decision changed: worth keeping as a draft

    def __init__(
        self, session: ImportSession, place: str = "", next_file: str = "", start_at: int = COLUMNS
    ) -> None:
        """`place`: "2 of 3" where several files wait; `next_file`: the one after this."""
        subtitle = f"{session.path.name} · {place}" if place else session.path.name
        super().__init__(tr("Import a list"), subtitle, leave=tr("Cancel the import"), auto=False)
        self.session = session
        self.sheet: Sheet = None
        self._next_file = next_file
        self._start_at = start_at
        self._arrived = False
        self._waiting = 0
        self._stale: set[int] = set()
        self._build_steps(place)
        self._connect_session()
        self._show_state_of_buttons()

    # building ----------------------------------------------------------------------------------
    def _build_steps(self, place: str) -> None:
        session = self.session
        self.file = FileStep(session, place)
        self._headings: HeadingsStep | None = None
        self.columns = ColumnsStep(session)
        self._doubles: DoublesStep | None = None
        self._confirm: ConfirmStep | None = None
        self._places = {number: Place() for number in (HEADINGS, DOUBLES, CONFIRM)}
        self.add_step(tr("File and sheet"), self.file)
        self.add_step(tr("Headings"), self._places[HEADINGS])
        self.add_step(tr("Columns"), self.columns)
        self.add_step(tr("Duplicates"), self._places[DOUBLES])
        self.add_step(tr("Confirm"), self._places[CONFIRM], tr("Import"))
        self.strip = ProgressStrip(tr("Stop"))
        self.add_above_foot(self.strip)
        self.promise = text_label(
            tr("So far nothing has been written. You can close and take up again from here."),
            "small",
            "muted",
            True,
        )
        self.rail.foot.addWidget(self.promise)

    def _connect_session(self) -> None:
        session = self.session
        session.working.connect(self._watch)
        session.opened.connect(self._opened)
        session.refused.connect(self._refused)
        session.password_wanted.connect(self._password_wanted)
        session.planned.connect(self._planned)
        session.stopped.connect(self._stopped)
        session.not_written.connect(self._not_written)
        self.next_wanted.connect(self._go_on)
        self.step_shown.connect(self._step_shown)
        self.file.other_wanted.connect(self.other_wanted)
        self.file.next_wanted.connect(self.next_file_wanted)
        self.file.changed.connect(self._show_state_of_buttons)
        self.columns.sheet_picked.connect(self._pick_sheet)
        self.columns.conflict_wanted.connect(self._show_conflicts)

    # steps made when they are first looked at --------------------------------------------------
    @property
    def headings(self) -> HeadingsStep:
        if self._headings is None:
            self._headings = HeadingsStep(self.session)
            self._headings.sheet_picked.connect(self._pick_sheet)
            self._places[HEADINGS].fill(self._headings)
            self._stale.add(HEADINGS)
        self._freshen(HEADINGS)
        return self._headings

    @property
    def doubles(self) -> DoublesStep:
        if self._doubles is None:
            self._doubles = DoublesStep(self.session)
            self._doubles.policy_chosen.connect(self._choose_policy)
            self._doubles.answered.connect(self._show_notes)
            self._places[DOUBLES].fill(self._doubles)
            self._stale.add(DOUBLES)
        self._freshen(DOUBLES)
        return self._doubles

    @property
    def confirm(self) -> ConfirmStep:
        if self._confirm is None:
            self._confirm = ConfirmStep(self.session)
            self._confirm.go_wanted.connect(self.go)
            self._confirm.offer_rest(self._waiting)
            self._places[CONFIRM].fill(self._confirm)
            self._stale.add(CONFIRM)
        self._freshen(CONFIRM)
        return self._confirm

    def _freshen(self, number: int) -> None:
        """Show the newest plan in a step that was out of sight when it was made."""
        if number not in self._stale or self.session.plan is None:
            return
        self._stale.discard(number)
        if number == HEADINGS and self._headings is not None:
            self._headings.show_plan(self.sheet)
        elif number == DOUBLES and self._doubles is not None:
            counts = self.session.counts
            self._doubles.show_pairs(counts["update"] + counts["same"])
        elif number == CONFIRM and self._confirm is not None:
            self._confirm.show_plan(open_pairs(self.session.pairs))

    def offer_rest(self, count: int) -> None:
        """So many files wait after this one."""
        self._waiting = count

    @property
    def wants_rest(self) -> bool:
        """Whether those that wait follow the same way."""
        return self._confirm is not None and self._confirm.rest.isChecked()

    # what the session says -----------------------------------------------------------------------
    @Slot(object, str)
    def _watch(self, job: Job, words: str) -> None:
        self.strip.watch(job, words)
        if not self.session.writing and self.session.file is None:
            self.strip.label.setText(tr("Reading {file}", file=self.session.path.name))
        job.ended.connect(self._show_state_of_buttons)
        self._show_state_of_buttons()

    @Slot()
    def _opened(self) -> None:
        self.file.news.clear()
        self.file.password.hide()
        self.file.show_file()
        if self.session.plan is None or self.session.choices is None:
            self.file.say_no_contacts()
            self._show_state_of_buttons()
            return
        self._planned()

    @Slot()
    def _planned(self) -> None:
        """The plan is new: every step shows it."""
        session = self.session
        assert session.plan is not None
        if self.sheet not in session.previews:
            self.sheet = next(iter(session.previews))
        if (
            session.plan.past_next_contacts
            and session.choices is not None
            and session.choices.next_contacts is NextContacts.KEEP
            and not self._arrived
        ):
            session.set_next_contacts(NextContacts.SPREAD)
        self._show_plan()
        if not self._arrived:
            self._arrived = True
            self.go(self._first_step())
        self.moved.emit()

    def _show_plan(self) -> None:
        self.columns.show_plan(self.sheet)
        self._stale = {HEADINGS, DOUBLES, CONFIRM}
        self._freshen(self.current)
        self._show_notes()
        self._show_state_of_buttons()

    def _first_step(self) -> int:
        """Columns, unless headings are in doubt."""
        if self._start_at != COLUMNS:
            return self._start_at
        session = self.session
        found = all(preview.layout.header_rows for preview in session.previews.values())
        return COLUMNS if found or session.is_cards else HEADINGS

    @Slot(object)
    def _refused(self, message: Message) -> None:
        self.go(FILE)
        self.file.show_file()
        self.file.refuse(message, self._next_file)
        self._forget_notes()

    @Slot(bool)
    def _password_wanted(self, given: bool) -> None:
        self.go(FILE)
        self.file.ask_password(given)
        self._forget_notes()

    @Slot()
    def _stopped(self) -> None:
        if self.current == CONFIRM and self.session.plan is not None:
            self.confirm.tell_stopped()
        else:
            self.go(FILE)
            self.file.stop()
        self._show_state_of_buttons()

    @Slot(object)
    def _not_written(self, message: Message) -> None:
        self.confirm.tell_failed(message)
        self._show_state_of_buttons()

    # going -------------------------------------------------------------------------------------
    @Slot(int)
    def _go_on(self, number: int) -> None:
        if number == FILE and self._asks_password():
            self.file.password.submit()
        elif number == CONFIRM:
            self.session.write()
        elif number == COLUMNS and not self._cases():
            self.go(CONFIRM)
        elif number == DOUBLES:
            self.session.apply_answers()
            self.go(CONFIRM)
        else:
            self.go(number + 1)

    @Slot()
    def _show_conflicts(self) -> None:
        self.go(DOUBLES)
        self.doubles.show_conflicts()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the wizard's while something was decided in it; then it is the archive's again."""
        is_undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if is_undo and event.type() == QEvent.Type.ShortcutOverride and self.session.can_take_back:
            event.accept()
            return True
        if is_undo and event.type() == QEvent.Type.KeyPress and self.session.can_take_back:
            self.session.take_back()
            return True
        return super().event(event)

    @Slot(int)
    def _step_shown(self, number: int) -> None:
        if number == CONFIRM and self.session.plan is not None:
            self.session.apply_answers()
            self._stale.add(CONFIRM)
        self._make(number)
        self._show_state_of_buttons()
        self._focus(number)
        self.moved.emit()

    def _make(self, number: int) -> None:
        """The step one goes to is there, with the newest plan; before the file is read there is nothing to show."""
        if self.session.plan is not None:
            step = {HEADINGS: "headings", DOUBLES: "doubles", CONFIRM: "confirm"}.get(number)
            if step is not None:
                getattr(self, step)

    def _focus(self, number: int) -> None:
        """Where the keys of a step work."""
        if number == HEADINGS:
            self.headings.table.setFocus()
        elif number == COLUMNS:
            self.columns.mapping.setFocus()
        elif number == DOUBLES:
            self.doubles.focus_table()
        elif number == CONFIRM:
            self.next_button.setFocus()

    def _show_state_of_buttons(self) -> None:
        """What the foot allows and says."""
        number, session = self.current, self.session
        why = self._why_not(number)
        self.next_button.setEnabled(not why)
        self.next_button.setToolTip(why)
        self.back_button.setEnabled(not session.writing)
        self.stack.setEnabled(not session.writing)
        self.rail.list.setEnabled(not session.writing)
        self.set_verb(FILE, tr("Open the file") if self._asks_password() else "")
        if session.plan is not None:
            self.set_verb(CONFIRM, button_words(session))
        self.note.setText(self._note(number))

    def _why_not(self, number: int) -> str:
        session = self.session
        if number == FILE and self._asks_password():
            return ""
        if number == FILE and (problem := self.file.problem()):
            return problem
        if session.plan is None or not session.previews:
            return tr("The file is not read yet.")
        if number == CONFIRM and session.writing:
            return tr("It is being written.")
        if number == CONFIRM and session.busy:
            return tr("One moment: it is being counted again.")
        if number == CONFIRM and not session.something_to_write:
            return tr("There is nothing new in this file.")
        return ""

    def _asks_password(self) -> bool:
        return self.file.password.isVisibleTo(self.file)

    def _note(self, number: int) -> str:
        if number == COLUMNS and (count := self.columns.undecided()):
            return tr("%n columns to decide: left as they are, they become fields of your own", n=count)
        if number == DOUBLES and (count := open_pairs(self.session.pairs)):
            return tr("%n still to look at: left so, they come in as doubtful", n=count)
        if number == DOUBLES and (count := open_conflicts(self.session.conflicts)):
            return tr("%n not decided: yours stay", n=count)
        return ""

    # deciding ----------------------------------------------------------------------------------
    @Slot(object)
    def _pick_sheet(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._show_plan()

    @Slot(object)
    def _choose_policy(self, policy: Policy) -> None:
        self.session.decide(policy=policy)

    # the rail ----------------------------------------------------------------------------------
    @Slot()
    def _show_notes(self) -> None:
        session = self.session
        if session.plan is None:
            return
        layout, decided = session.previews[self.sheet].layout, session.options_of(self.sheet).header_row
        self.set_note(FILE, sheets_words(tuple(session.previews), len(session.plan)), True)
        self.set_note(HEADINGS, headings_words(layout, decided, session.is_cards), True)
        self.set_note(COLUMNS, self._columns_note())
        self.set_note(DOUBLES, self._doubles_note())
        self.note.setText(self._note(self.current))

    def _columns_note(self) -> str:
        total, open_ones = len(self.columns.rows), self.columns.undecided()
        if open_ones:
            return tr(
                "{count} to decide of {total}", count=format_number(open_ones), total=format_number(total)
            )
        return tr("%n matched", n=total)

    def _cases(self) -> int:
        return len(self.session.pairs) + len(self.session.conflicts)

    def _doubles_note(self) -> str:
        if self._cases():
            count = open_pairs(self.session.pairs) + open_conflicts(self.session.conflicts)
            return tr("%n cases to look at", n=count) if count else tr("all answered")
        return tr("none")

    def _forget_notes(self) -> None:
        for number in range(CONFIRM):
            self.set_note(number, "", False)
        self._show_state_of_buttons()
