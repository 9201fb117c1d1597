"""Which planned activity a contact was."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from crm_desktop.domain.kept_plans import kept_plan

DAY = date(2026, 11, 22)


class Plan(NamedTuple):
    kind: str = "call"
    title: str = "Hear from them"
    due_on: str | None = "2026-11-22"
    status: str = "planned"
    cycle_id: int | None = None


@pytest.mark.parametrize(
    ("plan", "channel", "kept"),
    [
        (Plan(), "call", True),
        (Plan(due_on=None), "call", True),
        (Plan(due_on="2026-12-06"), "call", True),
        (Plan(due_on="2026-12-07"), "call", False),
        (Plan(status="done"), "call", False),
        (Plan(status="doing"), "call", True),
        (Plan(), "meeting", True),  # another way, but it was due
        (Plan(due_on="2026-11-23"), "meeting", False),
        (Plan(due_on=None), "meeting", False),
        (Plan("meeting", due_on="2026-11-25"), "visit", True),
        (Plan("document"), "call", False),
        (Plan("task", "Primo contatto", "2026-11-27"), "email", True),
        (Plan("task", "First contact"), "call", True),
        (Plan("task", "Richiamare dopo la fiera"), "message", True),
        (Plan("task", "Preparare il preventivo"), "call", False),
        (Plan("task", "Ordinare la carta"), "call", False),
        (Plan(cycle_id=7), "call", True),
        (Plan(cycle_id=8), "call", False),
    ],
)
def test_a_plan_is_kept_by_a_contact_like_it(plan: Plan, channel: str, kept: bool) -> None:
    assert (kept_plan([plan], channel, DAY, 7) is plan) is kept


def test_what_was_due_first_is_meant() -> None:
    late, today, some_day = Plan(due_on="2026-11-01"), Plan(), Plan(due_on=None)
    assert kept_plan([some_day, today, late], "call", DAY, None) is late
    assert kept_plan([], "call", DAY, None) is None
