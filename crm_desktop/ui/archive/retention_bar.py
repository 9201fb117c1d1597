"""At a start, now and then: persons one has not heard of for as long as the archive's limit says. Only proposed."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from crm_desktop.services.archives import OpenArchive
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.widgets.bars import InfoBar

if TYPE_CHECKING:
    from crm_desktop.ui.archive.desk import Desk

SHOWN = "retention_shown"  # by archive, the day it was proposed last
EVERY = 30  # days


class RetentionBar(QObject):
    """Not again for a month, whatever one does with it."""

    def __init__(self, desk: Desk, opened: OpenArchive) -> None:
        super().__init__(desk)
        self._desk = desk
        self._opened = opened
        self.bar: InfoBar | None = None

    def look(self) -> None:
        shown = self._desk.preferences.get(SHOWN, {}).get(str(self._opened.path), "")
        if not shown or (date.today() - date.fromisoformat(shown)).days >= EVERY:
            self._desk.jobs.database(partial(_count, self._opened), self._propose, _say_nothing)

    def _propose(self, count: int) -> None:
        if not count or self._desk.opened is not self._opened:
            return
        words = tr(
            "%n persons you have not heard of for long. Think about whether you still need them.", n=count
        )
        self.bar = InfoBar("info", words, tr("Look at them…"), self._look_at_them)
        self.bar.closed.connect(self._seen)
        self._desk.window.bars.add(self.bar)

    @Slot()
    def _look_at_them(self) -> None:
        from crm_desktop.ui.settings.silent import SilentDialog

        self._seen()
        context = self._desk.context
        if context is not None:
            context.messages.run_dialog(SilentDialog(context, self._desk.window))

    @Slot()
    def _seen(self) -> None:
        shown = dict(self._desk.preferences.get(SHOWN, {}))
        self._desk.preferences.set(SHOWN, {**shown, str(self._opened.path): date.today().isoformat()})
        if self.bar is not None and isValid(self.bar):
            self._desk.window.bars.drop(self.bar)
        self.bar = None


def _count(opened: OpenArchive, _job: JobContext) -> int:
    return 0 if opened.archive.suspended else len(opened.services.privacy.overdue())


def _say_nothing(_error: object) -> None:
    """The privacy dialog says them too."""
