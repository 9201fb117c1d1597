"""List left, detail right, with a splitter that remembers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from crm_desktop.ui.theme import theme

PANEL = 348
PANEL_MIN = 300
PANEL_MAX = 480
WIDEST = 760


class SplitView(QSplitter):
    """The detail keeps its width when the window grows."""

    def __init__(
        self, main: QWidget, detail: QWidget, name: str = "", preferences: Any = None, width: int = PANEL,
        parent: QWidget | None = None, widest: int = WIDEST, share: float = 0.5,
    ) -> None:  # fmt: skip
        """`widest` in px and `share` of the whole: how wide the detail may become."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._share = share
        self._key = f"split.{name}" if name else ""
        self._preferences = preferences
        self._wanted = self._saved(width)
        self.panel = _panel(detail, widest)
        self.addWidget(main)
        self.addWidget(self.panel)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.splitterMoved.connect(self._moved)

    def _saved(self, width: int) -> int:
        if self._key and self._preferences is not None:
            saved = self._preferences.get(self._key)
            if isinstance(saved, int):
                return max(PANEL_MIN, saved)
        return theme().px(width)

    def set_detail_visible(self, visible: bool) -> None:
        self.panel.setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = min(self._wanted, max(PANEL_MIN, int(self.width() * self._share)))
        self.setSizes([self.width() - width - 1, width])

    @Slot(int, int)
    def _moved(self, position: int, _index: int) -> None:
        self._wanted = self.panel.width()
        if self._key and self._preferences is not None:
            self._preferences.set(self._key, self._wanted)


def _panel(detail: QWidget, widest: int) -> QFrame:
    """The detail on a surface of its own."""
    panel = QFrame()
    panel.setProperty("surface", "surface")
    panel.setMinimumWidth(PANEL_MIN)
    panel.setMaximumWidth(widest)
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(detail)
    return panel
