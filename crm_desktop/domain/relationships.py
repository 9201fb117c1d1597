"""Phase 2, the words: cycles, stages, interactions, facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from statistics import median


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
    BELIEF = "belief"  # opinion, faith, membership: off until there is a ground


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


def neighbour(stage: Stage, step: int) -> Stage | None:
    """The stage `step` places further on, or None past either end."""
    place = STAGES.index(stage) + step
    return STAGES[place] if 0 <= place < len(STAGES) else None


class EventKind(StrEnum):
    """What a line of the history is."""

    INTERACTION = "interaction"
    FACT = "fact"
    REQUEST = "request"
    ACTIVITY = "activity"
    RESULT = "result"
    STAGE = "stage"
    CYCLE_OPENED = "cycle_opened"
    CYCLE_CLOSED = "cycle_closed"
    REVIEW = "review"


@dataclass(frozen=True)
class CycleFilter:
    """Which cycles to show. `states`: "open" and outcomes; `cooled` and `no_next` narrow when true."""

    search: str = ""
    scopes: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    states: tuple[str, ...] = ("open",)
    cooled: bool = False
    no_next: bool = False

    @property
    def narrowed(self) -> bool:
        return self != CycleFilter(states=self.states)


#: silence shorter than this is nobody's coolness
PATIENCE_DAYS = 45


def usual_interval(contacts: Sequence[date]) -> int | None:
    """Median days between contacts on different days, newest or oldest first; None under three contacts."""
    days = sorted(set(contacts))
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    return round(median(gaps)) if len(gaps) >= 2 else None


def patience(usual: int | None) -> int:
    """How many days of silence are still normal: twice the usual interval, 45 at least."""
    return max(PATIENCE_DAYS, 2 * (usual or 0))


def is_cooling(silent: int | None, usual: int | None) -> bool:
    """Whether a subject has been silent for too long; one never heard has nothing to cool."""
    return silent is not None and silent > patience(usual)


def missing_kinds(known: Sequence[str]) -> list[FactKind]:
    """The kinds of fact of which nothing is known yet, in the order they are asked; nobody is asked what they believe."""
    return [kind for kind in FactKind if kind not in known and kind is not FactKind.BELIEF]
