"""Step 4: what happens to those already there, and the pairs only a person can judge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.services.importing import Policy
from crm_desktop.ui.cell_text import State, Toned
from crm_desktop.ui.i18n import format_number, format_percent, tr
from crm_desktop.ui.models.windowed import Column, ListSource
from crm_desktop.ui.theme import theme
from crm_desktop.ui.transfer.answering import AnswerDetail, AnswerTable
from crm_desktop.ui.transfer.conflict_list import ConflictList
from crm_desktop.ui.transfer.conflicts import TAKEN, Conflict
from crm_desktop.ui.transfer.pairs import (
    ANSWERS,
    DIFFERENT,
    LATER,
    SAME,
    Pair,
    compared,
    open_pairs,
    other_words,
)
from crm_desktop.ui.transfer.phrases import phrase, phrases
from crm_desktop.ui.transfer.preview_rows import PreviewColumn
from crm_desktop.ui.transfer.session import ImportSession, Sheet
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.fields import ChoiceField
from crm_desktop.ui.widgets.labels import ElidedLabel, clear_layout, text_label
from crm_desktop.ui.widgets.page_header import PageHeader, Segmented
from crm_desktop.ui.widgets.split_view import SplitView


def answer_words(answer: str) -> str:
    return {SAME: tr("The same"), DIFFERENT: tr("Different"), LATER: tr("Look again")}[answer]


def _answer_state(pair: Pair) -> State:
    kind = {SAME: "accent", DIFFERENT: "neutral", LATER: "warning"}[pair.answer]
    return State(kind, answer_words(pair.answer), "")


def _beside(pair: Pair) -> Toned:
    return Toned(f"{pair.other_name} ({other_words(pair)})" if pair.other_name else other_words(pair))


def _likeness(pair: Pair) -> str:
    return format_percent(pair.score)


def pair_columns() -> list[Column]:
    return [
        Column("row", tr("Row"), show="number", width=52, sortable=False),
        Column("name", tr("In the file"), show="strong", width=140, stretch=True, sortable=False),
        Column(
            "beside",
            tr("Perhaps the same as"),
            _beside,
            show="toned",
            width=140,
            stretch=True,
            sortable=False,
        ),
        Column("reasons", tr("Why"), width=160, show="muted", sortable=False),
        Column("score", tr("Likeness"), _likeness, width=94, align="right", sortable=False),
        Column("answer", tr("Answer||pair"), _answer_state, show="state", width=112, sortable=False),
    ]


PAIRS, CONFLICTS = "pairs", "conflicts"


class DoublesStep(QWidget):
    """`answered`: an answer changed; the wizard asks `pairs` when one goes on."""

    answered = Signal()
    policy_chosen = Signal(object)

    def __init__(self, session: ImportSession) -> None:
        super().__init__()
        self.session = session
        self._chosen_view = ""
        self._build()
        self._connect()

    # building ----------------------------------------------------------------------------------
    def _build(self) -> None:
        self.header = PageHeader(tr("Duplicates"))
        self.views = Segmented(
            [(PAIRS, tr("Doubtful pairs")), (CONFLICTS, tr("Changed on both sides"))], PAIRS
        )
        self.header.add_beside_title(self.views)
        self.policy = ChoiceField(list(phrases("import_policy").items()), value=Policy.UPDATE.value)
        self.policy.setAccessibleName(tr("What happens to those already there"))
        self.known = text_label("", "body")
        self.policy_row = QWidget()
        line = QHBoxLayout(self.policy_row)
        line.setContentsMargins(16, 0, 16, 12)
        line.setSpacing(12)
        self.policy_effect = ElidedLabel("", "small", "muted")
        line.addWidget(self.known)
        line.addWidget(self.policy)
        line.addWidget(self.policy_effect, 1)
        self.table = AnswerTable(pair_columns())
        self.table.set_empty_state(
            EmptyState("circle-check", tr("No doubtful pairs"), tr("Nothing is left for you to judge."))
        )
        self.detail = PairDetail()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.policy_row)
        self.split = SplitView(self.table, self.detail, "import.pairs", self.session.context.preferences, 380)
        self.conflict_list = ConflictList(self.session.context.preferences)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.stack.addWidget(self.conflict_list)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.policy.changed.connect(self._choose_policy)
        self.views.changed.connect(self._choose_view)
        self.conflict_list.answered.connect(self._answer_conflicts)
        self.table.current_id_changed.connect(self._show_current)
        self.table.next_answer.connect(self._next_answer)
        self.table.selection_changed.connect(self._selection_changed)
        self.detail.answered.connect(self.answer)

    # showing -----------------------------------------------------------------------------------
    @property
    def pairs(self) -> list[Pair]:
        return self.session.pairs

    @property
    def conflicts(self) -> list[Conflict]:
        return self.session.conflicts

    def show_pairs(self, known: int) -> None:
        """`known`: rows whose subject is there for certain."""
        pairs, conflicts = self.pairs, self.conflicts
        self.header.set_count(format_number(len(pairs)) if pairs and not conflicts else "")
        self._show_views()
        self.conflict_list.show_conflicts(conflicts)
        self.known.setText(tr("%n rows already there", n=known))
        self.policy_row.setVisible(bool(known))
        if self.session.choices is not None:
            self.policy.blockSignals(True)
            self.policy.set_value(self.session.choices.policy.value)
            self.policy.blockSignals(False)
            self.policy_effect.set_text(phrase("import_policy_effect", self.session.choices.policy.value))
        self._fill()

    def _show_views(self) -> None:
        """Pairs and fields side by side where there are both; else what there is."""
        self.views.setVisible(bool(self.conflicts))
        self.views.set_count(PAIRS, format_number(len(self.pairs)))
        self.views.set_count(CONFLICTS, format_number(len(self.conflicts)))
        first = self._chosen_view or (PAIRS if self.pairs else CONFLICTS)
        view = first if self.conflicts else PAIRS
        self.views.set_value(view)
        self.stack.setCurrentIndex(int(view == CONFLICTS))

    @Slot(object)
    def _choose_view(self, view: str) -> None:
        self._chosen_view = view
        self._show_views()
        self.focus_table()

    def show_conflicts(self) -> None:
        """From the preview: this is where one decides."""
        if self.conflicts:
            self._choose_view(CONFLICTS)

    def focus_table(self) -> None:
        (self.table if self.stack.currentIndex() == 0 else self.conflict_list.table).setFocus()

    @Slot(object)
    def _answer_conflicts(self, answers: dict[Any, str]) -> None:
        self.session.take_file({place: TAKEN[side] for place, side in answers.items()})

    def _fill(self) -> None:
        current = self.table.current_id()
        self.table.set_source(ListSource(self.pairs))
        self.split.set_detail_visible(bool(self.pairs))
        self.table.header.setVisible(bool(self.pairs))
        if self.pairs and (current is None or not self.table.select_id(current)):
            self.table.select_id(self._first_open().id)
        self._show_current()

    def _first_open(self) -> Pair:
        return next((pair for pair in self.pairs if pair.answer == LATER), self.pairs[0])

    def _current(self) -> Pair | None:
        wanted = self.table.current_id()
        return next((pair for pair in self.pairs if pair.id == wanted), None)

    @Slot()
    def _show_current(self, _id: object = None) -> None:
        pair = self._current()
        if pair is not None:
            self.detail.show_pair(pair, self._columns_of(pair.label[0]))

    def _columns_of(self, sheet: Sheet) -> Sequence[PreviewColumn]:
        preview = self.session.previews.get(sheet)
        return preview.columns if preview is not None else ()

    @Slot(int)
    def _selection_changed(self, count: int) -> None:
        self.detail.set_count(count)

    # answering ---------------------------------------------------------------------------------
    @Slot(object)
    def answer(self, answer: str) -> None:
        """For the selected pairs, or the current one."""
        chosen = set(self.table.selection_ids())
        self.session.answer(chosen, answer)
        self._fill()
        self.table.windowed.refresh_ids(chosen)
        self.answered.emit()

    @Slot()
    def _next_answer(self) -> None:
        pair = self._current()
        if pair is not None:
            self.answer(ANSWERS[(ANSWERS.index(pair.answer) + 1) % len(ANSWERS)])

    @Slot()
    def _choose_policy(self) -> None:
        self.policy_chosen.emit(Policy(self.policy.value()))

    def open_count(self) -> int:
        return open_pairs(self.pairs)


class PairDetail(AnswerDetail):
    """The two side by side, what differs in full strength, and the answer: same, different or later."""

    def __init__(self) -> None:
        super().__init__([(answer, answer_words(answer)) for answer in ANSWERS], LATER)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
        self.put(self.title, self.why, self.answer, self.effect, self.grid)

    def show_pair(self, pair: Pair, columns: Sequence[PreviewColumn]) -> None:
        self.title.setText(pair.name or tr("Row {row}", row=format_number(pair.row)))
        self.why.setText(_upper(pair.reasons))
        self.answer.set_value(pair.answer)
        self.effect.setText(effect_words(pair))
        clear_layout(self.grid)
        self._head(pair)
        for number, (field, mine, other, differs) in enumerate(compared(pair, columns), 1):
            style, tone = ("strong", "") if differs else ("body", "muted")
            self.grid.addWidget(ElidedLabel(field, "small", "muted"), number, 0)
            self.grid.addWidget(ElidedLabel(mine, style, tone), number, 1)
            self.grid.addWidget(ElidedLabel(other, style, tone), number, 2)

    def _head(self, pair: Pair) -> None:
        self.grid.setColumnMinimumWidth(0, theme().px(84))
        self.grid.addWidget(text_label(tr("Row {row}", row=format_number(pair.row)), "small-bold"), 0, 1)
        self.grid.addWidget(text_label(_upper(other_words(pair)), "small-bold"), 0, 2)

    def set_count(self, count: int) -> None:
        """With several selected the answer is for all of them."""
        if count > 1:
            self.effect.setText(tr("The answer is for the %n selected pairs.", n=count))


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def effect_words(pair: Pair) -> str:
    """What the answer does."""
    if pair.answer == DIFFERENT:
        return tr("Both are kept: this row becomes a subject of its own.")
    if pair.answer == LATER:
        return tr("The row comes in as a subject of its own and is listed as doubtful.")
    if pair.other is None:
        return tr("The row updates the subject in the archive.")
    row = format_number(pair.other[1])
    if pair.repeated:
        return tr("The row is left out; row {row} comes in.", row=row)
    return tr("One subject with what both rows say: row {row} is filled in, a second phone is kept.", row=row)
