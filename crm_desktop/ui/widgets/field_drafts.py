"""Values of fields as a draft keeps them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any


def plain(value: Any) -> Any:
    """A field's value as JSON can hold it."""
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, Decimal):
        return {"number": str(value)}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return getattr(value, "value", value)


def unplain(value: Any) -> Any:
    """The way back; a text that could not be read stays a text."""
    if isinstance(value, dict) and "day" in value:
        return date.fromisoformat(value["day"])
    if isinstance(value, dict) and "number" in value:
        return Decimal(value["number"])
    return tuple(unplain(part) for part in value) if isinstance(value, list) else value
