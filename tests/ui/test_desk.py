"""The ways in and out of archives, driven through the real window."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop import bootstrap, paths
from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.preferences import Preferences
from crm_desktop.store.archive import Archive
from crm_desktop.ui.archive.desk import Desk
from crm_desktop.ui.archive.welcome import WelcomePage
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.widgets.labels import LinkButton


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


def welcome(desk: Desk) -> WelcomePage:
    page = desk.window.current_page()
    assert isinstance(page, WelcomePage)
    return page


def settle(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.opened is not None and not desk.jobs.busy, timeout=20_000)


def files_of_the_user() -> list[str]:
    return (
        sorted(p.name for p in paths.data_folder().rglob("*") if p.is_file())
        if paths.data_folder().exists()
        else []
    )


def test_first_start_writes_nothing_and_says_where_the_archive_will_be(desk: Desk) -> None:
    desk.start()
    assert welcome(desk).isVisible()
    assert files_of_the_user() == []
    assert "My archive.crm" in desk.window.status.archive.text()


def test_start_empty_makes_the_archive_in_the_users_folder(desk: Desk, qtbot: QtBot) -> None:
    desk.start()
    qtbot.mouseClick(welcome(desk).empty_card.button, Qt.MouseButton.LeftButton)
    settle(desk, qtbot)
    assert "My archive.crm" in files_of_the_user()
    assert desk.window.current_key == "subjects"
    assert desk.window.windowTitle() == "My archive — CRM Desktop"
    assert desk.recent_files() == [paths.data_folder() / "My archive.crm"]


def test_the_sample_goes_in_one_click_and_leaves_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.start()
    qtbot.mouseClick(welcome(desk).sample_card.button, Qt.MouseButton.LeftButton)
    settle(desk, qtbot)
    assert desk.opened is not None
    folder = desk.opened.path.parent
    assert folder.exists()
    assert desk.recent_files() == []
    assert desk.window.status.archive.text() == "Sample"
    desk.leave_sample()
    assert welcome(desk).isVisible()
    assert not folder.exists()
    assert files_of_the_user() == []


def test_the_last_archive_opens_again(desk: Desk, tmp_path: Path) -> None:
    Archive.create(tmp_path / "mine.crm").close()
    desk.preferences.remember_archive(tmp_path / "mine.crm")
    desk.start()
    assert desk.opened is not None
    assert desk.opened.path == tmp_path / "mine.crm"


def test_a_missing_last_archive_is_said_with_its_place(
    desk: Desk, messages: RecordingMessages, tmp_path: Path
) -> None:
    desk.preferences.remember_archive(tmp_path / "gone.crm")
    desk.start()
    assert "gone.crm" in messages.texts("error")[0]
    assert welcome(desk).isVisible()
    assert not (tmp_path / "gone.crm").exists()


@pytest.mark.parametrize("content", [b"", b"hello" * 300, b"SQLite format 3\0" + b"\xff" * 2000])
def test_what_is_no_archive_is_refused_and_the_present_one_stays(
    desk: Desk, messages: RecordingMessages, tmp_path: Path, content: bytes
) -> None:
    Archive.create(tmp_path / "mine.crm").close()
    desk.start(tmp_path / "mine.crm")
    (tmp_path / "other.crm").write_bytes(content)
    assert not desk.open(tmp_path / "other.crm")
    assert len(messages.texts("error")) == 1
    assert desk.opened is not None
    assert desk.opened.path.name == "mine.crm"
    assert (tmp_path / "other.crm").read_bytes() == content


def test_undo_and_redo_by_keyboard_across_a_restart(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    archive = Archive.create(tmp_path / "mine.crm")
    with archive.step(Message("step.none")) as step:
        step.save(entities.Subject, {"company": "Molino"})
    archive.close()
    desk.start(tmp_path / "mine.crm")
    settle(desk, qtbot)
    assert desk.opened is not None
    reader = desk.opened.archive.reader()
    qtbot.waitUntil(desk.window.undo_button.isEnabled)
    desk.window.setFocus()
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: reader.execute("SELECT count(*) FROM subject").fetchone() == (0,))
    qtbot.waitUntil(desk.window.redo_button.isEnabled)
    qtbot.keyClick(desk.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: reader.execute("SELECT count(*) FROM subject").fetchone() == (1,))


def test_a_second_start_brings_the_window_to_the_front(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    Archive.create(tmp_path / "mine.crm").close()
    desk.start(tmp_path / "mine.crm")
    desk.window.showMinimized()
    code = "import sys; from pathlib import Path; from crm_desktop.bootstrap import main; sys.exit(main(Path(sys.argv[1])))"
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "mine.crm"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    qtbot.waitUntil(lambda: not desk.window.isMinimized())


def test_a_second_start_without_a_file_raises_the_window_of_the_last_archive(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    Archive.create(tmp_path / "mine.crm").close()
    desk.start(tmp_path / "mine.crm")
    desk.window.showMinimized()
    done = subprocess.run([sys.executable, "-m", "crm_desktop"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    qtbot.waitUntil(lambda: not desk.window.isMinimized())


def test_an_archive_held_by_a_command_is_said_in_the_window(desk: Desk, tmp_path: Path) -> None:
    """Who double-clicks a file sees no terminal."""
    code = "import sys; from pathlib import Path; from crm_desktop.store.archive import Archive\n"
    code += "held = Archive.create(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code, tmp_path / "mine.crm"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as command:  # fmt: skip
        assert command.stdout is not None
        assert command.stdout.readline() == "held\n"
        assert bootstrap._meet_other_window(tmp_path / "mine.crm") is None
        desk.start(tmp_path / "mine.crm")
        command.kill()
    assert isinstance(desk.messages, RecordingMessages)
    assert any("is open in another window" in text for _, text in desk.messages.said)
    assert desk.window.current_key == "welcome"


def test_without_a_screen_the_start_says_so(tmp_path: Path) -> None:
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "-m", "crm_desktop"], capture_output=True, text=True, check=False,
        env={**bare, "CRM_DESKTOP_LANGUAGE": "en"},
    )  # fmt: skip
    if sys.platform.startswith("linux"):
        assert done.returncode == 1
        assert "self-test" in done.stderr


def test_language_and_look_change_at_once(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    Archive.create(tmp_path / "mine.crm").close()
    desk.start(tmp_path / "mine.crm")
    settle(desk, qtbot)
    desk.preferences.set("language", "it")
    desk.preferences.set("theme", "dark")
    desk.apply_choices()
    assert desk.window.tabs.tabText(0) in ("Soggetti", "") or "Soggetti" in str(desk.window.tabs.keys())
    assert desk.window.actions_registry.action("open_archive").text() == "Apri un altro archivio…"
    assert desk.application.palette().window().color().lightness() < 60


class WindowsShown(QObject):
    """Remembers every window that appears beside the main one."""

    def __init__(self, main: QMainWindow) -> None:
        super().__init__()
        self.main = main
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_window = isinstance(watched, QWidget) and watched.isWindow() and watched is not self.main
        if event.type() == QEvent.Type.Show and is_window:
            self.shown.append(repr(watched))
        return False


def test_no_part_of_a_page_flashes_as_a_window(desk: Desk, qtbot: QtBot) -> None:
    """A widget shown before it has a parent is a window for a moment, and takes the focus with it."""
    desk.start()
    desk.ways_in.open_sample()
    settle(desk, qtbot)
    watcher = WindowsShown(desk.window)
    desk.application.installEventFilter(watcher)
    for spec in bootstrap.page_specs(desk.context):
        if spec.tab:
            desk.window.navigator.open(spec.key)
            desk.jobs.wait_idle()
            qtbot.wait(20)
    desk.application.removeEventFilter(watcher)
    assert watcher.shown == []
    assert desk.window.isActiveWindow()


def test_twenty_thousand_calls_that_return_nothing(qtbot: QtBot) -> None:
    """PySide6 6.12.0 drops a reference to None at each such call and aborts on Python 3.11."""
    window = QMainWindow()
    qtbot.addWidget(window)
    before = sys.getrefcount(None)
    for _ in range(20_000):
        window.setWindowTitle("x")
    assert sys.getrefcount(None) > before - 5_000


def test_an_archive_in_a_shared_folder_says_so_and_moves_here_with_one_button(
    desk: Desk, qtbot: QtBot, messages: RecordingMessages, tmp_path: Path
) -> None:
    folder = tmp_path / "OneDrive - Studio"
    folder.mkdir()
    Archive.create(folder / "Clienti.crm").close()
    desk.start(folder / "Clienti.crm")
    settle(desk, qtbot)
    bar = desk.window.bars.itemAt(0).widget()
    assert "OneDrive" in bar.label.text()
    (folder / "Clienti-PORTATILE.crm").write_bytes((folder / "Clienti.crm").read_bytes())
    desk.say_place(desk.opened)
    bar = desk.window.bars.itemAt(0).widget()
    assert "Clienti-PORTATILE.crm" in bar.label.text()
    messages.answer(0)
    bar.findChild(LinkButton).click()
    qtbot.waitUntil(
        lambda: desk.opened is not None and desk.opened.path.parent == paths.data_folder(), timeout=20_000
    )
    settle(desk, qtbot)
    assert desk.window.bars.count() == 0
    assert not (folder / "Clienti.crm").exists()
    assert desk.recent_files()[0] == paths.data_folder() / "Clienti.crm"
