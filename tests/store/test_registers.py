"""Reading the registers: what is empty comes last, what is typed never breaks the search."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain.activities import RegisterFilter
from crm_desktop.domain.messages import Message
from crm_desktop.store import activities, requests, results
from crm_desktop.store.archive import Archive
from crm_desktop.store.registers import busiest_subjects
from crm_desktop.store.threads import find_subjects

TODAY = date(2026, 11, 22)
ALL = RegisterFilter()


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Three subjects; activities due on the 3rd, the 1st, and on no day; one result each for two subjects."""
    with archive.step(Message("step.test")) as step:
        names = ("Zeta", "Alfa", "Mulino d'Öro")
        rows = ((name, name, name.lower().replace("ö", "o")) for name in names)
        step.insert_many("subject", ("company", "display_name", "sort_key"), rows)
        due = ((1, "three", "2026-12-03"), (2, "one", "2026-12-01"), (3, "50% (sconto)", None))
        step.insert_many("activity", ("subject_id", "title", "due_on"), due)
        step.insert_many("request", ("subject_id", "title", "received_on"), ((1, "A", "2026-11-01"),))
        step.insert_many("result", ("subject_id", "happened_on"), ((1, "2026-11-02"), (1, "2026-11-03")))
    return archive


@pytest.mark.parametrize(
    ("sort", "ascending", "expected"),
    [
        ("due", True, [2, 1, 3]),
        ("due", False, [1, 2, 3]),
        ("subject", True, [2, 3, 1]),
        ("title", True, [3, 2, 1]),
        ("unheard of", True, [2, 1, 3]),
    ],
)
def test_order(filled: Archive, sort: str, ascending: bool, expected: list[int]) -> None:
    assert list(activities.activity_ids(filled.reader(), ALL, "todo", sort, ascending, TODAY)) == expected


@pytest.mark.parametrize("sort", sorted(activities.SORTS))
def test_every_column_of_activities_sorts(filled: Archive, sort: str) -> None:
    for part in ("todo", "recent", "before", "dropped"):
        found = activities.activity_ids(filled.reader(), ALL, part, sort, False, TODAY)
        assert len(found) == (3 if part == "todo" else 0)


def test_every_column_of_requests_and_results_sorts(filled: Archive) -> None:
    for sort in requests.SORTS:
        assert list(requests.request_ids(filled.reader(), ALL, "open", sort, True, TODAY)) == [1]
    for sort in results.SORTS:
        assert sorted(results.result_ids(filled.reader(), ALL, sort, True)) == [1, 2]


@pytest.mark.parametrize(
    "text", ['"', "*", "AND", "NOT one", "(", "^", "50%", "'; DROP TABLE subject", "\x00", "—"]
)
def test_whatever_is_typed_is_searched(filled: Archive, text: str) -> None:
    for reader in (activities.activity_count, requests.request_count):
        assert reader(filled.reader(), RegisterFilter(search=text), TODAY) >= 0
    find_subjects(filled.reader(), text, 12)


def test_accents_and_word_starts(filled: Archive) -> None:
    for text, number in (("oro", 1), ("d'Oro", 1), ("scon", 1), ("conto", 0), ("50 sconto", 1)):
        assert activities.activity_count(filled.reader(), RegisterFilter(search=text), TODAY) == number, text


def test_the_busiest_subjects_and_the_one_in_use(filled: Archive) -> None:
    assert busiest_subjects(filled.reader(), "result", 5, None) == [(1, "Zeta", 2)]
    assert busiest_subjects(filled.reader(), "result", 5, 2) == [(1, "Zeta", 2), (2, "Alfa", 0)]
    assert busiest_subjects(filled.reader(), "activity", 1, 3) == [(3, "Mulino d'Öro", 1)]


def test_an_unknown_owner_is_a_mistake(filled: Archive) -> None:
    with pytest.raises(KeyError):
        results.results_of(filled.reader(), "kind", 1)
