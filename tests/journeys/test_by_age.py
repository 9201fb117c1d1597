"""What goes with age: the trash by hand and by itself once it was told to, persons long silent only proposed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.subject_form import SubjectForm
from crm_desktop.preferences import Preferences
from crm_desktop.ui.archive.retention_bar import SHOWN
from crm_desktop.ui.messages import RecordingMessages
from tests.journeys.conftest import Start
from tests.journeys.person import CTRL, SHIFT, Key, Person, cells, seen
from tests.journeys.test_half_typed import bar_of, opened_on
from tests.sample_archive import copy_to


@pytest.fixture
def person(tmp_path: Path, start: Start, messages: RecordingMessages, qtbot: QtBot) -> Person:
    return opened_on(copy_to(tmp_path / "archive.crm", "en"), start, messages, qtbot)


def again(person: Person, start: Start) -> Person:
    """The window closed, and the program started anew."""
    person.window.close()
    person.desk.shut_down()
    found = Person(start(), person.messages, person.qtbot)
    found.until(lambda: found.desk.opened is not None)
    found.settle()
    return found


def throw_away(person: Person, days_ago: int, count: int) -> None:
    sql = "SELECT id FROM subject WHERE deleted_at IS NULL ORDER BY id DESC LIMIT ?"
    ids = [row[0] for row in person.archive.reader().execute(sql, (count,))]
    person.services.subjects.move_to_trash(ids)
    at = (date.today() - timedelta(days=days_ago)).isoformat() + "T00:00:00Z"
    with person.archive.maintenance() as connection:
        connection.execute(
            f"UPDATE subject SET deleted_at = ? WHERE id IN ({','.join(map(str, ids))})", (at,)
        )


def test_the_trash_by_age_is_said_first_and_goes_at_the_next_start(person: Person, start: Start) -> None:
    throw_away(person, 40, 3)
    throw_away(person, 5, 2)

    def look(dialog: Any) -> None:
        assert not dialog.age_note.isVisible()
        dialog.age.set_value(90)
        assert not dialog.age_note.isVisible()
        person.choose(dialog.age, "After 30 days")
        person.settle()
        assert "3 things go at the next start." in seen(dialog)
        assert len(cells(dialog.table, "name")) == 5  # nothing goes while one looks
        person.click(dialog.close_button)

    person.will(look)
    person.press(Key.Key_T, CTRL | SHIFT)
    later = again(person, start)
    later.until(lambda: later.services.trash.count() == 2)


def test_the_trash_is_emptied_by_hand_only_when_sure(person: Person, messages: RecordingMessages) -> None:
    throw_away(person, 5, 4)

    def look(dialog: Any) -> None:
        messages.answer(-1)
        person.click(dialog.empty_button)
        assert person.services.trash.count() == 4
        dialog.filters.search.line.setText("nobody of this name")
        assert cells(dialog.table, "name") == []
        messages.answer(0)
        person.click(dialog.empty_button)
        assert person.services.trash.count() == 0
        assert not dialog.empty_button.isEnabled()
        assert "The trash is empty" in seen(dialog)
        person.click(dialog.close_button)

    person.will(look)
    person.press(Key.Key_T, CTRL | SHIFT)


def test_persons_long_silent_are_proposed_and_stay(
    person: Person, start: Start, messages: RecordingMessages
) -> None:
    services = person.services
    who = services.subjects.save(SubjectForm({"kind": "person", "family_name": "Zampighi"})).new_id("subject")
    with person.archive.maintenance() as connection:
        connection.execute("UPDATE subject SET created_at = '2015-01-01T00:00:00Z' WHERE id = ?", (who,))
    everybody = services.subjects.count()

    def choose(dialog: Any) -> None:
        assert not dialog.overdue.isVisible()
        person.choose(dialog.months, "60 months")
        assert dialog.overdue.text() == "1 person to look at again"
        assert dialog.overdue.isVisible()
        person.click(dialog.primary)

    person.will(choose)
    person.window.actions_registry.trigger("privacy")
    person.settle()
    assert services.privacy.retention_months() == 60
    later = again(person, start)
    later.until(lambda: bar_of(later).startswith("1 person you have not heard of"))
    assert later.services.subjects.count() == everybody

    def look(dialog: Any) -> None:
        assert cells(dialog.table, "name") == ["Zampighi"]
        later.click(dialog.close_button)

    later.will(look)
    later.click_on("Look at them…")
    assert bar_of(later) == ""
    assert later.services.subjects.count() == everybody
    assert list(Preferences().get(SHOWN).values()) == [date.today().isoformat()]
    once_more = again(later, start)
    once_more.until(lambda: not once_more.desk.at_rest.waiting)
    once_more.settle()
    assert bar_of(once_more) == ""  # not at every start
    assert once_more.services.subjects.count() == everybody
