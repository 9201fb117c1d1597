"""The board: three columns, one current card among them, moved by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.relationships import STAGES, Stage, neighbour
from crm_desktop.services.relationships import Card
from crm_desktop.ui.relationships.board_model import BoardModel
from crm_desktop.ui.relationships.column import BoardColumn

MOVING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Board(QWidget):
    """Give it cards with `set_cards`. Writes nothing itself: it says what the user wants."""

    current_changed = Signal(object)  # Card | None
    opened = Signal(object)  # Card
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)
    add_wanted = Signal(object)
    move_wanted = Signal(list, object)  # cycle ids, Stage
    menu_wanted = Signal(object, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.model = BoardModel(self)
        self.columns = [BoardColumn(self.model, stage.value) for stage in STAGES]
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 12)
        row.setSpacing(12)
        for column in self.columns:
            row.addWidget(column, 1000)
            self._connect(column)
        row.addStretch(1)  # on a very wide screen cards stay readable

    def _connect(self, column: BoardColumn) -> None:
        cards = column.list
        cards.current_changed.connect(partial(self._went_to, column))
        cards.opened.connect(self.opened)
        cards.add_wanted.connect(self.add_wanted)
        cards.menu_wanted.connect(self.menu_wanted)
        cards.key_pressed.connect(partial(self._key, column))
        cards.dropped.connect(partial(self._dropped, column))

    # cards -------------------------------------------------------------------------------------
    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these; the current card stays current, wherever it went."""
        current, focused = self.current_card(), self._focused()
        self.model.set_cards(cards)
        for column in self.columns:
            column.show_totals()
        if current is not None:
            self.select(current.id, focus=focused)

    def current_card(self) -> Card | None:
        """The one card that is selected."""
        for column in self.columns:
            if column.list.selectionModel().hasSelection():
                return column.list.current_card()
        return None

    def select(self, cycle_id: int, focus: bool = False) -> bool:
        """Make a cycle current; False if it is not on the board."""
        found = False
        for column in self.columns:
            row = column.model.row_of(cycle_id)
            if row >= 0:
                column.list.select_row(row, focus)
                found = True
            else:
                column.list.select_none()
        return found

    def select_first(self) -> None:
        """The first card of the last column that has any: the nearest to the end."""
        for column in reversed(self.columns):
            card = column.model.card_at(0)
            if card is not None:
                self.select(card.id)
                return

    def focus_cards(self) -> None:
        """Let the keyboard act on the current card."""
        shown = next((c for c in self.columns if c.list.selectionModel().hasSelection()), self.columns[0])
        shown.list.setFocus()

    def _focused(self) -> bool:
        return any(column.list.hasFocus() for column in self.columns)

    def _went_to(self, column: BoardColumn, card: Card | None) -> None:
        for other in self.columns:
            if other is not column:
                other.list.select_none()
        self.current_changed.emit(card)

    # keys and mouse ----------------------------------------------------------------------------
    def _key(self, column: BoardColumn, event: QKeyEvent) -> None:
        card = column.list.current_card()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & MOVING == MOVING:
            self._move(card, step)
        elif step:
            self._go_aside(column, step)
        elif card is not None:
            asked = {Qt.Key.Key_F2: self.edit_wanted, Qt.Key.Key_Delete: self.delete_wanted}
            asked.get(Qt.Key(event.key()), self.add_wanted).emit(card)

    def _move(self, card: Card | None, step: int) -> None:
        target = neighbour(Stage(card.row.stage), step) if card is not None else None
        if card is not None and target is not None:
            self.move_wanted.emit([card.id], target)

    def _go_aside(self, column: BoardColumn, step: int) -> None:
        """The card beside, in the next column that has one."""
        row = max(0, column.list.currentIndex().row())
        place = self.columns.index(column) + step
        while 0 <= place < len(self.columns):
            other = self.columns[place]
            if other.model.rowCount():
                other.list.setFocus()
                other.list.setCurrentIndex(other.model.index(min(row, other.model.rowCount() - 1), 0))
                return
            place += step

    @Slot(list)
    def _dropped(self, column: BoardColumn, cycle_ids: list[int]) -> None:
        self.move_wanted.emit(cycle_ids, Stage(column.stage))
