"""One of three, as dots: reliability, weight, certainty."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui.i18n import term
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.badges import DOT_STEP, paint_dots
from crm_desktop.ui.widgets.fields import FieldMixin

LEFT = 8
SCALE = 1.6


class DotsField(FieldMixin, QWidget):
    """1 to 3, by click, arrows or digits; the word stands beside."""

    changed = Signal()

    def __init__(self, group: str = "weight", value: int = 2) -> None:
        super().__init__()
        self._group = group
        self._value = value
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def value(self) -> int:
        return self._value

    def set_value(self, value: object) -> None:
        self._value = min(3, max(1, int(str(getattr(value, "value", value) or 1))))
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleDescription(f"{term(self._value, self._group)} {self._value}/3")

    def _choose(self, value: int) -> None:
        if 1 <= value <= 3 and value != self._value:
            self.set_value(value)
            self.changed.emit()

    def sizeHint(self) -> QSize:
        return QSize(140, theme().px(30))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(min(3, int((event.position().x() - LEFT) // (DOT_STEP * SCALE)) + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}.get(
            Qt.Key(event.key()), 0
        )
        if step:
            self._choose(self._value + step)
        elif event.text() in ("1", "2", "3"):
            self._choose(int(event.text()))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(look.pen("accent", 2))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 5, 5)
        painter.save()
        painter.translate(LEFT, self.height() / 2)
        painter.scale(SCALE, SCALE)
        paint_dots(painter, QPointF(0, 0), self._value)
        painter.restore()
        painter.setFont(look.font("body"))
        painter.setPen(look.color("muted"))
        left = LEFT + round(3 * DOT_STEP * SCALE) + 6
        words = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, term(self._value, self._group))


class ReliabilityField(DotsField):
    """How sure a fact is."""

    def __init__(self, value: int = 2) -> None:
        super().__init__("reliability", value)
