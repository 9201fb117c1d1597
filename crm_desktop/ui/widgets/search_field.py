"""A search field with its key in it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from crm_desktop.domain.text import clean
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import set_kind, set_style, theme
from crm_desktop.ui.widgets.labels import IconButton, KeyHint, icon_label


class _Line(QLineEdit):
    focus_changed = Signal(bool)
    left_down = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class SearchField(QFrame):
    """Tells `changed` at every key, or `delay` milliseconds after the last one."""

    changed = Signal(str)
    leave_down = Signal()  # Down or Enter: into the list

    def __init__(
        self, hint: str = "", shortcut: str = "Ctrl+F", delay: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self.line = _Line()
        self.key = KeyHint(shortcut) if shortcut else None
        self.cross = IconButton("x", tr("Clear the search"), "muted", 14)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay)
        self._build(hint)
        self._connect()

    def _build(self, hint: str) -> None:
        self.setFixedHeight(theme().px(28))
        self.line.setProperty("bare", "true")
        self.line.setPlaceholderText(hint)
        set_style(self.line, "small")
        self.line.setAccessibleName(hint or tr("Search"))
        self.setFocusProxy(self.line)
        self.cross.setFixedSize(20, 20)
        self.cross.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 0, 6, 0)
        row.setSpacing(6)
        row.addWidget(icon_label("search"))
        row.addWidget(self.line, 1)
        row.addWidget(self.cross)
        if self.key is not None:
            row.addWidget(self.key)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._typed)
        self.line.focus_changed.connect(self._show_focus)
        self.line.left_down.connect(self.leave_down)
        self.cross.clicked.connect(self.line.clear)
        self._timer.timeout.connect(self._tell)

    def text(self) -> str:
        return clean(self.line.text()).strip()

    def set_text(self, text: str) -> None:
        self.line.setText(text)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self.cross.setVisible(bool(text))
        if self.key is not None:
            self.key.setVisible(not text)
        if self._timer.interval():
            self._timer.start()
        else:
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.text())

    @Slot(bool)
    def _show_focus(self, active: bool) -> None:
        set_kind(self, "active", "true" if active else "false")
