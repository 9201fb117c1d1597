"""Phase 4, the use cases: what waits for a review, the review itself, and the lessons it leaves."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from crm_desktop.domain import entities
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.figures import Figures
from crm_desktop.domain.messages import Message
from crm_desktop.domain.review_draft import ReviewDraft
from crm_desktop.errors import UserError
from crm_desktop.services.factors import FactorChoice, Factors
from crm_desktop.services.lessons import Lesson, lessons_for
from crm_desktop.services.review_figures import figures_of, head_of
from crm_desktop.services.review_saving import conclude
from crm_desktop.store import relationships as cycles
from crm_desktop.store import review as store
from crm_desktop.store import review_figures as happened
from crm_desktop.store.archive import Archive
from crm_desktop.store.review import DoneQuery, DoneRow, DueQuery, DueRow, FindingRow, ReviewRow
from crm_desktop.store.review_figures import CycleHead, EvidenceRow, ResultRow

__all__ = [
    "CycleHead",
    "DoneQuery",
    "DoneRow",
    "DueQuery",
    "DueRow",
    "EvidenceRow",
    "FactorChoice",
    "Figures",
    "FindingRow",
    "Lesson",
    "Reading",
    "ResultRow",
    "ReviewRow",
    "Reviews",
    "Start",
]  # fmt: skip

#: a review date this near counts as due
SOON = timedelta(days=7)
DRAFT = "review:{}"


class Start(NamedTuple):
    """All a review of one cycle begins with. `carried` came along from earlier reviews; `before` is its last review."""

    head: CycleHead
    figures: Figures
    results: list[ResultRow]
    evidence: list[EvidenceRow]
    carried: list[FindingRow]
    before: ReviewRow | None
    next_number: int


class ListCounts(NamedTuple):
    due: int
    done: int
    factors: int


class Reading(NamedTuple):
    """A done review to read again; `evidence` by finding id."""

    review: ReviewRow
    figures: Figures
    findings: list[FindingRow]
    evidence: dict[int, list[EvidenceRow]]
    results: list[ResultRow]


class Reviews(Factors):
    """The reviews of one archive; its catalogue of factors is inherited."""

    def __init__(self, archive: Archive) -> None:
        super().__init__(archive)

    # -- the lists

    def to_review_count(self) -> int:
        """Cycles closed without a review, or whose review date has come."""
        return store.due_count(self.archive.reader(), date.today())

    def list_counts(self) -> ListCounts:
        """How long the three lists of the page are without filters."""
        connection = self.archive.reader()
        due = len(store.due_ids(connection, self.due_query()))
        return ListCounts(due, len(store.done_ids(connection, DoneQuery())), len(self.catalogue()))

    def open_cycle_count(self) -> int:
        return store.open_count(self.archive.reader())

    def due_query(self, text: str = "", **wanted: Any) -> DueQuery:
        """What to list; `wanted` are the other fields of DueQuery."""
        today = date.today()
        return DueQuery(today, today + SOON, text)._replace(**wanted)

    def due_ids(self, query: DueQuery) -> list[int]:
        return store.due_ids(self.archive.reader(), query)

    def due_rows(self, ids: Sequence[int]) -> list[DueRow]:
        today = date.today()
        return store.due_rows(self.archive.reader(), ids, today, today + SOON)

    def done_ids(self, query: DoneQuery) -> list[int]:
        return store.done_ids(self.archive.reader(), query)

    def done_rows(self, ids: Sequence[int]) -> list[DoneRow]:
        return store.done_rows(self.archive.reader(), ids)

    # -- reading

    def start(self, cycle_id: int) -> Start:
        """What the wizard shows. UserError("record.gone") when the cycle is in the trash."""
        connection = self.archive.reader()
        head = head_of(connection, cycle_id)
        last = store.latest_review_of_cycle(connection, cycle_id)
        return Start(
            head,
            figures_of(connection, head),
            happened.results(connection, cycle_id),
            happened.evidence_choices(connection, cycle_id),
            store.carried_into(connection, cycle_id),
            store.review(connection, last) if last else None,
            cycles.next_number(connection, head.subject_id),
        )

    def figures(self, cycle_id: int) -> Figures:
        connection = self.archive.reader()
        return figures_of(connection, head_of(connection, cycle_id))

    def results(self, cycle_id: int) -> list[ResultRow]:
        return happened.results(self.archive.reader(), cycle_id)

    def evidence_choices(self, cycle_id: int) -> list[EvidenceRow]:
        """Everything of the cycle that a finding may refer to, newest first."""
        return happened.evidence_choices(self.archive.reader(), cycle_id)

    def read(self, review_id: int) -> Reading:
        """UserError("record.gone") when the review is in the trash."""
        connection = self.archive.reader()
        row = store.review(connection, review_id)
        if row is None:
            raise UserError("record.gone", table="review", id=review_id)
        kept = json.loads(row.figures)
        whole = "channels" in kept
        return Reading(
            row,
            Figures.from_json(kept) if whole else figures_of(connection, head_of(connection, row.cycle_id)),
            store.findings_of(connection, review_id),
            happened.evidence_of(connection, review_id),
            happened.results(connection, row.cycle_id),
        )

    def has_final_review(self, cycle_id: int) -> bool:
        """Whether a closed cycle has the review it needs; False shows the gentle hint."""
        return store.has_final_review(self.archive.reader(), cycle_id)

    def is_there(self, review_id: int) -> bool:
        """Whether the review exists and is not in the trash."""
        return store.review(self.archive.reader(), review_id) is not None

    def latest_review(self, cycle_id: int) -> int | None:
        return store.latest_review_of_cycle(self.archive.reader(), cycle_id)

    def lessons(self, subject_id: int, limit: int | None = None) -> list[Lesson]:
        """What to remember before the next contact: own latest review first, then by weight, then from similar subjects."""
        return lessons_for(self.archive.reader(), subject_id, limit)

    def carried_into(self, cycle_id: int) -> list[FindingRow]:
        """The findings this cycle took along from earlier reviews."""
        return store.carried_into(self.archive.reader(), cycle_id)

    # -- writing

    def conclude(self, draft: ReviewDraft) -> Changes:
        """Make the review, and everything that follows from it, in one step.

        UserError("review.incomplete", missing=[codes]) when something is still to decide.
        """
        return conclude(self.archive, draft)

    def edit_lesson(self, finding_id: int, text: str) -> Changes:
        with self.archive.step(Message("step.review.lesson")) as step:
            step.save(entities.Finding, {"lesson": text.strip()}, finding_id)
        return step.changes

    def edit_summary(self, review_id: int, text: str) -> Changes:
        with self.archive.step(Message("step.review.summary")) as step:
            step.save(entities.Review, {"summary": text.strip()}, review_id)
        return step.changes

    def delete(self, review_ids: Sequence[int]) -> Changes:
        """Move reviews to the trash, their findings with them; what they led to stays."""
        with self.archive.step(Message("step.review.delete", {"count": len(review_ids)})) as step:
            for table, ids in store.parts_of(step.connection, review_ids).items():
                step.delete(table, ids)
        return step.changes

    def set_review_date(self, cycle_ids: Sequence[int], day: date | None) -> Changes:
        """When to look at these cycles again; None forgets the date."""
        with self.archive.step(Message("step.review.date", {"count": len(cycle_ids)})) as step:
            step.set_column("cycle", cycle_ids, "next_review", day.isoformat() if day else None)
        return step.changes

    # -- the draft

    def draft_key(self, cycle_id: int) -> str:
        return DRAFT.format(cycle_id)
