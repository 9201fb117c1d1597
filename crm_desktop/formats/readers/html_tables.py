"""The tables of an HTML page: many programs write one and call it .xls; spreadsheets put one on the clipboard."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from crm_desktop.formats.model import Table

Cells = list[str]
_SILENT = frozenset(["style", "script", "title", "template"])
_BREAKS = frozenset(["br", "p", "div", "li"])
_SPAN = 500


@dataclass
class _Open:
    """A table whose end has not come yet. below: column -> rows that a merged cell still covers."""

    rows: list[Cells] = field(default_factory=list)
    links: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    below: dict[int, int] = field(default_factory=dict)
    cell: list[str] | None = None
    span: tuple[int, int] = (1, 1)
    link: str = ""

    def start_row(self, style: str = "") -> None:
        self.end_cell()
        if self.rows:
            self.below = {i: left - 1 for i, left in self.below.items() if left > 1}
        self.rows.append([])
        if re.search(r"display\s*:\s*none", style):
            self.hidden.add(len(self.rows))

    def start_cell(self, attributes: dict[str, str | None]) -> None:
        self.end_cell()
        if not self.rows:
            self.start_row()
        self.cell = []
        self.span = (_number(attributes.get("rowspan")), _number(attributes.get("colspan")))

    def end_cell(self) -> None:
        if self.cell is None:
            return
        row, (down, across) = self.rows[-1], self.span
        while len(row) in self.below:
            row.append("")
        at, line = len(row), len(self.rows)
        row.extend(["".join(self.cell).strip(), *[""] * (across - 1)])
        if self.link:
            self.links[(line, at)] = self.link
        if down > 1 or across > 1:
            self.merged.append(((line - 1, at), (line + down - 2, at + across - 1)))
        if down > 1:
            self.below.update(dict.fromkeys(range(at, at + across), down))
        self.cell, self.link = None, ""


def _number(text: str | None) -> int:
    return max(1, min(int(text), _SPAN)) if text and text.isascii() and text.isdigit() else 1


class _Parser(HTMLParser):
    """Collects every table; one inside another stands by itself."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Open] = []
        self._open: list[_Open] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent = tag
        elif tag == "table":
            table = _Open()
            self.tables.append(table)
            self._open.append(table)
        elif self._open:
            self._inside(self._open[-1], tag, dict(attrs))

    def _inside(self, table: _Open, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "tr":
            table.start_row(attributes.get("style") or "")
        elif tag in ("td", "th"):
            table.start_cell(attributes)
        elif table.cell is not None and tag in _BREAKS:
            table.cell.append("\n" if "".join(table.cell).strip() else "")
        elif table.cell is not None and tag == "a" and not table.link:
            table.link = (attributes.get("href") or "").strip()

    def handle_data(self, data: str) -> None:
        if self._open and not self._silent and (cell := self._open[-1].cell) is not None:
            cell.append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        elif self._open and tag in ("td", "th", "tr", "table"):
            self._open[-1].end_cell()
            if tag == "table":
                self._open.pop()

    def finish(self) -> list[_Open]:
        self.close()
        for table in self._open:
            table.end_cell()
        return self.tables


def tables_of(html: str) -> list[Table]:
    """Every table with something in it, nameless. Neighbours of the same width are one (header and body apart)."""
    parser = _Parser()
    parser.feed(html[: html.rfind(">") + 1])  # a tag without an end would be looked at again and again
    found: list[Table] = []
    for table in map(_table, parser.finish()):
        if not table.rows:
            continue
        if found and table.width > 1 and found[-1].width == table.width:
            _append(found[-1], table)
        else:
            found.append(table)
    return found


def _table(found: _Open) -> Table:
    filled = [(number, row) for number, row in enumerate(found.rows, 1) if any(row)]
    width = max((len(row) for _, row in filled), default=0)
    return Table(
        None, [row for _, row in filled], [number for number, _ in filled], width, links=found.links, merged=found.merged,
        hidden_rows=found.hidden,
    )  # fmt: skip


def _append(above: Table, below: Table) -> None:
    start = above.numbers[-1]
    above.rows += below.rows
    above.numbers += [start + number for number in below.numbers]
    above.hidden_rows |= {start + row for row in below.hidden_rows}
    above.links |= {(start + row, column): link for (row, column), link in below.links.items()}
    above.merged += [
        ((start + top, left), (start + bottom, right)) for (top, left), (bottom, right) in below.merged
    ]
