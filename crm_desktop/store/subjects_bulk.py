"""What a change of many subjects has to know first."""

from __future__ import annotations

import json
from collections.abc import Iterable

from crm_desktop.store.connection import Connection

_AMONG = "IN (SELECT value FROM json_each(?))"


def still_there(connection: Connection, ids: Iterable[int]) -> list[int]:
    """Those that are not in the trash, by id."""
    sql = f"SELECT id FROM subject WHERE deleted_at IS NULL AND id {_AMONG} ORDER BY id"
    return [row[0] for row in connection.execute(sql, (json.dumps(list(ids)),))]


def with_trait(connection: Connection, trait_id: int, ids: Iterable[int]) -> set[int]:
    """Those that have the trait already."""
    sql = f"SELECT subject_id FROM subject_trait WHERE trait_id = ? AND deleted_at IS NULL AND subject_id {_AMONG}"
    return {row[0] for row in connection.execute(sql, (trait_id, json.dumps(list(ids))))}


def open_aims(connection: Connection, ids: Iterable[int]) -> dict[int, int]:
    """The newest open objective of each that has one: subject -> aim."""
    sql = (
        "SELECT subject_id, max(id) FROM aim WHERE closed_on IS NULL AND deleted_at IS NULL "
        f"AND subject_id {_AMONG} GROUP BY subject_id"
    )
    return dict(connection.execute(sql, (json.dumps(list(ids)),)).fetchall())
