"""Undoing steps that added many rows at once, and changed some of them right after."""

from __future__ import annotations

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.store.archive import Archive

LABEL = Message("step.test")


def add_tags(archive: Archive) -> int:
    """Three tags in bulk, the second named anew in the same step. Returns the step."""
    with archive.step(LABEL) as step:
        first, _ = step.insert_many("trait", ("kind", "name"), [("tag", "a"), ("tag", "b"), ("tag", "c")])
        step.set_column("trait", [first + 1], "name", "beta")
    return step.changes.step


def names(archive: Archive) -> list[str]:
    return [row[0] for row in archive.reader().execute("SELECT name FROM trait ORDER BY id")]


@pytest.mark.parametrize("later", [False, True])
def test_rows_added_in_bulk_and_changed_in_the_same_step_go(archive: Archive, later: bool) -> None:
    bulk = add_tags(archive)
    assert names(archive) == ["a", "beta", "c"]
    if later:
        with archive.step(LABEL) as step:
            step.save(entities.Subject, {"company": "Rossi"})
    assert archive.preview_undo(bulk).restored == 3
    _, seen = archive.undo_step(bulk)
    assert (seen.restored, seen.kept_changed, seen.kept_used) == (3, 0, 0)
    assert names(archive) == []


def test_the_newest_step_undone_by_its_number_can_be_done_again(archive: Archive) -> None:
    bulk = add_tags(archive)
    archive.undo_step(bulk)
    archive.redo()
    assert names(archive) == ["a", "beta", "c"]
    archive.undo_step(bulk)
    assert names(archive) == []
