"""Who an archive knows, for an import: found by the original row, or by what proves who somebody is."""

from __future__ import annotations

from functools import cached_property

from crm_desktop.domain.match_keys import name_key
from crm_desktop.domain.matching import Entry, Matcher
from crm_desktop.domain.text import fold
from crm_desktop.store import importing as store
from crm_desktop.store.connection import Connection


class Known:
    """`digests`: of original rows, with their subjects; `matcher` is filled when the first row is not one of them."""

    def __init__(self, connection: Connection, ignored: bool) -> None:
        """ignored: every row is new, whoever is there."""
        self._connection = connection
        self._nobody = ignored or not store.any_subject(connection)
        self.digests: dict[str, list[int]] = {} if self._nobody else store.digests(connection)

    @cached_property
    def matcher(self) -> Matcher:
        found = Matcher()
        if self._nobody:
            return found
        contacts = store.known_contacts(self._connection)
        nothing: tuple[list[str], list[str]] = ([], [])
        for s in store.known_subjects(self._connection):
            emails, phones = contacts.get(s.id, nothing)
            name = name_key(s.kind, s.company, s.given_name, s.family_name)
            town, born = fold(s.city or ""), s.birthday or ""
            found.add(Entry(s.id, s.kind, name, s.vat, s.tax_code, tuple(emails), tuple(phones), town, born))
        return found
