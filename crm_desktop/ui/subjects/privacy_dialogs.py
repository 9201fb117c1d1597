"""Dialogs about a subject's data: a declaration, and erasing it for good."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.privacy import Purpose
from crm_desktop.domain.text import fold
from crm_desktop.services.jobs import JobContext
from crm_desktop.services.privacy import ConsentRow, Declaration
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import term, terms, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.subjects.dialogs import LONG, SavingDialog
from crm_desktop.ui.widgets.bars import ProgressStrip
from crm_desktop.ui.widgets.completing_field import CompletingField, Suggestion
from crm_desktop.ui.widgets.fields import CheckField, ChoiceField, DateField, TextField
from crm_desktop.ui.widgets.form import FormDialog

READY = {str(purpose) for purpose in Purpose}


def purpose_words(purpose: str) -> str:
    return term(purpose, "purpose") if purpose in READY else purpose


class DeclarationDialog(SavingDialog):
    """What somebody said: for which purpose, since when, how one knows."""

    def __init__(
        self, context: Context, subject_id: int, row: ConsentRow | None = None, parent: QWidget | None = None
    ) -> None:
        name = context.services.subjects.name_of(subject_id)
        title = tr("Change the declaration") if row else tr("Note a declaration")
        super().__init__(context, title, tr("Save") if row else tr("Add"), parent, name)
        self.subject_id, self.row = subject_id, row
        self.privacy = context.services.privacy
        self.purpose = CompletingField(self._suggest, tr("One of the ready ones, or your own"), least=0)
        self.state = ChoiceField(list(terms("consent_state").items()), value=row.state if row else "given")
        self.basis = ChoiceField(list(terms("legal_basis").items()), value=row.basis if row else "consent")
        self.on_date = DateField(value=date.fromisoformat(row.on_date) if row else date.today())
        self.source = TextField(row.source if row else "", tr("e.g. form at the fair"), LONG)
        self.proof = TextField(row.proof if row else "", tr("e.g. signed sheet in the blue folder"), LONG)
        self._fill()
        self.keep_draft_of("declaration", subject_id, ("consent", row.id) if row else None)

    def _fill(self) -> None:
        self.form.add(tr("Purpose"), self.purpose)
        self.form.add(tr("Consent"), self.state)
        self.form.add(tr("Legal basis"), self.basis)
        self.form.add(tr("Date"), self.on_date)
        self.form.add(tr("Where from"), self.source)
        self.form.add(tr("How you know"), self.proof)
        if self.row is not None:
            self.purpose.set_value(self.row.purpose, purpose_words(self.row.purpose))
        self.purpose.setFocus()

    def _suggest(self, typed: str) -> Sequence[Suggestion]:
        named = ((purpose, purpose_words(purpose)) for purpose in self.privacy.purposes())
        return [Suggestion(purpose, words) for purpose, words in named if fold(typed) in fold(words)]

    def _purpose(self) -> str:
        """A ready one also when its word was typed out."""
        typed = self.purpose.typed()
        known = {fold(purpose_words(purpose)): purpose for purpose in READY}
        return str(self.purpose.value() or known.get(fold(typed), typed))

    def why_not(self) -> str:
        return "" if self._purpose().strip() else tr("Write what the declaration is about.")

    def work(self) -> Callable[[], Any]:
        said = Declaration(
            self._purpose(), self.state.value(), self.basis.value(), self.on_date.value() or date.today(),
            self.source.value(), self.proof.value(), self.row.attachment_id if self.row else None,
        )  # fmt: skip
        return partial(self.privacy.declare, self.subject_id, said, self.row.id if self.row else None)


class EraseDialog(FormDialog):
    """For good: says what goes and what stays, and wants to be sure."""

    def __init__(self, context: Context, subject_ids: Sequence[int], parent: QWidget | None = None) -> None:
        self.context = context
        self.subject_ids = list(subject_ids)
        names = ", ".join(context.services.subjects.name_of(i)[:80] for i in self.subject_ids[:3])
        more = len(self.subject_ids) - 3
        names = tr("{names} and %n others", n=more, names=names) if more > 0 else names
        super().__init__(tr("Erase for good"), tr("Erase for good"), parent, danger=True, text=names)
        self.sure = CheckField(tr("I know that this cannot be undone"))
        self.form.add("", self.sure, wide=True, help_text=what_goes())
        self.copies = CheckField(tr("In the backups made so far too"))
        self.copies.set_value(True)
        self.form.add("", self.copies, wide=True)
        self.progress = ProgressStrip("")
        self.body.insertWidget(self.body.indexOf(self.error), self.progress)
        self.submit = self._erase

    def _erase(self) -> Job | str:
        if not self.sure.value():
            return tr("Tick that you know it cannot be undone.")
        copies = bool(self.copies.value())
        job = self.context.write_job(partial(self._work, copies), self._done)
        self.progress.watch(job, tr("Going over the backups: {done} of {total}"))
        return job

    def _work(self, copies: bool, job: JobContext) -> Any:
        return self.context.services.privacy.erase(self.subject_ids, job, copies=copies)

    def _done(self, erased: Any) -> None:
        words = tr("Erased, with %n records.", n=sum(erased.rows.values()))
        if erased.mentions:
            words += " " + tr(
                "%n texts of others still name them: search for the name to read them.", n=erased.mentions
            )
        if erased.copies is not None and erased.copies.left:
            words += " " + tr("%n backups could not be gone over.", n=erased.copies.left)
        self.context.messages.toast(words)


def what_goes() -> str:
    return tr(
        "Contact details, history, requests, activities, results, reviews, files, and what the history of changes "
        "remembers go with it. A backup that still holds it is gone over when it is restored. Invoices and other "
        "papers the law makes you keep belong outside this archive."
    )
