"""Text tables: encoding, delimiter and line ends are found, quoted line breaks kept, damaged quotes survived."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from crm_desktop.formats.model import Refusal, Table
from crm_desktop.formats.readers.encodings import decode

_DELIMITERS = ",;\t|"
#: what is longer was no cell; Excel's longest is a third of it
LONGEST_CELL = 100_000
_LONGEST_FIELD = 4_000_000
#: the apostrophe that keeps a text from being a formula in Excel; ours and others' exports write it
_MADE_TEXT = re.compile("'(?=[=+\\-@\\t\\n＝＋－＠])")
Rows = list[list[str]]


def read_csv(path: Path) -> tuple[Table, str, str]:
    """The table, the encoding, and the delimiter ("" for a list of one column)."""
    text, encoding = decode(path.read_bytes())
    if not text.strip("\x00 \t\r\n\ufeff"):
        raise Refusal("import.empty", file=path.name)
    text = one_line_end(text)
    text, hinted = _separator_hint(text)
    delimiter = hinted or find_delimiter(text)
    rows, numbers = split_records(text, delimiter)
    if not hinted and (inner := _delimiter_inside(rows)):
        delimiter = inner
        rows = [next(csv.reader([row[0]], delimiter=inner), [""]) for row in rows]
    if _MADE_TEXT.search(text):
        rows = [[cell[1:] if _MADE_TEXT.match(cell) else cell for cell in row] for row in rows]
    if max(map(len, text.split("\n"))) > LONGEST_CELL:
        rows = [[cell[:LONGEST_CELL] for cell in row] for row in rows]
    return Table(None, rows, numbers, max((len(row) for row in rows), default=0)), encoding, delimiter


def one_line_end(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\x00", "")


def _separator_hint(text: str) -> tuple[str, str]:
    """Excel's own first line `sep=;` says the delimiter and is no row of the table."""
    found = re.match(r'\ufeff?"?sep=(.)"?[,;\t|]*\n', text, re.IGNORECASE)
    return (text[found.end() :], found[1]) if found and found[1] in _DELIMITERS else (text, "")


# -- the delimiter -----------------------------------------------------------------------------------
def find_delimiter(text: str) -> str:
    """The sign that cuts most lines into the same number of cells; "" when none does."""
    sample = text[:60_000]
    if len(text) > len(sample):
        sample = sample[: sample.rfind("\n") + 1] or sample
    scores = {delimiter: _evenness(sample, delimiter) for delimiter in _DELIMITERS}
    best = max(scores, key=lambda delimiter: scores[delimiter])
    return best if scores[best] > 0 else ""


def _evenness(sample: str, delimiter: str) -> float:
    """High when most records have the same number of cells, and more than one; 0 when most are not cut at all."""
    try:
        records = [row for row in csv.reader(io.StringIO(sample), delimiter=delimiter) if any(row)][:200]
    except csv.Error:
        records = [row for row in _tolerant(sample, delimiter) if any(row)][:200]
    counts = Counter(len(row) for row in records)
    if not counts:
        return 0.0
    width, times = max(counts.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
    if width < 2 or (counts[1] > times and counts[1] > 0.6 * len(records)):
        return 0.0
    torn = sum(any(cell.count('"') % 2 for cell in row) for row in records)
    return (times - 0.5 * torn) / len(records) * (1 + min(width, 20) / 40) + (0.02 if delimiter != "," else 0)


def _delimiter_inside(rows: Rows) -> str:
    """A program that quoted whole lines: every row is one cell with the same delimiters in it."""
    if len(rows) < 2 or any(len([cell for cell in row if cell]) > 1 for row in rows[:500]):
        return ""
    lines = [row[0] for row in rows[:500]]
    for delimiter in _DELIMITERS:
        widths = Counter(line.count(delimiter) for line in lines)
        if widths.most_common(1)[0][0] >= 1 and widths.most_common(1)[0][1] >= 0.9 * len(lines):
            return delimiter
    return ""


# -- the records -------------------------------------------------------------------------------------
def split_records(text: str, delimiter: str) -> tuple[Rows, list[int]]:
    """The records that hold something, and their numbers counted from 1."""
    delimiter = delimiter or "\x1f"
    return _numbered(_quick(text, delimiter) or list(_tolerant(text, delimiter)))


def _numbered(records: Rows) -> tuple[Rows, list[int]]:
    rows: Rows = []
    numbers: list[int] = []
    for number, row in enumerate(records, 1):
        if any(row):
            rows.append(row)
            numbers.append(number)
    return rows, numbers


def _quick(text: str, delimiter: str) -> Rows | None:
    """By the standard library; None when a quote that never closes has swallowed rows."""
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        records = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error:
        return None
    if '\\"' in text and not re.search(
        rf'(?<![\\{re.escape(delimiter)}\n])""(?![{re.escape(delimiter)}\n]|$)', text
    ):
        return _with_backslashes(text, delimiter, records)
    return records if text.count('"') % 2 == 0 else None


def _with_backslashes(text: str, delimiter: str, records: Rows) -> Rows:
    """A program that writes a quote inside a cell as \\" (databases do)."""
    try:
        escaped = list(csv.reader(io.StringIO(text), delimiter=delimiter, escapechar="\\", doublequote=False))
    except csv.Error:
        return records
    torn = any('"' in cell for row in records for cell in row)
    return escaped if torn and _usual_share(escaped) >= _usual_share(records) else records


def _usual_share(records: Rows) -> float:
    counts = Counter(len(row) for row in records if any(row))
    return counts.most_common(1)[0][1] / counts.total() if counts else 0.0


def _tolerant(text: str, delimiter: str) -> Iterator[list[str]]:
    """A quote opens only at the start of a cell and must close before its end; else it is a sign like any other."""
    sign = re.escape(delimiter)
    quoted = re.compile(rf'[ ]?"((?:[^"]|"")*)"[ ]?(?={sign}|\n|\Z)')
    plain = re.compile(rf"[^{sign}\n]*")

    def cell_at(position: int) -> tuple[str, int]:
        found = quoted.match(text, position) if text[position] in '" ' else None
        if found and found[1].count("\n") <= 50:
            return found[1].replace('""', '"'), found.end()
        found = plain.match(text, position)
        assert found is not None
        return found[0], found.end()

    return scan(text, cell_at)


def scan(text: str, cell_at: Callable[[int], tuple[str, int]]) -> Iterator[list[str]]:
    """The records of a text. `cell_at` reads the cell that begins at a place, and says where it ends."""
    row: list[str] = []
    position, size = 0, len(text)
    while position < size:
        cell, position = cell_at(position)
        row.append(cell)
        if position >= size or text[position] == "\n":
            yield row
            row = []
        elif position + 1 == size:
            yield [*row, ""]
        position += 1
