"""Opening, changing and closing a cycle; planning what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.activities import ActivityKind
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.quick_entry import Plan
from crm_desktop.domain.relationships import CycleOutcome
from crm_desktop.services.relationships import Card, NewCycle, Relationships
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.relationships.choices import AimField, SubjectField
from crm_desktop.ui.widgets.fields import ChoiceField, DateField, MoneyField, NotesField, TextField
from crm_desktop.ui.widgets.form import FormDialog
from crm_desktop.ui.widgets.writing_dialog import WritingDialog


class RelationshipDialog(WritingDialog):
    """In two columns, with the service of the phase."""

    def __init__(
        self, context: Context, title: str, verb: str, parent: QWidget | None, text: str = "", **more: Any
    ) -> None:
        super().__init__(context, title, verb, parent, text, **{"columns": 2, **more})
        self.service: Relationships = context.services.relationships


class CycleForm:
    """The fields of a cycle, in both its dialogs."""

    def __init__(self, dialog: FormDialog) -> None:
        form = dialog.form
        self.objective = form.add_wide(
            tr("Objective"), TextField(placeholder=tr("What do you want to obtain?"))
        )
        self.strategy = form.add_wide(
            tr("Strategy"), NotesField(placeholder=tr("How do you get there?"), lines=2)
        )
        self.scope = form.add(tr("Scope"), ChoiceField(list(terms("scope").items()), empty=tr("Not said")))
        self.expected = form.add(tr("Expected value"), MoneyField())
        self.review = form.add(tr("Next review"), DateField())
        self.opened = form.add(tr("Opened on"), DateField(value=date.today()))

    def values(self) -> dict[str, Any]:
        return {
            "objective": self.objective.value(),
            "strategy": self.strategy.value(),
            "scope": self.scope.value(),
            "expected_value": self.expected.value(),
            "next_review": self.review.value(),
            "opened_on": self.opened.value() or date.today(),
        }


class OpenCycleDialog(RelationshipDialog):
    """Whom, with which objective. A subject may be given; its free objectives are offered."""

    def __init__(
        self, context: Context, subject_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, tr("Open a cycle"), tr("Open the cycle"), parent, width=560)
        self.subject = self.form.add_wide(tr("With whom"), SubjectField(self.service))
        self.aim = self.form.add_wide(tr("Which objective"), AimField())
        self.fields = CycleForm(self)
        self.subject.changed.connect(self._subject_changed)
        self.aim.changed.connect(self._aim_changed)
        self._show_aims([])
        if subject_id is not None:
            self.subject.set_subject(subject_id)
            (self.fields.objective if not self.aim.value() else self.fields.expected).setFocus()
        place = ("relationships", {"form": "open_cycle", "subject_id": subject_id})
        self.keep_draft(context, f"cycle:new:{subject_id or ''}", about=self._about, place=place)

    def _about(self) -> list[tuple[str, int | None]]:
        return [("subject", self.subject.value())]

    @Slot()
    def _subject_changed(self) -> None:
        subject_id = self.subject.value()
        self._show_aims(self.service.aims_of(subject_id, free_only=True) if subject_id is not None else [])
        head = self.service.head(subject_id) if subject_id is not None else None
        if head is not None and head.scope and self.fields.scope.value() is None:
            self.fields.scope.set_value(head.scope)

    def _show_aims(self, aims: Any) -> None:
        self.aim.show_aims(aims)
        self.aim.parentWidget().setVisible(bool(aims))
        self._aim_changed()

    @Slot()
    def _aim_changed(self) -> None:
        aim = self.aim.aim()
        known = {row.objective for row in self.aim.aims.values()}
        if aim is not None:
            self.fields.objective.set_value(aim.objective)
            self.fields.strategy.set_value(aim.strategy)
        elif self.fields.objective.value() in known:
            self.fields.objective.set_value("")
            self.fields.strategy.set_value("")

    def work(self) -> Any:
        new = NewCycle(self.subject.value(), self.aim.value(), **self.fields.values())
        return partial(self.service.open_cycle, new)


class EditCycleDialog(RelationshipDialog):
    def __init__(self, context: Context, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(context, tr("Change the cycle"), tr("Save"), parent, card.row.subject, width=560)
        self.card = card
        self.fields = CycleForm(self)
        row = card.row
        self.fields.objective.set_value(row.objective)
        self.fields.strategy.set_value(row.strategy)
        self.fields.scope.set_value(row.scope)
        self.fields.expected.set_value(row.expected_cents)
        self.fields.review.set_value(_date(row.next_review))
        self.fields.opened.set_value(_date(row.opened_on))
        self.keep_draft(context, f"cycle:{card.id}", about=_about(card), place=_place("edit_cycle", card))

    def work(self) -> Any:
        return partial(self.service.edit_cycle, self.card.id, self.fields.values())


class CloseCycleDialog(RelationshipDialog):
    """How it ended, why, when. The toast offers the review."""

    def __init__(self, context: Context, card: Card, parent: QWidget | None = None) -> None:
        title = tr("Change the end of the cycle") if card.row.outcome else tr("Close the cycle")
        text = " · ".join(part for part in (card.row.subject, card.row.objective) if part)
        super().__init__(
            context, title, tr("Save") if card.row.outcome else tr("Close the cycle"), parent, text
        )
        self.card = card
        outcomes = list(terms("cycle_outcome").items())
        self.outcome = self.form.add(
            tr("How did it end?"), ChoiceField(outcomes, value=card.row.outcome or "won")
        )
        self.day = self.form.add(tr("When"), DateField(value=_date(card.row.closed_on) or date.today()))
        hint = tr("In your words: it is what the review starts from")
        self.reason = self.form.add_wide(tr("Why"), NotesField(card.row.close_reason, hint))
        self.keep_draft(context, f"close:{card.id}", about=_about(card), place=_place("close_cycle", card))

    def work(self) -> Any:
        day = self.day.value() or date.today()
        if self.card.row.outcome:
            values = {"outcome": self.outcome.value(), "close_reason": self.reason.value(), "closed_on": day}
            return partial(self.service.edit_cycle, self.card.id, values)
        outcome = CycleOutcome(self.outcome.value())
        return partial(self.service.close_cycle, self.card.id, outcome, self.reason.value(), day)

    def say(self, changes: Changes) -> None:
        review = partial(self.context.navigator.open, "review", cycle_id=self.card.id)
        self.context.messages.toast(changes.label, action=tr("Review it"), on_action=review)


class NextActionDialog(RelationshipDialog):
    """What to do next with a subject, because of the cycle's objective."""

    def __init__(
        self,
        context: Context,
        subject_id: int,
        cycle_id: int | None,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, tr("Next action"), tr("Plan"), parent, name)
        self.subject_id, self.cycle_id = subject_id, cycle_id
        self.what = self.form.add_wide(tr("What to do"), TextField())
        self.due = self.form.add(tr("By when"), DateField())
        kinds = list(terms("activity_kind").items())
        self.kind = self.form.add(tr("Kind"), ChoiceField(kinds, value=ActivityKind.CALL.value))
        place = ("relationships", {"form": "next", "subject_id": subject_id, "cycle_id": cycle_id})
        about = [("subject", subject_id), ("cycle", cycle_id)]
        self.keep_draft(context, f"next:{subject_id}:{cycle_id or ''}", about=about, place=place)

    def _submit(self) -> Job | str | None:
        if not self.what.value():
            self.what.setFocus()
            return tr("Write what to do.")
        return super()._submit()

    def work(self) -> Any:
        plan = Plan(self.what.value(), ActivityKind(self.kind.value()), self.due.value())
        return partial(self.service.plan, self.subject_id, plan, self.cycle_id)


class StageDialog(RelationshipDialog):
    """Corrects when a stage was reached, and why."""

    def __init__(
        self, context: Context, change_id: int, values: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, tr("Change of stage"), tr("Save"), parent)
        self.change_id = change_id
        self.day = self.form.add(tr("When"), DateField(value=_date(values["at"])))
        self.note = self.form.add_wide(tr("Why"), NotesField(values["detail"], lines=2))
        self.keep_draft(context, f"stage:{change_id}", about=[("stage_change", change_id)])

    def _submit(self) -> Job | str | None:
        return super()._submit() if self.day.value() else tr("Write the day.")

    def work(self) -> Any:
        return partial(self.service.edit_stage_change, self.change_id, self.day.value(), self.note.value())


def _about(card: Card) -> list[tuple[str, int]]:
    return [("subject", card.row.subject_id), ("cycle", card.id)]


def _place(form: str, card: Card) -> tuple[str, dict[str, Any]]:
    return "relationships", {"form": form, "subject_id": card.row.subject_id, "cycle_id": card.id}


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None
