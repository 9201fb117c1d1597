"""One node of the thread: a circle on a vertical line, and what it says beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from crm_desktop.ui.activities.thread_nodes import Fact, NodeWords, fact_names
from crm_desktop.ui.theme import pixmap, theme
from crm_desktop.ui.widgets.labels import text_label

CIRCLE = 26
LEFT = 36
BELOW = 14


class NodeWidget(QWidget):
    """`last` ends the line. Clicking it, or Enter, opens its record."""

    opened = Signal(str, int)  # register, id

    def __init__(self, words: NodeWords, last: bool = False) -> None:
        super().__init__()
        self.words = words
        self._last = last
        self.content = QVBoxLayout(self)
        self._build()

    def _build(self) -> None:
        words = self.words
        self.content.setContentsMargins(LEFT, 0, 0, 0 if self._last else BELOW)
        self.content.setSpacing(3)
        self.content.addWidget(text_label(words.caption, "small", "muted", wrap=True))
        self.content.addWidget(text_label(words.title, "section", wrap=True))
        if words.facts:
            self.content.addLayout(fact_grid(words.facts))
        self.setAccessibleName(f"{words.caption}: {words.title}")
        self.setAccessibleDescription(", ".join(f"{fact.name} {fact.value}" for fact in words.facts))
        if words.register is not None and not words.current:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, current = theme(), self.words.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._last:
            painter.setPen(look.pen("border", 2))
            painter.drawLine(CIRCLE // 2, CIRCLE + 1, CIRCLE // 2, self.height())
        painter.setPen(look.pen("accent" if current or self.hasFocus() else "border-strong", 1.25))
        painter.setBrush(look.color("accent" if current else "surface"))
        painter.drawEllipse(QRect(1, 1, CIRCLE - 2, CIRCLE - 2))
        tone = "on-accent" if current else "muted"
        painter.drawPixmap(QPoint((CIRCLE - 15) // 2, (CIRCLE - 15) // 2), pixmap(self.words.icon, tone, 15))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(look.pen("accent", 2))
            painter.drawRoundedRect(self.rect().adjusted(LEFT - 5, 1, -1, -BELOW + 6), 4, 4)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self.words.register is not None and not self.words.current:
            self.opened.emit(self.words.register.value, self.words.record_id)


def fact_grid(facts: tuple[Fact, ...]) -> QGridLayout:
    """Names in a fixed column, values beside them."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 2, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(3)
    grid.setColumnMinimumWidth(0, max(theme().metrics().horizontalAdvance(name) for name in fact_names()))
    grid.setColumnStretch(1, 1)
    for row, fact in enumerate(facts):
        grid.addWidget(text_label(fact.name, "body", "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label(fact.value, "body", fact.tone, wrap=True), row, 1)
    return grid
