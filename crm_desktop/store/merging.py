"""Moving all that hangs on one subject to another. What refers to a subject is found in the schema, so nothing is forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from crm_desktop.store.connection import Connection
from crm_desktop.store.duplicates import pair
from crm_desktop.store.journal import journaled_tables, moment, references
from crm_desktop.store.step import Step
from crm_desktop.store.undoing import current

#: how each reference to a subject is taken care of; one that is not named here is moved, and a test asks for it
HANDLED = {
    "contact_point.subject_id": "the choice of the user; twins to the trash",
    "address.subject_id": "the choice of the user; twins to the trash",
    "subject_trait.subject_id": "the choice of the user; twins to the trash",
    "custom_value.subject_id": "the choice of the user",
    "subject_link.subject_id": "twins, and the link between the two, to the trash",
    "subject_link.other_id": "twins, and the link between the two, to the trash",
    "reclassification.subject_id": "moved",
    "attachment.subject_id": "moved; the same file twice to the trash",
    "aim.subject_id": "moved",
    "cycle.subject_id": "moved, and numbered by their dates",
    "stage_change.subject_id": "moved",
    "interaction.subject_id": "moved; an imported date that both have to the trash",
    "interaction.person_id": "moved",
    "fact.subject_id": "moved; twins to the trash",
    "request.subject_id": "moved",
    "activity.subject_id": "moved; twins to the trash",
    "result.subject_id": "moved; imported twins to the trash, one yearly total per year",
    "review.subject_id": "moved",
    "finding.subject_id": "moved",
    "evidence.subject_id": "moved",
    "carried_finding.subject_id": "moved",
    "consent.subject_id": "moved; the newest of each purpose counts",
    "import_row.subject_id": "moved, and the newest of both kept",
    "pair_answer.first_id": "moved, unless the survivor has that answer already",
    "pair_answer.second_id": "moved, unless the survivor has that answer already",
    "subject.merged_into_id": "moved",
}
#: what a line of the comparison counts
HISTORY = ("aim", "cycle", "interaction", "fact", "request", "activity", "result", "review", "attachment")


class YearRow(NamedTuple):
    """One yearly total."""

    id: int
    cents: int
    changed_at: str


def subject_references(connection: Connection) -> list[tuple[str, str]]:
    """Every `(table, column)` that refers to a subject."""
    return references(connection, journaled_tables(connection))["subject"]


def history_counts(connection: Connection, subject_id: int) -> dict[str, int]:
    found = {}
    for table in HISTORY:
        sql = f"SELECT count(*) FROM {table} WHERE subject_id = ? AND deleted_at IS NULL"
        found[table] = int(connection.execute(sql, (subject_id,)).fetchone()[0])
    return found


def is_not_to_be_contacted(connection: Connection, subject_id: int) -> bool:
    return bool((current(connection, "subject", subject_id) or {}).get("do_not_contact"))


def yearly_sales(connection: Connection, subject_id: int) -> dict[tuple[str, str], list[YearRow]]:
    """(year, source) -> the totals known of it."""
    sql = """SELECT substr(happened_on, 1, 4), origin, id, coalesce(amount_cents, 0), changed_at FROM result
             WHERE subject_id = ? AND precision = 'year' AND kind = 'sale' AND deleted_at IS NULL ORDER BY id"""
    found: dict[tuple[str, str], list[YearRow]] = {}
    for year, origin, *row in connection.execute(sql, (subject_id,)):
        found.setdefault((year, origin), []).append(YearRow(*row))
    return found


# -- what both have, before anything is moved

_TWINS = {
    "attachment": "l.sha256 = k.sha256 AND l.name = k.name AND l.interaction_id IS k.interaction_id",
    "interaction": "l.precision = 'day' AND k.precision = 'day' AND l.at = k.at AND l.channel = k.channel AND l.summary = k.summary "
    "AND l.notes = k.notes AND l.minutes IS k.minutes AND l.cost_cents IS k.cost_cents AND l.channel = 'unknown'",
    "fact": "l.kind = k.kind AND l.text = k.text AND l.learned_on = k.learned_on",
    "activity": "l.title = k.title AND l.kind = k.kind AND l.due_on IS k.due_on AND l.done_on IS k.done_on AND l.status = k.status "
    "AND l.notes = k.notes AND l.cycle_id IS NULL AND k.cycle_id IS NULL",
    "result": "l.origin <> '' AND l.origin = k.origin AND l.kind = k.kind AND l.title = k.title AND l.happened_on = k.happened_on "
    "AND l.precision = k.precision AND l.precision <> 'year' AND l.amount_cents IS k.amount_cents",
}


def twins(connection: Connection, survivor: int, loser: int) -> dict[str, list[int]]:
    """table -> what an import gave to both and nothing refers to: the loser's rows."""
    refer = references(connection, journaled_tables(connection))
    found = {}
    for table, same in _TWINS.items():
        free = "".join(f" AND NOT EXISTS (SELECT 1 FROM {t} r WHERE r.{c} = l.id)" for t, c in refer[table])
        sql = f"""SELECT DISTINCT l.id FROM {table} l JOIN {table} k ON {same}
                  WHERE l.subject_id = ? AND k.subject_id = ? AND l.deleted_at IS NULL AND k.deleted_at IS NULL{free}"""
        found[table] = [row[0] for row in connection.execute(sql, (loser, survivor))]
    return found


def trash_twins(step: Step, survivor: int, loser: int) -> None:
    for table, ids in twins(step.connection, survivor, loser).items():
        step.delete(table, ids)


def trash_needless_links(step: Step, survivor: int, loser: int) -> None:
    """The link between the two, and those of the loser that the survivor has as well."""
    between = "SELECT id FROM subject_link WHERE subject_id IN (?, ?) AND other_id IN (?, ?)"
    step.delete("subject_link", _ids(step, between, (survivor, loser, survivor, loser)))
    for mine, other in (("subject_id", "other_id"), ("other_id", "subject_id")):
        sql = f"""SELECT l.id FROM subject_link l JOIN subject_link k ON k.kind = l.kind AND k.{other} = l.{other}
                  WHERE l.{mine} = ? AND k.{mine} = ? AND l.deleted_at IS NULL AND k.deleted_at IS NULL"""
        step.delete("subject_link", _ids(step, sql, (loser, survivor)))


def _ids(step: Step, sql: str, parameters: tuple[Any, ...]) -> list[int]:
    return [row[0] for row in step.execute(sql, parameters).fetchall()]


# -- moving


def move_everything(step: Step, survivor: int, loser: int) -> None:
    """Every row that refers to the loser refers to the survivor; what lies in the trash too."""
    both_had_cycles = all(
        _ids(step, "SELECT id FROM cycle WHERE subject_id = ?", (i,)) for i in (survivor, loser)
    )
    keep_originals(step, (survivor, loser))
    _move_answers(step, survivor, loser)
    for table, column in subject_references(step.connection):
        if table != "pair_answer":
            step.execute(
                f"UPDATE {table} SET {column} = ?, changed_at = ? WHERE {column} = ?",
                (survivor, moment(), loser),
            )
    if both_had_cycles:
        _number_cycles(step, survivor)


def keep_originals(step: Step, ids: Iterable[int]) -> None:
    """The original rows of the newest import of each go on to count, whatever is imported later."""
    rows = "FROM import_row WHERE subject_id = ? AND digest <> '' AND deleted_at IS NULL"
    sql = f"SELECT id {rows} AND batch_id = (SELECT max(batch_id) {rows})"
    step.set_column("import_row", [row for i in ids for row in _ids(step, sql, (i, i))], "kept", 1)


def _move_answers(step: Step, survivor: int, loser: int) -> None:
    """Answers on the loser become answers on the survivor; the one on the two themselves is taken back."""
    sql = "SELECT id, first_id, second_id, answer FROM pair_answer WHERE deleted_at IS NULL AND ? IN (first_id, second_id)"
    known = {(first, second) for _, first, second, _ in step.execute(sql, (survivor,)).fetchall()}
    for number, first, second, answer in step.execute(sql, (loser,)).fetchall():
        step.delete("pair_answer", [number])
        other = second if first == loser else first
        moved = pair(survivor, other)
        if other != survivor and moved not in known:
            step.execute(
                "INSERT INTO pair_answer(first_id, second_id, answer) VALUES (?, ?, ?) ON CONFLICT(first_id, second_id) "
                "DO UPDATE SET answer = excluded.answer, deleted_at = NULL",
                (*moved, answer),
            )


def _number_cycles(step: Step, subject_id: int) -> None:
    """First, second, third, as they were opened."""
    sql = "SELECT id FROM cycle WHERE subject_id = ? ORDER BY deleted_at IS NOT NULL, opened_on, id"
    for number, cycle in enumerate(_ids(step, sql, (subject_id,)), 1):
        step.set_column("cycle", [cycle], "number", number)


def close_subject(step: Step, loser: int, survivor: int) -> None:
    """To the trash, with the name of the one that has its history now."""
    step.set_column("subject", [loser], "merged_into_id", survivor)
    step.delete("subject", [loser])


def merged_into(connection: Connection, ids: Iterable[int]) -> dict[int, int]:
    """For each of the subjects that was merged and lies in the trash: who has its history now, in the end."""
    sql = "SELECT merged_into_id FROM subject WHERE id = ? AND deleted_at IS NOT NULL AND merged_into_id IS NOT NULL"
    found = {}
    for start in ids:
        here: int | None = start
        seen = set()
        while here is not None and here not in seen:
            seen.add(here)
            row = connection.execute(sql, (here,)).fetchone()
            last, here = here, row[0] if row else None
        if last != start:
            found[start] = last
    return found
