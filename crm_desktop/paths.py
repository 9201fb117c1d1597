"""Where things are: the user's folders, and what ships with the program."""

from __future__ import annotations

import os
import sys
import warnings
from functools import cache
from pathlib import Path
from typing import Any

APP = "CRM Desktop"
PORTABLE = "CRM Desktop Data"  # a folder of this name beside the packaged program keeps everything there


@cache
def _dirs() -> Any:  # platformdirs is loaded when a folder is asked for, not at start
    from platformdirs import PlatformDirs

    return PlatformDirs(APP, appauthor=False, roaming=False)


@cache
def portable_folder() -> Path | None:
    """Where a portable program keeps everything; None for an installed one, or when running from source."""
    if not getattr(sys, "frozen", False):
        return None
    folder = _beside_program() / PORTABLE
    return folder if folder.is_dir() else None


def _beside_program() -> Path:
    """The folder the user sees the program in: an AppImage runs from a mount, an .app holds its program three levels down."""
    if image := os.environ.get("APPIMAGE"):
        return Path(image).parent
    program = Path(sys.executable)
    app = next((folder for folder in program.parents if folder.suffix == ".app"), None)
    return app.parent if app and sys.platform == "darwin" else program.parent


def _folder(variable: str, attribute: str, portable: str | None = None) -> Path:
    """The user's folder; the variable moves it (tests), a portable program has its own."""
    chosen = os.environ.get(variable)
    if chosen:
        return Path(chosen)
    if portable is not None and (beside := portable_folder()) is not None:
        return beside / portable
    with warnings.catch_warnings():  # a machine without a runtime folder is no news to the user
        warnings.simplefilter("ignore")
        return Path(getattr(_dirs(), attribute))


def data_folder() -> Path:
    return _folder("CRM_DESKTOP_DATA", "user_data_dir", "")


def backup_folder() -> Path:
    """Automatic backups: beside the data, so that a synchronised archive has them on this computer."""
    chosen = os.environ.get("CRM_DESKTOP_BACKUPS")
    return Path(chosen) if chosen else data_folder() / "Backups"


def config_folder() -> Path:
    return _folder("CRM_DESKTOP_CONFIG", "user_config_dir", "Settings")


def log_folder() -> Path:
    return _folder("CRM_DESKTOP_LOG", "user_log_dir", "Log")


def runtime_folder() -> Path:
    """Locks live here. Never on a network share, always this user's own."""
    return _folder("CRM_DESKTOP_RUNTIME", "user_runtime_dir")


def shared_folder() -> Path:
    """Where every user of this computer may put a small file: what only one of them may do is agreed on here."""
    chosen = os.environ.get("CRM_DESKTOP_SHARED")
    if chosen:
        return Path(chosen)
    return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData") if sys.platform == "win32" else "/tmp")


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


@cache
def release() -> dict[str, str]:
    """What the package says of itself: `version`, and `homepage` where it says where new versions are. {} from source."""
    import json

    try:
        said = json.loads((program_data() / "licences" / "release.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


def resource(*parts: str) -> Path:
    return program_data().joinpath("resources", *parts)


def manual_folder() -> Path:
    """The manual: a folder for each language, and the pictures."""
    return program_data() / "docs"
