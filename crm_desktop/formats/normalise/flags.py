"""Yes and no, and lists of tags."""

from __future__ import annotations

import datetime
import re
from typing import Any

from crm_desktop.domain.text import fold
from crm_desktop.formats.normalise.text import clean, is_nothing, text_of

#: value or None, reason, severity
Flag = tuple[bool | None, str, str]

_YES = frozenset(
    [
        "si",
        "s",
        "sì",
        "x",
        "xx",
        "1",
        "ok",
        "okay",
        "yes",
        "y",
        "true",
        "vero",
        "✓",
        "✔",
        "☑",
        "✅",
        "v",
        "•",
        "●",
        "acconsente",
        "accetta",
        "accettato",
        "consenso",
        "concesso",
        "rilasciato",
        "firmato",
        "iscritto",
        "iscritta",
        "subscribed",
        "opt-in",
        "attivo",
        "presente",
        "autorizzato",
        "dato",
        "sii",
        "certo",
        "on",
        "granted",
        "autorizza",
    ]
)
_NO = frozenset(
    [
        "no",
        "n",
        "0",
        "false",
        "falso",
        "✗",
        "✘",
        "☐",
        "❌",
        "ko",
        "nega",
        "negato",
        "rifiuta",
        "rifiutato",
        "revocato",
        "non-iscritto",
        "disiscritto",
        "unsubscribed",
        "opt-out",
        "non",
        "acconsente",
        "off",
        "mai",
        "nessuno",
        "assente",
        "denied",
    ]
)


_GIVEN = re.compile(
    r"(?:acconsent|accett|autorizz|conferm|consenso (?:dato|rilasciato|concesso|prestato|si)|prestato|rilasciat|firmat|opt(?:ed)?[ -]?in\b)"
)
_TAKEN_BACK = re.compile(
    r"(?:revoc|neg(?:o|a|ato|ata)\b|rifiut|disiscritt|cancellat|unsubscrib|opt(?:ed)?[ -]?out\b|consenso (?:negato|revocato|no\b))"
)


def read_flag(cell: Any) -> Flag:
    if type(cell) is bool:
        return (cell, "", "")
    if type(cell) is float:
        return (cell != 0, "", "") if cell in (0.0, 1.0) else (None, "flag.unclear", "doubt")
    if isinstance(cell, (datetime.date, datetime.datetime)):
        return (True, "", "")
    raw = clean(str(cell))
    if not raw or raw in ("-", "--", "/", "?", "n.d.", "n/a", "N/A"):
        return (None, "", "")
    if is_nothing(raw) and raw.casefold() not in ("nessuno", "non"):
        return (None, "", "")
    text = fold(raw.replace("\ufe0f", "")).strip(" .!()[]'\"")
    if text in _YES:
        return (True, "", "")
    if text in _NO:
        return (False, "", "")
    first = text.split()[0].strip(",.;:") if text.split() else ""
    if first in ("si", "yes", "ok") or _GIVEN.match(text):
        return (True, "", "")
    if first in ("no", "non", "not") or _TAKEN_BACK.match(text):
        return (False, "", "")
    if re.match(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$", text):
        return (True, "", "")
    return (None, "flag.unclear", "doubt")


def read_tags(cell: Any) -> tuple[str, ...]:
    """The labels of a cell, split at , ; | / and line breaks; Google's own marks are dropped."""
    text = text_of(cell)
    if is_nothing(text):
        return ()
    parts = re.split(r"\s*(?:;|\||\n|:::|,)\s*", text)
    if len(parts) == 1 and re.search(r"\s/\s", text):
        parts = re.split(r"\s/\s", text)
    cleaned = (part.strip().lstrip("*#").strip() for part in parts)
    return tuple(
        dict.fromkeys(
            part for part in cleaned if part and fold(part) not in ("my contacts", "mycontacts", "starred")
        )
    )
