"""The import with mouse and keyboard only: pasted rows, corrections, answers, what changed on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.ui.archive.welcome import WelcomePage
from crm_desktop.ui.subjects.page import SubjectsPage
from crm_desktop.ui.transfer.page import ImportPage
from crm_desktop.ui.transfer.wizard import COLUMNS, CONFIRM, DOUBLES
from tests.journeys.person import CTRL, Key, Person
from tests.ui.import_world import workbook

BLOCK = "Nominativo\tTelefono\tE-mail\nRossi Anna\t347 5550142\tanna@posta.example\nVerdi Luca\t\tluca@posta.example\n"


def copy(text: str = "", html: str = "", files: Sequence[Path] = ()) -> None:
    """As another program would put it on the clipboard."""
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if files:
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    QGuiApplication.clipboard().setMimeData(data)


def wait_for_step(me: Person, step: int) -> Any:
    me.until(lambda: isinstance(me.page, ImportPage) and me.page.wizard is not None)
    me.until(lambda: me.page.wizard.current == step and not me.page.session.busy)
    me.settle()
    return me.page.wizard


def to_the_result(me: Person) -> Any:
    """Ctrl+Enter until it is written."""
    for _ in range(4):
        if me.page.wizard is None:
            break
        me.press(Key.Key_Return, CTRL)
        me.until(lambda: me.page.wizard is None or not me.page.session.busy)
    me.until(lambda: me.page.result is not None)
    return me.page.result


# -- pasted ---------------------------------------------------------------------------------------
def test_rows_copied_in_excel_are_pasted_at_the_first_start(person: Person) -> None:
    me = person
    assert isinstance(me.page, WelcomePage)
    copy(BLOCK)
    me.press(Key.Key_V, CTRL)
    steps = wait_for_step(me, COLUMNS)
    assert [row.field.name for row in steps.columns.rows] == ["full_name", "phone", "email"]
    assert to_the_result(me).header.title.full_text() == "2 subjects imported"
    assert me.page.result.file.name == "Pasted list"


def test_rows_are_pasted_into_the_list_of_subjects_and_again_say_nothing_new(seated: Person) -> None:
    me = seated
    me.press(Key.Key_1, CTRL)
    assert isinstance(me.page, SubjectsPage)
    copy(BLOCK)
    me.press(Key.Key_V, CTRL)
    wait_for_step(me, COLUMNS)
    to_the_result(me)
    me.press(Key.Key_Space)
    me.until(lambda: isinstance(me.page, SubjectsPage) and me.page.table.windowed.total == 2)
    me.take(me.page.table)
    me.press(Key.Key_V, CTRL)
    steps = wait_for_step(me, COLUMNS)
    assert me.page.session.counts["same"] == 2
    assert not me.page.session.something_to_write
    assert "There is nothing new in it" in steps.columns.news.bar.accessibleName()


def test_a_word_pasted_in_the_search_stays_there(seated: Person) -> None:
    me = seated
    copy("Rossi\tAnna")
    me.press(Key.Key_F, CTRL)
    me.press(Key.Key_V, CTRL)
    assert isinstance(me.page, SubjectsPage)
    assert "Rossi" in me.page.filters.text()


def test_one_word_is_no_list(person: Person) -> None:
    me = person
    copy("ciao")
    me.press(Key.Key_V, CTRL)
    assert isinstance(me.page, WelcomePage)
    assert "There is no list to paste" in me.messages.texts("toast")[-1]


def test_files_copied_in_the_file_manager_are_pasted_too(seated: Person, tmp_path: Path) -> None:
    me = seated
    copy(files=[workbook(tmp_path / "clienti.xlsx")])
    me.press(Key.Key_V, CTRL)
    wait_for_step(me, COLUMNS)
    assert me.page.session.path.name == "clienti.xlsx"


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_the_first_step_takes_pasted_rows(seated: Person, way: str) -> None:
    me = seated
    me.window.navigator.open("import")
    me.settle()
    copy(BLOCK)
    if way == "keys":
        me.press(Key.Key_V, CTRL)
    else:
        me.click(me.page.start.drop.paste_button)
    wait_for_step(me, COLUMNS)
    assert len(me.page.session.plan) == 2


def test_a_pasted_list_waits_after_a_restart(seated: Person) -> None:
    me = seated
    copy(BLOCK)
    me.press(Key.Key_V, CTRL)
    wait_for_step(me, COLUMNS)
    path = me.desk.opened.path
    assert me.page.leave()
    me.settle()
    assert me.services.drafts.get("import")["files"][0][1] == BLOCK
    assert path.exists()


# -- several files --------------------------------------------------------------------------------
HEAD = ("Nominativo", "E-mail", "Cellulare")


def several(folder: Path) -> list[Path]:
    """Three lists of one layout, one of another, and one that is no list."""
    made = [
        workbook(folder / f"{month}.xlsx", {"A": (HEAD, *[(f"{month} Anna{n}", f"{month}{n}@posta.example", f"347 55{i}{n:04}") for n in range(3)])})
        for i, month in enumerate(("gennaio", "febbraio", "marzo"))
    ]  # fmt: skip
    other = workbook(
        folder / "fornitori.xlsx", {"A": (("Ditta", "Tel", "Boh"), ("Alfa srl", "02 5550000", "x"))}
    )
    broken = folder / "rotto.xlsx"
    broken.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 20)
    return [*made, other, broken]


def drop(me: Person, files: Sequence[Path]) -> None:
    """Files dropped on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    where = QPointF(me.window.rect().center())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(where, Qt.DropAction.CopyAction, data, buttons, keys)
    me.window.dropEvent(event)
    me.settle()


def test_files_of_one_layout_follow_the_first_the_same_way_and_others_wait(
    seated: Person, tmp_path: Path
) -> None:
    me = seated
    drop(me, several(tmp_path))
    steps = wait_for_step(me, COLUMNS)
    assert steps.rail.subtitle.full_text() == "gennaio.xlsx · 1 of 5"
    me.press(Key.Key_Return, CTRL)
    wait_for_step(me, CONFIRM)
    me.click(steps.confirm.rest)
    me.click(steps.next_button)
    me.until(lambda: me.page.same_way is not None and not me.page.same_way.way.running)
    view = me.page.same_way
    assert [outcome.state for outcome in view.way.outcomes] == [
        "written",
        "written",
        "written",
        "look",
        "refused",
    ]
    assert view.header.title.full_text() == "3 files imported"
    assert me.services.subjects.count() == 9
    assert me.page.same_way.primary.text() == "Go on with fornitori.xlsx"
    me.until(view.primary.hasFocus)
    me.press(Key.Key_Space)
    wait_for_step(me, COLUMNS)
    assert me.page.session.path.name == "fornitori.xlsx"


def test_all_of_several_files_are_undone_at_once(seated: Person, tmp_path: Path) -> None:
    me = seated
    empty = me.dump()
    drop(me, several(tmp_path)[:2])
    steps = wait_for_step(me, COLUMNS)
    me.press(Key.Key_Return, CTRL)
    wait_for_step(me, CONFIRM)
    me.take(steps.confirm.rest)
    me.press(Key.Key_Space)
    me.press(Key.Key_Return, CTRL)
    me.until(lambda: me.page.same_way is not None and not me.page.same_way.way.running)
    assert me.services.subjects.count() == 6
    me.click(me.page.same_way.undo_button)
    me.until(lambda: me.services.subjects.count() == 0)
    me.settle()
    assert me.dump() == empty


# -- with the keyboard alone ----------------------------------------------------------------------
LIST = (
    ("Ragione sociale", "Telefono", "E-mail", "Città", "Note"),
    ("Alfa Costruzioni Srl", "02 1234567", "", "Milano", "paga tardi"),
    ("Beta Impianti Snc", "chiedere", "beta@impianti.example", "Bologna", ""),
    ("Gamma Spa", "", "info@gamma.example", "Torino", ""),
)


def open_list(me: Person, path: Path, rows: Sequence[Sequence[Any]] = LIST) -> Any:
    me.messages.answer([workbook(path, {"Clienti": rows})])
    me.press(Key.Key_O, CTRL)
    me.press(Key.Key_Return)
    return wait_for_step(me, COLUMNS)


def walk_to(me: Person, number: int, title: str) -> Any:
    """With Tab into the rows, then with the arrows."""
    rows = me.page.wizard.columns.preview
    for _ in range(12):
        if rows.hasFocus():
            break
        me.press(Key.Key_Tab)
    assert rows.hasFocus()
    titles = [column.title for column in rows.preview.columns]
    while rows.current_row().number != number:
        me.press(Key.Key_Down if rows.current_row().number < number else Key.Key_Up)
    while rows.currentIndex().column() != titles.index(title):
        me.press(Key.Key_Right if rows.currentIndex().column() < titles.index(title) else Key.Key_Left)
    return rows


def idle(me: Person) -> None:
    me.until(lambda: not me.page.session.busy)
    me.settle()


def test_a_cell_is_corrected_and_the_correction_taken_back(seated: Person, tmp_path: Path) -> None:
    me = seated
    steps = open_list(me, tmp_path / "clienti.xlsx")
    rows = walk_to(me, 3, "Phone")
    assert rows.current_cell().severity == "error"
    me.press(Key.Key_F2)
    me.write("051 9876543")
    me.press(Key.Key_Return)
    idle(me)
    assert rows.current_cell().text == "051 987 6543"
    assert rows.is_corrected()
    assert "Corrected by you; the file says “chiedere”" in steps.columns.reason.text()
    me.press(Key.Key_Z, CTRL)
    idle(me)
    assert not rows.is_corrected()
    assert rows.current_cell().severity == "error"
    assert steps.next_button.text() == "Next"


def test_a_row_is_left_out_and_decisions_are_taken_back_one_by_one(seated: Person, tmp_path: Path) -> None:
    me = seated
    open_list(me, tmp_path / "clienti.xlsx")
    walk_to(me, 4, "Name")
    me.press(Key.Key_Delete)
    idle(me)
    walk_to(me, 2, "Name")
    me.press(Key.Key_Delete)
    idle(me)
    assert me.page.session.counts["skip"] == 2
    me.press(Key.Key_Z, CTRL)
    idle(me)
    assert me.page.session.counts["skip"] == 1
    assert to_the_result(me).header.title.full_text() == "2 subjects imported"
    assert me.services.subjects.count() == 2


def test_two_rows_called_the_same_become_one_with_both_phones(seated: Person, tmp_path: Path) -> None:
    me = seated
    twice = ("Alfa Costruzioni S.r.l.", "02 7654321", "ordini@alfa.example", "Milano", "")
    steps = open_list(me, tmp_path / "clienti.xlsx", (*LIST, twice))
    me.press(Key.Key_Return, CTRL)
    wait_for_step(me, DOUBLES)
    assert [pair.row for pair in steps.doubles.pairs] == [5]
    me.until(steps.doubles.table.hasFocus)
    me.press(Key.Key_Space)
    assert "a second phone is kept" in steps.doubles.detail.effect.text()
    to_the_result(me)
    rows = me.services.subjects.export_rows(search="Alfa")
    (alfa,) = list(rows)
    assert [phone["number"] for phone in alfa["phones"]] == ["+39021234567", "+39027654321"]
    assert alfa["emails"] == ["ordini@alfa.example"]


def test_a_pair_called_different_is_never_asked_again(seated: Person, tmp_path: Path) -> None:
    me = seated
    open_list(me, tmp_path / "clienti.xlsx")
    to_the_result(me)
    bare = (LIST[0], ("Alfa Costruzioni Srl", "", "", "", ""), ("Delta Srl", "055 1112223", "", "", ""))
    steps = open_list(me, tmp_path / "altri.xlsx", bare)
    me.press(Key.Key_Return, CTRL)
    wait_for_step(me, DOUBLES)
    me.until(steps.doubles.table.hasFocus)
    me.press(Key.Key_Space, times=2)
    assert steps.doubles.pairs[0].answer == "different"
    to_the_result(me)
    assert len(me.services.duplicates.different()) == 1
    open_list(me, tmp_path / "altri.xlsx", bare)
    assert me.page.session.pairs == []
    assert me.page.session.counts["same"] == 2


def test_what_changed_on_both_sides_is_answered_with_space(seated: Person, tmp_path: Path) -> None:
    me = seated
    open_list(me, tmp_path / "clienti.xlsx")
    to_the_result(me)
    with me.archive.step(Message("step.test", {})) as step:
        step.save(entities.Subject, {"notes": "ora paga puntuale"}, 1)
    newer = (LIST[0], (*LIST[1][:4], "non paga più"), *LIST[2:])
    steps = open_list(me, tmp_path / "dopo.xlsx", newer)
    assert me.page.session.counts["doubtful"] == 1
    me.press(Key.Key_Return, CTRL)
    wait_for_step(me, DOUBLES)
    conflicts = steps.doubles.conflict_list
    me.until(conflicts.table.hasFocus)
    (only,) = conflicts.conflicts
    assert (only.before, only.mine, only.file) == ("paga tardi", "ora paga puntuale", "non paga più")
    me.press(Key.Key_Space)
    idle(me)
    assert conflicts.conflicts[0].answer == "mine"
    me.press(Key.Key_Space)
    idle(me)
    assert conflicts.conflicts[0].answer == "file"
    assert to_the_result(me).header.title.full_text() == "1 subject updated"
    assert next(iter(me.services.subjects.export_rows(search="Alfa")))["notes"] == "non paga più"


def test_the_filters_show_updates_and_problems_with_the_mouse(seated: Person, tmp_path: Path) -> None:
    me = seated
    open_list(me, tmp_path / "clienti.xlsx")
    to_the_result(me)
    newer = (
        LIST[0],
        (*LIST[1][:3], "Pavia", LIST[1][4]),
        *LIST[2:],
        ("Delta Srl", "055 1112223", "", "Firenze", ""),
    )
    steps = open_list(me, tmp_path / "dopo.xlsx", newer)
    rows = steps.columns.preview
    shown = {}
    for key in ("new", "update", "known", "problem", "all"):
        me.click(steps.columns.chips.chip(key))
        shown[key] = [rows.preview.row_at(n).number for n in range(rows.preview.rowCount())]
    assert shown == {"new": [5], "update": [2], "known": [3, 4], "problem": [3], "all": [2, 3, 4, 5]}
    cell = rows.preview.row_at(0).cells["city"]
    assert (cell.was, cell.text) == ("Milano", "Pavia")
