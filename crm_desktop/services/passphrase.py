"""The password of an archive: whether it has one, setting, changing and removing it, locking and unlocking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from crm_desktop.errors import BugError, CrmError, UserError
from crm_desktop.services.backups import Backups, choices
from crm_desktop.services.jobs import Cancelled, JobContext, SilentJob
from crm_desktop.store import cipher
from crm_desktop.store.archive import Archive
from crm_desktop.store.cipher import Key
from crm_desktop.store.manifest import Backup
from crm_desktop.store.recrypting import clean_up, dispose, keep_former, reencrypt
from crm_desktop.store.shelf import Shelf

#: shares of the progress: one file
_WHOLE = 100


class Changed(NamedTuple):
    """What a change of the password did: copies that have the new one, and copies left as they were."""

    copies: int = 0
    left: int = 0


class Passphrase:
    """Of one open archive. Everything but `is_set` and `is_locked` takes a moment: call it in a job."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.is_changing = False  # set by who starts `change` in the background, until it is done

    @property
    def is_set(self) -> bool:
        return self.archive.key is not None

    @property
    def is_locked(self) -> bool:
        """Nobody may read now: it is locked, or about to be written anew. Timers ask this first."""
        return self.archive.suspended or self.is_changing

    def is_right(self, passphrase: str) -> bool:
        """Not while it is locked: nobody knows then."""
        key = self.archive.key
        return key is not None and cipher.derive(passphrase, key.salt) == key

    def places(self) -> tuple[Path, Path]:
        """Where the archive is, and the folder of its backups."""
        return self.archive.path, Backups(self.archive).shelf.folder

    # -- locking

    def lock(self) -> None:
        """Forget the key until `unlock`. Nobody may be reading; a plain archive cannot be locked."""
        self.archive.suspend()

    def unlock(self, passphrase: str) -> None:
        """Raises UserError("passphrase.wrong"), StorageError."""
        key = self.archive.key
        if key is None:
            raise BugError("passphrase.none")
        self.archive.resume(cipher.derive(passphrase, key.salt))

    # -- setting, changing, removing

    def change(self, current: str | None, new: str | None, job: JobContext | None = None) -> Changed:
        """From `current` to `new`, None being no password, for the archive and those copies that had `current`.

        The archive is written anew, compared, and swapped; it stays open. Raises UserError("passphrase.wrong") and
        StorageError, nothing being changed. When the job is cancelled after the archive has its new password, the
        copies that were not reached stay as they were.
        """
        job = job or SilentJob()
        if self.is_set and not self.is_right(current or ""):
            raise UserError("passphrase.wrong")
        old = self.archive.key.copy() if self.archive.key else None
        fresh = cipher.new_key(new) if new else None
        try:
            copies = _copies_under(self.archive, old)
            total = _WHOLE * (len(copies) + 1)
            self.archive.change_key(fresh, lambda done, _: job.progress(done, total))
            return _change_copies(copies, old, fresh, job)
        finally:
            _wipe(old, fresh)


def _wipe(*keys: Key | None) -> None:
    for key in keys:
        if key is not None:
            key.wipe()


# -- the copies


def _copies_under(archive: Archive, key: Key | None) -> list[tuple[Shelf, Backup]]:
    """Those that have this password now, here and in the second place."""
    salt = key.salt.hex() if key else ""
    return [(s, b) for s in _shelves(archive) for b in s.copies() if b.manifest.salt == salt]


def _shelves(archive: Archive) -> Iterator[Shelf]:
    if not archive.with_backups:
        return
    own = Backups(archive).shelf
    yield own
    elsewhere = choices().second_place
    if elsewhere is not None and elsewhere.is_dir():
        yield Shelf(elsewhere / own.folder.name)


def _change_copies(
    copies: Sequence[tuple[Shelf, Backup]], old: Key | None, new: Key | None, job: JobContext
) -> Changed:
    changed = 0
    for place, (shelf, backup) in enumerate(copies, 1):
        if job.cancelled:
            break
        with suppress(CrmError):  # damaged, or its disk is full or gone: it stays under the former password
            _change_copy(shelf, backup, old, new)
            changed += 1
        with suppress(Cancelled):
            job.progress(_WHOLE * (place + 1), _WHOLE * (len(copies) + 1))
    return Changed(changed, len(copies) - changed)


def _change_copy(shelf: Shelf, backup: Backup, old: Key | None, new: Key | None) -> None:
    clean_up(backup.path)
    former = keep_former(backup.path)
    shelf.redo(backup, lambda file: reencrypt(file, old, new), new)
    if former is not None:
        dispose(former)
