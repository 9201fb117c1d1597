"""The password seen from the window: asked at opening, set, changed, removed, locked and unlocked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.services.backups import Backups, Reason
from crm_desktop.store import cipher
from crm_desktop.store.archive import Archive
from crm_desktop.ui.archive.desk import Desk
from crm_desktop.ui.archive.passphrase_ask import AskPassphrase
from crm_desktop.ui.archive.passphrase_dialogs import RemovePassphrase, SetPassphrase
from crm_desktop.ui.archive.passphrase_field import PassphraseField, caps_hint
from crm_desktop.ui.archive.passphrase_sheet import recovery_paper
from crm_desktop.ui.messages import RecordingMessages
from tests.sample_archive import copy_to
from tests.ui.passphrase_world import OTHER, PHRASE, encrypted_sample, in_settings, open_it, shown_desk, typed


@pytest.fixture
def desk(app: QApplication, messages: RecordingMessages, qtbot: QtBot) -> Iterator[Desk]:
    with shown_desk(messages) as desk:
        yield desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sample archive with the password."""
    path = tmp_path / "mine.crm"
    path.write_bytes(encrypted_sample())
    return path


# -- opening


def test_the_password_is_asked_and_a_wrong_one_stays(
    desk: Desk, messages: RecordingMessages, path: Path
) -> None:
    said: list[str] = []

    def answer(dialog: AskPassphrase) -> bool:
        assert dialog.windowTitle() == "Open “mine”"
        assert dialog.field.echoMode() == QLineEdit.EchoMode.Password
        for text in ("", "wrong", PHRASE):
            dialog.field.set_value(text)
            dialog.save()
            assert desk.jobs.wait_idle()
            said.append(dialog.error.text())
        assert dialog.field.text() == ""
        return dialog.opened is not None

    messages.answer(answer)
    assert desk.open(path)
    assert said[0] == "Type the password."
    assert said[1].startswith("The password is wrong, or the file is damaged")
    assert desk.opened is not None
    assert desk.opened.has_passphrase
    assert desk.window.current_key == "subjects"


def test_giving_up_opens_nothing_and_holds_nothing(
    desk: Desk, messages: RecordingMessages, path: Path
) -> None:
    desk.start(path)
    assert desk.window.current_key == "welcome"
    assert desk.opened is None
    assert messages.texts("error") == []
    Archive.open(path, key=cipher.key_for(path, PHRASE)).close()


def test_a_wrong_password_offers_the_newest_copy(
    desk: Desk, messages: RecordingMessages, path: Path, qtbot: QtBot
) -> None:
    open_it(desk, messages, path)
    assert desk.opened is not None
    backups = Backups(desk.opened.archive)
    backups.shelf.verify(backups.shelf.add(path, Reason.HAND))
    desk.welcome()
    dialog = AskPassphrase(desk.jobs, path, desk.window)
    typed("wrong")(dialog)
    assert not dialog.copies.isHidden()
    assert "Newest copy" in dialog.copies.text()
    dialog.copies.click()
    assert dialog.to_copies
    assert dialog.result() == 0


def test_the_way_to_the_copies(desk: Desk, messages: RecordingMessages, path: Path) -> None:
    open_it(desk, messages, path)
    assert desk.opened is not None
    backups = desk.opened.services.backups
    backups.shelf.verify(backups.shelf.add(path, Reason.HAND))
    desk.welcome()
    seen: list[str] = []

    def give_up(dialog: AskPassphrase) -> bool:
        typed("wrong")(dialog)
        dialog.copies.click()
        return False

    def look(dialog: QWidget) -> bool:
        seen.append(type(dialog).__name__)
        return False

    messages.answer(give_up, look)
    assert not desk.open(path)
    assert seen == ["BackupsDialog"]


# -- setting, changing, removing


def filled(desk: Desk, *values: str) -> Callable[[Any], bool]:
    """An answer to a dialog of passwords: fill its fields in order, save, wait."""

    def answer(dialog: SetPassphrase | RemovePassphrase) -> bool:
        for field, value in zip(dialog.form.fields, values, strict=True):
            field.set_value(value)
        dialog.save()
        assert desk.jobs.wait_idle(60_000)
        assert dialog.changed is not None, dialog.error.text()
        return True

    return answer


def test_a_password_is_set_changed_and_removed(
    desk: Desk, messages: RecordingMessages, tmp_path: Path
) -> None:
    path = copy_to(tmp_path / "mine.crm")
    assert desk.open(path)
    assert desk.jobs.wait_idle()
    lock = desk.window.actions_registry.action("lock")
    assert not lock.isVisible()
    for work, values, phrase in (
        ("set_one", (PHRASE, PHRASE), PHRASE),
        ("set_one", (PHRASE, OTHER, OTHER), OTHER),
        ("remove", (OTHER,), None),
    ):
        messages.answer(
            in_settings(lambda section, work=work: getattr(section, work)()), filled(desk, *values)
        )
        desk.window.actions_registry.trigger("settings")
        assert lock.isVisible() == (phrase is not None)
        assert desk.opened is not None
        assert desk.opened.has_passphrase == (phrase is not None)
        assert cipher.is_encrypted(path) == (phrase is not None)
        assert desk.window.centralWidget().isVisible()
    assert len(messages.texts("toast")) == 3
    desk.undo()
    assert desk.jobs.wait_idle()
    assert messages.texts("error") == []


def test_nothing_reads_while_it_is_changed_and_a_lock_waits(
    desk: Desk, messages: RecordingMessages, path: Path, qtbot: QtBot
) -> None:
    open_it(desk, messages, path)
    desk.keeper.watch(desk.opened)
    assert desk.jobs.wait_idle(60_000)
    job = desk.guard.change(PHRASE, OTHER)
    desk.keeper.look()
    desk.guard.lock()
    assert desk.jobs.active == (job,)
    assert not desk.guard.is_locked
    assert not desk.window.centralWidget().isVisible()
    qtbot.waitUntil(lambda: desk.guard.is_locked, timeout=60_000)
    desk.guard.unlock(OTHER)
    qtbot.waitUntil(lambda: not desk.guard.is_locked, timeout=20_000)
    assert desk.window.centralWidget().isVisible()
    desk.keeper.look()
    assert desk.jobs.wait_idle(60_000)
    assert messages.texts("error") == []


def test_what_cannot_be_is_said_in_the_dialog(desk: Desk, messages: RecordingMessages, path: Path) -> None:
    open_it(desk, messages, path)
    dialog = SetPassphrase(desk.guard.change, True)
    said = []
    for values in ((PHRASE, "short", "short"), (PHRASE, OTHER, "other"), ("wrong", OTHER, OTHER)):
        for field, value in zip(dialog.form.fields, values, strict=True):
            field.set_value(value)
        dialog.save()
        assert desk.jobs.wait_idle(60_000)
        said.append(dialog.error.text())
    assert said[0].startswith("The password is too short")
    assert said[1].startswith("The two are not the same")
    assert said[2].startswith("The present password is not right")
    assert dialog.changed is None
    assert desk.window.centralWidget().isVisible()
    dialog.field.set_value("password1")
    assert "Easy to guess" in dialog.hint.text()
    dialog.field.set_value(PHRASE)
    assert dialog.hint.text() == "Hard to guess."
    dialog.reject()
    assert [field.text() for field in dialog.form.fields] == ["", "", ""]


# -- the field, the sheet


def test_caps_lock_is_noticed(app: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = PassphraseField()
    field.setParent(window)
    hint = caps_hint(field)
    hint.setParent(window)
    window.show()
    for text, shift, shown in (("a", False, False), ("A", True, False), ("B", False, True), ("9", False, True), ("b", True, True), ("c", False, False)):  # fmt: skip
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.sendKeyEvent(QTest.KeyAction.Press, field, Qt.Key.Key_A, text, modifier)
        assert hint.isVisible() == shown, (text, shift)
    assert field.value() == "aAB9bc"


def test_the_eye_shows_and_hides(app: QApplication, qtbot: QtBot) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    field.setText("  with blanks ")
    field.eye.trigger()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    field.eye.trigger()
    assert field.echoMode() == QLineEdit.EchoMode.Password
    assert field.value() == "  with blanks "
    field.show_typed(True)
    field.forget()
    assert (field.text(), field.echoMode(), field.isUndoAvailable()) == (
        "",
        QLineEdit.EchoMode.Password,
        False,
    )


def test_the_recovery_sheet_has_room_for_the_password_and_does_not_say_it(app: QApplication) -> None:
    paper = recovery_paper(Path("/home/ada/Studio.crm"), Path("/home/ada/Backups/Studio-1"))
    document: QTextDocument = paper.document
    text = document.toPlainText()
    assert "Recovery sheet of “Studio”" in text
    assert "/home/ada/Studio.crm" in text
    assert "/home/ada/Backups/Studio-1" in text
    assert "Password" in text
