"""Under the list: what the words of the search are found in beyond the subjects' own text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from crm_desktop.ui.cell_text import IconText
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_number, term, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.models.windowed import Column, ListSource
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.labels import LinkButton, text_label
from crm_desktop.ui.widgets.table import RecordTable

if TYPE_CHECKING:
    from crm_desktop.services.subject_lists import HistoryHit, HistoryHits

PAUSE = 250  # milliseconds after the last key
FEWEST_LETTERS = 2
HEIGHT = 188
PREFERENCE = "folded.history_search"


@dataclass(frozen=True)
class HitRow:
    """A hit with a number of its own in the table."""

    id: int
    hit: HistoryHit


class HistoryStrip(QFrame):
    """Hidden while nothing is searched or found. Enter or a double click opens the subject's history."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._job: Job | None = None
        self._typed = ""
        self._hits: list[HistoryHit] = []
        self._build()
        self._connect()
        self._fold(bool(context.preferences.get(PREFERENCE, True)))
        self.hide()

    def _build(self) -> None:
        self.setProperty("surface", "raised")
        self.setProperty("line", "top")
        words = tr("In the history and notes")
        self.title = LinkButton(
            words, "chevron-right", tone="text", style="small-strong", hover="accent", size=14
        )
        self.count = text_label("", "small", "muted")
        self.table = RecordTable(_columns())
        self.table.setFixedHeight(theme().px(HEIGHT))
        head = QHBoxLayout()
        head.setContentsMargins(10, 3, 16, 3)
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table)

    def _connect(self) -> None:
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)
        self.title.clicked.connect(self.toggle)
        self.table.activated_id.connect(self._open)

    # searching ---------------------------------------------------------------------------------
    def search(self, typed: str) -> None:
        """Look for it once no key was pressed for a moment."""
        if typed == self._typed:
            return
        self._typed = typed
        self._cancel()
        if len(typed) < FEWEST_LETTERS:
            self._show(0, [])
        else:
            self._pause.start()

    def repeat(self) -> None:
        """The history changed."""
        if self._typed and not self.isHidden():
            self._cancel()
            self._pause.start()

    def _cancel(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def _search(self) -> None:
        look = partial(self.context.services.subjects.search_history, self._typed)
        self._job = self.context.jobs.files(look, partial(self._found, self._typed))

    def _found(self, typed: str, hits: HistoryHits) -> None:
        if typed == self._typed:
            self._job = None
            self._show(hits.total, hits.hits)

    def _show(self, total: int, hits: list[HistoryHit]) -> None:
        self._hits = hits
        count = format_number(total)
        if total > len(hits):
            count = tr("{total}, the newest {shown} shown", total=count, shown=len(hits))
        self.count.setText(count)
        self.table.set_source(ListSource([HitRow(n, hit) for n, hit in enumerate(hits)]))
        self.setVisible(bool(hits))

    # folding -----------------------------------------------------------------------------------
    @property
    def is_folded(self) -> bool:
        return self.table.isHidden()

    @Slot()
    def toggle(self) -> None:
        self._fold(not self.is_folded)
        self.context.preferences.set(PREFERENCE, self.is_folded)
        if not self.is_folded:
            self.table.setFocus()

    def _fold(self, folded: bool) -> None:
        self.table.setVisible(not folded)
        self.title.set_icon_name("chevron-right" if folded else "chevron-down")

    @Slot(int)
    def _open(self, number: int) -> None:
        hit = self._hits[number]
        self.context.navigator.open(
            "relationships", subject_id=hit.subject_id, view="history", kind=hit.kind, event_id=hit.id
        )


def _columns() -> list[Column]:
    return [
        Column("at", tr("When"), lambda row: row.hit.at, "date", width=78, align="left", sortable=False),
        Column("subject", tr("Subject"), _subject, "strong_icon", width=210, sortable=False),
        Column("event", tr("What"), _event, "icon_text", width=190, sortable=False),
        Column(
            "text", tr("Words"), lambda row: row.hit.text, "muted", width=220, stretch=True, sortable=False
        ),
    ]


def _subject(row: HitRow) -> IconText:
    return IconText(icon_for("subject_kind", row.hit.subject_kind), row.hit.subject)


#: kinds of event whose title is a value of an enumeration
_TERMS = {"interaction": "channel", "fact": "fact_kind", "review": "decision"}


def _event(row: HitRow) -> IconText:
    hit = row.hit
    if hit.kind == "interaction":
        return IconText(icon_for("channel", hit.title), term(hit.title, "channel"))
    title = term(hit.title, _TERMS[hit.kind]) if hit.kind in _TERMS else hit.title
    words: dict[str, Any] = {
        "fact": tr("Learned: {what}", what=title),
        "review": tr("Review: {what}", what=title),
    }
    return IconText(icon_for("kind", hit.kind), words.get(hit.kind, title))
