"""Sentences for the codes of the core. Each module here has a dictionary `WORDS`: code -> marked English text."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules


@cache
def all_words() -> dict[str, str]:
    """Every code with its English text. A code worded twice is a bug."""
    merged: dict[str, str] = {}
    for module in iter_modules(__path__):
        words: dict[str, str] = import_module(f"{__name__}.{module.name}").WORDS
        twice = merged.keys() & words.keys()
        if twice:
            raise ValueError(f"worded twice: {sorted(twice)}")
        merged.update(words)
    return merged
