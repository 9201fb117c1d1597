"""Values as people write them, whole columns at a time: what fits is read, what does not is marked and never guessed in silence."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import pytest

from crm_desktop.formats.normalise import (
    addresses,
    dates,
    flags,
    identifiers,
    money,
    names,
    phones,
    regions,
    shared_cells,
)
from tests.formats.test_layout import fields, layout_of, read

TODAY = datetime.date(2026, 11, 22)


def column(header: str, cells: Sequence[Any]) -> list[dict[str, Any]]:
    """A column beside names, read as a whole."""
    people = ["Rossi Mario", "Bianchi Anna", "Neri Luca", "Verdi Ugo", "Galli Ida", "Costa Eva"]
    return read([["Nominativo", header], *([p, c] for p, c in zip(people, cells, strict=False))])


# -- dates ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        ("3 mar. 2024", "2024-03-03"),
        ("lunedì 3 marzo 2025", "2025-03-03"),
        ("gio. 07/03/2024", "2024-03-07"),
        ("1° gennaio 2023", "2023-01-01"),
        ("March 5, 2024", "2024-03-05"),
        ("5th of March 2024", "2024-03-05"),
        ("Aug-05-2024", "2024-08-05"),
        ("'05/03/2024", "2024-03-05"),
        ("5/3/2024 ore 15:30", "2024-03-05"),
        ("5 mar '24", "2024-03-05"),
        ("marzo 2024", "2024-03"),
        ("lug-23", "2023-07"),
        ("03/2024", "2024-03"),
        (45000.0, "2023-03-15"),
    ],
)
def test_days_and_months_as_people_write_them(cell: object, iso: str) -> None:
    assert dates.DateReader("past", True, False, TODAY).read(cell) == (iso, "", "")


@pytest.mark.parametrize(
    ("kind", "cell", "iso"),
    [
        ("past", "lunedì 3 marzo", "2025-03-03"),
        ("past", "3 dicembre", "2025-12-03"),
        ("next", "3 dicembre", "2026-12-03"),
    ],
)
def test_a_missing_year_is_added_and_marked(kind: str, cell: str, iso: str) -> None:
    assert dates.DateReader(kind, True, False, TODAY).read(cell) == (iso, "date.year_added", "doubt")


@pytest.mark.parametrize("cell", ["31/02/2024", "13/25/2024", "2024", 2024.0, "boh", "5/3"])
def test_what_is_no_day_is_left_out_and_said(cell: object) -> None:
    value, reason, severity = dates.DateReader("past", True, False, TODAY).read(cell)
    assert (value, severity) == ("", "error")
    assert reason


def test_one_date_decides_the_order_of_the_whole_column() -> None:
    american = column("Last contact", ["3/4/2024", "4/25/2024", "12/1/2023"])
    assert [row["last_contact"] for row in american] == ["2024-03-04", "2024-04-25", "2023-12-01"]
    italian = column("Ultimo contatto", ["3/4/2024", "25/4/2024", "12/1/2023"])
    assert [row["last_contact"] for row in italian] == ["2024-04-03", "2024-04-25", "2023-01-12"]


def test_serials_of_both_epochs() -> None:
    assert dates.DateReader("past", True, False).read(45292.0)[0] == "2024-01-01"
    assert dates.DateReader("past", True, True).read(43830.0)[0] == "2024-01-01"


def test_birthdays_of_two_digits_are_in_the_past() -> None:
    rows = column("Data di nascita", ["3/4/58", "12/11/99", "1/1/05", "31/12/26"])
    assert [row["birthday"] for row in rows] == ["1958-04-03", "1999-11-12", "2005-01-01", "1926-12-31"]


def test_year_month_and_day_in_three_columns_are_one_birthday() -> None:
    head = ["First Name", "Last Name", "Birth Year", "Birth Month", "Birth Day"]
    rows: list[list[Any]] = [["Mario", "Rossi", 1980, 3, 5], ["Anna", "Neri", "", "", ""]]
    assert [row.get("birthday") for row in read([head, *rows])] == ["1980-03-05", None]
    assert set(fields(layout_of([head, *rows])).values()) == {"given_name", "family_name", "birthday"}
    alone = layout_of([["Nome", "Cognome", "Anno di nascita"], ["Mario", "Rossi", 1980]])
    assert fields(alone)["Anno di nascita"] == "custom"


# -- amounts -------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("€ 1.234,56", 1234.56),
        ("(1.234,56)", -1234.56),
        ("1.234,56-", -1234.56),
        ("−250,00", -250.0),
        ("USD 12,000.50", 12000.5),
        ("$1,234", 1234.0),
        ("1'234.50", 1234.5),
        ("1.000,00 + IVA", 1000.0),
        ("ca. 500", 500.0),
        ("12,5k", 12500.0),
        ("1200,--", 1200.0),
        ("50%", None),
        ("da definire", None),
    ],
)
def test_amounts_with_what_stands_beside_them(cell: str, value: float | None) -> None:
    assert money.read_amount(cell, True)[0] == value


def test_the_whole_column_decides_points_and_commas() -> None:
    italian = column("Fatturato 2023", ["12.500", "8.300,50", "900"])
    assert [row["sales"]["2023"] for row in italian] == [12500.0, 8300.5, 900.0]
    english = column("Revenue 2023", ["12,500", "8,300.50", "900"])
    assert [row["sales"]["2023"] for row in english] == [12500.0, 8300.5, 900.0]
    unsure = column("Fatturato 2023", ["12.500", "8.300", "900"])
    assert [row["sales"]["2023"] for row in unsure] == [12500.0, 8300.0, 900.0]
    assert {p.reason for row in unsure for p in row["problems"]} == {"amount.thousands_or_decimals"}


# -- codes ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cell", "value", "severity"),
    [
        ("01234567897.0", "01234567897", ""),
        (1234567897.0, "01234567897", ""),
        ("IT 01234567897", "01234567897", ""),
        ("01234567897 (gruppo)", "01234567897", "doubt"),
        ("1,23457E+10", "", "error"),
        ("00000000000", "", ""),
        ("ESENTE", "", "error"),
        ("0123456789", "0123456789", "doubt"),
    ],
)
def test_vat_numbers_lose_nothing_and_words_are_none(cell: object, value: str, severity: str) -> None:
    read_value, _, read_severity = identifiers.read_vat(cell)
    assert (read_value, read_severity) == (value, severity)


def test_a_word_in_the_place_of_a_code_never_arrives() -> None:
    rows = read(
        [
            ["Azienda", "P.IVA", "Cod. SDI"],
            ["Alfa Srl", "ESENTE", "ABC"],
            ["Beta Srl", "01234567897", "M5UXCR1"],
        ]
    )
    assert [(row.get("vat"), row.get("sdi")) for row in rows] == [(None, None), ("01234567897", "M5UXCR1")]
    assert {p.reason for p in rows[0]["problems"]} == {"vat.not_a_number", "sdi.length"}


@pytest.mark.parametrize(
    ("cell", "code"), [("20121 MI", "20121"), ("CH-8001", "8001"), (144.0, "00144"), ("I-20100", "20100"), ("20.100", "20100")]
)  # fmt: skip
def test_postal_codes_with_what_stands_beside_them(cell: object, code: str) -> None:
    assert identifiers.read_postal_code(cell) == (code, "", "")


@pytest.mark.parametrize(
    ("cell", "code"), [("NA", "NA"), ("na", "NA"), ("MI - Milano", "MI"), ("Reggio Cal.", "RC"), ("Prov. di Milano", "MI")]
)  # fmt: skip
def test_napoli_is_not_nothing(cell: str, code: str) -> None:
    assert regions.read_province(cell)[0] == code


# -- yes and no ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("✔️", True),
        ("Acconsento", True),
        ("consenso dato il 3/5/2021", True),
        ("Opted-in", True),
        ("revocato il 3/4", False),
        ("opt out", False),
        ("non acconsente", False),
        ("n/d", None),
        ("forse", None),
    ],
)
def test_yes_and_no_in_words(cell: str, value: bool | None) -> None:
    assert flags.read_flag(cell)[0] is value


def test_a_consent_to_keep_data_is_none_to_be_advertised_to() -> None:
    head = ["Nominativo", "Consenso privacy", "Consenso trattamento dati", "Consenso newsletter"]
    found = fields(layout_of([head, ["Rossi Mario", "SI", "SI", "NO"], ["Neri Anna", "SI", "NO", "SI"]]))
    assert [found[name] for name in head[1:]] == ["custom", "custom", "consent_marketing"]


# -- numbers, several in a cell ------------------------------------------------------------
@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("333 1234567 (Anna) 347 7654321 (Ugo)", [("+393331234567", "Anna"), ("+393477654321", "Ugo")]),
        ("tel. 0521/123456-7", [("+390521123456", "")]),
        ("ab. 02 1234567, uff. 0521 123456", [("+39021234567", ""), ("+390521123456", "")]),
        ("3.391234567E9", [("+393391234567", "")]),
        ("3391234567.0", [("+393391234567", "")]),
        ("sentito il 12/03/2024 339 1234567", [("+393391234567", "sentito il")]),
        ("T 02 1234567 F 02 7654321", [("+39021234567", ""), ("+39027654321", "fax")]),
        ("0041 79 123 45 67", [("+41791234567", "")]),
    ],
)
def test_numbers_and_what_is_written_beside_them(cell: str, numbers: list[tuple[str, str]]) -> None:
    assert [(number, label) for number, _, label in phones.read_phones(cell)[0]] == numbers


@pytest.mark.parametrize("cell", ["3,39E+09", "02123456703391234567", "Napoli 22/10/1991"])
def test_no_number_is_made_up(cell: str) -> None:
    assert phones.read_phones(cell)[0] == ()


def test_numbers_of_other_things_are_no_phones() -> None:
    rows: list[list[Any]] = [
        ["Email", "Nome", "LEID"],
        *([f"p{n}@x.example", "Mario", 392_736_455 + 7919 * n] for n in range(20)),
    ]
    assert fields(layout_of(rows))["LEID"] == "custom"


# -- addresses -----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("VIA ROMA 3 MILANO", ("Via Roma 3", "", "Milano", "", "")),
        ("Via Roma 3 Cap 20100 Milano", ("Via Roma 3", "20100", "Milano", "", "")),
        ("Bahnhofstrasse 1, 8001 Zürich, Svizzera", ("Bahnhofstrasse 1", "8001", "Zürich", "", "CH")),
        ("Via Milano 3", ("Via Milano 3", "", "", "", "")),
    ],
)
def test_more_addresses_in_one_cell(cell: str, expected: tuple[str, ...]) -> None:
    assert tuple(addresses.split_address(cell)) == expected


# -- names ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "family_first", "expected"),
    [
        ("Rossi dott. Mario", True, ("dott.", "Mario", "Rossi")),
        ("Rossi Mario - idraulico", True, ("", "Mario", "Rossi")),
        ("Rossi ved. Bianchi Maria", True, ("", "Maria", "Rossi ved. Bianchi")),
        ("Anna Neri in Rossi", False, ("", "Anna", "Neri in Rossi")),
        ("Sigg. Rossi e Bianchi", True, ("Sigg.", "", "Rossi e Bianchi")),
        ("Rota Ionut Luca", True, ("", "Ionut Luca", "Rota")),
    ],
)
def test_names_with_more_in_them(text: str, family_first: bool, expected: tuple[str, ...]) -> None:
    assert tuple(names.split_person(text, family_first)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mario Rossi, Alfa Srl", ("Alfa Srl", "Mario Rossi")),
        ("Mario Rossi @ Alfa Srl", ("Alfa Srl", "Mario Rossi")),
        ("Alfa Srl rif. Rossi", ("Alfa Srl", "Rossi")),
        ("Hotel Roma - direttore Mario Rossi", ("Hotel Roma", "Mario Rossi")),
        ("Alfa Srl - Milano", ("", "")),
    ],
)
def test_more_houses_with_their_person(text: str, expected: tuple[str, str]) -> None:
    assert shared_cells.split_company_person(text) == expected


def test_the_column_decides_which_name_comes_first() -> None:
    family_first = read(
        [["Socio"], *([n] for n in ("Rossi Mario", "Neri Anna", "Paolo Andrea", "De Santis Ugo"))]
    )
    assert [row["family_name"] for row in family_first] == ["Rossi", "Neri", "Paolo", "De Santis"]
    given_first = read(
        [["Socio"], *([n] for n in ("Mario Rossi", "Anna Neri", "Andrea Paolo", "Ugo De Santis"))]
    )
    assert [row["family_name"] for row in given_first] == ["Rossi", "Neri", "Paolo", "De Santis"]


def test_mailboxes_and_codes_tell_people_from_firms() -> None:
    head = ["Cliente", "Email", "P.IVA"]
    rows = [
        ["Orizzonti Rosa", "info@orizzontirosa.example", ""],
        ["Quixal Wembe", "quixal.wembe@posta.example", ""],
        ["Alfa Srl", "info@alfa.example", "01234567897"],
        ["Beta Snc", "", ""],
        ["Rossi Mario", "", ""],
    ]
    assert [row["kind"] for row in read([head, *rows])] == [
        "company",
        "person",
        "company",
        "company",
        "person",
    ]


def test_a_sole_trader_who_names_his_business_is_a_firm() -> None:
    rows = read([["Cliente"], ["Elettro Corti di Corti Alessio"], ["Maria di Lorenzo"], ["Rossi Mario"]])
    assert [row["kind"] for row in rows] == ["company", "person", "person"]


def test_courtesy_is_no_part_of_a_name() -> None:
    rows = read(
        [["Fornitore", "Tel"], ["Spett.le Alfa Srl", "02 1234567"], ["Gentile Arredi Srl", "02 7654321"]]
    )
    assert [row["company"] for row in rows] == ["Alfa Srl", "Gentile Arredi Srl"]


# -- columns by their values ---------------------------------------------------------------
def test_a_name_column_called_something_unheard_of() -> None:
    rows = [["Chi viene", "Dove sta", "Come lo chiamo"], ["Rossi Mario", "Via Roma 3, Milano", "339 1234567"],
            ["Bianchi Anna", "Via Po 5, Torino", "347 7654321"], ["Neri Luca", "Via Arno 7, Firenze", "328 1112223"]]  # fmt: skip
    assert list(fields(layout_of(rows)).values()) == ["full_name", "address", "mobile"]


def test_headers_that_say_whose_and_where() -> None:
    head = ["Nome", "Cognome", "Stato (lavoro)", "CAP di residenza", "N° telefono", "POCity", "state_id"]
    row = ["Mario", "Rossi", "Italia", "20121", "02 1234567", "Milano", "MI"]
    found = list(fields(layout_of([head, row, row])).values())
    assert found == ["given_name", "family_name", "country", "postal_code", "phone", "city", "province"]


def test_a_list_without_headings_of_people_in_two_columns() -> None:
    rows = [
        ["Mario", "Rossi", "05/03/1980", "339 1234567"],
        ["Anna", "Bianchi", "12/11/1975", "347 7654321"],
        ["Luca", "Neri", "30/06/1991", "328 1112223"],
    ]
    found = [column.field for column in layout_of(rows).columns]
    assert found == ["given_name", "family_name", "birthday", "mobile"]


def test_confidence_is_honest() -> None:
    rows = [
        ["Nominativo", "Chiamare qui", "Boh"],
        ["Rossi Mario", "339 1234567", "blu"],
        ["Neri Anna", "347 7654321", "rosso"],
    ]
    sure, by_values, unknown = layout_of(rows).columns
    assert sure.confidence > 0.9 > by_values.confidence > unknown.confidence
    assert (by_values.reason, unknown.field) == ("values", "custom")
