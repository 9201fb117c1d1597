"""Periods to filter by: named ones, and two dates of the user's."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.formats import add_months, first_of_month
from crm_desktop.ui.i18n import format_date, mark, tr
from crm_desktop.ui.widgets.fields import DateField
from crm_desktop.ui.widgets.form import FormDialog

Span = tuple[date | None, date | None]
CUSTOM = "custom"
NAMES = {
    "today": mark("Today"),
    "week": mark("This week"),
    "next_week": mark("Next week"),
    "month": mark("This month"),
    "last_month": mark("Last month"),
    "quarter": mark("This quarter"),
    "year": mark("This year"),
    "last_year": mark("Last year"),
}


def span_of(value: Any, today: date | None = None) -> Span:
    """First and last day of a period chosen in the chip: a name, or a pair of ISO dates."""
    if value is None or value == CUSTOM:
        return None, None
    if isinstance(value, tuple):
        return tuple(date.fromisoformat(part) if part else None for part in value)  # type: ignore[return-value]
    return _named(value, today or date.today())


def _named(name: str, today: date) -> Span:
    monday = today - timedelta(days=today.weekday())
    first = today.replace(day=1)
    quarter = first_of_month(first, -((today.month - 1) % 3))
    spans = {
        "today": (today, today),
        "week": (monday, monday + timedelta(days=6)),
        "next_week": (monday + timedelta(days=7), monday + timedelta(days=13)),
        "month": (first, _before(add_months(first, 1))),
        "last_month": (add_months(first, -1), _before(first)),
        "quarter": (quarter, _before(add_months(quarter, 3))),
        "year": (date(today.year, 1, 1), date(today.year, 12, 31)),
        "last_year": (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }
    return spans[name]


def _before(day: date) -> date:
    return day - timedelta(days=1)


def period_options(chosen: Any) -> list[tuple[Any, str]]:
    """What the chip offers; the dates in use are one of them."""
    options: list[tuple[Any, str]] = [(name, tr(words)) for name, words in NAMES.items()]
    if isinstance(chosen, tuple):
        options.append((chosen, span_words(span_of(chosen))))
    return [*options, (CUSTOM, tr("Dates…"))]


def span_words(span: Span) -> str:
    since, until = span
    if since and until:
        return tr("{first} to {last}", first=format_date(since), last=format_date(until))
    if since:
        return tr("from {day}", day=format_date(since))
    return tr("until {day}", day=format_date(until))


class PeriodDialog(FormDialog):
    """Asks for two dates; `value()` is the chip's value, None for no dates."""

    def __init__(self, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(tr("Which period?"), tr("Show"), parent, columns=2)
        self.since = self.form.add(tr("From"), DateField(value=span[0]))
        self.until = self.form.add(tr("To"), DateField(value=span[1]))
        self.submit = self._check

    def _check(self) -> str | None:
        since, until = self.since.value(), self.until.value()
        if since and until and since > until:
            return tr("The period ends before it begins. Correct one of the two dates.")
        return None

    def value(self) -> tuple[str, str] | None:
        since, until = self.since.value(), self.until.value()
        if since is None and until is None:
            return None
        return (since.isoformat() if since else "", until.isoformat() if until else "")
