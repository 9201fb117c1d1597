"""Fields changed on both sides, one by one: keep mine, or take the file's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.cell_text import State
from crm_desktop.ui.context import PreferenceStore
from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.models.windowed import Column, ListSource
from crm_desktop.ui.theme import theme
from crm_desktop.ui.transfer.answering import AnswerDetail, AnswerTable
from crm_desktop.ui.transfer.conflicts import FILE, MINE, OPEN, SIDES, Conflict
from crm_desktop.ui.widgets.labels import clear_layout, text_label
from crm_desktop.ui.widgets.split_view import SplitView


def side_words(side: str) -> str:
    return {MINE: tr("Keep mine"), FILE: tr("Take the file's"), OPEN: tr("Not decided")}[side]


def _answer_state(conflict: Conflict) -> State:
    kind = {MINE: "neutral", FILE: "accent", OPEN: "warning"}[conflict.answer]
    return State(kind, side_words(conflict.answer), "")


def conflict_columns() -> list[Column]:
    return [
        Column("row", tr("Row"), show="number", width=52, sortable=False),
        Column("name", tr("Subject"), show="strong", width=130, stretch=True, sortable=False),
        Column("field", tr("Field"), width=96, sortable=False),
        Column("mine", tr("Yours||value"), width=110, stretch=True, sortable=False),
        Column("file", tr("In the file now"), width=110, stretch=True, sortable=False),
        Column("answer", tr("Answer||pair"), _answer_state, show="state", width=132, sortable=False),
    ]


class ConflictList(QWidget):
    """`answered({place: side})` for the selected fields, or the current one."""

    answered = Signal(object)

    def __init__(self, preferences: PreferenceStore) -> None:
        super().__init__()
        self.conflicts: list[Conflict] = []
        self._build(preferences)
        self._connect()

    def _build(self, preferences: PreferenceStore) -> None:
        self.table = AnswerTable(conflict_columns())
        self.detail = ConflictDetail()
        self.split = SplitView(self.table, self.detail, "import.conflicts", preferences, 380)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)

    def _connect(self) -> None:
        self.table.current_id_changed.connect(self._show_current)
        self.table.selection_changed.connect(self.detail.set_count)
        self.table.next_answer.connect(self._next_answer)
        self.detail.answered.connect(self.answer)

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        current = self.table.current_id()
        self.conflicts = list(conflicts)
        self.table.set_source(ListSource(self.conflicts))
        if self.conflicts and (current is None or not self.table.select_id(current)):
            first = next((c for c in self.conflicts if c.answer == OPEN), self.conflicts[0])
            self.table.select_id(first.id)
        self.table.windowed.refresh_ids([c.id for c in self.conflicts])
        self._show_current()

    def _current(self) -> Conflict | None:
        wanted = self.table.current_id()
        return next((conflict for conflict in self.conflicts if conflict.id == wanted), None)

    @Slot()
    def _show_current(self, _id: object = None) -> None:
        conflict = self._current()
        if conflict is not None:
            self.detail.show_conflict(conflict)

    @Slot(object)
    def answer(self, side: str) -> None:
        chosen = set(self.table.selection_ids())
        self.answered.emit({c.place: side for c in self.conflicts if c.id in chosen})

    @Slot()
    def _next_answer(self) -> None:
        conflict = self._current()
        if conflict is not None:
            self.answer(SIDES[(SIDES.index(conflict.answer) + 1) % len(SIDES)])


class ConflictDetail(AnswerDetail):
    """The three values under one another, and the answer: mine, file or open."""

    def __init__(self) -> None:
        super().__init__(
            [(side, side_words(side)) for side in SIDES], OPEN, tr("Changed by you and in the file.")
        )
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(1, 1)
        choice = QHBoxLayout()
        choice.addWidget(self.answer)
        choice.addStretch(1)
        self.put(self.title, self.why, self.grid, choice, self.effect)

    def show_conflict(self, conflict: Conflict) -> None:
        title = tr("{name}: {field}", name=conflict.name, field=conflict.field)
        self.title.setText(title if conflict.name else conflict.field)
        self.answer.set_value(conflict.answer)
        self.effect.setText(effect_words(conflict.answer))
        clear_layout(self.grid)
        self.grid.setColumnMinimumWidth(0, theme().px(112))
        lines = (
            (tr("The file before"), conflict.before, "body", "muted", True),
            (tr("In your archive"), conflict.mine, "strong", "", conflict.answer == FILE),
            (tr("The file now, row {row}", row=format_number(conflict.row)), conflict.file, "strong", "", conflict.answer != FILE),
        )  # fmt: skip
        for number, (name, value, style, tone, quiet) in enumerate(lines):
            self.grid.addWidget(
                text_label(name, "small", "muted", True), number, 0, Qt.AlignmentFlag.AlignTop
            )
            words = text_label(value, "body" if quiet else style, "muted" if quiet else tone, True)
            self.grid.addWidget(words, number, 1, Qt.AlignmentFlag.AlignTop)

    @Slot(int)
    def set_count(self, count: int) -> None:
        """With several selected the answer is for all of them."""
        if count > 1:
            self.effect.setText(tr("The answer is for the %n selected fields.", n=count))


def effect_words(answer: str) -> str:
    if answer == FILE:
        return tr("The value of the file takes the place of yours.")
    if answer == MINE:
        return tr("Yours stays. This value of the file is not asked about again.")
    return tr("Yours stays. The next import asks again.")
