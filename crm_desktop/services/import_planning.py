"""Makes the plan: reads the batches as they come, and finds out for each row whether its subject is known."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from crm_desktop.domain.houses import house_key, same_house
from crm_desktop.domain.match_keys import company_key, person_key
from crm_desktop.domain.matching import SAME, Entry, Match
from crm_desktop.domain.subjects import SubjectKind
from crm_desktop.formats.ahead import Ahead
from crm_desktop.formats.model import Batch
from crm_desktop.formats.session import ImportReader
from crm_desktop.services.import_compare import compare, join, known_before, old_texts, with_changes
from crm_desktop.services.import_known import Known
from crm_desktop.services.import_plan import (
    Duplicate,
    FieldChange,
    ImportChoices,
    ImportPlan,
    Label,
    Outcome,
    Policy,
)
from crm_desktop.services.import_rows import rows_of
from crm_desktop.services.jobs import JobContext
from crm_desktop.store import importing as store
from crm_desktop.store import subject_export
from crm_desktop.store.archive import Archive

_CHUNK = 1000


class Planner:
    """One run of planning; `plan` is the result."""

    def __init__(
        self, archive: Archive, reader: ImportReader, choices: ImportChoices, job: JobContext
    ) -> None:
        self._connection = archive.reader()
        self._reader, self._choices, self._job = reader, choices, job
        layouts = {sheet: reader.layout(sheet, choices.options_of(sheet)) for sheet in choices.sheets}
        self.plan = ImportPlan(reader.info, choices, layouts)
        self._today = datetime.date.today().isoformat()
        self._seen: dict[str, int] = {}
        self._claimed: set[int] = set()
        self._again: set[int] = set()
        self._shared: set[int] = set()
        self._becoming: dict[int, dict[str, Any]] = {}
        self._leading = set(choices.same_as.values())
        self._roots: dict[Label, int] = {}
        self._known: Known
        self._houses: dict[str, int] = {}

    def run(self) -> ImportPlan:
        total = sum(layout.rows for layout in self.plan.layouts.values())
        for number, sheet in enumerate(self._choices.sheets):
            with Ahead(self._reader.rows(sheet, self._choices.options_of(sheet))) as batches:
                if not number:
                    self._ask_archive()
                for batch in batches:
                    self._take(batch)
                    self._job.progress(len(self.plan), total)
        self._compare_known()
        self._compare_joined()
        self._count_past()
        self._find_houses()
        self._find_people()
        self._name_known()
        return self.plan

    def _ask_archive(self) -> None:
        """While the reading process is busy with the first batch."""
        self.plan.imported_before = store.imported_before(self._connection, self._reader.info.digest)
        self._known = Known(self._connection, self._choices.policy is Policy.ADD)

    # -- row by row

    def _take(self, batch: Batch) -> None:
        plan, choices = self.plan, self._choices
        start = plan.add_batch(batch)
        entries, digests = _entries(batch, start), batch.columns["digest"]
        if choices.leave_out or choices.decisions or choices.same_as:
            for index, (entry, digest) in enumerate(zip(entries, digests, strict=True), start):
                plan.outcomes.append(self._as_decided(index, entry, digest))
        else:
            judge, add = self._judge, plan.outcomes.append
            for index, (entry, digest) in enumerate(zip(entries, digests, strict=True), start):
                add(judge(index, entry, digest, None, None))
        self._make_rows(batch, start)

    def _as_decided(self, index: int, entry: Entry, digest: str) -> Outcome:
        choices, label = self._choices, self._label(index)
        if label in choices.leave_out:
            return Outcome.SKIP
        root = self._roots.get(choices.same_as[label]) if label in choices.same_as else None
        outcome = self._judge(index, entry, digest, choices.decisions.get(label), root)
        if label in self._leading and outcome is not Outcome.SKIP:
            self._roots[label] = self.plan.joined.get(index, index)
        return outcome

    def _make_rows(self, batch: Batch, start: int) -> None:
        """While the reading process is busy with the next batch: what is to be written of the new subjects."""
        outcomes = self.plan.outcomes
        wanted = [i for i in range(len(batch)) if outcomes[start + i] is Outcome.NEW]
        self.plan.made.append(rows_of(batch, wanted))
        for tags in dict.fromkeys(batch.column("tags")):
            self.plan.tags.update(dict.fromkeys(tags or ()))

    def _judge(
        self, index: int, entry: Entry, digest: str, decided: Policy | None, root: int | None
    ) -> Outcome:
        if mine := self._known.digests.get(digest):
            subject = mine.pop(0)
            self._claimed.add(subject)
            self.plan.existing[index] = subject
            self._seen.setdefault(digest, index)
            return Outcome.SAME
        if decided is not Policy.ADD and self._is_same_row(index, entry, digest):
            return Outcome.SKIP
        if root is not None:
            self.plan.joined[index] = root
            self._known.matcher.add(entry)
            return Outcome.JOIN
        match = self._known.matcher.find(entry)
        outcome = Outcome.NEW
        if match is not None:
            outcome = self._matched(index, match, decided)
        if outcome is Outcome.NEW:
            self._known.matcher.add(entry)
        return outcome

    def _is_same_row(self, index: int, entry: Entry, digest: str) -> bool:
        """The very same row again says nothing new, if it says enough to be sure who it is."""
        first = self._seen.setdefault(digest, index)
        if first == index or not (entry.emails or entry.phones or entry.vat or entry.tax_code):
            return False
        self.plan.duplicates[index] = Duplicate(
            (self.plan.label(first), self._label(index)), None, 1.0, ("same_row",)
        )
        if first in self.plan.existing:
            self.plan.existing[index] = self.plan.existing[first]
        return True

    def _label(self, index: int) -> tuple[str | None, int]:
        batch = self.plan.batches[-1]
        return batch.sheet, batch.columns["row"][index - self.plan.starts[-1]]

    def _matched(self, index: int, match: Match, decided: Policy | None) -> Outcome:
        """`decided`: the user's answer for this row; ADD says that the two are different, anything else the same."""
        plan = self.plan
        if decided is Policy.ADD:
            plan.told_apart[index] = match.ref
            return Outcome.NEW
        if match.ref < 0:
            other = plan.label(-match.ref - 1)
            plan.duplicates[index] = Duplicate((other, self._label(index)), None, match.score, match.reasons)
            return Outcome.NEW
        if match.score < SAME and decided is None:
            plan.duplicates[index] = Duplicate((self._label(index),), match.ref, match.score, match.reasons)
            return Outcome.NEW
        policy = decided or self._choices.policy
        if policy is Policy.ADD:
            return Outcome.NEW
        plan.existing[index] = match.ref
        if policy is Policy.SKIP:
            return Outcome.SKIP
        if match.ref in self._claimed:
            self._again.add(index)
            self._shared.add(match.ref)
        self._claimed.add(match.ref)
        return Outcome.UPDATE

    # -- rows whose subject is known: what they change

    def _compare_known(self) -> None:
        plan = self.plan
        wanted = [i for i, outcome in enumerate(plan.outcomes) if outcome is Outcome.UPDATE]
        for start in range(0, len(wanted), _CHUNK):
            self._compare_chunk(wanted[start : start + _CHUNK])
            self._job.check()

    def _compare_chunk(self, indices: Sequence[int]) -> None:
        plan = self.plan
        ids = [plan.existing[i] for i in indices]
        archive = {
            row["id"]: row for row in subject_export.rows(self._connection, list(set(ids)), {}, "", None)
        }
        before = self._originals(indices, ids)
        if self._tells("last_purchase"):
            for subject_id, purchases in store.purchases(self._connection, ids).items():
                archive[subject_id]["purchases"] = purchases
        for index, subject_id in zip(indices, ids, strict=True):
            batch, i = plan.place(index)
            there = self._becoming.get(subject_id) or archive.get(subject_id, {})
            if index in self._again:
                found = join(batch.subject(i), there)
            else:
                old, known = before.get(index, (None, set()))
                found = compare(batch.subject(i), old, known, there, self._policy_of(index))
                found = self._answered(plan.label(index), found)
            self._note_changes(index, subject_id, there, found)
            if not any(change.applies for change in found) and not self._brings_person(batch, i):
                plan.outcomes[index] = Outcome.SAME

    def _tells(self, field: str) -> bool:
        return any(
            column.field == field for layout in self.plan.layouts.values() for column in layout.columns
        )

    def _answered(self, label: Label, found: list[FieldChange]) -> list[FieldChange]:
        """Fields changed on both sides, with what the user says of them."""
        taken = self._choices.take_file
        if not taken:
            return found
        return [c._replace(taken=taken.get((label, c.key))) if c.conflict else c for c in found]

    def _note_changes(
        self, index: int, subject: int, there: dict[str, Any], found: list[FieldChange]
    ) -> None:
        """Several rows of one subject: each is compared with what those before it make of it."""
        if found:
            self.plan.changes[index] = found
        if subject in self._shared:
            self._becoming[subject] = with_changes(there, found)

    # -- rows the user says are the same as an earlier one

    def _compare_joined(self) -> None:
        """Each adds to what the row before it says: nothing said twice is written twice."""
        plan = self.plan
        become: dict[int, dict[str, Any]] = {}
        people: set[tuple[int, str]] = set()
        for index, root in plan.joined.items():
            if root not in become:
                become[root] = self._before_joining(root)
                people.add((root, self._person_of(root)))
            batch, i = plan.place(index)
            row = batch.subject(i)
            if found := join(row, become[root]):
                plan.changes[index] = found
                become[root] = with_changes(become[root], found)
            person = (root, self._person_of(index))
            if person in people:
                plan.people[index] = -1
            people.add(person)

    def _before_joining(self, root: int) -> dict[str, Any]:
        """The subject of a row as it will be without the rows that join it."""
        batch, i = self.plan.place(root)
        subject = self.plan.existing.get(root)
        if subject is None:
            return batch.subject(i)
        archive = subject_export.rows(self._connection, [subject], {}, "", None)
        return with_changes(next(iter(archive), {}), self.plan.changes.get(root, ()))

    def _person_of(self, index: int) -> str:
        batch, i = self.plan.place(index)
        person = batch.column("linked_person")[i]
        return person_key(person[0], person[1]) if person else ""

    @staticmethod
    def _brings_person(batch: Batch, i: int) -> bool:
        return bool(batch.column("linked_person")[i])

    def _policy_of(self, index: int) -> Policy:
        return self._choices.decisions.get(self.plan.label(index), self._choices.policy)

    def _originals(
        self, indices: Sequence[int], ids: Sequence[int]
    ) -> dict[int, tuple[dict[str, Any], set[str]]]:
        """index -> (the original row read again with this layout, the keys it had columns for)."""
        kept = {s: self._nearest(rows) for s, rows in store.originals(self._connection, ids).items()}
        found: dict[int, tuple[dict[str, Any], set[str]]] = {}
        for sheet, layout in self.plan.layouts.items():
            mine = [
                (n, kept[s])
                for n, s in zip(indices, ids, strict=True)
                if s in kept and self.plan.label(n)[0] == sheet
            ]
            if not mine:
                continue
            rows = [list(old_texts(layout, original.cells)) for _, original in mine]
            subjects = self._reader.again(sheet, self._choices.options_of(sheet), rows)
            keys: dict[tuple[str, ...], set[str]] = {}
            for (index, original), subject in zip(mine, subjects, strict=True):
                if original.headers not in keys:
                    keys[original.headers] = known_before(layout, original.headers)
                found[index] = (subject, keys[original.headers])
        return found

    def _nearest(self, originals: Sequence[store.Original]) -> store.Original:
        """Of several rows joined in one subject, the last that is not in this file word for word."""
        changed = [original for original in originals if original.digest not in self._seen]
        return (changed or originals)[-1]

    def _count_past(self) -> None:
        """Next contacts to be written whose day is past: those of new rows, and those an update brings."""
        plan, today = self.plan, self._today
        for start, batch in zip(plan.starts, plan.batches, strict=True):
            for i, due in enumerate(batch.columns.get("next_contact") or ()):
                if due and due < today and plan.outcomes[start + i] is Outcome.NEW:
                    plan.past_next_contacts += 1
        plan.past_next_contacts += sum(
            change.key == "next_contact" and change.new < today
            for changes in plan.changes.values()
            for change in changes
        )

    # -- houses that people work for, and people of houses

    def _find_houses(self) -> None:
        """Employers named by rows: a subject of the archive, a row of the file, or one to be added."""
        plan = self.plan
        named = {house_key(name): name for batch in plan.batches for name in batch.column("employer") if name}
        found = {key: self._houses_called(name) for key, name in named.items()}
        names = store.display_names(
            self._connection, {ref for refs in found.values() for ref in refs if ref > 0}
        )
        for key, refs in found.items():
            called = [(ref, names.get(ref) or self._company_of(ref)) for ref in sorted(refs, reverse=True)]
            fitting = [(ref, name) for ref, name in called if same_house(name, named[key])]
            if fitting:
                plan.employers[key] = next((r for r, n in fitting if house_key(n) == key), fitting[0][0])

    def _houses_called(self, name: str) -> list[int]:
        refs = self._known.matcher.by_exact_name(company_key(name))
        return [ref for ref in refs if (e := self._known.matcher.get(ref)) and e.kind != SubjectKind.PERSON]

    def _company_of(self, ref: int) -> str:
        """The company of a row of the file."""
        batch, i = self.plan.place(-ref - 1)
        return batch.column("company")[i] or ""

    def _find_people(self) -> None:
        """The person of a house that is known: the same name among its people."""
        plan = self.plan
        houses = {}
        for index, subject in plan.existing.items():
            batch, i = plan.place(index)
            if plan.outcomes[index] is Outcome.UPDATE and batch.column("linked_person")[i]:
                houses[index] = subject
        known = store.people_of(self._connection, set(houses.values()))
        for index, house in houses.items():
            batch, i = plan.place(index)
            given, family = batch.column("linked_person")[i][:2]
            key = person_key(given, family)
            same = next((p for p, g, f in known.get(house, ()) if person_key(g, f) == key), None)
            if same is not None:
                plan.people[index] = same
                if not any(change.applies for change in plan.changes.get(index, ())):
                    plan.outcomes[index] = Outcome.SAME

    def _name_known(self) -> None:
        ids = set(self.plan.existing.values()) | {
            d.existing for d in self.plan.duplicates.values() if d.existing
        }
        if len(ids) <= 5000:
            self.plan.names = store.display_names(self._connection, ids)


def _entries(batch: Batch, start: int) -> list[Entry]:
    """What is compared, for every row of a batch; rows of the file have negative refs."""
    size = len(batch)
    none: Sequence[Any] = [""] * size
    nothing: Sequence[Any] = [()] * size
    texts = [
        batch.columns.get(k) or none for k in ("kind", "name_key", "vat", "tax_code", "town", "birthday")
    ]
    several = [batch.columns.get(k) or nothing for k in ("emails", "phones")]
    refs = range(-start - 1, -start - 1 - size, -1)
    return [
        Entry(
            ref, kind, name, vat, tax, emails, tuple([p[0] for p in phones]) if phones else (), town, birthday
        )
        for ref, kind, name, vat, tax, town, birthday, emails, phones in zip(
            refs, *texts, *several, strict=True
        )
    ]
