"""Writes the changes of rows whose subject is in the archive already, or is that of an earlier row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from crm_desktop.domain.phone_forms import shown_form
from crm_desktop.services.import_plan import FieldChange, Outcome
from crm_desktop.services.import_rows import PLACES, cents
from crm_desktop.services.import_writing import Writer, canonical
from crm_desktop.store import importing as store


class Updates:
    """The changes of rows whose subject is known: from the archive, or from a row the user says is the same."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._plan, self._step = writer.plan, writer.step
        self._columns: dict[str, list[tuple[Any, int]]] = {}
        self._parts: dict[str, list[tuple[str, int]]] = {}
        self._replaced: list[tuple[str, str, str, int, str]] = []
        self._custom: list[tuple[str, int, int]] = []
        self._sales: list[tuple[int, int, str]] = []
        self._moved: list[tuple[str, str, int, str]] = []
        self._purchases: list[tuple[str, int | None, int, str]] = []

    def run(self) -> None:
        plan, writer = self._plan, self._writer
        targets = self._targets()
        if not targets and not plan.existing:
            return
        connection = self._step.connection
        ids = list(targets.values())
        self._positions = store.last_positions(connection, ids)
        self._with_address = store.with_address(connection, ids)
        self._present = store.custom_present(connection, ids)
        for index, subject in targets.items():
            for change in plan.changes.get(index, ()):
                if change.applies:
                    self._apply(index, subject, change)
            self._bring_person(index, subject)
        self._keep_originals({**targets, **self._beside(set(ids)), **self._settled()})
        self._write()
        writer.write_rest()

    def _targets(self) -> dict[int, int]:
        """row -> the subject it changes."""
        plan = self._plan
        known = {i: plan.existing[i] for i, o in enumerate(plan.outcomes) if o is Outcome.UPDATE}
        return known | {index: self._writer.ids[index] for index in plan.joined}

    def _beside(self, subjects: set[int]) -> dict[int, int]:
        """Rows that say nothing new of subjects that other rows change: together they are the original."""
        plan = self._plan
        return {i: s for i, s in plan.existing.items() if s in subjects and plan.outcomes[i] is Outcome.SAME}

    def _settled(self) -> dict[int, int]:
        """What was answered once is not asked at the next import."""
        return {index: self._plan.existing[index] for index in self._plan.settled()}

    def _apply(self, index: int, subject: int, change: FieldChange) -> None:
        key = change.key
        if key in PLACES:
            self._place(subject, key, change.new)
        elif key in ("emails", "phones", "website", "fax"):
            self._contact(index, subject, change)
        elif key == "tags":
            self._writer.children["subject_trait"].append((subject, self._writer.tag_ids[change.new]))
        elif key.startswith("custom:"):
            self._custom_value(subject, key[7:], change)
        elif key.startswith("sales:"):
            self._yearly(subject, key[6:], change)
        elif key == "last_contact":
            self._writer.add_last_contact(subject, change.new)
        elif key == "next_contact":
            self._next_contact(index, subject, change)
        elif key == "last_purchase":
            self._purchase(index, subject, change)
        elif key == "employer":
            batch, i = self._plan.place(index)
            self._writer.add_employer(subject, change.new, batch, i)
        else:
            value = int(change.new) if isinstance(change.new, bool) else change.new
            self._columns.setdefault(key, []).append((value, subject))

    def _place(self, subject: int, key: str, value: str) -> None:
        if subject in self._with_address:
            self._parts.setdefault(key, []).append((value, subject))
            return
        parts = {**dict.fromkeys(PLACES, ""), key: value}
        self._writer.children["address"].append((subject, *parts.values()))
        self._step_writes_address(subject)

    def _step_writes_address(self, subject: int) -> None:
        """The next part of the same address is an update of the row just added."""
        store.add_children(self._step, "address", self._writer.children["address"])
        self._writer.children["address"] = []
        self._with_address.add(subject)

    def _contact(self, index: int, subject: int, change: FieldChange) -> None:
        kind, shown = self._kind_and_form(index, change)
        if change.old is not None:
            self._replaced.append((kind, change.new, shown, subject, change.old))
            return
        position = self._positions[subject] = self._positions.get(subject, -1) + 1
        self._writer.children["contact_point"].append((subject, kind, change.new, shown, "", position))

    def _kind_and_form(self, index: int, change: FieldChange) -> tuple[str, str]:
        if change.key == "phones":
            batch, i = self._plan.place(index)
            mobile = next(
                (m for number, m, _ in batch.column("phones")[i] or () if number == change.new), False
            )
            return ("mobile" if mobile else "phone"), shown_form(change.new)
        if change.key == "fax":
            return "fax", shown_form(change.new)
        return ("web" if change.key == "website" else "email"), ""

    def _custom_value(self, subject: int, label: str, change: FieldChange) -> None:
        field, kind = self._writer.field_ids[label]
        value = canonical(change.new, kind)
        if (subject, field) in self._present:
            self._custom.append((value, subject, field))
        else:
            self._writer.children["custom_value"].append((subject, field, value))
            self._present.add((subject, field))

    def _yearly(self, subject: int, year: str, change: FieldChange) -> None:
        if change.old in (None, ""):
            self._writer.add_sales(subject, year, change.new)
        else:
            self._sales.append((round(change.new * 100), subject, f"{year}-01-01"))

    def _next_contact(self, index: int, subject: int, change: FieldChange) -> None:
        if change.old:
            if day := self._writer.day_of_next(change.new):
                self._moved.append((day, day, subject, change.old))
            return
        self._writer.add_next_contact(subject, change.new, self._plan.place(index)[0].sheet)

    def _purchase(self, index: int, subject: int, change: FieldChange) -> None:
        batch, i = self._plan.place(index)
        amount = (batch.column("last_purchase")[i] or ("", None))[1]
        if change.old:
            self._purchases.append((change.new, cents(amount), subject, change.old))
        else:
            self._writer.add_purchase(subject, change.new, amount)

    def _bring_person(self, index: int, subject: int) -> None:
        batch, i = self._plan.place(index)
        person = batch.column("linked_person")[i]
        if person and index not in self._plan.people:
            self._writer.add_person(subject, person, batch, i)

    def _keep_originals(self, targets: Mapping[int, int]) -> None:
        """The row as the file says it now is what the next import compares with."""
        add = self._writer.children["import_row"].append
        for index in sorted(targets):
            batch, i = self._plan.place(index)
            row, digest, cells = (batch.columns[key][i] for key in ("row", "digest", "cells"))
            add((self._writer.batch_id, targets[index], batch.sheet or "", row, digest, cells))

    def _write(self) -> None:
        step = self._step
        for column, rows in self._columns.items():
            store.set_subject_values(step, column, rows)
        names = {
            s for column in ("company", "given_name", "family_name") for _, s in self._columns.get(column, ())
        }
        store.rename(step, names)
        for column, parts in self._parts.items():
            store.set_address_value(step, column, parts)
        if self._replaced:
            store.replace_contacts(step, self._replaced)
        if self._custom:
            store.set_custom_values(step, self._custom)
        if self._sales:
            store.set_sales(step, self._sales)
        if self._moved:
            store.move_activities(step, self._moved)
        if self._purchases:
            store.set_purchases(step, self._purchases)
