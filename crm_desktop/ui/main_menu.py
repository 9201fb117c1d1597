"""What the window can do, and the menu that shows it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from crm_desktop.ui.i18n import mark, tr
from crm_desktop.ui.plain import button_text, plain_hint

if TYPE_CHECKING:
    from crm_desktop.ui.main_window import MainWindow

#: key, words, keys, icon of every action of the menu and the window
ACTIONS: tuple[tuple[str, str, str | list[str], str], ...] = (
    ("new_archive", mark("New archive…"), "", "file-plus"),
    ("open_archive", mark("Open another archive…"), "Ctrl+Shift+O", "folder-open"),
    ("import", mark("Import…"), "Ctrl+O", "file-import"),
    ("export", mark("Export…"), "Ctrl+E", "file-export"),
    ("print", mark("Print…"), "Ctrl+P", "printer"),
    ("duplicates", mark("Find duplicates…"), "Ctrl+Shift+D", "git-merge"),
    ("history", mark("History of changes"), "Ctrl+H", "history"),
    ("trash", mark("Trash…"), "Ctrl+Shift+T", "trash"),
    ("privacy", mark("Privacy…"), "", "key"),
    ("backups", mark("Backups and restore…"), "", "copy"),
    ("move", mark("Move to another computer…"), "", "arrows-right-left"),
    ("lock", mark("Lock"), "Ctrl+L", "lock"),
    ("settings", mark("Settings"), "Ctrl+,", "settings"),
    ("help", mark("Manual"), "F1", "help-circle"),
    ("about", mark("About CRM Desktop"), "", "info-circle"),
    ("find", mark("Find"), "Ctrl+F", "search"),
    ("new", mark("New"), "Ctrl+N", "plus"),
    ("paste", mark("Paste a list"), "Ctrl+V", "clipboard-text"),
    ("undo", mark("Undo"), "Ctrl+Z", "arrow-back-up"),
    ("redo", mark("Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], "arrow-forward-up"),
    ("back", mark("Back"), "Alt+Left", "arrow-left"),
    ("forward", mark("Forward"), "Alt+Right", "arrow-right"),
    ("menu", mark("Menu"), "F10", "menu-2"),
)

#: the menu's groups; "recent" is a menu of its own
GROUPS = (
    ("new_archive", "open_archive", "recent"),
    ("import", "export", "print"),
    ("duplicates", "history", "trash", "backups", "move"),
    ("privacy", "lock"),
    ("settings", "help", "about"),
)


def make_menu(window: MainWindow) -> QMenu:
    """The menu as it is now: actions without a handler are hidden, recent archives are those still there."""
    window.actions_registry.paint_icons()
    menu = QMenu(window)
    for number, keys in enumerate(GROUPS):
        if number:
            menu.addSeparator()
        for key in keys:
            if key == "recent":
                _add_recent(window, menu)
            else:
                menu.addAction(window.actions_registry.action(key))
    return menu


def _add_recent(window: MainWindow, menu: QMenu) -> None:
    files = window.recent_files() if window.recent_files is not None else ()
    if not files or window.open_recent is None:
        return
    recent = menu.addMenu(tr("Recent archives"))
    for path in files:
        action = recent.addAction(button_text(path.name))
        action.setToolTip(plain_hint(str(path)))
        action.triggered.connect(partial(_open, window, path))


def _open(window: MainWindow, path: object, _checked: bool = False) -> None:
    if window.open_recent is not None:
        window.open_recent(path)  # type: ignore[arg-type]
