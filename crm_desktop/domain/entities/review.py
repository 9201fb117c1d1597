"""Phase 4 tables: reviews and the critical factors they found."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index
from sqlmodel import Field

from crm_desktop.domain.entities.base import Record, table_args

SUBJECT = "subject.id"
CYCLE = "cycle.id"


class Review(Record, table=True):
    """`figures` is the JSON snapshot of the cycle on the day of the review."""

    __table_args__ = table_args(Index("review_of", "subject_id"), Index("review_of_cycle", "cycle_id"))

    subject_id: int = Field(foreign_key=SUBJECT)
    cycle_id: int = Field(foreign_key=CYCLE)
    reviewed_on: date
    decision: str
    figures: str = "{}"
    summary: str = ""
    pause_until: date | None = None
    next_cycle_id: int | None = Field(default=None, foreign_key=CYCLE)
    next_aim_id: int | None = Field(default=None, foreign_key="aim.id")


class Factor(Record, table=True):
    """The reusable catalogue of critical factors; `grouping` is a FactorGroup."""

    name: str = Field(unique=True)
    grouping: str = "other"


class Finding(Record, table=True):
    """A factor seen in one review: polarity +1 helped, −1 hurt; weight 1–3."""

    __table_args__ = table_args(
        Index("finding_of", "subject_id"),
        Index("finding_in_review", "review_id"),
        Index("finding_by_factor", "factor_id"),
    )

    subject_id: int = Field(foreign_key=SUBJECT)
    review_id: int = Field(foreign_key="review.id")
    factor_id: int = Field(foreign_key="factor.id")
    polarity: int
    weight: int = 2
    lesson: str = ""


class Evidence(Record, table=True):
    """The interaction, request, activity or result a finding refers to."""

    __table_args__ = table_args(Index("evidence_of", "finding_id"))

    subject_id: int = Field(foreign_key=SUBJECT)
    finding_id: int = Field(foreign_key="finding.id")
    kind: str
    record_id: int


class CarriedFinding(Record, table=True):
    """A finding that the next cycle takes along."""

    __tablename__ = "carried_finding"
    __table_args__ = table_args(Index("carried_finding_of", "cycle_id"))

    subject_id: int = Field(foreign_key=SUBJECT)
    cycle_id: int = Field(foreign_key=CYCLE)
    finding_id: int = Field(foreign_key="finding.id")
