"""Fields changed both in the archive and in the file, as the duplicates step shows them: plain values from a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.services.importing import ImportPlan
from crm_desktop.ui.transfer.pairs import Label
from crm_desktop.ui.transfer.row_words import key_words
from crm_desktop.ui.transfer.values import shown

MINE, FILE, OPEN = "mine", "file", "open"
SIDES = (MINE, FILE, OPEN)
TAKEN = {MINE: False, FILE: True, OPEN: None}


@dataclass(frozen=True)
class Conflict:
    """One field of one subject: what the file said before, what the archive says, what the file says now."""

    id: int
    label: Label
    key: str
    name: str
    before: str
    mine: str
    file: str
    answer: str = OPEN

    @property
    def row(self) -> int:
        return self.label[1]

    @property
    def field(self) -> str:
        return key_words(self.key)

    @property
    def place(self) -> tuple[Label, str]:
        return self.label, self.key


def conflicts_of(plan: ImportPlan) -> list[Conflict]:
    """In the order of the file, answered ones too."""
    found: list[Conflict] = []
    for index in sorted(plan.changes):
        for change in plan.changes[index]:
            if not change.conflict:
                continue
            name = plan.names.get(plan.existing.get(index, 0), "")
            answer = OPEN if change.taken is None else FILE if change.taken else MINE
            before, mine, now = (
                shown(change.key, value) for value in (change.before, change.old, change.new)
            )
            number = len(found) + 1
            found.append(Conflict(number, plan.label(index), change.key, name, before, mine, now, answer))
    return found


def open_conflicts(conflicts: Sequence[Conflict]) -> int:
    return sum(conflict.answer == OPEN for conflict in conflicts)
