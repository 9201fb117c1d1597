"""Buttons: kinds by weight, and the primary one that shows its key."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from crm_desktop.ui.theme import pixmap, set_style, theme
from crm_desktop.ui.widgets.labels import native_key

GAP = 8
RADIUS = 6.0
_PLAIN = ("surface", "hover", "selection-off")
#: by kind: fill at rest, under the pointer and pressed; edge
SHAPES = {
    "primary": (("accent", "accent-hover", "accent-pressed"), ""),
    "secondary": (_PLAIN, "border-strong"),
    "quiet": (_PLAIN, "border"),
    "ghost": (("", "selection-off", "selection-off"), ""),
    "step": (_PLAIN, "accent"),
    "danger": (_PLAIN, "border-strong"),
}
TEXT_TONE = {"primary": "on-accent", "step": "accent", "danger": "negative"}


class Button(QPushButton):
    """A button of a kind: primary, secondary, quiet, ghost, step, danger. Its key is shown at 80 %.

    With `shortcut` the key is only shown; the action that listens to it lives in the registry.
    """

    def __init__(
        self, text: str, kind: str = "secondary", icon: str = "", shortcut: str = "", small: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        if small:
            self.setProperty("small", "true")
        self._kind = kind
        self._icon = icon
        self._hint = native_key(shortcut) if shortcut else ""
        self._small = small
        set_style(self, "section" if kind == "primary" else "small-strong" if small else "strong")

    def set_icon_name(self, icon: str) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        from crm_desktop.ui.theme import set_kind

        self._kind = kind
        set_kind(self, "kind", kind)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        padding = 18 if self._small else 26
        return QSize(self._content_width() + padding, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _plain_text(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _content_width(self) -> int:
        width = QFontMetrics(self.font()).horizontalAdvance(self._plain_text())
        if self._icon:
            width += 16 + (GAP if self.text() else 0)
        if self._hint:
            width += GAP + theme().metrics("key").horizontalAdvance(self._hint)
        return width

    def _tone(self) -> str:
        if not self.isEnabled():
            return "disabled"
        return TEXT_TONE.get(self._kind, "text")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shape(painter)
        self._paint_content(painter)
        if self._kind == "primary" and self.hasFocus():
            painter.setPen(theme().pen("on-accent", 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(3, 3, -3, -3), 4, 4)

    def _paint_shape(self, painter: QPainter) -> None:
        """Fill and edge. Painted here: asking the style for them would load all its classes at start."""
        look = theme()
        fill, edge = self._fill_and_edge()
        ring = self.hasFocus() and self._kind != "primary"
        width = 2.0 if ring else 1.0
        edge = "accent" if ring else edge
        painter.setPen(look.pen(edge, width) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(look.color(fill) if fill else Qt.BrushStyle.NoBrush)
        area = self.rect().toRectF().adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(area, RADIUS, RADIUS)

    def _fill_and_edge(self) -> tuple[str, str]:
        """Tokens; empty for none."""
        fills, edge = SHAPES[self._kind]
        if not self.isEnabled():
            return ("", "") if self._kind == "ghost" else ("raised", "border")
        fill = fills[2 if self.isDown() else 1 if self.underMouse() else 0]
        return fill, fill if self._kind == "primary" else edge

    def _paint_content(self, painter: QPainter) -> None:
        look = theme()
        tone = self._tone()
        x = (self.width() - self._content_width()) // 2
        if self._icon:
            painter.drawPixmap(QPoint(x, (self.height() - 16) // 2), pixmap(self._icon, tone, 16))
            x += 16 + GAP
        painter.setPen(look.color(tone))
        painter.setFont(self.font())
        width = QFontMetrics(self.font()).horizontalAdvance(self._plain_text())
        painter.drawText(QRect(x, 0, width + 4, self.height()), _FLAGS, self.text())
        if self._hint:
            painter.setOpacity(0.8)
            painter.setFont(look.font("key"))
            painter.drawText(QRect(x + width + GAP, 0, self.width(), self.height()), _FLAGS, self._hint)
            painter.setOpacity(1)


_FLAGS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic)
