"""Phase 2, the words: cycles, stages, interactions, facts."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    APPROACH = "approach"
    UNDERSTANDING = "understanding"
    HOOK = "hook"


STAGES = tuple(Stage)


class CycleOutcome(StrEnum):
    WON = "won"
    LOST = "lost"
    STOPPED = "stopped"


class Channel(StrEnum):
    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    VISIT = "visit"
    VIDEO = "video"
    MESSAGE = "message"
    LETTER = "letter"
    EVENT = "event"
    SOCIAL = "social"
    UNKNOWN = "unknown"


class Direction(StrEnum):
    """Who took the initiative: we went OUT to the subject, or the subject came IN to us."""

    OUT = "out"
    IN = "in"


class Mood(StrEnum):
    GOOD = "good"
    NEUTRAL = "neutral"
    BAD = "bad"


class FactKind(StrEnum):
    NEED = "need"
    GOAL = "goal"
    CONSTRAINT = "constraint"
    BUDGET = "budget"
    DECISION_MAKER = "decision_maker"
    COMPETITOR = "competitor"
    PERSONAL = "personal"


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


def neighbour(stage: Stage, step: int) -> Stage | None:
    """The stage `step` places further on, or None past either end."""
    place = STAGES.index(stage) + step
    return STAGES[place] if 0 <= place < len(STAGES) else None
