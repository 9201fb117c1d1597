"""The QApplication: name, fonts, palette, words, and what happens to an exception nobody caught."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from crm_desktop import paths
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
    app.setWindowIcon(QIcon(str(paths.resource("app.svg"))))
    Collector(app)
    i18n.set_language(language)
    theme.prepare_theme(app, look)
    return app


class FileOpener(QObject):
    """Files opened from the desktop while the program runs: macOS hands them over as events, double clicks included."""

    def __init__(self, app: QApplication, open_files: Callable[[list[Path]], object]) -> None:
        super().__init__(app)
        self._open = open_files
        if (
            sys.platform == "darwin"
        ):  # elsewhere nothing comes this way, and every event would pass through here
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._open([Path(event.file())])
            return True
        return super().eventFilter(watched, event)


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
