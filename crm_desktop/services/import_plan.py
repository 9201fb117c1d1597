"""What an import would do, before anything is written: every row new, known, changed or doubtful."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from crm_desktop.domain.houses import house_key
from crm_desktop.domain.text import fold
from crm_desktop.formats.model import Batch, FileInfo, Layout, Problem, ReadOptions
from crm_desktop.services.import_rows import BatchRows, rows_of


class Policy(StrEnum):
    """What happens to a row whose subject is in the archive already."""

    UPDATE = "update"
    FILL = "fill"
    SKIP = "skip"
    ADD = "add"


class Outcome(StrEnum):
    """What becomes of a row. SAME: nothing new in it; SKIP: left out by policy, by the user, or the same row twice;
    JOIN: what it says goes into the subject of another row, which the user says is the same."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    SKIP = "skip"
    JOIN = "join"


WRITTEN = (Outcome.NEW, Outcome.UPDATE, Outcome.JOIN)


class NextContacts(StrEnum):
    """What to do with dates of next contact that are past."""

    KEEP = "keep"
    SPREAD = "spread"
    IGNORE = "ignore"


Label = tuple[str | None, int]  # sheet, row


@dataclass(frozen=True)
class ImportChoices:
    """What the user decided. `decisions`: policy for a row; `leave_out`: rows not wanted; `same_as`: a row and the
    earlier row of the file that is the same subject; `take_file`: (row, key) of a field changed on both sides -> whether
    the file's value is taken."""

    sheets: tuple[str | None, ...]
    options: Mapping[str | None, ReadOptions] = field(default_factory=dict)
    policy: Policy = Policy.UPDATE
    leave_out: frozenset[Label] = frozenset()
    decisions: Mapping[Label, Policy] = field(default_factory=dict)
    same_as: Mapping[Label, Label] = field(default_factory=dict)
    take_file: Mapping[tuple[Label, str], bool] = field(default_factory=dict)
    next_contacts: NextContacts = NextContacts.KEEP

    def options_of(self, sheet: str | None) -> ReadOptions:
        return self.options.get(sheet) or ReadOptions()


class Duplicate(NamedTuple):
    """Two rows, or a row and a subject, that are probably the same. rows: (sheet, row); existing: subject id or None."""

    rows: tuple[tuple[str | None, int], ...]
    existing: int | None
    score: float
    reasons: tuple[str, ...]


class FieldChange(NamedTuple):
    """One field an update gives a new value; `conflict` when file and archive changed it both.

    before: what the file said last time. taken: of a conflict, what the user says (None: not asked, so it stays).
    """

    key: str
    old: Any
    new: Any
    conflict: bool
    before: Any = None
    taken: bool | None = None

    @property
    def applies(self) -> bool:
        return not self.conflict or self.taken is True

    @property
    def is_open(self) -> bool:
        """Changed on both sides, and nobody has said which is right."""
        return self.conflict and self.taken is None


@dataclass(frozen=True)
class PlannedRow:
    """One row of the preview."""

    index: int
    sheet: str | None
    row: int
    outcome: Outcome
    subject: Mapping[str, Any]
    problems: Sequence[Problem]
    existing: int | None
    existing_name: str
    duplicate: Duplicate | None
    changes: Sequence[FieldChange]

    @property
    def doubtful(self) -> bool:
        return self.duplicate is not None or any(change.is_open for change in self.changes)


@dataclass
class ImportPlan:
    """The whole import as decided; `counts` are in source rows. Nothing of it is in the archive yet.

    made: of each batch, what is written of its new subjects; tags: all that the rows have, in their order.
    joined: row -> the row whose subject it goes into; told_apart: row -> subject, or -1 - row, that it is not.
    """

    file: FileInfo
    choices: ImportChoices
    layouts: dict[str | None, Layout]
    imported_before: str | None = None
    batches: list[Batch] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    made: list[BatchRows] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)
    existing: dict[int, int] = field(default_factory=dict)
    duplicates: dict[int, Duplicate] = field(default_factory=dict)
    changes: dict[int, list[FieldChange]] = field(default_factory=dict)
    employers: dict[str, int] = field(default_factory=dict)
    people: dict[int, int] = field(default_factory=dict)
    joined: dict[int, int] = field(default_factory=dict)
    told_apart: dict[int, int] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    past_next_contacts: int = 0

    def __len__(self) -> int:
        return len(self.outcomes)

    def add_batch(self, batch: Batch) -> int:
        """Takes a batch in; returns the index of its first row."""
        self.starts.append(len(self.outcomes))
        self.batches.append(batch)
        return self.starts[-1]

    def made_of(self, number: int) -> BatchRows:
        """What is written of a batch; made again where it was let go."""
        if number < len(self.made):
            return self.made[number]
        batch, start = self.batches[number], self.starts[number]
        return rows_of(batch, [i for i in range(len(batch)) if self.outcomes[start + i] is Outcome.NEW])

    def let_go(self) -> None:
        """After writing; piece by piece, so that other threads need not wait for all of it."""
        while self.made:
            self.made.pop()

    def place(self, index: int) -> tuple[Batch, int]:
        number = bisect_right(self.starts, index) - 1
        return self.batches[number], index - self.starts[number]

    def label(self, index: int) -> tuple[str | None, int]:
        """(sheet, row number) of a row of the plan."""
        batch, i = self.place(index)
        return batch.sheet, batch.columns["row"][i]

    # -- what the preview shows

    @property
    def counts(self) -> dict[str, int]:
        """new, update, same, skip, join, doubtful, refused (rows without anybody), problems (rows that have some), rows."""
        found = Counter(self.outcomes)
        conflicts = sum(any(c.is_open for c in changes) for changes in self.changes.values())
        return {
            **{outcome.value: found.get(outcome, 0) for outcome in Outcome},
            "doubtful": len(self.duplicates) + conflicts,
            "refused": len(self.refused),
            "problems": sum(len(batch.problems) for batch in self.batches),
            "rows": len(self),
        }

    @property
    def refused(self) -> list[tuple[str | None, int, str, str]]:
        """Rows that hold nobody: (sheet, row, reason, text)."""
        return [
            (s, n.row, n.reason, n.text)
            for s, layout in self.layouts.items()
            for n in layout.not_data
            if n.reason == "no_identity"
        ]

    @property
    def not_data(self) -> list[tuple[str | None, int, str, str]]:
        return [(s, n.row, n.reason, n.text) for s, layout in self.layouts.items() for n in layout.not_data]

    def indices(self, show: str = "all") -> list[int]:
        """Rows to show: all, new, update, same, skip, join, doubtful or problem."""
        if show == "all":
            return list(range(len(self)))
        if show == "doubtful":
            conflicts = {i for i, changes in self.changes.items() if any(c.is_open for c in changes)}
            return sorted(conflicts | self.duplicates.keys())
        if show == "problem":
            return [
                start + i
                for start, batch in zip(self.starts, self.batches, strict=True)
                for i in sorted(batch.problems)
            ]
        return [i for i, outcome in enumerate(self.outcomes) if outcome == show]

    def row(self, index: int) -> PlannedRow:
        batch, i = self.place(index)
        subject = batch.subject(i)
        existing = self.existing.get(index)
        duplicate = self.duplicates.get(index)
        if existing is None and duplicate is not None:
            existing = duplicate.existing
        return PlannedRow(
            index, batch.sheet, batch.columns["row"][i], self.outcomes[index], subject, subject["problems"], existing,
            self.names.get(existing or 0, ""), duplicate, self.changes.get(index, ()),
        )  # fmt: skip

    def rows(self, indices: Sequence[int]) -> list[PlannedRow]:
        return [self.row(index) for index in indices]

    def rejected(self) -> Iterator[tuple[str | None, int, Problem]]:
        """Values that could not be taken: (sheet, row, problem of severity error)."""
        for batch in self.batches:
            for i, problems in sorted(batch.problems.items()):
                for problem in problems:
                    if problem[3] == "error":
                        yield batch.sheet, batch.columns["row"][i], Problem(*problem)

    @property
    def something_to_write(self) -> bool:
        return any(outcome in WRITTEN for outcome in self.outcomes) or bool(self.settled())

    def settled(self) -> list[int]:
        """Rows whose conflicts were all answered, nothing of them taken: that they were seen is worth keeping."""
        return [
            index for index, changes in self.changes.items()
            if self.outcomes[index] is Outcome.SAME and changes and all(c.taken is False for c in changes)
        ]  # fmt: skip

    @property
    def subjects_to_add(self) -> int:
        """Subjects that writing adds: rows, people of houses, employers that nobody knows yet."""
        total, houses = self.outcomes.count(Outcome.NEW), set()
        for start, batch in zip(self.starts, self.batches, strict=True):
            people, employers = batch.columns.get("linked_person"), batch.columns.get("employer")
            if not people and not employers:
                continue
            for i in range(len(batch)):
                if self.outcomes[start + i] not in WRITTEN:
                    continue
                total += bool(people and people[i]) and start + i not in self.people
                if employers and employers[i] and (key := house_key(employers[i])) not in self.employers:
                    houses.add(key)
        return total + len(houses)


def town_of(text: str) -> str:
    return fold(text) if text else ""
