"""The foot of the window: the archive's file, what runs, and what the page says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStatusBar, QToolButton, QWidget

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import set_icon, set_style, theme
from crm_desktop.ui.widgets.labels import text_label


class StatusBar(QStatusBar):
    """26 px."""

    archive_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setSizeGripEnabled(False)
        self.setFixedHeight(max(theme().px(26), theme().metrics("small").height() + 10))
        self.setContentsMargins(8, 0, 8, 0)
        self.archive = status_button("database")
        self.note = text_label("", "small", "muted")
        self.page = text_label("", "small", "muted")
        self.archive.clicked.connect(self.archive_clicked)
        self.addWidget(self.archive)
        self.addWidget(self.note)
        self.addPermanentWidget(self.page)
        self.archive.hide()

    def set_archive(self, path: Path | None) -> None:
        """"Documents › My archive.crm"; the whole path in the tooltip."""
        self.archive.setVisible(path is not None)
        if path is not None:
            self.archive.setText(f"{path.parent.name} › {path.name}" if path.parent.name else path.name)
            self.archive.setToolTip(tr("{path}\nClick to open the folder", path=str(path)))

    def set_note(self, text: str) -> None:
        """Left, after the archive: what a long job is doing."""
        self.note.setText(text)

    def set_page_text(self, text: str) -> None:
        self.page.setText(text)


def status_button(icon: str, text: str = "") -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", "status")
    button.setText(text)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setIconSize(QSize(14, 14))
    set_icon(button, icon, "muted", 14)
    set_style(button, "small")
    return button
