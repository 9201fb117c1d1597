"""Copies of the archive that can be trusted, and the way back from one."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from crm_desktop.errors import StorageError
from crm_desktop.store.archive import examine
from crm_desktop.store.check import is_whole
from crm_desktop.store.connection import DriverError, connect, driver, told
from crm_desktop.store.lock import ArchiveLock

BLOCK = 1 << 20
STAMP = "%Y%m%d-%H%M%S"


class Copy(NamedTuple):
    path: Path
    size: int
    sha256: str


def back_up(archive: Path, target: Path) -> Copy:
    """Copy an archive, which may be in use meanwhile. The copy is whole and checked before it takes its name.

    A folder as `target` gets a copy with a dated name. Raises StorageError; backup.same_file, backup.not_ours when
    `target` is the archive itself or some other file.
    """
    examine(archive)
    target = dated(target / archive.name, datetime.now()) if target.is_dir() else target
    _refuse_foreign(archive, target)
    with told(target), _beside(target) as temporary:
        _copy(archive, temporary)
        digest = _digest(temporary)
        os.replace(temporary, target)
        _sync_folder(target.parent)
    return _verified(target, digest)


def dated(path: Path, moment: datetime, word: str = "") -> Path:
    """`archive.crm` → `archive.20261122-183000.crm`, and a number where that name is taken."""
    stem = ".".join(part for part in (path.stem, word) if part)
    found = path.with_name(f"{stem}.{moment.strftime(STAMP)}{path.suffix}")
    number = 2
    while found.exists():
        found = path.with_name(f"{stem}.{moment.strftime(STAMP)}-{number}{path.suffix}")
        number += 1
    return found


def _refuse_foreign(archive: Path, target: Path) -> None:
    """Only a copy of an archive is ever written over."""
    if not target.exists():
        return
    if target.samefile(archive):
        raise StorageError("backup.same_file", path=str(target))
    try:
        examine(target)
    except StorageError as error:
        raise StorageError("backup.not_ours", path=str(target)) from error


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A name for the unfinished file in the target's folder; what is left under it goes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.part")
    _remove(temporary)
    temporary.touch(mode=0o600)
    try:
        yield temporary
    finally:
        _remove(temporary)


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def _copy(source: Path, temporary: Path) -> None:
    """By SQLite's backup, so that a writer at work does no harm; one file, synced and whole."""
    reader = connect(source, read_only=True)
    try:
        copy = driver.connect(str(temporary), isolation_level=None)
        try:
            reader.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            if not is_whole(copy):
                raise StorageError("storage.damaged", path=str(source))
        finally:
            copy.close()
    finally:
        reader.close()
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())


def _digest(path: Path) -> str:
    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            found.update(block)
    return found.hexdigest()


def _verified(target: Path, digest: str) -> Copy:
    """Read back what was written."""
    with told(target):
        examine(target)
        if _digest(target) != digest:
            raise StorageError("backup.differs", path=str(target))
        return Copy(target, target.stat().st_size, digest)


def _sync_folder(folder: Path) -> None:
    """Where the system can do it: the new name survives a power cut too."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


# -- the way back


def restore(source: Path, target: Path) -> Path | None:
    """Put a checked copy of `source` in the place of `target`. Returns where the present file is kept, if there was one.

    Raises StorageError: the source is missing, no archive, newer or damaged; the target is in use.
    """
    examine(source)
    if target.exists() and target.samefile(source):
        raise StorageError("backup.same_file", path=str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    lock = ArchiveLock(target)
    lock.acquire()
    try:
        with told(target), _beside(target) as temporary:
            _copy(source, temporary)
            kept = _keep(target) if target.exists() else None
            _move_log_away(target, kept)
            os.replace(temporary, target)
            _sync_folder(target.parent)
    finally:
        lock.release()
    examine(target)
    return kept


def _keep(target: Path) -> Path:
    """A second name for the present file, its log folded in first where that can be done."""
    with suppress(DriverError, StorageError, OSError):
        connect(target).close()
    kept = dated(target, datetime.now(), "before-restore")
    try:
        os.link(target, kept)
    except OSError:
        shutil.copy2(target, kept)
    return kept


def _move_log_away(target: Path, kept: Path | None) -> None:
    """A log of the old file must never meet the new one; it goes along with the old."""
    for end in ("-wal", "-shm", "-journal"):
        log = target.with_name(target.name + end)
        if log.exists():
            if kept is None:
                log.unlink()
            else:
                os.replace(log, kept.with_name(kept.name + end))
