"""Several tables on one sheet: one below the other with another header, or side by side with an empty column between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from crm_desktop.formats import headers
from crm_desktop.formats.model import Table
from crm_desktop.formats.normalise.text import header_key, text_of

#: rows that may be another header are looked at up to so many
_MOST = 3000
_SURE = 2.5


def parts_of(table: Table) -> list[Table]:
    """The tables of a sheet, each with its place in it; nearly always just the one. The first keeps the name."""
    if table.fields or len(table.rows) < 4:
        return [table]
    found = [part for beside in _side_by_side(table) for part in _one_below_another(beside)]
    for number, part in enumerate(found[1:], 2):
        title = _title(part) or str(number)
        part.name = f"{table.name} – {title}" if table.name else title
        if part.name in [other.name for other in found if other is not part]:
            part.name = f"{part.name} {number}"
    return found


def _title(part: Table) -> str:
    """A line of one cell at its start."""
    texts = [text_of(value) for value in part.rows[0] if value != ""]
    return texts[0][:40].splitlines()[0] if len(texts) == 1 else ""


# -- one below the other -----------------------------------------------------------------------------
def _one_below_another(table: Table) -> list[Table]:
    first = headers.find_header(table)
    if first is None:
        return [table]
    known = [_keys(table.rows[first.last])]
    cuts = []
    for position in _candidates(table, first.last + 2):
        keys = _keys(table.rows[position])
        if any(len(keys & others) >= 0.6 * len(keys) for others in known):
            continue  # the same header again: the same names in the same columns
        if _is_header(table, position, len(keys)):
            cuts.append(_start(table, position))
            known.append(keys)
    edges = [0, *cuts, len(table.rows)]
    return [_rows(table, start, end) for start, end in pairwise(edges)] if cuts else [table]


def _candidates(table: Table, start: int) -> Iterator[int]:
    """Rows behind an empty row, or behind a line that stands alone."""
    looked = 0
    for position in range(start, len(table.rows) - 1):
        above = table.rows[position - 1]
        if table.numbers[position] == table.numbers[position - 1] + 1 and len(above) - above.count("") > 1:
            continue
        looked += 1
        if looked > _MOST:
            return
        yield position


def _keys(row: Sequence[object]) -> set[tuple[int, str]]:
    return {(i, key) for i, value in enumerate(row) if value != "" and (key := header_key(text_of(value)))}


def _is_header(table: Table, position: int, keys: int) -> bool:
    """Names of columns that everybody knows, and nothing else."""
    row = table.rows[position]
    filled = [value for value in row if value != ""]
    if len(filled) < 3 or keys < len(filled) or not all(type(value) is str for value in filled):
        return False
    below = table.rows[position + 1 : position + 6]
    under = sum(any(line[i] != "" for line in below) for i, name in enumerate(row) if name != "")
    known = headers.how_much_header(table, position, len(filled))
    behind_a_gap = table.numbers[position] > table.numbers[position - 1] + 1
    if under == 1:  # names alone: every word must be a known one, and the table stand apart
        return behind_a_gap and known >= len(filled)
    return under >= 2 and known >= max(_SURE, 0.75 * len(filled))


def _start(table: Table, position: int) -> int:
    """The title of the second table belongs to it."""
    above = table.rows[position - 1]
    alone = len(above) - above.count("") == 1 and table.numbers[position - 1] == table.numbers[position] - 1
    return position - 1 if alone else position


def _rows(table: Table, start: int, end: int) -> Table:
    top, bottom = table.numbers[start], table.numbers[end - 1]
    return replace(
        table, rows=table.rows[start:end], numbers=table.numbers[start:end],
        merged=[span for span in table.merged if top <= span[0][0] + 1 <= bottom],
    )  # fmt: skip


# -- side by side ------------------------------------------------------------------------------------
def _side_by_side(table: Table) -> list[Table]:
    header = headers.find_header(table)
    if header is None or header.first != header.last:
        return [table]
    labels = [header_key(label) for label in header.labels]
    ranges = list(_ranges(table, header.last, labels))
    names = [{label for label in labels[start:end] if label} for start, end in ranges]
    if len(ranges) < 2 or any(
        len(name) < 2 or len(name & names[0]) < max(2, 0.6 * len(name)) for name in names
    ):
        return [table]
    return [_columns(table, header.last, start, end) for start, end in ranges]


def _ranges(table: Table, header: int, labels: list[str]) -> Iterator[tuple[int, int]]:
    """Runs of named columns between columns that are empty from the header on."""
    start = None
    for column in range(table.width + 1):
        empty = column == table.width or (
            not labels[column] and all(row[column] == "" for row in table.rows[header : header + 500])
        )
        if empty and start is not None:
            yield start, column
            start = None
        elif not empty and start is None:
            start = column


def _columns(table: Table, header: int, start: int, end: int) -> Table:
    """The table with everything beside these columns empty; what stands above the header belongs to the first."""
    rows, numbers = [], []
    for position, (number, row) in enumerate(zip(table.numbers, table.rows, strict=True)):
        own = [""] * start + list(row[start:end]) + [""] * (table.width - end)
        if position < header and start == 0:
            own = list(row)
        if any(value != "" for value in own):
            rows.append(own)
            numbers.append(number)
    merged = [span for span in table.merged if start <= span[0][1] < end]
    return replace(table, rows=rows, numbers=numbers, merged=merged)
