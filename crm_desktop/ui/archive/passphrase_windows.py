"""What Windows tells a window about its session: locked, or going to sleep."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

SESSION_CHANGE, SESSION_LOCK = 0x02B1, 0x7
POWER, SUSPEND = 0x0218, 0x4


def says_locked(message: wintypes.MSG) -> bool:
    """Whether a message of Windows says that nobody is there any more."""
    return (message.message, message.wParam) in ((SESSION_CHANGE, SESSION_LOCK), (POWER, SUSPEND))


class WindowsSession(QAbstractNativeEventFilter):
    """Calls `locked` for a window that asked to be told."""

    def __init__(self, locked: Callable[[], object], window: int) -> None:
        super().__init__()
        self._locked = locked
        self._window = window

    def start(self) -> bool:
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)
        return bool(_sessions().WTSRegisterSessionNotification(wintypes.HWND(self._window), 0))

    def stop(self) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)
        _sessions().WTSUnRegisterSessionNotification(wintypes.HWND(self._window))

    def nativeEventFilter(self, kind: QByteArray | bytes, message: Any) -> object:
        if bytes(kind) == b"windows_generic_MSG" and says_locked(wintypes.MSG.from_address(int(message))):  # type: ignore[arg-type]
            self._locked()
        return False, 0


def _sessions() -> Any:
    return ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined]
