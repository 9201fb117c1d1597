"""Excel workbooks: one sheet per table, typed cells, text that never becomes a formula."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from crm_desktop.formats.writers.model import Cell, CellType, Column, Table, TextFormats, whole_file

#: signs that a worksheet cannot hold
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
LONGEST = 32_767
WIDEST, NARROWEST = 48, 9


def write_xlsx(target: Path, tables: Sequence[Table], formats: TextFormats) -> list[int]:
    """Returns the rows written per table."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    names: set[str] = set()
    counts = [_write_sheet(book, table, _sheet_name(table.name, names), formats) for table in tables]
    with whole_file(target) as temporary:
        book.save(temporary)
    return counts


def _sheet_name(name: str, taken: set[str]) -> str:
    """At most 31 characters, none of them forbidden, no two alike."""
    plain = re.sub(r"[\[\]:*?/\\]", " ", name).strip("'")[:28] or "-"
    found, number = plain, 2
    while found.casefold() in taken:
        found, number = f"{plain} {number}", number + 1
    taken.add(found.casefold())
    return found


def _write_sheet(book: Any, table: Table, name: str, formats: TextFormats) -> int:
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    for place, column in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = _width(column)
    writer = _CellWriter(sheet, table.columns, formats)
    sheet.append([writer.header(column.header) for column in table.columns])
    count = 0
    for count, row in enumerate(table.rows, 1):  # noqa: B007
        sheet.append(writer.row(row))
    sheet.auto_filter.ref = f"A1:{get_column_letter(max(1, len(table.columns)))}{count + 1}"
    return count


def _width(column: Column) -> int:
    wide = {
        CellType.DATE: 12,
        CellType.MOMENT: 17,
        CellType.NUMBER: 10,
        CellType.MONEY: 13,
        CellType.BOOLEAN: 9,
    }
    return max(NARROWEST, min(WIDEST, wide.get(column.type, 22)), len(column.header) + 3)


class _CellWriter:
    """Cells are plain values wherever they need no format of their own: that is several times faster."""

    def __init__(self, sheet: Any, columns: Sequence[Column], formats: TextFormats) -> None:
        self.sheet = sheet
        excel = {
            CellType.DATE: formats.excel_date,
            CellType.MOMENT: formats.excel_moment,
            CellType.MONEY: formats.excel_money,
        }
        self.formats = [excel.get(column.type) for column in columns]

    def header(self, text: str) -> Any:
        from openpyxl.styles import Font

        cell = self._text(text)
        cell.font = Font(bold=True)
        return cell

    def row(self, values: Sequence[Cell]) -> list[Any]:
        return [self._cell(value, form) for value, form in zip(values, self.formats, strict=True)]

    def _cell(self, value: Cell, form: str | None) -> Any:
        if value is None or value == "":
            return None
        if isinstance(value, str):
            plain = _FORBIDDEN.sub("", value)[:LONGEST]
            return self._text(plain) if plain[:1] in ("=", "#") else plain
        if isinstance(value, Decimal):
            value = float(value) if value % 1 else int(value)
        if form is None or isinstance(value, bool):
            return value
        cell = self._made(value)
        cell.number_format = form
        return cell

    def _text(self, text: str) -> Any:
        """Text for certain, and still text after somebody edits it in Excel."""
        cell = self._made("x")
        cell.value = text
        cell.data_type = "s"
        if text[:1] in ("=", "#"):
            cell.quotePrefix = True
        return cell

    def _made(self, value: Any) -> Any:
        from openpyxl.cell import WriteOnlyCell

        return WriteOnlyCell(self.sheet, value=value)
