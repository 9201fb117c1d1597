"""SQL of the archive's settings."""

from __future__ import annotations

import json

from crm_desktop.store.connection import Connection
from crm_desktop.store.journal import KEEP_DAYS

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
