"""Which backups are kept and which have had their day. Pure rules: dates in, names out."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import NamedTuple

KEEP_ALL = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
#: the newest verified copies, which nothing removes
ALWAYS = 3
ROOM = 5_000_000_000  # bytes, unless set otherwise
STALE = timedelta(days=1)  # at start a copy is made when the last is older
PAUSE = timedelta(minutes=30)  # of changes between two copies; also what a bulk edit accepts


class Reason(StrEnum):
    """Why a backup was made."""

    START = "start"
    CHANGES = "changes"
    CLOSE = "close"
    IMPORT = "import"
    MERGE = "merge"
    BULK = "bulk"
    MIGRATION = "migration"
    RESTORE = "restore"
    REPAIR = "repair"
    HAND = "hand"


class Dated(NamedTuple):
    """A backup as the calendar sees it. `number` is the order of making, which no clock can change."""

    name: str
    number: int
    made: datetime  # with its zone
    size: int
    verified: bool
    apart: bool = False  # before a migration: never thinned


def superfluous(
    copies: Iterable[Dated], now: datetime, room: int = ROOM, zone: tzinfo | None = None
) -> list[str]:
    """Names of the copies that may go, oldest first. `zone` is the user's (default: this computer's)."""
    thinned = sorted((c for c in copies if not c.apart), key=lambda c: c.number, reverse=True)
    safe = always_kept(thinned)
    kept = safe | _recent(thinned, now) | _by_calendar(thinned, zone)
    kept -= _over_room(thinned, kept, safe, room)
    return [c.name for c in reversed(thinned) if c.name not in kept]


def always_kept(copies: Sequence[Dated]) -> set[str]:
    """The newest three verified, by the order of making and by the clock, should the two not agree; and the newest of all,
    which may not have been read yet."""
    verified = [c for c in copies if c.verified]
    by_number = sorted(verified, key=lambda c: c.number, reverse=True)
    by_clock = sorted(verified, key=lambda c: c.made, reverse=True)
    newest = sorted(copies, key=lambda c: c.number, reverse=True)[:1]
    return {c.name for c in (*newest, *by_number[:ALWAYS], *by_clock[:ALWAYS])}


def _recent(copies: Sequence[Dated], now: datetime) -> set[str]:
    """(A clock that was wrong for a while makes a copy old or future: the calendar looks after it.)"""
    return {c.name for c in copies if abs(now - c.made) <= KEEP_ALL}


def _by_calendar(copies: Sequence[Dated], zone: tzinfo | None) -> set[str]:
    def day(moment: datetime) -> Hashable:
        return moment.astimezone(zone).date()

    def week(moment: datetime) -> Hashable:
        return moment.astimezone(zone).isocalendar()[:2]

    def month(moment: datetime) -> Hashable:
        local = moment.astimezone(zone)
        return local.year, local.month

    return (
        _newest_of(copies, day, DAILY) | _newest_of(copies, week, WEEKLY) | _newest_of(copies, month, MONTHLY)
    )


def _newest_of(copies: Sequence[Dated], period: Callable[[datetime], Hashable], count: int) -> set[str]:
    """Of each of the latest `count` periods that have copies: the newest verified one, or the newest."""
    best: dict[Hashable, Dated] = {}
    for copy in copies:  # newest first
        key = period(copy.made)
        found = best.get(key)
        if found is None and len(best) == count:
            break
        if found is None or (copy.verified and not found.verified):
            best[key] = copy
    return {c.name for c in best.values()}


def _over_room(copies: Sequence[Dated], kept: set[str], safe: set[str], room: int) -> set[str]:
    """The oldest of those kept, until the rest fits."""
    total = sum(c.size for c in copies if c.name in kept)
    gone: set[str] = set()
    for copy in reversed(copies):
        if total <= room:
            break
        if copy.name in kept and copy.name not in safe:
            gone.add(copy.name)
            total -= copy.size
    return gone
