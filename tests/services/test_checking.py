"""Check, backup and restore, on files that are whole, damaged, foreign or in use."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError
from crm_desktop.services import checking
from crm_desktop.services.checking import back_up, check_archive, close_reading, restore
from crm_desktop.store.archive import Archive
from tests.sample_archive import copy_to


def names(path: Path) -> set[str]:
    archive = Archive.open(path, writable=False)
    found = {row[0] for row in archive.reader().execute("SELECT display_name FROM subject")}
    close_reading(archive)
    return found


def harm(path: Path) -> None:
    """Spoil the page that holds a contact's words; the file still opens."""
    data = bytearray(path.read_bytes())
    page = data.index(b"Sentiti per sapere") // 4096 * 4096
    data[page : page + 512] = b"\xee" * 512
    path.write_bytes(data)


def add(archive: Archive, name: str) -> None:
    with archive.step(Message("step.test")) as step:
        step.save(entities.Subject, {"company": name})


def test_a_whole_archive_has_no_problems(tmp_path: Path) -> None:
    archive = Archive.open(copy_to(tmp_path / "a.crm"))
    found = check_archive(archive)
    archive.close()
    assert found.ok
    assert found.counts["subject"] == 180


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        ("UPDATE subject_summary SET city = 'Atlantis' WHERE subject_id = 1", "summary"),
        ("DELETE FROM subject_summary WHERE subject_id = 1", "summary"),
        ("UPDATE subject_summary SET last_contact = '1999-01-01T00:00:00Z' WHERE subject_id = 1", "summary"),
        ("DELETE FROM history_words WHERE rowid = (SELECT min(id) * 8 + 1 FROM interaction)", "search"),
        ("UPDATE fact SET subject_id = 999999 WHERE id = 1", "reference"),
    ],
)
def test_what_does_not_agree_is_found(tmp_path: Path, harm: str, code: str) -> None:
    archive = Archive.open(copy_to(tmp_path / "a.crm"))
    archive.writer.execute("PRAGMA foreign_keys = OFF")
    archive.writer.execute(harm)
    found = check_archive(archive)
    archive.close()
    assert [problem.code for problem in found.problems] == [code]


def test_a_damaged_page_is_found(tmp_path: Path) -> None:
    path = copy_to(tmp_path / "a.crm")
    harm(path)
    archive = Archive.open(path, writable=False)
    found = check_archive(archive)
    close_reading(archive)
    assert not found.ok
    assert {problem.code for problem in found.problems} <= {"integrity", "reference"}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"\n\tfamily_name VARCHAR", b"\n\tfamily_namd VARCHAR"),
        (b"OLD.family_name", b"OLD.family_namd"),
        (b"OLD.family_name", b"OLD.family\xffname"),
        (b"\n\tcreated_at VARCHAR", b"\n\tcreated\xffat VARCHAR"),
    ],
)
def test_a_wrong_letter_in_the_name_of_a_column_is_damage(tmp_path: Path, right: bytes, wrong: bytes) -> None:
    """No page is broken, and yet the first step would stop at it."""
    path = copy_to(tmp_path / "a.crm")
    data = path.read_bytes()
    assert right in data
    path.write_bytes(data.replace(right, wrong, 1))
    with contextlib.suppress(StorageError):
        archive = Archive.open(path)
        found = checking.start_problems(archive, full=False)
        archive.close()
        assert [problem.code for problem in found] == ["integrity"]


def test_reading_alone_leaves_one_file(tmp_path: Path) -> None:
    path = copy_to(tmp_path / "a.crm")
    assert names(path)
    assert [file.name for file in tmp_path.iterdir()] == ["a.crm"]


def test_a_backup_while_somebody_writes(tmp_path: Path) -> None:
    archive = Archive.open(copy_to(tmp_path / "a.crm"))
    add(archive, "Newest")
    made = back_up(archive.path, tmp_path / "b.crm")
    archive.close()
    assert "Newest" in names(made.path)
    assert made.sha256 == hashlib.sha256(made.path.read_bytes()).hexdigest()
    assert made.path.stat().st_size == made.size
    assert not list(tmp_path.glob(".*"))


def test_a_backup_leaves_the_archive_one_file(tmp_path: Path) -> None:
    (tmp_path / "copies").mkdir()
    back_up(copy_to(tmp_path / "a.crm"), tmp_path / "copies" / "b.crm")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.crm", "copies"]


def test_a_folder_gets_a_dated_name(tmp_path: Path) -> None:
    path = copy_to(tmp_path / "a.crm")
    (tmp_path / "copies").mkdir()
    first = back_up(path, tmp_path / "copies").path
    second = back_up(path, tmp_path / "copies").path
    assert first != second
    assert first.name.startswith("a.")
    assert first.suffix == ".crm"


def test_only_a_copy_is_written_over(tmp_path: Path) -> None:
    path = copy_to(tmp_path / "a.crm")
    letter = tmp_path / "letter.txt"
    letter.write_text("dear")
    with pytest.raises(StorageError, match=r"backup.not_ours"):
        back_up(path, letter)
    assert letter.read_text() == "dear"
    with pytest.raises(StorageError, match=r"backup.same_file"):
        back_up(path, path)
    back_up(path, tmp_path / "b.crm")
    back_up(path, tmp_path / "b.crm")


def test_a_damaged_archive_makes_no_backup(tmp_path: Path) -> None:
    path = copy_to(tmp_path / "a.crm")
    harm(path)
    with pytest.raises(StorageError, match=r"storage.damaged"):
        back_up(path, tmp_path / "b.crm")
    assert not (tmp_path / "b.crm").exists()


def test_restore_keeps_the_present_file_beside(tmp_path: Path) -> None:
    path = copy_to(tmp_path / "a.crm")
    back_up(path, tmp_path / "b.crm")
    archive = Archive.open(path)
    add(archive, "After the copy")
    archive.close()
    kept = restore(tmp_path / "b.crm", path)
    assert kept is not None
    assert "After the copy" in names(kept)
    assert "After the copy" not in names(path)


def test_a_log_of_the_old_file_never_meets_the_new_one(tmp_path: Path) -> None:
    path = copy_to(tmp_path / "a.crm")
    back_up(path, tmp_path / "b.crm")
    path.write_bytes(b"no archive any more" * 100)
    log = path.with_name("a.crm-wal")
    log.write_bytes(b"stale")
    kept = restore(tmp_path / "b.crm", path)
    assert kept is not None
    assert kept.read_bytes().startswith(b"no archive")
    assert not log.exists()
    assert len(names(path)) == 180


def test_restore_makes_a_missing_archive(tmp_path: Path) -> None:
    copy = copy_to(tmp_path / "b.crm")
    assert restore(copy, tmp_path / "new" / "a.crm") is None
    assert len(names(tmp_path / "new" / "a.crm")) == 180


def test_restore_refuses_what_is_no_archive(tmp_path: Path) -> None:
    path = copy_to(tmp_path / "a.crm")
    before = path.read_bytes()
    (tmp_path / "no.crm").write_text("hello" * 50)
    with pytest.raises(StorageError, match=r"archive.not_an_archive"):
        restore(tmp_path / "no.crm", path)
    with pytest.raises(StorageError, match=r"archive.missing"):
        restore(tmp_path / "none.crm", path)
    assert path.read_bytes() == before


def test_restore_waits_for_nobody(tmp_path: Path) -> None:
    copy = copy_to(tmp_path / "b.crm")
    archive = Archive.open(copy_to(tmp_path / "a.crm"))
    with pytest.raises(StorageError, match=r"archive.in_use"):
        restore(copy, archive.path)
    archive.close()
