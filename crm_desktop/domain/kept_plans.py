"""Which planned activity a contact may have been: what to offer to complete once the contact is written down."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Protocol, TypeVar

from crm_desktop.domain.activities import OPEN_ACTIVITY, ActivityKind
from crm_desktop.domain.relationships import Channel

#: a contact may come this much earlier than it was planned
EARLY = timedelta(days=14)
_CHANNELS = {
    ActivityKind.CALL: {Channel.CALL, Channel.VIDEO, Channel.MESSAGE},
    ActivityKind.EMAIL: {Channel.EMAIL, Channel.MESSAGE, Channel.LETTER, Channel.SOCIAL},
    ActivityKind.MEETING: {Channel.MEETING, Channel.VISIT, Channel.VIDEO, Channel.EVENT},
}
#: words of a task that is a contact, in the languages of the program
_CONTACT = re.compile(
    r"\b(contatt|(ri)?chiam|telefon|(ri)?sentir|scriver|messagg|incontr|visit|appuntament"
    r"|contact|call|phone|ring\b|write to|e-?mail|messag|meet)",
    re.IGNORECASE,
)


class Planned(Protocol):
    @property
    def cycle_id(self) -> int | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def due_on(self) -> str | None: ...
    @property
    def status(self) -> str: ...


P = TypeVar("P", bound=Planned)


def kept_plan(activities: Iterable[P], channel: str, day: date, cycle_id: int | None) -> P | None:
    """Of a subject's activities, the open one that a contact on `day` most likely kept; the one due first."""
    fitting = [row for row in activities if _may_be(row, channel, day, cycle_id)]
    return min(fitting, key=lambda row: (row.due_on is None, row.due_on or ""), default=None)


def is_due(row: Planned, day: date) -> bool:
    return row.due_on is not None and row.due_on <= day.isoformat()


def _may_be(row: Planned, channel: str, day: date, cycle_id: int | None) -> bool:
    """One of the same kind may come early; another way of reaching the subject counts when it was due."""
    if row.status not in OPEN_ACTIVITY or (cycle_id and row.cycle_id not in (None, cycle_id)):
        return False
    if row.kind in _CHANNELS:
        same = channel in _CHANNELS[ActivityKind(row.kind)] or channel == Channel.UNKNOWN
    else:
        same = row.kind == ActivityKind.TASK and bool(_CONTACT.search(row.title))
        if not same:
            return False
    if not same:
        return is_due(row, day)
    return row.due_on is None or row.due_on <= (day + EARLY).isoformat()
