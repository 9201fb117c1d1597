"""The veil: while the archive is locked, what a window shows is hidden and it takes nothing but the password."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.archive.passphrase_field import PassphraseField, caps_hint
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import icon_label, text_label

CENTRE = Qt.AlignmentFlag.AlignHCenter
FIELD = 300


class Veil(QWidget):
    """Over one window, main or dialog. Its children are hidden, not closed: what was typed in them stays."""

    tried = Signal(str)  # a password

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window)
        self._hidden = [
            c for c in window.children() if isinstance(c, QWidget) and c is not self and not c.isWindow()
        ]
        self._hidden = [child for child in self._hidden if not child.isHidden()]
        self._focus = window.focusWidget()
        self._window = window
        self._off: list[Any] = []
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Locked"))
        self.field = PassphraseField()
        self.button = Button(tr("Unlock"), "primary")
        self.error = text_label("", "small", "negative", wrap=True)
        self._build(name)
        self._connect()
        self._cover(window)

    def _build(self, name: str) -> None:
        self.field.setAccessibleName(tr("Password"))
        self.field.setPlaceholderText(tr("Password"))
        self.field.setFixedWidth(theme().px(FIELD))
        self.error.setFixedWidth(theme().px(FIELD) + self.button.sizeHint().width() + 8)
        self.error.setAlignment(CENTRE)
        self.error.hide()
        entry = QHBoxLayout()
        entry.setSpacing(8)
        for widget in (self.field, self.button):
            entry.addWidget(widget)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(icon_label("lock", "muted", 36), 0, CENTRE)
        column.addSpacing(12)
        column.addWidget(text_label(tr("“{name}” is locked", name=name), "subject"), 0, CENTRE)
        column.addSpacing(4)
        column.addWidget(text_label(tr("What you were writing is still there."), "body", "muted"), 0, CENTRE)
        column.addSpacing(16)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(entry)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(6)
        column.addWidget(caps_hint(self.field), 0, CENTRE)
        column.addWidget(self.error, 0, CENTRE)
        column.addStretch(3)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._try)
        self.button.clicked.connect(self._try)

    def _cover(self, window: QWidget) -> None:
        for child in self._hidden:
            child.hide()
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        keys: list[Any] = [*window.actions(), *window.findChildren(QShortcut, options=direct)]
        for key in keys:
            if key.isEnabled():
                key.setEnabled(False)
                self._off.append(key)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as its window, and the window hears no key: Escape would close a dialog."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return event.type() in (QEvent.Type.KeyPress, QEvent.Type.DragEnter, QEvent.Type.Drop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    @Slot()
    def _try(self) -> None:
        if self.field.value() and self.button.isEnabled():
            self.show_error("")
            self.tried.emit(self.field.value())

    def set_busy(self, busy: bool) -> None:
        self.button.setEnabled(not busy)

    def show_error(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))
        if text:
            self.field.selectAll()
            self.field.setFocus()

    def lift(self) -> None:
        """Everything as it was."""
        self._window.removeEventFilter(self)
        self.field.forget()
        for key in self._off:
            key.setEnabled(True)
        self.hide()
        for child in self._hidden:
            child.show()
        if self._focus is not None:
            self._focus.setFocus()
        self.deleteLater()
