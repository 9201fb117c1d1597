"""Thinning over random calendars, with clocks that jump and summer time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.domain.backup_calendar import (
    ALWAYS,
    DAILY,
    KEEP_ALL,
    MONTHLY,
    ROOM,
    WEEKLY,
    Dated,
    superfluous,
)

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
ROME = ZoneInfo("Europe/Rome")
MINUTES = 60 * 24 * 800


@st.composite
def calendars(draw: st.DrawFn) -> list[Dated]:
    """Copies in the order of making; the clock mostly goes on, at times jumps by years or goes back."""
    steps = draw(
        st.lists(
            st.one_of(
                st.integers(20, 3_000), st.integers(-MINUTES, MINUTES), st.sampled_from([-60, 60, 0, 30])
            ),
            max_size=120,
        )
    )
    moment = NOW - timedelta(minutes=draw(st.integers(0, MINUTES)))
    found = []
    for number, minutes in enumerate(steps, 1):
        moment += timedelta(minutes=minutes)
        found.append(
            Dated(
                f"c{number}", number, moment, draw(st.integers(0, 10**9)),
                draw(st.booleans()), draw(st.integers(0, 9)) == 0,
            )
        )  # fmt: skip
    return found


zones = st.sampled_from([UTC, ROME, ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe"), None])
rooms = st.sampled_from([0, 10**8, ROOM, 10**12])


@settings(max_examples=300, deadline=None)
@given(calendars(), zones, rooms, st.integers(-MINUTES, MINUTES))
def test_the_newest_three_verified_are_never_removed(
    copies: list[Dated], zone: ZoneInfo | None, room: int, drift: int
) -> None:
    gone = set(superfluous(copies, NOW + timedelta(minutes=drift), room, zone))
    verified = [c for c in copies if c.verified and not c.apart]
    newest = sorted(verified, key=lambda c: c.number)[-ALWAYS:]
    latest = sorted(verified, key=lambda c: c.made)[-ALWAYS:]
    assert not gone & {c.name for c in newest}
    assert len({c.made for c in latest} & {c.made for c in verified if c.name not in gone}) == len(
        {c.made for c in latest}
    )
    assert not gone & {c.name for c in copies if c.apart}


@settings(max_examples=150, deadline=None)
@given(calendars(), zones, rooms)
def test_thinning_ends_and_keeps_to_its_bounds(copies: list[Dated], zone: ZoneInfo | None, room: int) -> None:
    gone = set(superfluous(copies, NOW, room, zone))
    left = [c for c in copies if c.name not in gone]
    assert superfluous(left, NOW, room, zone) == []
    thinned = [c for c in left if not c.apart]
    recent = [c for c in thinned if abs(NOW - c.made) <= KEEP_ALL]
    assert len(thinned) - len(recent) <= DAILY + WEEKLY + MONTHLY + 2 * ALWAYS + 1
    if sum(c.size for c in thinned) > room:
        assert len(thinned) <= 2 * ALWAYS + 1
    if room >= sum(c.size for c in copies):
        assert {c.name for c in copies if abs(NOW - c.made) <= KEEP_ALL} <= {c.name for c in left}


def _every(hours: int, count: int, verified: bool = True) -> list[Dated]:
    return [
        Dated(f"c{n}", n, NOW - timedelta(hours=hours * (count - n)), 1_000, verified)
        for n in range(1, count + 1)
    ]


def test_two_years_of_hours_become_a_calendar() -> None:
    copies = _every(1, 24 * 730)
    gone = set(superfluous(copies, NOW, zone=ROME))
    left = [c for c in copies if c.name not in gone]
    days = {c.made.astimezone(ROME).date() for c in left}
    assert {NOW.date() - timedelta(days=n) for n in range(DAILY)} <= days
    months = {(d.year, d.month) for d in days}
    assert len(months) == MONTHLY
    assert len(left) <= 49 + DAILY + WEEKLY + MONTHLY


def test_of_a_day_the_verified_copy_stays() -> None:
    day = NOW - timedelta(days=5)
    copies = [
        Dated("good", 1, day, 10, True),
        Dated("later, not verified", 2, day + timedelta(hours=2), 10, False),
        *(c._replace(number=c.number + 2) for c in _every(1, 4)),
    ]
    assert superfluous(copies, NOW, zone=ROME) == ["later, not verified"]


def test_without_a_verified_copy_the_newest_stays() -> None:
    copies = _every(24, 5, verified=False)
    assert superfluous(copies, NOW, zone=ROME) == []


@pytest.mark.parametrize("night", [datetime(2026, 10, 25, tzinfo=ROME), datetime(2026, 3, 29, tzinfo=ROME)])
def test_the_night_of_summer_time_is_one_day(night: datetime) -> None:
    start = night.astimezone(UTC)
    copies = [
        Dated(f"c{n}", n, start + timedelta(minutes=30 * n), 10, True)
        for n in range(44)  # 22 hours, in the one local day
    ]
    left = set(range(44)) - {
        int(name[1:]) for name in superfluous(copies, NOW + timedelta(days=300), zone=ROME)
    }
    assert left == {41, 42, 43}


def test_room_takes_the_oldest_first() -> None:
    copies = [c._replace(size=1_000_000) for c in _every(1, 10)]
    assert superfluous(copies, NOW, 5_000_000, ROME) == ["c1", "c2", "c3", "c4", "c5"]
    assert superfluous(copies, NOW, 0, ROME) == [f"c{n}" for n in range(1, 8)]
