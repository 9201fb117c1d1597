"""What was changed, and its undoing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.services.settings import Settings
from crm_desktop.store import journal, undoing
from crm_desktop.store import settings as store
from crm_desktop.store.archive import Archive
from crm_desktop.store.journal import StepRow
from crm_desktop.store.undoing import ChangeRow, UndoPreview

__all__ = ["ChangeRow", "Forgotten", "History", "StepRow", "UndoPreview"]


class Forgotten(NamedTuple):
    """Steps that will not be undoable any more, and the moment (UTC text) of the newest of them."""

    steps: int
    newest: str


class History:
    """Undo, redo and the readable history of one archive."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def undo(self) -> Changes | None:
        return self.archive.undo()

    def redo(self) -> Changes | None:
        return self.archive.redo()

    def next_undo(self) -> Message | None:
        """The label of the step that `undo` would undo."""
        step = journal.next_to_undo(self.archive.reader())
        return step.label if step else None

    def next_redo(self) -> Message | None:
        step = journal.next_to_redo(self.archive.reader())
        return step.label if step else None

    def steps(self, limit: int = 200, before: int | None = None) -> list[StepRow]:
        """Newest first; `before` is the id to go on from."""
        return journal.steps(self.archive.reader(), limit, before)

    def step_ids(self) -> list[int]:
        """All of them, newest first."""
        return journal.step_ids(self.archive.reader())

    def step_rows(self, ids: Sequence[int]) -> list[StepRow]:
        return journal.step_rows(self.archive.reader(), ids)

    def changes_of(self, step: int, limit: int = 200) -> list[ChangeRow]:
        return undoing.step_changes(self.archive.reader(), step, limit)

    def preview_undo(self, step: int) -> UndoPreview:
        """What undoing this older step would restore and keep; UserError("history.cannot_undo")."""
        return self.archive.preview_undo(step)

    def undo_step(self, step: int) -> tuple[Changes, UndoPreview]:
        return self.archive.undo_step(step)

    # -- for how long

    def days(self) -> int | None:
        """For how many days steps can be undone; None for always."""
        return store.history_days(self.archive.reader())

    def choose_days(self, days: int | None) -> Changes:
        """Older steps are forgotten when the archive is opened next. UserError("value.wrong")."""
        if days is not None and not 1 <= days <= 36_500:
            raise UserError("value.wrong", table="setting", field=store.HISTORY_DAYS, value=str(days))
        return Settings(self.archive).set(store.HISTORY_DAYS, days or 0)

    def forgotten_with(self, days: int | None) -> Forgotten:
        """What would be forgotten at the next opening."""
        return Forgotten(*journal.forgotten(self.archive.reader(), days))
