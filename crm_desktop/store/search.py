"""What is typed in a search box, as a query of the full-text indexes, and the search in the history.

Nothing typed can be an operator: every word is quoted. Several words must all be found.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from typing import NamedTuple

from crm_desktop.store.connection import Connection
from crm_desktop.store.derived import HISTORY_KINDS, ID_MASK

#: signs after which a word starts in the indexed text
_BEFORE_WORDS = " '’-./@(\"_&+,:;«“\n\t"
_APOSTROPHES = re.compile("['’‘]")
_NUMBER = re.compile(r"(?:\+|00)?[\d\s./()\-]*")
_SEPARATORS = re.compile(r"[\s./()\-]+")
_HISTORY_WORD = re.compile(r"\w+")
_AFTER_ONE = "abcdefghijklmnopqrstuvwxyz0123456789 .-/'&,"
FEWEST_DIGITS = 4
FEWEST_LETTERS = 2  # of a word in the history


def parts_query(typed: str) -> str | None:
    """The query of `subject_parts` for what was typed, None when there is nothing to search.

    One or two letters are the start of a word, three and more may stand anywhere in it. What looks like a phone
    number is found in any spelling.
    """
    typed = _clean(typed)
    words = [f"({_word(word)})" for word in typed.split() if len(word) > 1 or word.isalnum()]
    number = _number(typed)
    if number and words:
        return f'("{number}" OR ({" AND ".join(words)}))'
    if number:
        return f'"{number}"'
    return " AND ".join(words) or None


def _clean(typed: str) -> str:
    """Composed letters, nothing that cannot be stored."""
    text = unicodedata.normalize("NFC", typed.replace("\0", " "))
    return text.encode("utf-8", "ignore").decode("utf-8")


def _word(word: str) -> str:
    if len(word) == 1:
        return " OR ".join(_quoted(f" {word}{sign}") for sign in _AFTER_ONE)
    if len(word) == 2:
        return " OR ".join(_quoted(sign + word) for sign in _BEFORE_WORDS)
    if _APOSTROPHES.search(word):
        return " OR ".join(_quoted(_APOSTROPHES.sub(sign, word)) for sign in "'’")
    return _quoted(word)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _number(typed: str) -> str | None:
    """The digits as the index has them, if this can be a phone number: without prefix of Italy, spaces and signs."""
    if not _NUMBER.fullmatch(typed.strip()):
        return None
    digits = _SEPARATORS.sub("", typed.strip())
    for prefix in ("+39", "0039", "+", "00"):
        if digits.startswith(prefix):
            digits = digits[len(prefix) :]
            break
    return digits if len(digits) >= FEWEST_DIGITS else None


def subjects_found(connection: Connection, query: str) -> array[int]:
    """Ids of all subjects found, nearly in the order of their names; one string from the driver, not many rows."""
    sql = f"SELECT group_concat(rowid & {ID_MASK}) FROM subject_parts WHERE subject_parts MATCH ?"
    (text,) = connection.execute(sql, (query,)).fetchone()
    return ids_of(text)


def ids_of(text: str | None) -> array[int]:
    """The ids of a `group_concat`."""
    return array("q", map(int, text.split(","))) if text else array("q")


# -- in what happened ------------------------------------------------------------------------


class HistoryHit(NamedTuple):
    """An event that holds the words; `at` a date or a UTC moment."""

    kind: str
    id: int
    subject_id: int
    subject: str
    subject_kind: str
    at: str
    title: str
    text: str


class HistoryHits(NamedTuple):
    total: int
    hits: list[HistoryHit]


_EVENTS = {
    "interaction": ("at", "channel", "summary || ' ' || notes"),
    "fact": ("learned_on", "kind", "text"),
    "request": ("received_on", "title", "needs || ' ' || goals || ' ' || constraints || ' ' || outcome"),
    "activity": ("coalesce(done_on, due_on, substr(created_at, 1, 10))", "title", "notes || ' ' || outcome"),
    "result": ("happened_on", "title", "notes"),
    "review": ("reviewed_on", "decision", "summary"),
}


def history_query(typed: str) -> str | None:
    """The query of `history_words`: each word from its start."""
    words = [word for word in _HISTORY_WORD.findall(_clean(typed)) if len(word) >= FEWEST_LETTERS]
    return " AND ".join(f"{_quoted(word)}*" for word in words) or None


def search_history(connection: Connection, query: str, limit: int = 200) -> HistoryHits:
    """The newest events that hold the words, and how many there are; slow for a million of them, so run it behind."""
    events = " UNION ALL ".join(_event(kind, *_EVENTS[kind]) for kind in HISTORY_KINDS)
    sql = (
        "WITH hit AS MATERIALIZED (SELECT rowid >> 3 AS id, rowid & 7 AS number FROM history_words "
        f"WHERE history_words MATCH ?), event AS ({events}) "
        "SELECT event.kind, event.id, subject_id, s.display_name, s.kind, event.at, event.title, trim(event.text), count(*) OVER () FROM event "
        "JOIN subject s ON s.id = subject_id WHERE s.deleted_at IS NULL ORDER BY at DESC, event.id DESC LIMIT ?"
    )
    rows = connection.execute(sql, (query, limit)).fetchall()
    return HistoryHits(rows[0][-1] if rows else 0, [HistoryHit(*row[:-1]) for row in rows])


def _event(kind: str, at: str, title: str, text: str) -> str:
    return (
        f"SELECT '{kind}' AS kind, id, subject_id, {at} AS at, {title} AS title, {text} AS text FROM {kind} "
        f"WHERE deleted_at IS NULL AND id IN (SELECT id FROM hit WHERE number = {HISTORY_KINDS[kind]})"
    )
