"""The rows as they will arrive, problems marked in place; a cell can be corrected, a row left out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.transfer.grid import Grid, Index, preview_row_height
from crm_desktop.ui.transfer.preview_delegate import PreviewDelegate
from crm_desktop.ui.transfer.preview_model import FIRST, PreviewModel
from crm_desktop.ui.transfer.preview_rows import PreviewCell, PreviewColumn, PreviewRow, SheetPreview


class PreviewTable(Grid):
    """`show_rows(preview, filter)`; the current cell tells which column of the file it comes from."""

    cell_changed = Signal()
    corrected = Signal(int, int, str)  # row number, file's column, text
    correction_dropped = Signal(int, int)  # row number, file's column
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
        self.preview.preferred = source
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

    def is_corrected(self) -> bool:
        return self.currentIndex().isValid() and self.preview.corrected(self.currentIndex())

    @Slot()
    def drop_correction(self) -> None:
        """The current cell as the file has it."""
        row, column = self.current_row(), self.preview.correctable(self.currentIndex())
        if row is not None and column is not None and self.is_corrected():
            self.correction_dropped.emit(row.number, column)

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
