"""The archive: the user's one file, and who may touch it.

One writer at a time, guarded by a lock of this process and one of the operating system; every thread reads through a
query-only connection of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop import __version__
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError
from crm_desktop.store import journal, seal, turning, undoing
from crm_desktop.store.cipher import Key, is_encrypted, unfinished
from crm_desktop.store.connection import (
    APPLICATION_ID,
    HEADER,
    Connection,
    DriverError,
    connect,
    encrypted_identity,
    told,
    told_of_orm,
)
from crm_desktop.store.durable import logs_of, own_file, remove_with_logs, unfinished_name
from crm_desktop.store.lock import COMMAND, PATIENCE, ArchiveLock
from crm_desktop.store.origin import program_of
from crm_desktop.store.places import shared_place
from crm_desktop.store.settings import history_days
from crm_desktop.store.step import Step

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

    from crm_desktop.store.recrypting import Tell

#: the schema this program reads and writes; `db/versions` leads there
SCHEMA_VERSION = 1


#: after these the file has to be opened anew
_DISK_FAILED = ("storage.disk", "storage.gone", "storage.cannot_open", "storage.unknown")


class Archive:
    """An open archive. Open with `Archive.open`, make with `Archive.create`; close when done."""

    def __init__(self, path: Path, lock: ArchiveLock | None, key: Key | None = None) -> None:
        self.path = path
        self.key = key.copy() if key else None  # its own: `close` and `suspend` wipe it
        self.suspended = False
        self.unclean = False  # whoever had it open before did not close it
        self.with_backups = lock is not None  # not for what is only read, or thrown away
        self.backup_trouble: Message | None = None  # why the last automatic backup could not be made
        self.before_step: Callable[[Message], object] | None = None  # a backup before a great change
        self._lock = lock
        self._write_guard = threading.RLock()
        self._local = threading.local()
        self._readers: list[Connection] = []
        self._writer: Connection | None = None
        self._engine: Engine | None = None

    # -- opening and closing

    @classmethod
    def create(cls, path: Path, *, owner: str = COMMAND, key: Key | None = None) -> Archive:
        """Make a new, empty archive, encrypted with a `key`; StorageError("archive.exists") if something is there already."""
        from crm_desktop.store.migrate import build

        if path.exists():
            raise StorageError("archive.exists", path=str(path))
        with told(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            build(path, key)
        return cls.open(path, owner=owner, key=key)

    @classmethod
    def open(
        cls, path: Path, *, writable: bool = True, owner: str = COMMAND, key: Key | None = None
    ) -> Archive:
        """Open an archive; an older one is migrated first. With `writable` False it may be open elsewhere too.

        `key` for an encrypted one (`cipher.key_for(path, passphrase)`); a plain one needs none. Raises StorageError: missing, not an archive,
        newer, damaged, read-only, in use, archive.passphrase_needed, archive.wrong_passphrase.
        """
        version = examine(path, key)
        key = key if key and is_encrypted(path) else None
        lock = ArchiveLock(path, owner) if writable else None
        if lock:
            lock.acquire(PATIENCE)
        archive = cls(path, lock, key)
        try:
            with told(path):
                seal.require_right(path)
                if writable:
                    archive.unclean = bool(logs_of(path))
                    seal.take_off(path)
                archive._clean_up(writable)
                if version < SCHEMA_VERSION:
                    archive._migrate(writable)
                archive._prepare(writable)
        except DriverError as error:  # whole pages, and yet not the tables we know
            archive.close()
            raise StorageError("storage.damaged", path=str(path)) from error
        except BaseException:
            archive.close()
            raise
        return archive

    def _migrate(self, writable: bool) -> None:
        if not writable:
            raise StorageError("archive.needs_migration", path=str(self.path))
        from crm_desktop.store.migrate import migrate

        migrate(self.path, self.key)

    def _clean_up(self, writable: bool) -> None:
        """What a change of the password or a restore left when it was killed."""
        if writable:
            remove_with_logs(unfinished_name(self.path))
        if writable and not logs_of(self.path):
            own_file(self.path)
        if writable and any(file.exists() for file in unfinished(self.path)):
            from crm_desktop.store.recrypting import clean_up

            clean_up(self.path)

    def _prepare(self, writable: bool) -> None:
        if writable:
            mode = "DELETE" if shared_place(self.path) else "WAL"
            self.writer.execute(f"PRAGMA journal_mode = {mode}")
            self.writer.execute("BEGIN IMMEDIATE")  # says now, in a sentence, if the file cannot be written
            journal.end_step(self.writer)
            journal.prune(self.writer, history_days(self.writer))
            self.writer.execute("COMMIT")
        self.reader().execute("SELECT count(*) FROM setting").fetchone()

    def close(self) -> None:
        """Close every connection, the writer last: it folds the write-ahead log back into the one file."""
        with self._write_guard:
            self._close_connections()
            if self._lock:
                self._lock.release()

    def _close_connections(self) -> None:
        for reader in self._readers:
            reader.close()
        self._readers.clear()
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        if self.key:
            self.key.wipe()
        self._local = threading.local()

    def suspend(self) -> None:
        """Forget the key and close the connections while the window is locked; the archive stays this process's own.

        Nobody may be reading. Until `resume` everything raises StorageError("archive.locked"). A plain archive has no
        key to forget: nothing happens.
        """
        with self._write_guard:
            if self.key:
                self.suspended = True
                self._close_connections()

    def resume(self, key: Key) -> None:
        """Open again after `suspend`. Raises StorageError("archive.wrong_passphrase")."""
        with self._write_guard:
            examine(self.path, key)
            self.key = key.copy()
            self.suspended = False

    def change_key(self, new: Key | None, tell: Tell | None = None) -> None:
        """Set, change or (None) remove the password: the whole file written anew, verified, swapped. Nobody may be reading.

        Meanwhile it is as after `suspend`; a StorageError leaves the archive as it was, and open.
        """
        from crm_desktop.store.recrypting import is_under, reencrypt

        with self._write_guard:
            old = self.key.copy() if self.key else None
            self.suspended = True
            self._close_connections()
            try:
                reencrypt(self.path, old, new, tell)
                old = new
            finally:
                found = new if is_under(self.path, new) else old
                self.key = found.copy() if found else None
                self.suspended = False
                with suppress(
                    DriverError
                ):  # the journal mode; whoever writes next is told what is wrong with the disk
                    self._prepare(writable=True)

    def _connect(self, read_only: bool = False) -> Connection:
        if self.suspended:
            raise StorageError("archive.locked", path=str(self.path))
        return connect(self.path, key=self.key, read_only=read_only)

    # -- reading

    def reader(self) -> Connection:
        """This thread's query-only connection."""
        connection: Connection | None = getattr(self._local, "reader", None)
        if connection is None:
            with told(self.path):
                connection = self._connect(read_only=True)
            self._local.reader = connection
            self._readers.append(connection)
        return connection

    @property
    def size(self) -> int:
        """Bytes on disk, the write-ahead log included."""
        files = (self.path, self.path.with_name(self.path.name + "-wal"))
        return sum(f.stat().st_size for f in files if f.exists())

    # -- writing

    @property
    def writer(self) -> Connection:
        if self._lock is None:
            raise StorageError("archive.only_read", path=str(self.path))
        if self._writer is None:
            self._writer = self._connect()
        return self._writer

    @contextmanager
    def step(self, label: Message, origin: str = "user") -> Iterator[Step]:
        """One unit of work. Leaves the archive as it was when the block raises, or when it changes nothing."""
        if self.before_step is not None:
            self.before_step(label)
        with self._write_guard, self.work(label, origin) as step:
            step.open()
            yield step
            step.finish()

    @contextmanager
    def work(self, label: Message, origin: str) -> Iterator[Step]:
        """A unit of work that its caller opens and finishes."""
        self._open_engine()
        step = Step(self, self.writer, label, origin)
        with self._opened_anew_after_failure():
            try:
                with told_of_orm(self.path):
                    yield step
            finally:
                step.close()

    def has_step(self, step: int, at: str) -> bool:
        """Whether the file, opened anew, holds this step. StorageError("storage.unknown") when it does not answer."""
        try:
            connection = self._connect(read_only=True)
            try:
                return journal.moment_of(connection, step) == at
            finally:
                connection.close()
        except DriverError as error:
            raise StorageError("storage.unknown", path=str(self.path)) from error

    @contextmanager
    def _opened_anew_after_failure(self) -> Iterator[None]:
        """When the disk failed, what is tried next opens the file anew."""
        try:
            yield
        except StorageError as error:
            if error.message.code in _DISK_FAILED:
                self._forget_connections()
            raise

    def _forget_connections(self) -> None:
        """Readers that are at work keep theirs."""
        self._local = threading.local()
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None
        if self._writer is not None:
            with suppress(DriverError):
                self._writer.close()
            self._writer = None

    @contextmanager
    def maintenance(self) -> Iterator[Connection]:
        """One plain transaction outside the journal, for drafts and attached bytes."""
        with self._write_guard, self._opened_anew_after_failure(), told(self.path):
            connection = self.writer
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    # -- undo and redo

    def undo(self) -> Changes | None:
        """Undo the newest step that is not undone. Returns None when there is none."""
        return turning.turn(self, journal.next_to_undo, "undo")

    def redo(self) -> Changes | None:
        """Redo what was undone last, unless something new was done since."""
        return turning.turn(self, journal.next_to_redo, "redo")

    def undo_step(self, step_id: int) -> tuple[Changes, undoing.UndoPreview]:
        """Undo one step of the history, newer ones staying. Returns what changed and what was kept."""
        return turning.undo_step(self, step_id)

    def preview_undo(self, step_id: int) -> undoing.UndoPreview:
        """What `undo_step` would do, changing nothing."""
        return turning.preview(self, step_id)

    def alone(self) -> AbstractContextManager[object]:
        """Held while something is written: one writer at a time."""
        return self._write_guard

    # -- SQLModel, loaded when first something is edited

    def load_orm(self) -> None:
        """Import SQLAlchemy and the entities now, in the calling thread, rather than at the first change."""
        with self._write_guard:
            self._open_engine()

    def new_session(self) -> Session:
        """A session on the writer's open transaction; it never commits by itself."""
        from sqlmodel import Session

        connection = self._open_engine().connect()
        return Session(bind=connection, expire_on_commit=False, autoflush=True)

    def _open_engine(self) -> Engine:
        if self._engine is None:
            from crm_desktop.store.orm import engine_on

            engine = engine_on(lambda: self.writer)
            engine.connect().close()  # its first connection ends with a rollback: have that behind us
            self._engine = engine
        return self._engine


def examine(path: Path, key: Key | None = None) -> int:
    """The schema version of the file, which is opened without being changed.

    Raises StorageError: archive.missing, archive.not_an_archive, archive.other_program, archive.newer, storage.damaged,
    archive.passphrase_needed, archive.wrong_passphrase.
    """
    if not path.is_file():
        raise StorageError("archive.missing", path=str(path))
    with told(path):
        application, version = _identity(path, key)
    if application != APPLICATION_ID:
        raise StorageError("archive.other_program", path=str(path))
    if version > SCHEMA_VERSION:
        raise StorageError(
            "archive.newer", path=str(path), program=program_of(path, key) or f"> {__version__}"
        )
    return version


def _identity(path: Path, key: Key | None) -> tuple[int, int]:
    """Whose file it is and of which schema: from the header of a plain one, with its key from an encrypted one."""
    with path.open("rb") as file:
        head = file.read(100)
    if head.startswith(HEADER) and len(head) == 100:
        return int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big")
    if not is_encrypted(path):
        raise StorageError("archive.not_an_archive", path=str(path))
    if key is None:
        raise StorageError("archive.passphrase_needed", path=str(path))
    found = encrypted_identity(path, key)
    if found is None:  # nobody can tell a wrong passphrase from damage
        raise StorageError("archive.wrong_passphrase", path=str(path))
    return found
