"""The kinds a form offers: what is delicate only where the owner has said on which ground it is noted."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.privacy import DELICATE_KIND
from crm_desktop.ui.i18n import terms


def offered(services: Any, group: str, present: str = "") -> list[tuple[str, str]]:
    """`(value, words)` of an enumeration; `present` is always among them."""
    hidden = set() if services.privacy.may_note_delicate() else {DELICATE_KIND} - {present}
    return [(value, words) for value, words in terms(group).items() if value not in hidden]
