"""Fields that choose a subject, one of its cycles, a reason, or what produced a result."""

from __future__ import annotations

from typing import Any

from crm_desktop.domain.activities import OPEN_ACTIVITY
from crm_desktop.services.activities import Activities
from crm_desktop.ui.cell_text import cell_text
from crm_desktop.ui.i18n import format_date, term, tr
from crm_desktop.ui.widgets import subject_field as fields
from crm_desktop.ui.widgets.completing_field import CompletingField, Suggestion
from crm_desktop.ui.widgets.fields import ChoiceField

Reason = tuple[str, int]  # ("request" | "aim" | "activity", id)


class SubjectField(fields.SubjectField):
    """`value()` is the subject's id."""

    def __init__(self, service: Activities, subject_id: int | None = None) -> None:
        super().__init__(service.find_subjects, service.subject, subject_id)


class CycleField(ChoiceField):
    """The open cycles of a subject."""

    def __init__(self) -> None:
        super().__init__(empty=tr("No cycle"))
        self._service: Activities | None = None

    def show_subject(self, service: Activities, subject_id: int | None, also: int | None = None) -> None:
        """Offer the cycles of the subject; `also` is one to offer and to choose even if it is closed."""
        cycles = service.open_cycles(subject_id, also) if subject_id is not None else []
        self.set_options([(cycle.id, _cycle_words(cycle)) for cycle in cycles])
        self.setEnabled(bool(cycles))
        self.set_value(also)

    def choose_only(self) -> None:
        """Choose the cycle if there is just one."""
        if self.count() == 2:
            self.setCurrentIndex(1)


def _cycle_words(cycle: Any) -> str:
    objective = cell_text("text", cycle.objective or "")
    words = tr("Cycle {number}, {stage}", number=cycle.number, stage=term(cycle.stage, "stage").lower())
    return f"{words}: {objective}" if objective else words


class ReasonField(ChoiceField):
    """Because of which request, or which objective of ours; `value()` is ("request", id), ("aim", id) or None."""

    def __init__(self) -> None:
        super().__init__(empty=tr("No reason yet"))

    def show_subject(self, service: Activities, subject_id: int | None, chosen: Reason | None = None) -> None:
        options: list[tuple[Reason, str]] = []
        if subject_id is not None:
            options = _requests(service, subject_id, chosen) + _aims(service, subject_id, chosen)
        self.set_options(options)
        self.setEnabled(bool(options))
        self.set_value(chosen)


def _requests(service: Activities, subject_id: int, chosen: Reason | None) -> list[tuple[Reason, str]]:
    found = [
        row
        for row in service.requests_of(subject_id)
        if row.status == "open" or ("request", row.id) == chosen
    ]
    return [(("request", row.id), tr("Request: {title}", title=row.title)) for row in found]


def _aims(service: Activities, subject_id: int, chosen: Reason | None) -> list[tuple[Reason, str]]:
    found = [row for row in service.aims_of(subject_id) if row.closed_on is None or ("aim", row.id) == chosen]
    return [(("aim", row.id), tr("Objective: {title}", title=row.objective)) for row in found]


class OriginField(ChoiceField):
    """What produced a result: ("activity", id), ("request", id) or None."""

    def __init__(self) -> None:
        super().__init__(empty=tr("Nothing in particular"))

    def show_subject(self, service: Activities, subject_id: int | None, chosen: Reason | None = None) -> None:
        options: list[tuple[Reason, str]] = []
        if subject_id is not None:
            newest = reversed(service.activities_of(subject_id=subject_id))
            options = [(("activity", row.id), _activity_words(row)) for row in newest]
            options += [
                (("request", row.id), tr("Request: {title}", title=row.title))
                for row in service.requests_of(subject_id)
            ]
        self.set_options(options)
        self.setEnabled(bool(options))
        self.set_value(chosen)


def _activity_words(row: Any) -> str:
    day = row.due_on if row.status in OPEN_ACTIVITY else row.done_on
    if not day:
        return row.title  # type: ignore[no-any-return]
    return tr("{title}, {day}", title=row.title, day=format_date(day))


class ProductField(CompletingField):
    """A product of the catalogue, or the name of a new one; `typed()` is what counts."""

    def __init__(self, service: Activities, name: str = "") -> None:
        super().__init__(self._find, tr("Type a product"))
        self._service = service
        self.set_value(None, name)

    def _find(self, text: str) -> list[Suggestion]:
        from crm_desktop.domain.text import fold

        wanted = fold(text)
        found = [row for row in self._service.products() if wanted in fold(row.name)]
        return [Suggestion(row.id, row.name) for row in found[:12]]
