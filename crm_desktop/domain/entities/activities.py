"""Phase 3 tables: what the subject asks, what is done, what comes of it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Index
from sqlmodel import Field

from crm_desktop.domain.entities.base import Record, UtcDateTime, money, table_args

SUBJECT = "subject.id"
CYCLE = "cycle.id"


class Request(Record, table=True):
    """What the subject asks for. `confirmed_on` is the day the subject confirmed needs, goals and constraints."""

    __table_args__ = table_args(
        Index("request_of", "subject_id"), Index("request_by_status", "status", "due_on")
    )

    subject_id: int = Field(foreign_key=SUBJECT)
    cycle_id: int | None = Field(default=None, foreign_key=CYCLE)
    interaction_id: int | None = Field(default=None, foreign_key="interaction.id")
    kind: str = "business"
    title: str
    needs: str = ""
    goals: str = ""
    constraints: str = ""
    received_on: date
    due_on: date | None = None
    confirmed_on: date | None = None
    status: str = "open"
    closed_on: date | None = None
    outcome: str = ""


class Activity(Record, table=True):
    """Something done because of a request or of an aim; `previous_id` is the activity it follows."""

    __table_args__ = table_args(
        Index("activity_of", "subject_id", "status", "due_on"),
        Index("activity_by_due", "status", "due_on"),
        Index("activity_by_done", "done_on"),
    )

    subject_id: int = Field(foreign_key=SUBJECT)
    cycle_id: int | None = Field(default=None, foreign_key=CYCLE)
    request_id: int | None = Field(default=None, foreign_key="request.id")
    aim_id: int | None = Field(default=None, foreign_key="aim.id")
    previous_id: int | None = Field(default=None, foreign_key="activity.id")
    kind: str = "task"
    title: str
    notes: str = ""
    planned_on: date | None = None
    due_on: date | None = None
    done_on: date | None = None
    status: str = "planned"
    outcome: str = ""
    minutes: int | None = None
    cost: Decimal | None = money("cost")
    remind_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # type: ignore[call-overload]


class Product(Record, table=True):
    name: str = Field(unique=True)
    code: str = ""


class Result(Record, table=True):
    """What was obtained. With precision `year`, `happened_on` is 1 January and counts in yearly totals only."""

    __table_args__ = table_args(
        Index("result_of", "subject_id", "happened_on"), Index("result_by_date", "happened_on")
    )

    subject_id: int = Field(foreign_key=SUBJECT)
    cycle_id: int | None = Field(default=None, foreign_key=CYCLE)
    activity_id: int | None = Field(default=None, foreign_key="activity.id")
    request_id: int | None = Field(default=None, foreign_key="request.id")
    product_id: int | None = Field(default=None, foreign_key="product.id")
    kind: str = "sale"
    title: str = ""
    happened_on: date
    precision: str = "day"
    amount: Decimal | None = money("amount")
    cost: Decimal | None = money("cost")
    quantity: str = ""
    notes: str = ""
    origin: str = ""
