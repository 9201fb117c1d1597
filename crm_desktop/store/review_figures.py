"""SQL of what happened in a cycle: its figures, its results, and what a finding may refer to."""

from __future__ import annotations

from typing import NamedTuple

from crm_desktop.store.connection import Connection


class CycleHead(NamedTuple):
    """The cycle under review, with its subject and aim."""

    id: int
    subject_id: int
    subject: str
    tier: str | None
    sector: str
    number: int
    scope: str | None
    stage: str
    stage_since: str
    opened_on: str
    closed_on: str | None
    outcome: str | None
    close_reason: str
    next_review: str | None
    expected_cents: int | None
    aim_id: int | None
    objective: str
    strategy: str
    aim_outcome: str | None


class ChannelRow(NamedTuple):
    channel: str
    contacts: int
    minutes: int
    cost_cents: int


class StageRow(NamedTuple):
    to_stage: str
    changed_on: str


class Work(NamedTuple):
    """Requests and activities of a cycle, counted."""

    requests: int
    requests_met: int
    requests_open: int
    activities: int
    activities_done: int
    minutes: int
    cost_cents: int


class ResultRow(NamedTuple):
    id: int
    kind: str
    title: str
    happened_on: str
    precision: str
    amount_cents: int | None
    cost_cents: int | None
    product: str


class EvidenceRow(NamedTuple):
    """Something of the cycle: `kind` is an EvidenceKind, `variety` its channel or kind, `state` of a request."""

    kind: str
    id: int
    variety: str
    title: str
    day: str
    state: str


#: what has no cycle but happened while this was the subject's only one belongs to it too
_OF_CYCLE = """{alias}.deleted_at IS NULL AND {alias}.subject_id = c.subject_id AND (
    {alias}.cycle_id = c.id OR ({alias}.cycle_id IS NULL
        AND {day} BETWEEN c.opened_on AND coalesce(c.closed_on, '9999')
        AND NOT EXISTS (SELECT 1 FROM cycle o WHERE o.subject_id = c.subject_id AND o.id <> c.id
            AND o.deleted_at IS NULL AND {day} BETWEEN o.opened_on AND coalesce(o.closed_on, '9999'))))"""
_DAY = {
    "interaction": "substr(i.at, 1, 10)",
    "request": "q.received_on",
    "activity": "coalesce(a.done_on, a.due_on, a.planned_on, substr(a.created_at, 1, 10))",
    "result": "t.happened_on",
}
_INTERACTIONS = f"cycle c JOIN interaction i ON {_OF_CYCLE.format(alias='i', day=_DAY['interaction'])}"
_REQUESTS = f"cycle c JOIN request q ON {_OF_CYCLE.format(alias='q', day=_DAY['request'])}"
_ACTIVITIES = f"cycle c JOIN activity a ON {_OF_CYCLE.format(alias='a', day=_DAY['activity'])}"
_RESULTS = f"cycle c JOIN result t ON {_OF_CYCLE.format(alias='t', day=_DAY['result'])}"


def head(connection: Connection, cycle_id: int) -> CycleHead | None:
    sql = """SELECT c.id, c.subject_id, s.display_name, s.tier, s.sector, c.number, c.scope, c.stage, c.stage_since,
        c.opened_on, c.closed_on, c.outcome, c.close_reason, c.next_review, c.expected_value_cents, c.aim_id,
        coalesce(a.objective, ''), coalesce(a.strategy, ''), a.outcome
        FROM cycle c JOIN subject s ON s.id = c.subject_id LEFT JOIN aim a ON a.id = c.aim_id AND a.deleted_at IS NULL
        WHERE c.id = ? AND c.deleted_at IS NULL AND s.deleted_at IS NULL"""
    row = connection.execute(sql, (cycle_id,)).fetchone()
    return CycleHead(*row) if row else None


def channels(connection: Connection, cycle_id: int) -> list[ChannelRow]:
    """The busiest first. A contact without a cost of its own costs what its channel usually does."""
    sql = f"""SELECT i.channel, count(*), coalesce(sum(i.minutes), 0),
        coalesce(sum(coalesce(i.cost_cents, u.unit_cost_cents)), 0)
        FROM {_INTERACTIONS} LEFT JOIN channel u ON u.code = i.channel AND u.deleted_at IS NULL
        WHERE c.id = ? GROUP BY i.channel ORDER BY 2 DESC, 1"""
    return [ChannelRow(*row) for row in connection.execute(sql, (cycle_id,))]


def stages(connection: Connection, cycle_id: int) -> list[StageRow]:
    sql = """SELECT to_stage, changed_on FROM stage_change WHERE cycle_id = ? AND deleted_at IS NULL
        ORDER BY changed_on, id"""
    return [StageRow(*row) for row in connection.execute(sql, (cycle_id,))]


def work(connection: Connection, cycle_id: int) -> Work:
    requests = (
        f"SELECT count(*), sum(q.status = 'met'), sum(q.status = 'open') FROM {_REQUESTS} WHERE c.id = ?"
    )
    asked = connection.execute(requests, (cycle_id,)).fetchone()
    activities = f"""SELECT count(*), sum(a.status = 'done'), sum(a.minutes), sum(a.cost_cents)
        FROM {_ACTIVITIES} WHERE c.id = ?"""
    done = connection.execute(activities, (cycle_id,)).fetchone()
    return Work(*(value or 0 for value in (*asked, *done)))


def results(connection: Connection, cycle_id: int) -> list[ResultRow]:
    sql = f"""SELECT t.id, t.kind, t.title, t.happened_on, t.precision, t.amount_cents, t.cost_cents,
        coalesce(p.name, '') FROM {_RESULTS} LEFT JOIN product p ON p.id = t.product_id
        WHERE c.id = ? ORDER BY t.happened_on, t.id"""
    return [ResultRow(*row) for row in connection.execute(sql, (cycle_id,))]


_EVIDENCE = f"""
SELECT 'interaction' AS kind, i.id AS id, i.channel AS variety, i.summary AS title, substr(i.at, 1, 10) AS day,
    '' AS state, c.id AS cycle_id FROM {_INTERACTIONS}
UNION ALL SELECT 'request', q.id, q.kind, q.title, q.received_on, q.status, c.id FROM {_REQUESTS}
UNION ALL SELECT 'activity', a.id, a.kind, a.title, {_DAY["activity"]}, a.status, c.id FROM {_ACTIVITIES}
UNION ALL SELECT 'result', t.id, t.kind, coalesce(nullif(t.title, ''), p.name, ''), t.happened_on, '', c.id
    FROM {_RESULTS} LEFT JOIN product p ON p.id = t.product_id"""


def evidence_choices(connection: Connection, cycle_id: int) -> list[EvidenceRow]:
    """Everything of the cycle a finding may refer to, the newest first."""
    sql = f"SELECT kind, id, variety, title, day, state FROM ({_EVIDENCE}) WHERE cycle_id = ? ORDER BY day DESC, kind, id"
    return [EvidenceRow(*row) for row in connection.execute(sql, (cycle_id,))]


def evidence_of(connection: Connection, review_id: int) -> dict[int, list[EvidenceRow]]:
    """What each finding of a review refers to, by finding; things since deleted are left out."""
    sql = """SELECT e.finding_id, e.kind, e.record_id, v.variety, v.title, v.day, v.state
        FROM evidence e JOIN finding f ON f.id = e.finding_id JOIN (
            SELECT 'interaction' AS kind, id, channel AS variety, summary AS title, substr(at, 1, 10) AS day, '' AS state
                FROM interaction WHERE deleted_at IS NULL
            UNION ALL SELECT 'request', id, kind, title, received_on, status FROM request WHERE deleted_at IS NULL
            UNION ALL SELECT 'activity', id, kind, title, coalesce(done_on, due_on, planned_on, substr(created_at, 1, 10)),
                status FROM activity WHERE deleted_at IS NULL
            UNION ALL SELECT 'result', id, kind, title, happened_on, '' FROM result WHERE deleted_at IS NULL
        ) v ON v.kind = e.kind AND v.id = e.record_id
        WHERE f.review_id = ? AND e.deleted_at IS NULL AND f.deleted_at IS NULL ORDER BY v.day, e.id"""
    found: dict[int, list[EvidenceRow]] = {}
    for row in connection.execute(sql, (review_id,)):
        found.setdefault(row[0], []).append(EvidenceRow(*row[1:]))
    return found
