"""One model for every list: ids in order from SQL, rows fetched by page and kept for a while."""

from __future__ import annotations

import logging
from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from itertools import compress, count
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from crm_desktop.ui.cell_text import cell_text
from crm_desktop.ui.models.rows import Column, ListSource, RowSource, SectionedSource, SectionRow
from crm_desktop.ui.plain import plain_hint

__all__ = ["Column", "ListSource", "RowSource", "SectionRow", "SectionedSource", "WindowedModel"]
log = logging.getLogger(__name__)
PAGE = 32  # rows asked for at once: about a window full
PAGES_KEPT = 96
Index = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_USER = int(Qt.ItemDataRole.UserRole)
_ANSWERED = frozenset((_DISPLAY, _TOOLTIP, _ALIGN, _ACCESSIBLE, _USER))


class WindowedModel(QAbstractTableModel):
    """Rows by number; only the pages looked at are fetched."""

    sort_requested = Signal(str, bool)  # column key, ascending
    about_to_reload = Signal()
    reloaded = Signal()

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self.source: Any = None
        self.sort_key = ""
        self.sort_ascending = True
        self._ids: Sequence[int] = array("q")
        self._sections: list[SectionRow] = []
        self._collapsed: dict[str, bool] = {}
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()
        self._staged = False

    # filling -----------------------------------------------------------------------------------
    def set_source(self, source: Any, staged: bool = False) -> None:
        """Show another list. `staged` with a `first_page` shows that at once and asks for the ids right after."""
        first = source.first_page() if staged and hasattr(source, "first_page") else None
        if first is not None:
            self.show_first(source, first)
            QTimer.singleShot(0, self, self.finish_loading)
            return
        self.source = source
        self._staged = False
        self._reset(self._ask())
        self.reloaded.emit()

    def show_first(self, source: Any, rows: Sequence[Any]) -> None:
        """Show the start of another list; all its ids follow with `give_ids`."""
        self.source = source
        self.beginResetModel()
        self._pages.clear()
        self._sections = []
        self._staged = True
        self._ids = array("q", [row.id for row in rows])
        self._keep_first(list(rows))
        self.endResetModel()

    def replace(self, source: Any, ids: Sequence[int]) -> None:
        """Show another list whose ids are known."""
        self.source = source
        self._sections = []
        self._staged = False
        self._reset(ids)
        self.reloaded.emit()

    def _keep_first(self, rows: list[Any]) -> None:
        for start in range(0, len(rows) - len(rows) % PAGE, PAGE):
            self._pages[start // PAGE] = rows[start : start + PAGE]
        if len(rows) % PAGE:
            self._pages[len(rows) // PAGE] = rows[-(len(rows) % PAGE) :]

    @Slot()
    def finish_loading(self) -> None:
        """The second step of a staged source: all ids."""
        if self._staged:
            self.give_ids(self._ask())

    def give_ids(self, ids: Sequence[int]) -> None:
        """All ids of the list whose first rows are shown; those stay where they are if they can."""
        self._staged = False
        known = len(self._ids)
        if list(ids[:known]) != list(self._ids):
            self._reset(ids)
        elif len(ids) > known:
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._ids = ids
            self._pages.pop(known // PAGE, None)
            self.endInsertRows()
        self.reloaded.emit()

    def reload(self, keep_selection: bool = True) -> None:
        """Ask the same source again (rows were added, removed, or may be in another order)."""
        if self.source is None:
            return
        if keep_selection:
            self.about_to_reload.emit()
        self._staged = False
        self._reset(self._ask())
        self.reloaded.emit()

    def _reset(self, ids: Sequence[int]) -> None:
        self.beginResetModel()
        self._pages.clear()
        self._ids = ids
        self.endResetModel()

    def _ask(self) -> Sequence[int]:
        if self.source is None:
            return array("q")
        if not hasattr(self.source, "sections"):
            self._sections = []
            return self.source.ids()
        self._sections = list(self.source.sections())
        for section in self._sections:
            section.collapsed = self._collapsed.get(section.key, section.collapsed)
        return self._flat()

    def _flat(self) -> Sequence[int]:
        """Ids with a negative number for each section's row."""
        flat = array("q")
        for number, section in enumerate(self._sections):
            section.id = -number - 1
            flat.append(section.id)
            if not section.collapsed:
                flat.extend(section.ids)
        return flat

    def set_columns(self, columns: Sequence[Column]) -> None:
        self.beginResetModel()
        self.columns = list(columns)
        self.endResetModel()

    # sections ----------------------------------------------------------------------------------
    def section_at(self, row: int) -> SectionRow | None:
        if not self._sections or not 0 <= row < len(self._ids):
            return None
        number = self._ids[row]
        return self._sections[-number - 1] if number < 0 else None

    def toggle_section(self, row: int) -> None:
        """Fold or unfold the section whose row this is."""
        section = self.section_at(row)
        if section is None or not len(section.ids):
            return
        section.collapsed = not section.collapsed
        self._collapsed[section.key] = section.collapsed
        if section.collapsed:
            self.beginRemoveRows(QModelIndex(), row + 1, row + len(section.ids))
            self._lay_out_again()
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), row + 1, row + len(section.ids))
            self._lay_out_again()
            self.endInsertRows()
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def _lay_out_again(self) -> None:
        """Between begin and end: whoever asks in between must not leave pages of the old layout."""
        self._ids = self._flat()
        self._pages.clear()

    # asking ------------------------------------------------------------------------------------
    @property
    def is_staged(self) -> bool:
        """Only the start of the list is there."""
        return self._staged

    @property
    def total(self) -> int:
        """Rows without the sections' own."""
        if self._sections:
            return sum(section.count for section in self._sections)
        return len(self._ids)

    def ids(self) -> Sequence[int]:
        """All ids on show, in order (negative ones are sections)."""
        return self._ids

    def all_ids(self) -> list[int]:
        """The ids of the records, those of folded sections too."""
        if self._sections:
            return [i for section in self._sections for i in section.ids]
        return list(self._ids)

    def id_at(self, row: int) -> int | None:
        number = self._ids[row] if 0 <= row < len(self._ids) else -1
        return number if number >= 0 else None

    def row_at(self, row: int) -> Any:
        """The row's tuple; a SectionRow for a section; None if it is gone."""
        page, place = divmod(row, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            rows = self._fetch(page)
        return rows[place] if place < len(rows) else None

    def _fetch(self, page: int) -> list[Any]:
        ids = self._ids[page * PAGE : (page + 1) * PAGE]
        try:
            rows = self._read(ids)
        except Exception:  # the edge: raised while Qt paints, it would end the program
            log.exception("rows could not be read")
            return [None] * len(ids)  # not kept: the next painting asks again
        self._pages[page] = rows
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return rows

    def _read(self, ids: Sequence[int]) -> list[Any]:
        if self._sections:
            wanted = [i for i in ids if i >= 0]
            found: dict[int, Any] = {row.id: row for row in self.source.rows(wanted)} if wanted else {}
            found.update((section.id, section) for section in self._sections)
        else:
            found = {row.id: row for row in self.source.rows(ids)}
        return [found.get(i) for i in ids]

    def row_of_id(self, wanted: int) -> int:
        """The row of an id, -1 if it is not on show."""
        try:
            return self._ids.index(wanted)
        except ValueError:
            return -1

    def index_of_id(self, wanted: int, column: int = 0) -> QModelIndex:
        row = self.row_of_id(wanted)
        return self.index(row, column) if row >= 0 else QModelIndex()

    def rows_of_ids(self, wanted: Iterable[int]) -> list[int]:
        """Rows of many ids in one pass, ascending."""
        some = set(wanted)
        if not some:
            return []
        if len(some) == 1:
            row = self.row_of_id(some.pop())
            return [row] if row >= 0 else []
        return list(compress(count(), map(some.__contains__, self._ids)))

    def refresh_ids(self, ids: Iterable[int] | None) -> None:
        """Rows whose content changed but not their place. None = any."""
        if ids is None:
            self._pages.clear()
            if len(self._ids):
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))
            return
        for row in self.rows_of_ids(ids):
            self._pages.pop(row // PAGE, None)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def column_index(self, key: str) -> int:
        return next((i for i, column in enumerate(self.columns) if column.key == key), -1)

    def cell_text(self, row: int, column: int) -> str:
        """What a cell says, as text: for copying, tooltips, printing, screen readers."""
        content = self.row_at(row)
        if content is None:
            return ""
        if isinstance(content, SectionRow):
            return f"{content.title} {content.count}" if column == 0 else ""
        spec = self.columns[column]
        return cell_text(spec.show, spec.get(content))

    # Qt ----------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role not in _ANSWERED or not index.isValid():
            return None
        if role == _ALIGN:
            side = (
                Qt.AlignmentFlag.AlignRight
                if self.columns[index.column()].right
                else Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == _USER:
            return self.row_at(index.row())
        text = self.cell_text(index.row(), index.column())
        return (plain_hint(text) if role == _TOOLTIP else text) or None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == _DISPLAY:
            return column.title
        if role in (_TOOLTIP, _ACCESSIBLE):
            words = column.tooltip or column.title
            return plain_hint(words) if role == _TOOLTIP else words
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._sections and self._ids[index.row()] < 0:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Forwarded: the page asks SQL for the ids in another order."""
        if not 0 <= column < len(self.columns):
            return
        self.sort_key = self.columns[column].key
        self.sort_ascending = order == Qt.SortOrder.AscendingOrder
        self.sort_requested.emit(self.sort_key, self.sort_ascending)
