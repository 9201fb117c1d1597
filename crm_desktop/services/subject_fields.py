"""Traits and custom fields: the catalogues, and what one subject has of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from crm_desktop.domain import entities
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.domain.subject_form import TraitEntry
from crm_desktop.domain.subjects import FieldType
from crm_desktop.errors import UserError
from crm_desktop.services.delicate import require_ground
from crm_desktop.store import subject_catalogues, subject_records
from crm_desktop.store.archive import Archive
from crm_desktop.store.step import Step
from crm_desktop.store.subject_catalogues import FieldRow, TraitChoice


class SubjectFields:
    archive: Archive

    # -- traits

    def trait_catalogue(self) -> list[TraitChoice]:
        """The most used first."""
        return subject_catalogues.trait_catalogue(self.archive.reader())

    def trait_values(self, trait_id: int) -> list[str]:
        """Values other subjects have for a trait."""
        return subject_catalogues.trait_values(self.archive.reader(), trait_id)

    def add_trait(self, subject_id: int, kind: str, name: str, value: str = "") -> Changes:
        """UserError("trait.needs_name"). A trait the subject has already gets the value."""
        if not name.strip():
            raise UserError("trait.needs_name")
        require_ground(self.archive, [kind])
        label = Message("step.trait.add", {"trait": name.strip(), "name": self._subject_name(subject_id)})
        with self.archive.step(label) as step:
            self._give_trait(step, subject_id, TraitEntry(kind, name, value))
        return step.changes

    def remove_trait(self, row_id: int) -> Changes:
        subject_id = subject_records.owner_of(self.archive.reader(), "subject_trait", row_id)
        with self.archive.step(
            Message("step.trait.remove", {"name": self._subject_name(subject_id)})
        ) as step:
            step.delete("subject_trait", [row_id])
        return step.changes

    def rename_trait(self, trait_id: int, name: str) -> Changes:
        """UserError("trait.exists") when the catalogue has that name already."""
        kind = next((t.kind for t in self.trait_catalogue() if t.id == trait_id), "tag")
        found = subject_catalogues.find_trait(self.archive.reader(), kind, name.strip())
        if found and found[0] != trait_id:
            raise UserError("trait.exists", name=name.strip())
        with self.archive.step(Message("step.trait.rename", {"trait": name.strip()})) as step:
            step.save(entities.Trait, {"name": name.strip()}, trait_id)
        return step.changes

    def _save_traits(self, step: Step, subject_id: int, entries: Sequence[TraitEntry]) -> None:
        known = {row.id: row.kind for row in subject_records.traits(step.connection, subject_id)}
        require_ground(
            self.archive, (e.kind for e in entries if e.name.strip() and known.get(e.id or 0) != e.kind)
        )
        gone = set(known)
        for entry in entries:
            if entry.name.strip():
                gone.discard(self._give_trait(step, subject_id, entry))
        step.delete("subject_trait", gone)

    def _give_trait(self, step: Step, subject_id: int, entry: TraitEntry) -> int:
        """Returns the id of the subject's row."""
        trait_id = self._trait(step, entry.kind, " ".join(entry.name.split()))
        mine = subject_records.traits(step.connection, subject_id)
        same = next((row.id for row in mine if row.trait_id == trait_id), None)
        values = {"subject_id": subject_id, "trait_id": trait_id, "value": entry.value.strip()}
        return step.save(
            entities.SubjectTrait, values, same or (entry.id if entry.id in {r.id for r in mine} else None)
        )

    def _trait(self, step: Step, kind: str, name: str) -> int:
        """The catalogue's trait of this name, added or taken out of the trash when needed."""
        found = subject_catalogues.find_trait(step.connection, kind, name)
        if found is None:
            return step.save(entities.Trait, {"kind": kind, "name": name})
        if found[1]:
            step.restore("trait", [found[0]])
        return found[0]

    # -- custom fields

    def custom_fields(self) -> list[FieldRow]:
        return subject_catalogues.custom_fields(self.archive.reader())

    def add_field(self, name: str, kind: str = FieldType.TEXT) -> Changes:
        """UserError("custom_field.needs_name"), UserError("custom_field.exists")."""
        name = self._free_name(name, None)
        trashed = subject_catalogues.find_field(self.archive.reader(), name)
        with self.archive.step(Message("step.custom_field.add", {"field": name})) as step:
            position = len(subject_catalogues.custom_fields(step.connection))
            if trashed:
                step.restore("custom_field", [trashed[0]])
            values = {"name": name, "type": str(kind), "position": position}
            step.save(entities.CustomField, values, trashed[0] if trashed else None)
        return step.changes

    def change_field(self, field_id: int, name: str, kind: str) -> Changes:
        """Rename a field, or change its type when every value it holds can be one of that type.

        UserError("custom_field.exists"), UserError("custom_field.cannot_be").
        """
        name = self._free_name(name, field_id)
        with self.archive.step(Message("step.custom_field.change", {"field": name})) as step:
            self._convert(step, field_id, kind)
            step.save(entities.CustomField, {"name": name, "type": str(kind)}, field_id)
        return step.changes

    def delete_field(self, field_id: int) -> Changes:
        """The field and its values go to the trash."""
        name = next((field.name for field in self.custom_fields() if field.id == field_id), "")
        with self.archive.step(Message("step.custom_field.delete", {"field": name})) as step:
            step.delete(
                "custom_value", [i for i, _ in subject_catalogues.values_in_field(step.connection, field_id)]
            )
            step.delete("custom_field", [field_id])
        return step.changes

    def set_value(self, subject_id: int, field_id: int, value: str) -> Changes:
        """Canonical text: ISO dates, decimal point, `1`/`0`; "" takes it away."""
        with self.archive.step(
            Message("step.subject.change", {"name": self._subject_name(subject_id)})
        ) as step:
            self._put_value(step, subject_id, field_id, value)
        return step.changes

    def _free_name(self, name: str, field_id: int | None) -> str:
        name = " ".join(name.split())
        if not name:
            raise UserError("custom_field.needs_name")
        found = subject_catalogues.find_field(self.archive.reader(), name)
        if found and found[0] != field_id and not found[1]:
            raise UserError("custom_field.exists", name=name)
        return name

    def _convert(self, step: Step, field_id: int, kind: str) -> None:
        values = subject_catalogues.values_in_field(step.connection, field_id)
        wrong = [text for _, text in values if canonical(text, kind) is None]
        if wrong:
            raise UserError(
                "custom_field.cannot_be", count=len(wrong), value=wrong[0][:40], type=FieldType(kind)
            )
        for row_id, text in values:
            as_kind = canonical(text, kind)
            if as_kind != text:
                step.set_column("custom_value", [row_id], "value", as_kind)

    def _save_custom(self, step: Step, subject_id: int, values: Mapping[int, str]) -> None:
        for field_id, value in values.items():
            self._put_value(step, subject_id, field_id, value)

    def _put_value(self, step: Step, subject_id: int, field_id: int, value: str) -> None:
        mine = subject_records.custom_values(step.connection, subject_id)
        rows = [row for row in mine if row.field_id == field_id]
        if not value.strip():
            step.delete("custom_value", [row.id for row in rows])
        elif not rows or rows[0].value != value:
            values = {"subject_id": subject_id, "field_id": field_id, "value": value.strip()}
            step.save(entities.CustomValue, values, rows[0].id if rows else None)

    def _subject_name(self, subject_id: int) -> str:
        return subject_records.name_of(self.archive.reader(), subject_id)


_YES = frozenset(("1", "true", "yes", "y", "si", "sì", "s", "x", "vero"))
_NO = frozenset(("0", "false", "no", "n", "falso"))


def canonical(text: str, kind: str) -> str | None:
    """The text as a value of this type is kept; None when it cannot be one."""
    text = text.strip()
    if kind == FieldType.NUMBER:
        return _number(text)
    if kind == FieldType.DATE:
        return _date(text)
    if kind == FieldType.BOOLEAN:
        word = text.casefold()
        return "1" if word in _YES else "0" if word in _NO else None
    return text


def _number(text: str) -> str | None:
    plain = text.replace(" ", "").replace("\u00a0", "")
    if "," in plain:
        plain = (
            plain.replace(".", "").replace(",", ".")
            if plain.rfind(",") > plain.rfind(".")
            else plain.replace(",", "")
        )
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return None
    return format(number, "f") if number.is_finite() else None


def _date(text: str) -> str | None:
    from crm_desktop.domain.dates import parse_date

    try:
        day: date | None = parse_date(text)
    except ValueError:
        return None
    return day.isoformat() if day else None
