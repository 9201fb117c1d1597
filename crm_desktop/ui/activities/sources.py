"""Where the lists of the three registers come from."""

from __future__ import annotations

from collections.abc import Sequence
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

    def _parts(self) -> list[Any]:
        return self.service.sections(self.register, self.chosen, self.sort, self.ascending)


class PlainSource(RegisterSource):
    """A register in one piece: results."""

    def ids(self) -> Sequence[int]:
        ids: Sequence[int] = self._parts()[0].ids
        return ids


class SectionedSource(RegisterSource):
    """A register in sections: requests and activities. Empty sections are left out."""

    def sections(self) -> list[SectionRow]:
        return [
            SectionRow(part.key, tr(SECTIONS[part.key][0]), part.ids, collapsed=SECTIONS[part.key][1])
            for part in self._parts()
            if len(part.ids)
        ]


def register_source(
    service: Activities, register: Register, chosen: RegisterFilter, sort: str, ascending: bool
) -> RegisterSource:
    kind = PlainSource if register == Register.RESULTS else SectionedSource
    return kind(service, register, chosen, sort, ascending)
