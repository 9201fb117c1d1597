"""Provinces, regions and countries, by code and by name."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from crm_desktop.domain.text import fold
from crm_desktop.formats.data import places
from crm_desktop.formats.normalise.identifiers import NONE, Reading
from crm_desktop.formats.normalise.text import text_of

_MARKS = re.compile(r"^[\s(\[]+|[\s)\].]+$")


@cache
def province_codes() -> frozenset[str]:
    return frozenset(places()["provinces"])


@cache
def _province_names() -> dict[str, str]:
    names = {_key(name): code for code, name in places()["provinces"].items()}
    return names | {_key(name): code for name, code in places()["province_aliases"].items() if code}


def _key(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", fold(text)).split())


def province_of(text: str) -> str:
    """The two letters of an Italian province, written as code or by name; "" when it is none."""
    bare = _MARKS.sub("", re.sub(r"\s*\((?:IT|ITA|Italia)\)$", "", text))
    code = bare.upper().replace(".", "")
    if code in province_codes():
        return code
    if code in places()["old_codes"]:
        return places()["old_codes"][code]
    coded = re.fullmatch(r"([A-Za-z]{2})\s?[-–/]\s?(.+)", bare)
    if coded and _province_names().get(_key(coded[2])) == coded[1].upper():
        return coded[1].upper()
    key = re.sub(r"^(prov|provincia|citta metropolitana)( di| della)? ", "", _key(bare))
    inside = re.fullmatch(r"(.+?) ([a-z]{2})", key)
    if inside and _province_names().get(inside[1]) == inside[2].upper():
        return inside[2].upper()
    return _province_names().get(key, "")


def read_province(cell: Any) -> Reading:
    text = text_of(cell)
    if not text or text in ("-", "--", "/", ".", "?"):
        return NONE
    if code := province_of(text):
        return (code, "", "")
    if _key(text) in _regions():
        return ("", "province.is_region", "note")
    if re.fullmatch(r"\(?(EE|ESTERO)\)?", text.upper()):
        return NONE
    short = len(text) == 2 and text.isalpha()
    return (
        text.upper() if short else text,
        "" if not short else "province.unknown",
        "doubt" if short else "",
    )


@cache
def _regions() -> frozenset[str]:
    return frozenset(_key(name) for name in places()["regions"])


def is_region(text: str) -> bool:
    return _key(text) in _regions()


@cache
def _towns() -> frozenset[str]:
    names = {_key(name) for name in places()["towns"]} | set(_province_names())
    return frozenset(names)


def is_known_town(text: str) -> bool:
    return _key(text) in _towns()


@cache
def _country_codes() -> frozenset[str]:
    return frozenset(places()["countries"].values())


def country_of(text: str) -> str:
    bare = _MARKS.sub("", text)
    if len(bare) == 2 and bare.upper() in _country_codes():
        return bare.upper()
    key = fold(bare)
    return places()["countries"].get(key) or places()["countries"].get(_key(bare), "")


def read_country(cell: Any) -> Reading:
    text = text_of(cell)
    if not text or text in ("-", "--", "/", ".", "?"):
        return NONE
    if code := country_of(text):
        return (code, "", "")
    if len(text) == 2 and text.isalpha():
        return (text.upper(), "", "")
    return (text, "country.unknown", "doubt")
