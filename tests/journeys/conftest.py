"""The real window on a real file, and whoever sits in front of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop import bootstrap
from crm_desktop.preferences import Preferences
from crm_desktop.ui.archive.desk import Desk
from crm_desktop.ui.messages import RecordingMessages
from tests.journeys.person import Person

pytest.register_assert_rewrite("tests.journeys.four_phases")
Start = Callable[[], Desk]


@pytest.fixture
def start(app: QApplication, messages: RecordingMessages) -> Iterator[Start]:
    """The program, started as often as wanted; all of it is shut down at the end."""
    desks: list[Desk] = []

    def make() -> Desk:
        desk = bootstrap.make_desk(Preferences(), messages=messages)
        desks.append(desk)
        desk.show()
        desk.window.activateWindow()
        return desk

    yield make
    for desk in desks:
        desk.jobs.wait_idle()
        desk.shut_down()
        desk.window.hide()
        desk.window.deleteLater()
    sys.excepthook = sys.__excepthook__


@pytest.fixture
def person(start: Start, messages: RecordingMessages, qtbot: QtBot) -> Person:
    """At the first start."""
    return Person(start(), messages, qtbot)


@pytest.fixture
def seated(person: Person) -> Person:
    """With an empty archive open."""
    person.click(person.page.empty_card.button)
    person.until(lambda: person.desk.opened is not None)
    person.settle()
    return person
