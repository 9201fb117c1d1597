"""Whether an archive is whole, copies of it, and the way back from one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from crm_desktop.store import backup, check, putting_back
from crm_desktop.store.archive import Archive, examine
from crm_desktop.store.backup import Copy
from crm_desktop.store.check import Problem

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
    return CheckResult(archive.path, examine(archive.path), archive.size, found, counts)


def back_up(archive: Path, target: Path) -> Copy:
    """A checked copy, also while the archive is in use. StorageError when it cannot be made."""
    try:
        return backup.back_up(archive, target)
    finally:
        check.fold_log(archive)


def restore(source: Path, target: Path) -> Path | None:
    """Put a copy in the place of an archive. Returns where the present one is kept, if there was one."""
    return putting_back.restore(source, target)


def close_reading(archive: Archive) -> None:
    """Close an archive that was opened for reading alone, leaving one file as it was found."""
    archive.close()
    check.fold_log(archive.path)
