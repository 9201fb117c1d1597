"""Lists of subjects: filtered, sorted and searched."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from crm_desktop.domain.filters import EVERYTHING, Sort, SubjectFilter
from crm_desktop.services.jobs import Cancelled, JobContext, SilentJob
from crm_desktop.store import search, subjects_list
from crm_desktop.store.archive import Archive
from crm_desktop.store.interrupt import Stopped, stoppable, within
from crm_desktop.store.subjects_list import ListedSubject, ListField

if TYPE_CHECKING:
    from crm_desktop.store.history_search import HistoryHit as HistoryHit
    from crm_desktop.store.history_search import HistoryHits as HistoryHits
    from crm_desktop.store.subjects_facets import Batch
    from crm_desktop.store.subjects_facets import Facet as Facet

__all__ = ["FIRST_PAGE", "ListField", "ListedSubject", "SubjectLists", "SubjectSource"]

FIRST_PAGE = 64
FIRST_PAGE_MS = 15.0  # longer than that, and the window would feel it
ORDERS_KEPT = 6

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
        from crm_desktop.store.subjects_facets import facets

        return facets(self.archive.reader(), name, wanted)

    def import_batches(self) -> list[Batch]:
        """Imports whose subjects can be listed, newest first."""
        from crm_desktop.store.subjects_facets import import_batches

        return import_batches(self.archive.reader())

    def list_fields(self) -> list[ListField]:
        """The user's own fields, as columns."""
        return subjects_list.list_fields(self.archive.reader())

    def search_history(self, typed: str, job: JobContext | None = None, limit: int = 200) -> HistoryHits:
        """Events whose words start as typed, newest first; slow on big archives: run it in a job."""
        from crm_desktop.store import history_search

        query = history_search.history_query(typed)
        if query is None:
            return history_search.HistoryHits(0, [])
        connection = self.archive.reader()
        job = job or SilentJob()
        try:
            with stoppable(connection, lambda: job.cancelled):
                return history_search.search_history(connection, query, limit)
        except Stopped:
            raise Cancelled from None
