"""What the core says, before anybody words it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Message:
    """A code and its data; `ui/i18n.py` turns it into a sentence in the user's language.

    (Not a dataclass: making those costs the start of the program more than all the rest of this floor.)
    """

    __slots__ = ("code", "data")

    def __init__(self, code: str, data: Mapping[str, Any] | None = None) -> None:
        self.code = code
        self.data: Mapping[str, Any] = {} if data is None else data

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.code, self.data) == (other.code, other.data)

    def __hash__(self) -> int:
        return hash(self.code)

    def __repr__(self) -> str:
        return f"Message({self.code!r}, {self.data!r})"
