"""Names of people: title, given name and family name, in whichever order the column writes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from crm_desktop.domain.text import fold
from crm_desktop.formats.data import family_names, given_names, name_words
from crm_desktop.formats.normalise.kinds import (
    NOTHING,
    PROOF,
    has_legal_form,
    is_person_like,
    may_be_person,
    organisation,
)
from crm_desktop.formats.normalise.regions import is_known_town
from crm_desktop.formats.normalise.text import accent_apostrophe, is_shouting, title_case


class PersonName(NamedTuple):
    title: str
    given: str
    family: str


#: longer texts are remarks, not names
LONGEST = 200
NOBODY = PersonName("", "", "")
_JOINERS = frozenset(["e", "ed", "&", "+", "y", "and", "und"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(word.replace(".", "") for word in name_words()["titles"])


@cache
def _courtesy() -> frozenset[str]:
    return frozenset(word.replace(".", "") for word in name_words()["courtesy"])


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(word.replace(".", "") for word in name_words()["suffixes"])


@cache
def _particles() -> frozenset[str]:
    return frozenset(name_words()["particles"])


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(name_words()["given_prefixes"])


def is_given(word: str) -> bool:
    return fold(word).strip(".").replace("'", "") in given_names()


def is_family(text: str) -> bool:
    """One family name, particles and all: `De Santis`."""
    words = [word for word in fold(text).replace("'", " ").split() if word not in _particles()]
    return bool(words) and all(word in family_names() for word in words)


def tidy_name(text: str) -> str:
    """No decoration, no capitals throughout, the accent an apostrophe stood for: `CANE'` → `Canè`."""
    if text.isascii() and text.isalpha() and not text.isupper() and not text.islower():
        return text
    text = "".join(
        c for c in text if unicodedata.category(c) not in ("So", "Sk", "Cs", "Cn") and c != "\ufe0f"
    )
    text = " ".join(text.replace("’", "'").split()).strip(" ,;:*_-")
    text = accent_apostrophe(text)
    if is_shouting(text) or text.islower() or (text.isupper() and len(text) > 2):
        return title_case(text)
    return " ".join(
        title_case(word) if word.isupper() and len(word) > 3 and "." not in word else word
        for word in text.split(" ")
    )


_TITLE_BEHIND = re.compile(
    r"^(.{3,60}?),?\s+((?:ing|arch|avv|dott|dott\.ssa|geom|rag|prof|prof\.ssa|dr|sig|sig\.ra)\.)$",
    re.IGNORECASE,
)


def split_titles(text: str) -> tuple[str, str]:
    """("Dott.ssa", "Anna Rossi"): the titles in front; forms of courtesy go."""
    titles: list[str] = []
    rest = text.strip()
    while rest:
        match = re.match(r"([^\W\d_]+(?:\.[^\W\d_]+)*\.?)(?:[\s/]+|(?<=\.)|$)", rest)
        if not match:
            break
        bare = fold(match[1]).replace(".", "")
        if bare not in _titles() and bare not in _courtesy():
            break
        dotted = match[1].endswith(".") or "." in match[1]
        if (
            bare
            in (
                "on",
                "don",
                "cap",
                "mar",
                "gen",
                "col",
                "ten",
                "sen",
                "comm",
                "perito",
                "padre",
                "maestro",
                "dame",
                "lady",
                "ing",
                "pi",
                "gentile",
                "fam",
            )
            and not dotted
            and not _safe_bare(bare)
        ):
            break
        if bare == "gentile" and not re.match(
            r"(?i)(sig|dott|avv|ing|arch|geom|rag|prof|cliente)", rest[match.end() :]
        ):
            break
        if bare in _titles():
            titles.append(match[1])
        rest = rest[match.end() :].lstrip(" /-")
    if not rest:
        return "", text.strip()
    if not titles and (behind := _TITLE_BEHIND.match(rest)) and len(behind[1].split()) >= 2:
        return behind[2], behind[1]
    return " ".join(titles), rest


def without_courtesy(company: str) -> str:
    """`Spett.le Rossi Srl` is Rossi Srl."""
    return _COURTESY.sub("", company) if company[:1] in "SsGgEeAa" else company


_COURTESY = re.compile(
    r"^(?:spett(?:\.\s?le|le|abile)?|alla\s+(?:spett\.le\s+)?(?:ditta|societ[aà]))[.\s]\s*(?=\S)",
    re.IGNORECASE,
)


def _safe_bare(bare: str) -> bool:
    return bare in ("don", "ing", "padre", "fam", "perito", "gentile")


def without_suffixes(text: str) -> str:
    head, comma, tail = text.rpartition(",")
    if comma and all(
        fold(word).replace(".", "") in _suffixes() for word in re.split(r"[\s/,]+", tail.strip()) if word
    ):
        return without_suffixes(head.strip())
    words = text.split()
    if len(words) > 2 and fold(words[-1]).replace(".", "") in _suffixes() - {
        "ma",
        "md",
        "sr",
        "ii",
        "ing",
        "acc",
        "eng",
        "rn",
    }:
        return " ".join(words[:-1])
    return text


def tidy_title(title: str) -> str:
    return (
        title[:1].upper() + title[1:].lower()
        if title.isupper() or (title[:1].islower() and title.lower() not in ("sig.", "sig.ra", "sigg."))
        else title
    )


@lru_cache(maxsize=200_000)
def split_person(text: str, family_first: bool) -> PersonName:
    """One person's name taken apart; `family_first` is what the column does."""
    text = " ".join(text[:LONGEST].replace("’", "'").split())
    text = re.sub(r"\s*\([^)]*\)|\s*\"[^\"]*\"", "", text).strip() or text
    title, rest = split_titles(text)
    rest = without_suffixes(rest)
    family, comma, given = rest.partition(",")
    if comma and given.strip() and family.strip():
        inner_title, given = split_titles(given.strip())
        return PersonName(title or inner_title, tidy_name(given), tidy_name(family))
    words = [word for word in rest.split() if any(c.isalpha() for c in word) or word in _JOINERS]
    given_words, family_words = _split_words(words, family_first, bool(title))
    return PersonName(title, tidy_name(" ".join(given_words)), tidy_name(" ".join(family_words)))


def _split_words(words: list[str], family_first: bool, titled: bool) -> tuple[list[str], list[str]]:
    if len(words) <= 1:
        alone_is_given = bool(words) and not titled and is_given(words[0])
        return (words, []) if alone_is_given else ([], words)
    if len(words) == 2 and fold(words[0]).rstrip("'") in _particles():
        return [], words  # sig. Di Marco
    shouted = _by_capitals(words)
    if shouted:
        return shouted
    return _family_first(words) if family_first else _given_first(words)


def _by_capitals(words: list[str]) -> tuple[list[str], list[str]] | None:
    """`ROSSI Mario`, `Mario ROSSI`: who writes so writes the family name in capitals."""
    upper = [len(word) > 1 and word.isupper() and "." not in word for word in words]
    if all(upper) or not any(upper):
        return None
    family = [word for word, is_upper in zip(words, upper, strict=True) if is_upper]
    given = [word for word, is_upper in zip(words, upper, strict=True) if not is_upper]
    at_one_end = upper == sorted(upper) or upper == sorted(upper, reverse=True)
    if not at_one_end or (
        all(is_given(word) for word in family) and not any(is_given(word) for word in given)
    ):
        return None
    if all(fold(word) in _particles() for word in given):
        return None
    return given, family


def _family_first(words: list[str]) -> tuple[list[str], list[str]]:
    end = 1
    while end < len(words) - 1 and fold(words[end - 1]).rstrip("'.") in _particles():
        end += 1
    if (
        len(words) - end >= 2
        and not is_given(words[end])
        and fold(words[end]) not in _prefixes()
        and any(is_given(w) for w in words[end + 1 :])
        and _leads(words[end]) <= _leads(words[end - 1])
    ):
        while end < len(words) - 1 and not is_given(words[end]):
            end += 1
    return words[end:], words[:end]


def _given_first(words: list[str]) -> tuple[list[str], list[str]]:
    end = 1
    while end < len(words) - 1:
        word, before = fold(words[end]), fold(words[end - 1])
        joined = word in _JOINERS or before in _JOINERS
        if not joined and (
            word in _particles() or not (is_given(word) or before in ("gian", "pier", "giovan"))
        ):
            break
        end += 1
    return words[:end], words[end:]


def person_order(texts: Iterable[str]) -> tuple[int, int]:
    """(votes for the given name first, votes for the family name first) among the names that can tell."""
    given_first = family_first = 0
    for text in texts:
        if len(text) > LONGEST:
            continue
        _, rest = split_titles(text)
        words = rest.replace(",", " , ").split()
        if "," in words or len(words) < 2 or len(words) > 5:
            continue
        vote = _leads(words[0]) - _leads(words[-1])
        if vote > 0:
            given_first += 1
        elif vote < 0:
            family_first += 1
    return given_first, family_first


def _leads(word: str) -> int:
    """2 for a given name, 0 for a family name, 1 for what is both or neither."""
    given = is_given(word) or fold(word) in ("gian", "pier")
    family = fold(word).strip(".").replace("'", "") in family_names()
    return 1 if given == family else 2 if given else 0


_BETWEEN = re.compile(
    r"\s*(?:\s[-–—]\s?|\s?[–—]\s|\s/\s?|\s\|\s|\n|\s+c/o\s+|[,;]?\s+(?:alla\s+)?c\.?\s?a\.?(?=\s)|[,;]?\s+att(?:\.ne|\.|n\.?|enzione)\s*:?|[,;]?\s+(?:rif\.?|ref\.?|referente|contatto)\s*:?\s|:\s|;\s)\s*",
    re.I,
)
_BRACKETS = re.compile(r"^(.*?)\s*[(\[]([^()\[\]]+)[)\]]\s*$", re.S)


@lru_cache(maxsize=200_000)
def split_company_person(text: str) -> tuple[str, str]:
    """(`Rossi Srl`, `sig. Bianchi`) from one cell; ("", "") when the cell does not hold both."""
    if len(text) > LONGEST:
        return "", ""
    brackets = _BRACKETS.match(text)
    if brackets and (pair := _pair(brackets[1].strip(), brackets[2].strip())):
        return pair
    for match in _BETWEEN.finditer(text):
        if pair := _pair(text[: match.start()].strip(" ,;-–"), text[match.end() :].strip(" ,;-–")):
            return pair
    house, comma, somebody = text.partition(", ")
    if comma and has_legal_form(house) and not has_legal_form(somebody) and (pair := _pair(house, somebody)):
        return pair
    titled = re.search(
        r"[,\s]+(?=(?:sig\.?(?:ra|na)?\.?|dott\.?(?:ssa)?\.?|ing\.|avv\.|geom\.|rag\.|arch\.|prof\.?(?:ssa)?\.?)\s)",
        text,
        re.I,
    )
    if titled and titled.start() and has_legal_form(text[: titled.start()]):
        return text[: titled.start()].strip(" ,;-"), text[titled.end() :].strip()
    return "", ""


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
        r"^(?:c\.?a\.?|att\.?(?:ne)?|rif\.?|referente|titolare|resp\.?|responsabile)[:.\s]+",
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
    return len(words) <= 5 and (is_person_like(text) or (house > NOTHING and _is_likely_somebody(text)))


def _is_likely_somebody(text: str) -> bool:
    """`Brambilla Xhensila` beside a firm; `sede di Milano` is nobody, though some are called Milano."""
    words = [word for word in text.split() if fold(word) not in _particles()]
    return may_be_person(text) and not any(word[:1].islower() or is_known_town(word) for word in words)
