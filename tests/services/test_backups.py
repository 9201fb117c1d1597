"""Backups without asking: when they are made, verified, put elsewhere, paused and refused."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import get_ident

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError
from crm_desktop.preferences import Preferences
from crm_desktop.services import Services, checking
from crm_desktop.services.backups import Backups, protect
from crm_desktop.store import manifest
from crm_desktop.store.archive import Archive
from crm_desktop.store.manifest import Backup
from tests.sample_archive import copy_to


@pytest.fixture
def mine(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive.open(copy_to(tmp_path / "mine.crm"))
    yield archive
    archive.close()


@pytest.fixture
def backups(mine: Archive) -> Backups:
    return Backups(mine)


def change(archive: Archive, name: str = "Nuova Srl") -> None:
    with archive.step(Message("step.test")) as step:
        step.save(entities.Subject, {"company": name})


def age(backup: Backup, **ago: float) -> None:
    """As if it had been made some time ago."""
    then = (datetime.now(UTC) - timedelta(**ago)).strftime("%Y-%m-%dT%H:%M:%SZ")
    manifest.write(backup.path, backup.manifest._replace(made=then))


def reasons(backups: Backups) -> list[str]:
    return [b.manifest.reason for b in backups.shelf.copies()]


def test_at_start_a_copy_is_made_read_and_counted(backups: Backups) -> None:
    status = backups.look_after(starting=True)
    assert (status.verified, status.up_to_date, status.trouble) == (True, True, None)
    assert reasons(backups) == [Reason.START]
    assert backups.rows()[0].since == 0
    backups.look_after(starting=True)
    assert reasons(backups) == [Reason.START]


def test_at_start_a_copy_older_than_a_day_is_followed_by_another(backups: Backups) -> None:
    made = backups.make(Reason.START)
    assert made is not None
    age(made, hours=23)
    assert backups.due(starting=True) is None
    age(made, hours=25)
    assert backups.due(starting=True) is Reason.START


def test_after_half_an_hour_of_changes(backups: Backups, mine: Archive) -> None:
    made = backups.make(Reason.START)
    assert made is not None
    change(mine)
    assert backups.due() is None
    age(made, minutes=31)
    assert backups.due() is Reason.CHANGES
    assert backups.look_after().up_to_date
    assert reasons(backups) == [Reason.CHANGES, Reason.START]
    assert backups.due() is None


def test_without_a_change_there_is_nothing_to_do(backups: Backups) -> None:
    made = backups.make(Reason.START)
    assert made is not None
    age(made, hours=20)
    assert backups.due() is None
    assert backups.make(Reason.CLOSE) == backups.shelf.copies()[0]
    assert reasons(backups) == [Reason.START]


def test_an_empty_archive_is_not_copied(archive: Archive) -> None:
    backups = Backups(archive)
    assert backups.look_after(starting=True).made == ""
    assert protect(archive, Reason.IMPORT) is None


def test_what_was_left_undone_at_the_end_is_made_at_the_next_start(backups: Backups, mine: Archive) -> None:
    backups.make(Reason.START)
    change(mine)
    backups.owe()
    assert backups.due(starting=True) is Reason.START
    backups.make(Reason.START)
    assert backups.due(starting=True) is None


def test_before_a_great_change(backups: Backups, mine: Archive) -> None:
    made = protect(mine, Reason.IMPORT)
    assert made is not None
    assert protect(mine, Reason.IMPORT) == made  # it holds everything already
    change(mine)
    assert protect(mine, Reason.BULK) is None  # half an hour is not over
    assert protect(mine, Reason.MERGE) is None  # one of a series
    age(made, minutes=6)
    assert protect(mine, Reason.BULK) is None
    assert protect(mine, Reason.MERGE) is not None
    assert reasons(backups) == [Reason.MERGE, Reason.IMPORT]
    change(mine)
    for copy in backups.shelf.copies():
        age(copy, minutes=31)
    assert protect(mine, Reason.BULK) is not None
    assert reasons(backups) == [Reason.BULK, Reason.MERGE, Reason.IMPORT]


@pytest.mark.parametrize(
    ("label", "reason"),
    [
        (Message("step.import", {"file": "x", "count": 3}), Reason.IMPORT),
        (Message("step.merge"), Reason.MERGE),
        (Message("step.factor.merge", {"count": 2}), Reason.MERGE),
        (Message("step.subjects.tier", {"count": 2}), Reason.BULK),
        (Message("step.subjects.tier", {"count": 1}), None),
        (Message("step.setting", {"key": "count"}), None),
    ],
)
def test_a_step_that_changes_much_makes_a_copy_first(
    mine: Archive, backups: Backups, label: Message, reason: Reason | None
) -> None:
    _ = Services(mine)
    with mine.step(label) as step:
        step.save(entities.Subject, {"company": "Nuova Srl"})
    assert reasons(backups) == ([reason] if reason else [])
    if reason:
        assert backups.rows()[0].since == 1


def test_a_clock_that_went_back_does_not_stop_the_copies(backups: Backups, mine: Archive) -> None:
    made = backups.make(Reason.START)
    assert made is not None
    age(made, days=-300)
    change(mine)
    assert backups.due() is Reason.CHANGES


def test_a_folder_that_cannot_be_written_is_told_and_the_work_goes_on(
    mine: Archive, backups: Backups, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("CRM_DESKTOP_BACKUPS", str(tmp_path / "file"))
    assert protect(mine, Reason.IMPORT) is None
    assert mine.backup_trouble is not None
    assert backups.look_after(starting=True).trouble is not None
    monkeypatch.setenv("CRM_DESKTOP_BACKUPS", str(tmp_path / "folder"))
    assert protect(mine, Reason.IMPORT) is not None
    assert mine.backup_trouble is None


def test_a_damaged_archive_makes_no_more_copies(tmp_path: Path) -> None:
    path = copy_to(tmp_path / "mine.crm")
    archive = Archive.open(path)
    good = Backups(archive).look_after(starting=True)
    assert good.verified
    archive.close()
    data = bytearray(path.read_bytes())
    page = data.index(b"Sentiti per sapere") // 4096 * 4096
    data[page : page + 512] = b"\xee" * 512
    path.write_bytes(data)
    archive = Archive.open(path)
    backups = Backups(archive)
    change(archive)
    age(backups.shelf.copies()[0], days=2)
    status = backups.look_after(starting=True)
    assert status.archive_damaged
    assert status.trouble == Message("storage.damaged", {"path": str(path)})
    with pytest.raises(StorageError, match=r"storage.damaged"):
        protect(archive, Reason.IMPORT)
    archive.close()
    states = [b.manifest.state for b in backups.shelf.copies()]
    assert states == [manifest.DAMAGED, manifest.VERIFIED]


def test_damage_is_found_at_the_start_where_nothing_can_be_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copy_to(tmp_path / "mine.crm")
    data = bytearray(path.read_bytes())
    page = data.index(b"Sentiti per sapere") // 4096 * 4096
    data[page : page + 4096] = bytes(4096)
    path.write_bytes(data)
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("CRM_DESKTOP_BACKUPS", str(tmp_path / "file"))
    archive = Archive.open(path)
    report = Backups(archive).start()
    assert report.damaged
    assert report.status.trouble is not None
    archive.close()


def test_a_manifest_that_cannot_be_written_is_told_and_the_copy_stays_new(
    mine: Archive, backups: Backups, tmp_path: Path
) -> None:
    made = backups.make(Reason.HAND)
    assert made is not None
    in_the_way = made.path.with_name(f".{made.path.name}.json.{os.getpid()}-{get_ident()}.part")
    in_the_way.mkdir()
    status = backups.look_after()
    assert status.trouble is not None
    assert status.trouble.code.startswith("backup.")
    assert not status.verified
    in_the_way.rmdir()
    assert backups.look_after().verified


def test_a_copy_that_went_bad_is_made_again(backups: Backups) -> None:
    backups.look_after(starting=True)
    bad = backups.shelf.copies()[0]
    data = bytearray(bad.path.read_bytes())
    data[9_000] ^= 1
    bad.path.write_bytes(data)
    manifest.write(bad.path, bad.manifest._replace(checked="2001-01-01T00:00:00Z"))
    status = backups.look_after()
    assert (status.damaged, status.archive_damaged, status.up_to_date) == (1, False, True)
    assert reasons(backups) == [Reason.REPAIR, Reason.START]


def test_finished_copies_go_to_the_second_place(backups: Backups, mine: Archive, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    Preferences().set("second_place", str(stick))
    status = backups.look_after(starting=True)
    assert (status.outside, status.reachable) == ("", False)  # not plugged in
    stick.mkdir()
    status = backups.look_after()
    assert status.reachable
    assert status.outside == status.made
    assert [row.outside for row in backups.rows()] == [True]
    change(mine)
    backups.make(Reason.HAND)
    assert backups.look_after().outside == backups.shelf.copies()[0].manifest.made
    assert len(list(stick.glob("*/*.crm"))) == 2


def test_a_thinned_shelf_keeps_to_its_room(backups: Backups, mine: Archive) -> None:
    Preferences().set("backup_room", 1)
    for number in range(6):
        change(mine, f"Srl {number}")
        backups.make(Reason.HAND)
        backups.look_after()
    assert len(backups.shelf.copies()) == 3


def test_an_unclean_end_is_noticed_at_the_next_start(mine: Archive) -> None:
    assert not Backups(mine).mark_open()
    Backups(mine).mark_closed()
    assert not Backups(mine).mark_open()
    assert Backups(mine).mark_open()


def test_the_start_checks_quickly_or_in_full(mine: Archive) -> None:
    assert checking.start_problems(mine, full=False) == []
    assert checking.start_problems(mine, full=True) == []
    mine.writer.execute("DELETE FROM subject_summary WHERE subject_id = 1")
    assert checking.start_problems(mine, full=False) == []
    assert [p.code for p in checking.start_problems(mine, full=True)] == ["summary"]


def test_what_was_done_since_a_copy(backups: Backups, mine: Archive) -> None:
    backups.make(Reason.HAND)
    change(mine)
    mine.undo()
    row = backups.rows()[0]
    assert row.since == 2
    assert [s.kind for s in backups.since(row.backup)] == ["undo", "do"]


def test_a_second_place_that_cannot_be_written_is_told_and_tried_again(
    backups: Backups, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / backups.shelf.folder.name).write_text("a file stands where the folder should be")
    Preferences().set("second_place", str(stick))
    status = backups.look_after(starting=True)
    assert status.verified
    assert status.trouble is not None
    assert status.trouble.code == "backup.place_gone"
    (stick / backups.shelf.folder.name).unlink()
    status = backups.look_after()
    assert (status.trouble, status.outside) == (None, status.made)
