"""Copies that services make are noticed, and nothing else; moving leaves a whole archive here and the old one there."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop import paths
from crm_desktop.domain.subject_form import SubjectForm
from crm_desktop.services import Services
from crm_desktop.services.moving import conflict_copies, move_to_this_computer
from crm_desktop.store import check
from crm_desktop.store.archive import Archive


@pytest.fixture
def cloud(tmp_path: Path) -> Path:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    archive = Archive.create(folder / "Clienti.crm")
    Services(archive).subjects.save(SubjectForm({"kind": "person", "family_name": "Righi"}))
    archive.close()
    return archive.path


@pytest.mark.parametrize(
    "name",
    [
        "Clienti (conflicted copy 2026-11-22).crm",
        "Clienti (PC di Anna's conflicted copy 2026-11-22).crm",
        "Clienti (copia in conflitto di PC-ANNA 2026-11-22).crm",
        "Clienti-LAPTOP-7.crm",
        "Clienti (1).crm",
        "Clienti 2.crm",
        "Clienti.sync-conflict-20261122-101010-ABCDEF.crm",
        "Clienti [conflicted].crm",
    ],
)
def test_a_copy_of_a_service_is_noticed(cloud: Path, name: str) -> None:
    other = cloud.with_name(name)
    other.write_bytes(cloud.read_bytes())
    assert conflict_copies(cloud) == [other]


@pytest.mark.parametrize(
    "name",
    [
        "Fornitori.crm",
        "Clienti vecchi.crm",
        "Clienti.20261122-183000.crm",
        "Clienti.moved.20261122-183000.crm",
        "Clienti 2026.crm",
    ],
)
def test_another_archive_is_left_alone(cloud: Path, name: str) -> None:
    cloud.with_name(name).write_bytes(cloud.read_bytes())
    assert conflict_copies(cloud) == []


def test_what_is_no_archive_is_left_alone(cloud: Path) -> None:
    cloud.with_name("Clienti (1).crm").write_bytes(b"PK")
    assert conflict_copies(cloud) == []


def test_moved_it_is_whole_here_and_kept_there(cloud: Path) -> None:
    archive = Archive.open(cloud)
    assert archive.writer.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    archive.close()
    before = cloud.read_bytes()
    opened = move_to_this_computer(cloud)
    assert opened.path.parent == paths.data_folder()
    assert opened.place is None
    assert check.problems(opened.archive.reader()) == []
    assert opened.archive.reader().execute("SELECT family_name FROM subject").fetchall() == [("Righi",)]
    opened.close()
    (kept,) = cloud.parent.glob("*.crm")
    assert "moved" in kept.name
    assert kept.read_bytes() == before
