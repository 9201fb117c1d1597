"""The ladder of evidence."""

from __future__ import annotations

import pytest

from crm_desktop.domain.match_keys import company_key, name_key, person_key
from crm_desktop.domain.matching import DOUBTFUL, SAME, Entry, Matcher, compare


def person(ref: int, given: str, family: str, **more: object) -> Entry:
    return Entry(ref, "person", person_key(given, family), *_rest(more))


def house(ref: int, name: str, **more: object) -> Entry:
    return Entry(ref, "company", company_key(name), *_rest(more))


def _rest(more: dict[str, object]) -> tuple[object, ...]:
    defaults: dict[str, object] = {
        "vat": "",
        "tax_code": "",
        "emails": (),
        "phones": (),
        "town": "",
        "birthday": "",
    }
    return tuple((defaults | more).values())


def test_names_are_the_same_in_every_spelling() -> None:
    assert (
        company_key("Vini Zanella S.a.s.")
        == company_key("ZANELLA VINI SAS")
        == company_key("Vini Zanella s.a.s")
    )
    assert company_key("F.lli D'Angelo S.R.L.") == company_key("F.LLI DANGELO SRL")
    assert person_key("Niccolò", "D'Angelo") == person_key("DANGELO", "NICCOLO")
    assert name_key("company", "", "Mario", "Rossi") == name_key("person", "", "Rossi", "Mario")


MARIO = person(1, "Mario", "Rossi", emails=("m@x.example",), phones=("+391",), town="roma")


@pytest.mark.parametrize(
    ("other", "least", "most"),
    [
        (person(2, "Rossi", "Mario", emails=("m@x.example",)), SAME, 1.0),
        (
            person(2, "Anna", "Rossi", emails=("m@x.example",)),
            0.0,
            DOUBTFUL - 0.01,
        ),  # a couple with one address
        (person(2, "Mario", "Rossi", phones=("+391",)), SAME, 1.0),
        (person(2, "Ugo", "Verdi", phones=("+391",)), 0.0, DOUBTFUL - 0.01),
        (person(2, "Mario", "Rossi", town="roma"), DOUBTFUL, SAME - 0.01),
        (
            person(2, "Mario", "Rossi", town="roma", emails=("altro@x.example",)),
            0.0,
            DOUBTFUL - 0.01,
        ),  # a namesake
        (person(2, "Mario", "Rossi", town="bari"), 0.0, DOUBTFUL - 0.01),
        (person(2, "", "", emails=("m@x.example",)), SAME, 1.0),
    ],
)
def test_people(other: Entry, least: float, most: float) -> None:
    assert least <= compare(MARIO, other).score <= most


ALFA = house(1, "Alfa Srl", vat="00488410010", emails=("info@alfa.example",), town="milano")


@pytest.mark.parametrize(
    ("other", "least", "most"),
    [
        (house(2, "ALFA S.R.L.", vat="00488410010"), SAME, 1.0),
        (house(2, "Beta Spa", vat="00488410010"), 0.0, DOUBTFUL),  # a VAT group
        (house(2, "Alfa S.r.l.", emails=("info@alfa.example",)), SAME, 1.0),
        (house(2, "Beta Srl", emails=("info@alfa.example",)), 0.0, DOUBTFUL - 0.01),  # info@ proves nothing
        (house(2, "Alfa", town="milano"), SAME, 1.0),
        (house(2, "Alfa Srl", vat="00184280360", town="milano"), 0.0, DOUBTFUL - 0.01),
    ],
)
def test_houses(other: Entry, least: float, most: float) -> None:
    assert least <= compare(ALFA, other).score <= most


def test_a_tax_code_proves_and_another_birthday_speaks_against() -> None:
    code = "RSSMRA80A01H501U"
    assert (
        compare(person(1, "Mario", "Rossi", tax_code=code), person(2, "Mario", "Rossi", tax_code=code)).score
        == 1.0
    )
    trader = compare(house(1, "Bar Sport", tax_code=code), person(2, "Mario", "Rossi", tax_code=code))
    assert DOUBTFUL <= trader.score < SAME
    twins = compare(
        person(1, "Mario", "Rossi", phones=("+391",), birthday="1980-01-01"),
        person(2, "Mario", "Rossi", phones=("+391",), birthday="1990-01-01"),
    )
    assert twins.score < DOUBTFUL
    assert "birthday_differs" in twins.reasons


def test_the_matcher_finds_the_best() -> None:
    matcher = Matcher([MARIO, person(7, "Mario", "Rossi", town="roma", tax_code="RSSMRA80A01H501U")])
    found = matcher.find(person(-1, "Mario", "Rossi", tax_code="RSSMRA80A01H501U", town="roma"))
    assert found is not None
    assert (found.ref, found.score) == (7, 1.0)
    assert matcher.find(person(-2, "Nessuno", "Qui")) is None


def test_a_crowd_of_namesakes_proves_nothing() -> None:
    matcher = Matcher([person(n, "Mario", "Rossi", town="roma") for n in range(1, 20)])
    assert matcher.find(person(-1, "Mario", "Rossi", town="roma")) is None
