"""Choose the targets: tier, priority, objective and first activity for many at once. And a characteristic for many."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.subjects import TraitKind
from crm_desktop.domain.targets import TargetChoice
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.offered import offered
from crm_desktop.ui.widgets.completing_field import CompletingField, Suggestion
from crm_desktop.ui.widgets.fields import CheckField, ChoiceField, DateField, NotesField, TextField
from crm_desktop.ui.widgets.form import FormDialog

DAYS_TO_FOLLOW_UP = 7
WIDTH = 680
ABOUT = 500  # subjects that a draft names as its own


class TargetsDialog(FormDialog):
    """For the subjects of the ids, in one step."""

    def __init__(self, context: Context, ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Choose %n targets", n=len(ids)), tr("Choose as targets"), parent, columns=2, width=WIDTH,
            text=tr("What is left empty stays as it is. One Undo takes everything back."),
        )  # fmt: skip
        self.context = context
        self._ids = list(ids)
        self._build_fields()
        self.submit = self._save
        self.target.changed.connect(self._show_what_it_does)
        about = [("subject", one) for one in self._ids[:ABOUT]]
        self.keep_draft(context, f"targets:{self._ids[:3]}:{len(ids)}", about=about, place=("subjects", {}))

    def _build_fields(self) -> None:
        unchanged = tr("As it is")
        tiers = list(terms("tier").items())[::-1]
        self.tier = self.form.add(tr("Tier"), ChoiceField(tiers, unchanged))
        self.priority = self.form.add(tr("Priority"), ChoiceField(list(terms("priority").items()), unchanged))
        self.follow_up_on = self.form.add(tr("First contact by"), DateField())
        self.follow_up = self.form.add(tr("What to do"), TextField(tr("First contact")))
        self.target = CheckField(tr("They become targets"))
        self.target.set_value(True)
        self.form.add_wide("", self.target)
        self.objective = self.form.add_wide(
            tr("Objective"), TextField(placeholder=tr("What you want to obtain"))
        )
        self.strategy = self.form.add_wide(
            tr("Strategy"), NotesField(placeholder=tr("How you mean to get there"), lines=2),
            tr("The same for all of them; those that have an objective keep theirs."),
        )  # fmt: skip
        self.follow_up_on.set_value(date.today() + timedelta(days=DAYS_TO_FOLLOW_UP))

    def _show_what_it_does(self) -> None:
        chosen = bool(self.target.value())
        self.objective.setEnabled(chosen)
        self.strategy.setEnabled(chosen)
        self.primary.setText(tr("Choose as targets") if chosen else tr("Apply"))

    def choice(self) -> TargetChoice:
        return TargetChoice(
            tier=self.tier.value(),
            priority=self.priority.value(),
            target=True if self.target.value() else None,
            follow_up_on=self.follow_up_on.value(),
            follow_up=self.follow_up.value() or tr("First contact"),
            objective=self.objective.value(),
            strategy=self.strategy.value(),
        )

    def _save(self) -> Job:
        work = partial(self.context.services.subjects.choose_targets, self._ids, self.choice())
        return self.context.write(work, self._say)

    def _say(self, changes: Any) -> None:
        if changes:
            self.context.messages.toast(changes.label, undo=True)


class BulkTraitDialog(FormDialog):
    """One characteristic, interest or tag for many."""

    def __init__(self, context: Context, ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(tr("Add a characteristic to %n subjects", n=len(ids)), tr("Add"), parent)
        self.context = context
        self._ids = list(ids)
        self.kind = self.form.add(
            tr("Kind"), ChoiceField(offered(context.services, "trait_kind"), value=TraitKind.TAG)
        )
        self.name = self.form.add(tr("Name"), CompletingField(self._suggest))
        self.name.setFocus()
        self.submit = self._save

    def _suggest(self, typed: str) -> list[Suggestion]:
        wanted, kind = typed.casefold(), self.kind.value()
        catalogue = self.context.services.subjects.trait_catalogue()
        return [
            Suggestion(row.id, row.name)
            for row in catalogue
            if row.kind == kind and wanted in row.name.casefold()
        ][:12]

    def _save(self) -> Job | str:
        name = self.name.typed()
        if not name:
            return tr("Write a name.")
        work = partial(self.context.services.subjects.give_trait, self._ids, name, self.kind.value())
        return self.context.write(work, self._say)

    def _say(self, changes: Any) -> None:
        if changes:
            self.context.messages.toast(changes.label, undo=True)
        else:
            self.context.messages.toast(tr("They had it already."))
