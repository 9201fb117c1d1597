"""Folding of text: what two spellings of the same thing have in common."""

from __future__ import annotations

import unicodedata


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
