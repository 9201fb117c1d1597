"""The copy with everything in it: written into a zip or folder, and put back into an archive from one.

Whatever holds records is found in the archive itself, so a new table is in the copy from its first day.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from crm_desktop import __version__
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.formats.everything import Manifest, Part
from crm_desktop.formats.readers.everything_reader import EverythingSource, is_everything, open_everything
from crm_desktop.formats.writers.everything_writer import write_attached, write_erased, write_table
from crm_desktop.formats.writers.packing import Pack
from crm_desktop.services.jobs import JobContext, SilentJob
from crm_desktop.services.subject_files import safe_name
from crm_desktop.store import everything as store
from crm_desktop.store import listing
from crm_desktop.store.archive import SCHEMA_VERSION, Archive
from crm_desktop.store.restoring import Restorer, restoring
from crm_desktop.store.shapes import ERASED_COLUMNS, TableShape, shapes

__all__ = ["Everything", "EverythingFound", "Restored", "is_everything"]


@dataclass(frozen=True)
class EverythingFound:
    """What a copy says is in it: rows by table, attached files, when it was made (UTC) and by which version."""

    path: Path
    created: str
    program: str
    rows: Mapping[str, int]
    attachments: int
    size: int


@dataclass(frozen=True)
class Restored:
    """Rows by table: `added`, `kept` (there already), `left_out` (of subjects that were erased here).

    Nothing was written in a `dry_run`.
    """

    path: Path
    added: Mapping[str, int]
    kept: Mapping[str, int] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)
    attachments: int = 0
    changes: Changes = field(default_factory=Changes)
    dry_run: bool = False

    def as_json(self) -> dict[str, Any]:
        """As other imports report (docs/en/command-line.md), and `tables`."""
        added, kept, left = (sum(rows.values()) for rows in (self.added, self.kept, self.left_out))
        return {
            "file": str(self.path), "sheet": None, "header_row": None, "everything": True, "rows": added + kept + left, "added": added,
            "updated": 0, "unchanged": kept, "skipped": left, "subjects_added": self.added.get("subject", 0), "duplicates": [],
            "conflicts": [], "rejected": [], "not_data_rows": [], "columns": [], "imported_before": None,
            "tables": {table: {"added": n, "unchanged": self.kept.get(table, 0)} for table, n in self.added.items()},
            "attachments": self.attachments, "dry_run": self.dry_run, "batch": None,
        }  # fmt: skip


class Everything:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    # -- out

    def write_records(self, pack: Pack, told: Callable[[int], None]) -> Manifest:
        """All records and attached files into a pack that is being written, which gets the manifest last.

        `told(rows)` hears how many more were written.
        """
        connection = self.archive.reader()
        tables = [
            write_table(pack, name, shape.names, store.lines(connection, shape), told)
            for name, shape in shapes(connection).items()
        ]
        erased = write_erased(pack, ERASED_COLUMNS, store.erased_lines(connection), told)
        files = [(c.sha256, c.size, safe_name(c.name)) for c in store.contents(connection)]
        attached = write_attached(pack, files, self._content, told)
        return Manifest(
            schema=store.schema_version(connection),
            program=__version__,
            created=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            tables=tuple(tables),
            erased=erased,
            attachments=attached,
            attached_bytes=sum(size for _, size, _ in files),
        )

    def _content(self, sha256: str) -> bytes:
        return listing.content(self.archive.reader(), sha256) or b""

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Everything read in this thread inside is of one moment."""
        with store.snapshot(self.archive.reader()):
            yield

    def amount(self) -> int:
        """How many records a copy would hold."""
        connection = self.archive.reader()
        return sum(store.count(connection, table) for table in shapes(connection))

    # -- back in

    def look(self, path: Path) -> EverythingFound:
        """What is in a copy, without reading all of it. UserError as `restore`."""
        with self._open(path) as source:
            found = source.manifest
            return EverythingFound(
                path, found.created, found.program, found.rows, found.attachments.rows, found.size
            )

    def is_empty(self) -> bool:
        """Whether no subject is in this archive, not even in the trash."""
        return store.count(self.archive.reader(), "subject") == 0

    def restore(self, path: Path, job: JobContext | None = None, dry_run: bool = False) -> Restored:
        """Put everything of a copy into this archive: one step of the history, all or nothing.

        Records that are there already stay as they are. UserError: everything.not_ours, everything.damaged,
        everything.newer, everything.unknown, everything.too_large, everything.no_room.
        """
        job = job or SilentJob()
        with self._open(path) as source:
            told = _Progress(job, source.manifest.size)
            source.check(told.more)
            tables = self._known_tables(source)
            if dry_run:
                return Restored(
                    path, source.manifest.rows, {}, {}, source.manifest.attachments.rows, dry_run=True
                )
            return self._write(source, tables, job)

    def _open(self, path: Path) -> Any:
        if not path.exists():
            raise UserError("import.not_found", file=path.name)
        return open_everything(path, shutil.disk_usage(self.archive.path.parent).free)

    def _known_tables(self, source: EverythingSource) -> dict[str, Part]:
        """The tables of the copy, all of whose columns this program has."""
        if source.manifest.schema > SCHEMA_VERSION:
            raise UserError("everything.newer", file=source.path.name)
        known = shapes(self.archive.reader())
        found: dict[str, Part] = {}
        for part in source.manifest.tables:
            if part.name in found:
                raise UserError("everything.damaged", file=source.path.name)
            if part.rows:
                _check_known(source, part, known)
                found[part.name] = part
        return found

    def _write(self, source: EverythingSource, tables: Mapping[str, Part], job: JobContext) -> Restored:
        amounts = {name: part.rows for name, part in tables.items()}
        told = _Progress(job, sum(amounts.values()))
        label = Message("step.everything", {"file": source.path.name, "count": amounts.get("subject", 0)})
        with restoring(self.archive, label, amounts, source.path.name) as restorer:
            _Filling(source, tables, restorer).run(told, job)
        kept, left_out = restorer.kept, restorer.left_out
        added = {name: n - kept.get(name, 0) - left_out.get(name, 0) for name, n in amounts.items()}
        attachments = source.manifest.attachments.rows
        return Restored(source.path, added, kept, left_out, attachments, restorer.step.changes)


class _Filling:
    """One copy going into one archive."""

    def __init__(self, source: EverythingSource, tables: Mapping[str, Part], restorer: Restorer) -> None:
        self.source, self.tables, self.restorer = source, tables, restorer

    def run(self, told: _Progress, job: JobContext) -> None:
        restorer, source = self.restorer, self.source
        if restorer.erased and "subject" in self.tables:
            restorer.leave_out(*self._rows("subject"))
        for name in filter(self.tables.__contains__, restorer.used):
            restorer.match(name, *self._rows(name))
        with restorer.in_bulk():
            for name in restorer.order:
                for rows in restorer.add(name, *self._rows(name)):
                    told.more(rows)
        for digest, content in source.attached():
            restorer.keep_content(digest, content)
            job.check()
        restorer.keep_erased(source.rows(source.manifest.erased))

    def _rows(self, table: str) -> tuple[list[str], Iterator[list[list[Any]]]]:
        part = self.tables[table]
        return self.source.columns(part), self.source.rows(part)


def _check_known(source: EverythingSource, part: Part, known: Mapping[str, TableShape]) -> None:
    """Nothing is dropped silently: what this program has no place for is a reason to stop."""
    names: Sequence[str] = source.columns(part)
    if len(set(names)) != len(names) or not {"id", "uid"} <= set(names):
        raise UserError("everything.damaged", file=source.path.name)
    if part.name not in known or set(names) - set(known[part.name].names):
        raise UserError("everything.unknown", file=source.path.name)


class _Progress:
    """Adds up, and tells the job; cancelling is heard here."""

    def __init__(self, job: JobContext, total: int) -> None:
        self.job = job
        self.total = total
        self.done = 0

    def more(self, amount: int) -> None:
        self.done += amount
        self.job.progress(min(self.done, self.total), self.total)
