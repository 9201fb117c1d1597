"""Looking for duplicates over an archive: what is found, what is left out, what is left to decide."""

from __future__ import annotations

from typing import Any

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.domain.pair_search import LikePair
from crm_desktop.services import Services
from crm_desktop.services.duplicates import ASKED
from crm_desktop.services.jobs import Cancelled
from crm_desktop.store.archive import Archive


@pytest.fixture
def services(archive: Archive) -> Services:
    return Services(archive)


def add(archive: Archive, phone: str = "", email: str = "", **values: Any) -> int:
    with archive.step(Message("test")) as step:
        subject = step.save(entities.Subject, values)
        for kind, value in (("mobile", phone), ("email", email)):
            if value:
                step.save(entities.ContactPoint, {"subject_id": subject, "kind": kind, "value": value})
        return subject


def anna(archive: Archive, **more: Any) -> int:
    return add(archive, kind="person", given_name="Anna", family_name="Bo", phone="+393401", **more)


def pairs(services: Services) -> list[tuple[int, int]]:
    return [(pair.one, pair.other) for pair in services.duplicates.search()]


def test_found_by_what_they_share(archive: Archive, services: Services) -> None:
    ids = [
        anna(archive),
        anna(archive),
        add(archive, company="Alfa", vat="00488410010", email="a@alfa.example"),
    ]
    ids.append(add(archive, company="ALFA SRL", tax_code="00488410010"))
    ids.append(add(archive, company="Alfa di Bo", pec="A@ALFA.example"))
    assert set(pairs(services)) == {(ids[0], ids[1]), (ids[2], ids[3])}


def test_the_same_certified_address(archive: Archive, services: Services) -> None:
    one, other = (
        add(archive, company="Alfa Srl", pec=pec) for pec in ("alfa@pec.example", "ALFA@pec.example")
    )
    assert services.duplicates.search()[0].reasons == ("email", "name")
    assert pairs(services) == [(one, other)]


def test_trash_links_and_answers_are_left_out(archive: Archive, services: Services) -> None:
    one, other = anna(archive), anna(archive)
    services.subjects.move_to_trash([other])
    assert pairs(services) == []
    archive.undo()
    link = services.subjects.add_link(one, "knows", other)
    assert pairs(services) == []
    services.subjects.delete_link(link.new_id("subject_link"), one)
    assert pairs(services) == [(one, other)]
    services.duplicates.say_different([(other, one)])
    assert pairs(services) == []
    archive.undo()
    assert pairs(services) == [(one, other)]


def test_a_person_and_the_employer_are_two(archive: Archive, services: Services) -> None:
    house = add(archive, company="Bo Anna", phone="+393401", email="anna@bo.example")
    person = anna(archive, email="anna@bo.example")
    assert pairs(services) == [(house, person)]
    services.subjects.add_link(person, "works_for", house)
    assert pairs(services) == []


def test_three_alike_one_after_the_other(archive: Archive, services: Services) -> None:
    a, b, c = (anna(archive) for _ in range(3))
    lone = [add(archive, company="Alfa", vat="00488410010") for _ in range(2)]
    found = services.duplicates.search()
    open_ = services.duplicates.open_pairs(found)
    assert [(p.one, p.other, p.group) for p in open_] == [(*lone, 2), (a, b, 3), (a, c, 3), (b, c, 3)]
    services.merging.merge(a, b)
    assert [(p.one, p.other, p.group) for p in services.duplicates.open_pairs(found)] == [
        (*lone, 2),
        (a, c, 2),
    ]
    services.merging.merge(c, a)
    assert [(p.one, p.other) for p in services.duplicates.open_pairs(found)] == [tuple(lone)]
    archive.undo()
    archive.undo()
    assert services.duplicates.open_pairs(found) == open_


def test_answers_take_a_pair_off_the_list_or_to_its_end(archive: Archive, services: Services) -> None:
    a, b, c = (anna(archive) for _ in range(3))
    found = services.duplicates.search()
    services.duplicates.say_different([(b, a)])
    services.duplicates.say_later([(b, c)])
    left = services.duplicates.open_pairs(found)
    assert {(p.one, p.other): p.later for p in left} == {(a, c): False, (b, c): True}
    services.subjects.move_to_trash([c])
    assert services.duplicates.open_pairs(found) == []


def test_a_pair_put_together_by_the_user_comes_first(archive: Archive, services: Services) -> None:
    a, b, c = (anna(archive) for _ in range(3))
    services.duplicates.say_different([(b, c)])
    found = services.duplicates.search()
    asked = LikePair(a, c, 0.0, ())
    open_ = services.duplicates.open_pairs(found, asked)
    assert [(p.one, p.other, p.reasons) for p in open_ if p.id == ASKED] == [(a, c, ("phone", "name"))]
    assert len(open_) == 2
    again = LikePair(b, c, 0.0, ())
    assert [p.id for p in services.duplicates.open_pairs([], again)] == []
    assert [p.id for p in services.duplicates.open_pairs([], again, anyway=True)] == [ASKED]


def test_a_merge_takes_the_answers_along(archive: Archive, services: Services) -> None:
    a, b, c = (anna(archive) for _ in range(3))
    services.duplicates.say_different([(b, c)])
    services.merging.merge(a, b)
    assert pairs(services) == []
    assert services.duplicates.different() == {(a, c)}


def test_cancelled_midway(archive: Archive, services: Services) -> None:
    anna(archive)
    anna(archive)

    class Stopped:
        cancelled = True

        def check(self) -> None:
            return None

        def progress(self, done: int, total: int, message: Message | None = None) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        services.duplicates.search(Stopped())
