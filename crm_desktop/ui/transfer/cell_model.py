"""Cells of a list as texts with their hints: what the models of the import have in common."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm_desktop.ui.models.rows import Column
from crm_desktop.ui.plain import plain_hint

Index = QModelIndex | QPersistentModelIndex
_ANSWERED = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


class CellModel(QAbstractTableModel):
    """Subclasses say how many rows there are and what a cell says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: list[Column] = []

    def row_count(self) -> int:
        raise NotImplementedError

    def words(self, index: Index) -> str:
        """What the cell says."""
        raise NotImplementedError

    def hint(self, index: Index) -> str:
        """What its tool tip says, as plain text."""
        return self.words(index)

    # Qt ----------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.row_count()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self.columns[section].title if shown and section < len(self.columns) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ANSWERED:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_hint(self.hint(index)) or None
        return self.words(index) or None
