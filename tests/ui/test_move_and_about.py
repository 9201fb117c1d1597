"""To another computer; what the program is, what it is made of and where newer versions are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop import __version__, bootstrap
from crm_desktop.preferences import Preferences
from crm_desktop.services.components import components, licence_text
from crm_desktop.store.archive import Archive
from crm_desktop.ui.application import FileOpener
from crm_desktop.ui.archive.desk import Desk
from crm_desktop.ui.archive.relocating import RelocateDialog
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.settings.about import AboutDialog
from crm_desktop.ui.settings.licences import LicencesDialog


@pytest.fixture
def desk(app: QApplication, messages: RecordingMessages, tmp_path: Path) -> Iterator[Desk]:
    desk = bootstrap.make_desk(Preferences(), messages=messages)
    Archive.create(tmp_path / "mine.crm").close()
    desk.start(tmp_path / "mine.crm")
    yield desk
    assert desk.jobs.wait_idle()
    desk.shut_down()
    desk.window.hide()
    desk.window.deleteLater()


@pytest.fixture
def dialog(desk: Desk, messages: RecordingMessages, qtbot: QtBot) -> RelocateDialog:
    assert desk.opened is not None
    dialog = RelocateDialog(desk.opened, desk.jobs, messages)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_copy_for_the_other_computer_opens_there(
    dialog: RelocateDialog, messages: RecordingMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "chiavetta è" / "mio.crm"
    target.parent.mkdir()
    messages.answer(target.with_suffix(""))  # who types a name types no ending
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.save.isEnabled)
    assert str(target) in dialog.told.text()
    Archive.open(target).close()


def test_a_place_that_takes_nothing_is_said_and_another_tried(
    dialog: RelocateDialog, messages: RecordingMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "no folder").touch()
    messages.answer(tmp_path / "no folder" / "mine.crm")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(messages.texts("error")))
    qtbot.waitUntil(dialog.save.isEnabled)
    assert not dialog.told.isVisible()
    messages.answer(tmp_path / "copy.crm")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "copy.crm").exists() and dialog.save.isEnabled())


def test_it_cannot_be_copied_onto_itself(
    dialog: RelocateDialog, desk: Desk, messages: RecordingMessages, qtbot: QtBot
) -> None:
    assert desk.opened is not None
    messages.answer(desk.opened.path)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(messages.texts("error")))
    qtbot.waitUntil(dialog.save.isEnabled)
    assert desk.opened.archive.reader().execute("SELECT count(*) FROM subject").fetchone() == (0,)


def test_escape_waits_until_the_copy_is_told(
    dialog: RelocateDialog, messages: RecordingMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    messages.answer(tmp_path / "copy.crm")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.waitUntil(dialog.save.isEnabled)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_menu_opens_it(desk: Desk, messages: RecordingMessages) -> None:
    desk.window.actions_registry.trigger("move")
    assert messages.texts("dialog") == ["Move to another computer"]


def test_about_says_the_version_and_where_newer_ones_are(app: QApplication, qtbot: QtBot) -> None:
    about = AboutDialog()
    qtbot.addWidget(about)
    said = [label.text() for label in about.findChildren(object) if hasattr(label, "text")]
    assert f"Version {__version__}" in said
    assert any("never looks for them" in text for text in said)


def test_every_library_says_its_licence(app: QApplication, qtbot: QtBot) -> None:
    parts = components()
    assert {"SQLAlchemy", "PySide6_Essentials", "openpyxl"} <= {part.name for part in parts}
    assert len({part.name for part in parts}) == len(parts)
    assert "MIT" in licence_text("CRM Desktop")
    dialog = LicencesDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.text.toPlainText().startswith(parts[0].name)


def test_a_file_opened_from_the_desktop_is_opened_here(app: QApplication, tmp_path: Path) -> None:
    """As macOS hands over a double click."""
    opened: list[list[Path]] = []
    opener = FileOpener(app, opened.append)
    assert opener.eventFilter(app, QFileOpenEvent(str(tmp_path / "mine.crm")))
    assert opened == [[tmp_path / "mine.crm"]]
    opener.deleteLater()
