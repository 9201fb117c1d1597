"""An archive in a folder that others share: copies that a service made of it, and the way to a folder of this computer."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from crm_desktop.services.archives import OpenArchive, free_path
from crm_desktop.services.bringing_back import reopen
from crm_desktop.store import places, putting_back
from crm_desktop.store.backup import back_up
from crm_desktop.store.cipher import Key
from crm_desktop.store.durable import dated

MOVED = "moved"


def conflict_copies(archive: Path) -> list[Path]:
    """Files beside it that a cloud service or a second computer made of the same archive."""
    return places.conflict_copies(archive)


def move_to_this_computer(archive: Path, key: Key | None = None) -> OpenArchive:
    """A checked copy in the user's own folder, opened; the old file stays under a name that says it was moved.

    Nobody may have the archive open. StorageError when it cannot be copied: nothing was moved then.
    """
    target = free_path(archive.stem)
    putting_back.restore(archive, target, key=key)
    os.replace(archive, dated(archive, datetime.now(), MOVED))
    return reopen(target, key)


def copy_for_elsewhere(opened: OpenArchive, target: Path) -> int:
    """A checked copy to open on another computer, with everything the archive holds. Returns its bytes; StorageError."""
    archive = opened.archive
    back_up(archive.path, target, archive.key)
    return target.stat().st_size
