"""How to reach a subject: e-mail, PEC, phones and fax, also where one cell holds several kinds of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from crm_desktop.domain.phone_forms import shown_form
from crm_desktop.formats.model import Column
from crm_desktop.formats.normalise import emails, phones, regions
from crm_desktop.formats.normalise.people import Note
from crm_desktop.formats.normalise.quick_phones import quick_numbers
from crm_desktop.formats.normalise.text import is_nothing, text_of

Cells = Sequence[Any]
_ADDRESS = re.compile(r"[^\s;,<>()]*@[^\s;,<>()]*")
_LABELLED_PEC = re.compile(r"\bp\.?e\.?c\.?\s*[:=-]?\s*([\w.+-]+@[\w.-]+)", re.I)


class Channels:
    """Reads the columns of e-mail addresses and numbers of one layout."""

    def __init__(self, by_field: Mapping[str, Sequence[Column]], country: str, note: Note) -> None:
        self._by_field, self._country, self._note = by_field, country, note
        self._numbers = sorted(
            [*by_field.get("mobile", ()), *by_field.get("phone", ())], key=lambda c: c.index
        )

    def fill(self, cells: Sequence[Cells], out: dict[str, list[Any]]) -> None:
        """Adds `emails`, `pec`, `phones`, `shown` and `fax` of one batch to `out`."""
        size = len(out["row"])
        self._out: dict[str, list[Any]] = {key: [()] * size for key in ("emails", "phones")}
        self._pec: list[str] = out.get("pec") or [""] * size
        self._fax = [""] * size
        self._countries = self._countries_of(cells)
        for column in self._by_field.get("email", ()):
            self._emails(column, cells[column.index])
        for column in self._numbers:
            self._phones(column, cells[column.index])
        self._plain_pec(cells)
        self._plain_fax(cells)
        numbers = self._out["phones"]
        out["emails"], out["phones"], out["pec"], out["fax"] = (
            self._out["emails"],
            numbers,
            self._pec,
            self._fax,
        )
        out["shown"] = [tuple([shown_form(n[0]) for n in several]) if several else () for several in numbers]

    # -- e-mail

    def _emails(self, column: Column, column_cells: Cells) -> None:
        found_so_far = self._out["emails"]
        for i, cell in enumerate(column_cells):
            if cell == "":
                continue
            text = text_of(cell)
            if is_nothing(text) or text.lower() in emails.PLACEHOLDERS:
                continue
            found, reason, severity = emails.read_emails(text)
            if len(text) > 20 and (" " in text or "\n" in text):
                found, reason = self._more_than_addresses(i, text, found, reason)
            elif reason == "email.not_an_address" and self._numbers_in(i, text):
                reason = ""
            if reason:
                self._note(i, column, cell, reason, severity)
            if found:
                found_so_far[i] = tuple(dict.fromkeys(found_so_far[i] + found)) if found_so_far[i] else found

    def _more_than_addresses(
        self, i: int, text: str, found: tuple[str, ...], reason: str
    ) -> tuple[tuple[str, ...], str]:
        """A cell may say which address is the PEC, and hold a number besides."""
        if (pec := _LABELLED_PEC.search(text)) and len(found) > 1:
            address = pec[1].lower().rstrip(".")
            self._pec[i] = self._pec[i] or address
            found = tuple(a for a in found if a != address)
        if self._numbers_in(i, _ADDRESS.sub(" ", text)) and not found:
            reason = ""
        return found, reason

    def _numbers_in(self, i: int, text: str) -> bool:
        if sum(c.isdigit() for c in text) < 6:
            return False
        numbers = phones.read_phones(text, self._country_of(i))[0]
        self._add_numbers(i, numbers)
        return bool(numbers)

    # -- numbers

    def _phones(self, column: Column, column_cells: Cells) -> None:
        countries, country = self._countries, self._country
        so_far, add, quick = (
            self._out["phones"],
            self._add_numbers,
            quick_numbers(column_cells, country),
        )
        for i, (cell, number) in enumerate(zip(column_cells, quick, strict=True)):
            if cell == "":
                continue
            if number is None or countries is not None:
                number = self._number(i, column, cell, countries[i] if countries else country)
            if not number:
                continue
            had = so_far[i]
            if len(number) > 1 or number[0][2] or len(had) > 1:
                add(i, number)
            elif not had:
                so_far[i] = number
            elif had[0][0] != number[0][0]:
                so_far[i] = had + number

    def _number(self, i: int, column: Column, cell: Any, country: str) -> tuple[Any, ...]:
        if type(cell) is str:
            if "@" in cell:
                cell = self._without_addresses(i, cell)
        elif type(cell) is not float:
            cell = text_of(cell)
        found, reason, severity = phones.read_phones(cell, country)
        if reason:
            self._note(i, column, cell, reason, severity)
        return found

    def _without_addresses(self, i: int, text: str) -> str:
        """A column of numbers where somebody also wrote an e-mail address."""
        found = emails.read_emails(text)[0]
        self._out["emails"][i] = tuple(dict.fromkeys(self._out["emails"][i] + found))
        return _ADDRESS.sub(" ", text) if found else text

    def _add_numbers(self, i: int, found: tuple[Any, ...]) -> None:
        """Each number once; one that is called a fax is the fax."""
        had = self._out["phones"][i]
        known = {number[0] for number in had}
        for number in found:
            if number[2] == phones.FAX:
                self._fax[i] = self._fax[i] or number[0]
            elif number[0] not in known:
                had += (number,)
                known.add(number[0])
        self._out["phones"][i] = had

    def _country_of(self, i: int) -> str:
        return self._countries[i] if self._countries else self._country

    def _countries_of(self, cells: Sequence[Cells]) -> list[str] | None:
        """The country each row says, where some are not the user's own."""
        columns = self._by_field.get("country")
        if not columns:
            return None
        cache: dict[Any, str] = {}
        own = self._country
        found = []
        for cell in cells[columns[0].index]:
            if cell not in cache:
                cache[cell] = regions.country_of(text_of(cell)) or own
            found.append(cache[cell])
        return found if any(code != own for code in found) else None

    # -- columns that hold one kind only

    def _plain_pec(self, cells: Sequence[Cells]) -> None:
        for column in self._by_field.get("pec", ()):
            for i, cell in enumerate(cells[column.index]):
                if cell == "" or is_nothing(text := text_of(cell)):
                    continue
                found, reason, severity = emails.read_emails(text)
                if reason:
                    self._note(i, column, cell, reason, severity)
                if found:
                    self._pec[i] = found[0]

    def _plain_fax(self, cells: Sequence[Cells]) -> None:
        for column in self._by_field.get("fax", ()):
            for i, cell in enumerate(cells[column.index]):
                if cell == "":
                    continue
                found, reason, severity = phones.read_phones(
                    cell if type(cell) in (str, float) else text_of(cell), self._country_of(i)
                )
                if reason:
                    self._note(i, column, cell, reason, severity)
                if found:
                    self._fax[i] = found[0][0]
