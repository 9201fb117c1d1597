"""A small form for one result of the cycle."""

from __future__ import annotations

from datetime import date
from functools import partial

from crm_desktop.services.review import CycleHead
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.widgets.fields import ChoiceField, DateField, MoneyField, TextField
from crm_desktop.ui.widgets.form import FormDialog


class ResultDialog(FormDialog):
    """Saves the result at once: it is a record of its own, and can be evidence of a factor."""

    def __init__(self, context: Context, head: CycleHead) -> None:
        super().__init__(tr("Add a result"), tr("Add the result"), context.messages.window, columns=2)
        self._context = context
        self._owner = {"subject_id": head.subject_id, "cycle_id": head.id}
        self.kind = self.form.add(tr("Kind"), ChoiceField(list(terms("result_kind").items()), value="sale"))
        self.day = self.form.add(tr("Day"), DateField(value=date.today()))
        self.what = self.form.add_wide(tr("What"), TextField())
        self.amount = self.form.add(tr("Amount"), MoneyField())
        self.cost = self.form.add(tr("Cost"), MoneyField())
        self.product = self.form.add_wide(tr("Product"), TextField())
        self.submit = self._submit
        self.kind.setFocus()
        about = [("subject", head.subject_id), ("cycle", head.id)]
        place = ("review", {"cycle_id": head.id})
        self.keep_draft(context, f"result:{head.id}", about=about, place=place)

    def _submit(self) -> Job | str:
        day = self.day.value()
        if day is None:
            return tr("Write the day of the result.")
        values = {
            **self._owner,
            "kind": self.kind.value(),
            "title": self.what.value(),
            "happened_on": day,
            "amount": self.amount.value(),
            "cost": self.cost.value(),
            "product": self.product.value(),
        }
        save = self._context.services.activities.save_result
        return self._context.write(partial(save, values), toast=tr("Result added"))


def ask_result(context: Context, head: CycleHead) -> None:
    context.messages.run_dialog(ResultDialog(context, head))
