"""The search in what happened: contacts, facts, requests, activities, results, reviews."""

from __future__ import annotations

import re
from typing import NamedTuple

from crm_desktop.store.connection import Connection
from crm_desktop.store.derived import HISTORY_KINDS
from crm_desktop.store.search import clean, quoted

_WORD = re.compile(r"\w+")
FEWEST_LETTERS = 2


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
    words = [word for word in _WORD.findall(clean(typed)) if len(word) >= FEWEST_LETTERS]
    return " AND ".join(f"{quoted(word)}*" for word in words) or None


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
