"""Step 2: the first rows of the sheet as they stand, and which of them holds the headings."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.models.windowed import Column
from crm_desktop.ui.theme import theme
from crm_desktop.ui.transfer.cell_model import CellModel, Index
from crm_desktop.ui.transfer.grid import (
    Grid,
    draw_focus,
    draw_row_line,
    draw_words,
    preview_row_height,
)
from crm_desktop.ui.transfer.mapping_rows import column_letter
from crm_desktop.ui.transfer.parts import SheetPicker
from crm_desktop.ui.transfer.preview_rows import refused_words
from crm_desktop.ui.transfer.session import ImportSession, Sheet
from crm_desktop.ui.widgets.cells import FIRST_PAD, PAD
from crm_desktop.ui.widgets.labels import text_label
from crm_desktop.ui.widgets.page_header import PageHeader

MOST_COLUMNS = 30
LOOKED_AT = 12


class RawModel(CellModel):
    """(row number, texts) of the first rows, and what is known of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[int, list[str]]] = []
        self.header: tuple[int, int] | None = None
        self.not_data: dict[int, tuple[str, str]] = {}

    def show(self, rows: list[tuple[int, list[str]]], layout: Any) -> None:
        self.beginResetModel()
        self.rows = rows
        self.header = layout.header_rows
        self.not_data = {row.row: (row.reason, row.text) for row in layout.not_data}
        self.columns = [
            Column("number", tr("Row"), width=56, align="right", sortable=False),
            *self._letters(),
        ]
        self.endResetModel()

    def _letters(self) -> list[Column]:
        width = min(max((len(texts) for _, texts in self.rows), default=0), MOST_COLUMNS)
        return [
            Column(f"c{n}", column_letter(n), width=self._width_of(n), stretch=n == width - 1, sortable=False)
            for n in range(width)
        ]

    def _width_of(self, column: int) -> int:
        metrics = theme().metrics()
        texts = [
            texts[column][:40]
            for number, texts in self.rows[:LOOKED_AT]
            if column < len(texts) and number not in self.not_data
        ]
        return round(min(max([70, *map(metrics.horizontalAdvance, texts)]) / theme().scale + 24, 240))

    def row_count(self) -> int:
        return len(self.rows)

    def words(self, index: Index) -> str:
        number, texts = self.rows[index.row()]
        if index.column() == 0:
            return format_number(number)
        return texts[index.column() - 1] if index.column() <= len(texts) else ""

    def hint(self, index: Index) -> str:
        number = self.rows[index.row()][0]
        return refused_words(*self.not_data[number]) if number in self.not_data else self.words(index)

    def kind_of(self, row: int) -> str:
        """header, other (no subject) or data."""
        number = self.rows[row][0]
        if self.header is not None and self.header[0] <= number <= self.header[1]:
            return "header"
        above = self.header is not None and number < self.header[0]
        return "other" if above or number in self.not_data else "data"


class RawDelegate(QStyledItemDelegate):
    """Headings on the accent's tint, what is no data in muted."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        model: Any = index.model()
        kind = model.kind_of(index.row())
        if kind == "header":
            painter.fillRect(rect, theme().color("selection"))
            if index.column() == 0:
                painter.fillRect(rect.x(), rect.y(), 3, rect.height(), theme().color("accent"))
        draw_row_line(painter, rect)
        text = " ".join((index.data() or "").split())
        if index.column() == 0:
            draw_words(painter, rect.adjusted(FIRST_PAD, 0, -PAD, 0), text, "body", "muted", right=True)
        else:
            font, tone = {"header": ("section", "text"), "other": ("body", "disabled")}.get(
                kind, ("body", "text")
            )
            draw_words(painter, rect.adjusted(PAD, 0, -PAD, 0), text, font, tone)
        last = index.column() == model.columnCount() - 1
        view: Any = option.widget  # type: ignore[attr-defined]
        if last and option.state & QStyle.StateFlag.State_Selected and view is not None and view.hasFocus():  # type: ignore[attr-defined]
            draw_focus(painter, QRect(0, rect.y(), rect.right() + 1, rect.height()))


class RawTable(Grid):
    header_wanted = Signal(int)  # row number

    def __init__(self) -> None:
        super().__init__(preview_row_height())
        self.raw = RawModel(self)
        self.setModel(self.raw)
        self.setSelectionBehavior(self.SelectionBehavior.SelectRows)
        self.setItemDelegate(RawDelegate(self))
        self.setAccessibleName(tr("The first rows of the file"))
        self.clicked.connect(self._clicked)

    def show_rows(self, rows: list[tuple[int, list[str]]], layout: Any) -> None:
        place = max(self.currentIndex().row(), 0)
        self.raw.show(rows, layout)
        self.start_columns(self.raw.columns)
        if rows:
            self.setCurrentIndex(self.raw.index(min(place, len(rows) - 1), 0))

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self.header_wanted.emit(self.raw.rows[index.row()][0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (
            plain
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            and self.currentIndex().isValid()
        ):
            self._clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)


class HeadingsStep(QWidget):
    sheet_picked = Signal(object)

    def __init__(self, session: ImportSession) -> None:
        super().__init__()
        self.session = session
        self.sheet: Sheet = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.header = PageHeader(tr("Headings"))
        self.picker = SheetPicker()
        self.header.add_beside_title(self.picker)
        self.sentence = text_label("", "body", "muted", wrap=True)
        self.without = QCheckBox(tr("This sheet has no headings"))
        self.table = RawTable()
        words = QHBoxLayout()
        words.setContentsMargins(16, 0, 16, 12)
        words.setSpacing(16)
        words.addWidget(self.sentence, 1)
        words.addWidget(self.without)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(words)
        column.addWidget(self.table, 1)
        column.addStretch(0)

    def _connect(self) -> None:
        self.picker.picked.connect(self.sheet_picked)
        self.table.header_wanted.connect(self._choose)
        self.without.toggled.connect(self._toggle)

    def show_plan(self, sheet: Sheet) -> None:
        self.sheet = sheet
        layout = self.session.previews[sheet].layout
        self.picker.show_sheets(tuple(self.session.previews), sheet)
        self.sentence.setText(self._sentence(layout))
        self.without.setVisible(not self.session.is_cards)
        self.table.setVisible(not self.session.is_cards)
        self.without.blockSignals(True)
        self.without.setChecked(layout.header_rows is None)
        self.without.blockSignals(False)
        self.table.show_rows(self.session.tables.get(sheet, []), layout)

    def _sentence(self, layout: Any) -> str:
        if self.session.is_cards:
            return tr("Cards say by themselves what is what: there are no headings to find.")
        if layout.header_rows is None:
            return tr("No headings: columns are recognised by their values. Click a row if it holds them.")
        row = format_number(layout.header_row)
        if self.session.options_of(self.sheet).header_row:
            return tr("Row {row}, as you said.", row=row)
        return tr("Row {row}, found by itself. If it is another one, click it.", row=row)

    @Slot(int)
    def _choose(self, row: int) -> None:
        layout = self.session.previews[self.sheet].layout
        if layout.header_row != row:
            self.session.set_header_row(self.sheet, row)

    @Slot(bool)
    def _toggle(self, without: bool) -> None:
        self.session.set_header_row(self.sheet, 0 if without else None)


def headings_words(layout: Any, decided: int | None, cards: bool = False) -> str:
    """For the rail: "riga 4, trovata da sola"."""
    if layout.header_rows is None or cards:
        return tr("there are none")
    row = format_number(layout.header_row)
    return tr("row {row}, as you said", row=row) if decided else tr("row {row}, found by itself", row=row)
