"""What a unit of work changed, so that pages refresh only when concerned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from crm_desktop.domain.messages import Message

ALL = None  # too many rows to name: take it as "any of them"


class Changes(NamedTuple):
    """Tables changed, with their row ids (None = many); the subjects touched; the step in the journal.

    `tables["subject"]` is a frozenset of ids or None for many; `inserted` holds the new ids only.
    `step` is 0 when nothing was changed.
    """

    step: int = 0
    label: Message = Message("step.none")
    tables: Mapping[str, frozenset[int] | None] = {}
    inserted: Mapping[str, tuple[int, ...]] = {}
    subjects: frozenset[int] | None = frozenset()

    def __bool__(self) -> bool:
        return bool(self.tables)

    def touches(self, *tables: str) -> bool:
        return any(table in self.tables for table in tables)

    def concerns_subject(self, subject_id: int) -> bool:
        return self.subjects is None or subject_id in self.subjects

    def new_id(self, table: str) -> int:
        """The id of the one row this step added to the table."""
        return self.inserted[table][0]
