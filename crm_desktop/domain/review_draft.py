"""A review while it is being written: what the wizard keeps, and what the review is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from crm_desktop.domain.review import Decision, FactorGroup, Polarity, Weight
from crm_desktop.domain.text import fold


@dataclass
class FindingDraft:
    """A factor seen in this review. `evidence` holds (kind, id) pairs; `carry` takes it into the next cycle."""

    factor: str
    grouping: str = FactorGroup.OTHER
    polarity: int = Polarity.HELPED
    weight: int = Weight.MEDIUM
    lesson: str = ""
    evidence: list[tuple[str, int]] = field(default_factory=list)
    carry: bool = True

    @property
    def key(self) -> str:
        return fold(self.factor)


@dataclass
class ReviewDraft:
    """Everything the wizard asks, as plain values; dates and amounts are checked when it is concluded.

    `outcome` closes a cycle that is still open. `dropped` are findings carried into this cycle that shall not go on.
    `concluded` is the review this draft has become.
    """

    cycle_id: int
    step: int = 0
    outcome: str | None = None
    close_reason: str = ""
    closed_on: date | None = None
    aim_outcome: str | None = None
    summary: str = ""
    findings: list[FindingDraft] = field(default_factory=list)
    decision: str | None = None
    same_aim: bool = False
    objective: str = ""
    strategy: str = ""
    expected_value: str = ""
    dropped: list[int] = field(default_factory=list)
    pause_until: date | None = None
    concluded: int | None = None

    def of_polarity(self, polarity: int) -> list[FindingDraft]:
        return [finding for finding in self.findings if finding.polarity == polarity]

    def finding(self, factor: str) -> FindingDraft | None:
        """The finding of this factor, however it is spelled."""
        key = fold(factor)
        return next((finding for finding in self.findings if finding.key == key), None)

    def keeps(self, earlier: int, factor: str) -> bool:
        """Whether a finding carried into this cycle goes on: not if it is dropped, or seen anew in this review."""
        return earlier not in self.dropped and self.finding(factor) is None

    def to_json(self) -> dict[str, Any]:
        values = asdict(self)
        for name in ("closed_on", "pause_until"):
            values[name] = values[name].isoformat() if values[name] else None
        return values

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> ReviewDraft:
        """Read a kept draft; what an older or newer program wrote besides is left out."""
        known = {name: values[name] for name in cls.__dataclass_fields__ if name in values}
        known["findings"] = [_finding(item) for item in values.get("findings", [])]
        for name in ("closed_on", "pause_until"):
            known[name] = date.fromisoformat(values[name]) if values.get(name) else None
        return cls(**known)


def _finding(values: Mapping[str, Any]) -> FindingDraft:
    known = {name: values[name] for name in FindingDraft.__dataclass_fields__ if name in values}
    known["evidence"] = [(str(kind), int(record)) for kind, record in values.get("evidence", [])]
    return FindingDraft(**known)


def missing(draft: ReviewDraft, *, cycle_open: bool, today: date) -> list[str]:
    """What keeps the review from being concluded, as codes: what the confirm page says in words."""
    wanted: list[str] = []
    if draft.decision is None:
        wanted.append("decision")
    if cycle_open and draft.outcome is None and draft.decision in (Decision.NEXT_CYCLE, Decision.STOP):
        wanted.append("outcome")
    if draft.decision == Decision.NEXT_CYCLE and not draft.same_aim and not draft.objective.strip():
        wanted.append("objective")
    if draft.decision == Decision.PAUSE and (draft.pause_until is None or draft.pause_until <= today):
        wanted.append("pause_until")
    if amount(draft.expected_value) is None and draft.expected_value.strip():
        wanted.append("expected_value")
    return wanted


def amount(text: str) -> Decimal | None:
    """An amount kept as plain text with a decimal point; None when it is none."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
