"""A copy of everything comes in through its own dialog; the list in front goes out from every page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop import bootstrap
from crm_desktop.preferences import Preferences
from crm_desktop.services.exporting import Exporting
from crm_desktop.ui.archive.desk import Desk
from crm_desktop.ui.export_words import FileWording, text_formats
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.page import ListShown, Page
from crm_desktop.ui.transfer.everything import EverythingDialog
from crm_desktop.ui.transfer.export_dialog import ExportDialog
from tests.sample_archive import copy_to, opened


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


@pytest.fixture
def copy(app: QApplication, tmp_path: Path) -> Path:
    with opened(tmp_path / "source.crm") as archive:
        return Exporting(archive).export(tmp_path / "all.zip", FileWording(), text_formats()).path


def count(desk: Desk, table: str = "subject") -> int:
    assert desk.opened is not None
    reader = desk.opened.archive.reader()
    return int(reader.execute(f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL").fetchone()[0])


def press(dialog: EverythingDialog) -> None:
    """Press the primary button, and wait for what comes of it."""
    dialog.show()
    dialog.primary.click()
    assert dialog.context.jobs.wait_idle()


def words(dialog: EverythingDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_dropped_on_the_first_start_it_makes_an_archive_of_its_own(
    desk: Desk, copy: Path, messages: RecordingMessages, qtbot: QtBot
) -> None:
    seen: list[str] = []

    def look(dialog: EverythingDialog) -> bool:
        seen.append(words(dialog))
        press(dialog)
        return True

    desk.start()
    messages.answer(look)
    desk.ways_in.import_files([copy])
    qtbot.waitUntil(lambda: bool(seen) and not desk.jobs.busy, timeout=20_000)
    assert "This archive is empty" in seen[0]
    assert "180" in seen[0]
    assert count(desk) == 180
    assert messages.texts("toast")[-1].startswith("2,979 records imported")
    qtbot.waitUntil(lambda: desk.window.current_key == "subjects")


def test_beside_what_is_there_it_says_so_and_can_be_undone(
    desk: Desk, copy: Path, messages: RecordingMessages, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.start(copy_to(tmp_path / "mine.crm", "en"))
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    before = count(desk)
    seen: list[str] = []

    def look(dialog: EverythingDialog) -> bool:
        seen.append(words(dialog))
        press(dialog)
        return True

    messages.answer(look)
    desk.ways_in.import_files([copy])
    qtbot.waitUntil(lambda: bool(seen) and not desk.jobs.busy, timeout=20_000)
    assert "stays as it is" in seen[0]
    assert count(desk) == before + 180
    desk.undo()
    assert desk.jobs.wait_idle()
    assert count(desk) == before


def test_cancel_while_it_is_written_takes_all_of_it_back(
    desk: Desk, copy: Path, messages: RecordingMessages, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.start(copy_to(tmp_path / "mine.crm", "en"))
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    before = count(desk)

    def change_mind(dialog: EverythingDialog) -> bool:
        dialog.show()
        dialog.primary.click()
        dialog.cancel.click()
        assert dialog.context.jobs.wait_idle()
        assert not dialog.isVisible()
        return False

    messages.answer(change_mind)
    desk.ways_in.import_files([copy])
    qtbot.waitUntil(lambda: "Cancelled. Nothing was written." in messages.texts("toast"), timeout=20_000)
    assert count(desk) == before


def test_another_zip_is_told_what_it_is_not(
    desk: Desk, messages: RecordingMessages, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.start(copy_to(tmp_path / "mine.crm"))
    with ZipFile(tmp_path / "photos.zip", "w") as packed:
        packed.writestr("a.txt", "hello")
    desk.ways_in.import_files([tmp_path / "photos.zip"])
    assert desk.jobs.wait_idle()
    assert "is not a copy of everything" in messages.texts("error")[0]


def test_every_page_with_a_list_gives_it_to_the_export(
    desk: Desk, messages: RecordingMessages, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.start(copy_to(tmp_path / "mine.crm"))
    found: dict[str, ListShown | None] = {}
    for key in ("subjects", "relationships", "activities", "review"):
        desk.window.navigator.open(key)
        qtbot.waitUntil(lambda: not desk.jobs.busy)
        page = desk.window.current_page()
        assert isinstance(page, Page)
        found[key] = page.list_shown()
    assert {key: shown.kind for key, shown in found.items() if shown} == {
        "subjects": "subjects", "relationships": "cycles", "activities": "activities", "review": "cycles",
    }  # fmt: skip
    assert all(len(shown.ids) for shown in found.values() if shown)
    assert found["subjects"] is not None
    assert len(found["subjects"].ids) == 180


def test_the_page_of_one_subject_exports_that_one(
    desk: Desk, messages: RecordingMessages, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.start(copy_to(tmp_path / "mine.crm"))
    desk.window.navigator.open("subjects", subject_id=1, sheet=True)
    qtbot.waitUntil(lambda: not desk.jobs.busy)
    names: list[str] = []

    def look(dialog: ExportDialog) -> bool:
        names.append(dialog.what.currentText())
        return False

    for where in (None, {"view": "history", "subject_id": 1}):
        if where:
            desk.window.navigator.open("relationships", **where)
            qtbot.waitUntil(lambda: not desk.jobs.busy)
        messages.answer(look)
        desk.window.actions_registry.trigger("export")
    assert names[0] == names[1] != ""
    assert ":" not in names[0]
