"""The lists of phase 4 and the figures of a cycle, read from a real file."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.store import review as store
from crm_desktop.store import review_figures as happened
from crm_desktop.store.archive import Archive
from tests.review_world import TODAY, World, ago, build, contact


@pytest.fixture
def world(archive: Archive) -> World:
    return build(archive)


def query(text: str = "", **wanted: object) -> store.DueQuery:
    return store.DueQuery(TODAY, TODAY + timedelta(days=7), text)._replace(**wanted)


def change(archive: Archive, table: type, record: int, **values: object) -> None:
    with archive.step(Message("step.test")) as step:
        step.save(table, values, record)


def add_review(archive: Archive, world: World, figures: str, day: date = TODAY) -> int:
    with archive.step(Message("step.test")) as step:
        values = {
            "subject_id": world.subject,
            "cycle_id": world.closed,
            "reviewed_on": day,
            "decision": "stop",
        }
        return step.save(entities.Review, {**values, "figures": figures})


def test_a_closed_cycle_without_review_is_to_review(archive: Archive, world: World) -> None:
    assert store.due_ids(archive.reader(), query()) == [world.closed]
    (row,) = store.due_rows(archive.reader(), [world.closed], TODAY, TODAY)
    assert (row.reason, row.outcome, row.days, row.value_cents) == ("closed", "won", 94, 480_000)
    assert row.objective == "Fornitore unico per le etichette"


def test_a_reviewed_cycle_is_not(archive: Archive, world: World) -> None:
    add_review(archive, world, '{"outcome": "won"}')
    assert store.due_ids(archive.reader(), query()) == []
    assert store.due_count(archive.reader(), TODAY) == 0


def test_a_review_while_it_was_open_does_not_count_as_the_last(archive: Archive, world: World) -> None:
    add_review(archive, world, '{"outcome": null}')
    assert store.due_ids(archive.reader(), query()) == [world.closed]
    assert not store.has_final_review(archive.reader(), world.closed)


def test_a_review_date_that_is_near_makes_an_open_cycle_due(archive: Archive, world: World) -> None:
    change(archive, entities.Cycle, world.open, next_review=TODAY + timedelta(days=5))
    assert set(store.due_ids(archive.reader(), query())) == {world.closed, world.open}
    assert store.due_count(archive.reader(), TODAY) == 1  # near is listed, not yet counted
    (row,) = store.due_rows(archive.reader(), [world.open], TODAY, TODAY + timedelta(days=7))
    assert row.reason == "due"


def test_the_end_of_a_pause_brings_a_reviewed_cycle_back(archive: Archive, world: World) -> None:
    add_review(archive, world, '{"outcome": "won"}', ago(3))
    change(archive, entities.Cycle, world.closed, next_review=ago(1))
    (row,) = store.due_rows(archive.reader(), store.due_ids(archive.reader(), query()), TODAY, TODAY)
    assert (row.reason, row.due_on) == ("paused", ago(1).isoformat())


def test_the_trash_is_not_listed(archive: Archive, world: World) -> None:
    with archive.step(Message("step.test")) as step:
        step.delete("subject", [world.subject])
    assert store.due_ids(archive.reader(), query()) == []


@pytest.mark.parametrize(("text", "found"), [("valdo", True), ("ETICHETTE", True), ("molino", False)])
def test_search_finds_subject_and_objective(archive: Archive, world: World, text: str, found: bool) -> None:
    assert (store.due_ids(archive.reader(), query(text)) == [world.closed]) is found


def test_open_cycles_are_listed_when_asked(archive: Archive, world: World) -> None:
    assert set(store.due_ids(archive.reader(), query(with_open=True))) == {world.closed, world.open}
    assert store.due_ids(archive.reader(), query(with_open=True, outcomes=["open"])) == [world.open]


@pytest.mark.parametrize(
    "sort", ["subject", "number", "objective", "outcome", "due_on", "days", "value", "reason"]
)
def test_every_column_sorts(archive: Archive, world: World, sort: str) -> None:
    up = store.due_ids(archive.reader(), query(with_open=True, sort=sort, ascending=True))
    assert set(up) == {world.closed, world.open}


def test_contacts_are_counted_by_channel_with_the_usual_cost(archive: Archive, world: World) -> None:
    with archive.step(Message("step.test")) as step:
        step.save(entities.Channel, {"code": "call", "unit_cost": "2"})
    rows = {row.channel: row for row in happened.channels(archive.reader(), world.closed)}
    assert (rows["call"].contacts, rows["call"].minutes, rows["call"].cost_cents) == (2, 30, 400)
    assert rows["meeting"].cost_cents == 2500
    assert rows["email"].contacts == 1  # has no cycle, but happened while this was the only one


def test_a_contact_without_cycle_belongs_to_none_of_two_cycles_at_once(
    archive: Archive, world: World
) -> None:
    with archive.step(Message("step.test")) as step:
        values = {"subject_id": world.subject, "number": 5, "opened_on": ago(40), "stage_since": ago(40)}
        second = step.save(entities.Cycle, values)
        contact(step, world.subject, None, "email", 20, "A chi appartiene?")
    assert "email" not in {row.channel for row in happened.channels(archive.reader(), world.closed)}
    assert happened.channels(archive.reader(), second) == []


def test_requests_and_activities_are_counted(archive: Archive, world: World) -> None:
    assert happened.work(archive.reader(), world.closed) == happened.Work(2, 1, 0, 1, 1, 120, 1250)


def test_evidence_is_everything_of_the_cycle_newest_first(archive: Archive, world: World) -> None:
    rows = happened.evidence_choices(archive.reader(), world.closed)
    assert [(row.kind, row.id) for row in rows][:1] == [("result", world.sale)]
    kinds = [row.kind for row in rows]
    assert (kinds.count("interaction"), kinds.count("request"), kinds.count("activity")) == (4, 2, 1)
    assert [row.day for row in rows] == sorted((row.day for row in rows), reverse=True)
