"""SQL of reviews: which cycles wait for one, which were done, and what a done one says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.text import fold
from crm_desktop.store.connection import Connection


class DueRow(NamedTuple):
    """A cycle to review. `reason`: closed, due (its review date has come), paused (its pause is over), open."""

    id: int
    subject_id: int
    subject: str
    kind: str
    number: int
    objective: str
    stage: str
    outcome: str | None
    closed_on: str | None
    due_on: str | None
    days: int
    value_cents: int | None
    reason: str
    drafted: bool


class DoneRow(NamedTuple):
    """A review done. `days` and `value_cents` are those of its snapshot."""

    id: int
    cycle_id: int
    subject_id: int
    subject: str
    kind: str
    number: int
    objective: str
    outcome: str | None
    reviewed_on: str
    days: int | None
    value_cents: int | None
    plus: int
    minus: int
    decision: str
    pause_until: str | None
    next_number: int | None


class ReviewRow(NamedTuple):
    """One review with its words; `figures` is JSON."""

    id: int
    cycle_id: int
    subject_id: int
    subject: str
    number: int
    objective: str
    reviewed_on: str
    decision: str
    figures: str
    summary: str
    pause_until: str | None
    next_cycle_id: int | None
    next_number: int | None
    next_objective: str | None
    next_strategy: str | None


class FindingRow(NamedTuple):
    id: int
    review_id: int
    factor_id: int
    factor: str
    grouping: str
    polarity: int
    weight: int
    lesson: str
    reviewed_on: str
    number: int


#: a review that looked at the whole cycle; one written while the cycle was going on leaves the last one to do
FINAL = """EXISTS (SELECT 1 FROM review r WHERE r.cycle_id = c.id AND r.deleted_at IS NULL
    AND r.reviewed_on >= c.closed_on AND coalesce(json_type(r.figures, '$.outcome'), '') <> 'null')"""
_CLOSED = f"(c.outcome IS NOT NULL AND NOT {FINAL})"
_DUE = "(c.next_review IS NOT NULL AND c.next_review <= :until)"
_REASON = f"""CASE WHEN {_CLOSED} THEN 'closed'
    WHEN {_DUE} AND c.outcome IS NOT NULL THEN 'paused' WHEN {_DUE} THEN 'due' ELSE 'open' END"""
_DUE_ON = f"CASE WHEN {_CLOSED} THEN c.closed_on ELSE c.next_review END"
_DAYS = "CAST(julianday(coalesce(c.closed_on, :today)) - julianday(c.opened_on) AS INTEGER)"
_VALUE = """coalesce((SELECT sum(amount_cents) FROM result t WHERE t.cycle_id = c.id AND t.deleted_at IS NULL),
    c.expected_value_cents)"""
_DRAFTED = """EXISTS (SELECT 1 FROM draft d WHERE d.key = 'review:' || c.id AND NOT EXISTS (
    SELECT 1 FROM review r WHERE r.id = d.value ->> '$.concluded' AND r.deleted_at IS NULL))"""
_DUE_FROM = "FROM cycle c JOIN subject s ON s.id = c.subject_id LEFT JOIN aim a ON a.id = c.aim_id"
_LIVE = "c.deleted_at IS NULL AND s.deleted_at IS NULL"
_DUE_SORT = {
    "subject": "s.sort_key",
    "number": "c.number",
    "objective": "coalesce(a.objective, '') COLLATE NOCASE",
    "outcome": "coalesce(c.outcome, c.stage)",
    "due_on": _DUE_ON,
    "days": _DAYS,
    "value": _VALUE,
    "reason": _REASON,
}


class DueQuery(NamedTuple):
    """Which cycles to list. `until`: review dates up to this day count as due; `with_open` adds all open cycles."""

    today: date
    until: date
    text: str = ""
    outcomes: Sequence[str] = ()
    with_open: bool = False
    sort: str = "due_on"
    ascending: bool = False


def due_ids(connection: Connection, query: DueQuery) -> list[int]:
    wanted = f"({_CLOSED} OR {_DUE}" + (" OR c.outcome IS NULL)" if query.with_open else ")")
    conditions = [_LIVE, wanted]
    values: dict[str, object] = {"today": query.today.isoformat(), "until": query.until.isoformat()}
    if query.text.strip():
        conditions.append("(s.sort_key LIKE :text OR a.objective LIKE :plain OR c.close_reason LIKE :plain)")
        values |= _like(query.text)
    if query.outcomes:
        conditions.append(f"coalesce(c.outcome, 'open') IN ({_marks('outcome', query.outcomes, values)})")
    order = (
        f"{_DUE_SORT.get(query.sort, _DUE_ON)} {'ASC' if query.ascending else 'DESC'} NULLS LAST, c.id DESC"
    )
    sql = f"SELECT c.id {_DUE_FROM} WHERE {' AND '.join(conditions)} ORDER BY {order}"
    return [row[0] for row in connection.execute(sql, values)]


def due_rows(connection: Connection, ids: Sequence[int], today: date, until: date) -> list[DueRow]:
    values: dict[str, object] = {"today": today.isoformat(), "until": until.isoformat()}
    sql = f"""SELECT c.id, c.subject_id, s.display_name, s.kind, c.number, coalesce(a.objective, ''), c.stage, c.outcome,
        c.closed_on, {_DUE_ON}, {_DAYS}, {_VALUE}, {_REASON}, {_DRAFTED} {_DUE_FROM}
        WHERE c.id IN ({_marks("id", ids, values)})"""
    return [DueRow(*row)._replace(drafted=bool(row[-1])) for row in connection.execute(sql, values)]


def due_count(connection: Connection, today: date) -> int:
    """Cycles closed without a review, or whose review date has come."""
    values = {"until": today.isoformat()}
    sql = f"SELECT count(*) FROM cycle c JOIN subject s ON s.id = c.subject_id WHERE {_LIVE} AND ({_CLOSED} OR {_DUE})"
    return int(connection.execute(sql, values).fetchone()[0])


def open_count(connection: Connection) -> int:
    sql = f"SELECT count(*) FROM cycle c JOIN subject s ON s.id = c.subject_id WHERE {_LIVE} AND c.outcome IS NULL"
    return int(connection.execute(sql).fetchone()[0])


class DoneQuery(NamedTuple):
    text: str = ""
    outcomes: Sequence[str] = ()
    decisions: Sequence[str] = ()
    factors: Sequence[int] = ()
    since: date | None = None
    sort: str = "reviewed_on"
    ascending: bool = False


_DONE_FROM = """FROM review r JOIN cycle c ON c.id = r.cycle_id JOIN subject s ON s.id = r.subject_id
    LEFT JOIN aim a ON a.id = c.aim_id LEFT JOIN cycle n ON n.id = r.next_cycle_id"""
#: the snapshot's own figures; what it leaves out is read from the cycle
_SNAP_DAYS = """coalesce(r.figures ->> '$.days',
    CAST(julianday(coalesce(c.closed_on, r.reviewed_on)) - julianday(c.opened_on) AS INTEGER))"""
_SNAP_AMOUNT = """CASE WHEN json_type(r.figures, '$.amount_cents') IS NULL THEN
    (SELECT sum(amount_cents) FROM result t WHERE t.cycle_id = c.id AND t.deleted_at IS NULL)
    ELSE r.figures ->> '$.amount_cents' END"""
_SNAP_OUTCOME = (
    "CASE WHEN json_type(r.figures, '$.outcome') IS NULL THEN c.outcome ELSE r.figures ->> '$.outcome' END"
)
_DONE_SORT = {
    "subject": "s.sort_key",
    "number": "c.number",
    "objective": "coalesce(a.objective, '') COLLATE NOCASE",
    "outcome": _SNAP_OUTCOME,
    "reviewed_on": "r.reviewed_on",
    "days": _SNAP_DAYS,
    "value": _SNAP_AMOUNT,
    "decision": "r.decision",
}
_FINDINGS_SAY = """EXISTS (SELECT 1 FROM finding f JOIN factor x ON x.id = f.factor_id
    WHERE f.review_id = r.id AND f.deleted_at IS NULL AND (x.name LIKE :plain OR f.lesson LIKE :plain))"""


def done_ids(connection: Connection, query: DoneQuery) -> list[int]:
    conditions = ["r.deleted_at IS NULL", "s.deleted_at IS NULL"]
    values: dict[str, object] = {}
    if query.text.strip():
        said = f"s.sort_key LIKE :text OR a.objective LIKE :plain OR r.summary LIKE :plain OR {_FINDINGS_SAY}"
        conditions.append(f"({said})")
        values |= _like(query.text)
    for column, name, chosen in (
        (_SNAP_OUTCOME, "outcome", query.outcomes),
        ("r.decision", "decision", query.decisions),
    ):
        if chosen:
            conditions.append(f"coalesce({column}, 'open') IN ({_marks(name, chosen, values)})")
    if query.factors:
        conditions.append(
            "r.id IN (SELECT review_id FROM finding WHERE deleted_at IS NULL "
            f"AND factor_id IN ({_marks('factor', query.factors, values)}))"
        )
    if query.since:
        conditions.append("r.reviewed_on >= :since")
        values["since"] = query.since.isoformat()
    order = f"{_DONE_SORT.get(query.sort, 'r.reviewed_on')} {'ASC' if query.ascending else 'DESC'} NULLS LAST, r.id DESC"
    sql = f"SELECT r.id {_DONE_FROM} WHERE {' AND '.join(conditions)} ORDER BY {order}"
    return [row[0] for row in connection.execute(sql, values)]


def done_rows(connection: Connection, ids: Sequence[int]) -> list[DoneRow]:
    values: dict[str, object] = {}
    found = "(SELECT count(*) FROM finding f WHERE f.review_id = r.id AND f.deleted_at IS NULL AND f.polarity = {})"
    sql = f"""SELECT r.id, r.cycle_id, r.subject_id, s.display_name, s.kind, c.number, coalesce(a.objective, ''),
        {_SNAP_OUTCOME}, r.reviewed_on, {_SNAP_DAYS}, {_SNAP_AMOUNT}, {found.format(1)}, {found.format(-1)}, r.decision,
        r.pause_until, n.number {_DONE_FROM} WHERE r.id IN ({_marks("id", ids, values)})"""
    return [DoneRow(*row) for row in connection.execute(sql, values)]


def review(connection: Connection, review_id: int) -> ReviewRow | None:
    sql = f"""SELECT r.id, r.cycle_id, r.subject_id, s.display_name, c.number, coalesce(a.objective, ''), r.reviewed_on,
        r.decision, r.figures, r.summary, r.pause_until, r.next_cycle_id, n.number, na.objective, na.strategy {_DONE_FROM}
        LEFT JOIN aim na ON na.id = r.next_aim_id WHERE r.id = ? AND r.deleted_at IS NULL"""
    row = connection.execute(sql, (review_id,)).fetchone()
    return ReviewRow(*row) if row else None


def latest_review_of_cycle(connection: Connection, cycle_id: int) -> int | None:
    sql = "SELECT id FROM review WHERE cycle_id = ? AND deleted_at IS NULL ORDER BY reviewed_on DESC, id DESC LIMIT 1"
    row = connection.execute(sql, (cycle_id,)).fetchone()
    return row[0] if row else None


def has_final_review(connection: Connection, cycle_id: int) -> bool:
    row = connection.execute(f"SELECT {FINAL} FROM cycle c WHERE c.id = ?", (cycle_id,)).fetchone()
    return bool(row and row[0])


_FINDING = """SELECT f.id, f.review_id, f.factor_id, x.name, x.grouping, f.polarity, f.weight, f.lesson, r.reviewed_on,
    c.number FROM finding f JOIN factor x ON x.id = f.factor_id JOIN review r ON r.id = f.review_id
    JOIN cycle c ON c.id = r.cycle_id"""
_FINDING_LIVE = "f.deleted_at IS NULL AND r.deleted_at IS NULL"
_BY_WEIGHT = "ORDER BY f.polarity DESC, f.weight DESC, f.id"


def findings_of(connection: Connection, review_id: int) -> list[FindingRow]:
    """Those that helped first, the weightier first."""
    sql = f"{_FINDING} WHERE f.review_id = ? AND {_FINDING_LIVE} {_BY_WEIGHT}"
    return [FindingRow(*row) for row in connection.execute(sql, (review_id,))]


def carried_into(connection: Connection, cycle_id: int) -> list[FindingRow]:
    """The findings that earlier reviews gave this cycle to take along."""
    sql = f"""{_FINDING} JOIN carried_finding k ON k.finding_id = f.id AND k.deleted_at IS NULL
        WHERE k.cycle_id = ? AND {_FINDING_LIVE} {_BY_WEIGHT}"""
    return [FindingRow(*row) for row in connection.execute(sql, (cycle_id,))]


def parts_of(connection: Connection, review_ids: Sequence[int]) -> dict[str, list[int]]:
    """The rows that go to the trash with these reviews, by table."""
    found: dict[str, list[int]] = {"review": list(review_ids)}
    marks = ", ".join("?" * len(review_ids))
    live = "deleted_at IS NULL"
    sql = f"SELECT id FROM finding WHERE review_id IN ({marks}) AND {live}"
    found["finding"] = [row[0] for row in connection.execute(sql, list(review_ids))]
    for table in ("evidence", "carried_finding"):
        marks = ", ".join("?" * len(found["finding"]))
        sql = f"SELECT id FROM {table} WHERE finding_id IN ({marks}) AND {live}"
        found[table] = [row[0] for row in connection.execute(sql, found["finding"])]
    return found


def _marks(name: str, chosen: Sequence[object], values: dict[str, object]) -> str:
    """Named marks for a list, its values put into `values`."""
    for number, value in enumerate(chosen):
        values[f"{name}{number}"] = value
    return ", ".join(f":{name}{number}" for number in range(len(chosen)))


def _like(text: str) -> dict[str, object]:
    return {"text": f"%{fold(text)}%", "plain": f"%{text.strip()}%"}
