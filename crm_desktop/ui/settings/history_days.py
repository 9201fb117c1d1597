"""The settings' part about the history of the open archive: for how long changes can be undone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.services.history import Forgotten
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_date, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.settings.dialog import SettingsDialog
from crm_desktop.ui.theme import set_tone
from crm_desktop.ui.widgets.fields import ChoiceField
from crm_desktop.ui.widgets.form import FormGrid
from crm_desktop.ui.widgets.labels import Rule, text_label

DAYS = (30, 90, 180, 365)
ALWAYS = 0


class HistorySection(QWidget):
    """Says what a shorter time will cost before it is chosen; older steps go when the archive is opened next."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.history = context.services.history
        self.grid = FormGrid(columns=1)
        self.days = ChoiceField(_options(self.history.days()), value=self.history.days() or ALWAYS)
        self.note = text_label("", "small", "muted", wrap=True)
        self._build()
        self.days.changed.connect(self._say)
        self._say()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(Rule())
        column.addWidget(text_label(tr("History of changes"), "section"))
        self.grid.add(tr("Every change can be undone"), self.days)
        column.addWidget(self.grid)
        column.addWidget(self.note)

    def _chosen(self) -> int | None:
        return self.days.value() or None

    @Slot()
    def _say(self) -> None:
        chosen = self._chosen()
        lost = self.history.forgotten_with(chosen)
        self.note.setText(_note(chosen, lost))
        set_tone(self.note, "warning" if lost.steps else "muted")

    def save(self) -> Job | None:
        chosen = self._chosen()
        if chosen == self.history.days():
            return None
        return self.context.write(partial(self.history.choose_days, chosen))


def _options(present: int | None) -> list[tuple[int, str]]:
    days = sorted({*DAYS, *((present,) if present else ())})
    return [*((n, tr("for %n days||undo", n=n)) for n in days), (ALWAYS, tr("always"))]


def _note(chosen: int | None, lost: Forgotten) -> str:
    if lost.steps:
        return tr(
            "%n changes up to {day} will no longer be undoable when the archive is opened next. What they changed stays.",
            n=lost.steps,
            day=format_date(lost.newest[:10], "full"),
        )
    if chosen is None:
        return tr("No change is ever forgotten. The archive grows with each one.")
    return tr("Older changes can no longer be undone. What they changed stays as it is.")


def add_section(dialog: SettingsDialog, context: Context) -> HistorySection:
    """Below the settings of this computer; kept with them."""
    section = HistorySection(context)
    dialog.add_widget(section)
    dialog.also = section.save
    return section
