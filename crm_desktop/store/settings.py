"""SQL of the archive's settings and drafts."""

from __future__ import annotations

import json

from crm_desktop.store.connection import Connection
from crm_desktop.store.journal import KEEP_DAYS, moment

#: for how many days steps can be undone; 0 for always
HISTORY_DAYS = "history.days"


def setting(connection: Connection, key: str) -> tuple[int, str] | None:
    """`(id, JSON value)`, or None."""
    row: tuple[int, str] | None = connection.execute(
        "SELECT id, value FROM setting WHERE key = ?", (key,)
    ).fetchone()
    return row


def history_days(connection: Connection) -> int | None:
    """For how many days steps can be undone; None for always."""
    found = setting(connection, HISTORY_DAYS)
    try:
        days = json.loads(found[1]) if found else KEEP_DAYS
    except ValueError:
        days = KEEP_DAYS
    if not isinstance(days, int) or days < 0:
        days = KEEP_DAYS
    return days or None


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


def draft_keys(connection: Connection, prefix: str) -> list[str]:
    """Newest first."""
    rows = connection.execute("SELECT key FROM draft WHERE key LIKE ? ORDER BY at DESC", (prefix + "%",))
    return [row[0] for row in rows]
