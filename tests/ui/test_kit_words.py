"""Dates, money, plurals and sentences, as read and as typed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.domain import activities, relationships, review, subjects
from crm_desktop.domain.messages import Message
from crm_desktop.ui import i18n
from crm_desktop.ui.i18n import mark, set_language, term, tr, word

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27/11", date(2026, 11, 27)),
        ("27/11/26", date(2026, 11, 27)),
        ("27.11.2025", date(2025, 11, 27)),
        ("2026-12-01", date(2026, 12, 1)),
        ("oggi", TODAY),
        ("Domani", date(2026, 11, 25)),
        ("yesterday", date(2026, 11, 23)),
        ("ven", date(2026, 11, 27)),
        ("mar", date(2026, 12, 1)),
        ("next fri", date(2026, 11, 27)),
        ("+7", date(2026, 12, 1)),
        ("tra 2 settimane", date(2026, 12, 8)),
        ("in 3 days", date(2026, 11, 27)),
        ("tra un mese", date(2026, 12, 24)),
        ("2 giorni fa", date(2026, 11, 22)),
        ("27 nov", date(2026, 11, 27)),
        ("ven 27 nov", date(2026, 11, 27)),
        ("1° marzo 2027", date(2027, 3, 1)),
        ("Nov 27", date(2026, 11, 27)),
        ("", None),
    ],
)
def test_dates_as_typed(text: str, expected: date | None) -> None:
    assert i18n.parse_date(text, TODAY) == expected


@pytest.mark.parametrize("text", ["31/2", "boh", "marmellata", "tra molti giorni", "32 nov", "+"])
def test_what_is_not_a_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        i18n.parse_date(text, TODAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.250,50 €", "1250.50"),
        ("€1,250.5", "1250.50"),
        ("1250", "1250.00"),
        ("1.250", "1250.00"),
        ("12,5", "12.50"),
        ("12.5", "12.50"),
        ("1.250.000", "1250000.00"),
        ("-3", "-3.00"),
    ],
)
def test_amounts_as_typed(app: QApplication, text: str, expected: str) -> None:
    set_language("it")
    assert i18n.parse_money(text) == Decimal(expected)


def test_a_single_separator_follows_the_language(app: QApplication) -> None:
    set_language("en")
    assert i18n.parse_money("1,250") == Decimal(1250)
    set_language("it")
    assert i18n.parse_money("1,250") == Decimal("1.25")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("2h 30", 150), ("1:45", 105), ("35 min", 35), ("90", 90), ("1,5 h", 90), ("", None)],
)
def test_durations_as_typed(text: str, minutes: int | None) -> None:
    assert i18n.parse_minutes(text) == minutes


def test_what_is_shown_can_be_typed_again(app: QApplication) -> None:
    for code in ("it", "en"):
        set_language(code)
        for away in (-400, -40, -1, 0, 1, 3, 200, 500):
            day = date.today() + timedelta(days=away)
            assert i18n.parse_date(i18n.format_date(day, "near")) == day
        for cents in (0, 5, 123456, 100000000, -5050):
            amount = Decimal(cents) / 100
            assert i18n.parse_money(i18n.format_money(cents)) == amount
        for minutes in (0, 35, 60, 150, 4000):
            assert i18n.parse_minutes(i18n.format_duration(minutes, words=True)) == minutes


def test_money_as_read(app: QApplication) -> None:
    set_language("it")
    assert i18n.format_money(184050) == "1.840,50 €"
    assert i18n.format_money(Decimal("4800"), cents=False) == "4.800 €"
    assert i18n.format_number(12400) == "12.400"
    assert i18n.format_duration(150) == "2h 30′"
    set_language("en")
    assert i18n.format_money(184050) == "€1,840.50"


def test_dates_as_read(app: QApplication) -> None:
    set_language("it")
    today = date.today()
    assert i18n.format_date(today, "near") == "oggi"
    assert i18n.format_date(date(2019, 11, 20)) == "20 nov 2019"
    assert i18n.format_date("2019-11", "short", "month") == "nov 2019"
    assert i18n.format_date("2019", "short", "year") == "2019"
    assert i18n.format_month("2019-11-20") == "Novembre 2019"
    assert i18n.format_date(None) == ""


def test_plurals_in_both_languages(app: QApplication) -> None:
    set_language("en")
    assert (tr("%n selected", n=1), tr("%n selected", n=2400)) == ("1 selected", "2,400 selected")
    set_language("it")
    assert (tr("%n selected", n=1), tr("%n selected", n=2400)) == ("1 selezionato", "2.400 selezionati")


def test_values_with_braces_stay_as_they_are(app: QApplication) -> None:
    assert tr("{name}: {value}", name="{x}", value="a {b}") == "{x}: a {b}"


def test_a_meaning_is_never_shown(app: QApplication) -> None:
    for code in ("it", "en"):
        set_language(code)
        assert "||" not in term("open", "request_status")


def test_an_unknown_code_stays_and_is_logged(app: QApplication, caplog: pytest.LogCaptureFixture) -> None:
    assert word(Message("no.such.code")) == "no.such.code"
    assert "no.such.code" in caplog.text
    caplog.clear()


def test_every_value_of_the_domain_has_a_word(app: QApplication) -> None:
    for code in ("it", "en"):
        set_language(code)
        for kind in _enums():
            for value in kind:
                assert term(value), f"{kind.__name__}.{value}"


def _enums() -> list[Any]:
    from enum import Enum

    modules = (subjects, relationships, activities, review)
    return [
        kind
        for module in modules
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Enum) and kind.__module__ == module.__name__
    ]


def test_no_code_is_worded_twice() -> None:
    from crm_desktop.ui.words import word_modules

    codes = [code for words in word_modules().values() for code in words]
    assert len(codes) == len(set(codes))


def test_translations_are_complete(translations: Any, capsys: pytest.CaptureFixture[str]) -> None:
    outcome = translations.main(["check"])
    assert outcome == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    ("source", "forms"),
    [
        ("Hello {name}", ["Ciao"]),
        ("Hello {name}", ["Ciao {nome}"]),
        ("%n subjects", ["soggetto", "soggetti"]),
        ("%n subjects", ["%n soggetti"]),
    ],
)
def test_placeholders_must_be_kept(translations: Any, source: str, forms: list[str]) -> None:
    assert translations.problems(source, forms)


def test_a_singular_may_leave_the_figure_out(translations: Any) -> None:
    assert not translations.problems("%n subjects", ["un soggetto", "%n soggetti"])


def test_a_file_written_is_read_again(translations: Any, tmp_path: Path) -> None:
    messages = {"A & <b>": ["Ä & <c>"], "%n rows": ["%n riga", "%n righe"], "New": []}
    translations.write(tmp_path / "x.ts", "it", messages)
    assert translations.read(tmp_path / "x.ts") == messages


def test_mark_leaves_the_text_alone() -> None:
    assert mark("x") == "x"
