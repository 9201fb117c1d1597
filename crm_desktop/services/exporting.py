"""Files going out: spreadsheets, text, cards, calendars, and everything at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from crm_desktop.errors import UserError
from crm_desktop.formats.writers.calendar_writer import write_calendar
from crm_desktop.formats.writers.csv_writer import write_csv, write_csv_to
from crm_desktop.formats.writers.json_writer import write_json
from crm_desktop.formats.writers.model import Table, TextFormats, whole_file
from crm_desktop.formats.writers.vcard_writer import write_vcards
from crm_desktop.formats.writers.xlsx_writer import write_xlsx
from crm_desktop.services.export_tables import Extra, Wording, build_table
from crm_desktop.services.jobs import JobContext, SilentJob
from crm_desktop.services.listing import KINDS, Listing
from crm_desktop.services.subject_files import safe_name
from crm_desktop.services.subjects import Subjects
from crm_desktop.store import listing as store
from crm_desktop.store.archive import Archive

__all__ = ["ExportResult", "Exporting", "TextFormats", "Wording"]
Row = dict[str, Any]
SUFFIXES = (".xlsx", ".csv", ".vcf", ".ics", ".json", ".zip")
#: what a workbook holds when nothing is chosen
USUAL = (
    "subjects",
    "interactions",
    "facts",
    "requests",
    "activities",
    "results",
    "cycles",
    "reviews",
    "findings",
)
CHECK_EVERY = 500


@dataclass(frozen=True)
class ExportResult:
    """`counts` are records by kind; `attachments` the files inside a zip."""

    path: Path
    counts: dict[str, int]
    attachments: int = 0


class Exporting:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.listing = Listing(archive)

    def export(
        self,
        target: Path,
        wording: Wording,
        formats: TextFormats,
        kinds: Sequence[str] = (),
        ids: Sequence[int] | None = None,
        job: JobContext | None = None,
    ) -> ExportResult:
        """Write a file; its ending says which. `ids` keeps to these subjects, where subjects are written.

        Raises UserError: export.unknown_format, export.one_kind, export.only_kind, file.not_written.
        """
        suffix = target.suffix.lower()
        if suffix not in SUFFIXES:
            raise UserError("export.unknown_format", name=target.name)
        work = _Export(self, wording, formats, ids, job or SilentJob())
        chosen = _chosen(suffix, kinds)
        if not target.parent.is_dir():
            raise UserError("file.not_written", name=target.name)
        return work.write(suffix, target, chosen)

    def extra(self) -> Extra:
        """The columns that only this archive has."""
        reader = self.archive.reader()
        return Extra(tuple(store.custom_fields(reader)), tuple(store.sales_years(reader)))


#: formats that hold one kind of record only
ONLY = {".vcf": "subjects", ".ics": "activities"}


def _chosen(suffix: str, kinds: Sequence[str]) -> Sequence[str]:
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        raise UserError("list.unknown_kind", kind=unknown[0])
    if suffix in ONLY:
        if any(kind != ONLY[suffix] for kind in kinds):
            raise UserError("export.only_kind", suffix=suffix, kind=ONLY[suffix])
        return (ONLY[suffix],)
    if suffix == ".csv":
        if len(kinds) > 1:
            raise UserError("export.one_kind", suffix=suffix)
        return kinds or ("subjects",)
    return kinds or (USUAL if suffix == ".xlsx" else KINDS)


class _Export:
    """One export under way."""

    def __init__(
        self,
        owner: Exporting,
        wording: Wording,
        formats: TextFormats,
        ids: Sequence[int] | None,
        job: JobContext,
    ) -> None:
        self.owner = owner
        self.reader = owner.archive.reader()
        self.wording = wording
        self.formats = formats
        self.ids = ids
        self.job = job
        self.done = 0

    def write(self, suffix: str, target: Path, kinds: Sequence[str]) -> ExportResult:
        writers: dict[str, Callable[[Path, Sequence[str]], ExportResult]] = {
            ".xlsx": self._xlsx, ".csv": self._csv, ".vcf": self._cards, ".ics": self._calendar, ".json": self._json,
            ".zip": self._zip,
        }  # fmt: skip
        return writers[suffix](target, kinds)

    # -- rows

    def rows(self, kind: str) -> Iterator[Row]:
        """Rows of a kind; cancelling is heard between them."""
        found: Iterable[Row]
        if kind == "subjects" and self.ids is not None:
            found = Subjects(self.owner.archive).export_rows(ids=self.ids)
        else:
            found = self.owner.listing.rows(kind)
        for row in found:
            self.done += 1
            if self.done % CHECK_EVERY == 0:
                self.job.progress(self.done, 0)
            yield row

    def rows_with_uid(self, kind: str, table: str) -> Iterator[Row]:
        uids = store.uids(self.reader, table)
        return ({**row, "uid": uids.get(row["id"], "")} for row in self.rows(kind))

    def table(self, kind: str) -> Table:
        extra = self.owner.extra() if kind == "subjects" else Extra()
        return build_table(kind, self.owner.listing.keys(kind), self.rows(kind), self.wording, extra)

    # -- files

    def _xlsx(self, target: Path, kinds: Sequence[str]) -> ExportResult:
        counts = write_xlsx(target, [self.table(kind) for kind in kinds], self.formats)
        return ExportResult(target, dict(zip(kinds, counts, strict=True)))

    def _csv(self, target: Path, kinds: Sequence[str]) -> ExportResult:
        return ExportResult(target, {kinds[0]: write_csv(target, self.table(kinds[0]), self.formats)})

    def _cards(self, target: Path, kinds: Sequence[str]) -> ExportResult:
        with whole_file(target) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
            return ExportResult(
                target, {"subjects": write_vcards(file, self.rows_with_uid("subjects", "subject"))}
            )

    def _calendar(self, target: Path, kinds: Sequence[str]) -> ExportResult:
        name = self.owner.archive.path.stem
        with whole_file(target) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
            rows = self.rows_with_uid("activities", "activity")
            return ExportResult(target, {"activities": write_calendar(file, rows, name)})

    def _json(self, target: Path, kinds: Sequence[str]) -> ExportResult:
        with whole_file(target) as temporary, temporary.open("w", encoding="utf-8") as file:
            return ExportResult(target, write_json(file, {kind: self.rows(kind) for kind in kinds}))

    def _zip(self, target: Path, kinds: Sequence[str]) -> ExportResult:
        """Lists as JSON and as text tables, cards, calendar, every attachment, and all tables as they are."""
        with whole_file(target) as temporary, ZipFile(temporary, "w", ZIP_DEFLATED) as packed:
            with packed.open("data.json", "w", force_zip64=True) as entry:
                counts = _as_text(
                    entry, lambda file: write_json(file, {kind: self.rows(kind) for kind in kinds})
                )
            with packed.open("tables.json", "w", force_zip64=True) as entry:
                _as_text(entry, lambda file: write_json(file, store.whole_tables(self.reader)))
            for kind in kinds:
                with packed.open(f"{kind}.csv", "w", force_zip64=True) as entry:
                    write_csv_to(entry, self.table(kind), self.formats)  # type: ignore[arg-type]
            if "subjects" in kinds:
                with packed.open("subjects.vcf", "w") as entry:
                    _as_text(entry, lambda f: write_vcards(f, self.rows_with_uid("subjects", "subject")))
            if "activities" in kinds:
                with packed.open("activities.ics", "w") as entry:
                    rows = self.rows_with_uid("activities", "activity")
                    _as_text(entry, lambda f: write_calendar(f, rows, self.owner.archive.path.stem))
            return ExportResult(target, counts, self._attach(packed))

    def _attach(self, packed: ZipFile) -> int:
        count = 0
        for row in self.owner.listing.rows("attachments"):
            content = store.content(self.reader, row["sha256"])
            if content is not None:
                packed.writestr(f"attachments/{row['id']} {safe_name(row['name'])}", content)
                count += 1
        return count


def _as_text(entry: Any, write: Callable[[Any], Any]) -> Any:
    """Write text into an open entry of a zip, which stays open."""
    raw: BinaryIO = entry
    file = TextIOWrapper(raw, encoding="utf-8", newline="")
    result = write(file)
    file.flush()
    file.detach()
    return result
