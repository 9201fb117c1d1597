"""What a list is made of: its columns, and where its rows come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any, Protocol

#: what stands at the right of its column
RIGHT_SHOWN = frozenset(("date", "near", "money", "euro", "number", "minutes", "percent"))


class Column:
    """One column of a table.

    value: attribute name or `row -> value` (default: attribute `key`). show: how it is painted, see widgets/cells.py.
    align: left, right, center; empty = what `show` wants. tooltip: the long form of the title. hidden: at first; the
    user may show it.
    """

    def __init__(
        self, key: str, title: str, value: str | Callable[[Any], Any] = "", show: str = "text", align: str = "",
        width: int = 120, tooltip: str = "", stretch: bool = False, sortable: bool = True, hidden: bool = False,
    ) -> None:  # fmt: skip
        self.key = key
        self.title = title
        self.show = show
        self.align = align
        self.width = width
        self.tooltip = tooltip
        self.stretch = stretch
        self.sortable = sortable
        self.hidden = hidden
        source = value or key
        self.get: Callable[[Any], Any] = attrgetter(source) if isinstance(source, str) else source

    @property
    def right(self) -> bool:
        return self.align == "right" or (not self.align and self.show in RIGHT_SHOWN)


class RowSource(Protocol):
    """Where a list comes from. `ids` in order; `rows` for some of them, any order, each with `.id`.

    It may also have `first_page() -> rows` (what to show before `ids` is asked).
    """

    def ids(self) -> Sequence[int]: ...
    def rows(self, ids: Sequence[int]) -> Sequence[Any]: ...


class SectionRow:
    """A row of kind section. Sections of a `SectionedSource` are made of these."""

    def __init__(
        self, key: str, title: str, ids: Sequence[int], collapsed: bool = False, count: int = -1, id: int = 0
    ) -> None:
        self.key = key
        self.title = title
        self.ids = ids
        self.collapsed = collapsed
        self.count = count if count >= 0 else len(ids)
        self.id = id


class SectionedSource(Protocol):
    """A source in sections: `sections()` instead of `ids()`."""

    def sections(self) -> Sequence[SectionRow]: ...
    def rows(self, ids: Sequence[int]) -> Sequence[Any]: ...


class ListSource:
    """Rows that are already there: small lists, tests."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self._rows = {row.id: row for row in rows}

    def ids(self) -> Sequence[int]:
        return list(self._rows)

    def rows(self, ids: Sequence[int]) -> Sequence[Any]:
        return [self._rows[i] for i in ids]
