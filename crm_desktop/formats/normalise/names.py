"""Names of people: title, given name and family name, in whichever order the column writes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from crm_desktop.domain.text import fold
from crm_desktop.formats.data import family_names, given_names, name_words
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
def particles() -> frozenset[str]:
    return frozenset(name_words()["particles"])


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(name_words()["given_prefixes"])


def is_given(word: str) -> bool:
    return fold(word).strip(".").replace("'", "") in given_names()


def is_family(text: str) -> bool:
    """One family name, particles and all: `De Santis`."""
    words = [word for word in fold(text).replace("'", " ").split() if word not in particles()]
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


#: `Rossi Mario - idraulico`: what somebody does is no name
_TRADE = re.compile(r"\s[-–]\s(?:[a-zà-ù]+\s?){1,4}$")
_TITLE_INSIDE = re.compile(
    r"\s((?:dott|dott\.ssa|dr|dr\.ssa|ing|avv|geom|rag|arch|prof|prof\.ssa|sig|sig\.ra)\.)\s", re.IGNORECASE
)


@lru_cache(maxsize=200_000)
def split_person(text: str, family_first: bool) -> PersonName:
    """One person's name taken apart; `family_first` is what the column does."""
    text = " ".join(text[:LONGEST].replace("’", "'").split())
    text = re.sub(r"\s*\([^)]*\)|\s*\"[^\"]*\"", "", text).strip() or text
    title, rest = split_titles(_TRADE.sub("", text))
    if not title and (inner := _TITLE_INSIDE.search(rest)):
        title, rest = inner[1], f"{rest[: inner.start()]} {rest[inner.end() :]}".strip()
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
    if married := _married(words, family_first):
        return married
    if any(word in _JOINERS for word in words) and not any(is_given(word) for word in words):
        return [], words  # sigg. Rossi e Bianchi
    if len(words) == 2 and fold(words[0]).rstrip("'") in particles():
        return [], words  # sig. Di Marco
    shouted = _by_capitals(words)
    if shouted:
        return shouted
    return _family_first(words) if family_first else _given_first(words)


def _married(words: list[str], family_first: bool) -> tuple[list[str], list[str]] | None:
    """`Neri in Rossi Anna`, `Anna Neri ved. Rossi`: both names are the family's."""
    at = next((i for i, word in enumerate(words) if fold(word) in ("in", "ved.", "ved", "vedova")), 0)
    if not 0 < at < len(words) - 1:
        return None
    family = words[at - 1 : at + 2]
    rest = words[: at - 1] + words[at + 2 :]
    return (rest, family) if rest else None


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
    if all(fold(word) in particles() for word in given):
        return None
    return given, family


def _family_first(words: list[str]) -> tuple[list[str], list[str]]:
    end = 1
    while end < len(words) - 1 and fold(words[end - 1]).rstrip("'.") in particles():
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
            word in particles() or not (is_given(word) or before in ("gian", "pier", "giovan"))
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
