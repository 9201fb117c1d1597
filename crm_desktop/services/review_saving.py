"""Concluding a review: everything that follows from it, in one step."""

from __future__ import annotations

import json
from datetime import date

from crm_desktop.domain import entities
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.domain.relationships import Stage
from crm_desktop.domain.review import Decision
from crm_desktop.domain.review_draft import FindingDraft, ReviewDraft, amount, missing
from crm_desktop.errors import UserError
from crm_desktop.services.factors import factor_id
from crm_desktop.services.review_figures import figures_of, head_of
from crm_desktop.store import relationships as cycles
from crm_desktop.store import review as store
from crm_desktop.store.archive import Archive
from crm_desktop.store.review_figures import CycleHead
from crm_desktop.store.step import Step


def conclude(archive: Archive, draft: ReviewDraft) -> Changes:
    head = head_of(archive.reader(), draft.cycle_id)
    wanted = missing(draft, cycle_open=head.outcome is None, today=date.today())
    if wanted:
        raise UserError("review.incomplete", missing=wanted)
    label = Message("step.review.conclude", {"subject": head.subject, "number": head.number})
    with archive.step(label) as step:
        _Saving(step, draft, head_of(step.connection, draft.cycle_id)).run()
    return step.changes


class _Saving:
    """One review on its way into the archive."""

    def __init__(self, step: Step, draft: ReviewDraft, head: CycleHead) -> None:
        self.step = step
        self.draft = draft
        self.head = head
        self.today = date.today()

    def run(self) -> None:
        self._close_cycle()
        self._close_aim()
        aim, cycle = self._next_cycle()
        review = self._save_review(aim, cycle)
        carried = [self._save_finding(review, finding) for finding in self.draft.findings]
        if cycle is not None:
            self._carry(cycle, [number for number in carried if number is not None])

    def _close_cycle(self) -> None:
        """Close an open cycle if the review decided so; set or forget the day to look at it again."""
        draft = self.draft
        values: dict[str, object] = {
            "next_review": draft.pause_until if draft.decision == Decision.PAUSE else None
        }
        if self.head.outcome is None and draft.outcome is not None:
            day = draft.closed_on or self.today
            if day < date.fromisoformat(self.head.opened_on):
                raise UserError("cycle.closes_before_opening", opened=date.fromisoformat(self.head.opened_on))
            values |= {"outcome": draft.outcome, "close_reason": draft.close_reason.strip(), "closed_on": day}
        self.step.save(entities.Cycle, values, self.head.id)

    def _close_aim(self) -> None:
        """Say what became of the objective; one that goes on is open again, however the cycle ended."""
        draft, aim = self.draft, self.head.aim_id
        if aim is None:
            return
        if draft.same_aim and draft.decision == Decision.NEXT_CYCLE:
            self.step.save(entities.Aim, {"outcome": None, "closed_on": None}, aim)
        elif draft.aim_outcome not in (None, self.head.aim_outcome):
            self.step.save(entities.Aim, {"outcome": draft.aim_outcome, "closed_on": self.today}, aim)

    def _next_cycle(self) -> tuple[int | None, int | None]:
        """`(aim, cycle)` of the next cycle, or nothing."""
        if self.draft.decision != Decision.NEXT_CYCLE:
            return None, None
        aim = self._next_aim()
        cycle = self.step.save(
            entities.Cycle,
            {
                "subject_id": self.head.subject_id,
                "aim_id": aim,
                "number": cycles.next_number(self.step.connection, self.head.subject_id),
                "scope": self.head.scope,
                "stage": Stage.APPROACH.value,
                "stage_since": self.today,
                "opened_on": self.today,
                "expected_value": amount(self.draft.expected_value),
            },
        )
        first = {"subject_id": self.head.subject_id, "cycle_id": cycle, "to_stage": Stage.APPROACH.value}
        self.step.save(entities.StageChange, {**first, "changed_on": self.today})
        self.step.set_column("subject", [self.head.subject_id], "target", 1)
        return aim, cycle

    def _next_aim(self) -> int | None:
        draft = self.draft
        if draft.same_aim and self.head.aim_id is not None:
            aims = cycles.aims_of(self.step.connection, self.head.subject_id)
            if any(aim.id == self.head.aim_id and aim.open_cycle_id is not None for aim in aims):
                raise UserError("cycle.aim_taken", objective=self.head.objective)
            return self.head.aim_id
        values = {
            "subject_id": self.head.subject_id,
            "objective": draft.objective.strip(),
            "strategy": draft.strategy.strip(),
            "opened_on": self.today,
        }
        return self.step.save(entities.Aim, values)

    def _save_review(self, aim: int | None, cycle: int | None) -> int:
        draft = self.draft
        figures = figures_of(self.step.connection, head_of(self.step.connection, self.head.id))
        values = {
            "subject_id": self.head.subject_id,
            "cycle_id": self.head.id,
            "reviewed_on": self.today,
            "decision": draft.decision,
            "figures": json.dumps(figures.to_json()),
            "summary": draft.summary.strip(),
            "pause_until": draft.pause_until if draft.decision == Decision.PAUSE else None,
            "next_cycle_id": cycle,
            "next_aim_id": aim,
        }
        return self.step.save(entities.Review, values)

    def _save_finding(self, review: int, finding: FindingDraft) -> int | None:
        """Returns the finding's id when the next cycle takes it along."""
        values = {
            "subject_id": self.head.subject_id,
            "review_id": review,
            "factor_id": factor_id(self.step, finding.factor, finding.grouping),
            "polarity": finding.polarity,
            "weight": finding.weight,
            "lesson": finding.lesson.strip(),
        }
        number = self.step.save(entities.Finding, values)
        for kind, record in dict.fromkeys(finding.evidence):
            refers = {
                "subject_id": self.head.subject_id,
                "finding_id": number,
                "kind": kind,
                "record_id": record,
            }
            self.step.save(entities.Evidence, refers)
        return number if finding.carry else None

    def _carry(self, cycle: int, findings: list[int]) -> None:
        """The new cycle takes along what was chosen now, and what this cycle had from earlier reviews."""
        earlier = store.carried_into(self.step.connection, self.head.id)
        kept = [row.id for row in earlier if self.draft.keeps(row.id, row.factor)]
        for finding in (*findings, *kept):
            values = {"subject_id": self.head.subject_id, "cycle_id": cycle, "finding_id": finding}
            self.step.save(entities.CarriedFinding, values)
