"""From a copy back to the archive, and back again."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError
from crm_desktop.services import Services, bringing_back
from crm_desktop.services.backups import Backup, Backups
from crm_desktop.store import seal
from crm_desktop.store.archive import Archive
from crm_desktop.store.cipher import new_key
from crm_desktop.store.connection import connect
from tests.sample_archive import copy_to


def change(archive: Archive, name: str) -> None:
    with archive.step(Message("step.test")) as step:
        step.save(entities.Subject, {"company": name})


def names(path: Path) -> set[str]:
    archive = Archive.open(path)
    found = {row[0] for row in archive.reader().execute("SELECT company FROM subject")}
    archive.close()
    return found


def copied(path: Path, *later: str) -> Backup:
    """A verified copy of the archive, to which then something was added."""
    archive = Archive.open(path)
    backups = Backups(archive)
    backups.look_after(starting=True)
    made = backups.shelf.copies()[0]
    for name in later:
        change(archive, name)
    archive.close()
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return copy_to(tmp_path / "mine.crm")


def test_a_restore_saves_the_present_and_can_be_taken_back(path: Path) -> None:
    made = copied(path, "Later Srl")
    done = bringing_back.bring_back(path, made.path)
    assert done.undoable
    assert not seal.is_on(path)
    assert "Later Srl" not in names(path)
    back = bringing_back.take_back(path)
    assert "Later Srl" in names(path)
    assert back.kept is not None
    with pytest.raises(StorageError, match=r"backup.nothing_to_take_back"):
        bringing_back.take_back(path)


def test_automatic_backups_pause_until_the_restore_is_confirmed(path: Path) -> None:
    made = copied(path, "Later Srl")
    bringing_back.bring_back(path, made.path)
    archive = Archive.open(path)
    backups = Backups(archive)
    change(archive, "After")
    assert backups.make(Reason.CLOSE) is None
    assert backups.status().restored is not None
    assert backups.make(Reason.HAND) is not None
    backups.confirm_restore()
    change(archive, "Again")
    assert backups.make(Reason.CLOSE) is not None
    archive.close()


def test_an_altered_copy_is_refused_and_marked(path: Path) -> None:
    made = copied(path, "Later Srl")
    data = bytearray(made.path.read_bytes())
    data[len(data) // 2] ^= 4
    made.path.write_bytes(data)
    for use in (bringing_back.require_trusted, bringing_back.look_inside):
        with pytest.raises(StorageError, match=r"backup.altered"):
            use(made.path)
    with pytest.raises(StorageError, match=r"backup.altered"):
        bringing_back.bring_back(path, made.path)
    assert "Later Srl" in names(path)
    seen = bringing_back.last_seen(path)
    assert seen is not None
    assert seen.newest is None
    assert [b.manifest.state for b in seen.copies] == ["damaged"]


def test_a_damaged_archive_and_its_journal_are_kept_as_they_are(path: Path) -> None:
    made = copied(path)
    path.write_bytes(b"\0" * 50_000)
    log = path.with_name(path.name + "-wal")
    log.write_bytes(b"journal of before")
    done = bringing_back.bring_back(path, made.path)
    assert not done.undoable
    assert done.kept is not None
    assert done.kept.name.startswith("mine.damaged.")
    assert done.kept.read_bytes() == b"\0" * 50_000
    assert done.kept.with_name(done.kept.name + "-wal").read_bytes() == b"journal of before"
    assert not log.exists()
    assert len(names(path)) > 10


def test_a_missing_archive_says_where_it_was_and_comes_back(path: Path) -> None:
    made = copied(path)
    path.unlink()
    seen = bringing_back.last_seen(path)
    assert seen is not None
    assert (seen.archive, seen.newest) == (path, made)
    bringing_back.bring_back(path, made.path)
    assert len(names(path)) > 10
    assert bringing_back.last_seen(path.with_name("never.crm")) is None


def test_looking_inside_changes_nothing(path: Path) -> None:
    made = copied(path, "Later Srl")
    before = made.path.read_bytes()
    opened = bringing_back.look_inside(made.path)
    rows = opened.archive.reader().execute("SELECT count(*) FROM subject").fetchone()
    assert rows == (180,)
    assert opened.passing
    with pytest.raises(StorageError, match=r"archive.only_read"):
        opened.services.settings.set("x", 1)
    with pytest.raises(StorageError, match=r"archive.only_read"):
        opened.services.drafts.keep("x", 1)
    opened.close()
    assert made.path.read_bytes() == before
    assert {f.suffix for f in made.path.parent.iterdir()} == {".crm", ".json"}


def test_an_encrypted_archive_is_restored_with_its_key(tmp_path: Path) -> None:
    key = new_key("correct horse")
    archive = Archive.create(tmp_path / "secret.crm", key=key)
    change(archive, "Before")
    backups = Backups(archive)
    assert backups.look_after(starting=True).verified
    made = backups.shelf.copies()[0]
    change(archive, "Later")
    archive.close()
    bringing_back.bring_back(tmp_path / "secret.crm", made.path, key, key)
    connection = connect(tmp_path / "secret.crm", key=key, read_only=True)
    assert connection.execute("SELECT company FROM subject").fetchall() == [("Before",)]
    connection.close()
    bringing_back.take_back(tmp_path / "secret.crm", key, key)
    connection = connect(tmp_path / "secret.crm", key=key, read_only=True)
    assert len(connection.execute("SELECT company FROM subject").fetchall()) == 2
    connection.close()


def test_an_encrypted_copy_without_its_manifest_is_looked_into_only_when_each_page_is_as_it_was(
    tmp_path: Path,
) -> None:
    key = new_key("correct horse")
    archive = Archive.create(tmp_path / "secret.crm", key=key)
    change(archive, "Before")
    made = Backups(archive).make(Reason.HAND)
    assert made is not None
    archive.close()
    lone = tmp_path / "lone.crm"
    content = bytearray(made.path.read_bytes())
    lone.write_bytes(content)
    bringing_back.look_inside(lone, key).close()
    with pytest.raises(StorageError, match=r"archive.passphrase_needed"):
        bringing_back.look_inside(lone)
    content[-9] ^= 4
    lone.write_bytes(content)
    with pytest.raises(StorageError, match=r"backup.altered"):
        bringing_back.look_inside(lone, key)


def test_a_copy_of_another_archive_can_take_its_place(path: Path, tmp_path: Path) -> None:
    other = Archive.create(tmp_path / "other.crm")
    change(other, "Other")
    made = Backups(other).make(Reason.HAND)
    assert made is not None
    other.close()
    copied(path)
    bringing_back.bring_back(path, made.path)
    assert names(path) == {"Other"}
    archive = Archive.open(path)
    rows = Backups(archive).rows()
    archive.close()
    assert {row.backup.manifest.reason for row in rows} == {Reason.START, Reason.RESTORE}
    bringing_back.take_back(path)
    assert len(names(path)) > 10


@pytest.mark.parametrize("lost", [False, True])
def test_who_was_erased_stays_erased(path: Path, lost: bool) -> None:
    made = copied(path)
    archive = Archive.open(path)
    subject, name = archive.reader().execute("SELECT id, company FROM subject WHERE company <> ''").fetchone()
    Services(archive).privacy.erase([subject])
    Backups(archive).make(Reason.HAND)  # the ledger is remembered beside the copies
    archive.close()
    if lost:
        path.write_bytes(b"\0" * 9_000)
    assert name in made.path.read_bytes().decode("utf-8", "replace")
    bringing_back.bring_back(path, made.path)
    assert name not in names(path)
    assert name not in path.read_bytes().decode("utf-8", "replace")
