"""What the editor says above its fields: a draft to go on with, somebody who may be there already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.messages import Message
from crm_desktop.domain.subject_form import SubjectForm, form_from_plain
from crm_desktop.services.subject_records import Duplicate
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_datetime, tr, word
from crm_desktop.ui.widgets.bars import InfoBar


class Draft:
    """What is half typed, kept in the archive outside its history."""

    def __init__(self, context: Context, subject_id: int | None) -> None:
        self.context = context
        self.drafts = context.services.drafts
        self.key = f"subject:{subject_id or 'new'}"

    def kept(self) -> tuple[SubjectForm, str] | None:
        """The form, and when it was kept."""
        found = self.drafts.get(self.key)
        return (form_from_plain(found["form"]), found["at"]) if found else None

    def keep(self, form: SubjectForm) -> None:
        value = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "form": form.plain()}
        self.context.write(partial(self.drafts.keep, self.key, value))

    def drop(self) -> None:
        self.context.write(partial(self.drafts.drop, self.key))


class EditorBars(QWidget):
    """At most one bar of each kind."""

    draft_taken = Signal()
    draft_dropped = Signal()
    duplicate_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.draft: InfoBar | None = None
        self.hint: InfoBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def offer_draft(self, at: str) -> None:
        words = tr("Left half typed {when}.", when=format_datetime(at))
        self.draft = InfoBar("info", words, tr("Go on with it"), self._take_draft)
        self.draft.closed.connect(self.draft_dropped)
        self._column.addWidget(self.draft)

    def _take_draft(self) -> None:
        if self.draft is not None:
            self.draft.hide()
        self.draft_taken.emit()

    def show_duplicates(self, found: Sequence[Duplicate]) -> None:
        """The likeliest by name, the others counted."""
        if self.hint is not None:
            self.hint.hide()
            self.hint.deleteLater()
            self.hint = None
        if found:
            show = partial(self._show, found[0].subject.id)
            self.hint = InfoBar("warning", _duplicate_words(found), tr("Show it"), show, closable=False)
            self._column.addWidget(self.hint)

    def _show(self, subject_id: int, _checked: bool = False) -> None:
        self.duplicate_wanted.emit(subject_id)


def _duplicate_words(found: Sequence[Duplicate]) -> str:
    subject, reason = found[0]
    name = f"{subject.name[:80]} ({subject.city})" if subject.city else subject.name[:80]
    text = tr(
        "Perhaps already there: {name}, {reason}.", name=name, reason=word(Message(f"duplicate.{reason}"))
    )
    return f"{text} {tr('And %n others.', n=len(found) - 1)}" if len(found) > 1 else text
