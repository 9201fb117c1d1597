"""Each write, sync, rename and unlink of one act made to fail, one after the other, in three ways and for good.

The archive must be as before the act or as after it, and the user must be told unless the act was done.
"""

from __future__ import annotations

import errno
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from crm_desktop.errors import CrmError
from tests.reliability import acts
from tests.reliability.kills import judged
from tests.reliability.report import Report
from tests.reliability.victim import DONE, TOLD, Acks, fresh, in_a_fork, reference
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
    "import": (acts.bring_in,),
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
    origin = folder / "origin"
    acts.make(origin)
    row = [(act, SEED + number) for number, act in enumerate(ACTS[name])]
    expected = reference(fresh(origin, folder / "reference"), row)
    victim, acks, count = folder / "victim", Acks(folder / "acks"), folder / "count"

    def attempt(at: int, how: int, lasting: bool) -> int:
        fresh(origin, victim)
        acks.path.unlink(missing_ok=True)
        return in_a_fork(lambda: _work(victim, row, acks, at, how, lasting, count))

    assert attempt(-1, 0, False) == DONE
    points = [(at, way) for at in range(int(count.read_text())) for way in WAYS]
    if runs < len(points):
        points = random.Random(seed).sample(points, runs)
    for at, (words, how, lasting) in points:
        code = attempt(at, how, lasting)
        wrong = judged(victim, expected, acks.number(), folder / "wrong")
        if how > 0 and code not in (DONE, TOLD):
            wrong.append(f"the user saw a crash, exit code {code}")
        report.count("told" if code == TOLD else "went on" if code == DONE else "killed")
        report.add(f"{name}: change {at}, {words}", wrong)


def _work(
    folder: Path,
    row: Sequence[tuple[acts.Act, int]],
    acks: Acks,
    at: int,
    how: int,
    lasting: bool,
    count: Path,
) -> int:
    witness = Witness()
    acks.begin()
    world = acts.World(folder)
    try:
        for act, seed in row[:-1]:
            act(world, random.Random(seed))
            acks.done()
        witness.watch(folder)
        witness.fail(at, how, lasting)
        code = _told(lambda: _last(world, row[-1], acks))
        closing = _told(world.close)
        if at < 0:
            count.write_text(str(witness.seen()))
    finally:
        witness.fail(-1, 0)
    return code or closing


def _last(world: acts.World, last: tuple[acts.Act, int], acks: Acks) -> None:
    act, seed = last
    act(world, random.Random(seed))
    acks.done()


def _told(work: Callable[[], object]) -> int:
    try:
        work()
    except CrmError as error:
        print(f"  told: {error.message}", file=sys.stderr)
        return TOLD
    return DONE
