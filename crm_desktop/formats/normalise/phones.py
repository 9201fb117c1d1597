"""Telephone numbers: several in one cell, with names, without the zero that a number cell lost."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from crm_desktop.formats.normalise.text import is_nothing, number_text

#: ((number in E.164, mobile or None, label), …), reason, severity
Phones = tuple[tuple[tuple[str, bool | None, str], ...], str, str]
NO_PHONES: Phones = ((), "", "")

_SIGNS = str.maketrans("", "", " ./-()\u00a0\u2011\u2013\u2014\u2212[]")
_MOBILE = re.compile(r"3\d{8,9}")
_LAND = re.compile(r"0[1-9]\d{4,9}")
#: the label of a number that is a fax
FAX = "fax"

_HARD = re.compile(r"(?=\bfax\b)|[\n;|,]+|\s+(?:o|e|oppure|or|and|&)\s+|\s+[-–—/]\s+|\s/\s?|:::", re.I)
_RUN = re.compile(r"(?:\+|\b00)?\(?\+?\d[\d\s./()\u00a0\u2011\u2013-]*\d")
_LAST_LINE = re.compile(
    r"(?<=\d{5})(?:\s?/\s?\d{1,3}|-\d)$"
)  # 0521 123456/57: the switchboard and its last line
_DATE = re.compile(
    r"(?<![\d/])\d{1,2}/\d{1,2}/(?:19|20)\d\d(?![\d/])"
)  # `sentito il 12/03/2024` is no number
_FLOAT = re.compile(r"(\d{6,13})[.,]0 ?|(\d)[.,](\d+)[eE]\+?(\d+)")  # what a program made of a number
_NAMED = re.compile(r"(\([^()\d]*[A-Za-z][^()\d]*\))\s*(?=[+(]?\d)")  # 333 1234567 (Anna) 347 7654321 (Ugo)
_T_AND_F = re.compile(r"\s+F[.:]?\s*(?=[+0(])")
_AMERICAN = re.compile(r"\(?[2-9]\d\d\)?[-. ]\s?\d{3}[-. ]\d{4}")  # no Italian writes a town like that
_EXTENSION = re.compile(r"[\s,(]*\b(?:int(?:erno)?|ext|x|der)\b\.?\s*(\d{1,5})\)?\s*$", re.I)
_KIND_WORDS = re.compile(
    r"\b(?:tel(?:efono)?|cell?(?:ulare)?|mob(?:ile)?|fisso|uff(?:icio)?|casa|ab(?:itazione)?|phone|num(?:ero)?|n|fax|t|m|f|c|h|w|whatsapp|wa)\b[.:]*",
    re.I,
)


def read_phones(cell: Any, country: str = "IT") -> Phones:
    """Every number of the cell in E.164. What cannot be a number is an error and is left out."""
    if type(cell) is float:
        return _from_number(cell, country)
    text = (cell if type(cell) is str else str(cell))[:600]
    if "(" in text:
        text = _NAMED.sub(r"\1\n", text)
    if text[:2] in ("T ", "T.", "T:") and " F" in text:
        text = _T_AND_F.sub(" fax ", text)
    if "/" in text or "-" in text:
        text = _LAST_LINE.sub("", _DATE.sub(" ", text))
    elif text[:1].isdigit() and not text.isdigit():
        text = _whole_number(text)
    quick = _quick(text.translate(_SIGNS)) if country == "IT" else None
    if quick:
        return ((quick,), "", "")
    if is_nothing(text.strip()):
        return NO_PHONES
    return _from_text(text, country)


def _whole_number(text: str) -> str:
    """3391234567.0 and 3.391234567E9 are whole; 3,39E+09 has lost its digits."""
    match = _FLOAT.fullmatch(text)
    if match is None:
        return text
    if match[1]:
        return match[1]
    return match[2] + match[3] if len(match[3]) == int(match[4]) else text


def looks_dialled(text: str) -> bool:
    """Written as numbers are dialled: with a sign between the groups, a zero, a plus or a mobile's 3 in front."""
    return bool(_DIALLED.match(text))


_DIALLED = re.compile(
    r"\s*(?:\+|00?[1-9]|\(0|(?:39)?3\d{8,9}\b|3\d\d[\s./-]|(?:[a-z]{1,15}[.:]?\s{0,3}){1,3}[+03])", re.I
)


def _quick(digits: str) -> tuple[str, bool, str] | None:
    """The common Italian shapes, without asking the big library."""
    if digits.startswith("+39"):
        digits = digits[3:]
    elif digits.startswith("0039"):
        digits = digits[4:]
    elif len(digits) == 12 and digits.startswith("393"):
        digits = digits[2:]
    if not digits.isdigit() or not digits.isascii():
        return None
    if digits[:1] == "3" and len(digits) == 10:
        return ("+39" + digits, True, "")
    if _LAND.fullmatch(digits) and 8 <= len(digits) <= 11 and not digits.startswith(("000", "001")):
        return ("+39" + digits, False, "")
    return None


def _from_number(cell: float, country: str) -> Phones:
    digits = number_text(cell)
    if not digits.isdigit():
        return ((), "phone.not_a_number", "error") if cell else NO_PHONES
    if digits == "0":
        return NO_PHONES
    if country != "IT":
        return _result([_parsed(digits, country)], digits)
    if quick := _quick(digits):
        return ((quick,), "", "")
    return _with_lost_zero(digits, sure=True)


def _with_lost_zero(digits: str, sure: bool) -> Phones:
    """A fixed line written as a number loses its zero; a mobile number never had one."""
    as_is = _parsed(digits, "IT")
    if as_is:
        return ((as_is,), "", "")
    if 6 <= len(digits) <= 10 and digits[0] != "0":
        restored = _parsed("0" + digits, "IT")
        if restored:
            return ((restored,), "" if sure else "phone.zero_added", "" if sure else "note")
    if digits.startswith("39") and len(digits) >= 10:
        abroad = _parsed("+" + digits, "IT")
        if abroad:
            return ((abroad,), "", "")
    return ((), "phone.not_a_number", "error")


@lru_cache(maxsize=20_000)
def _parsed(text: str, country: str) -> tuple[str, bool | None, str] | None:
    import phonenumbers

    try:
        number = phonenumbers.parse(re.sub(r"^00(?=[1-9])", "+", text), country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    kind = phonenumbers.number_type(number)
    kinds = phonenumbers.PhoneNumberType
    mobile = True if kind == kinds.MOBILE else None if kind == kinds.FIXED_LINE_OR_MOBILE else False
    return (phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), mobile, "")


def _from_text(text: str, country: str) -> Phones:
    found: list[tuple[str, bool | None, str] | None] = []
    pieces = _pieces(text)
    zero_added = False
    for piece in pieces:
        label = _label(piece)
        for run in _runs(piece):
            numbers, added = _numbers_of(run, country)
            zero_added = zero_added or added
            found.extend((n[0], n[1], label) if n else None for n in numbers)
    return _result(found, text, zero_added)


def _result(found: list[tuple[str, bool | None, str] | None], text: str, zero_added: bool = False) -> Phones:
    good = tuple({n[0]: n for n in found if n}.values())
    if not good:
        return ((), "phone.not_a_number", "error")
    if None in found:
        return (good, "phone.one_unreadable", "doubt")
    return (good, "phone.zero_added", "note") if zero_added else (good, "", "")


def _pieces(text: str) -> list[str]:
    """Split at the separators between numbers; a piece too short to be a number joins its neighbour."""
    pieces: list[str] = []
    text = _EXTENSION.sub(" ", text) if "int" in text.lower() or "ext" in text.lower() else text
    for piece in _HARD.split(text):
        if not piece or not piece.strip():
            continue
        digits = sum(c.isdigit() for c in piece)
        if pieces and 0 < digits < 6 and sum(c.isdigit() for c in pieces[-1]) < 6:
            pieces[-1] += " " + piece
        elif pieces and 0 < digits < 5 and not any(c.isalpha() for c in piece):
            continue  # the last digits of an alternative: 0521 123456/7
        else:
            pieces.append(piece)
    return pieces


def _runs(piece: str) -> list[str]:
    return [run for run in _RUN.findall(piece) if sum(c.isdigit() for c in run) >= 5]


def _label(piece: str) -> str:
    if re.match(r"\s*fax\b", piece, re.I):
        return FAX
    words = _KIND_WORDS.sub(" ", _RUN.sub(" ", piece))
    return " ".join(re.sub(r"[():.,;+*-]+", " ", words).split())[:40]


def _numbers_of(run: str, country: str) -> tuple[list[tuple[str, bool | None, str] | None], bool]:
    """The numbers of one run of digits; True when a lost zero was put back."""
    digits = run.translate(_SIGNS)
    if number := _one(digits, country):
        return [number], False
    parts = _best_split(run, country)
    if parts:
        return list(parts), False
    if country == "IT" and digits.isdigit() and not _AMERICAN.fullmatch(run.strip()):
        restored = _with_lost_zero(digits, sure=False)
        if restored[0]:
            return [restored[0][0]], True
    return [None], False


def _one(digits: str, country: str) -> tuple[str, bool | None, str] | None:
    if country == "IT":
        quick = _quick(digits)
        if quick:
            return quick
        digits = re.sub(r"^(?:\+39|0039)0(?=0)", "+39", digits)
    return _parsed(digits, country)


def _best_split(run: str, country: str) -> list[tuple[str, bool | None, str]] | None:
    """Two or three numbers written one after the other with nothing clear between them."""
    words = re.split(r"[\s/–-]+", run.strip())
    if len(words) < 2:
        return None
    for cut in range(1, len(words)):
        first = _one("".join(words[:cut]).translate(_SIGNS), country)
        if not first:
            continue
        rest = "".join(words[cut:]).translate(_SIGNS)
        second = _one(rest, country)
        if second:
            return [first, second]
        tail = _best_split(" ".join(words[cut:]), country) if len(words) - cut > 1 else None
        if tail:
            return [first, *tail]
    return None
