"""Addresses written in one cell, taken apart; streets made readable."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from crm_desktop.formats.normalise.regions import country_of, is_known_town, province_of
from crm_desktop.formats.normalise.text import accent_apostrophe, is_shouting, title_case


class Address(NamedTuple):
    street: str
    postal_code: str
    city: str
    province: str
    country: str


_STREET = re.compile(
    r"^(?:via|v\.le|viale|v\.|p\.?zz?a|piazza|piazzale|p\.le|piazzetta|corso|c\.so|largo|l\.go|vicolo|vic\.|strada|str\.|stradone|contrada|c\.da|c/da|localit[aà]|loc\.|frazione|fraz\.|lungomare|lungotevere|lungarno|borgo|b\.go|galleria|salita|calle|campo|fondamenta|regione|rione|traversa|trav\.|circonvallazione|rotonda|passeggiata|parco|zona|cascina|s\.s\.|ss\s?\d|s\.p\.|sp\s?\d|statale|provinciale|quartiere|isolato|villaggio|residenza|rue|street|\d+\s+\w+)\b",
    re.I,
)
_CODE_AND_TOWN = re.compile(r"^(?:(?:I|IT|CH|D|F|A)\s?-\s?)?(\d{5})\s*[,\s–-]?\s*(.+)$")
_TAIL_PROVINCE = re.compile(r"^(.*?)[\s,–-]*(?:\(\s*([^()]{2,25})\s*\)|(?<=[\s,–-])([A-Z]{2}))$")


_FOUR_DIGITS = frozenset(["CH", "AT", "BE", "DK", "NO", "LU", "SI", "HU", "NL"])
_RUN_ON = re.compile(
    r"^([^\d,]+\d+\S{0,4}(?:\s(?:bis|ter|[A-Za-z]))?)\s+([^\d,()]{3,40})$"
)  # `via Roma 3 Milano`


def starts_like_street(text: str) -> bool:
    return bool(_STREET.match(text))


@lru_cache(maxsize=200_000)
def split_address(text: str) -> Address:
    """`Via Roma 3, 20100 Milano (MI)` in its parts; what cannot be told stays in the street."""
    line = re.sub(r"\s*\n\s*", ", ", text[:600].strip()).strip(" ,;")
    line, country = _take_country(line)
    match = re.search(r"(?<!\d)(\d{5})(?!\d)", line)
    if match:
        return _around_code(line, match, country)
    return _without_code(line, country)


def _take_country(line: str) -> tuple[str, str]:
    _, sign, tail = re.sub(r"\s[–-]\s", ", ", line).rpartition(",")
    if sign and len(tail.strip()) > 2 and (code := country_of(tail.strip())):
        return line[: line.rfind(tail.strip())].rstrip(" ,-–"), code
    found = re.search(r"[\s,-]+(Italia|Italy|ITALIA)\.?$", line)
    return (line[: found.start()], "IT") if found else (line, "")


def _around_code(line: str, match: re.Match[str], country: str) -> Address:
    before = re.sub(r"(?:(?<=[\s,–-])|^)(?:(?i:CAP)\.?:?|I|IT)\s?-?\s*$", "", line[: match.start()]).strip(
        " ,;–-\u2014"
    )
    after = line[match.end() :].strip(" ,;–-\u2014")
    if before and not after:  # Via Roma 3, Milano (MI) 20100
        inner = _without_code(before, country)
        return inner._replace(postal_code=match[1])
    if not before and after:  # 20100 Milano (MI), Via Roma 3
        town, sign, street = after.partition(",")
        if not sign:
            parts = re.split(r"\s[–-]\s", after, maxsplit=1)
            town, street = (parts[0], parts[1]) if len(parts) == 2 else (after, "")
        city, province = _town(town)
        return Address(tidy_street(street.strip(" ,-–")), match[1], city, province, country)
    city, province = _town(after)
    return Address(tidy_street(before), match[1], city, province, country)


def _without_code(line: str, country: str) -> Address:
    pieces = [piece.strip() for piece in re.split(r"\s*,\s*|\s+[–—-]\s+|\s*;\s*", line) if piece.strip()]
    if len(pieces) >= 2:
        last, province = _town(pieces[-1])
        is_town = (
            last
            and not re.search(r"\d", last)
            and (province or is_known_town(last) or len(pieces) > 2 or not starts_like_street(last))
        )
        if not last and province and len(pieces) >= 3:
            return Address(tidy_street(", ".join(pieces[:-2])), "", tidy_city(pieces[-2]), province, country)
        if is_town and starts_like_street(pieces[0]):
            return Address(tidy_street(", ".join(pieces[:-1])), "", last, province, country)
        if starts_like_street(pieces[-1]) and is_known_town(_town(pieces[0])[0]):
            city, province = _town(pieces[0])
            return Address(tidy_street(", ".join(pieces[1:])), "", city, province, country)
    if country in _FOUR_DIGITS and (
        coded := re.match(r"^(.*?)[\s,-]+(?:[A-Z]{1,2}-)?(\d{4})\s+([^\d,]+)$", line)
    ):
        return Address(tidy_street(coded[1]), coded[2], tidy_city(coded[3]), "", country)
    if len(pieces) == 1 and (run_on := _RUN_ON.match(line)):
        city, province = _town(run_on[2] if run_on[2].isupper() else run_on[2].title())
        if is_known_town(city) or (province and not is_known_town(run_on[2])):
            return Address(tidy_street(run_on[1]), "", tidy_city(city), province, country)
    tail = re.match(r"^(.*\d\S*)\s+([^\d,()]+?)\s*\(([A-Za-z]{2})\)$", line)
    if tail and province_of(tail[3]):
        return Address(tidy_street(tail[1]), "", tidy_city(tail[2]), province_of(tail[3]), country)
    if len(pieces) == 1 and not starts_like_street(line) and not re.search(r"\d", line):
        city, province = _town(line)
        if province or is_known_town(city):
            return Address("", "", city, province, country)
    return Address(tidy_street(line), "", "", "", country)


def _town(text: str) -> tuple[str, str]:
    """(town, province) from `Milano (MI)`, `MILANO MI`, `Forlì - FC`."""
    text = text.strip(" ,;.–-")
    match = _TAIL_PROVINCE.match(text)
    if match and (province := province_of(match[2] or match[3])):
        return tidy_city(match[1].strip(" ,–-(")), province
    if province_only := (province_of(text) if len(text) == 2 else ""):
        return "", province_only
    return tidy_city(text), ""


@lru_cache(maxsize=200_000)
def split_town(text: str) -> tuple[str, str, str]:
    """(postal code, town, province) of a cell from a column of towns: `20100 Milano (MI)`."""
    match = _CODE_AND_TOWN.match(text)
    code, rest = (match[1], match[2]) if match else ("", text)
    if match is None and (trailing := re.match(r"^(.+?)[\s,-]+(\d{5})$", text)):
        rest, code = trailing[1], trailing[2]
    city, province = _town(rest)
    if not city and province and len(text) == 2:
        return "", "", province
    return code, city or tidy_city(rest), province


def tidy_city(text: str) -> str:
    text = accent_apostrophe(" ".join(text.split()))
    if is_shouting(text) or (text.islower() and len(text) > 2) or (text.isupper() and len(text) > 2):
        return title_case(text, small_words=True)
    return text


def tidy_street(text: str) -> str:
    text = accent_apostrophe(re.sub(r"\s+,", ",", " ".join(text.split()))).strip(" ,;")
    return title_case(text, small_words=True) if is_shouting(text) or text.islower() else text
