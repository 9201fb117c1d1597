"""What may wait until the window stands on the screen."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

log = logging.getLogger(__name__)
PATIENCE = 300  # milliseconds: a window that is never painted must not keep us waiting


class FirstPaint(QObject):
    """Calls `then` once, after the window was first painted."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._then: Callable[[], object] | None = then
        window.installEventFilter(self)
        QTimer.singleShot(PATIENCE, self, self._go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._go)
        return False

    @Slot()
    def _go(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            self._window.removeEventFilter(self)
            log.info("the window is painted")
            then()
            self.deleteLater()
