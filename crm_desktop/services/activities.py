"""Phase 3: requests, activities, results."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from crm_desktop.domain import entities
from crm_desktop.domain.activities import (
    OPEN_ACTIVITY,
    ActivityStatus,
    Register,
    RegisterFilter,
    RequestStatus,
)
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.kept_plans import kept_plan
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.services import activity_export
from crm_desktop.services.activity_values import (
    TABLES,
    NextActivity,
    Values,
    dated_activity,
    dated_request,
    following,
    need_title,
    one_owner,
    rounded_day,
    set_activity_status,
    set_request_status,
    set_value,
    with_defaults,
)
from crm_desktop.services.threads import Thread, thread_of
from crm_desktop.store import activities as activity_store
from crm_desktop.store import requests as request_store
from crm_desktop.store import results as result_store
from crm_desktop.store import threads as choice_store
from crm_desktop.store.activities import ActivityRow, ActivityTotals, Section
from crm_desktop.store.archive import Archive
from crm_desktop.store.registers import busiest_subjects
from crm_desktop.store.requests import RequestRow
from crm_desktop.store.results import ProductRow, ResultRow, ResultTotals
from crm_desktop.store.step import Step
from crm_desktop.store.threads import AimRow, CycleChoice, SubjectChoice

#: what a bulk edit may set, by register
EDITABLE = {
    Register.REQUESTS: ("kind", "due_on", "status", "cycle_id"),
    Register.ACTIVITIES: ("kind", "due_on", "planned_on", "status", "cycle_id", "request_id", "aim_id"),
    Register.RESULTS: ("kind", "product_id", "cycle_id"),
}


class Activities:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    # -- registers

    def sections(self, register: Register, chosen: RegisterFilter) -> list[Section]:
        """The parts of a register and how many are in each. Results are one part, `all`."""
        reader, today = self.archive.reader(), date.today()
        if register == Register.REQUESTS:
            return request_store.request_sections(reader, chosen, today)
        if register == Register.ACTIVITIES:
            return activity_store.activity_sections(reader, chosen, today)
        return [Section("all", result_store.result_count(reader, chosen))]

    def section_ids(
        self, register: Register, chosen: RegisterFilter, part: str, sort: str, ascending: bool
    ) -> Sequence[int]:
        """The ids of one part in order."""
        reader, today = self.archive.reader(), date.today()
        if register == Register.REQUESTS:
            return request_store.request_ids(reader, chosen, part, sort, ascending, today)
        if register == Register.ACTIVITIES:
            return activity_store.activity_ids(reader, chosen, part, sort, ascending, today)
        return result_store.result_ids(reader, chosen, sort, ascending)

    def rows(self, register: Register, ids: Sequence[int]) -> Sequence[RequestRow | ActivityRow | ResultRow]:
        """Rows by id, in any order."""
        reader = self.archive.reader()
        if register == Register.REQUESTS:
            return request_store.request_rows(reader, ids)
        if register == Register.ACTIVITIES:
            return activity_store.activity_rows(reader, ids)
        return result_store.result_rows(reader, ids)

    def row(self, register: Register, record_id: int) -> Any:
        """One row, or None if it is gone."""
        return next(iter(self.rows(register, [record_id])), None)

    def count(self, register: Register, chosen: RegisterFilter) -> int:
        reader, today = self.archive.reader(), date.today()
        if register == Register.REQUESTS:
            return request_store.request_count(reader, chosen, today)
        if register == Register.ACTIVITIES:
            return activity_store.activity_count(reader, chosen, today)
        return result_store.result_count(reader, chosen)

    def activity_totals(self, ids: Sequence[int]) -> ActivityTotals:
        """How many, minutes, cents of cost."""
        return activity_store.activity_totals(self.archive.reader(), ids)

    def result_totals(self, ids: Sequence[int]) -> ResultTotals:
        """How many, cents of amount, cents of cost."""
        return result_store.result_totals(self.archive.reader(), ids)

    def thread(self, register: Register, record_id: int) -> Thread | None:
        return thread_of(self.archive.reader(), register, record_id)

    # -- what other pages read

    def next_activity(self, subject_id: int) -> ActivityRow | None:
        """The open activity of the subject that is due first."""
        return activity_store.next_activity(self.archive.reader(), subject_id)

    def kept_by_contact(
        self, subject_id: int, channel: str, day: date, cycle_id: int | None, without: Container[int] = ()
    ) -> ActivityRow | None:
        """The open activity that a contact on that day may have been, to offer its completion."""
        rows = activity_store.open_activities_of(self.archive.reader(), subject_id)
        return kept_plan([row for row in rows if row.id not in without], channel, day, cycle_id)

    def open_requests(self, subject_id: int, cycle_id: int | None = None) -> list[RequestRow]:
        return request_store.requests_of(self.archive.reader(), subject_id, open_only=True, cycle_id=cycle_id)

    def requests_of(self, subject_id: int, cycle_id: int | None = None) -> list[RequestRow]:
        """Open ones first, then the newest."""
        return request_store.requests_of(
            self.archive.reader(), subject_id, open_only=False, cycle_id=cycle_id
        )

    def activities_of(
        self, *, subject_id: int | None = None, cycle_id: int | None = None, request_id: int | None = None
    ) -> list[ActivityRow]:
        """Of one owner, in the order of their dates."""
        owner = one_owner(subject_id=subject_id, cycle_id=cycle_id, request_id=request_id)
        return activity_store.activities_of(self.archive.reader(), *owner)

    def results_of(
        self,
        *,
        subject_id: int | None = None,
        cycle_id: int | None = None,
        activity_id: int | None = None,
        request_id: int | None = None,
    ) -> list[ResultRow]:
        """Of one owner, newest first."""
        owner = one_owner(
            subject_id=subject_id, cycle_id=cycle_id, activity_id=activity_id, request_id=request_id
        )
        return result_store.results_of(self.archive.reader(), *owner)

    def export_rows(
        self, kind: Register | str, chosen: RegisterFilter | None = None
    ) -> Iterator[dict[str, Any]]:
        """Plain rows of requests, activities or results: ISO dates, Decimal amounts, empty ones left out."""
        return activity_export.export_rows(
            self.archive.reader(), Register(kind), chosen or RegisterFilter(), date.today()
        )

    # -- what the forms let choose from

    def find_subjects(self, text: str, limit: int = 12) -> list[SubjectChoice]:
        return choice_store.find_subjects(self.archive.reader(), text, limit)

    def subject_options(
        self, register: Register, also: int | None = None, limit: int = 300
    ) -> list[tuple[int, str, int]]:
        """`(id, name, records)` of the subjects with most records in a register, and of `also`, by name."""
        return busiest_subjects(self.archive.reader(), TABLES[register], limit, also)

    def subject(self, subject_id: int) -> SubjectChoice | None:
        return choice_store.subject_choice(self.archive.reader(), subject_id)

    def open_cycles(self, subject_id: int, also: int | None = None) -> list[CycleChoice]:
        """Open cycles, the newest first; `also` is one to list even if it is closed."""
        return choice_store.open_cycles(self.archive.reader(), subject_id, also)

    def aims_of(self, subject_id: int) -> list[AimRow]:
        return choice_store.aims_of(self.archive.reader(), subject_id)

    def products(self) -> list[ProductRow]:
        return result_store.products(self.archive.reader())

    # -- saving one record

    def save_request(self, values: Values, request_id: int | None = None) -> Changes:
        """Add a request, or change fields of one. UserError: title missing, or a value that cannot be."""
        verb = "change" if request_id else "add"
        label = Message(f"step.request.{verb}", {"title": values.get("title", "")})
        with self.archive.step(label) as step:
            known = step.get(entities.Request, request_id) if request_id else None
            full = with_defaults(values, known, received_on=date.today())
            need_title(full, known)
            self._save(step, "request", entities.Request, dated_request(full), request_id)
        return step.changes

    def save_activity(self, values: Values, activity_id: int | None = None) -> Changes:
        """Add an activity, or change fields of one. What is done gets a day, what is open again loses it."""
        verb = "change" if activity_id else "add"
        label = Message(f"step.activity.{verb}", {"title": values.get("title", "")})
        with self.archive.step(label) as step:
            known = step.get(entities.Activity, activity_id) if activity_id else None
            full = with_defaults(values, known)
            need_title(full, known)
            self._save(step, "activity", entities.Activity, dated_activity(full, known), activity_id)
        return step.changes

    def save_result(self, values: Values, result_id: int | None = None) -> Changes:
        """Add a result, or change fields of one. `product` may name a product; a new name is added to the catalogue."""
        label = Message(
            "step.result.change" if result_id else "step.result.add", {"title": values.get("title", "")}
        )
        with self.archive.step(label) as step:
            known = step.get(entities.Result, result_id) if result_id else None
            full = rounded_day(with_defaults(values, known, happened_on=date.today()))
            if "product" in full:
                full["product_id"] = self._product(step, full.pop("product"))
            self._save(step, "result", entities.Result, full, result_id)
        return step.changes

    def _save(
        self, step: Step, table: str, entity: Any, values: dict[str, Any], record_id: int | None
    ) -> int:
        saved = step.save(entity, values, record_id)
        record = step.get(entity, saved)
        for column, owner in (("cycle_id", "cycle"), ("request_id", "request"), ("activity_id", "activity")):
            linked = getattr(record, column, None)
            if linked and choice_store.owners(step.connection, owner, [linked]) != {record.subject_id}:
                raise UserError("activities.other_subject", table=table, field=column)
        return saved

    def _product(self, step: Step, name: str | None) -> int | None:
        name = " ".join((name or "").split())
        if not name:
            return None
        found = result_store.product_by_name(step.connection, name)
        if found is None:
            return step.save(entities.Product, {"name": name})
        if found[1]:
            step.restore("product", [found[0]])
        return found[0]

    # -- the life of an activity

    def complete(
        self,
        activity_id: int,
        *,
        outcome: str = "",
        minutes: int | None = None,
        cost: Decimal | None = None,
        done_on: date | None = None,
        then: NextActivity | None = None,
    ) -> Changes:
        """Mark as done, and plan what comes next, in one step. `changes.inserted["activity"]` is the next one."""
        with self.archive.step(Message("step.activity.complete", {"count": 1})) as step:
            done = step.get(entities.Activity, activity_id)
            values = {"status": ActivityStatus.DONE.value, "done_on": done_on or date.today()}
            values |= {"outcome": outcome, "minutes": minutes, "cost": cost}
            step.save(entities.Activity, values, activity_id)
            if then is not None and then.title.strip():
                step.save(entities.Activity, following(done, then))
                step.relabel(
                    Message("step.activity.complete_then", {"title": done.title, "next": then.title})
                )
            else:
                step.relabel(Message("step.activity.complete_one", {"title": done.title}))
        return step.changes

    def add_next(self, activity_id: int, then: NextActivity) -> Changes:
        """Plan an activity that follows another one."""
        with self.archive.step(Message("step.activity.add", {"title": then.title})) as step:
            values = following(step.get(entities.Activity, activity_id), then)
            need_title(values, None)
            step.save(entities.Activity, values)
        return step.changes

    def complete_many(self, ids: Sequence[int], done_on: date | None = None) -> Changes:
        """Mark the open ones among them as done today."""
        with self.archive.step(Message("step.activity.complete", {"count": len(ids)})) as step:
            chosen = self._in_state(step, ids, OPEN_ACTIVITY)
            step.relabel(Message("step.activity.complete", {"count": len(chosen)}))
            set_activity_status(step, chosen, ActivityStatus.DONE, done_on)
        return step.changes

    def reopen(self, ids: Sequence[int]) -> Changes:
        """What was done or dropped is to do again."""
        with self.archive.step(Message("step.activity.reopen", {"count": len(ids)})) as step:
            closed = self._in_state(step, ids, (ActivityStatus.DONE, ActivityStatus.DROPPED))
            set_activity_status(step, closed, ActivityStatus.PLANNED, None)
        return step.changes

    def postpone(self, ids: Sequence[int], due_on: date) -> Changes:
        """Move the open ones among them to another day."""
        with self.archive.step(Message("step.activity.postpone", {"count": len(ids), "day": due_on})) as step:
            chosen = self._in_state(step, ids, OPEN_ACTIVITY)
            step.relabel(Message("step.activity.postpone", {"count": len(chosen), "day": due_on.isoformat()}))
            step.set_column("activity", chosen, "due_on", due_on.isoformat())
        return step.changes

    def _in_state(self, step: Step, ids: Sequence[int], states: Sequence[str]) -> list[int]:
        found = activity_store.statuses_of(step.connection, ids)
        return [i for i in ids if found.get(i) in states]

    # -- the life of a request

    def confirm_requests(
        self, ids: Sequence[int], day: date | None = None, confirmed: bool = True
    ) -> Changes:
        """The subject confirmed needs, goals and constraints (on that day), or did not after all."""
        code = "step.request.confirm" if confirmed else "step.request.unconfirm"
        with self.archive.step(Message(code, {"count": len(ids)})) as step:
            value = (day or date.today()).isoformat() if confirmed else None
            step.set_column("request", ids, "confirmed_on", value)
        return step.changes

    def close_requests(self, ids: Sequence[int], status: RequestStatus, day: date | None = None) -> Changes:
        """Met, unmet, or open again."""
        with self.archive.step(Message(f"step.request.{status.value}", {"count": len(ids)})) as step:
            set_request_status(step, ids, status, day)
        return step.changes

    def open_request_of(self, result_id: int) -> RequestRow | None:
        """The request that a result came of, while nobody has said whether it is met."""
        result = self.row(Register.RESULTS, result_id)
        request = self.row(Register.REQUESTS, result.request_id) if result and result.request_id else None
        return request if request is not None and request.status == RequestStatus.OPEN else None

    # -- many at once

    def edit_many(self, register: Register, ids: Sequence[int], values: Values) -> Changes:
        """Give the same values to many records of a register (see EDITABLE). Dates are dates."""
        label = Message(f"step.{TABLES[register]}.edit", {"count": len(ids)})
        with self.archive.step(label) as step:
            for column, value in values.items():
                if column not in EDITABLE[register]:
                    raise ValueError(column)
                set_value(step, register, ids, column, value)
        return step.changes

    def delete(self, register: Register, ids: Sequence[int]) -> Changes:
        """Move to the trash."""
        table = TABLES[register]
        with self.archive.step(Message(f"step.{table}.delete", {"count": len(ids)})) as step:
            step.delete(table, ids)
        return step.changes

    def restore(self, register: Register, ids: Sequence[int]) -> Changes:
        table = TABLES[register]
        with self.archive.step(Message(f"step.{table}.restore", {"count": len(ids)})) as step:
            step.restore(table, ids)
        return step.changes
