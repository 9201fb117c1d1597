"""Whole rows: the cells of a batch are read column by column, then put together into subjects."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from json.encoder import encode_basestring
from typing import Any

from crm_desktop.domain.match_keys import company_key, person_key
from crm_desktop.domain.text import fold
from crm_desktop.formats.delicate import REASON as DELICATE
from crm_desktop.formats.model import Column, Layout, ReadOptions, Table, column_names, letter
from crm_desktop.formats.normalise import addresses, dates, flags, identifiers, money, regions
from crm_desktop.formats.normalise.cells import (
    CLASSES,
    Reader,
    Readings,
    as_line,
    as_lines,
    either,
    note_text,
    number,
    street,
    website,
)  # fmt: skip
from crm_desktop.formats.normalise.channels import Channels
from crm_desktop.formats.normalise.people import People
from crm_desktop.formats.normalise.text import is_nothing, text_of

Cells = Sequence[Any]
_FOUR_DIGITS = frozenset(["CH", "AT", "BE", "DK", "NO", "LU", "SI", "HU", "AU", "PT"])
_ALWAYS = frozenset(["row", "cells", "digest"])


class Normaliser:
    """Turns rows of one table into the columns of a Batch. Repeated values are read once."""

    def __init__(self, table: Table, layout: Layout, options: ReadOptions) -> None:
        self._table, self._layout, self._options = table, layout, options
        self._known: dict[int, Readings] = {}
        self._problems: dict[int, list[tuple[str, str, str, str]]] = {}
        self._by_field: dict[str, list[Column]] = {}
        for column in layout.columns:
            self._by_field.setdefault(column.field, []).append(column)
        self._facts = layout.facts
        self._names = [encode_basestring(name) + ": " for name in column_names(layout.columns)]
        self._people = People(layout, self._note)
        self._channels = Channels(self._by_field, options.country, self._note)
        self.custom = [c for c in layout.columns if c.field in ("custom", "region")]

    def batch(
        self, positions: Sequence[int]
    ) -> tuple[dict[str, list[Any]], dict[int, list[tuple[str, str, str, str]]]]:
        """(columns, problems by place in the batch) of the rows at `positions`."""
        self._problems = {}
        rows = [self._table.rows[p] for p in positions]
        numbers = [self._table.numbers[p] for p in positions]
        as_read: list[Cells] = list(zip(*rows, strict=True))
        cells = self._corrected(as_read, numbers) if self._options.corrections else as_read
        out: dict[str, list[Any]] = {"row": numbers}
        self._identity(cells, out)
        self._codes(cells, out)
        self._channels.fill(cells, out)
        self._simple("website", cells, out, website)
        self._places(cells, out)
        self._dates(cells, out)
        self._others(cells, out)
        self._people.kinds_from_codes(out)
        self._match_keys(out)
        self._originals(as_read, out)
        return {key: values for key, values in out.items() if key in _ALWAYS or any(values)}, self._problems

    def _corrected(self, cells: list[Cells], numbers: list[int]) -> list[Cells]:
        place = {number: i for i, number in enumerate(numbers)}
        changed = {i: list(column) for i, column in enumerate(cells)}
        for (row, index), text in self._options.corrections.items():
            if row in place and index in changed:
                changed[index][place[row]] = text
        return [changed[i] for i in range(len(cells))]

    def _note(self, i: int, column: Column, cell: Any, reason: str, severity: str) -> None:
        self._problems.setdefault(i, []).append(
            (column.header or letter(column.index), text_of(cell)[:200], reason, severity)
        )

    # -- one column -----------------------------------------------------------------
    def _read(self, column: Column, cells: Cells, reader: Reader) -> list[str]:
        known = self._known.setdefault(column.index, Readings())
        known.reader = reader
        readings = known.of(cells)
        if known.flawed:
            for i, reading in enumerate(readings):
                if reading[1]:
                    self._note(i, column, cells[i], reading[1], reading[2])
        return [reading[0] for reading in readings]

    def _simple(self, field: str, cells: Sequence[Cells], out: dict[str, list[Any]], reader: Reader) -> None:
        for column in self._by_field.get(field, ()):
            out[field] = self._read(column, cells[column.index], reader)

    # -- the parts of a subject ---------------------------------------------------------
    def _identity(self, cells: Sequence[Cells], out: dict[str, list[Any]]) -> None:
        texts = {}
        for field in (
            "full_name",
            "company_or_person",
            "company_person",
            "company",
            "given_name",
            "middle_name",
            "family_name",
            "title",
            "job_title",
            "kind",
            "employer",
        ):
            for column in self._by_field.get(field, ()):
                texts[field] = (column, self._read(column, cells[column.index], as_line))
        self._people.fill(texts, len(cells[0]) if cells else 0, out)

    def _codes(self, cells: Sequence[Cells], out: dict[str, list[Any]]) -> None:
        self._simple("vat", cells, out, identifiers.read_vat)
        self._simple("tax_code", cells, out, identifiers.read_tax_code)
        self._simple("sdi", cells, out, identifiers.read_sdi)
        for column in self._by_field.get("vat_or_tax_code", ()):
            self._either_code(self._read(column, cells[column.index], either), out)
        if "vat" in out and "tax_code" in out:
            self._repair_from_tax_code(cells, out)
        for field in ("vat", "tax_code"):
            out[field] = (
                [value if value and " " not in value else "" for value in out[field]] if field in out else []
            )
            if not out[field]:
                del out[field]
        if "sdi" in out and any("@" in value for value in out["sdi"]):
            pecs = out.setdefault("pec", [""] * len(out["row"]))
            for i, value in enumerate(out["sdi"]):
                if "@" in value:
                    pecs[i], out["sdi"][i] = pecs[i] or value.lower(), ""

    def _either_code(self, codes: list[str], out: dict[str, list[Any]]) -> None:
        """One column for both: sixteen letters are a person's tax code, eleven digits a VAT number."""
        personal = [len(code) == 16 and code[:6].isalpha() for code in codes]
        taxes = out.setdefault("tax_code", [""] * len(codes))
        vats = out.setdefault("vat", [""] * len(codes))
        for i, code in enumerate(codes):
            if personal[i]:
                taxes[i] = taxes[i] or code
            elif code:
                vats[i] = vats[i] or code

    def _repair_from_tax_code(self, cells: Sequence[Cells], out: dict[str, list[Any]]) -> None:
        column = self._by_field["vat"][0] if "vat" in self._by_field else None
        for i, (vat, tax) in enumerate(zip(out["vat"], out["tax_code"], strict=True)):
            if column is not None and not vat and tax and (text := text_of(cells[column.index][i])):
                out["vat"][i] = identifiers.agree("", tax, text)
                if out["vat"][i]:
                    self._forgive(i, column)
            elif len(vat) == 16 and vat[:6].isalpha():
                out["vat"][i], out["tax_code"][i] = "", tax or vat

    def _forgive(self, i: int, column: Column) -> None:
        name = column.header
        kept = [
            (p[0], p[1], "vat.from_tax_code", "note") if p[0] == name and p[2] == "vat.digits_lost" else p
            for p in self._problems.get(i, [])
        ]
        self._problems[i] = kept

    def _places(self, cells: Sequence[Cells], out: dict[str, list[Any]]) -> None:
        self._simple("postal_code", cells, out, identifiers.read_postal_code)
        self._simple("province", cells, out, regions.read_province)
        self._simple("country", cells, out, regions.read_country)
        self._simple("street", cells, out, street)
        self._street_numbers(cells, out)
        for column in self._by_field.get("city", ()):
            self._cities(self._read(column, cells[column.index], as_line), out)
        for column in self._by_field.get("address", ()):
            self._addresses(self._read(column, cells[column.index], as_lines), out)
        self._foreign_codes(out)

    def _street_numbers(self, cells: Sequence[Cells], out: dict[str, list[Any]]) -> None:
        for column in self._by_field.get("street_number", ()):
            numbers = [text_of(cell) for cell in cells[column.index]]
            if streets := out.get("street"):
                out["street"] = [
                    f"{s} {n}" if s and n and not is_nothing(n) and not s.endswith(f" {n}") else s
                    for s, n in zip(streets, numbers, strict=True)
                ]

    def _cities(self, texts: list[str], out: dict[str, list[Any]]) -> None:
        size = len(texts)
        out["city"] = cities = [""] * size
        for i, text in enumerate(texts):
            if not text:
                continue
            code, cities[i], province = addresses.split_town(text)
            if code or province:
                _fill(out, "postal_code", i, code, size)
                _fill(out, "province", i, province, size)

    def _addresses(self, texts: list[str], out: dict[str, list[Any]]) -> None:
        size = len(texts)
        for i, text in enumerate(texts):
            if text:
                for key, value in zip(
                    ("street", "postal_code", "city", "province", "country"),
                    addresses.split_address(text),
                    strict=True,
                ):
                    _fill(out, key, i, value, size)

    def _foreign_codes(self, out: dict[str, list[Any]]) -> None:
        """Postal codes of other countries have their own lengths: only Italy's are filled up to five digits."""
        if "country" not in out or "postal_code" not in out:
            return
        for i, (country, code) in enumerate(zip(out["country"], out["postal_code"], strict=True)):
            if country in _FOUR_DIGITS and len(code) == 5 and code.startswith("0"):
                out["postal_code"][i] = code[1:]

    def _dates(self, cells: Sequence[Cells], out: dict[str, list[Any]]) -> None:
        self._birthday_in_parts(cells, out)
        for field in ("birthday", "last_contact", "next_contact", "last_purchase"):
            for column in self._by_field.get(field, ()):
                if column.role:
                    continue
                kind = {"birthday": "birthday", "last_contact": "past", "next_contact": "next"}.get(
                    field, "any"
                )
                reader = dates.DateReader(
                    kind, self._facts["day_first"].get(column.index, True), self._facts["epoch_1904"]
                )
                out[field] = self._read(column, cells[column.index], reader.read)

    def _birthday_in_parts(self, cells: Sequence[Cells], out: dict[str, list[Any]]) -> None:
        """Year, month and day in columns of their own."""
        parts = {c.role: cells[c.index] for c in self._by_field.get("birthday", ()) if c.role}
        if len(parts) < 3:
            return
        reader = dates.DateReader("birthday", True, False)
        rows = zip(*(map(text_of, parts[role]) for role in ("year", "month", "day")), strict=True)
        out["birthday"] = [
            reader.read(f"{year}-{month}-{day}")[0] if year and month and day else ""
            for year, month, day in rows
        ]

    def _amounts_of_purchases(self, cells: Sequence[Cells], out: dict[str, list[Any]]) -> None:
        """The last purchase as {date, amount}; without its day an amount says nothing."""
        days = out.pop("last_purchase", None)
        if not days:
            return
        column = next((c for c in self._by_field["last_purchase"] if c.role == "amount"), None)
        amounts: Sequence[Any] = [None] * len(days)
        if column is not None:
            comma = self._facts["comma"].get(column.index, True)
            amounts = [
                money.read_amount(cell, comma)[0] if cell != "" else None for cell in cells[column.index]
            ]
        out["last_purchase"] = [
            (day, amount) if day else None for day, amount in zip(days, amounts, strict=True)
        ]

    def _others(self, cells: Sequence[Cells], out: dict[str, list[Any]]) -> None:
        size = len(out["row"])
        self._amounts_of_purchases(cells, out)
        self._simple("sector", cells, out, as_line)
        self._tags(cells, out, size)
        self._notes(cells, out, size)
        for column in self._by_field.get("consent_marketing", ()):
            out["consent_marketing"] = self._read(column, cells[column.index], flags.read_flag)  # type: ignore[arg-type]
        for column in self._by_field.get("target", ()):
            out["target"] = self._read(column, cells[column.index], flags.read_flag)  # type: ignore[arg-type]
        for field in ("tier", "priority", "lifecycle"):
            self._simple(field, cells, out, CLASSES[field])
        if any(name.startswith("sales:") for name in self._by_field):
            out["sales"] = self._sales(cells, size)
        if self.custom:
            columns = [self._custom_values(column, cells[column.index]) for column in self.custom]
            out["custom"] = [
                values if any(v is not None for v in values) else None
                for values in zip(*columns, strict=True)
            ]

    def _tags(self, cells: Sequence[Cells], out: dict[str, list[Any]], size: int) -> None:
        own = (self._options.sheet_tag,) if self._options.sheet_tag else ()
        columns = self._by_field.get("tags", ())
        if not columns and not own:
            return
        result: list[tuple[str, ...]] = [own] * size
        cache: dict[Any, tuple[str, ...]] = {}
        for column in reversed(columns):
            for i, cell in enumerate(cells[column.index]):
                if cell == "":
                    continue
                if cell not in cache:
                    cache[cell] = flags.read_tags(cell)
                result[i] = tuple(dict.fromkeys(cache[cell] + result[i])) if result[i] else cache[cell]
        out["tags"] = result

    def _notes(self, cells: Sequence[Cells], out: dict[str, list[Any]], size: int) -> None:
        columns = self._by_field.get("notes", ())
        if not columns:
            return
        parts = [self._read(column, cells[column.index], note_text) for column in columns]
        out["notes"] = (
            parts[0]
            if len(parts) == 1
            else ["\n".join(filter(None, row)) for row in zip(*parts, strict=True)]
        )

    def _sales(self, cells: Sequence[Cells], size: int) -> list[dict[str, float] | None]:
        result: list[dict[str, float] | None] = [None] * size
        for field, columns in self._by_field.items():
            if not field.startswith("sales:"):
                continue
            column, year = columns[0], field[6:]
            comma = self._facts["comma"].get(column.index, True)
            for i, cell in enumerate(cells[column.index]):
                if cell == "":
                    continue
                amount, reason, severity = money.read_amount(cell, comma)
                if reason:
                    self._note(i, column, cell, reason, severity)
                if amount is not None and (amount or False):
                    entry = result[i] = result[i] or {}
                    entry[year] = round(amount, 2)
        return result

    def _custom_values(self, column: Column, cells: Cells) -> list[Any]:
        if column.type == "boolean":
            return [cell if type(cell) is bool else None for cell in cells]
        if column.type == "number":
            comma = self._facts["comma"].get(column.index, True)
            return [number(cell, comma) for cell in cells]
        if column.type == "date":
            reader = dates.DateReader(
                "any", self._facts["day_first"].get(column.index, True), self._facts["epoch_1904"]
            )
            return [
                (reader.read(cell)[0] or text_of(cell))
                if cell != "" and not is_nothing(text_of(cell))
                else None
                for cell in cells
            ]
        texts = self._read(column, cells, as_lines)
        return [text or None for text in texts]

    def _originals(self, cells: Sequence[Cells], out: dict[str, list[Any]]) -> None:
        """The cells as the file has them, as JSON without empty ones, and what finds the same row again."""
        said = [
            _named(name, cells[c.index])
            for name, c in zip(self._names, self._layout.columns, strict=True)
            if c.reason != DELICATE
        ]
        rows: Iterable[tuple[str, ...]] = zip(*said, strict=True) if said else [()] * len(out["row"])
        blake = hashlib.blake2b
        out["cells"] = kept = ["{" + ", ".join(filter(None, row)) + "}" for row in rows]
        out["digest"] = [blake(text.encode("utf-8", "replace"), digest_size=12).hexdigest() for text in kept]

    def _match_keys(self, out: dict[str, list[Any]]) -> None:
        """What duplicates are found by, made here, where it costs the other processor."""
        nothing = [""] * len(out["row"])
        names = (out.get(key) or nothing for key in ("company", "given_name", "family_name"))
        out["name_key"] = [
            company_key(company) if company else person_key(given, family) if given or family else ""
            for company, given, family in zip(*names, strict=True)
        ]
        if cities := out.get("city"):
            towns = {city: fold(city) for city in dict.fromkeys(cities)}
            out["town"] = [towns[city] for city in cities]


def _named(name: str, cells: Cells) -> list[str]:
    """`name` and the text of each cell as JSON, "" for an empty one. What repeats is written once."""
    quoted, kinds, distinct = encode_basestring, set(map(type, cells)), set(cells)
    if len(distinct) * 2 < len(cells) and bool not in kinds:  # True and 1 would be the same key
        said = dict(zip(distinct, _named(name, list(distinct)), strict=True))
        return [said[cell] for cell in cells]
    texts = cells if kinds == {str} else [c if type(c) is str else text_of(c) for c in cells]
    return [name + quoted(text) if text else "" for text in texts]


def _fill(out: dict[str, list[Any]], key: str, i: int, value: str, size: int) -> None:
    if value:
        values = out.setdefault(key, [""] * size)
        if not values[i]:
            values[i] = value
