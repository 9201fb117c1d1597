"""Months and periods, without a calendar library."""

from __future__ import annotations

from datetime import date, timedelta


def month_start(day: date) -> date:
    return day.replace(day=1)


def add_months(day: date, months: int) -> date:
    """The first day of the month `months` further on."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def month_end(day: date) -> date:
    return add_months(day, 1) - timedelta(days=1)


def months_between(first: date, last: date) -> list[str]:
    """Every month from first to last as `YYYY-MM`, both included."""
    count = (last.year - first.year) * 12 + last.month - first.month
    return [f"{m.year:04}-{m.month:02}" for m in (add_months(first, i) for i in range(count + 1))]


def a_year_before(day: date) -> date:
    """The same day one year earlier; 29 February becomes 28."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)
