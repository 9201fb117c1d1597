"""Lives of a shelf: copies made, read, found damaged and thinned over months, by clocks that jump and change to summer time."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from crm_desktop.domain.backup_calendar import ALWAYS, ROOM, Dated, superfluous
from tests.reliability.report import Report

ZONES = [
    None,
    UTC,
    *map(ZoneInfo, ("Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")),
]
#: the hours around the nights when clocks are put forward and back
NIGHTS = [datetime(2026, 3, 28, 20, tzinfo=UTC), datetime(2026, 10, 24, 20, tzinfo=UTC)]


def run(folder: Path, runs: int, seed: int, report: Report) -> None:
    for number in range(runs):
        rng = random.Random(f"{seed} {number}")
        report.add(f"life {number}", _life(rng, report))


def _life(rng: random.Random, report: Report) -> list[str]:
    now = rng.choice(NIGHTS) if rng.random() < 0.5 else NIGHTS[0] + timedelta(minutes=rng.randrange(525_600))
    room, zone = rng.choice((0, 10**7, 10**9, ROOM)), rng.choice(ZONES)
    pace = rng.choice((20, 300, 2_000, 20_000))  # minutes between two copies, more or less
    copies: dict[str, Dated] = {}
    for number in range(1, rng.randrange(2, 60)):
        now += _later(rng, pace)
        name = f"copy {number}"
        apart = rng.random() < 0.03
        copies[name] = Dated(name, number, now, rng.randrange(10**9), rng.random() < 0.1, apart)
        _read_some(copies, rng)
        if rng.random() < 0.1:
            zone = rng.choice(ZONES)  # the user travels
        gone = superfluous(copies.values(), now, room, zone)
        report.count("removed", len(gone))
        wrong = _wrong(copies, gone)
        if wrong:
            return wrong
        for one in gone:
            del copies[one]
    return []


def _later(rng: random.Random, pace: int) -> timedelta:
    choice = rng.random()
    if choice < 0.85:
        return timedelta(minutes=rng.randrange(2 * pace))
    if choice < 0.93:
        return timedelta(hours=rng.choice((-1, 1)))
    return timedelta(minutes=rng.randrange(-1_000_000, 1_000_000))


def _read_some(copies: dict[str, Dated], rng: random.Random) -> None:
    """New copies are verified soon; now and then one is found damaged."""
    for name, copy in copies.items():
        if not copy.verified and rng.random() < 0.6:
            copies[name] = copy._replace(verified=True)
        elif copy.verified and rng.random() < 0.01:
            copies[name] = copy._replace(verified=False)


def _wrong(copies: dict[str, Dated], gone: list[str]) -> list[str]:
    verified = [c for c in copies.values() if c.verified and not c.apart]
    by_number = sorted(verified, key=lambda c: c.number)[-ALWAYS:]
    found = [f"{c.name}, one of the newest three verified, was removed" for c in by_number if c.name in gone]
    newest = max((c for c in copies.values() if not c.apart), key=lambda c: c.number, default=None)
    if newest is not None and newest.name in gone:
        found.append("the newest was removed")
    found += [f"{name}, of before a migration, was removed" for name in gone if copies[name].apart]
    return found
