"""CSV that Excel opens with a double click: byte order mark, the country's separators, no cell that turns into a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from crm_desktop.formats.writers.model import Cell, Table, TextFormats, whole_file

#: what a spreadsheet takes for the start of a formula; an apostrophe before it makes it text
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(target: Path, table: Table, formats: TextFormats) -> int:
    """Returns the number of rows."""
    with whole_file(target) as temporary, temporary.open("wb") as file:
        return write_csv_to(file, table, formats)


def write_csv_to(file: BinaryIO, table: Table, formats: TextFormats) -> int:
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    writer = csv.writer(text, delimiter=formats.separator, lineterminator="\r\n")
    writer.writerow(_safe(column.header) for column in table.columns)
    count = 0
    for count, row in enumerate(_lines(table, formats), 1):  # noqa: B007
        writer.writerow(row)
    text.flush()
    text.detach()
    return count


def _lines(table: Table, formats: TextFormats) -> Iterator[list[str]]:
    for row in table.rows:
        yield [_worded(cell, formats) for cell in row]


def _worded(cell: Cell, formats: TextFormats) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _safe(cell)
    if isinstance(cell, bool):
        return formats.yes if cell else formats.no
    if isinstance(cell, datetime):
        return cell.strftime(formats.moment)
    if isinstance(cell, date):
        return cell.strftime(formats.date)
    if isinstance(cell, float | Decimal):
        return f"{Decimal(str(cell)):f}".replace(".", formats.decimal)
    return str(cell)


def _safe(text: str) -> str:
    return "'" + text if text.startswith(FORMULA_STARTS) else text
