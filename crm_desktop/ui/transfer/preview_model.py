"""The rows of a sheet as they will arrive, for a table: each is put together when it is looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.models.windowed import Column
from crm_desktop.ui.theme import theme
from crm_desktop.ui.transfer.cell_model import CellModel, Index
from crm_desktop.ui.transfer.phrases import phrase
from crm_desktop.ui.transfer.preview_rows import PreviewCell, PreviewColumn, PreviewRow, SheetPreview

NUMBER, STATE, FIRST = 0, 1, 2
KEPT = 1000
LOOKED_AT = 40


class PreviewModel(CellModel):
    """Rows of one sheet under one filter; each is put together when it is looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source: SheetPreview | None = None
        self.shown = "all"
        self.preferred: int | None = None  # the file's column one works on
        self._rows: dict[int, PreviewRow] = {}

    def show(self, source: SheetPreview | None, shown: str) -> None:
        same = self.source is not None and source is not None and self.source.columns == source.columns
        self.beginResetModel()
        self.source, self.shown = source, shown
        self._rows.clear()
        if not same:
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
                metrics.horizontalAdvance(_said(row.cells[column.key])[:60])
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

    # CellModel ---------------------------------------------------------------------------------
    def row_count(self) -> int:
        return 0 if self.source is None else len(self.source.entries[self.shown])

    def words(self, index: Index) -> str:
        row = self.row_at(index.row())
        if index.column() == NUMBER:
            return format_number(row.number)
        if index.column() == STATE:
            return phrase("import_outcome", row.state)
        cell = self.cell_at(index)
        return _said(cell) if cell is not None else row.words

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
        return self.source.source_of(row, column, self.preferred) if row.planned is not None else None

    def original(self, index: Index) -> str:
        column = self.correctable(index)
        assert self.source is not None
        return self.source.text_of(self.row_at(index.row()), column) if column is not None else ""

    def corrected(self, index: Index) -> bool:
        """Whether the user wrote in this cell."""
        column = self.correctable(index)
        return self.source is not None and self.source.corrected(self.row_at(index.row()), column)


def _said(cell: PreviewCell) -> str:
    return f"{cell.was} → {cell.text}" if cell.was else cell.text
