"""What a cell says in words, by the way its column is shown. Used by tables, copying, printing and screen readers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from crm_desktop.ui import i18n
from crm_desktop.ui.formats import as_date, is_decimal


class Action(NamedTuple):
    """Value of a column shown as "action": what is next, and when."""

    day: Any
    text: str


class IconText(NamedTuple):
    """Value of a column shown as "icon_text" (or "strong_icon"): an icon's name and words."""

    icon: str
    text: str
    tone: str = "text"


class State(NamedTuple):
    """Value of a column shown as "state": kind of badge and its words."""

    kind: str
    text: str
    icon: str | None = None


class Toned(NamedTuple):
    """Value of a column shown as "toned": words, their tone and font."""

    text: str
    tone: str = "text"
    font: str = "body"


def _enum(group: str) -> Callable[[Any], str]:
    def text(value: Any) -> str:
        return i18n.term(getattr(value, "value", value), group)

    return text


def _money(value: Any) -> str:
    return i18n.format_money(value, True, "")


def _euro(value: Any) -> str:
    return i18n.format_money(value, False)


def _near(value: Any) -> str:
    return i18n.format_date(value, "near")


def _due(value: Any) -> str:
    """Near date; "overdue Thu 19" if it has passed."""
    day = as_date(value)
    if day is None:
        return ""
    if day < date.today():
        return i18n.tr("overdue {day}", day=i18n.format_date(day, "weekday"))
    return i18n.format_date(day, "near")


def _action(value: Any) -> str:
    if value is None or not (value[0] or value[1]):
        return i18n.tr("None planned") if value is None else ""
    return " ".join(part for part in (i18n.format_date(value[0], "short"), value[1]) if part)


def _check(value: Any) -> str:
    return i18n.tr("yes") if value else ""


def _percent(value: Any) -> str:
    return i18n.format_percent(value)


def _second(value: Any) -> str:
    return "" if value is None else str(value[1])


def _first(value: Any) -> str:
    return str(value[0])


def _plain(value: Any) -> str:
    if isinstance(value, float) or is_decimal(value):
        return i18n.format_number(value)
    return i18n.worded(value)


_TEXTS: dict[str, Callable[[Any], str]] = {
    "date": i18n.format_date,
    "near": _near,
    "due": _due,
    "datetime": i18n.format_datetime,
    "money": _money,
    "euro": _euro,
    "number": i18n.format_number,
    "minutes": i18n.format_duration,
    "percent": _percent,
    "tier": _enum("tier"),
    "priority": _enum("priority"),
    "lifecycle": _enum("lifecycle"),
    "stage": _enum("stage"),
    "confidence": _enum("confidence"),
    "reliability": _enum("reliability"),
    "weight": _enum("weight"),
    "check": _check,
    "target": _check,
    "action": _action,
    "icon_text": _second,
    "strong_icon": _second,
    "state": _second,
    "badge": _second,
    "toned": _first,
}


def cell_text(show: str, value: Any) -> str:
    """The words of one cell. `show` may name an enumeration: "term:channel"."""
    if value is None and show != "action":
        return ""
    if isinstance(value, str) and show in ("text", "strong", "muted"):
        return value
    reader = _TEXTS.get(show)
    if reader is not None:
        return reader(value)
    if show.startswith("term:"):
        return i18n.term(getattr(value, "value", value), show[5:])
    return _plain(value)
