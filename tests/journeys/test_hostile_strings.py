"""Markup, turned-round text, control characters, formulas and endless words: typed, kept and shown as what they are."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.bootstrap import make_desk
from crm_desktop.domain.text import clean
from crm_desktop.preferences import Preferences
from crm_desktop.store.archive import Archive
from crm_desktop.ui.plain import breakable, plain_hint
from crm_desktop.ui.trial.camera import listening
from crm_desktop.ui.trial.guide import PACKAGES, Guide
from tests.journeys.four_phases import section
from tests.journeys.hostile import (
    ALL,
    HTML,
    LONG,
    NUL,
    TURNED,
    Suspicion,
    dangers,
    fill_the_gaps,
    is_rich,
    spoil,
    throw_some_away,
)
from tests.journeys.person import Key, Person, cells
from tests.sample_archive import copy_to


@pytest.fixture(params=[ALL, (HTML,)], ids=["each in turn", "markup in every field"])
def spoilt(request: pytest.FixtureRequest, app: QApplication, tmp_path: Path) -> Path:
    path = copy_to(tmp_path / "spoilt.crm", "en")
    archive = Archive.open(path)
    fill_the_gaps(archive, tmp_path)
    spoil(archive, request.param)
    throw_some_away(archive)
    archive.close()
    return path


@pytest.fixture
def desk(app: QApplication) -> Iterator[Any]:
    desk = make_desk(Preferences())
    desk.window.show()
    yield desk
    desk.shut_down()
    desk.window.hide()
    desk.window.deleteLater()
    sys.excepthook = sys.__excepthook__


def test_every_page_and_dialog_shows_them_as_text(desk: Any, spoilt: Path) -> None:
    camera = Suspicion(None, "spoilt")
    with listening(camera):
        Guide(desk, camera).walk(spoilt, [package for package in PACKAGES if package != "transfer"])
    assert camera.problems == []
    assert len(camera.taken) > 60


@pytest.mark.parametrize("text", ALL, ids=("html", "turned", "nul", "formula", "lines", "long"))
def test_what_is_typed_is_what_is_kept(seated: Person, text: str) -> None:
    """A subject, its aim, a contact, a fact: through the dialogs, then as the archive has them."""
    person = seated
    name = " ".join(clean(f"Molino {text}").split())

    def subject(editor: Any) -> None:
        editor.identity.company.insert(f"Molino {text}")
        editor.contacts.rows[0].label.insert(text)
        editor.notes.insertPlainText(text)
        person.click(editor.save_button)

    def aim(dialog: Any) -> None:
        dialog.objective.insert(text)
        dialog.strategy.insertPlainText(text)
        person.click(dialog.primary)

    def fact(dialog: Any) -> None:
        dialog.words.insertPlainText(text)
        person.click(dialog.primary)

    person.will(subject, aim, fact)
    person.click_on("New subject")
    panel = person.page.panel
    person.click(panel.header.target)
    person.click(panel.header.note)
    history = person.page.history
    history.entry.line.insert(f"call 5 min, {text}")
    person.press(Key.Key_Return)
    person.click_on("Answer", history.facts.missing)
    assert list(dangers(person.window)) == []
    record = person.services.subjects.record(1)
    assert record.subject.company == name
    assert record.subject.notes.strip() == clean(text).strip()
    assert record.aim.strategy.strip() == clean(text).strip()
    assert person.services.relationships.facts_of(1)[0].text.strip() == clean(text).strip()
    person.go(1)
    assert cells(person.page.table, "name") == [name]
    person.until(lambda: person.page.panel.subject_id() == 1)
    assert section(person.page.panel, "Notes").content.count() == 1
    assert list(dangers(person.window)) == []


def test_hints_are_never_markup() -> None:
    assert is_rich(HTML)
    assert not is_rich(plain_hint(HTML))
    assert "&lt;img" in plain_hint(HTML)
    assert len(plain_hint(LONG)) < 1000
    assert plain_hint("Modena & Co.") == "Modena & Co."


def test_endless_words_get_places_to_break() -> None:
    assert max(map(len, breakable(LONG).split("\u200b"))) <= 20
    assert len(breakable(LONG, 100).replace("\u200b", "")) == 101
    assert breakable("a short text of short words") == "a short text of short words"


def test_cleaning_takes_only_what_nobody_sees() -> None:
    assert clean(NUL) == "beforeafter"
    assert clean("one\r\ntwo\rthree\tfour\x07\x1b[31m\ud800") == "one\ntwo\nthree\tfour[31m"
    assert clean(TURNED) == TURNED
