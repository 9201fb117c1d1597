"""Several files of one layout: after the first was looked at, the others are imported the same way, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from crm_desktop.services.import_source import Source
from crm_desktop.services.importing import ImportResult, NextContacts, Policy
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import tr, word
from crm_desktop.ui.transfer.session import ImportSession

WAITING, AT_WORK, WRITTEN, NOTHING, LOOK, REFUSED = (
    "waiting",
    "at_work",
    "written",
    "nothing",
    "look",
    "refused",
)


@dataclass(frozen=True)
class Like:
    """What the file that was looked at decided for those that follow."""

    layouts: frozenset[str]
    cards: bool
    policy: Policy
    next_contacts: NextContacts

    def fits(self, session: ImportSession) -> bool:
        """Cards are all alike; of tables, every layout must have been seen."""
        if self.cards or session.is_cards:
            return self.cards and session.is_cards
        return bool(session.previews) and _layouts(session) <= self.layouts


def like(session: ImportSession) -> Like:
    assert session.choices is not None
    return Like(_layouts(session), session.is_cards, session.choices.policy, session.choices.next_contacts)


def _layouts(session: ImportSession) -> frozenset[str]:
    return frozenset(preview.layout.fingerprint for preview in session.previews.values())


@dataclass(frozen=True)
class FileOutcome:
    """What became of one file; `words` say why where it was not written."""

    id: int
    source: Source
    state: str = WAITING
    added: int = 0
    updated: int = 0
    doubtful: int = 0
    batch: int | None = None
    words: str = ""

    @property
    def name(self) -> str:
        return self.source.name


class SameWay(QObject):
    """`start()`; `changed` after every file, `finished` at the end. `stop()` ends after what is being written."""

    changed = Signal()
    finished = Signal()
    working = Signal(object, str)  # Job, words

    def __init__(
        self, context: Context, first: FileOutcome, files: Sequence[Source], decided: Like, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.decided = decided
        self.outcomes = [first, *(FileOutcome(number, file) for number, file in enumerate(files, 2))]
        self.running = False
        self._session: ImportSession | None = None
        self._at = 0

    def start(self) -> None:
        self.running = True
        self._next()

    def stop(self) -> None:
        """What is being read is given up, what is being written is taken back; files before it stay."""
        self.running = False
        if self._session is not None:
            self._session.cancel()

    @property
    def to_look_at(self) -> list[Source]:
        """Files that somebody has to look at."""
        return [outcome.source for outcome in self.outcomes if outcome.state in (LOOK, WAITING)]

    @property
    def batches(self) -> list[int]:
        return [outcome.batch for outcome in self.outcomes if outcome.batch is not None]

    # one file ----------------------------------------------------------------------------------
    def _next(self) -> None:
        self._drop_session()
        self._at += 1
        if not self.running or self._at >= len(self.outcomes):
            self.running = False
            self.finished.emit()
            return
        self._say(state=AT_WORK)
        session = self._session = ImportSession(self.context, self.outcomes[self._at].source, self)
        session.working.connect(self.working)
        session.opened.connect(self._opened)
        session.planned.connect(self._write)
        session.refused.connect(self._refused)
        session.password_wanted.connect(self._password_wanted)
        session.written.connect(self._written)
        session.not_written.connect(self._refused)
        session.stopped.connect(self._stopped)
        session.open()

    def _drop_session(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session.deleteLater()
            self._session = None

    def _say(self, **what: Any) -> None:
        self.outcomes[self._at] = replace(self.outcomes[self._at], **what)
        self.changed.emit()

    @Slot()
    def _opened(self) -> None:
        session = self._session
        assert session is not None
        if session.choices is None or not self.decided.fits(session):
            self._say(state=LOOK, words=tr("Other headings: look at it first."))
            self._next()
        elif session.choices.policy is not self.decided.policy:
            session.decide(policy=self.decided.policy)
        else:
            self._write()

    @Slot()
    def _write(self) -> None:
        session = self._session
        assert session is not None
        if not session.something_to_write:
            self._say(state=NOTHING, words=tr("Nothing new in this file"))
            self._next()
            return
        session.set_next_contacts(self.decided.next_contacts)
        self._say(doubtful=len(session.pairs))
        session.write_when_idle()

    @Slot(object)
    def _written(self, result: ImportResult) -> None:
        assert self._session is not None
        done = self._session.done
        words = tr("%n doubtful pairs", n=doubtful) if (doubtful := self.outcomes[self._at].doubtful) else ""
        self._say(
            state=WRITTEN, added=done["subjects_added"], updated=done["updated"], batch=result.batch, words=words
        )  # fmt: skip
        self._next()

    @Slot(object)
    def _refused(self, message: Any) -> None:
        self._say(state=REFUSED, words=word(message))
        self._next()

    @Slot(bool)
    def _password_wanted(self, _given: bool) -> None:
        self._say(state=LOOK, words=tr("It asks for a password."))
        self._next()

    @Slot()
    def _stopped(self) -> None:
        self.running = False
        self._say(state=WAITING, words=tr("Cancelled. Nothing was written."))
        self._next()
