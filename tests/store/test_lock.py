"""One writer, whoever has the archive open and whatever is wrong with the places of the lock; and nobody is ever stuck."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crm_desktop.errors import StorageError
from crm_desktop.store.archive import Archive
from crm_desktop.store.lock import COMMAND, WINDOW, ArchiveLock

#: opens the archive, says so, and holds it until it is told to end
HOLDER = """
import sys
from pathlib import Path
from crm_desktop.store.lock import ArchiveLock
if len(sys.argv) > 2: import fcntl, os; os.setuid(int(sys.argv[2]))
ArchiveLock(Path(sys.argv[1]), "window").acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Archive.create(tmp_path / "a.crm").close()
    return tmp_path / "a.crm"


@contextmanager
def held(path: Path, *arguments: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """Another process has it."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path), *arguments],
        env={**os.environ, **environment}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        process.communicate()


def refused(path: Path) -> str:
    """Who is in the way."""
    with pytest.raises(StorageError, match=r"archive.in_use") as error:
        ArchiveLock(path).acquire()
    return str(error.value.message.data["owner"])


def test_a_window_of_the_same_user(path: Path) -> None:
    with held(path):
        assert refused(path) == WINDOW
    ArchiveLock(path).acquire()


def test_a_command_that_has_it_for_a_moment_is_waited_for(path: Path) -> None:
    lock = ArchiveLock(path)
    lock.acquire()
    timer = threading.Timer(0.1, lock.release)
    timer.start()
    ArchiveLock(path).acquire(patience=60)
    timer.join()


def test_somebody_elses_window(path: Path, tmp_path: Path) -> None:
    """Their runtime folder is another; the one all share is the same."""
    with held(path, CRM_DESKTOP_RUNTIME=str(tmp_path / "theirs")):
        assert refused(path) == ""
        reading = Archive.open(path, writable=False)
        reading.close()
    Archive.open(path).close()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only the administrator may become another"
)
def test_another_account_of_this_computer(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in /tmp: each may make files, nobody may write those of others."""
    shared, theirs = Path("/tmp/crm-desktop-test-shared"), Path("/tmp/crm-desktop-test-theirs")
    for folder in (shared, theirs):
        folder.mkdir(exist_ok=True)
        folder.chmod(0o1777)
    monkeypatch.setenv("CRM_DESKTOP_SHARED", str(shared))
    try:
        with held(path, "65534", CRM_DESKTOP_RUNTIME=str(theirs)):
            assert refused(path) == ""
        Archive.open(path).close()  # what the one who was killed left is no hindrance
    finally:
        for folder in (shared, theirs):
            for file in folder.iterdir():
                file.unlink()
            folder.rmdir()


def test_what_a_power_cut_left_is_no_lock(path: Path) -> None:
    for place in (ArchiveLock(path).file, ArchiveLock(path)._shared(), ArchiveLock(path)._beside()):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"window")
    Archive.open(path).close()


@pytest.mark.parametrize("in_the_way", ["folder", "file"])
def test_a_runtime_folder_that_cannot_be_used_keeps_nobody_out_and_lets_nobody_in_twice(
    path: Path, in_the_way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CRM_DESKTOP_RUNTIME", str(tmp_path / "run" / "time"))
    lock = ArchiveLock(path)
    if in_the_way == "folder":
        lock.file.mkdir(parents=True)
    else:
        lock.file.parent.parent.mkdir(parents=True, exist_ok=True)
        lock.file.parent.write_text("no folder")
    archive = Archive.open(path)
    assert refused(path) == ""
    archive.close()
    Archive.open(path).close()


def test_without_any_place_of_its_own_the_lock_is_beside_the_archive(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path.parent / "no folder").write_text("")
    for name in ("RUNTIME", "SHARED"):
        monkeypatch.setenv(f"CRM_DESKTOP_{name}", str(path.parent / "no folder"))
    archive = Archive.open(path)
    assert refused(path) == ""
    with pytest.raises(StorageError, match=r"archive.in_use"):
        Archive.open(path)
    archive.close()
    assert not ArchiveLock(path)._beside().exists()
    ArchiveLock(path)._beside().mkdir()
    with pytest.raises(StorageError, match=r"storage.no_lock"):
        Archive.open(path)
    Archive.open(path, writable=False).close()


def test_the_shared_place_is_left_as_it_was(path: Path) -> None:
    lock = ArchiveLock(path, COMMAND)
    lock.acquire()
    assert lock._shared().exists()
    lock.release()
    assert not lock._shared().exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links are for the administrator there")
def test_a_link_somebody_put_into_the_shared_place_is_not_followed(path: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("stays")
    lock = ArchiveLock(path)
    lock._shared().symlink_to(precious)
    Archive.open(path).close()
    assert precious.read_text() == "stays"
