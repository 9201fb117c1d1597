"""The log file: what the program did, never what the user wrote."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler

from crm_desktop import paths

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(verbose: bool = False) -> None:
    """Write warnings (all, if verbose) to a rotating file; without a writable folder, nowhere."""
    root = logging.getLogger()
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    try:
        folder = paths.log_folder()
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "crm-desktop.log", maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(handler)
