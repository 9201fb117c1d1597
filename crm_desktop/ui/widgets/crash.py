"""The crash dialog: what happened in a sentence, and details to copy."""

from __future__ import annotations

import platform

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import text_label


class CrashDialog(QDialog):
    """Shown for bugs only."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something unexpected happened"))
        self.details = QPlainTextEdit(f"{details}\n{platform.platform()} · Qt {qt_version}")
        self.details.setReadOnly(True)
        self._build()
        self.resize(560, 360)

    def _build(self) -> None:
        copy = Button(tr("Copy details"), "secondary", "copy")
        close = Button(tr("Close"), "primary")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        close.setFocus()
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(text_label(tr("Something unexpected happened"), "subject"))
        column.addWidget(
            text_label(
                tr(
                    "What was being saved was not saved; everything else is as it was. "
                    "You can go on. The details below say where it happened; they hold none of your data."
                ),
                wrap=True,
            )
        )
        column.addWidget(self.details, 1)
        column.addLayout(buttons)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
