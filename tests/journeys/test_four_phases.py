"""One person's way through the four phases, with mouse and keyboard, and all of it back and forth again."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.ui.messages import RecordingMessages
from tests.journeys import four_phases as way
from tests.journeys.conftest import Start
from tests.journeys.person import Dump, Person, cells


def test_from_an_empty_archive_to_a_reviewed_relationship(
    seated: Person, start: Start, messages: RecordingMessages, qtbot: QtBot
) -> None:
    person = seated
    empty = person.dump()
    way.walk(person)
    way.lesson_comes_back(person)
    way.charts_show_it(person)
    for _ in range(2):
        way.review_again(person, "Production involved")
    way.charts_show_the_factor(person)
    full = person.dump()
    undo_everything(person, empty)
    redo_everything(person, full)
    leave(person)
    come_back(Person(start(), messages, qtbot), full)


def undo_everything(person: Person, empty: Dump) -> None:
    person.go(1)
    person.page.table.setFocus()
    while person.window.undo_button.isEnabled():
        person.undo()
    assert person.dump() == empty
    assert cells(person.page.table, "name") == []


def redo_everything(person: Person, full: Dump) -> None:
    while person.window.redo_button.isEnabled():
        person.redo()
    assert person.dump() == full


def leave(person: Person) -> None:
    person.window.close()
    person.desk.shut_down()
    QApplication.processEvents()


def come_back(person: Person, full: Dump) -> None:
    """The last archive opens by itself; nothing is missing; the last step can still be undone and redone."""
    person.until(lambda: person.desk.opened is not None)
    person.settle()
    assert person.dump() == full
    person.until(person.window.undo_button.isEnabled)
    person.page.table.setFocus()
    person.undo()
    assert person.dump() != full
    person.redo()
    assert person.dump() == full
