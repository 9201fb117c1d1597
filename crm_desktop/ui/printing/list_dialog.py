"""Any list of the program, as it is shown, on paper or as PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.cell_text import cell_text
from crm_desktop.ui.context import Context
from crm_desktop.ui.models.windowed import Column, SectionRow
from crm_desktop.ui.printing.list_paper import ListColumn, ListPaper
from crm_desktop.ui.printing.paper import print_or_save
from crm_desktop.ui.widgets.table import RecordTable


def print_table(context: Context, title: str, table: RecordTable, parent: QWidget | None = None) -> None:
    """The columns shown, in their order; the rows as filtered and sorted, or those selected if several are."""
    print_or_save(context.messages, table_paper(title, table), parent)


def table_paper(title: str, table: RecordTable) -> ListPaper:
    shown = [(column, table.columnWidth(place)) for place, column in _visible(table) if column.title]
    columns = [ListColumn(column.title, max(width, 24), column.right) for column, width in shown]
    return ListPaper(title, columns, lambda: _rows(table, [column for column, _ in shown]))


def _visible(table: RecordTable) -> list[tuple[int, Column]]:
    header = table.horizontalHeader()
    order = (header.logicalIndex(place) for place in range(header.count()))
    return [(place, table.windowed.columns[place]) for place in order if not header.isSectionHidden(place)]


def _rows(table: RecordTable, columns: Sequence[Column]) -> Iterator[Sequence[str] | str]:
    chosen = set(table.selection_ids())
    several = len(chosen) > 1
    for number in range(table.windowed.rowCount()):
        row = table.windowed.row_at(number)
        if isinstance(row, SectionRow):
            if not several:
                yield f"{row.title}  {row.count}"
        elif row is not None and (not several or row.id in chosen):
            yield [_words(column, row) for column in columns]


def _words(column: Column, row: Any) -> str:
    return cell_text(column.show, column.get(row))
