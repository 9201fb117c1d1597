"""The history of one subject: every kind of event in one order, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from crm_desktop.domain.relationships import EventKind
from crm_desktop.domain.text import fold
from crm_desktop.store.connection import Connection
from crm_desktop.store.relationships import _literal, teach_folding


class EventRow(NamedTuple):
    """One line of the history.

    `id` is of the record in the table of the kind. `at` is a UTC moment for interactions and an ISO date for the rest.
    `code` is the channel, the kind of fact, request, activity or result, the stage or the outcome; `extra` what the
    kind needs besides: direction, stage left, decision. `level` is the reliability of a fact, `days` the days a cycle
    or a stage lasted, `linked_id` the interaction a fact or request came from.
    """

    kind: str
    id: int
    at: str
    code: str
    extra: str | None
    title: str
    detail: str
    minutes: int | None
    cents: int | None
    mood: str | None
    level: int | None
    days: int | None
    precision: str
    cycle_id: int | None
    cycle_number: int | None
    person_id: int | None
    person: str | None
    linked_id: int | None

    @property
    def key(self) -> tuple[str, str, int]:
        """Where the line stands: what `before` takes."""
        return (self.at, self.kind, self.id)


_CYCLE = "LEFT JOIN cycle c ON c.id = e.cycle_id"
_NUMBER = "e.cycle_id, c.number"
_INTERACTION = f"""SELECT 'interaction' AS kind, e.id AS id, e.at AS at, e.channel AS code, e.direction AS extra,
    e.summary AS title, e.notes AS detail, e.minutes AS minutes, e.cost_cents AS cents, e.mood AS mood, NULL AS level,
    NULL AS days, e.precision AS precision, e.cycle_id AS cycle_id, c.number AS cycle_number, e.person_id AS person_id,
    coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.display_name) AS person, NULL AS linked_id
    FROM interaction e {_CYCLE} LEFT JOIN subject p ON p.id = e.person_id"""
_FACT = f"""SELECT 'fact', e.id, e.learned_on AS at, e.kind, i.channel, e.text, '', NULL, NULL, NULL, e.reliability, NULL,
    'day', {_NUMBER}, NULL, NULL, e.interaction_id
    FROM fact e {_CYCLE} LEFT JOIN interaction i ON i.id = e.interaction_id AND i.deleted_at IS NULL"""
_REQUEST = f"""SELECT 'request', e.id, e.received_on AS at, e.kind, e.status, e.title,
    trim(e.needs || char(10) || e.goals || char(10) || e.constraints, char(10)), NULL, NULL, NULL, NULL,
    CAST(julianday(e.due_on) - julianday('now', 'localtime', 'start of day') AS INTEGER), 'day', {_NUMBER}, NULL, NULL, e.interaction_id
    FROM request e {_CYCLE}"""
_ACTIVITY = f"""SELECT 'activity', e.id, coalesce(e.done_on, e.due_on, substr(e.changed_at, 1, 10)) AS at, e.kind, e.status,
    e.title, trim(e.outcome || char(10) || e.notes, char(10)), e.minutes, e.cost_cents, NULL, NULL, NULL, 'day', {_NUMBER}, NULL, NULL,
    e.request_id FROM activity e {_CYCLE}"""
_RESULT = f"""SELECT 'result', e.id, e.happened_on AS at, e.kind, NULL, coalesce(nullif(e.title, ''), o.name, ''), e.notes, NULL,
    e.amount_cents, NULL, NULL, NULL, e.precision, {_NUMBER}, NULL, NULL, e.activity_id
    FROM result e {_CYCLE} LEFT JOIN product o ON o.id = e.product_id"""
_STAGE = f"""SELECT 'stage', e.id, e.changed_on AS at, e.to_stage, e.from_stage, '', e.note, NULL, NULL, NULL, NULL,
    (SELECT CAST(julianday(e.changed_on) - julianday(max(b.changed_on)) AS INTEGER) FROM stage_change b
     WHERE b.cycle_id = e.cycle_id AND b.deleted_at IS NULL AND (b.changed_on, b.id) < (e.changed_on, e.id)),
    'day', {_NUMBER}, NULL, NULL, NULL FROM stage_change e {_CYCLE}"""
_OPENED = """SELECT 'cycle_opened', e.id, e.opened_on AS at, e.stage, e.scope, coalesce(a.objective, ''),
    coalesce(a.strategy, ''), NULL, e.expected_value_cents, NULL, NULL, NULL, 'day', e.id, e.number, NULL, NULL, e.aim_id
    FROM cycle e LEFT JOIN aim a ON a.id = e.aim_id"""
_CLOSED = """SELECT 'cycle_closed', e.id, e.closed_on AS at, e.outcome, NULL, coalesce(a.objective, ''), e.close_reason, NULL,
    NULL, NULL, NULL, CAST(julianday(e.closed_on) - julianday(e.opened_on) AS INTEGER), 'day', e.id, e.number, NULL, NULL,
    e.aim_id FROM cycle e LEFT JOIN aim a ON a.id = e.aim_id"""
_REVIEW = f"""SELECT 'review', e.id, e.reviewed_on AS at, coalesce(c.outcome, ''), e.decision, e.summary, '', NULL, NULL, NULL,
    NULL, NULL, 'day', {_NUMBER}, NULL, NULL, NULL FROM review e {_CYCLE}"""

#: kind -> (select, expression of its moment, condition of its own, searchable text)
_BRANCHES = {
    EventKind.INTERACTION: (_INTERACTION, "e.at", "", "e.summary || ' ' || e.notes || ' ' || coalesce(p.display_name, '')"),
    EventKind.FACT: (_FACT, "e.learned_on", "", "e.text"),
    EventKind.REQUEST: (
        _REQUEST, "e.received_on", "", "e.title || ' ' || e.needs || ' ' || e.goals || ' ' || e.constraints"),
    EventKind.ACTIVITY: (
        _ACTIVITY, "coalesce(e.done_on, e.due_on, substr(e.changed_at, 1, 10))", "e.status = 'done'",
        "e.title || ' ' || e.outcome || ' ' || e.notes"),
    EventKind.RESULT: (_RESULT, "e.happened_on", "", "e.title || ' ' || coalesce(o.name, '') || ' ' || e.notes"),
    EventKind.STAGE: (_STAGE, "e.changed_on", "e.from_stage IS NOT NULL AND c.deleted_at IS NULL", "e.note"),
    EventKind.CYCLE_OPENED: (_OPENED, "e.opened_on", "", "coalesce(a.objective, '') || ' ' || coalesce(a.strategy, '')"),
    EventKind.CYCLE_CLOSED: (
        _CLOSED, "e.closed_on", "e.outcome IS NOT NULL AND e.closed_on IS NOT NULL",
        "coalesce(a.objective, '') || ' ' || e.close_reason"),
    EventKind.REVIEW: (_REVIEW, "e.reviewed_on", "", "e.summary"),
}  # fmt: skip
TABLES = {
    EventKind.STAGE: "stage_change",
    EventKind.CYCLE_OPENED: "cycle",
    EventKind.CYCLE_CLOSED: "cycle",
}


def table_of(kind: str) -> str:
    """The table that holds the record of an event."""
    return TABLES.get(EventKind(kind), str(kind))


def _branch(
    kind: EventKind, words: Sequence[str], before: tuple[str, str, int] | None, limit: int | None
) -> tuple[str, list[Any]]:
    """One kind's events, newest first; what follows `before` only."""
    select, moment, own, text = _BRANCHES[kind]
    conditions = ["e.subject_id = ?", "e.deleted_at IS NULL"]
    values: list[Any] = []
    if own:
        conditions.append(own)
    if before is not None:
        conditions.append(f"{moment} <= ? AND ({moment}, '{kind}', e.id) < (?, ?, ?)")
        values += [before[0], *before]
    for word in words:
        conditions.append(f"folded({text}) LIKE ? ESCAPE '\\'")
        values.append(f"%{_literal(word)}%")
    sql = f"{select} WHERE {' AND '.join(conditions)} ORDER BY {moment} DESC, e.id DESC"
    return (f"{sql} LIMIT {int(limit)}" if limit is not None else sql), values


def events(
    connection: Connection,
    subject_id: int,
    kinds: Sequence[str] = (),
    search: str = "",
    limit: int | None = None,
    before: tuple[str, str, int] | None = None,
) -> list[EventRow]:
    """Events newest first; `before` is the `key` of the last line one has."""
    teach_folding(connection)
    words = fold(search).split()
    parts, values = [], []
    for kind in map(EventKind, kinds or EventKind):
        sql, more = _branch(kind, words, before, limit)
        parts.append(f"SELECT * FROM ({sql})")
        values += [subject_id, *more]
    union = " UNION ALL ".join(parts) + " ORDER BY 3 DESC, 1 DESC, 2 DESC"
    if limit is not None:
        union += f" LIMIT {int(limit)}"
    return [EventRow(*row) for row in connection.execute(union, values)]


def counts(connection: Connection, subject_id: int, search: str = "") -> dict[str, int]:
    """How many events of each kind."""
    teach_folding(connection)
    words = fold(search).split()
    found = {}
    for kind in EventKind:
        sql, values = _branch(kind, words, None, None)
        query = f"SELECT count(*) FROM ({sql.rpartition(' ORDER BY ')[0]})"
        found[str(kind)] = connection.execute(query, [subject_id, *values]).fetchone()[0]
    return found


def event(connection: Connection, kind: str, record_id: int) -> EventRow | None:
    """One event, if it is still there."""
    select, _moment, own, _text = _BRANCHES[EventKind(kind)]
    sql = f"{select} WHERE e.id = ? AND e.deleted_at IS NULL" + (f" AND {own}" if own else "")
    row = connection.execute(sql, (record_id,)).fetchone()
    return EventRow(*row) if row else None
