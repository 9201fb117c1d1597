"""An encrypted archive against the same one plain: opening, the list, search, saving, a backup; and what a key costs.

python -m tests.benchmarks.encryption [SUBJECTS] [RUNS]
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from crm_desktop.domain import entities
from crm_desktop.domain.filters import SubjectFilter
from crm_desktop.domain.messages import Message
from crm_desktop.services.checking import back_up
from crm_desktop.services.subjects import Subjects
from crm_desktop.store import check, cipher
from crm_desktop.store.archive import Archive
from crm_desktop.store.connection import connect
from crm_desktop.store.recrypting import reencrypt
from tests.benchmarks import data
from tests.benchmarks.report import Figure, print_figures, remember_folders

PHRASE = "four words for measuring"
Work = Callable[[Archive], Any]


def measured(work: Callable[[], Any], runs: int) -> float:
    """Milliseconds, the median of some runs."""
    spent = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start) * 1_000)
    return median(spent)


def opening(path: Path, key: cipher.Key | None) -> Archive:
    archive = Archive.open(path, key=key)
    archive.with_backups = False
    return archive


def list_of(archive: Archive, search: str = "") -> Any:
    """As the page does it: the first rows, then all ids."""
    source = Subjects(archive).source(SubjectFilter(text=search))
    return source.first_page(), len(source.ids())


def save(archive: Archive) -> None:
    with archive.step(Message("step.setting", {"key": "x"})) as step:
        step.save(entities.Subject, {"kind": "company", "company": "Molino Bertani"})


def in_open(work: Work) -> Callable[[Path, cipher.Key | None, int], float]:
    """With an archive opened afresh for each run: nothing is in SQLite's memory yet."""

    def measure(path: Path, key: cipher.Key | None, runs: int) -> float:
        spent = []
        for _ in range(runs):
            archive = opening(path, key)
            archive.reader()
            spent.append(measured(lambda archive=archive: work(archive), 1))  # type: ignore[misc]
            archive.close()
        return median(spent)

    return measure


def many_saves(path: Path, key: cipher.Key | None, runs: int) -> float:
    archive = opening(path, key)
    save(archive)
    spent = measured(lambda: save(archive), runs * 4)
    archive.close()
    return spent


#: what, how, and how often the plain archive's time it may take
MEASURES: tuple[tuple[str, Callable[[Path, cipher.Key | None, int], float], float], ...] = (
    ("open and close", lambda p, k, n: measured(lambda: opening(p, k).close(), n), 1.5),
    ("first rows and all ids", in_open(list_of), 2.0),
    ("search of three letters", in_open(lambda a: list_of(a, "ber")), 2.0),
    ("search of two words", in_open(lambda a: list_of(a, "mol bert")), 2.0),
    ("saving a subject", many_saves, 1.5),
    ("backup, checked", lambda p, k, n: measured(lambda: _back_up(p, k), max(1, n // 3)), 4.0),
    ("quick check", lambda p, k, n: measured(lambda: _quick(p, k), max(1, n // 3)), 4.0),
)


def _back_up(path: Path, key: cipher.Key | None) -> None:
    back_up(path, path.with_name(f"copy of {path.name}"), PHRASE if key else None)


def _quick(path: Path, key: cipher.Key | None) -> None:
    connection = connect(path, key=key, read_only=True)
    assert not check.damages(connection, quick=True)
    connection.close()


def main(subjects: int = 100_000, runs: int = 7) -> None:
    with tempfile.TemporaryDirectory() as folder:
        remember_folders(Path(folder))
        plain = Path(folder, "plain.crm")
        data.make(plain, subjects, interactions=subjects).close()
        secret, key = Path(folder, "secret.crm"), cipher.new_key(PHRASE)
        secret.write_bytes(plain.read_bytes())
        setting = measured(lambda: reencrypt(secret, None, key), 1)
        figures = [
            Figure(what, measure(secret, key, runs), measure(plain, None, runs), limit, other_name="plain")
            for what, measure, limit in MEASURES
        ]
        copying = measured(lambda: Path(folder, "x").write_bytes(plain.read_bytes()), 3)
        print_figures(figures)
        print(
            f"     {subjects} subjects, plain {plain.stat().st_size / 1e6:.0f} MB, encrypted {secret.stat().st_size / 1e6:.0f} MB"
        )
        print(f"     the key from a passphrase {measured(lambda: cipher.new_key(PHRASE), runs):.0f} ms, once")
        print(f"     setting the password {setting:.0f} ms = {setting / copying:.0f} x of copying the file")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
