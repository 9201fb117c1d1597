from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.activities import ActivityKind
from crm_desktop.domain.messages import Message
from crm_desktop.domain.quick_entry import Entry, Plan
from crm_desktop.domain.relationships import Channel, CycleFilter, CycleOutcome, FactKind, Stage
from crm_desktop.errors import UserError
from crm_desktop.services.relationships import NewCycle, Relationships
from crm_desktop.store.archive import Archive

TODAY = date.today()


@pytest.fixture
def service(archive: Archive) -> Relationships:
    return Relationships(archive)


@pytest.fixture
def firm(archive: Archive) -> int:
    with archive.step(Message("t")) as step:
        return step.save(entities.Subject, {"company": "Molino Bertani", "priority": "A"})


def opened(service: Relationships, firm: int, objective: str = "Sito nuovo", **more: object) -> int:
    return service.open_cycle(NewCycle(firm, objective=objective, **more)).new_id("cycle")  # type: ignore[arg-type]


def contacts(archive: Archive, firm: int, *ago: int) -> None:
    with archive.step(Message("t")) as step:
        for days in ago:
            at = datetime.now(UTC).replace(microsecond=0) - timedelta(days=days)
            step.save(entities.Interaction, {"subject_id": firm, "at": at, "channel": "call"})


def columns(archive: Archive, table: str, record_id: int, *names: str) -> tuple[object, ...]:
    return (
        archive.reader()
        .execute(f"SELECT {', '.join(names)} FROM {table} WHERE id = ?", (record_id,))
        .fetchone()
    )  # type: ignore[no-any-return]


# -- cycles


def test_opening_writes_aim_cycle_stage_and_target(
    service: Relationships, archive: Archive, firm: int
) -> None:
    changes = service.open_cycle(
        NewCycle(firm, objective=" Sito ", strategy="Prima la produzione", expected_value=Decimal("6800"))
    )
    row = service.board(CycleFilter())[0].row
    assert (row.objective, row.strategy, row.number, row.stage, row.expected_cents) == (
        "Sito", "Prima la produzione", 1, "approach", 680000)  # fmt: skip
    assert row.opened_on == row.stage_since == TODAY.isoformat()
    assert changes.touches("aim", "cycle", "stage_change", "subject")
    assert columns(archive, "subject", firm, "target") == (1,)
    archive.undo()
    assert service.board(CycleFilter()) == []
    assert service.aims_of(firm) == []
    assert columns(archive, "subject", firm, "target") == (0,)


def test_an_open_aim_is_taken_once(service: Relationships, firm: int) -> None:
    first = opened(service, firm)
    (aim,) = service.aims_of(firm)
    assert aim.open_cycle_id == first
    assert service.aims_of(firm, free_only=True) == []
    with pytest.raises(UserError) as error:
        service.open_cycle(NewCycle(firm, aim_id=aim.id))
    assert error.value.message.code == "cycle.aim_taken"
    service.close_cycle(first, CycleOutcome.LOST, "Prezzo")
    assert [a.id for a in service.aims_of(firm, free_only=True)] == [aim.id]
    second = service.open_cycle(NewCycle(firm, aim_id=aim.id)).new_id("cycle")
    assert [(c.id, c.number) for c in service.cycles_of(firm)] == [(second, 2), (first, 1)]
    assert [c.id for c in service.open_cycles_for_choice(firm)] == [second]


def test_several_open_cycles_of_one_subject(service: Relationships, firm: int) -> None:
    opened(service, firm, "Uno")
    opened(service, firm, "Due")
    assert sorted(card.row.number for card in service.board(CycleFilter())) == [1, 2]


def test_an_objective_is_needed(service: Relationships, firm: int) -> None:
    with pytest.raises(UserError) as error:
        service.open_cycle(NewCycle(firm, objective="  "))
    assert error.value.message.code == "cycle.needs_objective"
    assert service.counts() == (0, 0)
    with pytest.raises(UserError):
        service.open_cycle(NewCycle(999, objective="x"))


def test_moving_writes_the_stage_and_its_day(service: Relationships, archive: Archive, firm: int) -> None:
    cycle = opened(service, firm, opened_on=TODAY - timedelta(days=10))
    assert service.card(cycle).days_here == 10
    changes = service.move([cycle], Stage.HOOK)
    assert changes.label.code == "step.cycle.move.hook"
    card = service.card(cycle)
    assert (card.row.stage, card.days_here) == ("hook", 0)
    event = next(e for e in service.timeline(firm) if e.kind == "stage")
    assert (event.extra, event.code, event.days) == ("approach", "hook", 10)
    assert not service.move([cycle], Stage.HOOK)
    archive.undo()
    assert service.card(cycle).row.stage == "approach"
    assert not any(e.kind == "stage" for e in service.timeline(firm))


def test_moving_many_is_one_step(service: Relationships, archive: Archive, firm: int) -> None:
    both = [opened(service, firm, "Uno"), opened(service, firm, "Due")]
    changes = service.move(both, Stage.UNDERSTANDING)
    assert changes.label == Message("step.cycle.move_many.understanding", {"subject": "", "count": 2})
    archive.undo()
    assert {card.row.stage for card in service.board(CycleFilter())} == {"approach"}


@pytest.mark.parametrize("outcome", list(CycleOutcome))
def test_closing_and_its_aim(service: Relationships, firm: int, outcome: CycleOutcome) -> None:
    cycle = opened(service, firm)
    service.close_cycle(cycle, outcome, " Prezzo ")
    row = service.card(cycle).row
    assert (row.outcome, row.close_reason, row.closed_on) == (outcome, "Prezzo", TODAY.isoformat())
    assert service.board(CycleFilter()) == []
    (aim,) = service.aims_of(firm)
    assert (aim.outcome == "reached") is (outcome == CycleOutcome.WON)
    service.reopen_cycle(cycle)
    assert service.card(cycle).row.is_open
    assert service.aims_of(firm)[0].closed_on is None
    assert [e.kind for e in service.timeline(firm)] == ["cycle_opened"]


def test_a_cycle_does_not_close_before_it_opened(service: Relationships, firm: int) -> None:
    cycle = opened(service, firm)
    with pytest.raises(UserError) as error:
        service.close_cycle(cycle, CycleOutcome.WON, day=TODAY - timedelta(days=1))
    assert error.value.message.code == "cycle.closes_before_opening"
    assert service.card(cycle).row.is_open


def test_editing_reaches_the_aim_and_the_first_stage(service: Relationships, firm: int) -> None:
    cycle = opened(service, firm)
    earlier = TODAY - timedelta(days=30)
    service.edit_cycle(cycle, {"objective": "Sito e catalogo", "strategy": "", "opened_on": earlier, "scope": "social",
                               "expected_value": Decimal("10.50"), "next_review": TODAY})  # fmt: skip
    row = service.card(cycle).row
    assert (row.objective, row.scope, row.expected_cents, row.next_review) == (
        "Sito e catalogo", "social", 1050, TODAY.isoformat())  # fmt: skip
    assert row.opened_on == row.stage_since == earlier.isoformat()
    with pytest.raises(UserError):
        service.edit_cycle(cycle, {"objective": " "})


def test_delete_keeps_what_belongs_to_the_subject(service: Relationships, firm: int) -> None:
    cycle = opened(service, firm)
    service.note(firm, service.understand(firm, "chiamata, tutto bene"), cycle)
    service.delete_cycles([cycle])
    assert [e.kind for e in service.timeline(firm)] == ["interaction"]


# -- silence


def test_cooling_needs_more_than_twice_the_usual(service: Relationships, archive: Archive, firm: int) -> None:
    cycle = opened(service, firm)
    contacts(archive, firm, 50, 80, 110)
    card = service.card(cycle)
    assert (card.silent, card.usual, card.cooling) == (50, 30, False)
    assert service.board(CycleFilter(cooled=True)) == []
    with archive.step(Message("t")) as step:
        step.execute("UPDATE interaction SET at = strftime('%Y-%m-%dT%H:%M:%SZ', at, '-20 days')")
    card = service.card(cycle)
    assert (card.silent, card.usual, card.cooling) == (70, 30, True)
    assert [c.id for c in service.board(CycleFilter(cooled=True))] == [cycle]
    assert service.source(CycleFilter(cooled=True)).ids() == [cycle]


def test_a_subject_never_heard_is_not_cooling(service: Relationships, firm: int) -> None:
    cycle = opened(service, firm, opened_on=TODAY - timedelta(days=300))
    assert service.card(cycle).silent is None
    assert not service.card(cycle).cooling


# -- contacts


def test_one_line_writes_everything_in_one_step(service: Relationships, archive: Archive, firm: int) -> None:
    cycle = opened(service, firm)
    entry = service.understand(
        firm, "chiamata 12 min, vuole preventivo entro domani, budget 5.000 €, risentire tra 2 settimane"
    )
    changes = service.note(firm, entry, cycle)
    interaction = changes.new_id("interaction")
    assert columns(archive, "interaction", interaction, "channel", "direction", "minutes", "precision", "cycle_id") == (
        "call", "out", 12, "minute", cycle)  # fmt: skip
    request = changes.new_id("request")
    assert columns(archive, "request", request, "title", "interaction_id", "due_on") == (
        "Preventivo", interaction, (TODAY + timedelta(days=1)).isoformat())  # fmt: skip
    activity = changes.new_id("activity")
    assert columns(archive, "activity", activity, "title", "request_id", "cycle_id", "due_on") == (
        "Risentire", request, cycle, (TODAY + timedelta(days=14)).isoformat())  # fmt: skip
    fact = changes.new_id("fact")
    assert columns(archive, "fact", fact, "kind", "text", "interaction_id") == (
        "budget",
        "5.000 €",
        interaction,
    )
    assert service.card(cycle).row.next_title == "Risentire"
    archive.undo()
    assert [e.kind for e in service.timeline(firm)] == ["cycle_opened"]


def test_a_plan_alone_is_for_the_aim(service: Relationships, archive: Archive, firm: int) -> None:
    cycle = opened(service, firm)
    changes = service.plan(firm, Plan("Mandare bozza", ActivityKind.EMAIL, TODAY), cycle)
    assert not changes.touches("interaction")
    aim = service.card(cycle).row.aim_id
    assert columns(archive, "activity", changes.new_id("activity"), "aim_id", "kind") == (aim, "email")


def test_a_day_without_time_stays_that_day(service: Relationships, archive: Archive, firm: int) -> None:
    changes = service.note(firm, Entry(channel=Channel.CALL, day=date(2026, 3, 1)))
    at, precision = columns(archive, "interaction", changes.new_id("interaction"), "at", "precision")
    assert precision == "day"
    assert datetime.fromisoformat(str(at)).astimezone().date() == date(2026, 3, 1)


def test_nothing_typed_writes_nothing(service: Relationships, firm: int) -> None:
    with pytest.raises(UserError) as error:
        service.note(firm, service.understand(firm, "  "))
    assert error.value.message.code == "entry.empty"
    assert service.timeline(firm) == []


def test_saving_and_changing_a_contact_with_its_facts(
    service: Relationships, archive: Archive, firm: int
) -> None:
    at = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    values = {
        "channel": "meeting",
        "at": at,
        "minutes": 90,
        "cost": Decimal("25"),
        "summary": "Visto il reparto",
    }
    changes = service.save_interaction(
        firm, values, [{"kind": "need", "text": "Un catalogo", "reliability": 3}]
    )
    number = changes.new_id("interaction")
    found = service.interaction(number)
    assert found is not None
    assert (found["cost_cents"], found["summary"]) == (2500, "Visto il reparto")
    assert service.facts_of(firm)[0].learned_on == "2026-03-01"
    again = service.save_interaction(firm, {"summary": "Visto tutto"}, interaction_id=number)
    assert again.label.code == "step.interaction.edit"
    assert service.interaction(number)["summary"] == "Visto tutto"  # type: ignore[index]


# -- facts


def test_facts_and_what_is_missing(service: Relationships, archive: Archive, firm: int) -> None:
    assert service.missing_kinds(firm) == [kind for kind in FactKind if kind != "belief"]
    values = {
        "kind": "budget",
        "text": "5.000",
        "reliability": 3,
        "learned_on": date(2026, 1, 1),
        "expires_on": date(2026, 3, 2),
    }
    fact = service.save_fact(firm, values).new_id("fact")
    assert FactKind.BUDGET not in service.missing_kinds(firm)
    service.confirm_fact(fact, date(2026, 6, 1))
    row = service.facts_of(firm)[0]
    assert (row.learned_on, row.expires_on) == ("2026-06-01", "2026-07-31")
    service.delete_fact(fact)
    assert service.facts_of(firm) == []
    archive.undo()
    assert service.facts_of(firm)[0].text == "5.000"
    with pytest.raises(UserError):
        service.save_fact(firm, {"kind": "need", "text": " "})


# -- events


def test_deleting_lines_is_one_step(service: Relationships, archive: Archive, firm: int) -> None:
    cycle = opened(service, firm, opened_on=TODAY - timedelta(days=9))
    service.move([cycle], Stage.UNDERSTANDING, TODAY - timedelta(days=5))
    service.note(firm, service.understand(firm, "chiamata, budget 5"), cycle)
    lines = [(e.kind, e.id) for e in service.timeline(firm) if e.kind != "cycle_opened"]
    assert len(lines) == 3
    service.delete_events(lines)
    assert [e.kind for e in service.timeline(firm)] == ["cycle_opened"]
    row = service.card(cycle).row
    assert (row.stage, row.stage_since) == ("approach", (TODAY - timedelta(days=9)).isoformat())
    archive.undo()
    assert [(e.kind, e.id) for e in service.timeline(firm) if e.kind != "cycle_opened"] == lines
    assert service.card(cycle).row.stage == "understanding"


def test_deleting_an_end_opens_the_cycle_again(service: Relationships, firm: int) -> None:
    cycle = opened(service, firm)
    service.close_cycle(cycle, CycleOutcome.LOST)
    service.delete_events([("cycle_closed", cycle)])
    assert service.card(cycle).row.is_open
    service.delete_events([("cycle_opened", cycle)])
    assert service.card(cycle) is None


def test_a_review_is_not_deleted_here(service: Relationships, firm: int) -> None:
    cycle = opened(service, firm)
    with pytest.raises(UserError) as error:
        service.delete_events([("cycle_opened", cycle), ("review", 1)])
    assert error.value.message.code == "review.not_here"
    assert service.card(cycle) is not None


def test_correcting_a_change_of_stage(service: Relationships, firm: int) -> None:
    cycle = opened(service, firm, opened_on=TODAY - timedelta(days=9))
    service.move([cycle], Stage.HOOK)
    change = next(e for e in service.timeline(firm) if e.kind == "stage")
    service.edit_stage_change(change.id, TODAY - timedelta(days=4), "Ha detto sì")
    assert service.card(cycle).days_here == 4
    assert service.event("stage", change.id).detail == "Ha detto sì"


def test_time_and_cost_of_a_cycle(service: Relationships, archive: Archive, firm: int) -> None:
    cycle = opened(service, firm)
    with archive.step(Message("t")) as step:
        base = {"subject_id": firm, "cycle_id": cycle}
        step.save(
            entities.Interaction, {**base, "at": datetime.now(UTC), "minutes": 30, "cost": Decimal("5")}
        )
        step.save(
            entities.Activity,
            {
                **base,
                "title": "x",
                "status": "done",
                "minutes": 60,
                "done_on": TODAY,
                "cost": Decimal("1.50"),
            },
        )
    detail = service.detail(cycle)
    assert detail is not None
    assert detail.spent == (1, 90, 650)


def test_list_sorts_and_finds_closed_ones(service: Relationships, firm: int) -> None:
    first = opened(service, firm, "Uno", expected_value=Decimal(5))
    second = opened(service, firm, "Due", expected_value=Decimal(9))
    third = opened(service, firm, "Tre")
    service.close_cycle(third, CycleOutcome.STOPPED)
    source = service.source(CycleFilter(states=()), "expected", False)
    assert source.ids() == [second, first, third]
    assert {card.id for card in source.rows([first, third])} == {first, third}
    assert service.source(CycleFilter(), "expected", True).ids() == [first, second]
    assert service.counts() == (2, 3)
