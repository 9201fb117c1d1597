"""Tables that are derived from the others, dropped and made again after each migration.

Entities and the journal's own tables are in `db/versions`.
"""

from __future__ import annotations

#: the search index of the subjects: where a subject stands in it is its row id (`derived.place_of`)
SUBJECT_PARTS = (
    """CREATE VIRTUAL TABLE subject_parts USING fts5(
    text, content='', contentless_delete=1, tokenize="trigram remove_diacritics 1")""",
    "INSERT INTO subject_parts(subject_parts, rank) VALUES ('hashsize', 67108864)",
)
DERIVED = """
CREATE TABLE subject_summary (
    subject_id INTEGER PRIMARY KEY, city TEXT, province TEXT, phone TEXT, email TEXT,
    last_contact TEXT, last_channel TEXT, next_id INTEGER, next_title TEXT, next_due TEXT,
    open_cycles INTEGER NOT NULL DEFAULT 0, stage TEXT, sales_cents INTEGER NOT NULL DEFAULT 0);
CREATE INDEX subject_summary_by_last ON subject_summary(last_contact, subject_id);
CREATE INDEX subject_summary_by_next ON subject_summary(next_due, subject_id);
CREATE INDEX subject_summary_by_city ON subject_summary(city, subject_id);
CREATE TABLE subject_place (subject_id INTEGER PRIMARY KEY, place INTEGER NOT NULL);
CREATE VIRTUAL TABLE history_words USING fts5(
    text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2", prefix='2 3');
"""
DERIVED_TABLES = ("subject_summary", "subject_place", "subject_parts", "history_words")
