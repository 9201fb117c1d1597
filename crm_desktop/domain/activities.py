"""Phase 3, the words: requests, activities, results."""

from __future__ import annotations

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
