"""How the rows of the preview are painted: badge, words, tints, old → new; the editor shows what the file says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.theme import pixmap, theme
from crm_desktop.ui.transfer.grid import Index, draw_focus, draw_row_line, draw_words
from crm_desktop.ui.transfer.phrases import phrase
from crm_desktop.ui.transfer.preview_model import FIRST, NUMBER, STATE
from crm_desktop.ui.transfer.preview_rows import PreviewCell, PreviewRow
from crm_desktop.ui.widgets.badges import badge_height, badge_pixmap
from crm_desktop.ui.widgets.cells import FIRST_PAD, PAD

if TYPE_CHECKING:
    from crm_desktop.ui.transfer.preview_table import PreviewTable

BADGES = {
    "new": "positive",
    "update": "info",
    "known": "neutral",
    "joined": "outline",
    "doubtful": "warning",
    "left_out": "outline",
    "refused": "negative",
}
TINTS = {
    "error": ("negative-tint", "negative", "circle-x"),
    "doubt": ("warning-tint", "warning", "alert-triangle"),
}
NOTHING = "—"


class PreviewDelegate(QStyledItemDelegate):
    """Badge, words, tints; the editor shows what the file says."""

    corrected = Signal(int, int, str)  # row number, file's column, text

    def __init__(self, table: PreviewTable) -> None:
        super().__init__(table)
        self._table = table

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName(tr("What the file should say"))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(self._table.preview.original(index))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        column = self._table.preview.correctable(index)
        if column is not None and editor.text().strip() != self._table.preview.original(index):
            self.corrected.emit(self._table.preview.row_at(index.row()).number, column, editor.text().strip())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)  # type: ignore[attr-defined]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        model = self._table.preview
        row = model.row_at(index.row())
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)  # type: ignore[attr-defined]
        self._paint_ground(
            painter, rect, row, index.column(), bool(option.state & QStyle.StateFlag.State_Selected)
        )  # type: ignore[attr-defined]
        if index.column() == NUMBER:
            draw_words(
                painter,
                rect.adjusted(FIRST_PAD, 0, -PAD, 0),
                format_number(row.number),
                "body",
                "muted",
                right=True,
            )
        elif index.column() == STATE:
            picture = badge_pixmap(
                BADGES[row.state],
                phrase("import_outcome", row.state),
                painter.device().devicePixelRatio(),
                "",
            )
            painter.drawPixmap(
                QPoint(rect.x() + PAD, rect.y() + (rect.height() - badge_height()) // 2), picture
            )
        elif row.words:
            self._paint_words(painter, rect, row.words)
        else:
            self._paint_cell(painter, rect, model.cell_at(index), row.state)
            if model.source is not None and model.source.has_corrections and model.corrected(index):
                self._paint_pencil(painter, rect)
        draw_row_line(painter, rect)
        if focus and index.column() >= FIRST and not row.words:
            draw_focus(painter, rect)

    def _paint_words(self, painter: QPainter, rect: QRect, words: str) -> None:
        """Across all columns: each cell paints its part."""
        start = self._table.columnViewportPosition(FIRST) + PAD
        whole = QRect(start, rect.y(), self._table.grid_header.length() - start, rect.height())
        painter.save()
        painter.setClipRect(rect)
        draw_words(painter, whole, words, "body", "muted")
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, row: PreviewRow, column: int, current: bool
    ) -> None:
        """The current cell is marked even while the other table has the keys."""
        fill = "surface"
        if current and not row.words and column >= FIRST:
            fill = "selection" if self._table.hasFocus() else "selection-off"
        elif column in self._table.grid_header.tinted and not row.words:
            fill = "hover"
        painter.fillRect(rect, theme().color(fill))

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: PreviewCell | None, state: str) -> None:
        if cell is None:
            return
        inside = rect.adjusted(PAD, 0, -PAD, 0)
        if cell.severity in TINTS:
            fill, tone, icon = TINTS[cell.severity]
            painter.fillRect(rect, theme().color(fill))
            painter.drawPixmap(
                QPoint(inside.x(), rect.y() + (rect.height() - 14) // 2), pixmap(icon, tone, 14)
            )
            draw_words(painter, inside.adjusted(20, 0, 0, 0), cell.text)
            return
        if cell.change is not None and cell.change.applies:
            self._paint_change(painter, inside, cell)
            return
        tone = "muted" if state in ("left_out", "joined") or not cell.text else "text"
        width = draw_words(painter, inside, cell.text or NOTHING, "body", tone)
        if cell.hint:
            draw_words(painter, inside.adjusted(width + 7, 0, 0, 0), cell.hint, "small", "muted")

    def _paint_change(self, painter: QPainter, inside: QRect, cell: PreviewCell) -> None:
        """Old → new, or a plus before what is new altogether. The new value has the room."""
        words = theme().metrics("strong").horizontalAdvance(cell.text)
        arrow = " → " if cell.was else "+ "
        room = max(inside.width() - words - theme().metrics().horizontalAdvance(arrow), inside.width() // 3)
        before = QRect(inside.x(), inside.y(), room, inside.height())
        used = draw_words(painter, before, cell.was, "body", "muted") if cell.was else 0
        used += draw_words(painter, inside.adjusted(used, 0, 0, 0), arrow, "body", "info")
        draw_words(painter, inside.adjusted(used, 0, 0, 0), cell.text, "strong")

    def _paint_pencil(self, painter: QPainter, rect: QRect) -> None:
        """Corrected by hand."""
        place = QPoint(rect.right() - 16, rect.y() + (rect.height() - 12) // 2)
        painter.drawPixmap(place, pixmap("pencil", "accent", 12))
