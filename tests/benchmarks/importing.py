"""The whole import of a long list, each part printed, against calamine's read and executemany into one plain table.

python -m tests.benchmarks.importing [ROWS]
"""

from __future__ import annotations

import datetime
import multiprocessing
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from crm_desktop.domain.identifiers import is_vat
from crm_desktop.services.importing import ImportFile
from tests.benchmarks.report import Figure, print_figures, remember_folders

HEAD = [
    "Ragione sociale", "Nome", "Cognome", "Email", "Cellulare", "Telefono", "Partita IVA", "Indirizzo", "CAP", "Città",
    "Prov.", "Data nascita", "Categoria", "Note", "Fatturato 2023",
]  # fmt: skip
GIVEN = ["Mario", "Luca", "Anna", "Giulia", "Paolo", "Marco", "Sara", "Elena", "Pietro", "Laura"]
FAMILY = [
    "Rossi",
    "Bianchi",
    "Verdi",
    "Ferrari",
    "Russo",
    "Esposito",
    "Romano",
    "Colombo",
    "Ricci",
    "Marino",
    "Greco",
    "Bruno",
    "Gallo",
    "Conti",
    "Costa",
]
TOWNS = [
    ("Milano", "MI", "20100"),
    ("Roma", "RM", "00100"),
    ("Napoli", "NA", "80100"),
    ("Torino", "TO", "10100"),
]


def make(path: Path, rows: int) -> Path:
    """A workbook of people and firms, half each, with the fifteen columns above."""
    import xlsxwriter

    dice = random.Random(1)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Clienti")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, HEAD)
    for number in range(1, rows + 1):
        sheet.write_row(number, 0, _row(dice, number))
        sheet.write_datetime(
            number, 11, datetime.datetime(1950 + number % 50, 1 + number % 12, 1 + number % 28), day
        )
    book.close()
    return path


def _row(dice: random.Random, number: int) -> list[object]:
    firm, given, family = number % 2, dice.choice(GIVEN), dice.choice(FAMILY)
    town, province, code = dice.choice(TOWNS)
    vat = next(v for v in (f"{100000 + number:010}{d}" for d in range(10)) if is_vat(v)) if firm else ""
    return [
        f"{family} Impianti {number} S.r.l." if firm else "", "" if firm else given, "" if firm else f"{family}{chr(97 + number % 26)}i",
        f"{given}.{family}{number}@example.it".lower(), f"3{dice.randint(20, 99)} {dice.randint(1000000, 9999999)}",
        f"02 {dice.randint(1000000, 9999999)}", vat, f"Via Roma {number % 200}", code, town, province, "",
        dice.choice(["Cliente", "Fornitore", "VIP"]), "Da richiamare" if number % 5 == 0 else "", round(dice.random() * 10000, 2),
    ]  # fmt: skip


def bare(path: Path, folder: Path) -> float:
    """Seconds to read the cells and put them into one plain table."""
    import python_calamine
    from sqlcipher3 import dbapi2 as driver

    start = perf_counter()
    rows = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    connection = driver.connect(str(folder / "plain.db"))
    connection.execute(f"CREATE TABLE plain ({', '.join(f'c{i}' for i in range(len(HEAD)))})")
    texts = [[value if isinstance(value, str | float) else str(value) for value in row] for row in rows]
    connection.executemany(f"INSERT INTO plain VALUES ({', '.join('?' * len(HEAD))})", texts)
    connection.commit()
    connection.close()
    return perf_counter() - start


@contextmanager
def _watched(file: ImportFile) -> Iterator[dict[str, float]]:
    """Seconds of processor and peak memory of the reading process, on Linux."""
    found: dict[str, float] = {}
    yield found
    process = next((p for p in multiprocessing.active_children() if p.name == "crm-desktop-reader"), None)
    folder = Path(f"/proc/{process.pid}") if process else Path("/nowhere")
    if folder.exists():
        status = (folder / "status").read_text()
        found["peak MB"] = int(status.partition("VmHWM:")[2].split()[0]) / 1024
        fields = (folder / "stat").read_text().rpartition(")")[2].split()
        found["cpu s"] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def whole(path: Path, folder: Path) -> dict[str, float]:
    """Seconds of each part: open (read and understand), plan (normalise and match), write, and the same file again."""
    from crm_desktop.services.importing import Importing
    from crm_desktop.store.archive import Archive

    archive = Archive.create(folder / "import.crm")
    archive.load_orm()
    importing = Importing(archive)
    parts: dict[str, float] = {}
    for name in ("", "again: "):
        start = perf_counter()
        with importing.open(path) as file, _watched(file) as child:
            parts[f"{name}open"] = perf_counter() - start
            plan = importing.plan(file, file.choices())
            parts[f"{name}plan"] = perf_counter() - start - parts[f"{name}open"]
            result = importing.write(plan)
        parts[f"{name}whole"] = perf_counter() - start
        for key, value in child.items():
            print(f"     {name}child {key:20} {value:8.2f}")
        if result.batch:
            written = result.batch
    start = perf_counter()
    importing.undo(written)
    parts["undo"] = perf_counter() - start
    archive.close()
    return parts


def main(rows: int = 100_000) -> list[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        remember_folders(folder)
        path = make(folder / "lista.xlsx", rows)
        other = min(bare(path, _fresh(folder, n)) for n in range(2))
        parts = whole(path, folder)
    for part, seconds in parts.items():
        print(f"     {part:20} {seconds:8.2f} s")
    return [
        Figure(f"import {rows} rows", parts["whole"], other, 3.5, "s", "calamine + executemany"),
        Figure("the same file again", parts["again: whole"], parts["whole"], 1.0, "s", "first import"),
        Figure("undo of the import", parts["undo"], parts["whole"], 1.0, "s", "import"),
    ]


def _fresh(folder: Path, number: int) -> Path:
    new = folder / f"bare{number}"
    new.mkdir()
    return new


if __name__ == "__main__":
    print_figures(main(*map(int, sys.argv[1:2])))
