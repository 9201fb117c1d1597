"""What is kept ready for lists and search, of subjects that a step adds by the thousand: given by who adds them.

Reading all of it back from the tables, as `derived.refresh` does, costs more than writing the rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from crm_desktop.store import bulk
from crm_desktop.store.bulk import Block, insert
from crm_desktop.store.connection import Connection
from crm_desktop.store.derived import ID_BITS, PLACE_LETTERS, letters_number
from crm_desktop.store.search_build import IndexBuilder
from crm_desktop.store.step import Step

#: a summary as it is given; its subject is counted from the first of the block
SUMMARY = (
    "subject_id", "city", "province", "phone", "email", "last_contact", "last_channel", "next_id", "next_title",
    "next_due", "sales_cents",
)  # fmt: skip
_SIGNS = str.maketrans("", "", " -/.")


def dialled(number: str, shown: str) -> str:
    """A phone number as it is dialled at home, if that is no part of the number itself."""
    plain = shown.translate(_SIGNS)
    return "" if plain in number else plain


class Entries:
    """Of one step: `add` the subjects, `begin` before their rows are written, `write` afterwards."""

    def __init__(self, step: Step, builder: IndexBuilder | None) -> None:
        self._step, self._builder = step, builder
        self._summaries: list[Block] = []
        self._places: list[Block] = []
        self._texts: list[list[Any]] = []

    def add(self, first: int, sort_keys: Sequence[str], texts: Sequence[str], summaries: Block) -> None:
        """Subjects with consecutive numbers from `first`; in a text a blank stands before and after every word."""
        starts = [letters_number(key[:PLACE_LETTERS]) << ID_BITS for key in sort_keys]
        places = [start | number for number, start in enumerate(starts, first)]
        self._step.fresh.append((first, first + len(places) - 1))
        self._summaries.append(summaries._replace(base=first))
        self._places.append(Block(_alternating(range(len(places)), places), first))
        entries = _alternating(places, texts)
        if self._builder is not None:
            self._builder.add(entries)
        else:
            self._texts.append(entries)

    def begin(self) -> None:
        if self._builder is not None:
            self._builder.start()

    def write(self) -> None:
        connection = self._step.connection
        for block in self._summaries:
            insert(connection, "subject_summary", SUMMARY, block)
        for block in self._places:
            insert(connection, "subject_place", ("subject_id", "place"), block)
        if self._builder is not None:
            self._builder.take_over(connection)
        elif self._texts:
            _write_texts(connection, self._texts)


def _alternating(first: Iterable[Any], second: Iterable[Any]) -> list[Any]:
    return [value for pair in zip(first, second, strict=True) for value in pair]


def _write_texts(connection: Connection, texts: Iterable[list[Any]]) -> None:
    """In the order of their places: the index takes no other without writing what it has."""
    connection.execute("CREATE TEMP TABLE fresh_text (place INTEGER PRIMARY KEY, text TEXT)")
    for entries in texts:
        insert(connection, "fresh_text", ("place", "text"), Block(entries))
    connection.execute(
        "INSERT INTO subject_parts(rowid, text) SELECT place, text FROM fresh_text ORDER BY place"
    )
    connection.execute("DROP TABLE fresh_text")


@contextmanager
def entries(step: Step, count: int) -> Iterator[Entries]:
    """For about so many new subjects."""
    connection = step.connection
    empty = connection.execute("SELECT 1 FROM subject_place LIMIT 1").fetchone() is None
    builder = IndexBuilder() if empty and count >= bulk.MANY else None
    try:
        yield Entries(step, builder)
    finally:
        if builder is not None:
            builder.close()
