"""What a reader of cells leaves out: hidden rows and columns, where links lead, formulas nobody calculated."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from crm_desktop.formats.model import Table

Cell = tuple[int, int]
#: more links than this are no contacts' links
MOST = 200_000
_HYPERLINK = re.compile(
    r'^(?:of:)?=?\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)', re.I
)


@dataclass
class Details:
    """Of one sheet. Rows count from 1, columns from 0; labels: what a link's formula shows where no value was saved."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    links: dict[Cell, str] = field(default_factory=dict)
    labels: dict[Cell, str] = field(default_factory=dict)
    merged: list[tuple[Cell, Cell]] = field(default_factory=list)
    unvalued: int = 0
    epoch_1904: bool = False

    def link(self, cell: Cell, target: str) -> None:
        if target and len(self.links) < MOST:
            self.links[cell] = target

    def formula(self, cell: Cell, formula: str, has_value: bool) -> None:
        """HYPERLINK("mailto:…"; "label") is a link; other formulas count when they have no value."""
        if found := _HYPERLINK.match(formula):
            target = found[1].replace('""', '"')
            self.link(cell, target)
            if not has_value:
                self.labels[cell] = found[2].replace('""', '"') if found[2] else target
        elif not has_value:
            self.unvalued += 1

    def put_into(self, table: Table) -> None:
        table.hidden_rows |= self.hidden_rows
        table.hidden_columns |= self.hidden_columns
        table.links |= self.links
        table.merged = table.merged or self.merged
        table.unvalued = self.unvalued
        table.epoch_1904 = table.epoch_1904 or self.epoch_1904
        if self.labels:
            _put_labels(table, self.labels)


def _put_labels(table: Table, labels: dict[Cell, str]) -> None:
    position = {number: i for i, number in enumerate(table.numbers)}
    for (number, column), label in labels.items():
        if number in position:
            row = table.rows[position[number]]
            row.extend([""] * (column + 1 - len(row)))
            if row[column] in ("", 0.0):
                row[column] = label


def gathered(collect: Callable[[Details], None], errors: tuple[type[Exception], ...]) -> Details:
    """What could be learnt; the cells are read anyway, so a damaged part costs no more than itself."""
    details = Details()
    try:
        collect(details)
    except errors:
        return details
    return details


def column_number(letters: str) -> int:
    """A → 0, Z → 25, AA → 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def cell_of(reference: str) -> Cell | None:
    """`B3` (or the first cell of `B3:C4`) → (3, 1)."""
    found = re.match(r"\$?([A-Z]{1,3})\$?(\d{1,7})", reference)
    return (int(found[2]), column_number(found[1])) if found else None
