"""Which column becomes which field: painted fields, one real editor on the current cell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.ui.i18n import format_percent, term, tr
from crm_desktop.ui.models.windowed import Column
from crm_desktop.ui.plain import plain_hint
from crm_desktop.ui.theme import pixmap, theme
from crm_desktop.ui.transfer.grid import Grid, Index, draw_row_line, draw_words
from crm_desktop.ui.transfer.mapping_rows import Field, MappingRow, field_words, offered
from crm_desktop.ui.widgets.badges import dots_pixmap, dots_width
from crm_desktop.ui.widgets.cells import FIRST_PAD, PAD

HEADER, EXAMPLES, FIELD, CONFIDENCE, FILLED = range(5)
BETWEEN = " · "


def table_columns() -> list[Column]:
    return [
        Column("header", tr("Column of the file"), width=176, sortable=False),
        Column("examples", tr("Examples"), width=250, stretch=True, sortable=False),
        Column("field", tr("Field"), width=290, sortable=False),
        Column("confidence", tr("Confidence"), width=142, sortable=False),
        Column("filled", tr("Filled"), width=82, align="right", sortable=False),
    ]


class MappingModel(QAbstractTableModel):
    """Rows are MappingRow; the words of a cell under DisplayRole, the row itself under UserRole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = table_columns()
        self.rows: list[MappingRow] = []
        self.sales_years: Sequence[str] = ()

    def set_rows(self, rows: list[MappingRow], sales_years: Sequence[str]) -> None:
        """The same columns with other decisions keep selection and editor."""
        self.sales_years = sales_years
        if [row.index for row in rows] == [row.index for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_hint(cell_words(row, index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.columns[index.column()].title}: {cell_words(row, index.column())}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == FIELD else usual


def cell_words(row: MappingRow, column: int) -> str:
    if column == HEADER:
        return row.header
    if column == EXAMPLES:
        return BETWEEN.join(row.examples)
    if column == FIELD:
        return tr("Choose a field") if row.to_decide else field_words(row.field)
    if column == CONFIDENCE:
        return tr("Chosen by you") if row.chosen else term(row.confidence, "confidence")
    return format_percent(row.filled)


class FieldCombo(QComboBox):
    """The fields in groups; open at once."""

    left = Signal()

    def __init__(self, row: MappingRow, sales_years: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._was_left = False
        self.released = False
        self.setAccessibleName(tr("Field of {column}", column=row.header))
        self.setMaxVisibleItems(16)
        for group in offered(row, sales_years):
            if self.count():
                self.insertSeparator(self.count())
            for field, words in group:
                self.addItem(words, field)
        self.setCurrentIndex(self._place_of(row.field))

    def _place_of(self, field: Field) -> int:
        return next((i for i in range(self.count()) if self.itemData(i) == field), 0)

    def hidePopup(self) -> None:
        super().hidePopup()
        if not self._was_left:
            self._was_left = True
            self.left.emit()


class MappingDelegate(QStyledItemDelegate):
    """Paints the cells; the editor of a field is a list."""

    chosen = Signal(int, object)  # number of the file's column, Field

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model: Any = index.model()
        combo = FieldCombo(index.data(Qt.ItemDataRole.UserRole), model.sales_years, parent)
        combo.activated.connect(partial(self._commit, combo))
        combo.left.connect(partial(self._leave, combo))
        QTimer.singleShot(0, combo, combo.showPopup)
        return combo

    def _commit(self, combo: FieldCombo, _place: int) -> None:
        self.commitData.emit(combo)

    def _leave(self, combo: FieldCombo) -> None:
        QTimer.singleShot(0, combo, partial(self._close, combo))

    def _close(self, combo: FieldCombo) -> None:
        """Unless the view has let it go by itself."""
        if not combo.released:
            self.closeEditor.emit(combo)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, FieldCombo)
        editor.released = True
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """It was given what it shows when it was made."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, FieldCombo)
        row: MappingRow = index.data(Qt.ItemDataRole.UserRole)
        field = editor.currentData()
        if field is not None and (field != row.field or row.to_decide):
            self.chosen.emit(row.index, field)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        editor.setGeometry(rect.adjusted(PAD, 1, -PAD, -2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        row: MappingRow = index.data(Qt.ItemDataRole.UserRole)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if selected:
            painter.fillRect(rect, theme().color("selection"))
        draw_row_line(painter, rect)
        column = index.column()
        if column == HEADER:
            if selected:
                painter.fillRect(rect.x(), rect.y(), 3, rect.height(), theme().color("accent"))
            draw_words(
                painter, rect.adjusted(FIRST_PAD, 0, -PAD, 0), row.header, "section" if selected else "strong"
            )
        elif column == EXAMPLES:
            draw_words(painter, rect.adjusted(PAD, 0, -PAD, 0), cell_words(row, column), "body", "muted")
        elif column == FIELD:
            self._paint_field(
                painter,
                rect.adjusted(PAD, 3, -PAD, -4),
                row,
                bool(option.state & QStyle.StateFlag.State_HasFocus),
            )  # type: ignore[attr-defined]
        elif column == CONFIDENCE:
            paint_confidence(painter, rect.adjusted(PAD, 0, -PAD, 0), row)
        else:
            draw_words(
                painter, rect.adjusted(0, 0, -PAD, 0), cell_words(row, column), "body", "muted", right=True
            )

    def _paint_field(self, painter: QPainter, rect: QRect, row: MappingRow, focus: bool) -> None:
        look = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = ("accent", 2.0) if focus else ("warning" if row.to_decide else "border-strong", 1.0)
        painter.setPen(look.pen(*edge))
        painter.setBrush(look.color("surface"))
        inside = edge[1] / 2
        painter.drawRoundedRect(QRectF(rect).adjusted(inside, inside, -inside, -inside), 6, 6)
        painter.drawPixmap(
            QPoint(rect.right() - 22, rect.y() + (rect.height() - 14) // 2),
            pixmap("chevron-down", "muted", 14),
        )
        tone = "muted" if row.to_decide or row.field.name == "ignored" else "text"
        draw_words(painter, rect.adjusted(PAD, 0, -28, 0), cell_words(row, FIELD), "body", tone)
        painter.restore()


def paint_confidence(painter: QPainter, rect: QRect, row: MappingRow) -> None:
    """Dots and a word; a tick where the user chose; a warning where nobody knows."""
    words = cell_words(row, CONFIDENCE)
    if row.chosen or row.to_decide:
        icon, tone = ("check", "accent") if row.chosen else ("alert-triangle", "warning")
        painter.drawPixmap(QPoint(rect.x(), rect.y() + (rect.height() - 16) // 2), pixmap(icon, tone, 16))
        draw_words(
            painter,
            rect.adjusted(23, 0, 0, 0),
            words,
            "body" if row.chosen else "section",
            "text" if row.chosen else "warning",
        )
        return
    dots = dots_pixmap(row.confidence, 3, painter.device().devicePixelRatio())
    painter.drawPixmap(QPoint(rect.x(), rect.y() + (rect.height() - 10) // 2), dots)
    draw_words(painter, rect.adjusted(dots_width(3) + 6, 0, 0, 0), words)


class MappingTable(Grid):
    """`field_chosen(column, Field)`; `column_changed(column)` when another one is current."""

    field_chosen = Signal(int, object)
    column_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__(theme().row_height)
        self.mapping = MappingModel(self)
        self.setModel(self.mapping)
        self.setSelectionBehavior(self.SelectionBehavior.SelectRows)
        self.setAccessibleName(tr("Columns of the file and their fields"))
        self.start_columns(self.mapping.columns)
        self._delegate = MappingDelegate(self)
        self.setItemDelegate(self._delegate)
        self._delegate.chosen.connect(self.field_chosen)
        self.clicked.connect(self._clicked)

    def set_rows(self, rows: list[MappingRow], sales_years: Sequence[str] = ()) -> None:
        self.mapping.set_rows(rows, sales_years)
        if not self.currentIndex().isValid() and rows:
            first = next((place for place, row in enumerate(rows) if row.to_decide), 0)
            self.setCurrentIndex(self.mapping.index(first, FIELD))

    def current_column(self) -> int | None:
        row = self.currentIndex().row()
        return self.mapping.rows[row].index if 0 <= row < len(self.mapping.rows) else None

    def height_of_whole_rows(self, most: int) -> int:
        """Of the header and as many rows as there is room for."""
        header, row = self.grid_header.sizeHint().height(), self.verticalHeader().defaultSectionSize()
        return header + min(self.mapping.rowCount(), max(3, (most - header) // row)) * row + 1

    def select_column(self, index: int) -> None:
        place = next((n for n, row in enumerate(self.mapping.rows) if row.index == index), -1)
        if place >= 0 and place != self.currentIndex().row():
            self.setCurrentIndex(self.mapping.index(place, FIELD))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.column_changed.emit(self.mapping.rows[current.row()].index)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == FIELD:
            self.edit_field()

    def edit_field(self) -> None:
        """The list of fields on the current row."""
        index = self.currentIndex()
        if index.isValid():
            place = self.mapping.index(index.row(), FIELD)
            self.setCurrentIndex(place)
            self.edit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not self.is_editing() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space):
            self.edit_field()
        else:
            super().keyPressEvent(event)
