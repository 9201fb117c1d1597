"""What an import did not take, as a file to work on in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from crm_desktop.formats.writers.csv_writer import write_csv
from crm_desktop.formats.writers.model import Column, Table, TextFormats


def write_rejected(
    target: Path, headers: Sequence[str], rows: Iterable[Sequence[str | int]], formats: TextFormats
) -> int:
    """A CSV with these headers; returns the number of rows. UserError file.not_written."""
    columns = [Column(f"c{number}", header) for number, header in enumerate(headers)]
    return write_csv(target, Table(target.stem, columns, rows), formats)
