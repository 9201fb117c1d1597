"""Hidden rows and columns, links and formulas: what stands beside the cells, in every kind of workbook."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from crm_desktop.formats.session import ImportReader, ReadOptions
from tests.formats.binary_files import ods, xls, xlsb

PEOPLE = [
    ["Cognome", "Nome", "Codice interno", "Email"],
    ["Rossi", "Mario", "A1", "scrivi"],
    ["Bianchi", "Anna", "A2", "anna@x.example"],
    ["Neri", "Ugo", "A3", "Ugo Neri"],
]
LINKS = {(2, 3): "mailto:mario@x.example?subject=ciao", (4, 3): "mailto:ugo%40x.example"}


def xlsx(path: Path, rows: Any, **details: Any) -> Path:
    book = openpyxl.Workbook()
    if details.get("epoch_1904"):
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "Foglio1"
    for row in rows:
        sheet.append(row)
    for number in details.get("hidden_rows", ()):
        sheet.row_dimensions[number].hidden = True
    for index in details.get("hidden_columns", ()):
        sheet.column_dimensions[openpyxl.utils.get_column_letter(index + 1)].hidden = True
    for (row, column), target in details.get("links", {}).items():
        sheet.cell(row, column + 1).hyperlink = target
    book.save(path)
    return path


def old_xls(path: Path, rows: Any, **details: Any) -> Path:
    return xls(path, rows, version=0x0500, **details)


MAKERS = [xlsx, xls, old_xls, xlsb, ods]


@pytest.mark.parametrize("make", MAKERS)
def test_hidden_rows_and_columns_are_counted_and_read_or_not(
    tmp_path: Path, make: Callable[..., Path]
) -> None:
    path = make(tmp_path / "rubrica", PEOPLE, hidden_rows=[3], hidden_columns=[2])
    with ImportReader(path) as reader:
        (sheet,) = reader.sheets
        assert (sheet.rows, sheet.hidden_rows, sheet.hidden_columns) == (4, 1, 1)
        everything = reader.preview("Foglio1")
        without = reader.preview("Foglio1", ReadOptions(hidden_rows=False, hidden_columns=False))
    assert [s["family_name"] for s in everything.rows] == ["Rossi", "Bianchi", "Neri"]
    assert [c.hidden for c in everything.layout.columns] == [False, False, True, False]
    assert [s["family_name"] for s in without.rows] == ["Rossi", "Neri"]
    assert [(n.row, n.reason) for n in without.layout.not_data] == [(3, "hidden")]
    assert without.layout.columns[2].field == "ignored"


@pytest.mark.parametrize("make", [xlsx, xls, xlsb, ods])
def test_addresses_behind_links(tmp_path: Path, make: Callable[..., Path]) -> None:
    with ImportReader(make(tmp_path / "rubrica", PEOPLE, links=LINKS)) as reader:
        found = [s["emails"] for s in reader.preview("Foglio1").rows]
    assert found == [("mario@x.example",), ("anna@x.example",), ("ugo@x.example",)]


def test_a_name_that_is_a_link_stays_a_name(tmp_path: Path) -> None:
    rows = [["Nominativo", "Telefono"], ["Rossi Mario", "02 1234567"], ["Bianchi Anna", "06 1234567"]]
    links = {(2, 0): "mailto:mario@x.example", (3, 0): "mailto:anna@x.example"}
    with ImportReader(xlsx(tmp_path / "c.xlsx", rows, links=links)) as reader:
        found = reader.preview("Foglio1").rows
    assert [(s["family_name"], s["emails"]) for s in found] == [
        ("Rossi", ("mario@x.example",)),
        ("Bianchi", ("anna@x.example",)),
    ]


def test_sites_behind_the_names_of_firms(tmp_path: Path) -> None:
    rows = [["Ragione sociale", "Città"], ["Alfa", "Roma"], ["Beta Srl", "Milano"], ["Gamma Spa", "Torino"]]
    links = {(n, 0): f"https://www.{name}.example/" for n, name in ((2, "alfa"), (3, "beta"), (4, "gamma"))}
    with ImportReader(xlsx(tmp_path / "c.xlsx", rows, links=links)) as reader:
        found = reader.preview("Foglio1").rows
    assert [s["company"] for s in found] == ["Alfa", "Beta Srl", "Gamma Spa"]
    assert ["alfa.example" in s["website"] for s in found] == [True, False, False]


def test_records_of_one_program_are_no_sites(tmp_path: Path) -> None:
    rows = [
        ["Ragione sociale", "Città"],
        ["Alfa Srl", "Roma"],
        ["Beta Srl", "Milano"],
        ["Gamma Spa", "Torino"],
    ]
    links = {(n, 0): f"https://crm.example/contact/{n}" for n in (2, 3, 4)}
    with ImportReader(xlsx(tmp_path / "c.xlsx", rows, links=links)) as reader:
        found = reader.preview("Foglio1").rows
    assert [s.get("website") for s in found] == [None, None, None]
    assert found[0]["custom"] == {"Collegamento": "https://crm.example/contact/2"}


def test_a_formula_that_is_a_link(tmp_path: Path) -> None:
    path = xls(tmp_path / "c.xls", PEOPLE, formulas={(2, 3): "mailto:mario@x.example"})
    with ImportReader(path) as reader:
        assert reader.preview("Foglio1").rows[0]["emails"] == ("mario@x.example",)


def with_formulas(path: Path, cells: str, calculation: str = "") -> Path:
    """An .xlsx whose second row are these cells."""
    xlsx(path, [["Nominativo", "Email", "Telefono"], ["x", "y", "z"]])
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
    sheet = members["xl/worksheets/sheet1.xml"]
    start, end = sheet.index('<row r="2"'), sheet.index("</sheetData>")
    members["xl/worksheets/sheet1.xml"] = sheet[:start] + f'<row r="2">{cells}</row>' + sheet[end:]
    members["xl/workbook.xml"] = members["xl/workbook.xml"].replace('fullCalcOnLoad="1"', calculation)
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return path


NAME = '<c r="A2" t="inlineStr"><is><t>Rossi Mario</t></is></c>'
LINK = '<f>HYPERLINK("mailto:mario@x.example","scrivi")</f>'


@pytest.mark.parametrize(
    ("cell", "calculation"),
    [
        (f'<c r="B2" t="str">{LINK}<v>scrivi</v></c>', ""),
        (f'<c r="B2">{LINK}</c>', ""),
        (f'<c r="B2">{LINK}<v></v></c>', ""),
        (f'<c r="B2">{LINK}<v>0</v></c>', 'fullCalcOnLoad="1"'),
        ('<c r="B2"><f>HYPERLINK("mailto:mario@x.example")</f><v/></c>', ""),
    ],
)
def test_links_by_formula_calculated_or_not(tmp_path: Path, cell: str, calculation: str) -> None:
    with ImportReader(with_formulas(tmp_path / "c.xlsx", NAME + cell, calculation)) as reader:
        (person,) = reader.preview("Foglio1").rows
        assert reader.sheets[0].unvalued == 0
    assert person["emails"] == ("mario@x.example",)


@pytest.mark.parametrize(
    ("cell", "calculation", "unvalued"),
    [
        ('<c r="C2"><f>D2&amp;E2</f><v></v></c>', "", 1),
        ('<c r="C2"><f>D2&amp;E2</f></c>', "", 1),
        ('<c r="C2"><f>SUM(D2:E2)</f><v>0</v></c>', 'fullCalcOnLoad="1"', 1),
        ('<c r="C2"><f>SUM(D2:E2)</f><v>0</v></c>', "", 0),
        ('<c r="C2" t="str"><f>D2</f><v>02 1234567</v></c>', 'fullCalcOnLoad="1"', 0),
    ],
)
def test_formulas_nobody_calculated_are_counted(
    tmp_path: Path, cell: str, calculation: str, unvalued: int
) -> None:
    with ImportReader(with_formulas(tmp_path / "c.xlsx", NAME + cell, calculation)) as reader:
        assert reader.sheets[0].unvalued == unvalued


BORN = [["Cognome", "Nome", "Data di nascita"], ["Rossi", "Mario", 25_000], ["Neri", "Ida", 30_000.0]]


@pytest.mark.parametrize("make", [xls, old_xls, xlsb, xlsx])
@pytest.mark.parametrize("epoch", [1900, 1904])
def test_days_counted_from_either_epoch(tmp_path: Path, make: Callable[..., Path], epoch: int) -> None:
    """A number in a column of dates: the workbook says from which day it counts."""
    path = make(tmp_path / "rubrica", BORN, epoch_1904=epoch == 1904)
    with ImportReader(path) as reader:
        found = [s["birthday"] for s in reader.preview("Foglio1").rows]
    start = datetime.date(1904, 1, 1) if epoch == 1904 else datetime.date(1899, 12, 30)
    assert found == [(start + datetime.timedelta(days=days)).isoformat() for days in (25_000, 30_000)]


@pytest.mark.parametrize("epoch", [1900, 1904])
def test_dates_that_look_like_dates(tmp_path: Path, epoch: int) -> None:
    rows = [
        ["Cognome", "Nome", "Nato il"],
        ["Rossi", "Mario", datetime.date(1970, 5, 12)],
        ["Neri", "Ida", datetime.datetime(1980, 1, 2)],
    ]
    with ImportReader(xlsx(tmp_path / "c.xlsx", rows, epoch_1904=epoch == 1904)) as reader:
        assert [s["birthday"] for s in reader.preview("Foglio1").rows] == ["1970-05-12", "1980-01-02"]
