"""Dates in words, in Italian or English: "tra 2 settimane", "ven", "12 marzo"; and reckoning by months."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

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
# compiled when first used: reading them all costs more than loading the module
_SPAN = r"(?:tra|fra|in|entro|within|\+|(-))\s*(\d+|[a-z]+)\s*([a-z]+)?(?:\s+fa|\s+ago)?"
_AGO = r"(\d+|[a-z]+)\s*([a-z]+)\s+(?:fa|ago)"
_FIGURES = r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?"
_ISO = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_WORDED = r"(\d{1,2})(?:°|st|nd|rd|th)?\s+([a-z]{3,})\.?(?:\s+(\d{2}|\d{4}))?"
_WORDED_US = r"([a-z]{3,})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?"


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
    match = re.fullmatch(_ISO, typed)
    return date(int(match[1]), int(match[2]), int(match[3])) if match else None


def _from_figures(typed: str, today: date) -> date | None:
    match = re.fullmatch(_FIGURES, typed)
    return date(_year(match[3], today), int(match[2]), int(match[1])) if match else None


def _year(text: str | None, today: date) -> int:
    if not text:
        return today.year
    return int(text) if len(text) == 4 else _century(int(text), today)


def _century(two: int, today: date) -> int:
    year = today.year // 100 * 100 + two
    return year - 100 if year > today.year + 30 else year


def _from_span(typed: str, today: date) -> date | None:
    match = re.fullmatch(_SPAN, typed)
    sign, count, unit = (-1 if match[1] else 1, match[2], match[3]) if match else (0, "", "")
    ago = None if match else re.fullmatch(_AGO, typed)
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
    if len(words) > 2 or (
        len(words) == 2 and words[0] not in ("next", "on") and words[1] not in ("prossimo",)
    ):
        return None
    name = words[-1] if words[0] in ("next", "on") else words[0]
    number = WEEKDAYS.get(name[:3])
    if number is None or not re.fullmatch(_DAY_NAME, name):
        return None
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _from_words(typed: str, today: date) -> date | None:
    first, _, rest = typed.partition(" ")
    if first[:3] in WEEKDAYS and rest[:1].isdigit():
        typed = rest
    match = re.fullmatch(_WORDED, typed)
    day, month, year = (match[1], match[2], match[3]) if match else ("", "", None)
    other = None if match else re.fullmatch(_WORDED_US, typed)
    if other:
        day, month, year = other[2], other[1], other[3]
    number = MONTHS.get(month[:3])
    return date(_year(year, today), number, int(day)) if number and day else None


def first_of_month(day: date, months: int) -> date:
    month = day.month - 1 + months
    return date(day.year + month // 12, month % 12 + 1, 1)


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the month's last."""
    first = first_of_month(day, months)
    last = (first_of_month(first, 1) - timedelta(days=1)).day
    return first.replace(day=min(day.day, last))


class FoundDate(NamedTuple):
    """A date inside a text, and where its words begin and end."""

    day: date
    start: int
    end: int


_COUNT = r"(?:\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
_UNIT = r"(?:giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|days?|weeks?|months?|years?)"
_DAY_NAME = (
    r"(?:lun(?:ed[iì])?|mar(?:ted[iì])?|mer(?:coled[iì])?|gio(?:ved[iì])?|ven(?:erd[iì])?|sab(?:ato)?|dom(?:enica)?"
    r"|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
)
_MONTH_NAME = (
    r"(?:genn?(?:aio)?|febb?(?:raio)?|mar(?:zo)?|apr(?:ile)?|mag(?:gio)?|giu(?:gno)?|lug(?:lio)?|ago(?:sto)?"
    r"|sett?(?:embre)?|ott(?:obre)?|nov(?:embre)?|dic(?:embre)?|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|jan|jun|jul|aug|sep|oct|dec)"
)
_CALENDAR = (
    rf"\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[/-]\d{{1,2}}(?:[/-]\d{{2,4}})?"
    rf"|\d{{1,2}}(?:°|st|nd|rd|th)?\s+{_MONTH_NAME}\b(?:\s+\d{{4}})?"
)
_LEAD = r"(?:\b(?:entro|per|il|l'|di|on|by|before|until|next|from|da|dal)\s+){0,2}"
_COMING = (
    rf"{_LEAD}(?:"
    rf"(?P<span>\b(?:tra|fra|in|entro|within)\s+{_COUNT}\s*{_UNIT}\b)"
    r"|(?P<week>\b(?:la\s+)?(?:prossima\s+settimana|settimana\s+prossima|next\s+week)\b)"
    r"|(?P<month>\b(?:il\s+)?(?:prossimo\s+mese|mese\s+prossimo|next\s+month)\b)"
    r"|(?P<end>\b(?:fine\s+mese|the\s+end\s+of\s+the\s+month|end\s+of\s+month)\b)"
    r"|(?P<near>\b(?:oggi|domani|dopodomani|today|tomorrow)\b)"
    rf"|(?P<calendar>\b(?:{_CALENDAR})\b)"
    rf"|(?P<weekday>\b{_DAY_NAME}\b)(?:\s+prossim[oa])?"
    r")"
)
_GONE = (
    r"(?P<near>\b(?:oggi|stamattina|stamani|ieri(?:\s+(?:sera|mattina|pomeriggio))?|l'altro\s+ieri|altroieri|today|yesterday|this\s+morning)\b)"
    rf"|(?P<ago>\b{_COUNT}\s*{_UNIT}\s+(?:fa|ago)\b)"
    rf"|(?:\b(?:il|on|the)\s+)?(?P<calendar>\b(?:{_CALENDAR})\b)"
    rf"|(?:\b(?:on|last)\s+)?(?P<weekday>\b{_DAY_NAME}\b)(?:\s+scors[oa])?"
)
_THIS_DAY = ("oggi", "stamattina", "stamani", "today", "this morning")


def find_coming(text: str, today: date) -> FoundDate | None:
    """The first date in the text that is still to come: "entro ven", "tra 2 settimane", "il 12 marzo"."""
    for match in re.finditer(_COMING, text, re.IGNORECASE):
        day = _coming_day(match, today)
        if day is not None:
            return FoundDate(day, match.start(), match.end())
    return None


def _coming_day(match: re.Match[str], today: date) -> date | None:
    if match["week"]:
        return today + timedelta(days=7)
    if match["month"]:
        return add_months(today, 1)
    if match["end"]:
        return first_of_month(today, 1) - timedelta(days=1)
    day = _read(match["span"] or match["near"] or match["calendar"] or match["weekday"], today)
    if day and day < today and match["calendar"] and not _has_year(match["calendar"]):
        return add_months(day, 12)
    return day


def find_past(text: str, today: date) -> FoundDate | None:
    """The first date in the text that has been: "ieri", "3 giorni fa", "ven" (the last one), "12/11"."""
    for match in re.finditer(_GONE, text, re.IGNORECASE):
        day = _past_day(match, today)
        if day is not None:
            return FoundDate(day, match.start(), match.end())
    return None


def _past_day(match: re.Match[str], today: date) -> date | None:
    if match["near"]:
        word = " ".join(match["near"].lower().split())
        if word in _THIS_DAY:
            return today
        return today - timedelta(days=2 if "altro" in word else 1)
    day = _read(match["ago"] or match["calendar"] or match["weekday"], today)
    if day is None or day <= today:
        return day
    if match["weekday"]:
        return day - timedelta(days=7)
    return None if _has_year(match["calendar"]) else add_months(day, -12)


def _has_year(words: str) -> bool:
    return bool(re.search(r"\d{4}|[/-]\d{1,2}[/-]", words))


def _read(words: str, today: date) -> date | None:
    try:
        return parse_date(words.replace("ì", "i"), today)
    except ValueError:
        return None
