"""Start of the packaged program to its first painted window, against the same program from source.

python -m tests.benchmarks.packaged [PROGRAM] [RUNS]    (PROGRAM: the folder `./task package` made)
"""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from statistics import median

from crm_desktop.store.archive import Archive
from tests.benchmarks.report import Figure, print_figures, remember_folders

ROOT = Path(__file__).resolve().parents[2]
PAINTED = "the window is painted"


def start(command: list[str], archive: Path, folder: Path) -> float:
    """Seconds from starting the process to the moment its log names."""
    log = folder / "crm-desktop.log"
    log.unlink(missing_ok=True)
    began = time.time()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CRM_DESKTOP_LOG": str(folder)}
    process = subprocess.Popen([*command, str(archive)], cwd=ROOT, env=environment)
    try:
        while (painted := _moment(log)) is None:
            if process.poll() is not None:
                raise SystemExit(f"{command[0]} ended by itself: {process.returncode}")
            time.sleep(0.02)
    finally:
        process.kill()
        process.wait()
    return painted - began


def _moment(log: Path) -> float | None:
    text = log.read_text("utf-8") if log.exists() else ""
    line = next((line for line in text.splitlines() if PAINTED in line), None)
    return datetime.strptime(line[:23], "%Y-%m-%d %H:%M:%S,%f").timestamp() if line else None


def main(program: Path, runs: int = 9) -> list[Figure]:
    compileall.compile_dir(ROOT / "crm_desktop", quiet=2)
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        remember_folders(folder)
        archive = folder / "a.crm"
        Archive.create(archive).close()
        source, packaged = [sys.executable, "-m", "crm_desktop"], [str(program / "crm-desktop")]
        pairs = [(start(packaged, archive, folder), start(source, archive, folder)) for _ in range(runs + 1)][
            1:
        ]
    ours, theirs = median(p[0] for p in pairs), median(p[1] for p in pairs)
    return [Figure("packaged: start to window painted", ours, theirs, 1.3, "s", "from source")]


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist" / "CRM Desktop"
    print_figures(main(where, int(sys.argv[2]) if len(sys.argv) > 2 else 9))
