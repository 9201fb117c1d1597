"""Paints a table row by row: each value is prepared once per column, then only drawn."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QRect, Slot
from PySide6.QtGui import QPainter

from crm_desktop.ui.models.windowed import SectionRow
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.cells import (
    FIRST_PAD,
    KEPT,
    PAD,
    STRONG_SHOWN,
    Maker,
    Ops,
    Pencil,
    paint_row_background,
    paint_section_row,
)

if TYPE_CHECKING:
    from crm_desktop.ui.widgets.table import RecordTable


class Place(NamedTuple):
    """Where a column is: its number, x, width, and where its content starts."""

    number: int
    x: int
    width: int
    left: int


class RowPainter(QObject):
    """Belongs to one RecordTable."""

    def __init__(self, table: RecordTable) -> None:
        super().__init__(table)
        self._table = table
        self._cache: dict[tuple[int, bool], dict[Any, Ops]] = {}
        self._key: tuple[Any, ...] = ()
        self._maker = Maker(1.0)

    @Slot()
    def forget(self) -> None:
        """Widths or columns changed."""
        self._cache.clear()

    def _renew(self) -> None:
        """Prepared cells last for one theme, pixel ratio and day."""
        ratio = self._table.viewport().devicePixelRatio()
        key = (theme().serial, ratio, date.today(), len(self._table.windowed.columns))
        if key != self._key:
            self._key = key
            self._cache.clear()
            self._maker = Maker(ratio)

    def paint(self, dirty: QRect) -> None:
        table = self._table
        self._renew()
        first = table.rowAt(dirty.top())
        if first < 0:
            return
        painter = QPainter(table.viewport())
        pencil = Pencil(painter)
        height = table.verticalHeader().defaultSectionSize()
        places = self._places(dirty.left(), dirty.right())
        top = table.rowViewportPosition(first)
        last = min(first + (dirty.bottom() - top) // height, table.windowed.rowCount() - 1)
        chosen = self._selected_rows(first, last)
        active = table.hasFocus() or table.viewport().hasFocus()
        width = table.viewport().width()
        for row in range(first, last + 1):
            area = QRect(0, top + (row - first) * height, width, height)
            self._paint_row(pencil, row, area, dirty, places, self._state(row, row in chosen, active))
        if not chosen and active:
            self._paint_focus(painter)

    def _state(self, row: int, selected: bool, active: bool) -> str:
        if selected:
            return "selected" if active else "selected-off"
        return "hover" if row == self._table.hovered_row else ""

    def _places(self, left: int, right: int) -> list[Place]:
        """The columns in sight."""
        header = self._table.header
        found = []
        for visual in range(header.count()):
            number = header.logicalIndex(visual)
            width = header.sectionSize(number)
            x = header.sectionViewportPosition(number)
            if width and x <= right and x + width > left:
                found.append(Place(number, x, width, self._left(number)))
        return found

    def _left(self, number: int) -> int:
        return FIRST_PAD if number == self._table.header.first_visible() else PAD

    def _selected_rows(self, first: int, last: int) -> set[int]:
        chosen: set[int] = set()
        for span in self._table.selectionModel().selection().toList():
            chosen.update(range(max(span.top(), first), min(span.bottom(), last) + 1))
        return chosen

    def _paint_row(
        self, pencil: Pencil, row: int, area: QRect, dirty: QRect, places: list[Place], state: str
    ) -> None:
        content = self._table.windowed.row_at(row)
        if isinstance(content, SectionRow):
            pencil.painter.save()
            paint_section_row(pencil.painter, area, content.title, content.count, content.collapsed)
            pencil.painter.restore()
            return
        paint_row_background(pencil.painter, area, state, dirty)
        if content is None:
            return
        y, height, selected = area.y(), area.height(), state.startswith("selected")
        for number, x, width, left in places:
            pencil.draw(self._prepared(number, content, width, left, selected), x, y, height)

    def _prepared(self, number: int, content: Any, width: int, left: int, selected: bool) -> Ops:
        column = self._table.windowed.columns[number]
        strong = selected and column.show in STRONG_SHOWN
        value = column.get(content)
        kept = self._cache.get((number, strong))
        if kept is None:
            kept = self._cache[number, strong] = {}
        ops = kept.get(value)
        if ops is None:
            if len(kept) > KEPT:
                kept.clear()
            ops = kept[value] = self._maker.make(column.show, value, width, left, column.right, strong)
        return ops

    def is_cut(self, row: int, number: int) -> bool:
        """Whether a cell's words are longer than its room."""
        content = self._table.windowed.row_at(row)
        if content is None or isinstance(content, SectionRow):
            return False
        ops = self._prepared(number, content, self._table.columnWidth(number), self._left(number), False)
        return any(getattr(op, "text", "").endswith("…") for op in ops)

    def _paint_focus(self, painter: QPainter) -> None:
        """The current row has the ring only while nothing is selected."""
        table = self._table
        index = table.currentIndex()
        if index.isValid():
            height = table.rowHeight(index.row())
            row = QRect(0, table.rowViewportPosition(index.row()), table.viewport().width(), height)
            painter.setPen(theme().pen("accent", 2))
            painter.drawRect(row.adjusted(1, 1, -1, -2))
