"""A block copied from a spreadsheet: its text with tabs, and where the HTML beside it knows more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crm_desktop.formats.model import Refusal, Table
from crm_desktop.formats.readers.csv_reader import find_delimiter, one_line_end, scan, split_records
from crm_desktop.formats.readers.html_tables import tables_of

KIND = "clipboard"
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\n|\Z)')
_PLAIN = re.compile(r"[^\t\n]*")


def read_pasted(text: str, html: str = "") -> Table:
    """One table, row numbers from 1 as in the block. Refusal import.empty when there is nothing in it.

    The HTML counts where the text has one column and it has more (copied from a page or a letter), and for the
    addresses behind links.
    """
    table = _table(one_line_end(text))
    pages = tables_of(html) if html else []
    if len(pages) == 1 and (not table.rows or (table.width == 1 and pages[0].width > 1)):
        return pages[0]
    if not table.rows:
        raise Refusal("import.empty", file="")
    if len(pages) == 1 and pages[0].numbers == table.numbers and pages[0].width == table.width:
        table.links = pages[0].links
    return table


def _table(text: str) -> Table:
    delimiter = "\t" if "\t" in text else find_delimiter(text)
    if delimiter == "\t":
        records = list(_records(text))
        if not _mostly_quoted(records):
            records = [[_unquoted(cell) for cell in row] for row in records]
        else:
            records = [[_unquoted(cell, always=True) for cell in row] for row in records]
        rows, numbers = _filled(records)
    else:
        rows, numbers = split_records(text, delimiter)
    return Table(None, rows, numbers, max(map(len, rows), default=0))


def _records(text: str) -> Iterator[list[str]]:
    """Cells as they stand, quotes included. A quote opens only at the start of a cell and must close at an end."""

    def cell_at(position: int) -> tuple[str, int]:
        quoted = _QUOTED.match(text, position) if text[position] == '"' else None
        found = quoted or _PLAIN.match(text, position)
        assert found is not None
        return found[0], found.end()

    return scan(text, cell_at)


def _unquoted(cell: str, always: bool = False) -> str:
    """Spreadsheets quote only cells with a break, a tab or (some of them) a quote; else quotes are the user's."""
    if len(cell) < 2 or cell[0] != '"' or not _QUOTED.fullmatch(cell):
        return cell
    inner = cell[1:-1]
    if always or "\n" in inner or "\t" in inner or '""' in inner:
        return inner.replace('""', '"')
    return cell


def _mostly_quoted(records: list[list[str]]) -> bool:
    cells = [cell for row in records[:200] for cell in row if cell]
    return sum(len(cell) > 1 and cell[0] == cell[-1] == '"' for cell in cells) > len(cells) / 2


def _filled(records: list[list[str]]) -> tuple[list[list[str]], list[int]]:
    kept = [(number, row) for number, row in enumerate(records, 1) if any(cell.strip() for cell in row)]
    return [row for _, row in kept], [number for number, _ in kept]
