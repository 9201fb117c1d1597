"""Runs the real window and tells when it was painted, when its list was, and when it answered a key."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

told: dict[str, float] = {}
TICK = 2  # milliseconds
QUIET = 0.7  # seconds without a job after which everything is loaded


def watch(archive: str) -> None:
    from crm_desktop import bootstrap

    make_desk = bootstrap.make_desk

    def watched(*arguments: Any) -> Any:
        desk = make_desk(*arguments)
        desk.watcher = _watcher(desk)
        return desk

    bootstrap.make_desk = watched
    bootstrap.main(Path(archive))


def _watcher(desk: Any) -> Any:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
    from PySide6.QtGui import QKeyEvent

    class Watcher(QObject):
        """Sees paint events; nothing of the program is changed."""

        def __init__(self) -> None:
            super().__init__()
            self.table: Any = None
            self.last_tick = 0.0
            self.longest = 0.0
            self.idle_since = 0.0
            desk.application.installEventFilter(self)
            self.timer = QTimer(self)
            self.timer.setTimerType(Qt.TimerType.PreciseTimer)
            self.timer.timeout.connect(self.tick)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() != QEvent.Type.Paint:
                return False
            if "painted" not in told and watched is desk.window:
                QTimer.singleShot(0, self, self.painted)
            page = desk.window.current_page()
            table = getattr(page, "table", None)
            if (
                "filled" not in told
                and table is not None
                and watched is table.viewport()
                and table.model().rowCount()
            ):
                told["filled"] = 0
                self.table = table
                QTimer.singleShot(0, self, self.filled)
            return False

        def painted(self) -> None:
            told.setdefault("painted", time.monotonic())

        def filled(self) -> None:
            from tests.benchmarks.report import resident

            told["filled"] = time.monotonic()
            told["resident_filled"] = resident()
            before = self.table.currentIndex().row()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
                QCoreApplication.sendEvent(self.table, key)
            assert self.table.currentIndex().row() != before
            QTimer.singleShot(0, self, self.answered)

        def answered(self) -> None:
            told["answered"] = self.last_tick = self.idle_since = time.monotonic()
            desk.application.removeEventFilter(self)
            self.timer.start(TICK)

        def tick(self) -> None:
            now = time.monotonic()
            self.longest = max(self.longest, now - self.last_tick)
            self.last_tick = now
            if desk.jobs.busy:
                self.idle_since = now
            elif now - self.idle_since > QUIET:
                self.finish()

        def finish(self) -> None:
            from tests.benchmarks.report import resident

            told["longest_pause"] = self.longest
            told["resident"] = resident()
            told["loaded"] = float("sqlmodel" in sys.modules)
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()
            desk.application.quit()

    return Watcher()
