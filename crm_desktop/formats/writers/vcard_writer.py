"""vCard 4.0: one card per subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from crm_desktop.formats.writers.lines import escaped, folded

Row = dict[str, Any]


def write_vcards(file: TextIO, rows: Iterable[Row]) -> int:
    """`rows` as `list subjects` gives them, with a `uid`. Returns the number of cards."""
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007
        file.writelines(folded(line) for line in _card(row))
    return count


def _card(row: Row) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    if row.get("uid"):
        yield f"UID:urn:uuid:{_uuid(row['uid'])}"
    yield f"KIND:{'individual' if row.get('kind') == 'person' else 'org'}"
    yield f"FN:{escaped(_full_name(row))}"
    yield from _names(row)
    yield from _reach(row)
    yield from _rest(row)
    yield "END:VCARD"


def _uuid(uid: str) -> str:
    return "-".join((uid[:8], uid[8:12], uid[12:16], uid[16:20], uid[20:]))


def _full_name(row: Row) -> str:
    person = " ".join(row[key] for key in ("given_name", "family_name") if row.get(key))
    company = str(row.get("company", ""))
    return (person or company) if row.get("kind") == "person" else (company or person)


def _names(row: Row) -> Iterator[str]:
    if row.get("family_name") or row.get("given_name"):
        parts = (row.get("family_name", ""), row.get("given_name", ""), "", row.get("title", ""), "")
        yield "N:" + ";".join(escaped(part) for part in parts)
    organisation = row.get("company") or row.get("employer")
    if organisation:
        yield f"ORG:{escaped(organisation)}"
    if row.get("job_title"):
        yield f"TITLE:{escaped(row['job_title'])}"
    if row.get("birthday"):
        yield f"BDAY:{row['birthday'].replace('-', '')}"


def _reach(row: Row) -> Iterator[str]:
    for phone in row.get("phones", ()):
        yield f"TEL;VALUE=uri;TYPE={'cell' if phone.get('mobile') else 'voice'}:tel:{_uri(phone['number'])}"
    if row.get("fax"):
        yield f"TEL;VALUE=uri;TYPE=fax:tel:{_uri(row['fax'])}"
    for mail in row.get("emails", ()):
        yield f"EMAIL:{escaped(mail)}"
    if row.get("pec"):
        yield f"EMAIL;TYPE=pec:{escaped(row['pec'])}"
    if row.get("website"):
        site = row["website"]
        yield f"URL:{site if '://' in site else 'https://' + site}"
    place = [row.get(key, "") for key in ("street", "city", "province", "postal_code", "country")]
    if any(place):
        yield "ADR:;;" + ";".join(escaped(part) for part in place)


def _uri(number: str) -> str:
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")


def _rest(row: Row) -> Iterator[str]:
    if row.get("tags"):
        yield "CATEGORIES:" + ",".join(escaped(tag) for tag in row["tags"])
    if row.get("notes"):
        yield f"NOTE:{escaped(row['notes'])}"
    for key, name in (("vat", "X-VAT"), ("tax_code", "X-TAX-CODE"), ("sdi", "X-SDI")):
        if row.get(key):
            yield f"{name}:{escaped(row[key])}"
