"""Files that must be whole or not there: written beside, synced, then renamed."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import get_ident

#: what SQLite may leave beside a database
LOGS = ("-wal", "-shm", "-journal")
STAMP = "%Y%m%d-%H%M%S"
PART = ".part"
#: an unfinished file nobody has written to for so long (seconds) was left by a crash
FORGOTTEN = 600
PATIENCE, PAUSE = 2.0, 0.05  # seconds


def dated(path: Path, moment: datetime, word: str = "") -> Path:
    """`archive.crm` → `archive.20261122-183000.crm`, and a number where that name is taken."""
    stem = ".".join(part for part in (path.stem, word) if part)
    found = path.with_name(f"{stem}.{moment.strftime(STAMP)}{path.suffix}")
    return another_name(found) if found.exists() else found


def another_name(path: Path) -> Path:
    """The same with a number, where that is free."""
    number = 2
    while (found := path.with_name(f"{path.stem}-{number}{path.suffix}")).exists():
        number += 1
    return found


@contextmanager
def beside(target: Path, word: str = "") -> Iterator[Path]:
    """A name for the unfinished file in the target's folder; what is left under it goes.

    `word` tells writers of the same target apart, where there may be several at a time.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = unfinished_name(target, word)
    remove_with_logs(temporary)
    temporary.touch(mode=0o600)
    try:
        yield temporary
    finally:
        remove_with_logs(temporary)


def unfinished_name(target: Path, word: str = "") -> Path:
    return target.with_name(f".{target.name}{word}{PART}")


def put_in_place(temporary: Path, target: Path) -> None:
    """Rename a synced file to its name, for good."""
    patiently(partial(os.replace, temporary, target))
    sync_folder(target.parent)


def patiently(work: Callable[[], object]) -> None:
    """Windows refuses to rename or remove what somebody looks at just then: another thread, an antivirus program, the
    system's search. Elsewhere a refusal is final.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            work()
        except PermissionError:
            if sys.platform != "win32" or time.monotonic() > until:
                raise
            time.sleep(PAUSE)
        else:
            return


def write_whole(path: Path, content: bytes) -> None:
    """The last of several writers at a time wins, and each finds its own file."""
    with beside(path, f".{os.getpid()}-{get_ident()}") as temporary:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(temporary, path)


def copy_synced(source: Path, temporary: Path) -> None:
    shutil.copyfile(source, temporary)
    sync_file(temporary)


def own_file(path: Path) -> None:
    """A file that has other names too gets bytes of its own: what is written in it must not change under those.

    A restore that was killed leaves two names, backup programs make such. Nothing happens where there is no room.
    """
    if path.stat().st_nlink < 2:
        return
    with suppress(OSError), beside(path) as temporary:
        copy_synced(path, temporary)
        shutil.copymode(path, temporary)
        put_in_place(temporary, path)


def sync_file(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Where the system can do it: the new name survives a power cut too."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def logs_of(path: Path) -> list[Path]:
    """The journals that are there beside a database."""
    return [log for log in (path.with_name(path.name + end) for end in LOGS) if log.exists()]


def remove_with_logs(path: Path) -> None:
    for end in ("", *LOGS):
        patiently(partial(path.with_name(path.name + end).unlink, missing_ok=True))


def sweep(folder: Path, age: float | None = None) -> None:
    """Take away unfinished files that a crash left: those nobody has written to for so many seconds."""
    age = FORGOTTEN if age is None else age
    for file in folder.glob(f".*{PART}*"):
        with suppress(OSError):
            if time.time() - file.stat().st_mtime >= age:
                file.unlink(missing_ok=True)
