"""What the tables of records look like, read from the file itself: a new table or column is never forgotten."""

from __future__ import annotations

from typing import NamedTuple

from crm_desktop.store.backup_facts import ARCHIVE_ID
from crm_desktop.store.connection import Connection
from crm_desktop.store.journal import journaled_tables
from crm_desktop.store.origin import PROGRAM

#: columns that mean something in this one file only: the step of its own journal
OWN_COLUMNS = frozenset({("import_batch", "step")})
#: rows that do: the name by which backups know the file, the version that made it. table -> (column, its values)
OWN_ROWS = {"setting": ("key", frozenset((ARCHIVE_ID, PROGRAM)))}
#: references whose table another column names: table -> (column, column with the name of the table)
NAMED_REFERENCES = {"evidence": ("record_id", "kind")}
#: two references of which the smaller always stands first
ORDERED_PAIRS = {"pair_answer": ("first_id", "second_id")}
#: tables that hold nothing a user entered for good, so that a copy of everything does without: what is derived, the
#: journal (its steps are undone in the file where they were done), and what is being typed
NOT_RECORDS = (
    "journal_", "subject_summary", "subject_place", "subject_parts", "history_words", "draft", "alembic_version", "sqlite_",
)  # fmt: skip
#: kept beside the records, as files
CONTENTS = "attachment_content"
#: the random ids of subjects erased for good: not records, and yet they go along (`erasing.py`)
ERASED = "erasure"
ERASED_COLUMNS = ("subject_uid", "at")


#: what stands in a column of JSON by itself
_JSON = {"'{}'": "OBJECT", "'null'": "JSON"}


class ColumnShape(NamedTuple):
    """`type` is TEXT, INTEGER, BOOLEAN, DATE, MOMENT, JSON or OBJECT (JSON); `refers_to` a table."""

    name: str
    type: str
    nullable: bool
    refers_to: str = ""


class TableShape(NamedTuple):
    """`keys` are the columns, besides id and uid, that no two rows may have alike."""

    name: str
    columns: tuple[ColumnShape, ...]
    keys: tuple[tuple[str, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def refers_to(self) -> set[str]:
        """The tables it has references to, itself perhaps among them."""
        return {column.refers_to for column in self.columns if column.refers_to}


def shapes(connection: Connection) -> dict[str, TableShape]:
    """Every table of records, by name."""
    return {name: _shape(connection, name) for name in sorted(journaled_tables(connection))}


def parents_first(found: dict[str, TableShape]) -> list[str]:
    """The names of the tables, each after those it refers to."""
    ordered: list[str] = []

    def add(name: str, waiting: tuple[str, ...] = ()) -> None:
        if name in ordered or name in waiting:
            return
        for parent in sorted(found[name].refers_to):
            add(parent, (*waiting, name))
        ordered.append(name)

    for name in found:
        add(name)
    return ordered


def _shape(connection: Connection, table: str) -> TableShape:
    refers = {row[3]: row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    columns = tuple(
        ColumnShape(name, _type(name, declared, default), not needed and name != "id", refers.get(name, ""))
        for _, name, declared, needed, default, _ in connection.execute(f"PRAGMA table_info({table})")
    )
    return TableShape(table, columns, _keys(connection, table))


def _keys(connection: Connection, table: str) -> tuple[tuple[str, ...], ...]:
    unique = [row[1] for row in connection.execute(f"PRAGMA index_list({table})") if row[2]]
    found = (tuple(row[2] for row in connection.execute(f"PRAGMA index_info({name})")) for name in unique)
    return tuple(sorted(key for key in found if key not in (("id",), ("uid",))))


def _type(name: str, declared: str, default: str | None) -> str:
    if name == "at" or name.endswith("_at"):
        return "MOMENT"
    if default in _JSON:
        return _JSON[default]
    return declared if declared in ("INTEGER", "BOOLEAN", "DATE") else "TEXT"
