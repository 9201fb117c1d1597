"""What an archive says, in one number, so that two of them can be compared."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from crm_desktop.store import journal
from crm_desktop.store.cipher import Key, is_encrypted, salt_of
from crm_desktop.store.connection import Connection, connect

#: values that differ between two runs of the same acts
MOVING = frozenset({"uid", "created_at", "changed_at", "imported_at", "file_path"})
TABLES_BESIDE = ("subject_summary", "draft")

#: two passwords, their keys known beforehand, by the salt that says which one a file has
KEYS = {salt: Key(bytes(32), salt) for salt in (bytes(range(100, 116)), bytes(range(120, 136)))}


def key_of(path: Path) -> Key | None:
    return KEYS.get(salt_of(path)) if is_encrypted(path) else None


def fingerprint(connection: Connection, without: Collection[str] = MOVING) -> str:
    """Every row that counts, `without` the columns that each run makes anew."""
    found = hashlib.sha256()
    for table in (*sorted(journal.journaled_tables(connection)), *TABLES_BESIDE):
        cursor = connection.execute(f"SELECT * FROM {table} ORDER BY 1")
        shown = [number for number, column in enumerate(cursor.description) if column[0] not in without]
        found.update(table.encode())
        for row in cursor:
            found.update(repr([_still(row[number]) for number in shown]).encode())
    return found.hexdigest()


def fingerprint_of(path: Path, without: Collection[str] = MOVING) -> str:
    """Of a file nobody has open, whatever its schema."""
    with closing(connect(path, key=key_of(path), read_only=True)) as connection:
        return fingerprint(connection, without)


def _still(value: object) -> object:
    """Moments of today move with the clock."""
    return value[:10] if isinstance(value, str) and len(value) == 20 and value[10:11] == "T" else value
