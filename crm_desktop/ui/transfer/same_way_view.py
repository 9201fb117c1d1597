"""Several files on their way: each with what became of it; at the end the ways on."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui.cell_text import Toned
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.models.windowed import Column, ListSource
from crm_desktop.ui.transfer.parts import News
from crm_desktop.ui.transfer.same_way import (
    AT_WORK,
    LOOK,
    NOTHING,
    REFUSED,
    WAITING,
    WRITTEN,
    FileOutcome,
    SameWay,
)
from crm_desktop.ui.widgets.bars import ProgressStrip
from crm_desktop.ui.widgets.page_header import PageHeader
from crm_desktop.ui.widgets.table import RecordTable

TONES = {LOOK: "warning", REFUSED: "negative", WRITTEN: "positive"}


def state_words(state: str) -> str:
    return {
        WAITING: tr("Waiting||file"), AT_WORK: tr("At work"), WRITTEN: tr("Imported||file"), NOTHING: tr("Nothing new"),
        LOOK: tr("To look at"), REFUSED: tr("Not read"),
    }[state]  # fmt: skip


def _state(outcome: FileOutcome) -> Toned:
    return Toned(state_words(outcome.state), TONES.get(outcome.state, "muted"))


def outcome_columns() -> list[Column]:
    return [
        Column("name", tr("File"), show="strong", width=260, stretch=True, sortable=False),
        Column("state", tr("Outcome"), _state, show="toned", width=120, sortable=False),
        Column("added", tr("New||rows"), show="number", width=80, sortable=False),
        Column("updated", tr("Updated"), show="number", width=96, sortable=False),
        Column("words", "", show="muted", width=320, stretch=True, sortable=False),
    ]


class SameWayView(QWidget):
    """`list_wanted`, `other_wanted`, `look_wanted` (the files left to look at)."""

    list_wanted = Signal()
    other_wanted = Signal()
    look_wanted = Signal(list)

    def __init__(self, context: Context, way: SameWay) -> None:
        super().__init__()
        self.context = context
        self.way = way
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.header = PageHeader(tr("Importing the same way"))
        self.undo_button = self.header.add_quiet(tr("Undo all of them"), self._undo, "arrow-back-up")
        self.undo_button.setVisible(False)
        self.news = News()
        self.table = RecordTable(outcome_columns())
        self.strip = ProgressStrip(tr("Stop"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self.news)
        column.addWidget(self.table, 1)
        column.addWidget(self.strip)

    def _connect(self) -> None:
        self.way.changed.connect(self._show)
        self.way.finished.connect(self._finish)
        self.way.working.connect(self._watch)
        self.strip.cancelled.connect(self.way.stop)

    @Slot(object, str)
    def _watch(self, job: Job, words: str) -> None:
        self.strip.watch(job, words)

    @Slot()
    def _show(self) -> None:
        outcomes = self.way.outcomes
        current = self.table.current_id()
        self.table.set_source(ListSource(outcomes))
        if current is not None:
            self.table.select_id(current)
        done = sum(outcome.state not in (WAITING, AT_WORK) for outcome in outcomes)
        self.header.set_count(
            tr("{number} of {total}", number=format_number(done), total=format_number(len(outcomes)))
        )

    # the end -----------------------------------------------------------------------------------
    @Slot()
    def _finish(self) -> None:
        outcomes = self.way.outcomes
        added = sum(outcome.added for outcome in outcomes)
        updated = sum(outcome.updated for outcome in outcomes)
        written = sum(outcome.state == WRITTEN for outcome in outcomes)
        self.header.set_title(tr("%n files imported", n=written))
        self.news.tell("positive", tr("{new} new subjects, {updated} updated.", new=format_number(added), updated=format_number(updated)))  # fmt: skip
        self.undo_button.setVisible(bool(self.way.batches))
        left = self.way.to_look_at
        if left:
            self.header.add_quiet(tr("See them in the list"), self.list_wanted.emit, "users")
            verb = tr("Go on with {file}", file=left[0].name)
            self.primary = self.header.set_primary(verb, partial(self.look_wanted.emit, left), "arrow-right")
        else:
            self.header.add_quiet(tr("Import another list"), self.other_wanted.emit, "file-import")
            self.primary = self.header.set_primary(tr("See them in the list"), self.list_wanted.emit, "users")
        self.primary.setFocus()

    @Slot()
    def _undo(self) -> None:
        self.undo_button.setEnabled(False)
        self._undo_next(self.way.batches, None)

    def _undo_next(self, left: list[int], _changes: Any) -> None:
        """The newest first."""
        if not left:
            self.news.tell("positive", tr("All of them were undone: the archive is as it was before."))
            return
        undo = partial(self.context.services.importing.undo, left[-1])
        self.context.write(undo, partial(self._undo_next, left[:-1]))
