from datetime import date

from crm_desktop.analysis import periods


def test_months_run_over_the_year() -> None:
    assert periods.months_between(date(2025, 11, 5), date(2026, 2, 1)) == [
        "2025-11",
        "2025-12",
        "2026-01",
        "2026-02",
    ]
    assert periods.add_months(date(2026, 1, 31), -1) == date(2025, 12, 1)
    assert periods.add_months(date(2025, 12, 31), 1) == date(2026, 1, 1)
    assert periods.month_end(date(2024, 2, 10)) == date(2024, 2, 29)


def test_a_year_before_a_leap_day() -> None:
    assert periods.a_year_before(date(2024, 2, 29)) == date(2023, 2, 28)
