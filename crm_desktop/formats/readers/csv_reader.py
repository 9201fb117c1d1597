"""Text tables: encoding, delimiter and line ends are found, quoted line breaks kept."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from pathlib import Path

from crm_desktop.formats.model import Refusal, Table

_DELIMITERS = ",;\t|"
_ACCENTED = re.compile("[àèéìòùÀÈÉÌÒÙäöüÄÖÜßñçâêîôûëï€’‘“”°–—•«»´]")


def read_csv(path: Path) -> tuple[Table, str, str]:
    """The table, the encoding and the delimiter."""
    data = path.read_bytes()
    text, encoding = decode(data)
    if not text.strip():
        raise Refusal("import.empty", file=path.name)
    text = one_line_end(text)
    text, hinted = _separator_hint(text)
    delimiter = hinted or find_delimiter(text)
    rows, numbers = split_records(text, delimiter)
    return Table(None, rows, numbers, max((len(row) for row in rows), default=0)), encoding, delimiter


def decode(data: bytes) -> tuple[str, str]:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace"), encoding
    sample = data[:4096]
    if sample.count(0) > len(sample) * 0.2:
        encoding = "utf-16-le" if sample[1::2].count(0) > sample[0::2].count(0) else "utf-16-be"
        return data.decode(encoding, "replace"), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _eight_bit(data)


def _eight_bit(data: bytes) -> tuple[str, str]:
    """cp1252 or mac-roman, whichever gives more letters that people write and fewer odd signs."""
    sample = bytes(byte for byte in data if byte > 127)[:20_000]
    mostly_utf8 = data.decode("utf-8", "replace")
    bad = mostly_utf8.count("\ufffd")
    if len(sample) > 30 * bad and sum(c > "\x7f" for c in mostly_utf8) > 10 * bad:  # a few damaged letters
        return mostly_utf8, "utf-8"
    best = max(("cp1252", "mac_roman"), key=lambda name: _plausible(sample, name))
    return data.decode(best, "replace"), best


def _plausible(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, "replace")
    return len(_ACCENTED.findall(text)) - 2.0 * text.count("\ufffd") + (0.5 if encoding == "cp1252" else 0.0)


def one_line_end(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\x00", "")


def _separator_hint(text: str) -> tuple[str, str]:
    """Excel's own first line `sep=;` says the delimiter and is no row of the table."""
    found = re.match(r"sep=(.)\n", text, re.IGNORECASE)
    return (text[found.end() :], found[1]) if found and found[1] in _DELIMITERS else (text, "")


def find_delimiter(text: str) -> str:
    sample = text[:60_000]
    scores = {delimiter: _evenness(sample, delimiter) for delimiter in _DELIMITERS}
    best = max(scores, key=lambda delimiter: scores[delimiter])
    return best if scores[best] > 0 else ","


def _evenness(sample: str, delimiter: str) -> float:
    """High when most records have the same number of cells, and more than one."""
    try:
        records = [row for row in csv.reader(io.StringIO(sample), delimiter=delimiter) if any(row)][:200]
    except csv.Error:
        return 0.0
    counts = Counter(len(row) for row in records)
    if not counts:
        return 0.0
    width, times = max(counts.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
    if width < 2:
        return 0.0
    return times / len(records) * (1 + min(width, 20) / 40) + (0.02 if delimiter != "," else 0)


def split_records(text: str, delimiter: str) -> tuple[list[list[str]], list[int]]:
    """The records that hold something, and their numbers counted from 1."""
    csv.field_size_limit(4_000_000)
    rows: list[list[str]] = []
    numbers: list[int] = []
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), 1):
            if any(row):
                rows.append(row)
                numbers.append(number)
    except csv.Error as error:
        raise Refusal("import.damaged", file="") from error
    return rows, numbers
