"""How hard a password is to guess: a rough measure, said in words and never as a promise."""

from __future__ import annotations

import math
from collections.abc import Iterator
from enum import StrEnum

SHORTEST = 8
#: people choose words and dates: a character is worth little more than half of what chance would make it
_CHOSEN = 0.6
_FAIR, _STRONG = 40, 60
_COMMON = (
    "password", "passwort", "parola", "segreto", "segreta", "amore", "tesoro", "juventus", "napoli", "inter", "milan",
    "qwerty", "asdfgh", "letmein", "welcome", "benvenuto", "ciaociao", "admin", "administrator", "iloveyou", "tiamo",
    "forzanapoli", "francesco", "andrea", "giuseppe", "alessandro", "martina", "giulia", "stella", "principessa",
    "dragon", "monkey", "football", "superman", "sunshine", "master", "clienti", "archivio", "archive", "customers",
)  # fmt: skip
_SIGNS = "!?.,;:-_*#@+$%&/()=' \"0123456789"
_LOOKALIKES = str.maketrans("013457@$!", "oieastasi")


class Strength(StrEnum):
    """Short is refused; weak, fair and strong are told."""

    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def strength(passphrase: str) -> Strength:
    if len(passphrase) < SHORTEST:
        return Strength.SHORT
    bits = _bits(passphrase)
    if _is_common(passphrase) or bits < _FAIR:
        return Strength.WEAK
    return Strength.STRONG if bits >= _STRONG else Strength.FAIR


def _is_common(passphrase: str) -> bool:
    """A common word, whatever is put around it or in place of its letters."""
    words = {passphrase.casefold().strip(_SIGNS), passphrase.casefold().translate(_LOOKALIKES).strip(_SIGNS)}
    return bool(words & set(_COMMON)) or not any(words)


def _bits(passphrase: str) -> float:
    return sum(_worths(passphrase)) * math.log2(_alphabet(passphrase)) * _CHOSEN


def _worths(passphrase: str) -> Iterator[float]:
    """One for each character; little for one that repeats or follows the one before, as in aaaa and 1234."""
    before = -9
    for sign in map(ord, passphrase):
        yield 0.2 if abs(sign - before) <= 1 else 1.0
        before = sign


def _alphabet(passphrase: str) -> int:
    kinds = (
        (str.islower, 26), (str.isupper, 26), (str.isdigit, 10), (lambda c: not c.isalnum(), 32),
        (lambda c: ord(c) > 127, 30),
    )  # fmt: skip
    return max(2, sum(size for is_kind, size in kinds if any(map(is_kind, passphrase))))
