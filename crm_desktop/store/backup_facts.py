"""What a backup's manifest says of the archive inside, and what has happened since. Reads of the journal."""

from __future__ import annotations

import json
from typing import NamedTuple

from crm_desktop.domain.messages import Message
from crm_desktop.store.connection import Connection

ARCHIVE_ID = "archive.id"
#: what the list of backups counts
COUNTED = ("subject", "cycle", "result")
#: written once, when the archive is made; outside the history
NEW_ID = (
    f"INSERT INTO setting(key, value) SELECT '{ARCHIVE_ID}', '\"' || lower(hex(randomblob(8))) || '\"' "
    f"WHERE NOT EXISTS (SELECT 1 FROM setting WHERE key = '{ARCHIVE_ID}')"
)


class Point(NamedTuple):
    """Where the history of an archive has come to."""

    archive_id: str = ""
    last_step: int = 0
    last_step_at: str = ""


class SinceRow(NamedTuple):
    """A step after a backup was made; `kind` is do, undo or redo."""

    at: str
    kind: str
    label: Message


def point(connection: Connection) -> Point:
    row = connection.execute("SELECT id, at FROM journal_step ORDER BY id DESC LIMIT 1").fetchone()
    return Point(archive_id(connection), *(row or (0, "")))


def archive_id(connection: Connection) -> str:
    """The random name of this archive, the same in all its copies; empty in one that has none."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (ARCHIVE_ID,)).fetchone()
    return str(json.loads(row[0])) if row else ""


def is_ancestor(connection: Connection, step: int, at: str) -> bool:
    """Whether the archive went through this point; false after the return to an older copy, and when steps were forgotten."""
    if step == 0:
        return True
    row = connection.execute("SELECT at FROM journal_step WHERE id = ?", (step,)).fetchone()
    return row is not None and row[0] == at


def since(connection: Connection, step: int, limit: int = 20) -> tuple[int, list[SinceRow]]:
    """`(how many, the newest of them)`: steps after this one."""
    count = connection.execute("SELECT count(*) FROM journal_step WHERE id > ?", (step,)).fetchone()[0]
    rows = connection.execute(
        "SELECT at, kind, code, data FROM journal_step WHERE id > ? ORDER BY id DESC LIMIT ?", (step, limit)
    )
    return int(count), [SinceRow(at, kind, Message(code, json.loads(data))) for at, kind, code, data in rows]
