"""The whole archive, row by row, for the copy with everything in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from crm_desktop.store.connection import Connection
from crm_desktop.store.shapes import ERASED, ERASED_COLUMNS, OWN_COLUMNS, OWN_ROWS, TableShape

AT_ONCE = 2_000


class Content(NamedTuple):
    """The bytes of attached files, once however many records have them; `name` is that of the first."""

    sha256: str
    size: int
    name: str


@contextmanager
def snapshot(connection: Connection) -> Iterator[None]:
    """Everything read inside is of one moment, whatever is written meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def schema_version(connection: Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def count(connection: Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def lines(connection: Connection, shape: TableShape) -> Iterator[list[str]]:
    """The rows by id, each a JSON array of its columns, some thousand at a time; the trash is among them."""
    values = ("NULL" if (shape.name, name) in OWN_COLUMNS else f'"{name}"' for name in shape.names)
    column, own = OWN_ROWS.get(shape.name, ("id", frozenset()))
    others = f"{column} NOT IN (SELECT value FROM json_each(?))"
    sql = f"SELECT json_array({', '.join(values)}) FROM {shape.name} WHERE {others} ORDER BY id"
    cursor = connection.execute(sql, (json.dumps(sorted(own)),))
    while rows := cursor.fetchmany(AT_ONCE):
        yield [row[0] for row in rows]


def erased_lines(connection: Connection) -> Iterator[list[str]]:
    """The ledger of erased subjects, as `lines`."""
    columns = ", ".join(ERASED_COLUMNS)
    rows = connection.execute(f"SELECT json_array({columns}) FROM {ERASED} ORDER BY {ERASED_COLUMNS[0]}")
    if found := [row[0] for row in rows]:
        yield found


def contents(connection: Connection) -> list[Content]:
    """Of attachments in use or in the trash."""
    sql = """SELECT c.sha256, length(c.content), (SELECT a.name FROM attachment a WHERE a.sha256 = c.sha256 ORDER BY a.id LIMIT 1)
             FROM attachment_content c WHERE c.sha256 IN (SELECT sha256 FROM attachment) ORDER BY c.sha256"""
    return [Content(*row) for row in connection.execute(sql)]
