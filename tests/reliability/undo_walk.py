"""A long random walk of changes, undo, redo and restarts: every state that is come back to is equal by its hash."""

from __future__ import annotations

import random
from pathlib import Path

from tests.reliability import acts
from tests.reliability.fingerprints import fingerprint
from tests.reliability.report import Report

CHANGES = (acts.add, acts.add, acts.change, acts.change, acts.classify, acts.throw_away)
#: so that the archive stays small, and each state quick to look at
MOST_SUBJECTS = 150


def run(folder: Path, runs: int, seed: int, report: Report) -> None:
    acts.make(folder / "origin", subjects=10)
    world = acts.World(folder / "origin")
    rng = random.Random(seed)
    before = [fingerprint(world.archive.reader())]  # before each step that can be undone, and now
    after: list[str] = []  # after each step that can be redone
    for number in range(runs):
        choice = rng.random()
        wrong: list[str] = []
        if choice < 0.05:
            acts.restart(world, rng)
            wrong = _compare(world, before[-1], "after a restart")
        elif choice < 0.35 and len(before) > 1:
            world.archive.undo()
            after.append(before.pop())
            wrong = _compare(world, before[-1], "after undo")
        elif choice < 0.6 and after:
            world.archive.redo()
            before.append(after.pop())
            wrong = _compare(world, before[-1], "after redo")
        else:
            if _do(world, rng):
                before.append(fingerprint(world.archive.reader()))
                after.clear()
            else:
                wrong = _compare(world, before[-1], "after a change that changed nothing")
        report.add(f"step {number}", wrong)
        if wrong:
            break
    world.close()


def _do(world: acts.World, rng: random.Random) -> bool:
    """One change; whether it made a step."""
    newest = "SELECT max(id) FROM journal_step"
    was = world.archive.reader().execute(newest).fetchone()
    act = rng.choice(CHANGES if len(world.subject_ids()) < MOST_SUBJECTS else CHANGES[2:])
    act(world, rng)
    return bool(world.archive.reader().execute(newest).fetchone() != was)


def _compare(world: acts.World, expected: str, when: str) -> list[str]:
    return [] if fingerprint(world.archive.reader()) == expected else [f"another state {when}"]
