"""Requests of the cycle that nobody has answered yet: met, or not met?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.activities import RequestStatus
from crm_desktop.domain.changes import Changes
from crm_desktop.services.review import EvidenceRow
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_date, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.review.step_page import Card
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import clear_layout, icon_label, text_label

ANSWERS = (RequestStatus.MET, RequestStatus.UNMET)


class OpenRequests(Card):
    """A line for each; hidden when there is none. The answer is written at once, and can be undone."""

    def __init__(self, context: Context) -> None:
        super().__init__(tr("Requests still open"), tr("Were they met? Say it before you look back."))
        self.context = context
        self.hide()

    def show_requests(self, evidence: Sequence[EvidenceRow]) -> None:
        clear_layout(self.content)
        rows = [row for row in evidence if row.kind == "request" and row.state == RequestStatus.OPEN]
        for row in rows:
            self.content.addWidget(self._line(row))
        self.setVisible(bool(rows))

    def _line(self, row: EvidenceRow) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(icon_label(icon_for("request_kind", row.variety)))
        line.addWidget(text_label(row.title, "strong", wrap=True), 1)
        line.addWidget(text_label(format_date(row.day), "small", "muted"))
        for status, words in zip(ANSWERS, (tr("Met||request"), tr("Not met||request")), strict=True):
            button = Button(words, "secondary", small=True)
            button.setAccessibleName(f"{words}: {row.title}")
            button.clicked.connect(partial(self._answer, row.id, status))
            line.addWidget(button)
        return box

    def _answer(self, request_id: int, status: RequestStatus, _checked: bool = False) -> None:
        work = partial(self.context.services.activities.close_requests, [request_id], status)
        self.context.write(work, self._answered)

    def _answered(self, changes: Changes) -> None:
        self.context.messages.toast(changes.label, undo=True)
