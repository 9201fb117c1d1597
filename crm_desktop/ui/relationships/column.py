"""One column of the board: what the stage is, how many, how much, and its cards."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout

from crm_desktop.services.relationships import Card
from crm_desktop.ui.i18n import format_money, format_number, term, tr
from crm_desktop.ui.relationships.board_model import BoardModel, StageModel, cards_of
from crm_desktop.ui.relationships.cards import GAP, SIDE, WIDEST, CardDelegate, card_height, card_rect
from crm_desktop.ui.relationships.phrases import criterion
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.badges import DotsBadge, dots_of
from crm_desktop.ui.widgets.labels import ElidedLabel, text_label


class CardList(QListView):
    """The cards of one stage. Cards come in by dragging; keys that belong to the board are passed on."""

    current_changed = Signal(object)  # Card | None, when the user goes there
    opened = Signal(object)  # Card: Enter or double click
    add_wanted = Signal(object)  # Card: a next action is missing
    dropped = Signal(list)  # ids of cycles
    key_pressed = Signal(QKeyEvent)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, model: StageModel) -> None:
        super().__init__()
        self.stage_model = model
        self.delegate = CardDelegate(self)
        self._landing = -1
        self._pressed_add: Card | None = None
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self._setup()
        self.doubleClicked.connect(self._open)
        self.customContextMenuRequested.connect(self._menu)

    def _setup(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep((card_height() + GAP) // 2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(term(self.stage_model.stage, "stage"))

    # cards -------------------------------------------------------------------------------------
    def current_card(self) -> Card | None:
        return self.stage_model.card_at(self.currentIndex().row())

    def select_row(self, row: int, focus: bool = False) -> None:
        """Make a card the current one, without telling that the user did."""
        self.blockSignals(True)
        index = self.stage_model.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        self.blockSignals(False)
        self.scrollTo(index)
        self.viewport().update()
        if focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def select_none(self) -> None:
        self.blockSignals(True)
        self.selectionModel().clear()
        self.blockSignals(False)
        self.viewport().update()

    def selectionChanged(self, selected: Any, deselected: Any) -> None:
        super().selectionChanged(selected, deselected)
        if not self.signalsBlocked() and selected.indexes():
            self.current_changed.emit(self.current_card())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            row = max(0, self.currentIndex().row())
            if not self.selectionModel().hasSelection() and self.stage_model.rowCount():
                self.setCurrentIndex(self.stage_model.index(row, 0))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        card = self.stage_model.card_at(index.row())
        if card is not None:
            self.opened.emit(card)

    @Slot(QPoint)
    def _menu(self, where: QPoint) -> None:
        card = self.stage_model.card_at(self.indexAt(where).row())
        if card is not None:
            self.menu_wanted.emit(card, self.viewport().mapToGlobal(where))

    # keys and mouse ----------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif sideways or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Plus):
            self.key_pressed.emit(event)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """No type-ahead: letters belong to the page."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_add = self._asks_to_add(event.position().toPoint()) if left else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed_add = self._pressed_add, None
        if pressed is not None and pressed == self._asks_to_add(event.position().toPoint()):
            self.add_wanted.emit(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hand = self._asks_to_add(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def _asks_to_add(self, where: QPoint) -> Card | None:
        index = self.indexAt(where)
        card = self.stage_model.card_at(index.row())
        if card is None or not self.delegate.add_rect(card, self.visualRect(index)).contains(where):
            return None
        return card

    # dragging ----------------------------------------------------------------------------------
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._consider(event)

    def _consider(self, event: QDragMoveEvent) -> None:
        cards = cards_of(event.mimeData())
        if not cards or event.source() is self:
            event.ignore()
            return
        self._land(self._place_of(cards[0]))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def _place_of(self, cycle_id: int) -> int:
        """The row the card would take: all columns have the order of the board."""
        board = self.stage_model.sourceModel()
        assert isinstance(board, BoardModel)
        place = board.row_of(cycle_id)
        return sum(card.row.stage == self.stage_model.stage for card in board.cards[:place])

    def _land(self, row: int) -> None:
        if row != self._landing:
            self._landing = row
            self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._land(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        self._land(-1)
        cards = cards_of(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)  # the archive moves it, not the view
        event.accept()
        if cards:
            self.dropped.emit(cards)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._landing < 0:
            return
        y = self._landing * (card_height() + GAP) - self.verticalScrollBar().value() - GAP // 2 - 1
        width = card_rect(QRect(0, 0, self.viewport().width(), 10), self).width()
        painter = QPainter(self.viewport())
        painter.fillRect(SIDE, max(0, y), width, 2, theme().color("accent"))


class BoardColumn(QFrame):
    """Sunken: dots, name and count, sum at the right, criterion in small, cards."""

    def __init__(self, board: BoardModel, stage: str) -> None:
        super().__init__()
        self.setProperty("surface", "sunken")
        self.setMaximumWidth(theme().px(WIDEST) + 2 * SIDE + 2)
        self.stage = stage
        self.model = StageModel(board, stage, self)
        self.list = CardList(self.model)
        self.count = text_label("", "body", "muted")
        self.sum = text_label("", "strong")
        self._build()
        self.show_totals()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(8)
        filled, count = dots_of("stage", self.stage)
        head.addWidget(DotsBadge(filled, count, boxed=False))
        head.addWidget(text_label(term(self.stage, "stage"), "heading"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.sum)
        needs = ElidedLabel(criterion(self.stage), "small", "muted")
        needs.setContentsMargins(13, 0, 14, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(1)
        column.addLayout(head)
        column.addWidget(needs)
        column.addSpacing(8)
        column.addWidget(self.list, 1)

    @Slot()
    def show_totals(self) -> None:
        self.count.setText(format_number(self.model.rowCount()))
        expected = self.model.expected()
        self.sum.setText(format_money(expected, False) if expected else "")
        self.sum.setToolTip(tr("Sum of the expected values"))
