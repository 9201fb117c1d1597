"""The lessons of past reviews, in the order they matter for the next contact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.store import factors as store
from crm_desktop.store.connection import Connection
from crm_desktop.store.factors import OwnFinding

#: with fewer own lessons than this, similar subjects are asked too
FEW = 3
#: lessons of similar subjects shown at most
SIMILAR = 5


class Lesson(NamedTuple):
    """One lesson. `cases_for` of `cases_all` reviews of this subject and of similar ones saw the factor this way.

    `own` is False for what similar subjects taught; `lesson` may be empty: then the factor's name says it.
    """

    finding_id: int
    factor: str
    polarity: int
    weight: int
    lesson: str
    reviewed_on: str
    own: bool
    cases_for: int
    cases_all: int
    carried: bool = False
    factor_id: int = 0

    @property
    def words(self) -> str:
        return self.lesson or self.factor


def lessons_for(connection: Connection, subject_id: int, limit: int | None = None) -> list[Lesson]:
    own = in_order(store.own_findings(connection, subject_id))
    found = [_own(row) for row in own]
    if len(found) < FEW:
        found += _similar(connection, subject_id, {row.factor_id for row in own})
    found = found[:limit] if limit is not None else found
    return _with_cases(connection, subject_id, found)


def in_order(findings: Sequence[OwnFinding]) -> list[OwnFinding]:
    """Latest review first, then by weight, those an open cycle took along before the others; each factor once.

    `findings` come newest first.
    """
    latest = findings[0].review_id if findings else 0
    once: dict[tuple[int, int], OwnFinding] = {}
    for row in findings:
        known = once.setdefault((row.factor_id, row.polarity), row)
        if row.carried and not known.carried:
            once[row.factor_id, row.polarity] = known._replace(carried=True)
    return sorted(once.values(), key=lambda row: (row.review_id != latest, -row.weight, not row.carried))


def _own(row: OwnFinding) -> Lesson:
    return Lesson(
        row.finding_id, row.factor, row.polarity, row.weight, row.lesson, row.reviewed_on, True, 0, 0,
        row.carried, row.factor_id,
    )  # fmt: skip


def _similar(connection: Connection, subject_id: int, known: set[int]) -> list[Lesson]:
    rows = store.similar_findings(connection, subject_id, SIMILAR + len(known))
    return [
        Lesson(
            row.finding_id, row.factor, row.polarity, row.weight, row.lesson, row.reviewed_on, False, row.cases, 0,
            factor_id=row.factor_id,
        )
        for row in rows
        if row.factor_id not in known
    ][:SIMILAR]  # fmt: skip


def _with_cases(connection: Connection, subject_id: int, lessons: list[Lesson]) -> list[Lesson]:
    if not lessons:
        return []
    counted = store.cases(connection, sorted({row.factor_id for row in lessons}), subject_id)
    per_polarity = {(row.factor_id, row.polarity): row.cases for row in counted}
    everywhere: dict[int, int] = {}
    for row in counted:
        everywhere[row.factor_id] = everywhere.get(row.factor_id, 0) + row.cases
    return [
        row._replace(cases_for=per_polarity[row.factor_id, row.polarity], cases_all=everywhere[row.factor_id])
        for row in lessons
    ]
