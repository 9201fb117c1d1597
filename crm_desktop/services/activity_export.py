"""Requests, activities and results as plain rows, for files and for the command line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from crm_desktop.domain.activities import Register, RegisterFilter
from crm_desktop.store.activities import export_activities
from crm_desktop.store.connection import Connection
from crm_desktop.store.requests import export_requests
from crm_desktop.store.results import export_results

#: the order of the columns of each kind; amounts in cents come out as Decimal without `_cents`
EXPORT_KEYS = {
    Register.REQUESTS: (
        "id", "subject_id", "subject", "cycle", "kind", "title", "needs", "goals", "constraints", "received_on",
        "due_on", "confirmed_on", "status", "closed_on", "outcome",
    ),
    Register.ACTIVITIES: (
        "id", "subject_id", "subject", "cycle", "kind", "title", "request_id", "request", "aim_id", "objective",
        "previous_id", "planned_on", "due_on", "done_on", "status", "outcome", "minutes", "cost", "notes",
    ),
    Register.RESULTS: (
        "id", "subject_id", "subject", "cycle", "kind", "title", "happened_on", "precision", "amount", "cost",
        "product", "quantity", "activity_id", "activity", "request_id", "request", "notes", "origin",
    ),
}  # fmt: skip


def export_rows(
    connection: Connection, register: Register, chosen: RegisterFilter, today: date
) -> Iterator[dict[str, Any]]:
    """`{key: value}` of every record of the filter, by date; what is empty is left out."""
    keys = EXPORT_KEYS[register]
    for row in _rows(connection, register, chosen, today):
        plain = _plain(row)
        yield {key: plain[key] for key in keys if plain.get(key) not in (None, "")}


def _rows(connection: Connection, register: Register, chosen: RegisterFilter, today: date) -> Iterator[Any]:
    if register == Register.REQUESTS:
        return iter(export_requests(connection, chosen, today))
    if register == Register.ACTIVITIES:
        return iter(export_activities(connection, chosen, today))
    return iter(export_results(connection, chosen))


def _plain(row: Any) -> dict[str, Any]:
    values = row._asdict()
    values["cycle"] = values["cycle_number"]
    for name in ("amount", "cost"):
        cents = values.get(f"{name}_cents")
        values[name] = None if cents is None else Decimal(cents) / 100
    return values
