"""The password seen from the window: asked at opening, set, changed, removed, locked and unlocked."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop import bootstrap
from crm_desktop.preferences import Preferences
from crm_desktop.services.backups import Backups, Reason
from crm_desktop.store import cipher
from crm_desktop.store.archive import Archive
from crm_desktop.store.recrypting import reencrypt
from crm_desktop.ui.archive.desk import Desk
from crm_desktop.ui.archive.passphrase import AFTER
from crm_desktop.ui.archive.passphrase_ask import AskPassphrase
from crm_desktop.ui.archive.passphrase_dialogs import RemovePassphrase, SetPassphrase
from crm_desktop.ui.archive.passphrase_field import PassphraseField, caps_hint
from crm_desktop.ui.archive.passphrase_section import PassphraseSection
from crm_desktop.ui.archive.passphrase_sheet import recovery_paper
from crm_desktop.ui.archive.passphrase_veil import Veil
from crm_desktop.ui.archive.passphrase_watch import IdleWatch, ScreenWatch
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.widgets.fields import TextField
from crm_desktop.ui.widgets.form import FormDialog
from tests.sample_archive import copy_to

PHRASE = "il gatto, di giovedì"
OTHER = "tutt'altre parole ancora"


@pytest.fixture
def desk(app: QApplication, messages: RecordingMessages, qtbot: QtBot) -> Iterator[Desk]:
    desk = bootstrap.make_desk(Preferences(), messages=messages)
    desk.window.show()
    yield desk
    assert desk.jobs.wait_idle()
    desk.shut_down()
    desk.window.hide()
    desk.window.deleteLater()
    sys.excepthook = sys.__excepthook__


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = copy_to(tmp_path_factory.mktemp("sample") / "a.crm")
    reencrypt(path, None, cipher.new_key(PHRASE))
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, content: bytes) -> Path:
    """A sample archive with the password."""
    path = tmp_path / "mine.crm"
    path.write_bytes(content)
    return path


def typed(*tries: str) -> Callable[[Any], bool]:
    """An answer to the dialog that asks: type, press Enter, see what comes."""

    def answer(dialog: AskPassphrase) -> bool:
        for text in tries:
            dialog.field.set_value(text)
            dialog.save()
            assert dialog._jobs.wait_idle()
        return dialog.opened is not None

    return answer


def open_it(desk: Desk, messages: RecordingMessages, path: Path) -> None:
    messages.answer(typed(PHRASE))
    assert desk.open(path)
    assert desk.jobs.wait_idle()


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


def section_of(dialog: QWidget) -> PassphraseSection:
    found = dialog.findChild(PassphraseSection)
    assert found is not None
    return found


def in_settings(work: Callable[[PassphraseSection], object]) -> Callable[[Any], bool]:
    def answer(dialog: QWidget) -> bool:
        work(section_of(dialog))
        return False

    return answer


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


# -- locking


def veils(desk: Desk) -> list[Veil]:
    assert desk.guard is not None
    return list(desk.guard._veils)


def locked(desk: Desk, qtbot: QtBot) -> None:
    desk.window.actions_registry.trigger("lock")
    assert veils(desk)
    qtbot.waitUntil(lambda: desk.opened is not None and desk.opened.archive.suspended, timeout=20_000)


def test_locked_and_unlocked_everything_is_as_it_was(
    desk: Desk, messages: RecordingMessages, path: Path, qtbot: QtBot
) -> None:
    open_it(desk, messages, path)
    page = desk.window.current_page()
    assert page is not None
    search = page.findChild(QLineEdit)
    assert search is not None
    search.setText("ber")
    assert desk.jobs.wait_idle()
    locked(desk, qtbot)
    veil = veils(desk)[0]
    assert veil.isVisible()
    assert veil.geometry() == desk.window.rect()
    assert not page.isVisible()
    assert not desk.window.status.isVisible()
    for key in ("settings", "undo", "export", "page.review"):
        assert not desk.window.actions_registry.action(key).isEnabled()
    veil.field.setText("wrong")
    QTest.keyClick(veil.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not veil.error.isHidden())
    assert "wrong" in veil.error.text()
    assert not page.isVisible()
    veil.field.setText(PHRASE)
    QTest.keyClick(veil.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not veils(desk))
    assert page.isVisible()
    assert search.text() == "ber"
    assert desk.window.current_page() is page
    assert desk.window.actions_registry.action("settings").isEnabled()
    desk.undo()
    assert desk.jobs.wait_idle()


def test_a_dialog_is_veiled_and_keeps_what_is_typed(
    desk: Desk, messages: RecordingMessages, path: Path, qtbot: QtBot
) -> None:
    open_it(desk, messages, path)
    dialog = FormDialog("New factor", "Add", desk.window)
    name = dialog.form.add("Name", TextField("Half ty"))
    dialog.show()
    locked(desk, qtbot)
    assert len(veils(desk)) == 2
    veil = next(v for v in veils(desk) if v.parentWidget() is dialog)
    assert not name.isVisible()
    QTest.keyClick(veil.field, Qt.Key.Key_Escape)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    veil.field.setText(PHRASE)
    QTest.mouseClick(veil.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not veils(desk))
    assert name.isVisible()
    assert name.value() == "Half ty"
    dialog.close()


def test_unlocked_at_once_while_the_key_is_still_known(
    desk: Desk, messages: RecordingMessages, path: Path, qtbot: QtBot
) -> None:
    open_it(desk, messages, path)
    desk.window.actions_registry.trigger("lock")
    veil = veils(desk)[0]
    veil.field.setText("wrong")
    QTest.keyClick(veil.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not veil.error.isHidden())
    veil.field.setText(PHRASE)
    QTest.keyClick(veil.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not veils(desk))


def test_work_that_runs_is_finished_before_the_key_is_forgotten(
    desk: Desk, messages: RecordingMessages, path: Path, qtbot: QtBot
) -> None:
    open_it(desk, messages, path)
    assert desk.opened is not None
    archive, counted = desk.opened.archive, []
    go = threading.Event()

    def work(_job: Any) -> int:
        go.wait(30)
        return int(archive.reader().execute("SELECT count(*) FROM subject").fetchone()[0])

    desk.jobs.files(work, counted.append)
    desk.window.actions_registry.trigger("lock")
    desk.guard._forget_soon.timeout.emit()  # as if what was typed last had been kept by now
    assert not archive.suspended
    go.set()
    qtbot.waitUntil(lambda: archive.suspended, timeout=20_000)
    assert counted == [180]


def test_the_window_closes_while_it_is_locked(
    desk: Desk, messages: RecordingMessages, path: Path, qtbot: QtBot
) -> None:
    open_it(desk, messages, path)
    locked(desk, qtbot)
    assert desk.window.close()
    desk.shut_down()
    assert desk.opened is None
    Archive.open(path, key=cipher.key_for(path, PHRASE)).close()


def test_nothing_to_lock_without_a_password(desk: Desk, tmp_path: Path) -> None:
    assert desk.open(copy_to(tmp_path / "plain.crm"))
    desk.guard.watch(desk.opened)
    desk.guard.lock()
    assert not desk.guard.is_locked


# -- when nobody is there


def test_nobody_there_for_a_while(app: QApplication, qtbot: QtBot) -> None:
    clocks = [100.0, 1_000.0]
    watch = IdleWatch(clocks=(lambda: clocks[0], lambda: clocks[1]))
    said: list[bool] = []
    watch.idle.connect(lambda: said.append(True))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    watch.start(60)
    clocks[0] += 59
    watch.look()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    clocks[0] += 59
    watch.look()
    assert said == []
    clocks[0] += 1
    watch.look()
    assert said == [True]
    clocks[1] += 60  # asleep: one clock stood still
    watch.look()
    assert said == [True, True]
    watch.start(0)
    clocks[0] += 10_000
    watch.look()
    assert said == [True, True]
    watch.stop()


def test_idle_locks_after_the_chosen_minutes(
    desk: Desk, messages: RecordingMessages, path: Path, qtbot: QtBot
) -> None:
    open_it(desk, messages, path)
    assert desk.guard.idle.seconds == 600
    messages.answer(in_settings(lambda section: section.after.set_value(5)))
    desk.window.actions_registry.trigger("settings")
    assert desk.preferences.get(AFTER) == 5
    assert desk.guard.idle.seconds == 300
    desk.guard.idle.idle.emit()
    assert desk.guard.is_locked


def test_the_screens_lock_counts_unless_told_otherwise(
    desk: Desk, messages: RecordingMessages, path: Path, qtbot: QtBot
) -> None:
    open_it(desk, messages, path)
    messages.answer(in_settings(lambda section: section.with_screen.set_value(False)))
    desk.window.actions_registry.trigger("settings")
    desk.guard.screen.said(True)
    assert not desk.guard.is_locked
    messages.answer(in_settings(lambda section: section.with_screen.set_value(True)))
    desk.window.actions_registry.trigger("settings")
    desk.guard.screen.said(False)
    assert not desk.guard.is_locked
    desk.guard.screen.said(True)
    assert desk.guard.is_locked


LISTEN = """
import subprocess, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from crm_desktop.ui.archive.passphrase_watch import ScreenWatch
app = QApplication([])
watch = ScreenWatch()
watch.locked.connect(lambda: (print("locked"), app.quit()))
assert watch.start(QWidget())
tell = ["dbus-send", "--session", "--type=signal", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:true"]
QTimer.singleShot(0, lambda: subprocess.run(tell, check=True))
QTimer.singleShot(20000, app.quit)
app.exec()
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no D-Bus here")
def test_a_desktop_that_locks_is_heard() -> None:
    run = ["dbus-run-session", "--", sys.executable, "-c", LISTEN]
    done = subprocess.run(
        run, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2], timeout=60
    )
    assert done.stdout.strip() == "locked", done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="told otherwise elsewhere")
def test_without_a_desktop_nothing_is_heard_and_nothing_breaks(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = [sys.executable, "-c", "from PySide6.QtWidgets import QApplication, QWidget; app = QApplication([]);"
           "from crm_desktop.ui.archive.passphrase_watch import ScreenWatch; w = ScreenWatch(); print(w.start(QWidget())); w.stop()"]  # fmt: skip
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere")
    done = subprocess.run(
        run, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2], timeout=60
    )
    assert done.stdout.strip() == "False"


def test_what_windows_says() -> None:
    from crm_desktop.ui.archive.passphrase_windows import WindowsSession, says_locked, wintypes

    def message(number: int, value: int) -> wintypes.MSG:
        found = wintypes.MSG()
        found.message, found.wParam = number, value
        return found

    assert says_locked(message(0x02B1, 7))
    assert says_locked(message(0x0218, 4))
    assert not says_locked(message(0x02B1, 8))
    assert not says_locked(message(0x0100, 7))
    heard: list[bool] = []
    session = WindowsSession(lambda: heard.append(True), 0)
    lock = message(0x02B1, 7)
    assert session.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(lock)) == (False, 0)
    assert session.nativeEventFilter(b"xcb_generic_event_t", ctypes.addressof(lock)) == (False, 0)
    assert heard == [True]


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


def test_the_screen_watch_stops(app: QApplication) -> None:
    watch = ScreenWatch()
    watch.stop()
    heard: list[bool] = []
    watch.locked.connect(lambda: heard.append(True))
    watch.said_lock()
    assert heard == [True]
