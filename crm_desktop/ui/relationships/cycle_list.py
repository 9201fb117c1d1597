"""The cycles as a list, closed ones too: columns, keys, what can be done with several."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from crm_desktop.domain.relationships import CycleFilter, Stage, neighbour
from crm_desktop.services.relationships import Card, Relationships
from crm_desktop.ui.cell_text import Action, IconText, State
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_date, term, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.models.windowed import Column
from crm_desktop.ui.relationships.actions import CycleActions
from crm_desktop.ui.relationships.card_words import silence_words
from crm_desktop.ui.widgets.table import RecordTable

OUTCOME_KINDS = {
    "won": ("positive", "circle-check"),
    "lost": ("negative", "circle-x"),
    "stopped": ("outline", "player-stop"),
}


def columns() -> list[Column]:
    return [
        Column("subject", tr("Subject"), value="row.subject", show="strong", width=166),
        Column("priority", tr("Pr."), value="row.priority", show="priority", width=48, tooltip=tr("Priority")),
        Column("objective", tr("Objective"), value="row.objective", width=200, stretch=True),
        Column("stage", tr("Stage"), value=_stage, show="stage", width=118),
        Column("state", tr("End"), value=_state, show="state", width=96, sortable=False, hidden=True),
        Column("since", tr("Days here"), value=_days, show="number", width=78, tooltip=tr("Days in this stage")),
        Column("last", tr("Heard"), value=_last, show="icon_text", width=148, tooltip=tr("Last contact")),
        Column("next", tr("Next action"), value=_next, show="action", width=188),
        Column("expected", tr("Expected"), value="row.expected_cents", show="euro", width=88),
        Column("scope", tr("Scope"), value="row.scope", show="term:scope", width=110, hidden=True),
        Column("opened", tr("Opened"), value="row.opened_on", show="date", width=96, hidden=True),
        Column("closed", tr("Closed"), value="row.closed_on", show="date", width=96, hidden=True),
        Column("reason", tr("Why it ended"), value="row.close_reason", width=180, sortable=False, hidden=True),
        Column("review", tr("Next review"), value="row.next_review", show="date", width=104, hidden=True),
    ]  # fmt: skip


def _stage(card: Card) -> str | None:
    return card.row.stage if card.row.is_open else None


def _state(card: Card) -> State | None:
    if card.row.outcome is None:
        return None
    kind, icon = OUTCOME_KINDS[card.row.outcome]
    return State(kind, term(card.row.outcome, "cycle_outcome"), icon)


def _days(card: Card) -> int | None:
    return card.days_here if card.row.is_open else None


def _last(card: Card) -> IconText | None:
    if card.cooling:
        return IconText("snowflake", silence_words(card), "warning")
    if card.row.last_contact is None:
        return None
    return IconText(
        icon_for("channel", card.row.last_channel or "unknown"), format_date(card.row.last_contact)
    )


def _next(card: Card) -> Action | None:
    """Nothing for a closed cycle; that there is none is said for an open one."""
    if not card.row.is_open:
        return Action("", " ")
    return Action(card.row.next_due, card.row.next_title or "") if card.row.next_id is not None else None


class CycleList(QObject):
    """Owns the table; the page puts it in place."""

    current_changed = Signal(object)  # cycle id or None

    def __init__(self, context: Context, actions: CycleActions) -> None:
        super().__init__(actions)
        self.actions_of = actions
        self.wanted = CycleFilter()
        self.table = RecordTable(columns(), "relationships.cycles", context.preferences)
        self.table.setAccessibleName(tr("Cycles"))
        self.table.set_sort("stage", False)
        self._connect()

    @property
    def service(self) -> Relationships:
        return self.actions_of.service

    def _connect(self) -> None:
        table = self.table
        table.windowed.sort_requested.connect(self._sort)
        table.current_id_changed.connect(self.current_changed)
        table.activated_id.connect(self._open)
        table.menu_requested.connect(self._menu)
        for key, slot in (("Del", self._delete), ("F2", self._edit), ("+", self._plan), ("Ctrl+Shift+Left", self._back),
                          ("Ctrl+Shift+Right", self._on)):  # fmt: skip
            shortcut = QShortcut(QKeySequence(key), table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def load(self, wanted: CycleFilter) -> None:
        """Ask again; the selection stays. With closed ones on show their end takes the place of the days here."""
        closed_too = wanted.states != ("open",)
        if closed_too != (self.wanted.states != ("open",)):
            find = self.table.windowed.column_index
            self.table.header.show_column(find("state"), closed_too)
            self.table.header.show_column(find("since"), not closed_too)
        self.wanted = wanted
        self._sort()

    @Slot()
    def _sort(self) -> None:
        model = self.table.windowed
        self.table.set_source(self.service.source(self.wanted, model.sort_key, model.sort_ascending))

    def card(self) -> Card | None:
        current = self.table.current_id()
        return self.service.card(current) if current is not None else None

    def ids(self) -> list[int]:
        current = self.table.current_id()
        return self.table.selection_ids() or ([current] if current is not None else [])

    # acting ------------------------------------------------------------------------------------
    @Slot(int)
    def _open(self, cycle_id: int) -> None:
        card = self.service.card(cycle_id)
        if card is not None:
            self.actions_of.open_history(card.row.subject_id, card.id)

    @Slot()
    def _edit(self) -> None:
        current = self.table.current_id()
        if current is not None:
            self.actions_of.edit(current)

    @Slot()
    def _delete(self) -> None:
        self.actions_of.delete(self.ids())

    @Slot()
    def _plan(self) -> None:
        card = self.card()
        if card is not None and card.row.is_open:
            self.actions_of.plan_next(card)

    @Slot()
    def _back(self) -> None:
        self._move(-1)

    @Slot()
    def _on(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        card = self.card()
        target = neighbour(Stage(card.row.stage), step) if card is not None and card.row.is_open else None
        if target is not None:
            self.actions_of.move(self.ids(), target)

    @Slot(object)
    def _menu(self, where: Any) -> None:
        card = self.card()
        if card is not None:
            self.actions_of.cycle_menu(card, where)
