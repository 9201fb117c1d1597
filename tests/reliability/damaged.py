"""Archives damaged in every way: no crash, never an empty archive without a word, damage to the structure is found."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable
from pathlib import Path

from crm_desktop.errors import CrmError
from crm_desktop.store import check
from crm_desktop.store.archive import Archive
from crm_desktop.store.recrypting import reencrypt
from tests.reliability import acts
from tests.reliability.fingerprints import KEYS, key_of
from tests.reliability.report import Report
from tests.reliability.victim import in_a_fork

PAGE = 4096


def flip_bit(data: bytearray, rng: random.Random) -> None:
    data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def flip_in_schema(data: bytearray, rng: random.Random) -> None:
    """A letter of what the tables and triggers are called."""
    places = [found.start() for found in re.finditer(rb"CREATE (TABLE|INDEX|TRIGGER|VIRTUAL)", bytes(data))]
    place = rng.choice(places or [0]) + rng.randrange(1500)
    data[min(place, len(data) - 1)] ^= 1 << rng.randrange(8)


def truncate(data: bytearray, rng: random.Random) -> None:
    del data[rng.randrange(len(data)) :]


def zero_page(data: bytearray, rng: random.Random) -> None:
    page = rng.randrange(len(data) // PAGE)
    data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


def break_header(data: bytearray, rng: random.Random) -> None:
    data[rng.randrange(16)] ^= rng.randrange(1, 256)


def overwrite(data: bytearray, rng: random.Random) -> None:
    """A stretch of something else, as a bad sector or a cloud service leaves it."""
    start = rng.randrange(len(data) - PAGE)
    data[start : start + PAGE] = rng.randbytes(PAGE)


def replace(data: bytearray, rng: random.Random) -> None:
    """Another kind of file under this name."""
    data[:] = rng.choice(
        (b"", b"PK\x03\x04" + rng.randbytes(5000), rng.randbytes(9000), b"Nome;Cognome\n" * 90)
    )


#: structural damage must be found; a single bit inside a value cannot be, in a plain archive
WAYS: dict[str, tuple[Callable[[bytearray, random.Random], None], bool]] = {
    "bit": (flip_bit, False),
    "schema": (flip_in_schema, False),
    "cut": (truncate, True),
    "zeroed": (zero_page, True),
    "header": (break_header, True),
    "overwritten": (overwrite, True),
    "foreign": (replace, True),
}
FOUND, OPENED = 10, 11


def run(folder: Path, runs: int, seed: int, report: Report, encrypted: bool = False) -> None:
    origin = folder / "origin"
    acts.make(origin, subjects=120)
    if encrypted:  # each page carries a proof: everything must be found
        reencrypt(origin / "archive.crm", None, next(iter(KEYS.values())))
    whole = (origin / "archive.crm").read_bytes()
    victim = folder / "archive.crm"
    for number in range(runs):
        rng = random.Random(f"{seed} {number}")
        name = list(WAYS)[number % len(WAYS)]
        damage, must_be_found = WAYS[name]
        data = bytearray(whole)
        damage(data, rng)
        for end in ("-wal", "-shm", "-journal"):
            victim.with_name(victim.name + end).unlink(missing_ok=True)
        victim.write_bytes(data)
        code = in_a_fork(lambda: _try(victim), 60)
        wrong = [] if code in (FOUND, OPENED) else [f"ended with {code}"]
        if code == FOUND:
            report.count(f"{name} found")
        elif (must_be_found or encrypted) and bytes(data) != whole:
            report.count(f"{name} NOT found")
            wrong += ["not found"] if encrypted else []
        else:
            report.count(f"{name} not seen")
        if code == OPENED and _is_empty(victim):
            wrong.append("opens empty without a word")
        report.add(f"{name} {number}", wrong)


def _try(path: Path) -> int:
    """Open as the window does, look, and check all of it."""
    try:
        archive = Archive.open(path, key=key_of(path))
        try:
            wrong = check.problems(archive.reader())
        finally:
            archive.close()
    except CrmError:
        return FOUND
    return FOUND if wrong else OPENED


def _is_empty(path: Path) -> bool:
    out = path.with_name("subjects")

    def count() -> int:
        archive = Archive.open(path, key=key_of(path))
        out.write_text(str(archive.reader().execute("SELECT count(*) FROM subject").fetchone()[0]))
        archive.close()
        return os.EX_OK

    out.unlink(missing_ok=True)
    in_a_fork(count)
    return not out.exists() or out.read_text() == "0"
