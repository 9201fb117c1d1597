"""Reads of phase 2: cycles as cards, their aims, what was spent on them, what is known of a subject."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from crm_desktop.domain.relationships import CycleFilter
from crm_desktop.domain.text import fold
from crm_desktop.store import review_figures
from crm_desktop.store.connection import Connection


class CycleRow(NamedTuple):
    """A cycle as board and list show it. Dates are ISO text, `last_contact` a UTC moment, money in cents."""

    id: int
    subject_id: int
    subject: str
    kind: str
    priority: str | None
    tier: str | None
    aim_id: int | None
    objective: str
    strategy: str
    number: int
    scope: str | None
    stage: str
    stage_since: str
    opened_on: str
    expected_cents: int | None
    outcome: str | None
    close_reason: str
    closed_on: str | None
    next_review: str | None
    last_contact: str | None
    last_channel: str | None
    next_id: int | None
    next_title: str | None
    next_due: str | None

    @property
    def is_open(self) -> bool:
        return self.outcome is None


class Spent(NamedTuple):
    contacts: int
    minutes: int
    cost_cents: int


class AimRow(NamedTuple):
    """`open_cycle_id` is the open cycle that has taken the aim, if any."""

    id: int
    subject_id: int
    objective: str
    strategy: str
    opened_on: str
    closed_on: str | None
    outcome: str | None
    open_cycle_id: int | None


class CycleChoice(NamedTuple):
    id: int
    number: int
    stage: str
    objective: str
    aim_id: int | None
    scope: str | None
    opened_on: str
    outcome: str | None
    closed_on: str | None


class FactRow(NamedTuple):
    id: int
    subject_id: int
    kind: str
    text: str
    reliability: int
    learned_on: str
    expires_on: str | None
    interaction_id: int | None


class SubjectHead(NamedTuple):
    """The subject as the head of its history names it."""

    id: int
    name: str
    kind: str
    tier: str | None
    priority: str | None
    lifecycle: str | None
    target: int
    scope: str | None


_NEXT = """SELECT x.id FROM activity x WHERE x.subject_id = c.subject_id AND x.status IN ('planned', 'doing')
    AND x.deleted_at IS NULL AND (x.cycle_id = c.id OR x.cycle_id IS NULL)
    ORDER BY x.due_on IS NULL, x.due_on, x.id LIMIT 1"""
_FROM = f"""FROM cycle c JOIN subject s ON s.id = c.subject_id LEFT JOIN aim a ON a.id = c.aim_id
    LEFT JOIN subject_summary m ON m.subject_id = c.subject_id LEFT JOIN activity n ON n.id = ({_NEXT})
    WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL"""
_COLUMNS = """c.id, c.subject_id, s.display_name, s.kind, s.priority, s.tier, c.aim_id, coalesce(a.objective, ''),
    coalesce(a.strategy, ''), c.number, c.scope, c.stage, c.stage_since, c.opened_on, c.expected_value_cents, c.outcome,
    c.close_reason, c.closed_on, c.next_review, m.last_contact, m.last_channel, n.id, n.title, n.due_on"""
_STAGE_ORDER = "CASE c.stage WHEN 'approach' THEN 0 WHEN 'understanding' THEN 1 ELSE 2 END"
#: the order of cards in a column: what is urgent for those who matter most
BOARD_ORDER = "coalesce(s.priority, 'D'), n.due_on IS NULL, n.due_on, s.sort_key, c.id"
#: sort keys of the list; `{way}` is ASC or DESC
SORTS = {
    "subject": "s.sort_key {way}, c.number {way}",
    "objective": "a.objective COLLATE NOCASE {way}",
    "stage": "c.outcome IS NOT NULL, " + _STAGE_ORDER + " {way}, c.stage_since",
    "priority": "s.priority IS NULL, s.priority {way}",
    "scope": "c.scope IS NULL, c.scope {way}",
    "expected": "c.expected_value_cents IS NULL, c.expected_value_cents {way}",
    "opened": "c.opened_on {way}",
    "since": "c.stage_since {way}",
    "last": "m.last_contact IS NULL, m.last_contact {way}",
    "next": "n.due_on IS NULL, n.due_on {way}",
    "closed": "c.closed_on IS NULL, c.closed_on {way}",
    "review": "c.next_review IS NULL, c.next_review {way}",
}


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))


def _condition(wanted: CycleFilter) -> tuple[str, list[Any]]:
    """The filter as SQL; `cooled` is left to the caller, since it needs the rhythm of each subject."""
    parts: list[str] = []
    values: list[Any] = []
    for column, chosen in (
        ("c.scope", wanted.scopes),
        ("s.priority", wanted.priorities),
        ("s.tier", wanted.tiers),
        ("coalesce(c.outcome, 'open')", wanted.states),
    ):
        if chosen:
            parts.append(f"{column} IN ({_marks(chosen)})")
            values += chosen
    for word in fold(wanted.search).split():
        parts.append("folded(s.display_name || ' ' || coalesce(a.objective, '')) LIKE ? ESCAPE '\\'")
        values.append(f"%{_literal(word)}%")
    if wanted.no_next:
        parts.append("n.id IS NULL AND c.outcome IS NULL")
    return "".join(f" AND ({part})" for part in parts), values


def _literal(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def teach_folding(connection: Connection) -> None:
    """Let queries of this connection compare without accents and case: `folded(text)`."""
    connection.create_function("folded", 1, fold, deterministic=True)


def cycle_rows(connection: Connection, wanted: CycleFilter, order: str = BOARD_ORDER) -> list[CycleRow]:
    """Every cycle of the filter, whole."""
    teach_folding(connection)
    condition, values = _condition(wanted)
    rows = connection.execute(f"SELECT {_COLUMNS} {_FROM}{condition} ORDER BY {order}", values)
    return [CycleRow(*row) for row in rows]


def cycle_ids(
    connection: Connection, wanted: CycleFilter, sort: str, ascending: bool
) -> list[tuple[int, int, str | None]]:
    """(cycle, subject, last contact) in the order of the list."""
    teach_folding(connection)
    condition, values = _condition(wanted)
    order = SORTS.get(sort, BOARD_ORDER).format(way="ASC" if ascending else "DESC")
    sql = f"SELECT c.id, c.subject_id, m.last_contact {_FROM}{condition} ORDER BY {order}, c.id"
    return connection.execute(sql, values).fetchall()


def cycles(connection: Connection, ids: Sequence[int]) -> list[CycleRow]:
    sql = f"SELECT {_COLUMNS} {_FROM} AND c.id IN ({_marks(ids)})"
    return [CycleRow(*row) for row in connection.execute(sql, list(ids))]


def cycle_counts(connection: Connection) -> tuple[int, int]:
    """(open, all) cycles of subjects that are there."""
    sql = """SELECT coalesce(sum(c.outcome IS NULL), 0), count(*) FROM cycle c JOIN subject s ON s.id = c.subject_id
             WHERE c.deleted_at IS NULL AND s.deleted_at IS NULL"""
    found, total = connection.execute(sql).fetchone()
    return found, total


def cycles_of(connection: Connection, subject_id: int) -> list[CycleChoice]:
    """The subject's cycles, open ones first, then newest first."""
    sql = """SELECT c.id, c.number, c.stage, coalesce(a.objective, ''), c.aim_id, c.scope, c.opened_on, c.outcome, c.closed_on
             FROM cycle c LEFT JOIN aim a ON a.id = c.aim_id WHERE c.subject_id = ? AND c.deleted_at IS NULL
             ORDER BY c.outcome IS NOT NULL, c.opened_on DESC, c.id DESC"""
    return [CycleChoice(*row) for row in connection.execute(sql, (subject_id,))]


def next_number(connection: Connection, subject_id: int) -> int:
    """Numbers are never used twice, not even after a cycle went to the trash."""
    sql = "SELECT coalesce(max(number), 0) + 1 FROM cycle WHERE subject_id = ?"
    return int(connection.execute(sql, (subject_id,)).fetchone()[0])


def aims_of(connection: Connection, subject_id: int) -> list[AimRow]:
    """The subject's aims, open ones first, newest first."""
    sql = """SELECT a.id, a.subject_id, a.objective, a.strategy, a.opened_on, a.closed_on, a.outcome,
                 (SELECT min(c.id) FROM cycle c WHERE c.aim_id = a.id AND c.outcome IS NULL AND c.deleted_at IS NULL)
             FROM aim a WHERE a.subject_id = ? AND a.deleted_at IS NULL
             ORDER BY a.closed_on IS NOT NULL, a.opened_on DESC, a.id DESC"""
    return [AimRow(*row) for row in connection.execute(sql, (subject_id,))]


def spent(connection: Connection, cycle_id: int) -> Spent:
    """Time and cost of the contacts and activities of a cycle, reckoned as its review will."""
    contacts = review_figures.channels(connection, cycle_id)
    work = review_figures.work(connection, cycle_id)
    return Spent(
        sum(row[1] for row in contacts),
        work.minutes + sum(row.minutes for row in contacts),
        work.cost_cents + sum(row.cost_cents for row in contacts),
    )


def recent_contacts(connection: Connection, subject_ids: Iterable[int], limit: int) -> dict[int, list[str]]:
    """The newest moments of contact of each subject."""
    sql = """SELECT at FROM interaction WHERE subject_id = ? AND deleted_at IS NULL
             AND at <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '+1 day') ORDER BY at DESC LIMIT ?"""
    return {i: [row[0] for row in connection.execute(sql, (i, limit))] for i in subject_ids}


def facts_of(connection: Connection, subject_id: int) -> list[FactRow]:
    """What is known, in the order of the kinds, newest first."""
    sql = """SELECT id, subject_id, kind, text, reliability, learned_on, expires_on, interaction_id FROM fact
             WHERE subject_id = ? AND deleted_at IS NULL
             ORDER BY CASE kind WHEN 'need' THEN 0 WHEN 'goal' THEN 1 WHEN 'constraint' THEN 2 WHEN 'budget' THEN 3
                 WHEN 'decision_maker' THEN 4 WHEN 'competitor' THEN 5 ELSE 6 END, learned_on DESC, id DESC"""
    return [FactRow(*row) for row in connection.execute(sql, (subject_id,))]


def subject_head(connection: Connection, subject_id: int) -> SubjectHead | None:
    sql = """SELECT id, display_name, kind, tier, priority, lifecycle, target, scope FROM subject
             WHERE id = ? AND deleted_at IS NULL"""
    row = connection.execute(sql, (subject_id,)).fetchone()
    return SubjectHead(*row) if row else None


def people_of(connection: Connection, subject_id: int) -> list[tuple[int, str]]:
    """Persons one may speak with: those linked to the subject, and the subject itself if it is one."""
    sql = """SELECT s.id, coalesce(nullif(trim(s.given_name || ' ' || s.family_name), ''), s.display_name)
             FROM subject s WHERE s.deleted_at IS NULL AND s.kind = 'person' AND s.id IN (
                 SELECT subject_id FROM subject_link WHERE other_id = :id AND deleted_at IS NULL
                 UNION SELECT other_id FROM subject_link WHERE subject_id = :id AND deleted_at IS NULL
                 UNION SELECT :id) ORDER BY s.id = :id DESC, s.sort_key LIMIT 200"""
    return connection.execute(sql, {"id": subject_id}).fetchall()


def first_stage_change(connection: Connection, cycle_id: int) -> int | None:
    """The row that says when the cycle entered its first stage."""
    sql = "SELECT id FROM stage_change WHERE cycle_id = ? AND from_stage IS NULL AND deleted_at IS NULL ORDER BY id"
    row = connection.execute(sql, (cycle_id,)).fetchone()
    return row[0] if row else None


def stage_change_count(connection: Connection, cycle_id: int) -> int:
    sql = "SELECT count(*) FROM stage_change WHERE cycle_id = ? AND deleted_at IS NULL"
    return int(connection.execute(sql, (cycle_id,)).fetchone()[0])


def last_stage(connection: Connection, cycle_id: int) -> tuple[int, str, str, str | None] | None:
    """`(id, to, on, from)` of the newest change of stage."""
    sql = """SELECT id, to_stage, changed_on, from_stage FROM stage_change WHERE cycle_id = ? AND deleted_at IS NULL
             ORDER BY changed_on DESC, id DESC LIMIT 1"""
    return connection.execute(sql, (cycle_id,)).fetchone()  # type: ignore[no-any-return]


def record(connection: Connection, table: str, record_id: int) -> dict[str, Any] | None:
    """A whole row of interaction or fact, as the file keeps it."""
    cursor = connection.execute(f"SELECT * FROM {table} WHERE id = ? AND deleted_at IS NULL", (record_id,))
    row = cursor.fetchone()
    return dict(zip((column[0] for column in cursor.description), row, strict=True)) if row else None


def owner(connection: Connection, table: str, record_id: int) -> tuple[int, str] | None:
    """The subject a record belongs to, with its name."""
    sql = f"SELECT s.id, s.display_name FROM {table} r JOIN subject s ON s.id = r.subject_id WHERE r.id = ?"
    return connection.execute(sql, (record_id,)).fetchone()  # type: ignore[no-any-return]
