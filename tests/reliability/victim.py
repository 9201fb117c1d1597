"""A process that works and may die, and what is found of the archive afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from crm_desktop.errors import CrmError
from crm_desktop.services.backups import StartReport
from crm_desktop.store import check, manifest
from crm_desktop.store.archive import Archive
from crm_desktop.store.connection import connect
from tests.reliability.acts import Act, World, play
from tests.reliability.fingerprints import fingerprint, fingerprint_of, key_of

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


Row = Sequence[tuple[Act, int]]


def live(folder: Path, row: Row, acks: Acks) -> int:
    """Open the archive, do the acts, saying after each that it is done."""
    acks.begin()
    try:
        world = World(folder)
        play(world, row, acks.done)
        world.close()
    except CrmError as error:
        print(f"  told: {error.message}", file=sys.stderr)
        return TOLD
    return DONE


class Expected(NamedTuple):
    """Fingerprints: before the first act and after each, undisturbed; and of the file before it was opened."""

    states: list[str]
    origin: str

    @property
    def any(self) -> set[str]:
        return {*self.states, self.origin}


def reference(folder: Path, row: Row) -> Expected:
    world = World(folder)
    origin = fingerprint_of(world.path)
    found = [fingerprint(world.archive.reader())]
    play(world, row, lambda: found.append(fingerprint(world.archive.reader())))
    world.close()
    return Expected(found, origin)


def findings(folder: Path, expected: Expected, acked: int) -> list[str]:
    """What is wrong with the archive a victim left and with its copies: empty when nothing is."""
    world = World(folder)
    found = [line for copy in copies_in(world) for line in _look_at_copy(copy, expected)]
    found += _look(world.path, expected.states, expected.states[acked : acked + 2])
    return found or _look_at_start(world)


def copies_in(world: World) -> Iterator[Path]:
    """Every file that says it is a copy."""
    yield from sorted(path for path in world.copy.parent.glob("*.crm") if not path.name.startswith("."))
    yield from sorted(world.folder.glob("archive.before-restore.*.crm"))
    for place in (world.folder / "shelf", world.second_place):
        yield from (path for path in sorted(place.glob("*/*.crm")) if not path.name.startswith("."))


def _look_at_copy(path: Path, expected: Expected) -> list[str]:
    """Whole as soon as it has its name, whether or not somebody read it yet."""
    name = f"copy {path.parent.parent.name}/{path.name}"
    known = manifest.read(path)
    if known is not None and known.state == manifest.DAMAGED:
        return [f"{name}: known as damaged"]
    with closing(connect(path, key=key_of(path), read_only=True)) as connection:
        found = [f"{name}: {problem.detail}" for problem in check.damages(connection)]
    if fingerprint_of(path) not in expected.any:
        found.append(f"{name}: holds a mixture")
    return found


def _look(path: Path, states: Sequence[str], allowed: Sequence[str]) -> list[str]:
    try:
        archive = Archive.open(path, key=key_of(path))
    except CrmError as error:
        return [f"does not open: {error.message}"]
    try:
        wrong = [f"{problem.code}: {problem.detail}" for problem in check.problems(archive.reader())]
        held = fingerprint(archive.reader())
        if held not in allowed:
            of_another = [number for number, known in enumerate(states) if known == held]
            wrong.append(f"holds what was there after acts {of_another}" if of_another else "holds a mixture")
    finally:
        archive.close()
    return wrong


def _look_at_start(world: World) -> list[str]:
    """The next start of the window has nothing to complain of, and reads the copies nobody read."""
    try:
        report: StartReport = world.services.backups.start()
    except CrmError as error:
        return [f"the next start says {error.message}"]
    finally:
        world.close()
    found = [f"the next start finds {problem.code}: {problem.detail}" for problem in report.problems]
    if report.status.damaged or report.status.trouble:
        found.append(f"the next start: {report.status.damaged} damaged copies, {report.status.trouble}")
    return found


def fresh(origin: Path, folder: Path) -> Path:
    """A copy of a folder to try things in."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(origin, folder)
    return folder
