"""Fields that choose a subject, one of its objectives, one of its cycles, or with whom one spoke."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crm_desktop.services.relationships import AimRow, CycleChoice, Relationships
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.relationships.events import cycle_words
from crm_desktop.ui.widgets import subject_field as fields
from crm_desktop.ui.widgets.fields import ChoiceField


class SubjectField(fields.SubjectField):
    """`value()` is the subject's id."""

    def __init__(self, service: Relationships) -> None:
        super().__init__(service.find_subjects, service.head)


class AimField(ChoiceField):
    """The open objectives of a subject that no open cycle has taken; None writes a new one."""

    def __init__(self) -> None:
        super().__init__(empty=tr("A new objective"))
        self.aims: dict[int, AimRow] = {}

    def show_aims(self, aims: Sequence[AimRow]) -> None:
        self.aims = {aim.id: aim for aim in aims}
        self.set_options([(aim.id, aim.objective) for aim in aims])
        self.set_value(aims[0].id if aims else None)

    def aim(self) -> AimRow | None:
        return self.aims.get(self.value())


class CycleField(ChoiceField):
    """The cycles of a subject; None is none of them."""

    def __init__(self, cycles: Sequence[CycleChoice] = (), value: int | None = None) -> None:
        super().__init__(empty=tr("No cycle"))
        self.show_cycles(cycles, value)

    def show_cycles(self, cycles: Sequence[CycleChoice], value: int | None) -> None:
        self.set_options([(cycle.id, _words(cycle)) for cycle in cycles])
        self.set_value(value)


def _words(cycle: CycleChoice) -> str:
    words = cycle_words(cycle.number, cycle.stage, cycle.outcome)
    return f"{words}: {cycle.objective}" if cycle.objective else words


class PersonField(ChoiceField):
    """With whom: one of the persons linked to the subject."""

    def __init__(self, people: Sequence[tuple[int, str]], value: Any = None) -> None:
        super().__init__(list(people), empty=tr("Nobody in particular"), value=value)
        self.setEnabled(bool(people))
        if not people:
            self.setToolTip(tr("Link persons to the subject to choose one of them here."))
