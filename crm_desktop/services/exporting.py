"""Files going out: spreadsheets, text, cards, calendars, and everything at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

from crm_desktop.errors import UserError
from crm_desktop.formats.writers.calendar_writer import write_calendar
from crm_desktop.formats.writers.csv_writer import write_csv
from crm_desktop.formats.writers.everything_writer import write_manifest
from crm_desktop.formats.writers.json_writer import write_json
from crm_desktop.formats.writers.model import PLAIN_TEXT, Table, TextFormats, told_of_disk, whole_file
from crm_desktop.formats.writers.packing import packing
from crm_desktop.formats.writers.vcard_writer import VERSIONS, write_vcards
from crm_desktop.formats.writers.xlsx_writer import write_xlsx, write_xlsx_to
from crm_desktop.services.everything import Everything
from crm_desktop.services.export_tables import Exact, Extra, Wording, build_table
from crm_desktop.services.jobs import JobContext, SilentJob
from crm_desktop.services.listing import KINDS, Listing
from crm_desktop.services.subjects import Subjects
from crm_desktop.store import listing as store
from crm_desktop.store import subject_records
from crm_desktop.store.archive import Archive

__all__ = ["SUFFIXES", "ExportResult", "Exporting", "Selection", "TextFormats", "Wording"]
Row = dict[str, Any]
#: "" is a folder with everything
SUFFIXES = (".xlsx", ".csv", ".vcf", ".ics", ".json", ".zip", "")
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
#: the name of the calendar inside a copy of everything
CALENDAR = "CRM Desktop"


@dataclass(frozen=True)
class Selection:
    """Which records: `records` of a kind by id, in their order for subjects; `subjects` with all that belongs to them.

    Without either, all.
    """

    records: Mapping[str, Sequence[int]] = field(default_factory=dict)
    subjects: Sequence[int] | None = None


ALL = Selection()


@dataclass(frozen=True)
class ExportResult:
    """`counts` are records by kind; `attachments` the files inside a copy of everything."""

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
        selection: Selection = ALL,
        job: JobContext | None = None,
        *,
        plain: bool = False,
        card_version: str = VERSIONS[0],
    ) -> ExportResult:
        """Write a file; its ending says which, and none at all is a folder with everything.

        plain: a text table for other programs instead of one for Excel. Raises UserError: export.unknown_format,
        export.one_kind, export.only_kind, export.folder_not_empty, file.not_written, file.no_room, file.not_allowed.
        """
        suffix = target.suffix.lower()
        if suffix not in SUFFIXES:
            raise UserError("export.unknown_format", name=target.name)
        chosen = _chosen(suffix, kinds)
        _check_place(target, suffix)
        how = _How(Exact() if plain else wording, PLAIN_TEXT if plain else formats, card_version)
        work = _Export(self, how, selection, job or SilentJob())
        return work.write(suffix, target, chosen)

    def name_of(self, subject_id: int) -> str:
        return subject_records.name_of(self.archive.reader(), subject_id)

    def extra(self) -> Extra:
        """The columns that only this archive has."""
        reader = self.archive.reader()
        return Extra(tuple(store.custom_fields(reader)), tuple(store.sales_years(reader)))


#: formats that hold one kind of record only
ONLY = {".vcf": "subjects", ".ics": "activities"}
EVERYTHING = (".zip", "")


def _chosen(suffix: str, kinds: Sequence[str]) -> Sequence[str]:
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        raise UserError("list.unknown_kind", kind=unknown[0])
    if suffix in EVERYTHING and kinds:
        raise UserError("export.everything_only", suffix=suffix)
    if suffix in ONLY:
        if any(kind != ONLY[suffix] for kind in kinds):
            raise UserError("export.only_kind", suffix=suffix, kind=ONLY[suffix])
        return (ONLY[suffix],)
    if suffix == ".csv":
        if len(kinds) > 1:
            raise UserError("export.one_kind", suffix=suffix)
        return kinds or ("subjects",)
    return kinds or (USUAL if suffix == ".xlsx" else KINDS)


def _check_place(target: Path, suffix: str) -> None:
    if not target.parent.is_dir() or (target.is_dir() and suffix):
        raise UserError("file.not_written", name=target.name)
    with told_of_disk(target):
        if not suffix and target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise UserError("export.folder_not_empty", name=target.name)


@dataclass(frozen=True)
class _How:
    wording: Wording
    formats: TextFormats
    card_version: str


class _Export:
    """One export under way."""

    def __init__(self, owner: Exporting, how: _How, selection: Selection, job: JobContext) -> None:
        self.owner = owner
        self.everything = Everything(owner.archive)
        self.reader = owner.archive.reader()
        self.how = how
        self.selection = selection
        self.job = job
        self.done = 0
        self.total = 0

    def write(self, suffix: str, target: Path, kinds: Sequence[str]) -> ExportResult:
        """All of it as of one moment, whatever is written meanwhile."""
        writers: dict[str, Callable[[Path, Sequence[str]], ExportResult]] = {
            ".xlsx": self._xlsx, ".csv": self._csv, ".vcf": self._cards, ".ics": self._calendar, ".json": self._json,
            ".zip": self._pack, "": self._pack,
        }  # fmt: skip
        with self.everything.moment():
            self.total = sum(self._amount(kind) for kind in kinds)
            return writers[suffix](target, kinds)

    # -- rows

    def _amount(self, kind: str) -> int:
        """About how many rows there will be."""
        if kind in self.selection.records:
            return len(self.selection.records[kind])
        if kind == "subjects" and self.selection.subjects is not None:
            return len(self.selection.subjects)
        return store.count(self.reader, kind)

    def rows(self, kind: str) -> Iterator[Row]:
        """Rows of a kind; cancelling is heard between them."""
        for row in self._selected(kind):
            self.done += 1
            if self.done % CHECK_EVERY == 0:
                self.job.progress(min(self.done, self.total), self.total)
            yield row

    def _selected(self, kind: str) -> Iterable[Row]:
        chosen = self.selection
        ids = chosen.records.get(kind)
        if kind == "subjects" and (ids is not None or chosen.subjects is not None):
            wanted = ids if ids is not None else chosen.subjects
            return Subjects(self.owner.archive).export_rows(ids=wanted)
        rows = self.owner.listing.rows(kind)
        if ids is not None:
            return _having(rows, "id", set(ids))
        if chosen.subjects is not None:
            return _having(rows, "subject_id", set(chosen.subjects))
        return rows

    def marked(self, kind: str, table: str) -> Iterator[Row]:
        """Rows with the `uid` and `changed_at` of the record they are about."""
        for rows in _batched(self.rows(kind), CHECK_EVERY):
            marks = store.marks(self.reader, table, [row["id"] for row in rows])
            yield from ({**row, **marks.get(row["id"], {})} for row in rows)

    def table(self, kind: str) -> Table:
        extra = self.owner.extra() if kind == "subjects" else Extra()
        return build_table(kind, self.owner.listing.keys(kind), self.rows(kind), self.how.wording, extra)

    # -- files

    def _xlsx(self, target: Path, kinds: Sequence[str]) -> ExportResult:
        counts = write_xlsx(target, [self.table(kind) for kind in kinds], self.how.formats)
        return ExportResult(target, dict(zip(kinds, counts, strict=True)))

    def _csv(self, target: Path, kinds: Sequence[str]) -> ExportResult:
        return ExportResult(target, {kinds[0]: write_csv(target, self.table(kinds[0]), self.how.formats)})

    def _cards(self, target: Path, kinds: Sequence[str]) -> ExportResult:
        return self._text(target, "subjects", self._write_cards)

    def _calendar(self, target: Path, kinds: Sequence[str]) -> ExportResult:
        name = self.owner.archive.path.stem
        return self._text(target, "activities", lambda file: self._write_calendar(file, name))

    def _write_cards(self, file: Any) -> int:
        return write_vcards(file, self.marked("subjects", "subject"), self.how.card_version)

    def _write_calendar(self, file: Any, name: str) -> int:
        return write_calendar(file, self.marked("activities", "activity"), name)

    def _text(self, target: Path, kind: str, write: Callable[[Any], int]) -> ExportResult:
        with whole_file(target) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
            return ExportResult(target, {kind: write(file)})

    def _json(self, target: Path, kinds: Sequence[str]) -> ExportResult:
        with whole_file(target) as temporary, temporary.open("w", encoding="utf-8") as file:
            return ExportResult(target, write_json(file, {kind: self.rows(kind) for kind in kinds}))

    def _pack(self, target: Path, _kinds: Sequence[str]) -> ExportResult:
        """All records as they are, which import takes back, and beside them lists for people to read."""
        words = self.how.wording
        self.total += self.everything.amount()
        self.total += store.count(self.reader, "subjects") + store.count(self.reader, "activities")
        with packing(target) as pack:
            manifest = self.everything.write_records(pack, self._records_written)
            with pack.entry(f"{words.table('lists')}.xlsx") as entry:
                tables = [self.table(kind) for kind in KINDS]
                counts = dict(zip(KINDS, write_xlsx_to(entry, tables, self.how.formats), strict=True))
            with pack.entry(f"{words.table('subjects')}.vcf") as entry:
                _as_text(entry, self._write_cards)
            with pack.entry(f"{words.table('activities')}.ics") as entry:
                _as_text(entry, lambda file: self._write_calendar(file, CALENDAR))
            with pack.entry(f"{words.table('read_me')}.txt") as entry:
                entry.write(words.about_everything().encode("utf-8"))
            write_manifest(pack, manifest)
        return ExportResult(target, counts, manifest.attachments.rows)

    def _records_written(self, amount: int) -> None:
        self.done += amount
        self.job.progress(min(self.done, self.total), self.total)


def _having(rows: Iterable[Row], key: str, wanted: Collection[int]) -> Iterator[Row]:
    return (row for row in rows if row.get(key) in wanted)


def _batched(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def _as_text(entry: BinaryIO, write: Callable[[Any], Any]) -> Any:
    """Write text into an open entry, which stays open."""
    file = TextIOWrapper(entry, encoding="utf-8", newline="")
    result = write(file)
    file.flush()
    file.detach()
    return result
