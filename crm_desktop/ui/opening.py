"""The user's own programs: a phone call, a message, a web page, an attached file."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from crm_desktop.domain.identifiers import address_to_open

SCHEMES = ("tel", "mailto", "https")


def open_contact(kind: str, value: str) -> bool:
    """Call, write, or visit. False when the value is no such address or nothing can open it."""
    address = QUrl(address_to_open(kind, value), QUrl.ParsingMode.StrictMode)
    if not address.isValid() or address.scheme() not in SCHEMES:
        return False
    return QDesktopServices.openUrl(address)


def open_file(file: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


@cache
def temporary_folder() -> Path:
    """Where opened attachments are written; gone when the program ends."""
    folder = Path(tempfile.mkdtemp(prefix="crm-desktop-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def forget_opened() -> None:
    """Take away what was opened so far, when the archive is locked; what another program holds open stays until the end."""
    if temporary_folder.cache_info().currsize:
        for folder in temporary_folder().iterdir():
            shutil.rmtree(folder, ignore_errors=True)


def fresh_folder() -> Path:
    """A folder of its own for one opened file, so that names never meet."""
    return Path(tempfile.mkdtemp(dir=temporary_folder()))
