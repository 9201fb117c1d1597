"""About: the version, and that nothing leaves the computer."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop import __version__
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import text_label


class AboutDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About CRM Desktop"))
        self.setMinimumWidth(theme().px(460))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(text_label("CRM Desktop", "title"))
        column.addWidget(text_label(tr("Version {version}", version=__version__), "body", "muted"))
        column.addSpacing(4)
        for text in (
            tr("Everything stays on this computer: the program never uses the network."),
            tr(
                "Free software under the MIT licence. Icons: Tabler Icons, MIT. Window: Qt and PySide6, LGPL."
            ),
        ):
            column.addWidget(text_label(text, "body", wrap=True))
        row = QHBoxLayout()
        row.setContentsMargins(0, 12, 0, 0)
        row.addStretch(1)
        close = Button(tr("Close"), "secondary")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
