"""What can be done with the records of the registers: from the bar, the keyboard, the menus and the thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.activities import OPEN_ACTIVITY, ActivityStatus, Register, RequestStatus
from crm_desktop.domain.changes import Changes
from crm_desktop.services.activities import Activities
from crm_desktop.services.activity_values import TABLES
from crm_desktop.ui.activities.dialogs import BulkDialog, CompleteDialog, NextDialog, PostponeDialog
from crm_desktop.ui.activities.forms import FORMS, ResultForm
from crm_desktop.ui.context import Context
from crm_desktop.ui.formats import format_date
from crm_desktop.ui.i18n import tr


class RecordActions(QObject):
    """One intention each: a dialog if it must ask, a write, a toast that undoes."""

    added = Signal(str, int)  # register, id of the new record

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self.context = context
        self.window = window

    @property
    def service(self) -> Activities:
        service: Activities = self.context.services.activities
        return service

    def _write(self, work: Callable[[], Changes]) -> None:
        self.context.write(work, self._written)

    def _written(self, changes: Changes) -> None:
        if changes:
            self.context.messages.toast(changes.label, undo=True)

    # adding and changing -----------------------------------------------------------------------
    def new(self, register: Register, start: dict[str, Any] | None = None) -> None:
        form = FORMS[register](self.context, None, start or {}, self.window)
        if self.context.messages.run_dialog(form) and form.changes is not None:
            self.added.emit(register.value, form.changes.new_id(TABLES[register]))

    def edit(self, register: Register, ids: Sequence[int]) -> None:
        """One in its form, several at once in the short dialog."""
        if len(ids) > 1:
            self.context.messages.run_dialog(BulkDialog(self.context, register, ids, self.window))
            return
        row = self.service.row(register, ids[0]) if ids else None
        if row is not None:
            self.context.messages.run_dialog(FORMS[register](self.context, row, None, self.window))

    def open_form(self, register: Register, where: Mapping[str, Any]) -> None:
        """The form that was left half typed, as its draft says it."""
        form, record = where["form"], where.get("record_id")
        if form == "new":
            self.new(register, dict(where.get("start") or {}))
        elif record is None or (row := self.service.row(register, record)) is None:
            return
        elif form == "edit":
            self.edit(register, [record])
        elif form == "complete":
            self.complete([record])
        elif form == "next":
            self.add_next(row)

    def delete(self, register: Register, ids: Sequence[int]) -> None:
        if ids:
            self._write(partial(self.service.delete, register, list(ids)))

    # activities --------------------------------------------------------------------------------
    def complete(self, ids: Sequence[int]) -> None:
        """One asks how it went and what comes next; several are simply marked as done."""
        if len(ids) > 1:
            self._write(partial(self.service.complete_many, list(ids)))
            return
        row = self.service.row(Register.ACTIVITIES, ids[0]) if ids else None
        if row is None or row.status not in OPEN_ACTIVITY:
            return
        dialog = CompleteDialog(self.context, row, self.window)
        if self.context.messages.run_dialog(dialog) and dialog.wants_result():
            self.record_result(row)

    def toggle(self, activity_id: int) -> None:
        """Space, or a click on the box."""
        row = self.service.row(Register.ACTIVITIES, activity_id)
        if row is None:
            return
        if row.status in OPEN_ACTIVITY:
            self.complete([activity_id])
        else:
            self.reopen([activity_id])

    def reopen(self, ids: Sequence[int]) -> None:
        self._write(partial(self.service.reopen, list(ids)))

    def start(self, ids: Sequence[int]) -> None:
        values = {"status": ActivityStatus.DOING.value}
        self._write(partial(self.service.edit_many, Register.ACTIVITIES, list(ids), values))

    def postpone(self, ids: Sequence[int], day: date | None = None) -> None:
        """To a day, or to one that is asked for."""
        if day is None:
            dialog = PostponeDialog(len(ids), self.window)
            day = dialog.day() if self.context.messages.run_dialog(dialog) else None
        if day is not None and ids:
            self._write(partial(self.service.postpone, list(ids), day))

    def postpone_menu(self, ids: Sequence[int], parent: QWidget) -> QMenu:
        menu = QMenu(tr("Postpone"), parent)
        tomorrow, week = postpone_days(date.today())
        for words, day in ((tr("Tomorrow"), tomorrow), (tr("Next week"), week)):
            action = menu.addAction(f"{words}\t{format_date(day, 'weekday')}")
            action.triggered.connect(partial(self.postpone, list(ids), day))
        menu.addAction(tr("Another day…")).triggered.connect(partial(self.postpone, list(ids), None))
        return menu

    def add_next(self, activity: Any) -> None:
        dialog = NextDialog(self.context, activity, self.window)
        if self.context.messages.run_dialog(dialog) and dialog.changes is not None:
            self.added.emit(Register.ACTIVITIES.value, dialog.changes.new_id("activity"))

    def add_activity_for(self, kind: str, row: Any) -> None:
        """Because of a request or an aim."""
        start = {
            "subject_id": row.subject_id,
            "cycle_id": getattr(row, "cycle_id", None),
            f"{kind}_id": row.id,
        }
        self.new(Register.ACTIVITIES, start)

    # results -----------------------------------------------------------------------------------
    def record_result(self, source: Any) -> None:
        """What came of an activity, or of a request."""
        start = {"subject_id": source.subject_id, "cycle_id": source.cycle_id}
        is_request = hasattr(source, "needs")
        start["request_id" if is_request else "activity_id"] = source.id
        form = ResultForm(self.context, None, start, self.window)
        self.context.messages.run_dialog(form)

    # requests ----------------------------------------------------------------------------------
    def confirm(self, ids: Sequence[int], confirmed: bool = True) -> None:
        self._write(partial(self.service.confirm_requests, list(ids), confirmed=confirmed))

    def close(self, ids: Sequence[int], status: RequestStatus) -> None:
        self._write(partial(self.service.close_requests, list(ids), status))

    # going elsewhere ---------------------------------------------------------------------------
    def open_subject(self, subject_id: int) -> None:
        self.context.navigator.open("subjects", subject_id=subject_id)

    def open_history(self, subject_id: int) -> None:
        self.context.navigator.open("relationships", subject_id=subject_id, view="history")

    def popup(self, menu: QMenu, where: QPoint) -> None:
        menu.exec(where)
        menu.deleteLater()


def postpone_days(today: date) -> tuple[date, date]:
    """Tomorrow, and Monday of next week."""
    return today + timedelta(days=1), today + timedelta(days=7 - today.weekday())
