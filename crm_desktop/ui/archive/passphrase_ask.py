"""Opening an archive that has a password."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.services import archives
from crm_desktop.services.archives import OpenArchive
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.archive.passphrase_field import PassphraseField, caps_hint
from crm_desktop.ui.i18n import format_datetime, tr
from crm_desktop.ui.jobs import Job, Jobs
from crm_desktop.ui.messages import Messages
from crm_desktop.ui.widgets.form import FormDialog
from crm_desktop.ui.widgets.labels import LinkButton

WRONG = "archive.wrong_passphrase"


class AskPassphrase(FormDialog):
    """`opened` is the archive once it is accepted; `to_copies` says that the user went for the copies instead."""

    def __init__(self, jobs: Jobs, path: Path, parent: QWidget | None = None) -> None:
        name = path.stem
        super().__init__(
            tr("Open “{name}”", name=name), tr("Open"), parent, text=tr("This archive has a password."), columns=1, width=480
        )  # fmt: skip
        self.path = path
        self.opened: OpenArchive | None = None
        self.to_copies = False
        self._jobs = jobs
        self.field = self.form.add(tr("Password"), PassphraseField())
        self.copies = LinkButton("", "history")
        self.copies.hide()
        self.copies.clicked.connect(self._go_to_copies)
        self.add_widget(caps_hint(self.field))
        self.extra.addWidget(self.copies)
        self.submit = self._open

    def _open(self) -> Job | str:
        typed = self.field.value()
        if not typed:
            return tr("Type the password.")
        self.cancel.setEnabled(False)
        job = self._jobs.database(partial(_open, self.path, typed))
        job.finished.connect(self._keep)
        job.ended.connect(self._rest)
        return job

    @Slot(object)
    def _keep(self, opened: OpenArchive) -> None:
        self.opened = opened
        self.field.forget()

    @Slot()
    def _rest(self) -> None:
        self.cancel.setEnabled(True)

    def reject(self) -> None:
        """Not while the file is being opened: it would stay open."""
        if self.cancel.isEnabled():
            self.field.forget()
            super().reject()

    def _failed(self, error: Any) -> None:
        super()._failed(error)
        message = getattr(error, "message", None)
        if message is not None and message.code == WRONG:
            self.show_error(
                tr(
                    "The password is wrong, or the file is damaged: nobody can tell which. Nothing was changed. Type it again."
                )
            )
            self._offer_copies()
            self.field.selectAll()
            self.field.setFocus()

    def _offer_copies(self) -> None:
        newest = archives.newest_copy(self.path)
        if newest:
            self.copies.setText(tr("Newest copy: {when}", when=format_datetime(newest)))
            self.copies.show()

    @Slot()
    def _go_to_copies(self) -> None:
        self.to_copies = True
        self.reject()


def _open(path: Path, passphrase: str, _job: JobContext) -> OpenArchive:
    return archives.open_archive(path, passphrase)


def ask_and_open(
    jobs: Jobs,
    messages: Messages,
    path: Path,
    parent: QWidget | None = None,
    to_copies: Callable[[], object] | None = None,
) -> OpenArchive | None:
    """None when the user gave up, or went for the copies instead."""
    dialog = AskPassphrase(jobs, path, parent)
    accepted = messages.run_dialog(dialog)
    opened = dialog.opened if accepted else None
    dialog.deleteLater()
    if dialog.to_copies and to_copies is not None:
        to_copies()
    return opened
