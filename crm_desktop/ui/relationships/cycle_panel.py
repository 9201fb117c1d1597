"""The selected cycle: what one wants, what it is worth and cost, what comes next, what to remember."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.services.relationships import CycleDetail
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_date, format_duration, format_money, term, tr
from crm_desktop.ui.relationships.actions import CycleActions
from crm_desktop.ui.relationships.card_words import due_tone, due_words, silence_reason
from crm_desktop.ui.relationships.events import since_words
from crm_desktop.ui.relationships.lessons import SHOWN, Lessons
from crm_desktop.ui.theme import set_tone
from crm_desktop.ui.widgets.badges import Badge, DotsBadge, dots_of
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import FactRows, LinkButton, icon_label, text_label
from crm_desktop.ui.widgets.section import Section

OUTCOME_KINDS = {"won": "positive", "lost": "negative", "stopped": "outline"}


class CyclePanel(QScrollArea):
    """`show_cycle(id)`; None shows what to do first."""

    subject_opened = Signal(int)

    def __init__(self, context: Context, actions: CycleActions) -> None:
        super().__init__()
        self.context = context
        self.actions_of = actions
        self.detail: CycleDetail | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()
        self.show_cycle(None)

    def _build(self) -> None:
        self.empty = EmptyState(
            "layout-kanban", tr("No cycle selected."), tr("Choose a card to see it here.")
        )
        self.content = QWidget()
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.empty)
        outer.addWidget(self.content)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        for section in self._sections():
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(whole)
        whole.setObjectName("panelSurface")
        whole.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _head(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(4)
        self.caption = text_label("", "small", "muted")
        self.name = text_label("", "subject", wrap=True)
        self.stage = DotsBadge()
        self.outcome = Badge()
        self.silence_words = text_label("", "small", "warning", wrap=True)
        self.silence = _beside(icon_label("snowflake", "warning"), self.silence_words)
        badges = FlowLayout(6)
        for badge in (self.stage, self.outcome):
            badges.addWidget(badge)
        column.addWidget(self.caption)
        column.addWidget(self.name)
        column.addSpacing(2)
        column.addLayout(badges)
        column.addWidget(self.silence)
        column.addSpacing(6)
        column.addLayout(self._buttons())
        return head

    def _buttons(self) -> FlowLayout:
        flow = FlowLayout(8)
        self.note = self._button(tr("Record||contact"), "pencil", self._record, "secondary")
        self.history = self._button(tr("History"), "history", self._history)
        self.review = self._button(tr("Review it"), "clipboard-check", self._review)
        self.change = self._button(tr("Change"), "", self._change)
        self.close_button = self._button(tr("Close the cycle…"), "", self._close)
        self.reopen = self._button(tr("Open it again"), "", self._reopen)
        for button in (self.note, self.history, self.review, self.change, self.close_button, self.reopen):
            flow.addWidget(button)
        return flow

    def _button(self, text: str, picture: str, slot: Any, kind: str = "quiet") -> Button:
        button = Button(text, kind, picture, small=True)
        button.clicked.connect(slot)
        return button

    def _sections(self) -> list[Section]:
        preferences = self.context.preferences
        self.objective = text_label("", "strong", wrap=True)
        self.strategy = text_label("", "body", "muted", wrap=True)
        self.worth = FactRows(96, align_right=True)
        self.reason = text_label("", wrap=True)
        self.lessons = Lessons()
        aim = Section(tr("Objective"), "cycle.aim", preferences)
        self.next = Section(tr("Next action"), "cycle.next", preferences)
        worth = Section(tr("Value"), "cycle.value", preferences)
        self.reason_section = Section(tr("How the cycle ended"), "cycle.reason", preferences)
        past = Section(tr("From past cycles"), "cycle.lessons", preferences)
        aim.add(self.objective)
        aim.add(self.strategy)
        worth.add(self.worth)
        self.reason_section.add(self.reason)
        past.add(self.lessons)
        self._build_next()
        return [aim, self.next, worth, self.reason_section, past]

    def _build_next(self) -> None:
        self.next_words = text_label("", "body", wrap=True)
        self.next_due = text_label("", "small", "muted")
        self.next_add = LinkButton(tr("Add a next action"), "plus")
        self.next_add.clicked.connect(self._plan)
        self.next.add(self.next_words)
        self.next.add(self.next_due)
        self.next.add(self.next_add)

    # showing -----------------------------------------------------------------------------------
    def show_cycle(self, cycle_id: int | None) -> None:
        detail = self.context.services.relationships.detail(cycle_id) if cycle_id is not None else None
        self.detail = detail
        self.empty.setVisible(detail is None)
        self.content.setVisible(detail is not None)
        if detail is not None:
            self._show_head(detail)
            self._show_next(detail)
            self._show_worth(detail)
            self._show_lessons(detail.card.row.subject_id)

    def _show_head(self, detail: CycleDetail) -> None:
        card, row = detail.card, detail.card.row
        number = tr("Cycle {number}", number=row.number)
        self.caption.setText(f"{number} · {since_words(row.opened_on)}")
        self.name.setText(row.subject)
        self.stage.setVisible(row.is_open)
        self.outcome.setVisible(not row.is_open)
        self.silence.setVisible(card.cooling)
        if row.is_open:
            days = tr("for %n days", n=card.days_here) if card.days_here else tr("since today")
            self.stage.set(dots_of("stage", row.stage)[0], f"{term(row.stage, 'stage')} {days}")
        else:
            self.outcome.set(OUTCOME_KINDS[row.outcome or "stopped"], term(row.outcome, "cycle_outcome"))
        self.silence_words.setText(silence_reason(card))
        self.objective.setText(row.objective or tr("No objective yet"))
        self.strategy.setText(row.strategy or tr("No strategy yet"))
        self._show_buttons(row.is_open)
        self.reason_section.setVisible(not row.is_open)
        ended = (format_date(row.closed_on, "full"), row.close_reason)
        self.reason.setText("\n".join(part for part in ended if part))

    def _show_buttons(self, is_open: bool) -> None:
        self.close_button.setVisible(is_open)
        self.review.setVisible(not is_open)
        self.reopen.setVisible(not is_open)

    def _show_next(self, detail: CycleDetail) -> None:
        card = detail.card
        self.next.setVisible(card.row.is_open)
        has_next = card.row.next_id is not None
        self.next_words.setText(card.row.next_title or tr("No next action"))
        set_tone(self.next_words, "text" if has_next else "warning")
        self.next_due.setText(due_words(card))
        set_tone(self.next_due, due_tone(card))
        self.next_due.setVisible(bool(card.row.next_due))
        self.next_add.setVisible(not has_next)

    def _show_worth(self, detail: CycleDetail) -> None:
        row, spent = detail.card.row, detail.spent
        cost = format_money(spent.cost_cents) if spent.cost_cents else ""
        time = format_duration(spent.minutes, words=True) if spent.minutes else ""
        so_far = ", ".join(part for part in (time, cost) if part)
        self.worth.set_rows([
            (tr("Expected"), format_money(row.expected_cents, False)),
            (tr("Scope"), term(row.scope, "scope")),
            (tr("Contacts"), str(spent.contacts) if spent.contacts else tr("None yet")),
            (tr("Spent so far"), so_far),
            (tr("Next review"), format_date(row.next_review, "near")),
        ])  # fmt: skip

    def _show_lessons(self, subject_id: int) -> None:
        self.lessons.set_lessons(self.context.services.reviews.lessons(subject_id, SHOWN))

    # acting ------------------------------------------------------------------------------------
    def _row(self) -> Any:
        assert self.detail is not None
        return self.detail.card.row

    def _record(self) -> None:
        self.actions_of.context.navigator.open(
            "relationships",
            subject_id=self._row().subject_id,
            cycle_id=self._row().id,
            view="history",
            entry=True,
        )

    def _history(self) -> None:
        self.actions_of.open_history(self._row().subject_id, self._row().id)

    def _review(self) -> None:
        self.actions_of.open_review(self._row().id)

    def _change(self) -> None:
        self.actions_of.edit(self._row().id)

    def _close(self) -> None:
        self.actions_of.close(self._row().id)

    def _reopen(self) -> None:
        self.actions_of.reopen(self._row().id)

    def _plan(self) -> None:
        if self.detail is not None:
            self.actions_of.plan_next(self.detail.card)


def _beside(picture: QLabel, words: QLabel) -> QWidget:
    """A picture and a sentence that may take several lines."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 2, 0, 0)
    row.setSpacing(6)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return box
