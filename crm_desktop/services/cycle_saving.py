"""What is done to cycles: opened, moved, corrected, closed, opened again, taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from crm_desktop.domain import entities
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.domain.relationships import CycleOutcome, Stage
from crm_desktop.domain.subjects import AimOutcome
from crm_desktop.errors import UserError
from crm_desktop.store import relationships as store
from crm_desktop.store.archive import Archive
from crm_desktop.store.relationships import CycleRow
from crm_desktop.store.step import Step

#: what `edit_cycle` may set on the cycle; objective and strategy are of its aim
CYCLE_FIELDS = ("scope", "expected_value", "next_review", "opened_on", "close_reason", "closed_on", "outcome")


@dataclass(frozen=True)
class NewCycle:
    """Either `aim_id`, an open aim of the subject, or `objective` and `strategy` in words."""

    subject_id: int
    aim_id: int | None = None
    objective: str = ""
    strategy: str = ""
    scope: str | None = None
    expected_value: Decimal | None = None
    next_review: date | None = None
    opened_on: date | None = None
    stage: Stage = Stage.APPROACH


def open_cycle(archive: Archive, new: NewCycle) -> Changes:
    head = store.subject_head(archive.reader(), new.subject_id)
    if head is None:
        raise UserError("record.gone", table="subject", id=new.subject_id)
    day = new.opened_on or date.today()
    with archive.step(Message("step.cycle.open", {"subject": head.name})) as step:
        aim = _aim_of(step, new, day)
        values = {
            "subject_id": new.subject_id,
            "aim_id": aim,
            "number": store.next_number(step.connection, new.subject_id),
            "scope": new.scope,
            "stage": new.stage.value,
            "stage_since": day,
            "opened_on": day,
            "expected_value": new.expected_value,
            "next_review": new.next_review,
        }
        cycle = step.save(entities.Cycle, values)
        _log_stage(step, new.subject_id, cycle, None, new.stage, day)
        step.set_column("subject", [new.subject_id], "target", 1)  # whom one works on is a chosen one
    return step.changes


def _aim_of(step: Step, new: NewCycle, day: date) -> int:
    if new.aim_id is None:
        return _new_aim(step, new.subject_id, new.objective, new.strategy, day)
    aims = {aim.id: aim for aim in store.aims_of(step.connection, new.subject_id)}
    aim = aims.get(new.aim_id)
    if aim is None:
        raise UserError("record.gone", table="aim", id=new.aim_id)
    if aim.open_cycle_id is not None:
        raise UserError("cycle.aim_taken", objective=aim.objective)
    if new.objective.strip():
        step.save(
            entities.Aim, {"objective": new.objective.strip(), "strategy": new.strategy.strip()}, aim.id
        )
    return aim.id


def _new_aim(step: Step, subject_id: int, objective: str, strategy: str, day: date) -> int:
    if not objective.strip():
        raise UserError("cycle.needs_objective")
    values = {"objective": objective.strip(), "strategy": strategy.strip(), "opened_on": day}
    return step.save(entities.Aim, {"subject_id": subject_id, **values})


def _log_stage(step: Step, subject_id: int, cycle: int, old: str | None, new: Stage, day: date) -> None:
    values = {"subject_id": subject_id, "cycle_id": cycle, "from_stage": old, "to_stage": new.value}
    step.save(entities.StageChange, {**values, "changed_on": day})


def move(archive: Archive, cycle_ids: Sequence[int], stage: Stage, day: date) -> Changes:
    """Bring cycles to a stage; those already there, or closed, stay as they are."""
    rows = [row for row in store.cycles(archive.reader(), cycle_ids) if row.is_open and row.stage != stage]
    name = rows[0].subject if len(rows) == 1 else ""
    code = f"step.cycle.move.{stage}" if name else f"step.cycle.move_many.{stage}"
    with archive.step(Message(code, {"subject": name, "count": len(rows)})) as step:
        for row in rows:
            since = max(day, date.fromisoformat(row.stage_since))
            step.save(entities.Cycle, {"stage": stage.value, "stage_since": since}, row.id)
            _log_stage(step, row.subject_id, row.id, row.stage, stage, since)
    return step.changes


def edit(archive: Archive, cycle_id: int, values: Mapping[str, Any]) -> Changes:
    row = _cycle(archive, cycle_id)
    with archive.step(Message("step.cycle.edit", {"subject": row.subject})) as step:
        own = {name: values[name] for name in CYCLE_FIELDS if name in values}
        if "objective" in values or "strategy" in values:
            own["aim_id"] = _edit_aim(step, row, values)
        _check_dates(row, own)
        step.save(entities.Cycle, own, cycle_id)
        if "opened_on" in own:
            _move_opening(step, row, own["opened_on"])
    return step.changes


def _edit_aim(step: Step, row: CycleRow, values: Mapping[str, Any]) -> int:
    objective = str(values.get("objective", row.objective)).strip()
    strategy = str(values.get("strategy", row.strategy)).strip()
    if row.aim_id is None:
        return _new_aim(step, row.subject_id, objective, strategy, date.fromisoformat(row.opened_on))
    if not objective:
        raise UserError("cycle.needs_objective")
    return step.save(entities.Aim, {"objective": objective, "strategy": strategy}, row.aim_id)


def _check_dates(row: CycleRow, own: Mapping[str, Any]) -> None:
    opened = own.get("opened_on") or date.fromisoformat(row.opened_on)
    closed = own.get("closed_on") or (date.fromisoformat(row.closed_on) if row.closed_on else None)
    if closed is not None and closed < opened:
        raise UserError("cycle.closes_before_opening", opened=opened)


def _move_opening(step: Step, row: CycleRow, day: date) -> None:
    """The first stage begins the day the cycle opens."""
    first = store.first_stage_change(step.connection, row.id)
    if first is None:
        return
    step.save(entities.StageChange, {"changed_on": day}, first)
    if store.stage_change_count(step.connection, row.id) == 1:
        step.save(entities.Cycle, {"stage_since": day}, row.id)


def close(archive: Archive, cycle_id: int, outcome: CycleOutcome, reason: str, day: date) -> Changes:
    row = _cycle(archive, cycle_id)
    if day < date.fromisoformat(row.opened_on):
        raise UserError("cycle.closes_before_opening", opened=date.fromisoformat(row.opened_on))
    with archive.step(Message(f"step.cycle.close.{outcome}", {"subject": row.subject})) as step:
        values = {"outcome": outcome.value, "close_reason": reason.strip(), "closed_on": day}
        step.save(entities.Cycle, values, cycle_id)
        if outcome == CycleOutcome.WON and row.aim_id is not None:
            step.save(entities.Aim, {"outcome": AimOutcome.REACHED.value, "closed_on": day}, row.aim_id)
    return step.changes


def reopen(archive: Archive, cycle_id: int) -> Changes:
    row = _cycle(archive, cycle_id)
    aim = next((a for a in store.aims_of(archive.reader(), row.subject_id) if a.id == row.aim_id), None)
    if aim is not None and aim.open_cycle_id is not None:
        raise UserError("cycle.aim_taken", objective=aim.objective)
    with archive.step(Message("step.cycle.reopen", {"subject": row.subject})) as step:
        step.save(entities.Cycle, {"outcome": None, "close_reason": "", "closed_on": None}, cycle_id)
        if aim is not None and aim.outcome == AimOutcome.REACHED and aim.closed_on == row.closed_on:
            step.save(entities.Aim, {"outcome": None, "closed_on": None}, aim.id)
    return step.changes


def delete(archive: Archive, cycle_ids: Sequence[int]) -> Changes:
    """Move cycles to the trash; their contacts, requests and results stay with the subject."""
    rows = store.cycles(archive.reader(), cycle_ids)
    with archive.step(Message("step.cycle.delete", {"count": len(rows)})) as step:
        step.delete("cycle", [row.id for row in rows])
    return step.changes


def _cycle(archive: Archive, cycle_id: int) -> CycleRow:
    rows = store.cycles(archive.reader(), [cycle_id])
    if not rows:
        raise UserError("record.gone", table="cycle", id=cycle_id)
    return rows[0]
