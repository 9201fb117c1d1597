"""What is done for an archive once its window is at rest: backups, the trash by age, what was left half typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from crm_desktop.services.archives import OpenArchive

if TYPE_CHECKING:
    from crm_desktop.ui.archive.desk import Desk

AFTER = 1_500  # milliseconds after the archive was opened


class AtRest(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER)
        self._soon.timeout.connect(self._begin)

    def begin(self) -> None:
        self._soon.start()

    def stop(self) -> None:
        self._soon.stop()

    @property
    def waiting(self) -> bool:
        return self._soon.isActive()

    @Slot()
    def _begin(self) -> None:
        """Check the archive and begin with its backups; a sample, or a copy to look at, is left alone."""
        opened = self._desk.opened
        if opened is None:
            return
        self._desk.keeper.watch(opened)
        if not opened.passing:
            self._desk.jobs.database(partial(_empty_trash, opened))
            self._say_what_waits(opened)

    def _say_what_waits(self, opened: OpenArchive) -> None:
        from crm_desktop.ui.archive.half_typed import HalfTypedBar
        from crm_desktop.ui.archive.retention_bar import RetentionBar

        HalfTypedBar(self._desk, opened).look()
        RetentionBar(self._desk, opened).look()


def _empty_trash(opened: OpenArchive, _job: object) -> None:
    """What lay there longer than the user wants; nothing unless they said so."""
    if not opened.archive.suspended:
        opened.services.trash.empty_by_age()
