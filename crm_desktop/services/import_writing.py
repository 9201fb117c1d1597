"""Writes a plan into the archive: one step, in bulk, with progress; whatever stops it leaves nothing behind."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from json.encoder import encode_basestring
from typing import Any

from crm_desktop.domain.matching import company_key
from crm_desktop.domain.phone_forms import shown_form
from crm_desktop.domain.subjects import SubjectKind, display_name
from crm_desktop.domain.text import sort_key
from crm_desktop.formats.model import Batch, Layout
from crm_desktop.services.import_plan import FieldChange, ImportPlan, NextContacts, Outcome
from crm_desktop.services.jobs import JobContext
from crm_desktop.store import importing as store
from crm_desktop.store.step import Step

_SUBJECT_KEYS = (
    "kind", "company", "given_name", "family_name", "title", "job_title", "vat", "tax_code", "sdi", "pec", "birthday",
    "tier", "priority", "lifecycle", "target", "consent_marketing", "notes",
)  # fmt: skip
_PLACES = ("street", "postal_code", "city", "province", "country")
_AT_ONCE = 20_000


class Writer:
    """One run of writing, inside an open step."""

    def __init__(self, plan: ImportPlan, step: Step, job: JobContext) -> None:
        self._plan, self._step, self._job = plan, step, job
        self._next = store.next_subject_id(step)
        self._subjects: list[tuple[Any, ...]] = []
        self._children: dict[str, list[tuple[Any, ...]]] = {table: [] for table in store.CHILD_COLUMNS}
        self._ids: dict[int, int] = dict(plan.existing)
        self._houses: dict[str, int] = {}
        self._later_houses: list[tuple[int, str, str]] = []
        self._today = datetime.date.today()
        self._spread = 0
        self._written = 0
        self._tag_ids: dict[str, int] = {}
        self._field_ids: dict[str, tuple[int, str]] = {}
        self.batch_id = 0
        self.added = 0

    def run(self) -> None:
        plan = self._plan
        sheets = ", ".join(sheet for sheet in plan.choices.sheets if sheet)
        self.batch_id = store.add_batch(self._step, _file_name(plan), sheets, plan.file.digest)
        self._tag_ids = store.tag_ids(self._step, self._all_tags())
        self._field_ids = self._custom_fields()
        for number, batch in enumerate(plan.batches):
            self._new_rows(batch, plan.starts[number])
            self._job.progress(plan.starts[number] + len(batch), len(plan) * 2)
        self._link_houses()
        self._write_all()
        Updates(self).run()
        store.finish_batch(self._step, self.batch_id, self._counts())
        self.added = len(self._subjects)

    def _counts(self) -> dict[str, Any]:
        headers = {sheet or "": [c.header for c in layout.columns] for sheet, layout in self._plan.layouts.items()}
        return {**self._plan.counts, "subjects_added": len(self._subjects), "headers": headers}

    def _all_tags(self) -> list[str]:
        return list(dict.fromkeys(tag for batch in self._plan.batches for tags in set(batch.column("tags")) if tags for tag in tags))

    def _custom_fields(self) -> dict[str, tuple[int, str]]:
        """label -> (field, its type in the archive). A field that exists with another type keeps it."""
        wanted = {label: kind for batch in self._plan.batches for label, kind in batch.custom if batch.columns.get("custom")}
        return store.field_ids(self._step, wanted)

    # -- new rows

    def _new_rows(self, batch: Batch, start: int) -> None:
        outcomes = self._plan.outcomes
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
            self._ids[start + i] = first + number
        self._next += len(wanted)
        return first

    def _add_contacts(self, batch: Batch, wanted: Sequence[int], first: int) -> None:
        add = self._children["contact_point"].append
        keys = ("phones", "emails", "website", "fax")
        for number, (phones, emails, website, fax) in enumerate(_picked([batch.column(key) for key in keys], wanted)):
            subject, position = first + number, 0
            for value, mobile, label in phones or ():
                add((subject, "mobile" if mobile else "phone", value, shown_form(value), label, position))
                position += 1
            for value in emails or ():
                add((subject, "email", value, "", "", position))
                position += 1
            if website:
                add((subject, "web", website, "", "", position))
            if fax:
                add((subject, "fax", fax, shown_form(fax), "", position + 1))

    def _add_addresses(self, batch: Batch, wanted: Sequence[int], first: int) -> None:
        if not any(batch.columns.get(key) for key in _PLACES):
            return
        add = self._children["address"].append
        for number, parts in enumerate(_picked([batch.column(key) for key in _PLACES], wanted)):
            if any(parts):
                add((first + number, *(part or "" for part in parts)))

    def _add_tags(self, batch: Batch, wanted: Sequence[int], first: int) -> None:
        tags = batch.columns.get("tags")
        if tags:
            ids, rows = self._tag_ids, self._children["subject_trait"]
            for number, i in enumerate(wanted):
                rows.extend((first + number, ids[tag]) for tag in tags[i] or ())

    def _add_custom(self, batch: Batch, wanted: Sequence[int], first: int) -> None:
        values = batch.columns.get("custom")
        if not values:
            return
        fields = [self._field_ids[label] for label, _ in batch.custom]
        add = self._children["custom_value"].append
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

    def add_last_contact(self, subject: int, day: str) -> None:
        self._children["interaction"].append((subject, f"{day}T00:00:00Z", "day"))

    def add_next_contact(self, subject: int, day: str, sheet: str | None) -> None:
        if chosen := self.day_of_next(day):
            self._children["activity"].append((subject, self._title_of_next(sheet), chosen, chosen))

    def day_of_next(self, day: str) -> str:
        """The day of a next contact, past ones as the user chose; "" for none."""
        choice = self._plan.choices.next_contacts
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
        layout = self._plan.layouts[sheet]
        return next((c.label for c in layout.columns if c.field == "next_contact" and c.label), "…")

    def add_sales(self, subject: int, year: str, amount: float) -> None:
        self._children["result"].append((subject, "", f"{year}-01-01", "year", round(amount * 100), store.ORIGIN))

    def _add_originals(self, batch: Batch, wanted: Sequence[int], first: int) -> None:
        add = self._children["import_row"].append
        cells = Cells(self._plan.layouts[batch.sheet])
        rows = _picked([batch.columns["row"], batch.columns["digest"], batch.columns["original"]], wanted)
        for number, (row, digest, original) in enumerate(rows):
            add((self.batch_id, first + number, batch.sheet or "", row, digest, cells.text(original)))

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
        subject = self._append_subject((SubjectKind.PERSON, "", given, family, title, job, *[""] * 11), batch, i)
        self._children["subject_link"].append((subject, house, "works_for", job or ""))
        return subject

    def _append_subject(self, values: Sequence[Any], batch: Batch, i: int) -> int:
        subject = self._next
        self._next += 1
        self._subjects.append(subject_row(values))
        row = batch.columns["row"][i]
        self._children["import_row"].append((self.batch_id, subject, batch.sheet or "", row, "", "{}"))
        return subject

    def add_employer(self, person: int, name: str, batch: Batch, i: int) -> None:
        """Links a person to where they work: the house known by that name, else one that is added once."""
        key = company_key(name)
        ref = self._plan.employers.get(key)
        role = batch.column("job_title")[i] or ""
        if ref is not None:
            if ref > 0:
                self._children["subject_link"].append((person, ref, "works_for", role))
            else:
                self._later_houses.append((person, key, role))
            return
        if key not in self._houses:
            from crm_desktop.formats.normalise.kinds import kind_of_house

            self._houses[key] = self._append_subject((kind_of_house(name), name, *[""] * 15), batch, i)
        self._children["subject_link"].append((person, self._houses[key], "works_for", role))

    def _link_houses(self) -> None:
        """Houses that are rows of this file have their ids only now."""
        for person, key, role in self._later_houses:
            index = -self._plan.employers[key] - 1
            if (house := self._ids.get(index)) and house != person:
                self._children["subject_link"].append((person, house, "works_for", role))

    # -- to the archive

    def _write_all(self) -> None:
        total = len(self._subjects) + sum(map(len, self._children.values())) or 1
        done = 0
        for rows in _portions(self._subjects):
            store.add_subjects(self._step, rows)
            done += len(rows)
            self._job.progress(total + done, total * 2)
        self._written = len(self._subjects)
        self._write_children(done, total)

    def _write_children(self, done: int, total: int) -> None:
        for table in store.CHILD_COLUMNS:
            for rows in _portions(self._children[table]):
                store.add_children(self._step, table, rows)
                done += len(rows)
                self._job.progress(total + done, total * 2)
            self._children[table] = []

    def write_rest(self) -> None:
        """What the updates added after the rest was written: people, houses, contact points, originals."""
        for rows in _portions(self._subjects[self._written :]):
            store.add_subjects(self._step, rows)
        self._write_children(0, 1)


class Updates:
    """The changes of rows whose subject is known."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._plan, self._step = writer._plan, writer._step
        self._columns: dict[str, list[tuple[Any, int]]] = {}
        self._parts: dict[str, list[tuple[str, int]]] = {}
        self._replaced: list[tuple[str, str, str, int, str]] = []
        self._custom: list[tuple[str, int, int]] = []
        self._sales: list[tuple[int, int, str]] = []
        self._moved: list[tuple[str, str, int, str]] = []

    def run(self) -> None:
        plan, writer = self._plan, self._writer
        indices = [i for i, outcome in enumerate(plan.outcomes) if outcome is Outcome.UPDATE]
        if not indices and not plan.existing:
            return
        connection = self._step.connection
        ids = [plan.existing[i] for i in indices]
        self._positions = store.last_positions(connection, ids)
        self._with_address = store.with_address(connection, ids)
        self._present = store.custom_present(connection, ids)
        for index in indices:
            for change in plan.changes.get(index, ()):
                if not change.conflict:
                    self._apply(index, plan.existing[index], change)
            self._bring_person(index)
        self._keep_originals(indices)
        self._write()
        writer.write_rest()

    def _apply(self, index: int, subject: int, change: FieldChange) -> None:
        key = change.key
        if key in _PLACES:
            self._place(subject, key, change.new)
        elif key in ("emails", "phones", "website", "fax"):
            self._contact(index, subject, change)
        elif key == "tags":
            self._writer._children["subject_trait"].append((subject, self._writer._tag_ids[change.new]))
        elif key.startswith("custom:"):
            self._custom_value(subject, key[7:], change)
        elif key.startswith("sales:"):
            self._yearly(subject, key[6:], change)
        elif key == "last_contact":
            self._writer.add_last_contact(subject, change.new)
        elif key == "next_contact":
            self._next_contact(index, subject, change)
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
        parts = {**dict.fromkeys(_PLACES, ""), key: value}
        self._writer._children["address"].append((subject, *parts.values()))
        self._step_writes_address(subject)

    def _step_writes_address(self, subject: int) -> None:
        """The next part of the same address is an update of the row just added."""
        store.add_children(self._step, "address", self._writer._children["address"])
        self._writer._children["address"] = []
        self._with_address.add(subject)

    def _contact(self, index: int, subject: int, change: FieldChange) -> None:
        kind, shown = self._kind_and_form(index, change)
        if change.old is not None:
            self._replaced.append((kind, change.new, shown, subject, change.old))
            return
        position = self._positions[subject] = self._positions.get(subject, -1) + 1
        self._writer._children["contact_point"].append((subject, kind, change.new, shown, "", position))

    def _kind_and_form(self, index: int, change: FieldChange) -> tuple[str, str]:
        if change.key == "phones":
            batch, i = self._plan.place(index)
            mobile = next((m for number, m, _ in batch.column("phones")[i] or () if number == change.new), False)
            return ("mobile" if mobile else "phone"), shown_form(change.new)
        if change.key == "fax":
            return "fax", shown_form(change.new)
        return ("web" if change.key == "website" else "email"), ""

    def _custom_value(self, subject: int, label: str, change: FieldChange) -> None:
        field, kind = self._writer._field_ids[label]
        value = canonical(change.new, kind)
        if (subject, field) in self._present:
            self._custom.append((value, subject, field))
        else:
            self._writer._children["custom_value"].append((subject, field, value))
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

    def _bring_person(self, index: int) -> None:
        batch, i = self._plan.place(index)
        person = batch.column("linked_person")[i]
        if person and index not in self._plan.people:
            self._writer.add_person(self._plan.existing[index], person, batch, i)

    def _keep_originals(self, indices: Iterable[int]) -> None:
        """The row as the file says it now is what the next import compares with."""
        add = self._writer._children["import_row"].append
        for index in indices:
            batch, i = self._plan.place(index)
            cells = Cells(self._plan.layouts[batch.sheet])
            columns = batch.columns
            add((self._writer.batch_id, self._plan.existing[index], batch.sheet or "", columns["row"][i], columns["digest"][i], cells.text(columns["original"][i])))

    def _write(self) -> None:
        step = self._step
        for column, rows in self._columns.items():
            store.set_subject_values(step, column, rows)
        names = {s for column in ("company", "given_name", "family_name") for _, s in self._columns.get(column, ())}
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


class Cells:
    """Turns the joined texts of a row into the JSON the archive keeps; empty cells are left out."""

    def __init__(self, layout: Layout) -> None:
        self._names = [encode_basestring(column.header or letter(column.index)) + ": " for column in layout.columns]

    def text(self, original: str) -> str:
        pairs = zip(self._names, original.split("\x1f"), strict=False)
        return "{" + ", ".join([name + encode_basestring(text) for name, text in pairs if text]) + "}"


def subject_row(values: Sequence[Any]) -> tuple[Any, ...]:
    """A row of the subject table from the values of `_SUBJECT_KEYS`."""
    kind, company, given, family, title, job, vat, tax, sdi, pec, birthday, tier, priority, lifecycle, target, consent, notes = values
    kind, company, given, family = kind or "person", company or "", given or "", family or ""
    shown = display_name(kind, company, given, family)
    return (
        kind, company, given, family, title or "", job or "", shown, sort_key(shown), vat or "", tax or "", sdi or "", pec or "",
        birthday or None, tier or None, priority or None, lifecycle or None, int(bool(target)),
        None if consent in (None, "") else int(consent), notes or "",
    )  # fmt: skip


def canonical(value: Any, kind: str) -> str:
    """A custom value as the archive keeps it: decimal point, ISO date, 1 and 0."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


def letter(index: int) -> str:
    """0 → A, 26 → AA: the name of a column without a header."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


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
