"""Backups in the window: made by themselves, listed, looked into, restored and taken back; damage and its ways out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop import bootstrap
from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.preferences import Preferences
from crm_desktop.store.archive import Archive
from crm_desktop.store.shelf import shelf_at
from crm_desktop.ui.archive.backups import BackupsDialog
from crm_desktop.ui.archive.damage import DamageDialog
from crm_desktop.ui.archive.desk import Desk
from crm_desktop.ui.archive.former_password import FormerPassword
from crm_desktop.ui.archive.welcome import WelcomePage
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.widgets.bars import InfoBar
from tests.sample_archive import copy_to

Answer = Callable[[Any], bool]


@pytest.fixture
def desk(app: Any, messages: RecordingMessages, qtbot: QtBot) -> Iterator[Desk]:
    desk = bootstrap.make_desk(Preferences(), messages=messages)
    desk.window.show()
    yield desk
    assert desk.jobs.wait_idle()
    desk.shut_down()
    desk.window.hide()
    desk.window.deleteLater()
    sys.excepthook = sys.__excepthook__


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return copy_to(tmp_path / "mine.crm")


def opened(desk: Desk, path: Path) -> Archive:
    """The archive, open, checked, with its first backup made and read."""
    desk.start(path)
    assert desk.opened is not None
    desk.keeper.watch(desk.opened)
    assert desk.jobs.wait_idle()
    return desk.opened.archive


def change(archive: Archive, name: str) -> None:
    with archive.step(Message("step.none")) as step:
        step.save(entities.Subject, {"company": name})


def companies(desk: Desk) -> set[str]:
    assert desk.opened is not None
    return {row[0] for row in desk.opened.archive.reader().execute("SELECT company FROM subject")}


def in_list(desk: Desk, act: Callable[[BackupsDialog], object]) -> Answer:
    """What to do in the list of backups, once it is filled."""

    def answer(dialog: BackupsDialog) -> bool:
        dialog.show()
        assert desk.jobs.wait_idle()
        act(dialog)
        return dialog.result() == 1

    return answer


def click(button: Any) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def bar(desk: Desk) -> str:
    found = desk.window.bars.itemAt(0)
    widget = found.widget() if found is not None else None
    return widget.label.text() if isinstance(widget, InfoBar) else ""


def harm(path: Path) -> None:
    """Spoil a page; the file still opens."""
    data = bytearray(path.read_bytes())
    page = data.index(b"Sentiti per sapere") // 4096 * 4096
    data[page : page + 512] = b"\xee" * 512
    path.write_bytes(data)


# -- made by themselves


def test_the_foot_says_how_old_the_last_copy_is(desk: Desk, path: Path, tmp_path: Path) -> None:
    archive = opened(desk, path)
    assert desk.window.status.backup.text() == "Backup just now · none outside this computer"
    (tmp_path / "stick").mkdir()
    Preferences().set("second_place", str(tmp_path / "stick"))
    desk.keeper.look()
    assert desk.jobs.wait_idle()
    assert desk.window.status.backup.text() == "Backup just now · outside just now"
    assert len(list((tmp_path / "stick").rglob("*.crm"))) == 1
    assert archive.backup_trouble is None


def test_closing_makes_the_last_copy(desk: Desk, path: Path) -> None:
    change(opened(desk, path), "Last Srl")
    desk.shut_down()
    shelf = shelf_at(path)
    assert shelf is not None
    assert [b.manifest.reason for b in shelf.copies()] == ["close", "start"]
    assert "open" not in shelf.state()
    assert "owed" not in shelf.state()


def test_a_sample_is_not_backed_up(desk: Desk, qtbot: QtBot) -> None:
    desk.start()
    desk.ways_in.open_sample()
    qtbot.waitUntil(lambda: desk.opened is not None, timeout=20_000)
    assert desk.opened is not None
    desk.keeper.watch(desk.opened)
    assert desk.jobs.wait_idle()
    assert not desk.window.status.backup.isVisible()


# -- the list, looking inside, restoring


def test_a_copy_by_hand_and_a_second_place(
    desk: Desk, path: Path, messages: RecordingMessages, tmp_path: Path
) -> None:
    change(opened(desk, path), "New Srl")
    (tmp_path / "stick").mkdir()
    counts: list[int] = []

    def act(dialog: BackupsDialog) -> None:
        counts.append(dialog.table.windowed.total)
        click(dialog.copy_button)
        assert desk.jobs.wait_idle()
        counts.append(dialog.table.windowed.total)
        messages.answer(tmp_path / "stick")
        click(dialog.places.choose)
        assert desk.jobs.wait_idle()
        assert dialog.places.place.full_text() == str(tmp_path / "stick")

    messages.answer(in_list(desk, act))
    desk.menu.backups()
    assert counts == [1, 2]
    assert "outside just now" in desk.window.status.backup.text()


def test_three_clicks_restore_and_it_can_be_undone(
    desk: Desk, path: Path, messages: RecordingMessages
) -> None:
    change(opened(desk, path), "Later Srl")
    messages.answer(in_list(desk, lambda dialog: click(dialog.detail.restore_button)), 0)
    desk.window.status.backup.click()
    assert desk.jobs.wait_idle()
    assert "Later Srl" not in companies(desk)
    assert "pause" in bar(desk)
    messages.answer(0)  # undo the restore
    desk.returning.ask_confirm()
    assert desk.jobs.wait_idle()
    assert "Later Srl" in companies(desk)
    assert bar(desk) == ""


def test_a_restore_that_is_confirmed_goes_on_with_its_backups(
    desk: Desk, path: Path, messages: RecordingMessages
) -> None:
    change(opened(desk, path), "Later Srl")
    messages.answer(in_list(desk, lambda dialog: click(dialog.detail.restore_button)), 0, 1)
    desk.menu.backups()
    assert desk.jobs.wait_idle()
    desk.returning.ask_confirm()
    assert desk.jobs.wait_idle()
    assert bar(desk) == ""
    assert desk.opened is not None
    change(desk.opened.archive, "After")
    desk.shut_down()
    shelf = shelf_at(path)
    assert shelf is not None
    assert [b.manifest.reason for b in shelf.copies()] == ["close", "restore", "start"]
    assert "restored" not in shelf.state()


def test_looking_inside_is_reading_only_and_leads_back(
    desk: Desk, path: Path, messages: RecordingMessages
) -> None:
    change(opened(desk, path), "Later Srl")
    messages.answer(in_list(desk, lambda dialog: click(dialog.detail.look_button)))
    desk.menu.backups()
    assert desk.jobs.wait_idle()
    assert "Nothing can be changed here" in bar(desk)
    assert "Later Srl" not in companies(desk)
    assert desk.recent_files() == [path]
    assert desk.context is not None
    desk.context.write(lambda: desk.opened and desk.opened.services.settings.set("x", 1))
    assert desk.jobs.wait_idle()
    assert "looking at a copy" in messages.texts("error")[0]
    desk.returning.go_home()
    assert desk.jobs.wait_idle()
    assert "Later Srl" in companies(desk)
    assert bar(desk) == ""


def test_a_copy_restored_while_looking_at_it(desk: Desk, path: Path, messages: RecordingMessages) -> None:
    change(opened(desk, path), "Later Srl")
    messages.answer(in_list(desk, lambda dialog: click(dialog.detail.look_button)))
    desk.menu.backups()
    assert desk.jobs.wait_idle()
    messages.answer(in_list(desk, lambda dialog: click(dialog.detail.restore_button)), 0)
    desk.menu.backups()
    assert desk.jobs.wait_idle()
    assert desk.opened is not None
    assert (desk.opened.path, desk.opened.looking) == (path, False)
    assert "Later Srl" in companies(desk)  # the newest copy is the one made when it was left


def test_a_damaged_copy_is_said_and_the_archive_stays(
    desk: Desk, path: Path, messages: RecordingMessages
) -> None:
    archive = opened(desk, path)
    change(archive, "Later Srl")
    assert desk.opened is not None
    copy = desk.opened.services.backups.shelf.copies()[0].path
    data = bytearray(copy.read_bytes())
    data[-9] ^= 1
    copy.write_bytes(data)
    messages.answer(in_list(desk, lambda dialog: click(dialog.detail.restore_button)), 0)
    desk.menu.backups()
    assert desk.jobs.wait_idle()
    assert "no longer as it was made" in messages.texts("error")[0]
    assert "Later Srl" in companies(desk)


# -- damage


def test_an_archive_that_does_not_open_offers_its_newest_copy(
    desk: Desk, path: Path, messages: RecordingMessages
) -> None:
    opened(desk, path)
    desk.welcome()
    broken = b"SQLite format 3\0" + b"\xff" * 9_000
    path.write_bytes(broken)

    def answer(dialog: DamageDialog) -> bool:
        dialog.show()
        assert "180 subjects" in dialog.restore_way.text.text()
        click(dialog.restore_way.button)
        return True

    messages.answer(answer)
    assert not desk.open(path)
    assert desk.jobs.wait_idle()
    assert len(companies(desk)) > 10
    kept = next(path.parent.glob("mine.damaged.*.crm"))
    assert kept.read_bytes() == broken


def test_a_missing_archive_says_where_it_was_and_is_never_made_empty(
    desk: Desk, path: Path, messages: RecordingMessages
) -> None:
    opened(desk, path)
    desk.welcome()
    path.unlink()
    seen: list[str] = []

    def close(dialog: DamageDialog) -> bool:
        seen.append(dialog.windowTitle())
        dialog.reject()
        return False

    messages.answer(close)
    desk.start()
    assert desk.jobs.wait_idle()
    assert seen == ["“mine” is not where it was"]
    assert isinstance(desk.window.current_page(), WelcomePage)
    assert not path.exists()


def test_damage_found_at_start_offers_salvage(desk: Desk, path: Path, messages: RecordingMessages) -> None:
    harm(path)
    found: list[str] = []

    def answer(dialog: DamageDialog) -> bool:
        dialog.show()
        assert "no verified copy" in dialog.restore_way.title.text()
        click(dialog.salvage_way.button)
        assert desk.jobs.wait_idle()
        found.append(dialog.salvage_way.title.text())
        click(dialog.salvage_way.button)
        return True

    messages.answer(answer)
    opened(desk, path)
    assert "180 subjects" in found[0]
    assert len(companies(desk)) > 10
    assert next(path.parent.glob("mine.damaged.*.crm")).exists()
    shelf = shelf_at(path)
    assert shelf is None or not shelf.state().get("damaged")


def test_after_an_unclean_end_the_whole_file_is_checked(desk: Desk, path: Path) -> None:
    archive = Archive.open(path)
    archive.writer.execute("DELETE FROM subject_summary WHERE subject_id = 1")
    for name in ("", "-wal"):
        (path.parent / f"killed.crm{name}").write_bytes((path.parent / f"mine.crm{name}").read_bytes())
    archive.close()
    reader = opened(desk, path.parent / "killed.crm").reader()
    assert reader.execute("SELECT count(*) FROM subject_summary WHERE subject_id = 1").fetchone() == (1,)


# -- passwords


def test_a_copy_under_a_former_password_asks_for_it(
    desk: Desk, path: Path, messages: RecordingMessages, tmp_path: Path
) -> None:
    from crm_desktop.services.commands import writing

    with writing(tmp_path / "secret.crm", True, "former words here") as services:
        change(services.archive, "Secret Srl")
    from crm_desktop.services.checking import back_up

    back_up(tmp_path / "secret.crm", tmp_path / "copy.crm", "former words here")
    opened(desk, path)

    def typed(dialog: FormerPassword) -> bool:
        for words in ("wrong words", "former words here"):
            dialog.field.set_value(words)
            dialog.save()
            assert desk.jobs.wait_idle()
        return dialog.key is not None

    messages.answer(in_list(desk, lambda dialog: click(dialog.file_button)), tmp_path / "copy.crm", 0, typed)
    desk.menu.backups()
    assert desk.jobs.wait_idle()
    assert companies(desk) == {"Secret Srl"}
