"""Where rows come from: a file, or a block that was pasted. Light: the window loads it at the start."""

from __future__ import annotations

from pathlib import Path


class Pasted:
    """What the clipboard held; `name` is what the import is called."""

    def __init__(self, text: str, html: str = "", name: str = "Pasted") -> None:
        self.text, self.html, self.name = text, html, name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pasted) and (self.text, self.name) == (other.text, other.name)

    def __hash__(self) -> int:
        return hash((self.text, self.name))


Source = Path | Pasted
