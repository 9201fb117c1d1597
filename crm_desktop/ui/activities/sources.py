"""Where the lists of the three registers come from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from crm_desktop.domain.activities import Register, RegisterFilter
from crm_desktop.services.activities import Activities
from crm_desktop.ui.i18n import mark, tr
from crm_desktop.ui.models.windowed import SectionRow

#: key of a section -> title, folded at first
SECTIONS = {
    "todo": (mark("To do"), False),
    "recent": (mark("Done in the last 7 days"), False),
    "before": (mark("Done before"), True),
    "dropped": (mark("Dropped activities"), True),
    "open": (mark("Open requests"), False),
    "closed": (mark("Closed requests"), False),
}


class RegisterSource:
    """Rows of a register under one filter and order, by page."""

    def __init__(
        self, service: Activities, register: Register, chosen: RegisterFilter, sort: str, ascending: bool
    ) -> None:
        self.service = service
        self.register = register
        self.chosen = chosen
        self.sort = sort
        self.ascending = ascending

    def rows(self, ids: Sequence[int]) -> Sequence[Any]:
        return self.service.rows(self.register, ids)

    def part(self, key: str) -> Sequence[int]:
        return self.service.section_ids(self.register, self.chosen, key, self.sort, self.ascending)


class PlainSource(RegisterSource):
    """A register in one piece: results."""

    def ids(self) -> Sequence[int]:
        return self.part("all")


class SectionedSource(RegisterSource):
    """A register in sections: requests and activities. Empty sections are left out."""

    def sections(self) -> list[SectionRow]:
        found = self.service.sections(self.register, self.chosen)
        return [self._section(part.key, part.number) for part in found if part.number]

    def _section(self, key: str, number: int) -> SectionRow:
        title, folded = SECTIONS[key]
        return SectionRow(key, tr(title), LateIds(number, partial(self.part, key)), collapsed=folded)


class LateIds(Sequence[int]):
    """The ids of a section, read when it is unfolded; how many is known before."""

    def __init__(self, number: int, read: Callable[[], Sequence[int]]) -> None:
        self._number = number
        self._read = read
        self._ids: Sequence[int] | None = None

    def _known(self) -> Sequence[int]:
        if self._ids is None:
            self._ids = self._read()
        return self._ids

    def __len__(self) -> int:
        return self._number if self._ids is None else len(self._ids)

    def __iter__(self) -> Iterator[int]:
        return iter(self._known())

    def __getitem__(self, place: Any) -> Any:
        return self._known()[place]


def register_source(
    service: Activities, register: Register, chosen: RegisterFilter, sort: str, ascending: bool
) -> RegisterSource:
    kind = PlainSource if register == Register.RESULTS else SectionedSource
    return kind(service, register, chosen, sort, ascending)
