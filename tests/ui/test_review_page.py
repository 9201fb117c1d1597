"""The lists of phase 4, the reading of a review, the catalogue of factors: real widgets, a real archive."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel

from crm_desktop.domain.review_draft import FindingDraft, ReviewDraft
from crm_desktop.services import Services
from crm_desktop.services.review import FactorChoice
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.review.catalogue import CatalogueModel, catalogue_rows
from crm_desktop.ui.review.page import ReviewPage
from crm_desktop.ui.review.paper import review_paper
from crm_desktop.ui.review.reading import FindingView
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import LinkButton
from tests.review_world import TODAY, World, build


@pytest.fixture
def world(archive: Archive) -> World:
    return build(archive)


@pytest.fixture
def page(context: Context, archive: Archive, world: World, qtbot: Any) -> Iterator[ReviewPage]:
    context.archive, context.services = archive, Services(archive)
    page = ReviewPage(context)
    qtbot.addWidget(page)
    page.resize(1366, 668)
    page.show()
    page.activate()
    yield page
    assert context.jobs.wait_idle()


def concluded(page: ReviewPage, world: World, **values: Any) -> int:
    findings = [
        FindingDraft(
            "Produzione coinvolta", "people", 1, 3, "Vedere il reparto", [("interaction", world.meeting)]
        ),
        FindingDraft("Preventivo senza telefonare", "offer", -1, 2, "Chiamare"),
    ]
    draft = ReviewDraft(world.closed, **({"decision": "stop", "findings": findings} | values))
    changes = page.context.services.reviews.conclude(draft)
    page.context.announce(changes)
    return int(changes.new_id("review"))


def wait(page: ReviewPage) -> None:
    assert page.context.jobs.wait_idle()


def texts_in(page: ReviewPage) -> list[str]:
    QApplication.processEvents()  # what was just built is shown by the event loop
    shown = page.views.currentWidget()
    return [label.text() for label in shown.findChildren(QLabel) if label.isVisibleTo(shown)]


def test_the_list_shows_what_waits(page: ReviewPage, world: World) -> None:
    due = page.lists["due"]
    assert list(due.table.windowed.ids()) == [world.closed]
    assert due.panel.current == world.closed
    assert "Cantina Valdora" in texts_in(page)
    assert page.segments.button("due").text() == "To review  1"


def test_open_cycles_can_be_shown_too(page: ReviewPage, world: World) -> None:
    due = page.lists["due"]
    due.filters.set_values({"open": True})
    assert set(due.table.windowed.ids()) == {world.closed, world.open}


def test_the_empty_list_has_a_way_forward(page: ReviewPage, world: World) -> None:
    concluded(page, world)
    page.go_to(segment="due")
    due = page.lists["due"]
    assert due.table.windowed.total == 0
    assert not page.header.primary.isEnabled()  # type: ignore[union-attr]
    due.table._empty.button.click()  # type: ignore[union-attr]
    assert list(due.table.windowed.ids()) == [world.open]


def test_a_search_without_hits_offers_to_clear_it(page: ReviewPage, world: World) -> None:
    due = page.lists["due"]
    due.filters.search.set_text("zzz")
    assert due.table.windowed.total == 0
    due.table._empty.button.click()  # type: ignore[union-attr]
    assert due.table.windowed.total == 1


@pytest.mark.parametrize("segment", ["due", "done", "factors"])
def test_every_column_can_be_sorted(page: ReviewPage, world: World, segment: str) -> None:
    concluded(page, world)
    page.go_to(segment=segment)
    model = page.lists[segment].table.windowed
    total = model.total
    for number, column in enumerate(model.columns):
        if column.sortable:
            model.sort(number, Qt.SortOrder.AscendingOrder)
            assert model.total == total


def test_a_review_date_can_be_put_off(page: ReviewPage, world: World, archive: Archive) -> None:
    due = page.lists["due"]
    due.filters.set_values({"open": True})
    actions = {text: slot for text, _, slot in due.menu_actions([world.open])}
    actions["Look at it again in a month"]()
    wait(page)
    assert page.context.services.reviews.start(world.open).head.next_review > TODAY.isoformat()


def test_a_draft_can_be_thrown_away(page: ReviewPage, world: World) -> None:
    page.open_wizard(world.closed)
    assert page.wizard is not None
    page.wizard.results.summary.set_value("Da buttare")
    page._leave_wizard()
    wait(page)
    actions = {text: slot for text, _, slot in page.lists["due"].menu_actions([world.closed])}
    actions["Throw the draft away"]()
    wait(page)
    assert page.context.services.drafts.get(f"review:{world.closed}") is None


def test_a_done_review_is_read_again(page: ReviewPage, world: World) -> None:
    review = concluded(page, world, summary="Presto e bene")
    page.go_to(segment="done")
    done = page.lists["done"]
    assert list(done.table.windowed.ids()) == [review]
    page._primary()
    assert page.reading is not None
    assert {"Produzione coinvolta", "Vedere il reparto", "Presto e bene", "€4,800.00"} <= set(texts_in(page))
    assert len(page.reading.findChildren(FindingView)) == 2


def test_a_cycle_that_was_reviewed_opens_its_review(page: ReviewPage, world: World) -> None:
    review = concluded(page, world)
    page.go_to(cycle_id=world.closed)
    assert page.reading is not None
    assert page.reading.review_id == review
    assert page.place() == {"review_id": review}


def test_the_words_of_a_lesson_can_be_corrected(
    page: ReviewPage, world: World, messages: RecordingMessages
) -> None:
    def write(dialog: Any) -> bool:
        dialog.form.fields[0].set_value("Andare in reparto")
        dialog.save()
        wait(page)
        return True

    page.go_to(review_id=concluded(page, world))
    messages.answer(write)
    assert page.reading is not None
    assert page.reading.reading is not None
    page.reading.edit_lesson(page.reading.reading.findings[0])
    assert "Andare in reparto" in texts_in(page)


def test_deleting_a_review_goes_back_to_the_list_and_can_be_undone(
    page: ReviewPage, world: World, archive: Archive, messages: RecordingMessages
) -> None:
    review = concluded(page, world)
    page.go_to(review_id=review)
    assert page.reading is not None
    page.reading.delete()
    wait(page)
    assert page.reading is None
    assert messages.texts("toast") == ["1 review deleted"]
    page.context.announce(archive.undo())
    page.go_to(segment="done")
    assert list(page.lists["done"].table.windowed.ids()) == [review]


def test_the_next_contact_is_prepared_from_the_review(page: ReviewPage, world: World) -> None:
    page.go_to(review_id=concluded(page, world))
    assert page.reading is not None
    page.reading.prepare()
    assert page.context.navigator.opened == [
        ("relationships", {"subject_id": world.subject, "view": "history"})
    ]


# -- the catalogue


def factors_of(page: ReviewPage) -> list[str]:
    return sorted(row.name for row in page.context.services.reviews.catalogue())


def fill_and_save(page: ReviewPage, **fields: Any) -> Any:
    def answer(dialog: Any) -> bool:
        for number, value in enumerate(fields.values()):
            dialog.form.fields[number].set_value(value)
        dialog.save()
        wait(page)
        return dialog.result() == 1

    return answer


def test_factors_are_added_renamed_merged(
    page: ReviewPage, world: World, messages: RecordingMessages
) -> None:
    concluded(page, world)
    page.go_to(segment="factors")
    factors = page.lists["factors"]
    messages.answer(fill_and_save(page, name="Reparto visto", group="people"))
    page._primary()
    assert "Reparto visto" in factors_of(page)
    added = next(row.id for row in page.context.services.reviews.catalogue() if row.name == "Reparto visto")
    factors.table.select_id(added)
    messages.answer(fill_and_save(page, name="Visita in reparto"))
    page.activateWindow()
    factors.table.setFocus()
    QTest.keyClick(factors.table, Qt.Key.Key_F2)
    assert "Visita in reparto" in factors_of(page)
    other = next(
        row.id for row in page.context.services.reviews.catalogue() if row.name == "Produzione coinvolta"
    )
    factors.table.select_ids([added, other])
    messages.answer(fill_and_save(page, keep=added))
    factors.merge_selected()  # type: ignore[attr-defined]
    assert factors_of(page) == ["Preventivo senza telefonare", "Visita in reparto"]
    assert page.context.services.reviews.where_seen(added)[0].lesson == "Vedere il reparto"


def test_a_name_that_is_there_is_refused_with_a_sentence(
    page: ReviewPage, world: World, messages: RecordingMessages
) -> None:
    concluded(page, world)
    page.go_to(segment="factors")
    said: list[str] = []

    def answer(dialog: Any) -> bool:
        dialog.form.fields[0].set_value("Produzione COINVOLTA")
        dialog.save()
        wait(page)
        said.append(dialog.error.text())
        return False

    second = next(
        row.id for row in page.context.services.reviews.catalogue() if row.name != "Produzione coinvolta"
    )
    page.lists["factors"].table.select_id(second)
    messages.answer(answer)
    page.lists["factors"].rename()  # type: ignore[attr-defined]
    assert said[0].startswith("There is already a factor called")
    assert len(factors_of(page)) == 2


def test_factors_regrouped_and_deleted(page: ReviewPage, world: World, messages: RecordingMessages) -> None:
    concluded(page, world)
    page.go_to(segment="factors")
    factors = page.lists["factors"]
    factors.table.selectAll()
    messages.answer(fill_and_save(page, group="timing"))
    factors.regroup_selected()  # type: ignore[attr-defined]
    assert {row.grouping for row in page.context.services.reviews.catalogue()} == {"timing"}
    factors.table.selectAll()
    factors.delete_selected()  # type: ignore[attr-defined]
    wait(page)
    assert factors_of(page) == []
    assert factors.table.windowed.total == 0


def test_catalogue_rows_group_search_and_offer_a_new_one(app: Any) -> None:
    factors = [
        FactorChoice(1, "Risposta in un giorno", "relationship", 7, 1, 3),
        FactorChoice(2, "Prezzo alto", "offer", 1, 5, 0),
        FactorChoice(-1, "Farsi presentare", "relationship"),
    ]
    rows = catalogue_rows(factors, {"prezzo alto"})
    assert [row.text for row in rows if row.kind == "group"] == [
        "Most frequent with similar subjects",
        "Relationship",
        "Offer",
    ]
    assert [row.text for row in rows if row.chosen] == ["Prezzo alto"]
    found = catalogue_rows(factors, set(), "GIORNO risp")
    assert [(row.kind, row.text) for row in found][1:] == [
        ("factor", "Risposta in un giorno"),
        ("new", "GIORNO risp"),
    ]
    assert "new" not in {row.kind for row in catalogue_rows(factors, set(), "prezzo  ALTO")}


def test_the_catalogue_model_is_sound(page: ReviewPage, world: World, qtbot: Any) -> None:
    model = CatalogueModel(page)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(catalogue_rows([FactorChoice(1, "Prezzo", "offer")], set()))
    model.show_rows(catalogue_rows([FactorChoice(1, "Prezzo", "offer")], set(), "pre"))
    assert model.rowCount() == 3


def test_badges_go_on_in_the_next_line(app: Any, qtbot: Any) -> None:
    from PySide6.QtWidgets import QWidget

    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(6, box)
    for number in range(4):
        flow.addWidget(LinkButton(f"A rather long word {number}"))
    assert flow.heightForWidth(200) > flow.heightForWidth(2000)


def test_a_review_and_its_lists_go_on_paper(
    page: ReviewPage, world: World, messages: RecordingMessages, tmp_path: Any
) -> None:
    review = concluded(page, world)
    page.go_to(review_id=review)
    assert page.reading is not None
    assert page.reading.reading is not None
    assert page.can_print()
    files = [tmp_path / "review.pdf", tmp_path / "list.pdf"]
    messages.answer(1, files[0], 1, files[1])
    page.reading.print_button.click()
    page.go_to(segment="done")
    page.print_current()
    assert [file.read_bytes()[:4] for file in files] == [b"%PDF", b"%PDF"]
    assert ["review.pdf" in text or "list.pdf" in text for text in messages.texts("toast")] == [True, True]


def test_the_paper_of_a_review_says_what_the_page_says(page: ReviewPage, world: World) -> None:
    reading = page.context.services.reviews.read(concluded(page, world))
    text = review_paper("<b>Riesame</b>", reading, []).document.toPlainText()
    for words in ("<b>Riesame</b>", "Produzione coinvolta (much)", "Vedere il reparto", "Preventivo senza telefonare",
                  "What helped", "Got in the way", "How it goes on"):  # fmt: skip
        assert words in text


def test_a_review_being_written_is_not_printed(page: ReviewPage, world: World) -> None:
    told: list[bool] = []
    page.printable_changed.connect(lambda: told.append(page.can_print()))
    page.go_to(cycle_id=world.closed)
    assert told[-1] is False
    page.go_to(segment="due")
    assert told[-1] is True


def test_a_pause_is_listed_when_it_is_over(page: ReviewPage, world: World) -> None:
    concluded(page, world, decision="pause", pause_until=TODAY + timedelta(days=2))
    page.go_to(segment="due")
    row = page.lists["due"].table.windowed.row_at(0)
    assert row.reason == "paused"
