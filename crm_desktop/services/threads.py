"""The thread of one piece of work: what was asked, what was done because of it, what came of it."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

from crm_desktop.domain.activities import Register
from crm_desktop.store import activities as activity_store
from crm_desktop.store import requests as request_store
from crm_desktop.store import results as result_store
from crm_desktop.store import threads as store
from crm_desktop.store.activities import ActivityRow
from crm_desktop.store.connection import Connection
from crm_desktop.store.requests import RequestRow
from crm_desktop.store.results import ResultRow
from crm_desktop.store.threads import AimRow

MOST_NODES = 10
MOST_RESULTS = 3
Row = TypeVar("Row", ActivityRow, ResultRow)


class ThreadNode(NamedTuple):
    """`kind` is request, aim, activity or result; `row` is its row of that kind."""

    kind: str
    row: Any
    current: bool = False


class Thread(NamedTuple):
    """At most ten nodes from the reason to the results; `left_out` counts the others."""

    subject_id: int
    subject: str
    cycle_id: int | None
    cycle_number: int | None
    expected_cents: int | None
    nodes: tuple[ThreadNode, ...]
    left_out: int = 0

    def first(self, kind: str) -> Any:
        """The row of the first node of a kind, or None."""
        return next((node.row for node in self.nodes if node.kind == kind), None)

    @property
    def current(self) -> ThreadNode:
        return next(node for node in self.nodes if node.current)


def thread_of(connection: Connection, register: Register, record_id: int) -> Thread | None:
    """The thread around a request, an activity or a result; None if it is gone."""
    readers = {
        Register.REQUESTS: _around_request,
        Register.ACTIVITIES: _around_activity,
        Register.RESULTS: _around_result,
    }
    return readers[register](connection, record_id)


def _around_request(connection: Connection, record_id: int) -> Thread | None:
    rows = request_store.request_rows(connection, [record_id])
    if not rows:
        return None
    reason = ThreadNode("request", rows[0], True)
    done = activity_store.activities_of(connection, "request_id", record_id)
    return _assemble(connection, rows[0], reason, done, None, None)


def _around_activity(
    connection: Connection, record_id: int, result: ResultRow | None = None
) -> Thread | None:
    rows = activity_store.activity_rows(connection, [record_id])
    if not rows:
        return None
    current = rows[0]
    chain = store.chain_ids(connection, record_id)
    done = {row.id: row for row in activity_store.activity_rows(connection, chain)}
    reason = _reason(connection, current, list(done.values()))
    if reason is not None and reason.kind == "request":
        of_request = activity_store.activities_of(connection, "request_id", reason.row.id)
        done.update({row.id: row for row in of_request})
    ordered = sorted(done.values(), key=_by_date)
    owner = current if result is None else result
    return _assemble(connection, owner, reason, ordered, None if result else current, result)


def _around_result(connection: Connection, record_id: int) -> Thread | None:
    rows = result_store.result_rows(connection, [record_id])
    if not rows:
        return None
    result = rows[0]
    if result.activity is not None and result.activity_id is not None:
        return _around_activity(connection, result.activity_id, result)
    reason, done = None, []
    if result.request_id is not None:
        asked = request_store.request_rows(connection, [result.request_id])
        reason = ThreadNode("request", asked[0]) if asked else None
        done = activity_store.activities_of(connection, "request_id", result.request_id)
    return _assemble(connection, result, reason, done, None, result)


def _reason(connection: Connection, current: ActivityRow, chain: list[ActivityRow]) -> ThreadNode | None:
    """Why the activity, or else the chain it is part of, was begun."""
    for row in (current, *chain):
        if row.request_id is not None and row.request is not None:
            return ThreadNode("request", request_store.request_rows(connection, [row.request_id])[0])
    for row in (current, *chain):
        aim = store.aim_row(connection, row.aim_id) if row.aim_id is not None else None
        if aim is not None:
            return ThreadNode("aim", aim)
    return None


def _by_date(row: ActivityRow) -> tuple[bool, str, int]:
    day = row.done_on or row.due_on or row.planned_on or ""
    return not day, day, row.id


def _assemble(
    connection: Connection,
    owner: RequestRow | ActivityRow | ResultRow,
    reason: ThreadNode | None,
    done: list[ActivityRow],
    current: ActivityRow | None,
    result: ResultRow | None,
) -> Thread:
    results = _results(connection, reason, done, result)
    shown_results = _near(results, result, MOST_RESULTS)
    room = MOST_NODES - len(shown_results) - (reason is not None)
    shown = _near(done, current, room)
    nodes = [reason] if reason else []
    nodes += [ThreadNode("activity", row, row == current) for row in shown]
    nodes += [ThreadNode("result", row, row == result) for row in shown_results]
    left_out = len(done) - len(shown) + len(results) - len(shown_results)
    cycle = store.cycle_choice(connection, owner.cycle_id) if owner.cycle_id is not None else None
    expected = cycle.expected_cents if cycle else None
    return Thread(
        owner.subject_id, owner.subject, owner.cycle_id, owner.cycle_number, expected, tuple(nodes), left_out
    )


def _results(
    connection: Connection, reason: ThreadNode | None, done: list[ActivityRow], result: ResultRow | None
) -> list[ResultRow]:
    """What came of the request and of the activities, oldest first."""
    found = {result.id: result} if result else {}
    subject_id = done[0].subject_id if done else reason.row.subject_id if reason else None
    if subject_id is None:
        return list(found.values())
    request_id = reason.row.id if reason and reason.kind == "request" else None
    activity_ids = {row.id for row in done}
    for row in result_store.results_of(connection, "subject_id", subject_id):
        if row.activity_id in activity_ids or (request_id is not None and row.request_id == request_id):
            found[row.id] = row
    return sorted(found.values(), key=_by_day)


def _by_day(row: ResultRow) -> tuple[str, int]:
    return row.happened_on, row.id


def _near(rows: list[Row], current: Row | None, most: int) -> list[Row]:
    """At most so many of the rows, around the current one, or else the last."""
    if len(rows) <= most:
        return rows
    place = rows.index(current) if current is not None and current in rows else len(rows) - 1
    start = max(0, min(place - most // 2, len(rows) - most))
    return rows[start : start + most]


__all__ = ["ActivityRow", "AimRow", "RequestRow", "ResultRow", "Thread", "ThreadNode", "thread_of"]
