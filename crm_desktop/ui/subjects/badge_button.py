"""A badge that can be clicked to choose another value."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.badges import (
    RADIUS,
    badge_height,
    badge_width,
    dots_of,
    dots_width,
    paint_badge,
    paint_dots,
)


class BadgeButton(QAbstractButton):
    """Shows a badge; a click, Enter, Space or Down opens the menu of `options`. `chosen` carries the new value."""

    chosen = Signal(object)

    def __init__(
        self, name: str, options: Sequence[tuple[Any, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._options = list(options)
        self._value: Any = None
        self._kind, self._text, self._icon, self._dots = "outline", name, "", 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_menu)

    def show_value(self, value: Any, kind: str, text: str, dots: str = "") -> None:
        """`dots` names the group whose dots stand before the word."""
        self._value = value
        self._kind = kind
        self._text = text if value else self._name
        self._icon = "" if value else "plus"
        self._dots = dots_of(dots, value)[0] if value and dots else 0
        self._dots_count = dots_of(dots, value)[1] if value and dots else 0
        shown = self._text if value else tr("not set")
        self.setAccessibleName(f"{self._name}: {shown}")
        self.setToolTip(self._name)
        self.updateGeometry()
        self.update()

    def value(self) -> Any:
        return self._value

    def text(self) -> str:
        return self._text

    def make_menu(self) -> QMenu:
        menu = QMenu(self)
        for value, text in self._options:
            action = menu.addAction(text, partial(self.chosen.emit, value))
            action.setCheckable(True)
            action.setChecked(value == self._value)
        if self._value:
            menu.addSeparator()
            menu.addAction(tr("Clear"), partial(self.chosen.emit, None))
        return menu

    def open_menu(self) -> None:
        if self._options:
            self.make_menu().popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def _padding(self) -> int:
        return dots_width(self._dots_count) + 5 if self._dots else 0

    def sizeHint(self) -> QSize:
        priority = self._kind.startswith("priority.")
        width = badge_width(self._kind, self._text, self._icon or None) + self._padding()
        return QSize(min(width, 260), badge_height() - (2 if priority else 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._dots:
            self._paint_with_dots(painter)
        else:
            paint_badge(painter, self.rect(), self._kind, self._text, self._icon or None)
        if self.hasFocus() or self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme().pen("accent", 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 1.0 if self.hasFocus() else 0.5
            painter.drawRoundedRect(
                self.rect().toRectF().adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS
            )

    def _paint_with_dots(self, painter: QPainter) -> None:
        paint_badge(painter, self.rect(), self._kind, "", "")
        paint_dots(painter, QPointF(7, self.height() / 2), self._dots, self._dots_count)
        painter.setPen(theme().color("text"))
        painter.setFont(theme().font("small-strong"))
        words = self.rect().adjusted(7 + self._padding(), 0, -4, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)
