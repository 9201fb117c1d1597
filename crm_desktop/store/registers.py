"""What the three registers of phase 3 share: compiling a filter to SQL, order, totals."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Sequence
from datetime import date
from typing import Any

from crm_desktop.domain.activities import RegisterFilter
from crm_desktop.domain.text import fold
from crm_desktop.store.connection import Connection
from crm_desktop.store.derived import HISTORY_KINDS

#: a record counts only while its subject is not in the trash
LIVE = "r.deleted_at IS NULL AND r.subject_id NOT IN (SELECT id FROM subject WHERE deleted_at IS NOT NULL)"
_WORDS = re.compile(r"\w+")


class Where:
    """Conditions of one query, with their parameters in order."""

    def __init__(self, *conditions: str) -> None:
        self.conditions = list(conditions)
        self.parameters: list[Any] = []

    def add(self, condition: str, *parameters: Any) -> None:
        self.conditions.append(condition)
        self.parameters.extend(parameters)

    def one_of(self, column: str, values: Sequence[Any]) -> None:
        if values:
            self.add(f"{column} IN ({', '.join('?' * len(values))})", *values)

    @property
    def sql(self) -> str:
        return " AND ".join(self.conditions)


def common(table: str, chosen: RegisterFilter, day: str) -> Where:
    """The conditions every register knows; `day` is the expression of the date that the period is about."""
    where = Where(LIVE)
    if chosen.subject_id is not None:
        where.add("r.subject_id = ?", chosen.subject_id)
    if chosen.cycle_id is not None:
        where.add("r.cycle_id = ?", chosen.cycle_id)
    if chosen.since is not None:
        where.add(f"{day} >= ?", chosen.since.isoformat())
    if chosen.until is not None:
        where.add(f"{day} <= ?", chosen.until.isoformat())
    where.one_of("r.kind", chosen.kinds)
    add_search(where, table, chosen.search)
    return where


def add_search(where: Where, table: str, text: str) -> None:
    """Words of the record, or of the subject's name; each word may be cut short at its end."""
    words = _WORDS.findall(fold(text))
    if not words:
        return
    match = " ".join(f'"{word}"*' for word in words)
    in_name = " AND ".join("instr(n.sort_key, ?)" for _ in words)
    number = HISTORY_KINDS[table]
    where.add(
        f"(r.id IN (SELECT rowid / 8 FROM history_words WHERE history_words MATCH ? AND rowid % 8 = {number})"
        f" OR r.subject_id IN (SELECT n.id FROM subject n WHERE {in_name}))",
        match,
        *words,
    )


def order_by(key: str, expressions: dict[str, str], ascending: bool, default: str) -> str:
    """The ORDER BY of a sort key; what is empty comes last either way."""
    expression = expressions.get(key) or expressions[default]
    direction = "ASC" if ascending else "DESC"
    return f"{expression} IS NULL, {expression} {direction}, r.id {direction}"


def read_ids(connection: Connection, sql: str, parameters: Sequence[Any]) -> array[int]:
    return array("q", (row[0] for row in connection.execute(sql, parameters)))


def id_list(ids: Sequence[int]) -> str:
    """Many ids as one parameter, for `IN (SELECT value FROM json_each(?))`."""
    return json.dumps(list(ids))


def iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


_OWNERS = {"cycle_id": "cycle", "activity_id": "activity", "request_id": "request"}


def owned_by(column: str, owner_id: int) -> tuple[str, tuple[int, ...]]:
    """The condition "belongs to this subject, cycle, activity or request", by way of the index on the subject."""
    if column == "subject_id":
        return "r.subject_id = ?", (owner_id,)
    owner = _OWNERS[column]
    return f"r.subject_id = (SELECT subject_id FROM {owner} WHERE id = ?) AND r.{column} = ?", (
        owner_id,
        owner_id,
    )


def busiest_subjects(
    connection: Connection, table: str, limit: int, also: int | None
) -> list[tuple[int, str, int]]:
    """`(id, name, records)` of the subjects with most records in a table, by name; `also` is always among them."""
    sql = f"""SELECT s.id, s.display_name, u.number FROM (
                SELECT r.subject_id, count(*) AS number FROM {table} r WHERE r.deleted_at IS NULL
                GROUP BY r.subject_id ORDER BY r.subject_id = ? DESC, number DESC LIMIT ?) u
              JOIN subject s ON s.id = u.subject_id AND s.deleted_at IS NULL ORDER BY s.sort_key"""
    found = connection.execute(sql, (also, limit)).fetchall()
    if also is not None and all(row[0] != also for row in found):
        found += connection.execute(
            "SELECT id, display_name, 0 FROM subject WHERE id = ?", (also,)
        ).fetchall()
    return found
