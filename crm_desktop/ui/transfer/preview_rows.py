"""The rows of a file as they will arrive: plain values for the preview, made from a plan."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from crm_desktop.services.importing import (
    Column,
    FieldChange,
    ImportPlan,
    Layout,
    Outcome,
    PlannedRow,
    Problem,
)
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.transfer.mapping_rows import Field, column_letter, field_words
from crm_desktop.ui.transfer.phrases import phrase
from crm_desktop.ui.transfer.values import hint_words, is_nothing, refused_words, shown, value_words

FILTERS = ("all", "new", "update", "known", "doubtful", "problem", "joined", "left_out", "refused")
NAMES = (
    "company_or_person",
    "full_name",
    "company",
    "company_person",
    "given_name",
    "middle_name",
    "family_name",
)
ADDRESS = ("street", "postal_code", "city", "province")
#: field of a column -> keys of the subject it fills, where they differ
FILLS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(NAMES, ("name",)),
    "company_person": ("name", "linked"),
    "employer": ("linked",),
    "email": ("emails",), "phone": ("phones",), "mobile": ("phones",),
    "address": ADDRESS, "street_number": ("street",), "vat_or_tax_code": ("vat", "tax_code"),
    "ignored": (),
}  # fmt: skip
STATES = {
    Outcome.NEW: "new", Outcome.UPDATE: "update", Outcome.SAME: "known", Outcome.SKIP: "left_out", Outcome.JOIN: "joined",
}  # fmt: skip
#: key of a change -> key of the preview's column, where they differ
SHOWN_IN = {
    "company": "name",
    "given_name": "name",
    "family_name": "name",
    "title": "name",
    "employer": "linked",
}
WARM = 60
WORST = {"": 0, "note": 1, "doubt": 2, "error": 3}


class PreviewColumn(NamedTuple):
    """One column of the preview; `sources` are the numbers of the file's columns it comes from."""

    key: str
    title: str
    sources: tuple[int, ...]


class PreviewCell(NamedTuple):
    """What arrives. severity: "", note, doubt or error; hint: a repair in two words.

    change: what an update does to this value; was: the value it takes the place of.
    """

    text: str
    severity: str = ""
    hint: str = ""
    problem: Problem | None = None
    change: FieldChange | None = None
    was: str = ""


@dataclass(frozen=True)
class PreviewRow:
    """One row: its cells by column key, or `words` for a row that is no subject. index: of the plan, -1 for refused."""

    index: int
    number: int
    state: str
    cells: Mapping[str, PreviewCell] = field(default_factory=dict)
    words: str = ""
    planned: PlannedRow | None = None

    def problem_keys(self) -> list[str]:
        """Columns with a problem, the worst first."""
        found = [key for key, cell in self.cells.items() if cell.severity in ("doubt", "error")]
        return sorted(found, key=lambda key: -WORST[self.cells[key].severity])


class SheetPreview:
    """The rows of one sheet of a plan, sorted into filters. Entries are indices of the plan; negative: refused rows."""

    def __init__(self, plan: ImportPlan, sheet: str | None) -> None:
        self.plan, self.sheet = plan, sheet
        self.layout: Layout = plan.layouts[sheet]
        self.columns = preview_columns(self.layout)
        self.refused = [row for row in self.layout.not_data if row.reason != "title"]
        self.entries: dict[str, array[int]] = {name: array("q") for name in FILTERS}
        self._doubtful = set(plan.indices("doubtful"))
        self._by_header = _by_header(self.layout.columns)
        self._corrections = plan.choices.options_of(sheet).corrections
        self._sort_in()
        self._first: dict[int, PreviewRow] = {}

    def warm(self) -> None:
        """Put the first rows together where it is not felt: what they need is loaded with them."""
        self._first = {entry: self.row(entry) for entry in self.entries["all"][:WARM]}

    @property
    def counts(self) -> dict[str, int]:
        return {name: len(entries) for name, entries in self.entries.items()}

    def row(self, entry: int) -> PreviewRow:
        if (known := self._first.get(entry)) is not None:
            return known
        if entry < 0:
            refused = self.refused[-entry - 1]
            return PreviewRow(-1, refused.row, "refused", words=refused_words(refused.reason, refused.text))
        planned = self.plan.row(entry)
        return PreviewRow(
            entry, planned.row, self._state(entry, planned.outcome), self._cells(planned), planned=planned
        )

    def first_problem(self) -> int:
        """The place in `all` of the first row with a problem, else of the first subject."""
        entries = self.entries["all"]
        marked = next((start + i for start, i in self._problem_places()), None)
        if marked is not None:
            return entries.index(marked)
        return next((place for place, entry in enumerate(entries) if entry >= 0), 0)

    def _problem_places(self) -> Iterator[tuple[int, int]]:
        for start, batch in zip(self.plan.starts, self.plan.batches, strict=True):
            if batch.sheet == self.sheet:
                for i in sorted(batch.problems):
                    if any(p[3] in ("doubt", "error") for p in batch.problems[i]):
                        yield start, i

    def _state(self, index: int, outcome: Outcome) -> str:
        if index in self._doubtful:
            return "doubtful"
        return STATES[outcome]

    def _sort_in(self) -> None:
        refused = [(row.row, -i - 1) for i, row in enumerate(self.refused)]
        everything = self.entries["all"]
        at = 0
        for number, index in self._numbered():
            while at < len(refused) and refused[at][0] < number:
                everything.append(refused[at][1])
                at += 1
            everything.append(index)
            self.entries[self._state(index, self.plan.outcomes[index])].append(index)
        self.entries["problem"].extend(start + i for start, i in self._problem_places())
        everything.extend(entry for _, entry in refused[at:])
        self.entries["refused"].extend(entry for _, entry in refused)

    def _numbered(self) -> Iterator[tuple[int, int]]:
        for start, batch in zip(self.plan.starts, self.plan.batches, strict=True):
            if batch.sheet == self.sheet:
                yield from ((number, start + i) for i, number in enumerate(batch.columns["row"]))

    # -- cells ----------------------------------------------------------------------------------
    def _cells(self, planned: PlannedRow) -> dict[str, PreviewCell]:
        subject = planned.subject
        cells = {column.key: PreviewCell(value_words(column.key, subject)) for column in self.columns}
        for problem in planned.problems:
            key = self._key_of(problem)
            if key and WORST[problem.severity] > WORST[cells[key].severity]:
                cells[key] = _marked(cells[key].text, problem)
        for change in planned.changes:
            key = SHOWN_IN.get(change.key, change.key)
            if key in cells and not cells[key].severity:
                cells[key] = cell_of_change(cells[key].text, change)
        return cells

    @property
    def has_corrections(self) -> bool:
        return bool(self._corrections)

    def corrected(self, row: PreviewRow, index: int | None) -> bool:
        """Whether the user wrote something else than the file says."""
        return (row.number, index) in self._corrections

    def _key_of(self, problem: Problem) -> str:
        index = self._by_header.get(problem.column)
        return next((column.key for column in self.columns if index in column.sources), "")

    def source_of(self, row: PreviewRow, column: PreviewColumn, preferred: int | None = None) -> int | None:
        """The file's column to correct for a cell: the one with the problem, one corrected before, the one preferred,
        else the first that says something."""
        cell = row.cells.get(column.key)
        if cell is not None and cell.problem is not None:
            return self._by_header.get(cell.problem.column)
        wanted = [index for index in column.sources if self.corrected(row, index)]
        if preferred in column.sources:
            wanted.append(preferred)
        wanted += [index for index in column.sources if self.original(row, index)]
        return next(iter([*wanted, *column.sources]), None)

    def text_of(self, row: PreviewRow, index: int) -> str:
        """What the user wrote in a column of this row, else what the file says."""
        corrected = self._corrections.get((row.number, index))
        return self.original(row, index) if corrected is None else corrected

    def original(self, row: PreviewRow, index: int) -> str:
        """What the file says in a column of this row."""
        if row.planned is None:
            return ""
        header = next((c.header for c in self.layout.columns if c.index == index), "")
        return str(row.planned.subject["original"].get(header or f"#{index + 1}", ""))


def cell_of_change(text: str, change: FieldChange) -> PreviewCell:
    """An update in its place: the old value and the new one, or both sides of a conflict."""
    if change.is_open:
        return PreviewCell(shown(change.key, change.old), "doubt", "", None, change)
    if not change.applies:
        return PreviewCell(shown(change.key, change.old), "", "", None, change)
    new = text or shown(change.key, change.new)
    return PreviewCell(
        new, "", "", None, change, "" if is_nothing(change.old) else shown(change.key, change.old)
    )


def _marked(text: str, problem: Problem) -> PreviewCell:
    if problem.severity == "note":
        return PreviewCell(text, "note", hint_words(problem.reason), problem)
    return PreviewCell(text or " ".join(problem.value.split()), problem.severity, "", problem)


def _by_header(columns: Sequence[Column]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column in columns:
        found.setdefault(column.header or column_letter(column.index), column.index)
    return found


# -- columns ------------------------------------------------------------------------------------
def preview_columns(layout: Layout) -> tuple[PreviewColumn, ...]:
    """In the order of the file, without empty ones; several columns that fill one key come together."""
    sources: dict[str, list[int]] = {}
    fields: dict[str, list[str]] = {}
    for column in filter(_has_values, layout.columns):
        for key in _keys_of(column, layout):
            sources.setdefault(key, []).append(column.index)
            fields.setdefault(key, []).append(column.field)
    order = sorted(sources, key=lambda key: key != "name")
    return tuple(PreviewColumn(key, _title(key, fields[key]), tuple(sources[key])) for key in order)


def _has_values(column: Column) -> bool:
    return column.filled > 0


def _keys_of(column: Column, layout: Layout) -> tuple[str, ...]:
    if column.field in ("custom", "region"):
        return (f"custom:{column.label}",)
    if column.role == "contact":
        return ("linked",)
    if (
        column.field in NAMES
        and column.field not in ("company", "company_or_person", "company_person")
        and _has_house(layout)
    ):
        return ("linked",)
    return FILLS.get(column.field, (column.field,))


def _has_house(layout: Layout) -> bool:
    return any(column.field in ("company", "company_person") for column in layout.columns)


def _title(key: str, fields: Sequence[str]) -> str:
    if key.startswith("custom:"):
        return key[7:] or tr("No heading")
    return phrase("import_arrives", key) or field_words(Field(key))
