"""The preloaded witness: what a process wrote, in order; and one write, sync, rename or unlink made to fail."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SOURCE = Path(__file__).with_name("witness.c")


def compiler() -> str | None:
    return shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")


def build(folder: Path) -> Path:
    """Compile the witness into `folder`."""
    library = folder / "witness.so"
    tool = compiler()
    assert tool is not None
    subprocess.run([tool, "-O2", "-shared", "-fPIC", "-o", library, SOURCE, "-ldl", "-lpthread"], check=True)
    return library


def preloaded() -> bool:
    return "witness.so" in os.environ.get("LD_PRELOAD", "")


class Witness:
    """What was preloaded into this process."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)

    def watch(self, folder: Path, log: Path | None = None) -> None:
        """Look at this folder alone; with a `log`, write down every change."""
        self._library.witness_folder(str(folder).encode())
        self._library.witness_log(str(log).encode() if log else None)

    def fail(self, at: int, how: int, lasting: bool = False) -> None:
        """Change number `at` from now fails with this errno; -1 kills, -2 kills in the middle of a write."""
        self._library.witness_fail(ctypes.c_long(at), ctypes.c_int(how), ctypes.c_int(lasting))

    def seen(self) -> int:
        """Changes since the last `fail`."""
        self._library.witness_seen.restype = ctypes.c_long
        return int(self._library.witness_seen())


class Event(NamedTuple):
    kind: str  # write, sync, cut, create, empty, unlink, rename, link
    offset: int
    path: str
    other: str
    data: bytes


def read_log(path: Path) -> Iterator[Event]:
    with path.open("rb") as file:
        while line := file.readline():
            kind, offset, length, name, other = os.fsdecode(line.rstrip(b"\n")).split("\t")
            yield Event(kind, int(offset), name, other, file.read(int(length)))
