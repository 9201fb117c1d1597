"""How far an export is: a small card at the foot of the window, where one goes on working meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from crm_desktop.ui.jobs import Job
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.bars import ProgressStrip

MARGIN = 16
WIDTH = 380


class ExportProgress(QFrame):
    """Shows itself after a moment, goes with the job."""

    def __init__(self, window: QWidget, job: Job, words: str) -> None:
        super().__init__(window)
        self.setObjectName("exportProgress")
        self.setProperty("card", "true")
        self.setAutoFillBackground(True)
        self._window = window
        self.strip = ProgressStrip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(self.strip)
        self.hide()
        window.installEventFilter(self)
        self.strip.installEventFilter(self)
        job.ended.connect(self._over)
        self.strip.watch(job, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.strip and event.type() == QEvent.Type.ShowToParent:
            self.show()
            self._place()
            self.raise_()
        elif watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        status = int(self._window.property("statusHeight") or 0)
        width = min(theme().px(WIDTH), self._window.width() - 2 * MARGIN)
        self.resize(width, self.sizeHint().height())
        self.move(
            self._window.width() - width - MARGIN, self._window.height() - self.height() - MARGIN - status
        )

    @Slot()
    def _over(self) -> None:
        self.hide()
        self.deleteLater()
