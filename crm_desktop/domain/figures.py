"""What happened in a cycle, in figures: shown by the review, and kept in it as it was on that day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Figures:
    """Amounts are cents. `channels` holds (channel, contacts), `stages` (stage, days) in the order they were passed."""

    outcome: str | None = None
    opened_on: str = ""
    closed_on: str | None = None
    days: int = 0
    contacts: int = 0
    channels: tuple[tuple[str, int], ...] = ()
    stages: tuple[tuple[str, int], ...] = ()
    requests: int = 0
    requests_met: int = 0
    requests_open: int = 0
    activities: int = 0
    activities_done: int = 0
    minutes: int = 0
    cost_cents: int = 0
    results: int = 0
    amount_cents: int | None = None

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Figures:
        known = {name: values[name] for name in cls.__dataclass_fields__ if name in values}
        for name in ("channels", "stages"):
            known[name] = tuple((str(key), int(count)) for key, count in known.get(name) or ())
        return cls(**known)


def stage_days(changes: Sequence[tuple[str, str]], opened_on: str, stage: str, end: date) -> dict[str, int]:
    """Days in each stage up to `end`, from (stage, ISO day it was entered) in order; a stage entered twice adds up."""
    steps = list(changes) or [(stage, opened_on)]
    days: dict[str, int] = {}
    ends = [date.fromisoformat(day) for _, day in steps[1:]] + [end]
    for (name, day), until in zip(steps, ends, strict=True):
        days[name] = days.get(name, 0) + max(0, (until - date.fromisoformat(day)).days)
    return days
