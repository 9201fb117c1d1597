"""A subject's history: who, the line to write, what happened, what is known."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.quick_entry import Entry
from crm_desktop.domain.relationships import EventKind
from crm_desktop.services.relationships import CycleChoice, EventRow, Relationships
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import tr, word
from crm_desktop.ui.relationships.actions import CycleActions
from crm_desktop.ui.relationships.events import to_events
from crm_desktop.ui.relationships.facts import FactsPanel
from crm_desktop.ui.relationships.history_header import HistoryHeader
from crm_desktop.ui.relationships.kind_chips import KindChips
from crm_desktop.ui.relationships.quick_entry import QuickEntry
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.split_view import SplitView
from crm_desktop.ui.widgets.timeline import Event, Timeline

PAGE = 150
MOST = 800
PANEL = 412


class HistoryView(QWidget):
    """`show_subject(id)`. Reads a page of events at a time, more as one scrolls."""

    status_changed = Signal(str)

    def __init__(self, context: Context, actions: CycleActions) -> None:
        super().__init__()
        self.context = context
        self.actions_of = actions
        self.subject_id: int | None = None
        self.cycle_id: int | None = None
        self.cycles: list[CycleChoice] = []
        self._last: EventRow | None = None
        self._more = False
        self._size = PAGE
        self._draft = ""
        self._taking = False
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(1000)
        self._build()
        self._connect()

    @property
    def service(self) -> Relationships:
        service: Relationships = self.context.services.relationships
        return service

    def _build(self) -> None:
        self.header = HistoryHeader()
        self.entry = QuickEntry()
        self.chips = KindChips()
        self.timeline = Timeline()
        self.timeline.setAccessibleName(tr("History"))
        self.facts = FactsPanel(self.context, self.actions_of)
        self.nothing = EmptyState(
            "history", tr("Nothing happened yet."), tr("Write the first contact in the line above.")
        )
        self.not_found = EmptyState(
            "filter-off", tr("Nothing here with these filters."), "", tr("Clear filters"), self.chips.clear
        )
        left = QFrame()
        left.setProperty("surface", "surface")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.entry)
        column.addWidget(self.chips)
        column.addWidget(self.timeline, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.not_found, 1)
        self.split = SplitView(left, self.facts, "history", self.context.preferences, PANEL)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.header.back.clicked.connect(self.context.navigator.back)
        self.header.sheet.clicked.connect(self._open_sheet)
        self.header.contact.clicked.connect(self.new_contact)
        self.entry.saved.connect(self._save)
        self.entry.line.textChanged.connect(self._typed)
        self._keep_soon.timeout.connect(self.keep_draft)
        self.chips.changed.connect(self.load)
        self.timeline.activated_event.connect(self._edit)
        self.timeline.menu_requested.connect(self._menu)
        self.timeline.installEventFilter(self)
        bar = self.timeline.verticalScrollBar()
        bar.valueChanged.connect(self._read_on)
        bar.rangeChanged.connect(self._read_on)
        for key, slot in (("F2", self._edit_current), ("Del", self._delete_current)):
            shortcut = QShortcut(QKeySequence(key), self.timeline)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    # showing -----------------------------------------------------------------------------------
    def show_subject(self, subject_id: int, cycle_id: int | None = None) -> bool:
        """The history of a subject; False if it is gone. `cycle_id`: what new contacts belong to."""
        another = subject_id != self.subject_id
        if another:
            self.keep_draft()
            self.chips.forget()
        self.subject_id, self.cycle_id = subject_id, cycle_id
        if another:
            self._take_draft()
        return self.reload()

    def reload(self, changes: Any = None) -> bool:
        """Read again what changed."""
        head = self.service.head(self.subject_id) if self.subject_id is not None else None
        if head is None:
            return False
        self.cycles = self.service.cycles_of(head.id)
        current = self._current_cycle()
        self.header.show_head(head, current, self.service.card(current.id) if current else None)
        self.entry.set_subject(
            self.service.people_of(head.id),
            self.cycles,
            current.id if current and current.outcome is None else None,
        )
        if changes is None or self.facts.is_concerned(changes):
            self.facts.show_subject(head.id, current.id if current else None)
        self.load()
        return True

    def _current_cycle(self) -> CycleChoice | None:
        """The cycle one came for, or the open one opened last, or the last one."""
        asked = next((cycle for cycle in self.cycles if cycle.id == self.cycle_id), None)
        return asked or (self.cycles[0] if self.cycles else None)

    @Slot()
    def load(self) -> None:
        """The first page of the history, with the filters; the current line stays current."""
        if self.subject_id is None:
            return
        current = self.timeline.current_event()
        focused = self.timeline.hasFocus()
        self._last, self._size = None, PAGE
        counts = self.service.timeline_counts(self.subject_id, self.chips.search_text())
        self.chips.show_counts(counts)
        self.timeline.set_events(to_events(self._next_rows()))
        self._show_what_fits(sum(counts.values()))
        if current is not None:
            self.timeline.select_event(current.kind, current.id)
        if focused:
            self.timeline.setFocus()
        self._tell(counts)

    def _next_rows(self) -> list[EventRow]:
        """The page after the last line read; pages grow as one goes far back."""
        assert self.subject_id is not None
        before = self._last.key if self._last else None
        kinds, text = self.chips.kinds(), self.chips.search_text()
        rows = self.service.timeline(self.subject_id, kinds, text, self._size, before)
        self._more = len(rows) == self._size
        self._last = rows[-1] if rows else self._last
        self._size = min(self._size * 2, MOST)
        return rows

    @Slot()
    def _read_on(self) -> None:
        bar = self.timeline.verticalScrollBar()
        if self._more and bar.value() > bar.maximum() - 2 * max(bar.pageStep(), 400):
            self._more = False
            QTimer.singleShot(0, self, self._add_page)

    @Slot()
    def _add_page(self) -> None:
        if self.subject_id is not None and self._last is not None:
            self.timeline.add_events(to_events(self._next_rows()))

    def reveal(self, kind: str, record_id: int) -> None:
        """Choose a line, reading back as far as it stands."""
        row = self.service.event(kind, record_id)
        if row is None or row.kind not in (self.chips.kinds() or tuple(EventKind)):
            return
        while self._more and self._last is not None and self._last.key > row.key:
            self.timeline.add_events(to_events(self._next_rows()))
        self.timeline.select_event(kind, record_id)
        self.timeline.scrollTo(self.timeline.currentIndex(), Timeline.ScrollHint.PositionAtCenter)

    def print_history(self) -> None:
        """As it is filtered, on paper or as PDF."""
        from crm_desktop.ui.printing.paper import print_or_save
        from crm_desktop.ui.relationships.history_paper import MOST as MOST_PRINTED
        from crm_desktop.ui.relationships.history_paper import history_paper

        head = self.service.head(self.subject_id) if self.subject_id is not None else None
        if head is None:
            return
        rows = self.service.timeline(head.id, self.chips.kinds(), self.chips.search_text(), MOST_PRINTED * 2)
        facts = self.service.facts_of(head.id)
        paper = history_paper(head, self.header.state.full_text(), facts, to_events(rows))
        print_or_save(self.context.messages, paper, self)

    def _show_what_fits(self, total: int) -> None:
        rows = self.timeline.events_model.rowCount()
        filtered = self.chips.is_filtered()
        self.timeline.setVisible(rows > 0)
        self.not_found.setVisible(rows == 0 and filtered)
        self.nothing.setVisible(rows == 0 and not filtered)
        self.chips.setVisible(total > 0 or filtered)

    def _tell(self, counts: dict[str, int]) -> None:
        lines = tr("%n lines in the history", n=sum(counts.values()))
        keys = tr("Enter changes · Del to the trash")
        contacts = tr("%n contacts", n=counts[EventKind.INTERACTION])
        self.status_changed.emit(
            f"{keys}     {lines}     {contacts}" if counts[EventKind.INTERACTION] else lines
        )

    # half typed --------------------------------------------------------------------------------
    @property
    def draft_key(self) -> str:
        return f"entry:{self.subject_id}"

    @Slot()
    def _typed(self) -> None:
        if not self._taking:
            self._keep_soon.start()

    @Slot()
    def keep_draft(self) -> None:
        """What is typed stays, even if the program ends."""
        self._keep_soon.stop()
        text, drafts = self.entry.line.text().strip(), self.context.services.drafts
        if self.subject_id is not None and text != self._draft:
            self._draft = text
            work = (
                partial(drafts.keep, self.draft_key, text) if text else partial(drafts.drop, self.draft_key)
            )
            self.context.write(work)

    def _take_draft(self) -> None:
        self._draft = self.context.services.drafts.get(self.draft_key) or ""
        self._taking = True
        self.entry.line.setText(self._draft)
        self._taking = False

    # writing -----------------------------------------------------------------------------------
    @Slot(object, object)
    def _save(self, entry: Entry, cycle_id: int | None) -> None:
        assert self.subject_id is not None
        work = partial(self.service.note, self.subject_id, entry, cycle_id)
        self.context.write(work, partial(self._saved, self.subject_id, entry, cycle_id), self._not_saved)

    def _saved(self, subject_id: int, entry: Entry, cycle_id: int | None, changes: Changes) -> None:
        self.entry.done()
        self.keep_draft()
        if changes:
            self.actions_of.tell_noted(subject_id, entry, cycle_id, changes)

    def _not_saved(self, error: Any) -> None:
        message = getattr(error, "message", None)
        self.entry.failed(word(message) if message is not None else tr("It was not saved. Try again."))

    def _open_form(self, entry: Entry, cycle_id: int | None) -> None:
        if self.subject_id is not None and self.actions_of.new_contact(self.subject_id, cycle_id, entry):
            self.entry.done()

    @Slot()
    def new_contact(self) -> None:
        """The full form, empty or with what the line says."""
        self._open_form(self.entry.entry(), self.entry.cycle_id())

    def write_line(self) -> None:
        """Ready to type what happened."""
        self.entry.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What one types over the history goes to the line."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if held or not event.text().strip() or not event.text().isprintable():
            return False
        self.write_line()
        self.entry.line.insert(event.text())
        return True

    # lines -------------------------------------------------------------------------------------
    @Slot(object)
    def _edit(self, event: Event) -> None:
        if self.subject_id is not None:
            self.actions_of.edit_event(self.subject_id, event)

    @Slot()
    def _edit_current(self) -> None:
        event = self.timeline.current_event()
        if event is not None:
            self._edit(event)

    @Slot()
    def _delete_current(self) -> None:
        event = self.timeline.current_event()
        if event is not None:
            self.actions_of.delete_event(event)

    @Slot(object, object)
    def _menu(self, event: Event, where: QPoint) -> None:
        if self.subject_id is not None:
            self.actions_of.event_menu(self.subject_id, event, where)

    @Slot()
    def _open_sheet(self) -> None:
        if self.subject_id is not None:
            self.actions_of.open_subject(self.subject_id)
