"""One line at the bottom right of the window: what happened, what can be done about it, and Undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from crm_desktop.ui.plain import button_text, shortened
from crm_desktop.ui.theme import set_style

SECONDS = 8
LONGER = 15  # with something to decide
SHOWN = 200  # characters
MARGIN = 16
Offer = tuple[str, Callable[[], object] | None]


class Toast(QFrame):
    """Stays while hovered or focused; one at a time."""

    def __init__(self, window: QWidget, text: str, offers: Sequence[Offer]) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._window = window
        text = shortened(text, SHOWN)
        self.label = QLabel(text)
        self.buttons = [self._button(words, slot) for words, slot in offers if words]
        self._build(text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval((LONGER if len(self.buttons) > 1 else SECONDS) * 1000)
        self._timer.timeout.connect(self._time_is_up)
        window.installEventFilter(self)

    def _button(self, words: str, slot: Callable[[], object] | None) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "toast")
        button.setText(button_text(words))
        set_style(button, "section")
        button.clicked.connect(partial(self._act, slot))
        return button

    def _build(self, text: str) -> None:
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setProperty("tone", "on-toast")
        self.label.setWordWrap(len(text) > 70)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(16)
        row.addWidget(self.label, 1)
        for button in self.buttons:
            row.addWidget(button)
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
        if self.underMouse() or any(button.hasFocus() for button in self.buttons):
            self._timer.start()
        else:
            self.close_toast()

    def _act(self, slot: Callable[[], object] | None, _checked: bool = False) -> None:
        self.close_toast()
        if slot is not None:
            slot()

    def close_toast(self) -> None:
        self._timer.stop()
        self.hide()
        self.deleteLater()


def show_toast(window: QWidget, text: str, *offers: Offer) -> Toast:
    """Replace the toast on show, if any. Each offer is (words, what it does)."""
    for old in window.findChildren(Toast):
        old.close_toast()
    toast = Toast(window, text, offers)
    toast.open()
    return toast
