"""Where an import begins when no file was chosen yet; below, the earlier ones."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.archive.welcome import DropCard
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.models.windowed import Column, ListSource
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import text_label
from crm_desktop.ui.widgets.page_header import PageHeader
from crm_desktop.ui.widgets.table import RecordTable

PATTERN = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.vcf"


def choose_files(context: Context) -> list[Path]:
    return context.messages.choose_files(tr("Import a list"), f"{tr('Lists')} ({PATTERN})")


class Earlier(NamedTuple):
    """One earlier import."""

    id: int
    at: str
    file: str
    sheet: str
    added: int
    updated: int


def earlier_columns() -> list[Column]:
    return [
        Column("at", tr("When"), show="datetime", width=170, sortable=False),
        Column("file", tr("File"), show="strong", width=240, stretch=True, sortable=False),
        Column("sheet", tr("Sheet"), show="muted", width=160, sortable=False),
        Column("added", tr("New||rows"), show="number", width=80, sortable=False),
        Column("updated", tr("Updated"), show="number", width=96, sortable=False),
    ]


class StartView(QWidget):
    """`chosen(files)`; `batch_wanted(id)` shows what an earlier import brought."""

    chosen = Signal(list)
    paste_wanted = Signal()
    batch_wanted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.header = PageHeader(tr("Import a list"))
        self.drop = DropCard()
        self.drop.setMaximumWidth(720)
        top = QHBoxLayout()
        top.setContentsMargins(16, 4, 16, 20)
        top.addWidget(self.drop, 1)
        top.addStretch(0)
        self.earlier = QWidget()
        self.table = RecordTable(earlier_columns(), "imports", self.context.preferences)
        self.see_button = Button(tr("See them in the list"), "quiet", "users", small=True)
        self.undo_button = Button(tr("Undo this import"), "quiet", "arrow-back-up", small=True)
        below = QVBoxLayout(self.earlier)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self._earlier_head())
        below.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(top)
        column.addWidget(self.earlier, 1)
        column.addStretch(0)

    def _earlier_head(self) -> QFrame:
        head = QFrame()
        head.setProperty("line", "top")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(text_label(tr("Earlier imports"), "section"))
        row.addStretch(1)
        row.addWidget(self.see_button)
        row.addWidget(self.undo_button)
        return head

    def _connect(self) -> None:
        self.drop.choose.connect(self._choose)
        self.drop.dropped.connect(self.chosen)
        self.drop.paste.connect(self.paste_wanted)
        self.see_button.clicked.connect(self._see)
        self.undo_button.clicked.connect(self._undo)
        self.table.activated_id.connect(self.batch_wanted)
        self.table.selection_changed.connect(self._show_buttons)

    def load(self) -> None:
        """The earlier imports that are not undone."""
        rows = [_earlier(batch) for batch in self.context.services.importing.history()]
        self.table.set_source(ListSource(rows))
        self.earlier.setVisible(bool(rows))
        self._show_buttons(0)

    @Slot(int)
    def _show_buttons(self, _count: int) -> None:
        for button in (self.see_button, self.undo_button):
            button.setEnabled(self.table.current_id() is not None)

    @Slot()
    def _choose(self) -> None:
        files = choose_files(self.context)
        if files:
            self.chosen.emit(files)

    @Slot()
    def _see(self) -> None:
        if (batch := self.table.current_id()) is not None:
            self.batch_wanted.emit(batch)

    @Slot()
    def _undo(self) -> None:
        if (batch := self.table.current_id()) is not None:
            undo = partial(self.context.services.importing.undo, batch)
            self.context.write(undo, self._undone, toast=tr("Import undone"))

    def _undone(self, _changes: Any) -> None:
        self.load()


def _earlier(batch: Any) -> Earlier:
    counts = batch.counts
    return Earlier(
        batch.id, batch.at, batch.file, batch.sheet, int(counts.get("new", 0)), int(counts.get("update", 0))
    )
