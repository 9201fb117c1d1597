"""An archive that is damaged or missing: what is known, the newest good copy, and what can be salvaged, with dates."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.errors import CrmError
from crm_desktop.services import bringing_back
from crm_desktop.services.bringing_back import Backup, Key, LastSeen
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.archive.backup_words import counts_words, when
from crm_desktop.ui.i18n import tr, word
from crm_desktop.ui.jobs import Jobs
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.bars import ProgressStrip
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import LinkButton, icon_label, text_label

WIDTH = 620


class Way(QFrame):
    """One way out: title, words, a button."""

    def __init__(self, icon: str, title: str, text: str, verb: str, kind: str = "secondary") -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.title = text_label(title, "section", wrap=True)
        self.text = text_label(text, "body", "muted", wrap=True)
        self.button = Button(verb, kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        row.addWidget(icon_label(icon, "accent", 20))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row.addLayout(words, 1)
        row.addWidget(self.button)


class DamageDialog(QDialog):
    """The damaged file is never changed here. What the user chose is told by a signal, once the dialog is gone."""

    restore_wanted = Signal(object)  # Backup
    salvaged_wanted = Signal(object)  # Path of what was salvaged
    list_wanted = Signal()
    other_wanted = Signal()
    try_again = Signal()

    def __init__(
        self, jobs: Jobs, path: Path, title: str, text: str, seen: LastSeen | None, parent: QWidget | None = None,
        *, key: Key | None = None, missing: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.path = path
        self._jobs, self._seen, self._key = jobs, seen, key
        self._salvaged: Path | None = None
        self.setWindowTitle(title)
        kept = "" if missing else tr("The damaged file is kept under another name.")
        self.restore_way = _restore_way(seen.newest if seen else None, kept)
        self.salvage_way = Way(
            "refresh", tr("Read what can be read"),
            tr("Row by row, from a copy of the damaged file. You see what was found before anything is changed."),
            tr("Start"),
        )  # fmt: skip
        self.salvage_way.setVisible(not missing)
        self.progress = ProgressStrip(tr("Stop"))
        self.error = text_label("", "small", "negative", wrap=True)
        self._build(title, text, missing)
        self._connect()
        self.setFixedWidth(theme().px(WIDTH))

    def _build(self, title: str, text: str, missing: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(text_label(title, "subject", wrap=True))
        column.addWidget(text_label(text, "body", "muted", wrap=True))
        column.addWidget(self.restore_way)
        column.addWidget(self.salvage_way)
        column.addWidget(self.progress)
        self.error.hide()
        column.addWidget(self.error)
        column.addLayout(self._foot(missing))

    def _foot(self, missing: bool) -> QHBoxLayout:
        self.list_link = LinkButton(tr("All copies…"), "history")
        self.list_link.setVisible(bool(self._seen and self._seen.copies))
        self.other_link = LinkButton(tr("Open another archive…"), "folder")
        self.again_button = Button(tr("Try again"), "secondary")
        self.again_button.setVisible(missing)
        self.close_button = Button(tr("Close"), "quiet")
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.list_link)
        row.addWidget(self.other_link)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.again_button)
        return row

    def _connect(self) -> None:
        self.restore_way.button.clicked.connect(self._restore)
        self.salvage_way.button.clicked.connect(self._salvage)
        self.list_link.clicked.connect(partial(self._leave_for, self.list_wanted))
        self.other_link.clicked.connect(partial(self._leave_for, self.other_wanted))
        self.again_button.clicked.connect(partial(self._leave_for, self.try_again))
        self.close_button.clicked.connect(self.reject)

    def _leave_for(self, signal: Any, _checked: bool = False) -> None:
        self.accept()
        signal.emit()

    @Slot()
    def _restore(self) -> None:
        self.accept()
        self.restore_wanted.emit(self._seen.newest if self._seen else None)

    # -- salvage

    @Slot()
    def _salvage(self) -> None:
        if self._salvaged is not None:
            self.accept()
            self.salvaged_wanted.emit(self._salvaged)
            return
        self.show_error("")
        self._rest(False)
        job = self._jobs.files(partial(_salvage, self.path, self._key), self._found, self._failed)
        self.progress.watch(job, tr("Reading table {done} of {total}"))
        job.cancelled.connect(partial(self._rest, True))

    def _rest(self, ready: bool) -> None:
        self.salvage_way.button.setEnabled(ready)
        self.restore_way.button.setEnabled(ready)
        self.close_button.setEnabled(ready)

    def _found(self, found: Any) -> None:
        self._rest(True)
        self._salvaged = found.path
        self.salvage_way.title.setText(tr("What was read: {counts}", counts=salvaged_words(found.read)))
        lost = sum(found.lost.values())
        self.salvage_way.text.setText(
            tr("%n rows could not be read.", n=lost) if lost else tr("Nothing that is known is missing.")
        )
        self.salvage_way.button.setText(tr("Go on with this"))

    def _failed(self, error: Any) -> None:
        self._rest(True)
        if isinstance(error, CrmError):
            self.show_error(word(error.message))

    def show_error(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.adjustSize()

    def reject(self) -> None:
        """Not while the salvage runs."""
        if self.close_button.isEnabled():
            super().reject()


def _restore_way(newest: Backup | None, kept: str) -> Way:
    if newest is None:
        return Way(
            "history", tr("There is no verified copy of it"), tr("A copy may be on a stick or another disk."),
            tr("Restore from a file…"),
        )  # fmt: skip
    text = " · ".join(filter(None, (counts_words(newest), kept)))
    return Way(
        "history", tr("Restore the copy made {when}", when=when(newest)), text, tr("Restore"), "primary"
    )


def salvaged_words(read: dict[str, int]) -> str:
    """The rows that mean something to the user."""
    return ", ".join(
        (
            tr("%n subjects", n=read.get("subject", 0)),
            tr("%n contacts", n=read.get("interaction", 0)),
            tr("%n results", n=read.get("result", 0)),
        )
    )


def _salvage(path: Path, key: Key | None, job: JobContext) -> Any:
    return bringing_back.salvage(path, key, job)
