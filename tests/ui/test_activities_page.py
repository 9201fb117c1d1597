"""The activities page: real widgets on a real archive."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from crm_desktop.domain import entities
from crm_desktop.domain.activities import Register, RegisterFilter, RequestStatus
from crm_desktop.domain.messages import Message
from crm_desktop.services import Services
from crm_desktop.services.activities import Activities
from crm_desktop.services.activity_values import NextActivity
from crm_desktop.store.archive import Archive
from crm_desktop.ui.activities.dialogs import BulkDialog, CompleteDialog, NextDialog, PostponeDialog
from crm_desktop.ui.activities.forms import ActivityForm, RequestForm, ResultForm
from crm_desktop.ui.activities.page import ActivitiesPage
from crm_desktop.ui.activities.periods import PeriodDialog, span_of
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import Messages
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import LinkButton
from crm_desktop.ui.widgets.toast import Toast

TODAY = date.today()
ACTIVITIES, REQUESTS, RESULTS = Register.ACTIVITIES, Register.REQUESTS, Register.RESULTS


def day(away: int) -> date:
    return TODAY + timedelta(days=away)


class World:
    """A small archive: two subjects, one request, four activities, one result."""

    def __init__(self, archive: Archive) -> None:
        self.activities = Activities(archive)
        with archive.step(Message("step.test")) as step:
            self.mill = step.save(entities.Subject, {"company": "Molino Bertani"})
            self.cellar = step.save(entities.Subject, {"company": "Cantina Valdora"})
            self.aim = step.save(
                entities.Aim, {"subject_id": self.cellar, "objective": "Renew", "opened_on": TODAY}
            )
            self.cycle = step.save(
                entities.Cycle,
                {
                    "subject_id": self.mill,
                    "stage_since": TODAY,
                    "opened_on": TODAY,
                    "expected_value": Decimal(6800),
                },
            )
        self.request = self.add_request("A quote", needs="three languages")
        self.quote = self.add("Write the quote", request_id=self.request, cycle_id=self.cycle, due_on=day(5))
        self.late = self.add("Find out why", self.cellar, aim_id=self.aim, due_on=day(-3), minutes=30)
        self.done = self.add("Draft", status="done", done_on=day(-1), minutes=60, cost=Decimal(20))
        self.old = self.add("Old call", status="done", done_on=day(-60))
        self.sale = self.activities.save_result(
            {"subject_id": self.cellar, "amount": Decimal(400), "product": "Labels"}
        ).new_id("result")

    def add(self, title: str, subject: int | None = None, **values: Any) -> int:
        known = {"subject_id": subject or self.mill, "title": title}
        return self.activities.save_activity(known | values).new_id("activity")

    def add_request(self, title: str, **values: Any) -> int:
        return self.activities.save_request({"subject_id": self.mill, "title": title} | values).new_id(
            "request"
        )


@pytest.fixture
def context(context: Context, archive: Archive) -> Context:
    context.archive, context.services = archive, Services(archive)
    return context


@pytest.fixture
def world(archive: Archive) -> World:
    return World(archive)


@pytest.fixture
def page(context: Context, world: World, qtbot: Any) -> ActivitiesPage:
    page = ActivitiesPage(context)
    qtbot.addWidget(page)
    page.resize(1366, 668)
    page.show()
    page.activate()
    return page


def settle(page: ActivitiesPage) -> None:
    assert page.context.jobs.wait_idle()


def shown(page: ActivitiesPage, column: str = "title") -> list[str]:
    """The texts of a column of the register in front, sections included."""
    model = page.view.table.windowed
    number = model.column_index(column)
    return [model.cell_text(row, number) or model.cell_text(row, 0) for row in range(model.rowCount())]


def accept(page: ActivitiesPage, **fields: Any) -> Any:
    """An answer for `run_dialog`: fill in the fields, press the primary button."""

    def answer(dialog: Any) -> bool:
        for name, value in fields.items():
            field = getattr(dialog, name)
            how = {"subject": "set_subject", "product": "setText"}.get(name, "set_value")
            getattr(field, how)(value)
        QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
        settle(page)
        return bool(dialog.result())

    return answer


def row(world: World, record_id: int, register: Register = ACTIVITIES) -> Any:
    return world.activities.row(register, record_id)


def link(parent: QWidget, text: str) -> QWidget:
    QApplication.processEvents()  # widgets just added show themselves with the next event
    buttons = [*parent.findChildren(LinkButton), *parent.findChildren(Button)]
    return next(button for button in buttons if button.text() == text and button.isVisibleTo(parent))


# -- the registers


def test_activities_stand_in_sections_with_the_old_ones_folded(page: ActivitiesPage) -> None:
    assert shown(page) == [
        "To do 2", "Find out why", "Write the quote", "Done in the last 7 days 1", "Draft", "Done before 1",
    ]  # fmt: skip
    assert page.segments.button(ACTIVITIES).text().split() == ["Activities", "4"]
    assert page.segments.button(RESULTS).text().split() == ["Results", "1"]


def test_the_reason_and_the_date_say_what_is_wrong(page: ActivitiesPage, world: World) -> None:
    reasons = dict(zip(shown(page), shown(page, "reason"), strict=True))
    assert reasons["Write the quote"] == "A quote"
    assert reasons["Find out why"] == "Renew"
    assert reasons["Draft"] == "No reason"
    assert shown(page, "due")[1].startswith("overdue")


def test_the_models_are_sound(page: ActivitiesPage) -> None:
    for view in page.views.values():
        view.load()
        QAbstractItemModelTester(
            view.table.windowed, QAbstractItemModelTester.FailureReportingMode.Fatal, page
        )
        view.table.windowed.reload()


def test_toggles_and_search_filter(page: ActivitiesPage, qtbot: Any) -> None:
    page.view.filters.chip("no_reason").click()
    assert shown(page) == ["Done in the last 7 days 1", "Draft", "Done before 1"]
    page.view.filters.chip("no_reason").click()
    page.view.filters.chip("overdue").click()
    assert shown(page) == ["To do 1", "Find out why"]
    page.view.filters.clear()
    with qtbot.waitSignal(page.view.filters.changed):
        QTest.keyClicks(page.view.filters.search.line, "valdora")
    assert shown(page) == ["To do 1", "Find out why"]


def test_an_empty_filtered_list_offers_to_clear_the_filters(page: ActivitiesPage) -> None:
    page.view.filters.set_values({"state": ["doing"]}, "")
    assert shown(page) == []
    QTest.mouseClick(link(page.view.table, "Clear filters"), Qt.MouseButton.LeftButton)
    assert len(shown(page)) == 6


def test_a_period_of_two_dates(page: ActivitiesPage, messages: Any) -> None:
    messages.answer(accept(page, since=day(4), until=day(6)))
    page.view.filters.period.choose("custom")
    assert shown(page) == ["To do 1", "Write the quote"]
    messages.answer(False)
    page.view.filters.period.choose("custom")
    assert shown(page) == ["To do 1", "Write the quote"]


def test_a_period_that_ends_before_it_begins_is_told(page: ActivitiesPage) -> None:
    dialog = PeriodDialog((day(2), day(1)), page)
    dialog.save()
    assert dialog.error.text()
    assert not dialog.result()


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("week", date(2026, 11, 16), date(2026, 11, 22)),
        ("next_week", date(2026, 11, 23), date(2026, 11, 29)),
        ("last_month", date(2026, 10, 1), date(2026, 10, 31)),
        ("quarter", date(2026, 10, 1), date(2026, 12, 31)),
        ("last_year", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_named_periods(name: str, first: date, last: date) -> None:
    assert span_of(name, date(2026, 11, 22)) == (first, last)


def test_sorting_asks_for_another_order(page: ActivitiesPage) -> None:
    model = page.view.table.windowed
    model.sort(model.column_index("title"), Qt.SortOrder.DescendingOrder)
    assert shown(page)[1:3] == ["Write the quote", "Find out why"]


def test_results_show_what_is_known_of_the_date(page: ActivitiesPage, world: World) -> None:
    values = {
        "subject_id": world.mill,
        "happened_on": date(2024, 5, 17),
        "precision": "year",
        "title": "Order",
    }
    world.activities.save_result(values)
    page.go_to(register="results")
    dates = dict(zip(shown(page), shown(page, "date"), strict=True))
    assert dates == {"Sale": "today", "Order": "2024"}


def test_the_status_sums_what_is_selected(page: ActivitiesPage, world: World) -> None:
    page.view.table.select_ids([world.late, world.done])
    assert "2 selected" in page.status_text
    assert "1 h 30 min" in page.status_text
    assert "20.00" in page.status_text
    page.view.table.select_ids([world.late])
    assert "Space" in page.status_text


# -- completing


def test_space_completes_and_plans_the_next(page: ActivitiesPage, world: World, messages: Any) -> None:
    page.view.table.select_id(world.quote)
    page.view.table.setFocus()
    messages.answer(
        accept(
            page,
            outcome="liked",
            minutes=90,
            cost=Decimal(15),
            next_title="Ring",
            next_due=day(7),
            next_kind="call",
        )
    )
    QTest.keyClick(page.view.table, Qt.Key.Key_Space)
    assert shown(page)[:5] == [
        "To do 2", "Find out why", "Ring", "Done in the last 7 days 2", "Write the quote",
    ]  # fmt: skip
    done = row(world, world.quote)
    assert (done.outcome, done.minutes, done.cost_cents) == ("liked", 90, 1500)
    following = world.activities.next_activity(world.mill)
    assert (following.previous_id, following.request_id, following.kind) == (
        world.quote,
        world.request,
        "call",
    )
    assert messages.texts("toast") == ["Activity completed: Write the quote. Next: Ring"]


def test_one_undo_takes_completion_and_next_back(page: ActivitiesPage, world: World, messages: Any) -> None:
    before = shown(page)
    messages.answer(accept(page, next_title="Ring"))
    page.actions_of.complete([world.quote])
    page.context.announce(page.context.services.history.undo())
    assert shown(page) == before


def test_the_box_completes_and_reopens(page: ActivitiesPage, world: World, messages: Any) -> None:
    table = page.view.table
    index = table.windowed.index_of_id(world.done, table.windowed.column_index("done"))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    settle(page)
    assert row(world, world.done).status == "planned"
    assert not messages.texts("dialog")
    messages.answer(accept(page))
    index = table.windowed.index_of_id(world.done, table.windowed.column_index("done"))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    assert row(world, world.done).status == "done"


def test_enter_accepts_the_completion_as_it_is(page: ActivitiesPage, world: World, context: Context) -> None:
    dialog = CompleteDialog(context, row(world, world.late), page)
    dialog.show()
    dialog.outcome.setFocus()
    QTest.keyClick(dialog.outcome, Qt.Key.Key_Return)
    settle(page)
    assert row(world, world.late).status == "done"
    assert row(world, world.late).minutes == 30


def test_completing_may_go_on_to_a_result(page: ActivitiesPage, world: World, messages: Any) -> None:
    messages.answer(accept(page, also_result=True), accept(page, amount=Decimal("99.90"), product="Site"))
    page.actions_of.complete([world.quote])
    settle(page)
    (result,) = world.activities.results_of(activity_id=world.quote)
    assert (result.amount_cents, result.product, result.request_id) == (9990, "Site", world.request)
    assert result.cycle_id == world.cycle


def test_several_are_completed_without_asking(page: ActivitiesPage, world: World, messages: Any) -> None:
    page.view.table.select_ids([world.quote, world.late, world.done])
    QTest.mouseClick(page.view.bulk[0], Qt.MouseButton.LeftButton)
    settle(page)
    assert messages.texts("toast") == ["2 activities completed"]
    assert not messages.texts("dialog")
    assert row(world, world.quote).status == row(world, world.late).status == "done"


def test_an_amount_that_cannot_be_read_keeps_the_dialog(
    page: ActivitiesPage, world: World, context: Context
) -> None:
    dialog = CompleteDialog(context, row(world, world.quote), page)
    dialog.cost.setText("about ten")
    dialog.save()
    assert dialog.cost.error_label is not None
    assert not dialog.cost.error_label.isHidden()
    assert row(world, world.quote).status == "planned"


# -- several at once, the trash


def test_postponing_offers_days(page: ActivitiesPage, world: World, messages: Any) -> None:
    menu = page.actions_of.postpone_menu([world.late], page)
    menu.actions()[0].trigger()
    settle(page)
    assert row(world, world.late).due_on == day(1).isoformat()
    messages.answer(accept(page, date=day(30)))
    menu.actions()[2].trigger()
    settle(page)
    assert row(world, world.late).due_on == day(30).isoformat()


def test_postponing_needs_a_day(page: ActivitiesPage) -> None:
    dialog = PostponeDialog(2, page)
    dialog.save()
    assert dialog.error.text() == "Write the day."


def test_several_are_changed_in_one_dialog(page: ActivitiesPage, world: World, context: Context) -> None:
    dialog = BulkDialog(context, ACTIVITIES, [world.quote, world.late], page)
    dialog.fields["kind"].set_value("call")
    dialog.save()
    settle(page)
    assert {row(world, i).kind for i in (world.quote, world.late)} == {"call"}
    assert row(world, world.quote).due_on == day(5).isoformat()


def test_del_moves_to_the_trash(page: ActivitiesPage, world: World, messages: Any) -> None:
    page.view.table.select_id(world.late)
    page.view.table.setFocus()
    QTest.keyClick(page.view.table, Qt.Key.Key_Delete)
    settle(page)
    assert shown(page)[:2] == ["To do 1", "Write the quote"]
    assert messages.texts("toast") == ["1 activity moved to the trash"]
    assert page.view.table.current_id() == world.quote  # the row that took its place


# -- forms


def test_a_new_activity_with_subject_cycle_and_reason(
    page: ActivitiesPage, world: World, messages: Any
) -> None:
    def fill(dialog: ActivityForm) -> bool:
        dialog.subject.set_subject(world.mill)
        assert dialog.cycle.value() == world.cycle  # the only open one
        dialog.record_title.set_value("Visit")
        dialog.reason.set_value(("request", world.request))
        dialog.due.setText("tomorrow")
        return bool(accept(page)(dialog))

    messages.answer(fill)
    page.new()
    added = world.activities.next_activity(world.mill)
    assert (added.title, added.request_id, added.cycle_id) == ("Visit", world.request, world.cycle)
    assert added.due_on == day(1).isoformat()
    assert page.view.table.current_id() == added.id


def test_another_page_may_ask_for_a_new_activity_of_a_subject(
    page: ActivitiesPage, world: World, messages: Any
) -> None:
    seen: list[int] = []
    messages.answer(lambda dialog: seen.append(dialog.subject.value()) or False)
    page.go_to(register="activities", subject_id=world.mill, new=True)
    QApplication.processEvents()
    assert seen == [world.mill]


def test_a_form_without_subject_or_title_says_so(
    page: ActivitiesPage, context: Context, world: World
) -> None:
    form = ActivityForm(context, None, None, page)
    form.save()
    assert form.subject.error_label is not None
    assert form.subject.error_label.text() == "Choose a subject."
    form.subject.set_subject(world.mill)
    form.save()
    settle(page)
    assert "title is missing" in form.error.text()
    assert form.primary.isEnabled()
    assert page.context.services.activities.count(ACTIVITIES, RegisterFilter()) == 4


def test_typing_finds_the_subject(page: ActivitiesPage, context: Context, world: World) -> None:
    form = RequestForm(context, None, None, page)
    form.show()
    form.activateWindow()
    form.subject.setFocus()
    form.subject.setText("vald")
    form.subject.ask()
    form.subject.choose(form.subject._offers[0])
    assert form.subject.value() == world.cellar
    form.close()


def test_another_subject_takes_cycle_and_reason_away(
    page: ActivitiesPage, context: Context, world: World
) -> None:
    form = ActivityForm(context, row(world, world.quote), None, page)
    assert form.reason.value() == ("request", world.request)
    form.subject.set_subject(world.cellar)
    assert form.reason.value() is None
    assert form.cycle.value() is None
    assert form.reason.isEnabled()  # the other one has an objective


def test_outcome_time_and_cost_are_asked_once_there_may_be_some(
    page: ActivitiesPage, context: Context, world: World
) -> None:
    form = ActivityForm(context, None, {"subject_id": world.mill}, page)
    assert not form.outcome.isVisibleTo(form)
    form.status.set_value("done")
    assert form.outcome.isVisibleTo(form)
    assert form.done_on.value() == TODAY


def test_saving_a_form_without_changes_leaves_no_step(
    page: ActivitiesPage, context: Context, world: World, messages: Any
) -> None:
    before = context.services.history.next_undo()
    for register, record_id in ((ACTIVITIES, world.quote), (REQUESTS, world.request), (RESULTS, world.sale)):
        messages.answer(accept(page))
        page.actions_of.edit(register, [record_id])
    assert context.services.history.next_undo() == before
    assert not messages.texts("toast")


def test_a_result_form_writes_all_of_it(page: ActivitiesPage, world: World, messages: Any) -> None:
    messages.answer(
        accept(page, subject=world.mill, kind="renewal", record_title="Second year", day=date(2025, 7, 9),
               precision="month", amount=Decimal("1200.5"), cost=Decimal(30), quantity=Decimal("2.50"),
               origin=("activity", world.quote), notes="by phone")
    )  # fmt: skip
    page.go_to(register="results")
    page.new()
    (found,) = world.activities.results_of(subject_id=world.mill)
    assert (found.kind, found.title, found.happened_on, found.precision) == (
        "renewal", "Second year", "2025-07-01", "month",
    )  # fmt: skip
    assert (found.amount_cents, found.cost_cents, found.quantity) == (120050, 3000, "2.5")
    assert (found.activity_id, found.request_id, found.notes) == (world.quote, world.request, "by phone")


def test_a_result_of_an_open_request_offers_to_mark_it_as_met(
    page: ActivitiesPage, world: World, context: Context, archive: Archive
) -> None:
    class Answering(Messages):
        """The real toasts; the form is filled in."""

        def run_dialog(self, dialog: Any) -> bool:
            return bool(accept(page, amount=Decimal(90))(dialog))

    context.messages = Answering(page)
    context.messages.undo = lambda: context.announce(archive.undo())
    page.actions_of.record_result(row(world, world.quote))
    settle(page)
    (toast,) = page.findChildren(Toast)
    assert [button.text() for button in toast.buttons] == ["Mark “A quote” as met", "Undo"]
    toast.buttons[0].click()
    settle(page)
    assert row(world, world.request, REQUESTS).status == RequestStatus.MET
    toast = next(one for one in page.findChildren(Toast) if one.isVisible())
    assert toast.label.text() == "1 request met"
    toast.buttons[0].click()
    assert row(world, world.request, REQUESTS).status == RequestStatus.OPEN
    assert len(world.activities.results_of(activity_id=world.quote)) == 1


def test_a_result_of_no_open_request_offers_only_to_undo(
    page: ActivitiesPage, world: World, messages: Any
) -> None:
    messages.answer(accept(page, amount=Decimal(5)), accept(page, amount=Decimal(6)))
    page.actions_of.record_result(row(world, world.done))
    assert messages.offer == ("", None)
    world.activities.close_requests([world.request], RequestStatus.UNMET)
    page.actions_of.record_result(row(world, world.quote))
    assert messages.offer == ("", None)
    assert len(world.activities.results_of(subject_id=world.mill)) == 2


def test_a_request_form_writes_all_of_it(page: ActivitiesPage, world: World, messages: Any) -> None:
    page.go_to(register="requests")
    messages.answer(
        accept(page, subject=world.cellar, record_title="More labels", needs="n", goals="g", constraints="c",
               kind="complaint", received=day(-4), due=day(9), confirmed=day(-1))
    )  # fmt: skip
    page.new()
    (found,) = world.activities.open_requests(world.cellar)
    assert (found.title, found.needs, found.goals, found.constraints) == ("More labels", "n", "g", "c")
    assert (found.kind, found.received_on, found.confirmed_on) == (
        "complaint", day(-4).isoformat(), day(-1).isoformat(),
    )  # fmt: skip


# -- the thread


def captions(page: ActivitiesPage) -> list[str]:
    return [node.words.title for node in page.thread_panel.nodes]


def test_the_thread_follows_the_current_row(page: ActivitiesPage, world: World) -> None:
    page.view.table.select_id(world.quote)
    assert captions(page) == ["A quote", "Write the quote", "Another one", "None yet"]
    assert [node.words.current for node in page.thread_panel.nodes] == [False, True, False, False]
    page.view.table.select_id(world.done)
    assert captions(page) == ["Draft", "None planned", "None yet"]


def test_confirming_in_the_thread(page: ActivitiesPage, world: World, messages: Any) -> None:
    page.view.table.select_id(world.quote)
    QTest.mouseClick(link(page.thread_panel, "Confirm"), Qt.MouseButton.LeftButton)
    settle(page)
    assert row(world, world.request, REQUESTS).confirmed_on == TODAY.isoformat()
    with pytest.raises(StopIteration):
        link(page.thread_panel, "Confirm")


def test_the_thread_adds_the_next_activity(page: ActivitiesPage, world: World, messages: Any) -> None:
    page.view.table.select_id(world.done)
    messages.answer(accept(page, next_title="Send it", next_due=day(2)))
    QTest.mouseClick(link(page.thread_panel, "Add…"), Qt.MouseButton.LeftButton)
    added = row(world, page.view.table.current_id() or 0)
    assert (added.title, added.previous_id) == ("Send it", world.done)
    assert captions(page) == ["Draft", "Send it", "Another one", "None yet"]


def test_the_thread_adds_one_more_beside_what_is_still_to_do(
    page: ActivitiesPage, world: World, messages: Any
) -> None:
    page.go_to(register="requests", record_id=world.request)
    messages.answer(accept(page, record_title="Ask the printer", due=day(1)))
    QTest.mouseClick(link(page.thread_panel, "Add an activity…"), Qt.MouseButton.LeftButton)
    added = next(a for a in world.activities.activities_of(request_id=world.request) if a.id != world.quote)
    assert (added.title, added.previous_id, added.subject_id) == ("Ask the printer", None, world.mill)
    page.go_to(register="activities", record_id=world.late)
    messages.answer(accept(page, record_title="Look it up"))
    QTest.mouseClick(link(page.thread_panel, "Add an activity…"), Qt.MouseButton.LeftButton)
    assert row(world, page.view.table.current_id() or 0).aim_id == world.aim


def test_one_more_of_an_activity_without_a_reason_follows_it(
    page: ActivitiesPage, world: World, messages: Any
) -> None:
    alone = world.add("Send a card", due_on=day(2))
    page.refresh()
    page.go_to(register="activities", record_id=alone)
    messages.answer(accept(page, next_title="Send another"))
    QTest.mouseClick(link(page.thread_panel, "Add an activity…"), Qt.MouseButton.LeftButton)
    assert row(world, page.view.table.current_id() or 0).previous_id == alone


def test_the_thread_records_a_result(page: ActivitiesPage, world: World, messages: Any) -> None:
    page.view.table.select_id(world.quote)
    messages.answer(accept(page, amount=Decimal(5)))
    QTest.mouseClick(link(page.thread_panel, "Record a result"), Qt.MouseButton.LeftButton)
    settle(page)
    assert captions(page) == ["A quote", "Write the quote", "Another one", "Sale", "Another one"]


def test_a_node_of_the_thread_opens_its_record(page: ActivitiesPage, world: World) -> None:
    page.view.table.select_id(world.quote)
    QTest.mouseClick(page.thread_panel.nodes[0], Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
    assert page.segments.value() == REQUESTS
    assert page.view.table.current_id() == world.request
    assert page.thread_panel.nodes[0].words.current


def test_a_long_thread_says_how_many_it_leaves_out(page: ActivitiesPage, world: World) -> None:
    for number in range(12):
        world.add(f"Step {number}", request_id=world.request, due_on=day(10 + number))
    page.refresh()
    page.go_to(register="requests", record_id=world.request)
    shown_words = [label.text() for label in page.thread_panel.findChildren(QLabel)]
    assert "4 more in the lists" in shown_words


def test_a_closed_request_asks_for_nothing_more(page: ActivitiesPage, world: World) -> None:
    world.activities.complete(world.quote)
    world.activities.close_requests([world.request], RequestStatus.MET)
    page.go_to(register="requests", record_id=world.request)
    assert captions(page) == ["A quote", "Write the quote", "None yet"]


# -- going about


def test_going_to_a_record_unfolds_its_section(page: ActivitiesPage, world: World) -> None:
    page.go_to(register="activities", record_id=world.old)
    assert page.view.table.current_id() == world.old
    assert "Old call" in shown(page)


def test_going_to_a_record_gets_past_the_filters(page: ActivitiesPage, world: World) -> None:
    page.view.filters.set_values({"overdue": True})
    page.go_to(register="activities", record_id=world.quote)
    assert page.view.table.current_id() == world.quote


def test_going_to_a_subject_filters_by_it(page: ActivitiesPage, world: World) -> None:
    page.go_to(register="activities", subject_id=world.cellar)
    assert shown(page) == ["To do 1", "Find out why"]
    assert page.view.filters.subject.text() == "Subject: Cantina Valdora"
    place = page.place()
    page.go_to(register="results")
    page.go_to(**place)
    assert page.place() == place


def test_other_pages_are_opened_through_the_navigator(
    page: ActivitiesPage, world: World, context: Context
) -> None:
    page.actions_of.open_subject(world.mill)
    page.actions_of.open_history(world.mill)
    assert context.navigator.opened == [
        ("subjects", {"subject_id": world.mill}),
        ("relationships", {"subject_id": world.mill, "view": "history"}),
    ]


def test_a_change_made_elsewhere_shows_up(page: ActivitiesPage, world: World) -> None:
    changes = world.activities.complete(world.late, then=NextActivity("Later"))
    page.context.announce(changes)
    assert "Later" in shown(page)


def test_an_empty_register_offers_the_first_step(context: Context, qtbot: Any) -> None:
    page = ActivitiesPage(context)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    for register, words in ((REQUESTS, "Write the first request"), (RESULTS, "Record the first result")):
        page.show_register(register)
        assert link(page.view.table, words)
    assert page.status_text == ""


def test_names_are_plain_text(page: ActivitiesPage, world: World) -> None:
    nasty = "<img src='file:///etc/hostname'><b>x</b>"
    made = world.add(nasty)
    page.refresh()
    page.go_to(register="activities", record_id=made)
    assert nasty in captions(page)
    for label in page.thread_panel.findChildren(QWidget):
        if hasattr(label, "textFormat") and label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText


def test_next_dialog_needs_a_title(page: ActivitiesPage, world: World, context: Context) -> None:
    dialog = NextDialog(context, row(world, world.quote), page)
    dialog.save()
    settle(page)
    assert "title is missing" in dialog.error.text()
    assert ResultForm(context, row(world, world.sale, RESULTS), None, page).amount.value() == Decimal(400)
