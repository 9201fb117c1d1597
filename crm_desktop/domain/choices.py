"""Which words a column of the archive may hold, where it holds one of a few."""

from __future__ import annotations

from enum import Enum

from crm_desktop.domain.activities import ActivityKind, ActivityStatus, RequestKind, RequestStatus, ResultKind
from crm_desktop.domain.privacy import ConsentState, LegalBasis
from crm_desktop.domain.relationships import (
    Channel,
    CycleOutcome,
    Direction,
    FactKind,
    Mood,
    Precision,
    Stage,
)
from crm_desktop.domain.review import Decision, EvidenceKind, FactorGroup, Polarity, Weight
from crm_desktop.domain.subjects import (
    AimOutcome,
    ContactKind,
    FieldType,
    Lifecycle,
    LinkKind,
    Priority,
    Scope,
    SubjectKind,
    Tier,
    TraitKind,
)


def _words(choices: type[Enum], *more: str) -> frozenset[str | int]:
    return frozenset((*(choice.value for choice in choices), *more))


#: (table, column) -> its words; a column that may be empty may be empty besides
CHOICES: dict[tuple[str, str], frozenset[str | int]] = {
    ("subject", "kind"): _words(SubjectKind),
    ("subject", "tier"): _words(Tier),
    ("subject", "priority"): _words(Priority),
    ("subject", "lifecycle"): _words(Lifecycle),
    ("subject", "scope"): _words(Scope),
    ("contact_point", "kind"): _words(ContactKind),
    ("trait", "kind"): _words(TraitKind),
    ("custom_field", "type"): _words(FieldType),
    ("subject_link", "kind"): _words(LinkKind),
    ("aim", "outcome"): _words(AimOutcome),
    ("cycle", "scope"): _words(Scope),
    ("cycle", "stage"): _words(Stage),
    ("cycle", "outcome"): _words(CycleOutcome),
    ("stage_change", "from_stage"): _words(Stage),
    ("stage_change", "to_stage"): _words(Stage),
    ("channel", "code"): _words(Channel),
    ("interaction", "channel"): _words(Channel),
    ("interaction", "direction"): _words(Direction),
    ("interaction", "mood"): _words(Mood),
    ("interaction", "precision"): _words(Precision, "minute"),
    ("fact", "kind"): _words(FactKind),
    ("fact", "reliability"): frozenset((1, 2, 3)),
    ("request", "kind"): _words(RequestKind),
    ("request", "status"): _words(RequestStatus),
    ("activity", "kind"): _words(ActivityKind),
    ("activity", "status"): _words(ActivityStatus),
    ("result", "kind"): _words(ResultKind),
    ("result", "precision"): _words(Precision),
    ("review", "decision"): _words(Decision),
    ("factor", "grouping"): _words(FactorGroup),
    ("finding", "polarity"): _words(Polarity),
    ("finding", "weight"): _words(Weight),
    ("evidence", "kind"): _words(EvidenceKind),
    ("consent", "basis"): _words(LegalBasis),
    ("consent", "state"): _words(ConsentState),
    ("pair_answer", "answer"): frozenset(("different", "later")),
}
