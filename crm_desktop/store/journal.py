"""The journal: what each step changed, written by triggers; undo, redo and history are reads of it.

A change says table, row and operation: `I` inserted, `U` updated, `D` deleted, with the row as it was before in JSON.
A bulk insert of consecutive ids logs one range (`R`, row to last). Undoing a step brings every row it touched back to
where it was before the step's first change of it; the triggers record that too, so redo is the undo of an undo.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from crm_desktop.domain.messages import Message
from crm_desktop.store.connection import Connection

KEEP_DAYS = 90


class StepRow(NamedTuple):
    """A line of the history. `undone` tells whether it is undone now; `undoable`, that its changes are still known."""

    id: int
    at: str
    kind: str
    origin: str
    code: str
    data: str
    undone: bool
    undoable: bool

    @property
    def label(self) -> Message:
        return Message(self.code, json.loads(self.data))


class ChangeRow(NamedTuple):
    """One row changed by a step: the fields that differ, `(name, before, after)`; None for the side that is missing."""

    table: str
    row: int
    op: str
    fields: tuple[tuple[str, object, object], ...]


class UndoPreview(NamedTuple):
    """What undoing an older step would do, in fields and rows."""

    restored: int
    kept_changed: int
    kept_used: int


# -- triggers -----------------------------------------------------------------------


def journaled_tables(connection: Connection) -> dict[str, list[str]]:
    """Entity tables and their columns: those with a `uid`."""
    tables = {}
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ):
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        if "uid" in columns:
            tables[name] = columns
    return tables


def references(connection: Connection, tables: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """For each table, who refers to it: `(table, column)`."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for table in tables:
        for row in connection.execute(f"PRAGMA foreign_key_list({table})"):
            found[row[2]].append((table, row[3]))
    return found


def create_triggers(connection: Connection, dated_fields: Sequence[str]) -> None:
    """Drop and make the triggers of all entity tables; run after each migration, inside its transaction."""
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for table, columns in journaled_tables(connection).items():
        for statement in _triggers_of(table, columns):
            connection.execute(statement)
    for field in dated_fields:
        connection.execute(_dated(field))


def _triggers_of(table: str, columns: Sequence[str]) -> list[str]:
    old = ", ".join(f"'{c}', OLD.{c}" for c in columns)
    log = "INSERT INTO journal_change(step, tbl, row, op, before) SELECT step, '{t}', {row}, '{op}', {before} FROM journal_current WHERE {when}"
    bodies = {
        "INSERT": log.format(
            t=table, row="NEW.id", op="I", before="NULL", when="step IS NOT NULL AND log_inserts = 1"
        ),
        "UPDATE": log.format(
            t=table, row="OLD.id", op="U", before=f"json_object({old})", when="step IS NOT NULL"
        ),
        "DELETE": log.format(
            t=table, row="OLD.id", op="D", before=f"json_object({old})", when="step IS NOT NULL"
        ),
    }
    return [
        f"CREATE TRIGGER journal_{table}_{event} AFTER {event} ON {table} BEGIN {body}; END"
        for event, body in bodies.items()
    ]


def _dated(field: str) -> str:
    """Classifications keep their dates in a table of their own, which outlives the journal."""
    return f"""CREATE TRIGGER dated_{field} AFTER UPDATE OF {field} ON subject
        WHEN OLD.{field} IS NOT NEW.{field} AND (SELECT replaying FROM journal_current) = 0
        BEGIN INSERT INTO reclassification(uid, subject_id, field, old, new, at, created_at, changed_at)
            SELECT lower(hex(randomblob(16))), NEW.id, '{field}', OLD.{field}, NEW.{field}, m, m, m
            FROM (SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now') AS m); END"""


# -- steps --------------------------------------------------------------------------


def moment() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def begin_step(
    connection: Connection,
    label: Message,
    origin: str,
    kind: str = "do",
    undoes: int | None = None,
    root: int | None = None,
) -> int:
    """Open a step; the triggers write under its number from now on."""
    data = json.dumps(dict(label.data), ensure_ascii=False, default=str)
    cursor = connection.execute(
        "INSERT INTO journal_step(at, kind, origin, code, data, undoes, root) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (moment(), kind, origin, label.code, data, undoes, root),
    )
    step = int(cursor.lastrowid)
    connection.execute(
        "UPDATE journal_current SET step = ?, log_inserts = 1, replaying = ?", (step, kind != "do")
    )
    return step


def end_step(connection: Connection) -> None:
    connection.execute("UPDATE journal_current SET step = NULL, log_inserts = 1, replaying = 0")


def current_step(connection: Connection) -> int | None:
    step: int | None = connection.execute("SELECT step FROM journal_current").fetchone()[0]
    return step


def relabel(connection: Connection, step: int, label: Message) -> None:
    data = json.dumps(dict(label.data), ensure_ascii=False, default=str)
    connection.execute("UPDATE journal_step SET code = ?, data = ? WHERE id = ?", (label.code, data, step))


def log_range(connection: Connection, step: int, table: str, first: int, last: int) -> None:
    connection.execute(
        "INSERT INTO journal_change(step, tbl, row, last, op) VALUES (?, ?, ?, ?, 'R')",
        (step, table, first, last),
    )


def discard_if_empty(connection: Connection, step: int) -> bool:
    """A step that changed nothing leaves no line in the history."""
    if connection.execute("SELECT 1 FROM journal_change WHERE step = ? LIMIT 1", (step,)).fetchone():
        return False
    connection.execute("DELETE FROM journal_step WHERE id = ?", (step,))
    return True


# -- what a step changed --------------------------------------------------------------

MANY = 2_000


def tables_changed(connection: Connection, step: int) -> list[str]:
    return [
        row[0]
        for row in connection.execute("SELECT DISTINCT tbl FROM journal_change WHERE step = ?", (step,))
    ]


def ids_changed(connection: Connection, step: int, table: str) -> frozenset[int] | None:
    """The rows of the table that the step changed; None for more than can be named."""
    rows = connection.execute(
        "SELECT DISTINCT row, last FROM journal_change WHERE step = ? AND tbl = ? LIMIT ?",
        (step, table, MANY + 1),
    ).fetchall()
    if len(rows) > MANY or any(last and last - row > MANY for row, last in rows):
        return None
    return frozenset(i for row, last in rows for i in range(row, (last or row) + 1))


def ids_inserted(connection: Connection, step: int, table: str) -> tuple[int, ...]:
    rows = connection.execute(
        "SELECT row, last FROM journal_change WHERE step = ? AND tbl = ? AND op IN ('I', 'R') ORDER BY id LIMIT ?",
        (step, table, MANY),
    ).fetchall()
    return tuple(i for row, last in rows for i in range(row, min(last or row, row + MANY) + 1))


def changed_rows(table: str) -> str:
    """A condition on `id` of the table; takes the step twice as parameter."""
    return (
        f"(id IN (SELECT row FROM journal_change WHERE step = ? AND tbl = '{table}' AND op <> 'R') OR "
        f"EXISTS (SELECT 1 FROM journal_change j WHERE j.step = ? AND j.tbl = '{table}' AND j.op = 'R' AND {table}.id BETWEEN j.row AND j.last))"
    )


# -- undo and redo ----------------------------------------------------------------------


def next_to_undo(connection: Connection) -> StepRow | None:
    return _first(
        connection,
        "kind IN ('do', 'redo') AND undone_by IS NULL AND id > (SELECT step FROM journal_barrier) ORDER BY id DESC LIMIT 1",
    )


def next_to_redo(connection: Connection) -> StepRow | None:
    return _first(
        connection,
        "kind = 'undo' AND undone_by IS NULL AND id > (SELECT step FROM journal_barrier) "
        "AND id > coalesce((SELECT max(id) FROM journal_step WHERE kind = 'do'), 0) ORDER BY id DESC LIMIT 1",
    )


def steps(connection: Connection, limit: int = 200, before: int | None = None) -> list[StepRow]:
    """The history, newest first; undos and redos show as the state of the step they concern."""
    condition = f"kind = 'do' AND id < {before or 2**62} ORDER BY id DESC LIMIT {limit}"
    return [StepRow(*row) for row in connection.execute(_STEPS + condition)]


def step_row(connection: Connection, step: int) -> StepRow | None:
    return _first(connection, f"id = {int(step)}")


_STEPS = (
    "SELECT id, at, kind, origin, code, data, undone, "
    "id > (SELECT step FROM journal_barrier) AND EXISTS (SELECT 1 FROM journal_change c WHERE c.step = journal_step.id) FROM journal_step WHERE "
)


def _first(connection: Connection, condition: str) -> StepRow | None:
    row = connection.execute(_STEPS + condition).fetchone()
    return StepRow(*row) if row else None


def mark_undone(connection: Connection, step: int, by: int, root: int, undone: bool) -> None:
    connection.execute("UPDATE journal_step SET undone_by = ? WHERE id = ?", (by, step))
    connection.execute("UPDATE journal_step SET undone = ? WHERE id = ?", (undone, root))


def live_end(connection: Connection, root: int) -> int:
    """The step that last put the changes of `root` in place: itself, or its newest redo."""
    row = connection.execute(
        "SELECT max(id) FROM journal_step WHERE (id = ? OR root = ?) AND kind IN ('do', 'redo')", (root, root)
    ).fetchone()
    return int(row[0])


def root_of(connection: Connection, step: int) -> int:
    return int(
        connection.execute("SELECT coalesce(root, id) FROM journal_step WHERE id = ?", (step,)).fetchone()[0]
    )


def invert(connection: Connection, step: int) -> None:
    """Bring every row the step touched back to where it was before it; set-based, foreign keys checked at commit."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    tables = journaled_tables(connection)
    changed = [t for t in tables_changed(connection, step) if t in tables]
    for table in changed:
        _remove_inserted(connection, step, table)
    for table in changed:
        _bring_back(connection, step, table, tables[table])


_FIRST = "SELECT min(id) FROM journal_change WHERE step = ? AND tbl = ? AND op <> 'R' GROUP BY row"


def _remove_inserted(connection: Connection, step: int, table: str) -> None:
    connection.execute(
        f"DELETE FROM {table} WHERE id IN (SELECT row FROM journal_change WHERE id IN ({_FIRST}) AND op = 'I')",
        (step, table),
    )
    for first, last in ranges(connection, step, table):
        connection.execute(f"DELETE FROM {table} WHERE id BETWEEN ? AND ?", (first, last))


def ranges(connection: Connection, step: int, table: str) -> list[tuple[int, int]]:
    return connection.execute(
        "SELECT row, last FROM journal_change WHERE step = ? AND tbl = ? AND op = 'R'", (step, table)
    ).fetchall()


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


# -- undoing an older step -----------------------------------------------------------------

#: columns that every save changes and nobody means
BOOKKEEPING = {"changed_at", "created_at", "uid", "id"}
#: tables that triggers fill beside the change itself: not counted twice
COMPANIONS = {"reclassification"}


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


def first_changes(connection: Connection, step: int) -> list[tuple[str, int, str, dict[str, object] | None]]:
    """For each row the step touched, its first change: `(table, row, op, before)`; ranges row by row."""
    found = connection.execute(
        "SELECT tbl, row, op, before FROM journal_change WHERE id IN "
        "(SELECT min(id) FROM journal_change WHERE step = ? AND op <> 'R' GROUP BY tbl, row) ORDER BY id",
        (step,),
    ).fetchall()
    rows = [(tbl, row, op, json.loads(before) if before else None) for tbl, row, op, before in found]
    inserted = connection.execute(
        "SELECT tbl, row, last FROM journal_change WHERE step = ? AND op = 'R'", (step,)
    ).fetchall()
    added = {(tbl, row) for tbl, first, last in inserted for row in range(first, last + 1)}
    rows = [change for change in rows if (change[0], change[1]) not in added]  # added, then changed, is added
    for tbl, first, last in inserted:
        rows.extend((tbl, row, "I", None) for row in range(first, last + 1))
    return rows


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


# -- history in detail, and its age -----------------------------------------------------------


def step_changes(connection: Connection, step: int, limit: int = 200) -> list[ChangeRow]:
    """What a step changed, row by row, with before and after of each field."""
    result = []
    for table, row, op, before in first_changes(connection, step)[:limit]:
        after = _after(connection, step, table, row)
        names = list(after or before or {})
        pairs = ((n, (before or {}).get(n), (after or {}).get(n)) for n in names if n not in BOOKKEEPING)
        fields = tuple((n, b, a) for n, b, a in pairs if b != a and not (b in (None, "") and a in (None, "")))
        result.append(ChangeRow(table, row, op, fields))
    return result


def prune(connection: Connection, days: int = KEEP_DAYS) -> None:
    """Forget steps older than `days`; inside the caller's transaction."""
    limit = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    newest = connection.execute("SELECT max(id) FROM journal_step WHERE at < ?", (limit,)).fetchone()[0]
    if newest is None:
        return
    connection.execute("DELETE FROM journal_change WHERE step <= ?", (newest,))
    connection.execute("DELETE FROM journal_step WHERE id <= ?", (newest,))


def raise_barrier(connection: Connection) -> None:
    """Steps up to now stay readable and can no longer be undone (after a migration)."""
    connection.execute("UPDATE journal_barrier SET step = coalesce((SELECT max(id) FROM journal_step), 0)")
