"""The figures of a cycle, gathered from its contacts, requests, activities and results."""

from __future__ import annotations

from datetime import date

from crm_desktop.domain.figures import Figures, stage_days
from crm_desktop.errors import UserError
from crm_desktop.store import review_figures as happened
from crm_desktop.store.connection import Connection
from crm_desktop.store.review_figures import CycleHead


def head_of(connection: Connection, cycle_id: int) -> CycleHead:
    head = happened.head(connection, cycle_id)
    if head is None:
        raise UserError("record.gone", table="cycle", id=cycle_id)
    return head


def figures_of(connection: Connection, head: CycleHead) -> Figures:
    """The cycle up to the day it closed, or to today."""
    end = date.fromisoformat(head.closed_on) if head.closed_on else date.today()
    channels = happened.channels(connection, head.id)
    work = happened.work(connection, head.id)
    results = happened.results(connection, head.id)
    amounts = [row.amount_cents for row in results if row.amount_cents is not None]
    changes = [(row.to_stage, row.changed_on) for row in happened.stages(connection, head.id)]
    return Figures(
        outcome=head.outcome,
        opened_on=head.opened_on,
        closed_on=head.closed_on,
        days=max(0, (end - date.fromisoformat(head.opened_on)).days),
        contacts=sum(row.contacts for row in channels),
        channels=tuple((row.channel, row.contacts) for row in channels),
        stages=tuple(stage_days(changes, head.opened_on, head.stage, end).items()),
        requests=work.requests,
        requests_met=work.requests_met,
        requests_open=work.requests_open,
        activities=work.activities,
        activities_done=work.activities_done,
        minutes=sum(row.minutes for row in channels) + work.minutes,
        cost_cents=sum(row.cost_cents for row in channels)
        + work.cost_cents
        + sum(row.cost_cents or 0 for row in results),
        results=len(results),
        amount_cents=sum(amounts) if amounts else None,
    )
