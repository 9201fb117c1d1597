"""What is typed in a search box, as a query of the full-text index of the subjects.

Nothing typed can be an operator: every word is quoted. Several words must all be found.
"""

from __future__ import annotations

import re
import unicodedata
from array import array

from crm_desktop.store.connection import Connection
from crm_desktop.store.derived import ID_MASK

#: signs after which a word starts in the indexed text
_BEFORE_WORDS = " '’-./@(\"_&+,:;«“\n\t"
_APOSTROPHES = re.compile("['’‘]")
_NUMBER = re.compile(r"(?:\+|00)?[\d\s./()\-]*")
_SEPARATORS = re.compile(r"[\s./()\-]+")
_AFTER_ONE = "abcdefghijklmnopqrstuvwxyz0123456789 .-/'&,"
FEWEST_DIGITS = 4


def parts_query(typed: str) -> str | None:
    """The query of `subject_parts` for what was typed, None when there is nothing to search.

    One or two letters are the start of a word, three and more may stand anywhere in it. What looks like a phone
    number is found in any spelling.
    """
    typed = clean(typed)
    words = [f"({_word(word)})" for word in typed.split() if len(word) > 1 or word.isalnum()]
    number = _number(typed)
    if number and words:
        return f'("{number}" OR ({" AND ".join(words)}))'
    if number:
        return f'"{number}"'
    return " AND ".join(words) or None


def clean(typed: str) -> str:
    """Composed letters, nothing that cannot be stored."""
    text = unicodedata.normalize("NFC", typed.replace("\0", " "))
    return text.encode("utf-8", "ignore").decode("utf-8")


def _word(word: str) -> str:
    if len(word) == 1:
        return " OR ".join(quoted(f" {word}{sign}") for sign in _AFTER_ONE)
    if len(word) == 2:
        return " OR ".join(quoted(sign + word) for sign in _BEFORE_WORDS)
    if _APOSTROPHES.search(word):
        return " OR ".join(quoted(_APOSTROPHES.sub(sign, word)) for sign in "'’")
    return quoted(word)


def quoted(text: str) -> str:
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
