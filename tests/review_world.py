"""A small archive with a closed cycle to review: contacts, requests, activities, a sale."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.store.archive import Archive
from crm_desktop.store.step import Step

TODAY = date.today()


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


class World(NamedTuple):
    """Ids. `closed` is won and waits for a review; `open` is another subject's, still going on."""

    subject: int
    aim: int
    closed: int
    meeting: int
    quote: int
    request: int
    unmet: int
    sale: int
    other: int
    open: int


def build(archive: Archive) -> World:
    with archive.step(Message("step.test")) as step:
        subject = add_subject(step, "Cantina Valdora", tier="key", sector="Vino")
        aim = step.save(
            entities.Aim,
            {"subject_id": subject, "objective": "Fornitore unico per le etichette", "strategy": "Prima il bio",
             "opened_on": ago(100)},
        )  # fmt: skip
        closed = add_cycle(step, subject, aim_id=aim, number=4, outcome="won", opened_on=ago(100), closed_on=ago(6),
                           stage="hook", expected_value="5000")  # fmt: skip
        for stage, day in (("approach", 100), ("understanding", 70), ("hook", 20)):
            save_of(step, entities.StageChange, subject, closed, to_stage=stage, changed_on=ago(day))
        meeting = contact(
            step, subject, closed, "meeting", 45, "Visto il reparto confezioni", minutes=90, cost="25"
        )
        contact(step, subject, closed, "call", 60, "Prima chiamata", minutes=20)
        contact(step, subject, closed, "call", 33, "Sollecito", minutes=10)
        contact(step, subject, None, "email", 30, "Tre esempi di etichette")
        request = save_of(step, entities.Request, subject, closed, title="Preventivo etichette",
                          received_on=ago(50), status="met")  # fmt: skip
        unmet = save_of(step, entities.Request, subject, closed, title="Consegna a ottobre",
                        received_on=ago(40), status="unmet")  # fmt: skip
        quote = save_of(step, entities.Activity, subject, closed, kind="document", title="Preventivo inviato",
                        status="done", done_on=ago(43), minutes=120, cost="12.50")  # fmt: skip
        sale = save_of(step, entities.Result, subject, closed, kind="sale", title="Otto etichette",
                       happened_on=ago(8), amount="4800")  # fmt: skip
        other = add_subject(step, "Molino Bertani", tier="key", sector="Alimentare")
        running = add_cycle(step, other, number=1, opened_on=ago(30), stage="understanding")
        save_of(step, entities.StageChange, other, running, to_stage="approach", changed_on=ago(30))
    return World(subject, aim, closed, meeting, quote, request, unmet, sale, other, running)


def add_subject(step: Step, name: str, **values: object) -> int:
    return step.save(entities.Subject, {"kind": "company", "company": name, **values})


def add_cycle(step: Step, subject: int, **values: object) -> int:
    first = {"subject_id": subject, "number": 1, "opened_on": ago(60), "stage_since": ago(60)}
    return step.save(entities.Cycle, first | values)


def save_of(step: Step, entity: type, subject: int, cycle: int | None, **values: object) -> int:
    return step.save(entity, {"subject_id": subject, "cycle_id": cycle, **values})


def contact(
    step: Step, subject: int, cycle: int | None, channel: str, days: int, summary: str, **values: object
) -> int:
    at = f"{ago(days).isoformat()}T09:00:00Z"
    return save_of(
        step, entities.Interaction, subject, cycle, channel=channel, at=at, summary=summary, **values
    )
