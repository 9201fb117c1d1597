"""Start and memory against a bare QApplication + QMainWindow, each in a process of its own, bytecode compiled.

python -m tests.benchmarks.start [SUBJECTS] [RUNS]
"""

from __future__ import annotations

import compileall
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks import data
from tests.benchmarks.report import Figure, print_figures, remember_folders

ROOT = Path(__file__).resolve().parents[2]

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        from PySide6.QtCore import QTimer
        QTimer.singleShot(0, done)
def done():
    painted = time.monotonic()
    from tests.benchmarks.report import resident
    print('{"painted": %r, "resident": %r}' % (painted, resident()))
    sys.stdout.flush()
    app.quit()
app = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""

OURS = "from tests.benchmarks.start_watch import watch; import sys; watch(sys.argv[1])"


def run(code: str, *arguments: str) -> dict[str, float]:
    """The moments a process told, in seconds since it was started."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    started = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(told.stdout.strip().splitlines()[-1])
    moments = ("painted", "filled", "answered")
    return {key: value - started if key in moments else value for key, value in found.items()}


def main(subjects: int = 100_000, runs: int = 9) -> list[Figure]:
    compileall.compile_dir(ROOT / "crm_desktop", quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        remember_folders(Path(folder))
        archive = Path(folder) / "big.crm"
        data.make(archive, subjects).close()
        pairs = [(run(BARE), run(OURS, str(archive))) for _ in range(runs + 1)][1:]

    def pair(ours: str, bare: str) -> tuple[float, float]:
        return median(p[1][ours] for p in pairs), median(p[0][bare] for p in pairs)

    pause = median(p[1]["longest_pause"] for p in pairs)
    return [
        Figure("start to window painted", *pair("painted", "painted"), 1.8, "s"),
        Figure("start to list filled and answering", *pair("answered", "painted"), 2.1, "s"),
        Figure("longest pause while the rest loads", pause, 0.1, 1.0, "s", "the limit"),
        Figure("memory, rest loaded", *pair("resident", "resident"), 2.5, "MB"),
        Figure("memory, list filled", *pair("resident_filled", "resident"), 2.5, "MB"),
    ]


if __name__ == "__main__":
    print_figures(main(*map(int, sys.argv[1:])))
