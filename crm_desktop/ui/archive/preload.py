"""Loading what editing needs behind the first list, without the window noticing.

Imports hold Python's lock: a short switch interval lets the window in between. (A garbage collection in the middle
would stop it for longer than the import itself; see `ui/collector.py`.)
"""

from __future__ import annotations

import gc
import sys
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot

from crm_desktop.services.archives import OpenArchive
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.jobs import Jobs

SHORT_SWITCH = 0.0005  # seconds


BETWEEN = 25  # milliseconds between two modules
#: what an import of files needs that knows no Qt
BEHIND = "crm_desktop.services.importing"
#: its pages, each after those it stands on
PAGES = (
    "phrases", "mapping_rows", "values", "preview_rows", "grid", "preview_model", "preview_delegate", "preview_table", "mapping_table",
    "parts", "row_words", "pairs", "conflicts", "conflict_list", "result_rows", "session_work", "session", "step_file", "step_headings",
    "step_columns", "step_doubles", "step_confirm", "wizard", "undoing", "result", "earlier", "start", "same_way", "same_way_view", "draft",
    "everything", "page",
)  # fmt: skip


def load_quietly(jobs: Jobs, opened: OpenArchive | None) -> None:
    """Without an archive what an import needs is loaded all the same: it may be the first thing asked for."""
    start = jobs.files if opened is None else jobs.database
    start(partial(_load, opened))


class PagesAhead(QObject):
    """The modules of the import, one at a time between events: all at once they would be felt at the first click."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(PAGES)
        self._timer = QTimer(self)
        self._timer.setInterval(BETWEEN)
        self._timer.timeout.connect(self._load_one)

    def start(self) -> None:
        if self._left:
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def _load_one(self) -> None:
        if BEHIND not in sys.modules:  # still being loaded behind
            return
        import_module(f"crm_desktop.ui.transfer.{self._left.pop(0)}")
        if not self._left:
            self._timer.stop()


def _load(opened: OpenArchive | None, _job: JobContext) -> None:
    before = sys.getswitchinterval()
    sys.setswitchinterval(SHORT_SWITCH)
    try:
        if opened is not None:
            opened.load_the_rest()
        import_module(BEHIND)
        gc.freeze()  # it stays: later collections need not look at it
    finally:
        sys.setswitchinterval(before)
