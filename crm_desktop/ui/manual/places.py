"""Which page of the manual tells of what is in front: of a page of the window by its key, of a dialog by its module."""

from __future__ import annotations

from typing import Any

FIRST = "index"
#: pages of the window
WINDOW_PAGES = {
    "welcome": "quick-start",
    "subjects": "subjects",
    "relationships": "relationships",
    "activities": "activities",
    "review": "review",
    "analysis": "analysis",
    "import": "import",
    "duplicates": "duplicates",
}
#: beginnings of module names under crm_desktop.ui, the longest first
DIALOGS = (
    ("archive.backup", "backups"),
    ("archive.damage", "backups"),
    ("archive.former_password", "backups"),
    ("archive.passphrase", "password"),
    ("settings.dialog", "settings"),
    ("settings.history", "backups"),
    ("settings.privacy", "privacy"),
    ("settings.about", "index"),
    ("subjects.duplicates", "duplicates"),
    ("subjects.privacy", "privacy"),
    ("transfer.export", "export"),
    ("transfer.everything", "export"),
    ("trash", "backups"),
    ("transfer", "import"),
    ("subjects", "subjects"),
    ("relationships", "relationships"),
    ("activities", "activities"),
    ("review", "review"),
    ("analysis", "analysis"),
)
_ROOT = "crm_desktop.ui."


def page_of_dialog(dialog: Any) -> str:
    """Empty for a dialog of the kit, which may be about anything."""
    module = type(dialog).__module__.removeprefix(_ROOT)
    return next((page for start, page in DIALOGS if module.startswith(start)), "")


def page_of_window(key: str) -> str:
    return WINDOW_PAGES.get(key, FIRST)
