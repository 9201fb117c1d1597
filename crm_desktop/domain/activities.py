"""Phase 3, the words: requests, activities, results."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class RequestKind(StrEnum):
    BUSINESS = "business"
    ASSISTANCE = "assistance"
    COMPLAINT = "complaint"
    INFORMATION = "information"


class RequestStatus(StrEnum):
    OPEN = "open"
    MET = "met"
    UNMET = "unmet"


class ActivityKind(StrEnum):
    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    DOCUMENT = "document"
    TASK = "task"


class ActivityStatus(StrEnum):
    PLANNED = "planned"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


OPEN_ACTIVITY = (ActivityStatus.PLANNED, ActivityStatus.DOING)


class ResultKind(StrEnum):
    SALE = "sale"
    INTRODUCTION = "introduction"
    APPOINTMENT = "appointment"
    RENEWAL = "renewal"
    OTHER = "other"


class Register(StrEnum):
    """The three books of phase 3."""

    REQUESTS = "requests"
    ACTIVITIES = "activities"
    RESULTS = "results"


@dataclass(frozen=True)
class RegisterFilter:
    """Which rows of a register to show; what a register has no column for is ignored.

    `since` and `until` are included. `no_reason`: an activity without request or aim, a result without activity or
    request. `search` looks in the record's own words and in the subject's name.
    """

    search: str = ""
    subject_id: int | None = None
    cycle_id: int | None = None
    since: date | None = None
    until: date | None = None
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    product_ids: tuple[int, ...] = ()
    no_reason: bool = False
    overdue: bool = False
    unconfirmed: bool = False

    @property
    def empty(self) -> bool:
        return self == RegisterFilter()
