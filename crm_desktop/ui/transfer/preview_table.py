"""The rows as they will arrive, problems marked in place; a cell can be corrected, a row left out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.models.windowed import Column
from crm_desktop.ui.plain import plain_hint
from crm_desktop.ui.theme import pixmap, theme
from crm_desktop.ui.transfer.grid import (
    Grid,
    Index,
    draw_focus,
    draw_row_line,
    draw_words,
    preview_row_height,
)
from crm_desktop.ui.transfer.phrases import phrase
from crm_desktop.ui.transfer.preview_rows import PreviewCell, PreviewColumn, PreviewRow, SheetPreview
from crm_desktop.ui.widgets.badges import badge_height, badge_pixmap
from crm_desktop.ui.widgets.cells import FIRST_PAD, PAD

NUMBER, STATE, FIRST = 0, 1, 2
KEPT = 1000
LOOKED_AT = 40
BADGES = {
    "new": "positive",
    "known": "neutral",
    "doubtful": "warning",
    "left_out": "outline",
    "refused": "negative",
}
TINTS = {
    "error": ("negative-tint", "negative", "circle-x"),
    "doubt": ("warning-tint", "warning", "alert-triangle"),
}
NOTHING = "—"


class PreviewModel(QAbstractTableModel):
    """Rows of one sheet under one filter; each is put together when it is looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source: SheetPreview | None = None
        self.shown = "all"
        self.columns: list[Column] = []
        self._rows: dict[int, PreviewRow] = {}

    def show(self, source: SheetPreview | None, shown: str) -> None:
        self.beginResetModel()
        self.source, self.shown = source, shown
        self._rows.clear()
        self.columns = self._make_columns()
        self.endResetModel()

    def _make_columns(self) -> list[Column]:
        fixed = [
            Column("number", tr("Row"), width=56, align="right", sortable=False),
            Column("state", tr("Outcome"), width=112, sortable=False),
        ]
        own = self.source.columns if self.source is not None else ()
        widths = self._widths()
        return fixed + [
            Column(
                column.key,
                column.title,
                width=widths[column.key],
                stretch=column.key == "name",
                sortable=False,
            )
            for column in own
        ]

    def _widths(self) -> dict[str, int]:
        """From the first rows, within reason. (Logical pixels before the user's font size.)"""
        source = self.source
        if source is None:
            return {}
        scale = theme().scale
        metrics = theme().metrics()
        rows = [self.row_at(n) for n in range(min(LOOKED_AT, self.rowCount()))]
        found = {}
        for column in source.columns:
            wanted = [
                metrics.horizontalAdvance(row.cells[column.key].text[:60])
                for row in rows
                if column.key in row.cells
            ]
            found[column.key] = min(max([90, *wanted]) / scale + 34, 280)
        return {key: round(width) for key, width in found.items()}

    def row_at(self, place: int) -> PreviewRow:
        assert self.source is not None
        row = self._rows.get(place)
        if row is None:
            if len(self._rows) > KEPT:
                self._rows.clear()
            row = self._rows[place] = self.source.row(self.source.entries[self.shown][place])
        return row

    def column_at(self, number: int) -> PreviewColumn | None:
        own = self.source.columns if self.source is not None else ()
        return own[number - FIRST] if FIRST <= number < FIRST + len(own) else None

    def cell_at(self, index: Index) -> PreviewCell | None:
        column = self.column_at(index.column())
        return self.row_at(index.row()).cells.get(column.key) if column is not None else None

    # Qt ----------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.source is None else len(self.source.entries[self.shown])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if (
            orientation == Qt.Orientation.Horizontal
            and role == Qt.ItemDataRole.DisplayRole
            and section < len(self.columns)
        ):
            return self.columns[section].title
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        row = self.row_at(index.row())
        if index.column() == NUMBER:
            return format_number(row.number)
        if index.column() == STATE:
            return phrase("import_outcome", row.state)
        cell = self.cell_at(index)
        text = cell.text if cell is not None else row.words
        return (plain_hint(text) if role == Qt.ItemDataRole.ToolTipRole else text) or None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsEditable if self.correctable(index) is not None else usual

    def correctable(self, index: Index) -> int | None:
        """The file's column whose text can be corrected here."""
        column = self.column_at(index.column())
        if column is None or self.source is None or not index.isValid():
            return None
        row = self.row_at(index.row())
        return self.source.source_of(row, column) if row.planned is not None else None

    def original(self, index: Index) -> str:
        column = self.correctable(index)
        assert self.source is not None
        return self.source.original(self.row_at(index.row()), column) if column is not None else ""


class PreviewDelegate(QStyledItemDelegate):
    """Badge, words, tints; the editor shows what the file says."""

    corrected = Signal(int, int, str)  # row number, file's column, text

    def __init__(self, table: PreviewTable) -> None:
        super().__init__(table)
        self._table = table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName(tr("What the file should say"))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(self._table.preview.original(index))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        column = self._table.preview.correctable(index)
        if column is not None and editor.text().strip() != self._table.preview.original(index):
            self.corrected.emit(self._table.preview.row_at(index.row()).number, column, editor.text().strip())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)  # type: ignore[attr-defined]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        model = self._table.preview
        row = model.row_at(index.row())
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)  # type: ignore[attr-defined]
        self._paint_ground(
            painter, rect, row, index.column(), bool(option.state & QStyle.StateFlag.State_Selected)
        )  # type: ignore[attr-defined]
        if index.column() == NUMBER:
            draw_words(
                painter,
                rect.adjusted(FIRST_PAD, 0, -PAD, 0),
                format_number(row.number),
                "body",
                "muted",
                right=True,
            )
        elif index.column() == STATE:
            picture = badge_pixmap(
                BADGES[row.state],
                phrase("import_outcome", row.state),
                painter.device().devicePixelRatio(),
                "",
            )
            painter.drawPixmap(
                QPoint(rect.x() + PAD, rect.y() + (rect.height() - badge_height()) // 2), picture
            )
        elif row.words:
            self._paint_words(painter, rect, row.words)
        else:
            self._paint_cell(painter, rect, model.cell_at(index), row.state)
        draw_row_line(painter, rect)
        if focus and index.column() >= FIRST and not row.words:
            draw_focus(painter, rect)

    def _paint_words(self, painter: QPainter, rect: QRect, words: str) -> None:
        """Across all columns: each cell paints its part."""
        start = self._table.columnViewportPosition(FIRST) + PAD
        whole = QRect(start, rect.y(), self._table.grid_header.length() - start, rect.height())
        painter.save()
        painter.setClipRect(rect)
        draw_words(painter, whole, words, "body", "muted")
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, row: PreviewRow, column: int, current: bool
    ) -> None:
        """The current cell is marked even while the other table has the keys."""
        fill = "surface"
        if current and not row.words and column >= FIRST:
            fill = "selection" if self._table.hasFocus() else "selection-off"
        elif column in self._table.grid_header.tinted and not row.words:
            fill = "hover"
        painter.fillRect(rect, theme().color(fill))

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: PreviewCell | None, state: str) -> None:
        if cell is None:
            return
        inside = rect.adjusted(PAD, 0, -PAD, 0)
        if cell.severity in TINTS:
            fill, tone, icon = TINTS[cell.severity]
            painter.fillRect(rect, theme().color(fill))
            painter.drawPixmap(
                QPoint(inside.x(), rect.y() + (rect.height() - 14) // 2), pixmap(icon, tone, 14)
            )
            draw_words(painter, inside.adjusted(20, 0, 0, 0), cell.text)
            return
        tone = "muted" if state == "left_out" or not cell.text else "text"
        width = draw_words(painter, inside, cell.text or NOTHING, "body", tone)
        if cell.hint:
            draw_words(painter, inside.adjusted(width + 7, 0, 0, 0), cell.hint, "small", "muted")


class PreviewTable(Grid):
    """`show_rows(preview, filter)`; the current cell tells which column of the file it comes from."""

    cell_changed = Signal()
    corrected = Signal(int, int, str)  # row number, file's column, text
    leave_out_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(preview_row_height())
        self.preview = PreviewModel(self)
        self.setModel(self.preview)
        self.setSelectionBehavior(self.SelectionBehavior.SelectItems)
        self.setAccessibleName(tr("The first rows as they will arrive"))
        self._delegate = PreviewDelegate(self)
        self.setItemDelegate(self._delegate)
        self._delegate.corrected.connect(self.corrected)
        self.doubleClicked.connect(self._edit)

    def show_rows(self, source: SheetPreview | None, shown: str = "all") -> None:
        """Keeps the current row and column where they can be kept."""
        number, key = self._current_place()
        same = (
            self.preview.source is not None
            and source is not None
            and self.preview.source.columns == source.columns
        )
        self.preview.show(source, shown)
        if not same:
            self.start_columns(self.preview.columns)
        if source is not None and self.preview.rowCount():
            self._return_to(number, key)
        self.cell_changed.emit()

    def _current_place(self) -> tuple[int, str]:
        row, column = self.current_row(), self.current_column()
        return (row.number if row is not None else 0), (column.key if column is not None else "")

    def _return_to(self, number: int, key: str) -> None:
        keys = [column.key for column in self.preview.columns]
        place = self._place_of(number) if number else self._first_place()
        row = self.preview.row_at(place)
        wanted = (
            key
            if key in keys
            else next(iter(row.problem_keys()), keys[FIRST] if len(keys) > FIRST else "number")
        )
        self.setCurrentIndex(self.preview.index(place, keys.index(wanted)))

    def _first_place(self) -> int:
        source = self.preview.source
        return source.first_problem() if source is not None and self.preview.shown == "all" else 0

    def _place_of(self, number: int) -> int:
        """The row with this number or the next one; rows are in the order of the file."""
        low, high = 0, self.preview.rowCount() - 1
        while low < high:
            middle = (low + high) // 2
            if self.preview.row_at(middle).number < number:
                low = middle + 1
            else:
                high = middle
        return low

    def current_row(self) -> PreviewRow | None:
        place = self.currentIndex().row()
        return self.preview.row_at(place) if 0 <= place < self.preview.rowCount() else None

    def current_column(self) -> PreviewColumn | None:
        return self.preview.column_at(self.currentIndex().column()) if self.currentIndex().isValid() else None

    def current_cell(self) -> PreviewCell | None:
        return self.preview.cell_at(self.currentIndex()) if self.current_row() is not None else None

    def tint(self, source: int | None) -> None:
        """The columns that come from this column of the file."""
        own = self.preview.source.columns if self.preview.source is not None else ()
        tinted = {FIRST + n for n, column in enumerate(own) if source in column.sources}
        self.grid_header.tint(tinted)
        self.viewport().update()
        if tinted and self.currentIndex().isValid() and self.currentIndex().column() not in tinted:
            self.setCurrentIndex(self.preview.index(self.currentIndex().row(), min(tinted)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.cell_changed.emit()

    def can_correct(self) -> bool:
        return self.preview.correctable(self.currentIndex()) is not None

    @Slot()
    def correct_current(self) -> None:
        if self.can_correct():
            self.setFocus()
            self.edit(self.currentIndex())

    @Slot(QModelIndex)
    def _edit(self, _index: QModelIndex) -> None:
        self.correct_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not self.is_editing() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.correct_current()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.leave_out_wanted.emit()
        else:
            super().keyPressEvent(event)
