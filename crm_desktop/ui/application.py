"""The QApplication: name, fonts, palette, words, and what happens to an exception nobody caught."""

from __future__ import annotations

import logging
import sys
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from crm_desktop.ui import i18n, theme
from crm_desktop.ui.collector import Collector

log = logging.getLogger(__name__)


def make_application(argv: list[str], language: str = "system", look: str = "system") -> QApplication:
    """Ready for the first widget. `theme.apply_theme` follows when the widgets are built."""
    app = QApplication([*argv, "-style", "Fusion"])
    app.setProperty("fusion", True)
    app.setApplicationName("CRM Desktop")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("crm-desktop")
    Collector(app)
    i18n.set_language(language)
    theme.prepare_theme(app, look)
    return app


class LookFollower(QObject):
    """Applies the theme again when the desktop turns dark or light."""

    def __init__(self, app: QApplication, events: Any = None) -> None:
        super().__init__(app)
        self._app = app
        self._events = events
        app.styleHints().colorSchemeChanged.connect(self._changed)

    @Slot(Qt.ColorScheme)
    def _changed(self, _scheme: Qt.ColorScheme) -> None:
        if theme.follow_system(self._app) and self._events is not None:
            self._events.theme_changed.emit(theme.theme().name)


def catch_crashes(messages: Any) -> None:
    """A bug anywhere goes to the log (its place) and to the crash dialog."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        from crm_desktop.ui.messages import crash_details

        log.error("unexpected: %s", crash_details(error.with_traceback(trace)))
        messages.crash(error)

    sys.excepthook = hook
