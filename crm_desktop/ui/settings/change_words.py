"""A change of the journal in the user's words: which field, from what, to what."""

from __future__ import annotations

from crm_desktop.services.history import ChangeRow
from crm_desktop.ui.field_names import SUBJECT, YES_NO
from crm_desktop.ui.i18n import format_date, format_datetime, format_money, mark, term, terms, tr

TABLES = {
    "subject": mark("Subject"),
    "contact_point": mark("Contact detail"),
    "address": mark("Address"),
    "trait": mark("Characteristic"),
    "subject_trait": mark("Characteristic"),
    "custom_field": mark("Field of your own"),
    "custom_value": mark("Field of your own"),
    "subject_link": mark("Link"),
    "reclassification": mark("Dated classification"),
    "attachment": mark("Attachment"),
    "aim": mark("Objective"),
    "cycle": mark("Cycle"),
    "stage_change": mark("Change of stage"),
    "channel": mark("Channel"),
    "interaction": mark("Contact"),
    "fact": mark("Information"),
    "request": mark("Request"),
    "activity": mark("Activity"),
    "product": mark("Product"),
    "result": mark("Result"),
    "review": mark("Review"),
    "factor": mark("Factor"),
    "finding": mark("Factor in a review"),
    "evidence": mark("Evidence"),
    "carried_finding": mark("Factor carried over"),
    "setting": mark("Setting"),
    "import_profile": mark("Matching of columns"),
    "import_batch": mark("Import"),
    "import_row": mark("Imported row"),
    "consent": mark("Declaration"),
    "pair_answer": mark("Answer on duplicates"),
}
FIELDS = {
    **SUBJECT,
    "given_name": mark("Given name"),
    "family_name": mark("Family name"),
    "value": mark("Value"),
    "label": mark("Label"),
    "street": mark("Street"),
    "postal_code": mark("Postal code"),
    "city": mark("Town"),
    "province": mark("Province"),
    "country": mark("Country"),
    "name": mark("Name"),
    "role": mark("Role"),
    "objective": mark("Objective"),
    "strategy": mark("Strategy"),
    "outcome": mark("Outcome"),
    "stage": mark("Stage"),
    "to_stage": mark("Stage"),
    "stage_since": mark("In this stage since"),
    "opened_on": mark("Opened"),
    "closed_on": mark("Closed"),
    "close_reason": mark("Reason"),
    "next_review": mark("Next review"),
    "expected_value_cents": mark("Expected value"),
    "probability": mark("Probability"),
    "channel": mark("Channel"),
    "direction": mark("Direction"),
    "at": mark("When"),
    "summary": mark("Summary"),
    "minutes": mark("Minutes"),
    "cost_cents": mark("Cost"),
    "amount_cents": mark("Amount"),
    "mood": mark("Mood"),
    "text": mark("Text"),
    "reliability": mark("Certainty"),
    "learned_on": mark("Learned"),
    "expires_on": mark("Expires"),
    "needs": mark("Needs"),
    "goals": mark("Goals"),
    "constraints": mark("Constraints"),
    "received_on": mark("Received"),
    "due_on": mark("Due"),
    "planned_on": mark("Planned"),
    "done_on": mark("Done"),
    "confirmed_on": mark("Confirmed"),
    "status": mark("State"),
    "state": mark("State"),
    "happened_on": mark("Date"),
    "quantity": mark("Quantity"),
    "decision": mark("Decision"),
    "polarity": mark("Helped or hurt"),
    "weight": mark("Weight"),
    "lesson": mark("Lesson"),
    "grouping": mark("Group"),
    "purpose": mark("Purpose"),
    "basis": mark("Legal basis"),
    "proof": mark("How you know"),
    "on_date": mark("Date"),
    "deleted_at": mark("In the trash since"),
}
#: columns whose values are words of an enumeration, by table where the name alone does not tell
GROUPS = {
    "subject.kind": "subject_kind", "contact_point.kind": "contact_kind", "trait.kind": "trait_kind",
    "subject_link.kind": "link_kind", "fact.kind": "fact_kind", "request.kind": "request_kind",
    "activity.kind": "activity_kind", "result.kind": "result_kind", "evidence.kind": "evidence_kind",
    "request.status": "request_status", "activity.status": "activity_status", "aim.outcome": "aim_outcome",
    "cycle.outcome": "cycle_outcome", "tier": "tier", "priority": "priority", "lifecycle": "lifecycle", "scope": "scope",
    "stage": "stage", "to_stage": "stage", "channel": "channel", "direction": "direction", "mood": "mood",
    "basis": "legal_basis", "consent.state": "consent_state", "decision": "decision", "polarity": "polarity", "weight": "weight", "reliability": "reliability", "grouping": "factor_group",
}  # fmt: skip
LONGEST = 200


def change_lines(change: ChangeRow) -> list[tuple[str, str, str]]:
    """`(field, before, after)` of the fields that mean something to the user."""
    known = ((name, before, after) for name, before, after in change.fields if name in FIELDS)
    return [
        (tr(FIELDS[n]), shown_value(change.table, n, b), shown_value(change.table, n, a)) for n, b, a in known
    ]


def table_word(table: str) -> str:
    return tr(TABLES[table]) if table in TABLES else table


def verb_word(change: ChangeRow) -> str:
    """What happened to the row, in a word."""
    fields = {name: (before, after) for name, before, after in change.fields}
    if change.op == "I":
        return tr("added")
    if change.op == "D":
        return tr("removed")
    if "deleted_at" in fields:
        return tr("to the trash") if fields["deleted_at"][1] else tr("out of the trash")
    return tr("changed")


def shown_value(table: str, name: str, value: object) -> str:
    """A stored value as the user reads it."""
    if value is None or value == "":
        return ""
    if name in YES_NO:
        return tr("yes") if value else tr("no")
    group = GROUPS.get(f"{table}.{name}") or GROUPS.get(name)
    if group is not None:
        return term(value, group) if str(value) in terms(group) else str(value)
    if name.endswith("_cents") and isinstance(value, int):
        return format_money(value)
    if name.endswith("_on") or name == "on_date" or name in ("birthday", "next_review", "stage_since"):
        return format_date(str(value), "full")
    if name in ("at", "deleted_at"):
        return format_datetime(str(value))
    return str(value)[:LONGEST]
