"""The trash by hand: search, kinds, restore with undo, for good only after asking, the limit of age."""

from __future__ import annotations

from typing import Any

import pytest

from crm_desktop.domain.subject_form import SubjectForm
from crm_desktop.services import Services
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.trash.dialog import TrashDialog
from tests.journeys.person import cells

NAMES = ("Righi <b>Elena</b>", "Bertani", "=1+1")


@pytest.fixture
def dialog(archive: Archive, context: Context, qtbot: Any) -> TrashDialog:
    context.archive, context.services = archive, Services(archive)
    subjects = context.services.subjects
    for name in NAMES:
        who = subjects.save(SubjectForm({"kind": "person", "family_name": name})).new_id("subject")
        subjects.move_to_trash([who])
    dialog = TrashDialog(context)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_everything_thrown_away_is_there_as_it_was_written(dialog: TrashDialog) -> None:
    assert sorted(cells(dialog.table, "name")) == sorted(NAMES)
    dialog.filters.search.line.setText("berta")
    assert cells(dialog.table, "name") == ["Bertani"]
    dialog.filters.search.line.setText("nobody")
    assert cells(dialog.table, "name") == []
    assert not dialog.restore.isEnabled()


def test_restored_and_undone(dialog: TrashDialog, context: Context, messages: RecordingMessages) -> None:
    dialog.filters.search.line.setText("berta")
    dialog.restore.click()
    assert context.jobs.wait_idle()
    assert context.services.trash.count() == 2
    assert messages.texts("toast")
    context.archive.undo()
    dialog.load()
    assert cells(dialog.table, "name") == ["Bertani"]


def test_for_good_only_when_sure(dialog: TrashDialog, context: Context, messages: RecordingMessages) -> None:
    messages.answer(-1)
    dialog.delete.click()
    assert context.jobs.wait_idle()
    assert context.services.trash.count() == 3
    messages.answer(0)
    dialog.delete.click()
    assert context.jobs.wait_idle()
    assert context.services.trash.count() == 2


def test_the_limit_of_age_is_the_users(dialog: TrashDialog, context: Context) -> None:
    assert dialog.age.value() == 0
    dialog.age.set_value(90)
    dialog.age.changed.emit()
    assert context.jobs.wait_idle()
    assert context.services.trash.days() == 90
