"""Locked and unlocked: what hides, what stays, and who says that nobody is there."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.store import cipher
from crm_desktop.store.archive import Archive
from crm_desktop.ui.archive.desk import Desk
from crm_desktop.ui.archive.passphrase import AFTER
from crm_desktop.ui.archive.passphrase_veil import Veil
from crm_desktop.ui.archive.passphrase_watch import IdleWatch, ScreenWatch
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.widgets.fields import TextField
from crm_desktop.ui.widgets.form import FormDialog
from tests.sample_archive import copy_to
from tests.ui.passphrase_world import PHRASE, encrypted_sample, in_settings, open_it, shown_desk


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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="told otherwise elsewhere")
def test_the_screen_watch_hears_only_while_it_is_started(app: QApplication, qtbot: QtBot) -> None:
    watch, window, heard = ScreenWatch(), QWidget(), []
    qtbot.addWidget(window)
    watch.locked.connect(lambda: heard.append(True))
    watch.said_lock()
    watch.start(window)
    watch.said_lock()
    watch.said(False)
    watch.stop()
    watch.said(True)
    assert heard == [True]
