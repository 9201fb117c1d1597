"""What stands where nothing is: an icon, a sentence, one line of help, one button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import icon_label, text_label

CENTRE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(QWidget):
    """Centred, at 40 % of the height."""

    def __init__(
        self, icon: str, sentence: str, help_text: str = "", action: str = "", slot: Callable[[], Any] | None = None,
        primary: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.button: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(0)
        column.addStretch(4)
        column.addWidget(icon_label(icon, "muted", 36), 0, CENTRE)
        column.addSpacing(12)
        self._add_words(column, sentence, "subject", "")
        if help_text:
            column.addSpacing(4)
            self._add_words(column, help_text, "body", "muted")
        if action and slot is not None:
            self.button = Button(action, "primary" if primary else "secondary")
            self.button.clicked.connect(slot)
            column.addSpacing(16)
            column.addWidget(self.button, 0, CENTRE)
        column.addStretch(6)

    def _add_words(self, column: QVBoxLayout, text: str, style: str, tone: str) -> None:
        label = text_label(text, style, tone, wrap=True)
        label.setAlignment(CENTRE)
        column.addWidget(label)
