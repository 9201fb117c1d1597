"""What is left of a damaged archive: zeroed pages, cut files, a lost first page, plain and encrypted."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError
from crm_desktop.services.checking import check_archive
from crm_desktop.store.archive import Archive
from crm_desktop.store.cipher import PAGE_BYTES, Key, new_key
from crm_desktop.store.salvage import Salvaged, salvage
from tests.sample_archive import copy_to


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return copy_to(tmp_path / "mine.crm")


def zero(path: Path, *pages: int) -> None:
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE_BYTES : page * PAGE_BYTES] = bytes(PAGE_BYTES)
    path.write_bytes(data)


def root(path: Path, table: str) -> int:
    archive = Archive.open(path, writable=False)
    found = archive.reader().execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    archive.close()
    return int(found[0])


def require_whole(made: Salvaged, key: Key | None = None) -> dict[str, int]:
    archive = Archive.open(made.path, key=key)
    found = check_archive(archive)
    archive.close()
    assert found.ok
    return found.counts


def test_a_whole_archive_loses_nothing(path: Path, tmp_path: Path) -> None:
    archive = Archive.open(path)
    before = check_archive(archive).counts
    archive.close()
    content = path.read_bytes()
    made = salvage(path, tmp_path / "new.crm")
    assert made.complete
    assert require_whole(made) == before
    assert path.read_bytes() == content


def test_a_lost_first_page_comes_from_an_empty_archive(path: Path, tmp_path: Path) -> None:
    zero(path, 1)
    made = salvage(path, tmp_path / "new.crm")
    assert require_whole(made)["subject"] == 180


def test_a_lost_list_of_tables_comes_from_a_copy(path: Path, tmp_path: Path) -> None:
    template = copy_to(tmp_path / "copy.crm")
    zero(path, 1, 2, 3)
    made = salvage(path, tmp_path / "new.crm", template=template)
    assert require_whole(made)["subject"] >= 150


def test_some_lost_pages_cost_some_rows(path: Path, tmp_path: Path) -> None:
    pages = path.stat().st_size // PAGE_BYTES
    zero(path, *random.Random(3).sample(range(40, pages), pages // 20))
    made = salvage(path, tmp_path / "new.crm")
    counts = require_whole(made)
    assert counts["subject"] >= 120
    assert sum(made.read.values()) > 2_000


def test_what_refers_to_a_lost_subject_stays(path: Path, tmp_path: Path) -> None:
    archive = Archive.open(path)
    contacts = archive.reader().execute("SELECT count(*) FROM interaction").fetchone()[0]
    leaf = (
        archive.reader()
        .execute("SELECT max(rootpage) FROM sqlite_schema WHERE name = 'subject'")
        .fetchone()[0]
    )
    archive.close()
    data = path.read_bytes()
    child = int.from_bytes(data[(leaf - 1) * PAGE_BYTES + 8 :][:4], "big")  # the last leaf of the table
    zero(path, child)
    made = salvage(path, tmp_path / "new.crm")
    counts = require_whole(made)
    assert made.lost["subject"] > 0
    assert counts["interaction"] == contacts


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_cut_archive_gives_what_is_left(path: Path, tmp_path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    made = salvage(path, tmp_path / "new.crm")
    require_whole(made)
    assert made.complete == (share > 0.8)  # the end of this file is all search index


def test_what_was_only_in_the_journal_is_salvaged(path: Path, tmp_path: Path) -> None:
    archive = Archive.open(path)
    with archive.step(Message("step.test")) as step:
        step.save(entities.Subject, {"company": "Only in the log"})
    for file in (path, path.with_name("mine.crm-wal")):
        (tmp_path / file.name.replace("mine", "killed")).write_bytes(file.read_bytes())
    archive.close()
    made = salvage(tmp_path / "killed.crm", tmp_path / "new.crm")
    assert require_whole(made)["subject"] == 181


def test_an_encrypted_archive_is_salvaged_around_its_wrong_pages(tmp_path: Path) -> None:
    key = new_key("correct horse")
    archive = Archive.create(tmp_path / "secret.crm", key=key)
    with archive.step(Message("step.test", {"count": 3_000})) as step:
        rows = [("company", f"Srl {n}", "x" * 200) for n in range(3_000)]
        step.insert_many("subject", ("kind", "company", "notes"), rows)
    pages = archive.path.stat().st_size // PAGE_BYTES
    archive.close()
    data = bytearray(archive.path.read_bytes())
    for page in random.Random(1).sample(range(pages // 2, len(data) // PAGE_BYTES - 1), 10):
        data[page * PAGE_BYTES + 100] ^= 1
    archive.path.write_bytes(data)
    made = salvage(archive.path, tmp_path / "new.crm", key)
    assert 2_000 < require_whole(made, key)["subject"] <= 3_000


@pytest.mark.parametrize("content", [b"", b"hello" * 3_000, bytes(200_000)])
def test_where_nothing_is_left_it_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.crm").write_bytes(content)
    with pytest.raises(StorageError, match=r"salvage.nothing"):
        salvage(tmp_path / "other.crm", tmp_path / "new.crm")
    assert [f.name for f in tmp_path.iterdir()] == ["other.crm"]


def test_random_damage_never_ends_in_anything_but_an_archive_or_a_sentence(
    path: Path, tmp_path: Path
) -> None:
    content = path.read_bytes()
    chance = random.Random(11)
    for round_ in range(12):
        data = bytearray(content)
        for _ in range(chance.choice((1, 20, 300))):
            place = chance.randrange(len(data))
            data[place : place + 40] = chance.randbytes(len(data[place : place + 40]))
        path.write_bytes(data)
        target = tmp_path / f"{round_}.crm"
        try:
            made = salvage(path, target)
        except StorageError:
            assert not target.exists()
        else:
            require_whole(made)
