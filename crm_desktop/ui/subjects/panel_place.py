"""The place of the record beside the list: the panel comes into it once the list is painted."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from crm_desktop.ui.context import Context

MOMENT = 30  # milliseconds: holding an arrow key must not wait for the record of every row it passes


class PanelPlace(QFrame):
    """`show_soon(id)` shows that subject in a moment; `panel` is None until `prepare` is through."""

    made = Signal()
    sheet_wanted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.panel: Any = None
        self._asked = False
        self._subject_id: int | None = None
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.timeout.connect(self._fill)

    def prepare(self) -> None:
        """Load and build the panel, in several turns: all at once would be felt."""
        if not self._asked:
            self._asked = True
            self.context.jobs.files(_load_records, self._load_panel)

    def _load_panel(self, _loaded: object) -> None:
        import_module("crm_desktop.ui.subjects.panel")
        QTimer.singleShot(0, self, self._make)

    @Slot()
    def _make(self) -> None:
        from crm_desktop.ui.subjects.panel import SubjectPanel

        self.panel = SubjectPanel(self.context)
        self.panel.sheet_wanted.connect(self.sheet_wanted)
        self._place.addWidget(self.panel)
        self._moment.start(0)
        self.made.emit()

    def show_soon(self, subject_id: int | None) -> None:
        self._subject_id = subject_id
        if self.panel is not None:
            self._moment.start(0 if self.panel.subject_id() is None else MOMENT)

    @Slot()
    def _fill(self) -> None:
        if self.isVisible():
            self.panel.show_subject(self._subject_id)


def _load_records(_job: object) -> None:
    """What the panel reads with, loaded away from the window's thread; Qt's own classes must not be."""
    import_module("crm_desktop.services.subject_bulk")
