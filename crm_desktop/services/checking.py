"""Whether an archive is whole, copies of it, and the way back from one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from crm_desktop.services.jobs import Cancelled, JobContext, SilentJob
from crm_desktop.store import backup, check, derived, putting_back
from crm_desktop.store.archive import Archive, examine
from crm_desktop.store.backup import Copy
from crm_desktop.store.check import Problem
from crm_desktop.store.cipher import key_for
from crm_desktop.store.interrupt import Stopped, stoppable
from crm_desktop.store.shelf import shelf_at

__all__ = ["CheckResult", "Copy", "Problem", "back_up", "check_archive", "restore"]
COUNTED = ("subject", "interaction", "cycle", "request", "activity", "result", "review")


@dataclass(frozen=True)
class CheckResult:
    """`problems` is empty when all is well; `counts` are live records by table."""

    path: Path
    schema: int
    size: int
    problems: tuple[Problem, ...]
    counts: dict[str, int]

    @property
    def ok(self) -> bool:
        return not self.problems


def check_archive(archive: Archive) -> CheckResult:
    """Read the whole file; nothing is changed. Works beside an open window."""
    reader = archive.reader()
    found = tuple(check.problems(reader))
    damaged = any(problem.code == "integrity" for problem in found)
    counts = {} if damaged else check.counts(reader, *COUNTED)
    return CheckResult(archive.path, examine(archive.path, archive.key), archive.size, found, counts)


def start_problems(
    archive: Archive, full: bool, job: JobContext | None = None, only_damage: bool = False
) -> list[Problem]:
    """The check at start: quick, or full after an unclean exit. On a connection of this thread; can be cancelled."""
    job = job or SilentJob()
    reader = archive.reader()
    try:
        with stoppable(reader, lambda: job.cancelled):
            return check.problems(reader) if full and not only_damage else check.damages(reader, not full)
    except Stopped:
        raise Cancelled from None


def rebuild_derived(archive: Archive) -> None:
    """Summaries and search indexes, made again from the records in one transaction."""
    with archive.maintenance() as connection:
        derived.rebuild(connection)


def back_up(archive: Path, target: Path, passphrase: str | None = None) -> Copy:
    """A checked copy, also while the archive is in use. StorageError when it cannot be made."""
    key = key_for(archive, passphrase)
    try:
        return backup.back_up(archive, target, key)
    finally:
        check.fold_log(archive, key)


def restore(source: Path, target: Path, passphrase: str | None = None) -> Path | None:
    """Put a copy in the place of an archive. Returns where the present one is kept, if there was one."""
    shelf = shelf_at(target.resolve())
    erased = shelf.state().get("erased", ()) if shelf else ()
    kept = putting_back.restore(source, target, key=key_for(source, passphrase), erased=erased)
    if shelf is not None:
        shelf.remember(damaged=None, open=None)
    return kept


def close_reading(archive: Archive) -> None:
    """Close an archive that was opened for reading alone, leaving one file as it was found."""
    key = archive.key.copy() if archive.key else None
    archive.close()
    check.fold_log(archive.path, key)
