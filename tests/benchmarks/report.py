"""How benchmarks say what they measured: ours, what it is compared with in the same run, the ratio and its limit."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple


class Figure(NamedTuple):
    what: str
    ours: float
    other: float
    limit: float
    unit: str = "ms"
    other_name: str = "bare"

    @property
    def ratio(self) -> float:
        return self.ours / self.other if self.other else float("inf")


def print_figures(figures: list[Figure]) -> None:
    for figure in figures:
        sign = "ok  " if figure.ratio <= figure.limit else "OVER"
        print(
            f"{sign} {figure.what:44} {figure.ours:9.3f} {figure.unit:3} {figure.other_name}: {figure.other:9.3f} "
            f"= {figure.ratio:5.2f} x (reach {figure.limit} x)"
        )


def resident() -> float:
    """Memory of this process in MB."""
    if sys.platform.startswith("linux"):
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    import resource

    scale = 1e6 if sys.platform == "darwin" else 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale


def remember_folders(folder: Path) -> None:
    """Nothing of the user's is touched by a benchmark."""
    for name in ("DATA", "CONFIG", "LOG", "RUNTIME"):
        os.environ[f"CRM_DESKTOP_{name}"] = str(folder / name.lower())
    os.environ["CRM_DESKTOP_SHARED"] = str(folder)
