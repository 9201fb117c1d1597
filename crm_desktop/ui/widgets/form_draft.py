"""What is half typed in a form: kept a second after the last key, offered when the form is opened next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

from crm_desktop.ui.i18n import format_datetime, tr
from crm_desktop.ui.widgets.bars import InfoBar

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.widgets.form import FormDialog

KEEP_AFTER = 1000  # milliseconds after the last key
Things = Sequence[tuple[str, int | None]]  # table and id; None is nobody


class FormDraft(QObject):
    """Of one dialog. `key` says which form it is, and of which record.

    about: the rows what is typed is about; the draft goes with them. place: page key and `go_to` values
    that open the form again. parts: what holds text beside the fields (`draft`, `take_draft`, `changed`).
    """

    def __init__(
        self, dialog: FormDialog, context: Context, key: str, about: Callable[[], Things] | Things = (),
        place: tuple[str, Mapping[str, Any]] = ("", {}), parts: Sequence[Any] = (),
    ) -> None:  # fmt: skip
        super().__init__(dialog)
        self._dialog = dialog
        self._context = context
        self._drafts = context.services.drafts
        self._key = f"form:{key}"
        self._about = about
        self._place = place
        self._parts = parts
        self._start: list[Any] = []
        self._kept: dict[str, Any] | None = None
        self._is_kept = False  # something lies in the archive under the key
        self._begun = self._staying = False
        self._bar: InfoBar | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_AFTER)
        self._soon.timeout.connect(self.keep)

    # -- beginning

    def begin(self) -> None:
        """The form is shown as it was filled: from now on what is typed is kept. Offers what was left half typed."""
        if self._begun:  # shown again
            return
        self._begun = True
        self._start = self._state()
        self._dialog.form.changed.connect(self._typed)
        for part in self._parts:
            part.changed.connect(self._typed)
        found = self._drafts.get(self._key)
        if found and found["fields"] != self._start:
            self._kept = found
            self._is_kept = True
            self._offer(found)

    def _offer(self, found: Mapping[str, Any]) -> None:
        words = tr("Left half typed {when}.", when=format_datetime(found["at"]))
        self._bar = InfoBar("info", words, tr("Go on with it"), self.take)
        self._bar.closed.connect(self.drop)
        self._dialog.body.insertWidget(1, self._bar)

    @Slot()
    def take(self) -> None:
        """What was left half typed, into the fields."""
        if self._kept is None:
            return
        for field, typed in zip(self._fields(), self._kept["fields"], strict=False):
            field.take_draft(typed)
        if self._bar is not None:
            self._bar.hide()

    # -- keeping

    def _fields(self) -> list[Any]:
        return [*self._dialog.form.fields, *self._parts]

    def _state(self) -> list[Any]:
        return [field.draft() for field in self._fields()]

    @Slot()
    def _typed(self) -> None:
        self._soon.start()

    @Slot()
    def keep(self) -> None:
        """What is typed now, unless it is what the form began with."""
        self._soon.stop()
        state = self._state()
        if state == self._start:
            self.drop()
            return
        page, where = self._place
        about = self._about() if callable(self._about) else self._about
        value = {
            "at": datetime.now(UTC).isoformat(timespec="seconds"), "title": self._dialog.windowTitle(), "page": page,
            "where": dict(where), "about": [[table, i] for table, i in about if i is not None], "fields": state,
        }  # fmt: skip
        self._is_kept = True
        self._context.write(partial(self._drafts.keep, self._key, value), failed=_say_nothing)

    @Slot()
    def drop(self) -> None:
        """It was saved, or is not wanted."""
        self._soon.stop()
        if self._is_kept:
            self._is_kept = False
            self._context.write(partial(self._drafts.drop, self._key), failed=_say_nothing)

    def leave(self) -> None:
        """Cancel: what was typed is not wanted. An offer nobody took stays."""
        self._soon.stop()
        if self._begun and not self._staying and self._state() != self._start:
            self.drop()

    def stay(self) -> None:
        """The window is closed from outside: what was typed last is kept too."""
        self._staying = True
        if self._soon.isActive():
            self.keep()


def _say_nothing(_error: Any) -> None:
    """A disk that is full says so when the form is saved, not at every word typed."""
