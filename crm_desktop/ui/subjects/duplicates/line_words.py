"""The lines of a comparison in words: what is compared, and what each side says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crm_desktop.domain.merging import Line, Side, joined_notes
from crm_desktop.domain.subjects import display_name
from crm_desktop.services.merging import Comparison, Words
from crm_desktop.ui.field_names import GROUPS, SUBJECT, YES_NO
from crm_desktop.ui.formats import format_date, format_money, format_number
from crm_desktop.ui.i18n import mark, term, tr
from crm_desktop.ui.printing.subject_sheet import value_words as custom_words
from crm_desktop.ui.words.export import WORDS as RECORDS
from crm_desktop.ui.words.import_page import WORDS as MATCHES

NAMES = {
    **SUBJECT,
    "name": mark("Name"),
    "phones": mark("Phone"),
    "emails": mark("E-mail"),
    "fax": mark("Fax"),
    "web": mark("Website"),
    "other": mark("Other contacts"),
    "addresses": mark("Address"),
    "traits:characteristic": mark("Characteristics"),
    "traits:interest": mark("Interests"),
    "traits:tag": mark("Tags"),
}
#: table of the archive -> word of what it holds
HISTORY = {
    "interaction": "interactions", "fact": "facts", "request": "requests", "activity": "activities", "result": "results",
    "cycle": "cycles", "aim": "aims", "review": "reviews", "attachment": "attachments",
}  # fmt: skip


def merge_words() -> Words:
    """What a merge leaves in the archive in the user's language."""
    return Words(tr("Also known as"), {key: tr(text) for key, text in NAMES.items()})


def reason_words(reasons: Iterable[str]) -> str:
    """ "Same e-mail, similar name" """
    found = (MATCHES.get(f"import_match.{reason}") for reason in reasons)
    text = ", ".join(tr(words) for words in found if words)
    return text[:1].upper() + text[1:]


def line_name(line: Line, comparison: Comparison) -> str:
    if line.key.startswith("custom:"):
        return comparison.names.get(line.key, "")
    if line.key.startswith("sales:"):
        return tr("Sales {year}", year=line.key.split(":")[1])
    return tr(NAMES[line.key])


def value_words(line: Line, value: Any, comparison: Comparison) -> str:
    """One side of a line, or its result."""
    if isinstance(value, tuple):
        separator = "\n" if line.key == "addresses" else ", "
        return separator.join(value_words(line, part, comparison) for part in value)
    if value is None or value == "":
        return ""
    if line.key in GROUPS:
        return term(value, GROUPS[line.key])
    if line.key in YES_NO:
        return tr("yes") if value else tr("no")
    if line.key == "birthday":
        return format_date(value, "full")
    if line.key.startswith("sales:"):
        return format_money(value)
    return _custom_words(line, str(value), comparison) if line.key.startswith("custom:") else str(value)


def _custom_words(line: Line, value: str, comparison: Comparison) -> str:
    rows = (*comparison.left.values, *comparison.right.values)
    kind = next((row.type for row in rows if f"custom:{row.field_id}" == line.key), "text")
    return custom_words(kind, value)


def result_words(line: Line, side: Side, comparison: Comparison) -> str:
    """What the survivor will say."""
    if line.key == "notes" and side is Side.BOTH:
        return joined_notes(line.left or "", line.right or "")
    return value_words(line, line.result(side), comparison)


def result_name(comparison: Comparison, sides: dict[str, Side]) -> str:
    """How the survivor will be called."""

    def party(key: str) -> Any:
        line = next((line for line in comparison.lines if line.key == key), None)
        right = line is not None and sides.get(key, line.choice) is Side.RIGHT
        return (comparison.right if right else comparison.left).subject

    person = party("name")
    return display_name(party("kind").kind, party("company").company, person.given_name, person.family_name)


def history_rows(comparison: Comparison) -> list[tuple[str, str, str, str]]:
    """(what, at the left, at the right, together) for what one of them has."""
    rows = []
    for table, word in HISTORY.items():
        mine, theirs = comparison.left.history[table], comparison.right.history[table]
        both = mine + theirs - comparison.twice.get(table, 0)
        if mine or theirs:
            counts = (format_number(number) if number else "" for number in (mine, theirs, both))
            rows.append((tr(RECORDS[f"records.{word}"]), *counts))
    return rows  # type: ignore[return-value]
