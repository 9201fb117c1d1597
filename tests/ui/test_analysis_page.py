"""The charts panel on a real archive: answers in words, hover and keys, pictures and tables."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.services import Services
from crm_desktop.store.archive import Archive
from crm_desktop.ui.analysis.charts import nice_step, short_amount
from crm_desktop.ui.analysis.page import AnalysisPage
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages

TODAY = date.today()


def fill(archive: Archive) -> None:
    with archive.step(Message("step.none")) as step:
        key = step.save(entities.Subject, {"company": "<img src=x> Molino", "tier": "key"})
        growing = step.save(entities.Subject, {"company": "Forno", "tier": "growing"})
        labels = step.save(entities.Product, {"name": "=Labels"})
        step.save(
            entities.Result, {"subject_id": key, "happened_on": TODAY, "amount": "900", "product_id": labels}
        )
        step.save(entities.Result, {"subject_id": growing, "happened_on": TODAY, "amount": "100"})
        cycle = {"subject_id": key, "opened_on": TODAY, "stage_since": TODAY}
        step.save(entities.Cycle, {**cycle, "stage": "hook"})
        factor = step.save(entities.Factor, {"name": "Being there"})
        for number, polarity in enumerate((1, 1, -1)):
            closed = step.save(
                entities.Cycle, {**cycle, "outcome": "won", "closed_on": TODAY, "number": number + 2}
            )
            review = step.save(
                entities.Review,
                {"subject_id": key, "cycle_id": closed, "reviewed_on": TODAY, "decision": "stop"},
            )
            step.save(
                entities.Finding,
                {"subject_id": key, "review_id": review, "factor_id": factor, "polarity": polarity},
            )


@pytest.fixture
def context(context: Context, archive: Archive) -> Context:
    context.services = Services(archive)
    return context


@pytest.fixture
def page(archive: Archive, context: Context, qtbot: QtBot) -> AnalysisPage:
    fill(archive)
    page = AnalysisPage(context)
    qtbot.addWidget(page)
    page.resize(1366, 660)
    page.show()
    page.activate()
    return page


def test_every_chart_answers_in_its_title(page: AnalysisPage) -> None:
    assert "1,000" in page.months.title.full_text()
    assert page.tiers.title.full_text() == "Key: 90% from 1 subject"
    assert page.products.title.full_text() == "What pays most: =Labels"
    assert page.stages.title.full_text() == "Cycles stay longest in hook"
    assert page.factors.title.full_text() == "Being there: helped 2 of 3"


def test_arrow_keys_say_each_bar_in_words(page: AnalysisPage, qtbot: QtBot) -> None:
    chart = page.tiers.chart
    assert chart is not None
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart._box.isVisible()
    assert "Key" in chart._box.text()
    assert "900" in chart._box.text()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert "Growing" in chart._box.text()
    chart.point_at(-1)
    assert not chart._box.isVisible()


def test_pointing_finds_the_bar(page: AnalysisPage) -> None:
    months, tiers = page.months.chart, page.tiers.chart
    assert months is not None
    assert tiers is not None
    assert months.bar_at(QPointF(11.2, 5)) == 11
    assert months.bar_at(QPointF(40, 5)) == -1
    assert tiers.bar_at(QPointF(10, -1.2)) == 1


def test_filters_narrow_every_chart(page: AnalysisPage) -> None:
    page.filters.chip("tiers").choose(["growing"])
    assert page.tiers.title.full_text() == "Growing: 100% from 1 subject"
    page.filters.chip("period").choose(f"year {TODAY.year - 3}")
    assert page.months.chart is None
    assert page.months.answer.nothing == "No results in this period."


def test_nothing_is_left_of_the_answer_before(page: AnalysisPage, archive: Archive, context: Context) -> None:
    with archive.step(Message("step.none")) as step:
        third = step.save(entities.Subject, {"company": "Terzo", "tier": "key"})
        step.save(entities.Result, {"subject_id": third, "happened_on": TODAY, "amount": "50"})
    context.announce(step.changes)

    def notes() -> list[str]:
        QApplication.processEvents()
        labels = page.tiers.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and "first three" in label.text()]

    assert len(notes()) == 1
    page.load()
    assert len(notes()) == 1
    page.filters.chip("tiers").choose(["growing"])
    assert notes() == []


def test_a_change_of_data_is_seen(page: AnalysisPage, context: Context, archive: Archive) -> None:
    with archive.step(Message("step.none")) as step:
        step.save(entities.Result, {"subject_id": 1, "happened_on": TODAY, "amount": "1000"})
    context.announce(step.changes)
    assert "2,000" in page.months.title.full_text()


def test_a_chart_saves_as_picture_and_as_table(
    page: AnalysisPage, messages: RecordingMessages, tmp_path: Path
) -> None:
    messages.answer(tmp_path / "months.png", tmp_path / "products.csv", tmp_path / "all.pdf")
    page.months.save_picture()
    page.products.save_table()
    page.print_current()
    assert (tmp_path / "months.png").read_bytes().startswith(b"\x89PNG")
    lines = (tmp_path / "products.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "Product;Amount;Results;Subjects"
    assert lines[1] == "'=Labels;900.00;1;1"  # text that looks like a formula stays text
    assert (tmp_path / "all.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_is_gone_is_said(
    page: AnalysisPage, messages: RecordingMessages, tmp_path: Path
) -> None:
    messages.answer(tmp_path / "nowhere" / "x.csv")
    page.products.save_table()
    assert len(messages.texts("error")) == 1


def test_an_empty_archive_says_what_is_missing(context: Context, qtbot: QtBot) -> None:
    page = AnalysisPage(context)
    qtbot.addWidget(page)
    page.activate()
    assert all(card.chart is None and card.answer.nothing for card in page.cards)


def test_axis_steps_are_round() -> None:
    assert [nice_step(x) for x in (0.3, 3, 3700, 26000)] == [1, 5, 5000, 50000]
    assert short_amount(15000) == "15k"
