"""Which house is meant: the name with its legal form. Alfa Srl and Alfa Snc are two."""

from __future__ import annotations

import re
from functools import lru_cache

from crm_desktop.domain.match_keys import company_key
from crm_desktop.domain.text import fold

_FORMS = {
    "srls": r"s\.?\s?r\.?\s?l\.?\s?s", "srl": r"s\.?\s?r\.?\s?l", "spa": r"s\.?\s?p\.?\s?a", "snc": r"s\.?\s?n\.?\s?c",
    "sas": r"s\.?\s?a\.?\s?s", "sapa": r"s\.?a\.?p\.?a", "scarl": r"s\.?\s?c\.?\s?a?\.?\s?r\.?\s?l", "coop": r"(?:soc\.?\s?)?coop(?:erativa)?",
    "ltd": r"ltd|limited", "gmbh": r"gmbh", "inc": r"inc", "llc": r"llc",
}  # fmt: skip
_FORM = re.compile("|".join(rf"(?P<{name}>(?<![\w.]){form}(?![\w]))" for name, form in _FORMS.items()))


@lru_cache(maxsize=50_000)
def house_key(name: str) -> str:
    """The words of the name, then its legal form, empty without one."""
    match = _FORM.search(fold(name))
    return f"{company_key(name)}|{match.lastgroup if match else ''}"


def same_house(one: str, other: str) -> bool:
    """One name, and at most one legal form between them."""
    name, _, form = house_key(one).partition("|")
    other_name, _, other_form = house_key(other).partition("|")
    return name == other_name and (form == other_form or not form or not other_form)
