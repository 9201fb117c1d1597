"""Pages of an encrypted file that are not as they were written, pages that nothing uses included.

SQLCipher's own check reads the file itself. What a write-ahead log holds newer is not in the file yet, or half of it is
after a power cut: such pages are read from the log and may be anything in the file.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO

from crm_desktop.store.connection import Connection

#: a page that is being written while it is looked at is right the next time
TIMES = 3
_HEADER, _FRAME_HEADER = 32, 24
_PAGE = re.compile(r"page (\d+)")


def altered_pages(connection: Connection) -> set[int]:
    """Numbers of the pages; empty for a plain file. 0 stands for what has no number. Reads the whole file."""
    found: set[int] = set()
    for _ in range(TIMES):
        before = _pages_in_log(connection)
        found = _unproved(connection)
        if not found or not (found := found - before - _pages_in_log(connection)):
            return set()
    return found


def _unproved(connection: Connection) -> set[int]:
    rows = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    numbers = (_PAGE.search(str(row[0])) for row in rows)
    return {int(number[1]) if number else 0 for number in numbers}


def _pages_in_log(connection: Connection) -> set[int]:
    """The numbers stand before each page of the log, readable; pages of an earlier round have other salts."""
    log = Path(connection.execute("PRAGMA database_list").fetchone()[2] + "-wal")
    try:
        with log.open("rb") as file:
            head = file.read(_HEADER)
            size = int.from_bytes(head[8:12], "big") + _FRAME_HEADER
            frames = (_frame(file, at) for at in range(_HEADER, log.stat().st_size, size))
            return {int.from_bytes(frame[:4], "big") for frame in frames if frame[8:16] == head[16:24]}
    except OSError:
        return set()


def _frame(file: BinaryIO, at: int) -> bytes:
    file.seek(at)
    return file.read(_FRAME_HEADER)
