"""How a telephone number in E.164 is shown at home, fast enough for a hundred thousand of them."""

from __future__ import annotations

from functools import lru_cache

from crm_desktop.domain.identifiers import HOME, read_phone

#: so many digits at the start decide how mobiles and numbers of towns are grouped
_TELLING = {"3": 4, "0": 4}


def shown_form(number: str) -> str:
    """`+393391234567` → `339 123 4567`; numbers that start alike and are as long are written alike."""
    if not number.startswith("+39"):
        return _shown(number)
    national = number[3:]
    prefix, groups = _groups(national[: _TELLING.get(national[:1], 6)], len(national))
    parts, start = [], 0
    for size in groups:
        parts.append(national[start : start + size])
        start += size
    return prefix + " ".join(parts) if parts else _shown(number)


@lru_cache(maxsize=8192)
def _groups(start: str, length: int) -> tuple[str, tuple[int, ...]]:
    """What stands in front and the sizes of the groups, learned from one number of that kind."""
    example = start + "1" * (length - len(start))
    shown = read_phone("+39" + example, HOME).shown
    prefix = "+39 " if shown.startswith("+39 ") else ""
    parts = shown.removeprefix(prefix).split()
    return (prefix, tuple(map(len, parts))) if "".join(parts) == example else ("", ())


@lru_cache(maxsize=8192)
def _shown(number: str) -> str:
    return read_phone(number, HOME).shown
