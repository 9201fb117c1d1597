"""The three forms: a request, an activity, a result."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.activities import ActivityStatus, Register, RequestStatus
from crm_desktop.domain.changes import Changes
from crm_desktop.services.activities import Activities
from crm_desktop.services.activity_values import TABLES
from crm_desktop.ui.activities.choices import (
    CycleField,
    OriginField,
    ProductField,
    Reason,
    ReasonField,
    SubjectField,
)
from crm_desktop.ui.context import Context
from crm_desktop.ui.formats import as_date
from crm_desktop.ui.i18n import mark, terms, tr
from crm_desktop.ui.plain import shortened
from crm_desktop.ui.widgets.fields import (
    ChoiceField,
    DateField,
    MinutesField,
    MoneyField,
    NotesField,
    NumberField,
    TextField,
)
from crm_desktop.ui.widgets.writing_dialog import WritingDialog

WIDTH = 640
TITLE = 40  # characters of a title on a button


class RecordForm(WritingDialog):
    """Adds a record of a register, or changes `row`. `start` holds what is known of a new one."""

    record_title: TextField
    register: Register
    titles: tuple[str, str, str]  # of a new one, of one that changes, and the verb for a new one

    def __init__(
        self,
        context: Context,
        row: Any = None,
        start: dict[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        new, change, verb = map(tr, self.titles)
        title, verb = (change, tr("Save")) if row else (new, verb)
        super().__init__(context, title, verb, parent, columns=2, width=WIDTH)
        self.service: Activities = context.services.activities
        self.row = row
        self.start = start = start or {}
        self.subject = SubjectField(self.service, row.subject_id if row else start.get("subject_id"))
        self.cycle = CycleField()
        self.form.add(tr("Subject"), self.subject)
        self.form.add(tr("Cycle"), self.cycle)
        self.build(start)
        self.show_subject(row.cycle_id if row else start.get("cycle_id"), row is None)
        self.subject.changed.connect(self._subject_changed)
        self.first_field().setFocus()
        self._keep_draft(start)

    def _keep_draft(self, start: dict[str, Any]) -> None:
        where = {"form": "edit", "record_id": self.row.id} if self.row else {"form": "new", "start": start}
        known = "".join(f":{name}={start[name]}" for name in sorted(start) if start[name] is not None)
        key = f"{self.register.value}:{self.row.id if self.row else 'new'}{known}"
        place = ("activities", {"register": self.register.value, **where})
        self.keep_draft(self.context, key, about=self._about, place=place)

    def _about(self) -> list[tuple[str, int | None]]:
        record = [(TABLES[self.register], self.row.id)] if self.row else []
        return [("subject", self.subject.value()), *record]

    def first_field(self) -> QWidget:
        """Where one begins to type."""
        return self.subject if self.subject.value() is None else self.record_title

    def build(self, start: dict[str, Any]) -> None:
        """Add the fields of the register."""

    def show_choices(self, subject_id: int | None, first: bool) -> None:
        """Offer what belongs to the subject; `first` when the form opens."""

    def values(self) -> dict[str, Any]:
        return {"subject_id": self.subject.value(), "cycle_id": self.cycle.value()}

    def write(self, values: dict[str, Any]) -> Changes:
        raise NotImplementedError

    def show_subject(self, cycle_id: int | None, new: bool) -> None:
        self.cycle.show_subject(self.service, self.subject.value(), cycle_id)
        if new and cycle_id is None:
            self.cycle.choose_only()
        self.show_choices(self.subject.value(), True)

    @Slot()
    def _subject_changed(self) -> None:
        self.cycle.show_subject(self.service, self.subject.value())
        self.cycle.choose_only()
        self.show_choices(self.subject.value(), False)

    def work(self) -> Callable[[], Changes]:
        return partial(self.write, self.values())


class RequestForm(RecordForm):
    register = Register.REQUESTS
    titles = (mark("New request"), mark("Change the request"), mark("Add"))

    def build(self, start: dict[str, Any]) -> None:
        row, form = self.row, self.form
        self.record_title = form.add_wide(tr("What is asked for"), TextField(row.title if row else ""))
        self.needs = form.add(
            tr("Needs"), NotesField(row.needs if row else "", tr("What is missing to them"), 2)
        )
        self.goals = form.add(
            tr("Goals"), NotesField(row.goals if row else "", tr("What they want to reach"), 2)
        )
        self.constraints = form.add(
            tr("Constraints"), NotesField(row.constraints if row else "", tr("Deadlines, budget, rules"), 2)
        )
        self.outcome = form.add(tr("How it ended"), NotesField(row.outcome if row else "", lines=2))
        self.kind = form.add(tr("Kind"), _choice("request_kind", row.kind if row else "business"))
        self.status = form.add(tr("State"), _choice("request_status", row.status if row else "open"))
        self.received = form.add(
            tr("Received||request"), DateField(value=_day(row, "received_on", date.today()))
        )
        self.due = form.add(tr("Due"), DateField(value=_day(row, "due_on")))
        self.confirmed = form.add(
            tr("Confirmed by the subject"), DateField(tr("not yet"), value=_day(row, "confirmed_on")))  # fmt: skip

    def values(self) -> dict[str, Any]:
        return super().values() | {
            "title": self.record_title.value(),
            "needs": self.needs.value(),
            "goals": self.goals.value(),
            "constraints": self.constraints.value(),
            "outcome": self.outcome.value(),
            "kind": self.kind.value(),
            "status": self.status.value(),
            "received_on": self.received.value(),
            "due_on": self.due.value(),
            "confirmed_on": self.confirmed.value(),
        }

    def write(self, values: dict[str, Any]) -> Changes:
        return self.service.save_request(values, self.row.id if self.row else None)


class ActivityForm(RecordForm):
    """With the state Done it asks for day, outcome, time and cost too."""

    register = Register.ACTIVITIES
    titles = (mark("New activity"), mark("Change the activity"), mark("Add"))

    def build(self, start: dict[str, Any]) -> None:
        row, form = self.row, self.form
        self.record_title = form.add_wide(tr("What to do"), TextField(row.title if row else ""))
        self.reason = form.add_wide(tr("Why"), ReasonField())
        self.kind = form.add(tr("Kind"), _choice("activity_kind", row.kind if row else "task"))
        self.due = form.add(tr("Due"), DateField(value=_day(row, "due_on")))
        self.status = form.add(tr("State"), _choice("activity_status", row.status if row else "planned"))
        self.planned = form.add(tr("Planned for"), DateField(value=_day(row, "planned_on")))
        self.done_on = form.add(tr("Done on"), DateField(value=_day(row, "done_on")))
        self.outcome = form.add(tr("Outcome"), TextField(row.outcome if row else ""))
        self.minutes = form.add(tr("Time"), MinutesField(tr("e.g. 1h 30")))
        self.cost = form.add(tr("Cost"), MoneyField())
        self.notes = form.add_wide(tr("Notes"), NotesField(row.notes if row else "", lines=2))
        self.minutes.set_value(row.minutes if row else None)
        self.cost.set_value(row.cost_cents if row else None)
        self.status.changed.connect(self._show_done)
        self._show_done()

    @Slot()
    def _show_done(self) -> None:
        """What an activity leaves behind is asked once there may be some."""
        status = self.status.value()
        done = status == ActivityStatus.DONE
        for field in (self.done_on, self.outcome):
            field.parentWidget().setVisible(done)
        for field in (self.minutes, self.cost):
            field.parentWidget().setVisible(status != ActivityStatus.PLANNED)
        if done and self.done_on.value() is None:
            self.done_on.set_value(date.today())

    def show_choices(self, subject_id: int | None, first: bool) -> None:
        source = self.row._asdict() if self.row else self.start
        self.reason.show_subject(self.service, subject_id, _reason_of(source) if first else None)

    def values(self) -> dict[str, Any]:
        reason, record_id = self.reason.value() or ("", None)
        taken = {name: self.start[name] for name in ("previous_id",) if name in self.start}
        return (
            super().values()
            | taken
            | {
                "title": self.record_title.value(),
                "request_id": record_id if reason == "request" else None,
                "aim_id": record_id if reason == "aim" else None,
                "kind": self.kind.value(),
                "status": self.status.value(),
                "due_on": self.due.value(),
                "planned_on": self.planned.value(),
                "done_on": self.done_on.value(),
                "outcome": self.outcome.value(),
                "minutes": self.minutes.value(),
                "cost": self.cost.value(),
                "notes": self.notes.value(),
            }
        )

    def write(self, values: dict[str, Any]) -> Changes:
        return self.service.save_activity(values, self.row.id if self.row else None)


class ResultForm(RecordForm):
    register = Register.RESULTS
    titles = (mark("Record a result"), mark("Change the result"), mark("Record"))

    def build(self, start: dict[str, Any]) -> None:
        row, form = self.row, self.form
        self.kind = form.add(tr("Kind"), _choice("result_kind", row.kind if row else "sale"))
        self.record_title = form.add(tr("In words"), TextField(row.title if row else ""))
        self.day = form.add(tr("Date"), DateField(value=_day(row, "happened_on", date.today())))
        self.precision = form.add(tr("Known to the"), _choice("precision", row.precision if row else "day"))
        self.amount = form.add(tr("Amount"), MoneyField())
        self.cost = form.add(tr("Cost"), MoneyField())
        self.product = form.add(tr("Product"), ProductField(self.service, (row.product or "") if row else ""))
        self.quantity = form.add(tr("Quantity"), NumberField())
        self.origin = form.add_wide(tr("Thanks to"), OriginField())
        self.notes = form.add_wide(tr("Notes"), NotesField(row.notes if row else "", lines=2))
        self.amount.set_value(row.amount_cents if row else None)
        self.cost.set_value(row.cost_cents if row else None)
        if row and row.quantity:
            from decimal import Decimal

            self.quantity.set_value(Decimal(row.quantity))

    def show_choices(self, subject_id: int | None, first: bool) -> None:
        source = self.row._asdict() if self.row else self.start
        self.origin.show_subject(self.service, subject_id, _origin_of(source) if first else None)

    def values(self) -> dict[str, Any]:
        origin, record_id = self.origin.value() or ("", None)
        quantity = self.quantity.value()
        return super().values() | {
            "kind": self.kind.value(),
            "title": self.record_title.value(),
            "happened_on": self.day.value(),
            "precision": self.precision.value(),
            "amount": self.amount.value(),
            "cost": self.cost.value(),
            "product": self.product.typed(),
            "quantity": "" if quantity is None else format(quantity.normalize(), "f"),
            "activity_id": record_id if origin == "activity" else None,
            "request_id": self._request_of(origin, record_id),
            "notes": self.notes.value(),
        }

    def _request_of(self, origin: str, record_id: int | None) -> int | None:
        """The request itself, or the one that the activity was done for."""
        if origin != "activity" or record_id is None:
            return record_id
        activity = self.service.row(Register.ACTIVITIES, record_id)
        return activity.request_id if activity else None

    def write(self, values: dict[str, Any]) -> Changes:
        return self.service.save_result(values, self.row.id if self.row else None)

    def say(self, changes: Changes) -> None:
        """What came of an open request: from here it can be said to be met."""
        request = None if self.row else self.service.open_request_of(changes.new_id("result"))
        if request is None:
            super().say(changes)
            return
        words = tr("Mark “{title}” as met", title=shortened(request.title, TITLE))
        mark_it = partial(meet, self.context, request.id)
        self.context.messages.toast(changes.label, undo=True, action=words, on_action=mark_it)


def meet(context: Context, request_id: int) -> None:
    """The request is satisfied; the toast takes it back."""
    work = partial(context.services.activities.close_requests, [request_id], RequestStatus.MET)
    context.write(work, partial(_tell, context))


def _tell(context: Context, changes: Changes) -> None:
    context.messages.toast(changes.label, undo=True)


FORMS: dict[Register, Callable[..., RecordForm]] = {
    Register.REQUESTS: RequestForm,
    Register.ACTIVITIES: ActivityForm,
    Register.RESULTS: ResultForm,
}


def _choice(group: str, value: str) -> ChoiceField:
    return ChoiceField(list(terms(group).items()), value=value)


def _day(row: Any, name: str, default: date | None = None) -> date | None:
    return as_date(getattr(row, name)) if row else default


def _reason_of(source: dict[str, Any]) -> Reason | None:
    if source.get("request_id"):
        return "request", source["request_id"]
    return ("aim", source["aim_id"]) if source.get("aim_id") else None


def _origin_of(source: dict[str, Any]) -> Reason | None:
    if source.get("activity_id"):
        return "activity", source["activity_id"]
    return ("request", source["request_id"]) if source.get("request_id") else None
