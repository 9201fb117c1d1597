"""Subjects that look alike: who they are, and what the user says of them."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.store import duplicates as store
from crm_desktop.store.archive import Archive
from crm_desktop.store.duplicates import Pair


class Duplicates:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    # -- the three answers

    def say_different(self, pairs: Iterable[Pair]) -> Changes:
        """Two subjects, not one: the pair is not asked again, by an import neither."""
        return self._remember(list(pairs), store.DIFFERENT)

    def say_later(self, pairs: Iterable[Pair]) -> Changes:
        """Undecided: the pair comes after the others."""
        return self._remember(list(pairs), store.LATER)

    def ask_again(self, pairs: Iterable[Pair]) -> Changes:
        """Take an answer back."""
        chosen = list(pairs)
        with self.archive.step(Message("step.duplicates.again", {"count": len(chosen)})) as step:
            store.forget(step, chosen)
        return step.changes

    def _remember(self, pairs: list[Pair], answer: str) -> Changes:
        with self.archive.step(Message(f"step.duplicates.{answer}", {"count": len(pairs)})) as step:
            store.remember(step, pairs, answer)
        return step.changes

    def different(self) -> set[Pair]:
        return store.different_pairs(self.archive.reader())
