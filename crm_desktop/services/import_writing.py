"""Writes a plan into the archive: one step, in bulk, with progress; whatever stops it leaves nothing behind."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crm_desktop.domain.houses import house_key
from crm_desktop.formats.model import PERSON_KEYS, Batch, column_names
from crm_desktop.services.import_plan import ImportPlan, NextContacts
from crm_desktop.services.import_rows import (
    BatchRows,
    Columns,
    block_of,
    cents,
    no_summaries,
    search_texts,
    subject_columns,
)
from crm_desktop.services.jobs import JobContext
from crm_desktop.store import fresh
from crm_desktop.store import importing as store
from crm_desktop.store.bulk import Block, blocks
from crm_desktop.store.duplicates import remember_different
from crm_desktop.store.step import Step


class Writer:
    """One run of writing, inside an open step."""

    def __init__(self, plan: ImportPlan, step: Step, job: JobContext) -> None:
        self.plan, self.step, self._job = plan, step, job
        self._next = store.next_subject_id(step)
        self._next_activity = step.next_id("activity")
        #: rows beside those of the batches, and those of the updates
        self._subjects: list[Mapping[str, str]] = []
        self.children: dict[str, list[tuple[Any, ...]]] = {table: [] for table in store.CHILD_COLUMNS}
        self._blocks: dict[str, list[Block]] = {table: [] for table in ("subject", *store.CHILD_COLUMNS)}
        self.ids: dict[int, int] = dict(plan.existing)
        self._houses: dict[str, int] = {}
        self._later_houses: list[tuple[int, str, str]] = []
        self._today = datetime.date.today()
        self._heard_until = (
            f"{datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}"
        )
        self._spread = self._written = 0
        self.tag_ids: dict[str, int] = {}
        self.field_ids: dict[str, tuple[int, str]] = {}
        self.batch_id = 0
        self.added = 0

    def run(self) -> None:
        plan = self.plan
        sheets = ", ".join(sheet for sheet in plan.choices.sheets if sheet)
        self.batch_id = store.add_batch(self.step, _file_name(plan), sheets, plan.file.digest, self._counts())
        self.tag_ids = store.tag_ids(self.step, list(plan.tags))
        self._tag_names = store.trait_names(self.step.connection, self.tag_ids.values())
        self.field_ids = self._custom_fields()
        first = self._next
        with fresh.entries(self.step, plan.subjects_to_add) as entries:
            for number, batch in enumerate(plan.batches):
                self._new_rows(batch, plan.starts[number], plan.made_of(number), entries)
                self._job.progress(plan.starts[number] + len(batch), len(plan) * 2)
            self.ids |= {index: self.ids[root] for index, root in plan.joined.items()}
            self._link_houses()
            self._write_all(entries, self._next - first)
        from crm_desktop.services.import_updates import Updates

        Updates(self).run()
        self.added = self._next - first
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

    def _custom_fields(self) -> dict[str, tuple[int, str]]:
        """label -> (field, its type in the archive). A field that exists with another type keeps it."""
        wanted = {
            label: kind
            for batch in self.plan.batches
            if "custom" in batch.columns
            for label, kind in batch.custom
        }
        return store.field_ids(self.step, wanted)

    # -- new rows

    def _new_rows(self, batch: Batch, start: int, rows: BatchRows, entries: fresh.Entries) -> None:
        if not rows.wanted:
            return
        first = self._next
        self._next += len(rows.wanted)
        self.ids.update(zip((start + i for i in rows.wanted), range(first, self._next), strict=True))
        self._blocks["subject"].append(rows.subjects)
        for table, block in rows.tables.items():
            self._add(table, block, first)
        self._name_sheet(batch)
        summaries = rows.summaries.copy()
        self._add_history(batch, rows, first, summaries)
        entries.add(first, rows.sort_keys, self._texts(batch, rows, first), block_of(summaries))
        self._add_people(batch, rows, first)
        self._add_companions(entries)

    def _add(self, table: str, block: Block, first: int) -> None:
        if block.values:
            self._blocks[table].append(block._replace(base=first))

    def _name_sheet(self, batch: Batch) -> None:
        """Original rows know the import and the sheet they are of."""
        originals = self._blocks["import_row"]
        same = {"batch_id": self.batch_id, "sheet": batch.sheet or ""}
        originals[-1] = originals[-1]._replace(constants=same)

    def _texts(self, batch: Batch, rows: BatchRows, first: int) -> list[str]:
        """The search entries, with tags and custom values, which are written along the way."""
        texts = rows.texts
        if tags := rows.beside.get("tags"):
            texts = self._with_tags(texts, tags)
        if custom := rows.beside.get("custom"):
            texts = self._with_custom(texts, custom, [self.field_ids[label] for label, _ in batch.custom])
        return [f" {text} " for text in texts]

    def _with_tags(self, texts: list[str], tags: list[Any]) -> list[str]:
        ids, names, found = self.tag_ids, self._tag_names, []
        values: list[int] = []
        for number, (text, own) in enumerate(zip(texts, tags, strict=True)):
            for tag in own or ():
                values += (number, ids[tag])
                text = f"{text} {names[ids[tag]]}"
            found.append(text)
        self._add("subject_trait", Block(values), self._next - len(texts))
        return found

    def _with_custom(self, texts: list[str], custom: list[Any], fields: list[tuple[int, str]]) -> list[str]:
        found: list[str] = []
        values: list[Any] = []
        for number, (text, own) in enumerate(zip(texts, custom, strict=True)):
            for (field, kind), value in zip(fields, own or (), strict=False):
                if value is not None:
                    said = canonical(value, kind)
                    values += (number, field, said)
                    text = f"{text} {said}"
            found.append(text)
        self._add("custom_value", Block(values), self._next - len(texts))
        return found

    def _add_history(self, batch: Batch, rows: BatchRows, first: int, summaries: Columns) -> None:
        size = len(rows.wanted)
        if days := rows.beside.get("last_contact"):
            heard = [self.add_last_contact(subject, day) for subject, day in enumerate(days, first)]
            summaries["last_contact"] = [at if at and at <= self._heard_until else None for at in heard]
            summaries["last_channel"] = [at and store.UNKNOWN_CHANNEL for at in heard]
        if days := rows.beside.get("next_contact"):
            added = [
                self.add_next_contact(subject, day, batch.sheet) for subject, day in enumerate(days, first)
            ]
            columns = zip(*(activity or (None,) * 3 for activity in added), strict=True) if size else ()
            summaries.update(zip(("next_id", "next_title", "next_due"), map(list, columns), strict=True))

    def add_last_contact(self, subject: int, day: str) -> str | None:
        """The moment it is kept under, None without a day; it may be known only to its month, 2024-03."""
        if not day:
            return None
        at = f"{day}-01"[:10] + "T00:00:00Z"
        self.children["interaction"].append((subject, at, "day" if len(day) == 10 else "month"))
        return at

    def add_next_contact(self, subject: int, day: str, sheet: str | None) -> tuple[int, str, str] | None:
        """The activity: its id, title and day; None where there is none."""
        chosen = self.day_of_next(day) if day else ""
        if not chosen:
            return None
        title = self._title_of_next(sheet)
        self.children["activity"].append((subject, title, chosen, chosen))
        self._next_activity += 1
        return self._next_activity - 1, title, chosen

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

    # -- people and houses that rows bring along

    def _add_people(self, batch: Batch, rows: BatchRows, first: int) -> None:
        nothing = [None] * len(rows.wanted)
        people, employers = (rows.beside.get(key) or nothing for key in ("linked_person", "employer"))
        for number, (i, person, employer) in enumerate(
            zip(rows.wanted, people, employers, strict=True), first
        ):
            if person:
                self.add_person(number, person, batch, i)
            if employer:
                self.add_employer(number, employer, batch, i)

    def add_person(self, house: int, person: Sequence[str], batch: Batch, i: int) -> int:
        """A person of a house: a subject of its own, linked, with the same original row."""
        subject = self._append_subject(dict(zip(PERSON_KEYS, person, strict=True)), batch, i)
        self.children["subject_link"].append((subject, house, "works_for", person[3] or ""))
        return subject

    def _append_subject(self, values: Mapping[str, str], batch: Batch, i: int) -> int:
        subject = self._next
        self._next += 1
        self._subjects.append(values)
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

            self._houses[key] = self._append_subject({"kind": kind_of_house(name), "company": name}, batch, i)
        self.children["subject_link"].append((person, self._houses[key], "works_for", role))

    def _add_companions(self, entries: fresh.Entries) -> None:
        """The subjects that the rows of a batch brought along come right after its own."""
        if not self._subjects:
            return
        found = self._taken_subjects()
        size = len(found["sort_key"])
        texts = [f" {text} " for text in search_texts(found)]
        entries.add(self._next - size, found["sort_key"], texts, block_of(no_summaries(size)))
        self._blocks["subject"].append(block_of(found))
        self._blocks["import_row"] += blocks(self.children["import_row"])
        self.children["import_row"] = []

    def _taken_subjects(self) -> Columns:
        found, self._subjects = self._subjects, []
        keys = ("kind", "company", *PERSON_KEYS)
        return subject_columns({key: [values.get(key, "") for values in found] for key in keys}, len(found))

    def _link_houses(self) -> None:
        """Houses that are rows of this file have their ids only now."""
        for person, key, role in self._later_houses:
            index = -self.plan.employers[key] - 1
            if (house := self.ids.get(index)) and house != person:
                self.children["subject_link"].append((person, house, "works_for", role))

    # -- to the archive

    def _write_all(self, entries: fresh.Entries, subjects: int) -> None:
        for table, rows in self.children.items():
            self._blocks[table] += blocks(rows)
            self.children[table] = []
        amounts = {t: sum(b.count(store.COLUMNS[t]) for b in found) for t, found in self._blocks.items()}
        entries.begin()
        with store.bulk(self.step, {**amounts, "subject_summary": subjects}):
            for table in self._blocks:
                given = table != "subject_link"  # other subjects are linked to as well
                self.step.insert_blocks(
                    table, store.COLUMNS[table], self._told(table, sum(amounts.values())), given
                )
            entries.write()

    def _told(self, table: str, total: int) -> Iterator[Block]:
        """The blocks of a table; each is let go when it is written."""
        found, self._blocks[table] = self._blocks[table], []
        for block in found:
            yield block
            self._written += block.count(store.COLUMNS[table])
            self._job.progress(total + self._written, total * 2)

    def write_rest(self) -> None:
        """What the updates added after the rest was written: people, houses, contact points, originals."""
        if self._subjects:
            self.step.insert_blocks("subject", store.SUBJECT_COLUMNS, [block_of(self._taken_subjects())])
        for table, rows in self.children.items():
            self.step.insert_many(table, store.CHILD_COLUMNS[table], rows)


def canonical(value: Any, kind: str) -> str:
    """A custom value as the archive keeps it: decimal point, ISO date, 1 and 0."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


def _file_name(plan: ImportPlan) -> str:
    return plan.file.path.replace("\\", "/").rsplit("/", 1)[-1]
