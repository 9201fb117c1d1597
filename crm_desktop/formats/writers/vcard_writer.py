"""vCards 4.0 and 3.0: one card per subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from crm_desktop.formats.writers.lines import escaped, folded

Row = dict[str, Any]
VERSIONS = ("4.0", "3.0")
_NUMBER = re.compile(r"\+[\d\s().-]+")


def write_vcards(file: TextIO, rows: Iterable[Row], version: str = "4.0") -> int:
    """`rows` as `list subjects` gives them, with a `uid`. Returns the number of cards.

    Version 4.0 is the present one; address books of Apple, Google and Outlook read 3.0 for certain.
    """
    make = {"4.0": _Card, "3.0": _OldCard}[version]
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007
        file.write("".join(map(folded, make(row).lines())))
    return count


class _Card:
    """Version 4.0."""

    version = "4.0"

    def __init__(self, row: Row) -> None:
        self.row = row
        self.is_person = row.get("kind") == "person"

    def lines(self) -> Iterator[str]:
        yield "BEGIN:VCARD"
        yield f"VERSION:{self.version}"
        yield from self._who()
        yield from self._names()
        yield from self._reach()
        yield from self._rest()
        yield "END:VCARD"

    def _who(self) -> Iterator[str]:
        if self.row.get("uid"):
            yield f"UID:urn:uuid:{_uuid(self.row['uid'])}"
        yield f"KIND:{'individual' if self.is_person else 'org'}"

    def _names(self) -> Iterator[str]:
        row = self.row
        yield f"FN:{escaped(_full_name(row, self.is_person))}"
        if row.get("family_name") or row.get("given_name"):
            yield "N:" + _structured(row, "family_name", "given_name", "", "title", "")
        organisation = row.get("company") or row.get("employer")
        if organisation:
            yield f"ORG:{escaped(organisation)}"
        if row.get("job_title"):
            yield f"TITLE:{escaped(row['job_title'])}"
        if row.get("birthday"):
            yield f"BDAY:{self._birthday(row['birthday'])}"

    def _birthday(self, iso: str) -> str:
        return iso.replace("-", "")

    def _reach(self) -> Iterator[str]:
        row = self.row
        for phone in row.get("phones", ()):
            yield self._phone("cell" if phone.get("mobile") else "voice", phone["number"])
        if row.get("fax"):
            yield self._phone("fax", row["fax"])
        for mail in row.get("emails", ()):
            yield self._email(mail)
        if row.get("pec"):
            yield self._email(row["pec"], "pec")
        if row.get("website"):
            site = "".join(row["website"].split())
            yield f"URL:{site if '://' in site else 'https://' + site}"
        place = ("street", "city", "province", "postal_code", "country")
        if any(row.get(key) for key in place):
            yield f"ADR{self._of_address}:;;" + _structured(row, *place)

    _of_address = ""

    def _phone(self, kind: str, number: str) -> str:
        """Numbers as `tel:`; what is none stays text."""
        if _NUMBER.fullmatch(number):
            return f"TEL;VALUE=uri;TYPE={kind}:tel:{_digits(number)}"
        return f"TEL;TYPE={kind}:{escaped(number)}"

    def _email(self, address: str, kind: str = "") -> str:
        return f"EMAIL{';TYPE=' + kind if kind else ''}:{escaped(address)}"

    def _rest(self) -> Iterator[str]:
        row = self.row
        if row.get("tags"):
            yield "CATEGORIES:" + ",".join(escaped(tag) for tag in row["tags"])
        if row.get("notes"):
            yield f"NOTE:{escaped(row['notes'])}"
        for key, name in (("vat", "X-VAT"), ("tax_code", "X-TAX-CODE"), ("sdi", "X-SDI")):
            if row.get(key):
                yield f"{name}:{escaped(row[key])}"


class _OldCard(_Card):
    """Version 3.0, which wants a name of every card and knows no kind of subject."""

    version = "3.0"
    _of_address = ";TYPE=WORK"

    def _who(self) -> Iterator[str]:
        if self.row.get("uid"):
            yield f"UID:{_uuid(self.row['uid'])}"
        if not self.is_person:
            yield "X-ABSHOWAS:COMPANY"

    def _names(self) -> Iterator[str]:
        yield from super()._names()
        if not (self.row.get("family_name") or self.row.get("given_name")):
            yield "N:;;;;"

    def _birthday(self, iso: str) -> str:
        return iso

    def _phone(self, kind: str, number: str) -> str:
        return f"TEL;TYPE={kind.upper()}:{escaped(number)}"

    def _email(self, address: str, kind: str = "") -> str:
        return f"EMAIL;TYPE=INTERNET{',' + kind.upper() if kind else ''}:{escaped(address)}"


def _structured(row: Row, *keys: str) -> str:
    return ";".join(escaped(row.get(key, "")) for key in keys)


def _uuid(uid: str) -> str:
    return "-".join((uid[:8], uid[8:12], uid[12:16], uid[16:20], uid[20:]))


def _full_name(row: Row, is_person: bool) -> str:
    """A card must have a name: one without gets its first address or number."""
    person = " ".join(row[key] for key in ("given_name", "family_name") if row.get(key))
    company = str(row.get("company", ""))
    found = (person or company) if is_person else (company or person)
    reach = [*row.get("emails", ()), *(phone["number"] for phone in row.get("phones", ())), "?"]
    return found or str(reach[0])


def _digits(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")
