"""Step 2: what came of the cycle: results, how it ended, whether the aim was reached."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services.review import ResultRow
from crm_desktop.ui.i18n import format_date, format_money, term, terms, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.review.result_dialog import ask_result
from crm_desktop.ui.review.session import ReviewSession
from crm_desktop.ui.review.step_page import Card, StepPage
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.fields import NotesField, TextField
from crm_desktop.ui.widgets.labels import clear_layout, icon_label, text_label
from crm_desktop.ui.widgets.page_header import Segmented


class ResultsStep(StepPage):
    """Results are records of their own, saved at once; the rest belongs to the review."""

    def __init__(self, session: ReviewSession) -> None:
        help_text = tr(
            "Results are sales, and everything else that is worth having: an introduction, an appointment."
        )
        super().__init__(session, tr("What came of it?"), help_text)
        self.results = Card()
        self.add_button = Button(tr("Add a result…"), "secondary", "plus", small=True)
        self.outcome = Segmented([("", tr("Still open")), *terms("cycle_outcome").items()])
        self.reason = TextField(placeholder=tr("Why it ended this way"))
        self.aim_outcome = Segmented([("", tr("Not decided")), *terms("aim_outcome").items()])
        self.summary = NotesField(placeholder=tr("How it went, in a sentence or two"), lines=2)
        self._build()
        self._fill()
        self._connect()

    def _build(self) -> None:
        add = QHBoxLayout()
        add.addWidget(self.add_button)
        add.addStretch(1)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.results.content.addLayout(self.lines)
        self.results.content.addLayout(add)
        self.ending = Card(tr("How it ended"))
        self.aim_words = text_label("", "body", wrap=True)
        self.outcome_label = text_label(tr("The cycle"), "small", "muted")
        self.aim_label = text_label(tr("The objective"), "small", "muted")
        for label, field in (
            (self.outcome_label, self.outcome),
            (None, self.reason),
            (self.aim_label, self.aim_words),
            (None, self.aim_outcome),
            (text_label(tr("In short"), "small", "muted"), self.summary),
        ):
            if label is not None:
                self.ending.content.addWidget(label)
            self.ending.content.addWidget(field)
        self.content.addWidget(self.results)
        self.content.addWidget(self.ending)
        self.content.addStretch(1)

    def _fill(self) -> None:
        draft = self.session.draft
        self.outcome.set_value(draft.outcome or "")
        self.reason.set_value(draft.close_reason)
        self.aim_outcome.set_value(draft.aim_outcome or "")
        self.summary.set_value(draft.summary)
        self.show_results()

    def _connect(self) -> None:
        self.session.reloaded.connect(self.show_results)
        self.add_button.clicked.connect(self.add_result)
        self.outcome.changed.connect(self._take)
        self.aim_outcome.changed.connect(self._take)
        self.reason.changed.connect(self._take)
        self.summary.changed.connect(self._take)

    @Slot()
    def _take(self, _value: Any = None) -> None:
        draft = self.session.draft
        if self.session.cycle_open:
            draft.outcome = self.outcome.value() or None
            draft.close_reason = self.reason.value()
        draft.aim_outcome = self.aim_outcome.value() or None
        draft.summary = self.summary.value()
        self.reason.setVisible(bool(draft.outcome))
        self.session.touch()

    @Slot()
    def show_results(self) -> None:
        start = self.session.start
        clear_layout(self.lines)
        for row in start.results:
            self.lines.addWidget(result_line(row))
        self.results.set_words(*_results_title(start.figures.amount_cents, len(start.results)))
        self._show_ending()

    def _show_ending(self) -> None:
        head, is_open = self.session.start.head, self.session.cycle_open
        self.outcome.setVisible(is_open)
        self.reason.setVisible(is_open and bool(self.session.draft.outcome))
        self.outcome_label.setText(
            tr("The cycle") if is_open else _closed_words(head.outcome, head.close_reason)
        )
        self.aim_words.setText(head.objective)
        for widget in (self.aim_label, self.aim_words, self.aim_outcome):
            widget.setVisible(bool(head.objective))

    def show_step(self) -> None:
        first = self.outcome.button("") if self.session.cycle_open else self.add_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def add_result(self) -> None:
        ask_result(self.session.context, self.session.start.head)


def _closed_words(outcome: str | None, reason: str) -> str:
    word = term(outcome, "cycle_outcome").lower()
    if reason:
        return tr("The cycle was closed as {outcome}: {reason}", outcome=word, reason=reason)
    return tr("The cycle was closed as {outcome}.", outcome=word)


def _results_title(amount: int | None, count: int) -> tuple[str, str]:
    if not count:
        return tr("No result so far"), tr(
            "Was there a sale, an introduction, an appointment? Add it: it counts in the analyses."
        )
    if amount is None:
        return tr("%n results", n=count), ""
    return tr("{amount} in all", amount=format_money(amount)), tr("%n results", n=count)


def result_line(row: ResultRow) -> QWidget:
    line = QWidget()
    grid = QGridLayout(line)
    grid.setContentsMargins(0, 5, 0, 5)
    grid.setHorizontalSpacing(10)
    kind = term(row.kind, "result_kind")
    title = row.title or row.product or kind
    grid.addWidget(icon_label(icon_for("result_kind", row.kind)), 0, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(text_label(title, "strong", wrap=True), 0, 1)
    day = format_date(row.happened_on, "short", row.precision)
    below = tr("{what}, {day}", what=kind, day=day) if title != kind else day
    grid.addWidget(text_label(below, "small", "muted"), 1, 1)
    if row.amount_cents is not None:
        amount = text_label(format_money(row.amount_cents), "strong")
        grid.addWidget(amount, 0, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(1, 1)
    return line
