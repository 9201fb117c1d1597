"""A process that works and may die, and what is found of the archive afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from crm_desktop.errors import CrmError
from crm_desktop.store import check
from crm_desktop.store.archive import Archive
from tests.reliability.acts import Act, World, fingerprint, key_of

DONE, TOLD, CRASHED = 0, 3, 4
#: exit codes of a victim: all done; stopped with a sentence for the user; stopped by a bug


def in_a_fork(work: Callable[[], int], patience: float = 120) -> int:
    """Run in a copy of this process. Returns its exit code; minus the signal that ended it."""
    pid = start(work)
    return wait(pid, patience)


def start(work: Callable[[], int]) -> int:
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid:
        return pid
    code = CRASHED
    try:
        code = work()
    except BaseException:  # the edge of the process
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def wait(pid: int, patience: float = 120) -> int:
    """The victim's exit code; one that hangs is killed and counts as such."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    raise AssertionError("the process hangs")


class Acks:
    """What the victim says it has done, one byte per act: they outlive its death."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def begin(self) -> None:
        self._file = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def done(self) -> None:
        os.write(self._file, b"+")

    def number(self) -> int:
        return self.path.stat().st_size if self.path.exists() else 0


def live(folder: Path, acts: Sequence[tuple[Act, int]], acks: Acks) -> int:
    """Open the archive, do the acts, saying after each that it is done."""
    import random

    acks.begin()
    try:
        world = World(folder)
        for act, seed in acts:
            act(world, random.Random(seed))
            acks.done()
        world.close()
    except CrmError as error:
        print(f"  told: {error.message}", file=sys.stderr)
        return TOLD
    return DONE


def reference(folder: Path, acts: Sequence[tuple[Act, int]]) -> list[str]:
    """The fingerprint before the first act and after each, undisturbed."""
    import random

    world = World(folder)
    found = [fingerprint(world.archive)]
    for act, seed in acts:
        act(world, random.Random(seed))
        found.append(fingerprint(world.archive))
    world.close()
    return found


def findings(folder: Path, expected: Sequence[str], acked: int) -> list[str]:
    """What is wrong with the archive a victim left: empty when nothing is."""
    copy = folder / "copies" / "copy.crm"
    found = [f"copy: {line}" for line in _look(copy, expected, expected)] if copy.exists() else []
    return found + _look(folder / "archive.crm", expected, expected[acked : acked + 2])


def _look(path: Path, expected: Sequence[str], allowed: Sequence[str]) -> list[str]:
    try:
        archive = Archive.open(path, key=key_of(path))
    except CrmError as error:
        return [f"does not open: {error.message}"]
    try:
        wrong = [f"{problem.code}: {problem.detail}" for problem in check.problems(archive.reader())]
        held = fingerprint(archive)
        if held not in allowed:
            of_another = [number for number, known in enumerate(expected) if known == held]
            wrong.append(f"holds what was there after acts {of_another}" if of_another else "holds a mixture")
    finally:
        archive.close()
    return wrong


def fresh(origin: Path, folder: Path) -> Path:
    """A copy of a folder to try things in."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(origin, folder)
    return folder
