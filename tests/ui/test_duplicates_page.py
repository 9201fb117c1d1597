"""Find duplicates: the list, the comparison, the three answers, with mouse and with keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from crm_desktop.domain import entities
from crm_desktop.domain.merging import Side
from crm_desktop.domain.messages import Message
from crm_desktop.services import Services
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.subjects.duplicates.choose_other import MergeWithDialog
from crm_desktop.ui.subjects.duplicates.page import DuplicatesPage
from crm_desktop.ui.subjects.duplicates.side_button import SideButton
from crm_desktop.ui.subjects.page import SubjectsPage

HOSTILE = "<img src='file:///etc/passwd'><b>bold</b> & {name} %n \u202e" + "x" * 3000


@pytest.fixture
def services(archive: Archive, context: Context) -> Services:
    context.archive, context.services = archive, Services(archive)
    context.undo = archive.undo
    return context.services


def add(archive: Archive, *contacts: tuple[str, str], **values: Any) -> int:
    with archive.step(Message("test")) as step:
        subject = step.save(entities.Subject, values)
        for kind, value in contacts:
            step.save(entities.ContactPoint, {"subject_id": subject, "kind": kind, "value": value})
        return subject


@pytest.fixture
def pair(archive: Archive, services: Services) -> tuple[int, int]:
    one = add(
        archive, ("phone", "+39059111"), kind="company", company="Alfa Srl", vat="00488410010", tier="key"
    )
    other = add(
        archive, ("phone", "+39059222"), kind="company", company="ALFA", vat="00488410010", tier="growing"
    )
    return one, other


@pytest.fixture
def page(context: Context, services: Services) -> Iterator[DuplicatesPage]:
    page = DuplicatesPage(context)
    page.resize(1366, 680)
    page.show()
    yield page
    page.close()


def settle(page: DuplicatesPage) -> None:
    for _ in range(3):
        QApplication.processEvents()
        assert page.context.jobs.wait_idle()
    QApplication.processEvents()


def searched(page: DuplicatesPage) -> DuplicatesPage:
    page.activate()
    settle(page)
    return page


def shown(page: DuplicatesPage) -> list[tuple[str, str]]:
    rows = page.list.rows(page.list.ids())
    return [(row.name, row.other) for row in rows]


def subjects(archive: Archive) -> list[int]:
    return [
        row[0]
        for row in archive.reader().execute("SELECT id FROM subject WHERE deleted_at IS NULL ORDER BY id")
    ]


def words(page: DuplicatesPage) -> list[str]:
    return [label.text() for label in page.detail.findChildren(QLabel) if label.isVisible()]


def side(page: DuplicatesPage, key: str, wanted: Side) -> SideButton:
    return next(b for b in page.detail.grid.groups[key].buttons() if b.property("side") == wanted)  # type: ignore[return-value]


# -- searching


def test_it_searches_when_it_is_first_shown(page: DuplicatesPage, pair: tuple[int, int]) -> None:
    searched(page)
    assert shown(page) == [("Alfa Srl", "ALFA")]
    assert page.header.count.text() == "1"
    assert page.status_text == "One pair to decide"
    assert "Same VAT number, same name · 98% alike" in words(page)


def test_nobody_is_there_twice(page: DuplicatesPage, archive: Archive) -> None:
    add(archive, company="Alfa")
    searched(page)
    assert page.stack.currentWidget() is page.nothing
    assert "No duplicates found" in [label.text() for label in page.nothing.findChildren(QLabel)]


def test_the_search_can_be_cancelled(page: DuplicatesPage, pair: tuple[int, int]) -> None:
    page.search()
    page.progress.cancel.click()
    settle(page)
    assert "The search was cancelled" in [label.text() for label in page.nothing.findChildren(QLabel)]
    page.nothing.button.click()  # type: ignore[attr-defined]
    settle(page)
    assert shown(page) == [("Alfa Srl", "ALFA")]


def test_leaving_stops_the_search(page: DuplicatesPage, pair: tuple[int, int]) -> None:
    page.search()
    assert page.leave()
    settle(page)
    assert page.job is None
    assert not page.found


# -- the three answers


def test_the_same(
    page: DuplicatesPage,
    archive: Archive,
    pair: tuple[int, int],
    messages: RecordingMessages,
    context: Context,
) -> None:
    searched(page).detail.merge.click()
    settle(page)
    assert subjects(archive) == [pair[0]]
    assert messages.texts("toast") == ["ALFA merged into Alfa Srl"]
    assert "All pairs are decided" in [label.text() for label in page.nothing.findChildren(QLabel)]
    for turn, left in ((archive.undo, 2), (archive.redo, 1), (archive.undo, 2)):
        context.announce(turn())
        settle(page)
        assert len(subjects(archive)) == left
        assert len(shown(page)) == left - 1


def test_different_is_remembered_and_not_asked_again(
    page: DuplicatesPage, archive: Archive, pair: tuple[int, int], context: Context
) -> None:
    searched(page).detail.different.click()
    settle(page)
    assert shown(page) == []
    page.search()
    settle(page)
    assert shown(page) == []
    assert subjects(archive) == list(pair)
    context.announce(archive.undo())
    page.search()
    settle(page)
    assert shown(page) == [("Alfa Srl", "ALFA")]


def test_later_comes_after_the_others(page: DuplicatesPage, archive: Archive, pair: tuple[int, int]) -> None:
    for _ in range(2):
        add(archive, ("mobile", "+39340"), kind="person", given_name="Anna", family_name="Bo")
    searched(page).detail.later.click()
    settle(page)
    assert shown(page) == [("Bo Anna", "Bo Anna"), ("Alfa Srl", "ALFA")]
    titles = [section.title for section in page.list.sections()]
    assert titles == ["To decide", "To look at again"]
    assert page.current().one == page.list.pairs[page.table.current_id()].one  # type: ignore[union-attr]
    assert not page.current().later  # type: ignore[union-attr]


def test_three_alike_are_merged_one_after_the_other(page: DuplicatesPage, archive: Archive) -> None:
    ids = [
        add(archive, ("mobile", "+39340"), kind="person", given_name="Anna", family_name="Bo")
        for _ in range(3)
    ]
    searched(page)
    assert len(shown(page)) == 3
    assert "3 subjects are alike: merge them one after the other." in words(page)
    page.detail.merge.click()
    settle(page)
    assert len(shown(page)) == 1
    page.detail.merge.click()
    settle(page)
    assert subjects(archive) == [ids[0]]


def test_several_are_told_apart_at_once(page: DuplicatesPage, services: Services, archive: Archive) -> None:
    for _ in range(3):
        add(archive, ("mobile", "+39340"), kind="person", given_name="Anna", family_name="Bo")
    searched(page)
    page.table.select_ids(list(page.list.ids()))
    assert not page.detail.merge.isEnabled()
    page.detail.different.click()
    settle(page)
    assert len(services.duplicates.different()) == 3


def test_somebody_else_put_one_into_the_trash(
    page: DuplicatesPage, services: Services, pair: tuple[int, int], messages: RecordingMessages
) -> None:
    searched(page)
    services.subjects.move_to_trash([pair[1]])  # not announced: as if it came this very moment
    page.detail.merge.click()
    settle(page)
    assert len(messages.texts("error")) == 1
    assert shown(page) == []


# -- field by field


def test_choosing_fields(page: DuplicatesPage, services: Services, pair: tuple[int, int]) -> None:
    searched(page)
    side(page, "company", Side.RIGHT).click()
    side(page, "tier", Side.RIGHT).click()
    side(page, "phones", Side.RIGHT).click()
    assert page.detail.result.full_text() == "ALFA"
    page.detail.merge.click()
    settle(page)
    record = services.subjects.record(pair[0])
    assert record is not None
    assert (record.subject.company, record.subject.tier) == ("ALFA", "growing")
    assert [contact.value for contact in record.contacts] == ["+39059222"]


def test_the_other_one_is_kept_and_choices_stay(
    page: DuplicatesPage, services: Services, pair: tuple[int, int]
) -> None:
    searched(page)
    side(page, "tier", Side.RIGHT).click()
    page.detail.swap.click()
    assert page.detail.left.name.full_text() == "ALFA"
    assert side(page, "tier", Side.LEFT).isChecked()
    page.detail.merge.click()
    settle(page)
    record = services.subjects.record(pair[1])
    assert record is not None
    assert record.subject.tier == "growing"
    assert services.subjects.record(pair[0]) is None


def test_what_is_the_same_is_shown_when_asked_for(page: DuplicatesPage, pair: tuple[int, int]) -> None:
    searched(page)
    assert "VAT number" not in words(page)
    page.detail.same.click()
    QApplication.processEvents()
    assert "VAT number" in words(page)
    assert not page.detail.same.isVisible()


def test_keys_alone(
    page: DuplicatesPage, services: Services, archive: Archive, pair: tuple[int, int]
) -> None:
    anna = [
        add(archive, ("mobile", "+39340"), kind="person", given_name="Anna", family_name="Bo")
        for _ in range(2)
    ]
    searched(page)
    page.activateWindow()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert isinstance(focused, SideButton)
    assert focused is side(page, "company", Side.LEFT)
    QTest.keyClick(focused, Qt.Key.Key_Right)
    assert side(page, "company", Side.RIGHT).isChecked()
    assert QApplication.focusWidget() is side(page, "company", Side.RIGHT)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(page)
    assert services.subjects.record(pair[0]).subject.company == "ALFA"  # type: ignore[union-attr]
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    settle(page)
    assert services.duplicates.different() == {(anna[0], anna[1])}


def test_escape_in_the_list_goes_back(page: DuplicatesPage, context: Context, pair: tuple[int, int]) -> None:
    searched(page)
    page.activateWindow()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert context.navigator.opened == [("subjects", {})]


# -- brought together by the user


def test_two_chosen_by_the_user(page: DuplicatesPage, archive: Archive, services: Services) -> None:
    one, other = add(archive, company="Alfa"), add(archive, company="Beta")
    services.subjects.add_link(one, "partner_of", other)
    page.activate()
    page.go_to(pair=(other, one))
    settle(page)
    assert shown(page) == [("Alfa", "Beta")]
    assert not page.found
    assert "Chosen by you" in words(page)
    page.detail.merge.click()
    settle(page)
    assert subjects(archive) == [one]


def test_two_chosen_are_different_after_all(
    page: DuplicatesPage, archive: Archive, services: Services
) -> None:
    one, other = add(archive, company="Alfa"), add(archive, company="Beta")
    page.activate()
    page.go_to(pair=(one, other))
    page.detail.different.click()
    settle(page)
    assert shown(page) == []
    page.go_to(pair=(one, other))
    assert shown(page) == [("Alfa", "Beta")]


def test_from_two_selected_rows(
    context: Context, services: Services, archive: Archive, pair: tuple[int, int]
) -> None:
    add(archive, company="Beta")
    subjects_page = SubjectsPage(context)
    subjects_page.resize(1366, 680)
    subjects_page.show()
    subjects_page.activate()
    for _ in range(3):
        QApplication.processEvents()
        assert context.jobs.wait_idle()
    merge = next(button for button in subjects_page.filters._bulk if button.text() == "Merge…")
    subjects_page.table.select_ids(list(subjects_page.table.windowed.ids()))
    assert not merge.isVisible()
    subjects_page.table.select_ids(list(pair))
    assert merge.isVisible()
    merge.click()
    assert [(key, set(where["pair"])) for key, where in context.navigator.opened] == [
        ("duplicates", set(pair))
    ]
    subjects_page.close()


def test_merge_with_asks_for_the_other_one(
    context: Context, services: Services, pair: tuple[int, int], messages: RecordingMessages
) -> None:
    from crm_desktop.ui.subjects.duplicates.choose_other import merge_with

    def choose(dialog: MergeWithDialog) -> bool:
        dialog.save()
        assert dialog.error.text()
        assert [s.value for s in dialog._suggest("alfa")] == [pair[1]]
        dialog.other.set_value(pair[1], "ALFA")
        dialog.save()
        return bool(dialog.result())

    messages.answer(choose)
    merge_with(context, pair[0], None)  # type: ignore[arg-type]
    assert context.navigator.opened == [("duplicates", {"pair": pair})]


# -- strange content, many pairs


def test_hostile_texts_are_plain(page: DuplicatesPage, archive: Archive, services: Services) -> None:
    for number in range(2):
        subject = add(
            archive, ("email", "x@y.example"), company=HOSTILE, notes=f"{HOSTILE}{number}", sector=str(number)
        )
        services.subjects.add_trait(subject, "tag", f"{HOSTILE[:200]}{number}")
    searched(page)
    assert page.detail.comparison is not None
    for label in page.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text()
    assert page.minimumSizeHint().width() < 1366
    side(page, "notes", Side.BOTH).click()
    page.detail.merge.click()
    settle(page)
    assert len(subjects(archive)) == 1


def test_five_hundred_pairs(page: DuplicatesPage, archive: Archive) -> None:
    with archive.step(Message("test")) as step:
        first, _ = step.insert_many(
            "subject",
            ("kind", "company", "display_name", "sort_key", "vat"),
            [
                ("company", f"Ditta {chr(97 + n % 26)}{n}", f"Ditta {n}", f"ditta {n}", f"{n:011}")
                for n in range(500)
                for _ in range(2)
            ],
        )
    searched(page)
    assert len(page.list.pairs) == 500
    assert page.table.windowed.total == 500
    for _ in range(3):
        page.detail.merge.click()
        settle(page)
    assert len(page.list.pairs) == 497
    assert page.detail.comparison is not None
    assert page.detail.comparison.left.id == first + 6
