"""Columns of the three registers, and how their cells are worded."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from crm_desktop.domain.activities import OPEN_ACTIVITY, ActivityStatus, Register, RequestStatus
from crm_desktop.ui.cell_text import IconText, State, Toned
from crm_desktop.ui.formats import as_date
from crm_desktop.ui.i18n import format_date, term, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.models.windowed import Column

#: what each register is sorted by at first
FIRST_SORT = {
    Register.REQUESTS: ("received", False),
    Register.ACTIVITIES: ("due", True),
    Register.RESULTS: ("date", False),
}


def columns_of(register: Register) -> list[Column]:
    return {
        Register.REQUESTS: request_columns,
        Register.ACTIVITIES: activity_columns,
        Register.RESULTS: result_columns,
    }[register]()


def activity_columns() -> list[Column]:
    return [
        Column(
            "done", "", value=is_done, show="check", width=42, tooltip=tr("Done||activity"), sortable=False
        ),
        Column("title", tr("Activity"), value=_activity_title, show="strong_icon", width=230, stretch=True),
        Column("subject", tr("Subject"), width=150, stretch=True),
        Column(
            "reason",
            tr("Why"),
            value=reason_cell,
            show="icon_text",
            width=186,
            stretch=True,
            tooltip=tr("Because of"),
        ),
        Column("due", tr("Due"), value=due_cell, show="toned", width=118),
        Column("state", tr("State"), value=activity_state, width=126),
        Column("minutes", tr("Time"), show="minutes", width=76),
        Column("cost", tr("Cost €"), value="cost_cents", show="money", width=84),
        Column("kind", tr("Kind"), show="term:activity_kind", width=100, hidden=True),
        Column("planned", tr("Planned for"), value="planned_on", show="date", width=96, hidden=True),
        Column("outcome", tr("Outcome"), width=180, hidden=True),
    ]


def request_columns() -> list[Column]:
    return [
        Column("title", tr("Request"), value=_request_title, show="strong_icon", width=220, stretch=True),
        Column("subject", tr("Subject"), width=150, stretch=True),
        Column("needs", tr("Needs"), width=150, stretch=True),
        Column(
            "received", tr("Received||request"), value="received_on", show="near", align="left", width=100
        ),
        Column("due", tr("Due"), value=request_due, show="toned", width=122),
        Column("confirmed", tr("Confirmed||request"), value=confirmed_cell, show="state", width=122),
        Column("state", tr("State"), value="status", show="term:request_status", width=116),
        Column("kind", tr("Kind"), show="term:request_kind", width=100, hidden=True),
        Column("goals", tr("Goals"), width=170, hidden=True),
        Column("constraints", tr("Constraints"), width=170, hidden=True),
    ]


def result_columns() -> list[Column]:
    return [
        Column("title", tr("Result"), value=result_title, show="strong_icon", width=210, stretch=True),
        Column("subject", tr("Subject"), width=150, stretch=True),
        Column("date", tr("Date"), value=result_date, width=92),
        Column("product", tr("Product"), value=_product, width=124, stretch=True),
        Column("quantity", tr("Quantity"), value=_quantity, show="number", width=76),
        Column("reason", tr("Thanks to"), value=origin_cell, show="icon_text", width=168, stretch=True,
               tooltip=tr("The activity or request that produced it")),
        Column("amount", tr("Amount €"), value="amount_cents", show="money", width=100),
        Column("cost", tr("Cost €"), value="cost_cents", show="money", width=84),
        Column("kind", tr("Kind"), show="term:result_kind", width=110, hidden=True),
    ]  # fmt: skip


def is_done(row: Any) -> bool:
    return bool(row.status == ActivityStatus.DONE)


def _activity_title(row: Any) -> IconText:
    return IconText(icon_for("activity_kind", row.kind), row.title)


def _request_title(row: Any) -> IconText:
    return IconText(icon_for("request_kind", row.kind), row.title)


def reason_cell(row: Any) -> IconText:
    """The request or the aim that an activity is done for; amber if there is neither."""
    if row.request is not None:
        return IconText(icon_for("kind", "request"), row.request)
    if row.objective is not None:
        return IconText(icon_for("kind", "aim"), row.objective)
    return IconText("alert-triangle", tr("No reason"), "warning")


def origin_cell(row: Any) -> IconText:
    """The activity or the request that produced a result."""
    if row.activity is not None:
        return IconText(icon_for("kind", "activity"), row.activity)
    if row.request is not None:
        return IconText(icon_for("kind", "request"), row.request)
    return IconText("alert-triangle", tr("Not linked"), "warning")


def due_words(due_on: str | None, today: date | None = None) -> Toned | None:
    """A day still ahead, today in accent, or how long ago it should have been in red."""
    day, today = as_date(due_on), today or date.today()
    if day is None:
        return None
    if day > today:
        return Toned(format_date(day, "near"))
    if day == today:
        return Toned(format_date(day, "near"), "accent", "section")
    style = "weekday" if (today - day).days < 7 else "short"
    return Toned(tr("overdue {day}", day=format_date(day, style)), "negative")


def due_cell(row: Any) -> Toned | None:
    """When it is due; when it was done."""
    if row.status in OPEN_ACTIVITY:
        return due_words(row.due_on)
    day = row.done_on or row.due_on
    return Toned(format_date(day, "near")) if day else None


def request_due(row: Any) -> Toned | None:
    if row.status == RequestStatus.OPEN:
        return due_words(row.due_on)
    return Toned(format_date(row.due_on, "near"), "muted") if row.due_on else None


def confirmed_cell(row: Any) -> State | None:
    """The day of the confirmation; amber while an open request has none."""
    if row.confirmed_on:
        return State("neutral", format_date(row.confirmed_on), "check")
    if row.status == RequestStatus.OPEN:
        return State("warning", tr("Not yet"), "help-circle")
    return None


def activity_state(row: Any) -> str:
    if row.status == ActivityStatus.DONE and row.outcome:
        return tr("Done: {outcome}", outcome=" ".join(row.outcome.split()))
    return term(row.status, "activity_status")


def result_title(row: Any) -> IconText:
    """Its own words, or else the kind and the product."""
    kind = term(row.kind, "result_kind")
    return IconText(icon_for("result_kind", row.kind), row.title or kind)


def result_date(row: Any) -> str:
    style = "near" if row.precision == "day" else "short"
    return format_date(row.happened_on, style, row.precision)


def _product(row: Any) -> str:
    return row.product or ""


def _quantity(row: Any) -> Decimal | None:
    return Decimal(row.quantity) if row.quantity else None
