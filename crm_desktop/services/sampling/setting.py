"""What every part of the sample needs: names, texts in the chosen language, days relative to today, chance."""

from __future__ import annotations

import json
from calendar import isleap
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from crm_desktop import paths


def _load(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(paths.resource("sample", f"{name}.json").read_text("utf-8"))
    return found


class Texts:
    """The sample is written in Italian; another language is a dictionary of its sentences."""

    def __init__(self, language: str) -> None:
        self._words: dict[str, str] | None = None if language == "it" else _load(language)

    def __call__(self, text: str) -> str:
        """The text in the sample's language; KeyError when it was forgotten there."""
        return text if self._words is None or not text else self._words[text]


class Setting:
    """One making of the sample; everything in it follows from seed, language and day."""

    def __init__(self, seed: int, language: str, today: date) -> None:
        self.chance = Random(seed)
        self.today = today
        self.names = _load("names")
        self.pool = _load("it")
        self.cast = _load("cast")
        self._texts = Texts(language)

    def t(self, text: str) -> str:
        """The sentence in the sample's language, years filled in."""
        return (
            self._texts(text)
            .replace("{year}", str(self.today.year))
            .replace("{next_year}", str(self.today.year + 1))
        )

    def day(self, offset: int) -> str:
        """A working day near today + offset: past ones move back to Friday, coming ones on to Monday."""
        found = self.today + timedelta(days=offset)
        beyond = found.weekday() - 4
        if beyond > 0 and offset:
            found += timedelta(days=-beyond if offset < 0 else 3 - beyond)
        return found.isoformat()

    def moment(self, offset: int) -> str:
        """A moment of office hours on that day, in UTC; today's lie before the office opens."""
        hour, minute = self.chance.randrange(7, 16), self.chance.randrange(0, 60, 5)
        return f"{self.day(offset)}T{hour if offset else 6:02d}:{minute:02d}:00Z"

    def birthday(self, year: int, offset: int) -> str:
        """A birthday that falls `offset` days from today."""
        near = self.today + timedelta(days=offset)
        leap_day = (near.month, near.day) == (2, 29) and not isleap(year)
        return near.replace(year=year, day=28 if leap_day else near.day).isoformat()

    def pick(self, items: list[Any]) -> Any:
        return items[int(self.chance.random() * len(items))]


def to_date(text: str) -> date:
    return datetime.fromisoformat(text).date()
