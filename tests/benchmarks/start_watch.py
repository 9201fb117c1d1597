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
        """Sees the paint events of the window, then of its list; other events go their way unseen."""

        def __init__(self) -> None:
            super().__init__()
            self.table: Any = None
            self.was_painted = False
            self.last_tick = 0.0
            self.longest = 0.0
            self.idle_since = 0.0
            desk.window.installEventFilter(self)
            self.timer = QTimer(self)
            self.timer.setTimerType(Qt.TimerType.PreciseTimer)
            self.timer.timeout.connect(self.tick)
            self.open = desk._open_or_welcome
            desk._open_or_welcome = self.opening

        def opening(self, path: Any) -> None:
            """The program opens the archive as soon as the window has been painted."""
            assert self.was_painted
            told["painted"] = time.monotonic()
            self.open(path)
            self.table = desk.window.current_page().table
            self.table.viewport().installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                self.was_painted = True
                if watched is not desk.window:
                    QTimer.singleShot(0, self, self.filled)
            return False

        def filled(self) -> None:
            from tests.benchmarks.report import resident

            assert self.table.model().rowCount() > 20
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
