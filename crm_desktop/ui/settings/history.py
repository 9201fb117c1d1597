"""The history of changes: every step, what it changed, and its undoing, newer steps staying."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.errors import CrmError
from crm_desktop.services.history import ChangeRow, History, StepRow, UndoPreview
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_datetime, tr, word
from crm_desktop.ui.models.windowed import Column
from crm_desktop.ui.settings.change_words import change_lines, table_word, verb_word
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import text_label
from crm_desktop.ui.widgets.list_dialog import ListDialog
from crm_desktop.ui.widgets.split_view import SplitView
from crm_desktop.ui.widgets.table import RecordTable

ROWS_SHOWN = 40


class Line(NamedTuple):
    """A step as a row of the table."""

    id: int
    when: str
    what: str
    state: str
    step: StepRow


class _Steps:
    """Every step there is, read as far as one looks."""

    def __init__(self, history: History) -> None:
        self._history = history

    def ids(self) -> Sequence[int]:
        return self._history.step_ids()

    def rows(self, ids: Sequence[int]) -> list[Line]:
        return [_line(step) for step in self._history.step_rows(ids)]


class HistoryDialog(ListDialog):
    """Steps at the left, newest first; at the right what the chosen one changed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("History of changes"), parent, 980, 600)
        self.context = context
        self._build()
        self._connect()
        self.load()

    def _build(self) -> None:
        self.add_head(tr("History of changes"))
        self.table = RecordTable(
            [
                Column("when", tr("When"), width=170, sortable=False),
                Column("what", tr("What"), show="strong", stretch=True, width=240, sortable=False),
                Column("state", tr("State"), width=90, sortable=False),
            ],
            name="history",
            preferences=self.context.preferences,
        )
        self.detail = _StepDetail()
        split = SplitView(self.table, self.detail, "history", self.context.preferences, width=420)
        self.column.addWidget(split, 1)
        self.undo_button = Button(tr("Undo this step…"), "secondary", "arrow-back-up")
        self.close_button = Button(tr("Close"), "quiet")
        how_long = text_label(_how_long(self.history.days()), "small", "muted")
        self.add_foot([how_long], [self.undo_button, self.close_button])

    def _connect(self) -> None:
        self.table.current_id_changed.connect(self._show_step)
        self.undo_button.clicked.connect(self._ask_undo)
        self.close_button.clicked.connect(self.reject)

    @property
    def history(self) -> Any:
        return self.context.services.history

    def load(self) -> None:
        self.table.set_source(_Steps(self.history))
        newest = next(iter(self.history.step_ids()), None)
        if newest is not None:
            self.table.select_id(newest)
        self._show_step(newest)

    @Slot(object)
    def _show_step(self, step_id: int | None) -> None:
        line: Line | None = self.current_row() if step_id is not None else None
        self.undo_button.setEnabled(line is not None and line.step.undoable and not line.step.undone)
        if line is None:
            self.detail.clear(tr("No change so far."))
        else:
            self.detail.show_step(line, self.history.changes_of(line.id, ROWS_SHOWN + 1))

    # -- undoing one step

    @Slot()
    def _ask_undo(self) -> None:
        line: Line | None = self.current_row()
        if line is None:
            return
        self.undo_button.setEnabled(False)
        self.context.write(
            lambda: self.history.preview_undo(line.id), lambda found: self._confirm(line, found), self._failed
        )

    def _confirm(self, line: Line, preview: UndoPreview) -> None:
        if (
            self.context.messages.ask(
                tr("Undo “{step}”?", step=line.what), preview_words(preview), [tr("Undo this step")]
            )
            == 0
        ):
            self.context.write(lambda: self.history.undo_step(line.id)[0], self._undone, self._failed)
        else:
            self._show_step(line.id)

    def _undone(self, _changes: Any) -> None:
        self.load()

    def _failed(self, error: Any) -> None:
        if isinstance(error, CrmError):
            self.context.messages.error(error.message)
        self.load()


def preview_words(preview: UndoPreview) -> str:
    """How much goes back, and what stays and why."""
    parts = [tr("%n values go back to what they were.", n=preview.restored)]
    if preview.kept_changed:
        parts.append(tr("%n stay, because they were changed since.", n=preview.kept_changed))
    if preview.kept_used:
        parts.append(tr("%n stay, because later work refers to them.", n=preview.kept_used))
    return " ".join(parts)


def _how_long(days: int | None) -> str:
    if days is None:
        return tr("Steps can always be undone.")
    return tr("Steps can be undone for %n days. The settings change that.", n=days)


def _line(step: StepRow) -> Line:
    return Line(
        step.id, format_datetime(step.at), word(step.label), tr("undone") if step.undone else "", step
    )


class _StepDetail(QScrollArea):
    """What one step changed, row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(self.Shape.NoFrame)

    def clear(self, text: str) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(text_label(text, "body", "muted", wrap=True))
        column.addStretch(1)
        self.setWidget(body)

    def show_step(self, line: Line, changes: list[ChangeRow]) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(text_label(line.what, "subject", wrap=True))
        column.addWidget(text_label(line.when, "small", "muted"))
        for change in changes[:ROWS_SHOWN]:
            self._add_change(column, change)
        if len(changes) > ROWS_SHOWN:
            column.addWidget(text_label(tr("… and more"), "small", "muted"))
        column.addStretch(1)
        self.setWidget(body)

    def _add_change(self, column: QVBoxLayout, change: ChangeRow) -> None:
        lines = change_lines(change)
        if not lines and change.op == "U":
            return
        column.addSpacing(4)
        column.addWidget(text_label(f"{table_word(change.table)}, {verb_word(change)}", "section"))
        if change.of:
            column.addWidget(text_label(change.of, "body", "muted", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, 110)
        grid.setColumnStretch(1, 1)
        for row, (name, before, after) in enumerate(lines):
            grid.addWidget(text_label(name, "small", "muted"), row, 0)
            grid.addWidget(_both(before, after), row, 1)
        column.addLayout(grid)


def _both(before: str, after: str) -> QLabel:
    words = f"{before} → {after}" if before and after else after or tr("{before} → nothing", before=before)
    return text_label(words, "body", wrap=True)
