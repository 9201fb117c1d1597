"""A disk that fills up: the archive is never shorter or unreadable, and each refusal is a sentence."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from crm_desktop.errors import CrmError
from tests.reliability import acts
from tests.reliability.kills import judged
from tests.reliability.report import Report
from tests.reliability.victim import Acks, Row, fresh, in_a_fork, reference

SIZE_KB = 20_000
ACTS = (
    acts.add,
    acts.bring_in,
    acts.classify,
    acts.merge,
    acts.back_up,
    acts.copy_now,
    acts.leave,
    acts.restart,
)
#: what a full disk may be called
SENTENCES = {"storage.full", "storage.disk", "storage.cannot_open", "backup.no_room"}


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A file system of its own, kept in memory. PermissionError where this user may not make one."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE_KB}k", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        raise PermissionError(folder)
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def run(folder: Path, runs: int, seed: int, report: Report) -> None:
    origin = folder / "origin"
    acts.make(origin)
    with small_disk(folder / "disk") as disk:
        for number in range(runs):
            rng = random.Random(seed + number)
            row = [(rng.choice(ACTS), rng.randrange(2**32)) for _ in range(6)]
            expected = reference(fresh(origin, folder / "reference"), row)
            victim, acks, told = fresh(origin, disk / "victim"), Acks(folder / "acks"), folder / "told"
            for path in (acks.path, told):
                path.unlink(missing_ok=True)
            size = (victim / "archive.crm").stat().st_size
            _fill(disk, leave=rng.randrange(0, 1_500_000))
            code = in_a_fork(partial(_work, victim, row, acks, told))
            wrong = [] if code == 0 else [f"a crash, exit code {code}"]
            if (victim / "archive.crm").stat().st_size < size:
                wrong.append("the file is shorter")
            said = told.read_text().split() if told.exists() else []
            wrong += [f"said {code}" for code in said if code not in SENTENCES]
            report.count("sentences", len(said))
            (disk / "filler").unlink()
            wrong += judged(victim, expected, acks.number(), folder / "wrong")
            report.add(f"full disk {number}", wrong)
            shutil.rmtree(victim)


def _fill(disk: Path, leave: int) -> None:
    room = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    with (disk / "filler").open("wb") as file:
        file.write(bytes(max(0, room - leave)))


def _work(folder: Path, row: Row, acks: Acks, told: Path) -> int:
    """Until the first sentence; a retry once there is room again is another run."""
    acks.begin()
    try:
        world = acts.World(folder)
        acts.play(world, row, acks.done)
        world.close()
    except CrmError as error:
        told.write_text(error.message.code)
    return 0
