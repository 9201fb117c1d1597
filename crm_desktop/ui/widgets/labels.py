"""Small things made of text: labels, links, key hints, lines, facts, avatars."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)  # fmt: skip

from crm_desktop.ui.plain import SHOWN, TITLE_SHOWN, breakable, plain_hint
from crm_desktop.ui.theme import pixmap, set_icon, set_style, theme

TITLES = ("title", "subject", "heading", "section", "strong")


class WrapLabel(QLabel):
    """Several lines; a word that is wider than its place is broken, a text without end is shortened."""

    def __init__(self, limit: int = SHOWN) -> None:
        super().__init__()
        self._full = ""
        self._limit = limit
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        self._full = text
        super().setText(breakable(text, self._limit))

    def text(self) -> str:
        return self._full


def text_label(text: str = "", style: str = "body", tone: str = "", wrap: bool = False) -> QLabel:
    """A label of plain text, never rich."""
    label = WrapLabel(TITLE_SHOWN if style in TITLES else SHOWN) if wrap else QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    set_style(label, style)
    if tone:
        label.setProperty("tone", tone)
    return label


def icon_label(name: str, tone: str = "muted", size: int = 16) -> QLabel:
    label = QLabel()
    label.setFixedSize(size, size)
    set_icon(label, name, tone, size)
    return label


class ElidedLabel(QLabel):
    """One line, cut at the right, in full in the tooltip."""

    def __init__(self, text: str = "", style: str = "body", tone: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_style(self, style)
        if tone:
            self.setProperty("tone", tone)
        self._full = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self._full = " ".join(text.split())
        self.setAccessibleName(self._full)
        self.updateGeometry()
        self._elide()

    def full_text(self) -> str:
        return self._full

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._full) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, QFontMetrics(self.font()).height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._full, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(plain_hint(self._full) if shown != self._full else "")


class LinkButton(QAbstractButton):
    """Accent words that act like a link, with an icon before them if wanted."""

    EDGE = 3
    GAP = 6

    def __init__(
        self, text: str = "", icon: str = "", parent: QWidget | None = None, *, tone: str = "accent",
        style: str = "strong", hover: str = "accent-hover", size: int = 16,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._icon, self._tone, self._hover, self._size = icon, tone, hover, size
        self.setText(text)
        set_style(self, style)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setShortcut(QKeySequence())  # an ampersand that people wrote is none
        self.updateGeometry()
        self.update()

    def set_icon_name(self, icon: str) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def _words_from(self) -> int:
        return self.EDGE + (self._size + self.GAP if self._icon else 0)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = self._words_from() + metrics.horizontalAdvance(self.text()) + self.EDGE + 1
        return QSize(width, max(metrics.height(), self._size) + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._words_from() + 24, self.sizeHint().height())

    def hitButton(self, where: QPoint) -> bool:
        return 0 <= where.x() <= self.sizeHint().width() and 0 <= where.y() < self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        tone = "disabled" if not self.isEnabled() else self._hover if self.underMouse() else self._tone
        painter = QPainter(self)
        if self._icon:
            painter.drawPixmap(
                self.EDGE, (self.height() - self._size) // 2, pixmap(self._icon, tone, self._size)
            )
        words = self.rect().adjusted(self._words_from(), 0, -self.EDGE, 0)
        text = QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width() + 1
        )
        painter.setPen(look.color(tone))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(look.pen("accent", 2))
            width = min(self.width(), self.sizeHint().width())
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()).adjusted(1, 1, -1, -1), 4, 4)


class IconButton(QToolButton):
    """A flat button with an icon only; the text is its tooltip and its name for screen readers."""

    def __init__(
        self, icon: str, text: str, tone: str = "text", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_icon(self, icon, tone, size)
        self.setIconSize(QSize(size, size))
        self.setToolTip(plain_hint(text))
        self.setAccessibleName(text)
        self.setAutoRaise(True)


class KeyHint(QLabel):
    """A key in a small box, as the user's keyboard names it."""

    def __init__(self, sequence: str, parent: QWidget | None = None) -> None:
        super().__init__(native_key(sequence), parent)
        self.setProperty("key", "true")
        set_style(self, "key")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


def native_key(sequence: str) -> str:
    """As the menus show it: "Ctrl+N", "⌘N" on macOS."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)


class Rule(QFrame):
    """A 1 px line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "true")
        self.setFixedHeight(1)


class Avatar(QLabel):
    """Initials on a square."""

    def __init__(self, name: str = "", size: int = 40) -> None:
        super().__init__()
        self.setProperty("avatar", "true")
        self.setFixedSize(theme().px(size), theme().px(size))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_style(self, "section")
        self.set_name(name)

    def set_name(self, name: str) -> None:
        words = [word for word in name.split() if word[0].isalnum()]
        self.setText("".join(word[0] for word in words[:2]).upper())


class FactRows(QWidget):
    """Read-only facts: a fixed column of muted labels, and values. Empty values leave no row."""

    def __init__(self, label_width: int = 76, align_right: bool = False) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, label_width)
        self._grid.setColumnStretch(1, 1)
        self._right = align_right

    def set_rows(self, rows: list[tuple[str, str]]) -> None:
        clear_layout(self._grid)
        for number, (name, value) in enumerate(row for row in rows if row[1]):
            label = text_label(name, "small" if self._right else "body", "muted")
            shown = text_label(value, "strong" if self._right else "body", wrap=not self._right)
            self._grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            side = Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag(0)
            self._grid.addWidget(shown, number, 1, side)


class CountTitle(QWidget):
    """A section's title with its count in muted."""

    def __init__(self, title: str, count: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.title = text_label(title, "section")
        self.count = text_label(count, "body", "muted")
        row.addWidget(self.title)
        row.addWidget(self.count)
        row.addStretch(1)

    def set_count(self, count: str) -> None:
        self.count.setText(count)


class Spot(QWidget):
    """A filled or outlined circle with a figure or an icon, for procedures and threads."""

    def __init__(self, text: str = "", size: int = 26, radius: int | None = None) -> None:
        super().__init__()
        self._text = text
        self._radius = size / 2 if radius is None else radius
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.pen("accent", 1.25))
        painter.setBrush(look.color("surface"))
        area = self.rect().toRectF().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, self._radius, self._radius)
        painter.setPen(look.color("accent"))
        painter.setFont(look.font("section"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


def clear_layout(layout: object) -> None:
    """Take every widget out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:  # type: ignore[attr-defined]
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif item.layout() is not None:
            clear_layout(item.layout())
