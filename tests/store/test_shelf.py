"""Copies on the shelf: whole or not there, trusted only when read, found damaged before use."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.errors import StorageError
from crm_desktop.store import manifest, seal
from crm_desktop.store.archive import Archive
from crm_desktop.store.cipher import new_key
from crm_desktop.store.connection import connect
from crm_desktop.store.shelf import Shelf, shelf_at, shelf_of
from tests.sample_archive import copy_to


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return copy_to(tmp_path / "mine.crm")


@pytest.fixture
def shelf(path: Path, tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


def flip(path: Path, place: int) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 1 << place % 8
    path.write_bytes(data)


def test_a_copy_is_trusted_once_it_was_read_and_counted(path: Path, shelf: Shelf) -> None:
    made = shelf.add(path, Reason.START)
    assert made.manifest.state == manifest.NEW
    known = shelf.verify(made)
    assert known.manifest.verified
    assert known.manifest.counts == {"subject": 180, "cycle": known.manifest.counts["cycle"], "result": known.manifest.counts["result"]}  # fmt: skip
    assert shelf.copies() == [known]
    assert [f.name for f in shelf.folder.glob(".*")] == []


def test_a_copy_holds_what_was_committed_a_moment_ago(path: Path, shelf: Shelf) -> None:
    with_wal = Archive.open(path)
    with with_wal.maintenance() as connection:
        connection.execute("INSERT INTO draft VALUES ('k', '\"v\"', 'now')")
    made = shelf.add(path, Reason.CHANGES)
    with_wal.close()
    copy = connect(made.path, read_only=True)
    assert copy.execute("SELECT value FROM draft").fetchall() == [('"v"',)]
    copy.close()


def test_one_wrong_byte_is_found_in_each_of_fifty_copies(path: Path, shelf: Shelf) -> None:
    original = shelf.add(path, Reason.START)
    content = original.path.read_bytes()
    chance = random.Random(7)
    places = [0, 18, 24, 71, 72, 91, 92, 99, 100, len(content) - 1]
    for place in (*places, *(chance.randrange(len(content)) for _ in range(40))):
        original.path.write_bytes(content)
        flip(original.path, place)
        assert not shelf.is_unaltered(original), place
        lone = Shelf(original.path.parent / "lone")  # taken elsewhere, its manifest left behind
        lone.folder.mkdir(exist_ok=True)
        (lone.folder / "copy.crm").write_bytes(original.path.read_bytes())
        assert not lone.verify(lone.copies()[0]).manifest.verified, place
    original.path.write_bytes(content)
    assert shelf.verify(original).manifest.verified


def test_a_wrong_byte_in_an_encrypted_copy_is_found_without_its_manifest(tmp_path: Path) -> None:
    key = new_key("correct horse")
    archive = Archive.create(tmp_path / "secret.crm", key=key)
    archive.close()
    shelf = Shelf(tmp_path / "shelf", key)
    made = shelf.add(tmp_path / "secret.crm", Reason.HAND)
    assert shelf.verify(made).manifest.verified
    assert made.manifest.salt == key.salt.hex()
    manifest.beside(made.path).unlink()
    content = made.path.read_bytes()
    for place in (40, 4_100, len(content) // 2, len(content) - 5):
        made.path.write_bytes(content)
        flip(made.path, place)
        assert not shelf.verify(shelf.copies()[0]).manifest.verified
    with pytest.raises(StorageError, match=r"backup.former_passphrase"):
        Shelf(shelf.folder, new_key("another")).verify(made)


def test_a_spoiled_manifest_makes_the_copy_new_again(path: Path, shelf: Shelf) -> None:
    made = shelf.verify(shelf.add(path, Reason.START))
    file = manifest.beside(made.path)
    file.write_text(file.read_text().replace('"verified"', '"VERIFIED"'))
    again = shelf.copies()[0]
    assert (again.manifest.state, again.manifest.number) == (manifest.NEW, 0)
    assert shelf.verify(again).manifest.verified


def test_a_damaged_archive_gives_copies_that_are_never_trusted(path: Path, shelf: Shelf) -> None:
    good = shelf.verify(shelf.add(path, Reason.START))
    data = bytearray(path.read_bytes())
    page = data.index(b"Sentiti per sapere") // 4096 * 4096
    data[page : page + 512] = b"\xee" * 512
    path.write_bytes(data)
    bad = shelf.verify(shelf.add(path, Reason.CHANGES))
    assert bad.manifest.state == manifest.DAMAGED
    assert shelf.newest(verified=True) == good
    shelf.thin(0)
    assert good.path.exists()


def test_thinning_goes_by_the_calendar(path: Path, shelf: Shelf) -> None:
    for days in range(30, 0, -1):
        made = shelf.verify(shelf.add(path, Reason.START))
        then = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
        manifest.write(made.path, made.manifest._replace(made=then))
    last = shelf.verify(shelf.add(path, Reason.MIGRATION))
    gone = shelf.thin(10**12)
    assert 10 <= len(gone) <= 18
    assert shelf.copies()[0] == last
    assert not [f for f in shelf.folder.iterdir() if f.name.removesuffix(".json") in gone]
    shelf.thin(0)
    assert [b.manifest.number for b in shelf.copies()] == [31, 30, 29, 28]


def test_what_a_crash_leaves_is_swept(path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    made = shelf.add(path, Reason.START)
    manifest.write(shelf.folder / "never.crm", made.manifest)  # killed before the copy took its name
    left = shelf.folder / ".left.crm.part"
    left.write_bytes(b"half")
    monkeypatch.setattr("crm_desktop.store.durable.FORGOTTEN", -1)
    shelf.tidy()
    assert sorted(f.name for f in shelf.folder.iterdir()) == [
        made.path.name,
        made.path.name + ".json",
        "shelf.json",
    ]


def test_a_moved_archive_finds_its_shelf(path: Path, tmp_path: Path) -> None:
    first = shelf_of(path, "abc", root=tmp_path / "root")
    made = first.add(path, Reason.START)
    first.remember(id="abc")
    moved = path.rename(tmp_path / "moved.crm")
    found = shelf_of(moved, "abc", root=tmp_path / "root")
    assert [b.path.name for b in found.copies()] == [made.path.name]
    copied = shelf_of(path, "abc", root=tmp_path / "root")  # another file of the same name and origin
    path.write_bytes(b"")
    assert copied.copies() == []


def test_a_missing_archive_finds_its_shelf_by_its_place(path: Path) -> None:
    shelf = shelf_of(path, "abc")
    made = shelf.add(path, Reason.START)
    path.unlink()
    found = shelf_at(path)
    assert found is not None
    assert [b.path for b in found.copies()] == [made.path]
    assert shelf_at(path.with_name("other.crm")) is None


def test_a_copy_is_taken_elsewhere_only_unaltered(path: Path, shelf: Shelf, tmp_path: Path) -> None:
    made = shelf.verify(shelf.add(path, Reason.START))
    outside = Shelf(tmp_path / "stick" / "mine")
    taken = outside.take_in(made)
    assert taken.manifest == made.manifest
    assert outside.copies() == [taken]
    flip(made.path, 5_000)
    taken.path.unlink()
    with pytest.raises(StorageError, match=r"backup.altered"):
        outside.take_in(made)
    assert outside.copies() == []


def test_a_copy_that_is_changed_on_purpose_is_verified_under_a_new_name(path: Path, shelf: Shelf) -> None:
    made = shelf.verify(shelf.add(path, Reason.START))

    def erase(file: Path) -> None:
        connection = connect(file)
        connection.execute("DELETE FROM draft")
        connection.execute("INSERT INTO draft VALUES ('k', 'v', 'now')")
        connection.close()

    changed = shelf.redo(made, erase)
    assert shelf.copies() == [changed]
    assert changed.manifest.verified
    assert shelf.verify(changed).manifest.verified
    assert changed.manifest.sha256 != made.manifest.sha256


def test_a_sealed_copy_that_is_worked_in_is_no_copy_any_more(path: Path, shelf: Shelf) -> None:
    made = shelf.add(path, Reason.HAND)
    assert seal.is_on(made.path)
    Archive.open(made.path).close()
    assert not seal.is_on(made.path)


def test_an_altered_copy_is_not_opened(path: Path, shelf: Shelf) -> None:
    made = shelf.add(path, Reason.HAND)
    flip(made.path, len(made.path.read_bytes()) - 3)
    for writable in (True, False):
        with pytest.raises(StorageError, match=r"backup.altered"):
            Archive.open(made.path, writable=writable)


def test_jobs_that_remember_at_the_same_time_neither_fail_nor_forget(tmp_path: Path) -> None:
    """The copy on closing, the look for what is due and a step that protects itself write one small file."""
    shelf = Shelf(tmp_path / "shelf")

    def remember(number: int) -> None:
        for turn in range(40):
            Shelf(shelf.folder).remember(**{f"of {number}": turn})

    with ThreadPoolExecutor(6) as jobs:
        for done in [jobs.submit(remember, number) for number in range(6)]:
            done.result()
    assert shelf.state() == {f"of {number}": 39 for number in range(6)}
    assert [file.name for file in shelf.folder.iterdir()] == ["shelf.json"]
