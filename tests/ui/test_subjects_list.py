"""The list of subjects on a real archive: search, filters, sort, columns, bulk edits, targets, ways in and out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from crm_desktop.domain.filters import SubjectFilter
from crm_desktop.domain.messages import Message
from crm_desktop.services import Services
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.subjects.page import SubjectsPage
from crm_desktop.ui.subjects.targets import BulkTraitDialog, TargetsDialog
from crm_desktop.ui.widgets.labels import IconButton
from tests.benchmarks import data

COUNT = 300


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Archive]:
    archive = data.make(tmp_path / "full.crm", COUNT, interactions=200, results=50)
    with archive.step(Message("step.test")) as step:
        step.insert_many("custom_field", ("name", "type"), [("Sconto", "number")])
        step.insert_many(
            "custom_value", ("subject_id", "field_id", "value"), ((i, 1, str(i % 9)) for i in range(1, 90))
        )
    yield archive
    archive.close()


class Open:
    """A page on an archive, shown, and the waiting for it."""

    def __init__(self, context: Context, archive: Archive, qtbot: QtBot) -> None:
        context.archive, context.services = archive, Services(archive)
        self.context = context
        self.archive = archive
        self.qtbot = qtbot
        self.page = SubjectsPage(context)
        self.page.resize(1366, 700)
        self.page.show()
        self.page.activate()
        self.settle()

    def settle(self) -> None:
        """Everything asked for is there."""
        self.qtbot.waitUntil(lambda: not self.page.loader.busy and not self.context.jobs.busy)
        self.qtbot.waitUntil(lambda: self.page.panel is not None)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        self.page.filters.search.line.clear()
        QTest.keyClicks(self.page.filters.search.line, text)
        self.settle()

    def names(self) -> list[str]:
        model = self.page.table.windowed
        return [model.cell_text(row, model.column_index("name")) for row in range(model.rowCount())]

    def sql(self, text: str) -> list[tuple[Any, ...]]:
        return self.archive.reader().execute(text).fetchall()


@pytest.fixture
def opened(context: Context, full: Archive, qtbot: QtBot) -> Iterator[Open]:
    opened = Open(context, full, qtbot)
    yield opened
    opened.settle()
    opened.page.close()


@pytest.fixture
def empty(context: Context, archive: Archive, qtbot: QtBot) -> Iterator[Open]:
    opened = Open.__new__(Open)
    context.archive, context.services = archive, Services(archive)
    opened.context, opened.archive, opened.qtbot = context, archive, qtbot
    opened.page = SubjectsPage(context)
    opened.page.show()
    opened.page.activate()
    opened.settle()
    yield opened
    opened.page.close()


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


# -- the list


def test_it_opens_on_the_whole_list_with_its_count_and_the_first_record(opened: Open) -> None:
    assert opened.page.header.count.text() == str(COUNT)
    assert len(opened.names()) == COUNT
    assert opened.page.table.current_id() == opened.page.table.windowed.ids()[0]
    assert opened.page.panel.subject_id() == opened.page.table.current_id()


def test_a_short_list_is_whole_even_if_asked_for_before_it_is_shown(
    context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    archive = data.make(tmp_path / "short.crm", 12)
    context.archive, context.services = archive, Services(archive)
    page = SubjectsPage(context)
    page.activate()
    page.show()
    qtbot.waitUntil(lambda: page.panel is not None and page.panel.subject_id() is not None)
    assert page.header.count.text() == "12"
    assert page.status_text == "1 selected"
    page.close()
    archive.close()


def test_typing_shows_the_start_at_once_and_the_rest_behind(opened: Open) -> None:
    model = opened.page.table.windowed
    watch = watched(model)
    opened.page.filters.search.line.setText("ma")
    assert model.is_staged
    first = opened.names()
    assert len(first) == 64
    opened.settle()
    assert opened.names()[:64] == first
    assert len(opened.names()) > 64
    wanted = SubjectFilter(text="ma")
    assert list(model.ids()) == list(opened.context.services.subjects.ids(wanted))
    assert opened.page.header.count.text() == f"{len(opened.names())} of {COUNT}"
    del watch


def test_only_the_last_of_several_wishes_is_shown(opened: Open) -> None:
    for text in ("m", "ma", "mar", "mari", "rossi"):
        opened.page.filters.search.line.setText(text)
    opened.settle()
    expected = opened.context.services.subjects.ids(SubjectFilter(text="rossi"))
    assert list(opened.page.table.windowed.ids()) == list(expected)


def test_down_goes_from_the_search_into_the_list(opened: Open) -> None:
    opened.type("rossi")
    QTest.keyClick(opened.page.filters.search.line, Qt.Key.Key_Down)
    assert opened.page.table.current_id() == opened.page.table.windowed.ids()[0]
    assert opened.page.focusWidget() is opened.page.table


def test_chips_filter_with_counts_and_are_cleared_together(opened: Open) -> None:
    filters = opened.page.filters
    offered = {option.value: option.count for option in filters.chip("tiers").options()}
    assert list(offered)[:3] == ["key", "growing", "prospect"]
    filters.chip("tiers").choose(["key"])
    opened.settle()
    assert len(opened.names()) == offered["key"]
    filters.chip("target").choose("yes")
    opened.settle()
    assert filters.chosen() == SubjectFilter(tiers=("key",), target=True)
    kinds = {option.value: option.count for option in filters.chip("kinds").options()}
    assert sum(kinds.values()) == len(opened.names())
    filters.clear_button.click()
    opened.settle()
    assert len(opened.names()) == COUNT


def test_what_is_chosen_stays_on_offer_when_nobody_has_it(opened: Open) -> None:
    filters = opened.page.filters
    filters.show_filter(SubjectFilter(towns=("Atlantide", "Modena"), without_next=True))
    opened.settle()
    assert ("Atlantide", "Atlantide", 0) in [tuple(option) for option in filters.chip("towns").options()]
    assert filters.chosen() == SubjectFilter(towns=("Atlantide", "Modena"), without_next=True)


def test_a_click_on_a_heading_sorts_and_is_remembered(opened: Open) -> None:
    model = opened.page.table.windowed
    model.sort(model.column_index("city"), Qt.SortOrder.DescendingOrder)
    opened.settle()
    towns = [model.cell_text(row, model.column_index("city")) for row in range(COUNT)]
    assert towns == sorted(towns, reverse=True)
    assert opened.context.preferences.get("sort.subjects") == ["city", False]


def test_a_column_of_ones_own_is_read_when_it_comes_on_show(opened: Open) -> None:
    model = opened.page.table.windowed
    column = model.column_index("custom:1")
    assert opened.page.table.isColumnHidden(column)
    opened.page.table.header.show_column(column, True)
    opened.settle()
    row = model.row_of_id(5)
    assert model.cell_text(row, column) == "5"


def test_a_change_of_order_elsewhere_keeps_place_and_selection(opened: Open) -> None:
    page = opened.page
    chosen = list(page.table.windowed.ids())[10:13]
    page.table.select_ids(chosen)
    opened.context.write(
        lambda: opened.context.services.subjects.change(chosen[1], {"company": "Zzz", "kind": "company"})
    )
    opened.settle()
    assert sorted(page.table.selection_ids()) == sorted(chosen)
    assert opened.names()[-1] == "Zzz"


def test_hostile_and_long_names_are_plain_text(empty: Open) -> None:
    name = "<img src='file:///etc/passwd'><b>x</b>\u202e" + "a" * 3000
    with empty.archive.step(Message("step.test")) as step:
        step.insert_many(
            "subject", ("kind", "company", "display_name", "sort_key"), [("company", name, name, name)]
        )
    empty.context.announce(step.changes)
    empty.settle()
    assert empty.names() == [name]
    assert not empty.page.grab().isNull()


# -- nothing to show


def test_an_empty_archive_says_what_to_do(empty: Open) -> None:
    state = empty.page.table._empty
    assert state is not None
    assert state.isVisible()
    state.button.click()
    assert empty.context.navigator.opened == [("import", {"start": True})]


def test_nothing_found_offers_to_clear(opened: Open) -> None:
    opened.type("xyzzy")
    state = opened.page.table._empty
    assert state is not None
    assert state.isVisible()
    state.button.click()
    opened.settle()
    assert not state.isVisible()
    assert opened.page.filters.text() == ""
    assert len(opened.names()) == COUNT


# -- the history


def test_words_in_the_history_are_a_result_of_its_own(opened: Open) -> None:
    opened.type("azienda")
    strip = opened.page.strip
    opened.qtbot.waitUntil(lambda: strip.isVisible())
    opened.settle()
    assert strip.is_folded
    strip.toggle()
    days = [strip.table.windowed.row_at(row).hit.at for row in range(strip.table.windowed.rowCount())]
    assert days == sorted(days, reverse=True)
    strip.table.select_id(0)
    QTest.keyClick(strip.table, Qt.Key.Key_Return)
    page, where = opened.context.navigator.opened[-1]
    assert page == "relationships"
    assert where["subject_id"] == strip.table.windowed.row_at(0).hit.subject_id
    opened.page.filters.clear()
    opened.settle()
    assert not strip.isVisible()


# -- many at once


def test_classifying_several_is_one_step_said_with_undo(opened: Open, messages: RecordingMessages) -> None:
    ids = list(opened.page.table.windowed.ids())[:4]
    opened.page.table.select_ids(ids)
    opened.page.bulk.classify("priority", "A")
    opened.settle()
    assert opened.sql(f"SELECT DISTINCT priority FROM subject WHERE id IN {tuple(ids)}") == [("A",)]
    assert messages.texts("toast") == ["Priority of 4 subjects changed"]
    assert opened.page.table.selection_ids() == ids
    opened.archive.undo()


def test_the_delete_key_moves_to_the_trash_and_undo_brings_back(
    opened: Open, messages: RecordingMessages
) -> None:
    table = opened.page.table
    ids = list(table.windowed.ids())[:2]
    table.select_ids(ids)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    opened.qtbot.waitUntil(lambda: len(opened.names()) == COUNT - 2)
    assert messages.texts("toast") == ["2 subjects moved to the trash"]
    opened.context.write(opened.archive.undo)
    opened.qtbot.waitUntil(lambda: len(opened.names()) == COUNT)


def test_the_bulk_actions_come_with_the_second_row(opened: Open) -> None:
    table, filters = opened.page.table, opened.page.filters
    table.select_ids(list(table.windowed.ids())[:1])
    assert not any(button.isVisible() for button in filters._bulk)
    table.select_ids(list(table.windowed.ids())[:2])
    assert all(button.isVisible() for button in filters._bulk)
    assert opened.page.status_text == "2 selected"


def test_choosing_targets_fills_tier_objective_and_first_contact(
    opened: Open, messages: RecordingMessages
) -> None:
    ids = list(opened.page.table.windowed.ids())[3:6]
    opened.page.table.select_ids(ids)
    day = date.today() + timedelta(days=3)

    def fill(dialog: TargetsDialog) -> bool:
        dialog.tier.set_value("key")
        dialog.follow_up_on.set_value(day)
        dialog.objective.set_value("Annual supply")
        dialog.save()
        return True

    messages.answer(fill)
    opened.page.bulk.choose_targets()
    opened.settle()
    rows = opened.sql(f"SELECT tier, target FROM subject WHERE id IN {tuple(ids)}")
    assert rows == [("key", 1)] * 3
    assert opened.sql("SELECT count(*), max(objective) FROM aim") == [(3, "Annual supply")]
    assert opened.sql(
        f"SELECT count(*), max(title) FROM activity WHERE due_on = '{day}' AND aim_id IS NOT NULL"
    ) == [(3, "First contact")]
    assert messages.texts("toast") == ["Targets chosen: 3 subjects"]


def test_without_target_the_dialog_only_classifies(opened: Open, messages: RecordingMessages) -> None:
    dialog = TargetsDialog(opened.context, [1, 2])
    dialog.target.set_value(False)
    dialog.follow_up_on.set_value(None)
    assert not dialog.objective.isEnabled()
    dialog.save()
    opened.settle()
    assert "Nothing was chosen" in dialog.error.text()
    dialog.priority.set_value("B")
    dialog.save()
    opened.settle()
    assert opened.sql("SELECT priority FROM subject WHERE id IN (1, 2)") == [("B",), ("B",)]
    assert opened.sql("SELECT count(*) FROM aim") == [(0,)]


def test_a_characteristic_for_several(opened: Open, messages: RecordingMessages) -> None:
    dialog = BulkTraitDialog(opened.context, [1, 2, 3])
    dialog.save()
    assert dialog.error.text()
    dialog.name.set_value(None, "Fiera 2026")
    dialog.save()
    opened.settle()
    assert messages.texts("toast") == ["Fiera 2026 added to 3 subjects"]
    opened.type("fiera 2026")
    assert {1, 2, 3} <= set(opened.page.table.windowed.ids())


def test_the_menu_of_a_row_offers_what_fits_one_or_several(opened: Open) -> None:
    table = opened.page.table
    table.select_ids(list(table.windowed.ids())[:1])
    one = [action.text() for action in opened.page.bulk.row_menu().actions()]
    table.select_ids(list(table.windowed.ids())[:3])
    several = [action.text() for action in opened.page.bulk.row_menu().actions()]
    assert "Open" in one
    assert "Open" not in several
    assert {"Choose the targets…", "Tier", "Move to the trash"} <= set(one) & set(several)


# -- ways in and out


def test_a_subject_hidden_by_a_filter_is_found_without_it(opened: Open) -> None:
    opened.type("rossi")
    hidden = next(i for i in range(1, COUNT) if i not in set(opened.page.table.windowed.ids()))
    opened.page.go_to(subject_id=hidden)
    opened.settle()
    assert opened.page.table.current_id() == hidden
    assert not opened.page.filters.is_filtered()


def test_back_finds_filter_and_subject_again(opened: Open) -> None:
    opened.page.filters.show_filter(SubjectFilter(text="ma", kinds=("person",)))
    opened.settle()
    opened.page.table.select_id(opened.page.table.windowed.ids()[2])
    here = opened.page.place()
    opened.page.filters.clear()
    opened.settle()
    opened.page.go_to(**here)
    opened.settle()
    assert opened.page.place() == here


def test_after_an_import_its_subjects_are_there_to_choose_from(
    opened: Open, messages: RecordingMessages
) -> None:
    with opened.archive.step(Message("step.test")) as step:
        batch, _ = step.insert_many("import_batch", ("at", "file"), [("2026-01-01T10:00:00Z", "list.xlsx")])
        step.insert_many("import_row", ("batch_id", "subject_id"), [(batch, 4), (batch, 9)])
    opened.page.go_to(batch=batch, targets=True)
    opened.settle()
    assert sorted(opened.page.table.windowed.ids()) == [4, 9]
    assert opened.page.news is not None
    assert opened.page.news.isVisible()
    messages.answer(lambda dialog: dialog.save() or True)
    opened.page.choose_targets()
    opened.settle()
    assert opened.sql("SELECT id FROM subject WHERE id IN (4, 9) AND target = 1") == [(4,), (9,)]
    assert opened.page.news is None
    assert opened.page.filters.chosen() == SubjectFilter()
    assert len(opened.page.table.windowed.ids()) > 2


def choosing_after_an_import(opened: Open, ids: tuple[int, ...] = (4, 9)) -> None:
    with opened.archive.step(Message("step.test")) as step:
        batch, _ = step.insert_many("import_batch", ("at", "file"), [("2026-01-01T10:00:00Z", "list.xlsx")])
        step.insert_many("import_row", ("batch_id", "subject_id"), [(batch, one) for one in ids])
    opened.page.go_to(batch=batch, targets=True)
    opened.settle()


def test_the_line_after_an_import_is_closed_with_its_filter_and_no_other(opened: Open) -> None:
    choosing_after_an_import(opened)
    chosen = opened.page.filters.chosen()
    opened.page.filters.show_filter(chosen._replace(kinds=("company",)))
    opened.settle()
    assert opened.page.news is not None
    QTest.mouseClick(opened.page.news.findChild(IconButton), Qt.MouseButton.LeftButton)
    opened.settle()
    assert opened.page.news is None
    assert opened.page.filters.chosen() == SubjectFilter(kinds=("company",))


def test_the_line_after_an_import_stays_while_no_target_is_chosen(
    opened: Open, messages: RecordingMessages
) -> None:
    choosing_after_an_import(opened)

    def only_classify(dialog: Any) -> bool:
        dialog.target.set_value(False)
        dialog.tier.set_value("key")
        dialog.save()
        return True

    messages.answer(False, only_classify)
    for _ in range(2):
        opened.page.choose_targets()
        opened.settle()
        assert opened.page.news is not None
        assert sorted(opened.page.table.windowed.ids()) == [4, 9]


def test_enter_opens_the_whole_record_and_esc_comes_back(opened: Open) -> None:
    table = opened.page.table
    wanted = table.windowed.ids()[1]
    table.select_id(wanted)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.page.sheet_is_shown
    assert opened.page.place()["sheet"] is True
    opened.page.show_list()
    assert not opened.page.sheet_is_shown
    assert table.current_id() == wanted


def test_ids_that_come_after_the_page_is_gone_do_no_harm(
    context: Context, full: Archive, qtbot: QtBot
) -> None:
    page = Open(context, full, qtbot).page
    page.loader.reload()
    delete(page)
    qtbot.waitUntil(lambda: not context.jobs.busy)


def test_a_page_that_is_left_asks_for_nothing_more(opened: Open) -> None:
    opened.page.hide()
    opened.page.loader.reload()
    opened.settle()
    opened.page.show()
    opened.page.activate()
    opened.settle()
    assert len(opened.names()) == COUNT
