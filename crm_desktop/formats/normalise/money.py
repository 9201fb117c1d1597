"""Amounts: decimal comma or point, currency signs, brackets for minus, by the evidence of the whole column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from crm_desktop.formats.normalise.text import clean, is_nothing

#: value or None, reason, severity
Amount = tuple[float | None, str, str]

_SIGNS = re.compile(r"(?i)€|\$|£|eur(?:o)?s?\b|usd|chf|\s|'|\u00a0|\+|,-+$|,=$|\.-$")
_BESIDE = re.compile(
    r"(?i)^(?:ca\.?|circa|c\.a\.|tot\.?|about)\s+|\s*(?:\+\s?iva|iva (?:escl|incl)\w*\.?|i\.e\.|i\.i\.|netti|lordi|circa|ca\.?|/\s?anno|all'anno)$"
)
_DOLLARS = re.compile(r"(?i)\$|£|usd|gbp")
_SHAPE = re.compile(r"-?\d+(?:[.,]\d+)*")
_TIMES = {"k": 1e3, "mila": 1e3, "mln": 1e6, "milioni": 1e6, "m": 1e6}


def read_amount(cell: Any, comma: bool | None = True) -> Amount:
    """comma: what the column proves about its decimal sign; None when it proves nothing."""
    if type(cell) is float:
        return (cell, "", "")
    if isinstance(cell, bool) or not isinstance(cell, str):
        return (None, "amount.not_a_number", "error")
    text = clean(cell) if len(cell) < 60 else "?"
    if is_nothing(text) or text in ("€", "€ -", "- €", "-€", "€-"):
        return (None, "", "")
    if comma is not False and _DOLLARS.search(text):
        comma = False
    bare = _SIGNS.sub("", _BESIDE.sub("", _BESIDE.sub("", text)))
    negative = bare.startswith(("(", "-", "−")) or bare.endswith("-")
    bare = bare.strip("()-−")
    times = 1.0
    if unit := re.fullmatch(r"([\d.,]+)(k|mila|mln|milioni)", bare, re.I):
        bare, times = unit[1], _TIMES[unit[2].lower()]
    if not _SHAPE.fullmatch(bare):
        return (None, "amount.not_a_number", "error")
    plain, doubtful = _decimal(bare, comma)
    try:
        value = float(plain) * times * (-1 if negative else 1)
    except ValueError:
        return (None, "amount.not_a_number", "error")
    return (value, "amount.thousands_or_decimals" if doubtful else "", "doubt" if doubtful else "")


def _decimal(bare: str, comma: bool | None) -> tuple[str, bool]:
    commas, points = bare.count(","), bare.count(".")
    if commas and points:
        decimal = max(bare.rfind(","), bare.rfind("."))
        return re.sub(r"[.,]", "", bare[:decimal]) + "." + bare[decimal + 1 :], False
    if not commas and not points:
        return bare, False
    sign = "," if commas else "."
    if bare.count(sign) > 1:
        return bare.replace(sign, ""), False
    tail = len(bare) - bare.index(sign) - 1
    if tail != 3 or bare.startswith("0"):
        return bare.replace(sign, "."), False
    thousands = (sign == ".") if comma in (True, None) else (sign == ",")
    return bare.replace(sign, "" if thousands else "."), comma is None


def decimal_comma(cells: Iterable[Any]) -> bool | None:
    """True, False or None (no proof) from the amounts that can only be read one way."""
    yes = no = 0
    for cell in cells:
        if type(cell) is not str:
            continue
        text = _SIGNS.sub("", cell[:60]).strip("()-")
        if re.fullmatch(r"\d{1,3}(\.\d{3})+,\d+|\d+,\d{1,2}|\d{1,3}(\.\d{3}){2,}", text):
            yes += 1
        elif re.fullmatch(r"\d{1,3}(,\d{3})+\.\d+|\d+\.\d{1,2}|\d{1,3}(,\d{3}){2,}", text):
            no += 1
    return None if not yes and not no else yes >= no
