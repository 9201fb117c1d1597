"""Undo and redo as steps of their own: which step is meant, and the one that takes it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from crm_desktop.domain.changes import Changes
from crm_desktop.errors import UserError
from crm_desktop.store import journal, undoing
from crm_desktop.store.connection import Connection
from crm_desktop.store.step import Step

if TYPE_CHECKING:
    from crm_desktop.store.archive import Archive


def turn(archive: Archive, find: Callable[[Connection], journal.StepRow | None], kind: str) -> Changes | None:
    """Take the step back that `find` names; None when there is none."""
    with archive.alone():
        found = find(archive.writer)
        if found is None:
            return None
        return _invert(archive, found, kind, lambda step: step.take_back(found.id))


def undo_step(archive: Archive, step_id: int) -> tuple[Changes, undoing.UndoPreview]:
    """See `Archive.undo_step`."""
    with archive.alone():
        found = _undoable(archive, step_id)
        kept: list[undoing.UndoPreview] = []
        live = journal.live_end(archive.writer, found.id)
        target = journal.step_row(archive.writer, live) or found
        if _is_newest(archive, live):  # nothing later can refer to it: in one go
            count = undoing.rows_touched(archive.writer, live)
            changes = _invert(archive, target, "undo", lambda step: step.take_back(live))
            return changes, undoing.UndoPreview(count, 0, 0)
        changes = _invert(
            archive,
            target,
            "undo",
            lambda step: kept.append(undoing.invert_older(step.connection, live, apply=True)),
        )
        return changes, kept[0]


def preview(archive: Archive, step_id: int) -> undoing.UndoPreview:
    """See `Archive.preview_undo`."""
    with archive.alone():
        found = _undoable(archive, step_id)
        live = journal.live_end(archive.writer, found.id)
        if _is_newest(archive, live):
            return undoing.UndoPreview(undoing.rows_touched(archive.writer, live), 0, 0)
        archive.writer.execute("BEGIN IMMEDIATE")
        try:
            return undoing.invert_older(archive.writer, live, apply=False)
        finally:
            archive.writer.execute("ROLLBACK")


def _is_newest(archive: Archive, step: int) -> bool:
    newest = journal.next_to_undo(archive.writer)
    return newest is not None and newest.id == step


def _undoable(archive: Archive, step_id: int) -> journal.StepRow:
    found = journal.step_row(archive.writer, step_id)
    if found is None or found.kind != "do" or not found.undoable or found.undone:
        raise UserError("history.cannot_undo", step=step_id)
    return found


def _invert(archive: Archive, found: journal.StepRow, kind: str, work: Callable[[Step], Any]) -> Changes:
    with archive.work(found.label, "user") as step:
        root = journal.root_of(archive.writer, found.id)
        step.open(kind, found.id, root)
        work(step)
        journal.mark_undone(step.connection, found.id, step.id, root, kind == "undo")
        step.finish()
    return step.changes
