"""This machine's choices: language, theme, recent archives, window geometry. Never in the archive."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import Any

from crm_desktop import paths

log = logging.getLogger(__name__)
RECENT_MAX = 8


class Preferences:
    """A small JSON file in the config folder. A file that cannot be read or written costs nothing but the choices."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or paths.config_folder() / "preferences.json"
        self._values: dict[str, Any] = self._load()

    def _load(self) -> dict[str, Any]:
        try:
            values = json.loads(self.file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return values if isinstance(values, dict) else {}

    def get(self, key: str, default: Any = None) -> Any:
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        if self._values.get(key, self) == value:
            return
        self._values[key] = value
        self._save()

    def recent_archives(self) -> list[Path]:
        """The newest first; some may be gone."""
        base = paths.portable_folder() or Path()
        return [base / name for name in self.get("recent", [])]

    def remember_archive(self, archive: Path) -> None:
        name = _name_of(archive)
        recent = [name, *(p for p in self.get("recent", []) if p != name)]
        self.set("recent", recent[:RECENT_MAX])

    def forget_archive(self, archive: Path) -> None:
        self.set("recent", [p for p in self.get("recent", []) if p != _name_of(archive)])

    def _save(self) -> None:
        temporary = self.file.with_suffix(".tmp")
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), "utf-8")
            os.replace(temporary, self.file)
        except OSError as error:
            log.info("preferences not saved: %s", error.strerror)


def _name_of(archive: Path) -> str:
    """Within the portable folder its place there: a stick has another letter on each computer."""
    base = paths.portable_folder()
    if base is not None and archive.is_relative_to(base):
        return str(archive.relative_to(base))
    return str(archive)
