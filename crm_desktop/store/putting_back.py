"""The way back from a copy: checked, put beside, and swapped in one move. The present file is kept."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from crm_desktop.errors import StorageError
from crm_desktop.store import erasing, manifest, seal
from crm_desktop.store.archive import examine
from crm_desktop.store.backup import copy_live, require_copyable, require_whole
from crm_desktop.store.cipher import Key, is_encrypted
from crm_desktop.store.connection import DriverError, connect, told
from crm_desktop.store.durable import (
    beside,
    copy_synced,
    dated,
    logs_of,
    put_in_place,
    sync_file,
    sync_folder,
)
from crm_desktop.store.lock import PATIENCE, ArchiveLock

BEFORE_RESTORE, DAMAGED = "before-restore", "damaged"


def restore(
    source: Path, target: Path, word: str = BEFORE_RESTORE, *, keep: bool = True, key: Key | None = None,
    present: Key | None = None, erased: Iterable[str] = (),
) -> Path | None:  # fmt: skip
    """Put a checked copy of `source` in the place of `target`. Returns where the present file is kept, if it is.

    With `keep` False the present file was saved before; it is kept all the same when its journals cannot be folded in.
    `key` is that of the source, when it is encrypted, `present` that of the target, if it is another. Who was erased from
    the present archive (or is among the `erased` uids) is erased from the copy before it is put there. Raises StorageError: the source is missing, no archive, newer,
    damaged or altered; the target is in use.
    """
    require_copyable(source, key)
    if target.exists() and target.samefile(source):
        raise StorageError("backup.same_file", path=str(target))
    with told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    lock = ArchiveLock(target)
    lock.acquire(PATIENCE)
    try:
        with told(target), beside(target) as temporary:
            prepare(source, temporary, key)
            erase_again(temporary, {*erased, *erased_from(target, present or key)}, key)
            kept = set_aside(target, word, keep, present or key)
            put_in_place(temporary, target)
    finally:
        lock.release()
    examine(target, key)
    return kept


def prepare(source: Path, temporary: Path, key: Key | None = None) -> None:
    """A whole archive without a seal, ready to be worked in: byte by byte from a file at rest, else by a backup."""
    if not _copy_at_rest(source, temporary):
        copy_live(source, temporary, key)
    if not _proved(source, temporary):
        require_whole(temporary, source, key)
    seal.take_off(temporary)


def _copy_at_rest(source: Path, temporary: Path) -> bool:
    """False when somebody was writing meanwhile."""
    before = source.stat()
    if logs_of(source):
        return False
    copy_synced(source, temporary)
    after = source.stat()
    quiet = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return quiet and not logs_of(source)


def _proved(source: Path, temporary: Path) -> bool:
    """Whether it was verified when it was made, and is the same since. Raises StorageError when it is not."""
    known = manifest.read(source)
    if known is None or not known.verified:
        return False
    if not seal.agrees(temporary, known.sha256):
        raise StorageError("backup.altered", path=str(source))
    return True


# -- who was erased stays erased


def erased_from(archive: Path, key: Key | None = None) -> list[str]:
    """The uids in the ledger of an archive; none when it cannot be read."""
    if not archive.exists():
        return []
    try:
        with closing(
            connect(archive, key=key if is_encrypted(archive) else None, read_only=True)
        ) as connection:
            return erasing.ledger(connection)
    except (DriverError, StorageError, OSError, UnicodeDecodeError):
        return []


def erase_again(temporary: Path, uids: Iterable[str], key: Key | None) -> None:
    """Take them out of a file nobody has open, to the last byte."""
    if not uids:
        return
    with closing(connect(temporary, key=key)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        erasing.erase(connection, erasing.ids_of(connection, uids))
        erasing.add_to_ledger(connection, uids)
        connection.execute("COMMIT")
        erasing.wipe(connection)
    sync_file(temporary)


def kept_beside(archive: Path) -> list[Path]:
    """What restores by command and mending left beside it, the damaged ones too."""
    names = (f"{archive.stem}.{word}.*{archive.suffix}" for word in (BEFORE_RESTORE, DAMAGED))
    return sorted(file for name in names for file in archive.parent.glob(name))


def erase_in(file: Path, uids: Iterable[str], key: Key | None) -> None:
    """As `erase_again` in a file that has a name: all of it or nothing. Raises StorageError, also for a damaged one."""
    with told(file), beside(file) as temporary:
        copy_live(file, temporary, key if is_encrypted(file) else None)
        erase_again(temporary, uids, key if is_encrypted(file) else None)
        require_whole(temporary, file, key if is_encrypted(file) else None)
        put_in_place(temporary, file)
        for log in logs_of(file):
            log.unlink()


# -- the present file


def set_aside(target: Path, word: str, keep: bool = True, key: Key | None = None) -> Path | None:
    """Make room for another file: a second name for the present one and its journals. None if nothing was kept.

    A damaged one is kept as it is, its journals beside it.
    """
    if word != DAMAGED and target.exists():
        _fold(target, key)
    if not target.exists():
        kept = _kept_name(target, word) if logs_of(target) else None
    else:
        kept = _second_name(target, word) if keep or logs_of(target) else None
    _move_logs_away(target, kept)
    return kept


def _kept_name(target: Path, word: str) -> Path:
    return dated(target, datetime.now(), word)


def _fold(target: Path, key: Key | None) -> None:
    """The journal into the file, where that can be done."""
    with suppress(DriverError, StorageError, OSError):
        connect(target, key=key if is_encrypted(target) else None).close()


def _second_name(target: Path, word: str) -> Path:
    kept = _kept_name(target, word)
    try:
        os.link(target, kept)
    except OSError:
        shutil.copy2(target, kept)
    return kept


def _move_logs_away(target: Path, kept: Path | None) -> None:
    """A journal of the old file must never meet the new one; it goes along with the old."""
    for log in logs_of(target):
        if kept is None:
            log.unlink()
        else:
            os.replace(log, kept.with_name(kept.name + log.name.removeprefix(target.name)))
    sync_folder(target.parent)
