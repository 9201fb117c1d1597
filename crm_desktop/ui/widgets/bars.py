"""News at the top of a page, and how far a job is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QElapsedTimer, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from crm_desktop.ui.formats import format_number
from crm_desktop.ui.i18n import tr, word
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import IconButton, LinkButton, icon_label, text_label

BAR_ICONS = {
    "info": ("info-circle", "info"),
    "warning": ("alert-triangle", "warning"),
    "error": ("circle-x", "negative"),
    "positive": ("circle-check", "positive"),
}
PATIENCE = 400  # milliseconds before progress shows


class InfoBar(QFrame):
    """On tint, with icon, sentence, one link, ×. `kind`: info, warning, error, positive."""

    closed = Signal()

    def __init__(
        self,
        kind: str,
        text: str,
        action: str = "",
        slot: Callable[[], Any] | None = None,
        closable: bool = True,
    ) -> None:
        super().__init__()
        self.setProperty("bar", kind)
        icon, tone = BAR_ICONS[kind]
        self.label = text_label(text, "small", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 6, 5)
        row.setSpacing(10)
        row.addWidget(icon_label(icon, tone, 16))
        row.addWidget(self.label, 1)
        if action and slot is not None:
            link = LinkButton(action)
            link.clicked.connect(slot)
            row.addWidget(link)
        if closable:
            cross = IconButton("x", tr("Close"), "text", 14)
            cross.clicked.connect(self.close_bar)
            row.addWidget(cross)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        self.label.setText(text)
        self.setAccessibleName(text)

    @Slot()
    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()


class ProgressStrip(QWidget):
    """In the page, never modal: bar, sentence with what is left, Cancel beside. Shown after 400 ms."""

    cancelled = Signal()

    def __init__(self, cancel_text: str = "") -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.label = text_label("", "small", "muted")
        self.cancel = Button(cancel_text or tr("Cancel"), "quiet", small=True)
        self._words = ""
        self._job: Job | None = None
        self._clock = QElapsedTimer()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._build()
        self._patience.timeout.connect(self.show)
        self.cancel.clicked.connect(self._cancel)
        self.hide()

    def _build(self) -> None:
        self.bar.setTextVisible(False)
        row = QHBoxLayout()
        row.addWidget(self.label, 1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        column.addWidget(self.bar)
        column.addLayout(row)

    def watch(self, job: Job, words: str) -> None:
        """Follow a job. `words`: what it does, with {done} and {total} ("Writing {done} of {total} rows")."""
        self._job = job
        self._words = words
        self._clock.start()
        self.bar.setRange(0, 0)
        self.label.setText("")
        self.cancel.setEnabled(True)
        self._patience.start()
        job.progressed.connect(self._progressed)
        job.ended.connect(self._ended)

    @Slot(int, int, object)
    def _progressed(self, done: int, total: int, message: Any) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        words = word(message) if message is not None else self._words
        text = words.replace("{done}", format_number(done)).replace("{total}", format_number(total))
        left = self._seconds_left(done, total)
        self.label.setText(tr("{what}, %n seconds left", n=left, what=text) if left else text)

    def _seconds_left(self, done: int, total: int) -> int:
        spent = self._clock.elapsed() / 1000
        if not total or done <= 0 or spent < 2:
            return 0
        return round(spent * (total - done) / done)

    @Slot()
    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        if self._job is not None:
            self._job.cancel()
        self.cancelled.emit()

    @Slot()
    def _ended(self) -> None:
        self._job = None
        self._patience.stop()
        self.hide()
