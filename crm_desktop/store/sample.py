"""SQL of the sample archive: rows collected with their ids known beforehand, written table by table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from crm_desktop.store.step import Step

CHUNK = 20_000
#: tables in the order in which they refer to one another, with the value of a column that is not given
TABLES: dict[str, dict[str, Any]] = {
    "subject": {
        "kind": "company", "company": "", "given_name": "", "family_name": "", "title": "", "job_title": "",
        "display_name": "", "sort_key": "", "vat": "", "tax_code": "", "sdi": "", "pec": "", "sector": "",
        "source": "", "birthday": None, "tier": None, "priority": None, "lifecycle": None,
        "scope": "commercial", "target": 0, "consent_marketing": None, "notes": "",
    },
    "contact_point": {"subject_id": None, "kind": "", "value": "", "shown": "", "label": "", "position": 0},
    "address": {"subject_id": None, "street": "", "postal_code": "", "city": "", "province": "", "country": "IT"},
    "trait": {"kind": "tag", "name": ""},
    "subject_trait": {"subject_id": None, "trait_id": None, "value": ""},
    "custom_field": {"name": "", "type": "text", "position": 0},
    "custom_value": {"subject_id": None, "field_id": None, "value": ""},
    "subject_link": {"subject_id": None, "other_id": None, "kind": "works_for", "role": ""},
    "reclassification": {"subject_id": None, "field": "", "old": None, "new": None, "at": ""},
    "aim": {
        "subject_id": None, "objective": "", "strategy": "", "opened_on": "", "closed_on": None, "outcome": None,
    },
    "cycle": {
        "subject_id": None, "aim_id": None, "number": 1, "scope": "commercial", "stage": "approach",
        "stage_since": "", "opened_on": "", "expected_value_cents": None, "probability": None, "outcome": None,
        "close_reason": "", "closed_on": None, "next_review": None,
    },
    "stage_change": {
        "subject_id": None, "cycle_id": None, "from_stage": None, "to_stage": "", "changed_on": "", "note": "",
    },
    "channel": {"code": "", "unit_cost_cents": None},
    "interaction": {
        "subject_id": None, "cycle_id": None, "person_id": None, "channel": "call", "direction": None, "at": "",
        "summary": "", "notes": "", "minutes": None, "cost_cents": None, "mood": None,
    },
    "fact": {
        "subject_id": None, "cycle_id": None, "interaction_id": None, "kind": "", "text": "", "reliability": 2,
        "learned_on": "", "expires_on": None,
    },
    "request": {
        "subject_id": None, "cycle_id": None, "interaction_id": None, "kind": "business", "title": "",
        "needs": "", "goals": "", "constraints": "", "received_on": "", "due_on": None, "confirmed_on": None,
        "status": "open", "closed_on": None, "outcome": "",
    },
    "activity": {
        "subject_id": None, "cycle_id": None, "request_id": None, "aim_id": None, "previous_id": None,
        "kind": "task", "title": "", "planned_on": None, "due_on": None, "done_on": None, "status": "planned",
        "outcome": "", "minutes": None, "cost_cents": None,
    },
    "product": {"name": "", "code": ""},
    "result": {
        "subject_id": None, "cycle_id": None, "activity_id": None, "request_id": None, "product_id": None,
        "kind": "sale", "title": "", "happened_on": "", "precision": "day", "amount_cents": None,
        "cost_cents": None, "quantity": "",
    },
    "review": {
        "subject_id": None, "cycle_id": None, "reviewed_on": "", "decision": "", "figures": "{}", "summary": "",
        "pause_until": None, "next_cycle_id": None, "next_aim_id": None,
    },
    "factor": {"name": "", "grouping": "other"},
    "finding": {
        "subject_id": None, "review_id": None, "factor_id": None, "polarity": 1, "weight": 2, "lesson": "",
    },
    "evidence": {"subject_id": None, "finding_id": None, "kind": "", "record_id": None},
    "carried_finding": {"subject_id": None, "cycle_id": None, "finding_id": None},
}  # fmt: skip


class Rows:
    """Rows waiting to be written. `add` answers the id the row will have."""

    def __init__(self, step: Step) -> None:
        self._step = step
        self._waiting: dict[str, list[tuple[Any, ...]]] = {}
        self._next: dict[str, int] = {}

    def add(self, table: str, **values: Any) -> int:
        waiting = self._waiting.setdefault(table, [])
        first = self._next.get(table)
        if first is None:
            first = self._next[table] = self._step.next_id(table)
        waiting.append(tuple((TABLES[table] | values).values()))
        return first + len(waiting) - 1

    def catalogue(self, table: str, name: str, **values: Any) -> int:
        """The id of the row of that name, which may be there already."""
        column = "code" if table == "channel" else "name"
        kind = values.get("kind") if table == "trait" else None
        found = self._step.execute(
            f"SELECT id FROM {table} WHERE {column} = ? AND deleted_at IS NULL"
            + (" AND kind = ?" if kind else ""),
            (name, kind) if kind else (name,),
        ).fetchone()
        return int(found[0]) if found else self.add(table, **{column: name}, **values)

    def write(self) -> None:
        """Write what waits, in an order in which every reference is there already."""
        for table, columns in TABLES.items():
            rows = self._waiting.pop(table, None)
            if rows:
                self._step.insert_many(table, tuple(columns), rows)
        self._next.clear()


def write_stream(step: Step, table: str, rows: Iterable[Sequence[Any]]) -> Iterator[int]:
    """Write rows as they are made, in chunks; yields how many are written so far."""
    columns = tuple(TABLES[table])
    stream = iter(rows)
    written = 0
    while chunk := list(islice(stream, CHUNK)):
        step.insert_many(table, columns, chunk)
        written += len(chunk)
        yield written


def reviewed_cycles(step: Step) -> list[tuple[int, int]]:
    """`(review, cycle)` of the reviews that this step adds."""
    return list(step.execute("SELECT id, cycle_id FROM review WHERE figures = '{}'").fetchall())


def keep_figures(step: Step, figures: Iterable[tuple[str, int]]) -> None:
    """Write the snapshots, `(JSON, review)`."""
    step.connection.executemany("UPDATE review SET figures = ? WHERE id = ?", figures)


def counts(step: Step, *tables: str) -> dict[str, int]:
    return {
        t: int(step.execute(f"SELECT count(*) FROM {t} WHERE deleted_at IS NULL").fetchone()[0])
        for t in tables
    }
