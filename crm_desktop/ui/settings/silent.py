"""Persons one has not heard of for long, to think about; nothing happens by itself."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.models.windowed import Column, ListSource
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.list_dialog import ListDialog
from crm_desktop.ui.widgets.table import RecordTable


class _Line(NamedTuple):
    id: int
    name: str
    last: str


class SilentDialog(ListDialog):
    """Persons one has not heard of for long; nothing happens by itself."""

    def __init__(self, context: Context, parent: QWidget | None = None, months: int | None = None) -> None:
        """`months`: how long; the archive's own choice without it."""
        super().__init__(tr("Not heard of for long"), parent, 640, 480)
        self.context = context
        self.months = months or context.services.privacy.retention_months()
        self.table = RecordTable(
            [
                Column("name", tr("Name"), show="strong", stretch=True, width=260, sortable=False),
                Column("last", tr("Last sign"), show="date", width=140, sortable=False),
            ],
            name="silent",
            preferences=context.preferences,
        )
        self.open_button = Button(tr("Open"), "secondary")
        self.trash = Button(tr("Move to the trash"), "secondary", "trash")
        self.close_button = Button(tr("Close"), "quiet")
        self._build()
        self._connect()
        self.load()

    def _build(self) -> None:
        text = tr(
            "No contact, activity, result or consent, no open cycle, no target. You decide; nothing is deleted by itself."
        )
        self.add_head(tr("Not heard of for long"), text)
        self.column.addWidget(self.table, 1)
        self.add_foot([self.trash], [self.open_button, self.close_button])

    def _connect(self) -> None:
        self.open_button.clicked.connect(self._open)
        self.trash.clicked.connect(self._throw_away)
        self.close_button.clicked.connect(self.reject)
        self.table.activated_id.connect(self._open)

    @Slot()
    def load(self) -> None:
        rows = [
            _Line(row.id, row.name, row.last) for row in self.context.services.privacy.silent_for(self.months)
        ]
        self.table.set_source(ListSource(rows))
        self.table.set_empty_state(
            EmptyState("circle-check", tr("Nobody"), tr("You have heard of everybody lately."))
        )
        if rows:
            self.table.select_id(rows[0].id)
        for button in (self.open_button, self.trash):
            button.setEnabled(bool(rows))

    @Slot()
    def _open(self, *_: Any) -> None:
        current = self.table.current_id()
        if current is not None:
            self.accept()
            self.context.navigator.open("subjects", subject_id=current)

    @Slot()
    def _throw_away(self) -> None:
        chosen = list(self.table.selection_ids())
        if chosen:
            work = partial(self.context.services.subjects.move_to_trash, chosen)
            self.context.write(work, self._thrown)

    def _thrown(self, changes: Any) -> None:
        self.context.messages.toast(changes.label, undo=True)
        self.load()
