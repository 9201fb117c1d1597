"""Workbooks: calamine for the cells is the fast path, openpyxl the careful one; `details` adds what both leave out."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from crm_desktop.formats.model import Cell, Refusal, SheetInfo, Table
from crm_desktop.formats.readers.details import Details
from crm_desktop.formats.readers.limits import Limits

Progress = Callable[[int, int], None]


def details_of(kind: str, path: Path, data: bytes | None, sheet: str | None) -> Details:
    """What the sheet has beside its cells."""
    source: Path | io.BytesIO = path if data is None else io.BytesIO(data)
    if kind == "xlsx":
        from crm_desktop.formats.readers.xlsx_details import xlsx_details

        return xlsx_details(source, sheet)
    if kind == "ods":
        from crm_desktop.formats.readers.ods_details import ods_details

        return ods_details(source, sheet)
    if kind == "xls":
        from crm_desktop.formats.readers.xls_details import xls_details

        return xls_details(source, sheet)
    from crm_desktop.formats.readers.xlsb_details import xlsb_details

    return xlsb_details(source, sheet)


class FastWorkbook:
    """All sheets of one workbook through calamine."""

    def __init__(self, path: Path, data: bytes | None, limits: Limits) -> None:
        import python_calamine

        self._limits = limits
        opener = python_calamine.CalamineWorkbook
        self._book: Any = (
            opener.from_path(str(path)) if data is None else opener.from_filelike(io.BytesIO(data))
        )

    def sheets(self) -> list[SheetInfo]:
        return [
            SheetInfo(m.name, _is_visible(m), -1, -1) for m in self._book.sheets_metadata if _is_worksheet(m)
        ]

    def table(self, name: str | None, progress: Progress) -> Table:
        sheet = self._book.get_sheet_by_name(name)
        if sheet.start is None or sheet.end is None:
            return Table(name, [], [], 0)
        first_row, first_column = sheet.start
        rows, numbers = _filled_rows(sheet.iter_rows(), first_row, first_column, self._limits.cells)
        return Table(name, rows, numbers, sheet.end[1] + 1, merged=list(sheet.merged_cell_ranges or ()))


def _is_visible(metadata: Any) -> bool:
    return str(metadata.visible).endswith(".Visible")


def _is_worksheet(metadata: Any) -> bool:
    return str(metadata.typ).endswith(".WorkSheet")


def _filled_rows(
    rows: Iterator[list[Cell]], first_row: int, first_column: int, limit: int
) -> tuple[list[list[Cell]], list[int]]:
    """The rows that hold something, padded on the left so that column 0 is A, and their numbers."""
    kept: list[list[Cell]] = []
    numbers: list[int] = []
    padding = [""] * first_column
    cells = 0
    for number, row in enumerate(rows, first_row + 1):
        if row.count("") < len(row):
            cells += len(row)
            if cells > limit:
                raise Refusal("import.too_large", file="")
            kept.append(padding + row if padding else row)
            numbers.append(number)
    return kept, numbers


class CarefulWorkbook:
    """The same through openpyxl in streaming mode: slower, sparse, and it reads some files calamine refuses."""

    def __init__(self, path: Path, data: bytes | None, limits: Limits) -> None:
        import openpyxl

        self._limits = limits
        source: Any = io.BytesIO(data) if data is not None else str(path)
        self._book = openpyxl.load_workbook(source, read_only=True, data_only=True, keep_links=False)

    def sheets(self) -> list[SheetInfo]:
        return [SheetInfo(s.title, s.sheet_state == "visible", -1, -1) for s in self._book.worksheets]

    def table(self, name: str | None, progress: Progress) -> Table:
        sheet = self._book[name]
        sheet.reset_dimensions()
        rows, numbers, width, cells = [], [], 0, 0
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            if number % 5000 == 0:
                progress(number, 0)
            if row.count(None) == len(row):
                continue
            values = _trimmed(row)
            cells += len(values)
            if cells > self._limits.cells:
                raise Refusal("import.too_large", file="")
            rows.append(values)
            numbers.append(number)
            width = max(width, len(values))
        return Table(name, rows, numbers, min(width, 2000))


def _trimmed(row: tuple[Any, ...]) -> list[Cell]:
    """As calamine gives them: "" for nothing, floats for numbers, dates for midnights, no far-away stray cells."""
    import datetime

    values: list[Cell] = []
    empty = 0
    for value in row:
        empty = empty + 1 if value is None else 0
        if empty > 500:
            break
        if isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        elif isinstance(value, datetime.datetime) and value.time() == datetime.time():
            value = value.date()
        elif (
            isinstance(value, str)
            and value.startswith("#")
            and value.rstrip("!?").isupper()
            and len(value) < 9
        ):
            value = None
        values.append("" if value is None else value)
    return values[: len(values) - empty] if empty else values
