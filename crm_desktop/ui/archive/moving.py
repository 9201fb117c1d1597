"""Out of a folder that others share, into one of this computer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from crm_desktop.errors import CrmError
from crm_desktop.services import bringing_back, moving
from crm_desktop.services.archives import OpenArchive, free_path
from crm_desktop.services.bringing_back import Key
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.i18n import tr

if TYPE_CHECKING:
    from crm_desktop.ui.archive.desk import Desk


def shared_words(opened: OpenArchive) -> str:
    """Where the archive is, and what a service left beside it."""
    service = tr("a network folder") if opened.place == "network" else opened.place or ""
    others = moving.conflict_copies(opened.path)
    if others:
        return tr(
            "{place} made a second copy of this archive: {file}. Somebody changed both: open the other one, see what is "
            "only there, and write it here.",
            place=service[:1].upper() + service[1:],
            file=others[0].name[:120],
        )
    return tr("This archive is in {place}. Do not open it on two computers at the same time.", place=service)


class Mover(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk

    @Slot()
    def ask(self) -> None:
        opened = self.desk.opened
        if opened is None:
            return
        text = tr(
            "A checked copy goes to {folder} and is opened. The old file stays where it is, under a name that says it was "
            "moved. For a copy outside this computer choose a second place for the backups.",
            folder=str(free_path(opened.path.stem).parent),
        )
        title = tr("Move the archive to this computer?")
        if self.desk.messages.ask(title, text, [tr("Move")]) == 0:
            self._move(opened.path, bringing_back.key_of(opened))

    def _move(self, path: Path, key: Key | None) -> None:
        if self.desk.leave_archive():
            self.desk.window.status.set_note(tr("Moving…"))
            self.desk.jobs.files(partial(_work, path, key), self._moved, partial(self._failed, path))

    def _moved(self, opened: OpenArchive) -> None:
        self.desk.show_opened(opened)
        self.desk.messages.toast(tr("The archive is on this computer now: {path}", path=str(opened.path)))

    def _failed(self, path: Path, error: Any) -> None:
        self.desk.window.status.set_note("")
        if isinstance(error, CrmError):
            self.desk.messages.error(error.message)
        if not self.desk.open(path):
            self.desk.welcome()


def _work(path: Path, key: Key | None, _job: JobContext) -> OpenArchive:
    return moving.move_to_this_computer(path, key)
