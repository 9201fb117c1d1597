"""One writer per archive: a lock of the operating system on a file in the user's runtime folder.

The lock goes with the process, so a power cut or a kill leaves nothing behind. The archive itself is never locked
this way: other programs may read it.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
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
#: seconds that whoever opens an archive waits for a command, and between two tries
PATIENCE, PAUSE = 1.0, 0.02
LOCKED_AT = 4096  # bytes; the byte that is locked on Windows, beyond the end of the file


def raise_request(archive: Path) -> Path:
    """The file a second start writes and the window watches."""
    return paths.runtime_folder() / f"{_name(archive)}.raise"


class ArchiveLock:
    """Held by the one process that may write.

    In the user's runtime folder, and in one that all users of this computer share, where there is one; if neither can be
    used, beside the archive. `acquire` fails with StorageError("archive.in_use"), whose data name the `owner` in its way: a
    window or a command of this user, or "" for somebody else's.
    """

    def __init__(self, archive: Path, owner: str = COMMAND) -> None:
        self.owner = owner
        self.file = paths.runtime_folder() / f"{_name(archive)}.lock"
        self.archive = archive
        self._handles: list[tuple[int, Path]] = []

    def acquire(self, patience: float = 0) -> None:
        """`patience`: seconds to wait for another command, which has it for a moment only, to fold a log."""
        end = time.monotonic() + patience
        while True:
            try:
                return self._acquire()
            except StorageError as error:
                if error.message.data.get("owner") != COMMAND or time.monotonic() >= end:
                    raise
            time.sleep(PAUSE)

    def _acquire(self) -> None:
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
        try:
            found = [self._take(self.file, self.owner), self._take(self._shared())]
            if found == [False, False] and not self._take(self._beside()):
                raise StorageError("storage.no_lock", path=str(self.archive))
        except BaseException:
            self.release()
            raise

    def _shared(self) -> Path:
        return paths.shared_folder() / f"crm-desktop-{_name(self.archive)}.lock"

    def _beside(self) -> Path:
        return self.archive.with_name(f".{self.archive.name}.lock")

    def _take(self, file: Path, owner: str = "") -> bool:
        """False where no lock can be had: no folder, no permission, a file system without locks."""
        try:
            handle = _open(file)
        except OSError:
            return False
        try:
            _lock(handle)
        except OSError as error:
            holder = os.read(handle, 16).decode("ascii", "replace") if owner else ""
            os.close(handle)
            if error.errno not in _TAKEN:
                return False
            raise StorageError("archive.in_use", path=str(self.archive), owner=holder) from error
        self._handles.append((handle, file))
        if not _is_still(handle, file):  # who had it last took it away meanwhile
            self._handles.pop()
            os.close(handle)
            return self._take(file, owner)
        if owner:
            with suppress(OSError):  # who it is is a help, no more
                os.truncate(handle, 0)
                os.write(handle, owner.encode("ascii"))
        return True

    def release(self) -> None:
        for handle, file in reversed(
            self._handles
        ):  # the own one last: who waits for it finds the other free
            if file == self.file:
                os.close(handle)
            else:
                _close_and_remove(handle, file)
        self._handles.clear()


_TAKEN = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)


def _open(file: Path) -> int:
    """To be written in, or if it is another user's to be locked alone. Never through a link that somebody put there."""
    flags = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        return os.open(file, os.O_RDWR | os.O_CREAT | flags, 0o644)
    except PermissionError:
        return os.open(file, os.O_RDONLY | flags)


def _close_and_remove(handle: int, file: Path) -> None:
    """Removed while it is held, so that nobody locks a file that is about to go."""
    if sys.platform == "win32":
        os.close(handle)  # no open file is removed there: neither ours, nor the next owner's
        with suppress(OSError):
            file.unlink()
        return
    with suppress(OSError):
        file.unlink()
    os.close(handle)


def _is_still(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except OSError:
        return False


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
