"""Workbooks of Excel 2 to 95 (BIFF2 to BIFF5), and those of later programs that write the same."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from pathlib import Path
from struct import error, unpack_from
from typing import NamedTuple

from crm_desktop.formats.model import Cell, Refusal, SheetInfo, Table
from crm_desktop.formats.readers.limits import Limits

_BOFS = {0x0009: 2, 0x0209: 3, 0x0409: 4, 0x0809: 5}
_EOF, _CODEPAGE, _DATEMODE, _FILEPASS, _SHEET = 0x000A, 0x0042, 0x0022, 0x002F, 0x0085
_FORMATS, _STYLES = (0x001E, 0x041E), {0x0043: 2, 0x0243: 3, 0x0443: 4, 0x00E0: 5}
_INTEGER, _NUMBERS, _LABELS, _BOOLEANS = 0x0002, (0x0003, 0x0203), (0x0004, 0x0204, 0x00D6), (0x0005, 0x0205)
_FORMULAS, _STRINGS, _RK, _MULTIPLE_RK = (0x0006, 0x0206, 0x0406), (0x0007, 0x0207), 0x027E, 0x00BD
_BUILT_IN_DATES = frozenset([*range(14, 23), *range(45, 48)])
_ENCODINGS = {1250: "cp1250", 437: "cp437", 850: "cp850", 10000: "mac_roman", 0x8000: "mac_roman"}
_DATE_SIGNS = re.compile(r"[dmyg]", re.I)
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def is_old(head: bytes) -> bool:
    """A stream of BIFF2 to BIFF4 that is no compound file."""
    return (
        len(head) > 8
        and unpack_from("<H", head)[0] in (0x0009, 0x0209, 0x0409)
        and 4 <= unpack_from("<H", head, 2)[0] <= 16
    )


class _Record(NamedTuple):
    kind: int
    body: memoryview


class OldWorkbook:
    """All sheets of one stream. ValueError for a stream that is none of these."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data, self._limits = data, limits
        self._version = _BOFS.get(unpack_from("<H", data)[0], 0)
        if not self._version or (self._version == 5 and unpack_from("<H", data, 4)[0] >= 0x0600):
            raise ValueError("no old workbook")
        self._encoding = "cp1252"
        self._formats: dict[int, str] = {}
        self._styles: list[int] = []
        self._epoch_1904 = False
        self._places: dict[str | None, tuple[int, bool]] = {}
        self._look_around()

    def _look_around(self) -> None:
        """What holds for every cell: encoding, formats, and where the sheets are."""
        for record in self._records(0, whole=self._version < 5):
            if record.kind == _FILEPASS:
                raise Refusal("import.password", file="", given=False)
            self._take_global(record.kind, record.body)
        if not self._places:
            self._places[None] = (0, True)

    def _take_global(self, kind: int, body: memoryview) -> None:
        if kind == _CODEPAGE:
            self._encoding = _ENCODINGS.get(unpack_from("<H", body)[0], "cp1252")
        elif kind == _DATEMODE:
            self._epoch_1904 = unpack_from("<H", body)[0] == 1
        elif kind in _FORMATS:
            self._add_format(kind, body)
        elif kind in _STYLES:
            self._styles.append(_format_of_style(_STYLES[kind], body))
        elif kind == _SHEET and self._version == 5 and body[5] == 0:
            name = bytes(body[7 : 7 + body[6]]).decode(self._encoding, "replace")
            self._places[name] = (unpack_from("<I", body)[0], body[4] == 0)

    def _add_format(self, kind: int, body: memoryview) -> None:
        """Counted in their order before BIFF5, where they are numbered."""
        at = 0 if kind == 0x001E else 2
        number = unpack_from("<H", body)[0] if self._version == 5 else len(self._formats)
        self._formats[number] = bytes(body[at + 1 : at + 1 + body[at]]).decode("cp1252", "replace")

    def sheets(self) -> list[SheetInfo]:
        return [SheetInfo(name, visible, -1, -1) for name, (_, visible) in self._places.items()]

    def table(self, name: str | None, progress: object = None) -> Table:
        rows: dict[int, dict[int, Cell]] = {}
        for count, (row, column, value) in enumerate(self._cells(self._places[name][0])):
            rows.setdefault(row, {})[column] = value
            if count > self._limits.cells:
                raise Refusal("import.too_large", file="")
        filled = [(row + 1, _as_list(cells)) for row, cells in sorted(rows.items())]
        width = max((len(values) for _, values in filled), default=0)
        return Table(
            name, [values for _, values in filled], [number for number, _ in filled], width, epoch_1904=self._epoch_1904
        )  # fmt: skip

    # -- records ------------------------------------------------------------------------------------
    def _records(self, start: int, whole: bool = False) -> Iterator[_Record]:
        """Up to the end of this part, or of the stream."""
        view, size, depth = memoryview(self._data), len(self._data), 0
        while start + 4 <= size:
            kind, length = unpack_from("<HH", self._data, start)
            if kind in _BOFS:
                depth += 1
            elif kind == _EOF:
                depth -= 1
                if depth <= 0 and not whole:
                    return
            elif depth <= 1:
                yield _Record(kind, view[start + 4 : start + 4 + length])
            start += 4 + length

    def _cells(self, start: int) -> Iterator[tuple[int, int, Cell]]:
        waiting: tuple[int, int] | None = None
        for kind, body in self._records(start, whole=self._version < 5):
            try:
                if kind in _STRINGS and waiting:
                    yield *waiting, self._string(body, 0)
                waiting = None
                if kind == _MULTIPLE_RK:
                    yield from self._several(body)
                elif kind in _FORMULAS and _is_text(body, self._value_at(kind)):
                    waiting = unpack_from("<HH", body)
                elif (value := self._value(kind, body)) is not None:
                    yield *unpack_from("<HH", body), value
            except (error, IndexError):
                continue  # a record cut short: the others are whole

    def _value_at(self, kind: int) -> int:
        """Where the value of a cell starts: behind three bytes of looks in BIFF2, two of a style later."""
        return 7 if self._version == 2 or kind in (_INTEGER, 0x0003, 0x0004, 0x0005) else 6

    def _value(self, kind: int, body: memoryview) -> Cell | None:
        at = self._value_at(kind)
        if kind == _INTEGER:
            return float(unpack_from("<H", body, at)[0])
        if kind in _LABELS:
            return self._string(body, at)
        if kind in _BOOLEANS:
            return bool(body[at]) if not body[at + 1] else None
        if kind in _NUMBERS or (kind in _FORMULAS and bytes(body[at + 6 : at + 8]) != b"\xff\xff"):
            return self._number(unpack_from("<d", body, at)[0], body)
        if kind == _RK:
            return self._number(_rk(unpack_from("<i", body, at)[0]), body)
        return None

    def _several(self, body: memoryview) -> Iterator[tuple[int, int, Cell]]:
        row, column = unpack_from("<HH", body)
        for i in range((len(body) - 6) // 6):
            yield row, column + i, self._number(_rk(unpack_from("<i", body, 6 + 6 * i)[0]), body[2 + 6 * i :])

    def _string(self, body: memoryview, at: int) -> str:
        if self._version == 2:
            return bytes(body[at + 1 : at + 1 + body[at]]).decode(self._encoding, "replace")
        length = unpack_from("<H", body, at)[0]
        return bytes(body[at + 2 : at + 2 + length]).decode(self._encoding, "replace")

    def _number(self, value: float, body: memoryview) -> Cell:
        """A date where the looks of the cell make it one."""
        style = body[5] & 0x3F if self._version == 2 else unpack_from("<H", body, 4)[0]
        number = style if self._version == 2 else self._styles[style] if style < len(self._styles) else 0
        if not self._is_date(number) or not 1 <= value < 2_900_000:
            return value
        epoch = datetime.datetime(1904, 1, 1) if self._epoch_1904 else datetime.datetime(1899, 12, 30)
        moment = epoch + datetime.timedelta(days=int(value), seconds=round(value % 1 * 86_400))
        return moment.date() if moment.time() == datetime.time() else moment

    def _is_date(self, number: int) -> bool:
        text = self._formats.get(number)
        if text is None:
            return self._version == 5 and number in _BUILT_IN_DATES
        return bool(_DATE_SIGNS.search(_QUOTED.sub("", text))) and "general" not in text.lower()


def _format_of_style(version: int, body: memoryview) -> int:
    if version == 5:
        return int(unpack_from("<H", body, 2)[0])
    return body[2] & 0x3F if version == 2 else body[1]


def _is_text(body: memoryview, at: int) -> bool:
    return bytes(body[at + 6 : at + 8]) == b"\xff\xff" and body[at] == 0


def _rk(packed: int) -> float:
    """Thirty bits of a number: an integer or the start of a float, perhaps in hundredths."""
    from struct import pack, unpack

    value = float(packed >> 2) if packed & 2 else unpack("<d", b"\0\0\0\0" + pack("<i", packed & ~3))[0]
    return value / 100 if packed & 1 else float(value)


def _as_list(cells: dict[int, Cell]) -> list[Cell]:
    row: list[Cell] = [""] * (max(cells) + 1)
    for column, value in cells.items():
        row[column] = value
    return row


def open_old(path: Path, data: bytes | None, limits: Limits) -> OldWorkbook:
    """A file that is the stream itself, or has it in a compound file. ValueError when it is something else."""
    import olefile

    content = data if data is not None else path.read_bytes()
    if is_old(content[:16]):
        return OldWorkbook(content, limits)
    with olefile.OleFileIO(io.BytesIO(content)) as compound:
        if not compound.exists("Book"):
            raise ValueError("no stream of Excel 5 or 95")
        return OldWorkbook(bytes(compound.openstream("Book").read()), limits)
