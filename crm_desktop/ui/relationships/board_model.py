"""The open cycles as cards: one model, filtered by stage for each column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from crm_desktop.services.relationships import Card
from crm_desktop.ui.i18n import format_date, format_money, term, tr
from crm_desktop.ui.relationships.card_words import contact_words, due_words, here_words

Index = QModelIndex | QPersistentModelIndex
CYCLE_MIME = "application/x-crm-desktop-cycle"
_SHOWN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))


class BoardModel(QAbstractListModel):
    """All cards of the board in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: list[Card] = []

    def set_cards(self, cards: Sequence[Card]) -> None:
        self.beginResetModel()
        self.cards = list(cards)
        self.endResetModel()

    def row_of(self, cycle_id: int) -> int:
        return next((row for row, card in enumerate(self.cards) if card.id == cycle_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or role not in _SHOWN:
            return None
        card = self.cards[index.row()]
        return card.row.subject if role == _SHOWN[0] else spoken(card)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [CYCLE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        ids = " ".join(str(self.cards[index.row()].id) for index in indexes)
        data.setData(CYCLE_MIME, ids.encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction


class StageModel(QSortFilterProxyModel):
    """The cards of one stage."""

    def __init__(self, board: BoardModel, stage: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._board = board
        self.setSourceModel(board)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        return self._board.cards[row].row.stage == self.stage

    def card_at(self, row: int) -> Card | None:
        if not 0 <= row < self.rowCount():
            return None
        return self._board.cards[self.mapToSource(self.index(row, 0)).row()]

    def row_of(self, cycle_id: int) -> int:
        """The row of a cycle in this column, -1 if it is in another."""
        row = self._board.row_of(cycle_id)
        return self.mapFromSource(self._board.index(row, 0)).row() if row >= 0 else -1

    def expected(self) -> int:
        """Cents of all expected values of the column."""
        return sum(card.row.expected_cents or 0 for card in self._board.cards if card.row.stage == self.stage)


def cards_of(data: QMimeData) -> list[int]:
    """The cycles being dragged."""
    return [int(part) for part in bytes(data.data(CYCLE_MIME).data()).split()]


def spoken(card: Card) -> str:
    """The card for a screen reader."""
    row = card.row
    priority = tr("priority {value}", value=term(row.priority, "priority")) if row.priority else ""
    value = format_money(row.expected_cents, False) if row.expected_cents else ""
    parts = (row.subject, priority, row.objective, value, contact_words(card), here_words(card), row.next_title or "",
             due_words(card), format_date(row.next_due) if row.next_due else "")  # fmt: skip
    return ", ".join(part for part in parts if part)
