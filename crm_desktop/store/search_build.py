"""The search index of very many new subjects, built in memory beside the thread that writes them.

An index with nothing in it takes the finished one over as it is: its four tables are copied block by block. SQLite
works without the interpreter's lock, so building costs the other processor.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

from crm_desktop.store.bulk import Block, insert
from crm_desktop.store.connection import Connection, driver
from crm_desktop.store.schema import SUBJECT_PARTS

_TABLES = {"data": 2, "idx": 3, "docsize": 3}
_COLUMNS = ("place", "text")


class IndexBuilder:
    """Add entries, `start`, do something else, `take_over`; `close` in any case."""

    def __init__(self) -> None:
        self._memory: Connection = driver.connect(":memory:", isolation_level=None, check_same_thread=False)
        for statement in SUBJECT_PARTS:
            self._memory.execute(statement)
        self._memory.execute("CREATE TABLE entry (place INTEGER PRIMARY KEY, text TEXT)")
        self._memory.execute("BEGIN")
        self._thread = threading.Thread(target=self._build, name="search-index")
        self._error: BaseException | None = None

    def add(self, entries: Sequence[object]) -> None:
        """Place and text of several subjects, one after the other."""
        insert(self._memory, "entry", _COLUMNS, Block(entries))

    def start(self) -> None:
        self._thread.start()

    def _build(self) -> None:
        try:
            self._memory.execute(
                "INSERT INTO subject_parts(rowid, text) SELECT place, text FROM entry ORDER BY place"
            )
            self._memory.execute("COMMIT")
        except BaseException as error:  # the edge of the thread: told in `take_over`
            self._error = error

    def take_over(self, connection: Connection) -> None:
        """Put what was built into the archive, whose index holds nothing."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        for name, width in _TABLES.items():
            table = f"subject_parts_{name}"
            connection.execute(f"DELETE FROM {table}")
            marks = ", ".join("?" * width)
            rows = self._memory.execute(f"SELECT * FROM {table}")
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        _forget(connection)

    def close(self) -> None:
        if self._thread.is_alive():
            self._memory.interrupt()
            self._thread.join()
        self._memory.close()


def _forget(connection: Connection) -> None:
    """What the full-text engine remembers of its tables is what they held before; after a rollback it reads them again."""
    connection.execute("SAVEPOINT taken_over")
    connection.execute(SUBJECT_PARTS[1])
    connection.execute("ROLLBACK TO taken_over")
    connection.execute("RELEASE taken_over")
