"""One register: its filter bar and its table, and how the two work together."""

from __future__ import annotations

from itertools import chain
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from crm_desktop.domain.activities import Register
from crm_desktop.services.activities import Activities
from crm_desktop.ui.activities.actions import RecordActions
from crm_desktop.ui.activities.columns import FIRST_SORT, columns_of
from crm_desktop.ui.activities.filters import RegisterFilters
from crm_desktop.ui.activities.menus import RecordMenu
from crm_desktop.ui.activities.sources import register_source
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_duration, format_money, mark, tr
from crm_desktop.ui.models.windowed import SectionRow
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.table import RecordTable

EMPTY = {
    Register.REQUESTS: (
        "message-2",
        mark("No requests yet."),
        mark("Write down what a subject asks for: needs, goals, constraints."),
        mark("Write the first request"),
    ),
    Register.ACTIVITIES: (
        "clipboard-text",
        mark("Nothing to do yet."),
        mark("Plan the first activity, because of a request or of an objective of yours."),
        mark("Plan the first activity"),
    ),
    Register.RESULTS: (
        "target-arrow",
        mark("No results yet."),
        mark("Sales, introductions, appointments, renewals: what came of your activities."),
        mark("Record the first result"),
    ),
}
FILTERED = {
    Register.REQUESTS: mark("No request with these filters."),
    Register.ACTIVITIES: mark("No activity with these filters."),
    Register.RESULTS: mark("No result with these filters."),
}
KEYS = {
    Register.REQUESTS: mark("Space confirms · Enter changes · Del to the trash"),
    Register.ACTIVITIES: mark("Space completes · Enter changes · Del to the trash"),
    Register.RESULTS: mark("Enter changes · Del to the trash"),
}


class RegisterView(QObject):
    """Owns the two widgets of a register; the page puts them in place."""

    current_changed = Signal(object)  # id or None
    status_changed = Signal(str)

    def __init__(self, register: Register, context: Context, actions: RecordActions) -> None:
        super().__init__(actions)
        self.register = register
        self.context = context
        self.actions_of = actions
        self.filters = RegisterFilters(register, context)
        self.table = RecordTable(columns_of(register), f"activities.{register.value}", context.preferences)
        self.table.setAccessibleName(tr(FILTERED[register]))
        self.table.set_sort(*FIRST_SORT[register])
        self.stale = True
        self._filtered: bool | None = None
        self._add_bulk()
        self._connect()

    @property
    def service(self) -> Activities:
        service: Activities = self.context.services.activities
        return service

    def _add_bulk(self) -> None:
        """What can be done with several rows."""
        actions: list[tuple[str, str, Any]] = [(tr("Change…"), "pencil", self.edit)]
        if self.register == Register.ACTIVITIES:
            actions = [
                (tr("Complete"), "check", self.complete),
                (tr("Postpone…"), "clock", self.open_postpone),
                *actions,
            ]
        elif self.register == Register.REQUESTS:
            actions = [(tr("Confirm"), "check", self.confirm), *actions]
        self.bulk = self.filters.set_bulk(actions)

    def _connect(self) -> None:
        table = self.table
        self.filters.changed.connect(self.load)
        self.filters.columns_wanted.connect(table.show_columns_menu)
        self.filters.search.leave_down.connect(self._into_list)
        table.windowed.sort_requested.connect(self.load)
        table.current_id_changed.connect(self.current_changed)
        table.selection_changed.connect(self._selection_changed)
        table.activated_id.connect(self._activated)
        table.cell_clicked.connect(self._cell_clicked)
        table.menu_requested.connect(self.open_menu)
        self._add_key("Space", self.space)
        self._add_key("Del", self.delete)
        self._add_key("F2", self.edit)

    def _add_key(self, key: str, slot: Any) -> None:
        shortcut = QShortcut(QKeySequence(key), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(slot)

    # loading -----------------------------------------------------------------------------------
    @Slot()
    def load(self) -> None:
        """Ask again for what the filters and the order say; the selection stays."""
        self.stale = False
        model = self.table.windowed
        place = self.table.currentIndex().row()
        source = register_source(
            self.service, self.register, self.filters.chosen(), model.sort_key, model.sort_ascending
        )
        self.table.set_source(source)
        self._stay_near(place)
        self._show_empty_state()
        self._selection_changed(0)

    def _stay_near(self, place: int) -> None:
        """Where the current record is gone, go on with the one in its place; at first with the first."""
        model = self.table.windowed
        if self.table.current_id() is not None:
            return
        place, rows = max(place, 0), model.rowCount()
        around = chain(range(place, rows), range(min(place, rows) - 1, -1, -1))
        near = next((model.id_at(row) for row in around if model.id_at(row) is not None), None)
        if near is not None:
            self.table.select_id(near, scroll=False)

    def _show_empty_state(self) -> None:
        filtered = self.filters.is_filtered()
        if filtered != self._filtered:
            self._filtered = filtered
            self.table.set_empty_state(self._filtered_state() if filtered else self._first_state())

    def _filtered_state(self) -> EmptyState:
        return EmptyState(
            "filter-off", tr(FILTERED[self.register]), "", tr("Clear filters"), self.filters.clear
        )

    def _first_state(self) -> EmptyState:
        icon, sentence, help_text, verb = EMPTY[self.register]
        return EmptyState(icon, tr(sentence), tr(help_text), tr(verb), self.new)

    def count(self) -> int:
        """Records of the register under its filters."""
        if not self.stale:
            return self.table.windowed.total
        return self.service.count(self.register, self.filters.chosen())

    def reveal(self, record_id: int) -> bool:
        """Choose the record: without the filters if they hide it, unfolding its section if it is folded."""
        if not self._choose(record_id) and self.filters.is_filtered():
            self.filters.clear()
        return self._choose(record_id)

    def _choose(self, record_id: int) -> bool:
        model = self.table.windowed
        for row in range(model.rowCount()) if model.total != model.rowCount() else ():
            section = model.section_at(row)
            if isinstance(section, SectionRow) and section.collapsed and record_id in section.ids:
                model.toggle_section(row)
                break
        return self.table.select_id(record_id)

    # selection ---------------------------------------------------------------------------------
    def ids(self) -> list[int]:
        """The selected records, or the current one."""
        current = self.table.current_id()
        return self.table.selection_ids() or ([current] if current is not None else [])

    @Slot(int)
    def _selection_changed(self, _count: int) -> None:
        count = self.table.selected_count()
        self.filters.set_selected(count)
        self.filters.bulk_label.setText(self._selected_words(count))
        self.status_changed.emit(self.status(count))

    def status(self, count: int) -> str:
        """Of several: how many, time, cost; else the keys of the list."""
        if count < 2:
            return tr(KEYS[self.register]) if self.table.windowed.rowCount() else ""
        return "    ".join([self._selected_words(count), *self._sums()])

    def _selected_words(self, count: int) -> str:
        """Requests and activities are feminine in Italian, results are not."""
        if self.register == Register.RESULTS:
            return tr("%n selected", n=count)
        return tr("%n selected||activities", n=count)

    def _sums(self) -> list[str]:
        ids = self.table.selection_ids()
        if self.register == Register.ACTIVITIES:
            done = self.service.activity_totals(ids)
            time = tr("Time {time}", time=format_duration(done.minutes, words=True))
            return [time, tr("Cost {amount}", amount=format_money(done.cost_cents))]
        if self.register == Register.RESULTS:
            got = self.service.result_totals(ids)
            amount = tr("Amount {amount}", amount=format_money(got.amount_cents))
            return [amount, tr("Cost {amount}", amount=format_money(got.cost_cents))]
        return []

    @Slot()
    def _into_list(self) -> None:
        self.table.setFocus()
        self._stay_near(0)

    # acting ------------------------------------------------------------------------------------
    @Slot()
    def new(self) -> None:
        subject_id = self.filters.chosen().subject_id
        self.actions_of.new(self.register, {"subject_id": subject_id} if subject_id is not None else None)

    @Slot(int)
    def _activated(self, record_id: int) -> None:
        self.actions_of.edit(self.register, [record_id])

    @Slot(int, str)
    def _cell_clicked(self, record_id: int, key: str) -> None:
        if key == "done":
            self.actions_of.toggle(record_id)

    @Slot()
    def space(self) -> None:
        """Folds a section, completes an activity, confirms a request."""
        row = self.table.currentIndex().row()
        ids = self.ids()
        if self.table.windowed.section_at(row) is not None:
            self.table.windowed.toggle_section(row)
        elif self.register == Register.ACTIVITIES and len(ids) == 1:
            self.actions_of.toggle(ids[0])
        elif self.register == Register.ACTIVITIES:
            self.complete()
        elif self.register == Register.REQUESTS:
            self.confirm()

    @Slot()
    def complete(self) -> None:
        self.actions_of.complete(self.ids())

    @Slot()
    def confirm(self) -> None:
        if self.ids():
            self.actions_of.confirm(self.ids())

    @Slot()
    def edit(self) -> None:
        self.actions_of.edit(self.register, self.ids())

    @Slot()
    def delete(self) -> None:
        self.actions_of.delete(self.register, self.ids())

    @Slot()
    def open_postpone(self) -> None:
        button = self.bulk[1]
        menu = self.actions_of.postpone_menu(self.ids(), button)
        self.actions_of.popup(menu, button.mapToGlobal(QPoint(0, button.height())))

    @Slot(object)
    def open_menu(self, where: QPoint) -> None:
        current = self.table.current_id()
        row = self.service.row(self.register, current) if current is not None else None
        if row is not None:
            copy = self.table.copy_selection
            menu = RecordMenu(self.actions_of, self.register, row, self.ids(), copy, self.table)
            self.actions_of.popup(menu, where)
