"""From somebody's list to the first follow-up: with few clicks, and with the keyboard alone."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.ui.archive.welcome import WelcomePage
from crm_desktop.ui.subjects.page import SubjectsPage
from crm_desktop.ui.transfer.page import ImportPage
from crm_desktop.ui.transfer.wizard import COLUMNS, CONFIRM
from tests.journeys.person import CTRL, Key, Person, cells
from tests.ui.import_world import people, workbook

MOST_CLICKS = 12
IN_THE_FILE_DIALOG = 2  # the file, then "Open"


class Counting(Person):
    """Counts every click."""

    clicks = 0

    def click(self, widget: QWidget) -> None:
        self.clicks += 1
        super().click(widget)


def at_the_window(person: Person) -> Counting:
    counting = Counting(person.desk, person.messages, person.qtbot)
    assert isinstance(counting.page, WelcomePage)
    return counting


def wizard(person: Person) -> Any:
    person.until(lambda: isinstance(person.page, ImportPage) and person.page.wizard is not None)
    person.settle()
    person.settle()
    return person.page.wizard


def wait_for_columns(person: Person) -> Any:
    person.until(lambda: wizard(person).current == COLUMNS and not person.page.session.busy)
    return person.page.wizard


def follow_ups(person: Person) -> list[tuple[Any, ...]]:
    sql = """SELECT s.display_name, s.target, a.due_on, a.status FROM activity a JOIN subject s ON s.id = a.subject_id
             WHERE a.deleted_at IS NULL ORDER BY s.sort_key"""
    return [tuple(row) for row in person.archive.reader().execute(sql)]


def test_from_the_file_to_the_first_follow_up_in_twelve_clicks(person: Person, tmp_path: Path) -> None:
    """Welcome → file → columns → confirm → import → choose the targets → save."""
    me = at_the_window(person)
    me.messages.answer([workbook(tmp_path / "clienti.xlsx", {"Clienti": people(14)})])
    me.click(me.page.drop.button)
    me.clicks += IN_THE_FILE_DIALOG
    steps = wait_for_columns(me)
    me.click(steps.next_button)
    assert steps.current == CONFIRM
    me.click(steps.next_button)
    me.until(lambda: me.page.result is not None)
    assert me.page.result.header.title.full_text() == "14 subjects imported"
    me.click(me.page.result.primary)
    me.until(lambda: isinstance(me.page, SubjectsPage) and me.page.table.windowed.total == 14)
    me.will(lambda dialog: me.click(dialog.primary))
    me.click_on("Choose the targets…", me.page.news)
    week = (date.today() + timedelta(days=7)).isoformat()
    assert len(follow_ups(me)) == 14
    assert {(target, due, status) for _, target, due, status in follow_ups(me)} == {(1, week, "planned")}
    assert me.clicks <= MOST_CLICKS, me.clicks
    assert me.clicks == 8


def test_with_the_keyboard_alone(seated: Person, tmp_path: Path) -> None:
    """Ctrl+O and Enter, arrows, Ctrl+Enter to the end, Space for what comes next."""
    me = seated
    rows = (
        ("Nominativo", "E-mail", "Gruppo"),
        *[(f"Rossi Anna{n}", f"anna{n}@posta.example", "Vino") for n in range(6)],
    )
    me.messages.answer([workbook(tmp_path / "amici.xlsx", {"A": rows})])
    me.press(Key.Key_O, CTRL)
    me.press(Key.Key_Return)
    steps = wait_for_columns(me)
    table = steps.columns.mapping
    me.until(table.hasFocus)
    while table.current_column() != 1:
        me.press(Key.Key_Down)
    assert steps.columns.preview.grid_header.tinted
    me.press(Key.Key_Return, CTRL)
    assert steps.current == CONFIRM
    me.press(Key.Key_Return, CTRL)
    me.until(lambda: me.page.result is not None)
    me.until(me.page.result.primary.hasFocus)
    me.press(Key.Key_Space)
    me.until(lambda: isinstance(me.page, SubjectsPage) and me.page.table.windowed.total == 6)
    assert sum("Rossi" in name for name in cells(me.page.table, "name")) == 6


def test_both_commands_called_import_open_the_page_where_a_file_is_chosen(
    seated: Person, tmp_path: Path
) -> None:
    me = seated
    chosen = me.messages.texts("choose_file")
    me.press(Key.Key_O, CTRL)
    assert isinstance(me.page, ImportPage)
    assert me.page.start.drop.button.hasFocus()
    assert me.messages.texts("choose_file") == chosen
    me.go(1)
    me.click_on("Import…")
    assert isinstance(me.page, ImportPage)
    assert me.page.start.drop.button.hasFocus()
    me.messages.answer([workbook(tmp_path / "clienti.xlsx", {"Clienti": people(3)})])
    me.press(Key.Key_O, CTRL)  # here it chooses, as the button says
    wait_for_columns(me)
    me.press(Key.Key_Return, CTRL)
    me.press(Key.Key_Return, CTRL)
    me.until(lambda: me.page.result is not None)
    me.go(1)
    me.press(Key.Key_O, CTRL)
    assert me.page.stack.currentWidget() is me.page.start
    assert me.page.start.earlier.table.windowed.total == 1


def test_one_looks_something_up_and_comes_back(seated: Person, tmp_path: Path) -> None:
    """The tabs stay alive, and the import waits where it was."""
    me = seated
    me.messages.answer([workbook(tmp_path / "clienti.xlsx", {"Clienti": people(9)})])
    me.press(Key.Key_O, CTRL)
    me.press(Key.Key_Return)
    steps = wait_for_columns(me)
    me.go(2)
    me.go(1)
    assert isinstance(me.page, SubjectsPage)
    me.page.start_import()
    me.settle()
    assert me.page.wizard is steps
    assert steps.current == COLUMNS


def test_undoing_an_import_and_doing_it_again_leaves_no_trace_of_the_way(
    seated: Person, tmp_path: Path
) -> None:
    me = seated
    empty = me.dump()
    me.messages.answer([workbook(tmp_path / "clienti.xlsx", {"Clienti": people(7)})])
    me.press(Key.Key_O, CTRL)
    me.press(Key.Key_Return)
    wait_for_columns(me)
    me.press(Key.Key_Return, CTRL)
    me.press(Key.Key_Return, CTRL)
    me.until(lambda: me.page.result is not None)
    full = me.dump()
    assert len(full["subject"]) == 7
    me.undo()
    assert me.dump() == empty
    me.redo()
    assert me.dump() == full
    QTest.keyClick(me.window, Key.Key_Z, CTRL)
    me.settle()
    assert me.dump() == empty
    assert QApplication.activeModalWidget() is None
