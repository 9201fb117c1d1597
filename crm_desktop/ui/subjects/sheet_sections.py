"""Sections only the full page has: identity in full, all objectives, what was reclassified when, the imported row."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.domain.identifiers import tax_code_doubt, vat_doubt
from crm_desktop.domain.messages import Message
from crm_desktop.services.subject_records import AimRow, OriginRow, ReclassificationRow, Record
from crm_desktop.ui.i18n import format_date, format_number, term, tr, word
from crm_desktop.ui.subjects.lines import LineLook, RecordLine, prose, value_rows
from crm_desktop.ui.subjects.panel_sections import ContactsSection, RecordSection, address_line
from crm_desktop.ui.subjects.record_actions import RecordActions
from crm_desktop.ui.widgets.labels import IconButton, text_label

CELLS = 80
CHANGES = 60
NAMES = 128


class IdentitySection(RecordSection):
    part = "identity"

    def __init__(self, doing: RecordActions) -> None:
        super().__init__(doing, tr("Identity"), "identity", "pencil", tr("Edit"))

    def fill(self, record: Record) -> None:
        self.add(value_rows(identity_rows(record), NAMES))
        for doubt in (vat_doubt(record.subject.vat), tax_code_doubt(record.subject.tax_code)):
            if doubt is not None:
                words = (
                    tr("VAT number to check")
                    if doubt.code.startswith("identifier.vat")
                    else tr("Tax code to check")
                )
                self.add(
                    RecordLine(words, look=LineLook("alert-triangle", "warning", tone="warning"), opens=False)
                )


def identity_rows(record: Record) -> list[tuple[str, str]]:
    """Who it is, as name and value; empty values are left out by whoever shows them."""
    s = record.subject
    person = " ".join(part for part in (s.title, s.given_name, s.family_name) if part)
    return [
        (tr("Kind"), term(s.kind, "subject_kind")),
        (tr("Company"), s.company),
        (tr("Person"), person),
        (tr("Job title"), s.job_title),
        (tr("Sector"), s.sector),
        (tr("VAT number"), s.vat),
        (tr("Tax code"), s.tax_code),
        (tr("SDI code"), s.sdi),
        (tr("Certified e-mail"), s.pec),
        (tr("Birthday"), format_date(s.birthday, "full")),
        (tr("Comes from"), s.source),
        (tr("Marketing"), consent_words(s.consent_marketing)),
        (tr("Here since"), format_date(s.created_at, "full")),
    ]


def consent_words(consent: bool | None) -> str:
    if consent is None:
        return tr("Unknown")
    return tr("Agrees") if consent else tr("Does not agree")


class AllContactsSection(ContactsSection):
    """All addresses, not only the first."""

    def fill(self, record: Record) -> None:
        super().fill(record)
        for address in record.addresses[1:]:
            self.add(address_line(self.doing, address))


class AimsSection(RecordSection):
    """All objectives over time, each with its outcome."""

    def __init__(self, doing: RecordActions) -> None:
        super().__init__(doing, tr("Objectives and strategies"), "aims", "plus", tr("New objective"))
        self._target = False

    def act(self) -> None:
        if self._target:
            self.doing.add_aim()
        else:
            self.doing.choose_target()

    def fill(self, record: Record) -> None:
        self._target = record.subject.target
        if not record.aims:
            words = tr("A target without an objective.") if self._target else tr("Not a target.")
            self.say(words, tr("Write the objective"), self.act)
        for aim in record.aims:
            self.add(AimCard(self.doing, aim))


class AimCard(QWidget):
    """Objective, strategy, when and how it ended; its menu closes, opens again, changes."""

    def __init__(self, doing: RecordActions, aim: AimRow) -> None:
        super().__init__()
        self.doing = doing
        self.aim = aim
        self.more = IconButton("dots", tr("Objective…"), "muted", 16)
        self._build()
        self.more.clicked.connect(self._open_menu)

    def _build(self) -> None:
        closed = self.aim.closed_on is not None
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(prose(self.aim.objective, "strong", "muted" if closed else "", 600))
        if self.aim.strategy:
            words.addWidget(prose(self.aim.strategy, "body", "muted", 2000))
        words.addWidget(text_label(aim_dates(self.aim), "small", "muted", wrap=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 6)
        line.setSpacing(8)
        line.addLayout(words, 1)
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _open_menu(self) -> None:
        self.make_menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(tr("Change…"), partial(self.doing.change_aim, self.aim))
        if self.aim.closed_on is None:
            menu.addAction(tr("Close the objective…"), partial(self.doing.close_aim, self.aim))
        else:
            menu.addAction(tr("Open it again"), partial(self.doing.reopen_aim, self.aim))
        if not self.aim.cycles:
            menu.addSeparator()
            menu.addAction(tr("Delete"), partial(self.doing.delete_aim, self.aim))
        return menu


def aim_dates(aim: AimRow) -> str:
    """ "Since 3 March · in a cycle" or "Reached · 3 March – 20 May 2026"."""
    since = format_date(aim.opened_on, "full")
    if aim.closed_on is not None:
        ended = format_date(aim.closed_on, "full")
        return f"{term(aim.outcome, 'aim_outcome')} · {since} – {ended}"
    parts = [tr("Since {day}", day=since)]
    if aim.open_cycle is not None:
        parts.append(tr("in an open cycle"))
    return " · ".join(parts)


class ReclassificationSection(RecordSection):
    """Every change of tier, priority, life cycle, scope, target and consent, with its date."""

    def __init__(self, doing: RecordActions) -> None:
        super().__init__(doing, tr("Classification over time"), "reclassified")

    def fill(self, record: Record) -> None:
        found = self.doing.service.reclassifications(record.id)
        for row in found[:CHANGES]:
            self.add(self._line(row))
        if not found:
            self.say(tr("Never changed so far."))

    def _line(self, row: ReclassificationRow) -> RecordLine:
        before, after = class_words(row.field, row.old), class_words(row.field, row.new)
        words = f"{before} → {after}" if row.old is not None else after
        return RecordLine(
            word(Message(f"reclassified.{row.field}")),
            words,
            format_date(row.at, "full"),
            LineLook(style="strong"),
            opens=False,
        )


def class_words(field: str, value: str | None) -> str:
    """A value of a classification, as it was kept."""
    if value is None:
        return tr("not set")
    if field in ("target", "consent_marketing", "do_not_contact"):
        return tr("Yes") if value == "1" else tr("No")
    return term(value, field)


class OriginSection(RecordSection):
    """The rows of files this subject came from, cell by cell."""

    def __init__(self, doing: RecordActions) -> None:
        super().__init__(doing, tr("As it was imported"), "origin")

    def fill(self, record: Record) -> None:
        found = self.doing.service.origins(record.id)
        self.setVisible(bool(found))
        self.set_count(format_number(len(found)) if len(found) > 1 else "")
        for origin in found[:5]:
            self.add(origin_box(origin))


def origin_box(origin: OriginRow) -> QWidget:
    box = QFrame()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(4)
    place = ", ".join(part for part in (origin.file, origin.sheet) if part)
    words = tr(
        "{file}, row {row}, {day}", file=place[:200], row=origin.row, day=format_date(origin.at, "full")
    )
    column.addWidget(prose(words, "small", "muted"))
    column.addWidget(value_rows(_cells(origin), NAMES))
    return box


def _cells(origin: OriginRow) -> list[tuple[str, str]]:
    cells: dict[str, Any] = json.loads(origin.cells)
    return [(str(name), str(value)) for name, value in list(cells.items())[:CELLS] if value not in (None, "")]
