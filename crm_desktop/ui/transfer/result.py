"""After an import: what it did, what it did not take, and the ways on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services.import_report import write_rejected
from crm_desktop.services.importing import ImportResult
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.context import Context
from crm_desktop.ui.export_words import text_formats
from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.models.windowed import Column, ListSource
from crm_desktop.ui.opening import open_file
from crm_desktop.ui.transfer.parts import News
from crm_desktop.ui.transfer.result_rows import RejectedRow
from crm_desktop.ui.transfer.undoing import ImportUndo
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.labels import CountTitle, icon_label, text_label
from crm_desktop.ui.widgets.page_header import PageHeader
from crm_desktop.ui.widgets.table import RecordTable


def rejected_columns(with_sheet: bool) -> list[Column]:
    sheet = [Column("sheet", tr("Sheet"), width=120, show="muted", sortable=False)] if with_sheet else []
    return [
        *sheet,
        Column("row", tr("Row"), show="number", width=64, sortable=False),
        Column("column", tr("Column||spreadsheet"), show="strong", width=160, sortable=False),
        Column("value", tr("Value"), width=220, sortable=False),
        Column("reason", tr("Why it was not taken"), width=320, stretch=True, sortable=False),
    ]


class ResultView(QWidget):
    """`targets_wanted`, `list_wanted`, `next_wanted` (the next of several files), `other_wanted` (another import)."""

    targets_wanted = Signal()
    list_wanted = Signal()
    next_wanted = Signal()
    other_wanted = Signal()
    earlier_wanted = Signal()
    doubles_wanted = Signal()

    def __init__(
        self,
        context: Context,
        result: ImportResult,
        counts: dict[str, int],
        rejected: list[RejectedRow],
        next_file: str = "",
    ) -> None:
        super().__init__()
        self.context = context
        self.batch, self.step = result.batch, result.step
        self.rejected = rejected
        self.undoing = ImportUndo(context, self)
        self.undoing.done.connect(self._undone)
        self.undoing.given_up.connect(self._not_undone)
        self.file = Path(result.plan.file.path)
        self._doubtful = _doubtful(result) > 0
        self._several_sheets = len(result.plan.choices.sheets) > 1
        self._build(done_words(result, counts), result_lines(result, counts, len(rejected)), next_file)

    # building ----------------------------------------------------------------------------------
    def _build(self, title: str, lines: list[tuple[str, str, str]], next_file: str) -> None:
        """The plan itself is not kept: it holds every row of the file."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(title, next_file))
        self.news = News()
        column.addLayout(self.news)
        column.addWidget(self._summary(lines))
        column.addWidget(self._table_head())
        column.addWidget(self._table(), 1)
        self.table.header.setVisible(bool(self.rejected))

    def _head(self, title: str, next_file: str) -> PageHeader:
        self.header = PageHeader(title, self.file.name)
        self.undo_button = self.header.add_quiet(tr("Undo this import"), self._undo, "arrow-back-up")
        self.undo_button.setEnabled(self.batch is not None)
        if next_file:
            self.header.add_quiet(tr("Choose the targets"), self.targets_wanted.emit, "target")
            self.primary = self.header.set_primary(
                tr("Go on with {file}", file=next_file), self.next_wanted.emit, "arrow-right"
            )
        elif self.batch is not None:
            self.primary = self.header.set_primary(
                tr("Choose the targets"), self.targets_wanted.emit, "target"
            )
        else:
            self.primary = self.header.set_primary(
                tr("Import another list"), self.other_wanted.emit, "file-import"
            )
        return self.header

    def _summary(self, lines: list[tuple[str, str, str]]) -> QWidget:
        box = QWidget()
        self.facts = QGridLayout()
        self.facts.setHorizontalSpacing(12)
        self.facts.setVerticalSpacing(6)
        self.facts.setColumnStretch(1, 1)
        for number, (icon, tone, words) in enumerate(lines):
            self.facts.addWidget(icon_label(icon, tone, 18), number, 0, Qt.AlignmentFlag.AlignTop)
            self.facts.addWidget(text_label(words, "body", wrap=True), number, 1)
        links = QHBoxLayout()
        links.setSpacing(8)
        self.list_button = Button(tr("See them in the list"), "secondary", "users")
        self.list_button.clicked.connect(self.list_wanted)
        self.again_button = Button(tr("Import another list"), "quiet", "file-import")
        self.again_button.clicked.connect(self.other_wanted)
        if self.batch is None:
            self.list_button.hide()
            self.again_button.hide()
        links.addWidget(self.list_button)
        links.addWidget(self.again_button)
        self.doubles_button = Button(tr("Look at the doubtful pairs"), "quiet", "users-group")
        self.doubles_button.clicked.connect(self.doubles_wanted)
        self.doubles_button.setVisible(self.batch is not None and self._doubtful)
        links.addWidget(self.doubles_button)
        self.earlier_button = Button(tr("Earlier imports"), "quiet", "history")
        self.earlier_button.clicked.connect(self.earlier_wanted)
        links.addWidget(self.earlier_button)
        links.addStretch(1)
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 0, 16, 16)
        column.setSpacing(14)
        column.addLayout(self.facts)
        column.addLayout(links)
        return box

    def _table_head(self) -> QFrame:
        head = QFrame()
        head.setProperty("line", "top")
        self.copy_button = Button(tr("Copy"), "quiet", "copy", small=True)
        self.save_button = Button(tr("Save as CSV…"), "quiet", "download", small=True)
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._save)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(CountTitle(tr("Not taken"), format_number(len(self.rejected))))
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addWidget(self.save_button)
        if not self.rejected:
            head.hide()
        return head

    def _table(self) -> RecordTable:
        self.table = RecordTable(rejected_columns(self._several_sheets))
        self.table.set_source(ListSource(self.rejected))
        self.table.set_empty_state(
            EmptyState("circle-check", tr("Every value was taken"), tr("Nothing of this file was left out."))
        )
        return self.table

    # acting ------------------------------------------------------------------------------------
    @Slot()
    def _copy(self) -> None:
        """What is selected; everything if nothing is."""
        if not self.table.selection_ids():
            self.table.selectAll()
        self.table.copy_selection()
        self.context.messages.toast(tr("Copied: paste it into a spreadsheet."))

    @Slot()
    def _save(self) -> None:
        name = tr("Not taken from {file}", file=self.file.stem)
        target = self.context.messages.save_file(
            tr("Save what was not taken"), self.file.with_name(f"{name}.csv"), "CSV (*.csv)"
        )
        if target is None:
            return
        headers = [tr("Sheet"), tr("Row"), tr("Column||spreadsheet"), tr("Value"), tr("Why it was not taken")]
        work = partial(_write_rejected, target.with_suffix(".csv"), headers, self.rejected, text_formats())
        self.context.jobs.files(work, self._saved)

    def _saved(self, target: Path) -> None:
        self.context.messages.toast(
            tr("Saved: {file}", file=str(target)), action=tr("Open"), on_action=partial(open_file, target)
        )

    @Slot()
    def _undo(self) -> None:
        """What later work refers to stays: that is found out first, and said."""
        if self.step is not None and self.batch is not None:
            self.undo_button.setEnabled(False)
            self.undoing.start(self.batch, self.step, self.file.name)

    @Slot()
    def _undone(self) -> None:
        self.header.set_title(tr("Import undone"))
        self.primary.setEnabled(False)
        self.list_button.setEnabled(False)
        self.news.tell(
            "positive",
            tr("The import of {file} was undone: the archive is as it was before.", file=self.file.name),
        )

    @Slot()
    def _not_undone(self) -> None:
        self.undo_button.setEnabled(True)


def _write_rejected(
    target: Path, headers: list[str], rows: list[RejectedRow], formats: Any, _job: JobContext
) -> Path:
    write_rejected(target, headers, [row[1:] for row in rows], formats)
    return target


def _doubtful(result: ImportResult) -> int:
    return sum("same_row" not in duplicate.reasons for duplicate in result.plan.duplicates.values())


def done_words(result: ImportResult, counts: dict[str, int]) -> str:
    """The heading: what it brought."""
    if result.batch is None:
        return tr("Nothing new in this file")
    if counts["subjects_added"]:
        return tr("%n subjects imported", n=counts["subjects_added"])
    return tr("%n subjects updated", n=counts["updated"])


def result_lines(result: ImportResult, counts: dict[str, int], rejected: int) -> list[tuple[str, str, str]]:
    """(icon, tone, sentence)."""
    lines = [("circle-check", "positive", _added_words(counts))] if counts["added"] else []
    if counts["updated"]:
        lines.append(
            (
                "refresh",
                "positive",
                tr("%n subjects that were there already got new data.", n=counts["updated"]),
            )
        )
    if counts["unchanged"]:
        lines.append(
            ("users", "muted", tr("%n rows were there already and say nothing new.", n=counts["unchanged"]))
        )
    if counts["joined"]:
        lines.append(("git-merge", "positive", tr("%n rows were joined to another.", n=counts["joined"])))
    if left := counts["skipped"] - counts["joined"]:
        lines.append(("ban", "muted", tr("%n rows were left out.", n=left)))
    if doubtful := _doubtful(result):
        lines.append(("alert-triangle", "warning", tr("%n subjects may be there twice.", n=doubtful)))
    if rejected:
        lines.append(
            (
                "circle-x",
                "negative",
                tr("%n values or rows were not taken: they are listed below.", n=rejected),
            )
        )
    return lines


def _added_words(counts: dict[str, int]) -> str:
    rows, subjects = counts["added"], counts["subjects_added"]
    if rows == subjects:
        return tr("%n rows became subjects.", n=rows)
    return tr(
        "%n rows became {subjects} subjects: people and the houses they belong to are linked.",
        n=rows,
        subjects=format_number(subjects),
    )
