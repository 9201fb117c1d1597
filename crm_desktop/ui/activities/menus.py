"""The menu of the selected records of each register."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.domain.activities import OPEN_ACTIVITY, Register, RequestStatus
from crm_desktop.ui.activities.actions import RecordActions
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import icon


class RecordMenu(QMenu):
    """`row` is the current record, `ids` all that are selected, `copy` puts them on the clipboard."""

    def __init__(
        self, actions: RecordActions, register: Register, row: Any, ids: Sequence[int], copy: Callable[[], Any] | None,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.actions_of = actions
        self.ids = list(ids)
        self.row = row
        if register == Register.ACTIVITIES:
            self._add_activity()
        elif register == Register.REQUESTS:
            self._add_request()
        self._add_common(register, copy)

    def _add(self, text: str, picture: str, slot: Callable[[], Any], key: str = "") -> None:
        words = f"{text}\t{key}" if key else text
        self.addAction(icon(picture, "text"), words).triggered.connect(slot)

    def _add_activity(self) -> None:
        do = self.actions_of
        if len(self.ids) > 1 or self.row.status in OPEN_ACTIVITY:
            self._add(tr("Complete"), "check", partial(do.complete, self.ids), tr("Space"))
            self._add(tr("Under way"), "hourglass", partial(do.start, self.ids))
            menu = do.postpone_menu(self.ids, self)
            menu.setIcon(icon("clock", "text"))
            self.addMenu(menu)
        else:
            self._add(tr("To do again"), "rotate", partial(do.reopen, self.ids), tr("Space"))
        if len(self.ids) == 1:
            self._add(tr("Add the next activity…"), "calendar-plus", partial(do.add_next, self.row))
            self._add(tr("Record a result…"), "target-arrow", partial(do.record_result, self.row))
        self.addSeparator()

    def _add_request(self) -> None:
        do = self.actions_of
        if len(self.ids) == 1 and self.row.confirmed_on:
            self._add(tr("Not confirmed"), "help-circle", partial(do.confirm, self.ids, False))
        else:
            self._add(tr("Confirmed by the subject"), "check", partial(do.confirm, self.ids))
        self._add(tr("Met||request"), "circle-check", partial(do.close, self.ids, RequestStatus.MET))
        self._add(tr("Not met||request"), "circle-x", partial(do.close, self.ids, RequestStatus.UNMET))
        if len(self.ids) > 1 or self.row.status != RequestStatus.OPEN:
            self._add(tr("Open again"), "rotate", partial(do.close, self.ids, RequestStatus.OPEN))
        if len(self.ids) == 1:
            self._add(
                tr("Add an activity…"), "calendar-plus", partial(do.add_activity_for, "request", self.row)
            )
            self._add(tr("Record a result…"), "target-arrow", partial(do.record_result, self.row))
        self.addSeparator()

    def _add_common(self, register: Register, copy: Callable[[], Any] | None) -> None:
        do = self.actions_of
        self._add(tr("Change…"), "pencil", partial(do.edit, register, self.ids), tr("Enter"))
        if copy is not None:
            self._add(tr("Copy"), "copy", copy, "Ctrl+C")
        self.addSeparator()
        if len(self.ids) == 1:
            self._add(tr("Open the subject"), "user", partial(do.open_subject, self.row.subject_id))
            self._add(tr("Open the history"), "history", partial(do.open_history, self.row.subject_id))
            self.addSeparator()
        self._add(tr("Move to the trash"), "trash", partial(do.delete, register, self.ids), tr("Del"))
