"""Excel workbooks: one sheet per table, typed cells, text that never becomes a formula.

Written as they are read, row by row: a workbook library costs many times as much, and a hundred thousand rows are
never in memory together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from crm_desktop.formats.writers import xlsx_parts as parts
from crm_desktop.formats.writers.model import Cell, CellType, Column, Table, TextFormats, whole_file
from crm_desktop.formats.writers.packing import FIXED_DATE, LEVEL

#: what Excel holds
MOST_ROWS, MOST_COLUMNS, LONGEST = 1_048_576, 16_384, 32_767
WIDEST, NARROWEST, LOOKED_AT = 60, 9, 200
AT_ONCE = 500
_EPOCH = date(1899, 12, 30).toordinal()
#: Excel takes 1900 for a leap year: days before March of it would be one off
_FIRST_DAY = date(1900, 3, 1).toordinal()
#: text that would change its nature if somebody edited the cell: Excel is told that it is text
_QUOTED = tuple("=+-@#'\t0123456789")
#: what XML or a worksheet reads as something else
_SPECIAL = re.compile("[\x00-\x08\x0b-\x1f&<>\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def write_xlsx(target: Path, tables: Sequence[Table], formats: TextFormats) -> list[int]:
    """Returns the rows written per table."""
    with whole_file(target) as temporary, temporary.open("wb") as file:
        return write_xlsx_to(file, tables, formats)


def write_xlsx_to(file: BinaryIO, tables: Sequence[Table], formats: TextFormats) -> list[int]:
    """As `write_xlsx`, into an open file, which need not be one that can be read again."""
    sheets: list[parts.Sheet] = []
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=LEVEL) as packed:
        counts = [_write_table(packed, sheets, table) for table in tables]
        for name, text in parts.frame(sheets, formats):
            with packed.open(_info(name), "w") as entry:
                entry.write(text.encode("utf-8"))
    return counts


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, FIXED_DATE)
    info.compress_type = ZIP_DEFLATED
    return info


def _write_table(packed: ZipFile, sheets: list[parts.Sheet], table: Table) -> int:
    """One sheet, or several where one cannot hold all rows."""
    rows = iter(table.rows)
    count = 0
    while True:
        first = list(islice(rows, LOOKED_AT))
        if count and not first:  # the rows end exactly with the sheet before
            return count
        sheet = parts.Sheet(parts.free_name(table.name, sheets), len(table.columns[:MOST_COLUMNS]))
        sheets.append(sheet)
        with packed.open(_info(sheet.path(len(sheets))), "w", force_zip64=True) as entry:
            written = _write_sheet(entry, table.columns[:MOST_COLUMNS], chain(first, rows), first)  # type: ignore[arg-type]
        sheet.rows = written
        count += written
        if written < MOST_ROWS - 1:
            return count


def _write_sheet(
    entry: BinaryIO,
    columns: Sequence[Column],
    rows: Iterator[Sequence[Cell]],
    sample: Sequence[Sequence[Cell]],
) -> int:
    """Returns the number of rows below the header."""
    letters = [parts.letter(number) for number in range(len(columns))]
    cells = _Cells()
    makers = [cells.maker(column.type) for column in columns]
    entry.write(parts.sheet_head(_widths(columns, sample)).encode("utf-8"))
    header = "".join(
        _text_cell(f"{letter}1", column.header, parts.HEADER)
        for letter, column in zip(letters, columns, strict=True)
    )
    entry.write(f'<row r="1" ht="22" customHeight="1">{header}</row>'.encode())
    number = 1
    lines: list[str] = []
    for number, row in enumerate(islice(rows, MOST_ROWS - 1), 2):
        line = [
            make(f"{letter}{number}", value)
            for letter, make, value in zip(letters, makers, row, strict=False)
            if value is not None and value != ""
        ]
        lines.append(f'<row r="{number}">{"".join(line)}</row>')
        if len(lines) == AT_ONCE:
            entry.write("".join(lines).encode("utf-8"))
            lines.clear()
    entry.write("".join(lines).encode("utf-8"))
    entry.write(parts.sheet_foot(len(columns), number).encode("utf-8"))
    return number - 1


def _widths(columns: Sequence[Column], sample: Sequence[Sequence[Cell]]) -> list[int]:
    """As wide as what is in the first rows, within reason."""
    fixed = {CellType.DATE: 12, CellType.MOMENT: 17, CellType.MONEY: 13, CellType.BOOLEAN: 9}
    found = []
    for place, column in enumerate(columns):
        seen = (len(str(row[place])) for row in sample if row[place] is not None)
        widest = fixed.get(column.type) or max(seen, default=0) + 2
        found.append(max(NARROWEST, min(WIDEST, max(widest, len(column.header) + 4))))
    return found


Maker = Callable[[str, Cell], str]


class _Cells:
    """Makes the XML of a cell from its place and value, by the type of the column."""

    def __init__(self) -> None:
        self._makers: dict[CellType, Maker] = {
            CellType.DATE: self._date, CellType.MOMENT: self._date, CellType.MONEY: self._money,
        }  # fmt: skip

    def maker(self, type_: CellType) -> Maker:
        return self._makers.get(type_, self._any)

    def _any(self, place: str, value: Cell) -> str:
        if type(value) is str:
            return _text_cell(place, value, parts.QUOTED if value.startswith(_QUOTED) else parts.PLAIN)
        if type(value) is int:
            return _integer(place, value, parts.PLAIN)
        if type(value) is bool:
            return f'<c r="{place}" t="b"><v>{value:d}</v></c>'
        if isinstance(value, date):
            return self._date(place, value)
        return _number(place, value, parts.PLAIN)

    def _money(self, place: str, value: Cell) -> str:
        if type(value) is int:
            return _integer(place, value, parts.MONEY)
        return self._any(place, value) if isinstance(value, str) else _number(place, value, parts.MONEY)

    def _date(self, place: str, value: Cell) -> str:
        if not isinstance(value, date):
            return self._any(place, value)
        if value.toordinal() < _FIRST_DAY:
            return _text_cell(place, value.isoformat(), parts.PLAIN)
        if isinstance(value, datetime):
            seconds = value.hour * 3600 + value.minute * 60 + value.second
            days = value.toordinal() - _EPOCH + seconds / 86_400
            return f'<c r="{place}" s="{parts.MOMENT}"><v>{days:.9f}</v></c>'
        return f'<c r="{place}" s="{parts.DATE}"><v>{value.toordinal() - _EPOCH}</v></c>'


def _text_cell(place: str, text: str, style: int) -> str:
    if len(text) > LONGEST // 2:
        text = _fitting(text)
    if _SPECIAL.search(text):
        text = _escaped(text)
    shown = f' s="{style}"' if style else ""
    return f'<c r="{place}"{shown} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _fitting(text: str) -> str:
    """As much as a cell holds, which counts rare characters twice."""
    return text.encode("utf-16-le")[: LONGEST * 2].decode("utf-16-le", "ignore")


def _escaped(text: str) -> str:
    text = _UNSEEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    text = _ESCAPED.sub("_x005F_", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _integer(place: str, value: int, style: int) -> str:
    """Whole numbers of more than fifteen digits lose some of them in Excel: text does not."""
    if not -(10**15) < value < 10**15:
        return _text_cell(place, str(value), parts.QUOTED)
    return f'<c r="{place}" s="{style}"><v>{value}</v></c>' if style else f'<c r="{place}"><v>{value}</v></c>'


def _number(place: str, value: Cell, style: int) -> str:
    number = Decimal(str(value))
    if not number.is_finite():
        return _text_cell(place, str(value), parts.PLAIN)
    if number == number.to_integral_value():
        return _integer(place, int(number), style)
    return f'<c r="{place}" s="{style}"><v>{number}</v></c>'
