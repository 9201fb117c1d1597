"""What an import did not take, row by row and in words."""

from __future__ import annotations

from typing import NamedTuple

from crm_desktop.services.importing import ImportPlan
from crm_desktop.ui.transfer.values import problem_words, refused_words

MOST = 50_000


class RejectedRow(NamedTuple):
    """A value that was left out, or a whole row (then without a column)."""

    id: int
    sheet: str
    row: int
    column: str
    value: str
    reason: str


def rejected_rows(plan: ImportPlan) -> list[RejectedRow]:
    """At most 50,000, in the order of the file."""
    found = [
        (sheet or "", number, problem.column, " ".join(problem.value.split()), problem_words(problem))
        for sheet, number, problem in plan.rejected()
    ]
    found += [
        (sheet or "", number, "", text, refused_words(reason, text))
        for sheet, number, reason, text in plan.not_data
        if reason != "title"
    ]
    order = {sheet or "": place for place, sheet in enumerate(plan.choices.sheets)}
    found.sort(key=lambda item: (order.get(item[0], 0), item[1]))
    return [RejectedRow(number, *item) for number, item in enumerate(found[:MOST], 1)]
