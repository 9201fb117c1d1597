"""The owner's choices about personal data: who keeps it, for how long, what is delicate; and the register to print."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.services.privacy import DelicateChoice, Privacy
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.models.windowed import Column, ListSource
from crm_desktop.ui.printing.paper import print_or_save
from crm_desktop.ui.printing.privacy_paper import register_paper
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.fields import CheckField, ChoiceField, TextField
from crm_desktop.ui.widgets.form import FormDialog
from crm_desktop.ui.widgets.labels import LinkButton, Rule, text_label
from crm_desktop.ui.widgets.table import RecordTable

MONTHS = (12, 24, 36, 60, 120)


class PrivacyDialog(FormDialog):
    """Saved as one step each, for the history."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.context = context
        self.service: Privacy = context.services.privacy
        text = tr("Help with your duties about personal data. It is not legal advice.")
        super().__init__(tr("Privacy"), tr("Save"), parent, text=text, columns=2, width=680)
        self._make_fields()
        self._make_ways()
        self.submit = self._keep
        self.keep_draft(context, "privacy")

    def _make_fields(self) -> None:
        owner, delicate = self.service.owner(), self.service.delicate()
        add = self.form.add
        self.name = add(
            tr("Who keeps this archive"), TextField(owner.get("name", ""), tr("Your name or your firm's"))
        )
        self.contact = add(tr("How to reach you"), TextField(owner.get("contact", ""), tr("E-mail or phone")))
        self.address = add(tr("Address"), TextField(owner.get("address", "")))
        options = [(0, tr("No limit")), *((n, tr("%n months", n=n)) for n in MONTHS)]
        self.months = add(
            tr("Look again at persons not heard of for"),
            ChoiceField(options, value=self.service.retention_months() or 0),
        )
        help_text = tr(
            "Off, the program offers no place for a person's opinions, faith or membership, and leaves out such columns "
            "of an import. The scope of a relationship is about your own business and always allowed."
        )
        self.delicate = add(
            "",
            CheckField(tr("Note opinions, faith and membership of persons")),
            wide=True,
            help_text=help_text,
        )
        self.delicate.set_value(delicate.on)
        self.basis = add(
            tr("On this ground"), ChoiceField(list(terms("delicate_basis").items()), value=delicate.basis)
        )
        self.note = add(
            tr("Why"), TextField(delicate.note, tr("e.g. town councillors, from the council's site"))
        )
        self.delicate.changed.connect(self._show_ground)
        self._show_ground()

    def _make_ways(self) -> None:
        self.register = LinkButton(tr("Register of processing…"), "printer")
        self.register.clicked.connect(self._print_register)
        self.extra.addWidget(self.register)
        self.overdue = LinkButton("", "hourglass")
        self.overdue.clicked.connect(self._look_again)
        self.months.changed.connect(self._count_overdue)
        self.extra.addWidget(self.overdue)
        self._count_overdue()

    @Slot()
    def _count_overdue(self) -> None:
        """As the choice stands now; they are only proposed."""
        count = len(self.service.silent_for(self.months.value() or None))
        self.overdue.setText(tr("%n persons to look at again", n=count))
        self.overdue.setVisible(count > 0)

    @Slot()
    def _show_ground(self) -> None:
        for field in (self.basis, self.note):
            field.setEnabled(bool(self.delicate.value()))

    def _keep(self) -> Job:
        owner = {"name": self.name.value(), "contact": self.contact.value(), "address": self.address.value()}
        before = self.service.delicate()
        on = bool(self.delicate.value())
        since = before.since if on and before.on else date.today().isoformat() if on else ""
        delicate = DelicateChoice(on, self.basis.value(), since, self.note.value())
        months = self.months.value() or None
        return self.context.write(partial(self._write, owner, delicate, months))

    def _write(self, owner: dict[str, str], delicate: DelicateChoice, months: int | None) -> Changes:
        """Only what differs makes a step."""
        if owner != self.service.owner() and (any(owner.values()) or self.service.owner()):
            self.service.set_owner(owner)
        if delicate != self.service.delicate():
            self.service.choose_delicate(delicate)
        if months != self.service.retention_months():
            return self.service.choose_retention(months)
        return Changes()

    @Slot()
    def _print_register(self) -> None:
        print_or_save(self.context.messages, register_paper(self.service.register()), self)

    @Slot()
    def _look_again(self) -> None:
        self.context.messages.run_dialog(SilentDialog(self.context, self, self.months.value() or None))
        self._count_overdue()


class _Line(NamedTuple):
    id: int
    name: str
    last: str


class SilentDialog(QDialog):
    """Persons one has not heard of for long; nothing happens by itself."""

    def __init__(self, context: Context, parent: QWidget | None = None, months: int | None = None) -> None:
        """`months`: how long; the archive's own choice without it."""
        super().__init__(parent)
        self.context = context
        self.months = months or context.services.privacy.retention_months()
        self.setWindowTitle(tr("Not heard of for long"))
        self.resize(640, 480)
        self.table = RecordTable(
            [
                Column("name", tr("Name"), show="strong", stretch=True, width=260, sortable=False),
                Column("last", tr("Last sign"), show="date", width=140, sortable=False),
            ],
            name="silent",
            preferences=context.preferences,
        )
        self.open_button = Button(tr("Open"), "secondary")
        self.trash = Button(tr("Move to the trash"), "secondary", "trash")
        self.close_button = Button(tr("Close"), "quiet")
        self._build()
        self._connect()
        self.load()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        head = text_label(tr("Not heard of for long"), "title")
        head.setContentsMargins(16, 0, 16, 0)
        words = text_label(
            tr("No contact, activity, result or consent, no open cycle, no target. You decide; nothing is deleted by itself."),
            "body", "muted", wrap=True,
        )  # fmt: skip
        words.setContentsMargins(16, 0, 16, 0)
        column.addWidget(head)
        column.addWidget(words)
        column.addWidget(self.table, 1)
        column.addWidget(Rule())
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 12)
        row.addWidget(self.trash)
        row.addStretch(1)
        row.addWidget(self.open_button)
        row.addWidget(self.close_button)
        column.addLayout(row)

    def _connect(self) -> None:
        self.open_button.clicked.connect(self._open)
        self.trash.clicked.connect(self._throw_away)
        self.close_button.clicked.connect(self.reject)
        self.table.activated_id.connect(self._open)

    @Slot()
    def load(self) -> None:
        rows = [
            _Line(row.id, row.name, row.last) for row in self.context.services.privacy.silent_for(self.months)
        ]
        self.table.set_source(ListSource(rows))
        self.table.set_empty_state(
            EmptyState("circle-check", tr("Nobody"), tr("You have heard of everybody lately."))
        )
        if rows:
            self.table.select_id(rows[0].id)
        for button in (self.open_button, self.trash):
            button.setEnabled(bool(rows))

    @Slot()
    def _open(self, *_: Any) -> None:
        current = self.table.current_id()
        if current is not None:
            self.accept()
            self.context.navigator.open("subjects", subject_id=current)

    @Slot()
    def _throw_away(self) -> None:
        chosen = list(self.table.selection_ids())
        if chosen:
            work = partial(self.context.services.subjects.move_to_trash, chosen)
            self.context.write(work, self._thrown)

    def _thrown(self, changes: Any) -> None:
        self.context.messages.toast(changes.label, undo=True)
        self.load()
