"""Dates: the order of day and month is decided by the whole column, never by one cell."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Any

from crm_desktop.formats.normalise.identifiers import NONE, Reading
from crm_desktop.formats.normalise.text import is_nothing, text_of

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("gennaio gen genn january jan januar janvier", "febbraio feb febb february februar", "marzo mar march marz maerz mrz",
         "aprile apr april", "maggio mag magg may mai", "giugno giu june jun juni", "luglio lug july jul juli",
         "agosto ago august aug", "settembre set sett september sep sept", "ottobre ott october oct oktober okt",
         "novembre nov november", "dicembre dic december dec dezember dez"), 1)
    for name in names.split()
}  # fmt: skip
_NUMERIC = re.compile(
    r"^(\d{1,4})\s?[/.\-\s]\s?(\d{1,2})\s?[/.\-\s]\s?(\d{1,4})(?:[ T,]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?:\.\d+)?\s?(?:[AaPp][Mm])?(?:Z|[+-]\d\d:?\d\d)?)?$"
)
_WORDS = re.compile(
    r"^(?:[^\W\d_]{2,9}\.?,?\s+)?(?:il\s+)?(\d{1,2})[°º]?(?:st|nd|rd|th|\.)?[\s\-/.]*(?:di\s+|of\s+)?([^\W\d_]{3,9})\.?[\s\-/.,']*(?:del\s+)?'?(\d{4}|\d{2})(?:[ ,T]+\d{1,2}[:.]\d{2}(?::\d{2})?)?$"
)
_MONTH_FIRST = re.compile(r"^([^\W\d_]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$")
_NO_YEAR = re.compile(r"^(?:([^\W\d_]{3,9})\.?,?\s+)?(?:il\s+)?(\d{1,2})[°º]?[\s\-/.]*([^\W\d_]{3,9})\.?$")
_MONTH_ONLY = re.compile(
    r"^([^\W\d_]{3,9})\.?[\s\-/.']*(\d{4}|\d{2})$|^(0?[1-9]|1[0-2])\s?[/.-]\s?((?:19|20)\d\d)$"
)
#: a weekday in front and an hour behind say nothing more
_AROUND = re.compile(
    r"^'|^(?:(?:lun|mar|mer|gio|ven|sab|dom|mon|tue|wed|thu|fri|sat|sun)[^\W\d_]*)\.?,?\s+(?=\d+\s?[/.\-])|\s+(?:ore|h|alle)\.?\s?\d{1,2}(?:[:.]\d{2})?$",
    re.I,
)
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("lun mon", "mar tue", "mer wed", "gio thu", "ven fri", "sab sat", "dom sun")
    )
    for name in names.split()
}
_PACKED = re.compile(r"^(?:(\d{4})(\d{2})(\d{2})|(\d{2})(\d{2})(\d{4}))$")
_EPOCH_1900, _EPOCH_1904 = datetime.date(1899, 12, 30), datetime.date(1904, 1, 1)


NOT_A_DATE: Reading = ("", "date.not_a_date", "error")


class DateReader:
    """Reads one column. kind: birthday, past (last contact), next or any; day_first as decided from the column.

    A past day known only to its month is read as `2024-03`.
    """

    def __init__(
        self, kind: str, day_first: bool, epoch_1904: bool, today: datetime.date | None = None
    ) -> None:
        self.kind, self.day_first = kind, day_first
        self._epoch = _EPOCH_1904 if epoch_1904 else _EPOCH_1900
        self._today = today or datetime.date.today()

    def read(self, cell: Any) -> Reading:
        """ISO date, or ISO year-month-day with a problem; a date that cannot be is left out."""
        if type(cell) is datetime.date:
            return self._checked(cell)
        if type(cell) is datetime.datetime:
            return self._checked(cell.date())
        if type(cell) is float:
            return self._from_serial(cell)
        text = text_of(cell)
        if len(text) > 60:
            return NOT_A_DATE
        if is_nothing(text) or re.fullmatch(r"[0/.\- :]+", text):
            return NONE
        if re.fullmatch(r"\d{5}([.,]\d+)?", text):
            return self._from_serial(float(text.replace(",", ".")))
        return self._from_text(text)

    def _from_serial(self, value: float) -> Reading:
        if value == 0:
            return NONE
        if 1900 <= value <= 2100 and value == int(value):
            return ("", "date.only_year", "error")
        if value >= 10_000_000 and value == int(value):
            return self._from_text(str(int(value)).zfill(8))
        if not 1 <= value < 110_000:
            return NOT_A_DATE
        return self._checked(self._epoch + datetime.timedelta(days=int(value)))

    def _from_text(self, text: str) -> Reading:
        text = (
            _AROUND.sub("", _AROUND.sub("", text.strip().rstrip(".,;")))
            if not text[:1].isdigit() or " " in text
            else text
        )
        if match := _NUMERIC.match(text):
            return self._from_parts(match[1], match[2], match[3])
        if match := _WORDS.match(text):
            month = _MONTHS.get(_plain(match[2]))
            return self._date(_year(match[3], self), month, int(match[1])) if month else NOT_A_DATE
        if match := _MONTH_FIRST.match(text):
            month = _MONTHS.get(_plain(match[1]))
            return self._date(int(match[3]), month, int(match[2])) if month else NOT_A_DATE
        if match := _PACKED.match(text):
            if match[1] and 1900 <= int(match[1]) <= 2100:
                return self._date(int(match[1]), int(match[2]), int(match[3]))
            if not match[1] or int(match[1]) < 3200:
                return self._date(int(text[4:]), int(text[2:4]), int(text[:2]))
        if re.fullmatch(r"(19|20)\d\d", text):
            return ("", "date.only_year", "error")
        return self._incomplete(text)

    def _incomplete(self, text: str) -> Reading:
        """A day without its year, a month without its day: what the kind of date allows to say of it."""
        if self.kind == "past" and (match := _MONTH_ONLY.match(text)):
            month = _MONTHS.get(_plain(match[1]), 0) if match[1] else int(match[3])
            year = _year(match[2], self) if match[1] else int(match[4])
            return (
                (f"{year}-{month:02}", "", "") if month and 1900 <= year <= self._today.year else NOT_A_DATE
            )
        if self.kind in ("past", "next") and (match := _NO_YEAR.match(text)):
            month = _MONTHS.get(_plain(match[3]), 0)
            nearest = self._year_of(int(match[2]), month, match[1])
            return (
                (f"{nearest}-{month:02}-{int(match[2]):02}", "date.year_added", "doubt")
                if nearest
                else NOT_A_DATE
            )
        return NOT_A_DATE

    def _year_of(self, day: int, month: int, weekday: str | None) -> int | None:
        """The nearest year, back or ahead as the kind of date looks, in which that weekday was that day."""
        wanted = _WEEKDAYS.get(_plain(weekday or "")[:3])
        this = self._today.year
        years = range(this, this - 6, -1) if self.kind == "past" else (this, this + 1, this - 1, this - 2)
        for year in years:
            try:
                found = datetime.date(year, month, day)
            except ValueError:
                continue
            fits = (
                found <= self._today
                if self.kind == "past"
                else found >= self._today or year < this or bool(wanted)
            )
            if fits and (wanted is None or found.weekday() == wanted):
                return year
        return None

    def _from_parts(self, first: str, second: str, third: str) -> Reading:
        if len(first) == 4:
            return self._date(int(first), int(second), int(third)) if len(third) <= 2 else NOT_A_DATE
        if len(first) > 2 or len(third) not in (2, 4):
            return NOT_A_DATE
        day, month = (int(first), int(second)) if self.day_first else (int(second), int(first))
        swapped = False
        if month > 12 >= day:
            day, month, swapped = month, day, True
        value, reason, severity = self._date(_year(third, self), month, day)
        if reason == "date.in_future" and len(third) == 2:
            value, reason, severity = self._date(_year(third, self) - 100, month, day)
        return (
            (value, "date.other_order", "doubt")
            if swapped and value and not reason
            else (value, reason, severity)
        )

    def _date(self, year: int, month: int | None, day: int) -> Reading:
        try:
            return self._checked(datetime.date(year, month or 0, day))
        except ValueError:
            return NOT_A_DATE

    def _checked(self, value: datetime.date) -> Reading:
        iso = value.isoformat()
        if value.year < 1880:
            return NOT_A_DATE
        if self.kind == "birthday" and value > self._today:
            return (iso, "date.in_future", "doubt")
        return (iso, "", "")


def _plain(word: str) -> str:
    return word.lower().replace("ä", "a")


def _year(text: str, reader: DateReader) -> int:
    """Two digits: a birthday is never in the future, anything else is at most ten years ahead."""
    if len(text) == 4:
        return int(text)
    today = reader._today.year
    year = today // 100 * 100 + int(text)
    limit = today if reader.kind == "birthday" else today + 10
    return year - 100 if year > limit else year


def decide_order(cells: Iterable[Any]) -> tuple[bool, str]:
    """(day first, "day" | "month" | "both" | "unknown") from every text date of a column.

    Real dates say nothing; without proof, day first: the users are Italian.
    """
    day = month = 0
    for cell in cells:
        if type(cell) is not str:
            continue
        match = _NUMERIC.match(cell.strip()[:60])
        if not match or len(match[1]) > 2:
            continue
        first, second = int(match[1]), int(match[2])
        day += first > 12 >= second
        month += second > 12 >= first
    if day and month:
        return day >= month, "both"
    if day or month:
        return day > 0, "day" if day else "month"
    return True, "unknown"
