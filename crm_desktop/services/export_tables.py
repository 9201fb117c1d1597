"""Rows of any kind as tables with typed columns, for spreadsheets and text files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Protocol

from crm_desktop.formats.writers.model import Cell, CellType, Column, Table

Row = dict[str, Any]


class Wording(Protocol):
    """The words of a file, in the user's language."""

    def table(self, kind: str) -> str: ...
    def header(self, kind: str, key: str) -> str: ...
    def value(self, kind: str, key: str, value: str) -> str:
        """The word for one value of an enumeration; the value itself where it is none."""
        ...


DATES = {"birthday", "last_contact", "next_contact", "next_review", "pause_until", "stage_since"}
MONEY = {"amount", "cost", "expected_value"}
NUMBERS = {
    "minutes", "probability", "cycle", "number", "helped", "hurt", "results", "subjects", "size", "id",
}  # fmt: skip
BOOLEANS = {"target", "consent_marketing"}


def type_of(key: str) -> CellType:
    if key == "at":
        return CellType.MOMENT
    if key in DATES or key.endswith("_on"):
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
    """A table of one kind, its columns worded."""
    types = {f"custom:{name}": _FIELD_TYPES.get(type_, CellType.TEXT) for name, type_ in extra.fields}
    chosen = list(subject_keys(keys, extra)) if kind == "subjects" else [k for k in keys if k not in NESTED]
    columns = [Column(key, _header(kind, key, wording), types.get(key) or type_of(key)) for key in chosen]
    return Table(wording.table(kind), columns, _cells(kind, columns, rows, wording))


#: what has no place in a cell: it is in the file of the kind it belongs to
NESTED = {"figures", "findings"}
_FIELD_TYPES = {"number": CellType.NUMBER, "date": CellType.DATE, "boolean": CellType.BOOLEAN}


def _header(kind: str, key: str, wording: Wording) -> str:
    if key.startswith("custom:"):
        return key.removeprefix("custom:")
    start, _, year = key.partition(":")
    return f"{wording.header(kind, start)} {year}".strip()


def _cells(kind: str, columns: list[Column], rows: Iterable[Row], wording: Wording) -> Iterator[list[Cell]]:
    for row in rows:
        flat = _flat(row) if kind == "subjects" else row
        yield [_cell(kind, column, flat.get(column.key), wording) for column in columns]


def _flat(row: Row) -> Row:
    flat = dict(row)
    phones = flat.pop("phones", ())
    flat["phone"] = [p["number"] for p in phones if not p.get("mobile")]
    flat["mobile"] = [p["number"] for p in phones if p.get("mobile")]
    flat.update({f"sales:{year}": value for year, value in flat.pop("sales", {}).items()})
    flat.update({f"custom:{name}": value for name, value in flat.pop("custom", {}).items()})
    if isinstance(flat.get("source"), dict):
        flat["source"] = ", ".join(str(part) for part in flat["source"].values() if part not in (None, ""))
    return flat


def _cell(kind: str, column: Column, value: Any, wording: Wording) -> Cell:
    if value is None or value == "" or value == []:
        return None
    if isinstance(value, list):
        return "; ".join(str(item) for item in value)
    if isinstance(value, str):
        return _from_text(kind, column, value, wording)
    if column.type == CellType.MONEY and isinstance(value, float | int):
        return Decimal(str(value))
    if column.type == CellType.TEXT and not isinstance(value, bool):
        return wording.value(kind, column.key, str(value))
    found: Cell = value
    return found


def _from_text(kind: str, column: Column, value: str, wording: Wording) -> Cell:
    """Dates as dates; a date that is no date stays the text it is."""
    try:
        if column.type == CellType.DATE:
            return date.fromisoformat(value)
        if column.type == CellType.MOMENT:
            return datetime.fromisoformat(value).astimezone().replace(tzinfo=None)
    except ValueError:
        return value
    return wording.value(kind, column.key, value)
