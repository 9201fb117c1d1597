"""SQL of the trash: what lies there, what comes back together, what goes for good."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crm_desktop.store import erasing
from crm_desktop.store.connection import Connection


class TrashRow(NamedTuple):
    """`of` is the subject it belongs to; `merged_into` the subject that has its history now; `at` a UTC moment."""

    table: str
    row: int
    name: str
    of: str
    at: str
    merged_into: str = ""


#: the tables people think of as things, with what each thing is called; parts (numbers, addresses) come with theirs
NAMES = {
    "subject": "r.display_name",
    "aim": "r.objective",
    "cycle": "coalesce((SELECT objective FROM aim WHERE aim.id = r.aim_id), r.opened_on)",
    "interaction": "coalesce(nullif(r.summary, ''), r.channel)",
    "fact": "r.text",
    "request": "r.title",
    "activity": "r.title",
    "result": "r.title",
    "review": "r.reviewed_on",
    "consent": "r.purpose",
    "attachment": "r.name",
    "factor": "r.name",
    "trait": "r.name",
    "custom_field": "r.name",
    "product": "r.name",
}
#: without an owner: catalogues
_OWNERLESS = {"subject", "factor", "trait", "custom_field", "product"}


def rows(connection: Connection) -> list[TrashRow]:
    """Everything in the trash, what was thrown away last first."""
    found = []
    for table, name in NAMES.items():
        of, join = "''", ""
        if table not in _OWNERLESS:
            of, join = "s.display_name", "LEFT JOIN subject s ON s.id = r.subject_id"
        merged = (
            "coalesce((SELECT m.display_name FROM subject m WHERE m.id = r.merged_into_id), '')"
            if table == "subject"
            else "''"
        )
        sql = f"SELECT r.id, {name}, {of}, r.deleted_at, {merged} FROM {table} r {join} WHERE r.deleted_at IS NOT NULL"
        for row, words, owner, at, into in connection.execute(sql):
            found.append(TrashRow(table, row, str(words), owner or "", at, into))
    return sorted(found, key=lambda row: (row.at, row.table, row.row), reverse=True)


def count(connection: Connection) -> int:
    sql = " + ".join(f"(SELECT count(*) FROM {table} WHERE deleted_at IS NOT NULL)" for table in NAMES)
    return int(connection.execute(f"SELECT {sql}").fetchone()[0])


def together(connection: Connection, table: str, ids: Iterable[int]) -> dict[str, set[int]]:
    """What comes back with these rows: all that was thrown away with them, and what they cannot be without."""
    refers = erasing.references(connection)
    found: dict[str, set[int]] = {}
    waiting = [(table, i) for i in ids]
    while waiting:
        name, row = waiting.pop()
        at = _deleted_at(connection, name, row)
        if at is None or row in found.get(name, ()):
            continue
        found.setdefault(name, set()).add(row)
        for other, column, to, needed in refers:
            if to == name:
                sql = f"SELECT id FROM {other} WHERE {column} = ? AND deleted_at = ?"
                waiting += [(other, i) for (i,) in connection.execute(sql, (row, at))]
            if other == name and needed:
                parent = connection.execute(f"SELECT {column} FROM {name} WHERE id = ?", (row,)).fetchone()
                waiting.append((to, parent[0]))
    return found


def _deleted_at(connection: Connection, table: str, row: int) -> str | None:
    found = connection.execute(f"SELECT deleted_at FROM {table} WHERE id = ?", (row,)).fetchone()
    return found[0] if found else None


def merged(connection: Connection, ids: Iterable[int]) -> list[int]:
    """Those subjects that were merged: their history is elsewhere."""
    sql = "SELECT id FROM subject WHERE merged_into_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
    return [row[0] for row in connection.execute(sql, (json.dumps(list(ids)),))]


def older_than(connection: Connection, moment: str) -> list[tuple[str, int]]:
    """`(table, id)` of what was thrown away before a UTC moment, merged subjects excepted."""
    found: list[tuple[str, int]] = []
    for table in NAMES:
        kept = "AND merged_into_id IS NULL" if table == "subject" else ""
        sql = f"SELECT id FROM {table} WHERE deleted_at IS NOT NULL AND deleted_at < ? {kept}"
        found += [(table, row[0]) for row in connection.execute(sql, (moment,))]
    return found


def purge(connection: Connection, things: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Delete for good, with all that cannot be without them; inside the caller's transaction, outside the journal."""
    return erasing.purge(connection, [thing for thing in things if _in_trash(connection, *thing)])


def _in_trash(connection: Connection, table: str, row: int) -> bool:
    return table in NAMES and _deleted_at(connection, table, row) is not None
