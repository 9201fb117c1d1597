"""Details of an .xls, out of the records of its stream (BIFF5 and BIFF8)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from struct import error, unpack_from

from crm_desktop.formats.readers.details import Details, gathered

BOF, EOF = 0x0809, 0x000A
_FORMULA, _DATEMODE, _COLUMN, _SHEET, _LINK, _ROW = 0x0006, 0x0022, 0x007D, 0x0085, 0x01B8, 0x0208
_URL_MONIKER = bytes.fromhex("e0c9ea79f9bace118c8200aa004ba90b")


def xls_details(source: Path | io.BytesIO, sheet: str | None) -> Details:
    def collect(details: Details) -> None:
        data = _stream(source)
        start = _globals(data, sheet, details)
        if start is not None:
            for record, body in records(data, start):
                _look_at(record, body, details)

    return gathered(collect, (OSError, ValueError, error, IndexError, TypeError, AttributeError))


def _stream(source: Path | io.BytesIO) -> bytes:
    import olefile

    if isinstance(source, io.BytesIO):
        source.seek(0)
    with olefile.OleFileIO(source if isinstance(source, io.BytesIO) else str(source)) as compound:
        name = "Workbook" if compound.exists("Workbook") else "Book"
        return bytes(compound.openstream(name).read())


def records(data: bytes, start: int) -> Iterator[tuple[int, memoryview]]:
    """(kind, body) of one part of the stream, up to its end; charts inside it are passed over."""
    view = memoryview(data)
    depth, size = 0, len(data)
    while start + 4 <= size:
        record, length = unpack_from("<HH", data, start)
        if record == BOF:
            depth += 1
        elif record == EOF:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield record, view[start + 4 : start + 4 + length]
        start += 4 + length


def _globals(data: bytes, sheet: str | None, details: Details) -> int | None:
    """Where the sheet's records start. The epoch is kept on the way."""
    wide = unpack_from("<H", data, 4)[0] >= 0x0600
    found = None
    for record, body in records(data, 0):
        if record == _DATEMODE:
            details.epoch_1904 = bytes(body[:2]) == b"\x01\x00"
        elif record == _SHEET and _text(body, 6, wide)[0] == sheet:
            found = unpack_from("<I", body, 0)[0]
    return found


def _text(body: memoryview, at: int, wide: bool) -> tuple[str, int]:
    """A short string and where it ends."""
    length = body[at]
    if not wide:
        return bytes(body[at + 1 : at + 1 + length]).decode("cp1252", "replace"), at + 1 + length
    two, start = body[at + 1] & 1, at + 2
    end = start + length * (2 if two else 1)
    return bytes(body[start:end]).decode("utf-16-le" if two else "latin-1", "replace"), end


def _look_at(record: int, body: memoryview, details: Details) -> None:
    if record == _ROW:
        if body[12] & 0x20:
            details.hidden_rows.add(unpack_from("<H", body)[0] + 1)
    elif record == _COLUMN:
        first, last, _, _, flags = unpack_from("<5H", body)
        if flags & 1 and first <= last <= 256:
            details.hidden_columns.update(range(first, last + 1))
    elif record == _LINK:
        row, _, column, _ = unpack_from("<4H", body)
        details.link((row + 1, column), _url(bytes(body)))
    elif record == _FORMULA:
        _formula(body, details)


def _url(body: bytes) -> str:
    at = body.find(_URL_MONIKER, 8)
    if at < 0:
        return ""
    length = unpack_from("<I", body, at + 16)[0]
    return body[at + 20 : at + 20 + length].decode("utf-16-le", "replace").partition("\0")[0]


def _formula(body: memoryview, details: Details) -> None:
    """A formula that is HYPERLINK of one or two texts."""
    row, column = unpack_from("<2H", body)
    texts: list[str] = []
    at = 22
    while len(texts) < 2 and at < len(body) and body[at] == 0x17:
        text, at = _text(body, at + 1, True)
        texts.append(text)
    if texts and is_hyperlink(bytes(body[at : at + 4])):
        details.link((row + 1, column), texts[0])


def is_hyperlink(tokens: bytes) -> bool:
    """The call of function 359 with a number of arguments."""
    return len(tokens) >= 4 and tokens[0] in (0x22, 0x42, 0x62) and tokens[2:4] == b"\x67\x01"
