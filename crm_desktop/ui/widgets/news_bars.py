"""The place above every page where bars with news stand under one another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

SIDES, ABOVE = 12, 8


class NewsBars(QVBoxLayout):
    """Takes no room while it is empty."""

    def __init__(self) -> None:
        super().__init__()
        self._fit()

    def _fit(self) -> None:
        self.setContentsMargins(SIDES, ABOVE if self.count() else 0, SIDES, 0)

    def show_only(self, text: str, action: str = "", slot: Callable[[], Any] | None = None) -> None:
        """One sentence with its link in place of all others; without text they go."""
        while (item := self.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if text:
            from crm_desktop.ui.widgets.bars import InfoBar

            self.addWidget(InfoBar("info", text, action, slot, closable=not action))
        self._fit()

    def add(self, bar: QWidget) -> None:
        """Below the others."""
        self.addWidget(bar)
        self._fit()

    def drop(self, bar: QWidget) -> None:
        self.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self._fit()
