"""Who looks like whom among everybody."""

from __future__ import annotations

from itertools import count
from random import Random
from string import ascii_lowercase

import pytest

from crm_desktop.domain.match_keys import company_key, person_key
from crm_desktop.domain.matching import Entry, Matcher
from crm_desktop.domain.pair_search import WIDE, find_pairs

_numbers = count(1)
REST = {"vat": "", "tax_code": "", "emails": (), "phones": (), "town": "", "birthday": ""}


def person(given: str, family: str, **more: object) -> Entry:
    return Entry(next(_numbers), "person", person_key(given, family), *(REST | more).values())


def house(name: str, kind: str = "company", **more: object) -> Entry:
    return Entry(next(_numbers), kind, company_key(name), *(REST | more).values())


def scores(*entries: Entry) -> list[float]:
    return [pair.score for pair in find_pairs(entries)]


MAIL = {"emails": ("mario@rossi.example",)}


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (person("Mario", "Rossi", **MAIL), person("ROSSI", "MARIO", **MAIL), "email"),
        (house("Alfa S.r.l.", vat="00488410010"), house("ALFA SRL", tax_code="00488410010"), "vat"),
        (house("Alfa", phones=("+39051",)), house("Alfa Snc", phones=("+39051",)), "phone"),
        (person("Mario", "Rossi", town="roma"), person("Mario", "Rossi", town="roma", **MAIL), "town"),
        (house("Autofficina Bianchi", town="roma"), house("Autoficina Binachi", town="roma"), "similar_name"),
        (person("Gian Luca", "Bosi", town="roma"), person("Gianluca", "Bosi", town="roma"), "similar_name"),
        (
            house("Rist. La Quercia", phones=("+39059",)),
            house("Ristorante La Quercia Srl", phones=("+39059",)),
            "similar_name",
        ),
        (
            house("Autofficina Verdi", phones=("+39059",)),
            house("Officina Verdi", phones=("+39059",)),
            "similar_name",
        ),
        (
            person("Maria", "Bosi", phones=("+39059",)),
            person("Maria Grazia", "Bosi", phones=("+39059",)),
            "similar_name",
        ),
        (
            person("Anna", "Bosi", birthday="1980-01-02", phones=("+391",)),
            person("Anna", "Bosi", birthday="1980-01-02", phones=("+392",)),
            "birthday",
        ),
    ],
)
def test_the_same_two_ways(one: Entry, other: Entry, reason: str) -> None:
    found = find_pairs([other, one])
    assert [(pair.one, pair.other) for pair in found] == [(one.ref, other.ref)]
    assert reason in found[0].reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Mario", "Rossi", **MAIL), person("Maria", "Rossi", **MAIL)),  # a couple
        (person("Mario", "Rossi", town="roma"), person("Maria", "Rossi", town="roma")),
        (
            person("Mario", "Rossi", town="roma", phones=("+391",)),
            person("Mario", "Rossi", town="roma", **MAIL),
        ),
        (house("Alfa Immobiliare", vat="00488410010"), house("Gruppo Beta", vat="00488410010")),
        (
            house("Comune di Modena", "public_body", tax_code="00221940364", phones=("+39059",)),
            house(
                "Comune di Modena, polizia locale", "public_body", tax_code="00221940364", phones=("+39059",)
            ),
        ),
        (house("Farmacia Comunale 1", phones=("+39059",)), house("Farmacia Comunale 2", phones=("+39059",))),
        (person("Marco", "Rossi", phones=("+391",)), person("Marta", "Rossi", phones=("+391",))),
        (
            house("Biblioteca di Burano", emails=("b@x.example",)),
            house("Biblioteca di Murano", emails=("b@x.example",)),
        ),
        (
            house("Banca Alfa", emails=("b@x.example",)),
            house("Banca Alfa, filiale di Carpi", emails=("b@x.example",)),
        ),
        (house("Monastero S. Chiara", phones=("+3906",)), house("Monastero S. Caterina", phones=("+3906",))),
        (house("Studio Rossi", town="roma"), house("Studio Russo", town="roma")),
        (house("Alfa", emails=("info@x.example",)), house("Beta", emails=("info@x.example",))),
    ],
)
def test_two_of_a_kind(one: Entry, other: Entry) -> None:
    assert find_pairs([one, other]) == []


def test_a_trader_and_the_private_person_are_doubtful() -> None:
    code = "RSSMRA80A01H501U"
    trader, private = (
        house("Bar Sport di Mario Rossi", tax_code=code),
        person("Mario", "Rossi", tax_code=code),
    )
    assert [0.6 <= score < 0.9 for score in scores(trader, private)] == [True]


def test_pairs_known_to_be_two_are_not_asked_again() -> None:
    one, two, three = (person("Mario", "Rossi", **MAIL) for _ in range(3))
    found = find_pairs([one, two, three], apart={(one.ref, two.ref)})
    assert {(pair.one, pair.other) for pair in found} == {(one.ref, three.ref), (two.ref, three.ref)}


def test_the_surest_come_first() -> None:
    entries = [
        person("Mario", "Rossi", town="roma"),
        person("Mario", "Rossi", town="roma", **MAIL),
        person("Mario", "Rossi", town="bari", **MAIL),
    ]
    assert scores(*entries) == sorted(scores(*entries), reverse=True)


def test_a_switchboard_of_hundreds_pairs_only_the_same_names() -> None:
    chance = Random(1)
    names = ["".join(chance.choices(ascii_lowercase, k=9)) for _ in range(WIDE * 5)]
    crowd = [person(name, "Rossi", phones=("+39059",)) for name in names]
    twin = person(names[7], "Rossi", phones=("+39059",))
    assert [(pair.one, pair.other) for pair in find_pairs([*crowd, twin])] == [(crowd[7].ref, twin.ref)]


def test_a_crowd_of_namesakes_proves_nothing() -> None:
    assert scores(*(person("Mario", "Rossi", town="roma") for _ in range(20))) == []


def test_an_import_would_find_the_same() -> None:
    one, other = person("Mario", "Rossi", **MAIL), person("Rossi", "Mario", **MAIL)
    match = Matcher([one]).find(other)
    assert match is not None
    assert [(pair.score, pair.reasons) for pair in find_pairs([one, other])] == [(match.score, match.reasons)]


def test_it_says_how_far_it_is_and_can_be_stopped() -> None:
    entries = [person("Mario", "Rossi", **MAIL) for _ in range(2)]
    told: list[tuple[int, int]] = []
    find_pairs(entries, watch=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert all(0 <= done < total for done, total in told)

    def stop(done: int, total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        find_pairs(entries, watch=stop)
