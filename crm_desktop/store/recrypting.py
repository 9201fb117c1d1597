"""Writing a file anew under another key: how a password is set, changed and removed.

The file that works is never written in. A new one is made beside it, read back, compared row by row, synced, and takes
its place in one rename; whatever stops us at any moment, one whole file stands there, and no journal beside it.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from crm_desktop.errors import StorageError
from crm_desktop.store.check import is_whole
from crm_desktop.store.cipher import PLAIN_HEADER, Key, salt_of, unfinished
from crm_desktop.store.connection import Connection, DriverError, connect, told
from crm_desktop.store.durable import logs_of, patiently, remove_with_logs, sync_file

#: `tell(done, total)` says how far the work is; it may raise to stop it
Tell = Callable[[int, int], object]
BLOCK = 1 << 20
ROWS = 2_000
STEPS = 20_000  # of SQLite's machine between two calls of `tell`
#: parts of the work, by how long they take
_WRITTEN, _CHECKED, _COMPARED = 40, 80, 100


def reencrypt(path: Path, old: Key | None, new: Key | None, tell: Tell | None = None) -> None:
    """Put a file under another key; None stands for a plain file. Nobody may write in it meanwhile.

    Verified before the old file goes, which is written over where the disk lets us. Raises StorageError, the file
    being as it was: storage.busy, storage.full, storage.damaged, storage.not_reencrypted.
    """
    tell = tell or _silent
    fresh, _ = unfinished(path)
    try:
        with told(path):
            clean_up(path)
            with closing(connect(path, key=old)) as source:
                _settle(source, path)
                _export(source, fresh, new, tell)
                _verify(source, fresh, new, tell)
            _swap(fresh, path)
    finally:
        with suppress(OSError):
            remove_with_logs(fresh)
    _let_former_go(path)


def clean_up(path: Path) -> None:
    """Finish what a crash left: an unfinished new file goes, a former one is written over first."""
    fresh, former = unfinished(path)
    remove_with_logs(fresh)
    if former.exists():
        _let_former_go(path)


def is_under(path: Path, key: Key | None) -> bool:
    """Whether a file that was one of two is now the one with this key; False when it cannot be read."""
    try:
        return salt_of(path) == (key.salt if key else PLAIN_HEADER)
    except OSError:
        return False


def keep_former(path: Path) -> Path | None:
    """A second name for a file that is about to be replaced, for `dispose`; None where the disk has no second names."""
    _, former = unfinished(path)
    try:
        os.link(path, former)
    except OSError:
        return None
    return former


def dispose(path: Path) -> None:
    """Write over a file and remove it. Best effort: a drive may keep old blocks where nobody asks for them."""
    with suppress(OSError):
        if path.stat().st_nlink == 1:  # under a second name it is somebody's working file
            _write_over(path)
    with suppress(OSError):
        path.unlink()


def _write_over(path: Path) -> None:
    left = path.stat().st_size
    with path.open("rb+", buffering=0) as file:
        while left > 0:
            left -= file.write(bytes(min(BLOCK, left)))
        os.fsync(file.fileno())


def _silent(_done: int, _total: int) -> None:
    """Nobody wants to know how far it is."""


def _settle(source: Connection, path: Path) -> None:
    """Fold every journal into the one file, so that none of the old key can ever meet the new file."""
    mode = source.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    if logs_of(path):  # an empty log left by somebody who only read: taken up, it goes
        source.execute("PRAGMA journal_mode = WAL")
        mode = source.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    source.execute("BEGIN IMMEDIATE")  # takes back what a crash left half done
    source.execute("ROLLBACK")
    _require_settled(path, mode)


def _require_settled(path: Path, mode: str = "delete") -> None:
    if mode != "delete" or logs_of(path):
        raise StorageError("storage.busy", path=str(path))


# -- writing the new file


def _export(source: Connection, fresh: Path, new: Key | None, tell: Tell) -> None:
    fresh.touch(mode=0o600)
    size = int(
        source.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()[0]
    )
    source.execute("ATTACH ? AS fresh KEY " + (f'"{new.value()}"' if new else "''"), (str(fresh),))
    source.execute("PRAGMA fresh.journal_mode = OFF")  # nobody needs half of it
    source.execute("PRAGMA fresh.synchronous = OFF")
    source.execute("BEGIN IMMEDIATE")
    with _watched(source, lambda: tell(_share(fresh.stat().st_size, size, 0, _WRITTEN), _COMPARED)):
        source.execute("SELECT sqlcipher_export('fresh')").fetchall()
    for name in ("user_version", "application_id"):
        value = int(source.execute(f"PRAGMA main.{name}").fetchone()[0])
        source.execute(f"PRAGMA fresh.{name} = {value}")
    source.execute("COMMIT")
    source.execute("DETACH fresh")
    sync_file(fresh)


def _share(done: int, total: int, start: int, end: int) -> int:
    return start + (end - start) * min(done, total) // max(total, 1)


@contextmanager
def _watched(connection: Connection, look: Callable[[], object]) -> Iterator[None]:
    """`look()` is called now and then while a statement runs; what it raises stops the statement and comes out."""
    raised: list[BaseException] = []

    def handler() -> int:
        try:
            look()
        except BaseException as error:  # through SQLite's C: raised again below
            raised.append(error)
            return 1
        return 0

    connection.set_progress_handler(handler, STEPS)
    try:
        yield
    except DriverError:
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, STEPS)


# -- reading it back


def _verify(source: Connection, fresh: Path, new: Key | None, tell: Tell) -> None:
    """Opened again with its key: whole, and the same in every table, row and value, hidden numbers included."""
    with closing(connect(fresh, key=new, read_only=True)) as copy:
        with _watched(copy, lambda: tell(_WRITTEN, _COMPARED)):
            whole = is_whole(copy)
        source.execute("BEGIN IMMEDIATE")
        if not (whole and _same_content(source, copy, tell)):
            raise StorageError("storage.not_reencrypted", path=str(fresh))
        source.execute("ROLLBACK")


def _same_content(left: Connection, right: Connection, tell: Tell) -> bool:
    if _schema(left) != _schema(right) or _numbers(left) != _numbers(right):
        return False
    tables = _tables(left)
    for place, table in enumerate(tables):
        if not _same_rows(
            left, right, table, partial(tell, _share(place, len(tables), _CHECKED, _COMPARED), _COMPARED)
        ):
            return False
    return True


def _schema(connection: Connection) -> list[Any]:
    return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2").fetchall()


def _numbers(connection: Connection) -> list[Any]:
    return [
        connection.execute(f"PRAGMA {name}").fetchone()
        for name in ("user_version", "application_id", "encoding")
    ]


def _tables(connection: Connection) -> list[tuple[str, bool]]:
    """`(name, whether its rows have a number)` of every table that holds rows, those behind the search included."""
    rows = connection.execute(
        "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY 1"
    )
    return [(name, not without) for name, without in rows if name != "sqlite_schema"]


def _same_rows(
    left: Connection, right: Connection, table: tuple[str, bool], look: Callable[[], object]
) -> bool:
    name, numbered = table
    sql = f'SELECT {"rowid, " if numbered else ""}* FROM "{name}" NOT INDEXED'
    rows, others = left.execute(sql), right.execute(sql)
    while found := rows.fetchmany(ROWS):
        if found != others.fetchmany(ROWS):
            return False
        look()
    return others.fetchone() is None


# -- changing places


def _swap(fresh: Path, path: Path) -> None:
    _require_settled(path)
    shutil.copymode(path, fresh)
    keep_former(path)
    patiently(
        partial(os.replace, fresh, path)
    )  # from here on the new file is the archive, whatever else goes wrong


def _let_former_go(path: Path) -> None:
    """Before its content is written over, the new name must survive a power cut; if it may not, only its name goes."""
    _, former = unfinished(path)
    try:
        sync_file(path)
        _sync_folder(path.parent)
    except OSError:
        with suppress(OSError):
            former.unlink(missing_ok=True)
        return
    if former.exists():
        dispose(former)


def _sync_folder(folder: Path) -> None:
    """As `durable.sync_folder`, but says when it could not be done."""
    if sys.platform == "win32":  # it has no such thing; names are in the disk's own journal
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
