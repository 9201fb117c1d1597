"""The settings' part about the password of the open archive."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.archive.passphrase import AFTER, AFTER_USUAL, WITH_SCREEN, Guard
from crm_desktop.ui.archive.passphrase_dialogs import RemovePassphrase, SetPassphrase, changed_words
from crm_desktop.ui.archive.passphrase_sheet import print_recovery_sheet
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.messages import Messages
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.fields import CheckField, ChoiceField
from crm_desktop.ui.widgets.form import FormDialog, FormGrid
from crm_desktop.ui.widgets.labels import Rule, clear_layout, text_label

MINUTES = (1, 5, 10, 30, 60)


class PassphraseSection(QWidget):
    """What can be done depends on whether there is a password."""

    def __init__(self, guard: Guard, messages: Messages, preferences: Any) -> None:
        super().__init__()
        self._guard = guard
        self._messages = messages
        self._preferences = preferences
        self.state = text_label("", "body", "muted", wrap=True)
        self.buttons = QHBoxLayout()
        self.choices = FormGrid(columns=1)
        self._build()
        self._connect()
        self.load()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(Rule())
        column.addWidget(text_label(tr("Password of this archive"), "section"))
        column.addWidget(self.state)
        self.buttons.setSpacing(8)
        column.addLayout(self.buttons)
        options = [(0, tr("Never")), *((n, tr("%n minutes", n=n)) for n in MINUTES)]
        self.after = self.choices.add(
            tr("Lock when nobody has touched a key or the mouse for"),
            ChoiceField(options, value=self._preferences.get(AFTER, AFTER_USUAL)),
        )
        self.with_screen = self.choices.add(
            "", CheckField(tr("Lock with the screen, where the system tells"))
        )
        self.with_screen.set_value(self._preferences.get(WITH_SCREEN, True))
        column.addWidget(self.choices)

    def _connect(self) -> None:
        self.after.changed.connect(self._keep_choices)
        self.with_screen.changed.connect(self._keep_choices)

    def load(self) -> None:
        has_one = self._guard.can_lock
        self.state.setText(
            tr("The archive and its backups are encrypted. Without the password nobody opens them.")
            if has_one
            else tr(
                "Whoever has the file can read it. With a password the archive and its backups are encrypted."
            )
        )
        clear_layout(self.buttons)
        for button in self._buttons(has_one):
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        self.choices.setVisible(has_one)

    def _buttons(self, has_one: bool) -> list[Button]:
        wanted = (
            (
                (tr("Change…"), self.set_one), (tr("Remove…"), self.remove), (tr("Recovery sheet…"), self.print_sheet),
                (tr("Lock now"), self.lock),
            )
            if has_one
            else ((tr("Set a password…"), self.set_one),)
        )  # fmt: skip
        buttons = []
        for words, slot in wanted:
            button = Button(words, "secondary", small=True)
            button.clicked.connect(slot)
            buttons.append(button)
        return buttons

    @Slot()
    def _keep_choices(self) -> None:
        self._preferences.set(AFTER, self.after.value())
        self._preferences.set(WITH_SCREEN, self.with_screen.value())
        self._guard.rewatch()

    @Slot()
    def set_one(self) -> None:
        dialog = SetPassphrase(self._guard.change, self._guard.can_lock, self.window())
        self._run(dialog, True)

    @Slot()
    def remove(self) -> None:
        self._run(RemovePassphrase(self._guard.change, self.window()), False)

    def _run(self, dialog: Any, has_one: bool) -> None:
        if self._messages.run_dialog(dialog) and dialog.changed is not None:
            action = tr("Recovery sheet…") if has_one else ""
            self._messages.toast(changed_words(dialog.changed, has_one), False, action, self.print_sheet)
            self.load()
        dialog.deleteLater()

    @Slot()
    def print_sheet(self) -> None:
        passphrase = self._guard.passphrase
        if passphrase is not None:
            print_recovery_sheet(self._messages, *passphrase.places(), self.window())

    @Slot()
    def lock(self) -> None:
        self.window().close()
        self._guard.lock()


def add_section(dialog: FormDialog, guard: Guard, messages: Messages, preferences: Any) -> PassphraseSection:
    """Below the settings of this computer."""
    section = PassphraseSection(guard, messages, preferences)
    dialog.add_widget(section)
    return section
