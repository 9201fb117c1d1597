"""Details of an .xlsb, out of the records of its binary parts."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from struct import error, unpack_from

from crm_desktop.formats.readers.details import Details, gathered
from crm_desktop.formats.readers.xls_details import is_hyperlink
from crm_desktop.formats.readers.xlsx_details import targets_of

_ROW, _TEXT_FORMULA, _COLUMN, _BOOK, _SHEET, _MERGED, _LINK = 0, 8, 60, 153, 156, 176, 494
_ERRORS = (zipfile.BadZipFile, zlib.error, KeyError, OSError, ValueError, error, IndexError, NotImplementedError, RuntimeError)  # fmt: skip
#: looking at larger parts costs more than it tells
_LARGEST = 60 << 20


def xlsb_details(source: Path | io.BytesIO, sheet: str | None) -> Details:
    def collect(details: Details) -> None:
        with zipfile.ZipFile(source) as archive:
            _collect(archive, sheet, details)

    return gathered(collect, _ERRORS)


def _collect(archive: zipfile.ZipFile, sheet: str | None, details: Details) -> None:
    worksheets = targets_of(archive.read("xl/_rels/workbook.bin.rels").decode("utf-8-sig"), "worksheet")
    part = ""
    for record, body in records(archive.read("xl/workbook.bin")):
        if record == _BOOK:
            details.epoch_1904 = bool(body[0] & 1)
        elif record == _SHEET:
            relation, end = _text(body, 8)
            if _text(body, end)[0] == sheet:
                part = worksheets.get(relation, "")
    path = part.lstrip("/") if part.startswith("/") else f"xl/{part}"
    if not part or archive.getinfo(path).file_size > _LARGEST:
        return
    relations = f"{PurePosixPath(path).parent}/_rels/{PurePosixPath(path).name}.rels"
    known = relations in archive.NameToInfo
    links = targets_of(archive.read(relations).decode("utf-8-sig"), "hyperlink") if known else {}
    _Collector(details, links).look_at(archive.read(path))


def records(data: bytes) -> Iterator[tuple[int, memoryview]]:
    """(kind, body) of every record."""
    view = memoryview(data)
    at, size = 0, len(data)
    while at < size:
        kind = data[at]
        at += 1
        if kind & 0x80:
            kind = (kind & 0x7F) | (data[at] & 0x7F) << 7
            at += 1
        length = shift = 0
        while True:
            byte = data[at]
            at += 1
            length |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80 or shift >= 28:
                break
        yield kind, view[at : at + length]
        at += length


def _text(body: memoryview, at: int) -> tuple[str, int]:
    length = unpack_from("<I", body, at)[0]
    if length == 0xFFFFFFFF:
        return "", at + 4
    end = at + 4 + 2 * length
    return bytes(body[at + 4 : end]).decode("utf-16-le", "replace"), end


class _Collector:
    def __init__(self, details: Details, links: dict[str, str]) -> None:
        self._details, self._links = details, links
        self._row = 0

    def look_at(self, data: bytes) -> None:
        looks = {
            _ROW: self._start_row,
            _COLUMN: self._column,
            _MERGED: self._merged,
            _LINK: self._link,
            _TEXT_FORMULA: self._formula,
        }
        for record, body in records(data):
            if look := looks.get(record):
                look(body)

    def _start_row(self, body: memoryview) -> None:
        self._row = unpack_from("<I", body)[0] + 1
        if body[11] & 0x10:
            self._details.hidden_rows.add(self._row)

    def _column(self, body: memoryview) -> None:
        first, last, _, _, flags = unpack_from("<4IH", body)
        if flags & 1 and first <= last < 16_384:
            self._details.hidden_columns.update(range(first, last + 1))

    def _merged(self, body: memoryview) -> None:
        top, bottom, left, right = unpack_from("<4I", body)
        self._details.merged.append(((top, left), (bottom, right)))

    def _link(self, body: memoryview) -> None:
        row, _, column, _ = unpack_from("<4I", body)
        self._details.link((row + 1, column), self._links.get(_text(body, 16)[0], ""))

    def _formula(self, body: memoryview) -> None:
        """A text that HYPERLINK of one or two texts gave."""
        column = unpack_from("<I", body)[0]
        texts: list[str] = []
        at = _text(body, 8)[1] + 6
        while len(texts) < 2 and at < len(body) and body[at] == 0x17:
            length = unpack_from("<H", body, at + 1)[0]
            texts.append(bytes(body[at + 3 : at + 3 + 2 * length]).decode("utf-16-le", "replace"))
            at += 3 + 2 * length
        if texts and is_hyperlink(bytes(body[at : at + 4])):
            self._details.link((self._row, column), texts[0])
