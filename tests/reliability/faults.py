"""Each write, sync, rename and unlink of one act made to fail, one after the other, in three ways and for good.

The archive must be as before the act or as after it, and the user must be told unless the act was done.
"""

from __future__ import annotations

import errno
import random
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path

from crm_desktop.errors import CrmError
from tests.reliability import acts, next_schema
from tests.reliability.kills import judged
from tests.reliability.report import Report
from tests.reliability.victim import DONE, TOLD, Acks, Row, fresh, in_a_fork, reference
from tests.reliability.witness import Witness

#: name, errno or -1/-2 for being killed, whether it lasts
WAYS = (
    ("EIO", errno.EIO, False),
    ("ENOSPC", errno.ENOSPC, True),
    ("EIO for good", errno.EIO, True),
    ("killed", -1, False),
    ("killed half way", -2, False),
)
ACTS: dict[str, Sequence[acts.Act]] = {
    "import": (acts.bring_in_300,),
    "migration": (acts.open_up,),
    "merge": (acts.merge,),
    "copy": (acts.choose_second_place, acts.copy_now),
    "start": (acts.copy_now, acts.add, acts.open_up),
    "leaving": (acts.add, acts.leave),
    "bringing-back": (acts.copy_now, acts.add, acts.bring_back),
    "taking-back": (acts.copy_now, acts.add, acts.bring_back_to_see, acts.take_back),
    "edit": (acts.add,),
    "bulk": (acts.classify,),
    "undo": (acts.add, acts.undo),
    "backup": (acts.back_up,),
    "second-backup": (acts.back_up, acts.add, acts.back_up),
    "restore": (acts.back_up, acts.add, acts.restore),
    "close": (acts.add, acts.restart),
    "password": (acts.change_password,),
    "password-change": (acts.change_password, acts.add, acts.change_password),
    "password-removal": (acts.change_password, acts.change_password, acts.change_password),
}
SEED = 11


def run(folder: Path, runs: int, seed: int, report: Report, name: str) -> None:
    """All points when `runs` allows it, else that many of them."""
    acts.make(folder / "origin")
    with next_schema.known(folder / "db") if name == "migration" else nullcontext():
        _run(folder, runs, seed, report, name)


def _run(folder: Path, runs: int, seed: int, report: Report, name: str) -> None:
    origin, victim, acks, count = (
        folder / "origin",
        folder / "victim",
        Acks(folder / "acks"),
        folder / "count",
    )
    row = [(act, SEED + number) for number, act in enumerate(ACTS[name])]
    expected = reference(fresh(origin, folder / "reference"), row)

    def attempt(at: int, how: int, lasting: bool) -> int:
        fresh(origin, victim)
        acks.path.unlink(missing_ok=True)
        return in_a_fork(lambda: _work(victim, row, acks, at, how, lasting, count))

    assert attempt(-1, 0, False) == DONE
    changes = int(count.read_text())
    points = [(at, way) for at in range(changes) for way in WAYS]
    if runs < len(points):
        points = random.Random(seed).sample(points, runs)
    report.count("of points", changes * len(WAYS))
    for at, (words, how, lasting) in points:
        code = attempt(at, how, lasting)
        wrong = judged(victim, expected, acks.number(), folder / "wrong")
        if how > 0 and code not in (DONE, TOLD):
            wrong.append(f"the user saw a crash, exit code {code}")
        report.count("told" if code == TOLD else "went on" if code == DONE else "killed")
        report.add(f"{name}: change {at}, {words}", wrong)


def _work(folder: Path, row: Row, acks: Acks, at: int, how: int, lasting: bool, count: Path) -> int:
    """All acts but the last undisturbed; the last, and the closing, with the fault."""
    witness = Witness()
    acks.begin()
    world = acts.World(folder)
    try:
        if row[:-1]:
            acts.play(world, row[:-1], acks.done)
        elif row[0][0] is not acts.open_up:
            assert world.archive
        witness.watch(folder)
        witness.fail(at, how, lasting)
        code = _told(lambda: acts.play(world, row[-1:], acks.done))
        closing = _told(world.close)
        if at < 0:
            count.write_text(str(witness.seen()))
    finally:
        witness.fail(-1, 0)
    return code or closing


def _told(work: Callable[[], object]) -> int:
    try:
        work()
    except CrmError as error:
        print(f"  told: {error.message}", file=sys.stderr)
        return TOLD
    return DONE
