"""What is kept ready for lists and search: one summary row per subject, and the search indexes.

All of it is a function of the journaled tables and is refreshed inside the transaction that changed them, for the
subjects in the temporary table `touched`; none of it is journaled. `touched` says for each subject whether what is
in its search text may have changed, and whether what is in its summary may have.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from crm_desktop.store.connection import Connection
from crm_desktop.store.schema import DERIVED, DERIVED_TABLES, SUBJECT_PARTS

TOUCHED = (
    "CREATE TEMP TABLE IF NOT EXISTS touched (subject_id INTEGER PRIMARY KEY, text INTEGER, summary INTEGER)"
)

#: the tables, and the columns of the subject itself, that the search text is made of
TEXT_TABLES = {"contact_point", "address", "subject_trait", "trait", "custom_value", "custom_field"}
SEARCHED = (
    "company", "given_name", "family_name", "title", "job_title", "sector", "vat", "tax_code", "sdi", "pec", "notes",
)  # fmt: skip
TEXT_COLUMNS = (*SEARCHED, "sort_key", "deleted_at")
#: of a row id of the search index: bits for the subject's id, letters of its name before them
ID_BITS = 30
ID_MASK = (1 << ID_BITS) - 1
PLACE_LETTERS = 5
LETTERS = "".join(map(chr, range(32, 127)))
LAST = chr(0x10FFFF)
_DIGITS = len(LETTERS) + 2  # no letter any more, the letters, any other: 97 to the fifth fits in 33 bits
_LETTERS_SQL = "'" + LETTERS.replace("'", "''") + "'"
_ALPHABET = "\x01" + LETTERS
_ALPHABET_SQL = f"(char(1) || {_LETTERS_SQL})"
SUMMARY_TABLES = {"address", "contact_point", "interaction", "activity", "cycle", "result"}

SUMMARY_COLUMNS = (
    "subject_id", "city", "province", "phone", "email", "last_contact", "last_channel", "next_id", "next_title",
    "next_due", "open_cycles", "stage", "sales_cents",
)  # fmt: skip

_SUMMARY = """
INSERT INTO subject_summary
SELECT s.id,
       (SELECT city FROM address a WHERE a.subject_id = s.id AND a.deleted_at IS NULL ORDER BY position LIMIT 1),
       (SELECT province FROM address a WHERE a.subject_id = s.id AND a.deleted_at IS NULL ORDER BY position LIMIT 1),
       (SELECT coalesce(nullif(shown, ''), value) FROM contact_point c WHERE c.subject_id = s.id AND c.deleted_at IS NULL
           AND kind IN ('phone', 'mobile') ORDER BY position LIMIT 1),
       (SELECT value FROM contact_point c WHERE c.subject_id = s.id AND c.deleted_at IS NULL AND kind = 'email'
           ORDER BY position LIMIT 1),
       (SELECT max(at) FROM interaction i WHERE i.subject_id = s.id AND i.deleted_at IS NULL
           AND i.at <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '+1 day')),
       (SELECT channel FROM interaction i WHERE i.subject_id = s.id AND i.deleted_at IS NULL ORDER BY at DESC LIMIT 1),
       n.id, n.title, n.due_on,
       (SELECT count(*) FROM cycle c WHERE c.subject_id = s.id AND c.outcome IS NULL AND c.deleted_at IS NULL),
       (SELECT stage FROM cycle c WHERE c.subject_id = s.id AND c.outcome IS NULL AND c.deleted_at IS NULL
           ORDER BY CASE stage WHEN 'hook' THEN 0 WHEN 'understanding' THEN 1 ELSE 2 END LIMIT 1),
       (SELECT coalesce(sum(amount_cents), 0) FROM result r WHERE r.subject_id = s.id AND r.deleted_at IS NULL)
FROM {subjects} s LEFT JOIN activity n ON n.id = (
       SELECT a.id FROM activity a WHERE a.subject_id = s.id AND a.status IN ('planned', 'doing') AND a.deleted_at IS NULL
       ORDER BY a.due_on IS NULL, a.due_on, a.id LIMIT 1)
"""

#: a phone number as it is dialled at home, where that is no part of the number itself
_DIALLED = "replace(replace(replace(replace(c.shown, ' ', ''), '-', ''), '/', ''), '.', '')"
#: everything of a subject that the search box finds, a blank before and after every word; an import says the same
_SUBJECT_TEXT = f"""
SELECT s.id, {{place}} AS place, ' ' || concat_ws(' ', {", ".join(f"nullif(s.{name}, '')" for name in SEARCHED)},
       (SELECT group_concat(concat_ws(' ', c.value, nullif(c.shown, ''),
                   CASE WHEN instr(c.value, {_DIALLED}) = 0 THEN {_DIALLED} END, nullif(c.label, '')), ' ')
        FROM contact_point c WHERE c.subject_id = s.id AND c.deleted_at IS NULL),
       (SELECT group_concat(nullif(concat_ws(' ', nullif(a.street, ''), nullif(a.postal_code, ''), nullif(a.city, ''),
                   nullif(a.province, '')), ''), ' ')
        FROM address a WHERE a.subject_id = s.id AND a.deleted_at IS NULL),
       (SELECT group_concat(concat_ws(' ', t.name, nullif(st.value, '')), ' ')
        FROM subject_trait st JOIN trait t ON t.id = st.trait_id WHERE st.subject_id = s.id AND st.deleted_at IS NULL),
       (SELECT group_concat(nullif(v.value, ''), ' ')
        FROM custom_value v WHERE v.subject_id = s.id AND v.deleted_at IS NULL)) || ' ' AS text
FROM {{subjects}} s
"""
_FOR_SUMMARY = (
    "(SELECT subject.* FROM touched JOIN subject ON subject.id = touched.subject_id WHERE touched.summary)"
)
_FOR_TEXT = """(SELECT subject.* FROM touched JOIN subject ON subject.id = touched.subject_id
    WHERE touched.text AND subject.deleted_at IS NULL)"""

#: kinds of event in the history search; the row id of the index is `id * 8 + number`
HISTORY_KINDS = {"interaction": 1, "fact": 2, "request": 3, "activity": 4, "result": 5, "review": 6}
_HISTORY_TEXT = {
    "interaction": "summary || ' ' || notes",
    "fact": "text",
    "request": "title || ' ' || needs || ' ' || goals || ' ' || constraints || ' ' || outcome",
    "activity": "title || ' ' || notes || ' ' || outcome",
    "result": "title || ' ' || notes",
    "review": "summary",
}


def refresh(connection: Connection) -> None:
    """Make summary and search entry of the touched subjects again. Set-based: one or a hundred thousand alike."""
    if connection.execute("SELECT 1 FROM touched WHERE summary LIMIT 1").fetchone():
        connection.execute(
            "DELETE FROM subject_summary WHERE subject_id IN (SELECT subject_id FROM touched WHERE summary)"
        )
        connection.execute(_SUMMARY.format(subjects=_FOR_SUMMARY))
    if connection.execute("SELECT 1 FROM touched WHERE text LIMIT 1").fetchone():
        _refresh_text(connection)


def _refresh_text(connection: Connection) -> None:
    text = _SUBJECT_TEXT.format(subjects=_FOR_TEXT, place=place_of("s.sort_key", "s.id"))
    connection.execute(f"CREATE TEMP TABLE touched_text AS {text}")
    old = "SELECT place FROM subject_place JOIN touched USING (subject_id) WHERE touched.text"
    connection.execute(f"DELETE FROM subject_parts WHERE rowid IN ({old})")
    connection.execute(
        "DELETE FROM subject_place WHERE subject_id IN (SELECT subject_id FROM touched WHERE text)"
    )
    connection.execute("INSERT INTO subject_place SELECT id, place FROM touched_text")
    connection.execute(
        "INSERT INTO subject_parts(rowid, text) SELECT place, text FROM touched_text ORDER BY place"
    )
    connection.execute("DROP TABLE touched_text")


def forget(connection: Connection, first: int, last: int) -> None:
    """Take subjects that are gone out of summary and search."""
    run = "subject_id BETWEEN ? AND ?"
    if connection.execute(f"SELECT 1 FROM subject_place WHERE NOT ({run}) LIMIT 1", (first, last)).fetchone():
        places = f"SELECT place FROM subject_place WHERE {run}"
        connection.execute(f"DELETE FROM subject_parts WHERE rowid IN ({places})", (first, last))
    else:
        connection.execute("INSERT INTO subject_parts(subject_parts) VALUES ('delete-all')")
    for table in ("subject_place", "subject_summary"):
        connection.execute(f"DELETE FROM {table} WHERE {run}", (first, last))


def place_of(sort_key: str, subject_id: str) -> str:
    """SQL for a subject's row id in the search index: the start of its name in the upper bits, its id in the lower.

    So the index gives what it finds nearly in the order of the list, and the first page of any search is there at
    once, however much there is to find. Letters beyond ASCII count as one, and nothing after them does.
    """
    start = f"substr({sort_key}, 1, {PLACE_LETTERS})"
    known = f"length({start}) - length(ltrim({start}, {_LETTERS_SQL}))"
    cut = f"substr({start}, 1, {known} + 1)"
    return f"(((CASE WHEN {start} GLOB '*[^ -~]*' THEN {_number(cut)} ELSE {_number(start)} END) << {ID_BITS}) | {subject_id})"


@lru_cache(maxsize=100_000)
def letters_number(start: str) -> int:
    """What `place_of` makes of the first letters of a name, for who has the name at hand."""
    number, known = 0, True
    for letter in (*start, *[""] * (PLACE_LETTERS - len(start))):
        digit = (_ALPHABET.find(letter) + _DIGITS) % _DIGITS if known else 0
        known = known and letter in LETTERS
        number = number * _DIGITS + digit
    return number


def _number(text: str) -> str:
    """The text's letters as digits; 0 where it has ended, the highest digit for a letter that is not known."""
    number = "0"
    for place in range(1, PLACE_LETTERS + 1):
        letter = f"(instr({_ALPHABET_SQL}, substr({text}, {place}, 1)) + {_DIGITS - 1}) % {_DIGITS}"
        number = f"({number} * {_DIGITS} + {letter})"
    return number


def names_at(sort_key: str) -> tuple[str, str]:
    """The names that stand at the same place as this one are from the first up to, not including, the second."""
    start = sort_key[:PLACE_LETTERS]
    exact = "".join(takewhile(LETTERS.__contains__, start))
    if len(exact) < len(start):
        return exact + chr(127), exact + LAST
    return start, start + (LAST if len(start) == PLACE_LETTERS else chr(0))


def refresh_history(
    connection: Connection, table: str, condition: str, parameters: tuple[object, ...]
) -> None:
    """Index again the rows of one history table whose id fulfils the condition, e.g. `id BETWEEN ? AND ?`."""
    found = f"SELECT id * 8 + {HISTORY_KINDS[table]} FROM {table} WHERE {condition}"
    connection.execute(f"DELETE FROM history_words WHERE rowid IN ({found})", parameters)
    add_history(connection, table, condition, parameters)


def add_history(connection: Connection, table: str, condition: str, parameters: tuple[object, ...]) -> None:
    """Index rows that are new."""
    text = _HISTORY_TEXT[table]
    connection.execute(
        f"INSERT INTO history_words(rowid, text) SELECT id * 8 + {HISTORY_KINDS[table]}, {text} FROM {table} "
        f"WHERE {condition} AND deleted_at IS NULL AND trim({text}) <> ''",
        parameters,
    )


def forget_history(connection: Connection, table: str, ids: list[int]) -> None:
    """Take rows that are gone out of the history index."""
    number = HISTORY_KINDS[table]
    connection.executemany("DELETE FROM history_words WHERE rowid = ?", [(i * 8 + number,) for i in ids])


def forget_history_run(connection: Connection, table: str, first: int, last: int) -> None:
    """As `forget_history`, of a run of rows."""
    number = HISTORY_KINDS[table]
    connection.execute(
        "DELETE FROM history_words WHERE rowid BETWEEN ? AND ? AND rowid % 8 = ?",
        (first * 8 + number, last * 8 + number, number),
    )


def rebuild(connection: Connection) -> None:
    """Make everything derived again from the tables; inside the caller's transaction."""
    for table in DERIVED_TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in (*SUBJECT_PARTS, *statements(DERIVED)):
        connection.execute(statement)
    connection.execute(TOUCHED)
    connection.execute("DELETE FROM touched")
    connection.execute("INSERT INTO touched SELECT id, 1, 1 FROM subject")
    refresh(connection)
    connection.execute("DELETE FROM touched")
    for table in HISTORY_KINDS:
        refresh_history(connection, table, "1", ())


def summary_query(subjects: str, without: tuple[str, ...] = ()) -> str:
    """The summary rows as they should be, for a check; `without` leaves columns out."""
    columns = [name for name in SUMMARY_COLUMNS if name not in without]
    computed = _SUMMARY.replace("INSERT INTO subject_summary", "").format(subjects=subjects)
    return f"SELECT {', '.join(columns)} FROM (WITH r({', '.join(SUMMARY_COLUMNS)}) AS ({computed}) SELECT * FROM r)"


def indexed_counts() -> dict[str, str]:
    """For each search index, the query that says how many entries it should have."""
    history = " UNION ALL ".join(
        f"SELECT count(*) AS n FROM {table} WHERE deleted_at IS NULL AND trim({text}) <> ''"
        for table, text in _HISTORY_TEXT.items()
    )
    return {
        "subject_parts": "SELECT count(*) FROM subject WHERE deleted_at IS NULL",
        "history_words": f"SELECT sum(n) FROM ({history})",
    }


def statements(script: str) -> list[str]:
    """The statements of a script without triggers, so that it can run inside a transaction."""
    return [part.strip() for part in script.split(";\n") if part.strip()]
