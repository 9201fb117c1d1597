"""The questions the archive can answer, as plain figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from statistics import median
from typing import Any

from crm_desktop.analysis import periods
from crm_desktop.domain.relationships import STAGES
from crm_desktop.domain.subjects import Tier
from crm_desktop.errors import UserError
from crm_desktop.store import analytics as store
from crm_desktop.store.archive import Archive

#: fewer past stays than this say nothing about what is usual
ENOUGH_STAYS = 3


@dataclass(frozen=True)
class Period:
    """Whole days, both included; `tiers`, `scopes`, `provinces` empty mean any."""

    first: date
    last: date
    tiers: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()

    def scope(self) -> store.Scope:
        return store.Scope(
            self.first.isoformat(), self.last.isoformat(), self.tiers, self.scopes, self.provinces
        )

    def year_before(self) -> Period:
        return Period(
            periods.a_year_before(self.first),
            periods.a_year_before(self.last),
            self.tiers,
            self.scopes,
            self.provinces,
        )


def last_months(today: date, months: int = 12) -> Period:
    """The period of `months` months that ends with the present one."""
    return Period(periods.add_months(today, 1 - months), periods.month_end(today))


@dataclass(frozen=True)
class Month:
    month: str
    cents: int
    results: int
    cents_before: int
    results_before: int


@dataclass(frozen=True)
class Group:
    """One bar: a tier, product or kind; `key` None is "without"."""

    key: str | None
    cents: int
    results: int
    subjects: int


@dataclass(frozen=True)
class StageFigures:
    """`usual_days` is the median of past stays in the stage, None when too few are known."""

    stage: str
    cycles: int
    cents: int
    median_days: int | None
    usual_days: int | None
    stuck: int


@dataclass(frozen=True)
class FactorFigures:
    factor_id: int
    name: str
    helped: int
    hurt: int


class Analytics:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def results_by_month(self, period: Period) -> list[Month]:
        """Every month of the period, empty ones too, beside the same month a year before."""
        reader = self.archive.reader()
        now = {row.month: row for row in store.by_month(reader, period.scope())}
        before = {row.month: row for row in store.by_month(reader, period.year_before().scope())}
        months = periods.months_between(period.first, period.last)
        none = store.MonthRow("", 0, 0)
        pairs = ((m, now.get(m, none), before.get(f"{int(m[:4]) - 1:04}{m[4:]}", none)) for m in months)
        return [Month(m, a.cents, a.results, b.cents, b.results) for m, a, b in pairs]

    def results_by_tier(self, period: Period) -> list[Group]:
        """Key, growing, prospect, then those without a tier, if any."""
        rows = {row.key: row for row in store.by_tier(self.archive.reader(), period.scope())}
        order: list[str | None] = [Tier.KEY.value, Tier.GROWING.value, Tier.PROSPECT.value]
        order += [None] if None in rows else []
        return [Group(key, *(rows[key][1:] if key in rows else (0, 0, 0))) for key in order]

    def results_by_product(self, period: Period) -> list[Group]:
        return [Group(*row) for row in store.by_product(self.archive.reader(), period.scope())]

    def results_by_kind(self, period: Period) -> list[Group]:
        return [Group(*row) for row in store.by_kind(self.archive.reader(), period.scope())]

    def top_subjects(self, period: Period, limit: int = 3) -> list[tuple[int, str, int]]:
        return store.top_subjects(self.archive.reader(), period.scope(), limit)

    def cycles_by_stage(self, period: Period, today: date) -> list[StageFigures]:
        """All three stages; a cycle is stuck when it has stayed over twice the usual time."""
        reader = self.archive.reader()
        rows = {
            row.stage: row for row in store.open_cycles_by_stage(reader, period.scope(), today.isoformat())
        }
        past = store.past_stage_days(reader)
        return [
            _stage_figures(stage.value, rows.get(stage.value), past.get(stage.value, [])) for stage in STAGES
        ]

    def factors(self, period: Period) -> list[FactorFigures]:
        return [FactorFigures(*row) for row in store.factors(self.archive.reader(), period.scope())]

    def review_count(self, period: Period) -> int:
        return store.review_count(self.archive.reader(), period.scope())

    def provinces(self) -> list[tuple[str, int]]:
        """Provinces of those who gave results, with how many they are."""
        return store.provinces_with_results(self.archive.reader())

    # -- by name, for the command line

    def questions(self) -> tuple[str, ...]:
        return tuple(_QUESTIONS)

    def ask(self, question: str, today: date, months: int = 12) -> dict[str, Any]:
        """The answer as JSON-ready figures, over the last `months` months. UserError("ask.unknown")."""
        if question not in _QUESTIONS:
            raise UserError("ask.unknown", question=question)
        period = last_months(today, months)
        rows = _QUESTIONS[question](self, period, today)
        return {
            "question": question,
            "from": period.first.isoformat(),
            "to": period.last.isoformat(),
            "rows": [_plain(r) for r in rows],
        }


_QUESTIONS: dict[str, Callable[[Analytics, Period, date], list[Any]]] = {
    "results-by-month": lambda a, period, _: a.results_by_month(period),
    "results-by-tier": lambda a, period, _: a.results_by_tier(period),
    "results-by-product": lambda a, period, _: a.results_by_product(period),
    "results-by-kind": lambda a, period, _: a.results_by_kind(period),
    "cycles-by-stage": lambda a, period, today: a.cycles_by_stage(period, today),
    "factors": lambda a, period, _: a.factors(period),
}


def question_names() -> tuple[str, ...]:
    """What `ask` can be asked."""
    return tuple(_QUESTIONS)


def _plain(row: Any) -> dict[str, Any]:
    """Amounts leave as decimals of the currency, not as cents."""
    values = asdict(row)
    for name in [n for n in values if n.startswith("cents")]:
        values[name.replace("cents", "amount")] = values.pop(name) / 100
    return values


def _stage_figures(stage: str, row: store.StageRow | None, past: list[int]) -> StageFigures:
    usual = round(median(past)) if len(past) >= ENOUGH_STAYS else None
    if row is None:
        return StageFigures(stage, 0, 0, None, usual, 0)
    stuck = sum(days > 2 * usual for days in row.days) if usual else 0
    return StageFigures(stage, row.cycles, row.cents, round(median(row.days)), usual, stuck)
