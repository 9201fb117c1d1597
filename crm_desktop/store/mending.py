"""Opening what is damaged: a copy of the file whose list of tables can be read, by one means or another.

Where that list is gone (the first page and those below it), it comes from a good copy of the same archive, or from a new,
empty one: tables stand on the same pages in all of them.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from crm_desktop.errors import StorageError
from crm_desktop.store import seal
from crm_desktop.store.cipher import PAGE_BYTES, Key
from crm_desktop.store.connection import HEADER, Connection, DriverError, connect_to_damaged
from crm_desktop.store.durable import LOGS
from crm_desktop.store.migrate import build

log = logging.getLogger(__name__)
MOST_PAGES = 10_000_000  # a header that says more is damaged itself
INTERIOR = 5  # a page of a table that points to others


def readable_copy(damaged: Path, folder: Path, key: Key | None, template: Path | None) -> Path:
    """A copy in `folder`, for `connect_to_damaged`. StorageError("salvage.nothing") when there is no way."""
    mending = _Mending(damaged, folder, key, template)
    for mend in (mending.as_it_is, mending.with_first_page, mending.with_list_of_tables):
        copy = mend()
        with closing(connect_to_damaged(copy, key)) as connection:
            if _lists_tables(connection):
                return copy
    raise StorageError("salvage.nothing", path=str(damaged))


def _lists_tables(connection: Connection) -> bool:
    try:
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    except (DriverError, UnicodeDecodeError):
        log.info("the list of tables cannot be read")
        return False
    return ("subject",) in names


class _Mending:
    """Copies in a temporary folder, each mended in another way; the damaged file is only read."""

    def __init__(self, damaged: Path, folder: Path, key: Key | None, template: Path | None) -> None:
        self.damaged, self.folder, self.key, self._template = damaged, folder, key, template

    @property
    def template(self) -> Path:
        if self._template is None:
            self._template = self.folder / "empty.crm"
            build(self._template, self.key)
        return self._template

    def as_it_is(self) -> Path:
        copy = self.folder / "as-it-is.crm"
        for end in ("", *LOGS):
            file = self.damaged.with_name(self.damaged.name + end)
            if file.exists() and not end.endswith("shm"):  # made anew from the journal
                shutil.copyfile(file, copy.with_name(copy.name + end))
        _stretch(copy)
        return copy

    def with_first_page(self) -> Path:
        return self._take_over("first-page.crm", [1])

    def with_list_of_tables(self) -> Path:
        """All of its pages; of an encrypted file those that are not authentic."""
        if self.key is None:
            return self._take_over("list.crm", _pages_of_list(self.template))
        wrong = _wrong_pages(self._take_over("list.crm", []), self.key)
        return self._take_over("list.crm", self._of_list(wrong, self.key))

    def _take_over(self, name: str, pages: list[int]) -> Path:
        """A copy that has these pages of the template."""
        copy = self.folder / name
        shutil.copyfile(self.damaged, copy)
        with self.template.open("rb") as good, copy.open("rb+") as file:
            file.truncate(-(-copy.stat().st_size // PAGE_BYTES) * PAGE_BYTES)
            for page in pages:
                _write_page(file, page, _read_page(good, page))
            if self.key is None:
                _set_size(file)
        seal.take_off(copy)
        return copy

    def _of_list(self, pages: list[int], key: Key) -> list[int]:
        """Which of these pages hold the list of tables in the template: those without which it cannot be read."""
        trial = self.folder / "trial.crm"
        shutil.copyfile(self.template, trial)
        last = trial.stat().st_size // PAGE_BYTES
        return [page for page in pages if page <= last and not _reads_without(trial, key, page)]


def _read_page(file: BinaryIO, page: int) -> bytes:
    file.seek((page - 1) * PAGE_BYTES)
    return file.read(PAGE_BYTES)


def _write_page(file: BinaryIO, page: int, content: bytes) -> None:
    file.seek((page - 1) * PAGE_BYTES)
    file.write(content)
    file.flush()


def _stretch(copy: Path) -> None:
    """A plain file that was cut gets its length back: the list of tables may name pages that are gone."""
    with copy.open("rb+") as file:
        head = file.read(100)
        pages = int.from_bytes(head[28:32], "big")
        if head.startswith(HEADER) and pages < MOST_PAGES:
            file.truncate(max(pages * PAGE_BYTES, copy.stat().st_size))


def _set_size(file: BinaryIO) -> None:
    """The header says how many pages there are, that none is free, and that there is no write-ahead log."""
    pages = file.seek(0, os.SEEK_END) // PAGE_BYTES
    for place, value in ((18, b"\1\1"), (28, pages.to_bytes(4, "big")), (32, bytes(8))):
        file.seek(place)
        file.write(value)


def _pages_of_list(template: Path) -> list[int]:
    """The first page, and those below it when it is no leaf."""
    with template.open("rb") as file:
        page = _read_page(file, 1)
    if page[100] != INTERIOR:
        return [1]
    cells = int.from_bytes(page[103:105], "big")
    pointers = (int.from_bytes(page[112 + 2 * n : 114 + 2 * n], "big") for n in range(cells))
    below = [int.from_bytes(page[at : at + 4], "big") for at in pointers]
    return [1, *below, int.from_bytes(page[108:112], "big")]


def _wrong_pages(copy: Path, key: Key) -> list[int]:
    with closing(connect_to_damaged(copy, key)) as connection:
        try:
            said = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        except DriverError:
            return []
    return [int(number) for row in said for number in re.findall(r"page (\d+)", str(row[0]))]


def _reads_without(trial: Path, key: Key, page: int) -> bool:
    with trial.open("rb+") as file:
        good = _read_page(file, page)
        _write_page(file, page, bytes(PAGE_BYTES))
        try:
            with closing(connect_to_damaged(trial, key)) as connection:
                return _lists_tables(connection)
        finally:
            _write_page(file, page, good)
