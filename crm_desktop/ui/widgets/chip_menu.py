"""The list a chip opens: values with their counts, a filter when there are many."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QSize, QSortFilterProxyModel, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout

from crm_desktop.ui.formats import format_number
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.labels import LinkButton

LONG = 12  # from this many values on there is a field to filter them
TALLEST = 12


class ChipMenu(QFrame):
    """A popup. Each click tells at once; the list stays open for several choices."""

    def __init__(self, chip: Chip, where: QPoint) -> None:
        super().__init__(chip, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("popup", "true")
        self._chip = chip
        self._model = QStandardItemModel(self)
        self._shown = QSortFilterProxyModel(self)
        self.filter = QLineEdit()
        self.list = QListView()
        self._fill()
        self._build()
        self._place(where)

    def _fill(self) -> None:
        chosen = self._chip._chosen
        for option in self._chip.options():
            count = "" if option.count is None else f"   {format_number(option.count)}"
            item = QStandardItem(option.text + count)
            item.setData(option.value, Qt.ItemDataRole.UserRole)
            item.setEditable(False)
            item.setSizeHint(QSize(0, theme().px(28)))
            item.setCheckable(True)
            item.setCheckState(Qt.CheckState.Checked if option.value in chosen else Qt.CheckState.Unchecked)
            self._model.appendRow(item)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        many = self._model.rowCount() > LONG
        self.filter.setPlaceholderText(tr("Search in the list"))
        self.filter.setVisible(many)
        self.filter.textChanged.connect(self._shown.setFilterFixedString)
        self.list.setModel(self._shown)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setProperty("menu", "true")
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(0)
        self.list.clicked.connect(self._picked)
        column.addWidget(self.filter)
        column.addWidget(self.list)
        column.addLayout(self._foot())
        (self.filter if many else self.list).setFocus()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        clear = LinkButton(tr("Clear"))
        clear.setEnabled(self._chip.is_on())
        clear.clicked.connect(self._clear)
        row.addWidget(clear)
        row.addStretch(1)
        return row

    def _place(self, where: QPoint) -> None:
        metrics = theme().metrics()
        rows = self._model.rowCount()
        texts = (self._model.item(row).text() for row in range(min(rows, 300)))
        width = min(max([180, *(metrics.horizontalAdvance(text) + 56 for text in texts)]), 420)
        row_height = theme().px(28)
        self.list.setFixedSize(QSize(width, min(max(rows, 1), TALLEST) * row_height + 4))
        self.adjustSize()
        screen = QGuiApplication.screenAt(where) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        x = min(where.x(), area.right() - self.width())
        y = where.y() if where.y() + self.height() <= area.bottom() else where.y() - self.height() - 34
        self.move(max(area.left(), x), max(area.top(), y))

    @Slot(QModelIndex)
    def _picked(self, index: QModelIndex) -> None:
        item = self._model.itemFromIndex(self._shown.mapToSource(index))
        value = item.data(Qt.ItemDataRole.UserRole)
        if self._chip.kind == "one":
            self.close()
            self._chip.choose(value)
            return
        chosen = [v for v in self._chip._chosen if v != value]
        if value not in self._chip._chosen:
            chosen.append(value)
        self._show_checks(chosen)
        self._chip.choose(chosen or None)

    def _show_checks(self, chosen: list[Any]) -> None:
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            on = item.data(Qt.ItemDataRole.UserRole) in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    @Slot()
    def _clear(self) -> None:
        self.close()
        self._chip.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            index = (
                self.list.currentIndex() if self.list.currentIndex().isValid() else self._shown.index(0, 0)
            )
            if index.isValid():
                self._picked(index)
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
