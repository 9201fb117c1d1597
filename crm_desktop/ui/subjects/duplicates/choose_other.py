"""Merge with…: the other subject is found by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.plain import shortened
from crm_desktop.ui.widgets.completing_field import CompletingField, Suggestion
from crm_desktop.ui.widgets.form import FormDialog


class MergeWithDialog(FormDialog):
    """`other_id` is the one chosen."""

    def __init__(self, context: Context, subject_id: int, parent: QWidget | None = None) -> None:
        name = shortened(context.services.subjects.name_of(subject_id), 60)
        super().__init__(
            tr("Merge {name} with another subject", name=name),
            tr("Compare"),
            parent,
            text=tr("The two are shown side by side before anything is written."),
        )
        self.service = context.services.subjects
        self.subject_id = subject_id
        self.other_id: int | None = None
        self.other = CompletingField(self._suggest, tr("Name, town, phone…"))
        self.form.add(tr("Other subject"), self.other)
        self.submit = self._choose
        self.other.setFocus()

    def _suggest(self, typed: str) -> Sequence[Suggestion]:
        found = self.service.complete(typed)
        return [Suggestion(row.id, row.name[:120], row.city) for row in found if row.id != self.subject_id]

    def _choose(self) -> str | None:
        self.other_id = self.other.value()
        return None if self.other_id else tr("Choose a subject from the list while you type.")


def merge_with(context: Context, subject_id: int, parent: QWidget) -> None:
    """Ask for the other one, and bring the two side by side."""
    dialog = MergeWithDialog(context, subject_id, parent)
    if context.messages.run_dialog(dialog) and dialog.other_id:
        context.navigator.open("duplicates", pair=(subject_id, dialog.other_id))
