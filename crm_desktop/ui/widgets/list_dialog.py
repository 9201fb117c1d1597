"""A dialog that is mostly a list: title, list, a line, and a foot of buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.labels import Rule, text_label
from crm_desktop.ui.widgets.table import RecordTable

SIDES = 16


class ListDialog(QDialog):
    """Subclasses make `table`, add what stands in the dialog from top to bottom, and the foot last."""

    table: RecordTable

    def __init__(self, title: str, parent: QWidget | None, width: int, height: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        room = self.screen().availableSize()  # grows with the user's text, as far as the screen goes
        self.resize(min(theme().px(width), room.width()), min(theme().px(height), room.height()))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, SIDES, 0, 0)
        self.column.setSpacing(8)

    def add_head(self, title: str, text: str = "", style: str = "title") -> None:
        head = QVBoxLayout()
        head.setContentsMargins(SIDES, 0, SIDES, 0)
        head.setSpacing(2)
        head.addWidget(text_label(title, style))
        if text:
            head.addWidget(text_label(text, "body", "muted", wrap=True))
        self.column.addLayout(head)

    def add_foot(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        """Under a line: what explains or chooses at the left, what acts at the right, the primary last."""
        row = QHBoxLayout()
        row.setContentsMargins(SIDES, 8, SIDES, 12)
        row.setSpacing(8)
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        self.column.addWidget(Rule())
        self.column.addLayout(row)

    def current_row(self) -> Any:
        """The row one is on; None without one."""
        current, source = self.table.current_id(), self.table.windowed.source
        rows = source.rows([current]) if current is not None and source is not None else []
        return rows[0] if rows else None
