"""About: the version, where newer ones are, what the program is made of, and that nothing leaves the computer."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop import __version__, paths
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import text_label

ICON = 64
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class AboutDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About CRM Desktop"))
        self.setMinimumWidth(theme().px(500))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addLayout(_head())
        column.addSpacing(4)
        for text in (
            tr("Everything stays on this computer: the program never uses the network."),
            newer_versions(),
            tr(
                "Free software under the MIT licence. Icons: Tabler Icons, MIT. Window: Qt and PySide6, LGPL."
            ),
        ):
            label = text_label(text, "body", wrap=True)
            label.setTextInteractionFlags(label.textInteractionFlags() | _SELECTABLE)
            column.addWidget(label)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 12, 0, 0)
        licences = Button(tr("Licences…"), "secondary")
        licences.clicked.connect(self._show_licences)
        row.addWidget(licences)
        row.addStretch(1)
        close = Button(tr("Close"), "secondary")
        close.clicked.connect(self.accept)
        close.setFocus()
        row.addWidget(close)
        return row

    @Slot()
    def _show_licences(self) -> None:
        from crm_desktop.ui.settings.licences import LicencesDialog

        dialog = LicencesDialog(self)
        dialog.exec()
        dialog.deleteLater()


def newer_versions() -> str:
    """Where to look: nothing is ever asked over the network."""
    homepage = paths.release().get("homepage", "")
    if homepage:
        return tr("Newer versions: {address}. The program never looks for them by itself.", address=homepage)
    return tr("Newer versions are where you got this one. The program never looks for them by itself.")


def _head() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    picture = QLabel()
    size = theme().px(ICON)
    picture.setPixmap(QIcon(str(paths.resource("app.svg"))).pixmap(QSize(size, size)))
    row.addWidget(picture)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addStretch(1)
    words.addWidget(text_label("CRM Desktop", "title"))
    words.addWidget(text_label(tr("Version {version}", version=__version__), "body", "muted"))
    words.addStretch(1)
    row.addLayout(words, 1)
    return row
