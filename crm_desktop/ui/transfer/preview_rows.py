"""The rows of a file as they will arrive: plain values for the preview, made from a plan."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from crm_desktop.domain.phone_forms import shown_form
from crm_desktop.services.importing import Column, ImportPlan, Layout, Outcome, PlannedRow, Problem
from crm_desktop.ui.i18n import format_date, format_money, term, tr
from crm_desktop.ui.transfer.mapping_rows import Field, column_letter, field_words
from crm_desktop.ui.transfer.phrases import phrase

FILTERS = ("all", "new", "known", "doubtful", "left_out", "refused")
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
WORST = {"": 0, "note": 1, "doubt": 2, "error": 3}


class PreviewColumn(NamedTuple):
    """One column of the preview; `sources` are the numbers of the file's columns it comes from."""

    key: str
    title: str
    sources: tuple[int, ...]


class PreviewCell(NamedTuple):
    """What arrives. severity: "", note, doubt or error; hint: a repair in two words."""

    text: str
    severity: str = ""
    hint: str = ""
    problem: Problem | None = None


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
        self._sort_in()

    @property
    def counts(self) -> dict[str, int]:
        return {name: len(entries) for name, entries in self.entries.items()}

    def row(self, entry: int) -> PreviewRow:
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
        return {Outcome.NEW: "new", Outcome.SKIP: "left_out"}.get(outcome, "known")

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
        return cells

    def _key_of(self, problem: Problem) -> str:
        index = self._by_header.get(problem.column)
        return next((column.key for column in self.columns if index in column.sources), "")

    def source_of(self, row: PreviewRow, column: PreviewColumn) -> int | None:
        """The file's column to correct for a cell: the one with the problem, or the only one."""
        cell = row.cells.get(column.key)
        if cell is not None and cell.problem is not None:
            return self._by_header.get(cell.problem.column)
        return column.sources[0] if len(column.sources) == 1 else None

    def original(self, row: PreviewRow, index: int) -> str:
        """What the file says in a column of this row."""
        if row.planned is None:
            return ""
        header = next((c.header for c in self.layout.columns if c.index == index), "")
        return str(row.planned.subject["original"].get(header or f"#{index + 1}", ""))


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


# -- words --------------------------------------------------------------------------------------
def value_words(key: str, subject: Mapping[str, Any]) -> str:
    if key in _SPECIAL:
        return _SPECIAL[key](subject)
    if key.startswith("custom:"):
        return _plain(subject.get("custom", {}).get(key[7:]))
    if key.startswith("sales:"):
        amount = subject.get("sales", {}).get(key[6:])
        return "" if amount is None else format_money(Decimal(str(round(amount, 2))))
    value = subject.get(key)
    if value and key in ("kind", "tier", "priority", "lifecycle"):
        return term(value, "subject_kind" if key == "kind" else key)
    return _plain(value)


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, float):
        return f"{value:g}" if value == int(value) else str(value)
    return " ".join(str(value).split())


def _name(subject: Mapping[str, Any]) -> str:
    person = _full_name(subject)
    if subject.get("kind") == "person":
        return person or str(subject.get("company", ""))
    return str(subject.get("company", "")) or person


def _full_name(person: Mapping[str, Any]) -> str:
    return " ".join(
        str(part)
        for part in (person.get("title"), person.get("given_name"), person.get("family_name"))
        if part
    )


def _linked(subject: Mapping[str, Any]) -> str:
    if person := subject.get("linked_person"):
        return _full_name(person)
    if employer := subject.get("employer"):
        return str(employer)
    if subject.get("kind") == "person":
        return str(subject.get("company", ""))
    return _full_name(subject)


def _emails(subject: Mapping[str, Any]) -> str:
    return ", ".join(subject.get("emails", ()))


def _phones(subject: Mapping[str, Any]) -> str:
    return ", ".join(shown_form(number_of(phone)) for phone in subject.get("phones", ()))


def number_of(phone: Any) -> str:
    """Files say phones as tuples, the archive as dictionaries."""
    if isinstance(phone, str):
        return phone
    return str(phone["number"] if isinstance(phone, Mapping) else phone[0])


def _date(key: str, subject: Mapping[str, Any]) -> str:
    text = str(subject.get(key, ""))
    return format_date(text, "short") if len(text) == 10 else text


def _birthday(subject: Mapping[str, Any]) -> str:
    return _date("birthday", subject)


def _last_contact(subject: Mapping[str, Any]) -> str:
    return _date("last_contact", subject)


def _next_contact(subject: Mapping[str, Any]) -> str:
    return _date("next_contact", subject)


_SPECIAL = {
    "name": _name, "linked": _linked, "emails": _emails, "phones": _phones, "birthday": _birthday,
    "last_contact": _last_contact, "next_contact": _next_contact,
}  # fmt: skip


def hint_words(reason: str) -> str:
    return phrase("import_hint", reason)


def problem_words(problem: Problem) -> str:
    """What is wrong with a value, in a sentence."""
    value = " ".join(problem.value.split())
    return phrase("import_problem", problem.reason, value=value) or phrase(
        "import_problem", "unknown", value=value
    )


def refused_words(reason: str, text: str) -> str:
    return phrase("import_row", reason, value=text) or phrase("import_row", "unknown", value=text)
