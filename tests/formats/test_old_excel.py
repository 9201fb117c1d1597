"""Workbooks of Excel 2 to 95, which no library here reads."""

from __future__ import annotations

import datetime
from pathlib import Path
from struct import error, pack

import pytest

from crm_desktop.formats.readers.limits import Limits
from crm_desktop.formats.readers.old_excel import OldWorkbook, open_old
from crm_desktop.formats.session import ImportReader
from tests.formats.binary_files import raw_xls, record, xls, xls_stream

PEOPLE = [
    ["Cognome", "Nome", "Nato il", "Punti"],
    ["Però", "Ugo", datetime.date(1970, 5, 12), 7],
    ["Caffè", "Ida", datetime.date(1980, 1, 2), 1.5],
]


@pytest.mark.parametrize("version", [2, 3, 4])
@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_streams_without_a_container(tmp_path: Path, version: int, encoding: str) -> None:
    with ImportReader(raw_xls(tmp_path / "vecchio.xls", PEOPLE, version, encoding=encoding)) as reader:
        assert reader.info.kind == "xls"
        found = reader.preview(None).rows
    assert [(s["family_name"], s["birthday"]) for s in found] == [
        ("Però", "1970-05-12"),
        ("Caffè", "1980-01-02"),
    ]
    assert [s["custom"]["Punti"] for s in found] == [7, 1.5]


def test_excel_95_with_an_encoding_nobody_knows(tmp_path: Path) -> None:
    """calamine refuses the code page; the reader of old files takes it for Windows'."""
    path = xls(tmp_path / "c.xls", [row[:2] for row in PEOPLE], version=0x0500)
    path.write_bytes(
        path.read_bytes().replace(record(0x42, pack("<H", 1252)), record(0x42, pack("<H", 9999)))
    )
    with ImportReader(path) as reader:
        assert [s["family_name"] for s in reader.preview("Foglio1").rows] == ["Però", "Caffè"]


def test_every_kind_of_cell() -> None:
    head = pack("<HHH", 0, 0, 0)
    text = record(0x06, pack("<HHH", 1, 0, 0) + b"\0\0\0\0\0\0\xff\xff" + bytes(8)) + record(
        0x207, pack("<H", 2) + b"si"
    )
    cells = (
        record(0x205, head + b"\1\0") + record(0xBD, pack("<HH", 0, 1) + pack("<Hi", 0, 5 << 2 | 3) + pack("<Hi", 0, 8 << 2 | 2) + pack("<H", 2))
        + record(0x06, pack("<HHH", 0, 3, 0) + pack("<d", 2.5) + bytes(8)) + text + record(0x205, pack("<HHH", 2, 0, 0) + b"\7\1")
    )  # fmt: skip
    stream = record(0x809, pack("<HHHH", 0x500, 0x10, 0, 0)) + cells + record(0x0A)
    table = OldWorkbook(stream, Limits()).table(None)
    assert table.rows == [[True, 0.05, 8.0, 2.5], ["si"]]


@pytest.mark.parametrize("data", [xls_stream([["a"]]), b"nothing of the kind", b"\x09\x08\x08\x00"])
def test_what_is_no_old_workbook(tmp_path: Path, data: bytes) -> None:
    with pytest.raises((ValueError, error)):
        OldWorkbook(data, Limits())
    path = tmp_path / "x.xls"
    path.write_bytes(data)
    with pytest.raises(OSError, match=r".+"):
        open_old(path, None, Limits())
