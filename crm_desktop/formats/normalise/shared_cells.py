"""A house and somebody of it in one cell: `Rossi Srl – sig. Bianchi`."""

from __future__ import annotations

import re
from functools import lru_cache

from crm_desktop.domain.text import fold
from crm_desktop.formats.normalise.kinds import (
    NOTHING,
    PROOF,
    has_legal_form,
    is_person_like,
    may_be_person,
    organisation,
)
from crm_desktop.formats.normalise.names import LONGEST, is_family, is_given, particles, split_titles
from crm_desktop.formats.normalise.regions import is_known_town

_BETWEEN = re.compile(
    r"\s*(?:\s[-–—]\s?|\s?[–—]\s|\s/\s?|\s\|\s|\s@\s|\n|\s+c/o\s+|\s+presso\s+|[,;]?\s+(?:alla\s+)?c\.?\s?a\.?(?=\s)|[,;]?\s+att(?:\.ne|\.|n\.?|enzione)\s*:?|[,;]?\s+(?:rif\.?|ref\.?|referente|contatto)\s*:?\s|:\s|;\s)\s*",
    re.I,
)
_BRACKETS = re.compile(r"^(.*?)\s*[(\[]([^()\[\]]+)[)\]]\s*$", re.S)


@lru_cache(maxsize=200_000)
def split_company_person(text: str) -> tuple[str, str]:
    """(`Rossi Srl`, `sig. Bianchi`) from one cell; ("", "") when the cell does not hold both."""
    if len(text) > LONGEST:
        return "", ""
    brackets = _BRACKETS.match(text)
    if brackets:
        before, inside = brackets[1].strip(), brackets[2].strip()
        if pair := _pair(before, inside):
            return pair
        if organisation(before)[1] == PROOF and _may_be_called(inside):
            return before, inside
    for match in _BETWEEN.finditer(text):
        if pair := _pair(text[: match.start()].strip(" ,;-–"), text[match.end() :].strip(" ,;-–")):
            return pair
    house, comma, somebody = text.partition(", ")
    if comma and has_legal_form(house) and not has_legal_form(somebody) and (pair := _pair(house, somebody)):
        return pair
    if comma and has_legal_form(somebody) and not has_legal_form(house) and (pair := _pair(somebody, house)):
        return pair
    titled = re.search(
        r"[,\s]+(?=(?:sig\.?(?:ra|na)?\.?|dott\.?(?:ssa)?\.?|ing\.|avv\.|geom\.|rag\.|arch\.|prof\.?(?:ssa)?\.?)\s)",
        text,
        re.I,
    )
    if titled and titled.start() and has_legal_form(text[: titled.start()]):
        return text[: titled.start()].strip(" ,;-"), text[titled.end() :].strip()
    return "", ""


_PLACES = frozenset(
    ["sede", "filiale", "stabilimento", "ufficio", "uffici", "negozio", "centro", "centrale", "punto", "vendita", "nord", "sud", "est",
     "ovest", "amministrazione", "magazzino", "ex", "gia", "gruppo", "italia", "cessata", "chiusa", "fallita", "in", "liquidazione"]
)  # fmt: skip


def _may_be_called(text: str) -> bool:
    """Two words in brackets behind a firm, as people are called and places are not."""
    words = text.split()
    return (
        len(words) == 2
        and all(word.replace("'", "").isalpha() and word[:1].isupper() and len(word) > 2 for word in words)
        and not (text.isupper() or is_known_town(text) or is_known_town(words[0]))
        and not any(fold(word) in _PLACES for word in words)
        and organisation(text)[1] == NOTHING
    )


def _pair(left: str, right: str) -> tuple[str, str] | None:
    if not left or not right:
        return None
    if _may_be_company(left, right) and _is_somebody(right, organisation(left)[1]):
        return left, _clean_somebody(right)
    if _may_be_company(right, left) and _is_somebody(left, organisation(right)[1]):
        return right, _clean_somebody(left)
    return None


def _clean_somebody(text: str) -> str:
    return re.sub(
        r"^(?:c\.?a\.?|att\.?(?:ne)?|rif\.?|ref\.?|referente|titolare|resp\.?|responsabile(?:\s[a-z]+)?|direttore|direttrice|presidente|amministratore|"
        r"segretari[oa]|contatto)[:.\s]+",
        "",
        text,
        flags=re.I,
    ).strip()


def _may_be_company(text: str, other: str) -> bool:
    sure = organisation(text)[1]
    if sure == PROOF:
        return True
    if is_person_like(text) and sure == NOTHING:
        return False
    return sure > NOTHING or bool(split_titles(other)[0]) or is_person_like(other)


def _is_somebody(text: str, house: int) -> bool:
    """`house`: how sure it is that the other half is one; then a family name is enough."""
    text = _clean_somebody(text)
    if len(text) > 60 or organisation(text)[1] == PROOF or re.search(r"\d", text):
        return False
    title, rest = split_titles(text)
    words = rest.split()
    if title:
        return 1 <= len(words) <= 4
    if house == PROOF and len(words) == 1:
        return (is_family(rest) or is_given(rest)) and rest[:1].isupper() and not is_known_town(rest)
    return len(words) <= 5 and (is_person_like(text) or (house > NOTHING and _is_likely_somebody(text)))


def _is_likely_somebody(text: str) -> bool:
    """`Brambilla Xhensila` beside a firm; `sede di Milano` is nobody, though some are called Milano."""
    words = [word for word in text.split() if fold(word) not in particles()]
    return may_be_person(text) and not any(word[:1].islower() or is_known_town(word) for word in words)
