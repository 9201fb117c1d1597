"""Writing very many rows at once: several rows in one statement, indexes made again afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import chain, islice
from typing import Any, NamedTuple

from crm_desktop.store.connection import Connection

#: so many rows at once are worth taking indexes down for
MANY = 5_000
#: values in one statement: enough to cost little each, few enough that nobody waits for the interpreter meanwhile
_AT_ONCE = 3_000
_ROWS_AT_ONCE = 5_000
#: pages kept in memory while much is written, in kilobytes: what is written is read again for the indexes
_CACHE, _USUAL_CACHE = 128_000, 16_000
_STAMPED = "lower(hex(randomblob(16)))"


class Block(NamedTuple):
    """Rows of one table, value after value in the order of the columns that have no constant.

    base: what is added to each `subject_id`, for rows made before their subjects had ids.
    constants: columns that are the same in every row.
    """

    values: Sequence[Any]
    base: int = 0
    constants: Mapping[str, Any] = {}

    def count(self, columns: Sequence[str]) -> int:
        """How many rows."""
        return len(self.values) // (len(columns) - len(self.constants))


def blocks(rows: Iterable[Sequence[Any]]) -> Iterator[Block]:
    """Rows as they come, in blocks that are worth a statement."""
    rest = iter(rows)
    while part := list(islice(rest, _ROWS_AT_ONCE)):
        yield Block(list(chain.from_iterable(part)))


def insert(connection: Connection, table: str, columns: Sequence[str], block: Block, now: str = "") -> None:
    """Insert a block. now: the moment, for tables of entities, which get a uid and their two dates besides."""
    own = tuple(name for name in columns if name not in block.constants)
    fixed = (now, block.base, *block.constants.values())
    names = tuple(block.constants)
    width = len(own)
    rows = max(1, _AT_ONCE // width)
    values, size = block.values, rows * width
    many = _statement(table, own, names, rows, bool(now))
    whole = len(values) - len(values) % size
    for start in range(0, whole, size):
        connection.execute(many, (*fixed, *values[start : start + size]))
    one = _statement(table, own, names, 1, bool(now))
    rest = range(whole, len(values), width)
    connection.executemany(one, ((*fixed, *values[start : start + width]) for start in rest))


@lru_cache(maxsize=128)
def _statement(table: str, own: tuple[str, ...], fixed: tuple[str, ...], rows: int, stamped: bool) -> str:
    """INSERT of several rows; ?1 is the moment, ?2 the base, then come the constants, then the values."""
    stamps = ("uid", "created_at", "changed_at") if stamped else ()
    same = ([_STAMPED, "?1", "?1"] if stamped else []) + [f"?{n}" for n in range(3, 3 + len(fixed))]
    first = 3 + len(fixed)
    parts = []
    for row in range(rows):
        start = first + row * len(own)
        marks = [f"?{n} + ?2" if name == "subject_id" else f"?{n}" for n, name in enumerate(own, start)]
        parts.append(f"({', '.join(same + marks)})")
    names = ", ".join((*stamps, *fixed, *own))
    return f"INSERT INTO {table}({names}) VALUES {', '.join(parts)}"


@contextmanager
def prepared(connection: Connection, amounts: Mapping[str, int]) -> Iterator[None]:
    """Much faster inserts of many rows: indexes are made again afterwards, and no trigger runs per row.

    amounts: table -> rows to come. Only tables that grow by a fifth or more, and by thousands, are treated so. What is
    inserted must be journaled as ranges. Nothing else may change these tables inside.
    """
    statements: list[str] = []
    for table, amount in amounts.items():
        if _is_much(connection, table, amount):
            statements += _taken_down(connection, table, "INSERT")
    if statements:
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    yield
    for statement in statements:
        connection.execute(statement)
    connection.execute(f"PRAGMA cache_size = -{_USUAL_CACHE}")


def remove(connection: Connection, table: str, columns: Sequence[str], first: int, last: int) -> None:
    """Delete the rows from first to last, in the journal of the open step as if the trigger had run for each."""
    rows = "id BETWEEN ? AND ?"
    if last - first + 1 < MANY:
        connection.execute(f"DELETE FROM {table} WHERE {rows}", (first, last))
        return
    old = ", ".join(f"'{column}', {column}" for column in columns)
    connection.execute(
        "INSERT INTO journal_change(step, tbl, row, op, before) "
        f"SELECT (SELECT step FROM journal_current), '{table}', id, 'D', json_object({old}) FROM {table} WHERE {rows} ORDER BY id",
        (first, last),
    )
    indexes = _is_much(connection, table, last - first + 1)
    again = _taken_down(connection, table, "DELETE", indexes)
    connection.execute(f"DELETE FROM {table} WHERE {rows}", (first, last))
    for statement in again:
        connection.execute(statement)


def _is_much(connection: Connection, table: str, rows: int) -> bool:
    """A fifth of the table or more, and thousands."""
    return rows >= MANY and not _holds(connection, table, rows * 5 + 1)


def _holds(connection: Connection, table: str, rows: int) -> bool:
    return bool(connection.execute(f"SELECT 1 FROM {table} LIMIT 1 OFFSET {rows - 1}").fetchone())


def _taken_down(connection: Connection, table: str, event: str, indexes: bool = True) -> list[str]:
    """Drops the plain indexes and a journal trigger of a table; returns how to make them again.

    An index of references to the table itself stays: each row that comes or goes is looked for in it.
    """
    own = {row[3] for row in connection.execute(f"PRAGMA foreign_key_list({table})") if row[2] == table}
    sql = """SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ?1 AND sql IS NOT NULL
             AND (type = 'index' AND ?3 AND sql NOT LIKE 'CREATE UNIQUE%' OR type = 'trigger' AND name = 'journal_' || ?1 || '_' || ?2)"""
    rows = connection.execute(sql, (table, event, indexes)).fetchall()
    found = [row for row in rows if row[0] == "trigger" or _first_column(connection, row[1]) not in own]
    for kind, name, _ in found:
        connection.execute(f"DROP {kind} {name}")
    return [statement for _, _, statement in found]


def _first_column(connection: Connection, index: str) -> str:
    return str(connection.execute(f"PRAGMA index_info({index})").fetchone()[2])
