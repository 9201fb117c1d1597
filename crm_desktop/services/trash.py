"""The trash: looked through, restored from with all that belongs together, emptied by hand or by age."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.services.settings import Settings
from crm_desktop.store import erasing, trash
from crm_desktop.store.archive import Archive
from crm_desktop.store.trash import TrashRow

__all__ = ["Thing", "Trash", "TrashRow"]
Thing: TypeAlias = tuple[str, int]  # table and id
AGE = "trash.days"


class Trash:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.settings = Settings(archive)

    def rows(self) -> list[TrashRow]:
        """The last thrown away first."""
        return trash.rows(self.archive.reader())

    def count(self) -> int:
        return trash.count(self.archive.reader())

    def restore(self, things: Sequence[Thing]) -> Changes:
        """Bring back, in one step, with what was thrown away together and what they belong to.

        UserError("trash.merged") for a subject that was merged: undoing the merge brings it back.
        """
        subjects = [row for table, row in things if table == "subject"]
        if trash.merged(self.archive.reader(), subjects):
            raise UserError("trash.merged")
        with self.archive.step(Message("step.trash.restore", {"count": len(things)})) as step:
            for table, row in things:
                for name, ids in trash.together(step.connection, table, [row]).items():
                    step.restore(name, ids)
        return step.changes

    def delete_for_good(self, things: Sequence[Thing]) -> Changes:
        """No undo. What is not in the trash is left alone."""
        with self.archive.maintenance() as connection:
            gone = trash.purge(connection, things)
        erasing.wipe(self.archive.writer)
        return Changes(0, Message("step.trash.empty"), dict.fromkeys(gone), {}, None)

    # -- by age

    def days(self) -> int | None:
        """After how long things go for good; None: never by themselves."""
        value = self.settings.get(AGE)
        return int(value) if value else None

    def choose_days(self, days: int | None) -> Changes:
        return self.settings.set(AGE, days)

    def older_than(self, days: int | None, now: datetime | None = None) -> list[Thing]:
        """What lies there longer; nothing without a limit."""
        if days is None:
            return []
        limit = (now or datetime.now(UTC)) - timedelta(days=days)
        return trash.older_than(self.archive.reader(), limit.strftime("%Y-%m-%dT%H:%M:%SZ"))

    def empty_by_age(self, now: datetime | None = None) -> Changes:
        """What the user's limit says; nothing without one."""
        things = self.older_than(self.days(), now)
        return self.delete_for_good(things) if things else Changes()
