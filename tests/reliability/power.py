"""A power cut: what was written but not synced is dropped, torn or kept at random; what was committed must be there.

One run of acts is recorded; each cut replays the record up to a random moment onto a disk that only keeps promises.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.reliability import acts
from tests.reliability.kills import judged
from tests.reliability.report import Report
from tests.reliability.victim import Acks, Row, fresh, in_a_fork, live, reference
from tests.reliability.witness import Event, Witness, read_log

ACTS = 14
SECTOR = 512


class Disk:
    """Files as they are on the platter, and what only the system's memory holds."""

    def __init__(self, folder: Path) -> None:
        self.durable: dict[str, bytes] = {}
        for path in folder.rglob("*"):
            if path.is_file():
                self.durable[str(path)] = path.read_bytes()
        self.names: dict[str, str] = {name: name for name in self.durable}  # name → file
        self.names_durable = dict(self.names)
        self.files: dict[str, bytes] = dict(self.durable)
        self.pending: dict[str, list[Event]] = {}
        self.moves: list[Event] = []  # names made, changed and removed since a folder was synced
        self._made = 0

    def take(self, event: Event) -> None:
        if event.kind == "sync":
            self._sync(event.path)
        elif event.kind in ("unlink", "rename", "link"):
            self._move(self.names, event)
            self.moves.append(event)
        else:
            if event.kind in ("create", "empty") and event.path not in self.names:
                self._made += 1
                self.names[event.path] = f"{event.path}#{self._made}"
                self.moves.append(event._replace(other=self.names[event.path]))
            self.pending.setdefault(self.names[event.path], []).append(event)

    def _sync(self, path: str) -> None:
        """A file's bytes and its own name; a folder's names."""
        file = self.names.get(path)
        if file is not None:
            content = bytearray(self.durable.get(file, b""))
            for event in self.pending.pop(file, ()):
                _apply(content, event)
            self.durable[file] = bytes(content)
            self._settle(lambda move: move.path == path)  # journalling file systems bring the name along
        else:
            self._settle(lambda move: str(Path(move.path).parent) == path)

    def _settle(self, concerned: Callable[[Event], bool]) -> None:
        for move in self.moves:
            if concerned(move):
                self._move(self.names_durable, move)
        self.moves = [move for move in self.moves if not concerned(move)]

    @staticmethod
    def _move(names: dict[str, str], event: Event) -> None:
        if event.kind == "unlink":
            names.pop(event.path, None)
        elif event.kind == "rename" and event.path in names:
            names[event.other] = names.pop(event.path)
        elif event.kind == "link" and event.path in names:
            names[event.other] = names[event.path]
        elif event.kind in ("create", "empty"):
            names[event.path] = event.other

    def after_cut(self, rng: random.Random) -> dict[str, bytes]:
        """A state the files may be found in: names in order up to some point, bytes in any order, torn."""
        names = dict(self.names_durable)
        for move in self.moves[: rng.randint(0, len(self.moves))]:
            self._move(names, move)
        share = rng.choice((0.0, 0.5, 0.9, 1.0))
        found = {}
        for name, file in names.items():
            content = bytearray(self.durable.get(file, b""))
            for event in self.pending.get(file, ()):
                if rng.random() < share:
                    _apply(content, _torn(event, rng))
            found[name] = bytes(content)
        return found


def _apply(content: bytearray, event: Event) -> None:
    if event.kind == "cut":
        del content[event.offset :]
        content.extend(bytes(event.offset - len(content)))
    elif event.kind == "empty":
        content.clear()
    elif event.kind == "write":
        end = event.offset + len(event.data)
        content.extend(bytes(max(0, end - len(content))))
        content[event.offset : end] = event.data


def _torn(event: Event, rng: random.Random) -> Event:
    sectors = len(event.data) // SECTOR
    if event.kind != "write" or sectors < 2 or rng.random() < 0.8:
        return event
    return event._replace(data=event.data[: rng.randrange(sectors) * SECTOR])


def run(folder: Path, runs: int, seed: int, report: Report, scenario: str, mode: str = "WAL") -> None:
    """`mode` is the journal's: DELETE is what folders of cloud services get."""
    folder = folder / "Dropbox" if mode == "DELETE" else folder
    folder.mkdir(exist_ok=True)
    origin = folder / "origin"
    acts.make(origin)
    row = acts.row_of_acts(scenario, seed, ACTS)
    expected = reference(fresh(origin, folder / "reference"), row)
    recorded, log = fresh(origin, folder / "recorded"), folder / "log"
    acks = Acks(recorded / "acks")
    disk = Disk(recorded)
    assert in_a_fork(lambda: _record(recorded, log, row, acks, mode)) == 0
    events = [event for event in read_log(log) if not event.path.endswith("-shm")]
    rng = random.Random(seed)
    moments = sorted(rng.randrange(len(events)) for _ in range(runs))
    acked = 0
    for number, event in enumerate(events):
        if event.path == str(acks.path):
            acked += event.kind == "write"
        else:
            disk.take(event)
        while moments and moments[0] == number:
            moments.pop(0)
            _lay_out(disk.after_cut(rng), recorded)
            wrong = judged(recorded, expected, acked, folder / "wrong")
            report.add(
                f"{scenario}, {mode}: {acked} acts done, power cut after change {number} of {len(events)}",
                wrong,
            )


def _record(folder: Path, log: Path, row: Row, acks: Acks, mode: str) -> int:
    Witness().watch(folder, log)
    return live(folder, row, acks)


def _lay_out(files: dict[str, bytes], folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
