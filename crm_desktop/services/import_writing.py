"""Writes a plan into the archive: one step, in bulk, with progress; whatever stops it leaves nothing behind."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from crm_desktop.domain.houses import house_key
from crm_desktop.domain.phone_forms import shown_form
from crm_desktop.domain.subjects import SubjectKind, display_name
from crm_desktop.domain.text import sort_key
from crm_desktop.formats.model import Batch, column_names
from crm_desktop.services.import_plan import ImportPlan, NextContacts, Outcome
from crm_desktop.services.jobs import JobContext
from crm_desktop.store import importing as store
from crm_desktop.store.duplicates import remember_different
from crm_desktop.store.step import Step

_SUBJECT_KEYS = (
    "kind", "company", "given_name", "family_name", "title", "job_title", "vat", "tax_code", "sdi", "pec", "birthday",
    "tier", "priority", "lifecycle", "target", "consent_marketing", "notes", "sector",
)  # fmt: skip
PLACES = ("street", "postal_code", "city", "province", "country")
_AT_ONCE = 20_000


class Writer:
    """One run of writing, inside an open step."""

    def __init__(self, plan: ImportPlan, step: Step, job: JobContext) -> None:
        self.plan, self.step, self._job = plan, step, job
        self._next = store.next_subject_id(step)
        self._subjects: list[tuple[Any, ...]] = []
        self.children: dict[str, list[tuple[Any, ...]]] = {table: [] for table in store.CHILD_COLUMNS}
        self.ids: dict[int, int] = dict(plan.existing)
        self._houses: dict[str, int] = {}
        self._later_houses: list[tuple[int, str, str]] = []
        self._today = datetime.date.today()
        self._spread = 0
        self._written = 0
        self.tag_ids: dict[str, int] = {}
        self.field_ids: dict[str, tuple[int, str]] = {}
        self.batch_id = 0
        self.added = 0

    def run(self) -> None:
        plan = self.plan
        sheets = ", ".join(sheet for sheet in plan.choices.sheets if sheet)
        self.batch_id = store.add_batch(self.step, _file_name(plan), sheets, plan.file.digest, self._counts())
        self.tag_ids = store.tag_ids(self.step, self._all_tags())
        self.field_ids = self._custom_fields()
        for number, batch in enumerate(plan.batches):
            self._new_rows(batch, plan.starts[number])
            self._job.progress(plan.starts[number] + len(batch), len(plan) * 2)
        self.ids |= {index: self.ids[root] for index, root in plan.joined.items()}
        self._link_houses()
        self._write_all()
        from crm_desktop.services.import_updates import Updates

        Updates(self).run()
        self.added = len(self._subjects)
        remember_different(self.step, self._told_apart())

    def _told_apart(self) -> list[tuple[int, int]]:
        """Pairs the user says are two: they are not asked again."""
        ids = self.ids
        pairs = [
            (ids.get(i), ref if ref > 0 else ids.get(-ref - 1)) for i, ref in self.plan.told_apart.items()
        ]
        return [(mine, other) for mine, other in pairs if mine and other]

    def _counts(self) -> dict[str, Any]:
        headers = {sheet or "": column_names(layout.columns) for sheet, layout in self.plan.layouts.items()}
        return {**self.plan.counts, "subjects_added": self.plan.subjects_to_add, "headers": headers}

    def _all_tags(self) -> list[str]:
        return list(
            dict.fromkeys(
                tag
                for batch in self.plan.batches
                for tags in dict.fromkeys(batch.column("tags"))
                if tags
                for tag in tags
            )
        )

    def _custom_fields(self) -> dict[str, tuple[int, str]]:
        """label -> (field, its type in the archive). A field that exists with another type keeps it."""
        wanted = {
            label: kind
            for batch in self.plan.batches
            for label, kind in batch.custom
            if batch.columns.get("custom")
        }
        return store.field_ids(self.step, wanted)

    # -- new rows

    def _new_rows(self, batch: Batch, start: int) -> None:
        outcomes = self.plan.outcomes
        wanted = [i for i in range(len(batch)) if outcomes[start + i] is Outcome.NEW]
        if not wanted:
            return
        first = self._add_subjects(batch, start, wanted)
        self._add_contacts(batch, wanted, first)
        self._add_addresses(batch, wanted, first)
        self._add_tags(batch, wanted, first)
        self._add_custom(batch, wanted, first)
        self._add_history(batch, wanted, first)
        self._add_originals(batch, wanted, first)
        self._add_people(batch, wanted, first)

    def _add_subjects(self, batch: Batch, start: int, wanted: Sequence[int]) -> int:
        first = self._next
        rows = _picked([batch.column(key) for key in _SUBJECT_KEYS], wanted)
        add = self._subjects.append
        for number, (i, row) in enumerate(zip(wanted, rows, strict=True)):
            add(subject_row(row))
            self.ids[start + i] = first + number
        self._next += len(wanted)
        return first

    def _add_contacts(self, batch: Batch, wanted: Sequence[int], first: int) -> None:
        add = self.children["contact_point"].append
        keys = ("phones", "shown", "emails", "website", "fax")
        rows = _picked([batch.column(key) for key in keys], wanted)
        for number, (phones, shown, emails, website, fax) in enumerate(rows):
            subject, position = first + number, 0
            for (value, mobile, label), form in zip(phones or (), shown or (), strict=True):
                add((subject, "mobile" if mobile else "phone", value, form, label, position))
                position += 1
            for value in emails or ():
                add((subject, "email", value, "", "", position))
                position += 1
            if website:
                add((subject, "web", website, "", "", position))
            if fax:
                add((subject, "fax", fax, shown_form(fax), "", position + 1))

    def _add_addresses(self, batch: Batch, wanted: Sequence[int], first: int) -> None:
        if not any(batch.columns.get(key) for key in PLACES):
            return
        add = self.children["address"].append
        for number, parts in enumerate(_picked([batch.column(key) for key in PLACES], wanted)):
            if any(parts):
                add((first + number, *(part or "" for part in parts)))

    def _add_tags(self, batch: Batch, wanted: Sequence[int], first: int) -> None:
        tags = batch.columns.get("tags")
        if tags:
            ids, rows = self.tag_ids, self.children["subject_trait"]
            for number, i in enumerate(wanted):
                rows.extend((first + number, ids[tag]) for tag in tags[i] or ())

    def _add_custom(self, batch: Batch, wanted: Sequence[int], first: int) -> None:
        values = batch.columns.get("custom")
        if not values:
            return
        fields = [self.field_ids[label] for label, _ in batch.custom]
        add = self.children["custom_value"].append
        for number, i in enumerate(wanted):
            for (field, kind), value in zip(fields, values[i] or (), strict=False):
                if value is not None:
                    add((first + number, field, canonical(value, kind)))

    def _add_history(self, batch: Batch, wanted: Sequence[int], first: int) -> None:
        for number, i in enumerate(wanted):
            subject = first + number
            if last := batch.column("last_contact")[i] if "last_contact" in batch.columns else None:
                self.add_last_contact(subject, last)
            if due := batch.column("next_contact")[i] if "next_contact" in batch.columns else None:
                self.add_next_contact(subject, due, batch.sheet)
            if sales := batch.column("sales")[i] if "sales" in batch.columns else None:
                for year, amount in sales.items():
                    self.add_sales(subject, year, amount)
            if bought := batch.column("last_purchase")[i] if "last_purchase" in batch.columns else None:
                self.add_purchase(subject, *bought)

    def add_last_contact(self, subject: int, day: str) -> None:
        self.children["interaction"].append((subject, f"{day}T00:00:00Z", "day"))

    def add_next_contact(self, subject: int, day: str, sheet: str | None) -> None:
        if chosen := self.day_of_next(day):
            self.children["activity"].append((subject, self._title_of_next(sheet), chosen, chosen))

    def day_of_next(self, day: str) -> str:
        """The day of a next contact, past ones as the user chose; "" for none."""
        choice = self.plan.choices.next_contacts
        if choice is NextContacts.KEEP or day >= self._today.isoformat():
            return day
        if choice is NextContacts.IGNORE:
            return ""
        self._spread += 1
        weeks, weekday = divmod(self._spread % 20, 5)  # four weeks of working days
        monday = self._today + datetime.timedelta(days=7 - self._today.weekday())
        return (monday + datetime.timedelta(days=7 * weeks + weekday)).isoformat()

    def _title_of_next(self, sheet: str | None) -> str:
        """The activity bears the name of its column: the user's own words."""
        layout = self.plan.layouts[sheet]
        return next((c.label for c in layout.columns if c.field == "next_contact" and c.label), "…")

    def add_sales(self, subject: int, year: str, amount: float) -> None:
        self.children["result"].append((subject, "", f"{year}-01-01", "year", cents(amount), store.ORIGIN))

    def add_purchase(self, subject: int, day: str, amount: float | None) -> None:
        """A sale of that day; what it came to only where a column says so."""
        self.children["result"].append((subject, "", day, "day", cents(amount), store.ORIGIN))

    def _add_originals(self, batch: Batch, wanted: Sequence[int], first: int) -> None:
        add = self.children["import_row"].append
        rows = _picked([batch.columns[key] for key in ("row", "digest", "cells")], wanted)
        sheet = batch.sheet or ""
        for number, (row, digest, cells) in enumerate(rows):
            add((self.batch_id, first + number, sheet, row, digest, cells))

    # -- people and houses that rows bring along

    def _add_people(self, batch: Batch, wanted: Sequence[int], first: int) -> None:
        people, employers = batch.columns.get("linked_person"), batch.columns.get("employer")
        for number, i in enumerate(wanted):
            if people and people[i]:
                self.add_person(first + number, people[i], batch, i)
            if employers and employers[i]:
                self.add_employer(first + number, employers[i], batch, i)

    def add_person(self, house: int, person: Sequence[str], batch: Batch, i: int) -> int:
        """A person of a house: a subject of its own, linked, with the same original row."""
        given, family, title, job = person
        subject = self._append_subject(
            (SubjectKind.PERSON, "", given, family, title, job, *[""] * (len(_SUBJECT_KEYS) - 6)), batch, i
        )
        self.children["subject_link"].append((subject, house, "works_for", job or ""))
        return subject

    def _append_subject(self, values: Sequence[Any], batch: Batch, i: int) -> int:
        subject = self._next
        self._next += 1
        self._subjects.append(subject_row(values))
        row = batch.columns["row"][i]
        self.children["import_row"].append((self.batch_id, subject, batch.sheet or "", row, "", "{}"))
        return subject

    def add_employer(self, person: int, name: str, batch: Batch, i: int) -> None:
        """Links a person to where they work: the house known by that name, else one that is added once."""
        key = house_key(name)
        ref = self.plan.employers.get(key)
        role = batch.column("job_title")[i] or ""
        if ref is not None:
            if ref > 0:
                self.children["subject_link"].append((person, ref, "works_for", role))
            else:
                self._later_houses.append((person, key, role))
            return
        if key not in self._houses:
            from crm_desktop.formats.normalise.kinds import kind_of_house

            self._houses[key] = self._append_subject(
                (kind_of_house(name), name, *[""] * (len(_SUBJECT_KEYS) - 2)), batch, i
            )
        self.children["subject_link"].append((person, self._houses[key], "works_for", role))

    def _link_houses(self) -> None:
        """Houses that are rows of this file have their ids only now."""
        for person, key, role in self._later_houses:
            index = -self.plan.employers[key] - 1
            if (house := self.ids.get(index)) and house != person:
                self.children["subject_link"].append((person, house, "works_for", role))

    # -- to the archive

    def _write_all(self) -> None:
        amounts = {
            "subject": len(self._subjects),
            **{table: len(rows) for table, rows in self.children.items()},
        }
        total, done = sum(amounts.values()) or 1, 0
        with store.bulk(self.step, amounts):
            for rows in _portions(self._subjects):
                store.add_subjects(self.step, rows)
                done += len(rows)
                self._job.progress(total + done, total * 2)
            self._written = len(self._subjects)
            self._write_children(done, total)

    def _write_children(self, done: int, total: int) -> None:
        for table in store.CHILD_COLUMNS:
            for rows in _portions(self.children[table]):
                store.add_children(self.step, table, rows)
                done += len(rows)
                self._job.progress(total + done, total * 2)
            self.children[table] = []

    def write_rest(self) -> None:
        """What the updates added after the rest was written: people, houses, contact points, originals."""
        for rows in _portions(self._subjects[self._written :]):
            store.add_subjects(self.step, rows)
        self._write_children(0, 1)


def subject_row(values: Sequence[Any]) -> tuple[Any, ...]:
    """A row of the subject table from the values of `_SUBJECT_KEYS`."""
    (
        kind,
        company,
        given,
        family,
        title,
        job,
        vat,
        tax,
        sdi,
        pec,
        birthday,
        tier,
        priority,
        lifecycle,
        target,
        consent,
        notes,
        sector,
    ) = values
    kind, company, given, family = kind or "person", company or "", given or "", family or ""
    shown = display_name(kind, company, given, family)
    return (
        kind, company, given, family, title or "", job or "", shown, sort_key(shown), vat or "", tax or "", sdi or "", pec or "",
        birthday or None, tier or None, priority or None, lifecycle or None, int(bool(target)),
        None if consent in (None, "") else int(consent), notes or "", sector or "",
    )  # fmt: skip


def cents(amount: float | None) -> int | None:
    return None if amount is None else round(amount * 100)


def canonical(value: Any, kind: str) -> str:
    """A custom value as the archive keeps it: decimal point, ISO date, 1 and 0."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


def _picked(columns: Sequence[Sequence[Any]], wanted: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    rows = zip(*columns, strict=True)
    if len(wanted) == len(columns[0]):
        return rows
    chosen = set(wanted)
    return (row for i, row in enumerate(rows) if i in chosen)


def _portions(rows: list[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]


def _file_name(plan: ImportPlan) -> str:
    return plan.file.path.replace("\\", "/").rsplit("/", 1)[-1]
