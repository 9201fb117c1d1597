"""Setting, changing and removing the password of the open archive."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.passphrases import Strength, strength
from crm_desktop.services.passphrase import Changed
from crm_desktop.ui.archive.passphrase_field import PassphraseField, caps_hint
from crm_desktop.ui.i18n import mark, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.theme import set_tone
from crm_desktop.ui.widgets.bars import InfoBar, ProgressStrip
from crm_desktop.ui.widgets.form import FormDialog
from crm_desktop.ui.widgets.labels import text_label

#: words and tone of each strength
HINTS = {
    Strength.SHORT: (mark("At least eight characters."), "muted"),
    Strength.WEAK: (
        mark(
            "Easy to guess. Three or four words that do not belong together are better, and easy to remember."
        ),
        "warning",
    ),
    Strength.FAIR: (mark("Good against the curious. One word more makes it strong."), "muted"),
    Strength.STRONG: (mark("Hard to guess."), "positive"),
}
#: `change(current, new)` starts the work, as `Passphrase.change` does it
Start = Callable[[str | None, str | None], Job]


class _ChangeDialog(FormDialog):
    """Shows how far the work is; `changed` is what it did."""

    def __init__(self, title: str, verb: str, start: Start, parent: QWidget | None, **looks: Any) -> None:
        super().__init__(title, verb, parent, columns=1, width=500, **looks)
        self.changed: Changed | None = None
        self._start = start
        self.progress = ProgressStrip(tr("Stop"))
        self.body.insertWidget(self.body.indexOf(self.error), self.progress)

    def _work(self, current: str | None, new: str | None) -> Job:
        job = self._start(current, new)
        self.progress.watch(job, tr("Writing the archive and its backups anew"))
        self.cancel.setEnabled(False)
        job.finished.connect(self._done)
        job.cancelled.connect(self._stopped)
        job.ended.connect(self._rest)
        return job

    @Slot(object)
    def _done(self, changed: Changed) -> None:
        self.changed = changed
        self._forget()

    @Slot()
    def _stopped(self) -> None:
        self.primary.setEnabled(True)
        self.show_error(tr("Stopped. Nothing was changed."))

    @Slot()
    def _rest(self) -> None:
        self.cancel.setEnabled(True)

    def _forget(self) -> None:
        for field in self.form.fields:
            field.forget()

    def reject(self) -> None:
        """Not while the archive is being written anew."""
        if self.cancel.isEnabled():
            self._forget()
            super().reject()


class SetPassphrase(_ChangeDialog):
    """A first password, or another one (`has_one`)."""

    def __init__(self, start: Start, has_one: bool, parent: QWidget | None = None) -> None:
        title, verb = (
            (tr("Change the password"), tr("Change")) if has_one else (tr("Set a password"), tr("Encrypt the archive"))
        )  # fmt: skip
        text = tr(
            "The archive and its backups are encrypted. The program asks for the password when it opens them."
        )
        super().__init__(title, verb, start, parent, text="" if has_one else text)
        self.current = self.form.add(tr("Present password"), PassphraseField()) if has_one else None
        self.field = self.form.add(tr("New password"), PassphraseField())
        self.hint = text_label("", "small", "muted", wrap=True)
        self.again = self.form.add(tr("The same once more"), PassphraseField())
        self._build_below()
        self.field.changed.connect(self._judge)
        self.submit = self._set
        self._judge()

    def _build_below(self) -> None:
        warning = InfoBar(
            "warning",
            tr(
                "Nobody can open the archive without its password, nor find it out. Print the recovery sheet and write it there."
            ),
            closable=False,
        )
        for widget in (warning, caps_hint(*self.form.fields), self.hint):
            self.add_widget(widget)

    @Slot()
    def _judge(self) -> None:
        words, tone = HINTS[strength(self.field.value())]
        self.hint.setText(tr(words))
        set_tone(self.hint, tone)
        self._make_room()

    def _set(self) -> Job | str:
        if strength(self.field.value()) is Strength.SHORT:
            self.field.setFocus()
            return tr("The password is too short. Take at least eight characters.")
        if self.field.value() != self.again.value():
            self.again.setFocus()
            return tr("The two are not the same. Type the password once more.")
        return self._work(self.current.value() if self.current else None, self.field.value())


class RemovePassphrase(_ChangeDialog):
    def __init__(self, start: Start, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Remove the password"), tr("Remove"), start, parent, danger=True,
            text=tr("The archive and its backups are written anew so that whoever has the file can read it."),
        )  # fmt: skip
        self.current = self.form.add(tr("Present password"), PassphraseField())
        self.add_widget(caps_hint(self.current))
        self.submit = self._remove

    def _remove(self) -> Job | str:
        return self._work(self.current.value(), None)


def changed_words(changed: Changed, has_one: bool) -> str:
    """What a toast says afterwards."""
    words = (
        tr("The archive has its new password.") if has_one else tr("The archive has no password any more.")
    )
    if changed.left:
        words += " " + tr("%n backups are as they were, with what opened them before.", n=changed.left)
    return words
