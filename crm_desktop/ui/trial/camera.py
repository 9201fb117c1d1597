"""Takes the pictures, and hears every warning and error while it does."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.ui.trial import look

#: what Qt says without a screen, and nobody can do anything about
HARMLESS = ("This plugin does not support", "propagateSizeHints")
PLAIN = ("form", "question", "qmenu", "qdialog")  # classes that say nothing of what they show
SETTLE = 40  # milliseconds for timers that a widget starts when it is shown


class Camera:
    """One run of one language and theme. `taken` are file names; `problems` say where, then what."""

    def __init__(self, folder: Path | None, prefix: str) -> None:
        self.folder = folder
        self.prefix = prefix
        self.taken: list[str] = []
        self.problems: list[str] = []
        self.place = "start"
        self._seen: set[str] = set()

    def name_for(self, place: str, widget: QWidget) -> str:
        """What a dialog or a menu is called: by its class, or by its number where the class says nothing."""
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(widget).__name__.lstrip("_")).lower()
        words = words.removesuffix("-dialog")
        stem, number = (place, 1) if words in PLAIN else (f"{place}-{words}", 0)
        while (name := f"{stem}-{number}" if number else stem) in self.stops:
            number += 1
        return name

    @property
    def stops(self) -> list[str]:
        """What was taken, without language, theme and number."""
        start = len(self.prefix) + 1
        return [name[start:].partition("-")[2].removesuffix(".png") for name in self.taken]

    def note(self, problem: str) -> None:
        """The same thing is told once, where it was first seen."""
        if problem not in self._seen:
            self._seen.add(problem)
            self.problems.append(f"{self.prefix} {self.place}: {problem}")

    def take(self, name: str, widget: QWidget, checked: bool = True) -> None:
        """Draw the widget as it is now, and look it over."""
        self.place = name
        settle()
        if checked:
            for problem in look.problems(widget):
                self.note(problem)
        picture = widget.grab()
        if picture.isNull():
            self.note("nothing was drawn")
        file = f"{self.prefix}-{len(self.taken) + 1:02d}-{name}.png"
        if self.folder is not None and not picture.save(str(self.folder / file)):
            self.note(f"{file} could not be written")
        self.taken.append(file)


def settle(milliseconds: int = SETTLE) -> None:
    """Let events, queued signals and short timers have their turn."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QApplication.sendPostedEvents()


@contextmanager
def listening(camera: Camera) -> Iterator[None]:
    """Everything that Python, Qt or the log complains of becomes a problem."""
    handler = _Ear(camera)
    root = logging.getLogger()
    root.addHandler(handler)
    before = qInstallMessageHandler(_qt_ear(camera))
    hooks = sys.excepthook, sys.unraisablehook
    sys.excepthook = _hook(camera)
    sys.unraisablehook = lambda found: camera.note(f"in passing: {_place(found.exc_value)}")
    try:
        yield
    finally:
        sys.excepthook, sys.unraisablehook = hooks
        qInstallMessageHandler(before)
        root.removeHandler(handler)


class _Ear(logging.Handler):
    def __init__(self, camera: Camera) -> None:
        super().__init__(logging.WARNING)
        self.camera = camera

    def emit(self, record: logging.LogRecord) -> None:
        self.camera.note(f"log: {record.name}: {record.getMessage()}")


def _qt_ear(camera: Camera) -> Any:
    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
        serious = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if serious and not any(part in (text or "") for part in HARMLESS):
            camera.note(f"Qt: {text}")

    return hear


def _hook(camera: Camera) -> Any:
    def hook(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        camera.note(_place(error))

    return hook


def _place(error: BaseException | None) -> str:
    if error is None:
        return "an error"
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    where = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames))
    return f"{type(error).__name__}: {error} ({where})"
