"""Whether rows from outside can be rows of a table: checked by column, some thousand at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from crm_desktop.domain.choices import CHOICES
from crm_desktop.store.derived import ID_MASK
from crm_desktop.store.shapes import ColumnShape, TableShape

Values = Sequence[Any]
LARGEST = 2**63
UID_LENGTH = 32
_MOMENT = len("2026-11-22T09:30:00Z")


class WrongRows(ValueError):
    """Not rows of this table."""


def checked(shape: TableShape, names: Sequence[str], rows: Sequence[Values]) -> list[Values]:
    """The rows by column, as `names` has them; WrongRows when a value cannot stand in its column."""
    if set(map(len, rows)) != {len(names)}:
        raise WrongRows(shape.name)
    columns = {column.name: column for column in shape.columns}
    by_column = zip(names, zip(*rows, strict=True), strict=True)
    for name, values in (found := list(by_column)):
        _check(shape.name, columns[name], values)
    return [values for _, values in found]


def _check(table: str, column: ColumnShape, values: Values) -> None:
    given = set(map(type, values))
    if type(None) in given and not column.nullable:
        raise WrongRows(f"{table}.{column.name}")
    try:
        _CHECKS[column.type](values, given - {type(None)})
    except (ValueError, TypeError, RecursionError) as error:
        raise WrongRows(f"{table}.{column.name}") from error
    allowed = CHOICES.get((table, column.name))
    if allowed is not None and not set(values) - {None} <= allowed:
        raise WrongRows(f"{table}.{column.name}")
    if column.name == "uid" and set(map(len, values)) != {UID_LENGTH}:
        raise WrongRows(f"{table}.uid")


def check_ids(ids: Sequence[int], before: int) -> None:
    """Numbers go up from row to row, and leave room for as many again."""
    if ids[0] <= before or ids[-1] > ID_MASK // 2 or any(a >= b for a, b in pairwise(ids)):
        raise WrongRows("id")


def _need(given: set[type], *wanted: type) -> None:
    if not given <= set(wanted):
        raise ValueError


def _integers(values: Values, given: set[type]) -> None:
    _need(given, int)
    if any(value is not None and not -LARGEST <= value < LARGEST for value in values):
        raise ValueError


def _booleans(values: Values, given: set[type]) -> None:
    _need(given, int, bool)
    if not set(values) <= {None, 0, 1}:
        raise ValueError


def _texts(values: Values, given: set[type]) -> None:
    """Any text that a file can hold: no zero characters, no halves of characters."""
    _need(given, str)
    whole = "".join(value for value in values if value)
    if "\0" in whole:
        raise ValueError
    whole.encode("utf-8")


def _dates(values: Values, given: set[type]) -> None:
    _need(given, str)
    for value in set(values) - {None}:
        if date.fromisoformat(value).isoformat() != value:
            raise ValueError


def _moments(values: Values, given: set[type]) -> None:
    _need(given, str)
    for value in set(values) - {None}:
        if len(value) != _MOMENT or value[-1] != "Z":
            raise ValueError
        datetime.fromisoformat(value)


def _json(values: Values, given: set[type], *kinds: type) -> None:
    _texts(values, given)
    for value in values:
        found = json.loads(value)
        if kinds and not isinstance(found, kinds):
            raise ValueError


def _objects(values: Values, given: set[type]) -> None:
    _json(values, given, dict)


_CHECKS: dict[str, Callable[[Values, set[type]], None]] = {
    "INTEGER": _integers, "BOOLEAN": _booleans, "TEXT": _texts, "DATE": _dates, "MOMENT": _moments, "JSON": _json,
    "OBJECT": _objects,
}  # fmt: skip
