"""After an import: the line that asks to choose the targets among what came in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.widgets.bars import InfoBar


class Choosing(QVBoxLayout):
    """A place under the header. `ended`: the targets were chosen, or the line was closed."""

    ended = Signal()

    def __init__(self, choose: Callable[[], object]) -> None:
        super().__init__()
        self._choose = choose
        self.bar: InfoBar | None = None
        self.setContentsMargins(16, 0, 16, 8)

    def begin(self) -> None:
        self.drop()
        text = tr("Select who matters now, Ctrl or Shift with a click for several, then choose the targets.")
        self.bar = InfoBar("info", text, tr("Choose the targets…"), self._choose)
        self.bar.closed.connect(self.end)
        self.addWidget(self.bar)

    @Slot()
    def end(self) -> None:
        if self.bar is not None:
            self.drop()
            self.ended.emit()

    def drop(self) -> None:
        if self.bar is not None:
            self.bar.hide()
            self.bar.deleteLater()
            self.bar = None
