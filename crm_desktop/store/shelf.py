"""The shelf: the folder with all backups of one archive, and what is remembered about it.

A copy gets its name last, after its manifest: what has the name is whole. It is trusted only once it was reopened,
read to the last page and counted (`verify`).
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any

from crm_desktop import paths
from crm_desktop.domain.backup_calendar import Reason, superfluous
from crm_desktop.errors import StorageError
from crm_desktop.store import backup_facts, check, manifest, seal
from crm_desktop.store.archive import examine
from crm_desktop.store.authenticity import altered_pages
from crm_desktop.store.backup import copy_live, require_copyable, require_whole, told_of_copy
from crm_desktop.store.cipher import Key, is_encrypted, salt_of
from crm_desktop.store.connection import connect, told
from crm_desktop.store.durable import (
    another_name,
    beside,
    copy_synced,
    dated,
    put_in_place,
    remove_with_logs,
    sweep,
    write_whole,
)
from crm_desktop.store.interrupt import Stopped, stoppable
from crm_desktop.store.journal import moment
from crm_desktop.store.lock import fnv1a
from crm_desktop.store.manifest import Backup, Manifest

log = logging.getLogger(__name__)
STATE = "shelf.json"
_remembering = Lock()
PATTERN = "*.crm"
SALVAGED = "Salvaged"


class Shelf:
    """`folder` need not be there yet; nothing is made before the first copy. `key` is that of an encrypted archive."""

    def __init__(self, folder: Path, key: Key | None = None) -> None:
        self.folder = folder
        self.key = key

    def key_of(self, backup: Backup) -> Key | None:
        """What opens this copy. StorageError("backup.former_passphrase") when it was made under another password."""
        if not backup.manifest.salt:
            return None
        if self.key is None or self.key.salt.hex() != backup.manifest.salt:
            raise StorageError("backup.former_passphrase", path=str(backup.path))
        return self.key

    # -- what is there

    def copies(self) -> list[Backup]:
        """The newest first. A copy whose manifest is missing or spoiled is new again, and last."""
        found = [self._known(path) for path in self._files()]
        return sorted(found, key=lambda b: (b.manifest.number, b.manifest.made), reverse=True)

    def _files(self) -> Iterator[Path]:
        if self.folder.is_dir():
            yield from (file for file in self.folder.glob(PATTERN) if not file.name.startswith("."))

    def _known(self, path: Path) -> Backup:
        return Backup(path, manifest.read(path) or _unknown(path))

    def salvaged(self) -> list[Path]:
        """Archives that were read out of damaged ones."""
        return sorted((self.folder / SALVAGED).glob(PATTERN))

    def newest(self, verified: bool = False) -> Backup | None:
        return next((b for b in self.copies() if b.manifest.verified or not verified), None)

    def find(self, name: str) -> Backup | None:
        path = self.folder / name
        return self._known(path) if path.is_file() else None

    # -- adding

    def add(self, archive: Path, reason: Reason, *, live: bool = False) -> Backup:
        """A new copy, whole and sealed, not verified yet. Raises StorageError.

        `live`: this process has the archive open. Then its file is opened by SQLite alone: to close it after looking
        into it ourselves would take away the locks that SQLite holds on it.
        """
        if not live:
            require_copyable(archive, self.key)
        target = dated(self.folder / f"{archive.stem}.crm", datetime.now())
        found: list[backup_facts.Point] = []
        with told_of_copy(target), beside(target) as temporary:
            copy_live(
                archive,
                temporary,
                self.key,
                lambda copy: found.append(backup_facts.point(copy)),
                synced=False,
            )
            digest = seal.put_on(temporary)
            made = self._describe(archive, temporary, reason, digest, found[0])
            result = manifest.write(target, made)
            put_in_place(temporary, target)
        self.remember(archive=str(archive), id=made.archive_id)
        return result

    def _describe(
        self, archive: Path, copy: Path, reason: Reason, digest: str, at: backup_facts.Point
    ) -> Manifest:
        return Manifest(
            number=self._next_number(), made=moment(), reason=str(reason), archive=str(archive),
            archive_id=at.archive_id, bytes=copy.stat().st_size, sha256=digest, last_step=at.last_step,
            last_step_at=at.last_step_at, salt=_salt(copy),
        )  # fmt: skip

    def _next_number(self) -> int:
        return max((b.manifest.number for b in self.copies()), default=0) + 1

    def take_in(self, backup: Backup) -> Backup:
        """A copy of a verified copy from another shelf, read back. Raises StorageError."""
        target = self.folder / backup.path.name
        with told_of_copy(target), beside(target) as temporary:
            copy_synced(backup.path, temporary)
            if not seal.agrees(temporary, backup.manifest.sha256):
                raise StorageError("backup.altered", path=str(backup.path))
            result = manifest.write(target, backup.manifest)
            put_in_place(temporary, target)
        self.remember(archive=backup.manifest.archive, id=backup.manifest.archive_id)
        return result

    # -- trusting

    def verify(self, backup: Backup, stop: Callable[[], bool] = lambda: False) -> Backup:
        """Reopen, read all, count. Returns the copy as it is known now. Raises Stopped, StorageError (it cannot be read)."""
        with told(backup.path):
            whole, counts = self._look_into(backup, stop)
        state = manifest.VERIFIED if whole else manifest.DAMAGED
        return self._describe_anew(backup, state=state, counts=counts)

    def _describe_anew(self, backup: Backup, **values: Any) -> Backup:
        with told_of_copy(backup.path):
            return manifest.write(backup.path, backup.manifest._replace(checked=moment(), **values))

    def _look_into(self, backup: Backup, stop: Callable[[], bool]) -> tuple[bool, dict[str, int]]:
        key = self.key_of(backup)
        if not self.is_unaltered(backup, stop) or not _opens(backup.path, key):
            return False, {}
        try:
            with told(backup.path):
                return self._count(backup, key, stop)
        except StorageError as error:
            if error.message.code != "storage.damaged":
                raise
            return False, {}

    def _count(
        self, backup: Backup, key: Key | None, stop: Callable[[], bool]
    ) -> tuple[bool, dict[str, int]]:
        connection = connect(backup.path, key=key, read_only=True)
        try:
            with stoppable(connection, stop):
                if not check.is_whole(connection):
                    return False, {}
                return True, check.counts(connection, *backup_facts.COUNTED)
        finally:
            connection.close()

    def is_unaltered(self, backup: Backup, stop: Callable[[], bool] = lambda: False) -> bool:
        """Whether the file is bit for bit as it was made."""

        def look() -> None:
            if stop():
                raise Stopped

        if not backup.manifest.sha256:  # its manifest is lost: the copy itself has to tell
            return self._proves_itself(backup)
        return seal.agrees(backup.path, backup.manifest.sha256, look)

    def _proves_itself(self, backup: Backup) -> bool:
        """By its seal, or page by page when it is encrypted."""
        if not backup.manifest.salt:
            return seal.is_right(backup.path)
        key = self.key
        if key is None or key.salt.hex() != backup.manifest.salt:
            return True  # nobody can use it either: the password is asked for first
        if not _opens(backup.path, key):
            return False
        return _is_proved(backup.path, key)

    def is_whole(self, backup: Backup, quick: bool = False) -> bool:
        """Whether the file in it is whole, whatever its manifest says."""
        with told(backup.path):
            connection = connect(backup.path, key=self.key_of(backup), read_only=True)
            try:
                return not check.damages(connection, quick)
            finally:
                connection.close()

    def redo(self, backup: Backup, work: Callable[[Path], object], key: Key | None = None) -> Backup:
        """Change what is in a copy: `work(file)` does it to a file beside, which is verified and takes a name of its own
        before the old copy goes. Returns the new one.

        `key` is what opens the changed file. For an erasure that reaches the backups, and a change of the password.
        """
        target = another_name(backup.path)
        with told(backup.path), beside(target) as temporary:
            copy_synced(backup.path, temporary)
            seal.take_off(temporary)
            work(temporary)
            require_whole(temporary, backup.path, key)
            digest = seal.put_on(temporary)
            known = backup.manifest._replace(
                sha256=digest, bytes=temporary.stat().st_size, salt=_salt(temporary), checked=moment()
            )
            result = manifest.write(target, known)
            put_in_place(temporary, target)
        self.remove(backup)
        return result

    def mark_damaged(self, backup: Backup) -> Backup:
        return self._describe_anew(backup, state=manifest.DAMAGED)

    # -- keeping house

    def thin(self, room: int, now: datetime | None = None) -> list[str]:
        """Take away what the calendar no longer wants. Returns the names."""
        copies = {b.path.name: b for b in self.copies()}
        gone = superfluous((b.dated for b in copies.values()), now or datetime.now(UTC), room)
        for name in gone:
            self.remove(copies[name])
        return gone

    def remove(self, backup: Backup) -> None:
        with told(backup.path):
            remove_with_logs(backup.path)
            manifest.beside(backup.path).unlink(missing_ok=True)

    def tidy(self, age: float | None = None) -> None:
        """After a crash: unfinished files (of that age in seconds), manifests without their copy."""
        with suppress(OSError):
            sweep(self.folder, age)
            for file in self.folder.glob(f"{PATTERN}{manifest.SUFFIX}"):
                if not file.with_name(file.name.removesuffix(manifest.SUFFIX)).exists():
                    file.unlink()

    # -- what is remembered

    def state(self) -> dict[str, Any]:
        try:
            found = json.loads((self.folder / STATE).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def remember(self, **values: Any) -> None:
        """Change some of it; None forgets."""
        with _remembering:  # what another job has just written must not be forgotten
            before = self.state()
            after = {key: value for key, value in {**before, **values}.items() if value is not None}
            if after != before:
                text = json.dumps(after, ensure_ascii=False, indent=1)
                with told_of_copy(self.folder / STATE):
                    write_whole(self.folder / STATE, text.encode("utf-8", "surrogatepass"))


def _opens(path: Path, key: Key | None) -> bool:
    try:
        examine(path, key)
    except StorageError as error:
        return error.message.code == "archive.newer"
    return True


def _is_proved(path: Path, key: Key) -> bool:
    """Whether each page of an encrypted file is as it was written."""
    try:
        with told(path), closing(connect(path, key=key, read_only=True)) as connection:
            return not altered_pages(connection)
    except StorageError as error:
        if error.message.code != "storage.damaged":
            raise
        return False


def _unknown(path: Path) -> Manifest:
    """What the file alone says."""
    try:
        found = path.stat()
        made = datetime.fromtimestamp(found.st_mtime, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return Manifest(0, made, "", "", "", found.st_size, "", salt=_salt(path))
    except OSError:
        return Manifest(0, "1970-01-01T00:00:00Z", "", "", "", 0, "", state=manifest.DAMAGED)


def _salt(path: Path) -> str:
    """What an encrypted file begins with, which goes with its password; empty for a plain one."""
    return salt_of(path).hex() if is_encrypted(path) else ""


# -- which shelf


def shelf_of(archive: Path, archive_id: str, key: Key | None = None, root: Path | None = None) -> Shelf:
    """The shelf of this archive. One that was moved or renamed finds its old shelf by its id."""
    root = root or paths.backup_folder()
    folder = root / _folder_name(archive, archive_id)
    if not folder.exists() and archive_id:
        _adopt(root, folder, archive, archive_id)
    return Shelf(folder, key)


def _folder_name(archive: Path, archive_id: str) -> str:
    number = fnv1a(f"{archive}|{archive_id}".encode("utf-8", "surrogatepass"))
    return f"{archive.stem}-{number & 0xFFFFFFFF:08x}"


def _adopt(root: Path, folder: Path, archive: Path, archive_id: str) -> None:
    for shelf in shelves(root):
        state = shelf.state()
        if state.get("id") == archive_id and not Path(str(state.get("archive", ""))).exists():
            with suppress(OSError):
                shelf.folder.rename(folder)
                Shelf(folder).remember(archive=str(archive))
            return


def shelves(root: Path | None = None) -> list[Shelf]:
    root = root or paths.backup_folder()
    if not root.is_dir():
        return []
    return [Shelf(file.parent) for file in sorted(root.glob(f"*/{STATE}"))]


def shelf_at(archive: Path, root: Path | None = None) -> Shelf | None:
    """The shelf of an archive that cannot be asked for its id: missing, damaged, or closed. The latest, if several."""
    found = [s for s in shelves(root) if s.state().get("archive") == str(archive)]
    return max(found, key=lambda s: (s.folder / STATE).stat().st_mtime, default=None)
