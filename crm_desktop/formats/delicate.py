"""Columns about what a person thinks, believes or belongs to, known by their headings."""

from __future__ import annotations

import json
import re
from functools import cache

from crm_desktop.domain.text import fold
from crm_desktop.paths import resource

#: why such a column is left out
REASON = "delicate"


def is_delicate(heading: str) -> bool:
    words = " ".join(re.findall(r"\w+", fold(heading)))
    found, excepted = _patterns()
    return bool(found.search(words)) and not excepted.search(words)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = json.loads(resource("import", "delicate.json").read_text("utf-8"))
    return _any_of([*known["words"], *known["phrases"]]), _any_of(known["not"])


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b")
