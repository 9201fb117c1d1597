"""Readers of single cells for the plain kinds of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from crm_desktop.formats.normalise import addresses, identifiers, money
from crm_desktop.formats.normalise.identifiers import Reading
from crm_desktop.formats.normalise.text import clean, is_nothing, one_line, text_of, without_html

Reader = Callable[[Any], Reading]
#: more different cells of one column are not remembered
_MOST = 150_000


class Readings(dict[Any, Reading]):
    """What the cells of one column are read as: what repeats is read once. `flawed`: some have a problem."""

    reader: Reader

    def __init__(self) -> None:
        super().__init__({"": ("", "", "")})
        self.flawed = False

    def of(self, cells: Sequence[Any]) -> list[Reading]:
        if len(self) > _MOST:
            self.__init__()  # type: ignore[misc]
        if bool in set(map(type, cells)):  # True and 1 would be the same key
            return [self.__missing__(cell) if type(cell) is bool else self[cell] for cell in cells]
        return list(map(self.__getitem__, cells))

    def __missing__(self, cell: Any) -> Reading:
        reading = self.reader(cell)
        self.flawed = self.flawed or bool(reading[1])
        if type(cell) is not bool:
            self[cell] = reading
        return reading


def as_line(cell: Any) -> Reading:
    text = one_line(text_of(cell))
    return ("", "", "") if is_nothing(text) else (text, "", "")


def as_lines(cell: Any) -> Reading:
    text = text_of(cell)
    return ("", "", "") if is_nothing(text) else (text, "", "")


def note_text(cell: Any) -> Reading:
    text = without_html(cell) if type(cell) is str else text_of(cell)
    text = clean(text)
    return ("", "", "") if is_nothing(text) else (text, "", "")


def street(cell: Any) -> Reading:
    text = one_line(text_of(cell))
    return ("", "", "") if is_nothing(text) else (addresses.tidy_street(text), "", "")


def website(cell: Any) -> Reading:
    text = one_line(text_of(cell))
    return (
        ("", "", "")
        if is_nothing(text) or text.lower() in ("http://", "https://", "www.", "link")
        else (text, "", "")
    )


def either(cell: Any) -> Reading:
    value, reason, severity = identifiers.read_vat(cell)
    if reason == "vat.is_tax_code":
        return (value, "", "")
    if reason == "vat.not_a_number":
        value, reason, severity = identifiers.read_tax_code(cell)
    return (value, reason, severity)


def number(cell: Any, comma: bool | None) -> Any:
    if cell == "":
        return None
    amount = money.read_amount(cell, comma)[0]
    if amount is None:
        return None
    return int(amount) if amount == int(amount) and abs(amount) < 1e15 else amount


def one_of(table: dict[str, str], reason: str) -> Reader:
    from crm_desktop.domain.text import fold

    def read(cell: Any) -> Reading:
        text = text_of(cell)
        value = table.get(fold(text), "")
        return (value, "", "") if value or is_nothing(text) else ("", reason, "error")

    return read


CLASSES: dict[str, Reader] = {
    "tier": one_of({"prospect": "prospect", "potenziale": "prospect", "growing": "growing", "in crescita": "growing", "key": "key", "chiave": "key", "strategico": "key"}, "tier.unknown"),
    "priority": one_of({"a": "A", "b": "B", "c": "C", "alta": "A", "media": "B", "bassa": "C", "high": "A", "medium": "B", "low": "C"}, "priority.unknown"),
    "lifecycle": one_of(
        {"identification": "identification", "identificazione": "identification", "entry": "entry", "ingresso": "entry", "development": "development", "sviluppo": "development",
         "maturity": "maturity", "maturita": "maturity", "decline": "decline", "declino": "decline"}, "lifecycle.unknown"),
}  # fmt: skip
