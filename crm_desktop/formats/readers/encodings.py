"""Which encoding a text is in: a mark at its start, the zeros of UTF-16, UTF-8, or the old one that reads best."""

from __future__ import annotations

import re
from itertools import islice

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
#: Windows, the old Macintosh, and MS-DOS (what Italian Windows prompts and old accounting programs write)
OLD = ("cp1252", "mac_roman", "cp850")
_ITALIAN = frozenset("àèéìòù")
_CAPITAL = frozenset("ÀÈÉÌÒÙ")
_WESTERN = frozenset("áíóúâêîôûäëïöüãõñçßåæøœÁÍÓÚÂÊÎÔÛÄËÏÖÜÃÕÑÇÅÆØŒšžŠŽýÿÝŸ")
_RARE = frozenset("ýÿãõåæøšžÝŸÃÕÅÆØŠŽ")
_SIGNS = frozenset("€’‘“”–—•°«»…ªº©®™´·§£½¼²³\xa0")
_TWICE = re.compile("[ÃÂ][\x80-\xbf\u0152-\u02dc\u2013-\u2122]|â€|ï»¿")


def decode(data: bytes) -> tuple[str, str]:
    """The text and its encoding. Nothing is refused: what cannot be decoded becomes U+FFFD."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _once(data.decode(encoding, "replace")), encoding
    if encoding := utf16_without_mark(data[:4096]):
        return data.decode(encoding, "replace"), encoding
    try:
        return _once(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        return _eight_bit(data)


def utf16_without_mark(head: bytes) -> str:
    """Every second byte of Latin text is zero in UTF-16."""
    pairs = len(head) // 2
    low, high = head[0::2].count(0), head[1::2].count(0)
    if high > 0.4 * pairs and low < 0.1 * pairs:
        return "utf-16-le"
    return "utf-16-be" if low > 0.4 * pairs and high < 0.1 * pairs else ""


def _once(text: str) -> str:
    """UTF-8 that a program took for Windows' and encoded again (`cittÃ `) is put right where all of it agrees."""
    if text.isascii() or not _TWICE.search(text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _eight_bit(data: bytes) -> tuple[str, str]:
    mostly_utf8 = data.decode("utf-8", "replace")
    bad = mostly_utf8.count("\ufffd")
    letters = sum(c > "\x7f" for c in mostly_utf8) - bad
    if letters > 10 * bad:  # a few damaged letters
        return mostly_utf8, "utf-8"
    sample = _around_letters(data)
    best = max(OLD, key=lambda name: (plausible(sample.decode(name, "replace")), name == "cp1252"))
    return data.decode(best, "replace"), best


def _around_letters(data: bytes) -> bytes:
    """The bytes beyond ASCII with their neighbours, not more than it takes to decide."""
    found = re.finditer(rb"[\x80-\xff]", data)
    return b" ".join(data[max(hit.start() - 2, 0) : hit.end() + 2] for hit in islice(found, 5000))


def plausible(text: str) -> float:
    """More for letters and signs where people write them."""
    score = 0.0
    for i, sign in enumerate(text):
        if sign > "\x7f":
            before, after = text[i - 1 : i], text[i + 1 : i + 2]
            score += _worth(sign, before, after)
    return score


def _worth(sign: str, before: str, after: str) -> float:
    left, right = before.isalpha(), after.isalpha()
    if sign in _ITALIAN:
        return _accent(sign, left, right, before)
    if sign in _CAPITAL:
        return -0.5 if before.islower() or (after.islower() and left) else 0.8
    if sign in "’‘":
        return 1.0 if left and right else 0.4
    if sign in "°“”":
        good = left != right if sign == "°" else right and not left if sign == "“" else left and not right
        return 0.9 if good else 0.1
    if sign in _SIGNS:
        return -0.3 if left and right else 0.4
    if sign in _WESTERN:
        return (0.1 if sign in _RARE else 0.5) if sign.islower() or not before.islower() else -0.5
    return -2.0 if sign == "\ufffd" or not sign.isprintable() else -0.6


def _accent(sign: str, left: bool, right: bool, before: str) -> float:
    """Italian accents stand at the end of words; inside them nearly only on e."""
    if not left or before.isupper():
        return 0.2
    return 1.0 if not right else 0.6 if sign in "èé" else 0.4
