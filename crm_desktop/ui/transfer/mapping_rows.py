"""The columns of a file as the mapping table shows them: plain values, made from a layout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.transfer.phrases import phrase

#: fields in groups, as the list of a column offers them
GROUPS: tuple[tuple[str, ...], ...] = (
    ("company_or_person", "full_name", "company", "company_person", "given_name", "middle_name", "family_name", "title", "job_title", "employer",
     "sector", "kind"),
    ("phone", "mobile", "email", "pec", "website", "fax"),
    ("address", "street", "street_number", "postal_code", "city", "province", "region", "country"),
    ("vat", "tax_code", "vat_or_tax_code", "sdi"),
    ("tags", "tier", "priority", "lifecycle", "target", "birthday", "consent_marketing", "notes"),
    ("last_contact", "next_contact", "last_purchase"),
    ("custom", "ignored"),
)  # fmt: skip
DATES = ("birthday", "last_contact", "next_contact", "last_purchase")
TO_DECIDE, DOUBTFUL, LIKELY, CERTAIN = 0, 1, 2, 3
YEARS_BACK = 5
_WRITTEN_DATE = re.compile(r"\s*\d{1,2}\s?[/.\- ]\s?\d{1,2}\s?[/.\- ]\s?\d{2,4}")


@dataclass(frozen=True)
class Field:
    """What a column becomes. `day_first` only where the values do not tell the order of day and month."""

    name: str
    day_first: bool | None = None


@dataclass(frozen=True)
class MappingRow:
    """One column of the file. confidence: 0 to decide … 3 certain; filled: 0…1."""

    index: int
    header: str
    examples: tuple[str, ...]
    field: Field
    confidence: int
    chosen: bool
    filled: float

    @property
    def to_decide(self) -> bool:
        return self.confidence == TO_DECIDE and not self.chosen


def mapping_rows(layout: Any, cards: bool = False) -> list[MappingRow]:
    """`cards`: columns of a vCard have the names of their fields, and many are empty."""
    if cards:
        return [_card_row(column, layout) for column in layout.columns if column.filled]
    labels = Counter(_one_line(column.label).casefold() for column in layout.columns)
    return [
        _row(column, layout, labels[_one_line(column.label).casefold()] == 1) for column in layout.columns
    ]


def _row(column: Any, layout: Any, alone: bool) -> MappingRow:
    """`alone`: no other column has the last line of this heading, so it is enough."""
    chosen = column.reason == "chosen"
    header = column.label if alone and column.label else column.header
    return MappingRow(
        column.index,
        _one_line(header) or tr("Column {letter}", letter=column_letter(column.index)),
        tuple(_one_line(sample) for sample in column.samples),
        Field(column.field, _order_in_doubt(column, layout)),
        _confidence(column),
        chosen,
        min(column.filled / layout.rows, 1.0) if layout.rows else 0.0,
    )


def _card_row(column: Any, layout: Any) -> MappingRow:
    return replace(_row(column, layout, True), header=phrase("import_field", column.header) or column.header)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _confidence(column: Any) -> int:
    if column.field == "custom" and column.confidence < 0.9:
        return TO_DECIDE
    if column.confidence >= 0.85:
        return CERTAIN
    return LIKELY if column.confidence >= 0.6 else DOUBTFUL


def _order_in_doubt(column: Any, layout: Any) -> bool | None:
    """The order taken, if no value of the column proves it."""
    facts: Mapping[str, Any] = layout.facts
    proof = facts.get("date_proof", {}).get(column.index)
    if (
        column.field not in DATES
        or proof not in ("unknown", "both")
        or not any(map(_WRITTEN_DATE.match, column.samples))
    ):
        return None
    return bool(facts["day_first"].get(column.index, True))


def column_letter(index: int) -> str:
    """0 is A, 26 is AA."""
    letters, number = "", index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


# -- words of a field ---------------------------------------------------------------------------
def field_words(field: Field) -> str:
    name = field.name
    if name.startswith("sales:"):
        return phrase("import_field", "sales", year=name[6:])
    words = phrase("import_field", name) or name
    if field.day_first is None:
        return words
    return tr("{field}, day/month", field=words) if field.day_first else tr("{field}, month/day", field=words)


def offered(row: MappingRow, sales_years: Sequence[str] = ()) -> Iterator[list[tuple[Field, str]]]:
    """Groups of fields a column may be given, with their words."""
    for group in GROUPS:
        fields = [field for name in group for field in _variants(name, row)]
        if "last_contact" in group:
            fields += [Field(f"sales:{year}") for year in _years(sales_years)]
        yield [(field, field_words(field)) for field in fields]


def _variants(name: str, row: MappingRow) -> list[Field]:
    """A date whose order is in doubt comes twice."""
    if name in DATES and row.field.day_first is not None:
        return [Field(name, True), Field(name, False)]
    return [Field(name)]


def _years(known: Sequence[str]) -> list[str]:
    this_year = date.today().year
    return sorted(
        {*known, *(str(year) for year in range(this_year - YEARS_BACK, this_year + 1))}, reverse=True
    )


def sales_years(layout: Any) -> list[str]:
    return [column.field[6:] for column in layout.columns if column.field.startswith("sales:")]
