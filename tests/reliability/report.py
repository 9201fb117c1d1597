"""What a harness saw: how many runs, and each that was not as it must be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Report:
    name: str
    runs: int = 0
    wrong: list[str] = field(default_factory=list)
    notes: dict[str, int] = field(default_factory=dict)

    def add(self, what: str, findings: Sequence[str] = ()) -> None:
        self.runs += 1
        self.wrong += [f"{what}: {finding}" for finding in findings]

    def count(self, note: str, number: int = 1) -> None:
        self.notes[note] = self.notes.get(note, 0) + number

    def print(self) -> None:
        notes = "".join(f", {note} {number}" for note, number in sorted(self.notes.items()))
        print(f"{self.name}: {self.runs} runs, {len(self.wrong)} wrong{notes}", flush=True)
        for line in self.wrong[:20]:
            print(f"  {line}")
