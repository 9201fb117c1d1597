"""Found, compared, merged, taken back, done again, and taken back after a restart: in the real window."""

from __future__ import annotations

from typing import Any

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.merging import Side
from crm_desktop.domain.subject_form import AddressEntry, ContactEntry, SubjectForm, TraitEntry
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.subjects.duplicates.page import DuplicatesPage
from tests.journeys.conftest import Start
from tests.journeys.person import CTRL, SHIFT, Dump, Key, Person

PHONE = ContactEntry("mobile", "347 555 0142")
TWICE = (
    SubjectForm(
        {
            "kind": "person",
            "given_name": "Anna",
            "family_name": "D'Amico",
            "job_title": "Buyer",
            "notes": "Pays on time",
        },
        [PHONE, ContactEntry("email", "anna@damico.example")],
        [AddressEntry(street="Via Roma 1", city="Modena")],
    ),
    SubjectForm(
        {
            "kind": "person",
            "given_name": "ANNA",
            "family_name": "DAMICO",
            "job_title": "Owner",
            "notes": "Likes tea",
        },
        [PHONE, ContactEntry("email", "info@damico.example")],
        traits=[TraitEntry("tag", "Fair")],
    ),
)
OTHERS = SubjectForm(
    {"kind": "company", "company": "Frantoio Le Querce"}, [ContactEntry("phone", "059 551111")]
)


def with_twins(person: Person) -> tuple[int, int]:
    save = person.services.subjects.save
    one, other = (save(form).new_id("subject") for form in TWICE)
    save(OTHERS)
    return one, other


def find_duplicates(person: Person) -> DuplicatesPage:
    person.come_forward()
    QTest.keyClick(person.window, Key.Key_D, CTRL | SHIFT)
    person.until(
        lambda: isinstance(person.page, DuplicatesPage) and bool(person.page.list.pairs or person.page.found)
    )
    person.settle()
    return person.page


def rows_of(dump: Dump) -> dict[str, Any]:
    return {table: sorted(map(str, rows)) for table, rows in dump.items()}


def test_merge_undo_redo_restart_undo(
    seated: Person, start: Start, messages: RecordingMessages, qtbot: QtBot
) -> None:
    person = seated
    one, other = with_twins(person)
    before = rows_of(person.dump())
    page = find_duplicates(person)
    person.click(
        next(b for b in page.detail.grid.groups["name"].buttons() if b.property("side") == Side.LEFT)
    )
    person.click(
        next(b for b in page.detail.grid.groups["job_title"].buttons() if b.property("side") == Side.BOTH)
    )
    person.press(Key.Key_Return, CTRL)
    record = person.services.subjects.record(one)
    assert record.subject.display_name == "D'Amico Anna"
    assert record.subject.notes == "Pays on time\n\nLikes tea\n\nJob title: Owner"
    assert [c.text for c in record.contacts] == ["347 555 0142", "anna@damico.example", "info@damico.example"]
    assert [t.name for t in record.traits] == ["Fair"]
    assert person.services.subjects.record(other) is None
    merged = rows_of(person.dump())
    person.undo()
    assert rows_of(person.dump()) == before
    assert len(page.list.pairs) == 1
    person.redo()
    assert rows_of(person.dump()) == merged
    assert not page.list.pairs

    person.window.close()
    person.desk.shut_down()
    again = Person(start(), messages, qtbot)
    again.until(lambda: again.desk.opened is not None)
    again.settle()
    again.undo()
    assert rows_of(again.dump()) == before
    assert len(find_duplicates(again).list.pairs) == 1


def test_from_the_list_of_subjects_and_back(seated: Person) -> None:
    person = seated
    one, other = with_twins(person)
    person.window.navigator.open("subjects", subject_id=one)
    page = person.page
    page.refresh()
    person.until(lambda: page.table.windowed.total == 3)
    page.table.select_ids([one, other])
    person.click_on("Merge…")
    person.until(lambda: isinstance(person.page, DuplicatesPage))
    person.settle()
    person.click_on("Different")
    assert person.services.duplicates.different() == {(one, other)}
    person.click_on("Find duplicates", person.page.nothing)
    person.until(lambda: person.page.job is None)
    person.settle()
    assert not person.page.list.pairs
    person.undo()
    person.click_on("Search again")
    person.until(lambda: person.page.job is None)
    assert [(pair.one, pair.other) for pair in person.page.list.pairs.values()] == [(one, other)]
