"""The way from page to page, back and forward."""

from __future__ import annotations

from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal, Slot

KEPT = 50


class Stop(NamedTuple):
    """A place one was at."""

    page: str
    where: dict[str, Any]


class Shower(Protocol):
    """Whoever shows pages: the main window."""

    def show_page(self, page: str, where: dict[str, Any]) -> bool: ...
    def current_place(self) -> Stop | None: ...


class Navigator(QObject):
    """`open("relationships", subject=12)`; Alt+Left and Alt+Right go back and forward."""

    moved = Signal()

    def __init__(self, shower: Shower, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shower = shower
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []

    @property
    def can_go_back(self) -> bool:
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._ahead)

    def open(self, page_key: str, **where: Any) -> None:
        here = self._shower.current_place()
        if not self._shower.show_page(page_key, where):
            return
        if here is not None and here != Stop(page_key, where):
            self._behind.append(here)
            del self._behind[:-KEPT]
        self._ahead.clear()
        self.moved.emit()

    @Slot()
    def back(self) -> None:
        self._step(self._behind, self._ahead)

    @Slot()
    def forward(self) -> None:
        self._step(self._ahead, self._behind)

    def _step(self, source: list[Stop], target: list[Stop]) -> None:
        if not source:
            return
        here = self._shower.current_place()
        stop = source.pop()
        if self._shower.show_page(stop.page, stop.where) and here is not None:
            target.append(here)
        self.moved.emit()

    def clear(self) -> None:
        self._behind.clear()
        self._ahead.clear()
        self.moved.emit()
