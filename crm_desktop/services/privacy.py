"""The owner's duties about personal data, as help: declarations, access, erasure, retention, the register."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from crm_desktop.domain import entities
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.messages import Message
from crm_desktop.domain.privacy import ConsentState, DelicateBasis, Purpose
from crm_desktop.errors import StorageError, UserError
from crm_desktop.services.delicate import SETTING as DELICATE
from crm_desktop.services.delicate import may_note
from crm_desktop.services.jobs import JobContext, SilentJob
from crm_desktop.services.settings import Settings
from crm_desktop.store import erasing, privacy, subject_records
from crm_desktop.store.archive import Archive
from crm_desktop.store.privacy import ConsentRow, SilentRow
from crm_desktop.store.putting_back import erase_again, erase_in, kept_beside

if TYPE_CHECKING:
    from crm_desktop.services.backups import Backups
    from crm_desktop.store.manifest import Backup
    from crm_desktop.store.shelf import Shelf

__all__ = ["Declaration", "DelicateChoice", "Erasure", "Privacy", "PrivacyRecord", "Register"]
RETENTION, OWNER = "privacy.retention_months", "privacy.owner"
#: purposes that a withdrawn consent to marketing covers
MARKETING = (Purpose.MARKETING, Purpose.NEWSLETTER, Purpose.PHONE_CALLS)


@dataclass(frozen=True)
class Declaration:
    """What somebody said about one purpose. `source`: where from; `proof`: how one knows."""

    purpose: str
    state: str = "given"
    basis: str = "consent"
    on_date: date = field(default_factory=date.today)
    source: str = ""
    proof: str = ""
    attachment_id: int | None = None


@dataclass(frozen=True)
class PrivacyRecord:
    """`now` is the newest declaration of each purpose, `before` the older ones."""

    do_not_contact: bool
    now: tuple[ConsentRow, ...]
    before: tuple[ConsentRow, ...]


@dataclass(frozen=True)
class DelicateChoice:
    """Whether opinions, faith and membership of persons may be noted, and on which ground."""

    on: bool = False
    basis: str = DelicateBasis.MADE_PUBLIC
    since: str = ""
    note: str = ""


@dataclass(frozen=True)
class Erasure:
    """Rows that went, by table; texts of others that still name them; what the pages have to show again."""

    rows: dict[str, int]
    mentions: int
    changes: Changes
    copies: Purged | None = None


class Purged(NamedTuple):
    """Copies gone over, and those left as they were: under a former password, damaged, or no room."""

    done: int
    left: int


@dataclass(frozen=True)
class Register:
    """What the register of processing says, from the archive as it is."""

    owner: dict[str, str]
    holdings: dict[str, int]
    bases: tuple[tuple[str, str, int], ...]
    delicate: DelicateChoice
    retention_months: int | None
    encrypted: bool
    place: str | None
    path: Path
    erased: int


class Privacy:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.settings = Settings(archive)

    # -- declarations

    def record(self, subject_id: int) -> PrivacyRecord:
        reader = self.archive.reader()
        seen: set[str] = set()
        now: list[ConsentRow] = []
        before: list[ConsentRow] = []
        for row in privacy.consents(reader, subject_id):
            (before if row.purpose in seen else now).append(row)
            seen.add(row.purpose)
        return PrivacyRecord(privacy.do_not_contact(reader, subject_id), tuple(now), tuple(before))

    def purposes(self) -> list[str]:
        """The ready ones, then those the user wrote."""
        ready = [str(purpose) for purpose in Purpose]
        return ready + [p for p in privacy.purposes(self.archive.reader()) if p not in ready]

    def declare(self, subject_id: int, said: Declaration, consent_id: int | None = None) -> Changes:
        """Note a declaration, or mend one. One about marketing sets the subject's own mark too."""
        code = "step.consent.add" if consent_id is None else "step.consent.change"
        with self.archive.step(self._label(code, subject_id)) as step:
            step.save(entities.Consent, {"subject_id": subject_id, **vars(said)}, consent_id)
            if said.purpose == Purpose.MARKETING:
                given = said.state == ConsentState.GIVEN
                step.save(entities.Subject, {"consent_marketing": given}, subject_id)
        return step.changes

    def forget_declaration(self, subject_id: int, consent_id: int) -> Changes:
        with self.archive.step(self._label("step.consent.delete", subject_id)) as step:
            step.delete("consent", [consent_id])
        return step.changes

    def set_do_not_contact(self, subject_ids: Sequence[int], value: bool) -> Changes:
        """Wins over every consent: nobody marked like this is proposed for a contact."""
        code = "step.subjects.do_not_contact" if value else "step.subjects.may_contact"
        with self.archive.step(Message(code, {"count": len(subject_ids)})) as step:
            step.set_column("subject", subject_ids, "do_not_contact", int(value))
        return step.changes

    # -- what is delicate

    def delicate(self) -> DelicateChoice:
        return DelicateChoice(**(self.settings.get(DELICATE) or {}))

    def may_note_delicate(self) -> bool:
        return may_note(self.archive)

    def choose_delicate(self, choice: DelicateChoice) -> Changes:
        """UserError("privacy.needs_basis") when it is switched on without a known ground."""
        if choice.on and choice.basis not in set(DelicateBasis):
            raise UserError("privacy.needs_basis")
        return self.settings.set(DELICATE, vars(choice))

    # -- access

    def everything_about(self, subject_id: int) -> dict[str, Any]:
        """All that the archive says about a subject, for them to have: tables of rows, files as base64."""
        reader = self.archive.reader()
        files = privacy.contents_of(reader, subject_id)
        return {
            "subject": subject_records.name_of(reader, subject_id),
            "made": date.today().isoformat(),
            "records": privacy.everything_of(reader, subject_id),
            "files": {name: base64.b64encode(content).decode("ascii") for name, content in files.items()},
        }

    def save_everything_about(self, subject_id: int, target: Path) -> Path:
        """The same as a JSON file. StorageError when it cannot be written."""
        from crm_desktop.store.durable import write_whole

        text = json.dumps(self.everything_about(subject_id), ensure_ascii=False, indent=2, default=str)
        write_whole(target, text.encode("utf-8"))
        return target

    # -- erasure

    def erase(
        self, subject_ids: Sequence[int], job: JobContext | None = None, *, copies: bool = False
    ) -> Erasure:
        """For good: no undo. With `copies` out of the backups too; else a restore erases them again."""
        job = job or SilentJob()
        job.check()
        with self.archive.maintenance() as connection:
            erased = erasing.erase(connection, subject_ids)
        erasing.wipe(self.archive.writer)
        changed = Changes(0, Message("step.privacy.erase"), dict.fromkeys(erased.rows), {}, None)
        self._backups.remember_erased()
        purged = self.purge_copies(job) if copies else None
        return Erasure(erased.rows, erased.mentions, changed, purged)

    def purge_copies(self, job: JobContext | None = None) -> Purged:
        """Take all who were ever erased out of every backup, here and in the second place, and out of what restores left
        beside the archive, one copy after the other."""
        from crm_desktop.services.backups import making

        job, left = job or SilentJob(), 0
        with making:
            tasks = list(self._purging(erasing.ledger(self.archive.reader())))
            for number, task in enumerate(tasks):
                job.progress(number, len(tasks))
                try:
                    task()
                except StorageError:
                    left += 1
        job.progress(len(tasks), len(tasks))
        return Purged(len(tasks) - left, left)

    def _purging(self, uids: Sequence[str]) -> Iterator[Callable[[], object]]:
        shelves = self._backups.shelves()
        for shelf in shelves:
            shelf.tidy(age=0)
            for backup in shelf.copies():
                yield partial(_purge, shelf, backup, uids)
        for file in (*kept_beside(self.archive.path), *shelves[0].salvaged()):
            yield partial(erase_in, file, uids, self.archive.key)

    @property
    def _backups(self) -> Backups:
        from crm_desktop.services.backups import Backups

        return Backups(self.archive)

    # -- retention: proposed, never done by itself

    def retention_months(self) -> int | None:
        """How long persons one hears nothing of are kept; None for no limit."""
        value = self.settings.get(RETENTION)
        return int(value) if value else None

    def choose_retention(self, months: int | None) -> Changes:
        if months is not None and not 1 <= months <= 600:
            raise UserError("value.wrong", table="setting", field=RETENTION, value=str(months))
        return self.settings.set(RETENTION, months)

    def overdue(self, today: date | None = None) -> list[SilentRow]:
        """Persons to think about, the longest silent first; empty without a limit."""
        return self.silent_for(self.retention_months(), today)

    def silent_for(self, months: int | None, today: date | None = None) -> list[SilentRow]:
        """Persons one has heard nothing of for so long."""
        if months is None:
            return []
        return privacy.silent_since(self.archive.reader(), _months_before(today or date.today(), months))

    # -- the register

    def owner(self) -> dict[str, str]:
        """Who keeps the archive: name, address, contact; written once by the user."""
        return dict(self.settings.get(OWNER) or {})

    def set_owner(self, owner: dict[str, str]) -> Changes:
        return self.settings.set(OWNER, {name: text.strip() for name, text in owner.items()})

    def register(self) -> Register:
        from crm_desktop.store.places import shared_place

        reader = self.archive.reader()
        return Register(
            self.owner(), privacy.holdings(reader), tuple(privacy.bases_in_use(reader)), self.delicate(),
            self.retention_months(), self.archive.key is not None, shared_place(self.archive.path),
            self.archive.path, len(erasing.ledger(reader)),
        )  # fmt: skip

    def _label(self, code: str, subject_id: int) -> Message:
        return Message(code, {"name": subject_records.name_of(self.archive.reader(), subject_id)})


def _purge(shelf: Shelf, backup: Backup, uids: Sequence[str]) -> None:
    key = shelf.key_of(backup)
    shelf.redo(backup, partial(erase_again, uids=uids, key=key), key)


def _months_before(day: date, months: int) -> str:
    place = day.year * 12 + day.month - 1 - months
    return f"{place // 12:04}-{place % 12 + 1:02}-{min(day.day, 28):02}"
