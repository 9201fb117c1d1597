"""The owner's choices about personal data: who keeps it, for how long, what is delicate; and the register to print."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.services.privacy import DelicateChoice, Privacy
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.printing.paper import print_or_save
from crm_desktop.ui.printing.privacy_paper import register_paper
from crm_desktop.ui.widgets.fields import CheckField, ChoiceField, TextField
from crm_desktop.ui.widgets.form import FormDialog
from crm_desktop.ui.widgets.labels import LinkButton

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
        from crm_desktop.ui.settings.silent import SilentDialog

        self.context.messages.run_dialog(SilentDialog(self.context, self, self.months.value() or None))
        self._count_overdue()
