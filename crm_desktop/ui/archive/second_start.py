"""A second start of the program on the same archive: this window comes to the front."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.services import archives

LOOK_EVERY = 700  # milliseconds


class SecondStart(QObject):
    """Watches for it while an archive is open."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._path: Path | None = None
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_EVERY)
        self._watch.timeout.connect(self._look)

    def watch(self, path: Path | None) -> None:
        """None: nothing is open."""
        self._path = path
        if path is None:
            self._watch.stop()
        else:
            self._watch.start()

    @Slot()
    def _look(self) -> None:
        if self._path is not None and archives.asked_to_raise(self._path):
            bring_to_front(self._window)


def bring_to_front(window: QWidget) -> None:
    """To the front, or at least a sign in the task bar where the system forbids it."""
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
