"""Leaving a dialog changes nothing, what cannot be read stays to be mended, closing midway keeps what was typed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from crm_desktop.bootstrap import make_desk
from crm_desktop.preferences import Preferences
from crm_desktop.ui.messages import RecordingMessages, Text
from crm_desktop.ui.trial import look
from crm_desktop.ui.trial.camera import Camera, listening
from crm_desktop.ui.trial.guide import PACKAGES, Guide, PosingMessages
from crm_desktop.ui.widgets.fields import ParsedField
from crm_desktop.ui.widgets.form import FormDialog
from tests.journeys import four_phases as way
from tests.journeys.conftest import Start
from tests.journeys.person import CTRL, Dump, Key, Person, dump_of
from tests.sample_archive import copy_to

WRONG = "31/02/about ten"


class Restless(PosingMessages):
    """Writes into every field of every dialog, and leaves it by Esc; says which."""

    def __init__(self, guide: Guide) -> None:
        super().__init__(guide.window, guide.camera)
        self.left: set[str] = set()

    def _pose(self, dialog: Any, kind: str = "dialog") -> None:
        dialog.setModal(True)  # as it is in the program: else Esc goes to the window behind
        dialog.show()
        for field in (*dialog.findChildren(QLineEdit), *dialog.findChildren(QPlainTextEdit)):
            if field.isVisible() and field.isEnabled() and not field.isReadOnly():
                (field.insert if isinstance(field, QLineEdit) else field.insertPlainText)("typed in passing")
        self.try_out(dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), dialog.windowTitle()
        self.left.add(dialog.windowTitle())

    def try_out(self, dialog: Any) -> None:
        """What to do before leaving."""

    def ask(self, title: str, text: Text, buttons: Any, danger: bool = False) -> int:
        return 0 if title == "Save what you typed?" else -1


class Clumsy(Restless):
    """Presses the button of every dialog with dates, amounts and figures that are none."""

    def try_out(self, dialog: Any) -> None:
        fields = [field for field in dialog.findChildren(ParsedField) if field.isVisible()]
        if not fields or not isinstance(dialog, FormDialog):
            return
        for field in fields:
            field.setText(WRONG)
        QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
        assert dialog.isVisible(), dialog.windowTitle()
        for field in fields:
            self._look_at(dialog, field)
        for problem in look.problems(dialog):
            self.camera.note(problem)

    def _look_at(self, dialog: FormDialog, field: Any) -> None:
        """The text is kept, and the sentence stands at the field."""
        where = f"{dialog.windowTitle()}, {field.accessibleName()}"
        assert field.text() == WRONG, where
        assert field.accessibleDescription(), where
        assert field.property("wrong") == "true", where


@pytest.fixture
def desk(app: QApplication) -> Iterator[Any]:
    desk = make_desk(Preferences())
    desk.window.show()
    yield desk
    desk.shut_down()
    desk.window.hide()
    desk.window.deleteLater()
    sys.excepthook = sys.__excepthook__


def walk(desk: Any, path: Path, manner: type[Restless]) -> tuple[Restless, Dump]:
    """Through every page and dialog in this manner; what was left, and the archive afterwards."""
    camera = Camera(None, manner.__name__)
    guide = Guide(desk, camera)
    restless = manner(guide)
    guide.messages = desk.messages = desk.jobs.messages = restless
    with listening(camera):
        guide.walk(path, [package for package in PACKAGES if package != "transfer"])
    assert not camera.problems, "\n".join(camera.problems)
    return restless, dump_of(desk.opened.archive)


@pytest.mark.parametrize("manner", [Restless, Clumsy])
def test_leaving_any_dialog_changes_nothing(desk: Any, tmp_path: Path, manner: type[Restless]) -> None:
    path = copy_to(tmp_path / "sample.crm", "en")
    desk.open(path)
    before = dump_of(desk.opened.archive)
    restless, after = walk(desk, path, manner)
    assert after == before
    wanted = {"New subject", "Edit the subject", "Choose as a target", "Open a cycle", "Close the cycle", "New contact",
              "New information", "New request", "New activity", "Complete the activity", "Record a result", "New factor"}  # fmt: skip
    assert wanted <= restless.left


def test_closing_the_window_midway_through_a_review_keeps_it(
    seated: Person, start: Start, messages: RecordingMessages, qtbot: QtBot
) -> None:
    person = seated
    for stretch in (way.add_company, way.choose_target, way.open_cycle, way.close_as_won):
        stretch(person)
    wizard = way.begin_review(person)
    person.press(Key.Key_Return, CTRL)
    way.tab_to(person, wizard.results.summary)
    person.write("Half of a sen")
    before = person.dump()
    person.window.close()
    person.desk.shut_down()
    again = Person(start(), messages, qtbot)
    again.until(lambda: again.desk.opened is not None)
    again.settle()
    assert again.dump() == before
    wizard = way.begin_review(again)
    assert wizard.current == 1
    assert wizard.results.summary.value() == "Half of a sen"


def test_a_line_half_typed_is_there_after_closing(
    seated: Person, start: Start, messages: RecordingMessages, qtbot: QtBot
) -> None:
    person = seated
    way.add_company(person)
    person.click(person.page.panel.header.note)
    person.until(lambda: person.page.history.entry.line.hasFocus())
    person.write("call, half a th")
    assert person.page.history.entry.line.text() == "call, half a th"
    person.window.close()
    person.desk.shut_down()
    again = Person(start(), messages, qtbot)
    again.until(lambda: again.desk.opened is not None and again.page.panel is not None)
    again.settle()
    again.click(again.page.panel.header.note)
    assert again.page.history.entry.line.text() == "call, half a th"
