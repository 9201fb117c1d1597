"""The rows of the archive that a batch becomes, made while its subjects have no ids yet: they are counted from 0.

All of it value after value, as `store.bulk` writes it. What depends on the archive (tags, custom fields, the dates the
user chose) is added when it is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from crm_desktop.domain.phone_forms import shown_form
from crm_desktop.domain.subjects import display_name
from crm_desktop.domain.text import sort_key
from crm_desktop.formats.model import Batch
from crm_desktop.store import importing as store
from crm_desktop.store.fresh import dialled

SUBJECT_KEYS = (
    "kind", "company", "given_name", "family_name", "title", "job_title", "vat", "tax_code", "sdi", "pec", "birthday",
    "tier", "priority", "lifecycle", "target", "consent_marketing", "notes", "sector",
)  # fmt: skip
PLACES = ("street", "postal_code", "city", "province", "country")
_REACHED_BY = ("phones", "shown", "emails", "website", "fax")
_BOUGHT = ("sales", "last_purchase")
#: where in a summary stand: town, province, phone, e-mail, last contact, …, sum of sales
TOWN, PROVINCE, PHONE, EMAIL, LAST, CHANNEL, NEXT, NEXT_TITLE, NEXT_DUE, SALES = range(1, 11)
WIDTH = 11
NOTHING = (*[None] * 9, 0)
#: what is written with ids of the archive, or as the user chose
_BESIDE = ("tags", "custom", "last_contact", "next_contact", "linked_person", "employer")


@dataclass
class BatchRows:
    """The new subjects of a batch: `wanted` says which rows they are.

    texts: the search entry of each, as far as it is known; summaries: as `store.fresh.SUMMARY`; beside: what depends on
    the archive or on what the user chose, by column, one for each subject.
    """

    wanted: Sequence[int]
    subjects: list[Any] = field(default_factory=list)
    sort_keys: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    summaries: list[Any] = field(default_factory=list)
    contacts: list[Any] = field(default_factory=list)
    addresses: list[Any] = field(default_factory=list)
    sales: list[Any] = field(default_factory=list)
    originals: list[Any] = field(default_factory=list)
    beside: dict[str, list[Any]] = field(default_factory=dict)


def rows_of(batch: Batch, wanted: Sequence[int]) -> BatchRows:
    """The rows of the subjects at `wanted`, who are new."""
    rows = BatchRows(wanted)
    words = _subjects(rows, picked(batch, SUBJECT_KEYS, wanted))
    rows.summaries = [value for number in range(len(wanted)) for value in (number, *NOTHING)]
    _contacts(rows, words, picked(batch, _REACHED_BY, wanted))
    if any(key in batch.columns for key in PLACES):
        _addresses(rows, words, picked(batch, PLACES, wanted))
    if any(key in batch.columns for key in _BOUGHT):
        _sales(rows, picked(batch, _BOUGHT, wanted))
    add = rows.originals.extend
    for number, original in enumerate(picked(batch, ("row", "digest", "cells"), wanted)):
        add((number, *original))
    rows.texts = [" ".join(filter(None, parts)) for parts in words]
    rows.beside = {
        key: [v for (v,) in picked(batch, (key,), wanted)] for key in _BESIDE if key in batch.columns
    }
    return rows


def picked(batch: Batch, keys: Sequence[str], wanted: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """These columns of the rows at `wanted`."""
    rows = zip(*(batch.column(key) for key in keys), strict=True)
    if len(wanted) == len(batch):
        return rows
    chosen = set(wanted)
    return (row for i, row in enumerate(rows) if i in chosen)


def subject_row(values: Sequence[Any]) -> tuple[Any, ...]:
    """A row of the subject table from the values of `SUBJECT_KEYS`."""
    kind, company, given, family, title, job, vat, tax, sdi, pec, *others = values
    born, tier, priority, lifecycle, target, consent, notes, sector = others
    kind, company, given, family = kind or "person", company or "", given or "", family or ""
    shown = display_name(kind, company, given, family)
    return (
        kind, company, given, family, title or "", job or "", shown, sort_key(shown), vat or "", tax or "", sdi or "", pec or "",
        born or None, tier or None, priority or None, lifecycle or None, int(bool(target)),
        None if consent in (None, "") else int(consent), notes or "", sector or "",
    )  # fmt: skip


def subject_words(row: Sequence[Any]) -> list[str]:
    """The parts of a search entry that stand in the subject's own row."""
    return [*row[1:6], *row[8:12], *row[18:20]]


def _subjects(rows: BatchRows, subjects: Iterator[tuple[Any, ...]]) -> list[list[str]]:
    """Returns the parts of their search entries, to which the others add."""
    add, add_key, words = rows.subjects.extend, rows.sort_keys.append, []
    for values in subjects:
        row = subject_row(values)
        add(row)
        add_key(row[7])
        words.append(subject_words(row))
    return words


def _contacts(rows: BatchRows, words: list[list[str]], ways: Iterator[tuple[Any, ...]]) -> None:
    add = rows.contacts.extend
    for number, (phones, shown, emails, website, fax) in enumerate(ways):
        position, said = 0, words[number]
        if phones:
            for (value, mobile, label), form in zip(phones, shown, strict=True):
                add((number, "mobile" if mobile else "phone", value, form, label, position))
                said += (value, form, dialled(value, form), label)
                position += 1
            rows.summaries[number * WIDTH + PHONE] = shown[0] or phones[0][0]
        for value in emails or ():
            add((number, "email", value, "", "", position))
            said.append(value)
            position += 1
        if emails:
            rows.summaries[number * WIDTH + EMAIL] = emails[0]
        if website:
            add((number, "web", website, "", "", position))
            said.append(website)
        if fax:
            form = shown_form(fax)
            add((number, "fax", fax, form, "", position + 1))
            said += (fax, form, dialled(fax, form))


def _addresses(rows: BatchRows, words: list[list[str]], places: Iterator[tuple[Any, ...]]) -> None:
    add = rows.addresses.extend
    for number, parts in enumerate(places):
        if any(parts):
            street, code, city, province, country = (part or "" for part in parts)
            add((number, street, code, city, province, country))
            words[number] += (street, code, city, province)
            start = number * WIDTH
            rows.summaries[start + TOWN], rows.summaries[start + PROVINCE] = city, province


def _sales(rows: BatchRows, bought: Iterator[tuple[Any, ...]]) -> None:
    """Sums of years, and sales of one day, of which the amount may not be known."""
    for number, (years, last) in enumerate(bought):
        sales = [(f"{year}-01-01", "year", amount) for year, amount in (years or {}).items()]
        if last:
            sales.append((last[0], "day", last[1]))
        for day, precision, amount in sales:
            rows.sales.extend((number, "", day, precision, cents(amount), store.ORIGIN))
            rows.summaries[number * WIDTH + SALES] += cents(amount) or 0


def cents(amount: float | None) -> int | None:
    return None if amount is None else round(amount * 100)
