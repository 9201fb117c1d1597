"""From a backup back to the archive: look inside, restore, take the restore back. The desk closes and opens the files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from crm_desktop.errors import CrmError
from crm_desktop.services import bringing_back
from crm_desktop.services.archives import OpenArchive
from crm_desktop.services.backups import Backup
from crm_desktop.services.bringing_back import Key
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.archive.backup_words import counts_words, when
from crm_desktop.ui.archive.former_password import ask_former
from crm_desktop.ui.i18n import format_datetime, tr

if TYPE_CHECKING:
    from crm_desktop.ui.archive.backups import BackupsDialog
    from crm_desktop.ui.archive.desk import Desk

PATTERN = "CRM Desktop (*.crm)"


class Returning(QObject):
    """`home` is the archive one comes back to after looking at a copy."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self._home: tuple[Path, Key | None] | None = None

    @property
    def path(self) -> Path | None:
        """The archive that copies are restored to: the open one, or the one left to look at a copy."""
        opened = self.desk.opened
        if opened is not None and opened.looking:
            return self._home[0] if self._home else None
        return opened.path if opened is not None and not opened.passing else None

    def _key(self) -> Key | None:
        opened = self.desk.opened
        if opened is not None and opened.looking:
            return self._home[1] if self._home else None
        return bringing_back.key_of(opened) if opened is not None else None

    # -- the list

    @Slot()
    def show_list(self) -> None:
        """All copies of the open archive; without one, a copy is chosen as a file."""
        opened, path = self.desk.opened, self.path
        if path is None:
            self.restore_file()
            return
        from crm_desktop.ui.archive.backups import BackupsDialog

        live = opened is not None and not opened.looking
        copies = opened.services.backups if opened and live else bringing_back.ClosedBackups(path)
        dialog = BackupsDialog(self.desk.any_context(), copies, self.desk.window, live=live)
        self._connect(dialog, path)
        self.desk.messages.run_dialog(dialog)
        dialog.deleteLater()

    def show_closed(self, path: Path) -> None:
        """The copies of an archive that cannot be opened."""
        from crm_desktop.ui.archive.backups import BackupsDialog

        copies = bringing_back.ClosedBackups(path)
        dialog = BackupsDialog(self.desk.any_context(), copies, self.desk.window, live=False)
        self._connect(dialog, path)
        self.desk.messages.run_dialog(dialog)
        dialog.deleteLater()

    def _connect(self, dialog: BackupsDialog, path: Path) -> None:
        dialog.look_wanted.connect(partial(self.look, path))
        dialog.restore_wanted.connect(partial(self.ask_restore, path))
        dialog.file_wanted.connect(partial(self.restore_file, path))
        dialog.copy_wanted.connect(partial(self._copy_now, dialog))
        dialog.places.changed.connect(self.desk.keeper.look)

    def _copy_now(self, dialog: BackupsDialog) -> None:
        job = self.desk.keeper.make_now()
        if job is not None:
            job.ended.connect(dialog.copied)

    # -- looking inside

    def look(self, path: Path, backup: Backup) -> None:
        """Open the copy to look at, in place of the archive; the bar leads back."""
        key = self._key_for(backup.path)
        if key is False:
            return
        home = (path, self._key())
        if self.desk.leave_archive():
            self._home = home
            work = partial(_look, backup.path, key)
            self.desk.jobs.files(work, self.desk.show_opened, partial(self._not_done, path))

    @Slot()
    def go_home(self) -> None:
        """Back from looking."""
        home, self._home = self._home, None
        if home is None:
            self.desk.welcome()
        else:
            self._reopen(*home)

    def _reopen(self, path: Path, key: Key | None) -> None:
        if self.desk.leave_archive():
            self.desk.jobs.files(
                partial(_reopen, path, key), self.desk.show_opened, partial(self._not_done, path)
            )

    # -- restoring

    def ask_restore(self, path: Path, backup: Backup) -> None:
        title = tr("Restore the copy made {when}?", when=when(backup))
        if self.desk.messages.ask(title, _what_happens(backup), [tr("Restore")]) == 0:
            self.restore(path, backup.path)

    def restore(self, path: Path, source: Path) -> None:
        key = self._key_for(source)
        present = self._key()
        if key is not False and self.desk.leave_archive(saving=False):
            self.desk.window.status.set_note(tr("Restoring…"))
            work = partial(_restore, path, source, key, present)
            self.desk.jobs.files(work, self._restored, partial(self._not_done, path))

    @Slot()
    def restore_file(self, path: Path | None = None) -> None:
        """A copy from a stick or another computer, for this archive, the open one, or a new place."""
        source = self.desk.messages.choose_file(tr("Restore a copy"), PATTERN)
        if source is None:
            return
        path = (
            path
            or self.path
            or self.desk.messages.save_file(
                tr("Where shall the archive be?"), self.desk.ways_in.future_place(), PATTERN
            )
        )
        if path is not None:
            self.ask_restore(path, bringing_back.describe(source))

    def use_salvaged(self, path: Path, salvaged: Path, key: Key | None) -> None:
        """Work on with what was read of a damaged archive."""
        if self.desk.leave_archive(saving=False):
            work = partial(_use_salvaged, path, salvaged, key)
            self.desk.jobs.files(work, self._restored, partial(self._not_done, path))

    def _restored(self, opened: OpenArchive) -> None:
        self._home = None
        self.desk.show_opened(opened)
        self.desk.messages.toast(tr("Restored"))

    def _not_done(self, path: Path, error: Any) -> None:
        """Say why, and open again what was open."""
        self.desk.window.status.set_note("")
        if isinstance(error, CrmError):
            self.desk.messages.error(error.message)
        if not path.exists() or not self.desk.open(path):
            self.desk.welcome()

    # -- after a restore

    @Slot()
    def ask_confirm(self) -> None:
        """All is well, or back to how it was before."""
        opened = self.desk.opened
        if opened is None:
            return
        restored = opened.services.backups.status().restored or {}
        verbs = [tr("All is well")]
        if restored.get("before"):
            verbs.insert(0, tr("Undo the restore"))
        choice = self.desk.messages.ask(tr("Is all well after the restore?"), _confirm_words(restored), verbs)
        if choice == len(verbs) - 1:
            self.desk.jobs.files(partial(_confirm, opened), self._confirmed)
        elif choice == 0:
            self.take_back()

    def _confirmed(self, _result: object) -> None:
        if self.desk.opened is not None:
            self.desk.say_place(self.desk.opened)
        self.desk.keeper.look()

    def take_back(self) -> None:
        path = self.path
        before = bringing_back.taken_back_from(path) if path is not None else None
        if path is None or before is None:
            return
        key, present = self._key_for(before), self._key()
        if key is not False and self.desk.leave_archive(saving=False):
            work = partial(_take_back, path, key, present)
            self.desk.jobs.files(work, self._taken_back, partial(self._not_done, path))

    def _taken_back(self, opened: OpenArchive) -> None:
        self.desk.show_opened(opened)
        self.desk.messages.toast(tr("The restore was undone"))

    # -- the password of a copy

    def _key_for(self, source: Path) -> Any:
        """What opens the copy; False when the user gave up."""
        try:
            return bringing_back.key_for_copy(source, self._key())
        except CrmError as error:
            if error.message.code != "archive.passphrase_needed":
                self.desk.messages.error(error.message)
                return False
        return ask_former(self.desk.jobs, self.desk.messages, source, self.desk.window)


def _what_happens(backup: Backup) -> str:
    parts = [
        tr("The archive will be as it was then: {counts}.", counts=counts_words(backup)) if counts_words(backup)
        else tr("The archive will be as it was then."),
        tr("How it is now is saved before, and the restore can be undone."),
    ]  # fmt: skip
    return " ".join(parts)


def _confirm_words(restored: dict[str, Any]) -> str:
    made = restored.get("made") or ""
    first = tr("The archive is as it was {when}.", when=format_datetime(made)) if made else ""
    return " ".join(filter(None, (first, tr("Automatic backups pause until you confirm."))))


def restored_bar(restored: dict[str, Any]) -> str:
    return _confirm_words(restored)


# -- work in jobs


def _look(source: Path, key: Key | None, _job: JobContext) -> OpenArchive:
    return bringing_back.look_inside(source, key)


def _reopen(path: Path, key: Key | None, _job: JobContext) -> OpenArchive:
    return bringing_back.reopen(path, key)


def _restore(path: Path, source: Path, key: Key | None, present: Key | None, _job: JobContext) -> OpenArchive:
    bringing_back.bring_back(path, source, key, present)
    return bringing_back.reopen(path, key)


def _use_salvaged(path: Path, salvaged: Path, key: Key | None, _job: JobContext) -> OpenArchive:
    bringing_back.use_salvaged(path, salvaged, key)
    return bringing_back.reopen(path, key)


def _take_back(path: Path, key: Key | None, present: Key | None, _job: JobContext) -> OpenArchive:
    bringing_back.take_back(path, key, present)
    return bringing_back.reopen(path, key)


def _confirm(opened: OpenArchive, _job: JobContext) -> None:
    opened.services.backups.confirm_restore()
