"""A script that checks, backs up, restores and undoes, whose commands are killed, alone and beside one another."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from crm_desktop.services.checking import back_up
from tests.reliability import acts
from tests.reliability.fingerprints import fingerprint_of
from tests.reliability.kills import judged
from tests.reliability.report import Report
from tests.reliability.victim import DONE, Expected, fresh, in_a_fork

#: how it ends when it has a sentence for the user, "in use" among others; and when the system ends it
SENTENCE = 1
KILLED = -signal.SIGKILL
Command = Sequence[str]


def run(folder: Path, runs: int, seed: int, report: Report) -> None:
    origin, victim = folder / "origin", folder / "victim"
    assert in_a_fork(partial(_make, origin)) == DONE
    known = {name: _expected(folder, name) for name in list(COMMANDS)[:runs]}
    for number in range(runs):
        rng = random.Random(f"{seed} {number}")
        fresh(origin, victim)
        name = list(COMMANDS)[number % len(COMMANDS)]
        expected, lasts = known[name]
        codes = _play(victim, name, rng, lasts)
        wrong = [f"{words} ended with {code}" for words, code in codes if code not in (0, SENTENCE, KILLED)]
        done = codes[0][1] == 0
        report.count(f"{name} {'done' if done else 'killed' if codes[0][1] == KILLED else 'refused'}")
        report.add(f"{name} {number}", wrong + judged(victim, expected, int(done), folder / "wrong"))


def _make(folder: Path) -> int:
    """Something to undo, and a copy of before it."""
    acts.make(folder)
    world = acts.World(folder)
    world.close()
    world.copy.parent.mkdir()
    back_up(world.path, world.copy)
    acts.classify(world, random.Random(1))
    acts.merge(world, random.Random(2))
    world.close()
    return DONE


def _expected(folder: Path, name: str) -> tuple[Expected, float]:
    """What the archive holds before the command and after it, undisturbed, and how many seconds it takes."""
    reference = fresh(folder / "origin", folder / "reference")
    path = reference / "archive.crm"
    before = fingerprint_of(path)
    began = time.monotonic()
    result = _start(reference, COMMANDS[name]).wait(120)
    assert result == 0, f"{name}: {result}"
    lasts = time.monotonic() - began
    return Expected([before, fingerprint_of(path)], fingerprint_of(reference / "copies" / "copy.crm")), lasts


def _play(folder: Path, name: str, rng: random.Random, lasts: float) -> list[tuple[str, int]]:
    """The command and two others at the same time; the first is killed, at times the others too, at times after its end."""
    others = rng.sample(["check", "back up", "steps"], 2)
    commands = [name, *others]
    running = [_start(folder, COMMANDS[command], place) for place, command in enumerate(commands)]
    mortal = running if rng.random() < 0.5 else running[:1]
    time.sleep(rng.random() * lasts * BESIDE)
    for process in mortal:
        process.kill()
    codes = [process.wait(120) for process in running]
    return list(zip(commands, codes, strict=True))


def _start(folder: Path, command: Command, place: int = 0) -> subprocess.Popen[bytes]:
    words = [part.format(place=place) for part in command]
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "CRM_DESKTOP_BACKUPS": str(folder / "shelf"),
        "CRM_DESKTOP_CONFIG": str(folder / "config"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    return subprocess.Popen(
        [sys.executable, "-m", "crm_desktop", *words],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


#: how much longer it takes beside two others, at the most
BESIDE = 2.5
COMMANDS: dict[str, Command] = {
    "check": ("check", "archive.crm"),
    "back up": ("backup", "archive.crm", "--to", "copies/another{place}.crm"),
    "restore": ("restore", "copies/copy.crm", "--to", "archive.crm"),
    "undo": ("undo", "archive.crm"),
    "undo a step": ("undo", "archive.crm", "--step", "41"),
    "steps": ("undo", "archive.crm", "--list"),
}
