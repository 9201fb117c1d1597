"""Details of an .xlsx, out of its XML as it streams by: the part of a sheet is never held whole."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path, PurePosixPath

from crm_desktop.formats.readers.details import Cell, Details, cell_of, gathered

_ERRORS = (zipfile.BadZipFile, zlib.error, KeyError, OSError, UnicodeDecodeError, ValueError, NotImplementedError, RuntimeError)  # fmt: skip
_CHUNK = 1 << 20
_LONGEST = 64 << 20
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row\b(?=[^<>]*\bhidden="(?:1|true)")[^<>]*?\br="(\d{1,9})"')
_HIDDEN_COLUMN = re.compile(rb'<(?:\w+:)?col\b(?=[^<>]*\bhidden="(?:1|true)")([^<>]*)>')
_FORMULA = re.compile(
    rb'<(?:\w+:)?c\b(?=[^<>]*\br="([A-Z]{1,3}\d{1,7})")[^<>]*>\s*<(?:\w+:)?f\b[^<>]*?(?:/>|>([^<]*)</(?:\w+:)?f>)'
    rb"\s*(?:<(?:\w+:)?v\b[^<>]*?(?:/>|>([^<]*)</))?"
)
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^<>]*\bref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"')
_UNVALUED = (b"f></", b"f><v></", b"f><v/>", b"f><v />")


def xlsx_details(source: Path | io.BytesIO, sheet: str | None) -> Details:
    def collect(details: Details) -> None:
        with zipfile.ZipFile(source) as archive:
            _Collector(archive, details).read(sheet)

    return gathered(collect, _ERRORS)


class _Collector:
    def __init__(self, archive: zipfile.ZipFile, details: Details) -> None:
        self._archive, self._details = archive, details
        self._calculates_on_load = False
        self._zeros = self._values = 0

    def read(self, sheet: str | None) -> None:
        book = self._text("xl/workbook.xml")
        self._details.epoch_1904 = bool(re.search(r'date1904="(1|true)"', book))
        self._calculates_on_load = bool(re.search(r'fullCalcOnLoad="(1|true)"', book))
        part = part_of_sheet(book, self._text("xl/_rels/workbook.xml.rels"), sheet)
        if not part:
            return
        relations = f"{PurePosixPath(part).parent}/_rels/{PurePosixPath(part).name}.rels"
        targets = (
            targets_of(self._text(relations), "hyperlink") if relations in self._archive.NameToInfo else {}
        )
        tail = b""
        for piece in self._pieces(part):
            self._look_at(piece)
            tail = piece
        self._after_the_cells(tail, targets)
        if not self._values:
            self._details.unvalued += self._zeros

    def _text(self, name: str) -> str:
        return self._archive.read(name).decode("utf-8-sig")

    def _pieces(self, part: str) -> Iterator[bytes]:
        """The part in pieces that end with a row; the last piece is what follows the cells."""
        rest = b""
        with self._archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                chunk = rest + chunk
                cut = chunk.rfind(b"row>") + 4
                if cut < 4:
                    if len(chunk) > _LONGEST:
                        raise ValueError("a row without an end")
                    rest = chunk
                    continue
                yield chunk[:cut]
                rest = chunk[cut:]
        yield rest

    def _look_at(self, piece: bytes) -> None:
        details = self._details
        if b"hidden=" in piece:
            details.hidden_rows.update(int(found) for found in _HIDDEN_ROW.findall(piece))
            for tag in _HIDDEN_COLUMN.findall(piece):
                _hide_columns(details, attributes_of(tag.decode("utf-8", "replace")))
        if b"<f" in piece or b":f" in piece:
            self._formulas(piece)

    def _formulas(self, piece: bytes) -> None:
        on_load = self._calculates_on_load
        if not (on_load or b"HYPERLINK(" in piece or any(mark in piece for mark in _UNVALUED)):
            return
        for reference, formula, value in _FORMULA.findall(piece):
            zero = on_load and value == b"0"  # what a program writes that cannot calculate
            if zero and b"HYPERLINK(" not in formula:
                self._zeros += 1
                continue
            self._values += value != b""
            if value == b"" or b"HYPERLINK(" in formula:
                text = unescape(formula.decode("utf-8", "replace"))
                self._details.formula(_cell(reference), text, value != b"" and not zero)

    def _after_the_cells(self, tail: bytes, targets: dict[str, str]) -> None:
        for first, last in _MERGED.findall(tail):
            (top, left), (bottom, right) = _cell(first), _cell(last)
            self._details.merged.append(((top - 1, left), (bottom - 1, right)))
        for tag in re.findall(r"<(?:\w+:)?hyperlink\b[^<>]*>", tail.decode("utf-8", "replace")):
            attributes = attributes_of(tag)
            if cell := cell_of(attributes.get("ref", "")):
                self._details.link(cell, targets.get(attributes.get("id", ""), ""))


def _cell(reference: bytes) -> Cell:
    cell = cell_of(reference.decode())
    if cell is None:
        raise ValueError(reference)
    return cell


def _hide_columns(details: Details, attributes: dict[str, str]) -> None:
    first, last = int(attributes.get("min", 0)), int(attributes.get("max", 0))
    if 0 < first <= last <= 16_384:
        details.hidden_columns.update(range(first - 1, last))


def attributes_of(tag: str) -> dict[str, str]:
    """Names without their prefix."""
    found = re.findall(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""", tag)
    return {key.split(":")[-1]: unescape(double or single) for key, double, single in found}


def targets_of(relations: str, kind: str) -> dict[str, str]:
    tags = [attributes_of(tag) for tag in re.findall(r"<(?:\w+:)?Relationship\b[^<>]*>", relations)]
    return {
        tag["Id"]: tag["Target"]
        for tag in tags
        if tag.get("Type", "").endswith("/" + kind) and "Id" in tag and "Target" in tag
    }


def part_of_sheet(book: str, relations: str, sheet: str | None) -> str:
    targets = targets_of(relations, "worksheet")
    for tag in re.findall(r"<(?:\w+:)?sheet\b[^<>]*>", book):
        attributes = attributes_of(tag)
        if attributes.get("name") == sheet:
            target = targets.get(attributes.get("id", ""), "")
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return ""
