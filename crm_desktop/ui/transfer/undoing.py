"""Taking a whole import back: how much goes and how much stays is found out first, and said."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import tr


class ImportUndo(QObject):
    """`start(batch, step, file)`; then `done` or `given_up`. With `always_ask` the numbers are shown even if nothing stays."""

    done = Signal()
    given_up = Signal()

    def __init__(self, context: Context, parent: QObject, always_ask: bool = False) -> None:
        super().__init__(parent)
        self.context = context
        self._always_ask = always_ask
        self._batch = 0
        self._file = ""

    def start(self, batch: int, step: int, file: str) -> None:
        self._batch, self._file = batch, file
        look = partial(self.context.services.history.preview_undo, step)
        self.context.write(look, self._ask, self._failed)

    def _ask(self, seen: Any) -> None:
        if (self._always_ask or seen.kept_changed or seen.kept_used) and not self._agreed(seen):
            self.given_up.emit()
            return
        self.context.write(
            partial(self.context.services.importing.undo, self._batch), self._finish, self._failed
        )

    def _agreed(self, seen: Any) -> bool:
        title = tr("Undo the import of {file}?", file=self._file[:80])
        verbs = [tr("Undo this import")]
        return self.context.messages.ask(title, undo_words(seen), verbs) == 0

    def _finish(self, _changes: Any) -> None:
        self.done.emit()

    def _failed(self, error: Any) -> None:
        message = getattr(error, "message", None)
        if message is not None:
            self.context.messages.error(message)
        self.given_up.emit()


def undo_words(seen: Any) -> str:
    """How much goes back, how much stays and why."""
    parts = [tr("%n subjects, contact details and other entries go back to what they were.", n=seen.restored)]
    if seen.kept_changed:
        parts.append(tr("%n stay, because they were changed since.", n=seen.kept_changed))
    if seen.kept_used:
        parts.append(tr("%n stay, because later work refers to them.", n=seen.kept_used))
    return " ".join(parts)
