"""Step 1: what happened in the cycle, in figures and two small charts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.figures import Figures
from crm_desktop.ui.i18n import format_date, format_duration, format_money, term, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.review.bar_chart import Bar, BarChart
from crm_desktop.ui.review.open_requests import OpenRequests
from crm_desktop.ui.review.session import ReviewSession
from crm_desktop.ui.review.step_page import Card, StepPage
from crm_desktop.ui.review.words import contacts_words, days_words, requests_words
from crm_desktop.ui.widgets.bars import InfoBar
from crm_desktop.ui.widgets.labels import FactRows, clear_layout, icon_label, text_label

LABELS = 150


class HappenedStep(StepPage):
    """Everything here comes from what was written down on the way; only requests still open ask for an answer."""

    read_only = True

    def __init__(self, session: ReviewSession) -> None:
        super().__init__(session, tr("What happened?"), " ")
        self.bars = QVBoxLayout()
        self.channels = BarChart(tr("Contacts by channel"))
        self.stages = BarChart(tr("Days in each stage"))
        self.channel_card = Card()
        self.stage_card = Card()
        self.facts = FactRows(LABELS)
        self.aim = FactRows(LABELS)
        self.open_requests = OpenRequests(session.context)
        self.carried = Card()
        self._build()
        session.reloaded.connect(self.show_figures)
        self.show_figures()

    def _build(self) -> None:
        self.channel_card.content.addWidget(self.channels)
        self.stage_card.content.addWidget(self.stages)
        work = Card(tr("Requests, time and cost"))
        work.content.addWidget(self.facts)
        set_out = Card(tr("What you set out to do"))
        set_out.content.addWidget(self.aim)
        grid = QGridLayout()
        grid.setSpacing(12)
        for number, card in enumerate((self.channel_card, self.stage_card, work, set_out)):
            grid.addWidget(card, number // 2, number % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.content.addLayout(self.bars)
        self.content.addWidget(self.open_requests)
        self.content.addLayout(grid)
        self.content.addWidget(self.carried)
        self.content.addStretch(1)

    @Slot()
    def show_figures(self) -> None:
        figures, head = self.session.start.figures, self.session.start.head
        self.help.setText(_sentence(figures))
        self._show_bars()
        self.open_requests.show_requests(self.session.start.evidence)
        self._show_channels(figures)
        self._show_stages(figures)
        self.facts.set_rows(_facts(figures))
        value = format_money(head.expected_cents, False) if head.expected_cents is not None else ""
        aim = [
            (tr("Objective"), head.objective),
            (tr("Strategy"), head.strategy),
            (tr("Expected value"), value),
        ]
        self.aim.set_rows([row for row in aim if row[1]] or [(tr("Objective"), tr("None was written down."))])
        self._show_carried()

    def _show_bars(self) -> None:
        clear_layout(self.bars)
        head, before = self.session.start.head, self.session.start.before
        if self.session.cycle_open:
            text = tr("The cycle is still open, in the stage {stage}. You can close it here, or look at it again later.",
                      stage=term(head.stage, "stage"))  # fmt: skip
            self.bars.addWidget(InfoBar("info", text, closable=False))
        elif before is not None:
            text = tr("You reviewed this cycle on {day}. What is left to decide is how it goes on.",
                      day=format_date(before.reviewed_on))  # fmt: skip
            self.bars.addWidget(InfoBar("info", text, closable=False))

    def _show_channels(self, figures: Figures) -> None:
        title = (
            tr("%n contacts", n=figures.contacts) if figures.contacts else tr("No contact was written down")
        )
        self.channel_card.set_words(title, tr("by channel") if figures.contacts else "")
        most = figures.channels[0][1] if figures.channels else 0
        self.channels.set_bars(
            [
                Bar(term(channel, "channel"), count, str(count), icon_for("channel", channel), count == most)
                for channel, count in figures.channels
            ]
        )
        self.channels.setVisible(bool(figures.channels))

    def _show_stages(self, figures: Figures) -> None:
        self.stage_card.set_words(days_words(figures.days), tr("in each stage"))
        most = max((days for _, days in figures.stages), default=0)
        self.stages.set_bars(
            [Bar(term(stage, "stage"), days, str(days), "", days == most) for stage, days in figures.stages]
        )

    def _show_carried(self) -> None:
        clear_layout(self.carried.content)
        rows = self.session.start.carried
        self.carried.setVisible(bool(rows))
        self.carried.set_words(tr("What this cycle took along from earlier ones"))
        for row in rows:
            self.carried.content.addWidget(lesson_line(row.polarity, row.factor, row.lesson))


def lesson_line(polarity: int, factor: str, lesson: str) -> QWidget:
    """A factor with its sign, its words under it."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    sign = icon_label(icon_for("polarity", polarity), "positive" if polarity > 0 else "negative", 16)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(text_label(factor, "strong", wrap=True))
    if lesson:
        words.addWidget(text_label(lesson, "small", "muted", wrap=True))
    row.addLayout(words, 1)
    return line


def _sentence(figures: Figures) -> str:
    from_day = format_date(figures.opened_on)
    if figures.closed_on:
        days = tr("from {first} to {last}", first=from_day, last=format_date(figures.closed_on))
    else:
        days = tr("since {day}", day=from_day)
    return tr("{contacts}, {days}.", contacts=contacts_words(figures), days=days)


def _facts(figures: Figures) -> list[tuple[str, str]]:
    activities = tr("{part} of {whole}", part=figures.activities_done, whole=figures.activities)
    rows = [
        (tr("Requests met"), requests_words(figures)),
        (tr("Activities done"), activities if figures.activities else ""),
        (tr("Time"), format_duration(figures.minutes, words=True) if figures.minutes else ""),
        (tr("Cost"), format_money(figures.cost_cents) if figures.cost_cents else ""),
    ]
    return [row for row in rows if row[1]] or [(tr("Requests"), tr("Nothing was written down."))]
