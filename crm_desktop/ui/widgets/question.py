"""A sentence to read, or a question answered by verbs; the primary one last."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.plain import window_title
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import icon_label, text_label

WIDTH = 460


class QuestionDialog(QDialog):
    """`choice` is the index of the verb chosen, -1 for Esc. `cancel` is the words of the way out, if there is one."""

    def __init__(
        self, title: str, text: str, verbs: Sequence[str], cancel: str = "", *, danger: bool = False,
        icon: tuple[str, str] | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.choice = -1
        self.setWindowTitle(window_title(title or "CRM Desktop"))
        self.buttons = [self._button(n, verb, len(verbs), danger) for n, verb in enumerate(verbs)]
        self._build(title, text, cancel, icon)
        self.setFixedWidth(theme().px(WIDTH))
        self.buttons[-1].setDefault(True)
        self.buttons[-1].setFocus()

    def _button(self, number: int, verb: str, count: int, danger: bool) -> Button:
        last = number == count - 1
        button = Button(verb, ("danger" if danger else "primary") if last else "secondary")
        button.clicked.connect(partial(self._choose, number))
        return button

    def _build(self, title: str, text: str, cancel: str, icon: tuple[str, str] | None) -> None:
        words = QVBoxLayout()
        words.setSpacing(6)
        if title:
            words.addWidget(text_label(title, "subject", wrap=True))
        if text:
            words.addWidget(text_label(text, "body", "muted" if title else "", wrap=True))
        top = QHBoxLayout()
        top.setSpacing(12)
        if icon is not None:
            top.addWidget(icon_label(*icon, 20), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(18)
        column.addLayout(top)
        column.addLayout(self._row(cancel))

    def _row(self, cancel: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        if cancel:
            button = Button(cancel, "quiet")
            button.clicked.connect(self.reject)
            row.addWidget(button)
        for button in self.buttons:
            row.addWidget(button)
        return row

    def _choose(self, number: int, _checked: bool = False) -> None:
        self.choice = number
        self.accept()
