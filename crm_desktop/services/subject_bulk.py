"""What is done to many subjects at once, one step each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from crm_desktop.domain.activities import ActivityKind
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.domain.subjects import TraitKind
from crm_desktop.domain.targets import TargetChoice
from crm_desktop.errors import UserError
from crm_desktop.services.delicate import require_ground
from crm_desktop.services.subject_records import SubjectRecords
from crm_desktop.store import subject_catalogues, subjects_bulk
from crm_desktop.store.step import Step

#: what `classify` may set
CLASSES = ("tier", "priority", "lifecycle", "scope", "target")


class SubjectBulk(SubjectRecords):
    """Besides what is done to one."""

    def classify(self, ids: Iterable[int], field: str, value: str | bool | None) -> Changes:
        """Give tier, priority, lifecycle, scope or target to many; None takes it away."""
        if field not in CLASSES:
            raise UserError("value.wrong", table="subject", field=field, value=str(value))
        chosen = list(ids)
        with self.archive.step(Message(f"step.subjects.{field}", {"count": len(chosen)})) as step:
            step.set_column("subject", chosen, field, int(value) if isinstance(value, bool) else value)
        return step.changes

    def give_trait(self, ids: Iterable[int], name: str, kind: str = TraitKind.TAG) -> Changes:
        """Give a trait of the catalogue, or a new one, to those that do not have it."""
        name = " ".join(name.split())
        if not name:
            raise UserError("trait.needs_name")
        require_ground(self.archive, [kind])
        chosen = list(ids)
        label = Message("step.subjects.trait", {"count": len(chosen), "trait": name})
        with self.archive.step(label) as step:
            trait = _trait(step, kind, name)
            have = subjects_bulk.with_trait(step.connection, trait, chosen)
            missing = [i for i in subjects_bulk.still_there(step.connection, chosen) if i not in have]
            step.insert_many("subject_trait", ("subject_id", "trait_id"), ((i, trait) for i in missing))
        return step.changes

    def choose_targets(self, ids: Iterable[int], choice: TargetChoice) -> Changes:
        """Tier, priority, target, objective and a first activity for many, in one step."""
        if not choice:
            raise UserError("targets.nothing_chosen")
        chosen = list(ids)
        with self.archive.step(Message("step.subjects.targets", {"count": len(chosen)})) as step:
            chosen = subjects_bulk.still_there(step.connection, chosen)
            for field in ("tier", "priority", "target"):
                value = getattr(choice, field)
                if value is not None:
                    step.set_column("subject", chosen, field, int(value) if field == "target" else str(value))
            if choice.opens_aims:
                _open_aims(step, chosen, choice)
            if choice.follow_up_on is not None:
                _plan(step, chosen, choice)
        return step.changes


def _trait(step: Step, kind: str, name: str) -> int:
    """The catalogue's trait of this name, added or taken out of the trash when needed."""
    found = subject_catalogues.find_trait(step.connection, kind, name)
    if found is None:
        return step.insert_many("trait", ("kind", "name"), [(str(kind), name)])[0]
    if found[1]:
        step.restore("trait", [found[0]])
    return found[0]


def _open_aims(step: Step, chosen: Sequence[int], choice: TargetChoice) -> None:
    have = subjects_bulk.open_aims(step.connection, chosen)
    objective, strategy = " ".join(choice.objective.split()), choice.strategy.strip()
    today = date.today().isoformat()
    rows = ((i, objective, strategy, today) for i in chosen if i not in have)
    step.insert_many("aim", ("subject_id", "objective", "strategy", "opened_on"), rows)


def _plan(step: Step, chosen: Sequence[int], choice: TargetChoice) -> None:
    assert choice.follow_up_on is not None
    aims = subjects_bulk.open_aims(step.connection, chosen)
    due, today = choice.follow_up_on.isoformat(), date.today().isoformat()
    rows = (
        (i, aims.get(i), ActivityKind.TASK.value, choice.follow_up, today, due, "planned") for i in chosen
    )
    columns = ("subject_id", "aim_id", "kind", "title", "planned_on", "due_on", "status")
    step.insert_many("activity", columns, rows)
