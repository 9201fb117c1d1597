"""Copies of the archive that can be trusted, made while it is in use."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from crm_desktop.errors import StorageError
from crm_desktop.store import seal
from crm_desktop.store.archive import examine
from crm_desktop.store.check import is_whole
from crm_desktop.store.cipher import Key, is_encrypted
from crm_desktop.store.connection import Connection, DriverError, connect, storage_error, told
from crm_desktop.store.durable import beside, dated, put_in_place, sync_file

#: for a file that has no name yet: synced once, at the end; half of it is thrown away
_NOBODY_ELSE = (
    "PRAGMA synchronous = OFF",
    "PRAGMA journal_mode = OFF",
    "PRAGMA secure_delete = OFF",
    "PRAGMA cache_size = -2000",
)


#: less room than this (bytes) is none
LITTLE = 1 << 20
#: what is said when a copy cannot be written, in place of what would be said of an archive
_OF_A_COPY = {
    "storage.full": "backup.no_room",
    "storage.read_only": "backup.read_only",
    "storage.read_only_folder": "backup.read_only",
    "storage.permission": "backup.no_permission",
    "storage.gone": "backup.place_gone",
    "archive.missing": "backup.place_gone",
    "storage.disk": "backup.not_written",
    "storage.cannot_open": "backup.not_written",
}


class Copy(NamedTuple):
    path: Path
    size: int
    sha256: str


def back_up(archive: Path, target: Path, key: Key | None = None) -> Copy:
    """Copy an archive, which may be in use meanwhile. The copy is whole, checked and sealed before it takes its name.

    An encrypted archive's copy has its key. A folder as `target` gets a copy with a dated name. Raises StorageError; backup.same_file, backup.not_ours when
    `target` is the archive itself or some other file.
    """
    require_copyable(archive, key)
    target = dated(target / archive.name, datetime.now()) if target.is_dir() else target
    _refuse_foreign(archive, target, key)
    with told_of_copy(target), beside(target) as temporary:
        copy_live(archive, temporary, key, synced=False)
        require_whole(temporary, archive, key)
        seal.put_on(temporary)
        put_in_place(temporary, target)
    return _read_back(target, key)


@contextmanager
def told_of_copy(target: Path) -> Iterator[None]:
    """As `told`, for a copy being written: the archive it is made of is safe."""
    try:
        with told(target):
            yield
    except StorageError as error:
        place = Path(str(error.message.data.get("path", "")))
        code = _OF_A_COPY.get(error.message.code)
        if code is None or place.parent != target.parent:
            raise
        if code == "backup.not_written" and _is_full(target.parent):  # SQLite calls it an error of the disk
            code = "backup.no_room"
        raise StorageError(code, path=str(target.parent)) from error


def _is_full(folder: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(folder).free < LITTLE
    return False


def require_copyable(archive: Path, key: Key | None = None) -> None:
    """StorageError when it is missing, no archive, newer, or a copy that is not as it was made."""
    examine(archive, key)
    with told(archive):
        seal.require_right(archive)


def _refuse_foreign(archive: Path, target: Path, key: Key | None) -> None:
    """Only a copy of an archive is ever written over: one that this key opens, or a plain one."""
    if not target.exists():
        return
    if target.samefile(archive):
        raise StorageError("backup.same_file", path=str(target))
    try:
        examine(target, key if is_encrypted(target) else None)
    except StorageError as error:
        raise StorageError("backup.not_ours", path=str(target)) from error


def copy_live(
    source: Path, temporary: Path, key: Key | None = None, look: Callable[[Connection], object] | None = None,
    *, synced: bool = True,
) -> None:  # fmt: skip
    """By SQLite's backup, so that a writer at work does no harm; one file without a seal.

    `look` is called with the finished copy's connection. Not `synced` before a seal is put on, which does it.
    """
    with told(source):
        reader = connect(source, key=key, read_only=True)
    try:
        copy = connect(temporary, key=key)
        try:
            for setting in _NOBODY_ELSE:
                copy.execute(setting)
            _run(reader, copy, source, temporary)
            copy.execute("PRAGMA journal_mode = DELETE")
            if look is not None:
                look(copy)
        finally:
            copy.close()
    finally:
        reader.close()
    seal.take_off(temporary)  # of a copy of a copy
    if synced:
        sync_file(temporary)


def _run(reader: Connection, copy: Connection, source: Path, temporary: Path) -> None:
    """All pages in one go: a backup in steps starves beside a writer."""
    try:
        reader.backup(copy)
    except DriverError as error:
        said = storage_error(error, source)
        raise said if said.message.code == "storage.damaged" else storage_error(error, temporary) from error


def require_whole(copy: Path, source: Path, key: Key | None = None) -> None:
    """Reopen and read all of it. StorageError("storage.damaged") names the source."""
    with told(source):
        connection = connect(copy, key=key, read_only=True)
        try:
            if not is_whole(connection):
                raise StorageError("storage.damaged", path=str(source))
        finally:
            connection.close()


def _read_back(target: Path, key: Key | None) -> Copy:
    """What was written, hashed as any other program would."""
    import hashlib

    with told(target):
        examine(target, key)
        if not seal.is_right(target):
            raise StorageError("backup.differs", path=str(target))
        with target.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        return Copy(target, target.stat().st_size, found)
