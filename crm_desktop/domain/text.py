"""Folding of text: what two spellings of the same thing have in common."""

from __future__ import annotations

import re
import unicodedata

#: control characters but for tab and line feed, and halves of characters: nobody types them, no file takes them all
_UNSEEN = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"


def clean(text: str) -> str:
    """The text without what cannot be seen or kept; lines end in a line feed."""
    if text.isprintable():
        return text
    return re.sub(_UNSEEN, "", text.replace("\r\n", "\n").replace("\r", "\n"))


def fold(text: str) -> str:
    """Lower case, no accents, single spaces: `«Ca' dell'È»` → `ca' dell'e`."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
        text = text.replace("’", "'").replace("‘", "'")
    return " ".join(text.casefold().split())


def sort_key(name: str) -> str:
    """Where a name stands in a list: folded, without the signs that people don't see."""
    return fold(name).lstrip("\"'«([.-_ ") or fold(name)
