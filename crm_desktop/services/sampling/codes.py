"""Made-up identifiers that are formally right: VAT numbers, tax codes, phone numbers, internet names."""

from __future__ import annotations

import re
from datetime import date

from crm_desktop.domain.text import fold

_ODD_VALUES = {c: i for i, c in enumerate("BAKPLCQDREVOSFTGUHMINJWZYX")}
_MONTHS = "ABCDEHLMPRST"
_VOWELS = "AEIOU"


def vat_number(index: int, office: int = 36) -> str:
    """An Italian VAT number that nobody has yet (the highest sequence), with the right check digit."""
    return _with_check(f"{9_000_000 + (index * 7_919) % 999_983:07d}{office:03d}")


def body_code(index: int) -> str:
    """The 11-digit tax code of a public body or association."""
    return _with_check(f"9{(index * 7_919) % 999_983:06d}036")


def _with_check(ten: str) -> str:
    total = 0
    for place, digit in enumerate(map(int, ten)):
        doubled = digit * 2 if place % 2 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return ten + str(-total % 10)


def tax_code(family: str, given: str, birthday: date, woman: bool, town_code: str = "F257") -> str:
    """The 16-character tax code of a person."""
    day = birthday.day + (40 if woman else 0)
    start = f"{_letters(family)}{_given_letters(given)}{birthday.year % 100:02d}{_MONTHS[birthday.month - 1]}{day:02d}"
    fifteen = start + town_code
    return fifteen + _check_letter(fifteen)


def _letters(name: str) -> str:
    plain = [c for c in fold(name).upper() if c.isalpha()]
    consonants = [c for c in plain if c not in _VOWELS]
    return "".join([*consonants, *(c for c in plain if c in _VOWELS), *"XXX"])[:3]


def _given_letters(name: str) -> str:
    consonants = [c for c in fold(name).upper() if c.isalpha() and c not in _VOWELS]
    if len(consonants) >= 4:
        return consonants[0] + consonants[2] + consonants[3]
    return _letters(name)


def _check_letter(fifteen: str) -> str:
    total = 0
    for place, sign in enumerate(fifteen):
        letter = "ABCDEFGHIJ"[int(sign)] if sign.isdigit() else sign
        total += _ODD_VALUES[letter] if place % 2 == 0 else ord(letter) - ord("A")
    return chr(ord("A") + total % 26)


def landline(area: str, index: int) -> tuple[str, str]:
    """`(E.164, national form)` of a number in the area that looks made up."""
    number = f"55{(index * 37 + 123) % 100_000:05d}"
    if len(area) == 4:
        number = number[0] + number[2:]
        return f"+39{area}{number}", f"{area} {number}"
    return f"+39{area}{number}", f"{area} {number[:3]} {number[3:]}"


def mobile(index: int) -> tuple[str, str]:
    prefix = 320 + (index // 10_000) % 30
    number = f"555{(index * 41 + 142) % 10_000:04d}"
    return f"+39{prefix}{number}", f"{prefix} {number[:3]} {number[3:]}"


_DROPPED = re.compile(r"['.]")
_SPLIT = re.compile(r"[^a-z0-9]+")
_SMALL_WORDS = {"srl", "snc", "spa", "sas", "e", "di", "c", "del", "della", "dal"}


def slug(name: str) -> str:
    """What a name becomes in an internet address."""
    words = _SPLIT.split(_DROPPED.sub("", fold(name)))
    return "".join(word for word in words if word not in _SMALL_WORDS)[:40] or "studio"
