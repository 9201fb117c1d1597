"""What a subject declared about its data, and what the law lets it ask for."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.services.privacy import ConsentRow
from crm_desktop.services.subject_records import Record
from crm_desktop.ui.i18n import format_date, term, tr
from crm_desktop.ui.subjects.lines import LineLook, RecordLine
from crm_desktop.ui.subjects.panel_sections import RecordSection
from crm_desktop.ui.subjects.privacy_actions import PrivacyActions
from crm_desktop.ui.subjects.privacy_dialogs import purpose_words
from crm_desktop.ui.subjects.record_actions import RecordActions
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import LinkButton, text_label

LOOKS = {"given": ("check", "positive"), "refused": ("ban", "negative"), "withdrawn": ("ban", "warning")}


class PrivacySection(RecordSection):
    def __init__(self, actions: RecordActions) -> None:
        super().__init__(actions, tr("Privacy"), "privacy", "plus", tr("Note a declaration"))
        self.rights = PrivacyActions(actions)

    def act(self) -> None:
        self.rights.declare()

    def fill(self, record: Record) -> None:
        known = self.doing.context.services.privacy.record(record.id)
        if known.do_not_contact:
            self.add(not_to_contact_line())
        for row in known.now:
            self.add(self._line(row))
        if known.before:
            self.add(text_label(tr("Before"), "small", "muted"))
        for row in known.before:
            self.add(self._line(row, past=True))
        if not known.now and not known.do_not_contact:
            self.say(tr("No declaration noted."))
        self.add(self._ways(known.do_not_contact))

    def _ways(self, closed: bool) -> QWidget:
        """What the subject may ask for."""
        row = QWidget()
        flow = FlowLayout(14, row)
        mark = partial(self.rights.set_do_not_contact, not closed)
        for words, slot in (
            (tr("May be contacted again") if closed else tr("Do not contact"), mark),
            (tr("Everything about it…"), self.rights.give_everything),
            (tr("Erase for good…"), self.rights.erase),
        ):
            button = LinkButton(words)
            button.clicked.connect(partial(_call, slot))
            flow.addWidget(button)
        return row

    def _line(self, row: ConsentRow, past: bool = False) -> RecordLine:
        icon, tone = LOOKS[row.state]
        look = LineLook("clock", "muted", "small") if past else LineLook(icon, tone)
        words = purpose_words(row.purpose)
        line = RecordLine(words, consent_words(row), format_date(row.on_date, "full"), look)
        line.clicked.connect(partial(_with, self.rights.change, row))
        line.add_action(tr("Change…"), partial(_with, self.rights.change, row))
        line.add_action(tr("Delete"), partial(_with, self.rights.forget, row))
        return line


def consent_words(row: ConsentRow) -> str:
    """ "Given · Consent · form at the fair"."""
    parts = (term(row.state, "consent_state"), term(row.basis, "legal_basis"), row.source, row.proof)
    return " · ".join(part for part in parts if part)


def not_to_contact_line() -> RecordLine:
    return RecordLine(tr("Do not contact"), look=LineLook("ban", "negative", tone="negative"), opens=False)


def _call(slot: Any, _checked: bool = False) -> None:
    slot()


def _with(slot: Any, value: Any, _checked: bool = False) -> None:
    slot(value)
