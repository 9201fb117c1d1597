"""The cards of the board, painted once each and kept as pictures."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from crm_desktop.services.relationships import Card
from crm_desktop.ui.i18n import language, term, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.relationships.card_words import (
    contact_words,
    due_tone,
    due_words,
    here_words,
    silence_reason,
    silence_words,
)
from crm_desktop.ui.theme import pixmap, theme
from crm_desktop.ui.widgets.badges import badge_height, badge_pixmap, badge_width

Index = QModelIndex | QPersistentModelIndex
GAP = 8
SIDE = 9
SIDE_OF_BAR = 1  # the scroll bar is already a margin
PADDING = 12
WIDEST = 520
KEPT = 96
ELIDE = Qt.TextElideMode.ElideRight
MIDDLE = Qt.AlignmentFlag.AlignVCenter
RIGHT = MIDDLE | Qt.AlignmentFlag.AlignRight


def card_height() -> int:
    """114 px, or more with a larger font: two lines of words, two small ones."""
    look = theme()
    words = (
        look.metrics("section").height() + look.metrics("body").height() + 2 * look.metrics("small").height()
    )
    return max(114, words + 50)


def card_rect(item: QRect, view: QAbstractItemView) -> QRect:
    """The card inside its row of the list."""
    right = SIDE_OF_BAR if view.verticalScrollBar().maximum() > 0 else SIDE
    return QRect(
        item.x() + SIDE, item.y(), min(item.width() - SIDE - right, theme().px(WIDEST)), card_height()
    )


class CardDelegate(QStyledItemDelegate):
    def __init__(self, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._view = parent
        self._pictures: OrderedDict[tuple[Any, ...], QPixmap] = OrderedDict()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, card_height() + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.model().card_at(index.row())  # type: ignore[attr-defined]
        if card is None:
            return
        state = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        rect = card_rect(option.rect, self._view)  # type: ignore[attr-defined]
        focus = selected and bool(state & QStyle.StateFlag.State_Active)
        painter.drawPixmap(
            rect.topLeft(), self._picture(card, rect.size(), (selected, hover, focus), painter)
        )

    def _picture(self, card: Card, size: QSize, state: tuple[bool, bool, bool], painter: QPainter) -> QPixmap:
        ratio = painter.device().devicePixelRatio()
        key = (card, size.width(), state, ratio, theme().serial, language(), date.today())
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._pictures[key] = _draw(card, size, state, ratio)
            if len(self._pictures) > KEPT:
                self._pictures.popitem(last=False)
        return picture

    def add_rect(self, card: Card, item: QRect) -> QRect:
        """Where a card without a next action offers to add one; empty if it has one."""
        if card.row.next_id is not None:
            return QRect()
        rect = card_rect(item, self._view)
        width = theme().metrics("small-strong").horizontalAdvance(tr("Add")) + 2 * PADDING
        height = theme().metrics("small").height() + 18
        return QRect(rect.right() - width, rect.bottom() - height, width, height)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        card = index.model().card_at(index.row()) if index.isValid() else None  # type: ignore[attr-defined]
        if card is None:
            return False
        lines = (card.row.subject, card.row.objective, silence_reason(card), card.row.next_title or "")
        QToolTip.showText(event.globalPos(), _plain("\n".join(line for line in lines if line)), view)
        return True


def _plain(text: str) -> str:
    """Qt takes a tooltip that looks like markup for markup."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    return f"<qt>{escaped}</qt>"


def _draw(card: Card, size: QSize, state: tuple[bool, bool, bool], ratio: float) -> QPixmap:
    picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme().color("sunken"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _Drawing(painter, card, QRect(QPoint(0, 0), size)).draw(*state)
    painter.end()
    return picture


class _Drawing:
    """One card on one picture, from top to bottom."""

    def __init__(self, painter: QPainter, card: Card, rect: QRect) -> None:
        self.painter = painter
        self.card = card
        self.rect = rect
        self.left = PADDING
        self.right = rect.width() - PADDING

    def draw(self, selected: bool, hover: bool, focus: bool) -> None:
        self._frame(selected, hover, focus)
        spare = (self.rect.height() - card_height()) // 2 + 11
        y = self._name(spare)
        y = self._objective(y + 3)
        y = self._contact(y + 8)
        y = self._line(y + 7)
        self._next(y)

    def _frame(self, selected: bool, hover: bool, focus: bool) -> None:
        look = theme()
        edge = 2.0 if selected else 1.0
        tone = "accent" if focus else "border-strong" if selected else "border"
        fill = "selection" if focus else "selection-off" if selected else "hover" if hover else "surface"
        self.painter.setPen(look.pen(tone, edge))
        self.painter.setBrush(look.color(fill))
        self.painter.drawRoundedRect(
            QRectF(self.rect).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), 8, 8
        )

    def _words(
        self, y: int, left: int, right: int, text: str, style: str, tone: str, flags: Any = MIDDLE
    ) -> int:
        """A line of text; returns its height."""
        look = theme()
        metrics = look.metrics(style)
        self.painter.setFont(look.font(style))
        self.painter.setPen(look.color(tone))
        shown = metrics.elidedText(" ".join(text[:200].split()), ELIDE, right - left)
        self.painter.drawText(QRect(left, y, right - left, metrics.height()), flags, shown)
        return metrics.height()

    def _name(self, y: int) -> int:
        priority = self.card.row.priority
        right = self.right
        if priority:
            kind, text = f"priority.{priority}", term(priority, "priority")
            right -= badge_width(kind, text)
            picture = badge_pixmap(kind, text, self.painter.device().devicePixelRatio())
            middle = (theme().metrics("section").height() - badge_height() + 2) // 2
            self.painter.drawPixmap(right, y + middle + 1, picture)
        return y + self._words(y, self.left, right - 8, self.card.row.subject, "section", "text") + 1

    def _objective(self, y: int) -> int:
        text = self.card.row.objective
        tone = "text" if text else "muted"
        return y + self._words(y, self.left, self.right, text or tr("No objective yet"), "body", tone)

    def _contact(self, y: int) -> int:
        here = here_words(self.card)
        small = theme().metrics("small")
        width = small.horizontalAdvance(here) + 2
        self._words(y, self.right - width, self.right, here, "small", "muted", RIGHT)
        room = self.right - width - 8
        if self.card.cooling:
            self._silence(y, room)
        else:
            icon = icon_for("channel", self.card.row.last_channel or "unknown")
            self.painter.drawPixmap(self.left, y + (small.height() - 15) // 2, pixmap(icon, "muted", 15))
            self._words(y, self.left + 20, room, contact_words(self.card), "small", "muted")
        return y + small.height()

    def _silence(self, y: int, room: int) -> None:
        text = silence_words(self.card)
        if badge_width("warning", text, "snowflake") > room - self.left + 4:
            self._words(y, self.left, room, text, "small-strong", "warning")
            return
        picture = badge_pixmap("warning", text, self.painter.device().devicePixelRatio(), "snowflake")
        offset = (badge_height() - theme().metrics("small").height()) // 2
        self.painter.drawPixmap(self.left - 4, y - offset, picture)

    def _line(self, y: int) -> int:
        self.painter.fillRect(self.left, y, self.right - self.left, 1, theme().color("border"))
        return y + 1

    def _next(self, y: int) -> None:
        """In the middle of what is left below the line."""
        small = theme().metrics("small")
        y += (self.rect.height() - y - small.height()) // 2
        middle = y + (small.height() - 15) // 2
        if self.card.row.next_id is None:
            self.painter.drawPixmap(self.left, middle, pixmap("alert-triangle", "warning", 15))
            width = theme().metrics("small-strong").horizontalAdvance(tr("Add")) + 2
            self._words(y, self.right - width, self.right, tr("Add"), "small-strong", "accent", RIGHT)
            self._words(
                y, self.left + 19, self.right - width - 8, tr("No next action"), "small-strong", "warning"
            )
            return
        self.painter.drawPixmap(self.left, middle, pixmap("arrow-right", "muted", 15))
        due, tone = due_words(self.card), due_tone(self.card)
        style = "small" if tone == "muted" else "small-bold"
        width = theme().metrics(style).horizontalAdvance(due) + 2
        self._words(y, self.right - width, self.right, due, style, tone, RIGHT)
        self._words(
            y, self.left + 19, self.right - width - 8, self.card.row.next_title or "", "small", "text"
        )
