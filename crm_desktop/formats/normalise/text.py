"""What every kind of value shares: the text of a cell, and cells that mean nothing."""

from __future__ import annotations

import datetime
import html
import re
from typing import Any

from crm_desktop.domain.text import fold

_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200b\u202f\u3000\ufeff]+")
_BREAKS = re.compile(r" ?[\r\n\x0b\x0c\u2028]+ ?")
_ODD = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200e\u200f\u202a-\u202e\u2060-\u2069]|_x000D_")
_NOTHING = frozenset(
    [
        "-",
        "--",
        "---",
        "—",
        "–",
        ".",
        "..",
        "...",
        "/",
        "//",
        "\\",
        "*",
        "?",
        "??",
        "n/a",
        "n.a",
        "n.a.",
        "na.",
        "n.d",
        "n.d.",
        "nd",
        "n/d",
        "#n/d",
        "#n/a",
        "#rif!",
        "#ref!",
        "#valore!",
        "#value!",
        "#nome?",
        "#name?",
        "null",
        "(null)",
        "none",
        "nan",
        "nil",
        "<null>",
        "(vuoto)",
        "(vuota)",
        "(empty)",
        "(nessuno)",
        "nessuno",
        "nessuna",
        "xxx",
        "_",
        "-.-",
        "non",
        "disponibile",
        "not",
        "available",
        "'n/a",
    ]
)
_TAG = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|div|span|ul|ol|li|a|font|table|tr|td|h[1-6])\b[^>]*>|&(?:nbsp|amp|lt|gt|quot|egrave|agrave|igrave|ograve|ugrave|#\d+);",
    re.I,
)


def text_of(cell: Any) -> str:
    """A cell as the user sees it: 12.0 is 12, a date is ISO, TRUE is "true"."""
    kind = type(cell)
    if kind is str:
        return clean(cell)
    if kind is float:
        return number_text(cell)
    if kind is bool:
        return "true" if cell else "false"
    if cell is None:
        return ""
    if kind is datetime.datetime:
        return cell.isoformat(" ", "minutes")
    if isinstance(cell, (datetime.date, datetime.time)):
        return cell.isoformat()
    return str(cell)


def clean(text: str) -> str:
    """Single spaces, no control characters, line breaks kept as one \\n."""
    if text.isascii() and text.isprintable() and "  " not in text and "_x" not in text:
        return text.strip()
    text = _ODD.sub("", text)
    text = _SPACES.sub(" ", text)
    return _BREAKS.sub("\n", text).strip()


def one_line(text: str) -> str:
    return " ".join(text.split()) if "\n" in text else text


def number_text(value: float) -> str:
    if (
        value == int(value) and abs(value) < 1e18
        if value == value and value not in (float("inf"), float("-inf"))
        else False
    ):
        return str(int(value))
    return repr(value)


def is_nothing(text: str) -> bool:
    """True for cells that people fill to say "empty"."""
    return not text or (len(text) < 16 and text.casefold() in _NOTHING)


def without_html(text: str) -> str:
    """Plain text of a note that came from a web form; text without tags stays as it is."""
    if ("<" not in text and "&" not in text) or not _TAG.search(text):
        return text
    text = re.sub(r"(?i)<br\s*/?>|</(?:p|div|li|tr|h[1-6])>", "\n", text)
    text = re.sub(r"(?i)<li\b[^>]*>", "\n", text)
    text = html.unescape(
        re.sub(r"(?i)</?(?:p|b|i|u|em|strong|div|span|ul|ol|li|a|font|table|tr|td|h[1-6])\b[^>]*>", "", text)
    )
    lines = (" ".join(line.split()) for line in text.replace("\u00a0", " ").split("\n"))
    return "\n".join(line for line in lines if line)


_CAMEL = re.compile(r"(?<=[a-zàèéìòù])(?=[A-Z][a-z])|(?<=[A-Z][A-Z])(?=[A-Z][a-z])")


def header_key(text: str) -> str:
    """A header as the dictionary knows it: `Data di\\nnascita:` → `data di nascita`."""
    text = _CAMEL.sub(" ", text)
    folded = fold(text[:200].replace("°", " ").replace("º", " "))
    return " ".join(re.sub(r"[^\w%#&]+|_", " ", folded).split())


_SMALL = frozenset(
    [
        "di",
        "del",
        "della",
        "dello",
        "dei",
        "degli",
        "delle",
        "da",
        "dal",
        "dalla",
        "d'",
        "l'",
        "e",
        "ed",
        "in",
        "a",
        "al",
        "alla",
        "a'",
        "san",
        "con",
        "per",
        "su",
        "la",
        "lo",
        "le",
        "il",
        "i",
        "gli",
    ]
)
_ROMAN = re.compile(r"^(?=[IVXLC]+$)(?:X{0,3}(?:IX|IV|V?I{0,3})|[XLC]{1,3}(?:IX|IV|V?I{0,3}))$")
_FINAL = str.maketrans("aeiouAEIOU", "àèìòùÀÈÌÒÙ")


def accent_apostrophe(text: str) -> str:
    """FORLI' → FORLÌ: an apostrophe at the end of a word stands for the accent it could not type."""
    if "'" not in text and "’" not in text and "`" not in text:
        return text
    text = text.replace("’", "'").replace("`", "'")
    return re.sub(
        r"\b(\w{2,}?)([aeiouAEIOU])'(?=[\s,;.)/-]|$)",
        lambda m: m[0] if m[1].lower() in ("c", "d") else m[1] + m[2].translate(_FINAL),
        text,
    )


def title_case(text: str, small_words: bool = False) -> str:
    """Capital letters only where they belong: D'ANGELO → D'Angelo, VIA XXV APRILE → Via XXV Aprile."""
    words = []
    for position, word in enumerate(text.lower().split(" ")):
        upper = word.upper().strip(",.;()")
        if _ROMAN.match(upper) and len(upper) > 1 and upper not in ("DI", "LI", "MI", "CI", "VI"):
            words.append(word.upper())
        elif position and small_words and word in _SMALL:
            words.append(word)
        elif small_words and re.match(r"^[a-z]{1,2}\.[a-z]{2,3}\.?$", word):
            words.append(word[:1].upper() + word[1:])  # c.so, v.le, p.zza
        else:
            words.append(_capital(word, small_words and position > 0))
    return " ".join(words)


def _capital(word: str, small: bool) -> str:
    def part(match: re.Match[str]) -> str:
        piece = match[0]
        return piece[:1].upper() + piece[1:]

    if small and re.match(r"(d|dell|all|dall|nell|l)'", word):
        head, _, tail = word.partition("'")
        return f"{head}'{_capital(tail, False)}"
    return re.sub(r"(?:(?<=^)|(?<=['(/\-.]))[^\W\d_]\w*", part, word)


def is_shouting(text: str) -> bool:
    """All capitals, and long enough to mean nothing by it."""
    return text.isupper() and sum(c.isalpha() for c in text) > 3
