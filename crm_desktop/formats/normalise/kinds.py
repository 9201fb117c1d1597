"""Who a name belongs to: a person, a company, a public body, an association."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from crm_desktop.domain.text import fold
from crm_desktop.formats.data import family_names, given_names, name_words

#: a legal form proves a company, a business word suggests one
PROOF, HINT, NOTHING = 2, 1, 0


@cache
def _legal() -> re.Pattern[str]:
    forms = "|".join(sorted(name_words()["legal_forms"], key=len, reverse=True))
    return re.compile(rf"(?<![\w.&'])(?:{forms})(?=$|[\s,;)/(-]|\.(?:\s|$))", re.IGNORECASE)


@cache
def _words(which: str) -> frozenset[str]:
    return frozenset(_bare(word) for word in name_words()[which])


@cache
def _starts(which: str) -> re.Pattern[str]:
    phrases = sorted((re.escape(fold(word)) for word in name_words()[which]), key=len, reverse=True)
    return re.compile(rf"^(?:l'|il |la |lo |le |i |gli )?(?:{'|'.join(phrases)})(?=$|[\s,;:/(-])")


def _bare(word: str) -> str:
    return fold(word).replace(".", "").replace("'", "")


@cache
def _hints() -> re.Pattern[str]:
    words = sorted((re.escape(word) for word in _words("business")), key=len, reverse=True)
    return re.compile(rf"(?:^|\s)(?:{'|'.join(words)})(?=$|\s)")


def has_legal_form(text: str) -> bool:
    return bool(_legal().search(text[:300]))


@lru_cache(maxsize=200_000)
def organisation(text: str) -> tuple[str, int]:
    """("company" | "public_body" | "association", how sure); ("", NOTHING) when nothing says so."""
    if len(text) > 300:
        return ("", NOTHING)
    folded = fold(text)
    legal = has_legal_form(text)
    if not legal and _is_short_surname_first(folded):
        return ("", NOTHING)
    if not legal and _starts("public_body").match(folded):
        return ("public_body", PROOF)
    if _starts("association").match(folded) and not (
        legal and not re.search(r"\b(asd|ssd|onlus|aps|odv|ets)\b", _bare(folded))
    ):
        return ("association", PROOF)
    if re.search(r"\b(a\.?s\.?d|s\.?s\.?d|onlus|o\.?d\.?v|e\.?t\.?s|a\.p\.s)\b\.?", folded) and not legal:
        return ("association", PROOF)
    if legal:
        return ("company", PROOF)
    plain = re.sub(r"[.']", "", folded)
    if _hints().search(re.sub(r"[,/()&-]", " ", plain)) or _is_coined(plain):
        return ("company", HINT)
    if _OWNED.search(folded) or _is_called_by_article(folded):
        return ("company", HINT)
    if "&" in folded and not _is_couple(folded):
        return ("company", HINT)
    if (
        re.search(r"\d", folded)
        and re.search(r"[a-z]{2}|[a-z]\.?[a-z]", folded)
        and not re.search(r"[@+]", folded)
    ):
        return ("company", HINT)
    return ("", NOTHING)


#: `Elettro Corti di Corti Alessio`: a sole trader names himself after his business
_OWNED = re.compile(r"^\S+(?: \S+)* di (?P<name>\S{3,}) (?:\S+ )*\S+$")
_COINED = re.compile(
    r"\b(?:auto|agri|agro|edil|elettro|euro|foto|gastro|idro|immobil|metal|mecca|multi|plast|sider|tecno|termo|video|web)"
    r"[a-z]{4,}\b"
)


def _is_called_by_article(folded: str) -> bool:
    """`Il Melograno`, `La Pergola`, `Da Gino`; but `La Rosa Mario` is somebody."""
    first, _, rest = folded.replace("'", " ").partition(" ")
    words = rest.split()
    if not words or first not in _ARTICLES | _NAME_STARTS:
        return False
    if first in ("il", "i", "gli", "le", "ai", "agli", "alla", "the") or (
        first in ("da", "al") and len(words) == 1
    ):
        return True
    return (
        first in _NAME_STARTS
        and words[0] not in family_names()
        and not any(w in given_names() for w in words)
    )


def _is_coined(folded: str) -> bool:
    """Words that only firms are called: Tecnoplast, Euroforni."""
    match = _COINED.search(folded)
    return match is not None and match[0] not in family_names() and match[0] not in given_names()


def _is_short_surname_first(folded: str) -> bool:
    """`Lega Anna`, `Corte Ugo`: two words, the second a given name, the first too short to prove anything."""
    words = folded.split()
    return (
        len(words) == 2
        and len(words[0]) <= 6
        and words[0].isalpha()
        and words[1] in given_names()
        and words[0] not in _words("business")
    )


def _is_couple(folded: str) -> bool:
    names = given_names()
    return sum(word in names for word in re.findall(r"\w+", folded)) >= 2


@lru_cache(maxsize=200_000)
def is_person_like(text: str) -> bool:
    """Two to five words, a known given name among them, nothing that only a firm has."""
    if len(text) > 100:
        return False
    words = re.findall(r"[^\W\d_]+", fold(text))
    if (
        not 2 <= len(words) <= 6
        or re.search(r"\d", text)
        or (len(words) == 2 and words[0] in ("da", "al", "dai"))
    ):
        return False
    return any(word in given_names() for word in words) and organisation(text)[1] != PROOF


@lru_cache(maxsize=100_000)
def may_be_person(text: str) -> bool:
    """Two or three words, a family name among them, the other one no word that firms are called: `Moretti Xhensila`."""
    if len(text) > 60 or re.search(r"[\d&@/+]", text):
        return False
    words = re.findall(r"[^\W\d_]+", fold(text))
    if words and words[0] in _ARTICLES:
        return False
    words = [word for word in words if word not in _PARTICLES]
    if not 2 <= len(words) <= 3:
        return False
    known = sum(word in family_names() for word in words)
    return known >= 1 and len(words) - known <= 1 and organisation(text)[1] == NOTHING


def is_certain_person(text: str) -> bool:
    """A given name and a family name, both known, and nothing else."""
    words = [word for word in re.findall(r"[^\W\d_]+", fold(text)) if word not in _PARTICLES]
    given = [word for word in words if word in given_names()]
    return (
        len(given) >= 1
        and len(words) >= 2
        and all(word in given_names() or word in family_names() for word in words)
        and any(word in family_names() for word in words)
    )


_NAME_STARTS = frozenset(["la", "lo", "l", "dal", "dalla", "dai"])
_ARTICLES = frozenset(["ai", "agli", "alla", "il", "i", "gli", "le", "al", "da", "the", "un", "una"])
_PARTICLES = frozenset(
    ["de", "di", "da", "del", "della", "dello", "dei", "degli", "dalla", "dal", "d", "lo", "la", "li"]
)


def kind_of_name(text: str, default: str) -> str:
    """The kind of the subject called `text`; `default` when the name alone does not tell."""
    kind, sure = organisation(text)
    if sure == PROOF:
        return kind
    if is_person_like(text):
        words = re.findall(r"[^\W\d_]+", fold(text))
        given = sum(word in given_names() for word in words)
        if sure == NOTHING or (len(words) - given <= 1 and not _is_business_first(words)):
            return "person"
    if sure == HINT:
        return kind
    return default


def _is_business_first(words: list[str]) -> bool:
    return any(word in _words("business") for word in words)


_QUICK = re.compile(r"(?:s\.?r\.?l\.?s?|s\.?p\.?a|s\.?n\.?c|s\.?a\.?s)\.?$", re.IGNORECASE)


@cache
def _first_words() -> frozenset[str]:
    words = {
        fold(phrase).split()[0] for which in ("public_body", "association") for phrase in name_words()[which]
    }
    return frozenset(words | {"l'associazione", "la", "il", "lo", "i", "gli", "le"})


def ends_with_legal_form(company: str) -> bool:
    return bool(_QUICK.search(company))


def kind_of_house(company: str) -> str:
    """The kind of something that is certainly not a person."""
    if (
        company.isascii()
        and _QUICK.search(company)
        and company.split(" ", 1)[0].lower() not in _first_words()
    ):
        return "company"
    return organisation(company)[0] or "company"
