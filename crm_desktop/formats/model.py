"""The values that pass between reading, mapping and normalising; all of them plain data."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, NamedTuple

#: what one cell can hold after reading; "" is an empty cell
Cell = Any

#: the keys of a normalised subject that hold one text (DESIGN section 5)
TEXT_KEYS = (
    "kind", "given_name", "family_name", "title", "company", "job_title", "employer", "vat", "tax_code", "sdi", "pec",
    "fax", "website", "street", "postal_code", "city", "province", "country", "birthday", "notes", "last_contact",
    "next_contact", "tier", "priority", "lifecycle",
)  # fmt: skip


class Refusal(Exception):
    """A file that cannot be imported; `code` and `data` become a Message in the parent process."""

    def __init__(self, code: str, **data: object) -> None:
        super().__init__(code)
        self.code = code
        self.data = dict(data)


class Problem(NamedTuple):
    """Something in a cell that needs a look.

    severity: "note" (repaired, both readings agree), "doubt" (a reading was chosen), "error" (the value was left out).
    """

    column: str
    value: str
    reason: str
    severity: str


class Phone(NamedTuple):
    """number in E.164; mobile True/False, None when unknown; label as written next to it."""

    number: str
    mobile: bool | None
    label: str


@dataclass(frozen=True)
class SheetInfo:
    """A sheet, or a further table on it (`Foglio1 – 2`), and how much it holds. Hidden rows and columns are counted where they hold something.

    unvalued: formulas without a saved value, which are read as empty cells; pictures: contacts with a photograph, which is
    not imported.
    """

    name: str | None
    visible: bool
    rows: int
    columns: int
    hidden_rows: int = 0
    hidden_columns: int = 0
    unvalued: int = 0
    pictures: int = 0


@dataclass(frozen=True)
class FileInfo:
    """What a file is. kind: xlsx, xlsb, xls, ods, csv, html, mhtml, xmlss, vcf, clipboard."""

    path: str
    kind: str
    size: int
    digest: str
    sheets: tuple[SheetInfo, ...]
    proposed: tuple[str | None, ...] = ()
    encoding: str = ""
    delimiter: str = ""


@dataclass(frozen=True)
class NotData:
    row: int
    reason: str
    text: str


@dataclass
class Table:
    """The cells of one sheet: rows that are not empty, with their numbers counted from 1; links by (number, column).

    fields: what the columns are, where the format itself says so (the first row is the header then, and every other
    one somebody); left_out: what the reader did not make a row of.
    """

    name: str | None
    rows: list[list[Cell]]
    numbers: list[int]
    width: int
    epoch_1904: bool = False
    links: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    unvalued: int = 0
    pictures: int = 0
    fields: dict[int, str] = field(default_factory=dict)
    left_out: list[NotData] = field(default_factory=list)


@dataclass(frozen=True)
class Column:
    """One column of a sheet and where it goes. `header` is the whole header, `label` its last line."""

    index: int
    header: str
    label: str
    field: str
    confidence: float
    reason: str
    type: str
    filled: int
    samples: tuple[str, ...] = ()
    role: str = ""
    hidden: bool = False


@dataclass(frozen=True)
class Layout:
    """How one sheet is read: the header, the columns, and what the whole columns say about their values."""

    sheet: str | None
    header_rows: tuple[int, int] | None
    columns: tuple[Column, ...]
    not_data: tuple[NotData, ...]
    rows: int
    score: float
    fingerprint: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def header_row(self) -> int | None:
        return self.header_rows[1] if self.header_rows else None


@dataclass(frozen=True)
class ReadOptions:
    """What the user decided. header_row: None = find it, 0 = there is none.

    hidden_rows, hidden_columns: read them too. Left out, hidden rows are among `not_data` with the reason "hidden" and
    hidden columns have the field "ignored". delicate: False leaves out columns about opinions, faith and membership, out of
    the original rows too.
    """

    header_row: int | None = None
    fields: Mapping[int, str] = field(default_factory=dict)
    day_first: Mapping[int, bool] = field(default_factory=dict)
    sheet_tag: str | None = None
    corrections: Mapping[tuple[int, int], str] = field(default_factory=dict)
    country: str = "IT"
    hidden_rows: bool = True
    hidden_columns: bool = True
    delicate: bool = True

    def plain(self) -> dict[str, Any]:
        return {
            "header_row": self.header_row, "fields": dict(self.fields), "day_first": dict(self.day_first),
            "sheet_tag": self.sheet_tag, "corrections": dict(self.corrections), "country": self.country,
            "hidden_rows": self.hidden_rows, "hidden_columns": self.hidden_columns,
            "delicate": self.delicate,
        }  # fmt: skip


def column_names(columns: Sequence[Column]) -> list[str]:
    """A name for each column, each once: its header, or its letter."""
    names: list[str] = []
    for column in columns:
        name = base = column.header or letter(column.index)
        number = 2
        while name in names:
            name, number = f"{base} ({number})", number + 1
        names.append(name)
    return names


def letter(index: int) -> str:
    """0 → A, 26 → AA: what a spreadsheet calls a column."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def layout_to_plain(layout: Layout) -> dict[str, Any]:
    plain = {key: getattr(layout, key) for key in ("sheet", "header_rows", "rows", "score", "fingerprint")}
    plain["columns"] = [asdict(column) for column in layout.columns]
    plain["not_data"] = [(n.row, n.reason, n.text) for n in layout.not_data]
    plain["facts"] = dict(layout.facts)
    return plain


def layout_from_plain(plain: Mapping[str, Any]) -> Layout:
    values = dict(plain)
    values["columns"] = tuple(Column(**column) for column in plain["columns"])
    values["not_data"] = tuple(NotData(*item) for item in plain["not_data"])
    return Layout(**values)


class Batch:
    """A run of normalised rows, kept by column: `columns[key][i]` belongs to source row `columns["row"][i]`.

    Columns that are empty throughout are missing. `problems` holds only the rows that have some. Beside the keys of a
    subject there are `cells` (the original row as JSON {name: text}), `digest` (of that), `shown` (the phones as they
    are written at home), `name_key` and `town` (for matching). `headers`: (as shown, as named in `cells`).
    """

    def __init__(
        self, sheet: str | None, columns: Mapping[str, Sequence[Any]], problems: Mapping[int, Sequence[Sequence[str]]],
        custom: Sequence[tuple[str, str]], headers: Sequence[tuple[str, str]],
    ) -> None:  # fmt: skip
        self.sheet = sheet
        self.columns = columns
        self.problems = problems
        self.custom = custom
        self.headers = headers

    def __len__(self) -> int:
        return len(self.columns["row"])

    def column(self, key: str) -> Sequence[Any]:
        return self.columns.get(key) or [None] * len(self)

    def subject(self, i: int) -> dict[str, Any]:
        """Row i as a subject with the row keys of the design; empty keys are left out."""
        columns = self.columns
        subject = {
            key: columns[key][i] for key in columns if key not in _INNER and columns[key][i] not in _EMPTY
        }
        if phones := subject.get("phones"):
            subject["phones"] = [Phone(*phone) for phone in phones]
        if custom := subject.get("custom"):
            subject["custom"] = {h: v for (h, _), v in zip(self.custom, custom, strict=True) if v is not None}
        if person := subject.get("linked_person"):
            subject["linked_person"] = dict(zip(PERSON_KEYS, person, strict=True))
        subject["row"] = columns["row"][i]
        subject["sheet"] = self.sheet
        kept = json.loads(columns["cells"][i])
        subject["original"] = {shown: kept.get(name, "") for shown, name in self.headers}
        subject["problems"] = [Problem(*p) for p in self.problems.get(i, ())]
        return subject

    def subjects(self) -> list[dict[str, Any]]:
        return [self.subject(i) for i in range(len(self))]


PERSON_KEYS = ("given_name", "family_name", "title", "job_title")
_INNER = ("row", "cells", "digest", "shown", "name_key", "town")
_EMPTY: tuple[Any, ...] = (None, "", (), [], {})
