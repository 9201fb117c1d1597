"""What a harness saw: how many runs, and each that was not as it must be."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

#: long rounds say how far they are
TOLD_EVERY = 50


@dataclass
class Report:
    name: str
    runs: int = 0
    wrong: list[str] = field(default_factory=list)
    notes: dict[str, int] = field(default_factory=dict)

    def add(self, what: str, findings: Sequence[str] = ()) -> None:
        self.runs += 1
        for finding in findings:
            self.wrong.append(f"{what}: {finding}")
            print(f"{self.name}: WRONG {self.wrong[-1]}", file=sys.stderr, flush=True)
        if self.runs % TOLD_EVERY == 0:
            print(f"{self.name}: {self.runs} so far, {len(self.wrong)} wrong", file=sys.stderr, flush=True)

    def count(self, note: str, number: int = 1) -> None:
        self.notes[note] = self.notes.get(note, 0) + number

    def print(self) -> None:
        notes = "".join(f", {note} {number}" for note, number in sorted(self.notes.items()))
        print(f"{self.name}: {self.runs} runs, {len(self.wrong)} wrong{notes}", flush=True)
        for line in self.wrong[:20]:
            print(f"  {line}")
