"""A small bar chart, painted: a word, a bar, a figure in each row."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui.theme import pixmap, theme

ROW = 30
BAR = 12
GAP = 10
ICON = 22


class Bar(NamedTuple):
    """`shown` is the figure as it stands at the bar; `current` is the bar in question."""

    label: str
    value: float
    shown: str
    icon: str = ""
    current: bool = True


class BarChart(QWidget):
    """Horizontal bars, the longest as wide as there is room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._bars: list[Bar] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: list[Bar]) -> None:
        self._bars = bars
        self.setAccessibleDescription(", ".join(f"{bar.label} {bar.shown}" for bar in bars))
        self.setToolTip("\n".join(f"{bar.label}: {bar.shown}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, theme().px(ROW) * max(1, len(self._bars)))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def _label_width(self, metrics: QFontMetrics) -> int:
        icon = ICON if any(bar.icon for bar in self._bars) else 0
        widest = max(metrics.horizontalAdvance(bar.label) for bar in self._bars)
        return min(widest + icon + 4, self.width() * 2 // 5)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        metrics = look.metrics("body")
        left = self._label_width(metrics) + GAP
        figure = max(metrics.horizontalAdvance(bar.shown) for bar in self._bars)
        room = max(20, self.width() - left - figure - GAP)
        longest = max(bar.value for bar in self._bars) or 1
        for number, bar in enumerate(self._bars):
            row = QRect(0, number * look.px(ROW), self.width(), look.px(ROW))
            self._paint_bar(painter, bar, row, left, max(2.0, room * bar.value / longest))

    def _paint_bar(self, painter: QPainter, bar: Bar, row: QRect, left: int, width: float) -> None:
        look = theme()
        metrics = look.metrics("body")
        start = ICON if bar.icon else 0
        if bar.icon:
            painter.drawPixmap(0, row.y() + (row.height() - 16) // 2, pixmap(bar.icon, "muted", 16))
        painter.setFont(look.font("body"))
        painter.setPen(look.color("text"))
        words = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, left - GAP - start)
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row.adjusted(start, 0, 0, 0), centre, words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("s1" if bar.current else "s1-soft"))
        painter.drawRoundedRect(QRectF(left, row.center().y() - BAR / 2 + 1, width, BAR), 3, 3)
        painter.setPen(look.color("text"))
        painter.setFont(look.font("strong"))
        painter.drawText(row.adjusted(round(left + width) + GAP - 2, 0, 0, 0), centre, bar.shown)
