"""Short dialogs: completing an activity, what comes next, changing several records at once, another day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.activities import Register
from crm_desktop.services.activities import Activities
from crm_desktop.services.activity_values import NextActivity
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.widgets.fields import (
    CheckField,
    ChoiceField,
    DateField,
    MinutesField,
    MoneyField,
    TextField,
)
from crm_desktop.ui.widgets.form import FormDialog
from crm_desktop.ui.widgets.labels import Rule, text_label
from crm_desktop.ui.widgets.writing_dialog import WritingDialog


class ActivityDialog(WritingDialog):
    """In two columns, with the service of the phase."""

    def __init__(
        self, context: Context, title: str, verb: str, parent: QWidget | None, text: str = ""
    ) -> None:
        super().__init__(context, title, verb, parent, text, columns=2)
        self.service: Activities = context.services.activities


class CompleteDialog(ActivityDialog):
    """How it went, and what to do next; Enter accepts it as it is. `wants_result()`: record a result afterwards."""

    def __init__(self, context: Context, row: Any, parent: QWidget | None = None) -> None:
        super().__init__(context, tr("Complete the activity"), tr("Complete"), parent, row.title)
        self.row = row
        self.outcome = self.form.add_wide(tr("Outcome"), TextField(row.outcome, tr("How did it go?")))
        self.minutes = self.form.add(tr("Time"), MinutesField(tr("e.g. 1h 30")))
        self.cost = self.form.add(tr("Cost"), MoneyField())
        self.minutes.set_value(row.minutes)
        self.cost.set_value(row.cost_cents)
        self._build_next()
        self.also_result = CheckField(tr("Record a result too"))
        self.extra.addWidget(self.also_result)
        self.outcome.setFocus()
        self.keep_draft(
            context,
            f"complete:{row.id}",
            about=_about(row),
            place=_place("complete", row),
            parts=[self.also_result],
        )

    def _build_next(self) -> None:
        self.form.add_wide("", _headline(tr("What do you do next?")))
        hint = tr("Empty if nothing follows")
        self.next_title = self.form.add_wide(tr("Next activity"), TextField(placeholder=hint))
        self.next_due = self.form.add(tr("Due"), DateField())
        self.next_kind = self.form.add(tr("Kind"), _kinds(Register.ACTIVITIES))

    def work(self) -> Any:
        then = NextActivity(self.next_title.value(), self.next_due.value(), self.next_kind.value())
        return partial(
            self.service.complete,
            self.row.id,
            outcome=self.outcome.value(),
            minutes=self.minutes.value(),
            cost=self.cost.value(),
            then=then if then.title else None,
        )

    def wants_result(self) -> bool:
        return self.also_result.value()


class NextDialog(ActivityDialog):
    """An activity that follows another one, with its subject, cycle and reason."""

    def __init__(self, context: Context, row: Any, parent: QWidget | None = None) -> None:
        super().__init__(
            context, tr("What do you do next?"), tr("Add"), parent, tr("After: {title}", title=row.title)
        )
        self.row = row
        self.next_title = self.form.add_wide(tr("What to do"), TextField())
        self.next_due = self.form.add(tr("Due"), DateField())
        self.next_kind = self.form.add(tr("Kind"), _kinds(Register.ACTIVITIES))
        self.keep_draft(context, f"after:{row.id}", about=_about(row), place=_place("next", row))

    def work(self) -> Any:
        then = NextActivity(self.next_title.value(), self.next_due.value(), self.next_kind.value())
        return partial(self.service.add_next, self.row.id, then)


class PostponeDialog(FormDialog):
    """To which day; `day()` is a date."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(tr("Postpone %n activities", n=count), tr("Postpone"), parent, columns=2)
        self.date = self.form.add(tr("To which day?"), DateField())
        self.submit = self._check

    def _check(self) -> str | None:
        return None if self.day() else tr("Write the day.")

    def day(self) -> date | None:
        day: date | None = self.date.value()
        return day


class BulkDialog(ActivityDialog):
    """Gives several records the same kind, state or day; what is left empty stays as it is."""

    def __init__(
        self, context: Context, register: Register, ids: Sequence[int], parent: QWidget | None = None
    ) -> None:
        titles = {
            Register.REQUESTS: tr("Change %n requests", n=len(ids)),
            Register.ACTIVITIES: tr("Change %n activities", n=len(ids)),
            Register.RESULTS: tr("Change %n results", n=len(ids)),
        }
        help_text = tr("What you leave empty stays as it is.")
        super().__init__(context, titles[register], tr("Change"), parent, help_text)
        self.register = register
        self.ids = list(ids)
        self.fields: dict[str, Any] = {"kind": self.form.add(tr("Kind"), _kinds(register, tr("As it is")))}
        if register == Register.RESULTS:
            self._add_choice(
                "product_id", tr("Product"), [(row.id, row.name) for row in self.service.products()]
            )
        else:
            group = "request_status" if register == Register.REQUESTS else "activity_status"
            self._add_choice("status", tr("State"), list(terms(group).items()))
            self.fields["due_on"] = self.form.add(tr("Due"), DateField(tr("as it is")))
        if register == Register.ACTIVITIES:
            self.fields["planned_on"] = self.form.add(tr("Planned for"), DateField(tr("as it is")))

    def _add_choice(self, key: str, title: str, options: list[tuple[Any, str]]) -> None:
        self.fields[key] = self.form.add(title, ChoiceField(options, empty=tr("As it is")))

    def values(self) -> dict[str, Any]:
        return {key: field.value() for key, field in self.fields.items() if field.value() is not None}

    def work(self) -> Any:
        return partial(self.service.edit_many, self.register, self.ids, self.values())


def _about(row: Any) -> list[tuple[str, int]]:
    return [("subject", row.subject_id), ("activity", row.id)]


def _place(form: str, row: Any) -> tuple[str, dict[str, Any]]:
    return "activities", {"form": form, "register": Register.ACTIVITIES.value, "record_id": row.id}


def _kinds(register: Register, empty: str | None = None) -> ChoiceField:
    group = {
        Register.REQUESTS: "request_kind",
        Register.ACTIVITIES: "activity_kind",
        Register.RESULTS: "result_kind",
    }[register]
    return ChoiceField(list(terms(group).items()), empty=empty, value=None if empty else "task")


def _headline(text: str) -> QWidget:
    """A line and a title between two parts of a form."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(12)
    column.addWidget(Rule())
    column.addWidget(text_label(text, "section"))
    return box
