from __future__ import annotations

import pytest

from crm_desktop.domain.identifiers import (
    address_to_open,
    email_doubt,
    read_contact,
    read_phone,
    sdi_doubt,
    tax_code_doubt,
    tax_code_without_substitutions,
    tidy_vat,
    vat_doubt,
    web_doubt,
)


@pytest.mark.parametrize("typed", ["059 5550123", "0039 059 555 01 23", "+39 059/5550123", "(059) 555-0123"])
def test_every_spelling_of_a_number_is_the_same_number(typed: str) -> None:
    assert read_phone(typed).value == "+390595550123"


def test_a_home_number_is_shown_as_at_home_a_foreign_one_with_its_prefix() -> None:
    assert not read_phone("+39 340 1234567").shown.startswith("+")
    assert read_phone("+49 30 901820").shown.startswith("+49")


def test_a_number_says_whether_it_is_a_mobile_one() -> None:
    assert read_phone("340 1234567").mobile is True
    assert read_phone("059 5550123").mobile is False


@pytest.mark.parametrize("typed", ["chiedere a Marta", "12", "0" * 40])
def test_what_is_no_number_stays_as_typed_with_a_doubt(typed: str) -> None:
    contact = read_contact("phone", typed)
    assert (contact.value, contact.shown) == (typed, typed)
    assert contact.doubt is not None


def test_an_address_is_found_again_in_any_capitals() -> None:
    assert read_contact("email", " E.Righi@Molino.EXAMPLE ").value == "e.righi@molino.example"
    assert read_contact("email", "E.Righi@Molino.EXAMPLE").shown == "E.Righi@Molino.EXAMPLE"


@pytest.mark.parametrize("vat", ["00743110157", "IT 00743110157", "DE136695976", "ATU12345678", ""])
def test_good_vat_numbers(vat: str) -> None:
    assert vat_doubt(vat) is None


def test_vat_numbers_in_doubt() -> None:
    assert vat_doubt("00743110158").code == "identifier.vat_check"  # type: ignore[union-attr]
    assert vat_doubt("0074311015").code == "identifier.vat_length"  # type: ignore[union-attr]
    assert tidy_vat("it 0074.3110157") == "00743110157"


@pytest.mark.parametrize("code", ["RSSMRA80A01H501U", "rssmra80a01h501u", "RSSMRA80A01H5LMX", "00743110157"])
def test_good_tax_codes(code: str) -> None:
    assert tax_code_doubt(code) is None


def test_a_letter_taken_for_a_digit_is_put_right() -> None:
    assert tax_code_without_substitutions("RSSMRA8OAO1H501U") == "RSSMRA80A01H501U"
    assert tax_code_without_substitutions("RSSMRA80A01H501X") == ""


def test_tax_codes_in_doubt() -> None:
    assert tax_code_doubt("RSSMRA80A01H501X").code == "identifier.tax_code_check"  # type: ignore[union-attr]
    assert tax_code_doubt("RSSMRA80").code == "identifier.tax_code_shape"  # type: ignore[union-attr]


def test_other_doubts() -> None:
    assert sdi_doubt("M5UXCR1") is None
    assert sdi_doubt("M5UXCR") is None
    assert sdi_doubt("M5U") is not None
    assert email_doubt("a@b.it") is None
    assert email_doubt("a@b") is not None
    assert web_doubt("www.molino.example/chi siamo") is not None


@pytest.mark.parametrize(
    ("kind", "value", "opened"),
    [
        ("phone", "059 5550123", "tel:+390595550123"),
        ("email", "a@b.it", "mailto:a@b.it"),
        ("email", "a@b.it?bcc=x@y.it", ""),
        ("web", "www.molino.example", "https://www.molino.example"),
        ("web", "http://molino.example/a?b=1", "https://molino.example/a?b=1"),
        ("web", "file:///etc/passwd", ""),
        ("web", "javascript:alert(1)", ""),
        ("web", "https://user@molino.example", ""),
        ("web", "molino", ""),
        ("phone", "chiedere a Marta", ""),
        ("other", "https://molino.example", ""),
        ("fax", "059 5550123", ""),
    ],
)
def test_only_addresses_of_three_kinds_are_opened(kind: str, value: str, opened: str) -> None:
    assert address_to_open(kind, value) == opened
