"""Figures of the analysis, counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.services.analytics import Analytics, Period, last_months
from crm_desktop.store.archive import Archive

TODAY = date(2026, 11, 22)
YEAR = last_months(TODAY)


@pytest.fixture
def analytics(archive: Archive) -> Analytics:
    with archive.step(Message("step.test")) as step:
        key = step.save(entities.Subject, {"company": "Molino", "tier": "key", "scope": "commercial"})
        step.save(entities.Address, {"subject_id": key, "city": "Modena", "province": "MO"})
        other = step.save(entities.Subject, {"company": "Forno", "tier": "growing"})
        labels = step.save(entities.Product, {"name": "Etichette"})
        for subject, on, amount, extra in (
            (key, "2026-11-02", "100.50", {"product_id": labels}),
            (key, "2026-10-02", "50", {}),
            (other, "2026-11-30", "30", {"product_id": labels}),
            (key, "2025-11-30", "70", {}),
            (key, "2025-12-01", "5", {"precision": "month"}),
            (other, "2025-01-01", "900", {"precision": "year"}),
            (other, "2026-01-01", "800", {"precision": "year"}),
        ):
            step.save(entities.Result, {"subject_id": subject, "happened_on": on, "amount": amount, **extra})
        gone = step.save(entities.Result, {"subject_id": key, "happened_on": "2026-11-03", "amount": "999"})
        step.delete("result", [gone])
    return Analytics(archive)


def test_months_have_no_year_totals_and_know_the_year_before(analytics: Analytics) -> None:
    months = {m.month: m for m in analytics.results_by_month(YEAR)}
    assert next(iter(months)) == "2025-12"
    assert list(months)[-1] == "2026-11"
    assert len(months) == 12
    assert (months["2026-11"].cents, months["2026-11"].results, months["2026-11"].cents_before) == (
        13050,
        2,
        7000,
    )
    assert months["2025-12"].cents == 500
    assert months["2026-01"].cents == 0


def test_a_year_total_counts_when_the_whole_year_is_inside(analytics: Analytics) -> None:
    whole = Period(date(2026, 1, 1), date(2026, 12, 31))
    growing = next(g for g in analytics.results_by_tier(whole) if g.key == "growing")
    assert (growing.cents, growing.results, growing.subjects) == (83000, 2, 1)
    growing = next(g for g in analytics.results_by_tier(YEAR) if g.key == "growing")
    assert growing.cents == 3000


def test_products_largest_first_without_last(analytics: Analytics) -> None:
    assert [(g.key, g.cents) for g in analytics.results_by_product(YEAR)] == [
        ("Etichette", 13050),
        (None, 5500),
    ]


def test_filters_narrow(analytics: Analytics) -> None:
    only = Period(YEAR.first, YEAR.last, tiers=("key",), provinces=("MO",), scopes=("commercial",))
    assert sum(m.cents for m in analytics.results_by_month(only)) == 15550
    assert analytics.provinces() == [("MO", 1)]
    assert analytics.top_subjects(YEAR, 1)[0][1:] == ("Molino", 15550)


def test_cycles_by_stage_know_what_is_usual(archive: Archive) -> None:
    with archive.step(Message("step.test")) as step:
        subject = step.save(entities.Subject, {"company": "Molino"})
        for i in range(3):
            opened = {"subject_id": subject, "opened_on": "2026-01-01", "stage_since": "2026-01-01"}
            cycle = step.save(entities.Cycle, {**opened, "outcome": "won", "closed_on": f"2026-01-{21 + i}"})
            step.save(
                entities.StageChange,
                {
                    "subject_id": subject,
                    "cycle_id": cycle,
                    "to_stage": "approach",
                    "changed_on": "2026-01-01",
                },
            )
            step.save(
                entities.StageChange,
                {"subject_id": subject, "cycle_id": cycle, "to_stage": "hook", "changed_on": "2026-01-11"},
            )
        step.save(
            entities.Cycle,
            {
                "subject_id": subject,
                "opened_on": "2026-11-02",
                "stage_since": "2026-11-01",
                "expected_value": "10",
            },
        )
    approach, understanding, hook = Analytics(archive).cycles_by_stage(YEAR, TODAY)
    assert (approach.cycles, approach.cents, approach.median_days, approach.usual_days, approach.stuck) == (
        1,
        1000,
        21,
        10,
        1,
    )
    assert (understanding.cycles, understanding.usual_days) == (0, None)
    assert hook.usual_days == 11


def test_questions_by_name(analytics: Analytics) -> None:
    for question in analytics.questions():
        assert analytics.ask(question, TODAY)["from"] == "2025-12-01"
    assert analytics.ask("results-by-month", TODAY)["rows"][-1]["amount"] == 130.5
    with pytest.raises(UserError):
        analytics.ask("why", TODAY)
