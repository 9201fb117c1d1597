"""What was changed, and its undoing."""

from __future__ import annotations

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.store import journal, undoing
from crm_desktop.store.archive import Archive
from crm_desktop.store.journal import StepRow
from crm_desktop.store.undoing import ChangeRow, UndoPreview

__all__ = ["ChangeRow", "History", "StepRow", "UndoPreview"]


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

    def changes_of(self, step: int, limit: int = 200) -> list[ChangeRow]:
        return undoing.step_changes(self.archive.reader(), step, limit)

    def preview_undo(self, step: int) -> UndoPreview:
        """What undoing this older step would restore and keep; UserError("history.cannot_undo")."""
        return self.archive.preview_undo(step)

    def undo_step(self, step: int) -> tuple[Changes, UndoPreview]:
        return self.archive.undo_step(step)
