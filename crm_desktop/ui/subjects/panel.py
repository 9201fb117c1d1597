"""The record beside the list: who it is, how to reach it, what comes next."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.services.subject_records import Record
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.subjects.panel_header import RecordHeader
from crm_desktop.ui.subjects.panel_sections import (
    AimSection,
    ContactsSection,
    FieldsSection,
    FilesSection,
    LinksSection,
    NextContactSection,
    NotesSection,
    RecordSection,
    TraitsSection,
)
from crm_desktop.ui.subjects.record_actions import RecordActions
from crm_desktop.ui.widgets.empty_state import EmptyState

SECTIONS = (
    ContactsSection,
    NextContactSection,
    AimSection,
    TraitsSection,
    LinksSection,
    FieldsSection,
    FilesSection,
    NotesSection,
)


class SubjectPanel(QScrollArea):
    """`show_subject(id)`; None shows how to choose one. It follows changes by itself."""

    sheet_wanted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.record: Record | None = None
        self.doing = RecordActions(context, self)
        self._stale = False
        self._build()
        self._connect()
        self.show_subject(None)

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setAcceptDrops(True)
        self.header = RecordHeader(self.doing)
        self.sections: list[RecordSection] = [make(self.doing) for make in SECTIONS]
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        for section in self.sections:
            column.addWidget(section)
        column.addStretch(1)
        self.empty = EmptyState(
            "id-badge-2", tr("No subject chosen"), tr("Choose a row to see who it is and what comes next.")
        )
        either = QFrame()
        either.setProperty("surface", "surface")
        box = QVBoxLayout(either)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.empty)
        box.addWidget(self.body)
        self.setWidget(either)
        self.setAccessibleName(tr("Subject"))

    def _connect(self) -> None:
        self.doing.sheet_wanted.connect(self.sheet_wanted)
        self.context.events.changed.connect(self._on_changed)

    def subject_id(self) -> int | None:
        return self.record.id if self.record else None

    def show_subject(self, subject_id: int | None) -> None:
        """Show this subject from the top; None, or one that is gone, shows nothing."""
        moved = subject_id != self.subject_id()
        self.record = self.context.services.subjects.record(subject_id) if subject_id else None
        self.doing.subject_id = self.record.id if self.record else 0
        self._stale = False
        if self.record is not None:
            self._fill(self.record)
        self._show_body(self.record is not None)
        if moved:
            self.verticalScrollBar().setValue(0)

    def _show_body(self, shown: bool) -> None:
        """The record, or the invitation to choose one. Hidden it takes no room: there is nothing to scroll."""
        self.body.setVisible(shown)
        self.empty.setVisible(not shown)

    def _fill(self, record: Record) -> None:
        self.body.setUpdatesEnabled(False)
        self.header.show_record(record)
        for section in self.sections:
            section.show_record(record)
        self.body.setUpdatesEnabled(True)

    def refresh(self) -> None:
        self.show_subject(self.subject_id())

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self.record is None or not concerned(changes, self.record):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self.record is not None:
            self.doing.edit()
        else:
            super().keyPressEvent(event)

    # -- files dropped on it

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.record is not None and dropped_files(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: Any) -> None:
        if self.record is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event)
        if self.record is not None and files:
            event.acceptProposedAction()
            self.doing.attach(files)


def concerned(changes: Any, record: Record) -> bool:
    """The subject itself, somebody it is linked to, or a catalogue changed."""
    if changes.touches("trait", "custom_field", "factor"):
        return True
    return any(changes.concerns_subject(i) for i in (record.id, *(link.other_id for link in record.links)))


def dropped_files(event: Any) -> list[Path]:
    """Files of this computer among what is dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
