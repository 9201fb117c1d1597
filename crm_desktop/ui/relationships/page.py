"""Phase 2: the board of open cycles, the list of all of them, and the history of a subject."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.services.relationships import Card, Relationships
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_money, tr
from crm_desktop.ui.page import ListShown, Page
from crm_desktop.ui.relationships.actions import CycleActions
from crm_desktop.ui.relationships.board import Board
from crm_desktop.ui.relationships.cycle_list import CycleList
from crm_desktop.ui.relationships.cycle_panel import CyclePanel
from crm_desktop.ui.relationships.filters import CycleFilters
from crm_desktop.ui.relationships.history import HistoryView
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.labels import clear_layout
from crm_desktop.ui.widgets.page_header import PageHeader, Segmented
from crm_desktop.ui.widgets.split_view import SplitView

BOARD, LIST, HISTORY = "board", "list", "history"
PANEL = 316
PREFERENCE = "relationships.view"


class RelationshipsPage(Page):
    """`go_to(view=board|list|history, subject_id=…, cycle_id=…)`.

    `new_cycle` asks to open one, `entry` starts a line in the history, `kind` and `event_id` name a line of it.
    """

    concerns = {"cycle", "aim", "subject", "activity", "interaction", "stage_change", "fact", "request", "result",
                "review", "finding", "subject_link", "carried_finding"}  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.title = tr("Relationships")
        self._empty_for: tuple[bool, bool] | None = None
        self._build()
        self._connect()
        saved = context.preferences.get(PREFERENCE, BOARD)
        self._show_cycles(saved if saved in (BOARD, LIST) else BOARD)

    @property
    def service(self) -> Relationships:
        service: Relationships = self.context.services.relationships
        return service

    def _build(self) -> None:
        self.actions_of = CycleActions(self.context, self)
        self.board = Board()
        self.list = CycleList(self.context, self.actions_of)
        self.panel = CyclePanel(self.context, self.actions_of)
        self.history = HistoryView(self.context, self.actions_of)
        self.filters = CycleFilters()
        self.views = QStackedWidget()
        self.views.addWidget(self.board)
        self.views.addWidget(self.list.table)
        self.nothing = QWidget()
        QVBoxLayout(self.nothing).setContentsMargins(0, 0, 0, 0)
        self.views.addWidget(self.nothing)
        self.split = SplitView(self.views, self.panel, "relationships", self.context.preferences, PANEL)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._cycles_side())
        self.stack.addWidget(self.history)
        self.body.addWidget(self.stack)

    def _cycles_side(self) -> QWidget:
        self.header = PageHeader(self.title)
        options = [(BOARD, tr("Board"), "layout-kanban"), (LIST, tr("List"), "list")]
        self.segments = Segmented(options, BOARD)
        self.header.add_widget(self.segments)
        self.header.set_primary(tr("Open a cycle"), self.new, shortcut="Ctrl+N")
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.filters)
        column.addWidget(self.split, 1)
        return side

    def _connect(self) -> None:
        self.segments.changed.connect(self._view_chosen)
        self.filters.changed.connect(self.load)
        self.filters.columns_wanted.connect(self.list.table.show_columns_menu)
        self.filters.search.leave_down.connect(self._into_cycles)
        board, actions = self.board, self.actions_of
        board.current_changed.connect(self._card_chosen)
        board.opened.connect(self._open_card)
        board.edit_wanted.connect(self._edit_card)
        board.delete_wanted.connect(self._delete_card)
        board.add_wanted.connect(actions.plan_next)
        board.move_wanted.connect(actions.move)
        board.menu_wanted.connect(actions.cycle_menu)
        self.list.current_changed.connect(self._row_chosen)
        actions.opened_cycle.connect(self._show_new)
        self.history.status_changed.connect(self.set_status)

    def activate(self) -> None:
        super().activate()
        if self.view != HISTORY:
            self._into_cycles()

    # loading -----------------------------------------------------------------------------------
    @property
    def view(self) -> str:
        return HISTORY if self.stack.currentWidget() is self.history else str(self.segments.value())

    def refresh(self, changes: Any = None) -> None:
        if self.view == HISTORY:
            if not self.history.reload(changes):
                self._show_cycles(self.segments.value())
            return
        self.load()

    @Slot()
    def load(self) -> None:
        """The cycles of the filters, in the view that is in front."""
        wanted = self.filters.wanted()
        if self.segments.value() == BOARD:
            cards = self.service.board(wanted)
            self.board.set_cards(cards)
            shown, worth = len(cards), sum(card.row.expected_cents or 0 for card in cards)
            self._tell(shown, worth)
        else:
            self.list.load(wanted)
            shown = self.list.table.windowed.total
            self.set_status(
                tr("Enter opens the history · Ctrl+Shift+← → moves · Del to the trash") if shown else ""
            )
        self._show_counts(shown)
        self._show_views(shown)
        self._show_current()

    def _tell(self, shown: int, worth: int) -> None:
        parts = [tr("%n cycles shown", n=shown)]
        if worth:
            parts.append(tr("Expected value {amount}", amount=format_money(worth, False)))
        self.set_status("     ".join(parts) if shown else "")

    def _show_counts(self, shown: int) -> None:
        open_cycles, every = self.service.counts()
        total = open_cycles if self.filters.wanted().states == ("open",) else every
        if self.filters.wanted().states != ("open",):
            words = (
                tr("{shown} of %n cycles", n=total, shown=shown)
                if shown != total
                else tr("%n cycles", n=total)
            )
        elif shown == total:
            words = tr("%n open cycles", n=total)
        else:
            words = tr("{shown} of %n open cycles", n=total, shown=shown)
        self.header.set_count(words if every else "")

    def _show_views(self, shown: int) -> None:
        """The board, the list, or what to do when there is nothing."""
        if shown:
            self.views.setCurrentWidget(self.board if self.segments.value() == BOARD else self.list.table)
        else:
            self._show_nothing()
        self.split.set_detail_visible(bool(shown))

    def _show_nothing(self) -> None:
        filtered, started = self.filters.is_filtered(), self.service.counts()[1] > 0
        if self._empty_for != (filtered, started):
            self._empty_for = (filtered, started)
            layout = self.nothing.layout()
            assert layout is not None
            clear_layout(layout)
            layout.addWidget(self._nothing_state(filtered))
        self.views.setCurrentWidget(self.nothing)

    def _nothing_state(self, filtered: bool) -> EmptyState:
        if filtered:
            return EmptyState(
                "filter-off", tr("No cycle with these filters."), "", tr("Clear filters"), self.filters.clear
            )
        sentence, help_text = tr("No open cycle."), tr("Choose a target and open the first one.")
        return EmptyState("layout-kanban", sentence, help_text, tr("Open a cycle"), self.new)

    def _show_current(self) -> None:
        """The panel of the current cycle; the first one if there is none."""
        if self.segments.value() == BOARD:
            if self.board.current_card() is None:
                self.board.select_first()
            card = self.board.current_card()
            self.panel.show_cycle(card.id if card else None)
            return
        table = self.list.table
        if table.current_id() is None and len(table.windowed.ids()):
            table.select_id(int(table.windowed.ids()[0]))
        self.panel.show_cycle(table.current_id())

    # going about -------------------------------------------------------------------------------
    def _show_cycles(self, view: str) -> None:
        """Bring the board or the list to the front."""
        self.segments.set_value(view)
        self.filters.for_board(view == BOARD)
        self.stack.setCurrentIndex(0)
        if self._stale is None:
            self.load()

    @Slot(object)
    def _view_chosen(self, view: str) -> None:
        current = self.panel.detail.card.id if self.panel.detail else None
        self.context.preferences.set(PREFERENCE, view)
        self._show_cycles(view)
        if current is not None:
            self._select(current)
        self._into_cycles()

    def _select(self, cycle_id: int) -> bool:
        if self.segments.value() == BOARD:
            found = self.board.select(cycle_id)
        else:
            found = self.list.table.select_id(cycle_id)
        if found:
            self.panel.show_cycle(cycle_id)
        return found

    @Slot()
    def _into_cycles(self) -> None:
        if self.segments.value() == BOARD:
            self.board.focus_cards()
        else:
            self.list.table.setFocus()

    def go_to(self, **where: Any) -> None:
        """A view; in it a cycle, or a subject's history and a line of it."""
        self.activate()
        subject_id, cycle_id = where.get("subject_id"), where.get("cycle_id")
        if where.get("form"):
            QTimer.singleShot(0, self, partial(self.actions_of.open_form, where))
        if where.get("new_cycle"):
            self._show_cycles(self.segments.value())
            QTimer.singleShot(0, self, partial(self.actions_of.open_cycle, subject_id))
        elif subject_id is not None and (where.get("view") == HISTORY or not self._reveal_of(subject_id)):
            self._show_history(subject_id, cycle_id, where)
        elif cycle_id is not None:
            self._reveal(cycle_id)
            self._into_cycles()
        elif subject_id is None:
            self._show_cycles(where.get("view") or self.segments.value())
            self._into_cycles()

    def _show_history(self, subject_id: int, cycle_id: int | None, where: dict[str, Any]) -> None:
        if not self.history.show_subject(subject_id, cycle_id):
            self._show_cycles(self.segments.value())
            return
        self.stack.setCurrentWidget(self.history)
        if where.get("event_id") is not None:
            self.history.reveal(str(where.get("kind")), int(where["event_id"]))
        if where.get("entry") or not self.history.timeline.events_model.rowCount():
            self.history.write_line()
        else:
            self.history.timeline.setFocus()

    def _reveal_of(self, subject_id: int) -> bool:
        """The subject's open cycle on the board, if it has one."""
        cycles = self.service.open_cycles_for_choice(subject_id)
        return bool(cycles) and self._reveal(cycles[0].id)

    def _reveal(self, cycle_id: int) -> bool:
        """Choose a cycle, without the filters if they hide it."""
        self._show_cycles(self.segments.value())
        if not self._select(cycle_id) and self.filters.is_filtered():
            self.filters.clear()
        return self._select(cycle_id)

    def place(self) -> dict[str, Any]:
        if self.view == HISTORY:
            return {"view": HISTORY, "subject_id": self.history.subject_id, "cycle_id": self.history.cycle_id}
        current = self.panel.detail.card.id if self.panel.detail else None
        return {"view": self.view, "cycle_id": current}

    def leave(self) -> bool:
        self.history.keep_draft()
        return True

    def go_home(self) -> None:
        """From a history to the board or the list; Alt+Left comes back to it."""
        if self.view == HISTORY:
            self.context.navigator.open("relationships", view=self.segments.value())

    def find(self) -> None:  # type: ignore[override]
        if self.view == HISTORY:
            self.history.chips.focus_search()
        else:
            self.filters.focus_search()

    @Slot()
    def print_current(self) -> None:
        """The history in front, or the cycles of the filters as a list."""
        if self.view == HISTORY:
            self.history.print_history()
            return
        from crm_desktop.ui.printing.list_dialog import print_table

        self.list.load(self.filters.wanted())
        print_table(self.context, tr("Cycles"), self.list.table, self)

    def list_shown(self) -> ListShown | None:
        """The subject of the history in front, or the cycles of the filters."""
        if self.view == HISTORY:
            subject_id = self.history.subject_id
            return None if subject_id is None else ListShown("subjects", [subject_id], is_one=True)
        self.list.load(self.filters.wanted())
        table = self.list.table
        return ListShown("cycles", table.windowed.all_ids(), table.selection_ids())

    @Slot()
    def new(self) -> None:
        if self.view == HISTORY:
            self.history.new_contact()
        else:
            self.actions_of.open_cycle()

    @Slot(int)
    def _show_new(self, cycle_id: int) -> None:
        self._reveal(cycle_id)

    # cards -------------------------------------------------------------------------------------
    @Slot(object)
    def _card_chosen(self, card: Card | None) -> None:
        self.panel.show_cycle(card.id if card else None)

    @Slot(object)
    def _row_chosen(self, cycle_id: int | None) -> None:
        self.panel.show_cycle(cycle_id)

    @Slot(object)
    def _open_card(self, card: Card) -> None:
        self.actions_of.open_history(card.row.subject_id, card.id)

    @Slot(object)
    def _edit_card(self, card: Card) -> None:
        self.actions_of.edit(card.id)

    @Slot(object)
    def _delete_card(self, card: Card) -> None:
        self.actions_of.delete([card.id])
