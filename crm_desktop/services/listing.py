"""Every kind of record as plain rows, filtered by any of their keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import Any

from crm_desktop.domain.activities import Register
from crm_desktop.domain.text import fold
from crm_desktop.errors import UserError
from crm_desktop.services.activities import Activities
from crm_desktop.services.activity_export import EXPORT_KEYS
from crm_desktop.services.subjects import Subjects
from crm_desktop.store import listing
from crm_desktop.store.archive import Archive

Row = dict[str, Any]
KINDS = (
    "subjects", "interactions", "facts", "requests", "activities", "results", "cycles", "aims", "reviews",
    "findings", "factors", "products", "traits", "links", "attachments",
)  # fmt: skip
REGISTERS = {register.value for register in Register}


class Listing:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def rows(
        self, kind: str, where: Mapping[str, str] | None = None, search: str = "", limit: int | None = None
    ) -> Iterator[Row]:
        """Rows of a kind, their empty keys left out. `where` is by key; an empty value asks for rows without it.

        Raises UserError: list.unknown_field.
        """
        where = where or {}
        if kind == "subjects":
            return Subjects(self.archive).export_rows(where=where, search=search, limit=limit)
        for field in where:
            if field.partition(".")[0] not in self.keys(kind):
                raise UserError("list.unknown_field", field=field)
        found = self._all(kind)
        if where or search.strip():
            found = _filtered(found, where, fold(search).split())
        return islice(found, limit)

    def _all(self, kind: str) -> Iterator[Row]:
        if kind in REGISTERS:
            return Activities(self.archive).export_rows(kind)
        return listing.rows(self.archive.reader(), kind)

    def keys(self, kind: str) -> tuple[str, ...]:
        """The keys a row of the kind may have, in order; for subjects those of the design."""
        if kind == "subjects":
            return SUBJECT_KEYS
        if kind in REGISTERS:
            return EXPORT_KEYS[Register(kind)]
        return tuple(listing.keys(self.archive.reader(), kind))


SUBJECT_KEYS = (
    "id", "kind", "company", "title", "given_name", "family_name", "job_title", "employer", "vat", "tax_code", "sdi",
    "pec", "emails", "phones", "fax", "website", "street", "postal_code", "city", "province", "country", "birthday",
    "tags", "characteristics", "interests", "sector", "came_from", "scope", "tier", "priority", "lifecycle", "target", "consent_marketing", "last_contact", "next_contact", "sales",
    "custom", "notes", "source",
)  # fmt: skip


def _filtered(rows: Iterable[Row], where: Mapping[str, str], words: list[str]) -> Iterator[Row]:
    for row in rows:
        if all(_matches(_pick(row, field), value) for field, value in where.items()) and _holds(row, words):
            yield row


def _pick(row: Row, field: str) -> Any:
    """The value under a key; `figures.days` looks inside."""
    value: Any = row
    for part in field.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _matches(value: Any, wanted: str) -> bool:
    if value is None or value == "":
        return wanted == ""
    if isinstance(value, list):
        return any(_matches(item, wanted) for item in value)
    if isinstance(value, bool):
        return wanted.casefold() == str(value).casefold()
    if isinstance(value, int | float | Decimal):
        return _same_number(value, wanted)
    return fold(str(value)) == fold(wanted)


def _same_number(value: float | Decimal, wanted: str) -> bool:
    try:
        return Decimal(str(value)) == Decimal(wanted.replace(",", "."))
    except InvalidOperation:
        return False


def _holds(row: Row, words: list[str]) -> bool:
    """Every word is somewhere in the row's text, accents and case aside."""
    if not words:
        return True
    text = fold(" ".join(str(value) for value in row.values() if isinstance(value, str | list)))
    return all(word in text for word in words)
