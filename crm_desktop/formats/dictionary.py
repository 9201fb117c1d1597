"""The dictionary of header names: from a header to the fields it may mean."""

from __future__ import annotations

import re
from functools import cache

from crm_desktop.formats.data import header_words
from crm_desktop.formats.normalise.text import header_key


class Dictionary:
    """`resources/import/headers.json`, folded once."""

    def __init__(self) -> None:
        words = header_words()
        self._exact: dict[str, str] = {}
        self._phrases: list[tuple[str, str]] = []
        for name, entry in words["fields"].items():
            for text in (name, *entry["exact"]):
                self._exact.setdefault(header_key(text), name)
            self._phrases += [(header_key(text), name) for text in entry["phrases"]]
        self._phrases.sort(key=lambda item: -len(item[0]))
        self._patterns = [(re.compile(pattern), name) for pattern, name in words["patterns"]]
        self._sales = frozenset(header_key(word) for word in words["sales_words"])
        self._not_sales = frozenset(header_key(word) for word in words["sales_not"])
        self._compact = {key.replace(" ", ""): name for key, name in self._exact.items() if len(key) > 3}

    def exact(self, key: str) -> str:
        """The field whose name this is, or ""."""
        if not key:
            return ""
        if found := self._exact.get(key) or self._compact.get(key.replace(" ", "")):
            return found
        return next((name for pattern, name in self._patterns if pattern.search(key)), "")

    def phrase(self, key: str) -> str:
        """The field that the longest known phrase inside the header stands for, or ""."""
        padded = f" {key} "
        return next((name for phrase, name in self._phrases if f" {phrase} " in padded), "")

    def sales_year(self, key: str, around: str) -> str:
        """The year of a column of yearly sales: `fatturato 2023`, `fatt 23`, or `2023` under `Fatturato`."""
        match = re.search(r"(?<!\d)((?:19|20)\d\d)(?!\d)", key) or re.search(
            r"(?:^|\s)([012]\d)(?:\s|$)", key
        )
        if not match:
            return ""
        words = set(key.replace(match[0], " ").split())
        if words & self._not_sales or not (words | set(around.split())) & self._sales:
            return ""
        if len(match[1]) == 2 and not words & self._sales:
            return ""
        if words - self._sales - _BESIDE_SALES:
            return ""
        return match[1] if len(match[1]) == 4 else "20" + match[1]


#: words that say nothing else beside an amount and a year
_BESIDE_SALES = frozenset(
    [
        "anno",
        "year",
        "al",
        "del",
        "fy",
        "di",
        "eur",
        "euro",
        "euri",
        "annuo",
        "in",
        "per",
        "netto",
        "lordo",
        "iva",
        "esclusa",
        "d",
        "affari",
        "totale",
        "cliente",
        "dal",
        "gen",
        "dic",
    ]
)


@cache
def dictionary() -> Dictionary:
    return Dictionary()
