"""The list of backups: when, why, what is in each, what was done since; look inside, restore, a second place."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.services.backups import Backup, BackupRow, SinceRow
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.archive.backup_panel import BackupPanel
from crm_desktop.ui.archive.backup_places import BackupPlaces
from crm_desktop.ui.archive.backup_words import reason_word, state_of, when
from crm_desktop.ui.cell_text import State
from crm_desktop.ui.i18n import format_size, tr
from crm_desktop.ui.models.windowed import Column, ListSource
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.labels import Rule
from crm_desktop.ui.widgets.list_dialog import ListDialog
from crm_desktop.ui.widgets.split_view import SplitView
from crm_desktop.ui.widgets.table import RecordTable


class Copies(Protocol):
    """Where the list comes from: an open archive's backups, or those of one that is closed."""

    def rows(self) -> list[BackupRow]: ...
    def since(self, backup: Backup, limit: int = 20) -> list[SinceRow]: ...


class Line(NamedTuple):
    """A copy as a row of the table."""

    id: int
    when: str
    why: str
    subjects: int | None
    cycles: int | None
    results: int | None
    size: str
    since: str
    state: State | None
    row: BackupRow


class BackupsDialog(ListDialog):
    """Copies at the left, newest first; at the right what the chosen one holds and what may be done with it."""

    look_wanted = Signal(object)  # Backup
    restore_wanted = Signal(object)  # Backup
    file_wanted = Signal()
    copy_wanted = Signal()

    def __init__(
        self, context: Any, copies: Copies, parent: QWidget | None = None, *, live: bool = True
    ) -> None:
        """`live`: of the open archive, of which copies can be made now."""
        super().__init__(tr("Backups"), parent, 1200, 640)
        self.context = context
        self.copies = copies
        self._live = live
        self._build()
        self._connect()
        self.load()

    def _build(self) -> None:
        text = tr(
            "Made without asking: at start, after half an hour of changes, on closing, and before everything that changes much."
        )
        self.add_head(tr("Backups"), text)
        self.table = RecordTable(
            [
                Column("when", tr("Made"), show="strong", stretch=True, width=150, sortable=False),
                Column("why", tr("Why"), width=200, sortable=False),
                Column("subjects", tr("Subjects"), show="number", width=76, sortable=False),
                Column("cycles", tr("Cycles"), show="number", width=64, sortable=False),
                Column("results", tr("Results"), show="number", width=76, sortable=False),
                Column("size", tr("Size"), width=80, align="right", sortable=False),
                Column("since", tr("Since then"), tooltip=tr("Steps done after this copy"), width=96, sortable=False),
                Column("state", tr("State"), show="state", width=110, sortable=False),
            ],
            name="backups",
            preferences=self.context.preferences,
        )  # fmt: skip
        self.table.set_empty_state(
            EmptyState("history", tr("No backup yet."), tr("The first one is made as soon as there is something to keep."))
        )  # fmt: skip
        self.detail = BackupPanel()
        split = SplitView(self.table, self.detail, "backups", self.context.preferences, width=320)
        split.panel.setMinimumWidth(max(split.panel.minimumWidth(), self.detail.least_width()))
        self.column.addWidget(split, 1)
        self.places = BackupPlaces(self.context)
        self.column.addWidget(Rule())
        self.column.addWidget(self.places)
        self.copy_button = Button(tr("Make a copy now"), "quiet", "copy")
        self.copy_button.setVisible(self._live)
        self.file_button = Button(tr("Restore from a file…"), "quiet", "folder-open")
        self.close_button = Button(tr("Close"), "quiet")
        self.add_foot([self.copy_button, self.file_button], [self.close_button])

    def _connect(self) -> None:
        self.table.current_id_changed.connect(self._show)
        self.table.activated_id.connect(self._look)
        self.detail.look_button.clicked.connect(self._look)
        self.detail.restore_button.clicked.connect(self._restore)
        self.copy_button.clicked.connect(self._copy_now)
        self.file_button.clicked.connect(self._from_file)
        self.close_button.clicked.connect(self.reject)

    @Slot()
    def load(self) -> None:
        """The list comes behind: it is read from many small files, perhaps on a stick."""
        self.context.jobs.files(partial(_rows, self.copies), self._loaded)

    def _loaded(self, rows: list[BackupRow]) -> None:
        lines = [_line(number, row) for number, row in enumerate(rows, 1)]
        self.table.set_source(ListSource(lines))
        if lines:
            self.table.select_id(lines[0].id)
        self._show(lines[0].id if lines else None)

    @Slot(object)
    def _show(self, _line_id: int | None) -> None:
        line: Line | None = self.current_row()
        if line is None:
            self.detail.clear()
        else:
            self.detail.show_copy(line.row, self.copies.since(line.row.backup))

    # -- what may be done

    @Slot()
    def _look(self, _line_id: int | None = None) -> None:
        line: Line | None = self.current_row()
        if line is not None and self.detail.look_button.isEnabled():
            self.accept()
            self.look_wanted.emit(line.row.backup)

    @Slot()
    def _restore(self) -> None:
        line: Line | None = self.current_row()
        if line is not None:
            self.accept()
            self.restore_wanted.emit(line.row.backup)

    @Slot()
    def _from_file(self) -> None:
        self.accept()
        self.file_wanted.emit()

    @Slot()
    def _copy_now(self) -> None:
        self.copy_button.setEnabled(False)
        self.copy_wanted.emit()

    @Slot()
    def copied(self) -> None:
        """A copy was made, or could not be."""
        self.copy_button.setEnabled(True)
        self.load()


def _rows(copies: Copies, _job: JobContext) -> list[BackupRow]:
    return copies.rows()


def _line(number: int, row: BackupRow) -> Line:
    known = row.backup.manifest
    counted = known.counts
    since = "" if row.since is None else tr("%n steps", n=row.since) if row.since else tr("nothing")
    return Line(
        number, when(row.backup), reason_word(known.reason), counted.get("subject"), counted.get("cycle"),
        counted.get("result"), format_size(known.bytes), since, state_of(row.backup), row,
    )  # fmt: skip
