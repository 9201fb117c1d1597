"""Lines of a record: an icon, words that may be opened, a second word, something at the right. All of it painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QSizePolicy, QWidget

from crm_desktop.ui.plain import breakable, plain_hint
from crm_desktop.ui.theme import pixmap, theme
from crm_desktop.ui.widgets.labels import ElidedLabel, text_label

GAP = 8
ICON = 16
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class LineLook(NamedTuple):
    """Icon with its tone; style and tone of the words; tone and style of what stands at the right."""

    icon: str = ""
    icon_tone: str = "muted"
    style: str = "body"
    tone: str = "text"
    right_style: str = "small"
    right_tone: str = "muted"


PLAIN = LineLook()


class RecordLine(QAbstractButton):
    """One line; `clicked` when it can be opened (`opens`). A menu of its actions by right click or the menu key."""

    def __init__(
        self, text: str, detail: str = "", right: str = "", look: LineLook = PLAIN, opens: bool = True,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._words = _one_line(text)
        self._detail = _one_line(detail)
        self._right = right
        self._look = look
        self._opens = opens
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if opens else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setAccessibleName(" ".join(part for part in (self._words, self._detail, right) if part))
        self.setToolTip(plain_hint(" · ".join(part for part in (self._words, self._detail) if part)))
        if opens:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def words(self) -> str:
        return self._words

    def detail(self) -> str:
        return self._detail

    def right(self) -> str:
        return self._right

    def add_action(self, text: str, slot: object) -> QAction:
        """An entry of the line's menu."""
        action = QAction(text, self)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def sizeHint(self) -> QSize:
        return QSize(120, max(22, theme().metrics("body").height() + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        x = 0
        if self._look.icon:
            picture = pixmap(self._look.icon, self._look.icon_tone, ICON)
            painter.drawPixmap(QPoint(0, (self.height() - ICON) // 2), picture)
            x = ICON + GAP
        end = self.width() - self._paint_right(painter)
        x = self._paint(
            painter, self._words, self._look.style, self._look.tone, x, end, self.underMouse() and self._opens
        )
        self._paint(painter, self._detail, "body", "muted", x + GAP, end)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(look.pen("accent", 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 4, 4)

    def _paint_right(self, painter: QPainter) -> int:
        """Returns the width it takes, with its gap."""
        if not self._right:
            return 0
        look = theme()
        painter.setFont(look.font(self._look.right_style))
        painter.setPen(look.color(self._look.right_tone))
        painter.drawText(self.rect(), RIGHT, self._right)
        return look.metrics(self._look.right_style).horizontalAdvance(self._right) + GAP

    def _paint(
        self, painter: QPainter, text: str, style: str, tone: str, x: int, end: int, underlined: bool = False
    ) -> int:
        """Words from x on, cut before `end`; returns where they stop."""
        if not text or end - x < 16:
            return x
        font = theme().font(style)
        if underlined:
            font = type(font)(font)
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(theme().color(tone))
        shown = QFontMetrics(font).elidedText(text[:400], Qt.TextElideMode.ElideRight, end - x)
        painter.drawText(QRect(x, 0, end - x, self.height()), LEFT, shown)
        return x + QFontMetrics(font).horizontalAdvance(shown)


def _one_line(text: str) -> str:
    return " ".join(text[:2000].split())


def prose(text: str, style: str = "body", tone: str = "", limit: int = 4000) -> QLabel:
    """Wrapped words of the user's, to read and to select."""
    label = text_label(breakable(text, limit), style, tone, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setMinimumWidth(40)
    return label


def value_rows(rows: Sequence[tuple[str, str]], label_width: int = 88) -> QWidget:
    """Read-only values beside their names; a long name is cut, a long value wraps; empty values leave no row."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    for number, (name, value) in enumerate(row for row in rows if row[1]):
        label = ElidedLabel(name[:200], tone="muted")
        label.setFixedWidth(theme().px(label_width))
        grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(prose(value, limit=600), number, 1)
    return box
