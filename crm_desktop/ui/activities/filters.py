"""The filter bar of each register, and what it asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Slot

from crm_desktop.domain.activities import Register, RegisterFilter
from crm_desktop.services.activities import Activities
from crm_desktop.ui.activities.periods import CUSTOM, PeriodDialog, period_options, span_of
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import mark, terms, tr
from crm_desktop.ui.widgets.filter_bar import FilterBar

HINTS = {
    Register.REQUESTS: mark("Request or subject"),
    Register.ACTIVITIES: mark("Activity or subject"),
    Register.RESULTS: mark("Result or subject"),
}
KINDS = {
    Register.REQUESTS: "request_kind",
    Register.ACTIVITIES: "activity_kind",
    Register.RESULTS: "result_kind",
}
STATES = {Register.REQUESTS: "request_status", Register.ACTIVITIES: "activity_status"}
TOGGLES: dict[Register, Sequence[tuple[str, str]]] = {
    Register.REQUESTS: (("unconfirmed", mark("To confirm")), ("overdue", mark("Overdue"))),
    Register.ACTIVITIES: (("no_reason", mark("No reason")), ("overdue", mark("Overdue"))),
    Register.RESULTS: (("no_reason", mark("Not linked")),),
}
SEARCH_DELAY = 90


class RegisterFilters(FilterBar):
    """Search, period, subject, kind, state and toggles of one register."""

    def __init__(self, register: Register, context: Context) -> None:
        super().__init__(tr(HINTS[register]), delay=SEARCH_DELAY)
        self.register = register
        self.context = context
        self._span: Any = None
        self._add_chips()
        self.add_columns_button()
        self.period.changed.connect(self._period_chosen)

    @property
    def service(self) -> Activities:
        service: Activities = self.context.services.activities
        return service

    def _add_chips(self) -> None:
        self.period = self.add_chip("period", tr("Period"), self._periods, multi=False)
        self.subject = self.add_chip("subject", tr("Subject"), self._subjects, multi=False)
        if self.register in STATES:
            self.add_chip("state", tr("State"), _terms(STATES[self.register]))
        if self.register == Register.RESULTS:
            self.add_chip("kind", tr("Kind"), _terms(KINDS[self.register]))
            self.add_chip("product", tr("Product"), self._products)
        for key, title in TOGGLES[self.register]:
            self.add_toggle(key, tr(title))
        if self.register != Register.RESULTS:
            self.add_chip("kind", tr("Kind"), _terms(KINDS[self.register]))

    def _periods(self) -> list[tuple[Any, str]]:
        return period_options(self.period.value())

    def _subjects(self) -> list[tuple[int, str, int]]:
        """The subjects with most records in the register, and the one in use."""
        return self.service.subject_options(self.register, self.subject.value())

    def _products(self) -> list[tuple[int, str, int]]:
        return [(row.id, row.name, row.results) for row in self.service.products()]

    @Slot()
    def _period_chosen(self) -> None:
        if self.period.value() != CUSTOM:
            self._span = self.period.value()
            return
        dialog = PeriodDialog(span_of(self._span), self)
        accepted = self.context.messages.run_dialog(dialog)
        self.period.choose(dialog.value() if accepted else self._span)

    def show_subject(self, subject_id: int) -> None:
        """Only what is of this subject."""
        self.set_values({"subject": subject_id}, "")

    def chosen(self) -> RegisterFilter:
        values = self.values()
        since, until = span_of(values.get("period"))
        return RegisterFilter(
            search=self.text(),
            subject_id=values.get("subject"),
            since=since,
            until=until,
            kinds=tuple(values.get("kind", ())),
            statuses=tuple(values.get("state", ())),
            product_ids=tuple(values.get("product", ())),
            no_reason=bool(values.get("no_reason")),
            overdue=bool(values.get("overdue")),
            unconfirmed=bool(values.get("unconfirmed")),
        )


def _terms(group: str) -> Callable[[], list[tuple[str, str]]]:
    return partial(_term_options, group)


def _term_options(group: str) -> list[tuple[str, str]]:
    return list(terms(group).items())
