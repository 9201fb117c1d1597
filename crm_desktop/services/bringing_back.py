"""From a copy back to the archive: look inside it, restore it, take the restore back. The archive is closed meanwhile."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.errors import StorageError
from crm_desktop.services.archives import OpenArchive
from crm_desktop.services.backups import BackupRow, SinceRow
from crm_desktop.services.jobs import JobContext, SilentJob
from crm_desktop.store import backup_facts, manifest, putting_back
from crm_desktop.store import shelf as shelving
from crm_desktop.store.archive import SCHEMA_VERSION, Archive, examine
from crm_desktop.store.backup import require_copyable
from crm_desktop.store.cipher import Key, is_encrypted, key_for, salt_of
from crm_desktop.store.connection import connect, told
from crm_desktop.store.journal import moment
from crm_desktop.store.lock import WINDOW
from crm_desktop.store.manifest import Backup
from crm_desktop.store.migrate import migrate
from crm_desktop.store.shelf import SALVAGED, Shelf

if TYPE_CHECKING:
    from crm_desktop.store.salvage import Salvaged

__all__ = ["Backup", "ClosedBackups", "Key", "LastSeen", "Restored"]
#: the present archive could not be saved, and not because it is damaged
_NOT_THE_ARCHIVE = (
    "backup.no_room",
    "backup.read_only",
    "backup.no_permission",
    "backup.place_gone",
    "backup.not_written",
)


class Restored(NamedTuple):
    """`kept` is where the archive of before is: a copy on the shelf, or the damaged file under another name."""

    archive: Path
    made: str
    kept: Path | None
    undoable: bool


class LastSeen(NamedTuple):
    """What is remembered of an archive that cannot be opened. Moments are UTC text."""

    archive: Path
    seen: str
    newest: Backup | None
    copies: list[Backup]


def last_seen(archive: Path) -> LastSeen | None:
    """None when nothing is remembered of it."""
    shelf = shelving.shelf_at(archive.resolve())
    if shelf is None:
        return None
    copies = shelf.copies()
    state = shelf.state()
    seen = max(str(state.get("seen", "")), str(state.get("open") or ""))
    trusted = next((b for b in copies if b.manifest.verified and shelf.is_unaltered(b)), None)
    return LastSeen(archive, seen, trusted, copies)


def has_copies(archive: Path) -> bool:
    return shelving.shelf_at(archive.resolve()) is not None


def describe(source: Path) -> Backup:
    """A copy that was chosen as a file; what is not known of it is empty."""
    return Shelf(source.parent).find(source.name) or Backup(
        source, manifest.Manifest(0, "", "", "", "", 0, "")
    )


def require_trusted(source: Path, key: Key | None = None) -> None:
    """Before any use: bit for bit as it was made. StorageError("backup.altered"), and the copy is marked."""
    shelf = Shelf(source.parent, key)
    found = shelf.find(source.name)
    if found is not None and not shelf.is_unaltered(found):
        if manifest.read(source) is not None:
            shelf.mark_damaged(found)
        raise StorageError("backup.altered", path=str(source))
    require_copyable(source, key)


class ClosedBackups:
    """The copies of an archive that is not open: damaged, missing, or left to look at one of them."""

    def __init__(self, archive: Path) -> None:
        self.path = archive.resolve()

    def rows(self) -> list[BackupRow]:
        """Newest first."""
        seen = last_seen(self.path)
        return [BackupRow(backup, False, None) for backup in (seen.copies if seen else ())]

    def since(self, backup: Backup, limit: int = 20) -> list[SinceRow]:
        """Nobody can tell."""
        return []


# -- the key


def key_of(opened: OpenArchive) -> Key | None:
    """For when it is closed; whoever takes it wipes it."""
    return opened.archive.key.copy() if opened.archive.key else None


def key_for_copy(source: Path, present: Key | None, passphrase: str | None = None) -> Key | None:
    """What opens the copy: the present key, the one of this passphrase, or None for a plain one. StorageError when there
    is neither (archive.passphrase_needed), or the passphrase is wrong."""
    salt = salt_of(source) if is_encrypted(source) else b""
    if salt and present is not None and present.salt == salt and passphrase is None:
        return present
    key = key_for(source, passphrase)
    if key is not None:
        examine(source, key)
    return key


def reopen(archive: Path, key: Key | None) -> OpenArchive:
    """For the window, with a key that is known already."""
    return OpenArchive(Archive.open(archive, owner=WINDOW, key=key))


# -- looking inside


def look_inside(source: Path, key: Key | None = None) -> OpenArchive:
    """The copy as an archive that can only be read. An older schema is brought up to date in a temporary file."""
    require_trusted(source, key)
    if examine(source, key) == SCHEMA_VERSION:
        return OpenArchive(Archive.open(source, writable=False, key=key), looking=True)
    folder = Path(tempfile.mkdtemp(prefix="crm-desktop-"))
    try:
        temporary = folder / source.name
        putting_back.prepare(source, temporary, key)
        migrate(temporary, key, with_copy=False)
        return OpenArchive(Archive.open(temporary, writable=False, key=key), folder, looking=True)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


# -- restoring


def bring_back(archive: Path, source: Path, key: Key | None = None, present: Key | None = None) -> Restored:
    """Put a copy in the place of the archive, which nobody has open. The present file is saved before.

    `key` opens the copy, `present` the present file. Automatic backups pause until `Backups.confirm_restore`. Raises
    StorageError, the archive being as it was.
    """
    archive = archive.resolve()
    require_trusted(source, key)
    saved = _save_present(archive, present)
    word = putting_back.DAMAGED if saved is None else putting_back.BEFORE_RESTORE
    made = describe(source).manifest.made
    before_shelf = shelving.shelf_at(archive)
    erased = before_shelf.state().get("erased", ()) if before_shelf else ()
    kept = putting_back.restore(
        source, archive, word, keep=saved is None, key=key, present=present, erased=erased
    )
    before = saved.path if saved else kept
    shelf = _shelf_of(archive, key)
    shelf.remember(
        archive=str(archive), damaged=None, open=None,
        restored={"at": moment(), "made": made, "before": str(before) if saved else None},
    )  # fmt: skip
    return Restored(archive, made, before, saved is not None)


def taken_back_from(archive: Path) -> Path | None:
    """The copy made before the last restore, which `take_back` puts there again."""
    shelf = shelving.shelf_at(archive.resolve())
    before = (shelf.state().get("restored") or {}).get("before") if shelf else None
    return Path(before) if before else None


def take_back(archive: Path, key: Key | None = None, present: Key | None = None) -> Restored:
    """Undo the last restore: the archive of before it is in its place again. StorageError as `bring_back`."""
    archive = archive.resolve()
    shelf, before = shelving.shelf_at(archive), taken_back_from(archive)
    if shelf is None or before is None:
        raise StorageError("backup.nothing_to_take_back", path=str(archive))
    result = bring_back(archive, before, key, present)
    for known in (shelf, _shelf_of(archive, key)):
        known.remember(restored=None)
    return result


# -- salvage


def salvage(archive: Path, key: Key | None = None, job: JobContext | None = None) -> Salvaged:
    """What can be read of a damaged archive, in a file of its own. Raises StorageError("salvage.nothing")."""
    from crm_desktop.store.salvage import salvage as read_rows

    job = job or SilentJob()
    archive = archive.resolve()
    seen = last_seen(archive)
    folder = (shelving.shelf_at(archive) or shelving.shelf_of(archive, "")).folder / SALVAGED
    template = seen.newest.path if seen and seen.newest else None
    return read_rows(archive, folder / f"{archive.stem}.crm", key, template, job.progress)


def use_salvaged(archive: Path, salvaged: Path, key: Key | None = None) -> Restored:
    """Work on with what was salvaged; the damaged file is kept under another name."""
    kept = putting_back.restore(salvaged, archive, putting_back.DAMAGED, key=key)
    salvaged.unlink(missing_ok=True)
    shelf = shelving.shelf_at(archive.resolve())
    if shelf is not None:
        shelf.remember(damaged=None, open=None)
    return Restored(archive, "", kept, False)


def _save_present(archive: Path, key: Key | None) -> Backup | None:
    """A whole copy of the present file on the shelf; None when there is none, or it is not whole."""
    if not archive.exists():
        return None
    shelf = shelving.shelf_at(archive)
    try:
        shelf = shelf or _shelf_of(archive, key)
        shelf.key = key
        saved = shelf.add(archive, Reason.RESTORE)
        if shelf.is_whole(saved, quick=True):
            return saved
        shelf.remove(saved)
    except StorageError as error:
        if error.message.code in _NOT_THE_ARCHIVE:
            raise
    return None


def _shelf_of(archive: Path, key: Key | None) -> Shelf:
    with told(archive):
        connection = connect(archive, key=key, read_only=True)
        try:
            return shelving.shelf_of(archive, backup_facts.archive_id(connection), key)
        finally:
            connection.close()
