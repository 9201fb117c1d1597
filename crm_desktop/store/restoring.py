"""Rows of another archive put into this one: their numbers kept where nothing was, given anew where something is.

A row that is there already, known by its uid or by what must be unique, stays as it is; in an archive without any
subject, which is as good as empty, the row that comes wins.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.store import journal
from crm_desktop.store.archive import Archive
from crm_desktop.store.connection import DriverError
from crm_desktop.store.erasing import ledger
from crm_desktop.store.everything import count
from crm_desktop.store.importing import bulk
from crm_desktop.store.row_checks import UID_LENGTH, Values, WrongRows, check_ids, checked
from crm_desktop.store.shapes import (
    ERASED,
    ERASED_COLUMNS,
    NAMED_REFERENCES,
    ORDERED_PAIRS,
    OWN_ROWS,
    TableShape,
    parents_first,
    shapes,
)
from crm_desktop.store.step import Step
from crm_desktop.store.subject_records import keep_content

Chunks = Iterable[Sequence[Values]]


class NumberMap:
    """The numbers rows had, in order, and those they get."""

    def __init__(self) -> None:
        self.old = array("q")
        self.new = array("q")

    def of(self, number: int | None) -> int | None:
        if number is None:
            return None
        place = bisect_left(self.old, number)
        if place == len(self.old) or self.old[place] != number:
            raise WrongRows("reference")
        return self.new[place]


@contextmanager
def restoring(archive: Archive, label: Message, amounts: Mapping[str, int], file: str) -> Iterator[Restorer]:
    """One step; UserError everything.damaged naming the file, and nothing is changed, when what comes cannot be kept."""
    try:
        with archive.step(label, origin="import") as step:
            step.execute("PRAGMA defer_foreign_keys = ON")
            yield Restorer(step, amounts)
    except WrongRows as error:
        raise UserError("everything.damaged", file=file) from error
    except DriverError as error:
        if type(error).__name__ not in ("IntegrityError", "DataError"):
            raise
        raise UserError("everything.damaged", file=file) from error


class Restorer:
    """Say `leave_out` and `match` what they ask for, then `add` each table of `order`; then contents and ledger.

    `kept` counts the rows that were there already, `left_out` those of subjects that were erased here.
    """

    def __init__(self, step: Step, amounts: Mapping[str, int]) -> None:
        self.step = step
        self.amounts = amounts
        self.shapes = shapes(step.connection)
        self.used = self._used()
        self.takes_over = count(step.connection, "subject") == 0
        self.erased = frozenset(ledger(step.connection))
        self.kept: dict[str, int] = {}
        self.left_out: dict[str, int] = {}
        self._gone: dict[str, set[int]] = {}
        self._maps = {table: NumberMap() for table in self.used}
        self._firsts = {table: step.next_id(table) for table in self.used}
        self._contents: set[str] | None = None

    def _used(self) -> list[str]:
        """Tables that hold or held rows, those whose unique columns refer to others last."""
        used = [table for table in self.shapes if self.step.next_id(table) > 1]
        return sorted(used, key=lambda table: (self._keys_refer(self.shapes[table]), table))

    def _keys_refer(self, shape: TableShape) -> bool:
        refer = {column.name for column in shape.columns if column.refers_to}
        return any(refer & set(key) for key in shape.keys)

    @property
    def order(self) -> list[str]:
        """The tables to add, those first that others refer to."""
        return [table for table in parents_first(self.shapes) if table in self.amounts]

    # -- who was erased here does not come back

    def leave_out(self, names: Sequence[str], chunks: Chunks) -> None:
        """Find the subjects that were erased in this archive, and those that were merged into them."""
        gone = self._gone["subject"] = set()
        merged: dict[int, int] = {}
        for values in self._checked("subject", names, chunks):
            columns = dict(zip(names, values, strict=True))
            gone |= {n for n, uid in zip(columns["id"], columns["uid"], strict=True) if uid in self.erased}
            into = columns.get("merged_into_id", ())
            merged |= {n: other for n, other in zip(columns["id"], into, strict=False) if other is not None}
        while more := {n for n, other in merged.items() if other in gone} - gone:
            gone |= more

    def _without_gone(self, table: str, names: Sequence[str], values: list[Values]) -> list[Values]:
        """Without the rows that belong to somebody erased; what only points there points nowhere."""
        gone = {name: self._gone.get(to) for name, to in self._references(table).items() if name in names}
        dropped = set(self._gone.get(table, ()))
        numbers = values[names.index("id")]
        for place, name in enumerate(names):
            there = gone.get(name)
            if not there:
                continue
            if self._nullable(table, name):
                values[place] = [None if value in there else value for value in values[place]]
            else:
                dropped |= {n for n, value in zip(numbers, values[place], strict=True) if value in there}
        dropped &= set(numbers)
        if not dropped:
            return values
        self._gone.setdefault(table, set()).update(dropped)
        self.left_out[table] = self.left_out.get(table, 0) + len(dropped)
        rows = [row for row, n in zip(zip(*values, strict=True), numbers, strict=True) if n not in dropped]
        return [list(column) for column in zip(*rows, strict=True)]

    def _references(self, table: str) -> dict[str, str]:
        return {column.name: column.refers_to for column in self.shapes[table].columns if column.refers_to}

    def _nullable(self, table: str, name: str) -> bool:
        return next(column.nullable for column in self.shapes[table].columns if column.name == name)

    # -- which rows are there already

    def match(self, table: str, names: Sequence[str], chunks: Chunks) -> None:
        """Decide the number of every row of a used table."""
        known = _Known(self.step.connection, self.shapes[table])
        keys = {name for key in self.shapes[table].keys for name in key}
        found, following = self._maps[table], self._firsts[table]
        revived = []
        for values in self._checked(table, names, chunks):
            columns = dict(zip(names, self._translated(table, names, values, keys), strict=True))
            for place, number in enumerate(columns["id"]):
                there = known.find(columns, place)
                if there is None:
                    there = max(number, following)
                    following = there + 1
                elif there in known.trashed and columns["deleted_at"][place] is None:
                    revived.append(there)
                found.old.append(number)
                found.new.append(there)
        self.step.restore(table, revived)

    # -- writing

    @contextmanager
    def in_bulk(self) -> Iterator[None]:
        """Without indexes meanwhile, where a table is filled from nothing."""
        with bulk(self.step, {table: n for table, n in self.amounts.items() if table not in self.used}):
            yield

    def add(self, table: str, names: Sequence[str], chunks: Chunks) -> Iterator[int]:
        """Write the rows; gives the number of rows of each chunk as it is done."""
        writer = _Rows(self.step, table, names)
        first = self._firsts.get(table)
        for values in self._checked(table, names, chunks):
            amount = len(values[0])
            if self._gone:
                values = self._without_gone(table, names, values)
            if values:
                values = self._translated(table, names, values)
            if values and first is not None:
                values = self._new_ones(table, names, values, first)
            writer.write(values)
            yield amount
        writer.finish()

    def keep_content(self, sha256: str, content: bytes) -> None:
        """Bytes that no attachment has are not kept."""
        if self._contents is None:
            rows = self.step.connection.execute("SELECT sha256 FROM attachment")
            self._contents = {row[0] for row in rows}
        if sha256 in self._contents:
            keep_content(self.step.connection, sha256, content)

    def keep_erased(self, chunks: Chunks) -> None:
        """Take over who was erased where the copy was made, except who is here."""
        for rows in chunks:
            for uid, at in rows:
                if not isinstance(uid, str) or len(uid) != UID_LENGTH or not isinstance(at, str):
                    raise WrongRows(ERASED)
            self.step.connection.executemany(
                f"INSERT INTO {ERASED}({', '.join(ERASED_COLUMNS)}) SELECT ?1, ?2 "
                "WHERE NOT EXISTS (SELECT 1 FROM subject WHERE uid = ?1) ON CONFLICT DO NOTHING",
                rows,
            )

    def _checked(self, table: str, names: Sequence[str], chunks: Chunks) -> Iterator[list[Values]]:
        last, place = 0, names.index("id")
        for rows in chunks:
            values = checked(self.shapes[table], names, rows)
            check_ids(values[place], last)
            last = values[place][-1]
            if others := _not_own(table, names, values):
                yield others

    def _translated(
        self, table: str, names: Sequence[str], values: list[Values], only: set[str] | None = None
    ) -> list[Values]:
        """With the numbers that the rows referred to have here; `only` some columns."""
        refers = {name: to for name, to in self._references(table).items() if only is None or name in only}
        found = [
            list(map(self._maps[refers[name]].of, column)) if refers.get(name) in self._maps else column
            for name, column in zip(names, values, strict=True)
        ]
        if only is None:
            self._translate_named(table, names, found)
        self._order_pair(table, names, found)
        return found

    def _translate_named(self, table: str, names: Sequence[str], values: list[Values]) -> None:
        if table not in NAMED_REFERENCES:
            return
        number, kind = (names.index(name) for name in NAMED_REFERENCES[table])
        values[number] = [
            self._maps[name].of(value) if name in self._maps else value
            for value, name in zip(values[number], values[kind], strict=True)
        ]

    def _order_pair(self, table: str, names: Sequence[str], values: list[Values]) -> None:
        if table not in ORDERED_PAIRS:
            return
        first, second = (names.index(name) for name in ORDERED_PAIRS[table])
        pairs = [sorted(pair) for pair in zip(values[first], values[second], strict=True)]
        values[first], values[second] = [p[0] for p in pairs], [p[1] for p in pairs]

    def _new_ones(self, table: str, names: Sequence[str], values: list[Values], first: int) -> list[Values]:
        """Only the rows that are not there, under their new numbers."""
        place = names.index("id")
        values[place] = list(map(self._maps[table].of, values[place]))
        rows = list(zip(*values, strict=True))
        there = [row for row in rows if row[place] < first]
        self.kept[table] = self.kept.get(table, 0) + len(there)
        if there and self.takes_over:
            self._take_over(table, names, there)
        return [list(column) for column in zip(*(r for r in rows if r[place] >= first), strict=True)]

    def _take_over(self, table: str, names: Sequence[str], rows: list[tuple[Any, ...]]) -> None:
        sets = ", ".join(f'"{name}" = ?{number}' for number, name in enumerate(names, 1) if name != "id")
        self.step.connection.executemany(
            f"UPDATE {table} SET {sets} WHERE id = ?{names.index('id') + 1}", rows
        )


def _not_own(table: str, names: Sequence[str], values: list[Values]) -> list[Values]:
    """Without the rows that mean something in the archive they come from only."""
    column, own = OWN_ROWS.get(table, ("", frozenset()))
    if column not in names or own.isdisjoint(values[names.index(column)]):
        return values
    place = names.index(column)
    rows = [row for row in zip(*values, strict=True) if row[place] not in own]
    return [list(column) for column in zip(*rows, strict=True)]


class _Known:
    """The rows of a table by uid, and by each set of columns that is unique."""

    def __init__(self, connection: Any, shape: TableShape) -> None:
        self.uids: dict[str, int] = {}
        self.keys: list[tuple[tuple[str, ...], dict[tuple[Any, ...], int]]] = [
            (key, {}) for key in shape.keys
        ]
        self.trashed: set[int] = set()
        names = ("id", "uid", "deleted_at", *sorted({name for key in shape.keys for name in key}))
        for row in connection.execute(f"SELECT {', '.join(names)} FROM {shape.name}"):
            values = dict(zip(names, row, strict=True))
            self.uids[values["uid"]] = values["id"]
            if values["deleted_at"] is not None:
                self.trashed.add(values["id"])
            for key, found in self.keys:
                found[tuple(values[name] for name in key)] = values["id"]

    def find(self, columns: Mapping[str, Values], place: int) -> int | None:
        """A row with the same unique columns, else one with the same uid."""
        for key, found in self.keys:
            there = found.get(tuple(columns[name][place] for name in key))
            if there is not None:
                return there
        return self.uids.get(columns["uid"][place])


class _Rows:
    """Inserts rows with their numbers, journaled as the ranges that follow one another."""

    def __init__(self, step: Step, table: str, names: Sequence[str]) -> None:
        self.step, self.table = step, table
        self.place = names.index("id")
        columns = ", ".join(f'"{name}"' for name in names)
        self.sql = f"INSERT INTO {table}({columns}) VALUES ({', '.join('?' * len(names))})"
        self.range: list[int] = []

    def write(self, values: list[Values]) -> None:
        if not values:
            return
        for number in values[self.place]:
            self._note(number)
        self.step.connection.execute("UPDATE journal_current SET log_inserts = 0")
        self.step.connection.executemany(self.sql, zip(*values, strict=True))
        self.step.connection.execute("UPDATE journal_current SET log_inserts = 1")

    def _note(self, number: int) -> None:
        if self.range and number == self.range[1] + 1:
            self.range[1] = number
            return
        self.finish()
        self.range = [number, number]

    def finish(self) -> None:
        if self.range:
            journal.log_range(self.step.connection, self.step.id, self.table, *self.range)
            self.range = []
