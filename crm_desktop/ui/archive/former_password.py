"""The password a copy was made under, when it is not the present one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.services import bringing_back
from crm_desktop.services.bringing_back import Key
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.archive.passphrase_field import PassphraseField, caps_hint
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.jobs import Job, Jobs
from crm_desktop.ui.messages import Messages
from crm_desktop.ui.widgets.form import FormDialog


class FormerPassword(FormDialog):
    """`key` is what opens the copy, once it is accepted."""

    def __init__(self, jobs: Jobs, source: Path, parent: QWidget | None = None) -> None:
        text = tr("This copy was made under a password of its own: the one the archive had then.")
        super().__init__(tr("The password of the copy"), tr("Open"), parent, text=text, columns=1, width=480)
        self.key: Key | None = None
        self._jobs, self._source = jobs, source
        self.field = self.form.add(tr("Password"), PassphraseField())
        self.add_widget(caps_hint(self.field))
        self.submit = self._derive

    def _derive(self) -> Job | str:
        typed = self.field.value()
        if not typed:
            return tr("Type the password.")
        job = self._jobs.files(partial(_key, self._source, typed))
        job.finished.connect(self._keep)
        return job

    @Slot(object)
    def _keep(self, key: Any) -> None:
        self.key = key
        self.field.forget()


def _key(source: Path, typed: str, _job: JobContext) -> Key | None:
    return bringing_back.key_for_copy(source, None, typed)


def ask_former(jobs: Jobs, messages: Messages, source: Path, parent: QWidget | None = None) -> Any:
    """The key; False when the user gave up."""
    dialog = FormerPassword(jobs, source, parent)
    accepted = messages.run_dialog(dialog)
    key = dialog.key if accepted else False
    dialog.deleteLater()
    return key
