"""A picture of the manual as large as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.manual.pictures import picture_file

EDGE = 40


class PictureDialog(QDialog):
    """Left by Esc; scrolls where the screen is smaller."""

    def __init__(self, name: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Picture"))
        self.label = QLabel()
        self.label.setPixmap(QPixmap(str(picture_file(name, language))))
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        area = QScrollArea()
        area.setWidget(self.label)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        room = self.screen().availableSize()
        size = self.label.pixmap().size()
        self.resize(min(size.width() + 4, room.width() - EDGE), min(size.height() + 4, room.height() - EDGE))
