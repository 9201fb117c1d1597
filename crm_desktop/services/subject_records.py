"""One subject's record: reading all of it at once, writing what the editor and the panel change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from crm_desktop.domain import entities
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.identifiers import read_contact, tidy_code, tidy_vat
from crm_desktop.domain.messages import Message
from crm_desktop.domain.subject_form import (
    FIELDS,
    AddressEntry,
    ContactEntry,
    SubjectForm,
    TraitEntry,
    bare_name,
)
from crm_desktop.domain.subjects import DATED_FIELDS, ContactKind, display_name
from crm_desktop.domain.text import sort_key
from crm_desktop.errors import UserError
from crm_desktop.services.subject_fields import SubjectFields
from crm_desktop.services.subject_files import SubjectFiles
from crm_desktop.services.subject_ties import SubjectTies
from crm_desktop.store import subject_catalogues, subject_export, subject_records
from crm_desktop.store.step import Step
from crm_desktop.store.subject_catalogues import FieldRow, SubjectChoice, TraitChoice
from crm_desktop.store.subject_records import (
    AddressRow,
    AimRow,
    AttachmentRow,
    ContactRow,
    LinkRow,
    OriginRow,
    ReclassificationRow,
    SubjectRow,
    TraitRow,
    ValueRow,
)

__all__ = [
    "AddressRow", "AimRow", "AttachmentRow", "ContactRow", "Duplicate", "FieldRow", "LinkRow", "OriginRow",
    "ReclassificationRow", "Record", "SubjectChoice", "SubjectRecords", "SubjectRow", "TraitChoice", "TraitRow", "ValueRow", "Words",
]  # fmt: skip
EMPTY_TO_NONE = ("birthday", "tier", "priority", "lifecycle", "scope")


@dataclass(frozen=True)
class Record:
    """Everything the panel, the full page and the printed sheet show of one subject."""

    subject: SubjectRow
    contacts: list[ContactRow]
    addresses: list[AddressRow]
    traits: list[TraitRow]
    values: list[ValueRow]
    links: list[LinkRow]
    attachments: list[AttachmentRow]
    aims: list[AimRow]

    @property
    def id(self) -> int:
        return self.subject.id

    @property
    def aim(self) -> AimRow | None:
        """The objective of now."""
        return next((aim for aim in self.aims if aim.closed_on is None), None)


class Duplicate(NamedTuple):
    """A subject that may be the one being typed; `reason`: vat, tax_code, email, phone or name."""

    subject: SubjectChoice
    reason: str


class Words(NamedTuple):
    """What other subjects have: words by column (sector, source, title, job_title), and the traits."""

    columns: dict[str, list[str]]
    traits: list[TraitChoice]


class SubjectRecords(SubjectFields, SubjectTies, SubjectFiles):
    """Reads and changes of single subjects. Methods that change return `Changes`."""

    # -- reading

    def record(self, subject_id: int) -> Record | None:
        """None when it is gone or in the trash."""
        reader = self.archive.reader()
        found = subject_records.parts(reader, subject_id)
        if found is None:
            return None
        attachments = subject_records.attachments(reader, subject_id)
        return Record(*found, attachments, subject_records.aims(reader, subject_id))

    def reclassifications(self, subject_id: int) -> list[ReclassificationRow]:
        return subject_records.reclassifications(self.archive.reader(), subject_id)

    def origins(self, subject_id: int) -> list[OriginRow]:
        return subject_records.origins(self.archive.reader(), subject_id)

    def name_of(self, subject_id: int) -> str:
        return subject_records.name_of(self.archive.reader(), subject_id)

    def words_in_use(self) -> Words:
        """For completion; with many subjects it takes a while."""
        reader = self.archive.reader()
        columns = {name: subject_catalogues.words_used(reader, name) for name in subject_catalogues.COMPLETED}
        return Words(columns, subject_catalogues.trait_catalogue(reader))

    def complete(self, typed: str, limit: int = 12) -> list[SubjectChoice]:
        """Subjects whose name starts like this, then those that have these words anywhere."""
        start = sort_key(typed)
        if not start:
            return []
        reader = self.archive.reader()
        found = subject_catalogues.names_from(reader, start, limit)
        if len(found) < limit:
            known = {row.id for row in found}
            others = subject_catalogues.names_with(reader, typed, limit)
            found += [row for row in others if row.id not in known]
        return found[:limit]

    def form(self, subject_id: int) -> SubjectForm:
        """What the editor starts from."""
        found = self.record(subject_id)
        if found is None:
            raise UserError("record.gone", table="subject", id=subject_id)
        values = {name: getattr(found.subject, name) for name in FIELDS}
        return SubjectForm(
            values,
            [ContactEntry(c.kind, c.text, c.label, c.id) for c in found.contacts],
            [AddressEntry(*a[1:], id=a.id) for a in found.addresses],
            [TraitEntry(t.kind, t.name, t.value, t.id) for t in found.traits],
            {v.field_id: v.value for v in found.values},
        )

    def possible_duplicates(self, form: SubjectForm, ignore: int | None = None) -> list[Duplicate]:
        """Who may be this subject already: the same codes, e-mail, number or name. At most five."""
        reader = self.archive.reader()
        reasons = {**self._same_name(form), **self._same_contacts(form), **self._same_codes(form)}
        reasons.pop(ignore or 0, None)
        found = subject_catalogues.choices(reader, list(reasons))
        order = ("vat", "email", "phone", "name")
        ranked = sorted((i for i in reasons if i in found), key=lambda i: (order.index(reasons[i]), i))
        return [Duplicate(found[i], reasons[i]) for i in ranked[:5]]

    def _same_codes(self, form: SubjectForm) -> dict[int, str]:
        vat, tax_code = tidy_vat(form.values.get("vat") or ""), tidy_code(form.values.get("tax_code") or "")
        ids = subject_catalogues.by_codes(self.archive.reader(), vat, tax_code) if vat or tax_code else []
        return dict.fromkeys(ids, "vat")

    def _same_contacts(self, form: SubjectForm) -> dict[int, str]:
        typed = [read_contact(c.kind, c.text) for c in form.contacts if c.kind != ContactKind.WEB]
        values = [contact.value for contact in typed if contact.value and not contact.doubt]
        found = subject_catalogues.by_contacts(self.archive.reader(), values) if values else []
        return {i: "email" if kind == ContactKind.EMAIL else "phone" for i, kind, _ in found}

    def _same_name(self, form: SubjectForm) -> dict[int, str]:
        names = [form.values.get(part) or "" for part in ("company", "given_name", "family_name")]
        name = display_name(form.values.get("kind") or "company", *names)
        start = sort_key(name).split(" ")[0]
        if len(start) < 2 or not (names[0] or (names[1] and names[2])):
            return {}
        bare = bare_name(name)
        near = subject_catalogues.names_from(self.archive.reader(), start, 200)
        return {row.id: "name" for row in near if bare_name(row.name) == bare}

    # -- writing

    def save(self, form: SubjectForm, subject_id: int | None = None) -> Changes:
        """Add a subject, or change one into what the editor holds. UserError("subject.needs_name")."""
        if not form.named():
            raise UserError("subject.needs_name")
        code = "step.subject.add" if subject_id is None else "step.subject.change"
        with self.archive.step(Message(code)) as step:
            saved = step.save(entities.Subject, _columns(form.values), subject_id)
            self._save_contacts(step, saved, form.contacts)
            self._save_addresses(step, saved, form.addresses)
            self._save_traits(step, saved, form.traits)
            self._save_custom(step, saved, form.custom)
            step.relabel(Message(code, {"name": subject_records.name_of(step.connection, saved)}))
        return step.changes

    def change(self, subject_id: int, values: Mapping[str, Any]) -> Changes:
        """Give fields of one subject new values: `{"tier": "key"}`."""
        field = next(iter(values)) if len(values) == 1 else ""
        code = f"step.subject.{field if field in DATED_FIELDS else 'change'}"
        label = Message(code, {"name": self.name_of(subject_id)})
        with self.archive.step(label) as step:
            step.save(entities.Subject, _columns(values), subject_id)
        return step.changes

    def move_to_trash(self, subject_ids: Sequence[int]) -> Changes:
        label = Message("step.subject.delete", {"count": len(subject_ids)})
        if len(subject_ids) == 1:
            label = Message("step.subject.delete_one", {"name": self.name_of(subject_ids[0])})
        with self.archive.step(label) as step:
            step.delete("subject", subject_ids)
        return step.changes

    def _save_contacts(self, step: Step, subject_id: int, entries: Sequence[ContactEntry]) -> None:
        known = {row.id: row for row in subject_records.contacts(step.connection, subject_id)}
        kept = [entry for entry in entries if entry.text.strip()]
        for position, entry in enumerate(kept):
            before = known.pop(entry.id, None) if entry.id else None
            values: dict[str, Any] = {"label": entry.label.strip(), "position": position}
            if before is None or (before.kind, before.text) != (entry.kind, entry.text):
                contact = read_contact(entry.kind, entry.text)
                values |= {"kind": entry.kind, "value": contact.value, "shown": contact.shown}
            step.save(entities.ContactPoint, {"subject_id": subject_id, **values}, before and before.id)
        step.delete("contact_point", known)

    def _save_addresses(self, step: Step, subject_id: int, entries: Sequence[AddressEntry]) -> None:
        known = {row.id for row in subject_records.addresses(step.connection, subject_id)}
        kept = [entry for entry in entries if not entry.empty]
        for position, entry in enumerate(kept):
            values = {name: str(text).strip() for name, text in vars(entry).items() if name != "id"}
            values["province"] = (
                values["province"].upper() if len(values["province"]) == 2 else values["province"]
            )
            mine = entry.id if entry.id in known else None
            known.discard(mine or 0)
            step.save(entities.Address, {"subject_id": subject_id, "position": position, **values}, mine)
        step.delete("address", known)

    # -- what others read

    def export_rows(
        self,
        ids: Sequence[int] | None = None,
        where: Mapping[str, str] | None = None,
        search: str = "",
        limit: int | None = None,
    ) -> Iterator[dict[str, Any]]:
        """Subjects as `list subjects` prints them, in the order of `ids` or by name; empty keys are left out.

        `where` is by the keys of the rows, or a custom field's name; UserError("list.unknown_field").
        """
        return subject_export.rows(self.archive.reader(), ids, where or {}, search, limit)


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the editor calls empty, as the archive keeps it."""
    columns = {name: value for name, value in values.items() if name in FIELDS or name == "target"}
    for name in EMPTY_TO_NONE:
        if name in columns and columns[name] == "":
            columns[name] = None
    if "vat" in columns:
        columns["vat"] = tidy_vat(columns["vat"] or "")
    if "tax_code" in columns:
        columns["tax_code"] = tidy_code(columns["tax_code"] or "")
    if isinstance(columns.get("birthday"), date):
        columns["birthday"] = columns["birthday"].isoformat()
    return {name: "" if value is None and name not in _NULLABLE else value for name, value in columns.items()}


_NULLABLE = (*EMPTY_TO_NONE, "consent_marketing")
