"""One side of a choice: a round mark and what it says, on several lines where it must."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from crm_desktop.ui.plain import breakable, plain_hint
from crm_desktop.ui.theme import set_style, theme

MARK = 14
GAP = 8
EDGE = 6
LINES = 4
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


class SideButton(QAbstractButton):
    """Checkable and exclusive by its group; without a choice it is only words."""

    def __init__(self, text: str, name: str = "", choosable: bool = True) -> None:
        super().__init__()
        self.full = text
        self._shown = breakable("\n".join(" ".join(line.split()) for line in text.splitlines()), 400)
        self.setCheckable(choosable)
        self.setAccessibleName(f"{name}: {text}" if name else text)
        self.setToolTip(plain_hint(text) if len(text) > 60 else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if choosable else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if choosable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_style(self, "body")

    # size --------------------------------------------------------------------------------------
    def _words_from(self) -> int:
        return EDGE + (MARK + GAP if self.isCheckable() else 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self.font())
        room = max(20, width - self._words_from() - EDGE)
        wanted = metrics.boundingRect(QRect(0, 0, room, 10_000), _WRAP, self._shown).height()
        return min(wanted, LINES * metrics.lineSpacing()) + 10

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = self._words_from() + metrics.horizontalAdvance(self._shown) + EDGE + 1
        return QSize(width, metrics.height() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._words_from() + 24, QFontMetrics(self.font()).height() + 10)

    # look --------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if self.isCheckable():
            self._paint_mark(painter)
        look = theme()
        painter.setFont(look.font("strong" if self.isChecked() else "body"))
        painter.setPen(look.color("text" if self.isChecked() or not self.isCheckable() else "muted"))
        room = self.rect().adjusted(self._words_from(), 5, -EDGE, -3)
        painter.setClipRect(room)
        painter.drawText(room, _WRAP, self._shown)

    def _paint_ground(self, painter: QPainter) -> None:
        look = theme()
        area = self.rect().toRectF().adjusted(1, 1, -1, -1)
        fill = (
            "selection" if self.isChecked() else "hover" if self.underMouse() and self.isCheckable() else ""
        )
        painter.setPen(look.pen("accent", 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(look.color(fill) if fill else Qt.BrushStyle.NoBrush)
        if fill or self.hasFocus():
            painter.drawRoundedRect(area, 6, 6)

    def _paint_mark(self, painter: QPainter) -> None:
        look = theme()
        middle = QPointF(EDGE + MARK / 2, 5 + QFontMetrics(self.font()).height() / 2)
        painter.setPen(look.pen("accent" if self.isChecked() else "border-strong", 1.5))
        painter.setBrush(look.color("surface"))
        painter.drawEllipse(middle, MARK / 2 - 1, MARK / 2 - 1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(QRectF(middle.x() - 3.5, middle.y() - 3.5, 7, 7))
