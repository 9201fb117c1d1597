"""Matchings of columns the user decided, one per layout of file (the fingerprint of its headers)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from crm_desktop.store.connection import Connection
from crm_desktop.store.journal import moment
from crm_desktop.store.step import Step

_COLUMNS = "id, name, mapping, changed_at"


class Profile(NamedTuple):
    """`mapping`: fields (column -> field), and where decided header_row and day_first; `at`: when it was saved."""

    id: int
    name: str
    mapping: Mapping[str, Any]
    at: str


def of_layout(connection: Connection, fingerprint: str) -> Profile | None:
    return _one(connection, "fingerprint = ?", fingerprint)


def named(connection: Connection, name: str) -> Profile | None:
    return _one(connection, "name = ? COLLATE NOCASE", name)


def _one(connection: Connection, condition: str, value: str) -> Profile | None:
    sql = f"SELECT {_COLUMNS} FROM import_profile WHERE {condition} AND deleted_at IS NULL ORDER BY changed_at DESC, id DESC"
    row = connection.execute(sql, (value,)).fetchone()
    return _profile(row) if row else None


def every(connection: Connection) -> list[Profile]:
    """Newest first."""
    sql = f"SELECT {_COLUMNS} FROM import_profile WHERE deleted_at IS NULL ORDER BY changed_at DESC, id DESC"
    return [_profile(row) for row in connection.execute(sql)]


def _profile(row: Sequence[Any]) -> Profile:
    number, name, mapping, at = row
    return Profile(number, name, json.loads(mapping), at)


def save(step: Step, name: str, fingerprint: str, mapping: Mapping[str, Any]) -> None:
    """A name the user gave stays when the same layout is saved again without one; `mapping["file"]` stands in for it."""
    step.execute(
        """INSERT INTO import_profile(uid, created_at, changed_at, name, fingerprint, mapping)
           VALUES (lower(hex(randomblob(16))), :now, :now, coalesce(nullif(:name, ''), :file), :fingerprint, :mapping)
           ON CONFLICT(fingerprint) DO UPDATE SET mapping = excluded.mapping, changed_at = excluded.changed_at, deleted_at = NULL,
           name = CASE WHEN :name <> '' OR name = '' OR deleted_at IS NOT NULL THEN excluded.name ELSE name END""",
        {
            "now": moment(), "name": name, "file": str(mapping.get("file", "")), "fingerprint": fingerprint,
            "mapping": json.dumps(mapping, ensure_ascii=False),
        },
    )  # fmt: skip


def rename(step: Step, profile_id: int, name: str) -> None:
    step.set_column("import_profile", [profile_id], "name", name)


def forget(step: Step, profile_ids: Sequence[int]) -> None:
    step.delete("import_profile", profile_ids)
