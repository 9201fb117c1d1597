"""Files as other programs read them: workbooks with two readers, text tables with two, cards with two."""

from __future__ import annotations

import csv
import errno
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import python_calamine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from crm_desktop.errors import UserError
from crm_desktop.formats.vcard import read_vcards
from crm_desktop.formats.writers import xlsx_writer
from crm_desktop.formats.writers.csv_writer import write_csv
from crm_desktop.formats.writers.model import PLAIN_TEXT, Cell, CellType, Column, Table, TextFormats
from crm_desktop.formats.writers.packing import packing
from crm_desktop.formats.writers.vcard_writer import write_vcards
from crm_desktop.formats.writers.xlsx_writer import write_xlsx
from tests.everything_world import HOSTILE

ITALIAN = TextFormats(yes="sì", no="no")
TYPES = {
    "text": CellType.TEXT, "number": CellType.NUMBER, "money": CellType.MONEY, "date": CellType.DATE, "moment": CellType.MOMENT,
    "truth": CellType.BOOLEAN,
}  # fmt: skip
COLUMNS = [Column(key, key.title(), type_) for key, type_ in TYPES.items()]


def table(rows: Sequence[Sequence[Cell]], name: str = "Prova") -> Table:
    return Table(name, COLUMNS, iter(rows))


def texts(values: Sequence[str]) -> Table:
    return Table("Testi", [Column("text", "Testo")], ([value] for value in values))


def read_both(path: Path) -> tuple[list[list[Any]], list[list[Any]]]:
    sheet = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
    book = load_workbook(path)
    return sheet.to_python(), [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]


# -- workbooks


def test_cells_keep_their_types(tmp_path: Path) -> None:
    row: list[Cell] = [
        "Ca' Bianca & figli",
        7,
        Decimal("1234.56"),
        date(2026, 11, 30),
        datetime(2026, 11, 30, 9, 30),
        True,
    ]
    write_xlsx(tmp_path / "o.xlsx", [table([row])], ITALIAN)
    ours, theirs = read_both(tmp_path / "o.xlsx")
    assert ours[1] == [
        "Ca' Bianca & figli",
        7.0,
        1234.56,
        date(2026, 11, 30),
        datetime(2026, 11, 30, 9, 30),
        True,
    ]
    assert theirs[1] == [
        "Ca' Bianca & figli",
        7,
        1234.56,
        datetime(2026, 11, 30),
        datetime(2026, 11, 30, 9, 30),
        True,
    ]
    cells = load_workbook(tmp_path / "o.xlsx").worksheets[0][2]
    assert [cell.number_format for cell in cells[2:5]] == ["#,##0.00", "dd/mm/yyyy", "dd/mm/yyyy hh:mm"]


@pytest.mark.parametrize(
    ("key", "value", "read"),
    [
        ("money", Decimal("-0.01"), -0.01), ("money", 0, 0), ("number", 10**15, str(10**15)), ("number", -(10**14), -(10**14)),
        ("number", float("nan"), "nan"), ("number", 1e-7, 1e-7), ("number", Decimal("1E+3"), 1000), ("truth", False, False),
        ("date", date(1899, 12, 31), "1899-12-31"), ("date", date(1900, 3, 1), datetime(1900, 3, 1)), ("date", "ieri", "ieri"),
        ("date", date(9999, 12, 31), datetime(9999, 12, 31)), ("money", "?", "?"), ("text", 5, 5), ("text", "", None),
        ("moment", datetime(2026, 1, 1, 23, 59, 59), datetime(2026, 1, 1, 23, 59, 59)),
    ],
)  # fmt: skip
def test_what_does_not_fit_stays_readable(tmp_path: Path, key: str, value: Cell, read: Any) -> None:
    row: list[Cell] = [None] * len(COLUMNS)
    row[list(TYPES).index(key)] = value
    write_xlsx(tmp_path / "o.xlsx", [table([row, ["x", *row[1:]]])], ITALIAN)
    assert read_both(tmp_path / "o.xlsx")[1][1][list(TYPES).index(key)] == read


def test_a_sheet_has_head_filter_widths_and_stays_in_sight(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "o.xlsx", [table([["x" * 30, *[None] * 5]]), table([], "Prova")], ITALIAN)
    book = load_workbook(tmp_path / "o.xlsx")
    assert book.sheetnames == ["Prova", "Prova 2"]
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F2"
    assert sheet["A1"].font.bold
    assert sheet["A1"].fill.fgColor.rgb == "FF0E6470"
    assert 25 < sheet.column_dimensions["A"].width < 40
    assert sheet.column_dimensions["D"].width < 14


@pytest.mark.parametrize("name", ["a[b]:c*?/\\d", "'quoted'", "x" * 40, "", "\x07 bell", "<&>"])
def test_any_name_makes_a_sheet(tmp_path: Path, name: str) -> None:
    write_xlsx(tmp_path / "o.xlsx", [table([], name), table([], name)], ITALIAN)
    names = load_workbook(tmp_path / "o.xlsx").sheetnames
    assert len({n.casefold() for n in names}) == 2
    assert all(0 < len(n) <= 31 for n in names)


def test_no_text_is_a_formula_and_each_reads_as_it_was(tmp_path: Path) -> None:
    written = [text for text in HOSTILE if "\x07" not in text]
    write_xlsx(tmp_path / "o.xlsx", [texts(written)], ITALIAN)
    with ZipFile(tmp_path / "o.xlsx") as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")
    sheet = load_workbook(tmp_path / "o.xlsx").worksheets[0]
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells if str(cell.value)[:1] in "=+-@0")
    found = [str(row[0]) for row in read_both(tmp_path / "o.xlsx")[0][1:]]
    assert found == written


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=50),
        min_size=1,
        max_size=8,
    )
)
def test_any_text_comes_through_a_workbook(tmp_path: Path, values: list[str]) -> None:
    write_xlsx(tmp_path / "o.xlsx", [texts(values)], ITALIAN)
    rows = (
        python_calamine.CalamineWorkbook.from_path(str(tmp_path / "o.xlsx")).get_sheet_by_index(0).to_python()
    )
    forbidden = str.maketrans("", "", "\ufffe\uffff")
    assert [str(row[0]) for row in rows[1:]] == [value.translate(forbidden) for value in values]


def test_a_cell_takes_what_it_can_hold(tmp_path: Path) -> None:
    """Excel counts rare characters twice."""
    write_xlsx(tmp_path / "o.xlsx", [texts(["x" * 40_000, "𝕏" * 20_000, "y" * 32_767])], ITALIAN)
    found = [row[0] for row in read_both(tmp_path / "o.xlsx")[1][1:]]
    assert [len(text.encode("utf-16-le")) // 2 for text in found] == [32_767, 32_766, 32_767]


@pytest.mark.parametrize("rows", [0, 8, 9, 10, 18, 19, 40])
def test_rows_go_on_in_another_sheet_where_one_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    monkeypatch.setattr(xlsx_writer, "MOST_ROWS", 10)
    monkeypatch.setattr(xlsx_writer, "LOOKED_AT", 3)
    counts = write_xlsx(tmp_path / "o.xlsx", [texts([f"t{n}" for n in range(rows)])], ITALIAN)
    book = load_workbook(tmp_path / "o.xlsx")
    found = [row[0] for sheet in book.worksheets for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert found == [f"t{n}" for n in range(rows)]
    assert counts == [rows]
    assert len(book.worksheets) == max(1, -(-rows // 9))


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_xlsx(tmp_path / name, [texts(HOSTILE)], ITALIAN)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


# -- text tables


def test_a_text_table_for_excel(tmp_path: Path) -> None:
    row: list[Cell] = [
        'è; "così"',
        7,
        Decimal("-1234.5"),
        date(2026, 11, 30),
        datetime(2026, 11, 30, 9, 30),
        True,
    ]
    write_csv(tmp_path / "o.csv", table([row]), ITALIAN)
    raw = (tmp_path / "o.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    line = raw.decode("utf-8-sig").split("\r\n")[1]
    assert line == '"è; ""così""";7;-1234,5;30/11/2026;30/11/2026 09:30;sì'


def test_a_plain_text_table(tmp_path: Path) -> None:
    row: list[Cell] = [
        'è; "così"',
        7,
        Decimal("-1234.5"),
        date(2026, 1, 3),
        datetime(2026, 11, 30, 9, 30),
        False,
    ]
    write_csv(tmp_path / "o.csv", table([row]), PLAIN_TEXT)
    raw = (tmp_path / "o.csv").read_bytes()
    line = raw.decode("utf-8").split("\r\n")[1]
    assert line == '"è; ""così""",7,-1234.5,2026-01-03,2026-11-30T09:30:00,false'


@pytest.mark.parametrize("day", [date(26, 1, 3), date(999, 12, 31)])
def test_old_years_have_four_digits(tmp_path: Path, day: date) -> None:
    write_csv(tmp_path / "o.csv", Table("", [Column("d", "d", CellType.DATE)], [[day]]), PLAIN_TEXT)
    assert (tmp_path / "o.csv").read_text("utf-8").split() == ["d", day.isoformat()]


def test_text_in_a_table_for_excel_never_begins_a_formula(tmp_path: Path) -> None:
    dangerous = ["=1+1", "+39 1", "-5", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x"]
    write_csv(tmp_path / "o.csv", texts(dangerous), ITALIAN)
    rows = list(
        csv.reader(StringIO((tmp_path / "o.csv").read_bytes().decode("utf-8-sig"), newline=""), delimiter=";")
    )
    assert [row[0] for row in rows[1:]] == [f"'{text}" for text in dangerous]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), min_size=1, max_size=6))
def test_any_text_comes_through_a_plain_table_exactly(tmp_path: Path, values: list[str]) -> None:
    write_csv(tmp_path / "o.csv", texts(values), PLAIN_TEXT)
    text = (tmp_path / "o.csv").read_bytes().decode("utf-8")
    assert [row[0] for row in csv.reader(StringIO(text, newline=""))][1:] == values


# -- cards

CARDS: list[dict[str, Any]] = [
    {
        "id": 1, "uid": "0123456789abcdef0123456789abcdef", "kind": "person", "title": "Dott.ssa", "given_name": "Elena",
        "family_name": "Righi; Sole", "job_title": "Acquisti", "employer": "Molino, Bertani & C.", "birthday": "1970-05-12",
        "emails": ["elena@example.com", "e.righi@example.it"], "phones": [
            {"number": "+393475550142", "mobile": True}, {"number": "+390595550123", "mobile": False}],
        "fax": "+390595550124", "pec": "righi@pec.example", "website": "example.com/elena", "street": "Via Roma, 3", "city": "Modena",
        "province": "MO", "postal_code": "41121", "country": "IT", "tags": ["VIP", "fiera; 2026", "a, b"],
        "tax_code": "RGHLNE70E52F257X", "notes": "prima riga\nseconda, riga; \\fine " + "è" * 100,
    },
    {"id": 2, "uid": "f" * 32, "kind": "company", "company": "Ferri S.r.l.", "vat": "01234567897", "sdi": "ABC1234", "phones": [
        {"number": "chiedere di Anna", "mobile": False}]},
    {"id": 3, "uid": "e" * 32, "kind": "person", "emails": ["solo@example.com"]},
]  # fmt: skip


@pytest.fixture(params=["4.0", "3.0"])
def cards(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "o.vcf"
    with path.open("w", encoding="utf-8", newline="") as file:
        assert write_vcards(file, CARDS, request.param) == 3
    assert path.read_bytes().count(f"VERSION:{request.param}\r\n".encode()) == 3
    return path


def test_cards_are_read_back_as_they_were(cards: Path) -> None:
    found = read_vcards(cards)
    rows = [dict(zip(found.rows[0], row, strict=True)) for row in found.rows[1:]]
    person, firm, bare = rows
    assert person["given_name"] == "Elena"
    assert person["family_name"] == "Righi; Sole"
    assert person["title"] == "Dott.ssa"
    assert person["employer"] == "Molino, Bertani & C."
    assert person["email"].split("\n") == CARDS[0]["emails"]
    assert (person["mobile"], person["phone"], person["fax"]) == (
        "+393475550142",
        "+390595550123",
        "+390595550124",
    )
    assert person["pec"] == "righi@pec.example"
    assert person["website"] == "https://example.com/elena"
    assert [person[key] for key in ("street", "city", "province", "postal_code", "country")] == [
        "Via Roma, 3", "Modena", "MO", "41121", "IT",
    ]  # fmt: skip
    assert person["birthday"] == "1970-05-12"
    assert person["tax_code"] == "RGHLNE70E52F257X"
    assert person["notes"] == CARDS[0]["notes"]
    assert person["tags"].split("\n")[0] == "VIP"
    assert firm["company"] == "Ferri S.r.l."
    assert (firm["vat"], firm["sdi"], firm["phone"]) == ("01234567897", "ABC1234", "chiedere di Anna")
    assert bare["email"] == "solo@example.com"


def test_another_reader_reads_them_too(cards: Path) -> None:
    vobject = pytest.importorskip("vobject")
    person, firm, bare = vobject.readComponents(cards.read_text("utf-8"))
    assert person.fn.value == "Elena Righi; Sole"
    assert (person.n.value.family, person.n.value.given, person.n.value.prefix) == (
        "Righi; Sole",
        "Elena",
        "Dott.ssa",
    )
    assert person.adr.value.street == "Via Roma, 3"
    assert person.note.value == CARDS[0]["notes"]
    assert [mail.value for mail in person.contents["email"]] == [*CARDS[0]["emails"], "righi@pec.example"]
    assert firm.fn.value == firm.org.value[0] == "Ferri S.r.l."
    assert bare.fn.value == "solo@example.com"


def test_cards_are_folded_and_every_line_is_a_property(cards: Path) -> None:
    lines = cards.read_bytes().split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert all(b":" in line or line.startswith(b" ") for line in lines[:-1])


# -- all of it or nothing


def failing(error: int) -> Iterator[list[Cell]]:
    for number in range(5_000):
        yield [f"row {number}"]
    raise OSError(error, "said the disk")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errno.ENOSPC, "file.no_room"), (errno.EDQUOT, "file.no_room"), (errno.EACCES, "file.not_allowed"), (errno.EROFS, "file.not_allowed"),
        (errno.EIO, "file.not_written"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_what_the_disk_says_is_told_and_the_old_file_stays(
    tmp_path: Path, suffix: str, error: int, code: str
) -> None:
    target = tmp_path / f"o.{suffix}"
    target.write_text("the old one")
    rows = Table("T", [Column("t", "T")], failing(error))
    with pytest.raises(UserError, match=code):
        if suffix == "xlsx":
            write_xlsx(target, [rows], ITALIAN)
        else:
            write_csv(target, rows, ITALIAN)
    assert target.read_text() == "the old one"
    assert [file.name for file in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize("name", ["o.zip", "o"])
def test_a_pack_is_whole_or_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match=r"file\.no_room"), packing(tmp_path / name) as pack:
        with pack.entry("a/b.txt") as entry:
            entry.write(b"x")
        raise OSError(errno.ENOSPC, "full")
    assert list(tmp_path.iterdir()) == []
    with packing(tmp_path / name) as pack, pack.entry("a/b.txt") as entry:
        entry.write(b"x")
    assert (tmp_path / name).exists()
    assert len(list(tmp_path.iterdir())) == 1
