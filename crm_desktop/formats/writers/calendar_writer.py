"""iCalendar: activities that are still to be done, as whole days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, TextIO

from crm_desktop.formats.writers.lines import escaped, folded

Row = dict[str, Any]
OPEN = ("planned", "doing")


def write_calendar(file: TextIO, rows: Iterable[Row], name: str) -> int:
    """`rows` as `list activities` gives them, with `uid` and `changed_at`; those without a day, or over, are left out.

    Returns the events.
    """
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CRM Desktop//EN", f"X-WR-CALNAME:{escaped(name)}")
    file.writelines(folded(line) for line in head)
    count = 0
    for row in rows:
        day = row.get("due_on") or row.get("planned_on")
        if day and row.get("status") in OPEN:
            file.writelines(folded(line) for line in _event(row, date.fromisoformat(day)))
            count += 1
    file.write(folded("END:VCALENDAR"))
    return count


def _event(row: Row, day: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{row.get('uid') or row['id']}@crm-desktop"
    yield f"DTSTAMP:{row['changed_at'].replace('-', '').replace(':', '')}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(' — '.join(filter(None, (row.get('title'), row.get('subject')))))}"
    words = [str(row[key]) for key in ("request", "objective", "notes") if row.get(key)]
    if words:
        yield f"DESCRIPTION:{escaped(chr(10).join(words))}"
    yield f"CATEGORIES:{escaped(row.get('kind', 'task'))}"
    yield "STATUS:CONFIRMED"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
