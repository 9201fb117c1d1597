"""Makes the backups of the open archive when they are due, checks it at start, and tells the foot of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from crm_desktop.errors import CrmError
from crm_desktop.services.archives import OpenArchive
from crm_desktop.services.backups import BackupStatus, Reason, StartReport, mark_closed
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.archive.backup_words import status_line
from crm_desktop.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from crm_desktop.ui.status_bar import StatusBar

EVERY = 60_000  # milliseconds between two looks whether a copy is due
#: at the end a copy begins within this time (milliseconds), or is left for the next start
BEGIN_WITHIN = 5_000
LAST_COPY = 600_000


class BackupKeeper(QObject):
    """One per window. All work is in jobs beside the database's."""

    found_damage = Signal(object)  # StartReport
    status_changed = Signal(object)  # BackupStatus

    def __init__(self, jobs: Jobs, status: StatusBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.status: BackupStatus | None = None
        self._jobs = jobs
        self._bar = status
        self._opened: OpenArchive | None = None
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    # -- the archive that is open

    def watch(self, opened: OpenArchive) -> None:
        """Check the archive and make the copy of the start, if these are due."""
        if opened.passing or opened is self._opened:
            return
        self._opened = opened
        self._timer.start()
        self._run(partial(_start, opened), self._started)

    @Slot()
    def look(self) -> None:
        """Whatever is due now."""
        if self._opened is not None and self._job is None and not self._opened.services.passphrase.is_locked:
            self._run(partial(_look_after, self._opened), self._told)

    def make_now(self) -> Job | None:
        """A copy by hand, read at once."""
        if self._opened is None:
            return None
        return self._run(partial(_by_hand, self._opened), self._told)

    def _run(self, work: Any, done: Any) -> Job:
        job = self._jobs.files(work, done, self._failed)
        job.ended.connect(self._rest)
        self._job = job
        return job

    @Slot()
    def _rest(self) -> None:
        self._job = None

    def _started(self, report: StartReport) -> None:
        self._told(report.status)
        if report.damaged:
            self.found_damage.emit(report)

    def _told(self, status: BackupStatus) -> None:
        if self._opened is None:
            return
        self.status = status
        line = status_line(status)
        self._bar.set_backup(line.text, line.hint, line.amber)
        self.status_changed.emit(status)
        if status.archive_damaged and self._timer.isActive():
            self._timer.stop()  # no more copies of what is damaged
            self.found_damage.emit(None)

    def _failed(self, error: Any) -> None:
        """The archive was locked or closed meanwhile; the next look tells what is wrong, if something is."""
        if not isinstance(error, CrmError):
            self._bar.set_backup("")

    # -- the end

    def leave(self, opened: OpenArchive, saving: bool = True) -> None:
        """The last copy, before the archive is closed; nothing else runs any more."""
        self._opened = None
        self._timer.stop()
        self._bar.set_backup("")
        self.status = None
        if opened.passing:
            return
        if opened.services.passphrase.is_locked:  # nobody can read it now
            mark_closed(opened.path)
            return
        ending = _Ending(opened, saving)
        job = self._jobs.files(ending.run, None, self._failed)
        QTimer.singleShot(BEGIN_WITHIN, job, partial(ending.give_up, job))
        self._jobs.wait_idle(LAST_COPY)


class _Ending:
    """The copy on closing. What cannot begin in time is owed to the next start."""

    def __init__(self, opened: OpenArchive, saving: bool) -> None:
        self.backups = opened.services.backups
        self._saving = saving
        self._begun = False

    def run(self, _job: JobContext) -> None:
        self._begun = True
        if self._saving and self.backups.up_to_date() is None:
            self.backups.owe()  # should we be killed now
            self.backups.make(Reason.CLOSE)
        self.backups.mark_closed()

    def give_up(self, job: Job) -> None:
        if not self._begun:
            job.cancel()


def _start(opened: OpenArchive, job: JobContext) -> StartReport:
    return opened.services.backups.start(job)


def _look_after(opened: OpenArchive, job: JobContext) -> BackupStatus:
    return opened.services.backups.look_after(job)


def _by_hand(opened: OpenArchive, job: JobContext) -> BackupStatus:
    opened.services.backups.make(Reason.HAND)
    return opened.services.backups.look_after(job)
