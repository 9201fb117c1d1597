"""Step 4: how it goes on: the next cycle with what it takes along, a pause, or the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.review import Decision
from crm_desktop.domain.review_draft import amount
from crm_desktop.ui.formats import add_months
from crm_desktop.ui.i18n import format_date, term, tr
from crm_desktop.ui.review.choice_cards import Choice, ChoiceCards
from crm_desktop.ui.review.session import ReviewSession
from crm_desktop.ui.review.step_happened import lesson_line
from crm_desktop.ui.review.step_page import Card, StepPage
from crm_desktop.ui.review.words import cycle_title
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.fields import CheckField, DateField, MoneyField, NotesField, TextField
from crm_desktop.ui.widgets.form import FormGrid
from crm_desktop.ui.widgets.labels import clear_layout, text_label

PAUSES = (1, 3, 6, 12)


class NextStep(StepPage):
    def __init__(self, session: ReviewSession) -> None:
        super().__init__(
            session, tr("How does it go on?"), tr("Take what you learned along, let it rest, or stop.")
        )
        self.decision = ChoiceCards(
            [
                Choice(
                    Decision.NEXT_CYCLE.value,
                    term(Decision.NEXT_CYCLE),
                    tr("A new objective, or the same, with what you learned"),
                    "repeat",
                ),
                Choice(
                    Decision.PAUSE.value,
                    term(Decision.PAUSE),
                    tr("Let it rest and look at it again on a day you choose"),
                    "player-pause",
                ),
                Choice(
                    Decision.STOP.value,
                    term(Decision.STOP),
                    tr("No new cycle; the lessons stay"),
                    "player-stop",
                ),
            ]
        )
        self.same_aim = CheckField(tr("Go on with the same objective"))
        self.objective = TextField(placeholder=tr("What you want to reach with this subject"))
        self.strategy = NotesField(placeholder=tr("How you mean to get there"), lines=3)
        self.expected = MoneyField()
        self.pause_until = DateField()
        self.carry_box = QVBoxLayout()
        self.answers = QStackedWidget()
        self._build()
        self._fill()
        self._connect()

    def _build(self) -> None:
        for page in (QWidget(), self._next_page(), self._pause_page(), self._stop_page()):
            self.answers.addWidget(page)
        self.content.addWidget(self.decision)
        self.content.addWidget(self.answers, 1)

    def _next_page(self) -> QWidget:
        self.aim_card = Card(tr("Objective and strategy"))
        form = FormGrid(columns=1)
        form.add("", self.same_aim)
        form.add(tr("Objective"), self.objective)
        form.add(tr("Strategy"), self.strategy)
        form.add(tr("Expected value"), self.expected)
        self.aim_card.content.addWidget(form)
        carry = Card(tr("What it takes along"), tr("Shown wherever the next contact is prepared."))
        self.carry_box.setSpacing(10)
        carry.content.addLayout(self.carry_box)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.aim_card, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(carry, 1, Qt.AlignmentFlag.AlignTop)
        return page

    def _pause_page(self) -> QWidget:
        card = Card(tr("Until when?"))
        field = QHBoxLayout()
        field.setSpacing(6)
        self.pause_until.setFixedWidth(220)
        field.addWidget(self.pause_until)
        for months in PAUSES:
            button = Button(tr("%n months", n=months), "quiet", small=True)
            button.clicked.connect(partial(self._pause_for, months))
            field.addWidget(button)
        field.addStretch(1)
        self.pause_words = text_label("", "small", "muted", wrap=True)
        card.content.addLayout(field)
        card.content.addWidget(self.pause_words)
        return _at_top(card)

    def _stop_page(self) -> QWidget:
        card = Card(tr("It ends here"))
        text = tr("No new cycle is opened. The subject stays, and so do the lessons: "
                  "they come back if you ever take it up again, and with similar subjects.")  # fmt: skip
        card.content.addWidget(text_label(text, "body", "muted", wrap=True))
        return _at_top(card)

    def _fill(self) -> None:
        draft, head = self.session.draft, self.session.start.head
        self.decision.set_value(draft.decision)
        self.same_aim.set_value(draft.same_aim)
        self.same_aim.setVisible(bool(head.objective))
        self.objective.set_value(draft.objective)
        self.strategy.set_value(draft.strategy)
        self.expected.set_value(amount(draft.expected_value))
        self.pause_until.set_value(draft.pause_until)
        self._show_answer()

    def _connect(self) -> None:
        self.decision.changed.connect(self._decided)
        for field in (self.same_aim, self.objective, self.strategy, self.expected, self.pause_until):
            field.changed.connect(self._take)
        self.session.reloaded.connect(self.show_step)

    # taking ------------------------------------------------------------------------------------
    @Slot(str)
    def _decided(self, value: str) -> None:
        draft = self.session.draft
        draft.decision = value
        if value == Decision.PAUSE and draft.pause_until is None:
            self._pause_for(3)
        self._show_answer()
        self.session.touch()
        self._focus_answer()

    @Slot()
    def _take(self) -> None:
        draft = self.session.draft
        draft.same_aim = self.same_aim.value()
        if self.objective.isEnabled():  # else it shows the objective that goes on
            draft.objective = self.objective.value()
            draft.strategy = self.strategy.value()
        value = self.expected.value()
        draft.expected_value = str(value) if value is not None else ""
        draft.pause_until = self.pause_until.value()
        self._show_answer()
        self.session.touch()

    def _pause_for(self, months: int, _checked: bool = False) -> None:
        self.pause_until.set_value(add_months(date.today(), months))

    # showing -----------------------------------------------------------------------------------
    @Slot()
    def show_step(self) -> None:
        self._show_carried()
        self._show_answer()
        if not self.session.draft.decision:
            self.decision.card(Decision.NEXT_CYCLE.value).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_answer()

    def _focus_answer(self) -> None:
        fields = {Decision.NEXT_CYCLE.value: self.objective, Decision.PAUSE.value: self.pause_until}
        field = fields.get(self.session.draft.decision or "")
        if field is not None and field.isEnabled():
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_answer(self) -> None:
        draft, head = self.session.draft, self.session.start.head
        order = [None, *(choice.value for choice in Decision)]
        self.answers.setCurrentIndex(order.index(draft.decision) if draft.decision in order else 0)
        self.aim_card.set_words(cycle_title(self.session.next_number), head.subject)
        for field, own, kept in (
            (self.objective, draft.objective, head.objective),
            (self.strategy, draft.strategy, head.strategy),
        ):
            _show_quietly(field, kept if draft.same_aim else own)
            field.setEnabled(not draft.same_aim)
        day = draft.pause_until
        self.pause_words.setText(_pause_words(day, self.session) if day else "")

    def _show_carried(self) -> None:
        clear_layout(self.carry_box)
        draft = self.session.draft
        for finding in draft.findings:
            line = lesson_line(finding.polarity, finding.factor, finding.lesson)
            self.carry_box.addWidget(
                _check_row(line, finding.factor, finding.carry, partial(self._carry, finding))
            )
        known = {finding.key for finding in draft.findings}
        for row in self.session.start.carried:
            if _key(row.factor) not in known:
                words = tr("{factor} (from cycle {number})", factor=row.factor, number=row.number)
                line = lesson_line(row.polarity, words, row.lesson)
                kept = row.id not in draft.dropped
                self.carry_box.addWidget(
                    _check_row(line, row.factor, kept, partial(self._keep_earlier, row.id))
                )
        if not self.carry_box.count():
            self.carry_box.addWidget(text_label(tr("No factor was chosen."), "body", "muted"))

    def _carry(self, finding: Any, on: bool) -> None:
        finding.carry = on
        self.session.touch()

    def _keep_earlier(self, finding_id: int, on: bool) -> None:
        dropped = [one for one in self.session.draft.dropped if one != finding_id]
        self.session.draft.dropped = dropped if on else [*dropped, finding_id]
        self.session.touch()

    def problem(self) -> str:
        return self.expected.problem() or self.pause_until.problem()


def _key(factor: str) -> str:
    from crm_desktop.domain.text import fold

    return fold(factor)


def _pause_words(day: date, session: ReviewSession) -> str:
    shown = format_date(day, "full")
    if session.cycle_open and session.draft.outcome is None:
        return tr("The cycle stays open. On {day} it is among those to review again.", day=shown)
    return tr("On {day} the cycle is among those to review again, to decide how it goes on.", day=shown)


def _show_quietly(field: Any, text: str) -> None:
    """Show what is known without taking it for something typed."""
    shown = field.toPlainText() if isinstance(field, NotesField) else field.text()
    if shown.strip() == text.strip():
        return
    field.blockSignals(True)
    field.set_value(text)
    field.blockSignals(False)


def _at_top(card: Card) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch(1)
    return page


def _check_row(line: QWidget, name: str, on: bool, changed: Callable[[bool], Any]) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    check = QCheckBox()
    check.setChecked(on)
    check.setAccessibleName(name)
    check.toggled.connect(changed)
    row.addWidget(check, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(line, 1)
    return box
