"""Why a row or a cell of the preview is as it is, in words."""

from __future__ import annotations

from crm_desktop.services.importing import Duplicate, FieldChange, ImportPlan, PlannedRow
from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.transfer.mapping_rows import Field, field_words
from crm_desktop.ui.transfer.phrases import phrase
from crm_desktop.ui.transfer.preview_rows import PreviewCell, PreviewColumn, PreviewRow
from crm_desktop.ui.transfer.values import is_nothing, problem_words, shown

KINDS = {"doubt": "warning", "error": "error", "note": "info"}
CHANGES_NAMED = 3


def row_reason(row: PreviewRow, column: PreviewColumn | None, plan: ImportPlan | None) -> tuple[str, str]:
    """(kind of bar, sentence): the problem of the current cell, else what is to be said of the row."""
    number = format_number(row.number)
    if row.words:
        return "", tr("Row {row}: {what}.", row=number, what=row.words)
    cell = row.cells.get(column.key) if column is not None else None
    if column is not None and cell is not None and cell.problem is not None:
        return KINDS[cell.severity], _cell_sentence(number, column, cell)
    if cell is not None and cell.change is not None and cell.change.is_open:
        return "warning", tr("Row {row}, {what}", row=number, what=conflict_words(cell.change))
    if row.planned is None:
        return "", ""
    return _sentence_of_row(number, row, row.planned, plan)


def _sentence_of_row(
    number: str, row: PreviewRow, planned: PlannedRow, plan: ImportPlan | None
) -> tuple[str, str]:
    if planned.duplicate is not None:
        return "warning", tr("Row {row}: {what}.", row=number, what=duplicate_words(planned, plan))
    if row.state == "joined" and plan is not None:
        other = format_number(plan.label(plan.joined[row.index])[1])
        return "", tr(
            "Row {row} is the same as row {other}: what it says goes there.", row=number, other=other
        )
    if planned.changes:
        return "info", changes_sentence(number, planned)
    return _plain_sentence(number, row)


def conflict_words(change: FieldChange) -> str:
    """The three values of a field changed on both sides."""
    return tr(
        "{field}: changed by you and in the file. Before: {before}; yours: {mine}; now in the file: {new}.",
        field=key_words(change.key), before=shown(change.key, change.before),
        mine=shown(change.key, change.old), new=shown(change.key, change.new),
    )  # fmt: skip


def _cell_sentence(number: str, column: PreviewColumn, cell: PreviewCell) -> str:
    assert cell.problem is not None
    words = tr(
        "Row {row}, {column}: {what}", row=number, column=column.title, what=problem_words(cell.problem)
    )
    return f"{words} {_consequence(cell)}".strip()


def _consequence(cell: PreviewCell) -> str:
    assert cell.problem is not None
    if cell.severity == "error":
        return tr("The subject comes in all the same; the original row is kept.")
    if cell.severity == "doubt" and cell.text and cell.text != " ".join(cell.problem.value.split()):
        return tr("It arrives as {value}.", value=cell.text)
    return ""


def _plain_sentence(number: str, row: PreviewRow) -> tuple[str, str]:
    assert row.planned is not None
    if row.state == "left_out":
        return "", tr("Row {row} is left out.", row=number)
    if row.state == "known":
        who = row.planned.existing_name
        return "", tr("Row {row}: {who} is already there, nothing new.", row=number, who=who) if who else tr(
            "Row {row} is already there, nothing new.", row=number
        )
    return "", ""


def duplicate_words(planned: PlannedRow, plan: ImportPlan | None) -> str:
    """Perhaps the same as …: the reasons."""
    duplicate = planned.duplicate
    assert duplicate is not None
    reasons = reason_words(duplicate)
    if duplicate.existing is not None:
        who = planned.existing_name or tr("a subject of the archive")
        return tr("perhaps the same as {who}: {reasons}", who=who, reasons=reasons)
    other = format_number(duplicate.rows[0][1])
    if "same_row" in duplicate.reasons:
        return tr("says the same as row {other}, so it is left out", other=other)
    return tr("perhaps the same as row {other}: {reasons}", other=other, reasons=reasons)


def reason_words(duplicate: Duplicate) -> str:
    return ", ".join(filter(None, (phrase("import_match", reason) for reason in duplicate.reasons)))


def changes_sentence(number: str, planned: PlannedRow) -> str:
    """Which fields of the known subject get which values."""
    named = [change_words(change) for change in planned.changes[:CHANGES_NAMED]]
    more = len(planned.changes) - len(named)
    if more > 0:
        named.append(tr("%n more", n=more))
    who = planned.existing_name or tr("the subject")
    return tr("Row {row} changes {who}: {changes}", row=number, who=who, changes="; ".join(named))


def change_words(change: FieldChange) -> str:
    name = key_words(change.key)
    if not change.applies:
        return tr(
            "{field}: yours stays ({old}), the file says {new}",
            field=name,
            old=shown(change.key, change.old),
            new=shown(change.key, change.new),
        )
    if is_nothing(change.old):
        return tr("{field}: {new}", field=name, new=shown(change.key, change.new))
    return tr(
        "{field}: {old} → {new}",
        field=name,
        old=shown(change.key, change.old),
        new=shown(change.key, change.new),
    )


def key_words(key: str) -> str:
    """The name of a key of the subject."""
    if key.startswith("custom:"):
        return key[7:]
    return phrase("import_arrives", key) or field_words(Field(key))
