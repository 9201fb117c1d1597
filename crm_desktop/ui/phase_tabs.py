"""The tab row: phases 1 › 2 › 3 › 4 ⏐ Analysis."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from crm_desktop.ui.theme import pixmap, theme

BOX = 18
EDGE = 4  # from the accent line's end to the digit
INNER = 8
CHEVRON = 28  # room after a phase
BREAK = 44  # room after the last phase, with the line
START = 12


class Tab(NamedTuple):
    key: str
    title: str
    digit: str = ""
    icon: str = ""


class PhaseTabBar(QTabBar):
    """Painted by itself; `quiet` shows no tab as current (first start)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quiet = False
        self._tabs: list[Tab] = []
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.setFont(theme().font("strong"))
        self.setMouseTracking(True)

    def set_tabs(self, tabs: list[Tab]) -> None:
        if self._tabs == list(tabs):
            return
        self._tabs = list(tabs)
        while self.count():
            self.removeTab(0)
        for number, tab in enumerate(tabs):
            self.addTab(tab.title)
            self.setTabToolTip(number, f"{tab.title} (Ctrl+{number + 1})")
            self.setAccessibleTabName(number, f"{tab.digit} {tab.title}".strip())

    def keys(self) -> list[str]:
        return [tab.key for tab in self._tabs]

    def set_quiet(self, quiet: bool) -> None:
        self.quiet = quiet
        self.setEnabled(not quiet)
        self.update()

    def _content_width(self, number: int) -> int:
        words = theme().metrics("section").horizontalAdvance(self._tabs[number].title)
        return BOX + INNER + words + 2

    def _gap_after(self, number: int) -> int:
        if number == len(self._tabs) - 1:
            return 2 * EDGE
        here, following = self._tabs[number], self._tabs[number + 1]
        return CHEVRON if bool(here.digit) == bool(following.digit) else BREAK

    def tabSizeHint(self, index: int) -> QSize:
        if index >= len(self._tabs):
            return super().tabSizeHint(index)
        left = START if index == 0 else 0
        return QSize(left + self._content_width(index) + self._gap_after(index), theme().px(43))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def _content(self, number: int) -> QRect:
        rect = self.tabRect(number)
        left = rect.x() + (START if number == 0 else 0) + EDGE
        return QRect(left, rect.y(), self._content_width(number), rect.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self.count()):
            self._paint_tab(painter, number)

    def _paint_tab(self, painter: QPainter, number: int) -> None:
        look, tab, content = theme(), self._tabs[number], self._content(number)
        current = number == self.currentIndex() and not self.quiet
        middle = content.center().y()
        box = QRect(content.x(), middle - BOX // 2 + 1, BOX, BOX)
        if tab.digit:
            self._paint_digit(painter, box, tab.digit, current)
        else:
            painter.drawPixmap(box.topLeft(), pixmap(tab.icon, "text" if current else "muted", BOX))
        painter.setPen(look.color("text" if current else "muted"))
        painter.setFont(look.font("section" if current else "strong"))
        words = content.adjusted(BOX + INNER, 1, 4, 1)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tab.title)
        if current:
            self._paint_mark(painter, content)
        self._paint_after(painter, number, content)

    def _paint_digit(self, painter: QPainter, box: QRect, digit: str, current: bool) -> None:
        look = theme()
        area = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(look.pen("accent" if current else "border-strong"))
        painter.setBrush(look.color("accent" if current else "surface"))
        painter.drawRoundedRect(area, 4, 4)
        painter.setPen(look.color("on-accent" if current else "muted"))
        painter.setFont(look.font("small-bold" if current else "small-strong"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, digit)

    def _paint_mark(self, painter: QPainter, content: QRect) -> None:
        """The accent line under the current tab, and the ring when it has the keyboard."""
        look = theme()
        line = QRectF(content.x() - EDGE, self.height() - 3, content.width() + 2 * EDGE, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent"))
        painter.drawRoundedRect(line, 1.5, 1.5)
        if self.hasFocus():
            painter.setPen(look.pen("accent", 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(content).adjusted(-EDGE + 1, 7, EDGE - 1, -7), 5, 5)

    def _paint_after(self, painter: QPainter, number: int, content: QRect) -> None:
        gap = self._gap_after(number)
        middle = content.center().y() + 1
        end = content.right() + 1
        if gap == CHEVRON:
            painter.drawPixmap(end + 3, middle - 7, pixmap("chevron-right", "muted", 14))
        elif gap == BREAK:
            painter.setPen(theme().pen("border"))
            x = end + gap / 2 - 2
            painter.drawLine(QPointF(x, middle - 10), QPointF(x, middle + 10))
