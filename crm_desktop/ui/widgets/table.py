"""The one table: painted row by row, sorted and filtered by whoever feeds its model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
    Slot,
)  # fmt: skip
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)  # fmt: skip
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QToolTip, QWidget

from crm_desktop.ui.models.windowed import Column, Index, WindowedModel
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.header import RecordHeader, plain_viewport
from crm_desktop.ui.widgets.row_painter import RowPainter

RESTORE_AT_MOST = 5000  # selected rows looked for again after a reload


class RecordTable(QTableView):
    """Rows of a WindowedModel. `name` is where its columns are remembered in the preferences."""

    activated_id = Signal(int)  # Enter or double click
    current_id_changed = Signal(object)  # int | None
    selection_changed = Signal(int)  # how many rows
    cell_clicked = Signal(int, str)  # id, column key: for check, action and link columns
    menu_requested = Signal(object)  # QPoint (global); selection_ids() says for what

    def __init__(
        self,
        columns: Sequence[Column],
        name: str = "",
        preferences: Any = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.preferences = preferences
        self.windowed = WindowedModel(columns, self)
        self._hover = -1
        self._painter = RowPainter(self)
        self._remembered: tuple[list[int], int | None] = ([], None)
        self._told: int | None = None
        self._empty: QWidget | None = None
        self._setup()
        self._connect()

    def _setup(self) -> None:
        self.setViewport(plain_viewport(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalHeader(RecordHeader(self))
        self.setModel(self.windowed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setMouseTracking(True)
        self._set_heights()
        self.header.start(self.windowed.columns)
        self.header.restore(self._saved_state())

    def _connect(self) -> None:
        self._saver = QTimer(self)
        self._saver.setSingleShot(True)
        self._saver.setInterval(400)
        self._saver.timeout.connect(self.save_state)
        self.header.changed.connect(self._saver.start)
        self.header.changed.connect(self._painter.forget)
        self.windowed.modelAboutToBeReset.connect(self._remember)
        self.windowed.reloaded.connect(self._after_reload)
        self.windowed.rowsInserted.connect(self._update_empty)
        self.windowed.rowsRemoved.connect(self._update_empty)
        self.windowed.modelReset.connect(self._update_empty)
        self.doubleClicked.connect(self._activate)

    @property
    def hovered_row(self) -> int:
        return self._hover

    @property
    def header(self) -> RecordHeader:
        return self.horizontalHeader()  # type: ignore[return-value]

    def _set_heights(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(theme().row_height if not self._compact() else theme().px(26))
        rows.setDefaultSectionSize(rows.minimumSectionSize())
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        self.verticalScrollBar().setSingleStep(rows.defaultSectionSize())

    def _compact(self) -> bool:
        return bool(self.preferences is not None and self.preferences.get("compact_rows", False))

    # what is shown -----------------------------------------------------------------------------
    def set_source(self, source: Any, staged: bool = False) -> None:
        self.windowed.set_source(source, staged)

    def set_columns(self, columns: Sequence[Column]) -> None:
        self.windowed.set_columns(columns)
        self.header.start(self.windowed.columns)
        self.header.restore(self._saved_state())
        self._painter.forget()

    def set_sort(self, key: str, ascending: bool = True) -> None:
        """Show the mark without asking for a sort."""
        self.windowed.sort_key, self.windowed.sort_ascending = key, ascending
        self.header.set_sort(self.windowed.column_index(key), ascending)

    def set_empty_state(self, widget: QWidget | None) -> None:
        """What to show instead of no rows."""
        if self._empty is not None and self._empty is not widget:
            self._empty.hide()
            self._empty.deleteLater()
        self._empty = widget
        if widget is not None:
            widget.setParent(self.viewport())
            widget.setGeometry(self.viewport().rect())
        self._update_empty()

    @Slot()
    def _update_empty(self) -> None:
        if self._empty is not None:
            self._empty.setVisible(self.windowed.rowCount() == 0)
            self._empty.raise_()

    # selection ---------------------------------------------------------------------------------
    def current_id(self) -> int | None:
        return self.windowed.id_at(self.currentIndex().row())

    def selection_ids(self) -> list[int]:
        """Ids of the selected rows, in the order of the list."""
        ids = self.windowed.ids()
        ranges = sorted((r.top(), r.bottom()) for r in self.selectionModel().selection().toList())
        found: list[int] = []
        last = -1
        for top, bottom in ranges:
            top = max(top, last + 1)
            found.extend(i for i in ids[top : bottom + 1] if i >= 0)
            last = max(last, bottom)
        return found

    def selected_count(self) -> int:
        return len(self.selection_ids())

    def select_id(self, wanted: int, scroll: bool = True) -> bool:
        index = self.windowed.index_of_id(wanted)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        if scroll:
            self.scrollTo(index)
        return True

    def select_ids(self, wanted: Sequence[int]) -> None:
        self._select_rows(self.windowed.rows_of_ids(wanted))

    def _select_rows(self, rows: list[int]) -> None:
        selection = QItemSelection()
        last = self.windowed.columnCount() - 1
        for top, bottom in _runs(rows):
            selection.select(self.windowed.index(top, 0), self.windowed.index(bottom, last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @Slot()
    def _remember(self) -> None:
        selected = self.selection_ids()
        keep = selected if len(selected) <= RESTORE_AT_MOST else []
        current = self.current_id()
        if keep or current is not None:
            self._remembered = (keep, current)

    @Slot()
    def _after_reload(self) -> None:
        (selected, current), self._remembered = self._remembered, ([], None)
        self._hover = -1
        row = self.windowed.row_of_id(current) if current is not None else -1
        if row >= 0:
            self.selectionModel().setCurrentIndex(
                self.windowed.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        if selected:
            self._select_rows(self.windowed.rows_of_ids(selected))
        self._tell_current()
        self._update_empty()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.selection_changed.emit(self.selected_count())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._tell_current()

    def _tell_current(self) -> None:
        now = self.current_id()
        if now != self._told:
            self._told = now
            self.current_id_changed.emit(now)

    # keys and mouse ----------------------------------------------------------------------------
    def keyboardSearch(self, search: str) -> None:
        """No type-ahead: it would walk every row; letters belong to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._activate(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and self.windowed.section_at(self.currentIndex().row()):
            self.windowed.toggle_section(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        wanted = self.windowed.id_at(index.row()) if index.isValid() else None
        if wanted is not None:
            self.activated_id.emit(wanted)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            if self.windowed.section_at(index.row()) is not None:
                self.windowed.toggle_section(index.row())
                return
            column = self.windowed.columns[index.column()]
            if column.show == "check":
                self.cell_clicked.emit(self.windowed.id_at(index.row()), column.key)
                return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not event.modifiers():
            column = self.windowed.columns[index.column()]
            wanted = self.windowed.id_at(index.row())
            if wanted is not None and column.show != "check":
                self.cell_clicked.emit(wanted, column.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hover(-1)

    def _set_hover(self, row: int) -> None:
        if row == self._hover:
            return
        for changed in (self._hover, row):
            if changed >= 0:
                self._update_row(changed)
        self._hover = row

    def _update_row(self, row: int) -> None:
        height = self.verticalHeader().defaultSectionSize()
        self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), height)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy and self._hover >= 0:
            self._set_hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            where = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        else:
            where = event.globalPos()
        if index.isValid() and self.windowed.id_at(index.row()) is not None:
            if not self.selectionModel().isRowSelected(index.row(), QModelIndex()):
                self.setCurrentIndex(index)
            self.menu_requested.emit(where)

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard, as shown, for a spreadsheet."""
        from crm_desktop.ui.widgets.table_copy import copy_rows

        copy_rows(self.windowed, self.selection_ids(), self.header.visible_columns())

    # columns remembered ------------------------------------------------------------------------
    def _saved_state(self) -> dict[str, Any]:
        if not self.name or self.preferences is None:
            return {}
        return self.preferences.get(f"table.{self.name}", {}) or {}

    @Slot()
    def save_state(self) -> dict[str, Any]:
        state = self.header.columns_state()
        if self.name and self.preferences is not None:
            self.preferences.set(f"table.{self.name}", state)
        return state

    def restore_state(self, state: dict[str, Any]) -> None:
        self.header.restore(state)

    def show_columns_menu(self, where: QPoint) -> None:
        self.header.open_menu(where)

    # painting ----------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        self._painter.paint(event.rect())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        """The whole text of a cell that was cut."""
        index = self.indexAt(event.pos())
        if index.isValid() and self._painter.is_cut(index.row(), index.column()):
            from html import escape

            text = escape(self.windowed.cell_text(index.row(), index.column()))
            QToolTip.showText(
                event.globalPos(), f"<p style='white-space:pre-wrap'>{text}</p>", self.viewport()
            )
        else:
            QToolTip.hideText()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.spread()
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """[1,2,3,7] -> [(1,3),(7,7)]."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
