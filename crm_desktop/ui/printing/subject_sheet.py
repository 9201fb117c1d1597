"""The sheet of one subject on paper, and a blank one to fill in by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.messages import Message
from crm_desktop.services.subject_records import Record
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_date, format_number, term, tr, word
from crm_desktop.ui.messages import Messages
from crm_desktop.ui.printing.paper import Paper, print_or_save

LESSONS = 5


def print_subject(context: Context, subject_id: int, parent: QWidget | None = None) -> None:
    """Ctrl+P: on paper or as PDF."""
    record = context.services.subjects.record(subject_id)
    if record is not None:
        lessons = context.services.reviews.lessons(subject_id, LESSONS)
        print_or_save(context.messages, subject_paper(record, lessons), parent)


def subject_paper(record: Record, lessons: Any = ()) -> Paper:
    subject = record.subject
    paper = Paper(subject.display_name[:200])
    about = (term(subject.kind, "subject_kind"), subject.job_title, subject.sector, subject.city)
    paper.heading(subject.display_name[:500], " · ".join(part for part in about if part))
    paper.facts(_classification(subject))
    _section(paper, tr("Contact details"), _contacts(record))
    _section(paper, tr("Codes for invoices"), _codes(subject))
    _next(paper, record, lessons)
    _aims(paper, record)
    _section(
        paper,
        tr("Characteristics"),
        [(term(t.kind, "trait_kind"), _pair(t.name, t.value)) for t in record.traits],
    )
    _section(paper, tr("Links"), [(_how(link), link.name) for link in record.links])
    _section(
        paper,
        tr("Your fields"),
        [(value.name, value_words(value.type, value.value)) for value in record.values],
    )
    if subject.notes:
        paper.section(tr("Notes"))
        paper.text(subject.notes)
    paper.text(tr("Printed {day}", day=format_date(date.today(), "full")), muted=True, above=14)
    return paper


def _section(paper: Paper, title: str, rows: list[tuple[str, str]]) -> None:
    if any(value for _, value in rows):
        paper.section(title)
        paper.facts(rows)


def _classification(subject: Any) -> list[tuple[str, str]]:
    return [
        (tr("Tier"), term(subject.tier, "tier")),
        (tr("Priority"), subject.priority or ""),
        (tr("Life cycle"), term(subject.lifecycle, "lifecycle")),
        (tr("Scope"), term(subject.scope, "scope")),
        (tr("Target"), tr("Yes") if subject.target else ""),
        (
            tr("Marketing"),
            {True: tr("Agrees"), False: tr("Does not agree")}.get(subject.consent_marketing, ""),
        ),
    ]


def _contacts(record: Record) -> list[tuple[str, str]]:
    rows = [(term(c.kind, "contact_kind"), _pair(c.text, c.label, " · ")) for c in record.contacts]
    rows.append((tr("Certified e-mail"), record.subject.pec))
    for address in record.addresses:
        town = " ".join(part for part in (address.postal_code, address.city, address.province) if part)
        words = ", ".join(part for part in (address.street, town, address.country) if part)
        rows.append((address.label or tr("Address"), words))
    rows.append((tr("Birthday"), format_date(record.subject.birthday, "full")))
    return rows


def _codes(subject: Any) -> list[tuple[str, str]]:
    return [
        (tr("VAT number"), subject.vat),
        (tr("Tax code"), subject.tax_code),
        (tr("SDI code"), subject.sdi),
    ]


def _next(paper: Paper, record: Record, lessons: Any) -> None:
    subject = record.subject
    if subject.next_id is None and not lessons:
        return
    paper.section(tr("Next contact"))
    if subject.next_id is not None:
        paper.text(_pair(subject.next_title or "", format_date(subject.next_due, "full"), " · "), strong=True)
    for lesson in lessons:
        paper.text(f"{'+' if lesson.polarity > 0 else '−'}  {lesson.words}")


def _aims(paper: Paper, record: Record) -> None:
    if record.aims:
        paper.section(tr("Objectives and strategies"))
    for aim in record.aims:
        paper.text(aim.objective, strong=aim.closed_on is None, above=4)
        if aim.strategy:
            paper.text(aim.strategy)
        ended = (
            f" – {format_date(aim.closed_on, 'full')}, {term(aim.outcome, 'aim_outcome')}"
            if aim.closed_on
            else ""
        )
        paper.text(format_date(aim.opened_on, "full") + ended, muted=True)


def _how(link: Any) -> str:
    return _pair(linked_words(link), link.role)


def linked_words(link: Any) -> str:
    """What the other one is to the subject on show: "works here"."""
    return word(Message(f"linked.{link.kind}.back" if link.back else f"linked.{link.kind}"))


def _pair(first: str, second: str, between: str = ": ") -> str:
    return between.join(part for part in (first, second) if part)


def value_words(kind: str, value: str) -> str:
    """A custom value as the user writes it; what does not fit its type stays as it is."""
    if kind == "boolean" and value in ("0", "1"):
        return tr("Yes") if value == "1" else tr("No")
    try:
        if kind == "date":
            return format_date(value, "full")
        if kind == "number":
            return format_number(float(value))
    except (ValueError, OverflowError):
        return value
    return value


# -- to fill in by hand


def print_blank_sheet(messages: Messages, parent: QWidget | None = None) -> None:
    """An empty subject sheet; it needs no archive."""
    print_or_save(messages, blank_paper(), parent)


def blank_paper() -> Paper:
    paper = Paper(tr("Subject sheet"))
    paper.heading(tr("Subject sheet"), tr("Person, company, public body or association: circle one."))
    paper.boxes([
        (tr("Company or name of the organisation"),),
        (tr("Given name"), tr("Family name"), tr("Job title")),
        (tr("Sector"), tr("Where the contact comes from")),
    ])  # fmt: skip
    paper.section(tr("Contact details"))
    paper.boxes([
        (tr("Phone"), tr("Mobile"), tr("E-mail")),
        (tr("Street and number"), tr("Postal code and town"), tr("Province and country")),
        (tr("VAT number"), tr("Tax code"), tr("SDI code"), tr("Certified e-mail (PEC)")),
    ])  # fmt: skip
    paper.section(tr("Classification"))
    tiers = " · ".join(term(tier, "tier") for tier in ("key", "growing", "prospect"))
    stages = ("identification", "entry", "development", "maturity", "decline")
    paper.facts([
        (tr("Tier"), tiers),
        (tr("Priority"), "A · B · C"),
        (tr("Life cycle"), " · ".join(term(stage, "lifecycle") for stage in stages)),
        (tr("Target"), f"{tr('Yes')} · {tr('No')}"),
    ])  # fmt: skip
    paper.boxes([(tr("Characteristics and interests"),)], 1)
    paper.section(tr("Objective and strategy"))
    paper.boxes([(tr("What you want to obtain"),), (tr("How you mean to get there"),)], 1)
    paper.section(tr("What you know, and what is still to be asked"))
    paper.boxes([(tr("Needs"), tr("Goals"), tr("Constraints"))], 2)
    paper.boxes([(tr("Notes"),)], 3)
    return paper
