"""Doubtful pairs as the duplicates step shows them: plain values, made from a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from crm_desktop.services.importing import ImportPlan, Policy
from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.transfer.preview_rows import PreviewColumn
from crm_desktop.ui.transfer.row_words import reason_words
from crm_desktop.ui.transfer.values import value_words

Label = tuple[str | None, int]
SAME, DIFFERENT, LATER = "same", "different", "later"
ANSWERS = (SAME, DIFFERENT, LATER)


@dataclass(frozen=True)
class Pair:
    """A row of the file that may be somebody known: another row of the file, or a subject of the archive."""

    id: int
    label: Label
    name: str
    other: Label | None
    existing: int | None
    other_name: str
    score: float
    reasons: str
    repeated: bool  # the very same row: left out unless the user says otherwise
    answer: str = LATER
    subject: Mapping[str, Any] | None = None
    other_subject: Mapping[str, Any] | None = None

    @property
    def row(self) -> int:
        return self.label[1]


Row = Mapping[str, Any]


def pairs_of(plan: ImportPlan, existing: Callable[[Iterable[int]], Mapping[int, Row]]) -> list[Pair]:
    """In the order of the file. `existing` reads subjects of the archive as rows."""
    known = existing({d.existing for d in plan.duplicates.values() if d.existing is not None})
    return [_pair(plan, index, known) for index in sorted(plan.duplicates)]


def _pair(plan: ImportPlan, index: int, known: Mapping[int, Row]) -> Pair:
    duplicate = plan.duplicates[index]
    mine = plan.row(index)
    label = (mine.sheet, mine.row)
    other = duplicate.rows[0] if len(duplicate.rows) > 1 else None
    beside = _row_at(plan, other) if other is not None else known.get(duplicate.existing or 0, {})
    repeated = "same_row" in duplicate.reasons
    return Pair(
        index, label, value_words("name", mine.subject), other, duplicate.existing, value_words("name", beside),
        duplicate.score, reason_words(duplicate), repeated, SAME if repeated else LATER, mine.subject, beside,
    )  # fmt: skip


def _row_at(plan: ImportPlan, label: Label) -> Mapping[str, Any]:
    for start, batch in zip(plan.starts, plan.batches, strict=True):
        numbers: Sequence[int] = batch.columns["row"]
        if batch.sheet == label[0] and numbers and numbers[0] <= label[1] <= numbers[-1]:
            return plan.row(start + numbers.index(label[1])).subject
    return {}


def merged(before: Iterable[Pair], now: Iterable[Pair]) -> list[Pair]:
    """Answers stay; an answered pair is no doubt any more, but its answer can still be changed."""
    answered = {pair.label: pair for pair in before if pair.answer != (SAME if pair.repeated else LATER)}
    found = dict(answered)
    for pair in now:
        known = answered.get(pair.label)
        found[pair.label] = replace(pair, answer=known.answer) if known is not None else pair
    order = sorted(found.values(), key=lambda pair: (pair.label[0] or "", pair.row))
    return [replace(pair, id=number) for number, pair in enumerate(order, 1)]


def decisions_of(pairs: Iterable[Pair]) -> tuple[dict[Label, Policy], dict[Label, Label]]:
    """(decisions, rows that are the same as an earlier one) that the answers mean."""
    decisions: dict[Label, Policy] = {}
    same_as: dict[Label, Label] = {}
    for pair in pairs:
        if pair.answer == DIFFERENT:
            decisions[pair.label] = Policy.ADD
        elif pair.answer == SAME and pair.other is None:
            decisions[pair.label] = Policy.UPDATE
        elif pair.answer == SAME and pair.other is not None and not pair.repeated:
            same_as[pair.label] = pair.other
    return decisions, same_as


def open_pairs(pairs: Iterable[Pair]) -> int:
    """Those without an answer."""
    return sum(pair.answer == LATER for pair in pairs)


def other_words(pair: Pair) -> str:
    if pair.other is not None:
        return tr("row {row}", row=format_number(pair.other[1]))
    return tr("in the archive")


def compared(pair: Pair, columns: Sequence[PreviewColumn]) -> list[tuple[str, str, str, bool]]:
    """(field, in this row, in the other, whether they differ), for fields that one of them has."""
    rows = []
    for column in columns:
        mine = value_words(column.key, pair.subject or {})
        other = value_words(column.key, pair.other_subject or {})
        if mine or other:
            rows.append((column.title, mine, other, mine.casefold() != other.casefold()))
    return rows
