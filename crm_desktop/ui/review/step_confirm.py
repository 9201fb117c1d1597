"""Step 5: the whole review in words, and what is still to decide."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.review import Decision, Polarity
from crm_desktop.domain.review_draft import FindingDraft, amount
from crm_desktop.ui.i18n import format_date, format_money, mark, term, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.review.session import ReviewSession
from crm_desktop.ui.review.step_page import Card, StepPage
from crm_desktop.ui.review.words import contacts_words, cycle_title, results_words
from crm_desktop.ui.widgets.bars import InfoBar
from crm_desktop.ui.widgets.labels import LinkButton, clear_layout, icon_label, text_label

#: what can be missing: the step it belongs to and what to say
MISSING = {
    "decision": (3, mark("Decide how it goes on.")),
    "outcome": (1, mark("Say how the cycle ended: a next cycle or a stop closes it.")),
    "objective": (3, mark("Write the objective of the next cycle.")),
    "pause_until": (3, mark("Choose a day to come, until which it pauses.")),
    "expected_value": (3, mark("The expected value is not an amount.")),
}


class ConfirmStep(StepPage):
    read_only = True
    change_wanted = Signal(int)  # go back to this step

    def __init__(self, session: ReviewSession) -> None:
        super().__init__(
            session,
            tr("Is everything there?"),
            tr("This is what will be written, in one step. One Undo takes it all back."),
        )
        self.bars = QVBoxLayout()
        self.card = Card()
        self.lines = QVBoxLayout()
        self.lines.setSpacing(14)
        self.card.content.addLayout(self.lines)
        self.content.addLayout(self.bars)
        self.content.addWidget(self.card)
        self.content.addStretch(1)
        session.reloaded.connect(self.show_step)

    @Slot()
    def show_step(self) -> None:
        clear_layout(self.bars)
        clear_layout(self.lines)
        for code in self.session.missing():
            step, text = MISSING[code]
            self.bars.addWidget(
                InfoBar("warning", tr(text), tr("Go there"), partial(self._go, step), closable=False)
            )
        for step, icon, tone, heading, text in self._sentences():
            self.lines.addWidget(self._line(step, icon, tone, heading, text))

    def _go(self, step: int, _checked: bool = False) -> None:
        self.change_wanted.emit(step)

    def _sentences(self) -> list[tuple[int, str, str, str, str]]:
        """(step, icon, tone, heading, words)"""
        start, draft = self.session.start, self.session.draft
        found = [(0, "route", "muted", self._cycle_words(), contacts_words(start.figures))]
        found.append(
            (1, "target-arrow", "muted", results_words(start.figures) or tr("No result"), self._aim_words())
        )
        for side, heading in ((Polarity.HELPED, tr("What helped")), (Polarity.HURT, tr("Got in the way"))):
            mine = draft.of_polarity(side)
            tone = "positive" if side > 0 else "negative"
            text = "\n".join(_finding_words(finding) for finding in mine) or tr("No factor was chosen.")
            found.append((2, icon_for("polarity", int(side)), tone, heading, text))
        if draft.decision:
            found.append((3, "arrow-right", "muted", *self._next_words()))
        return found

    def _cycle_words(self) -> str:
        head = self.session.start.head
        title = cycle_title(head.number)
        if self.session.outcome is None:
            return tr("{title} stays open", title=title)
        ended = term(self.session.outcome, "cycle_outcome").lower()
        if head.outcome is None:
            return tr("{title} is closed as {outcome}", title=title, outcome=ended)
        return tr("{title}: {outcome}", title=title, outcome=ended)

    def _aim_words(self) -> str:
        draft, head = self.session.draft, self.session.start.head
        words = []
        if head.objective and draft.aim_outcome:
            outcome = term(draft.aim_outcome, "aim_outcome").lower()
            words.append(tr("Objective “{objective}”: {outcome}.", objective=head.objective, outcome=outcome))
        return "\n".join([*words, draft.summary.strip()]).strip()

    def _next_words(self) -> tuple[str, str]:
        draft, head = self.session.draft, self.session.start.head
        if draft.decision == Decision.STOP:
            return tr("It ends here"), tr("No new cycle is opened.")
        if draft.decision == Decision.PAUSE:
            day = format_date(draft.pause_until, "full") if draft.pause_until else "…"
            return tr("Pause until {day}", day=day), ""
        title = tr("Cycle {number} is opened, in the stage Approach", number=self.session.next_number)
        parts = [
            head.objective if draft.same_aim else draft.objective,
            head.strategy if draft.same_aim else draft.strategy,
        ]
        value = amount(draft.expected_value)
        if value is not None:
            parts.append(tr("Expected value {amount}", amount=format_money(value)))
        carried = self.session.carried_count()
        if carried:
            parts.append(tr("It takes along %n factors", n=carried))
        return title, "\n".join(part.strip() for part in parts if part.strip())

    def _line(self, step: int, icon: str, tone: str, heading: str, text: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(icon_label(icon, tone, 18), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text_label(heading, "section", wrap=True))
        if text:
            words.addWidget(text_label(text, "body", "muted", wrap=True))
        row.addLayout(words, 1)
        if step:
            change = LinkButton(tr("Change"))
            change.setAccessibleName(tr("Change: {what}", what=heading))
            change.clicked.connect(partial(self._go, step))
            row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def problem(self) -> str:
        missing = self.session.missing()
        return tr(MISSING[missing[0]][1]) if missing else ""


def _finding_words(finding: FindingDraft) -> str:
    lesson = finding.lesson.strip()
    weight = term(str(finding.weight), "weight").lower()
    head = tr("{factor} ({weight})", factor=finding.factor, weight=weight)
    return tr("{what}: {title}", what=head, title=lesson) if lesson else head
