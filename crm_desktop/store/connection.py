"""Connections to the archive file, and the driver's errors in our words."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from sqlcipher3 import dbapi2 as driver

from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError
from crm_desktop.store.cipher import PLAIN_HEADER, Key
from crm_desktop.store.disk import refined

Connection: TypeAlias = "driver.Connection"
DriverError = driver.Error

APPLICATION_ID = 0x43524D44  # "CRMD"
#: below this version WAL can corrupt a file that has two connections (fixed in 3.51.3)
OLDEST_SQLITE = (3, 51, 3)
BUSY_MS = 5_000
HEADER = PLAIN_HEADER

#: primary result codes of SQLite, by what the user has to know
_CODES = {
    5: "storage.busy",
    6: "storage.busy",
    8: "storage.read_only",
    10: "storage.disk",
    11: "storage.damaged",
    13: "storage.full",
    14: "storage.cannot_open",
    23: "storage.permission",
    26: "storage.damaged",
}
_SYSTEM = {
    errno.ENOSPC: "storage.full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "storage.full",
    errno.EACCES: "storage.permission",
    errno.EPERM: "storage.permission",
    errno.EROFS: "storage.read_only",
    errno.ENOENT: "archive.missing",
}
_TEXTS = {
    "is locked": "storage.busy",
    "readonly": "storage.read_only",
    "disk i/o": "storage.disk",
    "malformed": "storage.damaged",
    "is full": "storage.full",
    "unable to open": "storage.cannot_open",
    "not a database": "storage.damaged",
}


def require_safe_driver() -> None:
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise StorageError("storage.old_sqlite", version=driver.sqlite_version)


def storage_error(error: BaseException, path: Path | None = None) -> StorageError:
    """The sentence for what the driver or the system said."""
    code = _code_of(error)
    if path is not None:
        code = refined(code, path)
    return StorageError(Message(code, {"path": str(path) if path else ""}))


def _code_of(error: BaseException) -> str:
    if isinstance(error, OSError):
        return _SYSTEM.get(error.errno or 0, "storage.disk")
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    text = str(error).lower()
    by_text = next((code for part, code in _TEXTS.items() if part in text), "storage.disk")
    return _CODES.get(primary, by_text)


@contextmanager
def told(path: Path | None = None) -> Iterator[None]:
    """Driver and system errors inside come out as StorageError; programming errors stay what they are."""
    try:
        yield
    except UnicodeDecodeError as error:  # the driver's own words quote the damage
        raise StorageError(Message("storage.damaged", {"path": str(path) if path else ""})) from error
    except (driver.OperationalError, driver.DatabaseError, OSError) as error:
        if isinstance(error, driver.IntegrityError | driver.ProgrammingError | driver.InterfaceError):
            raise
        if isinstance(error, driver.OperationalError) and _is_our_mistake(str(error)):
            raise
        raise storage_error(error, path) from error


@contextmanager
def told_of_orm(path: Path) -> Iterator[None]:
    """As `told`, also for errors that SQLAlchemy wrapped."""
    try:
        with told(path):
            yield
    except Exception as error:
        original = getattr(error, "orig", None)
        if not isinstance(original, driver.Error) or type(original) not in (
            driver.OperationalError,
            driver.DatabaseError,
        ):
            raise
        raise storage_error(original, path) from error


def _is_our_mistake(text: str) -> bool:
    return any(
        part in text for part in ("no such", "syntax error", "has no column", "ambiguous", "misuse of")
    )


def connect(
    path: Path, *, key: Key | None = None, read_only: bool = False, timeout_ms: int = BUSY_MS
) -> Connection:
    """A connection with the pragmas every connection needs; no transaction is ever opened behind our back.

    `key` for an encrypted file (see `cipher.Key`; an open archive's is `archive.key`). A wrong one is told by the
    first statement that reads: `storage_error` words it as damage, `archive.examine` tells it apart beforehand.
    """
    connection = _open(path, key, read_only, timeout_ms)
    try:
        _set_up(connection, read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_damaged(path: Path, key: Key | None = None) -> Connection:
    """For salvage, on a copy: what can be read of the list of tables is enough, text may be spoiled."""
    connection = _open(path, key, False, BUSY_MS)
    connection.text_factory = _any_text
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def _any_text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _open(path: Path, key: Key | None, read_only: bool, timeout_ms: int) -> Connection:
    require_safe_driver()
    mode = "ro" if read_only else "rw"
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    connection = driver.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=timeout_ms / 1000
    )
    unlock(connection, key)
    return connection


def _set_up(connection: Connection, read_only: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    if read_only:
        connection.execute("PRAGMA query_only = ON")
        connection.execute(
            "PRAGMA cache_size = -4000"
        )  # every thread has one; the system keeps the file's pages too
    else:
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("PRAGMA secure_delete = ON")
        # EXTRA syncs the folder too after a commit without a write-ahead log: a power cut must not bring the journal back
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("PRAGMA recursive_triggers = ON")


def unlock(connection: Connection, key: Key | None) -> None:
    """The first thing said on a connection to an encrypted file; nothing on one to a plain file.

    For files that are made elsewhere than in `connect`: a new file opened with a key becomes an encrypted one.
    """
    if key is None:
        return
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write into the terminal
    connection.execute(f'PRAGMA key = "{key.value()}"')
    connection.execute("PRAGMA temp_store = MEMORY")  # nothing readable in temporary files


def encrypted_identity(path: Path, key: Key) -> tuple[int, int] | None:
    """`(application id, schema version)` of an encrypted file, or None when this key does not open it.

    Nothing is written beside a file that nobody has open.
    """
    try:
        return _read_identity(path, key, "mode=ro&immutable=1")
    except driver.DatabaseError:
        if not any(path.with_name(path.name + end).exists() for end in ("-wal", "-journal")):
            return None
    try:  # somebody is writing, or was killed: SQLite takes what is beside it into account
        return _read_identity(path, key, "mode=rw")
    except driver.OperationalError:
        raise
    except driver.DatabaseError:
        return None


def _read_identity(path: Path, key: Key, how: str) -> tuple[int, int]:
    connection = driver.connect(f"{path.resolve().as_uri()}?{how}", uri=True, isolation_level=None)
    try:
        unlock(connection, key)
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        return int(application), int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()
