"""Where the lists of phase 4 take their rows from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from crm_desktop.domain.text import fold
from crm_desktop.services.review import DoneQuery, DoneRow, DueRow, FactorChoice, Reviews

PERIODS = {"month": 31, "quarter": 92, "year": 365}


class DueSource:
    """Cycles to review."""

    def __init__(
        self, reviews: Reviews, text: str, chips: dict[str, Any], sort: str, ascending: bool
    ) -> None:
        self._reviews = reviews
        self._query = reviews.due_query(
            text,
            outcomes=chips.get("outcome") or (),
            with_open=bool(chips.get("open")),
            sort=sort or "due_on",
            ascending=ascending,
        )

    def ids(self) -> Sequence[int]:
        return self._reviews.due_ids(self._query)

    def rows(self, ids: Sequence[int]) -> Sequence[DueRow]:
        return self._reviews.due_rows(ids)


class DoneSource:
    """Reviews done."""

    def __init__(
        self, reviews: Reviews, text: str, chips: dict[str, Any], sort: str, ascending: bool
    ) -> None:
        self._reviews = reviews
        days = PERIODS.get(chips.get("period") or "")
        self._query = DoneQuery(
            text,
            chips.get("outcome") or (),
            chips.get("decision") or (),
            chips.get("factor") or (),
            date.today() - timedelta(days=days) if days else None,
            sort or "reviewed_on",
            ascending,
        )

    def ids(self) -> Sequence[int]:
        return self._reviews.done_ids(self._query)

    def rows(self, ids: Sequence[int]) -> Sequence[DoneRow]:
        return self._reviews.done_rows(ids)


class FactorSource:
    """The catalogue: short, so it is read whole."""

    def __init__(
        self, reviews: Reviews, text: str, chips: dict[str, Any], sort: str, ascending: bool
    ) -> None:
        wanted, groups = fold(text), chips.get("group") or ()
        found = [
            row
            for row in reviews.catalogue()
            if wanted in fold(row.name) and (not groups or row.grouping in groups)
        ]
        found.sort(key=_KEYS.get(sort, _used), reverse=not ascending)
        self._rows = {row.id: row for row in found}

    def ids(self) -> Sequence[int]:
        return list(self._rows)

    def rows(self, ids: Sequence[int]) -> Sequence[FactorChoice]:
        return [self._rows[one] for one in ids]


def _used(row: FactorChoice) -> Any:
    return row.used


def _name(row: FactorChoice) -> Any:
    return fold(row.name)


def _plus(row: FactorChoice) -> Any:
    return row.plus


def _minus(row: FactorChoice) -> Any:
    return row.minus


def _group(row: FactorChoice) -> Any:
    return row.grouping


_KEYS = {"used": _used, "name": _name, "plus": _plus, "minus": _minus, "grouping": _group}
