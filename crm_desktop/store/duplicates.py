"""What the user said of subjects that look alike: a pair is two ids, the smaller first."""

from __future__ import annotations

import json
from collections.abc import Iterable

from crm_desktop.store.connection import Connection
from crm_desktop.store.journal import moment
from crm_desktop.store.step import Step

Pair = tuple[int, int]
DIFFERENT, LATER = "different", "later"


def pair(one: int, other: int) -> Pair:
    """The same whichever comes first."""
    return (one, other) if one < other else (other, one)


def remember_different(step: Step, pairs: Iterable[Pair]) -> None:
    """These two are not the same, and shall not be asked again. A pair of one subject with itself says nothing."""
    remember(step, pairs, DIFFERENT)


def remember(step: Step, pairs: Iterable[Pair], answer: str) -> None:
    """Keep an answer for each pair; a newer answer takes the place of the older one."""
    now = moment()
    rows = [(*pair(a, b), answer, now) for a, b in pairs if a != b]
    step.execute("SELECT 1")
    step.connection.executemany(
        """INSERT INTO pair_answer(first_id, second_id, answer, changed_at) VALUES (?, ?, ?, ?)
           ON CONFLICT(first_id, second_id) DO UPDATE SET answer = excluded.answer, deleted_at = NULL,
           changed_at = excluded.changed_at WHERE answer <> excluded.answer OR deleted_at IS NOT NULL""",
        rows,
    )


def forget(step: Step, pairs: Iterable[Pair]) -> None:
    """Let these pairs be asked again."""
    known = _ids(step.connection)
    step.delete("pair_answer", [known[p] for p in {pair(a, b) for a, b in pairs} if p in known])


def _ids(connection: Connection) -> dict[Pair, int]:
    sql = "SELECT first_id, second_id, id FROM pair_answer WHERE deleted_at IS NULL"
    return {(first, second): number for first, second, number in connection.execute(sql)}


def different_pairs(connection: Connection) -> set[Pair]:
    """The pairs that are known to be two."""
    return {p for p, answer in answers(connection).items() if answer == DIFFERENT}


def answers(connection: Connection) -> dict[Pair, str]:
    sql = "SELECT first_id, second_id, answer FROM pair_answer WHERE deleted_at IS NULL"
    return {(first, second): answer for first, second, answer in connection.execute(sql)}


def linked_pairs(connection: Connection, among: Iterable[int] | None = None) -> set[Pair]:
    """Subjects that have to do with each other, as a person with their employer, are two."""
    sql = "SELECT subject_id, other_id FROM subject_link WHERE deleted_at IS NULL"
    if among is None:
        return {pair(one, other) for one, other in connection.execute(sql)}
    sql += " AND subject_id IN (SELECT value FROM json_each(?))"
    return {pair(one, other) for one, other in connection.execute(sql, (json.dumps(list(among)),))}


def shared_pecs(connection: Connection) -> list[tuple[int, str]]:
    """(subject, certified address) of addresses that several have."""
    sql = """SELECT id, lower(pec) FROM subject WHERE deleted_at IS NULL AND pec <> '' AND lower(pec) IN (
             SELECT lower(pec) FROM subject WHERE deleted_at IS NULL AND pec <> '' GROUP BY 1 HAVING count(*) > 1)"""
    return [(row[0], row[1]) for row in connection.execute(sql)]


def live(connection: Connection, ids: Iterable[int]) -> set[int]:
    """Those of the ids that are not in the trash."""
    sql = "SELECT id FROM subject WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))"
    return {row[0] for row in connection.execute(sql, (json.dumps(list(ids)),))}
