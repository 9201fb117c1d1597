"""Choosing the targets: what many subjects are given at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crm_desktop.domain.subjects import Priority, Tier


@dataclass(frozen=True, slots=True)
class TargetChoice:
    """None leaves as it is. `follow_up_on` plans an activity called `follow_up` for that day.

    The objective is opened for those that have no open one; with none the subjects are targets that still miss theirs.
    """

    tier: Tier | None = None
    priority: Priority | None = None
    target: bool | None = None
    follow_up_on: date | None = None
    follow_up: str = ""
    objective: str = ""
    strategy: str = ""

    @property
    def opens_aims(self) -> bool:
        return bool(self.target) and bool(self.objective.strip())

    def __bool__(self) -> bool:
        given = (self.tier, self.priority, self.target, self.follow_up_on)
        return any(value is not None for value in given)
