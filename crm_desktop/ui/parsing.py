"""What people type as dates, times, amounts and durations, in Italian or English (no Qt at all)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from crm_desktop.ui.formats import add_months

WEEKDAYS = {
    "lun": 0, "mar": 1, "mer": 2, "gio": 3, "ven": 4, "sab": 5, "dom": 6,
    "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
MONTHS = {
    "gen": 1, "feb": 2, "mar": 3, "apr": 4, "mag": 5, "giu": 6, "lug": 7, "ago": 8, "set": 9, "ott": 10, "nov": 11,
    "dic": 12, "jan": 1, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "dec": 12,
}  # fmt: skip
NEAR = {
    "oggi": 0, "today": 0, "domani": 1, "tomorrow": 1, "dopodomani": 2, "ieri": -1, "yesterday": -1,
    "altroieri": -2, "l'altro ieri": -2,
}  # fmt: skip
UNITS = {"g": "day", "d": "day", "s": "week", "w": "week", "m": "month", "a": "year", "y": "year"}
NUMBERS = {"un": 1, "uno": 1, "una": 1, "a": 1, "an": 1, "one": 1, "due": 2, "two": 2, "tre": 3, "three": 3,
           "quattro": 4, "four": 4, "cinque": 5, "five": 5, "sei": 6, "six": 6}  # fmt: skip
_SPAN = re.compile(r"(?:tra|fra|in|\+|(-))\s*(\d+|[a-z]+)\s*([a-z]+)?(?:\s+fa|\s+ago)?")
_AGO = re.compile(r"(\d+|[a-z]+)\s*([a-z]+)\s+(?:fa|ago)")
_FIGURES = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDED = re.compile(r"(\d{1,2})(?:°|st|nd|rd|th)?\s+([a-z]{3,})\.?(?:\s+(\d{2}|\d{4}))?")
_WORDED_US = re.compile(r"([a-z]{3,})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?")


def parse_date(text: str, today: date | None = None) -> date | None:
    """None for nothing; ValueError if it cannot be read. Days without a year are this year's."""
    typed = " ".join(text.strip().lower().split())
    if not typed:
        return None
    today = today or date.today()
    if typed in NEAR:
        return today + timedelta(days=NEAR[typed])
    for reader in (_from_iso, _from_figures, _from_span, _from_weekday, _from_words):
        found = reader(typed, today)
        if found is not None:
            return found
    raise ValueError(text)


def _from_iso(typed: str, _today: date) -> date | None:
    match = _ISO.fullmatch(typed)
    return date(int(match[1]), int(match[2]), int(match[3])) if match else None


def _from_figures(typed: str, today: date) -> date | None:
    match = _FIGURES.fullmatch(typed)
    return date(_year(match[3], today), int(match[2]), int(match[1])) if match else None


def _year(text: str | None, today: date) -> int:
    if not text:
        return today.year
    return int(text) if len(text) == 4 else _century(int(text), today)


def _century(two: int, today: date) -> int:
    year = today.year // 100 * 100 + two
    return year - 100 if year > today.year + 30 else year


def _from_span(typed: str, today: date) -> date | None:
    match = _SPAN.fullmatch(typed)
    sign, count, unit = (-1 if match[1] else 1, match[2], match[3]) if match else (0, "", "")
    ago = None if match else _AGO.fullmatch(typed)
    if ago:
        sign, count, unit = -1, ago[1], ago[2]
    if not sign:
        return None
    number = int(count) if count.isdigit() else NUMBERS.get(count, 0)
    kind = UNITS.get((unit or "g")[0])
    return _move(today, sign * number, kind) if number and kind else None


def _move(day: date, count: int, unit: str) -> date:
    if unit in ("month", "year"):
        return add_months(day, count * (12 if unit == "year" else 1))
    return day + timedelta(days=count * (7 if unit == "week" else 1))


def _from_weekday(typed: str, today: date) -> date | None:
    words = typed.split()
    if len(words) > 2 or (len(words) == 2 and words[0] not in ("next", "on") and words[1] not in ("prossimo",)):
        return None
    name = words[-1] if words[0] in ("next", "on") else words[0]
    number = WEEKDAYS.get(name[:3])
    if number is None or not name.isalpha():
        return None
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _from_words(typed: str, today: date) -> date | None:
    first, _, rest = typed.partition(" ")
    if first[:3] in WEEKDAYS and rest[:1].isdigit():
        typed = rest
    match = _WORDED.fullmatch(typed)
    day, month, year = (match[1], match[2], match[3]) if match else ("", "", None)
    other = None if match else _WORDED_US.fullmatch(typed)
    if other:
        day, month, year = other[2], other[1], other[3]
    number = MONTHS.get(month[:3])
    return date(_year(year, today), number, int(day)) if number and day else None


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
    """"1.250,50 €", "€1,250.5", "1250". ValueError if it cannot be read."""
    amount = parse_number(re.sub(r"€|eur(o)?", "", text, flags=re.IGNORECASE))
    return None if amount is None else amount.quantize(Decimal("0.01"))


_HOURS = re.compile(r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|ore|ora|hours?))?\s*(?:(\d+)\s*(?:m|min|mins|minuti|minutes|['′’])?)?")
_CLOCK = re.compile(r"(\d+):(\d{1,2})")


def parse_minutes(text: str) -> int | None:
    """"2h 30", "1:45", "35 min", "90", "1,5 h". ValueError if it cannot be read."""
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
    """"9:30", "9.30", "18", "6 pm" -> (hour, minute). ValueError if it cannot be read."""
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
