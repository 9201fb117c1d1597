"""Rows below the header that are not data: totals, dividers, separators, repeated headers, group titles, legends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from crm_desktop.domain.text import fold
from crm_desktop.formats.headers import Header, usual_width
from crm_desktop.formats.model import NotData, Table
from crm_desktop.formats.normalise import kinds, regions
from crm_desktop.formats.normalise.text import one_line, text_of

_TOTAL = re.compile(
    r"^(?:(?:sub\s?-?)?tot(?:ale|ali|\.)?|(?:grand |sub)?total)(?:\b|$)"
    r"|^(?:somma|media|sum|average|riporto|a riportare|conteggio)(?:$|[\s:.]+(?:$|\d|[=€]|tot|parzial|general|compless|clienti|contatti|righe|di |dei |delle |del |annu|mensil))"
)
_TOTAL_LETTERS = frozenset("tsmgarc")
_LEGEND = re.compile(
    r"^(?:legenda|nota bene|n\.?b\.?|nota|note|attenzione|aggiornat[oa]|ultimo aggiornamento|stampat[oa]|estratt[oa]|esportat[oa]|generat[oa]|pag(?:ina|\.)|page|fine (?:elenco|lista)|elenco |lista |esempio|es\.|source|fonte|printed|exported|generated|updated|\*+|n\.? (?:clienti|contatti|righe|record|soci)|numero (?:clienti|contatti|righe|soci))(?:\b|$|\s|:)"
)
_SAID = re.compile(r"^\W*\w+(?: \w+)?\s?[:=]")  # `Nota:` says something, Nota Marco is somebody
_DIVIDER = re.compile(r"^[\W_]*(?:lettera\s+)?[A-Za-z](?:\s?[-/–]\s?[A-Za-z])?[\W_]*$")
_RULE = re.compile(r"^[\W_]+$")
#: how titles of groups of rows begin
_GROUP = re.compile(
    r"^(?:(?:altri |nuovi |vecchi |ex )?(?:clienti|fornitori|contatti|soci|privati|aziende|ditte|associati|iscritti|pazienti|allievi)"
    r"|provinc(?:ia|e) (?:di |del )|prov\. |zona |gruppo |categoria |settore |area |regione |comune di |agente |reparto |classe |corso |anno |sezione "
    r"|customers|suppliers|group |section |area )(?:\b|$)"
)


_RULES = frozenset("-=_*~.#+·•—–")


def _share_of_capitals(rows: Sequence[Sequence[Any]], names: set[int]) -> float:
    texts = [row[i] for row in rows[:300] for i in names if type(row[i]) is str and row[i]]
    return sum(text.isupper() for text in texts) / len(texts) if texts else 0.0


class RowJudge:
    """Tells the rows of a table that are not data, and why."""

    def __init__(self, table: Table, header: Header | None, columns: Sequence[tuple[int, str]]) -> None:
        self._header = [fold(text) for text in (header.labels if header else ())]
        self._header_words = {text.casefold() for text in (header.labels if header else ()) if text} | set(
            self._header
        )
        self._identity = {i for i, name in columns if name in IDENTITY}
        self._contact = {i for i, name in columns if name in CONTACT}
        self._names = {i for i, name in columns if name in NAMES}
        self._leading = sorted(self._identity) if self._identity else [i for i, _ in columns]
        self._usual = usual_width(table)
        self._more = {i for i, name in columns if name in ("email", "phone", "mobile", "notes")}
        start = header.last + 1 if header else 0
        seen = table.rows[start : start + 2000]
        named = sum(any(row[i] != "" for i in self._names) for row in seen)
        self._always_named = (
            bool(self._names) and len(seen) > 3 and named >= 0.6 * len(seen) and self._usual >= 3
        )
        self._shouts = _share_of_capitals(seen, self._names) > 0.3
        self._sales = {i for i, name in columns if name.startswith("sales:")}

    def reason(self, row: Sequence[Any]) -> str:
        """ "" for data, else: header, divider, separator, total, group, legend, no_identity."""
        if self._is_ordinary(row):
            return ""
        filled = [
            i for i, value in enumerate(row) if value != "" and (type(value) is not str or value.strip())
        ]
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
            if value != "" and type(value) is str and len(value) > 1 and value[0] not in _RULES:
                break
        else:
            return False
        first = row[0] or next(value for value in row if value != "")
        if type(first) is str:
            folded = one_line(first).casefold()
            if folded[:1] in _TOTAL_LETTERS and _TOTAL.match(folded):
                return False
            return folded not in self._header_words and not folded.isspace()
        return True

    def _plain(self, row: Sequence[Any], filled: Sequence[int]) -> str:
        """A row about as full as the others: only a total or a row without anybody can hide here."""
        first = row[filled[0]]
        if (
            type(first) is str
            and first[:1].casefold() in _TOTAL_LETTERS
            and self._is_total(row, filled, fold(first))
        ):
            return "total"
        if type(first) is str and first[:1] in _RULES and all(_RULE.match(text_of(row[i])) for i in filled):
            return "separator"
        if self._identity and not any(i in self._identity for i in filled):
            return "no_identity"
        return ""

    def _continues(self, filled: Sequence[int]) -> bool:
        """More of the row above: no name in a table where every row has one, one or two ways to reach or remarks."""
        return (
            self._always_named
            and len(filled) <= 2
            and not any(i in self._names for i in filled)
            and all(i in self._more for i in filled)
        )

    def _suspect(self, row: Sequence[Any], filled: Sequence[int]) -> str:
        texts = [text_of(row[i]) for i in filled]
        if all(_RULE.match(text) for text in texts):
            return "separator"
        if self._continues(filled):
            return "continuation"
        if self._is_repeated(row, filled):
            return "header"
        folded = fold(texts[0])
        if self._is_total(row, filled, folded):
            return "total"
        if len(filled) == 1:
            return self._single(filled[0], texts[0], folded)
        if len(filled) <= 2 and _LEGEND.match(folded) and not self._has_contact(row):
            return (
                "legend"
                if _SAID.match(folded) or not any(map(kinds.is_person_like, (texts[0], " ".join(texts))))
                else ""
            )
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
        if _GROUP.match(fold(text)) and not kinds.has_legal_form(text):
            return "group"
        if kinds.is_person_like(text) or kinds.organisation(text)[1]:
            return "group" if re.match(r"^[^:]{2,25}:\s", text) and not kinds.has_legal_form(text) else ""
        if (
            ":" in text
            or "=" in text
            or re.search(r"\d", text)
            or len(text) > 60
            or regions.is_region(text)
            or regions.province_of(text)
        ):
            return "group"
        if regions.is_known_town(text) or (
            text.isupper() and len(text) > 3 and (not self._shouts or (" " not in text and self._usual >= 4))
        ):
            return "group"
        return ""

    def _is_total(self, row: Sequence[Any], filled: Sequence[int], folded: str) -> bool:
        """A word for sums, and beside it nothing but figures."""
        if (
            not _TOTAL.match(folded)
            or self._has_contact(row)
            or kinds.has_legal_form(text_of(row[filled[0]]))
        ):
            return False
        return all(
            type(row[i]) is not str or any(c.isdigit() for c in row[i]) or _TOTAL.match(fold(row[i]))
            for i in filled[1:]
        )

    def _is_repeated(self, row: Sequence[Any], filled: Sequence[int]) -> bool:
        same = sum(
            1
            for i in filled
            if i < len(self._header)
            and self._header[i]
            and type(row[i]) is str
            and fold(one_line(row[i])) == self._header[i]
        )
        return (same >= 2 and same >= 0.6 * len(filled)) or (
            same == 1 == len(filled) and len([h for h in self._header if h]) <= 2
        )

    def _has_contact(self, row: Sequence[Any]) -> bool:
        return any(i < len(row) and row[i] not in ("", None) for i in self._contact)


NAMES = frozenset(
    ["full_name", "company_or_person", "company_person", "company", "given_name", "family_name"]
)
CONTACT = frozenset(
    ["email", "pec", "phone", "mobile", "fax", "vat", "tax_code", "vat_or_tax_code", "website"]
)
IDENTITY = NAMES | {"email", "pec", "phone", "mobile", "vat", "tax_code", "vat_or_tax_code"}


def split_rows(
    table: Table, header: Header | None, columns: Sequence[tuple[int, str]]
) -> tuple[list[int], list[NotData]]:
    """Positions of the data rows, and the rows that are none with their reason. Empty rows are in neither."""
    judge = RowJudge(table, header, columns)
    data: list[int] = []
    rest: list[NotData] = []
    start = header.last + 1 if header else 0
    for position in range(header.first if header else 0):
        rest.append(NotData(table.numbers[position], "title", shown(table.rows[position])))
    for position in range(start, len(table.rows)):
        row = table.rows[position]
        reason = judge.reason(row)
        if reason == "continuation":
            if (data and data[-1] == position - 1) or (
                rest and rest[-1].row == table.numbers[position] - 1 and rest[-1].reason == "continuation"
            ):
                _add_to(table.rows[data[-1]], row)
            else:
                reason = ""
        if reason:
            rest.append(NotData(table.numbers[position], reason, shown(row)))
        else:
            data.append(position)
    return data, rest


def _add_to(above: list[Any], row: Sequence[Any]) -> None:
    for i, value in enumerate(row):
        text = text_of(value)
        if text and text not in text_of(above[i]).split("\n"):
            above[i] = f"{text_of(above[i])}\n{text}" if above[i] != "" else value


def shown(row: Sequence[Any]) -> str:
    return " · ".join(text for text in map(text_of, row) if text)[:120]
