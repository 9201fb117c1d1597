"""SQL of data protection: declarations, what the archive holds about somebody, who has not been heard of for long."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from crm_desktop.store.connection import Connection
from crm_desktop.store.erasing import references
from crm_desktop.store.journal import journaled_tables


class ConsentRow(NamedTuple):
    id: int
    purpose: str
    basis: str
    state: str
    on_date: str
    source: str
    proof: str
    attachment_id: int | None
    file_name: str


class SilentRow(NamedTuple):
    """Somebody nothing was heard of since `last`, an ISO date."""

    id: int
    name: str
    last: str


_CONSENTS = """
SELECT c.id, c.purpose, c.basis, c.state, c.on_date, c.source, c.proof, a.id, coalesce(a.name, '')
FROM consent c LEFT JOIN attachment a ON a.id = c.attachment_id AND a.deleted_at IS NULL
WHERE c.subject_id = ? AND c.deleted_at IS NULL ORDER BY c.on_date DESC, c.id DESC
"""


def consents(connection: Connection, subject_id: int) -> list[ConsentRow]:
    """Every declaration, the newest first."""
    return [ConsentRow(*row) for row in connection.execute(_CONSENTS, (subject_id,))]


def do_not_contact(connection: Connection, subject_id: int) -> bool:
    row = connection.execute("SELECT do_not_contact FROM subject WHERE id = ?", (subject_id,)).fetchone()
    return bool(row and row[0])


def purposes(connection: Connection) -> list[str]:
    """Those the user wrote or used, the most used first."""
    sql = "SELECT purpose FROM consent WHERE deleted_at IS NULL GROUP BY purpose ORDER BY count(*) DESC, purpose"
    return [row[0] for row in connection.execute(sql)]


# -- everything about somebody

#: columns that say nothing about a person
INNER = {"id", "uid", "sort_key", "position", "digest", "kept", "deleted_at"}


def everything_of(connection: Connection, subject_id: int) -> dict[str, list[dict[str, Any]]]:
    """Every row that belongs to a subject or speaks of it, by table, names in place of numbers; the trash too."""
    found: dict[str, list[dict[str, Any]]] = {}
    tables = journaled_tables(connection)
    refers: dict[str, dict[str, str]] = {}
    for table, column, to, _ in references(connection):
        refers.setdefault(table, {})[column] = to
    for table in tables:
        columns = (
            ["id"]
            if table == "subject"
            else [c for c, to in refers.get(table, {}).items() if to == "subject"]
        )
        if not columns:
            continue
        condition = " OR ".join(f"{column} = ?" for column in columns)
        cursor = connection.execute(
            f"SELECT * FROM {table} WHERE {condition} ORDER BY id", (subject_id,) * len(columns)
        )
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        if rows:
            found[table] = [_told(connection, row, refers.get(table, {})) for row in rows]
    return found


def _told(connection: Connection, row: dict[str, Any], refers: dict[str, str]) -> dict[str, Any]:
    told = {}
    for name, value in row.items():
        if value in (None, "") or name in INNER:
            continue
        if name in refers:
            told[name.removesuffix("_id")] = _name(connection, refers[name], value)
        elif name == "cells":
            told[name] = json.loads(value)
        else:
            told[name] = value
    if row.get("deleted_at"):
        told["deleted_at"] = row["deleted_at"]
    return told


#: how a row of each table is called, in the order of what may be empty
_NAMES = {
    "subject": "display_name", "trait": "name", "custom_field": "name", "factor": "name", "product": "name",
    "channel": "code", "attachment": "name", "import_batch": "file", "aim": "objective", "cycle": "opened_on",
    "interaction": "at", "request": "title", "activity": "title", "review": "reviewed_on", "finding": "id",
}  # fmt: skip


def _name(connection: Connection, table: str, number: int) -> Any:
    column = _NAMES.get(table, "id")
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    row = connection.execute(
        f"SELECT {column if column in columns else 'id'} FROM {table} WHERE id = ?", (number,)
    ).fetchone()
    return row[0] if row else number


def contents_of(connection: Connection, subject_id: int) -> dict[str, bytes]:
    """The files kept about somebody, by name."""
    sql = """SELECT a.name, c.content FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256
             WHERE a.subject_id = ? ORDER BY a.id"""
    found: dict[str, bytes] = {}
    for name, content in connection.execute(sql, (subject_id,)):
        number, unique = 2, name
        while unique in found:
            unique, number = f"{number} {name}", number + 1
        found[unique] = bytes(content)
    return found


# -- who has not been heard of for long

_SILENT = """
WITH heard AS (
    SELECT s.id, s.display_name AS name, s.sort_key, max(date(s.created_at),
        coalesce((SELECT max(date(at)) FROM interaction i WHERE i.subject_id = s.id AND i.deleted_at IS NULL), ''),
        coalesce((SELECT max(happened_on) FROM result r WHERE r.subject_id = s.id AND r.deleted_at IS NULL), ''),
        coalesce((SELECT max(coalesce(done_on, due_on)) FROM activity a WHERE a.subject_id = s.id AND a.deleted_at IS NULL), ''),
        coalesce((SELECT max(on_date) FROM consent c WHERE c.subject_id = s.id AND c.deleted_at IS NULL AND c.state = 'given'), '')
    ) AS last
    FROM subject s JOIN subject_summary y ON y.subject_id = s.id
    WHERE s.kind = 'person' AND s.deleted_at IS NULL AND s.target = 0 AND y.open_cycles = 0)
SELECT id, name, last FROM heard WHERE last < ? ORDER BY last, sort_key
"""


def silent_since(connection: Connection, day: str) -> list[SilentRow]:
    """Persons of whom there is no sign since an ISO date: no contact, activity, result or consent, no open cycle, no target."""
    return [SilentRow(*row) for row in connection.execute(_SILENT, (day,))]


# -- the register of processing


def holdings(connection: Connection) -> dict[str, int]:
    """How many live rows of each kind there are: what the archive is about, in numbers."""
    counts = {}
    for table, columns in journaled_tables(connection).items():
        if "subject_id" in columns:
            sql = f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL"
            counts[table] = int(connection.execute(sql).fetchone()[0])
    persons = "SELECT kind, count(*) FROM subject WHERE deleted_at IS NULL GROUP BY kind"
    return counts | {f"subject.{kind}": number for kind, number in connection.execute(persons)}


def bases_in_use(connection: Connection) -> list[tuple[str, str, int]]:
    """`(purpose, basis, declarations)` of those that are given, the most frequent first."""
    sql = """SELECT purpose, basis, count(*) FROM consent WHERE deleted_at IS NULL AND state = 'given'
             GROUP BY 1, 2 ORDER BY 3 DESC, 1"""
    return connection.execute(sql).fetchall()
