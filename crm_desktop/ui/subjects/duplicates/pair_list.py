"""The pairs as the list shows them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from crm_desktop.services.duplicates import ASKED, OpenPair
from crm_desktop.ui.formats import format_percent
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.models.windowed import Column, SectionRow
from crm_desktop.ui.subjects.duplicates.line_words import reason_words

CHOSEN, OPEN, LATER = "chosen", "open", "later"


class PairRow(NamedTuple):
    id: int
    name: str
    other: str
    pair: OpenPair


def pair_columns() -> list[Column]:
    return [
        Column("name", tr("Subject"), show="strong", width=130, stretch=True, sortable=False),
        Column("other", tr("Perhaps the same as"), width=130, stretch=True, sortable=False),
        Column("why", tr("Why"), _why, show="muted", width=140, stretch=True, sortable=False),
        Column("score", tr("Likeness"), _score, width=86, align="right", sortable=False),
    ]


def _why(row: PairRow) -> str:
    return reason_words(row.pair.reasons)


def _score(row: PairRow) -> str:
    return format_percent(row.pair.score) if row.pair.score else ""


class PairList:
    """Source of the table: sections only where there is more than one kind of pair."""

    def __init__(self, pairs: Sequence[OpenPair], service: Any) -> None:
        self.pairs = {pair.id: pair for pair in pairs}
        self._service = service
        self._kinds: dict[str, list[int]] = {CHOSEN: [], OPEN: [], LATER: []}
        for pair in pairs:
            self._kinds[CHOSEN if pair.id == ASKED else LATER if pair.later else OPEN].append(pair.id)

    def ids(self) -> array[int]:
        """In the order of the list."""
        return array("q", [number for numbers in self._kinds.values() for number in numbers])

    def sections(self) -> list[SectionRow]:
        titles = {CHOSEN: tr("Chosen by you"), OPEN: tr("To decide"), LATER: tr("To look at again")}
        kinds = [(kind, numbers) for kind, numbers in self._kinds.items() if numbers]
        return [SectionRow(kind, titles[kind], numbers) for kind, numbers in kinds]

    def rows(self, ids: Iterable[int]) -> list[PairRow]:
        wanted = [self.pairs[number] for number in ids if number in self.pairs]
        names = self._service.names({i for pair in wanted for i in (pair.one, pair.other)})
        return [PairRow(p.id, names.get(p.one, "")[:200], names.get(p.other, "")[:200], p) for p in wanted]

    def after(self, number: int, gone: Iterable[int]) -> int | None:
        """The pair that comes next when these are gone."""
        order, leaving = list(self.ids()), set(gone)
        place = order.index(number) if number in order else 0
        rest = [*order[place:], *reversed(order[:place])]
        return next((other for other in rest if other not in leaving), None)
