"""The detail at the right of each list of phase 4."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.errors import UserError
from crm_desktop.services.review import Reading, Start
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_date, tr
from crm_desktop.ui.review.step_happened import lesson_line
from crm_desktop.ui.review.step_page import scrolling
from crm_desktop.ui.review.words import (
    cases_words,
    cycle_title,
    in_brief,
    outcome_words,
    reading_words,
    reason_words,
)
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.labels import FactRows, clear_layout, text_label
from crm_desktop.ui.widgets.section import Section


class Panel(QWidget):
    """Shows one record, or a sentence when none is current. Subclasses fill `column` in `fill`."""

    def __init__(self, context: Context, empty: str) -> None:
        super().__init__()
        self.context = context
        self.current: int | None = None
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 8)
        self.column.setSpacing(0)
        self.area = scrolling(inside)
        self.empty = EmptyState("clipboard-check", empty)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.area)
        row.addWidget(self.empty)
        self.show_id(None)

    @Slot(object)
    def show_id(self, number: int | None) -> None:
        self.current = number
        clear_layout(self.column)
        shown = number is not None and self._filled(number)
        self.column.addStretch(1)
        self.area.setVisible(shown)
        self.empty.setVisible(not shown)

    def _filled(self, number: int) -> bool:
        try:
            self.fill(number)
        except UserError:  # it went to the trash meanwhile
            clear_layout(self.column)
            return False
        return True

    def fill(self, number: int) -> None:
        raise NotImplementedError

    def add_head(self, name: str, below: str) -> QVBoxLayout:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(2)
        column.addWidget(text_label(name, "subject", wrap=True))
        column.addWidget(text_label(below, "small", "muted", wrap=True))
        self.column.addWidget(head)
        return column

    def add_section(self, title: str, *widgets: QWidget, count: str = "") -> None:
        section = Section(title)
        section.set_count(count)
        for widget in widgets:
            section.add(widget)
        self.column.addWidget(section)

    def add_ways(self, column: QVBoxLayout, subject_id: int) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 0)
        row.setSpacing(8)
        history = Button(tr("History"), "quiet", "history", small=True)
        record = Button(tr("Open the record"), "quiet", "id", small=True)
        history.clicked.connect(partial(self._open, "relationships", subject_id, "history"))
        record.clicked.connect(partial(self._open, "subjects", subject_id, ""))
        row.addWidget(history)
        row.addWidget(record)
        row.addStretch(1)
        column.addLayout(row)

    def _open(self, page: str, subject_id: int, view: str, _checked: bool = False) -> None:
        where: dict[str, Any] = {"subject_id": subject_id, **({"view": view} if view else {})}
        self.context.navigator.open(page, **where)


class DuePanel(Panel):
    """A cycle to review: what it was, and the step that is missing."""

    review_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Choose a cycle to see it here."))

    def fill(self, number: int) -> None:
        start: Start = self.context.services.reviews.start(number)
        head, figures = start.head, start.figures
        ended = outcome_words(head.outcome)
        if head.closed_on:
            ended = tr("{outcome} on {day}", outcome=ended, day=format_date(head.closed_on))
        title = tr("{title} · {words}", title=cycle_title(head.number), words=ended)
        self.add_ways(self.add_head(head.subject, title), head.subject_id)
        self._add_review(start)
        facts = FactRows(120)
        facts.set_rows(in_brief(figures, head.outcome)[1:])
        self.add_section(tr("The cycle in brief"), facts)
        if head.objective:
            words = [text_label(head.objective, "body", wrap=True)]
            if head.strategy:
                words.append(text_label(head.strategy, "body", "muted", wrap=True))
            self.add_section(tr("Objective and strategy"), *words)
        self._add_lessons(head.subject_id)

    def _add_review(self, start: Start) -> None:
        """Why it is here, and the way into the wizard."""
        (due,) = self.context.services.reviews.due_rows([start.head.id])
        button = Button(tr("Go on with it") if due.drafted else tr("Start the review"), "step", small=True)
        button.clicked.connect(self.review_wanted)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(text_label(reason_words(due), "body", "muted", wrap=True), 1)
        row.addWidget(button)
        self.add_section(tr("Review"), box)

    def _add_lessons(self, subject_id: int) -> None:
        lessons = self.context.services.reviews.lessons(subject_id, 5)
        if not lessons:
            return
        lines = [lesson_line(row.polarity, row.factor, _lesson_words(row)) for row in lessons]
        self.add_section(tr("Lessons so far"), *lines)


def _lesson_words(lesson: Any) -> str:
    cases = tr("{cases} cases", cases=cases_words(lesson)) if lesson.cases_all > 1 else ""
    return "\n".join(part for part in (lesson.lesson, cases) if part)


class DonePanel(Panel):
    """A done review in short."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Choose a review to read it here."))

    def fill(self, number: int) -> None:
        reading: Reading = self.context.services.reviews.read(number)
        row = reading.review
        below = tr(
            "{title} · reviewed on {day}", title=cycle_title(row.number), day=format_date(row.reviewed_on)
        )
        self.add_ways(self.add_head(row.subject, below), row.subject_id)
        for polarity, title in ((1, tr("What helped")), (-1, tr("Got in the way"))):
            mine = [finding for finding in reading.findings if finding.polarity == polarity]
            if mine:
                lines = [lesson_line(polarity, one.factor, one.lesson) for one in mine]
                self.add_section(title, *lines, count=str(len(mine)))
        if row.summary:
            self.add_section(tr("In short"), text_label(row.summary, "body", wrap=True))
        heading, words = reading_words(row)
        labels = [text_label(heading, "strong", wrap=True)]
        if words:
            labels.append(text_label(words, "body", "muted", wrap=True))
        self.add_section(tr("How it goes on"), *labels)
        facts = FactRows(120)
        facts.set_rows(in_brief(reading.figures, reading.figures.outcome))
        self.add_section(tr("The cycle in brief"), facts)


class FactorPanel(Panel):
    """Where a factor was seen."""

    review_wanted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Choose a factor to see where it was found."))

    def fill(self, number: int) -> None:
        reviews = self.context.services.reviews
        factor = next((row for row in reviews.catalogue() if row.id == number), None)
        if factor is None:
            raise UserError("record.gone", table="factor", id=number)
        counts = tr("helped {plus}, hurt {minus}", plus=factor.plus, minus=factor.minus)
        self.add_head(factor.name, counts if factor.used else tr("Not used yet"))
        rows = reviews.where_seen(number)
        lines = []
        for row in rows:
            title = tr("{subject}, {day}", subject=row.subject, day=format_date(row.reviewed_on))
            lines.append(lesson_line(row.polarity, title, row.lesson))
        if lines:
            self.add_section(tr("Where it was found"), *lines, count=str(len(lines)))
