"""Fields, forms, filters, sections, task pages, timeline."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.preferences import Preferences
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import set_language
from crm_desktop.ui.messages import Messages, RecordingMessages
from crm_desktop.ui.widgets import fields
from crm_desktop.ui.widgets.bars import InfoBar, ProgressStrip
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.chip_menu import ChipMenu
from crm_desktop.ui.widgets.completing_field import CompletingField, Suggestion
from crm_desktop.ui.widgets.dots_field import ReliabilityField
from crm_desktop.ui.widgets.filter_bar import FilterBar
from crm_desktop.ui.widgets.form import FormDialog, FormGrid
from crm_desktop.ui.widgets.labels import ElidedLabel, FactRows, text_label
from crm_desktop.ui.widgets.page_header import Segmented
from crm_desktop.ui.widgets.section import Section
from crm_desktop.ui.widgets.steps import TaskPage
from crm_desktop.ui.widgets.timeline import Event, Timeline
from crm_desktop.ui.widgets.toast import Toast, show_toast

pytestmark = pytest.mark.usefixtures("app")
TIERS = [("key", "Key"), ("growing", "Growing"), ("prospect", "Prospect")]


# fields ------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("make", "value"),
    [
        (fields.TextField, "Molino"),
        (fields.NotesField, "two\nlines"),
        (lambda: fields.ChoiceField(TIERS, ""), "growing"),
        (fields.DateField, date(2024, 2, 29)),
        (fields.MoneyField, Decimal("1840.50")),
        (fields.MinutesField, 150),
        (fields.NumberField, Decimal("1.5")),
        (fields.CheckField, True),
        (fields.DateTimeField, datetime(2026, 11, 20, 10, 42, tzinfo=UTC)),
        (ReliabilityField, 3),
    ],
)
def test_a_field_gives_back_what_it_was_given(qtbot: QtBot, make: Any, value: Any) -> None:
    field = make()
    qtbot.addWidget(field)
    told: list[int] = []
    field.changed.connect(lambda: told.append(1))
    field.set_value(value)
    assert field.value() == value
    assert field.problem() == ""
    assert told or isinstance(field, ReliabilityField)


def test_what_cannot_be_read_is_said_under_the_field(qtbot: QtBot) -> None:
    form = FormGrid()
    qtbot.addWidget(form)
    field = form.add("Due", fields.DateField())
    field.setText("tomorrowish")
    assert not form.check()
    assert field.value() is None
    assert field.error_label.text() == "Write a date, like 27/11, tomorrow or +7"
    field.setText("+1")
    assert form.check()
    assert field.error_label.isHidden()


def test_a_date_can_be_stepped_and_is_shown_tidy(qtbot: QtBot) -> None:
    field = fields.DateField()
    qtbot.addWidget(field)
    field.setText("oggi")
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == date.today() + timedelta(days=1)
    assert field.text() == "tomorrow"


def test_cents_of_an_amount(qtbot: QtBot) -> None:
    set_language("it")
    field = fields.MoneyField()
    qtbot.addWidget(field)
    field.setText("1.840,5")
    assert field.cents() == 184050


def test_suggestions_can_come_later(qtbot: QtBot) -> None:
    asked: list[str] = []

    def suggest(text: str) -> list[Suggestion] | None:
        asked.append(text)
        return None

    field = CompletingField(suggest)
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "mol")
    field.ask()
    field.show_suggestions([Suggestion(7, "Molino Bertani", "Modena")])
    assert asked[-1] == "mol"
    assert field.value() is None
    field.choose(Suggestion(7, "Molino Bertani"))
    assert field.value() == 7
    QTest.keyClicks(field, "x")
    assert field.value() is None


# forms -------------------------------------------------------------------------------------------
def dialog_with_name(qtbot: QtBot) -> tuple[FormDialog, fields.TextField]:
    dialog = FormDialog("New factor", "Add")
    qtbot.addWidget(dialog)
    name = dialog.form.add("Name", fields.TextField())
    dialog.show()
    return dialog, name


def test_a_dialog_keeps_what_was_typed_when_saving_fails(qtbot: QtBot, context: Context, caplog: Any) -> None:
    dialog, name = dialog_with_name(qtbot)

    def work() -> None:
        raise UserError(Message("no.such.code"))

    dialog.submit = lambda: context.write(work)
    name.setText("Fast answer")
    dialog.save()
    assert not dialog.primary.isEnabled()
    assert context.jobs.wait_idle()
    assert dialog.isVisible()
    assert dialog.error.text() == "no.such.code"
    assert name.value() == "Fast answer"
    assert dialog.primary.isEnabled()
    caplog.clear()


def test_a_dialog_closes_when_the_write_is_done(
    qtbot: QtBot, context: Context, messages: RecordingMessages
) -> None:
    dialog, name = dialog_with_name(qtbot)
    written: list[str] = []
    dialog.submit = lambda: context.write(lambda: written.append(name.value()), toast="Added")
    name.setText("x")
    QTest.keyClick(name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert context.jobs.wait_idle()
    assert written == ["x"]
    assert not dialog.isVisible()
    assert messages.texts("toast") == ["Added"]


def test_a_wrong_field_stops_the_dialog(qtbot: QtBot) -> None:
    dialog, _ = dialog_with_name(qtbot)
    amount = dialog.form.add("Amount", fields.MoneyField())
    amount.setText("lots")
    submitted: list[int] = []
    dialog.submit = lambda: submitted.append(1)  # type: ignore[func-returns-value,assignment]
    dialog.save()
    assert submitted == []
    assert dialog.isVisible()


def test_two_columns_from_640(qtbot: QtBot) -> None:
    form = FormGrid()
    qtbot.addWidget(form)
    one, two = form.add("One", fields.TextField()), form.add("Two", fields.TextField())
    form.show()
    form.resize(400, 200)
    assert one.parentWidget().y() < two.parentWidget().y()
    form.resize(700, 200)
    form.layout().activate()
    assert one.parentWidget().y() == two.parentWidget().y()


# filters -----------------------------------------------------------------------------------------
@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    bar = FilterBar("Search")
    qtbot.addWidget(bar)
    bar.add_chip("tier", "Tier", TIERS)
    bar.add_chip("kind", "Kind", lambda: [("person", "Person", 3)], multi=False)
    bar.add_toggle("target", "Target")
    bar.resize(1200, 40)
    bar.show()
    return bar


def test_values_of_the_bar(bar: FilterBar) -> None:
    told: list[int] = []
    bar.changed.connect(lambda: told.append(1))
    bar.chip("tier").choose(["key", "growing"])
    bar.chip("kind").choose("person")
    bar.chip("target").click()
    QTest.keyClicks(bar.search.line, "mo")
    assert bar.values() == {"tier": ["key", "growing"], "kind": "person", "target": True}
    assert bar.text() == "mo"
    assert len(told) == 5
    assert bar.chip("tier").text() == "Tier: Key, Growing"
    assert bar.clear_button.isVisible()
    bar.clear_button.click()
    assert (bar.values(), bar.text(), len(told)) == ({}, "", 6)


def test_many_values_are_counted(bar: FilterBar) -> None:
    chip = bar.add_chip("province", "Province", [(p, p) for p in ("MO", "RE", "BO", "PR", "PC")])
    chip.choose(["MO", "RE", "BO", "PR", "PC"])
    assert chip.text() == "Province: MO, RE, BO and 2 more"
    set_language("it")
    chip.choose(["MO", "RE", "BO", "PR"])
    assert chip.text() == "Province: MO, RE, BO e un’altra"


def test_backspace_and_the_cross_clear_a_chip(bar: FilterBar) -> None:
    chip = bar.chip("tier")
    chip.choose(["key"])
    QTest.keyClick(chip, Qt.Key.Key_Backspace)
    assert chip.value() is None
    chip.choose(["key"])
    bar.layout().activate()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 16, chip.height() // 2))
    assert chip.value() is None


def test_a_menu_of_many_values(qtbot: QtBot, bar: FilterBar) -> None:
    chip = bar.add_chip("town", "Town", [(n, f"Town {n}", n) for n in range(40)])
    menu = ChipMenu(chip, QPoint(0, 0))
    menu.show()
    assert menu.filter.isVisible()
    menu.filter.setText("town 39")
    model = menu.list.model()
    assert model.rowCount() == 1
    menu.list.clicked.emit(model.index(0, 0))
    menu.filter.setText("town 12")
    menu.list.clicked.emit(model.index(0, 0))
    assert chip.value() == [39, 12]
    menu.list.clicked.emit(model.index(0, 0))
    assert chip.value() == [39]
    menu.close()


def test_chips_that_do_not_fit_go_to_more(bar: FilterBar) -> None:
    bar.chip("kind").choose("person")
    bar.resize(460, 40)
    assert bar.more.isVisible()
    assert bar.chip("kind").isVisible()
    assert bar.chip("target").isHidden()
    bar.resize(1200, 40)
    assert bar.more.isHidden()
    assert bar.chip("target").isVisible()


def test_several_selected_take_the_right_side(bar: FilterBar) -> None:
    columns = bar.add_columns_button()
    done: list[int] = []
    (complete,) = bar.set_bulk([("Complete", "check", lambda: done.append(1))])
    bar.set_selected(3)
    assert bar.bulk_label.text() == "3 selected"
    assert complete.isVisible()
    assert columns.isHidden()
    complete.click()
    bar.set_selected(1)
    assert complete.isHidden()
    assert columns.isVisible()
    assert done == [1]


def test_down_goes_from_the_search_into_the_list(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignal(bar.search.leave_down):
        QTest.keyClick(bar.search.line, Qt.Key.Key_Down)


# parts of pages ----------------------------------------------------------------------------------
def test_a_folded_section_stays_folded(qtbot: QtBot, tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "p.json")
    section = Section("Notes", "notes", kept)
    qtbot.addWidget(section)
    section.toggle()
    again = Section("Notes", "notes", Preferences(tmp_path / "p.json"))
    qtbot.addWidget(again)
    assert section.is_folded()
    assert again.is_folded()


def test_steps_go_on_and_back(qtbot: QtBot) -> None:
    task = TaskPage("Import a list", "clients.xlsx")
    qtbot.addWidget(task)
    for title in ("File", "Columns", "Confirm"):
        task.add_step(title, QLabel(title), "Import" if title == "Confirm" else "")
    shown: list[int] = []
    task.step_shown.connect(shown.append)
    task.show()
    task.activateWindow()
    qtbot.waitUntil(task.isActiveWindow)
    assert task.back_button.isHidden()
    task.next_button.setFocus()
    task.next_button.click()
    QTest.keyClick(task, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert task.next_button.text() == "Import"
    assert [task.step(n).done for n in range(3)] == [True, True, False]
    task.rail.list.clicked.emit(0)
    assert shown == [1, 2, 0]
    task.set_note(0, "425 rows", done=True)
    assert "425 rows" in task.rail.list.accessibleDescription()
    assert not task.grab().isNull()


def test_a_task_page_may_wait_before_going_on(qtbot: QtBot) -> None:
    task = TaskPage("Import", auto=False)
    qtbot.addWidget(task)
    task.add_step("File", QWidget())
    task.add_step("Columns", QWidget())
    wanted: list[int] = []
    task.next_wanted.connect(wanted.append)
    task.next_button.click()
    assert (wanted, task.current) == ([0], 0)


def test_history_has_a_header_where_the_month_changes(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    QAbstractItemModelTester(
        timeline.events_model, QAbstractItemModelTester.FailureReportingMode.Warning, timeline
    )
    events = [
        Event(1, "interaction", date(2026, 11, 20), "phone", "Call", "He wants <b>a quote</b>", "12 min"),
        Event(2, "fact", date(2026, 11, 13), "bulb", "Learned"),
        Event(3, "result", "2025-10", "trophy", "Sale", precision="month"),
    ]
    timeline.set_events(events)
    assert timeline.events_model.rowCount() == 5
    assert timeline.events_model.index(0, 0).data() == "November 2026"
    opened: list[Event] = []
    timeline.activated_event.connect(opened.append)
    timeline.select_event("fact", 2)
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert opened == [events[1]]
    timeline.resize(500, 400)
    assert not timeline.grab().isNull()


def test_progress_shows_only_when_it_takes_long(qtbot: QtBot, context: Context) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    job = context.jobs.files(lambda job: job.progress(5, 10))
    strip.watch(job, "Writing {done} of {total} rows")
    assert context.jobs.wait_idle()
    assert strip.label.text() == "Writing 5 of 10 rows" or not strip.label.text()
    assert strip.isHidden()


def test_segments_are_exclusive(qtbot: QtBot) -> None:
    chosen: list[str] = []
    segments = Segmented([("a", "One"), ("b", "Two")])
    qtbot.addWidget(segments)
    segments.changed.connect(chosen.append)
    segments.button("b").click()
    segments.set_count("b", "27")
    assert (segments.value(), chosen, segments.button("b").text()) == ("b", ["b"], "Two  27")


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_goes_to_the_segment_that_is_chosen_and_arrows_choose(qtbot: QtBot, key: Qt.Key) -> None:
    box, field = QWidget(), QLineEdit()
    segments = Segmented([(1, "Little"), (2, "Medium"), (3, "Much")], 2)
    row = QHBoxLayout(box)
    row.addWidget(field)
    row.addWidget(segments)
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, key)
    assert segments.button(2).hasFocus()
    QTest.keyClick(segments.button(2), Qt.Key.Key_Right)
    assert segments.value() == 3
    field.setFocus()
    QTest.keyClick(field, key)
    assert segments.button(3).hasFocus()


def test_empty_facts_leave_no_row(qtbot: QtBot) -> None:
    facts = FactRows()
    qtbot.addWidget(facts)
    facts.set_rows([("Need", "a site"), ("Goal", "")])
    assert [label.text() for label in facts.findChildren(QLabel)] == ["Need", "a site"]


def test_labels_hold_plain_text(qtbot: QtBot) -> None:
    name = "<img src='file:///etc/passwd'>"
    bar = InfoBar("info", name)
    qtbot.addWidget(bar)
    for label in (text_label(name), ElidedLabel(name), bar.label):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_one_toast_at_a_time_and_undo(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    undone: list[int] = []
    show_toast(window, "First")
    toast = show_toast(window, "Second", ("Undo", lambda: undone.append(1)))
    assert [t for t in window.findChildren(Toast) if t.isVisible()] == [toast]
    assert toast.geometry().right() <= window.width() - 16
    toast.buttons[0].click()
    assert undone == [1]
    assert toast.isHidden()


def test_a_toast_may_offer_something_beside_undo(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    done: list[str] = []
    messages = Messages(window)
    messages.undo = lambda: done.append("undo")
    messages.toast("Noted", True, "Complete “R & D”", lambda: done.append("complete"))
    (toast,) = window.findChildren(Toast)
    assert [button.text() for button in toast.buttons] == ["Complete “R && D”", "Undo"]
    toast.buttons[0].click()
    assert (done, toast.isHidden()) == (["complete"], True)


def test_a_primary_button_shows_its_key_in_its_width(qtbot: QtBot) -> None:
    plain, keyed = Button("New", "primary"), Button("New", "primary", shortcut="Ctrl+N")
    for button in (plain, keyed):
        qtbot.addWidget(button)
    assert keyed.sizeHint().width() > plain.sizeHint().width()


def test_nothing_is_cut_in_italian_at_twice_the_size(qtbot: QtBot, app: QApplication) -> None:
    from PySide6.QtGui import QFontMetrics

    button = Button("Registra un risultato", "secondary")
    qtbot.addWidget(button)
    font = button.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    button.setFont(font)
    assert button.sizeHint().width() >= QFontMetrics(font).horizontalAdvance(button.text()) + 20
