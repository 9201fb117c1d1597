"""Where things are: the user's folders, and what ships with the program."""

from __future__ import annotations

import os
import sys
import warnings
from functools import cache
from pathlib import Path
from typing import Any

APP = "CRM Desktop"


@cache
def _dirs() -> Any:  # platformdirs is loaded when a folder is asked for, not at start
    from platformdirs import PlatformDirs

    return PlatformDirs(APP, appauthor=False, roaming=False)


def _folder(variable: str, attribute: str) -> Path:
    """The user's folder; the variable moves it (tests, portable use)."""
    chosen = os.environ.get(variable)
    if chosen:
        return Path(chosen)
    with warnings.catch_warnings():  # a machine without a runtime folder is no news to the user
        warnings.simplefilter("ignore")
        return Path(getattr(_dirs(), attribute))


def data_folder() -> Path:
    return _folder("CRM_DESKTOP_DATA", "user_data_dir")


def backup_folder() -> Path:
    """Automatic backups: beside the data, so that a synchronised archive has them on this computer."""
    chosen = os.environ.get("CRM_DESKTOP_BACKUPS")
    return Path(chosen) if chosen else data_folder() / "Backups"


def config_folder() -> Path:
    return _folder("CRM_DESKTOP_CONFIG", "user_config_dir")


def log_folder() -> Path:
    return _folder("CRM_DESKTOP_LOG", "user_log_dir")


def runtime_folder() -> Path:
    """Locks live here. Never on a network share, always this user's own."""
    return _folder("CRM_DESKTOP_RUNTIME", "user_runtime_dir")


@cache
def program_data() -> Path:
    """The folder that holds `resources/` and `db/`: packaged bundle, wheel, or checkout."""
    here = Path(__file__).resolve().parent
    candidates = [Path(getattr(sys, "_MEIPASS", here)), here / "_data", here.parent]
    for folder in candidates:
        if (folder / "resources").is_dir():
            return folder
    raise FileNotFoundError("resources")


def migrations() -> Path:
    """The folder that leads from one schema of the archive to the next."""
    return program_data() / "db"


def resource(*parts: str) -> Path:
    return program_data().joinpath("resources", *parts)


def manual_folder() -> Path:
    """The manual: a folder for each language, and the pictures."""
    return program_data() / "docs"
