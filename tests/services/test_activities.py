"""Phase 3 as use cases, on a real archive."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.activities import Register, RegisterFilter, RequestStatus
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.services.activities import Activities
from crm_desktop.services.activity_values import NextActivity
from crm_desktop.store.archive import Archive

TODAY = date.today()
ALL = RegisterFilter()


def day(away: int) -> date:
    return TODAY + timedelta(days=away)


def add(archive: Archive, entity: str, **values: object) -> int:
    with archive.step(Message("step.test")) as step:
        return step.save(getattr(entities, entity), values)


@pytest.fixture
def subject(archive: Archive) -> int:
    return add(archive, "Subject", company="Molino Bertani")


@pytest.fixture
def activities(archive: Archive) -> Activities:
    return Activities(archive)


def new_activity(activities: Activities, subject_id: int, title: str = "Call back", **values: object) -> int:
    return activities.save_activity({"subject_id": subject_id, "title": title, **values}).new_id("activity")


def new_request(activities: Activities, subject_id: int, title: str = "A quote", **values: object) -> int:
    return activities.save_request({"subject_id": subject_id, "title": title, **values}).new_id("request")


def titles(
    activities: Activities, chosen: RegisterFilter = ALL, sort: str = "due", up: bool = True
) -> dict[str, list[str]]:
    found = {}
    for section in activities.sections(Register.ACTIVITIES, chosen):
        ids = activities.section_ids(Register.ACTIVITIES, chosen, section.key, sort, up)
        assert len(ids) == section.number
        rows = {row.id: row.title for row in activities.rows(Register.ACTIVITIES, ids)}
        found[section.key] = [rows[i] for i in ids]
    return found


def test_the_register_has_sections_by_state_and_date(activities: Activities, subject: int) -> None:
    new_activity(activities, subject, "later", due_on=day(9))
    new_activity(activities, subject, "late", due_on=day(-3))
    new_activity(activities, subject, "some day")
    new_activity(activities, subject, "yesterday", status="done", done_on=day(-1))
    new_activity(activities, subject, "a week ago", status="done", done_on=day(-7))
    new_activity(activities, subject, "long ago", status="done", done_on=day(-8))
    new_activity(activities, subject, "given up", status="dropped")
    assert titles(activities) == {
        "todo": ["late", "later", "some day"],
        "recent": ["yesterday", "a week ago"],
        "before": ["long ago"],
        "dropped": ["given up"],
    }
    assert titles(activities, sort="title", up=False)["todo"] == ["some day", "later", "late"]


def test_filters_narrow_the_register(activities: Activities, archive: Archive, subject: int) -> None:
    other = add(archive, "Subject", company="Acetaia Corradini")
    asked = new_request(activities, subject)
    new_activity(activities, subject, "Écrire l'offerta", request_id=asked, due_on=day(-1), kind="document")
    new_activity(activities, other, "Call", due_on=day(20), kind="call")

    def found(**values: object) -> list[str]:
        return titles(activities, RegisterFilter(**values))["todo"]  # type: ignore[arg-type]

    assert found(search="ecri") == ["Écrire l'offerta"]
    assert found(search="aceta") == ["Call"]
    assert found(search="bertani offerta") == []
    assert found(search="l'offerta") == ["Écrire l'offerta"]
    assert found(no_reason=True) == ["Call"]
    assert found(overdue=True) == ["Écrire l'offerta"]
    assert found(subject_id=other) == ["Call"]
    assert found(kinds=("document", "email")) == ["Écrire l'offerta"]
    assert found(since=day(0), until=day(30)) == ["Call"]
    assert found(statuses=("doing",)) == []
    assert activities.count(Register.ACTIVITIES, RegisterFilter(overdue=True)) == 1


def test_an_activity_whose_request_is_in_the_trash_has_no_reason(
    activities: Activities, subject: int
) -> None:
    asked = new_request(activities, subject)
    new_activity(activities, subject, request_id=asked)
    assert titles(activities, RegisterFilter(no_reason=True))["todo"] == []
    activities.delete(Register.REQUESTS, [asked])
    assert titles(activities, RegisterFilter(no_reason=True))["todo"] == ["Call back"]


def test_what_belongs_to_a_subject_in_the_trash_is_not_listed(
    activities: Activities, archive: Archive, subject: int
) -> None:
    new_activity(activities, subject)
    with archive.step(Message("step.test")) as step:
        step.delete("subject", [subject])
    assert titles(activities)["todo"] == []
    assert activities.count(Register.ACTIVITIES, ALL) == 0
    assert list(activities.export_rows("activities")) == []


def test_completing_plans_the_next_one_in_the_same_step(
    activities: Activities, archive: Archive, subject: int
) -> None:
    asked = new_request(activities, subject)
    first = new_activity(activities, subject, request_id=asked, due_on=TODAY)
    changes = activities.complete(
        first,
        outcome="liked it",
        minutes=90,
        cost=Decimal("12.50"),
        then=NextActivity("Ring", day(3), "call"),
    )
    done = activities.row(Register.ACTIVITIES, first)
    assert (done.status, done.done_on, done.outcome) == ("done", TODAY.isoformat(), "liked it")
    assert (done.minutes, done.cost_cents) == (90, 1250)
    following = activities.row(Register.ACTIVITIES, changes.new_id("activity"))
    assert (following.previous_id, following.request_id, following.kind) == (first, asked, "call")
    assert following.due_on == day(3).isoformat()
    assert activities.next_activity(subject).title == "Ring"
    archive.undo()
    assert activities.row(Register.ACTIVITIES, first).status == "planned"
    assert activities.next_activity(subject).title == "Call back"


def test_completing_without_a_next_title_adds_nothing(activities: Activities, subject: int) -> None:
    first = new_activity(activities, subject)
    assert not activities.complete(first, then=NextActivity("  ")).inserted.get("activity")


def test_bulk_completing_takes_only_the_open_ones(
    activities: Activities, archive: Archive, subject: int
) -> None:
    one = new_activity(activities, subject)
    old = new_activity(activities, subject, status="done", done_on=day(-30))
    gone = new_activity(activities, subject)
    activities.delete(Register.ACTIVITIES, [gone])
    changes = activities.complete_many([one, old, gone])
    assert changes.label.data["count"] == 1
    assert activities.row(Register.ACTIVITIES, old).done_on == day(-30).isoformat()
    archive.undo()
    assert activities.row(Register.ACTIVITIES, one).done_on is None


def test_reopening_takes_the_day_away(activities: Activities, subject: int) -> None:
    done = new_activity(activities, subject, status="done", outcome="kept")
    activities.reopen([done])
    row = activities.row(Register.ACTIVITIES, done)
    assert (row.status, row.done_on, row.outcome) == ("planned", None, "kept")


def test_postponing_leaves_what_is_done(activities: Activities, subject: int) -> None:
    one = new_activity(activities, subject, due_on=day(-4))
    done = new_activity(activities, subject, status="done", due_on=day(-9))
    activities.postpone([one, done], day(1))
    assert activities.row(Register.ACTIVITIES, one).due_on == day(1).isoformat()
    assert activities.row(Register.ACTIVITIES, done).due_on == day(-9).isoformat()


def test_bulk_editing_keeps_status_and_day_together(activities: Activities, subject: int) -> None:
    one, two = new_activity(activities, subject), new_activity(activities, subject)
    activities.edit_many(
        Register.ACTIVITIES, [one, two], {"kind": "call", "status": "done", "due_on": day(2)}
    )
    for row in activities.rows(Register.ACTIVITIES, [one, two]):
        assert (row.kind, row.status, row.done_on) == ("call", "done", TODAY.isoformat())
        assert row.due_on == day(2).isoformat()
    with pytest.raises(ValueError, match="uid"):
        activities.edit_many(Register.ACTIVITIES, [one], {"uid": "x"})


def test_a_title_is_needed(activities: Activities, subject: int) -> None:
    with pytest.raises(UserError) as told:
        activities.save_activity({"subject_id": subject, "title": "  "})
    assert told.value.message.code == "activities.title_missing"


def test_a_request_of_another_subject_is_no_reason(
    activities: Activities, archive: Archive, subject: int
) -> None:
    other = add(archive, "Subject", company="Somebody else")
    asked = new_request(activities, other)
    with pytest.raises(UserError) as told:
        new_activity(activities, subject, request_id=asked)
    assert told.value.message.code == "activities.other_subject"
    assert activities.count(Register.ACTIVITIES, ALL) == 0


def test_requests_are_confirmed_met_and_opened_again(activities: Activities, subject: int) -> None:
    asked = new_request(activities, subject, needs="three languages", goals="sell abroad", due_on=day(-1))
    assert activities.count(Register.REQUESTS, RegisterFilter(unconfirmed=True)) == 1
    assert activities.count(Register.REQUESTS, RegisterFilter(overdue=True)) == 1
    activities.confirm_requests([asked])
    activities.close_requests([asked], RequestStatus.MET)
    row = activities.row(Register.REQUESTS, asked)
    assert (row.confirmed_on, row.status, row.closed_on) == (TODAY.isoformat(), "met", TODAY.isoformat())
    assert activities.open_requests(subject) == []
    activities.close_requests([asked], RequestStatus.OPEN)
    assert activities.row(Register.REQUESTS, asked).closed_on is None
    assert [row.id for row in activities.open_requests(subject)] == [asked]


def test_a_new_product_joins_the_catalogue_once(
    activities: Activities, archive: Archive, subject: int
) -> None:
    for name in ("Sito vetrina", " sito  VETRINA "):
        activities.save_result(
            {"subject_id": subject, "product": name, "amount": Decimal("10.005"), "quantity": "2"}
        )
    assert [(row.name, row.results) for row in activities.products()] == [("Sito vetrina", 2)]
    archive.undo()
    archive.undo()
    assert activities.products() == []


def test_results_are_ordered_filtered_and_summed(activities: Activities, subject: int) -> None:
    asked = new_request(activities, subject)
    for away, amount in ((-1, "100"), (-40, "30.55"), (-400, None)):
        values = {"subject_id": subject, "happened_on": day(away), "amount": amount and Decimal(amount)}
        activities.save_result(values | ({"request_id": asked} if away == -1 else {}))
    ids = activities.section_ids(Register.RESULTS, ALL, "all", "amount", True)
    totals = activities.result_totals(ids)
    assert (totals.number, totals.amount_cents) == (3, 13055)
    amounts = {row.id: row.amount_cents for row in activities.rows(Register.RESULTS, ids)}
    assert [amounts[i] for i in ids] == [3055, 10000, None]
    assert activities.count(Register.RESULTS, RegisterFilter(no_reason=True)) == 2
    assert [row.amount_cents for row in activities.results_of(request_id=asked)] == [10000]
    assert len(activities.results_of(subject_id=subject)) == 3


def test_totals_of_activities(activities: Activities, subject: int) -> None:
    one = new_activity(activities, subject, minutes=150, cost=Decimal("40"))
    two = new_activity(activities, subject, minutes=35)
    assert activities.activity_totals([one, two]) == (2, 185, 4000)


def test_export_rows_are_plain(activities: Activities, subject: int) -> None:
    asked = new_request(activities, subject, needs="soon")
    new_activity(activities, subject, request_id=asked, due_on=day(2), cost=Decimal("7.1"))
    (row,) = activities.export_rows("activities")
    assert (row["cost"], row["due_on"]) == (Decimal("7.10"), day(2).isoformat())
    assert (row["subject"], row["request"]) == ("Molino Bertani", "A quote")
    assert "outcome" not in row
    (row,) = activities.export_rows("requests")
    assert (row["received_on"], row["needs"]) == (TODAY.isoformat(), "soon")


def test_subjects_are_found_as_one_types(activities: Activities, archive: Archive, subject: int) -> None:
    add(archive, "Subject", company="Officine Molinari")
    add(archive, "Subject", kind="person", given_name="Ada", family_name="Dall'Òglio")
    assert [found.name for found in activities.find_subjects("mol")] == [
        "Molino Bertani",
        "Officine Molinari",
    ]
    assert [found.name for found in activities.find_subjects("dall'og")] == ["Dall'Òglio Ada"]
    assert [found.name for found in activities.find_subjects("ada")] == ["Dall'Òglio Ada"]
    assert len(activities.find_subjects("")) == 3


# -- the thread


def kinds(activities: Activities, register: Register, record_id: int) -> list[tuple[str, str, bool]]:
    thread = activities.thread(register, record_id)
    assert thread is not None
    return [
        (n.kind, getattr(n.row, "title", "") or getattr(n.row, "objective", ""), n.current)
        for n in thread.nodes
    ]


def test_the_thread_goes_from_request_to_result(activities: Activities, subject: int) -> None:
    asked = new_request(activities, subject)
    first = new_activity(activities, subject, "Write it", request_id=asked, due_on=day(-1))
    second = activities.complete(first, then=NextActivity("Ring")).new_id("activity")
    sale = activities.save_result({"subject_id": subject, "activity_id": first, "title": "Order"}).new_id(
        "result"
    )
    expected = [("request", "A quote"), ("activity", "Write it"), ("activity", "Ring"), ("result", "Order")]
    for register, record_id, place in (
        (Register.REQUESTS, asked, 0),
        (Register.ACTIVITIES, first, 1),
        (Register.ACTIVITIES, second, 2),
        (Register.RESULTS, sale, 3),
    ):
        found = kinds(activities, register, record_id)
        assert [node[:2] for node in found] == expected
        assert [node[2] for node in found] == [number == place for number in range(4)]


def test_a_thread_may_begin_with_an_aim_or_with_nothing(
    activities: Activities, archive: Archive, subject: int
) -> None:
    aim = add(archive, "Aim", subject_id=subject, objective="Renew", opened_on=TODAY)
    first = new_activity(activities, subject, "Visit", aim_id=aim)
    assert kinds(activities, Register.ACTIVITIES, first)[0] == ("aim", "Renew", False)
    bare = new_activity(activities, subject, "Tidy up")
    assert kinds(activities, Register.ACTIVITIES, bare) == [("activity", "Tidy up", True)]
    alone = activities.save_result({"subject_id": subject, "title": "Present"}).new_id("result")
    assert kinds(activities, Register.RESULTS, alone) == [("result", "Present", True)]
    assert activities.thread(Register.RESULTS, alone + 1) is None


def test_a_thread_shows_ten_nodes_at_most(activities: Activities, subject: int) -> None:
    asked = new_request(activities, subject)
    made = [new_activity(activities, subject, f"n{i}", request_id=asked, due_on=day(i)) for i in range(30)]
    for _ in range(5):
        activities.save_result({"subject_id": subject, "request_id": asked})
    thread = activities.thread(Register.ACTIVITIES, made[20])
    assert thread is not None
    assert len(thread.nodes) == 10
    assert thread.current.row.id == made[20]
    assert thread.left_out == 30 + 5 - 9


def test_a_chain_that_bites_its_tail_ends(activities: Activities, subject: int) -> None:
    first = new_activity(activities, subject, "one")
    second = new_activity(activities, subject, "two", previous_id=first)
    activities.save_activity({"previous_id": second}, first)
    assert len(kinds(activities, Register.ACTIVITIES, first)) == 2
