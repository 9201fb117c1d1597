"""The reading process: opens a foreign file, normalises it and sends plain batches. Imports neither Qt nor SQL.

Messages are marshalled tuples: in (command, arguments), out ("progress", done, total), ("batch", …), ("done", result)
or ("error", code, data).
"""

from __future__ import annotations

import gc
import marshal
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from crm_desktop.formats.model import Layout, ReadOptions, Refusal, SheetInfo, Table, layout_to_plain
from crm_desktop.formats.readers.limits import Limits, limit_memory

BATCH = 2000


def main(connection: Connection, limits: Limits) -> None:
    """Serves commands until the parent closes the pipe."""
    _be_quiet()
    limit_memory(limits.memory)
    gc.disable()  # it reads one file and ends; collecting would look at millions of cells again and again
    work = Work(connection, limits)
    while True:
        try:
            command, arguments = marshal.loads(connection.recv_bytes())
        except (EOFError, OSError):
            return
        work.send(*work.answer(command, arguments))


def _be_quiet() -> None:
    """Panics of the reader print to stderr; nobody is there to read."""
    if os.environ.get("CRM_DESKTOP_CHILD_STDERR"):
        return
    try:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 2)
    except OSError:
        sys.stderr = None  # type: ignore[assignment]


class Work:
    """One opened file and what is known about its sheets."""

    def __init__(self, connection: Connection, limits: Limits) -> None:
        self._connection = connection
        self._limits = limits
        self._source: Any = None
        self._known: dict[str, tuple[Layout, list[int]]] = {}
        self._tables: dict[str | None, Table] = {}
        self._of_sheet: dict[str | None, str | None] = {}
        self._sheets: dict[str | None, SheetInfo] = {}
        self._judged: list[tuple[Layout, bool, set[str]]] = []

    def send(self, *message: Any) -> None:
        self._connection.send_bytes(marshal.dumps(message))

    def progress(self, done: int, total: int) -> None:
        self.send("progress", done, total)

    def answer(self, command: str, arguments: dict[str, Any]) -> tuple[Any, ...]:
        handlers: dict[str, Callable[..., Any]] = {
            "open": self._open,
            "layout": self._layout,
            "rows": self._rows,
            "table": self._table,
            "again": self._again,
        }
        try:
            return ("done", handlers[command](**arguments))
        except Refusal as refusal:
            return ("error", refusal.code, refusal.data)
        except MemoryError:
            return ("error", "import.too_large", {})
        except FileNotFoundError:
            return ("error", "import.not_found", {})
        except PermissionError:
            return ("error", "import.no_permission", {})
        except (
            BaseException
        ) as error:  # the edge: whatever a damaged file makes a reader raise, panics included
            if os.environ.get("CRM_DESKTOP_CHILD_STDERR"):
                import traceback

                traceback.print_exc()
            return ("error", "import.unreadable", {"detail": type(error).__name__})

    def _open(
        self, path: str, password: str | None, careful: bool, pasted: tuple[str, str] | None = None
    ) -> dict[str, Any]:
        from dataclasses import asdict

        from crm_desktop.formats import layout
        from crm_desktop.formats.readers.source import Source

        self._source = Source(Path(path), password, careful, self._limits, pasted)
        self.progress(0, 0)
        self._look_at([sheet for sheet in self._source.sheets() if sheet.visible])
        if not any(sheet.rows for sheet in self._sheets.values()):  # perhaps what counts is hidden
            self._look_at([sheet for sheet in self._source.sheets() if not sheet.visible])
        if not any(sheet.rows > 0 for sheet in self._sheets.values()):
            raise Refusal("import.empty", file=Path(path).name)
        proposed = layout.propose(self._judged)
        return asdict(self._source.info(tuple(self._in_order()), tuple(proposed)))

    def _look_at(self, sheets: list[SheetInfo]) -> None:
        """Reads them, and finds out what each of their tables holds."""
        from crm_desktop.formats.layout import people_in

        for sheet in sheets:
            for table in self._read(sheet.name):
                self._sheets[table.name] = _counted(sheet, table)
                found, data = self._laid_out(table.name, ReadOptions())
                self._judged.append((found, sheet.visible, people_in(table, found, data)))
            self.progress(len(self._judged), 0)

    def _in_order(self) -> list[SheetInfo]:
        """As in the file, each followed by the other tables on it; those not looked at with nothing counted."""
        found: list[SheetInfo] = []
        for sheet in self._source.sheets():
            names = [name for name, of in self._of_sheet.items() if of == sheet.name]
            found += [self._sheets[name] for name in names] or [sheet]
        return found

    def _read(self, sheet: str | None) -> list[Table]:
        """The tables of a sheet, ready to be read."""
        from crm_desktop.formats.layout import prepare
        from crm_desktop.formats.parts import parts_of

        parts = parts_of(prepare(self._source.table(sheet, self.progress)))
        for table in parts:
            self._tables[table.name] = table
            self._of_sheet[table.name] = sheet
        return parts

    def _prepared(self, sheet: str | None) -> Table:
        if sheet not in self._tables:
            self._read(sheet)
        return self._tables[sheet]

    def _laid_out(self, sheet: str | None, options: ReadOptions) -> tuple[Layout, list[int]]:
        from crm_desktop.formats.layout import build_layout

        chosen = sorted(options.fields.items()), sorted(options.day_first.items())
        key = repr(
            (sheet, options.header_row, chosen, options.hidden_rows, options.hidden_columns, options.delicate)
        )
        if key not in self._known:
            self._known[key] = build_layout(self._prepared(sheet), options)
        return self._known[key]

    def _layout(self, sheet: str | None, options: dict[str, Any]) -> dict[str, Any]:
        return layout_to_plain(self._laid_out(sheet, ReadOptions(**options))[0])

    def _table(self, sheet: str | None, limit: int) -> list[tuple[int, list[str]]]:
        """The first rows as they stand in the file, for choosing the header row by hand."""
        from crm_desktop.formats.normalise.text import text_of

        table = self._prepared(sheet)
        return [
            (n, [text_of(cell) for cell in row])
            for n, row in zip(table.numbers[:limit], table.rows[:limit], strict=True)
        ]

    def _again(self, sheet: str | None, options: dict[str, Any], rows: list[list[str]]) -> tuple[Any, ...]:
        """Rows kept from an earlier import, read as the rows of this sheet are read."""
        from crm_desktop.formats.normalise.rows import Normaliser

        chosen = ReadOptions(**options)
        found, _ = self._laid_out(sheet, chosen)
        width = self._prepared(sheet).width
        spread = []
        for texts in rows:
            row: list[Any] = [""] * width
            for column, text in zip(found.columns, texts, strict=True):
                row[column.index] = text
            spread.append(row)
        normaliser = Normaliser(Table(sheet, spread, list(range(len(spread))), width), found, chosen)
        columns, problems = normaliser.batch(range(len(spread)))
        return (columns, problems, [(column.label, column.type) for column in normaliser.custom])

    def _rows(self, sheet: str | None, options: dict[str, Any], limit: int) -> int:
        from crm_desktop.formats.normalise.rows import Normaliser
        from crm_desktop.formats.packed import pack

        chosen = ReadOptions(**options)
        found, data = self._laid_out(sheet, chosen)
        normaliser = Normaliser(self._prepared(sheet), found, chosen)
        custom = [(column.label, column.type) for column in normaliser.custom]
        total = min(len(data), limit) if limit else len(data)
        for start in range(0, total, BATCH):
            columns, problems = normaliser.batch(data[start : min(start + BATCH, total)])
            self.send("batch", start, total, *pack(columns), problems, custom)
        return total


def _counted(sheet: SheetInfo, table: Table) -> SheetInfo:
    """With its size, and what of it is hidden."""
    width = table.width
    hidden = [i for i in table.hidden_columns if i < width and any(row[i] != "" for row in table.rows)]
    rows = sum(number in table.hidden_rows for number in table.numbers) if table.hidden_rows else 0
    return replace(
        sheet, name=table.name, rows=len(table.rows), columns=width, hidden_rows=rows, hidden_columns=len(hidden), unvalued=table.unvalued,
        pictures=table.pictures,
    )  # fmt: skip
