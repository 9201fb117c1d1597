"""What the core says, before anybody words it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Message:
    """A code and its data; `ui/i18n.py` turns it into a sentence in the user's language."""

    code: str
    data: Mapping[str, Any] = field(default_factory=dict)
