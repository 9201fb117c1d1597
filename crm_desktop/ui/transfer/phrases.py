"""Words of the import pages by group and value, as `words/import_page.py` has them."""

from __future__ import annotations

from typing import Any

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.words.import_page import WORDS


def phrase(group: str, code: str, /, **values: Any) -> str:
    """Empty where there are no words."""
    text = WORDS.get(f"{group}.{code}")
    return tr(text, **values) if text else ""


def phrases(group: str) -> dict[str, str]:
    start = f"{group}."
    return {code[len(start) :]: tr(text) for code, text in WORDS.items() if code.startswith(start)}
