"""The full page of one subject: everything the archive knows about it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.services.subject_records import Record
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.subjects.panel import concerned, dropped_files
from crm_desktop.ui.subjects.panel_header import RecordHeader
from crm_desktop.ui.subjects.panel_sections import (
    FieldsSection,
    FilesSection,
    LinksSection,
    NextContactSection,
    NotesSection,
    RecordSection,
    TraitsSection,
)
from crm_desktop.ui.subjects.privacy_section import PrivacySection
from crm_desktop.ui.subjects.record_actions import RecordActions
from crm_desktop.ui.subjects.sheet_sections import (
    AimsSection,
    AllContactsSection,
    IdentitySection,
    OriginSection,
    ReclassificationSection,
)
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import LinkButton

TWO_FROM = 860
WIDEST = 1340
LONGEST = 20_000


class SubjectSheet(QWidget):
    """`show_subject(id)` answers False for one that is gone; `closed` asks to go back to the list."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.record: Record | None = None
        self.doing = RecordActions(context, self)
        self.setAcceptDrops(True)
        self._make()
        self._build()
        self.back.clicked.connect(self.closed)
        self.printer.clicked.connect(self.print_current)
        context.events.changed.connect(self._on_changed)

    def _make(self) -> None:
        doing = self.doing
        self.header = RecordHeader(doing, whole=True)
        self.back = LinkButton(tr("All subjects"), "arrow-left")
        self.printer = Button(tr("Print or PDF…"), "quiet", "printer", "Ctrl+P", small=True)
        links = LinksSection(doing, others_only=False)
        self.left: list[RecordSection] = [
            IdentitySection(doing), AllContactsSection(doing), TraitsSection(doing), FieldsSection(doing),
            NotesSection(doing, LONGEST), OriginSection(doing),
        ]  # fmt: skip
        self.right: list[RecordSection] = [
            NextContactSection(doing), AimsSection(doing), links, FilesSection(doing), PrivacySection(doing),
            ReclassificationSection(doing),
        ]  # fmt: skip

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top())
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.columns.setContentsMargins(16, 0, 16, 16)
        self.columns.setSpacing(12)
        self.columns.addWidget(_card(self.left), 1, Qt.AlignmentFlag.AlignTop)
        self.columns.addWidget(_card(self.right), 1, Qt.AlignmentFlag.AlignTop)
        self.columns.addStretch(0)
        column.addWidget(self._scroll(), 1)

    def _top(self) -> QWidget:
        top = QWidget()
        line = QHBoxLayout()
        line.setContentsMargins(13, 10, 16, 0)
        line.addWidget(self.back)
        line.addStretch(1)
        line.addWidget(self.printer)
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.header)
        return top

    def _scroll(self) -> QScrollArea:
        page = QWidget()
        page.setProperty("surface", "window")
        outer = QHBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        inner.setLayout(self.columns)
        outer.addWidget(inner, 100)
        outer.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        self.scroller = scroll
        return scroll

    # -- showing

    def subject_id(self) -> int | None:
        return self.record.id if self.record else None

    def show_subject(self, subject_id: int) -> bool:
        found = self.context.services.subjects.record(subject_id)
        if found is None:
            return False
        moved = subject_id != self.subject_id()
        self.record = found
        self.doing.subject_id = found.id
        self.header.show_record(found)
        for section in (*self.left, *self.right):
            section.show_record(found)
        if moved:
            self.scroller.verticalScrollBar().setValue(0)
        return True

    @Slot(object)
    def _on_changed(self, changes: Any) -> None:
        if self.record is None or not concerned(changes, self.record):
            return
        if not self.show_subject(self.record.id):
            self.record = None
            self.closed.emit()

    @Slot()
    def print_current(self) -> None:
        """Ctrl+P of the page it stands in."""
        if self.record is not None:
            self.doing.print_sheet()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= TWO_FROM
        self.columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_F2 and self.record is not None:
            self.doing.edit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: Any) -> None:
        if self.record is not None and dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: Any) -> None:
        files = dropped_files(event)
        if self.record is not None and files:
            event.acceptProposedAction()
            self.doing.attach(files)


def _card(sections: list[RecordSection]) -> QFrame:
    card = QFrame()
    card.setProperty("card", "true")
    column = QVBoxLayout(card)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for number, section in enumerate(sections):
        if number == 0:
            section.setProperty("line", "")
        column.addWidget(section)
    return card
