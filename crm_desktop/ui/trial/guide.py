"""Leads the window through its pages: every dialog that would open is drawn and left again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from crm_desktop.ui.i18n import tr, word
from crm_desktop.ui.messages import Messages, Text, crash_details
from crm_desktop.ui.trial.camera import Camera, settle
from crm_desktop.ui.widgets.question import QuestionDialog

Stop = tuple[str, QWidget]
#: the packages that may have a tour, in the order of the tabs
PACKAGES = (
    "archive",
    "subjects",
    "relationships",
    "activities",
    "review",
    "analysis",
    "transfer",
    "settings",
    "printing",
    "manual",
)
POPUP_EVERY = 120
IDLE = 20_000


class PosingMessages(Messages):
    """Dialogs are drawn instead of waiting for an answer; every question is left by Esc."""

    def __init__(self, window: QWidget, camera: Camera) -> None:
        super().__init__(window)
        self.camera = camera
        self.folder = Path()

    def _pose(self, dialog: Any, kind: str = "dialog") -> None:
        place = self.camera.place
        dialog.show()
        self.camera.take(self.camera.name_for(f"{place}-{kind}", dialog), dialog)
        dialog.close()
        self.camera.place = place

    def run_dialog(self, dialog: Any) -> bool:
        self._pose(dialog)
        return False

    def ask(self, title: str, text: Text, buttons: Sequence[str], danger: bool = False) -> int:
        self._pose(
            QuestionDialog(title, word(text), buttons, tr("Cancel"), danger=danger, parent=self.window),
            "question",
        )
        return -1

    def info(self, text: Text, title: str = "") -> None:
        self._pose(QuestionDialog(title, word(text), [tr("Close")], parent=self.window), "info")

    def error(self, text: Text) -> None:
        self.camera.note(f"said an error: {word(text)}")

    def crash(self, error: BaseException) -> None:
        self.camera.note(f"crashed: {crash_details(error)}")

    def choose_file(self, title: str, pattern: str = "", folder: Path | str = "") -> Path | None:
        return None

    def choose_files(self, title: str, pattern: str = "", folder: Path | str = "") -> list[Path]:
        return []

    def choose_folder(self, title: str, folder: Path | str = "") -> Path | None:
        return None

    def save_file(self, title: str, suggested: Path | str = "", pattern: str = "") -> Path | None:
        return None


class Guide:
    """Walks through the tours of all packages, and through the pages that have none."""

    def __init__(self, desk: Any, camera: Camera) -> None:
        self.desk = desk
        self.window = desk.window
        self.camera = camera
        self.messages = PosingMessages(self.window, camera)
        self.messages.undo = desk.undo
        desk.messages = desk.jobs.messages = self.messages
        self._popups = QTimer(self.window)
        self._popups.setInterval(POPUP_EVERY)
        self._popups.timeout.connect(self._leave_popup)

    def walk(self, archive: Path, packages: Sequence[str] = PACKAGES) -> None:
        """From the first start through every page of the archive."""
        self._popups.start()
        self._welcome()
        if self.desk.open(archive):
            self._settle()
            for package in packages:
                self._visit(package)
        else:
            self.camera.note("the sample archive could not be opened")
        self._popups.stop()

    def _welcome(self) -> None:
        self.desk.welcome()
        self.window.show()
        self._settle()
        self.camera.take("welcome", self.window)

    def _visit(self, package: str) -> None:
        stops = _tour_of(package) or self._plain_tour(package)
        if stops is None:
            return
        try:
            for name, widget in stops(self.window):
                self._settle()
                self.camera.take(f"{package}-{name}", widget)
        except Exception as error:  # the edge: one tour that fails must not hide the others
            self.camera.note(f"{package}: {crash_details(error)} {error}")
        self._settle()

    def _plain_tour(self, package: str) -> Callable[[Any], Iterator[Stop]] | None:
        if package not in self.window.specs:
            return None

        def tour(window: Any) -> Iterator[Stop]:
            window.navigator.open(package)
            yield "page", window

        return tour

    def _settle(self) -> None:
        """Until nothing runs behind and everything is painted."""
        settle()
        if not self.desk.jobs.wait_idle(IDLE):
            self.camera.note("something still runs after twenty seconds")
        settle()

    def _leave_popup(self) -> None:
        """A menu or a dialog that waits for an answer is drawn and left."""
        popup = QApplication.activePopupWidget()
        modal = QApplication.activeModalWidget()
        if isinstance(popup, QMenu):
            self._draw_and_leave(popup, "menu")
        elif popup is None and modal is not None and modal.isVisible():
            self._draw_and_leave(modal, "modal")

    def _draw_and_leave(self, widget: QWidget, kind: str) -> None:
        self._popups.stop()
        place = self.camera.place
        try:
            self.camera.take(self.camera.name_for(f"{place}-{kind}", widget), widget, checked=kind != "menu")
        finally:
            self.camera.place = place
            widget.close()
            self._popups.start()


def _tour_of(package: str) -> Callable[[Any], Iterator[Stop]] | None:
    """`tour(window)` of a package's own `tour.py`."""
    name = f"crm_desktop.ui.{package}.tour"
    if find_spec(name) is None:
        return None
    tour: Callable[[Any], Iterator[Stop]] = import_module(name).tour
    return tour
