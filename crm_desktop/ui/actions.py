"""Every action with a key, in one place: the menu, the shortcuts and the tests read it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.theme import icon


class Actions(QObject):
    """Actions by key. One without a handler is hidden."""

    triggered = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._handlers: dict[str, Callable[[], Any]] = {}
        self._icons: dict[str, str] = {}

    def add(self, key: str, text: str, shortcuts: str | list[str] = "", icon_name: str = "") -> QAction:
        """Declare an action; `handle` says later what it does."""
        action = QAction(text, self._window)
        keys = [shortcuts] if isinstance(shortcuts, str) else shortcuts
        action.setShortcuts([QKeySequence(k) for k in keys if k])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setVisible(False)
        action.triggered.connect(partial(self._run, key))
        self._icons[key] = icon_name
        self._window.addAction(action)
        self._actions[key] = action
        return action

    def handle(self, key: str, handler: Callable[[], Any]) -> None:
        """What the action does; shows it."""
        self._handlers[key] = handler
        self._actions[key].setVisible(True)

    def action(self, key: str) -> QAction:
        return self._actions[key]

    def keys(self) -> list[str]:
        return list(self._actions)

    def trigger(self, key: str) -> None:
        """As if chosen by the user."""
        self._actions[key].trigger()

    def _run(self, key: str, _checked: bool = False) -> None:
        handler = self._handlers.get(key)
        if handler is not None:
            handler()
        self.triggered.emit(key)

    def paint_icons(self) -> None:
        """Before a menu shows them: drawing twenty icons at start would be felt. The theme may have changed."""
        for key, name in self._icons.items():
            if name:
                self._actions[key].setIcon(icon(name, "muted"))
