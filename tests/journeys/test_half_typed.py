"""What is half typed when the program is killed is offered at the next start, in every form there is."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.preferences import Preferences
from crm_desktop.services.drafts import SEEN
from crm_desktop.store import drafts as store
from crm_desktop.store.archive import Archive
from crm_desktop.ui.messages import RecordingMessages
from tests.journeys.conftest import Start
from tests.journeys.half_typed import FORMS_TO_FILL, World, as_a_kill_leaves_it, fill_all
from tests.journeys.person import Key, Person, seen
from tests.sample_archive import copy_to

UI = Path(__file__).parents[2] / "crm_desktop" / "ui"
#: forms that keep no draft, and why
WITHOUT = {
    "SavingDialog", "WritingDialog", "RelationshipDialog", "ActivityDialog", "RecordForm", "_ChangeDialog",  # bases
    "SettingsDialog", "PeriodDialog", "PostponeDialog", "BulkDialog", "OutcomeDialog", "BulkTraitDialog",  # choices
    "ExportDialog", "EverythingDialog", "MergeWithDialog", "EraseDialog",  # nothing is typed that would be lost
    "FormerPassword", "AskPassphrase", "SetPassphrase", "RemovePassphrase",  # a password is never kept
}  # fmt: skip


def opened_on(path: Path, start: Start, messages: RecordingMessages, qtbot: QtBot) -> Person:
    Preferences().remember_archive(path)
    person = Person(start(), messages, qtbot)
    person.until(lambda: person.desk.opened is not None and person.desk.opened.path == path.resolve())
    person.settle()
    return person


def next_start(person: Person, tmp_path: Path, start: Start) -> Person:
    """Another window over the file as a kill leaves it. (The first one never closes it.)"""
    copy = as_a_kill_leaves_it(person.archive.path, tmp_path)
    return opened_on(copy, start, person.messages, person.qtbot)


def bar_of(person: Person) -> str:
    """The sentence above the page."""
    layout = person.window.bars
    label = layout.itemAt(0).widget().label if layout.count() else None
    return label.text() if label is not None and label.isVisible() else ""


@pytest.fixture
def person(tmp_path: Path, start: Start, messages: RecordingMessages, qtbot: QtBot) -> Person:
    return opened_on(copy_to(tmp_path / "archive.crm", "en"), start, messages, qtbot)


def test_every_form_gives_back_what_was_half_typed(person: Person, tmp_path: Path, start: Start) -> None:
    context = person.desk.context
    world = World(context, tmp_path)
    typed = {}
    dialogs = {name: make(context, world) for name, make in FORMS_TO_FILL.items()}
    keys = [dialog.draft._key for dialog in dialogs.values()]
    assert len(set(keys)) == len(keys)
    for name, dialog in dialogs.items():
        dialog.show()
        typed[name] = fill_all(dialog)
    person.until(lambda: set(keys) <= set(person.services.drafts.keys("")))
    person.settle()
    again = next_start(person, tmp_path, start)
    for dialog in dialogs.values():
        dialog.deleteLater()
    for name, make in FORMS_TO_FILL.items():
        dialog = make(again.desk.context, world)
        dialog.show()
        assert dialog.draft._state() != typed[name], name
        assert any(text.startswith("Left half typed") for text in seen(dialog)), name
        dialog.draft.take()
        assert dialog.draft._state() == typed[name], name
        dialog.reject()
        again.settle()
        assert dialog.draft._key not in again.services.drafts.keys(""), name
        dialog.deleteLater()


def test_no_form_is_forgotten() -> None:
    """A new dialog with fields keeps drafts, or stands in the list of those that need none."""
    classes: dict[str, set[str]] = {}
    keeping = set()
    for file in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                classes.setdefault(node.name, set()).update(ast.unparse(base) for base in node.bases)
                text = ast.unparse(node)
                if ".keep_draft(" in text or ".keep_draft_of(" in text or "._keep_draft(" in text:
                    keeping.add(node.name)
    forms = {"FormDialog"}
    while more := {name for name, bases in classes.items() if bases & forms} - forms:
        forms |= more

    def keeps(name: str) -> bool:
        return name in keeping or any(keeps(base) for base in classes[name] if base in classes)

    bases = {"WritingDialog", "RelationshipDialog", "ActivityDialog", "SavingDialog", "FormDialog"}
    forgotten = {name for name in forms - WITHOUT - bases if not keeps(name) or name in WITHOUT}
    assert forgotten == set()
    assert {
        name for name in forms - WITHOUT - bases if classes[name] & bases and name not in keeping
    } == set()


def test_the_next_start_says_so_and_opens_the_form(person: Person, tmp_path: Path, start: Start) -> None:
    context = person.desk.context
    world = World(context, tmp_path)
    dialog = FORMS_TO_FILL["new information"](context, world)
    dialog.show()
    dialog.words.insertPlainText("They need a new o")
    person.until(lambda: any(key.startswith("form:fact") for key in person.services.drafts.keys("")))
    again = next_start(person, tmp_path, start)
    again.until(lambda: bool(bar_of(again)))
    assert "New information, " in bar_of(again)

    def go_on(form: Any) -> None:
        assert form.words.value() == ""
        again.click_on("Go on with it", form)
        assert form.words.value() == "They need a new o"
        form.words.insertPlainText("ven")
        again.click(form.primary)

    again.will(go_on)
    again.click_on("Go on with it")
    again.until(lambda: not [key for key in again.services.drafts.keys("") if key.startswith("form:")])
    again.settle()
    facts = [row.text for row in again.services.relationships.facts_of(world.busy)]
    assert any("They need a new o" in text for text in facts)
    assert bar_of(again) == ""
    dialog.deleteLater()


def test_what_is_set_aside_is_not_offered_at_every_start(
    person: Person, tmp_path: Path, start: Start
) -> None:
    context = person.desk.context
    page = context.navigator.open("relationships", subject_id=World(context, tmp_path).busy, view="history")
    assert page is None
    person.settle()
    person.page.history.entry.line.insert("call, half a th")
    person.until(lambda: any(key.startswith("entry:") for key in person.services.drafts.keys("")))
    again = next_start(person, tmp_path, start)
    again.until(lambda: "A line of the history" in bar_of(again))
    again.window.bars.itemAt(0).widget().close_bar()
    again.settle()
    assert bar_of(again) == ""
    assert not again.services.drafts.half_typed()
    assert SEEN in again.services.drafts.keys("")
    with again.archive.maintenance() as connection:  # typed on: it counts again
        connection.execute("UPDATE draft SET at = '2030-01-01T00:00:00Z' WHERE key LIKE 'entry:%'")
    assert len(again.services.drafts.half_typed()) == 1


def test_the_editor_the_line_and_the_review_after_a_kill(
    person: Person, tmp_path: Path, start: Start
) -> None:
    context = person.desk.context
    world = World(context, tmp_path)
    from crm_desktop.ui.subjects.editor import SubjectEditor

    new, old = SubjectEditor(context), SubjectEditor(context, world.busy)
    for editor, text in ((new, "Half a new na"), (old, "Half a changed na")):
        editor.show()
        editor.identity.company.setText(text)
        editor.notes.insertPlainText("half a no")
    context.navigator.open("relationships", subject_id=world.busy, view="history")
    person.settle()
    person.page.history.entry.line.insert("call, half a th")
    context.navigator.open("review", cycle_id=world.cycle)
    person.settle()
    person.page.wizard.session.draft.summary = "Half a sum"
    person.page.wizard.session.touch()
    wanted = {"subject:new", f"subject:{world.busy}", f"entry:{world.busy}", f"review:{world.cycle}"}
    person.until(lambda: wanted <= set(person.services.drafts.keys("")))
    person.settle()
    again = next_start(person, tmp_path, start)
    for editor in (new, old):
        editor.deleteLater()
    again.until(lambda: bool(bar_of(again)))
    offered = []
    edited = []

    def keep_on(editor: Any) -> None:
        editor.bars._take_draft()
        edited.append((editor.subject_id, editor.identity.company.value(), editor.notes.value()[:9]))
        again.messages.answer(0)  # discard
        again.click(editor.cancel_button)

    while bar_of(again):
        offered.append(bar_of(again).split(": ", 1)[1].split(",")[0].rstrip("."))
        if "ubject" in offered[-1]:
            again.will(keep_on)
        again.click_on("Go on with it", again.window.bars.itemAt(0).widget())
        again.settle()
    assert sorted(offered) == ["A line of the history", "Edit the subject", "New subject", "Review"]
    assert sorted(edited, key=str) == [
        (world.busy, "Half a changed na", "half a no"),
        (None, "Half a new na", "half a no"),
    ]
    again.desk.context.navigator.open("relationships", subject_id=world.busy, view="history")
    again.settle()
    assert again.page.history.entry.line.text() == "call, half a th"
    again.desk.context.navigator.open("review", cycle_id=world.cycle)
    again.settle()
    assert again.page.wizard.session.draft.summary == "Half a sum"


def test_closing_by_the_cross_keeps_and_cancel_forgets(person: Person, tmp_path: Path) -> None:
    context = person.desk.context
    world = World(context, tmp_path)
    for leave, kept in (("close", True), ("reject", False)):
        dialog = FORMS_TO_FILL["new contact"](context, world)
        dialog.show()
        if kept:
            dialog.summary.insert("half a li")
        else:
            assert "Left half typed" in " ".join(seen(dialog))
            dialog.draft.take()
        getattr(dialog, leave)()
        person.settle()
        assert bool(person.services.drafts.keys("form:contact")) is kept
        dialog.deleteLater()


def test_looking_at_an_offer_and_leaving_keeps_it(person: Person, tmp_path: Path) -> None:
    context = person.desk.context
    world = World(context, tmp_path)
    for number in range(2):
        dialog = FORMS_TO_FILL["new contact"](context, world)
        dialog.show()
        if number == 0:
            dialog.summary.insert("half a li")
            dialog.close()
        else:
            dialog.reject()
        person.settle()
        assert person.services.drafts.keys("form:contact")
        dialog.deleteLater()


def test_drafts_go_with_what_they_are_about(person: Person, tmp_path: Path) -> None:
    """In the trash: at the next start; erased: at once, though they name nobody."""
    context = person.desk.context
    world = World(context, tmp_path)
    drafts, services = person.services.drafts, person.services
    other = world.link.other_id
    drafts.keep(f"entry:{world.busy}", "likes red wine")
    drafts.keep(f"review:{world.cycle}", {"summary": "likes red wine"})
    drafts.keep(
        "form:fact:new:1", {"about": [["subject", world.busy]], "fields": ["likes red wine"], "title": ""}
    )
    drafts.keep(f"entry:{other}", "stays")
    drafts.keep("import", {"files": []})
    services.subjects.move_to_trash([world.busy])
    drafts.prune()
    assert sorted(drafts.keys("")) == [f"entry:{other}", "import"]
    drafts.keep(f"review:{world.cycle}", {"summary": "likes red wine"})
    drafts.keep(
        "form:fact:new:1", {"about": [["subject", world.busy]], "fields": ["likes red wine"], "title": ""}
    )
    services.privacy.erase([world.busy])
    assert sorted(drafts.keys("")) == [f"entry:{other}", "import"]
    path = person.archive.path
    for file in path.parent.glob(f"{path.name}*"):
        assert b"likes red wine" not in file.read_bytes(), file


def test_drafts_of_concluded_reviews_go_when_no_undo_needs_them(archive: Archive) -> None:
    with archive.maintenance() as connection:
        for number, at in ((1, "2020-01-01T00:00:00Z"), (2, "2999-01-01T00:00:00Z")):
            store.keep_draft(connection, f"form:x:{number}", '{"concluded": 4, "fields": []}')
            connection.execute("UPDATE draft SET at = ? WHERE key = ?", (at, f"form:x:{number}"))
    from crm_desktop.services.drafts import Drafts

    assert Drafts(archive).prune() == 1
    assert Drafts(archive).keys() == ["form:x:2"]


VICTIM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
from crm_desktop.bootstrap import make_desk
from crm_desktop.preferences import Preferences
from crm_desktop.ui.activities.forms import FORMS
from crm_desktop.domain.activities import Register
desk = make_desk(Preferences())
desk.start(Path(sys.argv[1]))
desk.window.show()
form = FORMS[Register.REQUESTS](desk.context, None, {}, desk.window)
form.show()
form.record_title.insert("Half a requ")
def look():
    if desk.opened.services.drafts.keys("form:"):
        print("kept", flush=True)
timer = QTimer(interval=50)
timer.timeout.connect(look)
timer.start()
app.exec()
"""


def test_killed_for_real(tmp_path: Path, start: Start, messages: RecordingMessages, qtbot: QtBot) -> None:
    path = copy_to(tmp_path / "archive.crm", "en")
    victim = subprocess.Popen(
        [sys.executable, "-c", VICTIM, str(path)], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, cwd=UI.parents[1],
    )  # fmt: skip
    assert victim.stdout is not None
    assert victim.stdout.readline().strip() == "kept"
    victim.send_signal(signal.SIGKILL)
    victim.wait()
    victim.stdout.close()
    person = opened_on(path, start, messages, qtbot)
    person.until(lambda: "New request" in bar_of(person))

    def look(form: Any) -> None:
        person.click_on("Go on with it", form)
        assert form.record_title.value() == "Half a requ"
        person.press(Key.Key_Escape)

    person.will(look)
    person.click_on("Go on with it")
    assert person.services.drafts.keys("form:") == []
