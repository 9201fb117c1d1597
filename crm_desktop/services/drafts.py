"""What is half typed: kept in the archive, outside the history."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from crm_desktop.store import drafts as store
from crm_desktop.store import subject_records
from crm_desktop.store.archive import Archive
from crm_desktop.store.drafts import DraftRow
from crm_desktop.store.settings import history_days

#: which drafts the user was told of at a start, and chose not to go on with
SEEN = "seen"


class HalfTyped(NamedTuple):
    """A draft to go on with. `name`: the subject it is about, if one is known; `at` a UTC moment."""

    key: str
    value: Any
    at: str
    name: str


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
        return [row.key for row in store.drafts(self.archive.reader(), prefix)]

    # -- at the next start

    def half_typed(self) -> list[HalfTyped]:
        """What was left half typed and not set aside since, newest first; concluded reviews are not."""
        seen = self._seen()
        rows = [row for row in store.drafts(self.archive.reader()) if row.key != SEEN]
        found = [self._half_typed(row) for row in rows if seen.get(row.key) != row.at]
        return [one for one in found if not (isinstance(one.value, dict) and one.value.get("concluded"))]

    def _half_typed(self, row: DraftRow) -> HalfTyped:
        reader = self.archive.reader()
        subject = store.subject_of(reader, row)
        name = subject_records.name_of(reader, subject) if subject is not None else ""
        return HalfTyped(row.key, json.loads(row.value), row.at, name)

    def _seen(self) -> dict[str, str]:
        return dict(self.get(SEEN) or {})

    def set_aside(self, one: HalfTyped) -> None:
        """Not offered at a start again, until it is changed; its form still offers it."""
        there = {row.key: row.at for row in store.drafts(self.archive.reader())}
        seen = {key: at for key, at in self._seen().items() if there.get(key) == at}
        self.keep(SEEN, {**seen, one.key: one.at})

    def prune(self, now: datetime | None = None) -> int:
        """Drop those whose records are gone, and concluded ones that no undo brings back."""
        days = history_days(self.archive.reader())
        before = None
        if days is not None:
            before = ((now or datetime.now(UTC)) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
        if not store.drafts(self.archive.reader()):
            return 0
        with self.archive.maintenance() as connection:
            return store.prune(connection, before)
