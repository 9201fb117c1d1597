"""SQL of what is half typed: kept in the archive by a key, outside the history.

Whom a draft is about is known from its key (`entry:12`: subject 12) or from what the forms write in `about`. Drafts go
with the rows they are about.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from crm_desktop.store.connection import Connection
from crm_desktop.store.journal import journaled_tables, moment

#: the first word of a key whose second is the id of a row, and the table of that row
_OWNER_OF_KEY = {"entry": "subject", "subject": "subject", "review": "cycle"}
Thing = tuple[str, int]  # table and id


class DraftRow(NamedTuple):
    """`value` is JSON, `at` a UTC moment."""

    key: str
    value: str
    at: str


def draft(connection: Connection, key: str) -> str | None:
    row = connection.execute("SELECT value FROM draft WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def keep_draft(connection: Connection, key: str, value: str) -> None:
    connection.execute(
        "INSERT INTO draft VALUES (?, ?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value, at = excluded.at",
        (key, value, moment()),
    )


def drop_draft(connection: Connection, key: str) -> None:
    connection.execute("DELETE FROM draft WHERE key = ?", (key,))


def drafts(connection: Connection, prefix: str = "") -> list[DraftRow]:
    """Newest first."""
    sql = "SELECT key, value, at FROM draft WHERE substr(key, 1, ?) = ? ORDER BY at DESC, key"
    return [DraftRow(*row) for row in connection.execute(sql, (len(prefix), prefix))]


def about(row: DraftRow) -> list[Thing]:
    """The rows a draft is about."""
    kind, _, number = row.key.partition(":")
    found = [(_OWNER_OF_KEY[kind], int(number))] if kind in _OWNER_OF_KEY and number.isdigit() else []
    value = _read(row.value)
    listed = value.get("about") if isinstance(value, dict) else None
    return found + [(str(table), int(i)) for table, i in listed or ()]


def subject_of(connection: Connection, row: DraftRow) -> int | None:
    """The subject a draft is about, itself or through one of its rows."""
    tables = journaled_tables(connection)
    for table, number in about(row):
        if table == "subject":
            return number
        if "subject_id" in tables.get(table, ()):
            found = connection.execute(f"SELECT subject_id FROM {table} WHERE id = ?", (number,)).fetchone()
            if found:
                return int(found[0])
    return None


def _read(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return None


def drop_those_about(connection: Connection, things: Iterable[Thing]) -> None:
    """Whatever is half typed about these rows."""
    gone = set(things)
    for row in drafts(connection):
        if gone & set(about(row)):
            drop_draft(connection, row.key)


def prune(connection: Connection, concluded_before: str | None) -> int:
    """Drop drafts about rows that are gone or in the trash, and those concluded before a moment. Returns how many."""
    tables = journaled_tables(connection)
    dropped = 0
    for row in drafts(connection):
        old = concluded_before is not None and row.at < concluded_before and _concluded(row.value)
        subject = subject_of(connection, row)
        things = [*about(row), *([("subject", subject)] if subject is not None else [])]
        if old or any(not _is_there(connection, tables, *thing) for thing in things):
            drop_draft(connection, row.key)
            dropped += 1
    return dropped


def _concluded(value: str) -> bool:
    found = _read(value)
    return isinstance(found, dict) and found.get("concluded") is not None


def _is_there(connection: Connection, tables: Iterable[str], table: str, row: int) -> bool:
    if table not in tables:
        return True
    sql = f"SELECT 1 FROM {table} WHERE id = ? AND deleted_at IS NULL"
    return connection.execute(sql, (row,)).fetchone() is not None
