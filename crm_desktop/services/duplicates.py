"""Subjects that look alike: who they are, and what the user says of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.match_keys import name_key
from crm_desktop.domain.matching import Entry
from crm_desktop.domain.messages import Message
from crm_desktop.domain.pair_search import LikePair, find_pairs
from crm_desktop.domain.text import fold
from crm_desktop.services.jobs import JobContext, SilentJob
from crm_desktop.store import duplicates as store
from crm_desktop.store import importing, merging
from crm_desktop.store.archive import Archive
from crm_desktop.store.connection import Connection
from crm_desktop.store.duplicates import Pair

#: the id of a pair that no search found
ASKED = 1 << 40


class OpenPair(NamedTuple):
    """A pair that waits for an answer. `id`: its place in what was found; `group`: how many subjects are alike."""

    id: int
    one: int
    other: int
    score: float
    reasons: tuple[str, ...]
    later: bool
    group: int


class Duplicates:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def search(self, job: JobContext | None = None) -> list[LikePair]:
        """Everybody who looks like somebody else, the surest first, as an import would find them.

        Left out: who is in the trash, who is linked to the other, and pairs the user called different.
        """
        job = job or SilentJob()
        connection = self.archive.reader()
        entries = known_entries(connection)
        job.check()
        apart = store.linked_pairs(connection) | store.different_pairs(connection)
        return find_pairs(entries, apart, job.progress)

    def open_pairs(
        self, found: Sequence[LikePair], asked: LikePair | None = None, anyway: bool = False
    ) -> list[OpenPair]:
        """What is left to decide of what a search found, those alike together, the surest first.

        Who was merged meanwhile is the survivor; a pair is gone with its answer, and back when that is undone. The
        pair the user put together comes first, with the id ASKED; `anyway`: whatever is known of the two.
        """
        connection = self.archive.reader()
        numbered = [*([(ASKED, asked)] if asked is not None else ()), *enumerate(found)]
        ids = {i for _, pair in numbered for i in (pair.one, pair.other)}
        live = store.live(connection, ids)
        became = merging.merged_into(connection, ids - live)
        answers = store.answers(connection)
        linked = store.linked_pairs(connection, {*live, *became.values()})
        open_: dict[Pair, OpenPair] = {}
        for number, like in numbered:
            key = store.pair(became.get(like.one, like.one), became.get(like.other, like.other))
            known = answers.get(key)
            answered = not (anyway and number == ASKED) and (key in linked or known == store.DIFFERENT)
            gone = key[0] == key[1] or answered
            if key in open_ and not open_[key].score:  # the user put together what a search finds too
                open_[key] = open_[key]._replace(score=like.score, reasons=like.reasons)
            if gone or key in open_ or not live.issuperset(set(key) - set(became.values())):
                continue
            open_[key] = OpenPair(number, *key, like.score, like.reasons, known == store.LATER, 2)
        return _grouped(list(open_.values()))

    def names(self, ids: Iterable[int]) -> dict[int, str]:
        return importing.display_names(self.archive.reader(), ids)

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


def known_entries(connection: Connection) -> list[Entry]:
    """What the ladder compares, of everybody who is not in the trash."""
    contacts = importing.known_contacts(connection)
    for subject_id, pec in store.shared_pecs(connection):
        emails = contacts.setdefault(subject_id, ([], []))[0]
        if pec not in emails:
            emails.append(pec)
    nothing: tuple[list[str], list[str]] = ([], [])
    found = []
    for s in importing.known_subjects(connection):
        emails, phones = contacts.get(s.id, nothing)
        name = name_key(s.kind, s.company, s.given_name, s.family_name)
        town = fold(s.city or "")
        found.append(
            Entry(s.id, s.kind, name, s.vat, s.tax_code, tuple(emails), tuple(phones), town, s.birthday or "")
        )
    return found


def _grouped(pairs: Sequence[OpenPair]) -> list[OpenPair]:
    """Those that hang together next to each other, with how many subjects they are."""
    head: dict[int, int] = {}

    def find(number: int) -> int:
        while head.setdefault(number, number) != number:
            number = head[number]
        return number

    for pair in pairs:
        head[find(pair.other)] = find(pair.one)
    members: dict[int, set[int]] = {}
    for pair in pairs:
        members.setdefault(find(pair.one), set()).update((pair.one, pair.other))
    first: dict[int, int] = {}
    for place, pair in enumerate(pairs):
        first.setdefault(find(pair.one), place)
    ordered = sorted(pairs, key=lambda pair: (first[find(pair.one)], -pair.score, pair.id))
    return [pair._replace(group=len(members[find(pair.one)])) for pair in ordered]
