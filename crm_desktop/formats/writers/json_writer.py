"""JSON, one list per kind, written row by row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TextIO

Row = Mapping[str, Any]


def plain(value: Any) -> Any:
    """What JSON has no words for: amounts as numbers, dates as ISO text."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=plain)


def write_rows(file: TextIO, name: str, rows: Iterable[Row]) -> int:
    """`"name": [row, …]`, a row per line. Returns the rows."""
    file.write(f"{json.dumps(name)}: [")
    count = 0
    for count, row in enumerate(rows, 1):
        file.write(("," if count > 1 else "") + "\n" + dumps(row))
    file.write("]")
    return count


def write_json(file: TextIO, lists: Mapping[str, Iterable[Row]]) -> dict[str, int]:
    """One object with a list per kind. Returns the rows of each."""
    counts = {}
    file.write("{")
    for place, (name, rows) in enumerate(lists.items()):
        if place:
            file.write(",\n")
        counts[name] = write_rows(file, name, rows)
    file.write("}\n")
    return counts
