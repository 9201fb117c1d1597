"""Workbooks by the fast path: calamine for the cells, the archive itself for what calamine leaves out."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from crm_desktop.formats.model import Cell, Refusal, SheetInfo, Table
from crm_desktop.formats.readers.limits import Limits

Progress = Callable[[int, int], None]


class FastWorkbook:
    """All sheets of one workbook through calamine."""

    def __init__(self, path: Path, kind: str, data: bytes | None, limits: Limits) -> None:
        import python_calamine

        self._limits = limits
        self._name = path.name
        held = io.BytesIO(data) if data is not None else None
        self._source: Path | io.BytesIO = held or path
        self._kind = kind
        opener = python_calamine.CalamineWorkbook
        self._book: Any = opener.from_filelike(held) if held is not None else opener.from_path(str(path))

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
        extras = _Extras(self._source, name) if self._kind == "xlsx" else None
        return Table(
            name, rows, numbers, sheet.end[1] + 1,
            epoch_1904=bool(extras and extras.epoch_1904),
            links=extras.links if extras else {},
            merged=list(sheet.merged_cell_ranges or ()) if self._kind in ("xlsx", "xls") else [],
        )  # fmt: skip


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


class _Extras:
    """From the .xlsx archive: the epoch, and where the links of the cells lead."""

    def __init__(self, source: Path | io.BytesIO, sheet: str | None) -> None:
        self.epoch_1904 = False
        self.links: dict[tuple[int, int], str] = {}
        try:
            with zipfile.ZipFile(source) as archive:
                self._read(archive, sheet)
        except (zipfile.BadZipFile, KeyError, OSError, UnicodeDecodeError, ValueError):
            return  # calamine read the cells; links are a courtesy

    def _read(self, archive: zipfile.ZipFile, sheet: str | None) -> None:
        book = archive.read("xl/workbook.xml").decode("utf-8")
        self.epoch_1904 = bool(re.search(r'date1904="(1|true)"', book))
        part = _part_of_sheet(book, archive.read("xl/_rels/workbook.xml.rels").decode("utf-8"), sheet)
        relations = f"{PurePosixPath(part).parent}/_rels/{PurePosixPath(part).name}.rels"
        if part and relations in archive.namelist():
            targets = _targets(archive.read(relations).decode("utf-8"), "hyperlink")
            if targets:
                self.links = _links_of_sheet(archive.read(part), targets)


def _attributes(tag: str) -> dict[str, str]:
    from html import unescape

    return {key.split(":")[-1]: unescape(value) for key, value in re.findall(r'([\w:]+)="([^"]*)"', tag)}


def _targets(relations: str, kind: str) -> dict[str, str]:
    tags = [_attributes(tag) for tag in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", relations)]
    return {
        tag["Id"]: tag["Target"] for tag in tags if tag.get("Type", "").endswith("/" + kind) and "Id" in tag
    }


def _part_of_sheet(book: str, relations: str, sheet: str | None) -> str:
    targets = _targets(relations, "worksheet")
    for tag in re.findall(r"<(?:\w+:)?sheet\b[^>]*>", book):
        attributes = _attributes(tag)
        if attributes.get("name") == sheet:
            target = targets.get(attributes.get("id", ""), "")
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return ""


def _links_of_sheet(xml: bytes, targets: dict[str, str]) -> dict[tuple[int, int], str]:
    start = xml.rfind(b"</sheetData>") if b"</sheetData>" in xml else xml.rfind(b"hyperlinks>")
    links: dict[tuple[int, int], str] = {}
    for tag in re.findall(r"<(?:\w+:)?hyperlink\b[^>]*>", xml[max(start, 0) :].decode("utf-8", "replace")):
        attributes = _attributes(tag)
        target = targets.get(attributes.get("id", ""))
        cell = re.match(r"([A-Z]+)(\d+)", attributes.get("ref", ""))
        if target and cell:
            links[(int(cell[2]), column_number(cell[1]))] = target
    return links


def column_number(letters: str) -> int:
    """A → 0, Z → 25, AA → 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


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
        epoch = self._book.epoch.year == 1904
        return Table(name, rows, numbers, min(width, 2000), epoch_1904=epoch)


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
