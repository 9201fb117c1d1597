"""A short round of each harness; the long ones are commands (CONTRIBUTING)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability.witness import compiler

ROOT = Path(__file__).parents[2]
PLAIN = {
    "kill-everything": 10,
    "kill-importing": 5,
    "kill-merging": 5,
    "kill-migrating": 5,
    "kill-restoring": 5,
    "kill-password": 5,
    "command-line": 6,
    "coming-back": 4,
    "one-byte": 2,
    "thinning": 300,
    "full-disk": 6,
    "damaged": 70,
    "damaged-encrypted": 35,
    "undo-walk": 150,
}
WITH_WITNESS = {
    "fault-edit": 15,
    "fault-import": 15,
    "fault-migration": 15,
    "fault-copy": 15,
    "fault-bringing-back": 10,
    "fault-password-change": 15,
    "power-undoing-wal": 30,
    "power-typing-delete": 30,
    "power-migrating-delete": 20,
    "power-restoring-wal": 20,
    "power-password-wal": 20,
}

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the harness forks and preloads")


def short_round(name: str, runs: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.reliability", name, "--runs", str(runs)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.parametrize(("name", "runs"), PLAIN.items())
def test_nothing_is_lost(name: str, runs: int) -> None:
    result = short_round(name, runs)
    assert result.returncode == 0, result.stdout + result.stderr
    if "not run" in result.stdout:
        pytest.skip(result.stdout.strip())
    assert f"{name}: {runs} runs, 0 wrong" in result.stdout


@pytest.mark.skipif(compiler() is None, reason="no C compiler for the preloaded witness")
@pytest.mark.parametrize(("name", "runs"), WITH_WITNESS.items())
def test_no_fault_and_no_power_cut_leaves_a_bad_state(name: str, runs: int) -> None:
    result = short_round(name, runs)
    assert result.returncode == 0, result.stdout + result.stderr
    assert f"{name}: {runs} runs, 0 wrong" in result.stdout
