"""A backup of a big archive, with its hash, against a plain copy of the file with sync; and the window meanwhile.

python -m tests.benchmarks.backups [MEGABYTES] [RUNS]
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from crm_desktop.domain import entities
from crm_desktop.domain.backup_calendar import Reason
from crm_desktop.domain.messages import Message
from crm_desktop.services.backups import Backups
from crm_desktop.store.archive import Archive
from crm_desktop.store.cipher import new_key
from crm_desktop.store.durable import copy_synced
from crm_desktop.store.recrypting import reencrypt
from crm_desktop.store.subject_records import keep_content
from tests.benchmarks import data
from tests.benchmarks.import_pauses import pauses
from tests.benchmarks.report import Figure, print_figures, remember_folders

#: about one and a half kilobytes each; the rest of the size is attached files, as in life
SUBJECTS = 50_000
LARGE = 1_000_000
BARE = 3.0  # seconds


def make(path: Path, megabytes: int) -> None:
    """Subjects, and attached files until it is as big as wanted."""
    archive = data.make(path, min(SUBJECTS, megabytes * 400), interactions=min(SUBJECTS, megabytes * 400))
    archive.close()
    archive = Archive.open(path)  # its log is in it now
    rng = random.Random(1)
    for _ in range(megabytes - archive.size // LARGE):
        with archive.step(Message("step.subject.attach", {"name": "x"})) as step:
            content, sha256 = rng.randbytes(LARGE), f"{rng.getrandbits(256):064x}"
            keep_content(step.connection, sha256, content)
            values = {"subject_id": 1, "name": f"{sha256[:6]}.pdf", "sha256": sha256, "size": LARGE}
            step.save(entities.Attachment, values)
    archive.close()


def seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def _plain_copy(path: Path, folder: Path) -> None:
    target = folder / "plain copy"
    copy_synced(path, target)
    target.unlink()


def _backup(backups: Backups) -> None:
    made = backups.make(Reason.HAND)
    assert made is not None
    backups.shelf.remove(made)


def _verified(backups: Backups) -> None:
    """As the window does it: made, then read in the job."""
    made = backups.make(Reason.HAND)
    assert made is not None
    assert backups.shelf.verify(made).manifest.verified
    backups.shelf.remove(made)


def _against_copy(path: Path, backups: Backups, what: str, limit: float, runs: int) -> Figure:
    """In turn, so that both meet the same disk."""
    ours, plain = [], []
    for _ in range(runs):
        plain.append(seconds(partial(_plain_copy, path, path.parent)))
        ours.append(seconds(partial(_backup, backups)))
    return Figure(what, median(ours), median(plain), limit, "s", "copy and sync")


def main(megabytes: int = 500, runs: int = 5) -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        remember_folders(folder)
        path = folder / "large.crm"
        make(path, megabytes)
        print(f"     {path.stat().st_size / 1e6:.0f} MB")
        archive = Archive.open(path)
        backups = Backups(archive)
        figures = [_against_copy(path, backups, "backup with its hash", 3.0, runs)]
        bare = [pauses(partial(sleep, BARE)) for _ in range(3)]
        ours = [pauses(partial(_verified, backups)) for _ in range(3)]
        archive.close()
        print(
            "     longest pauses, ms: bare",
            [round(b) for b in bare],
            "backing up and verifying",
            [round(o) for o in ours],
        )
        longest = max(0.0, median(ours) - median(bare))
        figures.append(Figure("longest pause beside the bare window", longest, 50.0, 1.0, "ms", "limit"))
        key = new_key("four words for measuring")
        reencrypt(path, None, key)
        archive = Archive.open(path, key=key)
        figures.append(_against_copy(path, Backups(archive), "the same, with a password", 6.0, runs))
        archive.close()
        return figures


if __name__ == "__main__":
    print_figures(main(*map(int, sys.argv[1:3])))
