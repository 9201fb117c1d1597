"""What is wrong with a place on disk: gone, full, or not to be written in. Asked after an error, never before."""

from __future__ import annotations

import os
from pathlib import Path

#: with less than this nothing can be saved, whatever the system called it
LITTLE = 64 * 1024
_UNCLEAR = ("storage.disk", "storage.cannot_open")


def refined(code: str, path: Path) -> str:
    """The code that says best what is in the way, given what the driver or the system said of this file."""
    folder = path.parent
    if code in (*_UNCLEAR, "archive.missing", "storage.read_only") and not folder.is_dir():
        return "storage.gone"
    if code in _UNCLEAR and _is_full(folder):
        return "storage.full"
    if code in ("storage.read_only", "storage.cannot_open", "storage.permission") and _only_folder(path):
        return "storage.read_only_folder"
    return code


def _is_full(folder: Path) -> bool:
    import shutil

    try:
        return shutil.disk_usage(folder).free < LITTLE
    except OSError:
        return False


def _only_folder(path: Path) -> bool:
    """The file may be written, its folder not: the journal has no place beside it."""
    return os.access(path, os.W_OK) and not os.access(path.parent, os.W_OK)
