"""What the use cases of phase 3 do to values before they are saved, and to many records at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from crm_desktop.domain.activities import ActivityKind, ActivityStatus, Register, RequestStatus
from crm_desktop.domain.relationships import Precision
from crm_desktop.errors import UserError
from crm_desktop.store import activities as activity_store
from crm_desktop.store.step import Step

Values = Mapping[str, Any]
TABLES = {Register.REQUESTS: "request", Register.ACTIVITIES: "activity", Register.RESULTS: "result"}


@dataclass(frozen=True)
class NextActivity:
    """What to do after a completed activity; subject, cycle and reason are taken over from it."""

    title: str
    due_on: date | None = None
    kind: str = ActivityKind.TASK


def one_owner(**owners: int | None) -> tuple[str, int]:
    given = [(column, value) for column, value in owners.items() if value is not None]
    if len(given) != 1:
        raise ValueError("name one owner")
    return given[0]


def with_defaults(values: Values, known: Any, **defaults: Any) -> dict[str, Any]:
    """Defaults where a new record has nothing; an empty status or day of an existing one stays as it is."""
    full = dict(values)
    for name, value in defaults.items():
        if full.get(name) in (None, ""):
            full[name] = getattr(known, name) if known is not None else value
    return full


def rounded_day(values: dict[str, Any]) -> dict[str, Any]:
    """A day known to the month or the year is its first one."""
    precision, day = values.get("precision"), values["happened_on"]
    day = date.fromisoformat(day) if isinstance(day, str) else day
    if precision == Precision.YEAR:
        day = day.replace(month=1)
    values["happened_on"] = day.replace(day=1) if precision in (Precision.MONTH, Precision.YEAR) else day
    return values


def need_title(values: Values, known: Any) -> None:
    title = values.get("title", known.title if known is not None else "")
    if not str(title or "").strip():
        raise UserError("activities.title_missing", field="title")


def dated_request(values: dict[str, Any]) -> dict[str, Any]:
    """A request that is closed has the day it was closed on."""
    if "status" in values:
        if values["status"] == RequestStatus.OPEN:
            values["closed_on"] = None
        else:
            values["closed_on"] = values.get("closed_on") or date.today()
    return values


def dated_activity(values: dict[str, Any], known: Any) -> dict[str, Any]:
    if "status" not in values:
        return values
    if values["status"] == ActivityStatus.DONE:
        values["done_on"] = values.get("done_on") or getattr(known, "done_on", None) or date.today()
    else:
        values["done_on"] = None
    return values


def following(done: Any, then: NextActivity) -> dict[str, Any]:
    taken = {name: getattr(done, name) for name in ("subject_id", "cycle_id", "request_id", "aim_id")}
    return taken | {
        "previous_id": done.id,
        "title": then.title.strip(),
        "due_on": then.due_on,
        "kind": str(then.kind),
    }


def set_value(step: Step, register: Register, ids: Sequence[int], column: str, value: Any) -> None:
    if column == "status" and register == Register.ACTIVITIES:
        set_activity_status(step, ids, ActivityStatus(value), None)
    elif column == "status":
        set_request_status(step, ids, RequestStatus(value), None)
    else:
        plain = value.isoformat() if isinstance(value, date) else value
        step.set_column(TABLES[register], ids, column, plain)


def set_activity_status(step: Step, ids: Sequence[int], status: ActivityStatus, done_on: date | None) -> None:
    found = activity_store.statuses_of(step.connection, ids)
    changing = [i for i in ids if found.get(i) != status]
    day = (done_on or date.today()).isoformat() if status == ActivityStatus.DONE else None
    step.set_column("activity", changing, "status", status.value)
    step.set_column("activity", changing, "done_on", day)


def set_request_status(step: Step, ids: Sequence[int], status: RequestStatus, day: date | None) -> None:
    closed_on = None if status == RequestStatus.OPEN else (day or date.today()).isoformat()
    step.set_column("request", ids, "status", status.value)
    step.set_column("request", ids, "closed_on", closed_on)
