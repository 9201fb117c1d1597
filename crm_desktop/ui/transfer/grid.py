"""What the tables of the import pages share: a calm view, a header that can tint a column, words in a cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from crm_desktop.ui.models.windowed import Column
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.cells import baseline
from crm_desktop.ui.widgets.header import FIRST_PAD, PAD, RecordHeader

Index = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight


class GridHeader(RecordHeader):
    """Columns stay where they are; one or some of them can be tinted."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._tinted: set[int] = set()
        self.setSectionsMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def tint(self, columns: set[int]) -> None:
        if columns != self._tinted:
            self._tinted = columns
            self.viewport().update()

    @property
    def tinted(self) -> set[int]:
        return self._tinted

    def paintSection(self, painter: QPainter, rect: QRect, number: int) -> None:
        if number not in self._tinted:
            super().paintSection(painter, rect, number)
            return
        painter.fillRect(rect, theme().color("selection"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme().color("border"))
        words = rect.adjusted(FIRST_PAD if number == self._first else PAD, 0, -PAD, -1)
        draw_words(
            painter, words, self._columns[number].title, "small-strong", "text", self._columns[number].right
        )


class Grid(QTableView):
    """No lines, no zebra, fixed rows; the delegate paints everything."""

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalHeader(GridHeader(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(row_height)
        rows.setDefaultSectionSize(row_height)
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        self.verticalScrollBar().setSingleStep(row_height)

    def is_editing(self) -> bool:
        """An editor's own keys come here too."""
        return self.state() == QAbstractItemView.State.EditingState

    @property
    def grid_header(self) -> GridHeader:
        return self.horizontalHeader()  # type: ignore[return-value]

    def start_columns(self, columns: Sequence[Column]) -> None:
        self.grid_header.start(columns)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.grid_header.spread()

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead: it would walk every row."""


def preview_row_height() -> int:
    """Preview rows are lower than those one works in."""
    return max(28, theme().metrics().height() + 8)


def draw_words(
    painter: QPainter, rect: QRect, text: str, font: str = "body", tone: str = "text", right: bool = False
) -> int:
    """One line, cut at the right, on the common baseline. Returns its width."""
    if not text or rect.width() <= 0:
        return 0
    look = theme()
    metrics = look.metrics(font)
    shown = metrics.elidedText(text[:300], Qt.TextElideMode.ElideRight, rect.width())
    width = metrics.horizontalAdvance(shown)
    painter.setFont(look.font(font))
    painter.setPen(look.color(tone))
    painter.drawText(
        rect.right() + 1 - width if right else rect.x(), rect.y() + baseline(rect.height()), shown
    )
    return width


def draw_row_line(painter: QPainter, rect: QRect) -> None:
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme().color("row-line"))


def draw_focus(painter: QPainter, rect: QRect) -> None:
    painter.setPen(theme().pen("accent", 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -2))
