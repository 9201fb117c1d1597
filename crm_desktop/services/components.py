"""What the program is made of: the libraries inside, with version, licence and its text."""

from __future__ import annotations

import json
import re
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from crm_desktop import paths


class Component(NamedTuple):
    """`address` is the project's page, to read, never fetched."""

    name: str
    version: str
    licence: str
    address: str = ""


def components() -> list[Component]:
    """As the package lists them; from source, what is installed of the locked requirements."""
    index = _folder() / "index.json"
    if index.is_file():
        return [Component(**part) for part in json.loads(index.read_text("utf-8"))]
    return [found for name in dict.fromkeys(_locked()) if (found := _installed(name)) is not None]


def licence_text(name: str) -> str:
    """The licence of one component, or of the program itself ("CRM Desktop"); "" where its text is not there."""
    same = {
        "Python": "typing_extensions",
        "PySide6_Essentials": "LGPL-3.0",
        "shiboken6": "LGPL-3.0",
        "Qt": "LGPL-3.0",
    }
    file = _folder() / f"{same.get(name, name)}.txt"
    if name == "CRM Desktop" and not file.is_file():
        file = paths.program_data() / "LICENSE"
    return file.read_text("utf-8") if file.is_file() else ""


def _folder() -> Path:
    return paths.program_data() / "licences"


def _locked() -> list[str]:
    file = paths.program_data() / "requirements.txt"
    return re.findall(r"^([\w.-]+)==", file.read_text("utf-8"), re.MULTILINE) if file.is_file() else []


def _installed(name: str) -> Component | None:
    try:
        found = metadata.metadata(name).json
    except metadata.PackageNotFoundError:  # locked for another system
        return None
    licence = str(found.get("license_expression") or found.get("license") or "")
    return Component(str(found["name"]), str(found["version"]), licence.partition("\n")[0])
