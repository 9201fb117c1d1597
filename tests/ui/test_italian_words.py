"""Words that must agree: keys are named as the menus name them, genders and links are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.services import Services
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import set_language, terms, word
from crm_desktop.ui.relationships.page import RelationshipsPage
from crm_desktop.ui.subjects.privacy_dialogs import DeclarationDialog
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import KeyHint, native_key
from tests.manual_facts import LANGUAGES, strings

#: "Ctrl Z", "Ctrl Maiusc ←": not as the menus say it
OTHERWISE = re.compile(r"\b(Ctrl|Alt|Shift|Maiusc) ([A-Z←→]\b|[←→]|Shift|Maiusc)|Maiusc")


@pytest.fixture
def italian(app: QApplication) -> Iterator[None]:
    set_language("it")
    yield
    set_language("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_names_keys_as_its_menus_do(language: str) -> None:
    said = [form for forms in strings(language).values() for form in forms]
    assert [text for text in said if OTHERWISE.search(text)] == []


def test_a_hint_beside_a_command_is_what_the_menu_shows(italian: None, qtbot: Any) -> None:
    for keys in ("Ctrl+N", "Ctrl+Shift+D", "Ctrl+Return", "Del"):
        action = QAction("x")
        action.setShortcut(QKeySequence(keys))
        menu = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        hint, button = KeyHint(keys), Button("Nuovo", "primary", shortcut=keys)
        qtbot.addWidget(hint)
        qtbot.addWidget(button)
        assert hint.text() == native_key(keys) == menu


def test_the_board_names_its_keys_as_the_menus_do(
    italian: None, context: Context, archive: Archive, qtbot: Any
) -> None:
    context.archive, context.services = archive, Services(archive)
    page = RelationshipsPage(context)
    qtbot.addWidget(page)
    shift = QKeySequence("Ctrl+Shift+D").toString(QKeySequence.SequenceFormat.NativeText).removesuffix("D")
    assert page.filters.hint.text().startswith(f"{shift}← →")


def test_a_declaration_agrees_with_consent(
    italian: None, context: Context, archive: Archive, qtbot: Any
) -> None:
    context.archive, context.services = archive, Services(archive)
    with archive.step(Message("test")) as step:
        subject = step.save(entities.Subject, {"company": "Alfa"})
    dialog = DeclarationDialog(context, subject)
    qtbot.addWidget(dialog)
    choices = [dialog.state.itemText(number) for number in range(dialog.state.count())]
    assert choices == ["Dato", "Rifiutato", "Revocato"]
    assert dialog.state.accessibleName() == "Consenso"
    assert word(Message("import_outcome.refused")) == "Rifiutata"  # a row


def test_partners_and_members_are_told_apart(italian: None) -> None:
    kinds = terms("link_kind")
    assert len(set(kinds.values())) == len(kinds)
    for kind, said in (("partner_of", "partner di"), ("member_of", "socio di")):
        assert kinds[kind] == said
        assert said in word(Message(f"link_way.{kind}"))
