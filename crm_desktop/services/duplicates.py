"""Subjects that look alike: who they are, and what the user says of them."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.matching import Entry, name_key
from crm_desktop.domain.messages import Message
from crm_desktop.domain.pair_search import LikePair, find_pairs
from crm_desktop.domain.text import fold
from crm_desktop.services.jobs import JobContext, SilentJob
from crm_desktop.store import duplicates as store
from crm_desktop.store import importing
from crm_desktop.store.archive import Archive
from crm_desktop.store.connection import Connection
from crm_desktop.store.duplicates import Pair


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
