"""Two subjects side by side: the lines of what they say, and the rows behind each line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from crm_desktop.domain.merging import ANY, Line, Side, column_lines, completeness, group_line
from crm_desktop.domain.text import fold
from crm_desktop.errors import UserError
from crm_desktop.store import merging as store
from crm_desktop.store import subject_records as records
from crm_desktop.store.connection import Connection
from crm_desktop.store.merging import YearRow
from crm_desktop.store.subject_records import AddressRow, ContactRow, SubjectRow, TraitRow, ValueRow

#: the line in which a kind of contact point is shown
CONTACT_LINES = {
    "phone": "phones",
    "mobile": "phones",
    "email": "emails",
    "fax": "fax",
    "web": "web",
    "other": "other",
}


class Party(NamedTuple):
    """One of the two, with what it has several of."""

    subject: SubjectRow
    contacts: list[ContactRow]
    addresses: list[AddressRow]
    traits: list[TraitRow]
    values: list[ValueRow]
    links: list[records.LinkRow]
    sales: dict[tuple[str, str], list[YearRow]]
    history: dict[str, int]
    do_not_contact: bool

    @property
    def id(self) -> int:
        return self.subject.id

    @property
    def columns(self) -> dict[str, Any]:
        row = self.subject
        return {
            **row._asdict(),
            "do_not_contact": self.do_not_contact,
            "name": " ".join(part for part in (row.given_name, row.family_name) if part),
        }


@dataclass(frozen=True)
class Comparison:
    """`left` is the one that survives unless the user swaps the two. `names`: custom field id -> its name.

    `twice`: table -> how many rows of its history both have, so that one goes.
    """

    left: Party
    right: Party
    lines: tuple[Line, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    twice: Mapping[str, int] = field(default_factory=dict)

    def line(self, key: str) -> Line:
        return next(line for line in self.lines if line.key == key)

    @property
    def differing(self) -> list[Line]:
        return [line for line in self.lines if line.differs]


def read_party(connection: Connection, subject_id: int) -> Party:
    """UserError("record.gone") when it is in the trash."""
    found = records.parts(connection, subject_id)
    if found is None:
        raise UserError("record.gone", table="subject", id=subject_id)
    return Party(
        *found,
        store.yearly_sales(connection, subject_id),
        store.history_counts(connection, subject_id),
        store.is_not_to_be_contacted(connection, subject_id),
    )


def history_twice(connection: Connection, left: Party, right: Party) -> dict[str, int]:
    """What counts once of what both have."""
    found = {table: len(ids) for table, ids in store.twins(connection, left.id, right.id).items()}
    totals = (left.sales, right.sales)
    years = sum(
        len(rows) for sales in totals for place, rows in sales.items() if all(place in t for t in totals)
    )
    found["result"] += years - len(left.sales.keys() & right.sales.keys())
    return found


def compare_parties(left: Party, right: Party, twice: Mapping[str, int] | None = None) -> Comparison:
    lines = [*column_lines(left.columns, right.columns), *_contact_lines(left, right)]
    lines += _if_any(_address_line(left.addresses, right.addresses))
    lines += _trait_lines(left, right)
    lines += _custom_lines(left, right)
    lines += _sales_lines(left, right)
    names = {f"custom:{value.field_id}": value.name for value in (*left.values, *right.values)}
    return Comparison(left, right, tuple(lines), names, twice or {})


def surer_first(one: Party, other: Party) -> tuple[Party, Party]:
    """The one that should survive comes first: more history, more fields, longer in the archive."""

    def rank(party: Party) -> tuple[int, int, int]:
        several = len(party.contacts) + len(party.addresses) + len(party.traits) + len(party.values)
        return (*completeness(party.columns, sum(party.history.values()), several), -party.id)

    return (one, other) if rank(one) >= rank(other) else (other, one)


def _if_any(line: Line) -> list[Line]:
    return [line] if line.left or line.right else []


def contacts_of(party: Party, key: str) -> list[ContactRow]:
    return [row for row in party.contacts if CONTACT_LINES.get(row.kind, "other") == key]


def _contact_lines(left: Party, right: Party) -> Iterable[Line]:
    for key in dict.fromkeys(CONTACT_LINES.values()):
        mine, theirs = contacts_of(left, key), contacts_of(right, key)
        known = {row.value.casefold(): row.text for row in mine}
        texts = [known.get(row.value.casefold(), row.text) for row in theirs]
        yield from _if_any(group_line(key, (row.text for row in mine), texts))


def address_text(row: AddressRow) -> str:
    town = " ".join(
        part for part in (row.postal_code, row.city, f"({row.province})" if row.province else "") if part
    )
    return ", ".join(part for part in (row.street, town, row.region, row.country) if part)


def covers(long: AddressRow, short: AddressRow) -> bool:
    """The same place, of which the first says at least as much."""
    pairs = zip(long[2:], short[2:], strict=True)
    return all(not little or fold(little) == fold(much) for much, little in pairs)


def needless_addresses(
    mine: list[AddressRow], theirs: list[AddressRow]
) -> tuple[list[AddressRow], list[AddressRow]]:
    """Of mine and of theirs: those of which the other side says as much or more."""
    their_needless = [row for row in theirs if any(covers(kept, row) for kept in mine)]
    fuller = [row for row in theirs if row not in their_needless]
    return [row for row in mine if any(covers(kept, row) for kept in fuller)], their_needless


def _address_line(mine: list[AddressRow], theirs: list[AddressRow]) -> Line:
    my_needless, their_needless = needless_addresses(mine, theirs)
    kept = [row for row in mine if row not in my_needless] + [
        row for row in theirs if row not in their_needless
    ]
    left, right, both = (tuple(map(address_text, rows)) for rows in (mine, theirs, kept))
    line = group_line("addresses", left, right)
    nothing_new = len(my_needless) == len(mine) or len(their_needless) == len(theirs)
    return line._replace(both=both, choice=Side.BOTH, sides=() if nothing_new else line.sides)


def trait_text(row: TraitRow) -> str:
    return f"{row.name}: {row.value}" if row.value else row.name


def traits_of(party: Party, key: str) -> list[TraitRow]:
    return [row for row in party.traits if f"traits:{row.kind}" == key]


def _trait_lines(left: Party, right: Party) -> Iterable[Line]:
    for key in dict.fromkeys(f"traits:{row.kind}" for row in (*left.traits, *right.traits)):
        mine, theirs = (map(trait_text, traits_of(party, key)) for party in (left, right))
        yield group_line(key, mine, theirs)


def _custom_lines(left: Party, right: Party) -> Iterable[Line]:
    mine, theirs = ({row.field_id: row for row in party.values} for party in (left, right))
    for number in dict.fromkeys((*mine, *theirs)):
        one, other = mine.get(number), theirs.get(number)
        key = f"custom:{number}"
        kind = (one or other).type  # type: ignore[union-attr]
        values = (one.value if one else "", other.value if other else "")
        if not all(values) or fold(values[0]) == fold(values[1]):
            yield Line(key, *values, Side.LEFT if values[0] else Side.RIGHT)
        else:
            yield Line(key, *values, Side.LEFT, ANY if kind == "text" else (Side.LEFT, Side.RIGHT))


def _sales_lines(left: Party, right: Party) -> Iterable[Line]:
    """A year's total that both have from the same source counts once: the newer one, or the sum if the user says so."""
    for year, origin in sorted(set(left.sales) | set(right.sales), reverse=True):
        mine, theirs = left.sales.get((year, origin), []), right.sales.get((year, origin), [])
        one, other = (sum(row.cents for row in rows) if rows else None for rows in (mine, theirs))
        key = f"sales:{year}:{origin}"
        if one is None or other is None or one == other:
            yield Line(key, one, other, Side.LEFT if mine else Side.RIGHT)
        else:
            newer = max(row.changed_at for row in theirs) > max(row.changed_at for row in mine)
            yield Line(key, one, other, Side.RIGHT if newer else Side.LEFT, ANY, (one + other,))
