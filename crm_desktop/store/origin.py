"""Which version of the program an archive's schema belongs to, so that an older one can say which to get."""

from __future__ import annotations

import json
from pathlib import Path

from crm_desktop import __version__
from crm_desktop.store.cipher import Key
from crm_desktop.store.connection import Connection, DriverError, driver, unlock

PROGRAM = "archive.program"


def mark_program(connection: Connection) -> None:
    """Written when an archive is made or migrated; outside the history."""
    connection.execute(
        "INSERT INTO setting(key, value) VALUES (?, ?) "
        "ON CONFLICT(key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
        (PROGRAM, json.dumps(__version__)),
    )


def program_of(path: Path, key: Key | None) -> str:
    """The first version that knows this schema, "" when the file does not say. Nothing is written beside the file."""
    try:
        connection = driver.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            unlock(connection, key)
            row = connection.execute("SELECT value FROM setting WHERE key = ?", (PROGRAM,)).fetchone()
            version = json.loads(row[0]) if row else ""
        finally:
            connection.close()
    except (DriverError, ValueError):  # a schema of which nothing is known may lack even this table
        return ""
    return version[:20] if isinstance(version, str) else ""
