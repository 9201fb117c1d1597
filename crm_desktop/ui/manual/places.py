"""Where the manual tells of what is in front: of a page of the window by its key, of a dialog by its module.

A place is "page" or "page#anchor", the anchor that of the English page: every language has the same headings in the
same order, so that `anchor_in` finds it in the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crm_desktop.ui.manual.pages import ManualPage

FIRST = "index"
WINDOW_PAGES = {"welcome": "quick-start"}
#: key of a page of the window, then what its `place()` says -> where
VIEWS = {
    ("subjects", "sheet", True): "subjects#the-full-page",
    ("relationships", "view", "history"): "relationships#the-history",
    ("activities", "register", "requests"): "activities#requests",
    ("activities", "register", "activities"): "activities#activities",
    ("activities", "register", "results"): "activities#results",
    ("review", "segment", "factors"): "review#the-catalogue-of-factors",
}
#: guided steps, by their number
STEPS = {
    "import": (
        "import#1-file-and-sheet",
        "import#2-headings",
        "import#3-columns",
        "import#4-duplicates",
        "import#5-confirm",
    ),
    "review": ("review#the-five-steps",) * 5,
}
#: beginnings of module names under crm_desktop.ui, the longer before the shorter
DIALOGS = {
    "archive.backup": "backups",
    "archive.damage": "backups#if-the-archive-is-missing-or-damaged",
    "archive.former_password": "password#opening",
    "archive.half_typed": "backups#what-was-half-typed",
    "archive.passphrase_ask": "password#opening",
    "archive.passphrase": "password#setting-it",
    "archive.relocating": "move#moving-to-another-computer",
    "settings.about": "index",
    "settings.dialog": "settings",
    "settings.history": "backups#undo",
    "settings.licences": "index",
    "settings.privacy": "privacy#the-choices-of-the-archive",
    "settings.silent": "privacy#the-choices-of-the-archive",
    "subjects.duplicates": "duplicates",
    "subjects.editor": "subjects#adding-and-changing",
    "subjects.fields_dialog": "subjects#characteristics-links-fields-of-your-own",
    "subjects.privacy": "privacy#the-declarations-of-a-subject",
    "subjects.targets": "subjects#choosing-the-targets",
    "subjects": "subjects",
    "transfer.everything": "import#having-a-copy-of-everything-back",
    "transfer.export": "export",
    "transfer": "import",
    "trash": "backups#the-trash",
    "relationships.contact_dialogs": "relationships#the-history",
    "relationships.cycle_dialogs": "relationships#the-cycle",
    "relationships": "relationships",
    "activities": "activities",
    "review": "review",
    "analysis": "analysis",
}
_ROOT = "crm_desktop.ui."


def place_of_dialog(dialog: object) -> str:
    """Empty for a dialog of the kit, which may be about anything."""
    module = type(dialog).__module__.removeprefix(_ROOT)
    return next((place for start, place in DIALOGS.items() if module.startswith(start)), "")


def place_of_page(key: str, shown: Mapping[str, Any], step: int | None = None) -> str:
    """`shown` is what the page's `place()` says; `step` the number of the guided step it is in."""
    if step is not None and key in STEPS:
        return STEPS[key][step]
    for (page, name, value), place in VIEWS.items():
        if page == key and shown.get(name) == value:
            return place
    return WINDOW_PAGES.get(key, key)


def anchor_in(page: ManualPage, english: ManualPage, anchor: str) -> str:
    """The anchor of the heading that stands where that one stands in the English page."""
    anchors = [heading.anchor for heading in english.headings]
    number = anchors.index(anchor) if anchor in anchors else -1
    return page.headings[number].anchor if 0 <= number < len(page.headings) else ""
