"""Phase 3: the three registers, and the thread of the current record."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget

from crm_desktop.domain.activities import Register
from crm_desktop.ui.activities.actions import RecordActions
from crm_desktop.ui.activities.register import RegisterView
from crm_desktop.ui.activities.thread import ThreadPanel
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_number, mark, tr
from crm_desktop.ui.page import ListShown, Page
from crm_desktop.ui.widgets.page_header import PageHeader, Segmented
from crm_desktop.ui.widgets.split_view import SplitView

REGISTERS = (Register.REQUESTS, Register.ACTIVITIES, Register.RESULTS)
TITLES = {
    Register.REQUESTS: mark("Requests"),
    Register.ACTIVITIES: mark("Activities"),
    Register.RESULTS: mark("Results"),
}
VERBS = {
    Register.REQUESTS: mark("New request"),
    Register.ACTIVITIES: mark("New activity"),
    Register.RESULTS: mark("Record a result"),
}


class ActivitiesPage(Page):
    """`go_to(register=…, record_id=…, subject_id=…)`."""

    concerns = {"request", "activity", "result", "product", "subject", "aim", "cycle"}

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.title = tr("Activities")
        self._build()
        self._connect()
        self.show_register(Register.ACTIVITIES)

    def _build(self) -> None:
        self.actions_of = RecordActions(self.context, self)
        self.views = {
            register: RegisterView(register, self.context, self.actions_of) for register in REGISTERS
        }
        self.header = PageHeader(self.title)
        self.segments = Segmented(
            [(register, tr(TITLES[register])) for register in REGISTERS], Register.ACTIVITIES
        )
        self.header.add_beside_title(self.segments)
        self.primary = self.header.set_primary(tr("New activity"), self.new, shortcut="Ctrl+N")
        self.bars, self.tables = QStackedWidget(), QStackedWidget()
        for view in self.views.values():
            self.bars.addWidget(view.filters)
            self.tables.addWidget(view.table)
        self.bars.setFixedHeight(self.views[Register.ACTIVITIES].filters.height())
        self.thread_panel = ThreadPanel(self.actions_of)
        self.split = SplitView(self.tables, self.thread_panel, "activities", self.context.preferences, 332)
        self.body.addWidget(self.header)
        self.body.addWidget(self.bars)
        self.body.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.segments.changed.connect(self._segment_chosen)
        self.thread_panel.opened.connect(self._open_record)
        self.actions_of.added.connect(self._open_record)
        for view in self.views.values():
            view.current_changed.connect(self.show_thread)
            view.status_changed.connect(self._show_status)
            view.table.windowed.reloaded.connect(self._show_counts)

    @property
    def view(self) -> RegisterView:
        return self.views[self.segments.value()]

    # loading -----------------------------------------------------------------------------------
    def refresh(self, changes: Any = None) -> None:
        for view in self.views.values():
            view.stale = True
        self.view.load()
        self.show_thread()

    def show_register(self, register: Register) -> None:
        """Bring a register to the front; it is loaded if it is not fresh."""
        self.segments.set_value(register)
        view = self.views[register]
        self.bars.setCurrentWidget(view.filters)
        self.tables.setCurrentWidget(view.table)
        self.primary.setText(tr(VERBS[register]))
        self.primary.updateGeometry()
        if self._stale is None:
            self._load_if_stale(view)

    def _load_if_stale(self, view: RegisterView) -> None:
        if view.stale:
            view.load()
        self.show_thread()
        self._show_status(view.status(view.table.selected_count()))

    @Slot(object)
    def _segment_chosen(self, register: Register) -> None:
        self.show_register(register)
        self.view.table.setFocus()

    @Slot()
    def _show_counts(self) -> None:
        for register, view in self.views.items():
            self.segments.set_count(register, format_number(view.count()))

    @Slot()
    def show_thread(self) -> None:
        """The thread of the current record of the register in front."""
        current = self.view.table.current_id()
        if current is None:
            self.thread_panel.show_thread(None)
            return
        self.thread_panel.show_thread(self.context.services.activities.thread(self.segments.value(), current))

    @Slot(str)
    def _show_status(self, text: str) -> None:
        self.set_status(text)

    # going about -------------------------------------------------------------------------------
    def go_to(self, **where: Any) -> None:
        """A register, with the records of one subject only, or one record chosen; with `new` the form of another."""
        self.activate()
        register = Register(where.get("register") or self.segments.value())
        view = self.views[register]
        if where.get("subject_id") is not None:
            view.filters.show_subject(where["subject_id"])
        self.show_register(register)
        if where.get("record_id") is not None:
            view.reveal(where["record_id"])
        view.table.setFocus()
        if where.get("form"):
            QTimer.singleShot(0, self, partial(self.actions_of.open_form, register, where))
        if where.get("new"):
            QTimer.singleShot(0, view, view.new)  # the page is on show first

    def place(self) -> dict[str, Any]:
        view = self.view
        found = {"register": view.register.value, "record_id": view.table.current_id()}
        return found | {"subject_id": view.filters.chosen().subject_id}

    @Slot(str, int)
    def _open_record(self, register: str, record_id: int) -> None:
        self.go_to(register=register, record_id=record_id)

    def find(self) -> None:  # type: ignore[override]
        self.view.filters.focus_search()

    @Slot()
    def print_current(self) -> None:
        """The register in front, as it is filtered and sorted."""
        from crm_desktop.ui.printing.list_dialog import print_table

        print_table(self.context, tr(TITLES[self.view.register]), self.view.table, self)

    def list_shown(self) -> ListShown:
        table = self.view.table
        return ListShown(self.view.register.value, table.windowed.all_ids(), table.selection_ids())

    @Slot()
    def new(self) -> None:
        self.view.new()
