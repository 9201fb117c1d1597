"""When nobody is there: no key and no mouse for a while, the screen locked, the computer asleep.

Windows tells a locked session to windows that ask for it; Linux desktops say it on D-Bus. macOS tells only programs
written for it alone: there it is the time without a key that counts, and waking up after it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

LOOK_EVERY = 10_000  # milliseconds
SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin,
    QEvent.Type.TabletMove,
}  # fmt: skip
Clock = Callable[[], float]


class IdleWatch(QObject):
    """Says `idle` after `seconds` without a key or the mouse in any of our windows; 0 says nothing.

    Two clocks are read, since one of them stands still while the computer sleeps.
    """

    idle = Signal()

    def __init__(
        self, parent: QObject | None = None, clocks: tuple[Clock, Clock] = (time.monotonic, time.time)
    ) -> None:
        super().__init__(parent)
        self._clocks = clocks
        self._last = self._now()
        self._windows: list[QWindow] = []
        self.seconds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self, seconds: int) -> None:
        self.seconds = seconds
        self._last = self._now()
        application = QGuiApplication.instance()
        application.focusWindowChanged.connect(self._watch)  # type: ignore[union-attr]
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)
        self._timer.start()

    def stop(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            QGuiApplication.instance().focusWindowChanged.disconnect(self._watch)  # type: ignore[union-attr]
        for window in self._windows:
            if isValid(window):
                window.removeEventFilter(self)
        self._windows.clear()

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        """Windows alone are watched: every event of every widget would be felt."""
        self._windows = [w for w in self._windows if isValid(w)]
        if window is not None and window not in self._windows:
            window.installEventFilter(self)
            self._windows.append(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in SIGNS_OF_LIFE:
            self._last = self._now()
        return False

    @Slot()
    def look(self) -> None:
        passed = max(now - then for now, then in zip(self._now(), self._last, strict=True))
        if self.seconds and passed >= self.seconds:
            self._last = self._now()
            self.idle.emit()

    def _now(self) -> tuple[float, ...]:
        return tuple(clock() for clock in self._clocks)


class ScreenWatch(QObject):
    """Says `locked` when the screen is locked or the computer goes to sleep, where the system tells."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._native: Any = None
        self._heard: bool | None = None  # whether a desktop can be heard; None = not tried yet
        self._active = False

    def start(self, window: QWidget) -> bool:
        """False where the system tells nothing."""
        self._active = True
        if sys.platform == "win32":
            from crm_desktop.ui.archive.passphrase_windows import WindowsSession

            self._native = WindowsSession(self.locked.emit, int(window.winId()))
            return self._native.start()
        if sys.platform.startswith("linux"):
            if self._heard is None:
                self._heard = self._listen_to_desktop()
            return self._heard
        return False

    def stop(self) -> None:
        self._active = False
        if self._native is not None:
            self._native.stop()
            self._native = None

    def _listen_to_desktop(self) -> bool:
        from PySide6.QtDBus import QDBusConnection

        heard = False
        for bus, path, interface, name in _SAID_BY_DESKTOPS:
            connection = getattr(QDBusConnection, bus)()
            if connection.isConnected():
                slot = SLOT("said(bool)") if name != "Lock" else SLOT("said_lock()")
                heard = connection.connect("", path, interface, name, self, slot) or heard
        return heard

    @Slot(bool)
    def said(self, begins: bool) -> None:
        """A screen saver that becomes active, a computer that prepares to sleep."""
        if begins and self._active:
            self.locked.emit()

    @Slot()
    def said_lock(self) -> None:
        self.said(True)


_SAID_BY_DESKTOPS = (
    ("sessionBus", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("sessionBus", "/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"),
    ("sessionBus", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged"),
    ("sessionBus", "/org/mate/ScreenSaver", "org.mate.ScreenSaver", "ActiveChanged"),
    ("sessionBus", "/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver", "ActiveChanged"),
    ("systemBus", "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep"),
    ("systemBus", "", "org.freedesktop.login1.Session", "Lock"),
)
