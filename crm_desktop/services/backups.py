"""Backups without asking, and how trustworthy they are. Every copy is made, verified, thinned and put elsewhere here.

`protect(archive, Reason.IMPORT)` is the one call before a great change. `archive.step` makes it by itself for imports,
merges, and steps whose label counts more than one; others call it outside of their step.
"""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from crm_desktop.domain.backup_calendar import PAUSE, STALE, Reason
from crm_desktop.domain.messages import Message
from crm_desktop.errors import StorageError
from crm_desktop.services import checking
from crm_desktop.services.backup_values import BackupRow, BackupStatus, Choices, StartReport, choices
from crm_desktop.services.jobs import Cancelled, JobContext, SilentJob
from crm_desktop.store import backup_facts, erasing, manifest
from crm_desktop.store import shelf as shelving
from crm_desktop.store.archive import Archive
from crm_desktop.store.backup_facts import Point, SinceRow
from crm_desktop.store.check import Problem
from crm_desktop.store.interrupt import Stopped
from crm_desktop.store.journal import moment
from crm_desktop.store.manifest import Backup, Manifest
from crm_desktop.store.shelf import Shelf

__all__ = [
    "Backup", "BackupRow", "BackupStatus", "Backups", "Choices", "Manifest", "Reason", "SinceRow", "StartReport", "choices",
    "mark_closed", "protect",
]  # fmt: skip
log = logging.getLogger(__name__)
#: made also while automatic backups pause after a restore
_ALWAYS = (Reason.HAND, Reason.RESTORE, Reason.REPAIR, Reason.MIGRATION)
#: a verified copy is read again after so long: disks forget
_READ_AGAIN = timedelta(days=7)
#: so fresh a copy is enough
_RECENT = {Reason.BULK: PAUSE, Reason.MERGE: timedelta(minutes=5)}
#: held while copies are made, or all of them changed: what is erased must not come back with one under way
making = threading.RLock()


def protect(archive: Archive, reason: Reason) -> Backup | None:
    """A backup before a great change, unless the last one holds everything already; before a bulk edit only if the last
    is older than half an hour, before a merge if it is older than a few minutes: merges come in series.

    `archive.step` calls it by itself (`before_step`). Raises StorageError("storage.damaged"): do not go on. What else is in the way (no room,
    no folder) is remembered as `archive.backup_trouble` and told by the window; the change itself can be undone.
    """
    if not archive.with_backups:
        return None
    backups = Backups(archive)
    try:
        if backups.age() < _RECENT.get(reason, timedelta(0)):
            return None
        return backups.make(reason)
    except StorageError as error:
        archive.backup_trouble = error.message
        log.info("no backup before %s: %s", reason, error.message.code)
        if error.message.code == "storage.damaged":
            raise
        return None


def mark_closed(path: Path) -> None:
    """For an archive that is locked and cannot be asked."""
    shelf = shelving.shelf_at(path.resolve())
    if shelf is not None:
        shelf.remember(open=None, owed=True, seen=moment())


def before_step(archive: Archive, label: Message) -> None:
    """What `archive.step` asks for before it begins: `protect`, if the label tells of an import, a merge or of many."""
    reason = reason_for(label)
    if reason is not None:
        protect(archive, reason)


def reason_for(label: Message) -> Reason | None:
    if label.code == "step.import":
        return Reason.IMPORT
    if label.code.startswith("step.merge") or label.code.endswith(".merge"):
        return Reason.MERGE
    count = label.data.get("count", 1)
    return Reason.BULK if isinstance(count, int) and count > 1 else None


class Backups:
    """The backups of one open archive. All of it may run in jobs."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.path = archive.path.resolve()

    @property
    def shelf(self) -> Shelf:
        if self.archive.suspended:
            raise StorageError("archive.locked", path=str(self.path))
        return shelving.shelf_of(self.path, self._point().archive_id, self.archive.key)

    def _point(self) -> Point:
        return backup_facts.point(self.archive.reader())

    # -- when

    def age(self, now: datetime | None = None) -> timedelta:
        """Since the newest copy was made. A copy from the future is as old as none."""
        newest = next((b for b in self.shelf.copies() if not _is_damaged(b)), None)
        if newest is None:
            return timedelta.max
        age = (now or datetime.now(UTC)) - newest.manifest.moment
        return age if age > -PAUSE else timedelta.max

    def up_to_date(self) -> Backup | None:
        """The copy that holds everything the archive holds now, if there is one that is not known to be damaged."""
        at = self._point()
        for backup in self.shelf.copies():
            known = backup.manifest
            if (
                known.reason == Reason.RESTORE
            ):  # of before a restore: a step since may have the same number and second
                continue
            if (known.last_step, known.last_step_at) == (at.last_step, at.last_step_at) and _is_there(backup):
                return backup
        return None

    def due(self, starting: bool = False) -> Reason | None:
        """At start: when the last is older than a day, or was left undone at the end. Later: after half an hour of changes."""
        if not self.archive.with_backups or self._point().last_step == 0:
            return None
        if starting and (self.age() > STALE or self.shelf.state().get("owed")):
            return Reason.START
        if self.up_to_date() is None and self.age() >= PAUSE:
            return Reason.CHANGES
        return None

    # -- making

    def make(self, reason: Reason) -> Backup | None:
        """A new copy, or the newest when it holds everything already. None when there is nothing to keep, or while
        automatic backups pause after a restore. Raises StorageError.
        """
        with making:
            shelf = self.shelf
            if shelf.state().get("damaged"):
                raise StorageError("storage.damaged", path=str(self.path))
            if reason not in _ALWAYS and (shelf.state().get("restored") or self._point().last_step == 0):
                return None
            found = None if reason in (Reason.START, Reason.HAND) else self.up_to_date()
            if found is None:
                found = shelf.add(self.path, reason, live=True)
                shelf.thin(choices().room)
            shelf.remember(owed=None)
            self.remember_erased()
            self.archive.backup_trouble = None
            return found

    def remember_erased(self) -> None:
        """Random ids of who was erased, beside the copies: an older one that comes back is gone over again."""
        self.shelf.remember(erased=erasing.ledger(self.archive.reader()) or None)

    def owe(self) -> None:
        """There was no time for a backup at the end: the next start makes it."""
        self.shelf.remember(owed=True)

    # -- looking after

    def start(self, job: JobContext | None = None) -> StartReport:
        """The check at start, quick or after an unclean end full; then what is due, unless the archive is damaged."""
        unclean = self._begin()
        problems = checking.start_problems(self.archive, unclean, job)
        damaged = any(problem.code == "integrity" for problem in problems)
        self.note_damage(damaged)
        if problems and not damaged:
            self.repair(problems)
        return StartReport(problems, self.status() if damaged else self.look_after(job, starting=True))

    def _begin(self) -> bool:
        """As `mark_open`; a shelf that cannot be written does not keep the archive from being checked."""
        try:
            return self.mark_open()
        except StorageError as error:
            self.archive.backup_trouble = error.message
            return True

    def repair(self, problems: list[Problem]) -> None:
        """Make again what is derived from the records, where it does not agree with them; after a backup."""
        if any(problem.code in ("summary", "search") for problem in problems):
            self.make(Reason.REPAIR)
            checking.rebuild_derived(self.archive)

    def look_after(self, job: JobContext | None = None, starting: bool = False) -> BackupStatus:
        """All that is due now: a copy, the reading of new ones, thinning, and the copy elsewhere. One that cannot be done
        does not keep the others from being tried.
        """
        job = job or SilentJob()
        if starting:
            self.shelf.tidy()
        troubles: list[Message] = []
        for task in (
            self.remember_erased,
            partial(self._make_due, starting),
            partial(self._read, job),
            partial(self.put_outside, job),
        ):
            try:
                task()
            except StorageError as error:
                troubles.append(error.message)
        if troubles or self.up_to_date() is not None:
            self.archive.backup_trouble = troubles[0] if troubles else None
        return self.status()

    def _make_due(self, starting: bool) -> None:
        reason = self.due(starting)
        if reason is not None:
            self.make(reason)

    def _read(self, job: JobContext) -> None:
        if self.verify_new(job):
            self._look_at_archive(job)
        self.shelf.thin(choices().room)

    def _look_at_archive(self, job: JobContext) -> None:
        """A copy is damaged. If the archive is too, no more copies are made of it; if not, a new one is."""
        if checking.start_problems(self.archive, full=True, job=job, only_damage=True):
            self.note_damage()
            raise StorageError("storage.damaged", path=str(self.path))
        self.make(Reason.REPAIR)

    def note_damage(self, damaged: bool = True) -> None:
        """A damaged archive makes no backups. Where that cannot be written down, it is found again by the next start."""
        try:
            self.shelf.remember(damaged=damaged or None)
        except StorageError as error:
            self.archive.backup_trouble = error.message

    def verify_new(self, job: JobContext) -> list[Backup]:
        """Read the copies nobody has read yet, newest first, and one that was read long ago. Returns the damaged ones."""
        limit = (datetime.now(UTC) - _READ_AGAIN).strftime("%Y-%m-%dT%H:%M:%SZ")
        copies = self.shelf.copies()
        todo = [b for b in copies if b.manifest.state == manifest.NEW]
        old = [b for b in copies if b.manifest.verified and b.manifest.checked < limit]
        read = [self._verify(backup, job) for backup in (*todo, *old[-1:])]
        return [backup for backup in read if backup is not None and _is_damaged(backup)]

    def _verify(self, backup: Backup, job: JobContext) -> Backup | None:
        """None when it can only be opened with a former password, or is gone meanwhile."""
        try:
            return self.shelf.verify(backup, lambda: job.cancelled)
        except Stopped:
            raise Cancelled from None
        except StorageError as error:
            if error.message.code not in ("backup.former_passphrase", "archive.missing"):
                raise
            return None

    def put_outside(self, job: JobContext | None = None) -> bool:
        """The newest verified copy into the second place. False when there is none, or it is not reachable now."""
        job = job or SilentJob()
        chosen = choices()
        newest = self.shelf.newest(verified=True)
        if chosen.second_place is None or newest is None or not chosen.second_place.is_dir():
            return False
        outside = self._outside(chosen.second_place)
        job.check()
        with making:
            if not newest.path.exists():  # changed meanwhile: the next look takes the new one
                return False
            if outside.find(newest.path.name) is None:
                outside.take_in(newest)
                outside.thin(chosen.room)
        self.shelf.remember(outside={"made": newest.manifest.made, "at": moment()})
        return True

    def shelves(self) -> list[Shelf]:
        """Where copies of this archive are: here, and in the second place when it can be reached."""
        place = choices().second_place
        return [self.shelf, *([self._outside(place)] if place is not None and place.is_dir() else [])]

    def _outside(self, place: Path) -> Shelf:
        return Shelf(place / self.shelf.folder.name, self.archive.key)

    # -- telling

    def status(self) -> BackupStatus:
        shelf = self.shelf
        copies, state, place = shelf.copies(), shelf.state(), choices().second_place
        newest = copies[0] if copies else None
        return BackupStatus(
            made=newest.manifest.made if newest else "",
            up_to_date=self.up_to_date() is not None or self._point().last_step == 0,
            verified=newest is not None and newest.manifest.verified,
            outside=state.get("outside", {}).get("made", ""),
            second_place=place,
            reachable=place is None or place.is_dir(),
            restored=state.get("restored"),
            trouble=self.archive.backup_trouble,
            damaged=sum(map(_is_damaged, copies)),
            archive_damaged=bool(state.get("damaged")),
        )

    def rows(self) -> list[BackupRow]:
        """Every copy of this archive, newest first."""
        outside = self._names_outside()
        connection = self.archive.reader()
        found = []
        for backup in self.copies():
            known = backup.manifest
            since = None
            if known.sha256 and backup_facts.is_ancestor(connection, known.last_step, known.last_step_at):
                since = backup_facts.since(connection, known.last_step, 0)[0]
            found.append(BackupRow(backup, backup.path.name in outside, since))
        return found

    def copies(self) -> list[Backup]:
        """Those of this archive's shelf, and of another archive that stood in the same place."""
        shelf = self.shelf
        others = [s for s in shelving.shelves() if s.folder != shelf.folder and _stood_at(s, self.path)]
        found = [backup for s in (shelf, *others) for backup in s.copies()]
        return sorted(found, key=lambda b: b.manifest.made, reverse=True)

    def _names_outside(self) -> set[str]:
        place = choices().second_place
        if place is None or not place.is_dir():
            return set()
        return {backup.path.name for backup in self._outside(place).copies()}

    def since(self, backup: Backup, limit: int = 20) -> list[SinceRow]:
        """What was done after it, newest first; empty where that cannot be told."""
        connection, known = self.archive.reader(), backup.manifest
        if not backup_facts.is_ancestor(connection, known.last_step, known.last_step_at):
            return []
        return backup_facts.since(connection, known.last_step, limit)[1]

    # -- after a restore

    def confirm_restore(self) -> None:
        """The user has seen that all is well: automatic backups go on."""
        self.shelf.remember(restored=None)

    # -- whether the last user of the file came to a good end

    def mark_open(self) -> bool:
        """Returns True when it was not closed properly the last time."""
        shelf = self.shelf
        unclean = self.archive.unclean or bool(shelf.state().get("open"))
        shelf.remember(open=moment(), archive=str(self.path), id=self._point().archive_id)
        return unclean

    def mark_closed(self) -> None:
        self.remember_erased()
        self.shelf.remember(open=None, seen=moment())


def _is_damaged(backup: Backup) -> bool:
    return backup.manifest.state == manifest.DAMAGED


def _is_there(backup: Backup) -> bool:
    size = backup.path.stat().st_size if backup.path.exists() else -1
    return not _is_damaged(backup) and size == backup.manifest.bytes


def _stood_at(shelf: Shelf, path: Path) -> bool:
    return shelf.state().get("archive") == str(path)
