"""Importing contacts from a file: open, plan, write, undo. The file is read in a child process.

with importing.open(path) as file:
    plan = importing.plan(file, file.choices(), job)   # nothing is written yet
    result = importing.write(plan, job)                # one step; Cancel leaves nothing
importing.undo(result.batch)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.formats.model import Column, FileInfo, Layout, Problem, ReadOptions, SheetInfo, letter
from crm_desktop.formats.session import ImportReader, Limits, Preview, ReadingCancelled
from crm_desktop.services.delicate import may_note
from crm_desktop.services.import_plan import (
    Duplicate,
    FieldChange,
    ImportChoices,
    ImportPlan,
    NextContacts,
    Outcome,
    PlannedRow,
    Policy,
)  # fmt: skip
from crm_desktop.services.import_planning import Planner
from crm_desktop.services.import_profiles import chosen_fields, remembered_options
from crm_desktop.services.import_source import Pasted, Source
from crm_desktop.services.import_writing import Writer
from crm_desktop.services.jobs import Cancelled, JobContext, SilentJob
from crm_desktop.services.memory import much_at_once
from crm_desktop.store import import_profiles as profiles
from crm_desktop.store import importing as store
from crm_desktop.store.archive import Archive
from crm_desktop.store.import_profiles import Profile

__all__ = [
    "FIELDS", "Column", "Duplicate", "FieldChange", "FileInfo", "ImportChoices", "ImportFile", "ImportPlan", "ImportResult", "Importing",
    "Layout", "NextContacts", "Outcome", "PlannedRow", "Policy", "Preview", "Problem", "Profile", "ReadOptions", "SheetInfo",
]  # fmt: skip

#: the fields a column may be given, in the order a menu shows them; sales:YEAR besides
FIELDS = (
    "company_or_person", "full_name", "company", "company_person", "given_name", "middle_name", "family_name", "title", "job_title", "employer", "sector", "kind",
    "email", "phone", "mobile", "fax", "pec", "website", "vat", "tax_code", "vat_or_tax_code", "sdi",
    "address", "street", "street_number", "postal_code", "city", "province", "region", "country",
    "birthday", "tags", "tier", "priority", "lifecycle", "target", "consent_marketing", "notes", "last_contact", "next_contact", "last_purchase",
    "custom", "ignored",
)  # fmt: skip
_GENERIC_SHEETS = ("foglio", "sheet", "tabelle", "feuil", "hoja", "table", "tabella", "dati", "data")


class ImportFile:
    """An opened foreign file and what the user decided earlier for files like it. Close it when done."""

    def __init__(self, reader: ImportReader, archive: Archive, limit_to: str | None = None) -> None:
        self._reader, self._archive = reader, archive
        self._profile = limit_to
        self._layouts: dict[tuple[str | None, str], Layout] = {}
        self._options: dict[str | None, ReadOptions] = {}
        self._found: dict[str | None, Profile] = {}

    @property
    def info(self) -> FileInfo:
        return self._reader.info

    @property
    def sheets(self) -> tuple[SheetInfo, ...]:
        return self._reader.sheets

    @property
    def proposed(self) -> tuple[str | None, ...]:
        """The sheets worth importing, none when no sheet holds contacts."""
        return self._reader.proposed

    def choices(
        self, sheets: Sequence[str | None] | None = None, policy: Policy = Policy.UPDATE
    ) -> ImportChoices:
        """What to start from: the proposed sheets (or these), as files with these headers were read last.

        Raises UserError import.no_contacts when nothing is proposed and no sheet is named.
        """
        chosen = tuple(self.proposed if sheets is None else sheets)
        if not chosen:
            raise UserError("import.no_contacts", file=self._reader.path.name)
        options = {sheet: self._remembered(sheet) for sheet in chosen}
        if len(chosen) > 1:
            options = {sheet: replace(o, sheet_tag=_tag_of(sheet)) for sheet, o in options.items()}
        return ImportChoices(chosen, options, policy)

    def layout(self, sheet: str | None, options: ReadOptions | None = None) -> Layout:
        """How the sheet would be read with these options (default: as remembered)."""
        return self._reader.layout(sheet, options or self._remembered(sheet))

    def table(self, sheet: str | None, limit: int = 30) -> list[tuple[int, list[str]]]:
        """The first rows as they stand in the file."""
        return self._reader.table(sheet, limit)

    def preview(self, sheet: str | None, options: ReadOptions | None = None, limit: int = 50) -> Preview:
        """The first rows as subjects, without looking into the archive."""
        return self._reader.preview(sheet, options or self._remembered(sheet), limit)

    def remembered(self, sheet: str | None) -> Profile | None:
        """The matching decided for an earlier file with these headers, which `choices` starts from."""
        self._remembered(sheet)
        return self._found.get(sheet)

    def forget(self, sheet: str | None) -> None:
        """From now on the sheet is read as it is recognised."""
        self._options[sheet] = ReadOptions()
        self._found.pop(sheet, None)

    def _remembered(self, sheet: str | None) -> ReadOptions:
        if sheet not in self._options:
            self._options[sheet] = self._find_remembered(sheet)
        return self._options[sheet]

    def _find_remembered(self, sheet: str | None) -> ReadOptions:
        layout = self._reader.layout(sheet)
        connection = self._archive.reader()
        if self._profile:
            kept = profiles.named(connection, self._profile)
        else:
            kept = profiles.of_layout(connection, layout.fingerprint)
        if kept is None:
            if self._profile:
                raise UserError("import.no_such_profile", profile=self._profile)
            return ReadOptions()
        self._found[sheet] = kept
        return remembered_options(kept, partial(self._reader.layout, sheet))

    @property
    def reader(self) -> ImportReader:
        return self._reader

    def close(self) -> None:
        self._reader.close()

    def __enter__(self) -> ImportFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _tag_of(sheet: str | None) -> str | None:
    """The sheet's name as a tag, unless it says nothing (Foglio1, A)."""
    name = (sheet or "").strip()
    bare = name.rstrip("0123456789 ()_-").casefold()
    return None if len(name) < 3 or bare in _GENERIC_SHEETS else name


@dataclass(frozen=True)
class ImportResult:
    """What an import did, or would do (`dry_run`); `batch` is None when nothing was written.

    Counts are in source rows; `joined` are those of `skipped` whose data went into the subject of another row.
    """

    plan: ImportPlan
    subjects_added: int
    batch: int | None = None
    step: int | None = None
    changes: Changes = field(default_factory=Changes)
    dry_run: bool = False

    @property
    def counts(self) -> dict[str, int]:
        counts = self.plan.counts
        return {
            "rows": counts["rows"], "added": counts["new"], "updated": counts["update"], "unchanged": counts["same"],
            "skipped": counts["skip"] + counts["join"], "joined": counts["join"], "subjects_added": self.subjects_added,
        }  # fmt: skip

    def as_json(self) -> dict[str, Any]:
        """What `import --json` prints (DESIGN section 5)."""
        plan = self.plan
        sheets = plan.choices.sheets
        single = len(sheets) == 1
        layouts = list(plan.layouts.values())

        def row(sheet: str | None, number: int) -> Any:
            return number if single else f"{sheet}!{number}"

        return {
            "file": plan.file.path,
            "sheet": sheets[0] if single else list(sheets),
            "header_row": layouts[0].header_row,
            **self.counts,
            "duplicates": [
                {"rows": [row(*label) for label in d.rows], "existing": d.existing, "score": d.score, "reasons": list(d.reasons)}
                for _, d in sorted(plan.duplicates.items())
            ],
            "conflicts": [
                {"row": row(*plan.label(i)), "existing": plan.existing[i], "field": c.key, "archive": c.old, "file": c.new}
                for i, changes in sorted(plan.changes.items()) for c in changes if c.is_open
            ],
            "rejected": [
                {"row": row(sheet, number), "column": p.column, "value": p.value, "reason": p.reason}
                for sheet, number, p in plan.rejected()
            ],
            "not_data_rows": [row(sheet, number) for sheet, number, _, _ in plan.not_data],
            "columns": [
                {"header": c.header or letter(c.index), "field": c.field, "confidence": c.confidence, **({} if single else {"sheet": layout.sheet})}
                for layout in layouts for c in layout.columns
            ],
            "imported_before": plan.imported_before,
            "dry_run": self.dry_run,
            "batch": self.batch,
        }  # fmt: skip


class Importing:
    """The use cases of importing, on one open archive."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def open(
        self,
        path: str | Source,
        password: str | None = None,
        job: JobContext | None = None,
        *,
        profile: str | None = None,
        limits: Limits | None = None,
    ) -> ImportFile:
        """Open a foreign file, or a pasted block. Raises UserError import.password, .empty, .damaged, .not_a_spreadsheet, .too_large, …"""
        job = job or SilentJob()
        if not isinstance(path, Pasted):
            path = Path(path)
            if path.is_dir():
                raise UserError("import.is_folder", file=path.name or str(path))
            if not path.is_file():
                raise UserError("import.not_found", file=path.name)
        try:
            reader = _reader(path, password, limits, job)
        except ReadingCancelled as error:
            raise Cancelled from error
        reader.delicate = may_note(self.archive)
        return ImportFile(reader, self.archive, profile)

    def plan(self, file: ImportFile, choices: ImportChoices, job: JobContext | None = None) -> ImportPlan:
        """What importing would do, row by row; reads the archive, writes nothing."""
        job = job or SilentJob()
        file.reader.watch(lambda: job.cancelled)
        try:
            with much_at_once():
                return Planner(self.archive, file.reader, choices, job).run()
        except ReadingCancelled as error:
            raise Cancelled from error

    def write(
        self, plan: ImportPlan, job: JobContext | None = None, file: ImportFile | None = None
    ) -> ImportResult:
        """Do it: one step of the history, all or nothing. With `file`, the fields the user chose are remembered in it."""
        job = job or SilentJob()
        if not plan.something_to_write:
            return ImportResult(plan, 0)
        label = Message(
            "step.import",
            {"file": Path(plan.file.path).name, "count": plan.counts["new"] + plan.counts["update"]},
        )
        chosen = chosen_fields(file, plan.choices) if file is not None else []
        with much_at_once(), self.archive.step(label, origin="import") as step:
            writer = Writer(plan, step, job)
            writer.run()
            for fingerprint, mapping in chosen:
                profiles.save(step, "", fingerprint, mapping)
            job.check()
        plan.let_go()
        return ImportResult(plan, writer.added, writer.batch_id, step.id, step.changes)

    def preview_result(self, plan: ImportPlan) -> ImportResult:
        """The result of a dry run."""
        return ImportResult(plan, plan.subjects_to_add, dry_run=True)

    def undo(self, batch: int) -> Changes:
        """Undo one import, newer work staying: its subjects go, the fields it changed return."""
        found = store.batch(self.archive.reader(), batch)
        if found is None or found.step is None:
            raise UserError("import.nothing_to_undo", batch=batch)
        return self.archive.undo_step(found.step)[0]

    def history(self, limit: int = 50) -> list[store.Batch]:
        """Earlier imports, newest first."""
        return store.batches(self.archive.reader(), limit)

    def remember(self, file: ImportFile, choices: ImportChoices, name: str = "") -> Changes:
        """Keep the fields the user gave to columns, for the next file with these headers."""
        with self.archive.step(Message("step.import.profile", {})) as step:
            for fingerprint, mapping in chosen_fields(file, choices, whole=bool(name)):
                profiles.save(step, name, fingerprint, mapping)
        return step.changes

    # -- matchings that are remembered

    def profiles(self) -> list[Profile]:
        """Newest first."""
        return profiles.every(self.archive.reader())

    def rename_profile(self, profile_id: int, name: str) -> Changes:
        """UserError import.profile_name_missing without a name, import.profile_name_taken when another has it."""
        name = " ".join(name.split())
        if not name:
            raise UserError("import.profile_name_missing")
        if any(p.name.casefold() == name.casefold() and p.id != profile_id for p in self.profiles()):
            raise UserError("import.profile_name_taken", name=name)
        with self.archive.step(Message("step.import.profile_renamed", {"name": name})) as step:
            profiles.rename(step, profile_id, name)
        return step.changes

    def forget_profiles(self, profile_ids: Sequence[int]) -> Changes:
        with self.archive.step(Message("step.import.profile_forgotten", {"count": len(profile_ids)})) as step:
            profiles.forget(step, profile_ids)
        return step.changes


def _reader(source: Source, password: str | None, limits: Limits | None, job: JobContext) -> ImportReader:
    def cancelled() -> bool:
        return job.cancelled

    if isinstance(source, Pasted):
        return ImportReader.pasted(
            source.text, source.html, name=source.name, limits=limits, cancelled=cancelled
        )
    return ImportReader(source, password, limits=limits, cancelled=cancelled)
