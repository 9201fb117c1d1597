"""Export and the copy of everything, a hundred thousand subjects: each part printed, beside the bare thing.

python -m tests.benchmarks.exporting [SUBJECTS]

- a workbook of all subjects, beside XlsxWriter writing the very same cells from memory;
- a copy of everything, beside SQLite's own dump of the same tables into the same kind of zip;
- that copy into an empty archive, beside executemany of the same rows into plain tables;
- the copy of the copy, whose files must be equal.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from time import perf_counter
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from tests.benchmarks.report import Figure, print_figures, remember_folders, resident


def main(subjects: int) -> int:
    with tempfile.TemporaryDirectory(prefix="crm-benchmark-") as name:
        folder = Path(name)
        remember_folders(folder)
        return _run(folder, subjects)


def _run(folder: Path, subjects: int) -> int:
    from PySide6.QtCore import QCoreApplication

    from crm_desktop.services.everything import Everything
    from crm_desktop.services.sample import build_sample
    from crm_desktop.store.archive import Archive

    _application = QCoreApplication([])
    archive = Archive.create(folder / "a.crm")
    build_sample(archive, subjects)
    figures = [_workbook(archive, folder)]
    spent = _copy(archive, folder / "1.zip")
    figures.append(
        Figure("copy of everything, with lists", spent, _bare_dump(archive, folder), 12, "s", "bare dump")
    )
    archive.close()
    fresh = Archive.create(folder / "b.crm")
    start = perf_counter()
    found = Everything(fresh).restore(folder / "1.zip")
    spent = perf_counter() - start
    bare = _bare_insert(folder / "1.zip", folder)
    figures.append(Figure("that copy into an empty archive", spent, bare, 12, "s", "executemany"))
    start = perf_counter()
    fresh.undo()
    figures.append(Figure("undo of it", perf_counter() - start, spent, 1, "s", "import"))
    fresh.redo()
    _copy(fresh, folder / "2.zip")
    fresh.close()
    print_figures(figures)
    print(f"     {sum(found.added.values()):,} records; memory at the end {resident():.0f} MB")
    return _compare(folder / "1.zip", folder / "2.zip")


def _export(archive: Any, target: Path, kinds: Sequence[str] = ()) -> float:
    from crm_desktop.services.exporting import Exporting
    from crm_desktop.ui.export_words import FileWording, text_formats

    start = perf_counter()
    Exporting(archive).export(target, FileWording(), text_formats(), kinds)
    return perf_counter() - start


def _copy(archive: Any, target: Path) -> float:
    return _export(archive, target)


def _workbook(archive: Any, folder: Path) -> Figure:
    from crm_desktop.services.export_tables import build_table
    from crm_desktop.services.exporting import Exporting
    from crm_desktop.ui.export_words import FileWording

    ours = _export(archive, folder / "o.xlsx", ["subjects"])
    exporting = Exporting(archive)
    listing = exporting.listing
    rows = listing.rows("subjects")
    table = build_table("subjects", listing.keys("subjects"), rows, FileWording(), exporting.extra())
    return Figure(
        "workbook of all subjects",
        ours,
        _bare_workbook(list(table.rows), folder),
        1.2,
        "s",
        "XlsxWriter alone",
    )


def _bare_workbook(rows: list[Any], folder: Path) -> float:
    import xlsxwriter

    start = perf_counter()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(str(folder / "bare.xlsx"), options)
    sheet = book.add_worksheet()
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, place, value)
            elif isinstance(value, bool):
                sheet.write_boolean(number, place, value)
            elif isinstance(value, date | datetime):
                sheet.write_datetime(number, place, value, day)
            elif isinstance(value, int | float | Decimal):
                sheet.write_number(number, place, value)
    book.close()
    return perf_counter() - start


def _bare_dump(archive: Any, folder: Path) -> float:
    """Every table as JSON lines, straight out of SQLite into a zip."""
    from crm_desktop.store.everything import lines
    from crm_desktop.store.shapes import shapes

    start = perf_counter()
    with ZipFile(folder / "bare.zip", "w", ZIP_DEFLATED, compresslevel=3) as packed:
        for name, shape in shapes(archive.reader()).items():
            with packed.open(name, "w") as entry:
                for chunk in lines(archive.reader(), shape):
                    entry.write("\n".join(chunk).encode())
    return perf_counter() - start


def _bare_insert(copy: Path, folder: Path) -> float:
    """Read the rows and put them into tables without indexes, journal or search."""
    from sqlcipher3 import dbapi2

    start = perf_counter()
    connection = dbapi2.connect(str(folder / "plain.db"))
    with ZipFile(copy) as packed:
        for name in packed.namelist():
            if name.startswith("tables/"):
                _insert_table(connection, packed.read(name).decode(), Path(name).stem)
    connection.commit()
    connection.close()
    return perf_counter() - start


def _insert_table(connection: Any, text: str, table: str) -> None:
    head, *rows = text.rstrip("\n").split("\n")
    names = json.loads(head)
    connection.execute(f"CREATE TABLE {table}({', '.join(names)})")
    marks = ", ".join("?" * len(names))
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", json.loads("[" + ",".join(rows) + "]"))


def _compare(one: Path, two: Path) -> int:
    with ZipFile(one) as first, ZipFile(two) as second:
        names = [name for name in first.namelist() if name != "manifest.json"]
        different = [name for name in names if first.read(name) != second.read(name)]
        same = first.namelist() == second.namelist() and not different
    print("ok   the two copies are equal" if same else f"OVER the two copies differ: {different}")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
