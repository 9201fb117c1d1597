"""kill -9 at a random moment of a random row of acts: what was acknowledged is there, nothing is there by half."""

from __future__ import annotations

import os
import random
import signal
import time
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from tests.reliability import acts, next_schema
from tests.reliability.report import Report
from tests.reliability.victim import (
    DONE,
    Acks,
    Expected,
    Row,
    findings,
    fresh,
    in_a_fork,
    live,
    reference,
    start,
    wait,
)

ACTS = 12
#: rows of acts that are taken in turn
ROWS = 8


def run(folder: Path, runs: int, seed: int, report: Report, scenario: str = "everything") -> None:
    origin = folder / "origin"
    acts.make(origin)
    with next_schema.known(folder / "db") if scenario == "migrating" else nullcontext():
        _run(folder, runs, seed, report, scenario)


def _run(folder: Path, runs: int, seed: int, report: Report, scenario: str) -> None:
    origin, acks = folder / "origin", Acks(folder / "acks")
    rng = random.Random(seed)
    rows = [acts.row_of_acts(scenario, seed + number, ACTS) for number in range(min(ROWS, runs))]
    expected = [reference(fresh(origin, folder / "reference"), row) for row in rows]
    lasts = [_lasts(fresh(origin, folder / "victim"), row, acks) for row in rows]
    for number in range(runs):
        which = number % len(rows)
        victim = fresh(origin, folder / "victim")
        acks.path.unlink(missing_ok=True)
        pid = start(partial(live, victim, rows[which], acks))
        time.sleep(rng.random() * lasts[which])
        os.kill(pid, signal.SIGKILL)
        if wait(pid) >= 0:
            report.count("ended before")
        acked = acks.number()
        wrong = judged(victim, expected[which], acked, folder / "wrong")
        report.add(f"{scenario} {number}: killed after {acked} acts", wrong)


def _lasts(victim: Path, row: Row, acks: Acks) -> float:
    began = time.monotonic()
    assert in_a_fork(partial(live, victim, row, acks)) == DONE
    return time.monotonic() - began


def judged(folder: Path, expected: Expected, acked: int, out: Path) -> list[str]:
    """What is wrong, looked at by a process of its own: a damaged file may take it down."""

    def look() -> int:
        out.write_text("\n".join(findings(folder, expected, acked)), "utf-8")
        return 0

    out.unlink(missing_ok=True)
    code = in_a_fork(look)
    return out.read_text("utf-8").splitlines() if out.exists() else [f"looking at it ended with {code}"]
