"""Two subjects that become one: line by line what each of them says, and which of it stays.

The left one survives. A line whose sides say the same, or only one of which says anything, leaves nothing to choose.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from crm_desktop.domain.match_keys import company_key
from crm_desktop.domain.text import fold


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


ONE = (Side.LEFT, Side.RIGHT)
ANY = (Side.LEFT, Side.RIGHT, Side.BOTH)


class Line(NamedTuple):
    """One thing both are compared by. `sides`: what may be chosen, nothing when there is no choice.

    `left` and `right` are a value, or a tuple of values where a subject has several.
    """

    key: str
    left: Any
    right: Any
    choice: Side
    sides: tuple[Side, ...] = ()
    both: tuple[Any, ...] | None = None  # what both come to, when it is not simply one after the other

    @property
    def differs(self) -> bool:
        return bool(self.sides)

    def result(self, choice: Side | None = None) -> Any:
        """What the survivor will say: a value, or a tuple of values where both stay."""
        choice = choice or self.choice
        if choice is Side.BOTH:
            return united(self.left, self.right) if self.both is None else self.both
        return self.left if choice is Side.LEFT else self.right


#: the columns of a subject in the order of the comparison; `name` is given and family name together
COLUMNS = (
    "kind", "company", "name", "title", "job_title", "vat", "tax_code", "sdi", "pec", "birthday", "sector", "source",
    "tier", "priority", "lifecycle", "scope", "target", "consent_marketing",
    "do_not_contact", "notes",
)  # fmt: skip
#: where one value must do: the other one is lost unless the user says otherwise
ENUMERATIONS = frozenset(("kind", "tier", "priority", "lifecycle", "scope", "target"))
EMPTY = (None, "", ())


def united(left: Any, right: Any) -> tuple[Any, ...]:
    """What both say, each thing once."""
    values = [value for side in (left, right) for value in _several(side) if value not in EMPTY]
    return tuple({_folded(value): value for value in reversed(values)}.values())[::-1]


def _several(value: Any) -> Sequence[Any]:
    return value if isinstance(value, tuple) else (value,)


def _folded(value: Any) -> Any:
    return fold(value) if isinstance(value, str) else value


def is_same(left: Any, right: Any) -> bool:
    """Apart from capitals, accents and blanks."""
    if left in EMPTY or right in EMPTY:
        return left in EMPTY and right in EMPTY
    return [_folded(v) for v in _several(left)] == [_folded(v) for v in _several(right)]


def column_lines(left: Mapping[str, Any], right: Mapping[str, Any]) -> list[Line]:
    """The lines of the subjects' own columns; those that both leave empty are left out."""
    lines = (column_line(key, left.get(key), right.get(key)) for key in COLUMNS)
    return [line for line in lines if line.left not in EMPTY or line.right not in EMPTY]


def column_line(key: str, left: Any, right: Any) -> Line:
    if key == "consent_marketing":
        return _consent(left, right)
    if key in ("do_not_contact", "target"):  # what was said of either holds
        return Line(key, left or None, right or None, Side.LEFT if left else Side.RIGHT)
    if left in EMPTY or right in EMPTY:
        return Line(key, left, right, Side.LEFT if right in EMPTY else Side.RIGHT)
    if left == right or (key not in _SPELLED and is_same(left, right)):
        return Line(key, left, right, Side.LEFT)
    if key == "notes":
        return Line(key, left, right, Side.BOTH, ANY)
    if is_same(left, right) or (key == "company" and company_key(left) == company_key(right)):
        return Line(key, left, right, _better_written(left, right), ONE)
    return Line(key, left, right, Side.LEFT, ONE if key in ENUMERATIONS else ANY)


#: here two ways of writing are worth a choice
_SPELLED = ("company", "name", "notes")


def _better_written(left: str, right: str) -> Side:
    """Not all capitals, and with its accents."""

    def marks(text: str) -> tuple[bool, int, int]:
        return text != text.upper() and text != text.lower(), sum(not c.isascii() for c in text), len(text)

    return Side.RIGHT if marks(right) > marks(left) else Side.LEFT


def _consent(left: bool | None, right: bool | None) -> Line:
    """Who does not want to be written to once, does not want it: nobody may choose otherwise."""
    refused = left is False or right is False
    wanted = False if refused else left if right is None else right
    return Line("consent_marketing", left, right, Side.LEFT if left is wanted else Side.RIGHT)


def group_line(key: str, left: Iterable[str], right: Iterable[str]) -> Line:
    """Of what a subject may have several: both stay, unless the user says otherwise."""
    mine, theirs = tuple(left), tuple(right)
    known = {_folded(value) for value in mine}
    news = [value for value in theirs if _folded(value) not in known]
    if not mine or not theirs:
        return Line(key, mine, theirs, Side.LEFT if mine else Side.RIGHT)
    if not news or len(united(mine, theirs)) == len(theirs):
        return Line(key, mine, theirs, Side.BOTH)
    return Line(key, mine, theirs, Side.BOTH, ANY)


def joined_notes(*parts: str) -> str:
    """Notes under one another, each part once."""
    kept: list[str] = []
    for part in parts:
        text = part.strip()
        if text and not any(fold(text) in fold(other) for other in kept):
            kept.append(text)
    return "\n\n".join(kept)


def completeness(values: Mapping[str, Any], history: int, several: int) -> tuple[int, int]:
    """The one with more history, then with more fields, should survive."""
    return history, several + sum(values.get(key) not in (*EMPTY, False) for key in COLUMNS)
