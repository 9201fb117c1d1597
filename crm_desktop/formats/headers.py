"""Where the header of a sheet is, and which rows below it are not data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from crm_desktop.domain.text import fold
from crm_desktop.formats.dictionary import Dictionary, dictionary
from crm_desktop.formats.model import NotData, Table
from crm_desktop.formats.normalise import emails, kinds, phones, regions
from crm_desktop.formats.normalise.text import header_key, one_line, text_of

LOOK_AT = 40


@dataclass(frozen=True)
class Header:
    """The header of a sheet: positions in `table.rows` of its first and last line, and one text per column.

    labels: the last line alone; groups: the line above it.
    """

    first: int
    last: int
    texts: tuple[str, ...]
    labels: tuple[str, ...]
    groups: tuple[str, ...]


def trim(table: Table) -> Table:
    """The table without far-away stray cells: at most two cells beyond fifty empty columns."""
    if table.width <= 60:
        return table
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
    body = _usual_width(table)
    scored = [(_score(table, position, body), -position) for position in range(min(LOOK_AT, len(table.rows)))]
    best, at = max(scored)
    if best < 1.0:
        return _by_contrast(table)
    return _with_groups(table, -at)


def _usual_width(table: Table) -> int:
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
    if known == 0 or len(filled) < body * 0.34 and known < 2:
        return -1.0
    share = known / len(filled)
    return known * (0.4 + 0.6 * share) + 0.3 * min(len(filled), body) / max(body, 1) - 1.5 * against - 0.3 * repeated - long - 0.01 * position


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
    return bool(re.fullmatch(r"[\d.,/€ -]{3,}", text)) and not re.fullmatch(r"(19|20)\d\d", text) or kinds.has_legal_form(text)


def _by_contrast(table: Table) -> Header | None:
    """No known name anywhere: a first row of short, different words above columns of numbers, dates or addresses."""
    if len(table.rows) < 2:
        return None
    first = [value for value in table.rows[0] if value != ""]
    if not first or any(_is_data(value) for value in first) or not all(isinstance(value, str) for value in first):
        return None
    texts = [value.strip().casefold() for value in first]
    if len(set(texts)) < len(texts) or any(len(text) > 40 for text in texts) or any(kinds.is_person_like(t) for t in texts):
        return None
    below = table.rows[1:60]
    data = sum(_is_data(row[i]) for row in below for i in range(min(len(row), len(table.rows[0]))) if row[i] != "")
    cells = sum(value != "" for row in below for value in row)
    if data >= 0.2 * cells or all(re.fullmatch(r"[a-z]\w*(_\w+)+|[a-z]|[A-Z]", value.strip()) for value in first):
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
    return Header(first, position, texts, lasts, tuple(groups))


def _is_group_line(table: Table, position: int, labels: Sequence[str]) -> bool:
    if table.numbers[position] != table.numbers[position + 1] - 1:
        return False
    texts = _texts(table.rows[position])
    filled = [i for i, text in enumerate(texts) if text]
    if len(filled) < 2 or len(filled) > sum(bool(label) for label in labels) or any(_is_data(table.rows[position][i]) for i in filled):
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
    known = sum(bool(_weight(words, header_key(lower[i]))) for i in filled)
    line = table.numbers[position] - 1
    spans = [(start, end) for start, end in table.merged if start[0] == line and (end[1] > start[1] or end[0] > start[0])]
    gaps = sum(1 for i in filled if i < len(upper) and not upper[i])
    return known >= max(1, 0.6 * len(filled)) and (bool(spans) or gaps > 0)


def _with_second_line(table: Table, position: int, upper: Sequence[str]) -> Header:
    row = table.rows[position + 1]
    labels = _texts(row) + [""] * (table.width - len(row))
    groups = _spread(table, position, labels)
    groups = [upper[i] or group for i, group in enumerate(groups)]
    texts = tuple(f"{g} > {t}" if g and t and g != t else t or g for g, t in zip(groups, labels, strict=True))
    return Header(position, position + 1, texts, tuple(t or g for g, t in zip(groups, labels, strict=True)), tuple(groups))


# -- rows that are not data ----------------------------------------------------------
_TOTAL = re.compile(r"^(?:sub\s?-?)?(?:tot(?:ale|ali|\.)?|somma|media|total|grand total|subtotal|sum|average|riporto|a riportare|conteggio)(?:\b|$)[\s:.]*")
_TOTAL_LETTERS = frozenset("tsmgarc")
_LEGEND = re.compile(
    r"^(?:legenda|nota bene|n\.?b\.?|nota|note|attenzione|aggiornat[oa]|ultimo aggiornamento|stampat[oa]|estratt[oa]|esportat[oa]|generat[oa]|pag(?:ina|\.)|page|fine (?:elenco|lista)|elenco |lista |esempio|es\.|source|fonte|printed|exported|generated|updated|\*+|n\.? (?:clienti|contatti|righe|record|soci)|numero (?:clienti|contatti|righe|soci))(?:\b|$|\s|:)"
)
_DIVIDER = re.compile(r"^[\W_]*(?:lettera\s+)?[A-Za-z](?:\s?[-/–]\s?[A-Za-z])?[\W_]*$")
_RULE = re.compile(r"^[\W_]+$")


class RowJudge:
    """Tells the rows of a table that are not data, and why."""

    def __init__(self, table: Table, header: Header | None, columns: Sequence[tuple[int, str]]) -> None:
        self._header = [fold(text) for text in (header.labels if header else ())]
        self._header_words = {text.casefold() for text in (header.labels if header else ()) if text} | set(self._header)
        self._identity = {i for i, name in columns if name in IDENTITY}
        self._contact = {i for i, name in columns if name in CONTACT}
        self._names = {i for i, name in columns if name in NAMES}
        self._leading = sorted(self._identity) if self._identity else [i for i, _ in columns]
        self._usual = _usual_width(table)
        self._more = {i for i, name in columns if name in ("email", "phone", "mobile", "notes")}
        start = header.last + 1 if header else 0
        seen = table.rows[start : start + 2000]
        named = sum(any(row[i] != "" for i in self._names) for row in seen)
        self._always_named = bool(self._names) and len(seen) > 3 and named >= 0.6 * len(seen) and self._usual >= 3
        self._sales = {i for i, name in columns if name.startswith("sales:")}

    def reason(self, row: Sequence[Any]) -> str:
        """"" for data, else: header, divider, separator, total, group, legend, no_identity."""
        if self._is_ordinary(row):
            return ""
        filled = [i for i, value in enumerate(row) if value != "" and (type(value) is not str or value.strip())]
        if not filled:
            return "separator"
        if len(filled) > 3 and len(filled) >= self._usual * 0.5 and not self._is_repeated(row, filled):
            return self._plain(row, filled)
        return self._suspect(row, filled)

    def _is_ordinary(self, row: Sequence[Any]) -> bool:
        """The quick way out for nearly every row: well filled, with a name or an address in it, no total, no header."""
        count = len(row) - row.count("")
        if count <= 3 or count < self._usual * 0.5:
            return False
        for i in self._leading:
            value = row[i]
            if value != "" and type(value) is str and len(value) > 1:
                break
        else:
            return False
        first = row[0] or next(value for value in row if value != "")
        if type(first) is str:
            folded = first.casefold()
            if folded[:1] in _TOTAL_LETTERS and _TOTAL.match(folded):
                return False
            return folded not in self._header_words and not folded.isspace()
        return True

    def _plain(self, row: Sequence[Any], filled: Sequence[int]) -> str:
        """A row about as full as the others: only a total or a row without anybody can hide here."""
        first = row[filled[0]]
        if type(first) is str and first[:1].casefold() in _TOTAL_LETTERS and _TOTAL.match(fold(first)) and not self._has_contact(row):
            return "total"
        if self._identity and not any(i in self._identity for i in filled):
            return "no_identity"
        return ""

    def _continues(self, filled: Sequence[int]) -> bool:
        """More of the row above: no name in a table where every row has one, one or two ways to reach or remarks."""
        return self._always_named and len(filled) <= 2 and not any(i in self._names for i in filled) and all(i in self._more for i in filled)

    def _suspect(self, row: Sequence[Any], filled: Sequence[int]) -> str:
        texts = [text_of(row[i]) for i in filled]
        if all(_RULE.match(text) for text in texts):
            return "separator"
        if self._continues(filled):
            return "continuation"
        if self._is_repeated(row, filled):
            return "header"
        folded = fold(texts[0])
        if _TOTAL.match(folded) and not self._has_contact(row) and not kinds.has_legal_form(texts[0]):
            return "total"
        if len(filled) == 1:
            return self._single(filled[0], texts[0], folded)
        if len(filled) <= 2 and _LEGEND.match(folded) and not self._has_contact(row):
            return "legend"
        if self._identity and not any(i in self._identity for i in filled):
            return "no_identity"
        return ""

    def _single(self, at: int, text: str, folded: str) -> str:
        if self._usual >= 2 and _DIVIDER.match(text):
            return "divider"
        if _LEGEND.match(folded) and self._usual >= 2 and not kinds.is_person_like(text):
            return "legend"
        if at in self._contact and at not in self._names:
            return ""
        if at not in self._names:
            return "legend" if self._names or self._identity else ""
        if self._usual < 3:
            return ""
        return self._lonely_name(text)

    def _lonely_name(self, text: str) -> str:
        """One filled cell in the column of names: a group title, or somebody of whom only the name is known."""
        if kinds.is_person_like(text) or kinds.organisation(text)[1]:
            return "group" if re.match(r"^[^:]{2,25}:\s", text) and not kinds.has_legal_form(text) else ""
        if ":" in text or "=" in text or re.search(r"\d", text) or len(text) > 60 or regions.is_region(text) or regions.province_of(text):
            return "group"
        if regions.is_known_town(text) or (text.isupper() and " " not in text and len(text) > 3 and self._usual >= 4):
            return "group"
        return ""

    def _is_repeated(self, row: Sequence[Any], filled: Sequence[int]) -> bool:
        same = sum(1 for i in filled if i < len(self._header) and self._header[i] and type(row[i]) is str and fold(one_line(row[i])) == self._header[i])
        return same >= 2 and same >= 0.6 * len(filled) or (same == 1 == len(filled) and len([h for h in self._header if h]) <= 2)

    def _has_contact(self, row: Sequence[Any]) -> bool:
        return any(i < len(row) and row[i] not in ("", None) for i in self._contact)


NAMES = frozenset(["full_name", "company_or_person", "company_person", "company", "given_name", "family_name"])
CONTACT = frozenset(["email", "pec", "phone", "mobile", "fax", "vat", "tax_code", "vat_or_tax_code", "website"])
IDENTITY = NAMES | {"email", "pec", "phone", "mobile", "vat", "tax_code", "vat_or_tax_code"}


def split_rows(table: Table, header: Header | None, columns: Sequence[tuple[int, str]]) -> tuple[list[int], list[NotData]]:
    """Positions of the data rows, and the rows that are none with their reason. Empty rows are in neither."""
    judge = RowJudge(table, header, columns)
    data: list[int] = []
    rest: list[NotData] = []
    start = header.last + 1 if header else 0
    for position in range(header.first if header else 0):
        rest.append(NotData(table.numbers[position], "title", _shown(table.rows[position])))
    for position in range(start, len(table.rows)):
        row = table.rows[position]
        reason = judge.reason(row)
        if reason == "continuation":
            if data and data[-1] == position - 1 or (rest and rest[-1].row == table.numbers[position] - 1 and rest[-1].reason == "continuation"):
                _add_to(table.rows[data[-1]], row)
            else:
                reason = ""
        if reason:
            rest.append(NotData(table.numbers[position], reason, _shown(row)))
        else:
            data.append(position)
    return data, rest


def _add_to(above: list[Any], row: Sequence[Any]) -> None:
    for i, value in enumerate(row):
        text = text_of(value)
        if text and text not in text_of(above[i]).split("\n"):
            above[i] = f"{text_of(above[i])}\n{text}" if above[i] != "" else value


def _shown(row: Sequence[Any]) -> str:
    return " · ".join(text for text in map(text_of, row) if text)[:120]


def fingerprint(texts: Sequence[str]) -> str:
    """The same for every file with these headers, in whatever order."""
    import hashlib

    keys = sorted(Counter(header_key(text) for text in texts if text).elements())
    return hashlib.blake2b("\x1f".join(keys).encode(), digest_size=10).hexdigest()
