"""What happened, newest first: month headers, day, round icon on a line, title, one muted line, a measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)  # fmt: skip
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.ui.formats import as_date, format_date, format_month
from crm_desktop.ui.theme import pixmap, theme

Index = QModelIndex | QPersistentModelIndex
DAY = 44
CIRCLE = 26
LEFT = 20
ROW = 52
HEAD = 30


class Event(NamedTuple):
    """One line of a history. `when`: date, or UTC datetime or its text."""

    id: int
    kind: str
    when: Any
    icon: str
    title: str
    text: str = ""
    measure: str = ""
    tone: str = "text"
    precision: str = "day"


class _Month(NamedTuple):
    title: str


class TimelineModel(QAbstractListModel):
    """Events with a header where the month changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Event | _Month] = []

    def set_events(self, events: Sequence[Event]) -> None:
        self.beginResetModel()
        self._rows = _with_months(events)
        self.endResetModel()

    def add_events(self, events: Sequence[Event]) -> None:
        """More events, older than those there."""
        last = next((e for e in reversed(self._rows) if isinstance(e, _Month)), None)
        rows = _with_months(events, last.title if last else "")
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def event_at(self, row: int) -> Event | None:
        content = self._rows[row] if 0 <= row < len(self._rows) else None
        return content if isinstance(content, Event) else None

    def content_at(self, row: int) -> Event | _Month:
        return self._rows[row]

    def row_of(self, kind: str, number: int) -> int:
        return next((r for r, e in enumerate(self._rows)
                     if isinstance(e, Event) and e.kind == kind and e.id == number), -1)  # fmt: skip

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        content = self._rows[index.row()]
        if isinstance(content, _Month):
            return content.title
        parts = (
            format_date(content.when, "near", content.precision),
            content.title,
            content.text,
            content.measure,
        )
        return ", ".join(part for part in parts if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], _Month):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def _with_months(events: Sequence[Event], month: str = "") -> list[Event | _Month]:
    """The events, with a header wherever the month is another than before."""
    rows: list[Event | _Month] = []
    for event in events:
        here = format_month(event.when)
        if here != month:
            month = here
            rows.append(_Month(month))
        rows.append(event)
    return rows


class EventDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        month = isinstance(model.content_at(index.row()), _Month)  # type: ignore[attr-defined]
        return QSize(200, theme().px(HEAD if month else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        content = index.model().content_at(index.row())  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(content, _Month):
            self._paint_month(painter, rect, content)
        else:
            self._paint_back(painter, rect, state)
            following = index.row() + 1 < index.model().rowCount()
            last = not following or isinstance(index.model().content_at(index.row() + 1), _Month)  # type: ignore[attr-defined]
            self._paint_event(painter, rect, content, last)
        painter.restore()

    def _paint_month(self, painter: QPainter, rect: QRect, month: _Month) -> None:
        painter.setFont(theme().font("small-bold"))
        painter.setPen(theme().color("muted"))
        painter.drawText(rect.adjusted(LEFT, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, month.title)

    def _paint_back(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        look = theme()
        if state & QStyle.StateFlag.State_Selected:
            focus = state & QStyle.StateFlag.State_Active
            painter.fillRect(rect, look.color("selection" if focus else "selection-off"))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), look.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("hover"))

    def _paint_event(self, painter: QPainter, rect: QRect, event: Event, last: bool) -> None:
        look = theme()
        line = look.metrics("strong").height()
        top = rect.y() + 7
        painter.setFont(look.font("small"))
        painter.setPen(look.color("muted"))
        day = QRect(rect.x() + LEFT, top, look.px(DAY) + 12, line)
        if as_date(event.when) is not None:
            shown = format_date(
                event.when, "weekday" if event.precision == "day" else "short", event.precision
            )
            painter.drawText(day, Qt.AlignmentFlag.AlignVCenter, shown)
        x = rect.x() + LEFT + look.px(DAY) + 12
        self._paint_circle(painter, x, top, rect, event, last)
        self._paint_words(painter, rect, x + CIRCLE + 12, top, line, event)

    def _paint_circle(
        self, painter: QPainter, x: int, top: int, rect: QRect, event: Event, last: bool
    ) -> None:
        look = theme()
        if not last:
            painter.setPen(look.pen("border"))
            middle = x + CIRCLE / 2
            painter.drawLine(QPointF(middle, top + CIRCLE + 3), QPointF(middle, rect.bottom() + 4))
        painter.setPen(look.pen("border-strong"))
        painter.setBrush(look.color("surface"))
        painter.drawEllipse(QRectF(x + 0.5, top + 0.5, CIRCLE - 1, CIRCLE - 1))
        tone = "muted" if event.tone == "text" else event.tone
        painter.drawPixmap(x + (CIRCLE - 15) // 2, top + (CIRCLE - 15) // 2, pixmap(event.icon, tone, 15))

    def _paint_words(self, painter: QPainter, rect: QRect, x: int, top: int, line: int, event: Event) -> None:
        look = theme()
        right = rect.right() - LEFT
        small = look.metrics("small")
        width = small.horizontalAdvance(event.measure)
        painter.setFont(look.font("small"))
        painter.setPen(look.color("muted"))
        painter.drawText(
            QRect(right - width - 2, top, width + 2, line), Qt.AlignmentFlag.AlignVCenter, event.measure
        )
        room = right - x - (width + 16 if width else 0)
        painter.setFont(look.font("strong"))
        painter.setPen(look.color(event.tone))
        title = look.metrics("strong").elidedText(event.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(x, top, room, line), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(look.font("body"))
        painter.setPen(look.color("muted"))
        text = " ".join(event.text[:300].split())
        text = look.metrics("body").elidedText(
            text, Qt.TextElideMode.ElideRight, min(right - x, look.px(640))
        )
        painter.drawText(QRect(x, top + line + 1, right - x, line), Qt.AlignmentFlag.AlignVCenter, text)


class Timeline(QListView):
    """Give it plain `Event`s with `set_events`."""

    activated_event = Signal(object)  # Event: Enter or double click
    current_event_changed = Signal(object)  # Event | None
    menu_requested = Signal(object, object)  # Event, QPoint (global)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.events_model = TimelineModel(self)
        self.setModel(self.events_model)
        self.setItemDelegate(EventDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)
        self.verticalScrollBar().setSingleStep(theme().px(ROW))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.doubleClicked.connect(self._activated)

    def set_events(self, events: Sequence[Event]) -> None:
        self.events_model.set_events(events)

    def add_events(self, events: Sequence[Event]) -> None:
        """More events, older than those there, for histories read a page at a time."""
        self.events_model.add_events(events)

    def current_event(self) -> Event | None:
        return self.events_model.event_at(self.currentIndex().row())

    def select_event(self, kind: str, number: int) -> None:
        row = self.events_model.row_of(kind, number)
        if row >= 0:
            self.setCurrentIndex(self.events_model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activated(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead: letters belong to the page."""

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.current_event_changed.emit(self.events_model.event_at(current.row()))

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        event = self.events_model.event_at(index.row())
        if event is not None:
            self.activated_event.emit(event)

    def _menu(self, where: Any) -> None:
        event = self.events_model.event_at(self.indexAt(where).row())
        if event is not None:
            self.menu_requested.emit(event, self.viewport().mapToGlobal(where))
