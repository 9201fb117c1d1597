"""One line at the bottom right of the window: what happened, and Undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from crm_desktop.ui.plain import shortened
from crm_desktop.ui.theme import set_style

SECONDS = 8
SHOWN = 200  # characters
MARGIN = 16


class Toast(QFrame):
    """Stays while hovered or focused; one at a time."""

    def __init__(
        self, window: QWidget, text: str, action: str, on_action: Callable[[], object] | None
    ) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._window = window
        self._on_action = on_action
        text = shortened(text, SHOWN)
        self.label = QLabel(text)
        self.button = QToolButton()
        self._build(text, action)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self._time_is_up)
        window.installEventFilter(self)

    def _build(self, text: str, action: str) -> None:
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setProperty("tone", "on-toast")
        self.label.setWordWrap(len(text) > 70)
        self.button.setProperty("kind", "toast")
        self.button.setText(action)
        self.button.setVisible(bool(action))
        set_style(self.button, "section")
        self.button.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(16)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.setAccessibleName(text)

    def open(self) -> None:
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.label.text()))

    def _place(self) -> None:
        window = self._window
        status = window.property("statusHeight") or 0
        width = min(max(self.sizeHint().width(), 300), window.width() - 2 * MARGIN)
        self.resize(width, self.sizeHint().height())
        right = window.width() - MARGIN - int(window.property("toastRight") or 0)
        self.move(max(MARGIN, right - width), window.height() - self.height() - MARGIN - int(status))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._place()
        return False

    @Slot()
    def _time_is_up(self) -> None:
        if self.underMouse() or self.button.hasFocus():
            self._timer.start()
        else:
            self.close_toast()

    @Slot()
    def _act(self) -> None:
        self.close_toast()
        if self._on_action is not None:
            self._on_action()

    def close_toast(self) -> None:
        self._timer.stop()
        self.hide()
        self.deleteLater()


def show_toast(
    window: QWidget, text: str, action: str = "", on_action: Callable[[], object] | None = None
) -> Toast:
    """Replace the toast on show, if any."""
    for old in window.findChildren(Toast):
        old.close_toast()
    toast = Toast(window, text, action, on_action)
    toast.open()
    return toast
