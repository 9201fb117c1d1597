"""vCards 2.1, 3.0 and 4.0 as a table whose headers the mapping knows: one row per card."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.formats.model import Refusal, Table
from crm_desktop.formats.readers.csv_reader import decode

HEADERS = (
    "title", "given_name", "middle_name", "family_name", "full_name", "company", "job_title", "email", "mobile", "phone",
    "fax", "website", "street", "postal_code", "city", "province", "country", "birthday", "tags", "notes",
)  # fmt: skip
_SEVERAL = {"email", "mobile", "phone", "notes", "tags"}


@dataclass
class Property:
    """One line of a card: `TEL;TYPE=CELL:+39…`; name and parameters in capitals."""

    name: str
    value: str
    types: set[str] = field(default_factory=set)


def read_vcards(path: Path) -> Table:
    """One row per card under a row of headers; Refusal import.empty without any card."""
    return table_of_cards(decode(path.read_bytes())[0], path.name)


def table_of_cards(text: str, name: str) -> Table:
    rows = [_row(card) for card in cards(text)]
    if not rows:
        raise Refusal("import.empty", file=name)
    return Table(None, [list(HEADERS), *rows], list(range(1, len(rows) + 2)), len(HEADERS))


def cards(text: str) -> Iterator[list[Property]]:
    """The properties of each card; a card that never ends is taken as far as it goes."""
    card: list[Property] = []
    depth = 0
    for line in _unfolded(text):
        upper = line.upper().replace(" ", "")
        if upper == "BEGIN:VCARD":
            if depth == 0 or not card:
                card = []
            depth = 1
        elif upper == "END:VCARD":
            if depth and card:
                yield card
            card, depth = [], 0
        elif depth and (found := _property(line)):
            card.append(found)
    if depth and card:
        yield card


def _unfolded(text: str) -> Iterator[str]:
    """Logical lines: folded ones joined, soft breaks of quoted-printable too."""
    pending = ""
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if pending and _is_soft(pending):
            pending = pending[:-1] + line.lstrip(" \t")
        elif line[:1] in (" ", "\t") and pending:
            pending += line[1:]
        else:
            if pending.strip():
                yield pending.strip()
            pending = line
    if pending.strip():
        yield pending.strip()


def _is_soft(line: str) -> bool:
    return line.endswith("=") and "QUOTED-PRINTABLE" in line.partition(":")[0].upper()


def _property(line: str) -> Property | None:
    head, colon, value = line.partition(":")
    if not colon:
        return None
    name, *parameters = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', head)
    types: set[str] = set()
    charset, encoding = "utf-8", ""
    for parameter in parameters:
        key, equals, wanted = parameter.upper().partition("=")
        if key == "CHARSET":
            charset = wanted.strip('"')
        elif key == "ENCODING" or (not equals and key in ("QUOTED-PRINTABLE", "BASE64", "B")):
            encoding = wanted or key
        else:
            types |= {t.strip('" ') for t in (wanted if equals else key).split(",")}
    if encoding.startswith(("B", "BASE64")):
        return None  # a photograph or a key
    if encoding == "QUOTED-PRINTABLE":
        value = _quoted_printable(value, charset)
    return Property(name.rpartition(".")[2].strip().upper(), value, types)


def _quoted_printable(value: str, charset: str) -> str:
    data = quopri.decodestring(value.encode("utf-8", "replace"))
    for encoding in (charset, "utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("utf-8", "replace")


def _plain(value: str) -> str:
    return re.sub(r"\\([,;:\\])", r"\1", re.sub(r"\\[nN]", "\n", value)).strip()


def _parts(value: str) -> list[str]:
    return [_plain(part) for part in re.split(r"(?<!\\);", value)]


def _row(card: list[Property]) -> list[str]:
    found: dict[str, list[str]] = {}
    for item in card:
        for key, value in _values(item):
            if value and (key in _SEVERAL or key not in found):
                found.setdefault(key, []).append(value)
    if found.keys() & {"given_name", "family_name"} or found.get("full_name") == found.get("company"):
        found.pop("full_name", None)
    return ["\n".join(found.get(key, ())) for key in HEADERS]


def _values(item: Property) -> list[tuple[str, str]]:
    value = item.value
    if item.name == "N":
        return list(zip(("family_name", "given_name", "middle_name", "title"), _parts(value), strict=False))
    if item.name == "ADR":
        keys = ("", "", "street", "city", "province", "postal_code", "country")
        return [(key, " ".join(part.split())) for key, part in zip(keys, _parts(value), strict=False) if key]
    if item.name == "ORG":
        return [("company", _parts(value)[0])]
    if item.name == "TEL":
        return [(_phone_kind(item.types), _plain(value).removeprefix("tel:"))]
    if item.name == "BDAY":
        return [("birthday", _birthday(value))]
    if item.name == "CATEGORIES":
        return [("tags", ", ".join(_plain(part) for part in re.split(r"(?<!\\),", value)))]
    plain = {"FN": "full_name", "TITLE": "job_title", "EMAIL": "email", "URL": "website", "NOTE": "notes"}
    return [(plain[item.name], _plain(value).removeprefix("mailto:"))] if item.name in plain else []


def _phone_kind(types: set[str]) -> str:
    if "FAX" in types:
        return "fax"
    return "mobile" if types & {"CELL", "MOBILE", "IPHONE"} else "phone"


def _birthday(value: str) -> str:
    """`19700512`, `1970-05-12T00:00:00Z`; without a year it is no date."""
    match = re.match(r"(\d{4})-?(\d{2})-?(\d{2})", value.strip())
    return "-".join(match.groups()) if match else ""
