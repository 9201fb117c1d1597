"""SQL of the thread of one piece of work, and of what a form of phase 3 lets choose from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.domain.text import fold
from crm_desktop.store.connection import Connection

_WORDS = re.compile(r"\w+")


class AimRow(NamedTuple):
    id: int
    subject_id: int
    objective: str
    strategy: str
    opened_on: str
    closed_on: str | None


class CycleChoice(NamedTuple):
    """`aim_id` and `objective` are of the aim that the cycle took."""

    id: int
    number: int
    stage: str
    outcome: str | None
    aim_id: int | None
    objective: str | None
    expected_cents: int | None


class SubjectChoice(NamedTuple):
    id: int
    name: str
    kind: str
    city: str | None


def chain_ids(connection: Connection, activity_id: int) -> list[int]:
    """The activity, those it follows, and all that follow any of them."""
    sql = """
    WITH RECURSIVE back(id, previous_id, subject_id) AS (
           SELECT id, previous_id, subject_id FROM activity WHERE id = ?
           UNION SELECT a.id, a.previous_id, a.subject_id FROM back JOIN activity a ON a.id = back.previous_id),
         onward(id, subject_id) AS (
           SELECT id, subject_id FROM back
           UNION SELECT a.id, a.subject_id FROM onward o
                 JOIN activity a ON a.subject_id = o.subject_id AND a.previous_id = o.id)
    SELECT a.id FROM onward JOIN activity a ON a.id = onward.id WHERE a.deleted_at IS NULL"""
    return [row[0] for row in connection.execute(sql, (activity_id,))]


def aim_row(connection: Connection, aim_id: int) -> AimRow | None:
    sql = "SELECT id, subject_id, objective, strategy, opened_on, closed_on FROM aim WHERE id = ? AND deleted_at IS NULL"
    row = connection.execute(sql, (aim_id,)).fetchone()
    return AimRow._make(row) if row else None


def aims_of(connection: Connection, subject_id: int) -> list[AimRow]:
    """Open aims first, then the newest."""
    sql = """SELECT id, subject_id, objective, strategy, opened_on, closed_on FROM aim
             WHERE subject_id = ? AND deleted_at IS NULL ORDER BY closed_on IS NOT NULL, opened_on DESC, id DESC"""
    return [AimRow._make(row) for row in connection.execute(sql, (subject_id,))]


_CYCLE = """SELECT c.id, c.number, c.stage, c.outcome, c.aim_id, m.objective, c.expected_value_cents
            FROM cycle c LEFT JOIN aim m ON m.id = c.aim_id AND m.deleted_at IS NULL"""


def cycle_choice(connection: Connection, cycle_id: int) -> CycleChoice | None:
    row = connection.execute(f"{_CYCLE} WHERE c.id = ? AND c.deleted_at IS NULL", (cycle_id,)).fetchone()
    return CycleChoice._make(row) if row else None


def open_cycles(connection: Connection, subject_id: int, also: int | None = None) -> list[CycleChoice]:
    """Open cycles of the subject, the newest first; `also` is one to list even if it is closed."""
    sql = f"""{_CYCLE} WHERE c.subject_id = ? AND c.deleted_at IS NULL AND (c.outcome IS NULL OR c.id = ?)
              ORDER BY c.outcome IS NOT NULL, c.number DESC"""
    return [CycleChoice._make(row) for row in connection.execute(sql, (subject_id, also))]


_SUBJECT = """SELECT s.id, s.display_name, s.kind, m.city FROM subject s
              LEFT JOIN subject_summary m ON m.subject_id = s.id"""


def subject_choice(connection: Connection, subject_id: int) -> SubjectChoice | None:
    row = connection.execute(f"{_SUBJECT} WHERE s.id = ?", (subject_id,)).fetchone()
    return SubjectChoice._make(row) if row else None


def find_subjects(connection: Connection, text: str, limit: int) -> list[SubjectChoice]:
    """Subjects whose name begins with the text, then those that have all its words. For no text, targets."""
    words = _WORDS.findall(fold(text))
    if not words:
        sql = f"{_SUBJECT} WHERE s.deleted_at IS NULL ORDER BY s.target DESC, s.changed_at DESC LIMIT ?"
        return _choices(connection, sql, (limit,))
    start = fold(text)
    sql = f"""{_SUBJECT} WHERE s.sort_key >= ? AND s.sort_key < ? AND s.deleted_at IS NULL
              ORDER BY s.sort_key LIMIT ?"""
    found = _choices(connection, sql, (start, start + "\U0010ffff", limit))
    if len(found) < limit:
        known = {choice.id for choice in found}
        in_name = " AND ".join("instr(s.sort_key, ?)" for _ in words)
        sql = f"{_SUBJECT} WHERE {in_name} AND s.deleted_at IS NULL ORDER BY s.sort_key LIMIT ?"
        others = _choices(connection, sql, (*words, limit))
        found += [choice for choice in others if choice.id not in known]
    return found[:limit]


def _choices(connection: Connection, sql: str, parameters: Sequence[object]) -> list[SubjectChoice]:
    return [SubjectChoice._make(row) for row in connection.execute(sql, parameters)]


def owners(connection: Connection, table: str, ids: Sequence[int]) -> set[int]:
    """The subjects that these rows of a table belong to."""
    marks = ", ".join("?" * len(ids))
    return {
        row[0]
        for row in connection.execute(f"SELECT subject_id FROM {table} WHERE id IN ({marks})", list(ids))
    }
