"""What the values of a column look like, from a sample: the evidence that names of columns are checked against."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from crm_desktop.domain.identifiers import is_tax_code, is_vat
from crm_desktop.formats.normalise import (
    addresses,
    dates,
    emails,
    flags,
    kinds,
    money,
    names,
    phones,
    regions,
    shared_cells,
)
from crm_desktop.formats.normalise.text import is_nothing, text_of

SAMPLE = 160
#: most days before this year that a list of people holds are birthdays
_GROWN_UP = datetime.date.today().year - 14


@dataclass
class Profile:
    """Shares between 0 and 1 of the filled cells that could be each kind of value."""

    filled: int = 0
    rows: int = 0
    distinct: float = 0.0
    length: float = 0.0
    shares: dict[str, float] = field(default_factory=dict)
    samples: tuple[str, ...] = ()

    def share(self, kind: str) -> float:
        return self.shares.get(kind, 0.0)


def profile(cells: Sequence[Any]) -> Profile:
    """The profile of one column, empty cells included in `rows` only."""
    filled = [
        cell
        for cell in cells
        if cell != "" and cell is not None and not (type(cell) is str and is_nothing(cell.strip()))
    ]
    step = max(len(filled) // SAMPLE, 1)
    sample = filled[::step][:SAMPLE]
    result = Profile(len(filled), len(cells))
    if not sample:
        return result
    counts: dict[str, int] = {}
    texts = [text_of(cell) for cell in sample]
    for cell, text in zip(sample, texts, strict=True):
        for kind in _kinds_of(cell, text):
            counts[kind] = counts.get(kind, 0) + 1
    result.shares = {kind: count / len(sample) for kind, count in counts.items()}
    result.distinct = len({text.casefold() for text in texts}) / len(texts)
    result.length = sum(map(len, texts)) / len(texts)
    result.samples = tuple(dict.fromkeys(texts))[:3]
    return result


def _kinds_of(cell: Any, text: str) -> list[str]:
    if isinstance(cell, (datetime.date, datetime.datetime)):
        return ["date", "real_date", *(["long_ago"] if cell.year <= _GROWN_UP else [])]
    if isinstance(cell, bool):
        return ["flag", "boolean"]
    if type(cell) is float:
        return ["number", *_kinds_of_number(cell, text)]
    found = _kinds_of_text(text[:400])
    return found or ["word"] if len(text) < 30 and "\n" not in text else [*found, "long"]


def _kinds_of_number(cell: float, text: str) -> list[str]:
    found = []
    if cell in (0.0, 1.0):
        found.append("flag")
    if cell != int(cell):
        return [*found, "money"]
    if is_vat(text.zfill(11)) and len(text) >= 8:
        found.append("vat")
    if 3 <= len(text) <= 5 and cell > 0:
        found.append("postal_code")
    if 6 <= len(text) <= 12 and phones.read_phones(cell)[0]:
        found.append("phone")
        if text.startswith("3") and len(text) == 10:
            found += ["mobile", "dialled"]
    if 1900 <= cell <= 2100:
        found.append("year")
    if 7000 < cell < 60000:
        found.append("serial")
    return found


def _kinds_of_text(text: str) -> list[str]:
    found: list[str] = []
    if "@" in text and emails.read_emails(text)[0]:
        found.append("email")
        if any(emails.is_pec(address) for address in emails.read_emails(text)[0]):
            found.append("pec")
        return found
    compact = re.sub(r"[\s.\-]", "", text.upper())
    if is_tax_code(compact):
        return ["tax_code"]
    if re.fullmatch(r"(IT)?\d{7,11}", compact) and is_vat(compact.removeprefix("IT").zfill(11)):
        found.append("vat")
    if re.match(r"(https?://|www\.)|[\w-]+\.(it|com|org|net|eu)(/\S*)?$", text.lower()):
        return ["url"]
    if any(c.isdigit() for c in text):
        found.extend(_kinds_with_digits(text, compact))
    else:
        found.extend(_kinds_without_digits(text))
    if flags.read_flag(text)[0] is not None and len(text) < 14:
        found.append("flag")
    return found + _kinds_of_names(text)


def _kinds_with_digits(text: str, compact: str) -> list[str]:
    found = []
    if re.fullmatch(r"\d{5}", text):
        found.append("postal_code")
    day = "" if text.isdigit() else dates.DateReader("past", True, False).read(text)[0]
    if day:
        found += ["date", "long_ago"] if int(day[:4]) <= _GROWN_UP else ["date"]
    elif sum(c.isdigit() for c in text) >= 6 and (read := phones.read_phones(text)[0]):
        found.append("phone")
        if phones.looks_dialled(text):
            found.append("dialled")
        if all(number[1] for number in read):
            found.append("mobile")
    if money.read_amount(text)[0] is not None:
        found.append("money" if re.search(r"[.,€]", text) else "number")
    if re.fullmatch(r"[A-Z0-9]{6,7}", compact) and any(c.isalpha() for c in compact):
        found.append("sdi")
    if addresses.starts_like_street(text):
        found.append("street")
        parts = addresses.split_address(text)
        if parts.city and (parts.postal_code or parts.province or regions.is_known_town(parts.city)):
            found.append("address")
    elif re.search(r"(?<!\d)\d{5}\s+[^\W\d]{2}", text):
        found.append("address" if "," in text or len(text) > 35 else "town")
    if re.fullmatch(r"\d+\s?(/\s?)?\w{0,3}|\d+\s?(bis|ter)", text) and len(text) < 8:
        found.append("street_number")
    return found


def _kinds_without_digits(text: str) -> list[str]:
    found = []
    if (len(text) == 2 and text.upper() in regions.province_codes()) or (
        len(text) == 4 and text.startswith("(") and regions.province_of(text)
    ):
        found += ["province", "province_code"]
    elif regions.province_of(text):
        found += ["province", "town"]
    elif regions.is_known_town(text):
        found.append("town")
    if regions.is_region(text):
        found.append("region")
    if (regions.country_of(text) and len(text) > 2) or text.upper() in (
        "IT",
        "FR",
        "DE",
        "CH",
        "AT",
        "ES",
        "GB",
        "US",
    ):
        found.append("country")
    if addresses.starts_like_street(text) and " " in text:
        found.append("street")
    return found


def _kinds_of_names(text: str) -> list[str]:
    if len(text) > 80 or ("\n" in text and len(text) > 120):
        return []
    found = []
    company, person = shared_cells.split_company_person(text)
    if company and person:
        found += ["company_person", "company"]
    elif kinds.organisation(text)[1]:
        found.append("company")
        if kinds.organisation(text)[1] == kinds.PROOF:
            found.append("organisation")
    if kinds.is_person_like(text):
        found.append("person")
    elif kinds.may_be_person(text):
        found.append("maybe")
    elif names.is_family(text):
        found.append("family")
    elif names.is_given(text):
        found.append("given")
    elif names.split_titles(text + " X")[1] == "X":
        found.append("title")
    return found
