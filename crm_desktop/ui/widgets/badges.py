"""Badges and dots, painted the same way in lists and in panels."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.ui.i18n import term
from crm_desktop.ui.theme import pixmap, theme

HEIGHT = 20
RADIUS = 4
PADDING = 8
DOT = 5.5
DOT_STEP = 9
LIFECYCLE = ("identification", "entry", "development", "maturity", "decline")
STAGES = ("approach", "understanding", "hook")


class Look(NamedTuple):
    """Tokens of one kind of badge; an empty token is not painted."""

    fill: str
    border: str
    text: str
    icon: str = ""


LOOKS: dict[str, Look] = {
    "tier.key": Look("accent", "", "on-accent"),
    "tier.growing": Look("selection", "", "accent"),
    "tier.prospect": Look("", "border-strong", "muted"),
    "priority.A": Look("text", "", "surface"),
    "priority.B": Look("", "border-strong", "text"),
    "priority.C": Look("", "", "muted"),
    "neutral": Look("selection-off", "", "text"),
    "target": Look("selection-off", "", "text", "target"),
    "positive": Look("positive-tint", "", "positive"),
    "warning": Look("warning-tint", "", "warning", "alert-circle"),
    "negative": Look("negative-tint", "", "negative"),
    "info": Look("info-tint", "", "info"),
    "outline": Look("", "border-strong", "muted"),
    "accent": Look("selection", "", "accent"),
}


def badge_height() -> int:
    return max(HEIGHT, theme().metrics("small-strong").height() + 3)


def badge_width(kind: str, text: str, icon: str | None = None) -> int:
    """Width in logical pixels of a badge with this text."""
    if kind.startswith("priority."):
        return badge_height() - 2
    look = LOOKS[kind]
    width = theme().metrics("small-strong").horizontalAdvance(text) + 2 * PADDING
    return width + (18 if (look.icon if icon is None else icon) else 0)


def paint_badge(painter: QPainter, rect: QRect, kind: str, text: str, icon: str | None = None) -> None:
    """Paint a badge filling `rect`."""
    look, shown = LOOKS[kind], theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(rect)
    painter.setPen(Qt.PenStyle.NoPen)
    if look.border:
        painter.setPen(shown.pen(look.border))
        area.adjust(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(shown.color(look.fill) if look.fill else Qt.BrushStyle.NoBrush)
    if look.fill or look.border:
        painter.drawRoundedRect(area, RADIUS, RADIUS)
    _paint_words(painter, rect, look, text, look.icon if icon is None else icon)
    painter.restore()


def _paint_words(painter: QPainter, rect: QRect, look: Look, text: str, icon: str) -> None:
    painter.setPen(theme().color(look.text))
    painter.setFont(theme().font("small-bold" if len(text) == 1 else "small-strong"))
    if not icon:
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        return
    y = rect.y() + (rect.height() - 14) // 2
    painter.drawPixmap(QPoint(rect.x() + PADDING - 1, y), pixmap(icon, look.text, 14))
    words = rect.adjusted(PADDING + 18, 0, -2, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


_pictures: dict[tuple[object, ...], QPixmap] = {}


def badge_pixmap(kind: str, text: str, ratio: float, icon: str | None = None) -> QPixmap:
    """The badge as a cached picture, for lists."""
    key = (theme().serial, kind, text, ratio, icon)
    picture = _pictures.get(key)
    if picture is None:
        if len(_pictures) > 600:
            _pictures.clear()
        picture = _pictures[key] = _picture(badge_width(kind, text, icon), badge_height(), ratio)
        painter = QPainter(picture)
        paint_badge(painter, QRect(0, 0, badge_width(kind, text, icon), badge_height()), kind, text, icon)
        painter.end()
    return picture


def dots_pixmap(filled: int, count: int, ratio: float, tone: str = "text") -> QPixmap:
    """Dots as a cached picture: certainty, weight, stage, lifecycle."""
    key = (theme().serial, "dots", filled, count, ratio, tone)
    picture = _pictures.get(key)
    if picture is None:
        picture = _pictures[key] = _picture(dots_width(count), 10, ratio)
        painter = QPainter(picture)
        paint_dots(painter, QPointF(0, 5), filled, count, tone)
        painter.end()
    return picture


def _picture(width: int, height: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def dots_width(count: int) -> int:
    return count * DOT_STEP


def paint_dots(painter: QPainter, left: QPointF, filled: int, count: int = 3, tone: str = "text") -> None:
    """`count` dots from `left` (its y is the middle), the first `filled` of them full."""
    look = theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(count):
        full = number < filled
        size = DOT if full else DOT - 1
        centre = QPointF(left.x() + number * DOT_STEP + DOT_STEP / 2, left.y())
        painter.setPen(Qt.PenStyle.NoPen if full else look.pen("muted", 1))
        painter.setBrush(look.color(tone) if full else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, size / 2, size / 2)
    painter.restore()


def dots_of(group: str, value: object) -> tuple[int, int]:
    """(filled, count) for a stage, a lifecycle, or a number from 1 to 3."""
    plain = getattr(value, "value", value)
    if group == "stage":
        return STAGES.index(str(plain)) + 1, 3
    if group == "lifecycle":
        return LIFECYCLE.index(str(plain)) + 1, 5
    return int(str(plain or 0)), 3


class Badge(QWidget):
    """A badge on its own. Kinds: see `LOOKS` ("tier.key", "neutral", "target", "warning"…)."""

    def __init__(self, kind: str = "neutral", text: str = "", icon: str | None = None) -> None:
        super().__init__()
        self._kind, self._text, self._icon = kind, text, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set(self, kind: str, text: str, icon: str | None = None) -> None:
        self._kind, self._text, self._icon = kind, text, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        height = badge_height() - (2 if self._kind.startswith("priority.") else 0)
        return QSize(badge_width(self._kind, self._text, self._icon), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_badge(QPainter(self), self.rect(), self._kind, self._text, self._icon)


class DotsBadge(QWidget):
    """Dots and a word on a neutral badge (`boxed`) or bare."""

    def __init__(self, filled: int = 0, count: int = 3, text: str = "", boxed: bool = True) -> None:
        super().__init__()
        self._filled, self._count, self._text, self._boxed = filled, count, text, boxed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    def set(self, filled: int, text: str) -> None:
        self._filled, self._text = filled, text
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(f"{self._text} {self._filled}/{self._count}".strip())

    def sizeHint(self) -> QSize:
        width = dots_width(self._count) + (12 if self._boxed else 0)
        if self._text:
            width += 6 + theme().metrics("small-strong").horizontalAdvance(self._text)
        return QSize(width + 2, badge_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        left = 6 if self._boxed else 0
        if self._boxed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("selection-off"))
            painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        paint_dots(painter, QPointF(left, self.height() / 2), self._filled, self._count)
        painter.setPen(look.color("text"))
        painter.setFont(look.font("small-strong"))
        words = self.rect().adjusted(left + dots_width(self._count) + 5, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._text)


def tier_badge(value: object) -> Badge:
    plain = getattr(value, "value", value)
    return Badge(f"tier.{plain}", term(plain, "tier"))


def priority_badge(value: object) -> Badge:
    plain = getattr(value, "value", value)
    return Badge(f"priority.{plain}", term(plain, "priority"))


def lifecycle_badge(value: object) -> DotsBadge:
    filled, count = dots_of("lifecycle", value)
    return DotsBadge(filled, count, term(getattr(value, "value", value), "lifecycle"))


def stage_badge(value: object) -> DotsBadge:
    filled, count = dots_of("stage", value)
    return DotsBadge(filled, count, term(getattr(value, "value", value), "stage"))
