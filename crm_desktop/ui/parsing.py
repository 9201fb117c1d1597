"""What people type as dates, times, amounts and durations, in Italian or English (no Qt at all)."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from crm_desktop.domain.dates import parse_date

__all__ = ["parse_date", "parse_minutes", "parse_money", "parse_number", "parse_time"]


def parse_number(text: str, decimal: str = "") -> Decimal | None:
    """A number with Italian or English separators. ValueError if it cannot be read."""
    typed = re.sub(r"[\s'’  ]", "", text)
    if not typed:
        return None
    typed = typed.replace("−", "-")
    try:
        return Decimal(_plain(typed, decimal or _decimal_mark()))
    except InvalidOperation:
        raise ValueError(text) from None


def _decimal_mark() -> str:
    from PySide6.QtCore import QLocale

    return QLocale().decimalPoint()


def _plain(typed: str, mark: str) -> str:
    """Only the decimal point left. A single separator followed by three digits is thousands, if the locale agrees."""
    if "," in typed and "." in typed:
        mark = max(",.", key=typed.rfind)
    elif "," in typed or "." in typed:
        present = "," if "," in typed else "."
        groups = typed.split(present)
        thousands = len(groups) > 2 or (present != mark and len(groups[-1]) == 3)
        mark = "" if thousands else present
    other = [c for c in ",." if c != mark]
    for separator in other:
        typed = typed.replace(separator, "")
    return typed.replace(mark, ".") if mark else typed


def parse_money(text: str) -> Decimal | None:
    """ "1.250,50 €", "€1,250.5", "1250". ValueError if it cannot be read."""
    amount = parse_number(re.sub(r"€|eur(o)?", "", text, flags=re.IGNORECASE))
    return None if amount is None else amount.quantize(Decimal("0.01"))


_HOURS = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|ore|ora|hours?))?\s*(?:(\d+)\s*(?:m|min|mins|minuti|minutes|['′’])?)?"
)
_CLOCK = re.compile(r"(\d+):(\d{1,2})")


def parse_minutes(text: str) -> int | None:
    """ "2h 30", "1:45", "35 min", "90", "1,5 h". ValueError if it cannot be read."""
    typed = text.strip().lower()
    if not typed:
        return None
    clock = _CLOCK.fullmatch(typed)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    match = _HOURS.fullmatch(typed)
    if not match or not (match[1] or match[2]):
        raise ValueError(text)
    hours = float((match[1] or "0").replace(",", "."))
    return round(hours * 60) + int(match[2] or 0)


_TIME = re.compile(r"(?:alle\s+|ore\s+|at\s+)?(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?")


def parse_time(text: str) -> tuple[int, int] | None:
    """ "9:30", "9.30", "18", "6 pm" -> (hour, minute). ValueError if it cannot be read."""
    typed = text.strip().lower()
    if not typed:
        return None
    match = _TIME.fullmatch(typed)
    if not match:
        raise ValueError(text)
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    if hour > 23 or minute > 59:
        raise ValueError(text)
    return hour, minute
