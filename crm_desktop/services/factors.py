"""The catalogue of critical factors: chosen from in a review, tidied between reviews."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from crm_desktop import paths
from crm_desktop.domain import entities
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.domain.review import FactorGroup
from crm_desktop.domain.text import fold
from crm_desktop.errors import UserError
from crm_desktop.services.factor_merging import merge
from crm_desktop.store import factors as store
from crm_desktop.store.archive import Archive
from crm_desktop.store.factors import SeenRow
from crm_desktop.store.step import Step


class FactorChoice(NamedTuple):
    """A factor to choose from. `id` is negative for one of the starter catalogue that nobody used yet."""

    id: int
    name: str
    grouping: str
    plus: int = 0
    minus: int = 0
    similar: int = 0

    @property
    def used(self) -> int:
        return self.plus + self.minus


@cache
def starter_catalogue(language: str) -> tuple[tuple[str, str], ...]:
    """`(name, grouping)` of the factors every archive is offered."""
    file = paths.resource("templates", f"factors_{language}.json")
    groups: dict[str, list[str]] = json.loads(file.read_text("utf-8"))
    return tuple((name, grouping) for grouping, names in groups.items() for name in names)


class Factors:
    """The catalogue of one archive."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def catalogue(self, subject_id: int | None = None, language: str = "") -> list[FactorChoice]:
        """The factors, most used first, then those of the starter catalogue in that language not used yet.

        `similar` counts the reviews of subjects like the given one.
        """
        connection = self.archive.reader()
        tier, sector = store.like_whom(connection, subject_id) if subject_id else (None, "")
        found = [FactorChoice(*row) for row in store.catalogue(connection, tier, sector)]
        known = {fold(name) for _, name, _ in store.names(connection)}
        offered = starter_catalogue(language) if language else ()
        fresh = (item for item in offered if fold(item[0]) not in known)
        return found + [FactorChoice(-number, *item) for number, item in enumerate(fresh, 1)]

    def where_seen(self, factor: int, limit: int = 50) -> list[SeenRow]:
        """The reviews that found this factor, newest first."""
        return store.seen(self.archive.reader(), factor, limit)

    def add_factor(self, name: str, grouping: str = FactorGroup.OTHER) -> Changes:
        with self.archive.step(Message("step.factor.add", {"name": name.strip()})) as step:
            factor_id(step, name, grouping)
        return step.changes

    def rename_factor(self, factor: int, name: str) -> Changes:
        """UserError("factor.exists") when another one has that name: merge them instead."""
        wanted = _tidy(name)
        with self.archive.step(Message("step.factor.rename", {"name": wanted})) as step:
            if any(
                fold(known) == fold(wanted) and i != factor for i, known, _ in store.names(step.connection)
            ):
                raise UserError("factor.exists", name=wanted)
            step.save(entities.Factor, {"name": wanted}, factor)
        return step.changes

    def regroup_factors(self, factors: Sequence[int], grouping: str) -> Changes:
        with self.archive.step(Message("step.factor.group", {"count": len(factors)})) as step:
            step.set_column("factor", factors, "grouping", FactorGroup(grouping).value)
        return step.changes

    def merge_factors(self, keep: int, others: Sequence[int]) -> Changes:
        """Make several factors one: their findings become findings of the one kept, the others go to the trash."""
        others = [factor for factor in others if factor != keep]
        with self.archive.step(Message("step.factor.merge", {"count": len(others) + 1})) as step:
            merge(step, keep, others)
        return step.changes

    def delete_factors(self, factors: Sequence[int]) -> Changes:
        """Take factors out of the catalogue; past reviews keep them."""
        with self.archive.step(Message("step.factor.delete", {"count": len(factors)})) as step:
            step.delete("factor", factors)
        return step.changes


def factor_id(step: Step, name: str, grouping: str) -> int:
    """The factor of that name, however it is spelled; made, or brought back from the trash, when needed."""
    wanted = _tidy(name)
    for known, spelled, gone in store.names(step.connection):
        if fold(spelled) == fold(wanted):
            if gone:
                step.restore("factor", [known])
            return known
    return step.save(entities.Factor, {"name": wanted, "grouping": FactorGroup(grouping).value})


def _tidy(name: str) -> str:
    wanted = " ".join(name.split())
    if not wanted:
        raise UserError("factor.nameless")
    return wanted
