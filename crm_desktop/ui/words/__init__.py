"""Sentences for the codes of the core. Each module here has a dictionary `WORDS`: code -> marked English text."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules


@cache
def all_words() -> dict[str, str]:
    """Every code with its English text. (A test sees to it that no code is worded twice.)"""
    merged: dict[str, str] = {}
    for words in word_modules().values():
        merged.update(words)
    return merged


def word_modules() -> dict[str, dict[str, str]]:
    """The dictionaries by module."""
    names = [module.name for module in iter_modules(__path__)]
    return {name: import_module(f"{__name__}.{name}").WORDS for name in names}
