"""Text tables in two ways: as Excel of the country opens them with a double click, and plain as RFC 4180 has it."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from crm_desktop.formats.writers.model import Cell, Table, TextFormats, whole_file

#: what a spreadsheet takes for the start of a formula, the wide forms of East Asia too; an apostrophe makes it text
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def write_csv(target: Path, table: Table, formats: TextFormats) -> int:
    """Returns the number of rows."""
    with whole_file(target) as temporary, temporary.open("wb") as file:
        return write_csv_to(file, table, formats)


def write_csv_to(file: BinaryIO, table: Table, formats: TextFormats) -> int:
    text = TextIOWrapper(file, encoding="utf-8-sig" if formats.byte_order_mark else "utf-8", newline="")
    writer = csv.writer(text, delimiter=formats.separator, lineterminator="\r\n")
    words = _Words(formats)
    writer.writerow([words.text(column.header) for column in table.columns])
    count = 0
    for count, row in enumerate(words.lines(table), 1):  # noqa: B007
        writer.writerow(row)
    text.flush()
    text.detach()
    return count


class _Words:
    """What a text file says for a value."""

    def __init__(self, formats: TextFormats) -> None:
        self.formats = formats
        self.text: Callable[[str], str] = _safe if formats.for_spreadsheets else str

    def lines(self, table: Table) -> Iterator[list[str]]:
        for row in table.rows:
            yield ["" if cell is None else self.word(cell) for cell in row]

    def word(self, cell: Cell) -> str:
        formats = self.formats
        if isinstance(cell, str):
            return self.text(cell)
        if isinstance(cell, bool):
            return formats.yes if cell else formats.no
        if isinstance(cell, datetime):
            return _dated(cell, formats.moment)
        if isinstance(cell, date):
            return _dated(cell, formats.date)
        if isinstance(cell, float | Decimal):
            return f"{Decimal(str(cell)):f}".replace(".", formats.decimal)
        return str(cell)


def _dated(day: date, pattern: str) -> str:
    """(A year before 1000 has four digits too, on every system.)"""
    return day.strftime(pattern.replace("%Y", f"{day.year:04}"))


def _safe(text: str) -> str:
    return "'" + text if text.startswith(FORMULA_STARTS) else text
