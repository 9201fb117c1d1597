"""How a cell looks, by `Column.show`: prepared once per value, then only drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate

from crm_desktop.ui.cell_text import Action, IconText, State, cell_text
from crm_desktop.ui.formats import as_date
from crm_desktop.ui.theme import pixmap, theme
from crm_desktop.ui.widgets.badges import (
    badge_height,
    badge_pixmap,
    badge_width,
    dots_of,
    dots_pixmap,
    dots_width,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

PAD = 8
FIRST_PAD = 16
ACTION_DAY = 54  # width of the date before an action's words
KEPT = 4000  # prepared values kept per column
_ELIDE = Qt.TextElideMode.ElideRight


class TextOp(NamedTuple):
    """Words at an offset from the cell's left; the baseline is the row's."""

    x: int
    text: str
    tone: str
    font: str


class PictureOp(NamedTuple):
    """A picture at an offset, centred on the row."""

    x: int
    picture: QPixmap
    height: int


class FillOp(NamedTuple):
    """The whole cell on a tint (a problem marked in place)."""

    token: str


Ops = tuple[Any, ...]


class Maker:
    """Prepares cells of one width, for one theme and pixel ratio."""

    def __init__(self, ratio: float) -> None:
        self.ratio = ratio
        self.look = theme()

    def make(self, show: str, value: Any, width: int, left: int, right_side: bool, strong: bool) -> Ops:
        """Ops for a value in a cell `width` wide whose content starts at `left`."""
        room = width - left - PAD
        maker = _MAKERS.get(show)
        if maker is not None:
            return maker(self, value, left, room, strong)
        text = cell_text(show, value)
        if not text:
            return ()
        font, tone = _font_and_tone(show, value, strong)
        return (self.words(text, left, room, tone, font, right_side),)

    def words(
        self, text: str, left: int, room: int, tone: str, font: str, right_side: bool = False
    ) -> TextOp:
        metrics = self.look.metrics(font)
        line = " ".join(text.split()) if "\n" in text else text
        shown = line[:400]
        width = metrics.horizontalAdvance(shown)
        if width > room:
            shown = metrics.elidedText(shown, _ELIDE, max(room, 0))
            width = metrics.horizontalAdvance(shown)
        return TextOp(left + room - width if right_side else left, shown, tone, font)


def _font_and_tone(show: str, value: Any, strong: bool) -> tuple[str, str]:
    font = "section" if strong else "body"
    if show == "strong":
        return ("section" if strong else "strong"), "text"
    if show in ("date", "datetime", "percent", "muted"):
        return "body", "muted"
    if show == "due":
        return _due_style(value)
    return ("body" if font == "section" else font), "text"


def _due_style(value: Any) -> tuple[str, str]:
    day = as_date(value)
    today = date.today()
    if day is None or day > today:
        return "body", "text"
    return ("section", "accent") if day == today else ("body", "negative")


def _tier(maker: Maker, value: Any, left: int, room: int, strong: bool) -> Ops:
    return _badge(maker, "tier", value, left)


def _priority(maker: Maker, value: Any, left: int, room: int, strong: bool) -> Ops:
    return _badge(maker, "priority", value, left)


def _badge(maker: Maker, group: str, value: Any, left: int) -> Ops:
    if not value:
        return ()
    plain = getattr(value, "value", value)
    kind, text = f"{group}.{plain}", cell_text(group, plain)
    return (PictureOp(left, badge_pixmap(kind, text, maker.ratio), badge_height()),)


def _state(maker: Maker, value: Any, left: int, room: int, strong: bool) -> Ops:
    if value is None:
        return ()
    state = State(*value)
    text = state.text
    if badge_width(state.kind, text, state.icon) > room:
        spare = badge_width(state.kind, "", state.icon)
        text = maker.look.metrics("small-strong").elidedText(text, _ELIDE, max(room - spare, 0))
    return (PictureOp(left, badge_pixmap(state.kind, text, maker.ratio, state.icon), badge_height()),)


def _dots(group: str) -> Callable[..., Ops]:
    def make(maker: Maker, value: Any, left: int, room: int, strong: bool) -> Ops:
        if value is None or value == "":
            return ()
        filled, count = dots_of(group, value)
        dots = PictureOp(left, dots_pixmap(filled, count, maker.ratio), 10)
        start = dots_width(count) + 6
        text = cell_text(group, value)
        if group == "confidence" and not filled:
            mark = PictureOp(left, pixmap("alert-triangle", "warning", 16, maker.ratio), 16)
            return mark, maker.words(text, left + 23, room - 23, "warning", "section")
        if room < start + 20:
            return (dots,)
        return dots, maker.words(text, left + start, room - start, "text", "body")

    return make


def _toned(maker: Maker, value: Any, left: int, room: int, strong: bool) -> Ops:
    return (maker.words(value[0], left, room, value[1], value[2]),) if value else ()


def _check(maker: Maker, value: Any, left: int, room: int, strong: bool) -> Ops:
    name = "square-check" if value else "square"
    return (PictureOp(left, pixmap(name, "accent" if value else "muted", 18, maker.ratio), 18),)


def _target(maker: Maker, value: Any, left: int, room: int, strong: bool) -> Ops:
    return (PictureOp(left, pixmap("target", "accent", 16, maker.ratio), 16),) if value else ()


def _action(maker: Maker, value: Any, left: int, room: int, strong: bool) -> Ops:
    if value is None or not (value[0] or value[1]):
        return (maker.words(cell_text("action", None), left, room, "muted", "body"),)
    action = Action(*value)
    ops: list[TextOp] = []
    if action.day:
        font, tone = _due_style(action.day)
        near = font == "section"
        text = cell_text("near" if near else "date", action.day)
        tone = tone if near or tone == "negative" else "muted"
        ops.append(maker.words(text, left, room, tone, font))
    day_width = maker.look.px(ACTION_DAY)
    if ops:
        day_width = max(day_width, maker.look.metrics(ops[0].font).horizontalAdvance(ops[0].text) + PAD)
    ops.append(maker.words(action.text or "", left + day_width, room - day_width, "text", "body"))
    return tuple(ops)


def _icon_text(font: str) -> Callable[..., Ops]:
    def make(maker: Maker, value: Any, left: int, room: int, strong: bool) -> Ops:
        if value is None:
            return ()
        cell = IconText(*value)
        chosen = "section" if strong and font == "strong" else font
        picture_tone = "muted" if cell.tone == "text" else cell.tone
        words = maker.words(cell.text, left + 24, room - 24, cell.tone, chosen)
        if not cell.icon:
            return (words,)
        return PictureOp(left, pixmap(cell.icon, picture_tone, 16, maker.ratio), 16), words

    return make


_MAKERS: dict[str, Callable[..., Ops]] = {
    "tier": _tier,
    "priority": _priority,
    "state": _state,
    "badge": _state,
    "stage": _dots("stage"),
    "confidence": _dots("confidence"),
    "reliability": _dots("reliability"),
    "weight": _dots("weight"),
    "check": _check,
    "target": _target,
    "toned": _toned,
    "action": _action,
    "icon_text": _icon_text("body"),
    "strong_icon": _icon_text("strong"),
}
STRONG_SHOWN = frozenset(("strong", "strong_icon"))


class Pencil:
    """Draws ops, changing pen and font only when needed."""

    def __init__(self, painter: QPainter) -> None:
        self.painter = painter
        self._look = theme()
        self._font = ""
        self._tone = ""

    def draw(self, ops: Ops, x: int, y: int, height: int) -> None:
        painter = self.painter
        for op in ops:
            if type(op) is TextOp:
                if op.font != self._font:
                    self._font = op.font
                    painter.setFont(self._look.font(op.font))
                if op.tone != self._tone:
                    self._tone = op.tone
                    painter.setPen(self._look.color(op.tone))
                painter.drawText(x + op.x, y + baseline(height), op.text)
            else:
                painter.drawPixmap(x + op.x, y + (height - op.height) // 2, op.picture)


_baselines: dict[tuple[int, int], int] = {}


def baseline(height: int) -> int:
    """From the top of a row to the foot of its words."""
    key = (theme().serial, height)
    found = _baselines.get(key)
    if found is None:
        metrics = theme().metrics()
        found = _baselines[key] = (height + metrics.ascent() - metrics.descent()) // 2
    return found


class CellDelegate(QStyledItemDelegate):
    """The same cells in a view that is not a RecordTable: give it `show` per column."""

    def __init__(self, shows: dict[int, str], parent: Any = None) -> None:
        super().__init__(parent)
        self._shows = shows

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        paint_row_background(painter, rect, self._state(option), rect)
        show = self._shows.get(index.column(), "text")
        value = index.data(Qt.ItemDataRole.EditRole)
        value = index.data() if value is None else value
        left = FIRST_PAD if index.column() == 0 else PAD
        maker = Maker(painter.device().devicePixelRatio())
        ops = maker.make(show, value, rect.width(), left, bool(_right(index)), False)
        Pencil(painter).draw(ops, rect.x(), rect.y(), rect.height())

    def _state(self, option: QStyleOptionViewItem) -> str:
        from PySide6.QtWidgets import QStyle

        state = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            return "selected" if state & QStyle.StateFlag.State_Active else "selected-off"
        return "hover" if state & QStyle.StateFlag.State_MouseOver else ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, theme().row_height)


def _right(index: QModelIndex | QPersistentModelIndex) -> bool:
    side = index.data(Qt.ItemDataRole.TextAlignmentRole)
    return bool(side is not None and int(side) & int(Qt.AlignmentFlag.AlignRight))


FILLS = {"selected": "selection", "selected-off": "selection-off", "hover": "hover"}


def paint_row_background(painter: QPainter, row: QRect, state: str, clip: QRect) -> None:
    """Fill, the line under the row, and the accent bar of a selected one; only inside `clip` across."""
    look = theme()
    if state:
        painter.fillRect(clip.x(), row.y(), clip.width(), row.height(), look.color(FILLS[state]))
    painter.fillRect(clip.x(), row.bottom(), clip.width(), 1, look.color("row-line"))
    if state.startswith("selected") and clip.x() <= row.x() + 3:
        painter.fillRect(row.x(), row.y(), 3, row.height(), look.color("accent"))


def paint_section_row(painter: QPainter, row: QRect, title: str, count: int, collapsed: bool | None) -> None:
    """A section's row: raised, title 600, count in muted, a mark if it can be unfolded."""
    look = theme()
    painter.fillRect(row, look.color("raised"))
    painter.fillRect(row.x(), row.bottom(), row.width(), 1, look.color("border"))
    x = row.x() + FIRST_PAD
    if collapsed:
        painter.drawPixmap(
            QPoint(x - 2, row.y() + (row.height() - 14) // 2), pixmap("chevron-right", "muted", 14)
        )
        x += 18
    painter.setFont(look.font("small-bold"))
    painter.setPen(QPen(look.color("text")))
    painter.drawText(x, row.y() + baseline(row.height()), title)
    x += look.metrics("small-bold").horizontalAdvance(title) + 6
    painter.setFont(look.font("small"))
    painter.setPen(QPen(look.color("muted")))
    painter.drawText(x, row.y() + baseline(row.height()), cell_text("number", count))
