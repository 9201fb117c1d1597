"""One writer per archive: a lock of the operating system on a file in the user's runtime folder.

The lock goes with the process, so a power cut or a kill leaves nothing behind. The archive itself is never locked
this way: other programs may read it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from crm_desktop import paths
from crm_desktop.errors import StorageError


def _name(archive: Path) -> str:
    path = str(archive.resolve())
    if sys.platform in ("win32", "darwin"):
        path = path.casefold()
    return f"{fnv1a(path.encode('utf-8', 'surrogateescape')):016x}"


def fnv1a(text: bytes) -> int:
    """A plain 64-bit hash: two paths must not meet by chance, nobody gains by making them meet."""
    number = 0xCBF29CE484222325
    for byte in text:
        number = (number ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return number


#: who holds a lock, as written in its file
WINDOW, COMMAND = "window", "command"
LOCKED_AT = 4096  # bytes; the byte that is locked on Windows, beyond the end of the file


def raise_request(archive: Path) -> Path:
    """The file a second start writes and the window watches."""
    return paths.runtime_folder() / f"{_name(archive)}.raise"


class ArchiveLock:
    """Held by the one process that may write.

    `acquire` fails with StorageError("archive.in_use"), whose data name the `owner` in its way: a window or a command.
    """

    def __init__(self, archive: Path, owner: str = COMMAND) -> None:
        self.owner = owner
        self.file = paths.runtime_folder() / f"{_name(archive)}.lock"
        self.archive = archive
        self._handle: int | None = None

    def acquire(self) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(handle)
        except OSError as error:
            holder = os.read(handle, 16).decode("ascii", "replace")
            os.close(handle)
            raise StorageError("archive.in_use", path=str(self.archive), owner=holder) from error
        os.truncate(handle, 0)
        os.write(handle, self.owner.encode("ascii"))
        self._handle = handle

    def release(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        # Windows forbids others to read what is locked: the owner's name stands before it
        os.lseek(handle, LOCKED_AT, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
