"""Rows of any kind as tables with typed columns, for spreadsheets and text files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, Protocol

from crm_desktop.domain.phone_forms import shown_form
from crm_desktop.formats.writers.model import Cell, CellType, Column, Table

Row = dict[str, Any]
Convert = Callable[[Any], Cell]


class Wording(Protocol):
    """The words of a file, in the user's language."""

    def table(self, kind: str) -> str: ...
    def header(self, kind: str, key: str) -> str: ...
    def value(self, kind: str, key: str, value: str) -> str:
        """The word for one value of an enumeration; the value itself where it is none."""
        ...

    def about_everything(self) -> str:
        """What a copy of everything says of itself to whoever finds it."""
        ...


class Exact:
    """No words at all: names and values as the command line has them, for other programs."""

    def table(self, kind: str) -> str:
        return kind

    def header(self, kind: str, key: str) -> str:
        return key

    def value(self, kind: str, key: str, value: str) -> str:
        return value

    def about_everything(self) -> str:
        return ""


DATES = {"birthday", "last_contact", "next_contact", "next_review", "pause_until", "stage_since"}
MONEY = {"amount", "cost", "expected_value"}
NUMBERS = {
    "minutes", "probability", "cycle", "number", "helped", "hurt", "results", "subjects", "size", "id",
}  # fmt: skip
BOOLEANS = {"target", "consent_marketing", "do_not_contact"}
PHONES = {"phone", "mobile", "fax"}
#: what is text and never one word of a few
TEXTS = {
    "company", "given_name", "family_name", "job_title", "employer", "vat", "tax_code", "sdi", "pec", "emails", "website", "street",
    "postal_code", "city", "province", "country", "notes", "subject", "person", "summary", "text", "title", "needs", "goals",
    "constraints", "request", "activity", "objective", "strategy", "lesson", "product", "quantity", "name", "other", "role", "source",
    "sector", "came_from", "tags", "characteristics", "interests",
}  # fmt: skip


def type_of(key: str) -> CellType:
    if key == "at":
        return CellType.MOMENT
    if key in DATES or key.endswith(("_on", "_date")):
        return CellType.DATE
    if key in MONEY or key.startswith("sales:"):
        return CellType.MONEY
    if key in NUMBERS or key.endswith("_id"):
        return CellType.NUMBER
    return CellType.BOOLEAN if key in BOOLEANS else CellType.TEXT


@dataclass(frozen=True)
class Extra:
    """Columns that only this archive has: the user's fields, and the years an import had sales of."""

    fields: tuple[tuple[str, str], ...] = ()  # (name, type)
    years: tuple[str, ...] = ()


def subject_keys(keys: Iterable[str], extra: Extra) -> Iterator[str]:
    """The keys of a row, lists and dictionaries spread over columns of their own."""
    for key in keys:
        if key == "phones":
            yield from ("phone", "mobile")
        elif key == "sales":
            yield from (f"sales:{year}" for year in extra.years)
        elif key == "custom":
            yield from (f"custom:{name}" for name, _ in extra.fields)
        else:
            yield key


def build_table(kind: str, keys: Iterable[str], rows: Iterable[Row], wording: Wording, extra: Extra) -> Table:
    """A table of one kind, its columns worded; with `Exact` nothing is worded and moments stay UTC."""
    types = {f"custom:{name}": _FIELD_TYPES.get(type_, CellType.TEXT) for name, type_ in extra.fields}
    chosen = list(subject_keys(keys, extra)) if kind == "subjects" else [k for k in keys if k not in NESTED]
    columns = [
        Column(key, _header(kind, key, wording, chosen), types.get(key) or type_of(key)) for key in chosen
    ]
    converters = [_converter(kind, column, wording) for column in columns]
    flat = map(_flat, rows) if kind == "subjects" else rows
    return Table(wording.table(kind), columns, _cells(chosen, converters, flat))


#: what has no place in a cell: it is in the file of the kind it belongs to
NESTED = {"figures", "findings"}
_FIELD_TYPES = {"number": CellType.NUMBER, "date": CellType.DATE, "boolean": CellType.BOOLEAN}


def _header(kind: str, key: str, wording: Wording, keys: Collection[str]) -> str:
    """A field of the user's own has its own name, unless a column is called so already."""
    start, colon, rest = key.partition(":")
    if start == "custom" and colon:
        return rest if rest not in keys else f"custom.{rest}"
    if isinstance(wording, Exact):
        return key.replace(":", ".", 1)
    return f"{wording.header(kind, start)} {rest}".strip()


def _cells(keys: list[str], converters: list[Convert], rows: Iterable[Row]) -> Iterator[list[Cell]]:
    pairs = list(zip(keys, converters, strict=True))
    for row in rows:
        get = row.get
        yield [
            None if (value := get(key)) is None or value == "" else convert(value) for key, convert in pairs
        ]


def _flat(row: Row) -> Row:
    flat = dict(row)
    phones = flat.pop("phones", ())
    if phones:
        flat["phone"] = [p["number"] for p in phones if not p.get("mobile")]
        flat["mobile"] = [p["number"] for p in phones if p.get("mobile")]
    for name in ("sales", "custom"):
        if name in flat:
            flat.update((f"{name}:{key}", value) for key, value in flat.pop(name).items())
    if isinstance(flat.get("source"), dict):
        flat["source"] = ", ".join(str(part) for part in flat["source"].values() if part not in (None, ""))
    return flat


# -- one value


def _converter(kind: str, column: Column, wording: Wording) -> Convert:
    """What makes a cell of a value of this column."""
    exact = isinstance(wording, Exact)
    if column.key in PHONES:
        return _listed if exact else _phones
    if column.type == CellType.DATE:
        return _date
    if column.type == CellType.MOMENT:
        return _listed if exact else _moment
    if column.type in (CellType.MONEY, CellType.NUMBER):
        return _amount
    if column.type == CellType.BOOLEAN:
        return _same
    if exact or column.key in TEXTS or column.key.startswith("custom:"):
        return _listed
    return _worded(kind, column.key, wording)


def _same(value: Any) -> Cell:
    found: Cell = value
    return found


def _listed(value: Any) -> Cell:
    """Several values in one cell, none for an empty list."""
    if isinstance(value, list):
        return "; ".join(map(str, value)) or None
    return value if isinstance(value, str | bool) else str(value)


def _phones(value: Any) -> Cell:
    """As people write them: grouped, Italian numbers without their prefix."""
    numbers = value if isinstance(value, list) else [value]
    return "; ".join(shown_form(number) or number for number in numbers) or None


def _amount(value: Any) -> Cell:
    return Decimal(str(value)) if isinstance(value, float) else _same(value)


@lru_cache(maxsize=8192)
def _date(value: Any) -> Cell:
    """A date that is no date stays the text it is."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return str(value)


def _moment(value: str) -> Cell:
    try:
        return datetime.fromisoformat(value).astimezone().replace(tzinfo=None)
    except ValueError:
        return value


def _worded(kind: str, key: str, wording: Wording) -> Convert:
    @cache
    def word(value: str) -> str:
        return wording.value(kind, key, value)

    def convert(value: Any) -> Cell:
        return (
            value
            if isinstance(value, bool)
            else word(value if isinstance(value, str) else str(_listed(value)))
        )

    return convert
