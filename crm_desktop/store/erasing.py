"""Erasing subjects so that nothing of them stays: their rows, what the journal and drafts remember, indexes, free pages.

The tables are found by their references, so a new table is never forgotten. What stays is a random id per erased
subject, in a table of its own: a restored copy is gone over again with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crm_desktop.store import derived, drafts
from crm_desktop.store.connection import Connection
from crm_desktop.store.journal import journaled_tables, moment

LEDGER = "erasure"
#: shorter texts of a subject are too common to look for elsewhere
SHORTEST = 4


class Reference(NamedTuple):
    """`table.column` refers to a row of `to`; `needed` when it cannot be empty."""

    table: str
    column: str
    to: str
    needed: bool


class Erased(NamedTuple):
    """How many rows went, by table, and in how many texts of others a name of theirs still stands."""

    rows: dict[str, int]
    mentions: int


def erase(connection: Connection, subject_ids: Iterable[int]) -> Erased:
    """Take the subjects out of every table, inside the caller's transaction; `wipe` afterwards.

    It is outside the journal: there is no way back.
    """
    _choose(connection, (("subject", i) for i in subject_ids))
    words = _words(connection)
    _ledger(connection)
    rows = _remove(connection)
    _forget_changes(connection)
    _forget_words_of_steps(connection, words)
    _forget_drafts(connection, words)
    _forget_drafts_about(connection)
    _forget_contents(connection)
    derived.rebuild(connection)
    return Erased(rows, _mentions(connection, words))


def purge(connection: Connection, things: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Take rows, given as table and id, out for good with all that cannot be without them. Returns how many, by table."""
    _choose(connection, things)
    rows = _remove(connection)
    _forget_changes(connection)
    _forget_drafts_about(connection)
    _forget_contents(connection)
    _forget_derived(connection)
    return rows


def wipe(connection: Connection) -> None:
    """Leave no free page and no log in which erased bytes could stand; outside any transaction."""
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def ids_of(connection: Connection, uids: Iterable[str]) -> list[int]:
    """The subjects with these uids that are there, the trash included."""
    sql = "SELECT id FROM subject WHERE uid IN (SELECT value FROM json_each(?))"
    return [row[0] for row in connection.execute(sql, (json.dumps(list(uids)),))]


def ledger(connection: Connection) -> list[str]:
    """The uids of all who were erased here."""
    return [row[0] for row in connection.execute(f"SELECT subject_uid FROM {LEDGER} ORDER BY subject_uid")]


def add_to_ledger(connection: Connection, uids: Iterable[str]) -> None:
    rows = ((uid, moment()) for uid in uids)
    connection.executemany(f"INSERT INTO {LEDGER} VALUES (?, ?) ON CONFLICT(subject_uid) DO NOTHING", rows)


# -- what goes


def references(connection: Connection) -> list[Reference]:
    found = []
    for table in journaled_tables(connection):
        needed = {row[1]: bool(row[3]) for row in connection.execute(f"PRAGMA table_info({table})")}
        for row in connection.execute(f"PRAGMA foreign_key_list({table})"):
            found.append(Reference(table, row[3], row[2], needed[row[3]]))
    return found


def _choose(connection: Connection, things: Iterable[tuple[str, int]]) -> None:
    """`erasing` names every row that goes: the things, and all that cannot be without them."""
    connection.execute("DROP TABLE IF EXISTS temp.erasing")
    connection.execute("CREATE TEMP TABLE erasing (tbl TEXT, row INTEGER, PRIMARY KEY (tbl, row))")
    connection.executemany("INSERT OR IGNORE INTO erasing VALUES (?, ?)", things)
    merged = "INSERT OR IGNORE INTO erasing SELECT 'subject', id FROM subject WHERE merged_into_id IN (SELECT row FROM erasing WHERE tbl = 'subject')"
    needed = [reference for reference in references(connection) if reference.needed]
    before = -1
    while before != (count := connection.execute("SELECT count(*) FROM erasing").fetchone()[0]):
        before = count
        connection.execute(merged)
        for table, column, to, _ in needed:
            connection.execute(
                f"INSERT OR IGNORE INTO erasing SELECT '{table}', id FROM {table} "
                f"WHERE {column} IN (SELECT row FROM erasing WHERE tbl = '{to}')"
            )


def _remove(connection: Connection) -> dict[str, int]:
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table, column, to, needed in references(connection):
        if not needed:
            connection.execute(
                f"UPDATE {table} SET {column} = NULL WHERE {column} IN (SELECT row FROM erasing WHERE tbl = '{to}')"
            )
    counts = dict(connection.execute("SELECT tbl, count(*) FROM erasing GROUP BY tbl").fetchall())
    for table in counts:
        connection.execute(
            f"DELETE FROM {table} WHERE id IN (SELECT row FROM erasing WHERE tbl = ?)", (table,)
        )
    return counts


# -- what is remembered


def _ledger(connection: Connection) -> None:
    connection.execute(
        f"INSERT INTO {LEDGER} SELECT uid, ? FROM subject WHERE id IN (SELECT row FROM erasing WHERE tbl = 'subject') "
        "ON CONFLICT(subject_uid) DO NOTHING",
        (moment(),),
    )


def _forget_changes(connection: Connection) -> None:
    """No step remembers the rows, as they are or were."""
    connection.execute(
        "DELETE FROM journal_change WHERE op <> 'R' AND EXISTS (SELECT 1 FROM erasing e WHERE e.tbl = journal_change.tbl AND e.row = journal_change.row)"
    )
    # rows that are gone already, and rows of others that once pointed here
    for table, column, to, needed in references(connection):
        is_one = f"(SELECT row FROM erasing WHERE tbl = '{to}')"
        if needed:
            connection.execute(
                f"DELETE FROM journal_change WHERE tbl = '{table}' AND before ->> '$.{column}' IN {is_one}"
            )
        else:
            connection.execute(
                f"UPDATE journal_change SET before = json_set(before, '$.{column}', NULL) "
                f"WHERE tbl = '{table}' AND before ->> '$.{column}' IN {is_one}"
            )


def _forget_contents(connection: Connection) -> None:
    """Bytes of files that nothing refers to, nor could by an undo."""
    connection.execute(
        "DELETE FROM attachment_content WHERE sha256 NOT IN (SELECT sha256 FROM attachment)"
        " AND sha256 NOT IN (SELECT before ->> '$.sha256' FROM journal_change WHERE tbl = 'attachment' AND before IS NOT NULL)"
    )


def _forget_derived(connection: Connection) -> None:
    """Summaries and index entries of the rows that went, and of nobody else."""
    chosen = "(SELECT row FROM erasing WHERE tbl = 'subject')"
    places = f"SELECT place FROM subject_place WHERE subject_id IN {chosen}"
    connection.execute(f"DELETE FROM subject_parts WHERE rowid IN ({places})")
    for table in ("subject_place", "subject_summary"):
        connection.execute(f"DELETE FROM {table} WHERE subject_id IN {chosen}")
    for table in derived.HISTORY_KINDS:
        gone = connection.execute("SELECT row FROM erasing WHERE tbl = ?", (table,)).fetchall()
        derived.forget_history(connection, table, [row[0] for row in gone])


def _forget_words_of_steps(connection: Connection, words: Sequence[str]) -> None:
    """The labels of steps lose what names them."""
    for step, data in connection.execute("SELECT id, data FROM journal_step WHERE data <> '{}'").fetchall():
        if _says(data, words):
            connection.execute("UPDATE journal_step SET data = ? WHERE id = ?", (_without(data, words), step))


def _forget_drafts(connection: Connection, words: Sequence[str]) -> None:
    for key, value in connection.execute("SELECT key, value FROM draft").fetchall():
        if _says(value, words):
            connection.execute("DELETE FROM draft WHERE key = ?", (key,))


def _forget_drafts_about(connection: Connection) -> None:
    """What is half typed about the rows, though it names nobody."""
    drafts.drop_those_about(connection, connection.execute("SELECT tbl, row FROM erasing").fetchall())


def _words(connection: Connection) -> list[str]:
    """What names the subjects: their names, numbers, addresses and codes."""
    chosen = "(SELECT row FROM erasing WHERE tbl = 'subject')"
    queries = (
        f"SELECT display_name, company, family_name, vat, tax_code, pec FROM subject WHERE id IN {chosen}",
        f"SELECT value, shown FROM contact_point WHERE subject_id IN {chosen}",
    )
    found = {text for sql in queries for row in connection.execute(sql) for text in row if text}
    return sorted(text for text in found if len(text) >= SHORTEST)


def _says(data: str, words: Sequence[str]) -> bool:
    plain = data.casefold()
    return any(json.dumps(word, ensure_ascii=False)[1:-1].casefold() in plain for word in words) or any(
        json.dumps(word)[1:-1].casefold() in plain for word in words
    )


def _without(data: str, words: Sequence[str]) -> str:
    """A label's values, those that name somebody made empty."""
    values = json.loads(data)
    kept = {
        name: "" if _says(json.dumps(value, ensure_ascii=False), words) else value
        for name, value in values.items()
    }
    return json.dumps(kept, ensure_ascii=False)


#: the texts in which others may speak of somebody
_TEXTS = {
    "subject": ("notes",),
    "interaction": ("summary", "notes"),
    "fact": ("text",),
    "request": ("title", "needs", "goals", "constraints", "outcome"),
    "activity": ("title", "notes", "outcome"),
    "result": ("title", "notes"),
    "aim": ("objective", "strategy"),
    "review": ("summary",),
}


def _mentions(connection: Connection, words: Sequence[str]) -> int:
    """Texts of others that still say one of the words: theirs to read, never changed here."""
    names = [word for word in words if not word.isdigit()]
    total = 0
    for table, columns in _TEXTS.items():
        text = " || ' ' || ".join(columns)
        for word in names:
            sql = f"SELECT count(*) FROM {table} WHERE instr(lower({text}), lower(?))"
            total += connection.execute(sql, (word,)).fetchone()[0]
    return total
