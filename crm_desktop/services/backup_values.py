"""What is told of the backups, and what the user chose for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from crm_desktop.domain.backup_calendar import ROOM
from crm_desktop.domain.messages import Message
from crm_desktop.preferences import Preferences
from crm_desktop.store.check import Problem
from crm_desktop.store.manifest import Backup


class Choices(NamedTuple):
    """This computer's: how many bytes the copies may take, and the folder elsewhere, if there is one."""

    room: int = ROOM
    second_place: Path | None = None


def choices() -> Choices:
    kept = Preferences()
    place = kept.get("second_place")
    room = kept.get("backup_room", ROOM)
    return Choices(room if isinstance(room, int) and room > 0 else ROOM, Path(place) if place else None)


class BackupStatus(NamedTuple):
    """What the status bar tells. Moments are UTC text, empty when there is none."""

    made: str = ""
    up_to_date: bool = False
    verified: bool = False
    outside: str = ""
    second_place: Path | None = None
    reachable: bool = True
    restored: dict[str, Any] | None = None
    trouble: Message | None = None
    damaged: int = 0
    archive_damaged: bool = False


class StartReport(NamedTuple):
    """What the start found: `problems` of the archive (check codes), and how the backups stand."""

    problems: list[Problem]
    status: BackupStatus

    @property
    def damaged(self) -> bool:
        return any(problem.code == "integrity" for problem in self.problems)


class BackupRow(NamedTuple):
    """A line of the list. `since`: steps done after it, None where that cannot be told."""

    backup: Backup
    outside: bool
    since: int | None
