"""Contacts, facts and the quick entry on their way into the archive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from crm_desktop.domain import entities
from crm_desktop.domain.activities import ActivityStatus
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.domain.quick_entry import Ask, Entry, Note, Plan
from crm_desktop.domain.relationships import EventKind
from crm_desktop.errors import UserError
from crm_desktop.services.delicate import require_ground
from crm_desktop.store import relationships as store
from crm_desktop.store import timeline as timeline_store
from crm_desktop.store.archive import Archive
from crm_desktop.store.step import Step

Values = Mapping[str, Any]
DEFAULT_RELIABILITY = 2


def moment_of(day: date, time: tuple[int, int] | None) -> tuple[datetime, str]:
    """The UTC moment of a local day and time with its precision; noon when only the day is known."""
    hour, minute = time or (12, 0)
    local = datetime(day.year, day.month, day.day, hour, minute).astimezone()
    return local.astimezone(UTC), "day" if time is None else "minute"


def note_entry(archive: Archive, subject_id: int, entry: Entry, cycle_id: int | None) -> Changes:
    """Everything one line says, in one step."""
    if entry.empty:
        raise UserError("entry.empty")
    name = _subject_name(archive, subject_id)
    with archive.step(Message(_entry_label(entry), {"subject": name})) as step:
        _EntrySaving(step, subject_id, entry, cycle_id).run()
    return step.changes


def _entry_label(entry: Entry) -> str:
    if entry.is_contact:
        return "step.interaction.add"
    if entry.facts:
        return "step.fact.add"
    return "step.interaction.plan" if entry.plans else "step.interaction.ask"


class _EntrySaving:
    """The records of one entry, tied to one another."""

    def __init__(self, step: Step, subject_id: int, entry: Entry, cycle_id: int | None) -> None:
        self.step = step
        self.entry = entry
        self.day = entry.day or date.today()
        self.owner = {"subject_id": subject_id, "cycle_id": cycle_id}
        rows = store.cycles(step.connection, [cycle_id]) if cycle_id is not None else []
        self.aim_id = rows[0].aim_id if rows else None

    def run(self) -> None:
        interaction = self._contact() if self.entry.is_contact else None
        requests = [self._request(ask, interaction) for ask in self.entry.asks]
        for fact in self.entry.facts:
            self._fact(fact, interaction)
        for plan in self.entry.plans:
            self._activity(plan, requests[0] if requests else None)

    def _contact(self) -> int:
        entry = self.entry
        at, precision = moment_of(self.day, entry.time)
        person = entry.person_id if entry.person_id != self.owner["subject_id"] else None
        values = {
            "channel": entry.channel.value,
            "direction": entry.direction,
            "at": at,
            "precision": precision,
        }
        more = {"summary": entry.summary, "minutes": entry.minutes, "mood": entry.mood, "person_id": person}
        return self.step.save(entities.Interaction, {**self.owner, **values, **more})

    def _request(self, ask: Ask, interaction: int | None) -> int:
        values = {"kind": ask.kind.value, "title": ask.title, "received_on": self.day, "due_on": ask.due_on}
        return self.step.save(entities.Request, {**self.owner, **values, "interaction_id": interaction})

    def _fact(self, note: Note, interaction: int | None) -> None:
        values: dict[str, Any] = {"kind": note.kind.value, "text": note.text, "learned_on": self.day}
        values |= {"reliability": DEFAULT_RELIABILITY, "interaction_id": interaction}
        self.step.save(entities.Fact, {**self.owner, **values})

    def _activity(self, plan: Plan, request: int | None) -> None:
        reason = {"request_id": request} if request is not None else {"aim_id": self.aim_id}
        values = {
            "kind": plan.kind.value,
            "title": plan.title,
            "due_on": plan.due_on,
            "planned_on": date.today(),
        }
        self.step.save(entities.Activity, {**self.owner, **values, **reason})


def save_interaction(
    archive: Archive,
    subject_id: int,
    values: Values,
    facts: Sequence[Values],
    interaction_id: int | None,
    completes: int | None = None,
) -> Changes:
    """Add or change a contact, with the facts learned in it; the planned activity that it was is done."""
    require_ground(archive, (fact.get("kind") for fact in facts))
    verb = "add" if interaction_id is None else "edit"
    name = _subject_name(archive, subject_id)
    with archive.step(Message(f"step.interaction.{verb}", {"subject": name})) as step:
        saved = step.save(entities.Interaction, {"subject_id": subject_id, **values}, interaction_id)
        learned = _day_of(values.get("at"))
        for fact in facts:
            own = {"subject_id": subject_id, "cycle_id": values.get("cycle_id"), "interaction_id": saved}
            step.save(
                entities.Fact, {"learned_on": learned, "reliability": DEFAULT_RELIABILITY, **own, **fact}
            )
        if completes is not None:
            _complete(step, completes, learned, name)
    return step.changes


def _complete(step: Step, activity_id: int, day: date, subject: str) -> None:
    values = {"status": ActivityStatus.DONE.value, "done_on": day}
    step.save(entities.Activity, values, activity_id)
    title = step.get(entities.Activity, activity_id).title
    step.relabel(Message("step.interaction.add_done", {"subject": subject, "title": title}))


def _day_of(moment: Any) -> date:
    return moment.astimezone().date() if isinstance(moment, datetime) else date.today()


def save_fact(archive: Archive, subject_id: int, values: Values, fact_id: int | None) -> Changes:
    if not str(values.get("text", "-")).strip():
        raise UserError("fact.needs_text")
    before = store.record(archive.reader(), "fact", fact_id) if fact_id is not None else None
    if before is None or before["kind"] != values.get("kind", before["kind"]):
        require_ground(archive, [values.get("kind")])
    verb = "add" if fact_id is None else "edit"
    with archive.step(Message(f"step.fact.{verb}", {"subject": _subject_name(archive, subject_id)})) as step:
        step.save(entities.Fact, {"subject_id": subject_id, **values}, fact_id)
    return step.changes


def confirm_fact(archive: Archive, fact_id: int, today: date) -> Changes:
    """Still true today; it holds as long again as it did before."""
    row = store.record(archive.reader(), "fact", fact_id)
    if row is None:
        raise UserError("record.gone", table="fact", id=fact_id)
    values: dict[str, Any] = {"learned_on": today}
    if row["expires_on"]:
        held = date.fromisoformat(row["expires_on"]) - date.fromisoformat(row["learned_on"])
        values["expires_on"] = today + max(held, timedelta(days=1))
    name = _subject_name(archive, row["subject_id"])
    with archive.step(Message("step.fact.confirm", {"subject": name})) as step:
        step.save(entities.Fact, values, fact_id)
    return step.changes


def plan_activity(archive: Archive, subject_id: int, plan: Plan, cycle_id: int | None) -> Changes:
    return note_entry(archive, subject_id, Entry(plans=(plan,)), cycle_id)


def edit_stage_change(archive: Archive, change_id: int, day: date, note: str) -> Changes:
    """Correct when a stage was reached and what was said about it."""
    found = timeline_store.event(archive.reader(), EventKind.STAGE, change_id)
    if found is None or found.cycle_id is None:
        raise UserError("record.gone", table="stage_change", id=change_id)
    with archive.step(Message("step.stage.edit")) as step:
        step.save(entities.StageChange, {"changed_on": day, "note": note.strip()}, change_id)
        _follow_last_stage(step, found.cycle_id)
    return step.changes


def delete_events(archive: Archive, events: Sequence[tuple[str, int]]) -> Changes:
    """Move lines of a history to the trash. A cycle's opening takes the cycle; its closing opens it again.

    UserError("review.not_here") for a review, which is undone where reviews are.
    """
    if any(kind == EventKind.REVIEW for kind, _id in events):
        raise UserError("review.not_here")
    with archive.step(Message("step.event.delete", {"count": len(events)})) as step:
        for kind, record_id in events:
            _delete_event(step, EventKind(kind), record_id)
    return step.changes


def _delete_event(step: Step, kind: EventKind, record_id: int) -> None:
    if kind == EventKind.CYCLE_CLOSED:
        step.save(entities.Cycle, {"outcome": None, "closed_on": None, "close_reason": ""}, record_id)
        return
    step.delete(timeline_store.table_of(kind), [record_id])
    if kind == EventKind.STAGE:
        change = step.get(entities.StageChange, record_id)
        _follow_last_stage(step, change.cycle_id)


def _follow_last_stage(step: Step, cycle_id: int) -> None:
    """The cycle is where its newest change of stage brought it."""
    last = store.last_stage(step.connection, cycle_id)
    if last is not None:
        values = {"stage": last[1], "stage_since": date.fromisoformat(last[2])}
        step.save(entities.Cycle, values, cycle_id)


def _subject_name(archive: Archive, subject_id: int) -> str:
    head = store.subject_head(archive.reader(), subject_id)
    if head is None:
        raise UserError("record.gone", table="subject", id=subject_id)
    return head.name
