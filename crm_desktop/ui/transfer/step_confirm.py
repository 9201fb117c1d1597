"""Step 5: what will happen, in words; nothing has been written so far."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.services.importing import ImportPlan, NextContacts
from crm_desktop.ui.i18n import format_datetime, format_number, tr, word
from crm_desktop.ui.theme import theme
from crm_desktop.ui.transfer.conflicts import open_conflicts
from crm_desktop.ui.transfer.parts import News
from crm_desktop.ui.transfer.phrases import phrases
from crm_desktop.ui.transfer.session import ImportSession
from crm_desktop.ui.widgets.fields import ChoiceField
from crm_desktop.ui.widgets.labels import LinkButton, Rule, clear_layout, icon_label, text_label
from crm_desktop.ui.widgets.page_header import PageHeader
from crm_desktop.ui.widgets.scrolling import scrolling

WIDEST = 760
COLUMNS, DOUBLES = 2, 3
Line = tuple[str, str, str, str, int]  # icon, tone, sentence, more, step to go to (-1: none)


class ConfirmStep(QWidget):
    """`go_wanted(step)`: change something after all."""

    go_wanted = Signal(int)

    def __init__(self, session: ImportSession) -> None:
        super().__init__()
        self.session = session
        self._build()
        self.next_contacts.changed.connect(self._choose_next_contacts)

    def _build(self) -> None:
        self.header = PageHeader(tr("Confirm"))
        self.news = News((0, 0, 0, 4))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.past = QWidget()
        self.past_words = text_label("", "strong", wrap=True)
        self.next_contacts = ChoiceField(list(phrases("next_contacts").items()))
        self.next_contacts.setAccessibleName(tr("Next contacts that are past"))
        past = QVBoxLayout(self.past)
        past.setContentsMargins(0, 4, 0, 0)
        past.setSpacing(6)
        past.addWidget(self.past_words)
        row = QHBoxLayout()
        row.addWidget(self.next_contacts)
        row.addStretch(1)
        past.addLayout(row)
        self.rest = QCheckBox()
        self.rest.hide()
        inner = QWidget()
        inner.setMaximumWidth(theme().px(WIDEST))
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(12)
        column.addLayout(self.news)
        column.addLayout(self.lines)
        column.addWidget(self.past)
        column.addWidget(self.rest)
        column.addWidget(
            text_label(
                tr("So far nothing has been written. Afterwards one click takes the whole import back."),
                "body",
                "muted",
                True,
            )
        )
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(scrolling(inner, Qt.AlignmentFlag.AlignLeft), 1)

    def offer_rest(self, count: int) -> None:
        """`count`: files that wait after this one."""
        self.rest.setText(
            tr("Then import the other %n files the same way, if they have the same headings", n=count)
        )
        self.rest.setVisible(bool(count))

    # showing -----------------------------------------------------------------------------------
    def show_plan(self, doubtful: int) -> None:
        """`doubtful`: pairs without an answer."""
        plan = self.session.plan
        assert plan is not None
        self._tell_news(plan)
        clear_layout(self.lines)
        for line in [*row_lines(self.session, doubtful), *column_lines(plan)]:
            self._add_line(*line)
        self._show_past(plan)

    def _add_line(self, icon: str, tone: str, sentence: str, more: str, step: int) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(12)
        row.addWidget(icon_label(icon, tone, 18), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(text_label(sentence, "strong", wrap=True))
        if more:
            words.addWidget(text_label(more, "small", "muted", wrap=True))
        row.addLayout(words, 1)
        if step >= 0:
            link = LinkButton(tr("Change"))
            link.setProperty("step", step)
            link.clicked.connect(self._link_clicked)
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self.lines.addLayout(row)
        self.lines.addWidget(Rule())

    @Slot()
    def _link_clicked(self) -> None:
        self.go_wanted.emit(self.sender().property("step"))

    def _tell_news(self, plan: ImportPlan) -> None:
        if not self.session.something_to_write:
            when = plan.imported_before
            if when:
                self.news.tell(
                    "info",
                    tr(
                        "This file was imported {when}. There is nothing new in it.",
                        when=format_datetime(when),
                    ),
                )
            else:
                self.news.tell("info", tr("There is nothing new in this file."))
        else:
            self.news.clear()

    def tell_stopped(self) -> None:
        self.news.tell("info", tr("Cancelled. Nothing was written."))

    def tell_failed(self, message: object) -> None:
        self.news.tell("error", word(message))  # type: ignore[arg-type]

    def _show_past(self, plan: ImportPlan) -> None:
        count = plan.past_next_contacts
        self.past.setVisible(bool(count))
        if not count:
            return
        self.past_words.setText(
            tr("%n next contacts are on days already past. What becomes of them?", n=count)
        )
        choices = self.session.choices
        self.next_contacts.blockSignals(True)
        self.next_contacts.set_value(
            choices.next_contacts.value if choices is not None else NextContacts.SPREAD.value
        )
        self.next_contacts.blockSignals(False)

    @Slot()
    def _choose_next_contacts(self) -> None:
        self.session.set_next_contacts(NextContacts(self.next_contacts.value()))


def row_lines(session: ImportSession, doubtful: int) -> list[Line]:
    """What becomes of the rows."""
    plan, counts = session.plan, session.counts
    assert plan is not None
    lines: list[Line] = []
    if counts["new"]:
        lines.append(
            (
                "user-plus",
                "positive",
                tr("%n new subjects", n=counts["new"]),
                _beyond(session.subjects - counts["new"]),
                -1,
            )
        )
    if counts["update"] or counts["same"]:
        lines.append(
            (
                "users",
                "muted",
                tr("%n rows already there", n=counts["update"] + counts["same"]),
                _known_words(plan, counts["update"]),
                DOUBLES,
            )
        )
    if counts["join"]:
        more = tr("What they say goes into the subject of another row.")
        lines.append(("git-merge", "muted", tr("%n rows joined to another", n=counts["join"]), more, DOUBLES))
    if counts["skip"]:
        lines.append(("ban", "muted", tr("%n rows left out", n=counts["skip"]), "", COLUMNS))
    if doubtful:
        more = tr("They come in as subjects of their own and are listed as doubtful.")
        lines.append(("alert-triangle", "warning", tr("%n doubtful pairs", n=doubtful), more, DOUBLES))
    if count := open_conflicts(session.conflicts):
        more = tr("Yours stays, and the next import asks again.")
        words = tr("%n fields changed both by you and in the file", n=count)
        lines.append(("arrows-right-left", "warning", words, more, DOUBLES))
    refused = sum(1 for *_, reason, _ in plan.not_data if reason != "title")
    if refused:
        lines.append(
            ("circle-x", "negative", tr("%n rows refused", n=refused), _refused_words(plan), COLUMNS)
        )
    return lines


def _beyond(more: int) -> str:
    """A firm and its person are two subjects."""
    return tr("and %n people or houses linked to them", n=more) if more > 0 else ""


def _known_words(plan: ImportPlan, updated: int) -> str:
    fields = sum(change.applies for changes in plan.changes.values() for change in changes)
    if updated:
        return tr(
            "{count} of them: {fields}", count=format_number(updated), fields=tr("%n fields change", n=fields)
        )
    return tr("nothing new in them")


def _refused_words(plan: ImportPlan) -> str:
    found = Counter(reason for *_, reason, _ in plan.not_data if reason != "title")
    said = {"total": tr("totals"), "header": tr("headings again"), "divider": tr("dividers"), "separator": tr("separating lines"),
            "group": tr("titles of groups"), "legend": tr("legends"), "continuation": tr("rows that go on from the one above"),
            "no_identity": tr("rows without a name"), "hidden": tr("hidden rows")}  # fmt: skip
    return ", ".join(said[reason] for reason, _ in found.most_common() if reason in said)


def column_lines(plan: ImportPlan) -> list[Line]:
    """What becomes of the columns."""
    columns = [column for layout in plan.layouts.values() for column in layout.columns]
    own = [column.header for column in columns if column.field in ("custom", "region")]
    private = [column.header for column in columns if column.reason == "delicate"]
    ignored = [c.header for c in columns if c.field == "ignored" and c.reason != "delicate"]
    matched = len(columns) - len(own) - len(ignored) - len(private)
    more = []
    if own:
        more.append(tr("kept as fields of your own: {names}", names=", ".join(dict.fromkeys(own))))
    if ignored:
        more.append(tr("not imported: {names}", names=", ".join(dict.fromkeys(ignored))))
    if private:
        names = ", ".join(dict.fromkeys(private))
        more.append(
            tr(
                "left out until you say on which ground you note them, under Privacy in the menu: {names}",
                names=names,
            )
        )
    return [("columns-3", "muted", tr("%n columns matched to fields", n=matched), "; ".join(more), COLUMNS)]


def button_words(session: ImportSession) -> str:
    """What the primary button says."""
    counts = session.counts
    if counts["new"] and counts["update"]:
        new, updated = format_number(counts["new"]), format_number(counts["update"])
        return tr("Import {new}, update {updated}", new=new, updated=updated)
    if counts["new"]:
        return tr("Import %n subjects", n=counts["new"])
    if session.something_to_write:
        return tr("Update %n subjects", n=counts["update"])
    return tr("Nothing to import")
