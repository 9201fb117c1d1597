"""Making several factors one."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.store import factors as store
from crm_desktop.store.factors import UseRow
from crm_desktop.store.step import Step


def merge(step: Step, keep: int, others: Sequence[int]) -> None:
    """Findings of the others become findings of `keep`; two in one review with the same sign become one."""
    kept = {(row.review_id, row.polarity): row for row in store.uses(step.connection, [keep])}
    for row in store.uses(step.connection, others):
        twin = kept.get((row.review_id, row.polarity))
        if twin is None:
            step.set_column("finding", [row.id], "factor_id", keep)
            kept[row.review_id, row.polarity] = row
        else:
            kept[row.review_id, row.polarity] = _fold_into(step, twin, row)
    step.delete("factor", others)


def _fold_into(step: Step, twin: UseRow, row: UseRow) -> UseRow:
    """One finding takes the evidence, the words and the weight of the other, which goes to the trash."""
    words = [text for text in (twin.lesson, row.lesson) if text]
    merged = twin._replace(lesson="\n".join(dict.fromkeys(words)), weight=max(twin.weight, row.weight))
    step.set_column("finding", [twin.id], "lesson", merged.lesson)
    step.set_column("finding", [twin.id], "weight", merged.weight)
    for table in ("evidence", "carried_finding"):
        ids = store.rows_of_finding(step.connection, table, row.id)
        step.set_column(table, ids, "finding_id", twin.id)
    step.delete("finding", [row.id])
    return merged
