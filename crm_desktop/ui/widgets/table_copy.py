"""Rows on the clipboard: tabs for anything, and a table of text cells for spreadsheets (no live formulas)."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from crm_desktop.ui.cell_text import cell_text
from crm_desktop.ui.models.windowed import WindowedModel

CELL = "<td style=\"mso-number-format:'\\@'\">{}</td>"
CHUNK = 2000


def copy_rows(model: WindowedModel, ids: Sequence[int], columns: Sequence[int]) -> None:
    lines = block(model, ids, columns)
    if not lines:
        return
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in lines))
    rows = ("<tr>" + "".join(CELL.format(escape(cell)) for cell in line) + "</tr>" for line in lines)
    data.setHtml("<table>" + "".join(rows) + "</table>")
    QGuiApplication.clipboard().setMimeData(data)


def block(model: WindowedModel, ids: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
    """The rows as shown, one list of texts each; tabs and line ends inside become blanks."""
    lines: list[list[str]] = []
    shown = [model.columns[number] for number in columns]
    for start in range(0, len(ids), CHUNK):
        some = ids[start : start + CHUNK]
        found = {row.id: row for row in model.source.rows(some)}
        for wanted in some:
            row = found.get(wanted)
            if row is not None:
                lines.append([" ".join(cell_text(c.show, c.get(row)).split()) for c in shown])
    return lines
