"""What is half typed: kept in the archive, outside the history."""

from __future__ import annotations

import json
from typing import Any

from crm_desktop.store import settings as store
from crm_desktop.store.archive import Archive


class Drafts:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def get(self, key: str) -> Any:
        """The draft's value, or None."""
        value = store.draft(self.archive.reader(), key)
        return json.loads(value) if value else None

    def keep(self, key: str, value: Any) -> None:
        with self.archive.maintenance() as connection:
            store.keep_draft(connection, key, json.dumps(value))

    def drop(self, key: str) -> None:
        with self.archive.maintenance() as connection:
            store.drop_draft(connection, key)

    def keys(self, prefix: str = "") -> list[str]:
        return store.draft_keys(self.archive.reader(), prefix)
