"""The rows of the archive that a batch becomes, made while its subjects have no ids yet: they are counted from 0.

Column by column, and value after value as `store.bulk` writes them. What depends on the archive (tags, custom fields,
the dates the user chose) is added when it is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from crm_desktop.domain.phone_forms import shown_form
from crm_desktop.domain.subjects import SubjectKind, display_name
from crm_desktop.domain.text import sort_key
from crm_desktop.formats.model import Batch
from crm_desktop.store import importing as store
from crm_desktop.store.bulk import Block
from crm_desktop.store.fresh import SUMMARY, dialled

PLACES = ("street", "postal_code", "city", "province", "country")
_REACHED_BY = ("phones", "shown", "emails", "website", "fax")
_BOUGHT = ("sales", "last_purchase")
_TEXTS = ("title", "job_title", "vat", "tax_code", "sdi", "pec", "notes", "sector")
_CHOICES = ("birthday", "tier", "priority", "lifecycle")
#: what the search finds of the subject's own row
_SEARCHED = ("company", "given_name", "family_name", *_TEXTS)
_ORIGINAL = ("row", "digest", "cells")
#: what is written with ids of the archive, or as the user chose
_BESIDE = ("tags", "custom", "last_contact", "next_contact", "linked_person", "employer")

#: a column of the archive by its name: a value for each row, or one value for all
Columns = dict[str, Any]


@dataclass
class BatchRows:
    """The new subjects of a batch: `wanted` says which rows they are.

    texts: the search entry of each, as far as it is known; summaries: the columns of `store.fresh.SUMMARY`; beside:
    what is added when it is written, by column, one for each subject.
    """

    wanted: Sequence[int]
    subjects: Block
    sort_keys: list[str]
    texts: list[str]
    summaries: Columns
    tables: dict[str, Block] = field(default_factory=dict)
    beside: dict[str, list[Any]] = field(default_factory=dict)


def rows_of(batch: Batch, wanted: Sequence[int]) -> BatchRows:
    """The rows of the subjects at `wanted`, who are new."""
    source = {key: _chosen(column, wanted, len(batch)) for key, column in batch.columns.items()}
    size = len(wanted)
    subjects = subject_columns(source, size)
    tables: dict[str, Block] = {}
    summaries = no_summaries(size)
    words = [subjects[key] for key in _SEARCHED if type(subjects[key]) is list]
    if any(key in source for key in _REACHED_BY):
        words.append(_contacts(source, size, tables, summaries))
    if any(key in source for key in PLACES):
        _addresses(source, size, tables, summaries)
        words += [source[key] for key in PLACES[:4] if key in source]
    if any(key in source for key in _BOUGHT):
        _sales(source, size, tables, summaries)
    numbers = summaries["subject_id"]
    tables["import_row"] = block_of({"subject_id": numbers, **{key: source[key] for key in _ORIGINAL}})
    texts = [" ".join(filter(None, row)) for row in zip(*words, strict=True)]
    beside = {key: source[key] for key in _BESIDE if key in source}
    return BatchRows(wanted, block_of(subjects), subjects["sort_key"], texts, summaries, tables, beside)


def block_of(columns: Columns) -> Block:
    """Columns, in the order of their table, as rows."""
    lists = [column for column in columns.values() if type(column) is list]
    constants = {name: column for name, column in columns.items() if type(column) is not list}
    return Block(list(chain.from_iterable(zip(*lists, strict=True))), 0, constants)


def subject_columns(source: Mapping[str, list[Any]], size: int) -> Columns:
    """The subject table's columns from those of a batch."""

    def column(key: str, nothing: Any) -> Any:
        return [value or nothing for value in source[key]] if key in source else nothing

    kinds = column("kind", SubjectKind.PERSON.value)
    found = {key: column(key, "") for key in ("company", "given_name", "family_name")}
    shown = list(map(display_name, *(_spread(c, size) for c in (kinds, *found.values()))))
    found |= {key: column(key, "") for key in _TEXTS} | {key: column(key, None) for key in _CHOICES}
    found |= {
        "kind": kinds,
        "display_name": shown,
        "sort_key": list(map(sort_key, shown)),
        "target": 0,
        "consent_marketing": None,
    }
    if "target" in source:
        found["target"] = [int(bool(value)) for value in source["target"]]
    if "consent_marketing" in source:
        found["consent_marketing"] = [
            None if v in (None, "") else int(v) for v in source["consent_marketing"]
        ]
    return {name: found[name] for name in store.SUBJECT_COLUMNS}


def search_texts(subjects: Columns) -> list[str]:
    """The search entries of subjects who have nothing but their own row."""
    words = (subjects[key] for key in _SEARCHED if type(subjects[key]) is list)
    return [" ".join(filter(None, row)) for row in zip(*words, strict=True)]


def no_summaries(size: int) -> Columns:
    """Of subjects of whom nothing is known."""
    return {**dict.fromkeys(SUMMARY), "subject_id": list(range(size)), "sales_cents": 0}


def cents(amount: float | None) -> int | None:
    return None if amount is None else round(amount * 100)


def _chosen(column: Sequence[Any], wanted: Sequence[int], size: int) -> list[Any]:
    return list(column) if len(wanted) == size else [column[i] for i in wanted]


def _spread(column: Any, size: int) -> list[Any]:
    return column if type(column) is list else [column] * size


def _together(source: Mapping[str, list[Any]], keys: Sequence[str], size: int) -> Iterator[tuple[Any, ...]]:
    """These columns row by row; None where there is no such column."""
    return zip(*(source.get(key) or [None] * size for key in keys), strict=True)


def _contacts(
    source: Mapping[str, list[Any]], size: int, tables: dict[str, Block], summaries: Columns
) -> list[str]:
    """Returns what the search entries say of them."""
    rows: list[tuple[Any, ...]] = []
    words: list[str] = []
    phones_shown, addresses = [None] * size, [None] * size
    for number, (phones, shown, emails, website, fax) in enumerate(_together(source, _REACHED_BY, size)):
        said: list[str] = []
        position = 0
        if phones:
            for (value, mobile, label), form in zip(phones, shown, strict=True):
                rows.append((number, "mobile" if mobile else "phone", value, form, label, position))
                said.append(_phone_words(value, form, label))
                position += 1
            phones_shown[number] = shown[0] or phones[0][0]
        if emails:
            rows.extend([(number, "email", value, "", "", at) for at, value in enumerate(emails, position)])
            position += len(emails)
            said += emails
            addresses[number] = emails[0]
        if website:
            rows.append((number, "web", website, "", "", position))
            said.append(website)
        if fax:
            form = shown_form(fax)
            rows.append((number, "fax", fax, form, "", position + 1))
            said.append(_phone_words(fax, form, ""))
        words.append(" ".join(said))
    tables["contact_point"] = Block(list(chain.from_iterable(rows)))
    summaries["phone"], summaries["email"] = phones_shown, addresses
    return words


def _phone_words(number: str, shown: str, label: str) -> str:
    if shown and not label and shown.replace(" ", "") in number:
        return f"{number} {shown}"
    return " ".join(filter(None, (number, shown, dialled(number, shown), label)))


def _addresses(
    source: Mapping[str, list[Any]], size: int, tables: dict[str, Block], summaries: Columns
) -> None:
    parts = {key: [part or "" for part in source[key]] for key in PLACES if key in source}
    there = [number for number, row in enumerate(zip(*parts.values(), strict=True)) if any(row)]
    columns = {key: _chosen(parts[key], there, size) if key in parts else "" for key in PLACES}
    tables["address"] = block_of({"subject_id": there, **columns})
    for key in ("city", "province"):
        towns: list[str | None] = [None] * size
        for number in there:
            towns[number] = parts[key][number] if key in parts else ""
        summaries[key] = towns


def _sales(source: Mapping[str, list[Any]], size: int, tables: dict[str, Block], summaries: Columns) -> None:
    """Sums of years, and sales of one day, of which the amount may not be known."""
    rows: list[tuple[Any, ...]] = []
    summaries["sales_cents"] = sums = [0] * size
    for number, (years, last) in enumerate(_together(source, _BOUGHT, size)):
        for year, amount in years.items() if years else ():
            rows.append((number, "", f"{year}-01-01", "year", cents(amount), store.ORIGIN))
            sums[number] += rows[-1][4] or 0
        if last:
            rows.append((number, "", last[0], "day", cents(last[1]), store.ORIGIN))
            sums[number] += rows[-1][4] or 0
    tables["result"] = Block(list(chain.from_iterable(rows)))
