"""The journal: what each step changed, written by triggers; undo, redo and history are reads of it.

A change says table, row and operation: `I` inserted, `U` updated, `D` deleted, with the row as it was before in JSON.
A bulk insert of consecutive ids logs one range (`R`, row to last). Undoing a step brings every row it touched back to
where it was before the step's first change of it; the triggers record that too, so redo is the undo of an undo (`undoing.py`).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from crm_desktop.domain.messages import Message
from crm_desktop.store.connection import Connection

#: how long steps can be undone, unless the user chose otherwise
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


def drop_triggers(connection: Connection) -> None:
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")


def create_triggers(connection: Connection, dated_fields: Sequence[str]) -> None:
    """Drop and make the triggers of all entity tables; run after each migration, inside its transaction."""
    drop_triggers(connection)
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
    """(Opening an archive says it too, and usually has nothing to write.)"""
    connection.execute(
        "UPDATE journal_current SET step = NULL, log_inserts = 1, replaying = 0 "
        "WHERE step IS NOT NULL OR log_inserts <> 1 OR replaying <> 0"
    )


def current_step(connection: Connection) -> int | None:
    step: int | None = connection.execute("SELECT step FROM journal_current").fetchone()[0]
    return step


def moment_of(connection: Connection, step: int) -> str:
    """When a step was begun; empty when there is none of this number."""
    row = connection.execute("SELECT at FROM journal_step WHERE id = ?", (step,)).fetchone()
    return str(row[0]) if row else ""


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


def step_ids(connection: Connection) -> list[int]:
    """Every line of the history, newest first."""
    return [
        row[0] for row in connection.execute("SELECT id FROM journal_step WHERE kind = 'do' ORDER BY id DESC")
    ]


def step_rows(connection: Connection, ids: Sequence[int]) -> list[StepRow]:
    """Those lines of the history, in any order."""
    wanted = json.dumps([int(i) for i in ids])
    return [
        StepRow(*row)
        for row in connection.execute(_STEPS + "id IN (SELECT value FROM json_each(?))", (wanted,))
    ]


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


def ranges(connection: Connection, step: int, table: str) -> list[tuple[int, int]]:
    return connection.execute(
        "SELECT row, last FROM journal_change WHERE step = ? AND tbl = ? AND op IN ('I', 'R') AND op = 'R' ORDER BY id",
        (step, table),
    ).fetchall()


def prune(connection: Connection, days: int | None = KEEP_DAYS) -> None:
    """Forget steps older than `days` (None: none of them); inside the caller's transaction."""
    first = _first_kept(connection, days)
    connection.execute("DELETE FROM journal_change WHERE step < ?", (first,))
    connection.execute("DELETE FROM journal_step WHERE id < ?", (first,))


def forgotten(connection: Connection, days: int | None) -> tuple[int, str]:
    """What `prune` with `days` would forget: how many steps of the history, and when the newest of them was done."""
    sql = "SELECT count(*), coalesce(max(at), '') FROM journal_step WHERE kind = 'do' AND id < ?"
    count, newest = connection.execute(sql, (_first_kept(connection, days),)).fetchone()
    return int(count), str(newest)


def _first_kept(connection: Connection, days: int | None) -> int:
    """The oldest step that stays. A clock that once stood years back takes nothing with it: what came before it stays."""
    if days is None:
        return 0
    limit = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    sql = "SELECT coalesce((SELECT min(id) FROM journal_step WHERE at >= ?), (SELECT max(id) + 1 FROM journal_step), 0)"
    return int(connection.execute(sql, (limit,)).fetchone()[0])


def raise_barrier(connection: Connection) -> None:
    """Steps up to now stay readable and can no longer be undone (after a migration)."""
    connection.execute("UPDATE journal_barrier SET step = coalesce((SELECT max(id) FROM journal_step), 0)")
