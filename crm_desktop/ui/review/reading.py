"""A done review to read again: figures, findings with their evidence, how it went on."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services.review import EvidenceRow, FindingRow, Reading
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_date, format_money, term, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.review.bar_chart import Bar, BarChart
from crm_desktop.ui.review.evidence import badges
from crm_desktop.ui.review.finding_card import card_title, weight_dots
from crm_desktop.ui.review.step_happened import lesson_line
from crm_desktop.ui.review.step_page import Card, scrolling
from crm_desktop.ui.review.step_results import result_line
from crm_desktop.ui.review.words import contacts_words, in_brief, outcome_words, reading_words
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.fields import NotesField
from crm_desktop.ui.widgets.form import FormDialog
from crm_desktop.ui.widgets.labels import FactRows, IconButton, clear_layout, icon_label, text_label
from crm_desktop.ui.widgets.page_header import PageHeader

WIDEST = 1400
RESULTS_SHOWN = 5


class ReadingView(QWidget):
    """Read only but for the words: lessons and summary may be corrected."""

    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.review_id = 0
        self.reading: Reading | None = None
        self.header = PageHeader()
        inside = QWidget()
        inside.setMaximumWidth(theme().px(WIDEST))
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(16, 8, 16, 20)
        self.column.setSpacing(12)
        back = IconButton("arrow-left", tr("Back to the list"), "text", 18)
        back.clicked.connect(self.left)
        self.print_button = self.header.add_quiet(tr("Print…"), self.print_review, "printer")
        self.header.add_quiet(tr("Delete"), self.delete, "trash")
        self.header.layout().insertWidget(0, back)  # type: ignore[union-attr]
        self.header.set_primary(tr("Prepare the next contact"), self.prepare, "arrow-right")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(scrolling(inside), 1)

    def show_review(self, review_id: int) -> None:
        """UserError("record.gone") when it is in the trash."""
        self.review_id = review_id
        self.reading = self.context.services.reviews.read(review_id)
        row = self.reading.review
        self.header.set_title(
            tr("Review of cycle {number}, {subject}", number=row.number, subject=row.subject)
        )
        self.header.set_count(format_date(row.reviewed_on))
        clear_layout(self.column)
        self._fill(self.reading)

    def _fill(self, reading: Reading) -> None:
        self.column.addWidget(self._top(reading))
        both = QWidget()
        columns = QHBoxLayout(both)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        for polarity, title in ((1, tr("What helped")), (-1, tr("Got in the way"))):
            columns.addWidget(self._side(reading, polarity, title), 1)
        self.column.addWidget(both)
        self.column.addStretch(1)

    def _top(self, reading: Reading) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for number, card in enumerate(
            (self._figures_card(reading), self._results_card(reading), self._next_card(reading))
        ):
            grid.addWidget(card, 0, number)
            grid.setColumnStretch(number, 1)
        return box

    def _figures_card(self, reading: Reading) -> Card:
        figures = reading.figures
        title = tr(
            "Cycle {number}: {outcome}", number=reading.review.number, outcome=outcome_words(figures.outcome)
        )
        card = Card(title, contacts_words(figures))
        chart = BarChart(tr("Contacts by channel"))
        most = figures.channels[0][1] if figures.channels else 0
        chart.set_bars(
            [
                Bar(term(c, "channel"), n, str(n), icon_for("channel", c), n == most)
                for c, n in figures.channels
            ]
        )
        chart.setVisible(bool(figures.channels))
        facts = FactRows(110)
        facts.set_rows(in_brief(figures, figures.outcome)[1:])
        card.content.addWidget(chart)
        card.content.addWidget(facts)
        return card

    def _results_card(self, reading: Reading) -> Card:
        figures, objective = reading.figures, reading.review.objective
        amount = format_money(figures.amount_cents) if figures.amount_cents is not None else ""
        title = amount or (tr("%n results", n=figures.results) if figures.results else tr("No result"))
        card = Card(title, objective)
        for result in reading.results[:RESULTS_SHOWN]:
            card.content.addWidget(result_line(result))
        row = QHBoxLayout()
        row.addWidget(
            text_label(
                reading.review.summary or tr("No summary."),
                "body",
                "" if reading.review.summary else "muted",
                wrap=True,
            ),
            1,
        )
        pencil = IconButton("pencil", tr("Change the summary"), "muted")
        pencil.clicked.connect(self.edit_summary)
        row.addWidget(pencil, 0, Qt.AlignmentFlag.AlignTop)
        card.content.addLayout(row)
        return card

    def _next_card(self, reading: Reading) -> Card:
        heading, words = reading_words(reading.review)
        card = Card(tr("How it goes on"))
        card.content.addWidget(text_label(heading, "strong", wrap=True))
        if words:
            card.content.addWidget(text_label(words, "body", "muted", wrap=True))
        carried = self._carried(reading)
        if carried:
            along = tr("It takes along %n factors", n=len(carried))
            card.content.addWidget(text_label(along, "body", "muted"))
            for row in carried:
                card.content.addWidget(lesson_line(row.polarity, row.factor, ""))
        return card

    def _carried(self, reading: Reading) -> list[FindingRow]:
        cycle = reading.review.next_cycle_id
        return [] if cycle is None else self.context.services.reviews.carried_into(cycle)

    def _side(self, reading: Reading, polarity: int, title: str) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        mine = [finding for finding in reading.findings if finding.polarity == polarity]
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(
            icon_label(icon_for("polarity", polarity), "positive" if polarity > 0 else "negative", 18)
        )
        head.addWidget(text_label(title, "section"))
        head.addWidget(text_label(str(len(mine)), "body", "muted"), 1)
        column.addLayout(head)
        for finding in mine:
            card = FindingView(finding, reading.evidence.get(finding.id, []))
            card.edit_wanted.connect(partial(self.edit_lesson, finding))
            column.addWidget(card)
        if not mine:
            column.addWidget(text_label(tr("No factor was chosen."), "body", "muted"))
        column.addStretch(1)
        return side

    # acting ------------------------------------------------------------------------------------
    def edit_lesson(self, finding: FindingRow) -> None:
        save = partial(self.context.services.reviews.edit_lesson, finding.id)
        title = tr("Lesson of “{factor}”", factor=finding.factor)
        self._edit_words(("finding", finding.id), title, finding.lesson, save, tr("Lesson changed"))

    @Slot()
    def edit_summary(self) -> None:
        if self.reading is not None:
            save = partial(self.context.services.reviews.edit_summary, self.review_id)
            about, text = ("review", self.review_id), self.reading.review.summary
            self._edit_words(about, tr("How it went"), text, save, tr("Summary changed"))

    def _edit_words(self, about: tuple[str, int], title: str, text: str, save: Any, toast: str) -> None:
        dialog = FormDialog(title, tr("Save"), self.context.messages.window)
        words = dialog.form.add("", NotesField(text, lines=5))
        words.setAccessibleName(title)
        dialog.submit = partial(self._save_words, words, save, toast)
        place = ("review", {"review_id": self.review_id})
        dialog.keep_draft(self.context, f"{about[0]}:{about[1]}", about=[about], place=place)
        self.context.messages.run_dialog(dialog)

    def _save_words(self, words: NotesField, save: Any, toast: str) -> Job:
        return self.context.write(partial(save, words.value()), toast=toast)

    @Slot()
    def print_review(self) -> None:
        if self.reading is None:
            return
        from crm_desktop.ui.printing.paper import print_or_save
        from crm_desktop.ui.review.paper import review_paper

        paper = review_paper(self.header.title.full_text(), self.reading, self._carried(self.reading))
        print_or_save(self.context.messages, paper, self)

    @Slot()
    def delete(self) -> None:
        work = partial(self.context.services.reviews.delete, [self.review_id])
        self.context.write(work, toast=tr("%n reviews deleted", n=1))

    @Slot()
    def prepare(self) -> None:
        if self.reading is not None:
            subject = self.reading.review.subject_id
            self.context.navigator.open("relationships", subject_id=subject, view="history")


class FindingView(QFrame):
    """One finding to read; the pencil, or F2, changes its lesson."""

    edit_wanted = Signal()

    def __init__(self, finding: FindingRow, evidence: list[EvidenceRow]) -> None:
        super().__init__()
        self.setProperty("card", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(card_title(finding.factor), 1)
        head.addWidget(weight_dots(finding.weight), 0, Qt.AlignmentFlag.AlignTop)
        pencil = IconButton("pencil", tr("Change the lesson"), "muted")
        pencil.clicked.connect(self.edit_wanted)
        head.addWidget(pencil, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if evidence:
            column.addWidget(badges(evidence))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(icon_label("bulb", "muted"), 0, Qt.AlignmentFlag.AlignTop)
        text = finding.lesson or tr("No lesson was written.")
        row.addWidget(text_label(text, "body", "" if finding.lesson else "muted", wrap=True), 1)
        column.addLayout(row)
