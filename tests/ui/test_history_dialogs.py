"""The history of changes and its setting, through the menu of the real window."""

from __future__ import annotations

from typing import Any

import pytest

from crm_desktop.domain.subject_form import SubjectForm
from crm_desktop.services import Services
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.settings.dialog import SettingsDialog
from crm_desktop.ui.settings.history import HistoryDialog
from crm_desktop.ui.settings.history_days import HistorySection, add_section
from tests.journeys.person import cells, seen


@pytest.fixture
def with_old_steps(archive: Archive, context: Context) -> Context:
    """Five changes, three of them of long ago."""
    context.archive, context.services = archive, Services(archive)
    for number in range(5):
        context.services.subjects.save(SubjectForm({"kind": "company", "company": f"Firm {number}"}))
    with archive.maintenance() as connection:
        connection.execute("UPDATE journal_step SET at = '2020-02-03T12:00:00Z' WHERE id <= 3")
    return context


@pytest.fixture
def section(with_old_steps: Context, qtbot: Any) -> HistorySection:
    dialog = SettingsDialog(with_old_steps.preferences)
    section = add_section(dialog, with_old_steps)
    qtbot.addWidget(dialog)
    dialog.show()
    return section


def test_what_is_lost_is_said_before_it_is_chosen(section: HistorySection, archive: Archive) -> None:
    section.days.set_value(30)
    assert section.note.text().startswith("3 changes up to 3 February 2020")
    assert section.note.property("tone") == "warning"
    section.days.set_value(0)
    assert "No change is ever forgotten" in section.note.text()
    assert section.note.property("tone") == "muted"


def test_it_is_kept_with_the_other_settings(section: HistorySection, with_old_steps: Context) -> None:
    section.days.set_value(0)
    section.window().save()
    assert with_old_steps.jobs.wait_idle()
    assert with_old_steps.services.history.days() is None
    archive = with_old_steps.archive
    archive.close()
    again = Archive.open(archive.path)
    assert len(Services(again).history.step_ids()) == 6
    again.close()


def test_leaving_the_settings_changes_nothing(section: HistorySection, with_old_steps: Context) -> None:
    section.days.set_value(30)
    section.window().reject()
    assert with_old_steps.jobs.wait_idle()
    assert with_old_steps.services.history.days() == 90
    assert len(with_old_steps.services.history.step_ids()) == 5


def test_the_history_says_how_long_and_shows_every_step(with_old_steps: Context, qtbot: Any) -> None:
    with_old_steps.services.history.choose_days(365)
    dialog = HistoryDialog(with_old_steps)
    qtbot.addWidget(dialog)
    dialog.show()
    assert any(text.startswith("Steps can be undone for 365 days") for text in seen(dialog))
    assert len(cells(dialog.table, "what")) == 6
    dialog.table.select_id(2)
    assert "Firm 1" in seen(dialog.detail)


def test_a_step_years_old_is_undone_by_hand(
    with_old_steps: Context, messages: RecordingMessages, qtbot: Any
) -> None:
    dialog = HistoryDialog(with_old_steps)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.table.select_id(1)
    messages.answer(0)
    dialog.undo_button.click()
    assert with_old_steps.jobs.wait_idle()
    sql = "SELECT company FROM subject ORDER BY 1"
    assert [row[0] for row in with_old_steps.archive.reader().execute(sql)] == [
        f"Firm {number}" for number in range(1, 5)
    ]
