"""The numbers of a whole column at once, those that are nothing but an Italian number; `phones` reads the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_BLANKS = str.maketrans("", "", " \u00a0")
_MOBILE = re.compile(r"3[0-9]{9}")
_LAND = re.compile(r"0[1-9][0-9]{6,9}")


def quick_numbers(cells: Sequence[Any], country: str) -> list[tuple[tuple[str, bool, str]] | None]:
    """As `phones.read_phones` gives them, None where it has to look."""
    if country != "IT" or set(map(type, cells)) != {str}:
        return [None] * len(cells)
    plain = "\n".join(cells).translate(_BLANKS).split("\n")
    if len(plain) != len(cells):  # a cell of several lines
        return [None] * len(cells)
    mobile, land = _MOBILE.fullmatch, _LAND.fullmatch
    return [
        (("+39" + digits, True, ""),)
        if mobile(digits)
        else (("+39" + digits, False, ""),)
        if land(digits)
        else None
        for digits in plain
    ]
