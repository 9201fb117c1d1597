"""Phase 2 tables: cycles of a relationship, contacts, intelligence."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Index
from sqlmodel import Field

from crm_desktop.domain.entities.base import Record, UtcDateTime, money, table_args

SUBJECT = "subject.id"
CYCLE = "cycle.id"


class Cycle(Record, table=True):
    """One turn of the relationship with one subject, from approach to review."""

    __table_args__ = table_args(Index("cycle_of", "subject_id"), Index("cycle_by_stage", "outcome", "stage"))

    subject_id: int = Field(foreign_key=SUBJECT)
    aim_id: int | None = Field(default=None, foreign_key="aim.id")
    number: int = 1
    scope: str | None = None
    stage: str = "approach"
    stage_since: date
    opened_on: date
    expected_value: Decimal | None = money("expected_value")
    probability: int | None = None
    outcome: str | None = None
    close_reason: str = ""
    closed_on: date | None = None
    next_review: date | None = None


class StageChange(Record, table=True):
    """`from_stage` is None when the cycle opens."""

    __tablename__ = "stage_change"
    __table_args__ = table_args(Index("stage_change_of", "cycle_id", "changed_on"))

    subject_id: int = Field(foreign_key=SUBJECT)
    cycle_id: int = Field(foreign_key=CYCLE)
    from_stage: str | None = None
    to_stage: str
    changed_on: date
    note: str = ""


class Channel(Record, table=True):
    """What one contact through a channel usually costs."""

    code: str = Field(unique=True)
    unit_cost: Decimal | None = money("unit_cost")


class Interaction(Record, table=True):
    """One contact. `at` is UTC; `precision` day means that only the date is known."""

    __table_args__ = table_args(
        Index("interaction_of", "subject_id", "at"), Index("interaction_in_cycle", "cycle_id")
    )

    subject_id: int = Field(foreign_key=SUBJECT)
    cycle_id: int | None = Field(default=None, foreign_key=CYCLE)
    person_id: int | None = Field(default=None, foreign_key=SUBJECT)
    channel: str = "unknown"
    direction: str | None = None
    at: datetime = Field(sa_type=UtcDateTime)  # type: ignore[call-overload]
    precision: str = "minute"
    summary: str = ""
    notes: str = ""
    minutes: int | None = None
    cost: Decimal | None = money("cost")
    mood: str | None = None


class Fact(Record, table=True):
    """One piece of intelligence; `reliability` 1 hearsay, 2 likely, 3 certain."""

    __table_args__ = table_args(Index("fact_of", "subject_id", "kind"))

    subject_id: int = Field(foreign_key=SUBJECT)
    cycle_id: int | None = Field(default=None, foreign_key=CYCLE)
    interaction_id: int | None = Field(default=None, foreign_key="interaction.id")
    kind: str
    text: str
    reliability: int = 2
    learned_on: date
    expires_on: date | None = None
