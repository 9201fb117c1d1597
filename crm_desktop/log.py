"""The log file: what the program did, never what the user wrote."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path

from crm_desktop import paths

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LARGEST = 500_000  # bytes; a longer file is put aside at the next start
OLD_ONES = 2


def start_log(verbose: bool = False) -> None:
    """Write warnings (all, if verbose) to a file that is put aside when long; without a writable folder, nowhere."""
    root = logging.getLogger()
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    try:
        folder = paths.log_folder()
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "crm-desktop.log"
        with suppress(OSError):
            _put_aside(file)
        handler = logging.FileHandler(file, encoding="utf-8")
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(handler)


def _put_aside(file: Path) -> None:
    """Number the old files; the handlers that do it while writing load half of the network library."""
    if not file.exists() or file.stat().st_size < LARGEST:
        return
    for number in range(OLD_ONES, 0, -1):
        older = file.with_name(f"{file.name}.{number - 1}") if number > 1 else file
        if older.exists():
            older.replace(file.with_name(f"{file.name}.{number}"))
