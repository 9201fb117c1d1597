"""When the disk fails: the right sentence, nothing half done, and the next try works."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError
from crm_desktop.store.archive import Archive
from crm_desktop.store.connection import driver, storage_error

STEP = Message("step.none")


class Commits:
    """A real connection whose COMMIT reports an error, with or without doing its work."""

    def __init__(self, connection: Any, does_it: bool) -> None:
        self._connection, self._does_it = connection, does_it

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, sql: str, *values: Any) -> Any:
        if sql == "COMMIT":
            if self._does_it:
                self._connection.execute(sql)
            raise driver.OperationalError("disk I/O error")
        return self._connection.execute(sql, *values)


def add(archive: Archive, name: str) -> None:
    with archive.step(STEP) as step:
        step.insert_many("subject", ("kind", "company"), [("company", name)])
    assert step.changes


def companies(archive: Archive) -> list[str]:
    return [row[0] for row in archive.reader().execute("SELECT company FROM subject ORDER BY id")]


@pytest.mark.parametrize("does_it", [True, False])
def test_after_a_commit_error_the_truth_is_read_back(archive: Archive, does_it: bool) -> None:
    add(archive, "First")
    archive._writer = Commits(archive.writer, does_it)
    if does_it:
        add(archive, "Second")
    else:
        with pytest.raises(StorageError, match=r"storage.disk"):
            add(archive, "Second")
        assert companies(archive) == ["First"]
        add(archive, "Second")  # on a connection opened anew
    assert companies(archive) == ["First", "Second"]


LIMITED = """
import resource, sys
from pathlib import Path
from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError
from crm_desktop.store.archive import Archive
from crm_desktop.store.check import problems

def add(archive, name):
    with archive.step(Message("step.none")) as step:
        step.insert_many("subject", ("kind", "company", "notes"), [("company", name, "x" * 400_000)])

archive = Archive.open(Path(sys.argv[1]))
add(archive, "First")
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, hard))
try:
    add(archive, "Second")
    print("saved")
except StorageError as error:
    print(error.message.code)
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
add(archive, "Third")
print([row[0] for row in archive.reader().execute("SELECT company FROM subject ORDER BY id")])
print(problems(archive.reader()))
archive.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_write_that_fails_in_the_middle_is_told_and_the_next_one_works(tmp_path: Path) -> None:
    Archive.create(tmp_path / "a.crm").close()
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, tmp_path / "a.crm"], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    said, rows, wrong = done.stdout.splitlines()
    assert said in ("storage.disk", "storage.full")
    assert rows == "['First', 'Third']"
    assert wrong == "[]"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "storage.full"), (errno.EDQUOT, "storage.full"), (errno.EACCES, "storage.permission"),
        (errno.EPERM, "storage.permission"), (errno.EROFS, "storage.read_only"), (errno.EIO, "storage.disk"),
        (errno.ENOENT, "archive.missing"),
    ],
)  # fmt: skip
def test_each_trouble_has_its_own_sentence(tmp_path: Path, number: int, code: str) -> None:
    assert storage_error(OSError(number, "?"), tmp_path / "a.crm").message.code == code


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOENT, errno.EROFS])
def test_a_folder_that_is_gone_is_an_unplugged_disk(tmp_path: Path, number: int) -> None:
    found = storage_error(OSError(number, "?"), tmp_path / "stick" / "a.crm")
    assert found.message.code == "storage.gone"
    assert storage_error(
        driver.OperationalError("disk I/O error"), tmp_path / "stick" / "a.crm"
    ).message.code == ("storage.gone")


def test_an_archive_whose_folder_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"archive.missing"):
        Archive.open(tmp_path / "stick" / "a.crm")
