"""Single values: what people write in cells, and what it means."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.identifiers import is_vat, read_phone
from crm_desktop.domain.phone_forms import shown_form
from crm_desktop.formats.normalise import (
    addresses,
    dates,
    emails,
    flags,
    identifiers,
    kinds,
    money,
    names,
    phones,
    regions,
    shared_cells,
    text,
)

M, L = True, False


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("328 1266487\n0542 61863", [("+393281266487", M), ("+39054261863", L)]),
        ("uff. 0774-850744, cell. Edoardo 338 4384478", [("+390774850744", L), ("+393384384478", M)]),
        ("346 1034353 - 02 5199858", [("+393461034353", M), ("+39025199858", L)]),
        ("327 9442790 / 081 957296", [("+393279442790", M), ("+39081957296", L)]),
        ("339 1234567 335 7654321", [("+393391234567", M), ("+393357654321", M)]),
        ("02/1234567 - 335/1234567", [("+39021234567", L), ("+393351234567", M)]),
        ("+39 (0) 542 61863", [("+39054261863", L)]),
        ("0039 091316304", [("+39091316304", L)]),
        ("0521 123456/7", [("+390521123456", L)]),
        ("0521/123456 int. 12", [("+390521123456", L)]),
        ("800 123456", [("+39800123456", L)]),
        ("+41 79 123 45 67", [("+41791234567", M)]),
        ("339-12.34.567", [("+393391234567", M)]),
        ("333 1234567 o 340 7654321", [("+393331234567", M), ("+393407654321", M)]),
        (758708385.0, [("+390758708385", L)]),
        (69741478.0, [("+39069741478", L)]),
        (3391234567.0, [("+393391234567", M)]),
        (393391234567.0, [("+393391234567", M)]),
    ],
)  # fmt: skip
def test_phones(cell: object, expected: list[tuple[str, bool]]) -> None:
    assert [(number, mobile) for number, mobile, _ in phones.read_phones(cell)[0]] == expected


def test_a_name_beside_a_number_becomes_its_label() -> None:
    assert phones.read_phones("uff. 0774-850744, cell. Edoardo 338 4384478")[0][1][2] == "Edoardo"


@pytest.mark.parametrize("cell", ["pippo", "123", "624-610-5940", "n. 5", "00"])
def test_no_phone_is_guessed(cell: str) -> None:
    found, reason, severity = phones.read_phones(cell)
    assert (found, reason, severity) == ((), "phone.not_a_number", "error")


@given(st.from_regex(r"\+39(3[2-9][0-9]{8}|0[2-9][0-9]{7,9})", fullmatch=True))
def test_the_quick_form_of_a_valid_number_is_the_librarys(number: str) -> None:
    phone = read_phone(number)
    if phone.read:
        assert shown_form(number) == phone.shown


@pytest.mark.parametrize(
    ("cell", "value", "reason"),
    [
        ("IT09554510553", "09554510553", ""),
        (9554510553.0, "09554510553", ""),
        ("9554510553", "09554510553", ""),
        (17075490155.0, "17075490155", ""),
        ("P.IVA 17075490155", "17075490155", ""),
        ("17075490156", "17075490156", "vat.check"),
        ("1,79947E+10", "", "vat.digits_lost"),
        ("DE123456789", "DE123456789", ""),
        ("-", "", ""),
        ("12345", "", "vat.length"),
    ],
)
def test_vat_numbers(cell: object, value: str, reason: str) -> None:
    assert identifiers.read_vat(cell)[:2] == (value, reason)


def test_a_shortened_vat_number_is_taken_from_the_tax_code_beside_it() -> None:
    assert identifiers.agree("", "17994650376", "1,79947E+10") == "17994650376"
    assert identifiers.agree("", "28260790234", "1,79947E+10") == ""


@given(st.text(alphabet="0123456789", min_size=10, max_size=10))
def test_one_wrong_digit_is_always_seen(ten: str) -> None:
    good = next((ten + d for d in "0123456789" if is_vat(ten + d)), None)
    if good:
        wrong = ("1" if good[0] != "1" else "2") + good[1:]
        assert not is_vat(wrong)


@pytest.mark.parametrize(
    ("cell", "value", "reason"),
    [
        ("rssmra80a01h501u", "RSSMRA80A01H501U", ""),
        ("RSS MRA 80A01 H501U", "RSSMRA80A01H501U", ""),
        ("RSSMRA8OA01H501U", "RSSMRA80A01H501U", "tax_code.repaired"),
        ("RSSMRA80A01H501X", "RSSMRA80A01H501X", "tax_code.check"),
        (9554510553.0, "09554510553", ""),
    ],
)
def test_tax_codes(cell: object, value: str, reason: str) -> None:
    assert identifiers.read_tax_code(cell)[:2] == (value, reason)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (193.0, "00193"),
        ("4100", "04100"),
        ("00184", "00184"),
        ("I-20100", "20100"),
        ("SW1A 1AA", "SW1A 1AA"),
        ("", ""),
        ("-", ""),
    ],
)
def test_postal_codes(cell: object, value: str) -> None:
    assert identifiers.read_postal_code(cell)[0] == value


def test_recipient_codes() -> None:
    assert identifiers.read_sdi("0000000")[0] == ""
    assert identifiers.read_sdi("m5uxcr1")[0] == "M5UXCR1"
    assert identifiers.read_sdi(123456.0)[0] == "123456"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("NA", "NA"),
        ("(NA)", "NA"),
        ("Napoli", "NA"),
        ("Monza e Brianza", "MB"),
        ("forlì-cesena", "FC"),
        ("Milano (IT)", "MI"),
        ("PS", "PU"),
        ("prov. di Bari", "BA"),
    ],
)
def test_provinces(cell: str, code: str) -> None:
    assert regions.read_province(cell)[0] == code


def test_a_region_is_no_province() -> None:
    assert regions.read_province("Lombardia")[:2] == ("", "province.is_region")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Via Roma 3, 20100 Milano (MI)", ("Via Roma 3", "20100", "Milano", "MI", "")),
        ("Piazza della Repubblica 132, 80055 PORTICI NA", ("Piazza della Repubblica 132", "80055", "Portici", "NA", "")),
        ("Via dei Mille 66\n90144 Palermo (PA)", ("Via dei Mille 66", "90144", "Palermo", "PA", "")),
        ("20100 Milano (MI), Via Roma 3", ("Via Roma 3", "20100", "Milano", "MI", "")),
        ("Via Roma 3 - Milano", ("Via Roma 3", "", "Milano", "", "")),
        ("Via Po 2, I-10100 Torino, Italia", ("Via Po 2", "10100", "Torino", "", "IT")),
        ("VIA XXV APRILE 9, FORLI' (FC)", ("Via XXV Aprile 9", "", "Forlì", "FC", "")),
        ("Via S. Francesco d'Assisi 26", ("Via S. Francesco d'Assisi 26", "", "", "", "")),
    ],
)  # fmt: skip
def test_addresses(cell: str, expected: tuple[str, ...]) -> None:
    assert tuple(addresses.split_address(cell)) == expected


def test_towns_with_their_code_and_province() -> None:
    assert addresses.split_town("41012 CARPI MO") == ("41012", "Carpi", "MO")
    assert addresses.split_town("L'Aquila") == ("", "L'Aquila", "")


@pytest.mark.parametrize(
    ("text_", "family_first", "expected"),
    [
        ("D'AMICO MARIA GRAZIA", True, ("", "Maria Grazia", "D'Amico")),
        ("CANE' ALBERTO", True, ("", "Alberto", "Canè")),
        ("DEGLI ESPOSTI LOREDANA", True, ("", "Loredana", "Degli Esposti")),
        ("Dott.ssa De Luca Anna", True, ("Dott.ssa", "Anna", "De Luca")),
        ("ROSSI Mario", False, ("", "Mario", "Rossi")),
        ("Mario ROSSI", True, ("", "Mario", "Rossi")),
        ("Anna Maria De Luca", False, ("", "Anna Maria", "De Luca")),
        ("Gian Luca Conti ☕", False, ("", "Gian Luca", "Conti")),
        ("Mario e Anna Rossi", False, ("", "Mario e Anna", "Rossi")),
        ("Rossi, Mario", False, ("", "Mario", "Rossi")),
        ("sig.ra Bianco", False, ("sig.ra", "", "Bianco")),
        ("sig. Di Marco", False, ("sig.", "", "Di Marco")),
        ("Melis, PhD", True, ("", "", "Melis")),
    ],
)  # fmt: skip
def test_people(text_: str, family_first: bool, expected: tuple[str, ...]) -> None:
    assert tuple(names.split_person(text_, family_first)) == expected


@pytest.mark.parametrize(
    ("text_", "expected"),
    [
        ("F.LLI PARISI S.A.S. (Antonio Conte)", ("F.LLI PARISI S.A.S.", "Antonio Conte")),
        ("Caputo Giardini sas c.a. Luca De Rosa", ("Caputo Giardini sas", "Luca De Rosa")),
        ("Rossi Srl – sig. Bianchi", ("Rossi Srl", "sig. Bianchi")),
        ("Colombo Idraulica SRL / Pietro Testa", ("Colombo Idraulica SRL", "Pietro Testa")),
        ("Mario Rossi (Alfa Srl)", ("Alfa Srl", "Mario Rossi")),
        ("Alfa Srl, Mario Rossi", ("Alfa Srl", "Mario Rossi")),
        ("Bar Sport di Mario Rossi", ("", "")),
        ("Colombo Idraulica Snc - sede di Milano", ("", "")),
        ("Mario Rossi", ("", "")),
    ],
)
def test_a_house_and_its_person_in_one_cell(text_: str, expected: tuple[str, str]) -> None:
    assert shared_cells.split_company_person(text_) == expected


@pytest.mark.parametrize(
    ("text_", "kind"),
    [
        ("Comune di Milano", "public_body"), ("ASL Roma 1", "public_body"), ("Università degli Studi di Bari", "public_body"),
        ("ASD Pallavolo Carpi", "association"), ("Pro Loco Sala", "association"), ("Parrocchia S. Antonio", "association"),
        ("Legnami Costa s.r.l.", "company"), ("Studio Legale Bianchi", "company"), ("Rossi & Figli", "company"), ("3A Progetti", "company"),
        ("Rossi Mario", "person"), ("Lega Anna", "person"), ("Conte Antonio", "person"),
    ],
)  # fmt: skip
def test_kinds_of_names(text_: str, kind: str) -> None:
    assert kinds.kind_of_name(text_, "?") == kind


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        ("27 aprile 1956", "1956-04-27"), ("1° settembre 1964", "1964-09-01"), ("13 Feb 2024", "2024-02-13"), ("Feb 13, 2024", "2024-02-13"),
        ("19.11.52", "1952-11-19"), ("13/02/1968", "1968-02-13"), ("1968-02-13", "1968-02-13"), ("19680213", "1968-02-13"),
        (45010.0, "2023-03-25"), ("45010", "2023-03-25"), (datetime.date(2000, 12, 31), "2000-12-31"),
        ("31/02/1980", ""), ("mar 2024", ""), ("0/0/00", ""), ("boh", ""),
    ],
)  # fmt: skip
def test_dates(cell: object, iso: str) -> None:
    assert dates.DateReader("birthday", True, False).read(cell)[0] == iso


def test_the_other_epoch() -> None:
    assert dates.DateReader("any", True, True).read(43548.0)[0] == "2023-03-25"


def test_the_whole_column_decides_day_and_month() -> None:
    assert dates.decide_order(["03/04/2020", "25/12/2020"]) == (True, "day")
    assert dates.decide_order(["03/04/2020", "12/25/2020"]) == (False, "month")
    assert dates.decide_order(["03/04/2020"]) == (True, "unknown")


def test_two_digit_years() -> None:
    today = datetime.date(2025, 6, 1)
    assert dates.DateReader("birthday", True, False, today).read("01/01/30")[0] == "1930-01-01"
    assert dates.DateReader("past", True, False, today).read("01/01/30")[0] == "2030-01-01"


@pytest.mark.parametrize(
    ("cell", "comma", "value"),
    [
        ("€ 1.234,56", True, 1234.56), ("1,234.56", True, 1234.56), ("(1.913,84)", True, -1913.84), ("1527.04", True, 1527.04),
        ("-50,00", True, -50.0), ("2.000", True, 2000.0), ("2.000", False, 2.0), ("12k", True, 12000.0), ("3.000.000", None, 3000000.0),
        ("100,-", True, 100.0), ("1'234.50", False, 1234.5), (12.5, True, 12.5), ("n.d.", True, None), ("circa mille", True, None),
    ],
)  # fmt: skip
def test_amounts(cell: object, comma: bool | None, value: float | None) -> None:
    assert money.read_amount(cell, comma)[0] == value


def test_an_amount_that_nothing_decides_is_a_doubt() -> None:
    assert money.read_amount("2.000", None) == (2000.0, "amount.thousands_or_decimals", "doubt")
    assert money.decimal_comma(["2.000", "12,50"]) is True
    assert money.decimal_comma(["2.000", "12.50"]) is False
    assert money.decimal_comma(["2.000"]) is None


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("Sì", True),
        ("x", True),
        ("✓", True),
        (1.0, True),
        ("OK", True),
        ("no", False),
        ("0", False),
        ("N", False),
        ("", None),
        ("forse", None),
    ],
)
def test_flags(cell: object, value: bool | None) -> None:
    assert flags.read_flag(cell)[0] is value


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Mario.Rossi@X.example ", ("mario.rossi@x.example",)),
        ("a@x.example; b@y.example", ("a@x.example", "b@y.example")),
        ("Mario Rossi <m@x.example>", ("m@x.example",)),
        ("mario @x.example", ("mario@x.example",)),
        ("mario(at)x.example", ("mario@x.example",)),
        ("a@gmail,com", ("a@gmail.com",)),
        ("a@x.example - b@x.example / a@x.example", ("a@x.example", "b@x.example")),
        ("Luca", ()),
    ],
)
def test_emails(cell: str, found: tuple[str, ...]) -> None:
    assert emails.read_emails(cell)[0] == found


def test_tags() -> None:
    assert flags.read_tags("* myContacts ::: Clienti ; VIP") == ("Clienti", "VIP")
    assert flags.read_tags("Bar/Ristorante") == ("Bar/Ristorante",)


def test_notes_from_a_web_form_lose_their_tags() -> None:
    assert text.without_html("<b>Importante</b><br>vedi&nbsp;mail") == "Importante\nvedi mail"
    assert text.without_html("sconto 3 < 5 & altro") == "sconto 3 < 5 & altro"


@given(st.text(max_size=3000))
def test_no_text_breaks_or_stops_a_reader(cell: str) -> None:
    phones.read_phones(cell)
    emails.read_emails(cell)
    addresses.split_address(cell)
    shared_cells.split_company_person(cell)
    names.split_person(cell, True)
    dates.DateReader("birthday", True, False).read(cell)
    money.read_amount(cell)
    identifiers.read_vat(cell)
    identifiers.read_tax_code(cell)
    assert isinstance(text.header_key(cell), str)


@pytest.mark.parametrize("letter", ["a", "a.", "1", "(", " ", "@", "-", "A B "])
def test_long_cells_take_no_time(letter: str) -> None:
    """Patterns that backtrack would never come back from this."""
    cell = letter * 30_000
    phones.read_phones(cell)
    emails.read_emails(cell)
    addresses.split_address(cell)
    names.split_titles(cell[:200])
    assert shared_cells.split_company_person(cell) == ("", "")
