"""Where the header of a sheet is, and which rows below it are not data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from crm_desktop.formats.data import given_names
from crm_desktop.formats.dictionary import Dictionary, dictionary
from crm_desktop.formats.model import Table
from crm_desktop.formats.normalise import emails, kinds, phones, regions
from crm_desktop.formats.normalise.text import header_key, one_line, text_of

LOOK_AT = 40
#: no list of contacts has more columns; what is further right is not read
WIDEST = 600


@dataclass(frozen=True)
class Header:
    """The header of a sheet: positions in `table.rows` of its first and last line, and one text per column.

    labels: the last line alone; groups: the line above it; title: what stands above, folded.
    """

    first: int
    last: int
    texts: tuple[str, ...]
    labels: tuple[str, ...]
    groups: tuple[str, ...]
    title: str = ""


def trim(table: Table) -> Table:
    """The table without far-away stray cells: at most two cells beyond fifty empty columns."""
    if table.width <= 60:
        return table
    table.width = min(table.width, WIDEST)
    table.rows = [row[:WIDEST] for row in table.rows]
    filled = [0] * table.width
    for row in table.rows[:5000]:
        for i, value in enumerate(row):
            if value != "":
                filled[i] += 1
    last = gap = 0
    for i, count in enumerate(filled):
        gap = 0 if count else gap + 1
        if gap > 50 and sum(filled[i:]) <= 2:
            break
        last = i if count else last
    table.rows = [row[: last + 1] for row in table.rows]
    kept = [(n, row) for n, row in zip(table.numbers, table.rows, strict=True) if row.count("") < len(row)]
    table.numbers, table.rows = [n for n, _ in kept], [row for _, row in kept]
    table.width = last + 1
    return table


def find_header(table: Table, chosen: int | None = None) -> Header | None:
    """The header by score; `chosen` is the row number the user says (0: none)."""
    if chosen == 0 or not table.rows:
        return None
    if chosen:
        position = next((i for i, number in enumerate(table.numbers) if number >= chosen), 0)
        return _with_groups(table, position)
    body = usual_width(table)
    scores = [_score(table, position, body) for position in range(min(LOOK_AT, len(table.rows)))]
    best = max(scores)
    if best < 1.0:
        return _by_contrast(table)
    return _with_groups(table, _first_good(table, scores, best))


def _first_good(table: Table, scores: Sequence[float], best: float) -> int:
    """The best row; or one before it, with data between, that is clearly a header too: of the first of two tables."""
    at = scores.index(best)
    for position in range(at - 2):
        if scores[position] >= max(2.0, 0.4 * best) and scores[position] >= scores[position + 1]:
            between = table.rows[position + 1 : at]
            if _is_pure(table.rows[position]) and sum(map(_holds_data, between)) >= 0.3 * len(between):
                return position
    return at


def _is_pure(row: Sequence[Any]) -> bool:
    """Nothing but known names."""
    words = dictionary()
    keys = [header_key(text[:200]) for text in _texts(row) if text]
    return len(keys) >= 2 and sum(_weight(words, key) > 0.5 for key in keys) >= 0.8 * len(keys)


def _holds_data(row: Sequence[Any]) -> bool:
    return any(_is_data(value) for value in row if value != "")


def how_much_header(table: Table, position: int, width: int) -> float:
    """How far a row is the header of a table of `width` columns, wherever it stands; about 1.2 for each known name."""
    return _score(table, position, width) + 0.01 * position


def usual_width(table: Table) -> int:
    counts = sorted(sum(value != "" for value in row) for row in table.rows[:400])
    return counts[len(counts) * 3 // 4] if counts else 0


def _texts(row: Sequence[Any]) -> list[str]:
    return [one_line(text_of(value)) for value in row]


def _score(table: Table, position: int, body: int) -> float:
    """Known names count most; values that are data (addresses, numbers, dates) speak against a header."""
    texts = _texts(table.rows[position])
    filled = [text[:200] for text in texts if text]
    if not filled or (len(filled) == 1 and body > 2):
        return -1.0
    words = dictionary()
    keys = [header_key(text) for text in filled]
    known = sum(_weight(words, key) for key in keys)
    against = sum(_is_data(value) for value in table.rows[position] if value != "")
    repeated = len(keys) - len(set(keys))
    long = sum(len(text) > 60 for text in filled)
    if known == 0 or (len(filled) < body * 0.34 and known < 2):
        return -1.0
    share = known / len(filled)
    return (
        known * (0.4 + 0.6 * share)
        + 0.3 * min(len(filled), body) / max(body, 1)
        - 1.5 * against
        - 0.3 * repeated
        - long
        - 0.01 * position
    )


def _weight(words: Dictionary, key: str) -> float:
    if words.exact(key):
        return 1.0
    if words.sales_year(key, ""):
        return 1.0
    if len(key) > 45:
        return 0.0
    return 0.6 if words.phrase(key) else 0.0


def _is_data(value: Any) -> bool:
    if not isinstance(value, str):
        return not (type(value) is float and 1990 <= value <= 2100)
    text = value[:200].strip()
    if "@" in text and emails.read_emails(text)[0]:
        return True
    if sum(c.isdigit() for c in text) >= 6 and phones.read_phones(text)[0]:
        return True
    return (
        bool(re.fullmatch(r"[\d.,/€ -]{3,}", text)) and not re.fullmatch(r"(19|20)\d\d", text)
    ) or kinds.has_legal_form(text)


def _by_contrast(table: Table) -> Header | None:
    """No known name anywhere: a first row of short, different words above columns of numbers, dates or addresses."""
    if len(table.rows) < 2:
        return None
    first = [value for value in table.rows[0] if value != ""]
    if (
        len(first) < 0.5 * usual_width(table)
        or not first
        or any(_is_data(value) for value in first)
        or not all(isinstance(value, str) for value in first)
    ):
        return None
    texts = [value.strip().casefold() for value in first]
    if (
        len(set(texts)) < len(texts)
        or any(len(text) > 40 for text in texts)
        or any(kinds.is_person_like(t) or t in given_names() or regions.is_known_town(t) for t in texts)
    ):
        return None
    below = table.rows[1:60]
    data = sum(
        _is_data(row[i]) for row in below for i in range(min(len(row), len(table.rows[0]))) if row[i] != ""
    )
    cells = sum(value != "" for row in below for value in row)
    if data >= 0.2 * cells or all(
        re.fullmatch(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)+|[a-z]|[A-Z]", value.strip()) for value in first
    ):
        return _with_groups(table, 0)
    return None


def _with_groups(table: Table, position: int) -> Header:
    """The header line, joined with a line of group names above it when there is one."""
    row = table.rows[position]
    labels = _texts(row) + [""] * (table.width - len(row))
    groups = [""] * len(labels)
    first = position
    if position and _is_group_line(table, position - 1, labels):
        first = position - 1
        groups = _spread(table, position - 1, labels)
    elif position + 1 < len(table.rows) and _is_second_line(table, position):
        return _with_second_line(table, position, labels)
    texts = tuple(f"{g} > {t}" if g and t and g != t else t or g for g, t in zip(groups, labels, strict=True))
    lasts = tuple(t or g for g, t in zip(groups, labels, strict=True))
    return Header(first, position, texts, lasts, tuple(groups), _title(table, first))


def _title(table: Table, first: int) -> str:
    return header_key(" ".join(text for row in table.rows[max(first - 5, 0) : first] for text in _texts(row)))


def _is_group_line(table: Table, position: int, labels: Sequence[str]) -> bool:
    if table.numbers[position] != table.numbers[position + 1] - 1:
        return False
    texts = _texts(table.rows[position])
    filled = [i for i, text in enumerate(texts) if text]
    if (
        len(filled) < 2
        or len(filled) > sum(bool(label) for label in labels)
        or any(_is_data(table.rows[position][i]) for i in filled)
    ):
        return False
    if any(len(texts[i]) > 40 for i in filled):
        return False
    over_gap = sum(1 for i in filled if i < len(labels) and not labels[i])
    return len(filled) < sum(bool(label) for label in labels) or over_gap > 0


def _spread(table: Table, position: int, labels: Sequence[str]) -> list[str]:
    """Group names over all their columns: by the merged cells, else up to the next name."""
    texts = _texts(table.rows[position]) + [""] * (len(labels) - len(table.rows[position]))
    line = table.numbers[position] - 1
    spans = {start[1]: end[1] for start, end in table.merged if start[0] <= line <= end[0]}
    groups = texts[:]
    if spans:
        for start, end in spans.items():
            for i in range(start, min(end + 1, len(groups))):
                groups[i] = texts[start]
        return groups
    current = ""
    for i, text in enumerate(texts):
        if text:
            current = text if i < len(labels) and labels[i] else ""
        elif current and labels[i]:
            groups[i] = current
    return groups


def _is_second_line(table: Table, position: int) -> bool:
    """The line below is header too: it only fills the gaps of merged names, or stands under them."""
    if table.numbers[position + 1] != table.numbers[position] + 1:
        return False
    upper, lower = _texts(table.rows[position]), _texts(table.rows[position + 1])
    filled = [i for i, text in enumerate(lower) if text]
    if not filled or any(_is_data(value) for value in table.rows[position + 1] if value != ""):
        return False
    words = dictionary()
    above = header_key(" ".join(upper))
    known = sum(
        bool(_weight(words, header_key(lower[i])) or words.sales_year(header_key(lower[i]), above))
        for i in filled
    )
    line = table.numbers[position] - 1
    spans = [
        (start, end)
        for start, end in table.merged
        if start[0] == line and (end[1] > start[1] or end[0] > start[0])
    ]
    gaps = sum(1 for i in filled if i < len(upper) and not upper[i])
    return known >= max(1, 0.6 * len(filled)) and (bool(spans) or gaps > 0)


def _with_second_line(table: Table, position: int, upper: Sequence[str]) -> Header:
    row = table.rows[position + 1]
    labels = _texts(row) + [""] * (table.width - len(row))
    groups = _spread(table, position, labels)
    groups = [upper[i] or group for i, group in enumerate(groups)]
    texts = tuple(f"{g} > {t}" if g and t and g != t else t or g for g, t in zip(groups, labels, strict=True))
    return Header(
        position,
        position + 1,
        texts,
        tuple(t or g for g, t in zip(groups, labels, strict=True)),
        tuple(groups),
    )


def fingerprint(texts: Sequence[str]) -> str:
    """The same for every file with these headers, in whatever order."""
    import hashlib

    keys = sorted(Counter(header_key(text) for text in texts if text).elements())
    return hashlib.blake2b("\x1f".join(keys).encode(), digest_size=10).hexdigest()
