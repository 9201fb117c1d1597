"""A part of a panel: title, one small action, content that folds away and stays folded."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.theme import set_icon
from crm_desktop.ui.widgets.labels import IconButton, LinkButton, icon_label, text_label


class _Head(QWidget):
    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class Section(QFrame):
    """`content` is a QVBoxLayout to fill. `action`: "plus", "pencil" or words (a link)."""

    acted = Signal()

    def __init__(
        self, title: str, name: str = "", preferences: Any = None, action: str = "", action_text: str = "",
        first: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        if not first:
            self.setProperty("line", "top")
        self._key = f"folded.{name}" if name else ""
        self._preferences = preferences
        self.title = text_label(title, "section")
        self.count = text_label("", "body", "muted")
        self.mark = icon_label("chevron-right", "muted", 14)
        self.head = _Head()
        self.box = QWidget()
        self.content = QVBoxLayout(self.box)
        self.action = self._make_action(action, action_text)
        self._build()
        self.head.clicked.connect(self.toggle)
        self._fold(bool(self._key and preferences is not None and preferences.get(self._key, False)))

    def _make_action(self, action: str, text: str) -> QWidget | None:
        if not action:
            return None
        if action in ("plus", "pencil", "dots", "search"):
            button: Any = IconButton(action, text, "muted", 16)
            button.setFixedSize(QSize(24, 24))
        else:
            button = LinkButton(action)
        button.clicked.connect(self.acted)
        return button

    def _build(self) -> None:
        row = QHBoxLayout(self.head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.title)
        row.addWidget(self.count)
        row.addWidget(self.mark)
        row.addStretch(1)
        if self.action is not None:
            row.addWidget(self.action)
        self.head.setMinimumHeight(24)
        self.head.setAccessibleName(self.title.text())
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.box)

    def set_count(self, count: str) -> None:
        self.count.setText(count)

    def is_folded(self) -> bool:
        return self.box.isHidden()

    @Slot()
    def toggle(self) -> None:
        self._fold(not self.is_folded())
        if self._key and self._preferences is not None:
            self._preferences.set(self._key, self.is_folded())

    def _fold(self, folded: bool) -> None:
        self.box.setVisible(not folded)
        self.mark.setVisible(folded)
        set_icon(self.mark, "chevron-right", "muted", 14)

    def add(self, widget: QWidget) -> QWidget:
        self.content.addWidget(widget)
        return widget
