"""Undoing a step, the newest or an older one, and reading what a step changed, row by row."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from crm_desktop.store.bulk import remove
from crm_desktop.store.connection import Connection
from crm_desktop.store.journal import journaled_tables, ranges, references, tables_changed


class UndoPreview(NamedTuple):
    """What undoing an older step would do, in fields and rows."""

    restored: int
    kept_changed: int
    kept_used: int


_FIRST = "SELECT min(id) FROM journal_change WHERE step = ? AND tbl = ? AND op <> 'R' GROUP BY row"


class Removed(NamedTuple):
    """A run of rows that an undo took out. others: subjects they belonged to that are still there."""

    table: str
    first: int
    last: int
    others: tuple[int, ...]


def invert(connection: Connection, step: int) -> list[Removed]:
    """Bring every row the step touched back to where it was before it; set-based, foreign keys checked at commit.

    Returns the runs of rows that are gone.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")
    tables = journaled_tables(connection)
    changed = [t for t in tables_changed(connection, step) if t in tables]
    refers = references(connection, tables)
    removed: list[Removed] = []
    for table in sorted(changed, key=lambda t: len(refers[t])):  # who is referred to goes last
        removed += _remove_inserted(connection, step, table, tables[table])
    for table in changed:
        _bring_back(connection, step, table, tables[table])
    return removed


def _remove_inserted(
    connection: Connection, step: int, table: str, columns: Sequence[str]
) -> Iterator[Removed]:
    connection.execute(
        f"DELETE FROM {table} WHERE id IN (SELECT row FROM journal_change WHERE id IN ({_FIRST}) AND op = 'I')",
        (step, table),
    )
    for first, last in ranges(connection, step, table):
        others = _others(connection, step, table, columns, first, last)
        remove(connection, table, columns, first, last)
        yield Removed(table, first, last, others)


def _others(
    connection: Connection, step: int, table: str, columns: Sequence[str], first: int, last: int
) -> tuple[int, ...]:
    """The subjects of these rows that the step did not add."""
    added = "".join(f" AND s NOT BETWEEN {a} AND {b}" for a, b in ranges(connection, step, "subject"))
    found: set[int] = set()
    for column in {"subject_id", "other_id"} & set(columns):
        sql = f"SELECT DISTINCT {column} AS s FROM {table} WHERE id BETWEEN ? AND ? AND s IS NOT NULL{added}"
        found.update(row[0] for row in connection.execute(sql, (first, last)))
    return tuple(sorted(found))


def _bring_back(connection: Connection, step: int, table: str, columns: Sequence[str]) -> None:
    not_in_range = "".join(
        f" AND row NOT BETWEEN {first} AND {last}" for first, last in ranges(connection, step, table)
    )
    values = ", ".join(f"before ->> '$.{c}'" for c in columns)
    sets = ", ".join(f"{c} = excluded.{c}" for c in columns if c != "id")
    connection.execute(
        f"INSERT INTO {table}({', '.join(columns)}) SELECT {values} FROM journal_change "
        f"WHERE id IN ({_FIRST}) AND op IN ('U', 'D'){not_in_range} ON CONFLICT(id) DO UPDATE SET {sets}",
        (step, table),
    )


#: columns that every save changes and nobody means
BOOKKEEPING = {"changed_at", "created_at", "uid", "id"}
#: tables that triggers fill beside the change itself: not counted twice
COMPANIONS = {"reclassification"}


def invert_older(connection: Connection, step: int, apply: bool) -> UndoPreview:
    """Undo one step below later ones, and say what becomes of it; with `apply` False only say.

    A field goes back only if it still holds what the step gave it; a row the step added stays if later work refers
    to it or changed it.
    """
    tables = journaled_tables(connection)
    refers = references(connection, tables)
    changes = [c for c in first_changes(connection, step) if c[0] in tables]
    inserted = {(tbl, row) for tbl, row, op, _ in changes if op == "I"}
    restored = kept_changed = kept_used = 0
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table, row, op, before in reversed(changes):
        now = current(connection, table, row)
        if op == "I":
            if now is None:
                continue
            if _used_later(connection, table, row, refers[table], inserted):
                kept_used += 1
            elif _differs(now, _after(connection, step, table, row)):
                kept_changed += 1
            else:
                restored += table not in COMPANIONS
                if apply:
                    connection.execute(f"DELETE FROM {table} WHERE id = ?", (row,))
            continue
        assert before is not None
        back, kept = _restorable(before, _after(connection, step, table, row), now)
        restored += len(back) or (now is None)
        kept_changed += kept
        if apply:
            _put_back(connection, table, row, before, back, now is None)
    return UndoPreview(restored, kept_changed, kept_used)


def _differs(now: dict[str, object], after: dict[str, object] | None) -> bool:
    return after is None or any(now[c] != after.get(c) for c in now if c not in BOOKKEEPING)


def _restorable(before: dict, after: dict | None, now: dict | None) -> tuple[dict[str, object], int]:
    """The fields to put back, and how many are kept because they were changed since."""
    if now is None or after is None:
        return {}, 0
    changed = [c for c in before if c not in BOOKKEEPING and c in now and before[c] != after.get(c)]
    back = {c: before[c] for c in changed if now[c] == after.get(c)}
    return back, len(changed) - len(back)


def _put_back(
    connection: Connection,
    table: str,
    row: int,
    before: dict[str, object],
    back: dict[str, object],
    gone: bool,
) -> None:
    if gone:
        marks = ", ".join("?" * len(before))
        connection.execute(
            f"INSERT INTO {table}({', '.join(before)}) VALUES ({marks})", tuple(before.values())
        )
    elif back:
        sets = ", ".join(f"{c} = ?" for c in back)
        connection.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*back.values(), row))


def _used_later(
    connection: Connection,
    table: str,
    row: int,
    refers: Sequence[tuple[str, str]],
    inserted: set[tuple[str, int]],
) -> bool:
    for other, column in refers:
        for (user,) in connection.execute(f"SELECT id FROM {other} WHERE {column} = ?", (row,)):
            if (other, user) not in inserted:
                return True
    return False


class ChangeRow(NamedTuple):
    """One row changed by a step: the fields that differ, `(name, before, after)`; None for the side that is missing.

    `of`: the subject it belongs to, as it is called now.
    """

    table: str
    row: int
    op: str
    fields: tuple[tuple[str, object, object], ...]
    of: str = ""


def step_changes(connection: Connection, step: int, limit: int = 200) -> list[ChangeRow]:
    """What a step changed, row by row, with before and after of each field."""
    result = []
    for table, row, op, before in first_changes(connection, step, limit):
        after = _after(connection, step, table, row)
        names = list(after or before or {})
        pairs = ((n, (before or {}).get(n), (after or {}).get(n)) for n in names if n not in BOOKKEEPING)
        fields = tuple((n, b, a) for n, b, a in pairs if b != a and not (b in (None, "") and a in (None, "")))
        of = _name_of(connection, table, row, after or before or {})
        result.append(ChangeRow(table, row, op, fields, of))
    return result


def _name_of(connection: Connection, table: str, row: int, values: dict[str, object]) -> str:
    subject = row if table == "subject" else values.get("subject_id")
    found = connection.execute("SELECT display_name FROM subject WHERE id = ?", (subject,)).fetchone()
    return str(found[0]) if found else ""


def first_changes(
    connection: Connection, step: int, limit: int = -1
) -> list[tuple[str, int, str, dict[str, object] | None]]:
    """For each row the step touched (or the first `limit`), its first change: `(table, row, op, before)`; ranges row by row."""
    found = connection.execute(
        "SELECT tbl, row, op, before FROM journal_change c WHERE id IN "
        "(SELECT min(id) FROM journal_change WHERE step = :step AND op <> 'R' GROUP BY tbl, row) "
        "AND NOT EXISTS (SELECT 1 FROM journal_change r WHERE r.step = :step AND r.op = 'R' AND r.tbl = c.tbl "
        "AND c.row BETWEEN r.row AND r.last) ORDER BY id LIMIT :limit",  # added, then changed, is added
        {"step": step, "limit": limit},
    ).fetchall()
    rows = [(tbl, row, op, json.loads(before) if before else None) for tbl, row, op, before in found]
    inserted = connection.execute(
        "SELECT tbl, row, last FROM journal_change WHERE step = ? AND op = 'R'", (step,)
    ).fetchall()
    runs = ((tbl, row, "I", None) for tbl, first, last in inserted for row in range(first, last + 1))
    return [*rows, *islice(runs, None if limit < 0 else max(0, limit - len(rows)))]


def rows_touched(connection: Connection, step: int) -> int:
    """How many rows a step added, changed or removed."""
    single, many = connection.execute(
        "SELECT (SELECT count(*) FROM (SELECT DISTINCT tbl, row FROM journal_change c WHERE step = :step AND op <> 'R' "
        "AND NOT EXISTS (SELECT 1 FROM journal_change r WHERE r.step = c.step AND r.op = 'R' AND r.tbl = c.tbl "
        "AND c.row BETWEEN r.row AND r.last))), "
        "(SELECT coalesce(sum(last - row + 1), 0) FROM journal_change WHERE step = :step AND op = 'R')",
        {"step": step},
    ).fetchone()
    return int(single) + int(many)


def _after(connection: Connection, step: int, table: str, row: int) -> dict[str, object] | None:
    """The row as the step left it: as the next change found it, or as it is now."""
    found = connection.execute(
        "SELECT before FROM journal_change WHERE tbl = ? AND row = ? AND step > ? AND op <> 'R' ORDER BY id LIMIT 1",
        (table, row, step),
    ).fetchone()
    if found:
        return json.loads(found[0]) if found[0] else None
    return current(connection, table, row)


def current(connection: Connection, table: str, row: int) -> dict[str, object] | None:
    cursor = connection.execute(f"SELECT * FROM {table} WHERE id = ?", (row,))
    values = cursor.fetchone()
    return dict(zip((d[0] for d in cursor.description), values, strict=True)) if values else None
