"""kill -9 at a random moment of a random row of acts: what was acknowledged is there, nothing is there by half."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.reliability import acts
from tests.reliability.report import Report
from tests.reliability.victim import Acks, findings, fresh, in_a_fork, live, reference, start, wait

ACTS = 12
#: rows of acts that are taken in turn
ROWS = 8


def run(folder: Path, runs: int, seed: int, report: Report, scenario: str = "everything") -> None:
    origin = folder / "origin"
    acts.make(origin)
    rng = random.Random(seed)
    rows = [acts.row_of_acts(scenario, seed + number, ACTS) for number in range(min(ROWS, runs))]
    expected, lasts = [], []
    for row in rows:
        began = time.monotonic()
        expected.append(reference(fresh(origin, folder / "reference"), row))
        lasts.append(time.monotonic() - began)
    for number in range(runs):
        which = number % len(rows)
        victim = fresh(origin, folder / "victim")
        acks = Acks(folder / "acks")
        acks.path.unlink(missing_ok=True)
        pid = start(partial(live, victim, rows[which], acks))
        time.sleep(rng.random() * lasts[which])
        os.kill(pid, signal.SIGKILL)
        wait(pid)
        wrong = judged(victim, expected[which], acks.number(), folder / "wrong")
        report.add(f"{scenario} {number}: killed after {acks.number()} acts", wrong)


def judged(folder: Path, expected: Sequence[str], acked: int, out: Path) -> list[str]:
    """What is wrong, looked at by a process of its own: a damaged file may take it down."""

    def look() -> int:
        out.write_text("\n".join(findings(folder, expected, acked)), "utf-8")
        return 0

    out.unlink(missing_ok=True)
    code = in_a_fork(look)
    return out.read_text("utf-8").splitlines() if out.exists() else [f"looking at it ended with {code}"]
