"""The header of a table: words, a sort mark beside them, columns to hide, move and size."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.models.windowed import Column
from crm_desktop.ui.theme import pixmap, theme

PAD = 8
FIRST_PAD = 16
MARK = 13
NARROWEST = 40
LEAST_STRETCHED = 180


def plain_viewport(view: QWidget) -> QWidget:
    """What a view would make by itself. Asking Qt for its own would make PySide build every widget class first."""
    viewport = QWidget(view)
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    return viewport


class RecordHeader(QHeaderView):
    """Horizontal header of a RecordTable."""

    changed = Signal()  # order, widths or which are shown

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setViewport(plain_viewport(self))
        self._table = table
        self._columns: list[Column] = []
        self._sort = -1
        self._ascending = True
        self._spreading = False
        self._first = 0
        self._held: set[int] = set()  # columns the user gave a width: they stretch no more
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(NARROWEST)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sectionClicked.connect(self._clicked)
        self.sectionResized.connect(self._resized)
        self.sectionMoved.connect(self._moved)

    def start(self, columns: Sequence[Column]) -> None:
        """The columns as the page wants them at first."""
        self._columns = list(columns)
        self._held.clear()
        self._spreading = True
        for number, column in enumerate(self._columns):
            self.setSectionHidden(number, column.hidden)
            self.resizeSection(number, self._fitting(column))
        self._spreading = False
        self._find_first()
        self.spread()

    def _fitting(self, column: Column) -> int:
        """Its width, or more if the title needs it."""
        words = theme().metrics("small-strong").horizontalAdvance(column.title)
        return max(theme().px(column.width), words + 2 * PAD + (MARK + 4 if column.sortable else 0))

    # sorting -----------------------------------------------------------------------------------
    def set_sort(self, number: int, ascending: bool) -> None:
        self._sort, self._ascending = number, ascending
        self.viewport().update()

    @Slot(int)
    def _clicked(self, number: int) -> None:
        if not self._columns[number].sortable:
            return
        ascending = not self._ascending if number == self._sort else True
        self.set_sort(number, ascending)
        order = Qt.SortOrder.AscendingOrder if ascending else Qt.SortOrder.DescendingOrder
        self.model().sort(number, order)

    # sizes and order ---------------------------------------------------------------------------
    def first_visible(self) -> int:
        """The column at the far left."""
        return self._first

    def _find_first(self) -> None:
        shown = self.visible_columns()
        self._first = shown[0] if shown else 0

    def visible_columns(self) -> list[int]:
        """Columns on show, from left to right."""
        order = (self.logicalIndex(visual) for visual in range(self.count()))
        return [number for number in order if not self.isSectionHidden(number)]

    def spread(self) -> None:
        """The columns that stretch share what the others leave, each by its own width."""
        wide = [] if self._spreading else self._stretching()
        if not wide:
            return
        others = sum(self.sectionSize(n) for n in self.visible_columns() if n not in wide)
        room = self._table.viewport().width() - others
        wanted = {number: self._fitting(self._columns[number]) for number in wide}
        self._spreading = True
        for number, width in wanted.items():
            left = sum(wanted[other] for other in wide if other >= number)
            size = max(room * width // left, min(width, theme().px(LEAST_STRETCHED)))
            self.resizeSection(number, size)
            room -= size
        self._spreading = False

    def _stretching(self) -> list[int]:
        """Columns that stretch and are not held; if the user holds all of them, the first."""
        found = sorted(n for n in self.visible_columns() if self._columns and self._columns[n].stretch)
        return [n for n in found if n not in self._held] or found[:1]

    @Slot(int, int, int)
    def _resized(self, number: int, old: int, new: int) -> None:
        self.changed.emit()
        if not self._spreading:
            if old and new:  # not when hidden or shown
                self._held.add(number)
            self.spread()
        self._table.viewport().update()

    @Slot(int, int, int)
    def _moved(self, *_: int) -> None:
        self._find_first()
        self.changed.emit()
        self._table.viewport().update()

    def columns_state(self) -> dict[str, Any]:
        """Order, what is hidden, and the widths given by hand, for text of the usual size."""
        order = [self._columns[self.logicalIndex(v)].key for v in range(self.count())]
        hidden = [column.key for n, column in enumerate(self._columns) if self.isSectionHidden(n)]
        sizes = {self._columns[number].key: self.sectionSize(number) for number in sorted(self._held)}
        widths = {key: round(size / theme().scale) for key, size in sizes.items() if size}
        return {"order": order, "hidden": hidden, "widths": widths, "held": list(sizes)}

    def restore(self, state: dict[str, Any]) -> None:
        """Columns the state does not know stay as they are."""
        if not state:
            return
        numbers = {column.key: n for n, column in enumerate(self._columns)}
        self._held = {numbers[key] for key in state.get("held", []) if key in numbers}
        self._spreading = True
        for key, width in state.get("widths", {}).items():
            if numbers.get(key) in self._held and isinstance(width, int):
                self.resizeSection(numbers[key], max(NARROWEST, theme().px(width)))
        for place, key in enumerate(k for k in state.get("order", []) if k in numbers):
            self.moveSection(self.visualIndex(numbers[key]), place)
        known = set(state.get("order", []))
        for key, number in numbers.items():
            if key in known:
                self.setSectionHidden(number, key in state.get("hidden", []))
        self._spreading = False
        self._find_first()
        self.spread()

    # menu --------------------------------------------------------------------------------------
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(event.globalPos())

    def open_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        for number, column in enumerate(self._columns):
            action = menu.addAction(column.tooltip or column.title)
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(number))
            action.setEnabled(number != self._first or self.isSectionHidden(number))
            action.toggled.connect(partial(self.show_column, number))
        menu.addSeparator()
        menu.addAction(tr("Columns as at first")).triggered.connect(self._as_at_first)
        menu.exec(where)
        menu.deleteLater()

    def show_column(self, number: int, shown: bool) -> None:
        self.setSectionHidden(number, not shown)
        if shown and self.sectionSize(number) < NARROWEST:
            self.resizeSection(number, self._fitting(self._columns[number]))
        self._find_first()
        self.spread()
        self.changed.emit()

    @Slot()
    def _as_at_first(self) -> None:
        for number in range(self.count()):
            self.moveSection(self.visualIndex(number), number)
        self.start(self._columns)
        self.changed.emit()

    # painting ----------------------------------------------------------------------------------
    def sizeHint(self) -> QSize:
        """Only the height matters, and Qt would measure every title for it."""
        return QSize(100, max(theme().px(28), theme().metrics("small").height() + 12))

    def paintSection(self, painter: QPainter, rect: QRect, number: int) -> None:
        look = theme()
        painter.fillRect(rect, look.color("raised"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, look.color("border"))
        if not 0 <= number < len(self._columns):
            return
        column = self._columns[number]
        words = rect.adjusted(FIRST_PAD if number == self._first else PAD, 0, -PAD, -1)
        mark = MARK + 2 if number == self._sort else 0
        metrics = look.metrics("small-strong")
        text = metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, words.width() - mark)
        width = metrics.horizontalAdvance(text)
        x = words.right() + 1 - width - mark if column.right else words.x()
        painter.setFont(look.font("small-strong"))
        painter.setPen(look.color("muted"))
        painter.drawText(QRect(x, words.y(), width + 2, words.height()), Qt.AlignmentFlag.AlignVCenter, text)
        if mark:
            arrow = pixmap("arrow-up" if self._ascending else "arrow-down", "muted", MARK)
            painter.drawPixmap(x + width + 2, words.y() + (words.height() - MARK) // 2, arrow)

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        rest = self.viewport().rect()
        end = self.length() - self.offset()
        if end < rest.right():
            painter = QPainter(self.viewport())
            painter.fillRect(end, 0, rest.right() - end + 1, rest.height(), theme().color("raised"))
            painter.fillRect(end, rest.bottom(), rest.right() - end + 1, 1, theme().color("border"))
