"""Finds a subject as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.widgets.completing_field import CompletingField, Suggestion


class SubjectField(CompletingField):
    """`value()` is its id. find: rows with id, name and city for what is typed; named: one such row by its id."""

    def __init__(
        self, find: Callable[[str], Sequence[Any]], named: Callable[[int], Any], subject_id: int | None = None
    ) -> None:
        super().__init__(self._suggestions, tr("Type a name"))
        self._rows = find
        self._named = named
        if subject_id is not None:
            self.set_subject(subject_id)

    def set_subject(self, subject_id: int) -> None:
        found = self._named(subject_id)
        if found is not None:
            self.set_value(found.id, found.name)
            self.setCursorPosition(0)

    def _suggestions(self, text: str) -> list[Suggestion]:
        return [Suggestion(row.id, row.name, row.city or "") for row in self._rows(text)]

    def problem(self) -> str:
        if self.value() is not None:
            return ""
        return (
            tr("No subject has this name. Choose one from the list.")
            if self.typed()
            else tr("Choose a subject.")
        )
