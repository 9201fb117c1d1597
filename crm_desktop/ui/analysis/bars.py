"""What a chart shows, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Bar:
    """One bar: its name on the axis, its value, what stands beside it, and the figures in words.

    `before` is the value it is compared with; `against` a second value on the other side of the axis (both ≥ 0).
    """

    label: str
    value: float
    sentence: str
    shown: str = ""
    before: float | None = None
    against: float | None = None
    in_question: bool = False


@dataclass(frozen=True)
class Answer:
    """A chart's content: the answer as title, what is measured, the bars, and the same as a table.

    Without bars, `nothing` says why in a sentence.
    """

    title: str
    subtitle: str = ""
    bars: tuple[Bar, ...] = ()
    note: str = ""
    nothing: str = ""
    header: tuple[str, ...] = ()
    table: tuple[tuple[object, ...], ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    link: str = ""
    where: dict[str, object] = field(default_factory=dict)
