"""SQL of the register of requests."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.activities import RegisterFilter
from crm_desktop.store.activities import Section
from crm_desktop.store.connection import Connection
from crm_desktop.store.registers import Where, common, id_list, order_by, read_ids


class RequestRow(NamedTuple):
    """`activities_open`, `activities` and `results` count what was done because of it and what came of it."""

    id: int
    subject_id: int
    subject: str
    cycle_id: int | None
    cycle_number: int | None
    interaction_id: int | None
    kind: str
    title: str
    needs: str
    goals: str
    constraints: str
    received_on: str
    due_on: str | None
    confirmed_on: str | None
    status: str
    closed_on: str | None
    outcome: str
    activities_open: int
    activities: int
    results: int


_SELECT = """
SELECT r.id, r.subject_id, s.display_name, r.cycle_id, c.number, r.interaction_id, r.kind, r.title, r.needs, r.goals,
       r.constraints, r.received_on, r.due_on, r.confirmed_on, r.status, r.closed_on, r.outcome,
       (SELECT count(*) FROM activity a WHERE a.subject_id = r.subject_id AND a.request_id = r.id AND a.deleted_at IS NULL
               AND a.status IN ('planned', 'doing')),
       (SELECT count(*) FROM activity a WHERE a.subject_id = r.subject_id AND a.request_id = r.id AND a.deleted_at IS NULL),
       (SELECT count(*) FROM result t WHERE t.subject_id = r.subject_id AND t.request_id = r.id AND t.deleted_at IS NULL)
FROM request r JOIN subject s ON s.id = r.subject_id LEFT JOIN cycle c ON c.id = r.cycle_id
"""
_JOINS = {"subject": " JOIN subject s ON s.id = r.subject_id"}
SORTS = {
    "title": "r.title COLLATE NOCASE",
    "subject": "s.sort_key",
    "kind": "r.kind",
    "needs": "nullif(r.needs, '') COLLATE NOCASE",
    "goals": "nullif(r.goals, '') COLLATE NOCASE",
    "constraints": "nullif(r.constraints, '') COLLATE NOCASE",
    "received": "r.received_on",
    "due": "r.due_on",
    "confirmed": "r.confirmed_on",
    "state": "r.status",
}


def _where(chosen: RegisterFilter, today: date) -> Where:
    where = common("request", chosen, "r.received_on")
    where.one_of("r.status", chosen.statuses)
    if chosen.unconfirmed:
        where.add("r.status = 'open' AND r.confirmed_on IS NULL")
    if chosen.overdue:
        where.add("r.status = 'open' AND r.due_on < ?", today.isoformat())
    return where


def request_sections(connection: Connection, chosen: RegisterFilter, today: date) -> list[Section]:
    """Open, and closed, with how many are in each."""
    where = _where(chosen, today)
    sql = f"SELECT r.status = 'open', count(*) FROM request r WHERE {where.sql} GROUP BY 1"
    found = dict(connection.execute(sql, where.parameters).fetchall())
    return [Section("open", found.get(1, 0)), Section("closed", found.get(0, 0))]


def request_ids(
    connection: Connection, chosen: RegisterFilter, part: str, sort: str, ascending: bool, today: date
) -> array[int]:
    """Ids of one section in order."""
    where = _where(chosen, today)
    where.add("r.status = 'open'" if part == "open" else "r.status <> 'open'")
    order = order_by(sort, SORTS, ascending, "received")
    sql = f"SELECT r.id FROM request r{_JOINS.get(sort, '')} WHERE {where.sql} ORDER BY {order}"
    return read_ids(connection, sql, where.parameters)


def request_count(connection: Connection, chosen: RegisterFilter, today: date) -> int:
    where = _where(chosen, today)
    row = connection.execute(f"SELECT count(*) FROM request r WHERE {where.sql}", where.parameters).fetchone()
    return int(row[0])


def request_rows(connection: Connection, ids: Sequence[int]) -> list[RequestRow]:
    sql = f"{_SELECT} WHERE r.id IN (SELECT value FROM json_each(?)) AND r.deleted_at IS NULL"
    return [RequestRow._make(row) for row in connection.execute(sql, (id_list(ids),))]


def requests_of(
    connection: Connection, subject_id: int, *, open_only: bool, cycle_id: int | None = None
) -> list[RequestRow]:
    """Open ones first, then the newest."""
    conditions = ["r.subject_id = ?", "r.deleted_at IS NULL"]
    parameters: list[int] = [subject_id]
    if open_only:
        conditions.append("r.status = 'open'")
    if cycle_id is not None:
        conditions.append("r.cycle_id = ?")
        parameters.append(cycle_id)
    order = "r.status <> 'open', r.received_on DESC, r.id DESC"
    rows = connection.execute(f"{_SELECT} WHERE {' AND '.join(conditions)} ORDER BY {order}", parameters)
    return [RequestRow._make(row) for row in rows]


def export_requests(connection: Connection, chosen: RegisterFilter, today: date) -> Iterator[RequestRow]:
    where = _where(chosen, today)
    for row in connection.execute(
        f"{_SELECT} WHERE {where.sql} ORDER BY r.received_on, r.id", where.parameters
    ):
        yield RequestRow._make(row)
