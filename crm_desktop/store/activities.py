"""SQL of the register of activities."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from crm_desktop.domain.activities import RegisterFilter
from crm_desktop.store.connection import Connection
from crm_desktop.store.registers import Where, common, id_list, order_by, owned_by, read_ids

#: how long what is done stays in sight
RECENT_DAYS = 7


class ActivityRow(NamedTuple):
    id: int
    subject_id: int
    subject: str
    cycle_id: int | None
    cycle_number: int | None
    request_id: int | None
    request: str | None
    aim_id: int | None
    objective: str | None
    previous_id: int | None
    kind: str
    title: str
    notes: str
    planned_on: str | None
    due_on: str | None
    done_on: str | None
    status: str
    outcome: str
    minutes: int | None
    cost_cents: int | None


class ActivityTotals(NamedTuple):
    number: int
    minutes: int
    cost_cents: int


class Section(NamedTuple):
    """A part of a register, and how many records it has."""

    key: str
    number: int


_SELECT = """
SELECT r.id, r.subject_id, s.display_name, r.cycle_id, c.number, r.request_id, q.title, r.aim_id, m.objective,
       r.previous_id, r.kind, r.title, r.notes, r.planned_on, r.due_on, r.done_on, r.status, r.outcome, r.minutes,
       r.cost_cents
FROM activity r JOIN subject s ON s.id = r.subject_id LEFT JOIN cycle c ON c.id = r.cycle_id
     LEFT JOIN request q ON q.id = r.request_id AND q.deleted_at IS NULL
     LEFT JOIN aim m ON m.id = r.aim_id AND m.deleted_at IS NULL
"""
_JOINS = {
    "subject": " JOIN subject s ON s.id = r.subject_id",
    "reason": """ LEFT JOIN request q ON q.id = r.request_id AND q.deleted_at IS NULL
                  LEFT JOIN aim m ON m.id = r.aim_id AND m.deleted_at IS NULL""",
}
_DAY = "coalesce(r.done_on, r.due_on, r.planned_on)"
_NO_REASON = """NOT EXISTS (SELECT 1 FROM request q WHERE q.id = r.request_id AND q.deleted_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM aim m WHERE m.id = r.aim_id AND m.deleted_at IS NULL)"""
_OPEN = "r.status IN ('planned', 'doing')"
_PARTS = {
    "todo": _OPEN,
    "recent": "+r.status = 'done' AND r.done_on >= ?",  # + : few rows are that new, many are done
    "before": "r.status = 'done' AND (r.done_on < ? OR r.done_on IS NULL)",
    "dropped": "r.status = 'dropped'",
}
SORTS = {
    "title": "r.title COLLATE NOCASE",
    "subject": "s.sort_key",
    "reason": "coalesce(q.title, m.objective) COLLATE NOCASE",
    "due": "coalesce(r.done_on, r.due_on)",
    "planned": "r.planned_on",
    "state": "r.status",
    "kind": "r.kind",
    "outcome": "nullif(r.outcome, '') COLLATE NOCASE",
    "minutes": "r.minutes",
    "cost": "r.cost_cents",
}


def _where(chosen: RegisterFilter, today: date) -> Where:
    where = common("activity", chosen, _DAY)
    where.one_of("r.status", chosen.statuses)
    if chosen.no_reason:
        where.add(_NO_REASON)
    if chosen.overdue:
        where.add(f"{_OPEN} AND r.due_on < ?", today.isoformat())
    return where


def activity_sections(connection: Connection, chosen: RegisterFilter, today: date) -> list[Section]:
    """To do, done lately, done before, dropped, with how many are in each."""
    counts = {part: _count(connection, _part(chosen, part, today)) for part in _PARTS if part != "before"}
    counts["before"] = activity_count(connection, chosen, today) - sum(counts.values())
    return [Section(part, counts[part]) for part in _PARTS]


def _part(chosen: RegisterFilter, part: str, today: date) -> Where:
    where = _where(chosen, today)
    where.add(_PARTS[part], *([_recent(today)] if "?" in _PARTS[part] else []))
    return where


def _count(connection: Connection, where: Where) -> int:
    row = connection.execute(
        f"SELECT count(*) FROM activity r WHERE {where.sql}", where.parameters
    ).fetchone()
    return int(row[0])


def activity_ids(
    connection: Connection, chosen: RegisterFilter, part: str, sort: str, ascending: bool, today: date
) -> array[int]:
    """Ids of one section in order; by date, what is done goes from the newest back."""
    where = _part(chosen, part, today)
    onward = ascending if part == "todo" or sort != "due" else not ascending
    order = order_by(sort, SORTS, onward, "due")
    return read_ids(
        connection,
        f"SELECT r.id FROM activity r{_JOINS.get(sort, '')} WHERE {where.sql} ORDER BY {order}",
        where.parameters,
    )


def _recent(today: date) -> str:
    return (today - timedelta(days=RECENT_DAYS)).isoformat()


def activity_count(connection: Connection, chosen: RegisterFilter, today: date) -> int:
    return _count(connection, _where(chosen, today))


def activity_rows(connection: Connection, ids: Sequence[int]) -> list[ActivityRow]:
    """Rows by id, in any order; what is in the trash is left out."""
    sql = f"{_SELECT} WHERE r.id IN (SELECT value FROM json_each(?)) AND r.deleted_at IS NULL"
    return [ActivityRow._make(row) for row in connection.execute(sql, (id_list(ids),))]


def activity_totals(connection: Connection, ids: Sequence[int]) -> ActivityTotals:
    sql = """SELECT count(*), coalesce(sum(minutes), 0), coalesce(sum(cost_cents), 0) FROM activity
             WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"""
    return ActivityTotals._make(connection.execute(sql, (id_list(ids),)).fetchone())


def activities_of(connection: Connection, column: str, owner_id: int) -> list[ActivityRow]:
    """Activities of a subject, cycle or request (`column` is its key here), in the order of their dates."""
    owned, parameters = owned_by(column, owner_id)
    sql = f"{_SELECT} WHERE {owned} AND r.deleted_at IS NULL ORDER BY {_DAY} IS NULL, {_DAY}, r.id"
    return [ActivityRow._make(row) for row in connection.execute(sql, parameters)]


def open_activities_of(connection: Connection, subject_id: int) -> list[ActivityRow]:
    """What is still to do with a subject, what is due first before."""
    sql = f"""{_SELECT} WHERE r.subject_id = ? AND {_OPEN} AND r.deleted_at IS NULL
              ORDER BY r.due_on IS NULL, r.due_on, r.id"""
    return [ActivityRow._make(row) for row in connection.execute(sql, (subject_id,))]


def next_activity(connection: Connection, subject_id: int) -> ActivityRow | None:
    """The open activity of the subject that is due first."""
    sql = f"""{_SELECT} WHERE r.subject_id = ? AND {_OPEN} AND r.deleted_at IS NULL
              ORDER BY r.due_on IS NULL, r.due_on, r.id LIMIT 1"""
    row = connection.execute(sql, (subject_id,)).fetchone()
    return ActivityRow._make(row) if row else None


def export_activities(connection: Connection, chosen: RegisterFilter, today: date) -> Iterator[ActivityRow]:
    """Every activity of the filter, by date."""
    where = _where(chosen, today)
    sql = f"{_SELECT} WHERE {where.sql} ORDER BY {_DAY} IS NULL, {_DAY}, r.id"
    for row in connection.execute(sql, where.parameters):
        yield ActivityRow._make(row)


def statuses_of(connection: Connection, ids: Sequence[int]) -> dict[int, Any]:
    sql = (
        "SELECT id, status FROM activity WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"
    )
    return dict(connection.execute(sql, (id_list(ids),)).fetchall())
