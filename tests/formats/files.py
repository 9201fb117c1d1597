"""Small files of every kind, made where a test needs them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

Rows = Sequence[Sequence[Any]]


def workbook(
    path: Path, sheets: Mapping[str, Rows], *, merged: Sequence[str] = (), hidden: Sequence[str] = (), links: Mapping[str, str] | None = None
) -> Path:  # fmt: skip
    """An .xlsx; `links`: cell of the first sheet -> where it leads."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for cells in merged:
            sheet.merge_cells(cells)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    for cell, target in (links or {}).items():
        book.worksheets[0][cell].hyperlink = target
    book.save(path)
    return path


def table(
    path: Path, rows: Rows, *, delimiter: str = ",", encoding: str = "utf-8", line_end: str = "\r\n"
) -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path
