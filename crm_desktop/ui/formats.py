"""Dates, money, durations and numbers as the user reads them (QLocale; QtCore only)."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from crm_desktop.domain.dates import add_months as add_months
from crm_desktop.domain.dates import first_of_month as first_of_month

if TYPE_CHECKING:
    from decimal import Decimal

When = date | datetime | str | None


def clear_caches() -> None:
    """After a change of language."""
    _date_text.cache_clear()
    format_money.cache_clear()


def as_date(value: When) -> date | None:
    """A date from a date, a local or UTC datetime, or ISO text; None if there is none."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return as_local(value).date() if len(value) > 10 else _partial_date(value)  # type: ignore[union-attr]
    if isinstance(value, datetime):
        return as_local(value).date()  # type: ignore[union-attr]
    return value


def _partial_date(text: str) -> date:
    """ISO text that may stop at the month or the year."""
    parts = [int(part) for part in text.split("-")]
    return date(*[*parts, 1, 1][:3])


def as_local(value: datetime | str | None) -> datetime | None:
    """Local time from a UTC datetime or ISO text (without a zone it is UTC)."""
    if value is None or value == "":
        return None
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone()


def format_date(value: When, style: str = "short", precision: str = "day") -> str:
    """short: "20 nov" · near: "oggi", "ven 27 nov" · weekday: "ven 27" · long: "venerdì 27 novembre 2026".

    The year is left out in this year. `precision` month or year says only what is known.
    """
    day = as_date(value)
    if day is None:
        return ""
    return _date_text(day, style, str(precision or "day"), date.today(), QLocale().name())


@lru_cache(maxsize=4096)
def _date_text(day: date, style: str, precision: str, today: date, _locale: str) -> str:
    if precision != "day":
        return _text(day, "yyyy" if precision == "year" else "MMMM yyyy" if style == "long" else "MMM yyyy")
    if style == "long":
        return _text(day, "dddd d MMMM yyyy")
    if style == "near":
        near = _near_word(day, today)
        if near:
            return near
        return _text(day, "ddd d MMM" if day.year == today.year else "d MMM yyyy")
    if style == "weekday":
        return _text(day, "ddd d")
    if style == "full":
        return _text(day, "d MMMM yyyy")
    return _text(day, "d MMM" if day.year == today.year else "d MMM yyyy")


def _near_word(day: date, today: date) -> str:
    from crm_desktop.ui.i18n import tr

    away = (day - today).days
    if away == 0:
        return tr("today")
    if away == 1:
        return tr("tomorrow")
    return tr("yesterday") if away == -1 else ""


def _text(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def format_month(value: When) -> str:
    """ "Novembre 2026", for headers."""
    day = as_date(value)
    text = _text(day, "MMMM yyyy") if day else ""
    return text[:1].upper() + text[1:]


def month_name(value: When, short: bool = False) -> str:
    """ "novembre", or "nov" on an axis."""
    day = as_date(value)
    return _text(day, "MMM" if short else "MMMM") if day else ""


def format_time(value: datetime | str | None) -> str:
    moment = as_local(value)
    return QLocale().toString(QTime(moment.hour, moment.minute), "H:mm") if moment else ""


def format_datetime(value: datetime | str | None, style: str = "near") -> str:
    """ "oggi alle 9:30", "ven 27 nov alle 9:30"."""
    from crm_desktop.ui.i18n import tr

    moment = as_local(value)
    if moment is None:
        return ""
    return tr("{day} at {time}", day=format_date(moment.date(), style), time=format_time(moment))


@lru_cache(maxsize=4096)
def format_money(value: Decimal | int | None, cents: bool = True, symbol: str = "€") -> str:
    """An amount: Decimal euros, or int cents. `cents=False` drops them, where only size matters."""
    if value is None:
        return ""
    from decimal import Decimal

    amount = Decimal(value) / 100 if isinstance(value, int) else value
    figures = _figures(amount, 2 if cents else 0)
    if not symbol:
        return figures
    sign, figures = ("−", figures[1:]) if figures.startswith("−") else ("", figures)
    before = QLocale().language() == QLocale.Language.English
    return f"{sign}{symbol}{figures}" if before else f"{sign}{figures} {symbol}"


def _grouped(whole: int) -> str:
    return f"{whole:,}".replace(",", QLocale().groupSeparator())


def is_decimal(value: object) -> bool:
    """Without loading the module: whoever has a Decimal has loaded it."""
    module = sys.modules.get("decimal")
    return module is not None and isinstance(value, module.Decimal)


def _figures(amount: Decimal, decimals: int) -> str:
    """Grouped by thousands from 1.000 on (QLocale starts at 10.000 in Italian)."""
    locale = QLocale()
    text = f"{abs(amount):.{decimals}f}"
    whole, _, rest = text.partition(".")
    grouped = _grouped(int(whole))
    sign = "−" if amount < 0 and text.strip("0.") else ""
    return sign + grouped + (locale.decimalPoint() + rest if rest else "")


def format_duration(minutes: int | None, words: bool = False) -> str:
    """Table: "2h 30′", "35′". In words: "2 h 30 min"."""
    if minutes is None:
        return ""
    hours, rest = divmod(int(minutes), 60)
    hour, minute = ("{} h", "{} min") if words else ("{}h", "{}′")
    parts = [hour.format(format_number(hours))] if hours else []
    if rest or not hours:
        parts.append(minute.format(rest))
    return " ".join(parts)


def format_number(value: int | float | Decimal | None, decimals: int | None = None) -> str:
    """Grouped by thousands; as many decimals as there are, or as asked."""
    if value is None:
        return ""
    if isinstance(value, int) and not decimals:
        return ("−" if value < 0 else "") + _grouped(abs(value))
    from decimal import Decimal

    number = Decimal(str(value))
    if decimals is None:
        rest = f"{number:f}".partition(".")[2].rstrip("0")
        decimals = min(len(rest), 6)
    return _figures(number, decimals)


def format_percent(share: float | None, decimals: int = 0) -> str:
    """0.62 -> "62%"."""
    return "" if share is None else f"{format_number(share * 100, decimals)}%"


def format_size(count: int) -> str:
    """A file's size."""
    return QLocale().formattedDataSize(count, 1)
