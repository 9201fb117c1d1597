"""The seal of a finished copy: its own hash, in the file, so that one wrong bit is seen wherever the copy is taken.

SQLite leaves twenty bytes of a plain file's header alone; the first twenty bytes of the SHA-256 of the file, read with
those bytes as zeros, go there. An encrypted file needs none: each of its pages is authenticated. A sealed file that is
opened to be written in is no copy any more: its seal is taken off.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from crm_desktop.errors import StorageError
from crm_desktop.store.connection import HEADER

AT, LENGTH = 72, 20
BLOCK = 1 << 20
EMPTY = bytes(LENGTH)


def digest(path: Path, check: Callable[[], object] | None = None) -> str:
    """SHA-256 of the file as it is without a seal, in hex. `check` is called between blocks and may raise."""
    import hashlib  # not at the start of the window: it opens archives, which have no seal

    found = hashlib.sha256()
    with path.open("rb") as file:
        found.update(_without_seal(file.read(BLOCK)))
        while block := file.read(BLOCK):
            found.update(block)
            if check is not None:
                check()
    return found.hexdigest()


def _without_seal(start: bytes) -> bytes:
    if not start.startswith(HEADER) or len(start) < AT + LENGTH:
        return start
    return start[:AT] + EMPTY + start[AT + LENGTH :]


def put_on(path: Path) -> str:
    """Seal a finished file, synced. Returns its digest. What it holds goes to the disk while it is read."""
    from concurrent.futures import ThreadPoolExecutor

    with path.open("rb+") as file, ThreadPoolExecutor(1) as beside:
        written = beside.submit(os.fsync, file.fileno())
        found = digest(path)
        written.result()
        if file.read(len(HEADER)) == HEADER:
            file.seek(AT)
            file.write(bytes.fromhex(found)[:LENGTH])
            file.flush()
        os.fsync(file.fileno())
    return found


def is_on(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(AT + LENGTH)
    return start.startswith(HEADER) and len(start) == AT + LENGTH and start[AT:] != EMPTY


def is_right(path: Path) -> bool:
    """Whether a sealed file is bit for bit as it was made; reads all of it. True without a seal."""
    return not is_on(path) or _read(path) == bytes.fromhex(digest(path))[:LENGTH]


def agrees(path: Path, known: str, check: Callable[[], object] | None = None) -> bool:
    """Whether the file has this digest, and its seal, if it has one, says so too."""
    return digest(path, check) == known and (not is_on(path) or _read(path) == bytes.fromhex(known)[:LENGTH])


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(AT)
        return file.read(LENGTH)


def require_right(path: Path) -> None:
    """Raise StorageError("backup.altered") for a sealed file that is not as it was made."""
    if not is_right(path):
        raise StorageError("backup.altered", path=str(path))


def take_off(path: Path) -> None:
    """For a file that is to be written in; does nothing without a seal."""
    if not is_on(path):
        return
    with path.open("rb+") as file:
        file.seek(AT)
        file.write(EMPTY)
        file.flush()
        os.fsync(file.fileno())
