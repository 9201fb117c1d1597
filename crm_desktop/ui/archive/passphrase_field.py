"""A field for a password: hidden unless one looks, and aware of Caps Lock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import icon
from crm_desktop.ui.widgets.fields import TextField
from crm_desktop.ui.widgets.labels import text_label

LONGEST = 1_000


class PassphraseField(TextField):
    """`value()` is what was typed, blanks included. The eye shows it and hides it again."""

    caps_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__(max_length=LONGEST)
        self._caps = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(
            hints.ImhSensitiveData
            | hints.ImhNoPredictiveText
            | hints.ImhNoAutoUppercase
            | hints.ImhHiddenText
        )
        self.eye = QAction(self)
        self.eye.triggered.connect(self.turn)
        self.addAction(self.eye, QLineEdit.ActionPosition.TrailingPosition)
        self._draw_eye()

    def value(self) -> str:
        return self.text()

    def forget(self) -> None:
        """Empty, with nothing left to undo."""
        self.clear()
        self.show_typed(False)

    @Slot()
    def turn(self) -> None:
        self.show_typed(self.echoMode() == QLineEdit.EchoMode.Password)

    def show_typed(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._draw_eye()

    def _draw_eye(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self.eye.setIcon(icon("eye" if hidden else "eye-off", "muted"))
        self.eye.setToolTip(tr("Show the password") if hidden else tr("Hide the password"))

    # -- Caps Lock: no system tells Qt, a letter that contradicts Shift does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self._set_caps(False)  # whichever way it went: the next letter tells
        elif len(text) == 1 and text.isalpha() and text.lower() != text.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set_caps(text.isupper() != shift)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_caps(False)

    def _set_caps(self, caps: bool) -> None:
        if caps != self._caps:
            self._caps = caps
            self.caps_changed.emit(caps)


def caps_hint(*fields: PassphraseField) -> QLabel:
    """A line that stands below the fields while Caps Lock seems to be on."""
    label = text_label(tr("Caps Lock is on."), "small", "warning")
    label.hide()
    for field in fields:
        field.caps_changed.connect(label.setVisible)
    return label
