"""What the self-test looks at in the menu: history, settings, about, and the menu itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.settings.licences import LicencesDialog
from crm_desktop.ui.trial.steps import open_page

KEYS = ("history", "trash", "privacy", "settings", "about", "help", "export")


def tour(window: Any) -> Iterator[tuple[str, QWidget]]:
    open_page(window, "subjects")
    yield "start", window
    actions = window.actions_registry
    for key in filter(set(actions.keys()).__contains__, KEYS):
        if actions.action(key).isVisible():
            actions.trigger(key)
    window.open_menu()
    yield "menu-after", window
    licences = LicencesDialog(window)
    licences.show()
    yield "licences", licences
    licences.close()
