"""A form that writes: on the database thread, with what is typed kept when that fails, and Undo offered afterwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Changes
from crm_desktop.ui.context import Context
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.widgets.form import FormDialog


class WritingDialog(FormDialog):
    """`changes` says afterwards what was written; None when nothing was."""

    def __init__(
        self, context: Context, title: str, verb: str, parent: QWidget | None, text: str = "", **more: Any
    ) -> None:
        super().__init__(title, verb, parent, text=text, **more)
        self.context = context
        self.changes: Changes | None = None
        self.submit = self._submit

    def work(self) -> Callable[[], Any]:
        """What to run on the database thread; it returns Changes."""
        raise NotImplementedError

    def why_not(self) -> str:
        """Why it cannot be saved as it is."""
        return ""

    def _submit(self) -> Job | str | None:
        return self.why_not() or self.context.write(self.work(), self._written)

    def _written(self, changes: Changes) -> None:
        self.changes = changes
        if changes:
            self.say(changes)

    def say(self, changes: Changes) -> None:
        self.context.messages.toast(changes.label, undo=True)
