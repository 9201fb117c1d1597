"""`python -m tests.reliability [NAME…] [--runs N] [--seed S]`: exit code 1 when anything was not as it must be."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.reliability import (
    acts,
    coming_back,
    command_line,
    damaged,
    faults,
    full_disk,
    kills,
    one_byte,
    power,
    thinning,
    undo_walk,
    witness,
)
from tests.reliability.report import Report

Harness = Callable[[Path, int, int, Report], None]
ALL = 10**9
#: name → (runs unless told otherwise, harness, whether it needs the preloaded witness)
HARNESSES: dict[str, tuple[int, Harness, bool]] = {
    **{f"kill-{name}": (1000, partial(kills.run, scenario=name), False) for name in acts.SCENARIOS},
    **{f"fault-{name}": (ALL, partial(faults.run, name=name), True) for name in faults.ACTS},
    **{
        f"power-{name}-{mode.lower()}": (300, partial(power.run, scenario=name, mode=mode), True)
        for name in (
            "typing",
            "bulk",
            "merging",
            "undoing",
            "importing",
            "migrating",
            "backing-up",
            "restoring",
            "password",
        )
        for mode in ("WAL", "DELETE")
    },
    "full-disk": (200, full_disk.run, False),
    "damaged": (2000, damaged.run, False),
    "damaged-encrypted": (2000, partial(damaged.run, encrypted=True), False),
    "command-line": (300, command_line.run, False),
    "thinning": (10_000, thinning.run, False),
    "one-byte": (50, one_byte.run, False),
    "coming-back": (100, coming_back.run, False),
    "undo-walk": (10_000, undo_walk.run, False),
}


def main() -> int:
    options = parser().parse_args()
    chosen = [name for name in HARNESSES if not options.names or any(_means(n, name) for n in options.names)]
    with workshop() as folder:
        if any(HARNESSES[name][2] for name in chosen) and not witness.preloaded():
            if witness.compiler() is None:
                print("no C compiler: what needs the preloaded witness is left out", file=sys.stderr)
                chosen = [name for name in chosen if not HARNESSES[name][2]]
            else:
                return again_with(witness.build(folder))
        return sum(one(folder, name, options.runs, options.seed) for name in chosen) and 1


def _means(said: str, name: str) -> bool:
    return name == said if said in HARNESSES else name.startswith(said)


def parser() -> argparse.ArgumentParser:
    arguments = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    arguments.add_argument("names", nargs="*", help=f"or how they begin: {', '.join(HARNESSES)}")
    arguments.add_argument(
        "--runs", type=runs, help="instead of each one's own number; all: every point of fault-*"
    )
    arguments.add_argument("--seed", type=int, default=1)
    return arguments


def runs(text: str) -> int:
    return ALL if text == "all" else int(text)


@contextmanager
def workshop() -> Iterator[Path]:
    """A folder that goes afterwards, and no lock of the user's in the way."""
    folder = Path(tempfile.mkdtemp(prefix="crm-reliability-"))
    for name in ("DATA", "CONFIG", "LOG", "RUNTIME"):
        os.environ[f"CRM_DESKTOP_{name}"] = str(folder / name.lower())
    os.environ["CRM_DESKTOP_SHARED"] = str(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def again_with(library: Path) -> int:
    """The same command with the witness in this process from its start."""
    command = [sys.executable, "-m", "tests.reliability", *sys.argv[1:]]
    pid = os.fork()
    if not pid:
        os.execve(sys.executable, command, {**os.environ, "LD_PRELOAD": str(library)})
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def one(folder: Path, name: str, runs: int | None, seed: int) -> int:
    from crm_desktop.domain import entities

    assert entities.Subject  # loaded once, here: every victim is a copy of this process
    number, harness, _ = HARNESSES[name]
    report = Report(name)
    place = folder / name
    place.mkdir()
    try:
        harness(place, runs or number, seed, report)
    except PermissionError as error:
        print(f"{name}: not run, {error} may not be made here")
    report.print()
    shutil.rmtree(place, ignore_errors=True)
    return len(report.wrong)


if __name__ == "__main__":
    sys.exit(main())
