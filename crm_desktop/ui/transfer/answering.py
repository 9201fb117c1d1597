"""What pairs and conflicts have in common: a list one answers with Space, and the case in question beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QVBoxLayout, QWidget

from crm_desktop.ui.widgets.labels import text_label
from crm_desktop.ui.widgets.page_header import Segmented
from crm_desktop.ui.widgets.scrolling import scrolling
from crm_desktop.ui.widgets.table import RecordTable


class AnswerTable(RecordTable):
    """Space gives the current row the next answer."""

    next_answer = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.next_answer.emit()
        else:
            super().keyPressEvent(event)


class AnswerDetail(QFrame):
    """The values of a case, the answer, and what it does. Long values scroll."""

    answered = Signal(object)

    def __init__(self, answers: Sequence[tuple[Any, str]], answer: Any, why: str = "") -> None:
        super().__init__()
        self.setProperty("surface", "surface")
        self.title = text_label("", "subject", wrap=True)
        self.why = text_label(why, "small", "muted", wrap=True)
        self.answer = Segmented(answers, answer)
        self.effect = text_label("", "small", "muted", wrap=True)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.answer.changed.connect(self.answered)

    def put(self, *parts: QWidget | QLayout) -> None:
        """From top to bottom."""
        inside = QFrame()
        inside.setProperty("surface", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        for part in parts:
            if isinstance(part, QLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        column.addStretch(1)
        self._scroll(inside)

    def _scroll(self, inside: QFrame) -> None:
        area = scrolling(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
