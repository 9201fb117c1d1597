"""iCalendar: planned and done activities as whole days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, TextIO

from crm_desktop.formats.writers.lines import escaped, folded

Row = dict[str, Any]


def write_calendar(file: TextIO, rows: Iterable[Row], name: str) -> int:
    """`rows` as `list activities` gives them, with a `uid`; those without a day are left out. Returns the events."""
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CRM Desktop//EN", f"X-WR-CALNAME:{escaped(name)}")
    file.writelines(folded(line) for line in head)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    count = 0
    for row in rows:
        day = row.get("done_on") or row.get("due_on") or row.get("planned_on")
        if day:
            file.writelines(folded(line) for line in _event(row, date.fromisoformat(day), stamp))
            count += 1
    file.write(folded("END:VCALENDAR"))
    return count


def _event(row: Row, day: date, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{row.get('uid') or row['id']}@crm-desktop"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(' — '.join(filter(None, (row.get('title'), row.get('subject')))))}"
    words = [str(row[key]) for key in ("request", "objective", "outcome", "notes") if row.get(key)]
    if words:
        yield f"DESCRIPTION:{escaped(chr(10).join(words))}"
    yield f"CATEGORIES:{escaped(row.get('kind', 'task'))}"
    yield f"STATUS:{'CANCELLED' if row.get('status') == 'dropped' else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
