"""The review wizard: a task page with five steps, its draft kept all the time."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal, Slot

from crm_desktop.domain.relationships import CycleOutcome
from crm_desktop.domain.subjects import AimOutcome
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_time, tr, word
from crm_desktop.ui.review.session import ReviewSession
from crm_desktop.ui.review.step_confirm import ConfirmStep
from crm_desktop.ui.review.step_factors import FactorsStep
from crm_desktop.ui.review.step_happened import HappenedStep
from crm_desktop.ui.review.step_next import NextStep
from crm_desktop.ui.review.step_page import StepPage
from crm_desktop.ui.review.step_results import ResultsStep
from crm_desktop.ui.review.words import contacts_words, decision_words, in_brief, outcome_words, results_words
from crm_desktop.ui.widgets.labels import FactRows, Rule, text_label
from crm_desktop.ui.widgets.steps import TaskPage

FACTORS = 2


class ReviewWizard(TaskPage):
    concluded = Signal(object)  # Changes
    kept = Signal(str)  # words for the status bar

    def __init__(self, context: Context, cycle_id: int) -> None:
        self.session = ReviewSession(context, cycle_id)
        head = self.session.start.head
        super().__init__(tr("Review of cycle {number}", number=head.number), head.subject, auto=False)
        self.session.setParent(self)
        self.context = context
        self.steps: list[StepPage] = []
        self.brief = FactRows(76, align_right=True)
        self._build_steps()
        self._build_foot()
        self._connect_session()
        self.show_notes()
        self.go(min(self.session.draft.step, len(self.steps) - 1))

    # building ----------------------------------------------------------------------------------
    def _build_steps(self) -> None:
        session = self.session
        self.happened = HappenedStep(session)
        self.results = ResultsStep(session)
        self.factors = FactorsStep(session)
        self.next_step = NextStep(session)
        self.confirm = ConfirmStep(session)
        self.steps = [self.happened, self.results, self.factors, self.next_step, self.confirm]
        page = self.factors.with_catalogue()
        self.factors.listen_to_keys(page)
        self.add_step(tr("What happened"), self.happened)
        self.add_step(tr("What came of it"), self.results)
        self.add_step(tr("Critical factors"), page)
        self.add_step(tr("How it goes on"), self.next_step)
        self.add_step(tr("Confirm"), self.confirm, tr("Conclude the review"))

    def _build_foot(self) -> None:
        foot = self.rail.foot
        foot.setSpacing(6)
        foot.addWidget(Rule())
        foot.addWidget(text_label(tr("The cycle in brief"), "small-bold"))
        foot.addWidget(self.brief)

    def _connect_session(self) -> None:
        self.session.changed.connect(self._draft_changed)
        self.session.reloaded.connect(self.show_notes)
        self.session.kept.connect(self._tell_kept)
        self.next_wanted.connect(self._go_on)
        self.step_shown.connect(self._step_shown)
        self.confirm.change_wanted.connect(self.go)

    # going -------------------------------------------------------------------------------------
    @Slot(int)
    def _go_on(self, number: int) -> None:
        problem = self.steps[number].problem()
        self.note.setText(problem)
        if problem:
            return
        if number < len(self.steps) - 1:
            self.go(number + 1)
        else:
            self.conclude()

    @Slot(int)
    def _step_shown(self, number: int) -> None:
        self.note.setText("")
        if self.session.draft.step != number:
            self.session.draft.step = number
            self.session.touch()
        self.steps[number].show_step()
        self._allow_conclusion()
        if self.steps[number].read_only:
            self.next_button.setFocus()

    def conclude(self) -> None:
        self.next_button.setEnabled(False)
        self.session.conclude(self._concluded, self._failed)

    def _concluded(self, changes: Any) -> None:
        self.concluded.emit(changes)

    def _failed(self, error: Any) -> None:
        """Nothing was written; what is typed is still here."""
        self.next_button.setEnabled(True)
        message = getattr(error, "message", None)
        self.note.setText(word(message) if message is not None else tr("It was not saved. Try again."))

    # showing -----------------------------------------------------------------------------------
    @Slot()
    def _draft_changed(self) -> None:
        self._suggest_aim_outcome()
        self.show_notes()
        self._allow_conclusion()

    def _suggest_aim_outcome(self) -> None:
        """Closing a cycle as won says that its objective was reached, until told otherwise."""
        draft = self.session.draft
        if (
            draft.outcome == CycleOutcome.WON
            and draft.aim_outcome is None
            and self.session.start.head.objective
        ):
            draft.aim_outcome = AimOutcome.REACHED.value
            self.results.aim_outcome.set_value(draft.aim_outcome)

    @Slot()
    def show_notes(self) -> None:
        """The second lines of the steps, and the cycle in brief."""
        session = self.session
        figures, draft = session.start.figures, session.draft
        came = results_words(figures) or (outcome_words(session.outcome) if session.outcome else "")
        chosen = tr("%n chosen", n=len(draft.findings)) if draft.findings else ""
        goes_on = decision_words(draft, session.start, session.next_number)
        for number, note in enumerate((contacts_words(figures), came, chosen, goes_on)):
            self.step(number).note = note
        self.set_note(4, "")
        self.brief.set_rows(in_brief(figures, session.outcome))

    def _allow_conclusion(self) -> None:
        problem = self.confirm.problem() if self.current == len(self.steps) - 1 else ""
        self.next_button.setEnabled(not problem)
        self.next_button.setToolTip(problem)

    @Slot(object)
    def _tell_kept(self, moment: datetime) -> None:
        self.kept.emit(tr("Draft saved at {time}", time=format_time(moment.astimezone())))

    def find(self) -> None:
        """Ctrl+F: the catalogue, where it is."""
        if self.current == FACTORS:
            self.factors.catalogue.search.line.setFocus()

    def keep_now(self) -> None:
        self.session.keep_now()

    def reload(self) -> bool:
        """Something of the archive changed; False when the cycle is gone."""
        return self.session.reload()
