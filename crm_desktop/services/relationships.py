"""Phase 2: cycles on their way from approach to hook, contacts, facts, the history of a subject."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.quick_entry import Entry, Plan, parse
from crm_desktop.domain.relationships import (
    PATIENCE_DAYS,
    CycleFilter,
    CycleOutcome,
    EventKind,
    FactKind,
    Stage,
    is_cooling,
    missing_kinds,
    usual_interval,
)
from crm_desktop.services import contact_saving, cycle_saving
from crm_desktop.services.cycle_saving import NewCycle
from crm_desktop.store import relationships as store
from crm_desktop.store import threads as choice_store
from crm_desktop.store import timeline as timeline_store
from crm_desktop.store.archive import Archive
from crm_desktop.store.relationships import AimRow, CycleChoice, CycleRow, FactRow, Spent, SubjectHead
from crm_desktop.store.threads import SubjectChoice
from crm_desktop.store.timeline import EventRow

__all__ = [
    "AimRow", "Card", "CycleChoice", "CycleDetail", "CycleRow", "CycleSource", "EventRow", "FactRow", "NewCycle",
    "Relationships", "Spent", "SubjectChoice", "SubjectHead",
]  # fmt: skip
#: contacts that tell a subject's rhythm
RHYTHM = 13


class Card(NamedTuple):
    """A cycle with what the days say: `silent` since the last contact, `usual` between contacts (None: too few)."""

    row: CycleRow
    days_here: int
    silent: int | None
    usual: int | None
    cooling: bool

    @property
    def id(self) -> int:
        return self.row.id


class CycleDetail(NamedTuple):
    card: Card
    spent: Spent


class CycleSource:
    """The cycles of a filter as a list source: ids in order, rows as cards."""

    def __init__(self, service: Relationships, wanted: CycleFilter, sort: str, ascending: bool) -> None:
        self._service = service
        self._wanted = wanted
        self._sort = sort
        self._ascending = ascending

    def ids(self) -> list[int]:
        return self._service.cycle_ids(self._wanted, self._sort, self._ascending)

    def rows(self, ids: Sequence[int]) -> list[Card]:
        return self._service.cards(ids)


class Relationships:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    # -- cycles

    def board(self, wanted: CycleFilter) -> list[Card]:
        """The open cycles of the filter, the urgent ones of the most important subjects first."""
        rows = store.cycle_rows(self.archive.reader(), wanted)
        cards = self._with_silence([row for row in rows if row.is_open])
        return [card for card in cards if card.cooling or not wanted.cooled]

    def source(self, wanted: CycleFilter, sort: str = "", ascending: bool = True) -> CycleSource:
        """The same for a list, closed ones too if the filter wants them."""
        return CycleSource(self, wanted, sort, ascending)

    def cycle_ids(self, wanted: CycleFilter, sort: str, ascending: bool) -> list[int]:
        found = store.cycle_ids(self.archive.reader(), wanted, sort, ascending)
        if not wanted.cooled:
            return [row[0] for row in found]
        cards = self._with_silence(store.cycles(self.archive.reader(), [row[0] for row in found]))
        cooling = {card.id for card in cards if card.cooling}
        return [row[0] for row in found if row[0] in cooling]

    def cards(self, ids: Sequence[int]) -> list[Card]:
        return self._with_silence(store.cycles(self.archive.reader(), ids))

    def card(self, cycle_id: int) -> Card | None:
        return next(iter(self.cards([cycle_id])), None)

    def detail(self, cycle_id: int) -> CycleDetail | None:
        """The cycle with time and cost spent on it; None if it is gone."""
        card = self.card(cycle_id)
        return CycleDetail(card, store.spent(self.archive.reader(), cycle_id)) if card else None

    def counts(self) -> tuple[int, int]:
        """(open, all) cycles."""
        return store.cycle_counts(self.archive.reader())

    def cycles_of(self, subject_id: int) -> list[CycleChoice]:
        """All cycles of a subject, the open ones first."""
        return store.cycles_of(self.archive.reader(), subject_id)

    def open_cycles_for_choice(self, subject_id: int) -> list[CycleChoice]:
        return [cycle for cycle in self.cycles_of(subject_id) if cycle.outcome is None]

    def aims_of(self, subject_id: int, free_only: bool = False) -> list[AimRow]:
        """The subject's aims; with `free_only` those open and not taken by an open cycle."""
        aims = store.aims_of(self.archive.reader(), subject_id)
        return [a for a in aims if not free_only or (a.closed_on is None and a.open_cycle_id is None)]

    def _with_silence(self, rows: Sequence[CycleRow]) -> list[Card]:
        today = date.today()
        silences = {row.id: _silence(row, today) for row in rows}
        quiet = {row.subject_id for row in rows if (silences[row.id] or 0) > PATIENCE_DAYS}
        contacts = store.recent_contacts(self.archive.reader(), quiet, RHYTHM)
        usual = {
            subject: usual_interval([_day(at) for at in moments]) for subject, moments in contacts.items()
        }
        return [_card(row, silences[row.id], usual.get(row.subject_id), today) for row in rows]

    # -- what is done to cycles

    def open_cycle(self, new: NewCycle) -> Changes:
        """Raises UserError: cycle.needs_objective, cycle.aim_taken, record.gone."""
        return cycle_saving.open_cycle(self.archive, new)

    def move(self, cycle_ids: Sequence[int], stage: Stage, day: date | None = None) -> Changes:
        """Bring open cycles to a stage, as of today."""
        return cycle_saving.move(self.archive, cycle_ids, stage, day or date.today())

    def edit_cycle(self, cycle_id: int, values: Mapping[str, Any]) -> Changes:
        """Change scope, expected_value, next_review, opened_on, objective, strategy; of a closed one its end too."""
        return cycle_saving.edit(self.archive, cycle_id, values)

    def close_cycle(
        self, cycle_id: int, outcome: CycleOutcome, reason: str = "", day: date | None = None
    ) -> Changes:
        """A won cycle reaches its aim; the aim of a lost or stopped one stays open for another."""
        return cycle_saving.close(self.archive, cycle_id, outcome, reason, day or date.today())

    def reopen_cycle(self, cycle_id: int) -> Changes:
        return cycle_saving.reopen(self.archive, cycle_id)

    def delete_cycles(self, cycle_ids: Sequence[int]) -> Changes:
        return cycle_saving.delete(self.archive, cycle_ids)

    # -- the subject and its history

    def head(self, subject_id: int) -> SubjectHead | None:
        return store.subject_head(self.archive.reader(), subject_id)

    def timeline(
        self,
        subject_id: int,
        kinds: Sequence[str] = (),
        search: str = "",
        limit: int | None = None,
        before: tuple[str, str, int] | None = None,
    ) -> list[EventRow]:
        """Events newest first; `before` is the `key` of the last one already there."""
        return timeline_store.events(self.archive.reader(), subject_id, kinds, search, limit, before)

    def timeline_counts(self, subject_id: int, search: str = "") -> dict[str, int]:
        """How many events of each kind."""
        return timeline_store.counts(self.archive.reader(), subject_id, search)

    def event(self, kind: str, record_id: int) -> EventRow | None:
        return timeline_store.event(self.archive.reader(), kind, record_id)

    def delete_events(self, events: Sequence[tuple[str, int]]) -> Changes:
        """Move (kind, id) lines to the trash in one step; UserError("review.not_here") for reviews."""
        return contact_saving.delete_events(self.archive, events)

    def edit_stage_change(self, change_id: int, day: date, note: str) -> Changes:
        return contact_saving.edit_stage_change(self.archive, change_id, day, note)

    # -- contacts

    def understand(self, subject_id: int, text: str, now: datetime | None = None) -> Entry:
        """What a typed line says; nothing is written."""
        return parse(text, now or datetime.now(), self.people_of(subject_id))

    def note(self, subject_id: int, entry: Entry, cycle_id: int | None = None) -> Changes:
        """Write all that an entry says, in one step. UserError("entry.empty")."""
        return contact_saving.note_entry(self.archive, subject_id, entry, cycle_id)

    def interaction(self, interaction_id: int) -> dict[str, Any] | None:
        """The whole contact as the file keeps it, cost in `cost_cents`."""
        return store.record(self.archive.reader(), "interaction", interaction_id)

    def save_interaction(
        self,
        subject_id: int,
        values: Mapping[str, Any],
        facts: Sequence[Mapping[str, Any]] = (),
        interaction_id: int | None = None,
        completes: int | None = None,
    ) -> Changes:
        """Add a contact, or change one; `facts` (kind, text, reliability) learned in it come along.

        `completes` is the planned activity that this contact was.
        """
        return contact_saving.save_interaction(
            self.archive, subject_id, values, facts, interaction_id, completes
        )

    def plan(self, subject_id: int, plan: Plan, cycle_id: int | None = None) -> Changes:
        """Add a planned activity."""
        return contact_saving.plan_activity(self.archive, subject_id, plan, cycle_id)

    def people_of(self, subject_id: int) -> list[tuple[int, str]]:
        """Whom one may speak with: the persons linked to the subject, and itself if it is one."""
        return store.people_of(self.archive.reader(), subject_id)

    def find_subjects(self, text: str, limit: int = 12) -> list[SubjectChoice]:
        return choice_store.find_subjects(self.archive.reader(), text, limit)

    # -- facts

    def facts_of(self, subject_id: int) -> list[FactRow]:
        return store.facts_of(self.archive.reader(), subject_id)

    def missing_kinds(self, subject_id: int) -> list[FactKind]:
        """The kinds of fact of which nothing is known."""
        return missing_kinds([fact.kind for fact in self.facts_of(subject_id)])

    def fact(self, fact_id: int) -> dict[str, Any] | None:
        return store.record(self.archive.reader(), "fact", fact_id)

    def save_fact(self, subject_id: int, values: Mapping[str, Any], fact_id: int | None = None) -> Changes:
        """Values: kind, text, reliability 1–3, learned_on, expires_on, cycle_id, interaction_id."""
        return contact_saving.save_fact(self.archive, subject_id, values, fact_id)

    def confirm_fact(self, fact_id: int, day: date | None = None) -> Changes:
        """It is still true; its validity starts again."""
        return contact_saving.confirm_fact(self.archive, fact_id, day or date.today())

    def delete_fact(self, fact_id: int) -> Changes:
        return self.delete_events([(EventKind.FACT, fact_id)])


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).astimezone().date()


def _silence(row: CycleRow, today: date) -> int | None:
    """Days since the last contact; None for a closed cycle or a subject never heard."""
    if not row.is_open or row.last_contact is None:
        return None
    return max(0, (today - _day(row.last_contact)).days)


def _card(row: CycleRow, silent: int | None, usual: int | None, today: date) -> Card:
    until = date.fromisoformat(row.closed_on) if row.closed_on else today
    here = max(0, (until - date.fromisoformat(row.stage_since)).days)
    return Card(row, here, silent, usual, is_cooling(silent, usual))
