"""How long the window stands still while a long list is imported, beside a bare window that does nothing.

python -m tests.benchmarks.import_pauses [ROWS] [RUNS]
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from crm_desktop.services.importing import Importing
from crm_desktop.store.archive import Archive
from tests.benchmarks.importing import make
from tests.benchmarks.report import Figure, print_figures, remember_folders

EVERY = 5  # milliseconds
BARE = 3.0  # seconds


def pauses(work: Callable[[], object]) -> float:
    """The longest time, in ms, between two ticks of a timer of a visible window while `work()` runs on a thread."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QListWidget

    from crm_desktop.ui.collector import Collector

    app = QApplication.instance() or QApplication([])
    window = QListWidget()
    window.addItems([str(number) for number in range(1000)])
    window.resize(1366, 768)
    window.show()
    collector = Collector(window)
    longest, last = 0.0, perf_counter()
    thread = threading.Thread(target=work)

    def tick() -> None:
        nonlocal longest, last
        window.viewport().update()
        now = perf_counter()
        longest, last = max(longest, now - last), now
        if not thread.is_alive():
            app.quit()

    timer = QTimer(window)
    timer.timeout.connect(tick)
    timer.start(EVERY)
    thread.start()
    last = perf_counter()
    app.exec()
    thread.join()
    timer.stop()
    window.close()
    del collector
    return (longest - EVERY / 1000) * 1000


def _import(importing: Importing, path: Path) -> None:
    with importing.open(path) as file:
        importing.write(importing.plan(file, file.choices()))


def _importing(path: Path, folder: Path, number: int) -> float:
    """The archive is open before, and stays open: making and closing it belong to other moments."""
    archive = Archive.create(folder / f"pauses{number}.crm")
    archive.load_orm()
    try:
        return pauses(partial(_import, Importing(archive), path))
    finally:
        archive.close()


def main(rows: int = 100_000, runs: int = 3) -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        remember_folders(folder)
        path = make(folder / "lista.xlsx", rows)
        bare = [pauses(partial(sleep, BARE)) for _ in range(runs)]
        ours = [_importing(path, folder, number) for number in range(runs)]
    print("     longest pauses, ms: bare", [round(b) for b in bare], "importing", [round(o) for o in ours])
    return [
        Figure("longest pause beside the bare window", median(ours) - median(bare), 50.0, 1.0, "ms", "limit")
    ]


if __name__ == "__main__":
    print_figures(main(*map(int, sys.argv[1:3])))
