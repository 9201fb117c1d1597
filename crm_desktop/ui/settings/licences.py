"""What the program is made of: a list, and the licence of the one chosen."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.services.components import Component, components, licence_text
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import text_label


class LicencesDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Licences"))
        self.resize(theme().px(860), theme().px(560))
        self.parts = [Component("CRM Desktop", "", "MIT"), *components()]
        self.list = QListView()
        self.text = QPlainTextEdit()
        self._build()
        self.list.selectionModel().currentChanged.connect(self._show)
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(text_label(tr("The program contains these works, with thanks."), "body", "muted"))
        self.list.setModel(QStringListModel([" ".join(filter(None, part[:2])) for part in self.parts], self))
        self.list.setSpacing(2)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(tr("Licences"))
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list, 1)
        row.addWidget(self.text, 2)
        column.addLayout(row, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = Button(tr("Close"), "secondary")
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addLayout(foot)

    @Slot()
    def _show(self) -> None:
        part = self.parts[self.list.currentIndex().row()]
        head = "\n".join(filter(None, (" ".join(filter(None, part[:2])), part.licence, part.address)))
        self.text.setPlainText(f"{head}\n\n{licence_text(part.name)}")
