"""What can still be read of a damaged archive, row by row, into a new one. The damaged file is only ever read.

A copy of it, with its journals, is opened (`mending.py`). Every table is read by ranges of row numbers, halved wherever
the file does not answer, until the rows that are lost are found one by one.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

from crm_desktop.domain.messages import Message
from crm_desktop.errors import BugError, StorageError
from crm_desktop.store import check, derived, journal
from crm_desktop.store.cipher import Key
from crm_desktop.store.connection import (
    Connection,
    DriverError,
    connect,
    connect_to_damaged,
    storage_error,
    told,
)
from crm_desktop.store.durable import beside, put_in_place, sync_file
from crm_desktop.store.mending import readable_copy
from crm_desktop.store.migrate import build
from crm_desktop.store.row_checks import WrongRows, checked
from crm_desktop.store.shapes import TableShape, shapes

RANGE = 1_024  # row numbers asked for at once
#: read besides the tables of records: what is half typed, and the bytes of attached files
_OTHERS = {
    "draft": ("key", "value", "at"), "attachment_content": ("sha256", "content"), "erasure": ("subject_uid", "at"),
}  # fmt: skip
#: columns that mean something only beside a journal, which is not salvaged
_OF_THE_JOURNAL = {("import_batch", "step")}
#: how often references to what is lost may lead to further ones
_ROUNDS = 8
Watch = Callable[[int, int], object]


class Salvaged(NamedTuple):
    """`read` and `lost` count rows by table; `lost` those that are known to have been there."""

    path: Path
    read: dict[str, int]
    lost: dict[str, int]

    @property
    def complete(self) -> bool:
        return not self.lost


def salvage(
    damaged: Path, target: Path, key: Key | None = None, template: Path | None = None, watch: Watch | None = None,
) -> Salvaged:  # fmt: skip
    """Make `target`, a whole archive, of what can be read. `template` is a good copy of the same archive, if there is one.

    `watch(done, total)` may raise to stop. Raises StorageError("salvage.nothing") when no row can be read.
    """
    with tempfile.TemporaryDirectory(prefix="crm-desktop-") as folder, told(target), beside(target) as fresh:
        fresh.unlink()
        build(fresh, key)
        source = _Source(readable_copy(damaged, Path(folder), key, template), key)
        with closing(source), closing(connect(fresh, key=key)) as made:
            result = _Salvage(source, made, watch or _nobody).run(target)
        if not sum(result.read.values()):
            raise StorageError("salvage.nothing", path=str(damaged))
        sync_file(fresh)
        put_in_place(fresh, target)
    return result


def _nobody(_done: int, _total: int) -> None:
    """Nobody watches."""


# -- row by row


class _Source:
    """Reads a damaged copy. After an error an encrypted file answers nothing more, so it is opened anew."""

    def __init__(self, copy: Path, key: Key | None) -> None:
        self._copy, self._key = copy, key
        self._connection = connect_to_damaged(copy, key)

    def execute(self, sql: str, values: Sequence[Any] = ()) -> list[Any] | None:
        """All rows; None where the file is damaged."""
        try:
            rows: list[Any] = self._connection.execute(sql, values).fetchall()
            return rows
        except DriverError as error:
            if storage_error(error).message.code not in ("storage.damaged", "storage.disk"):
                raise
        if self._key is not None:
            self.close()
            self._connection = connect_to_damaged(self._copy, self._key)
        return None

    def close(self) -> None:
        self._connection.close()


class _Salvage:
    """From a damaged archive into an empty one."""

    def __init__(self, source: _Source, made: Connection, watch: Watch) -> None:
        self.source, self.made, self.watch = source, made, watch
        self.read: dict[str, int] = {}
        self.lost: dict[str, int] = {}

    def run(self, target: Path) -> Salvaged:
        self.made.execute("PRAGMA foreign_keys = OFF")
        self.made.execute("PRAGMA synchronous = OFF")
        self.made.execute("BEGIN IMMEDIATE")
        tables = shapes(self.made)
        for place, shape in enumerate(tables.values()):
            self.watch(place, len(tables) + 1)
            self.made.execute(f"DELETE FROM {shape.name}")  # what a new archive starts with
            self._table(shape)
        for table, columns in _OTHERS.items():
            self._plain(table, columns)
        self._mend_references(tables)
        self.watch(len(tables), len(tables) + 1)
        self._finish()
        self.made.execute("COMMIT")
        found = check.problems(self.made)
        if found:
            raise BugError("salvage.not_whole", problem=found[0].code)
        return Salvaged(target, _filled(self.read), _filled(self.lost))

    def _finish(self) -> None:
        derived.rebuild(self.made)
        label = Message("step.salvage", {"count": sum(self.read.values())})
        journal.begin_step(self.made, label, "salvage")
        journal.end_step(self.made)
        journal.raise_barrier(self.made)

    # -- tables of records

    def _table(self, shape: TableShape) -> None:
        there = self._columns(shape.name)
        names = [n for n in shape.names if n in there and (shape.name, n) not in _OF_THE_JOURNAL]
        if "id" not in names or "uid" not in names:
            self.read[shape.name] = 0
            return
        marks = ", ".join("?" * len(names))
        sql = f"INSERT OR IGNORE INTO {shape.name}({', '.join(names)}) VALUES ({marks})"
        for rows in self._rows(shape.name, names):
            before = self.made.total_changes
            self.made.executemany(sql, self._sound(shape, names, rows))
            self._count(shape.name, len(rows), self.made.total_changes - before)

    def _count(self, table: str, found: int, kept: int) -> None:
        self.read[table] = self.read.get(table, 0) + kept
        self.lost[table] = self.lost.get(table, 0) + found - kept

    def _columns(self, table: str) -> set[str]:
        return {row[1] for row in self.source.execute(f"PRAGMA table_info({table})") or ()}

    def _sound(self, shape: TableShape, names: Sequence[str], rows: list[Any]) -> list[Any]:
        """Without rows whose values cannot stand in their columns."""
        with suppress(WrongRows):
            checked(shape, names, rows)
            return rows
        return [row for row in rows if _is_sound(shape, names, row)]

    def _rows(self, table: str, names: Sequence[str]) -> Iterator[list[Any]]:
        sql = f"SELECT {', '.join(names)} FROM {table} NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
        last = self._last(table)
        for first in range(1, last + 1, RANGE):
            yield from self._between(table, sql, first, min(first + RANGE - 1, last))

    def _last(self, table: str) -> int:
        """The highest row number there ever was, as far as anything tells."""
        found = [0]
        for sql in (
            f"SELECT max(rowid) FROM {table}",
            f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'",
        ):
            found += [row[0] for row in self.source.execute(sql) or () if isinstance(row[0], int)]
        return min(max(found), derived.ID_MASK)

    def _between(self, table: str, sql: str, first: int, last: int) -> Iterator[list[Any]]:
        rows = self.source.execute(sql, (first, last))
        if rows:
            yield rows
        elif rows is None and first == last:
            self._count(table, 1, 0)
        elif rows is None:
            middle = (first + last) // 2
            yield from self._between(table, sql, first, middle)
            yield from self._between(table, sql, middle + 1, last)

    # -- tables without numbers

    def _plain(self, table: str, columns: Sequence[str]) -> None:
        if not set(columns) <= self._columns(table):
            return
        marks = ", ".join("?" * len(columns))
        for rows in self._rows(table, columns):
            good = [row for row in rows if table != "attachment_content" or _is_content(*row)]
            self.made.executemany(
                f"INSERT OR IGNORE INTO {table}({', '.join(columns)}) VALUES ({marks})", good
            )
            self._count(table, len(rows), len(good))

    # -- what refers to something that is lost

    def _mend_references(self, tables: dict[str, TableShape]) -> None:
        for _ in range(_ROUNDS):
            broken = self.made.execute("PRAGMA foreign_key_check").fetchall()
            if not broken:
                return
            for table, row, parent, number in broken:
                self._mend(tables, table, row, parent, number)

    def _mend(self, tables: dict[str, TableShape], table: str, row: int, parent: str, number: int) -> None:
        """The reference goes, or a nameless subject takes the place of the lost one, or the row cannot stay."""
        column = self._column_of(table, number)
        shape = next(c for c in tables[table].columns if c.name == column)
        if shape.nullable:
            self.made.execute(f"UPDATE {table} SET {column} = NULL WHERE rowid = ?", (row,))
        elif parent == "subject":
            sql = f"INSERT OR IGNORE INTO subject(id, kind, company) SELECT {column}, 'company', '#' || {column} FROM {table} WHERE rowid = ?"
            self.made.execute(sql, (row,))
        else:
            self.made.execute(f"DELETE FROM {table} WHERE rowid = ?", (row,))
            self._count(table, 0, -1)

    def _column_of(self, table: str, number: int) -> str:
        rows = self.made.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        return str(next(row[3] for row in rows if row[0] == number))


def _is_sound(shape: TableShape, names: Sequence[str], row: Any) -> bool:
    try:
        checked(shape, names, [row])
    except WrongRows:
        return False
    return True


def _is_content(digest: Any, content: Any) -> bool:
    return isinstance(content, bytes) and hashlib.sha256(content).hexdigest() == digest


def _filled(counts: dict[str, int]) -> dict[str, int]:
    return {table: count for table, count in counts.items() if count}
