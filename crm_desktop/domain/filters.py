"""What a list shows and in which order, as values: made by a filter bar, kept, compared, compiled to SQL by the store."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

#: in a list of wanted values: the ones that have none
WITHOUT = ""


class Sort(NamedTuple):
    """A column's key and the direction; what is empty always comes last, equals go by name."""

    key: str = "name"
    ascending: bool = True


class SubjectFilter(NamedTuple):
    """Every condition given must hold; of several values of one, any."""

    text: str = ""
    kinds: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    lifecycles: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    traits: tuple[int, ...] = ()
    towns: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    target: bool | None = None
    without_next: bool = False
    batch: int | None = None  # what one import added or updated

    def __bool__(self) -> bool:
        return self != EVERYTHING

    @property
    def without_text(self) -> SubjectFilter:
        return self._replace(text="") if self.text else self

    def without(self, name: str) -> SubjectFilter:
        """The same but for one condition."""
        return self._replace(**{name: getattr(EVERYTHING, name)})

    def as_plain(self) -> dict[str, Any]:
        """What differs from no filter, as JSON can hold it."""
        return {name: value for name, value in self._asdict().items() if value != getattr(EVERYTHING, name)}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> SubjectFilter:
        """The filter that `as_plain` gave; what this version does not know is left out."""
        given: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in plain.items()}
        return cls(**{name: value for name, value in given.items() if name in cls._fields})


EVERYTHING = SubjectFilter()
