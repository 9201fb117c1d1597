"""How alike two names are: a slip of the hand, an abbreviation, a missing word; anything else is another name.

Names come as the keys that `matching` makes: folded, their words in the order of the alphabet.
"""

from __future__ import annotations

#: words of a name that tell a part of a house from the whole
BRANCHES = frozenset((
    "sezione", "sez", "sede", "filiale", "succursale", "ufficio", "uff", "reparto", "settore", "servizio", "dipartimento",
    "divisione", "plesso", "agenzia", "negozio", "punto", "magazzino", "stabilimento", "distaccamento", "cantiere", "branch",
    "office", "department", "division", "store",
))  # fmt: skip
#: below this the names are two
ALIKE = 0.75
_TWO = 0.7


def name_likeness(a: str, b: str, offices: bool = False) -> float:
    """1 for the same name, less for similar ones, -1 when one has none. `offices`: of a public body, whose words all count."""
    if not a or not b:
        return -1.0
    if a == b:
        return 1.0
    from rapidfuzz.fuzz import token_sort_ratio

    ratio = token_sort_ratio(a, b) / 100
    lacking = _unexplained(a, b)
    if lacking is None or lacking & BRANCHES or any(not word.isalpha() for word in lacking):
        return min(ratio, _TWO)
    if not lacking:
        return max(ratio, 0.85)
    if offices or len(a.split()) < 2 or len(b.split()) < 2:
        return min(ratio, _TWO)
    return max(ratio, 0.9)


def is_part(a: str, b: str) -> bool:
    """`Maria Rossi` within `Maria Grazia Rossi`."""
    short, long = sorted((set(a.split()), set(b.split())), key=len)
    return short <= long


def letters_of(name: str) -> str:
    """The same for names with letters doubled, swapped or joined by mistake: `gian luca` and `ginaluca`."""
    letters = name.replace(" ", "")
    return "".join(sorted(c for c, before in zip(letters, " " + letters, strict=False) if c != before))


def _unexplained(a: str, b: str) -> set[str] | None:
    """The words that only one of the names has, the others being the same but for slips; None if both have some."""
    if letters_of(a) == letters_of(b):
        return set()
    mine, theirs = a.split(), b.split()
    only_a = [word for word in mine if word not in theirs]
    only_b = [word for word in theirs if word not in mine]
    for word in list(only_a):
        twin = next((other for other in only_b if _is_slip(word, other)), None)
        if twin is not None:
            only_a.remove(word)
            only_b.remove(twin)
    return None if only_a and only_b else {*only_a, *only_b}


def _is_slip(a: str, b: str) -> bool:
    """Two spellings of one word: mistyped, though never in the last letter, which makes another name; or abbreviated."""
    if not (a.isalpha() and b.isalpha()):
        return False
    if letters_of(a) == letters_of(b):
        return True
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and (len(short) == 1 or len(short) <= 4 <= len(long) - len(short)):
        return True
    if len(short) >= 6 and long.endswith(short):
        return True
    from rapidfuzz.distance import OSA

    return len(short) >= 6 and a[-1] == b[-1] and a[0] == b[0] and OSA.distance(a, b) == 1
