"""Papers about personal data: everything about somebody, and the register of processing."""

from __future__ import annotations

from datetime import date
from typing import Any

from crm_desktop.domain.messages import Message
from crm_desktop.ui.i18n import format_date, format_datetime, format_number, term, tr, word
from crm_desktop.ui.printing.paper import Paper
from crm_desktop.ui.settings.change_words import FIELDS, shown_value, table_word

#: what a copy of somebody's data begins with
FIRST = ("subject", "contact_point", "address", "consent", "subject_trait", "custom_value", "subject_link")


def everything_paper(everything: dict[str, Any]) -> Paper:
    """`everything` as `Privacy.everything_about` gives it."""
    name = str(everything["subject"])
    paper = Paper(tr("Everything about {name}", name=name[:120]))
    paper.heading(name[:500], tr("What this archive knows, {day}", day=format_date(date.today(), "full")))
    records = everything["records"]
    order = [*[t for t in FIRST if t in records], *[t for t in records if t not in FIRST]]
    for table in order:
        paper.section(table_word(table))
        for row in records[table]:
            _show(paper, table, row, name)
    if everything["files"]:
        paper.section(tr("Files kept"))
        for file in everything["files"]:
            paper.text(file)
    return paper


def _show(paper: Paper, table: str, row: dict[str, Any], name: str) -> None:
    """The subject itself as a list of facts, what belongs to it in a line each; the data file has every column."""
    if table == "subject":
        paper.facts([*_facts(table, row, name), (tr("Here since"), format_datetime(row["created_at"]))])
    elif table == "contact_point":
        label = (row.get("label", ""), row.get("shown") or row.get("value", ""))
        paper.facts([(term(row["kind"], "contact_kind"), " · ".join(part for part in label if part))])
    elif table == "reclassification":
        words = word(Message(f"reclassified.{row['field']}"))
        values = (
            shown_value("subject", row["field"], _number_or_text(row.get(side))) for side in ("old", "new")
        )
        paper.text(f"{format_date(row['at'], 'full')} · {words}: {' → '.join(v for v in values if v)}")
    else:
        paper.text(" · ".join(f"{label}: {value}" for label, value in _facts(table, row, name)), above=2)


def _number_or_text(value: Any) -> Any:
    return int(value) if isinstance(value, str) and value.isdigit() else value


def _facts(table: str, row: dict[str, Any], name: str) -> list[tuple[str, str]]:
    facts = []
    for column, value in row.items():
        if isinstance(value, dict):
            facts += [(str(key), str(text)) for key, text in value.items() if text not in (None, "")]
        elif column == "purpose":
            facts.append((tr(FIELDS[column]), _purpose(value)))
        elif column in FIELDS:
            facts.append((tr(FIELDS[column]), shown_value(table, column, value)))
        elif table_word(column) != column and value != name:
            facts.append((table_word(column), shown_value(table, column, value)))
    return facts


def register_paper(register: Any) -> Paper:
    """The register of processing (article 30 of the GDPR), from the archive as it is."""
    owner = register.owner
    paper = Paper(tr("Register of processing"))
    paper.heading(tr("Register of processing"), format_date(date.today(), "full"))
    paper.section(tr("Who keeps the data"))
    paper.facts(
        [
            (tr("Name"), owner.get("name", "")),
            (tr("Address"), owner.get("address", "")),
            (tr("Contact"), owner.get("contact", "")),
        ]
    )
    if not owner.get("name"):
        paper.boxes([[tr("Name")], [tr("Address")], [tr("Contact")]], lines=1)
    paper.section(tr("Why, and on which basis"))
    paper.text(tr("Keeping business relationships: contacts, requests, activities, results, reviews."))
    paper.facts(
        [(_purpose(p), f"{term(basis, 'legal_basis')}: {format_number(n)}") for p, basis, n in register.bases]
    )
    paper.section(tr("About whom, and what"))
    held = register.holdings
    kinds = ("person", "company", "public_body", "association")
    paper.facts([(term(k, "subject_kind"), _number(held.get(f"subject.{k}", 0))) for k in kinds])
    paper.facts([(table_word(t), _number(n)) for t, n in held.items() if "." not in t and n])
    paper.section(tr("Opinions, faith, membership"))
    delicate = register.delicate
    ground = term(delicate.basis, "delicate_basis")
    paper.text(
        tr("Noted since {day}. Ground: {ground}", day=format_date(delicate.since, "full"), ground=ground)
        if delicate.on
        else tr("Not noted.")
    )
    if delicate.on and delicate.note:
        paper.text(delicate.note)
    paper.section(tr("How long"))
    months = register.retention_months
    paper.text(
        tr("Persons not heard of for %n months are looked at again.", n=months)
        if months
        else tr("No limit chosen.")
    )
    paper.text(tr("%n subjects were erased for good.", n=register.erased))
    paper.section(tr("To whom, and where"))
    paper.text(tr("To nobody: one file on this computer, no server, no network."))
    paper.facts([(tr("Archive"), str(register.path))])
    if register.place:
        paper.text(tr("The folder is shared by: {place}", place=register.place))
    paper.section(tr("How it is protected"))
    paper.text(
        tr("Encrypted with a password, its backups too.")
        if register.encrypted
        else tr("Not encrypted: whoever has the file can read it.")
    )
    paper.text(
        tr(
            "Verified backups, a history of every change, erasure that reaches the backups when they are restored."
        )
    )
    return paper


def _purpose(purpose: str) -> str:
    from crm_desktop.domain.privacy import Purpose

    return term(purpose, "purpose") if purpose in set(map(str, Purpose)) else purpose


def _number(number: int) -> str:
    return format_number(number) if number else ""
