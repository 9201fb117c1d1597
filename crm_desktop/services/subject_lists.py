"""Lists of subjects: filtered, sorted and searched; and what is done to many of them at once."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from crm_desktop.domain.activities import ActivityKind
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.filters import EVERYTHING, Sort, SubjectFilter
from crm_desktop.domain.messages import Message
from crm_desktop.domain.subjects import TraitKind
from crm_desktop.domain.targets import TargetChoice
from crm_desktop.errors import UserError
from crm_desktop.services.jobs import Cancelled, JobContext, SilentJob
from crm_desktop.store import search, subject_catalogues, subjects_bulk, subjects_facets, subjects_list
from crm_desktop.store.archive import Archive
from crm_desktop.store.interrupt import Stopped, stoppable, within
from crm_desktop.store.search import HistoryHit, HistoryHits
from crm_desktop.store.step import Step
from crm_desktop.store.subjects_facets import Batch, Facet, ListField
from crm_desktop.store.subjects_list import ListedSubject

__all__ = [
    "FIRST_PAGE",
    "Batch",
    "Facet",
    "HistoryHit",
    "HistoryHits",
    "ListField",
    "ListedSubject",
    "SubjectLists",
    "SubjectSource",
]

FIRST_PAGE = 64
FIRST_PAGE_MS = 15.0  # longer than that, and the window would feel it
ORDERS_KEPT = 6
#: what `classify` may set
CLASSES = ("tier", "priority", "lifecycle", "scope", "target")

_Order = tuple[int, "array[int]"]


class SubjectSource:
    """One list: a filter and a sort. `ids` may run in a job; `fields` are the custom fields its rows bring along."""

    def __init__(
        self, lists: SubjectLists, wanted: SubjectFilter, sort: Sort, fields: Sequence[int] = ()
    ) -> None:
        self.wanted = wanted
        self.sort = sort
        self._lists = lists
        self.fields = tuple(fields)

    def first_page(self) -> list[ListedSubject] | None:
        """The first rows in order, None if finding them would take too long: then ask for the ids."""
        connection = self._lists.archive.reader()
        try:
            with within(connection, FIRST_PAGE_MS):
                ids = subjects_list.first_ids(connection, self.wanted, self.sort, FIRST_PAGE)
        except Stopped:
            return None
        found = {row.id: row for row in self.rows(ids)}
        return [found[i] for i in ids if i in found]

    def ids(self, job: JobContext | None = None) -> array[int]:
        """All ids in order."""
        return self._lists.ids(self.wanted, self.sort, job)

    def rows(self, ids: Sequence[int]) -> list[ListedSubject]:
        return subjects_list.rows(self._lists.archive.reader(), ids, self.fields)


class SubjectLists:
    archive: Archive

    # -- reading

    def source(
        self, wanted: SubjectFilter = EVERYTHING, sort: Sort | None = None, fields: Sequence[int] = ()
    ) -> SubjectSource:
        return SubjectSource(self, wanted, sort or Sort(), fields)

    def ids(
        self, wanted: SubjectFilter = EVERYTHING, sort: Sort | None = None, job: JobContext | None = None
    ) -> array[int]:
        """Ids in order. The order without the search text is kept, so that typing on only sifts it."""
        job = job or SilentJob()
        connection = self.archive.reader()
        try:
            with stoppable(connection, lambda: job.cancelled):
                order = self._order(wanted.without_text, sort or Sort())
                query = search.parts_query(wanted.text)
                if query is None:
                    return order
                found = set(search.subjects_found(connection, query))
        except Stopped:
            raise Cancelled from None
        return array("q", filter(found.__contains__, order))

    @cached_property
    def _orders(self) -> OrderedDict[tuple[SubjectFilter, Sort], _Order]:
        return OrderedDict()

    def _order(self, wanted: SubjectFilter, sort: Sort) -> array[int]:
        connection = self.archive.reader()
        now = subjects_list.version(connection)
        key = (wanted, sort)
        kept = self._orders.get(key)
        if kept is not None and kept[0] == now:
            return kept[1]
        order = subjects_list.ids(connection, wanted, sort)
        self._orders[key] = (now, order)
        while len(self._orders) > ORDERS_KEPT:
            self._orders.popitem(last=False)
        return order

    def count(self) -> int:
        """All subjects, whatever the filter."""
        return subjects_list.count(self.archive.reader())

    def facets(self, name: str, wanted: SubjectFilter = EVERYTHING) -> list[Facet]:
        """Values of one condition (`tiers`, `towns`, `traits`…) with their counts under the other conditions."""
        return subjects_facets.facets(self.archive.reader(), name, wanted)

    def import_batches(self) -> list[Batch]:
        """Imports whose subjects can be listed, newest first."""
        return subjects_facets.import_batches(self.archive.reader())

    def list_fields(self) -> list[ListField]:
        """The user's own fields, as columns."""
        return subjects_facets.list_fields(self.archive.reader())

    def search_history(self, typed: str, job: JobContext | None = None, limit: int = 200) -> HistoryHits:
        """Events whose words start as typed, newest first; slow on big archives: run it in a job."""
        query = search.history_query(typed)
        if query is None:
            return HistoryHits(0, [])
        connection = self.archive.reader()
        job = job or SilentJob()
        try:
            with stoppable(connection, lambda: job.cancelled):
                return search.search_history(connection, query, limit)
        except Stopped:
            raise Cancelled from None

    # -- many at once, one step each

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
