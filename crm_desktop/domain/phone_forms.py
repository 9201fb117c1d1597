"""How a telephone number in E.164 is shown at home, fast enough for a hundred thousand of them."""

from __future__ import annotations

from functools import lru_cache

from crm_desktop.domain.identifiers import HOME, read_phone

#: (first four digits, length) of numbers of the home country -> what stands in front, where the second and third group begin
_FORMS: dict[tuple[str, int], tuple[str, int, int]] = {}
_UNKNOWN = ("", 0, 0)


def shown_form(number: str) -> str:
    """`+393391234567` → `339 123 4567`; numbers that start alike and are as long are written alike."""
    key = (number[:7], len(number))
    form = _FORMS.get(key)
    if form is None:
        form = _FORMS[key] = _learned(number) if number.startswith("+39") else _UNKNOWN
    prefix, second, third = form
    if not second:
        return _shown(number)
    if not third:
        return f"{prefix}{number[3:second]} {number[second:]}"
    return f"{prefix}{number[3:second]} {number[second:third]} {number[third:]}"


def _learned(number: str) -> tuple[str, int, int]:
    """The form of all numbers that start like this one, learned from one of them."""
    example = number[:7] + "1" * (len(number) - 7)
    shown = read_phone(example, HOME).shown
    prefix = "+39 " if shown.startswith("+39 ") else ""
    sizes = [len(part) for part in shown.removeprefix(prefix).split()]
    if shown.removeprefix(prefix).replace(" ", "") != example[3:] or len(sizes) not in (2, 3):
        return _UNKNOWN
    second = 3 + sizes[0]
    return prefix, second, second + sizes[1] if len(sizes) == 3 else 0


@lru_cache(maxsize=8192)
def _shown(number: str) -> str:
    return read_phone(number, HOME).shown
