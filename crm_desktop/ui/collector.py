"""Garbage is collected on the main thread only.

Python collects cycles on whichever thread happens to allocate; a Qt object with a timer that dies on a worker thread
leaves the timer behind, and the next tick crashes the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

from crm_desktop.services.memory import is_busy

EVERY = 1_000  # milliseconds
YOUNG = 5_000  # objects more than before
OLD = 30  # young collections


class Collector(QObject):
    """Takes over from the automatic collection while it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        if is_busy():
            return
        young, _, old = gc.get_count()
        if old > OLD:
            gc.collect()
        elif young > YOUNG:
            gc.collect(1)
