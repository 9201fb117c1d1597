"""To another computer in three steps: a checked copy, the program there, the copy opened there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop import __version__
from crm_desktop.errors import CrmError
from crm_desktop.services import moving
from crm_desktop.services.archives import SUFFIX, OpenArchive
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.formats import format_size
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.jobs import Jobs
from crm_desktop.ui.messages import Messages
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import text_label


class RelocateDialog(QDialog):
    """The first step is done here, the others are told."""

    def __init__(
        self, opened: OpenArchive, jobs: Jobs, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.opened, self.jobs, self.messages = opened, jobs, messages
        self.setWindowTitle(tr("Move to another computer"))
        self.setMinimumWidth(theme().px(560))
        self.save = Button(tr("Save the copy…"), "primary")
        self.told = text_label("", "body", "muted", wrap=True)
        self.close_button = Button(tr("Close"), "secondary")
        self._build()
        self.save.clicked.connect(self._choose)
        self.close_button.clicked.connect(self.accept)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(text_label(tr("Move to another computer"), "title"))
        for number, (head, text) in enumerate(self._steps(), 1):
            words = _step(column, number)
            words.addWidget(text_label(head, "strong", wrap=True))
            words.addWidget(text_label(text, "body", "muted", wrap=True))
            if number == 1:
                words.addSpacing(4)
                words.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
                words.addWidget(self.told)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        self.told.hide()

    def _steps(self) -> list[tuple[str, str]]:
        there = tr(
            "Double-click it, or use Open another archive… in the menu. From then on write only there."
        )
        if self.opened.has_passphrase:
            there += " " + tr("It asks for the same password.")
        return [
            (
                tr("Save a copy on a stick or in a folder that both computers see"),
                tr(
                    "Everything is inside: subjects, history, attachments, settings of the archive, trash and undo."
                ),
            ),
            (
                tr("Install CRM Desktop on the other computer"),
                tr("Version {version} or a later one.", version=__version__),
            ),
            (tr("Copy the file into your documents there, and open it"), there),
        ]

    @Slot()
    def _choose(self) -> None:
        suggested = Path.home() / f"{self.opened.path.stem}{SUFFIX}"
        chosen = self.messages.save_file(tr("Save the copy"), suggested, f"CRM Desktop (*{SUFFIX})")
        if chosen is not None:
            target = chosen.with_suffix(SUFFIX)
            self._set_busy(True)
            self._tell(tr("Copying and checking…"))
            self.jobs.files(partial(_copy, self.opened, target), partial(self._copied, target), self._failed)

    def _set_busy(self, busy: bool) -> None:
        self.save.setEnabled(not busy)
        self.close_button.setEnabled(not busy)

    def reject(self) -> None:
        if self.close_button.isEnabled():  # what was begun is told before the dialog goes
            super().reject()

    def _copied(self, target: Path, size: int) -> None:
        self._set_busy(False)
        self._tell(tr("Saved and checked: {path}, {size}", path=str(target), size=format_size(size)))

    def _failed(self, error: Any) -> None:
        self._set_busy(False)
        self.told.hide()
        if isinstance(error, CrmError):
            self.messages.error(error.message)

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Never lower than the wrapped lines need at this width: a dialog does not see to it by itself."""
        if (layout := self.layout()) is not None:
            layout.invalidate()
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))


def _step(column: QVBoxLayout, number: int) -> QVBoxLayout:
    """Where the words of a step go, beside its number."""
    row = QHBoxLayout()
    row.setSpacing(12)
    label = text_label(f"{number}.", "strong", "muted")
    label.setMinimumWidth(theme().px(20))
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(4)
    row.addLayout(words, 1)
    column.addLayout(row)
    return words


def _copy(opened: OpenArchive, target: Path, _job: JobContext) -> int:
    return moving.copy_for_elsewhere(opened, target)
