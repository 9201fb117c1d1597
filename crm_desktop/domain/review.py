"""Phase 4, the words: reviews, critical factors, findings."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Decision(StrEnum):
    """How it goes on after a review."""

    NEXT_CYCLE = "next_cycle"
    PAUSE = "pause"
    STOP = "stop"


class Polarity(IntEnum):
    HELPED = 1
    HURT = -1


class Weight(IntEnum):
    LITTLE = 1
    MEDIUM = 2
    MUCH = 3


class FactorGroup(StrEnum):
    RELATIONSHIP = "relationship"
    OFFER = "offer"
    TIMING = "timing"
    PEOPLE = "people"
    CONTEXT = "context"
    OTHER = "other"


class EvidenceKind(StrEnum):
    INTERACTION = "interaction"
    REQUEST = "request"
    ACTIVITY = "activity"
    RESULT = "result"
