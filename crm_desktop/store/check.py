"""Is the file whole, and does what is derived agree with what it is derived from?"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError
from crm_desktop.store import derived
from crm_desktop.store.authenticity import altered_pages
from crm_desktop.store.cipher import Key
from crm_desktop.store.connection import Connection, DriverError, connect
from crm_desktop.store.journal import journaled_tables
from crm_desktop.store.lock import ArchiveLock

#: more lines than this say nothing new
MOST = 20


class Problem(NamedTuple):
    """One thing that is wrong; `code` names the check: integrity, reference, summary, search."""

    code: str
    detail: str
    number: int = 1

    @property
    def message(self) -> Message:
        return Message(f"check.{self.code}", {"detail": self.detail, "count": self.number})


def problems(connection: Connection) -> list[Problem]:
    """Everything that is wrong with an open archive; reads the whole file."""
    damage = damages(connection)  # the rest means something only in a whole file
    try:
        return damage or _references(connection) or [*_summaries(connection), *_search(connection)]
    except DriverError as error:  # whole pages, and yet not the tables we know
        if "interrupt" in str(error):
            raise
        return [Problem("integrity", str(error))]


def is_whole(connection: Connection) -> bool:
    return not damages(connection)


def damages(connection: Connection, quick: bool = False) -> list[Problem]:
    """What is broken in the file itself. `quick` reads every page too, but does not compare indexes with their tables."""
    check = "quick_check" if quick else "integrity_check"
    _look_again(connection)
    try:
        rows = connection.execute(f"PRAGMA {check}({MOST})").fetchall()
        if not quick:
            rows += [(f"HMAC {page}",) for page in sorted(altered_pages(connection))[:MOST]]
    except DriverError as error:  # damaged so badly that the check itself stops
        if "interrupt" in str(error):
            raise
        return [Problem("integrity", str(error))]
    except UnicodeDecodeError:  # its words quote the damage
        return [Problem("integrity", check)]
    wrong = [str(row[0]) for row in rows if row[0] != "ok"] or _names(connection)
    return [Problem("integrity", detail) for detail in wrong]


def _names(connection: Connection) -> list[str]:
    """A wrong letter in the name of a column breaks no page: but triggers name every column again."""
    try:
        for table in journaled_tables(connection):
            connection.execute(f'EXPLAIN UPDATE "{table}" SET uid = uid')
    except (DriverError, UnicodeDecodeError) as error:
        if "interrupt" in str(error):
            raise
        return [str(error)]
    return []


def _look_again(connection: Connection) -> None:
    """A connection that read a search index before another one changed it would call the old state damage."""
    for table in derived.indexed_counts():
        with suppress(DriverError, UnicodeDecodeError):  # the check itself says what is wrong with the table
            connection.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH '\"aaa\"' LIMIT 1").fetchone()


def _references(connection: Connection) -> list[Problem]:
    rows = connection.execute("PRAGMA foreign_key_check").fetchmany(MOST)
    return [Problem("reference", f"{table} {row} → {parent}") for table, row, parent, _ in rows]


#: the summary as it should be, except when somebody was last heard: that moves with the clock
_STALE = """
SELECT count(*) FROM (
    SELECT subject_id, city, province, phone, email, next_id, next_title, next_due, open_cycles, stage, sales_cents
    FROM subject_summary EXCEPT {expected})
"""
_MISSING = "SELECT count(*) FROM subject WHERE id NOT IN (SELECT subject_id FROM subject_summary)"
_LAST = """
SELECT count(*) FROM subject_summary y WHERE last_contact IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM interaction i WHERE i.subject_id = y.subject_id AND i.at = y.last_contact AND i.deleted_at IS NULL)
"""


def _summaries(connection: Connection) -> list[Problem]:
    expected = derived.summary_query("subject", without=("last_contact", "last_channel"))
    counts = (
        connection.execute(sql).fetchone()[0] for sql in (_STALE.format(expected=expected), _MISSING, _LAST)
    )
    wrong = sum(counts)
    return [Problem("summary", "subject_summary", wrong)] if wrong else []


def _search(connection: Connection) -> list[Problem]:
    found = []
    for table, expected in derived.indexed_counts().items():
        wanted = connection.execute(expected).fetchone()[0]
        there = connection.execute(f"SELECT count(*) FROM {table}_docsize").fetchone()[0]
        if wanted != there:
            found.append(Problem("search", table, abs(wanted - there)))
    return found


def counts(connection: Connection, *tables: str) -> dict[str, int]:
    """Live rows of each table."""
    sql = "SELECT count(*) FROM {} WHERE deleted_at IS NULL"
    return {table: int(connection.execute(sql.format(table)).fetchone()[0]) for table in tables}


def fold_log(path: Path, key: Key | None = None) -> None:
    """After reading alone: leave one file, as it was found. Does nothing while somebody else has it open for writing."""
    log = path.with_name(path.name + "-wal")
    if not log.exists():
        return
    lock = ArchiveLock(path)
    try:
        lock.acquire()
    except (StorageError, OSError):
        return
    try:
        with suppress(DriverError, OSError):  # a folder that cannot be written keeps what is there
            connect(path, key=key).close()
    finally:
        lock.release()
