"""The only place that shows a dialog or a toast. Tests put `RecordingMessages` in its place."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.messages import Message
from crm_desktop.log import raised_where
from crm_desktop.ui.i18n import tr, word

log = logging.getLogger(__name__)
Text = Message | str


class Messages(QObject):
    """Says things to the user, asks, and lets files be chosen."""

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.window = window
        self.undo: Callable[[], object] | None = None  # what the toast's Undo does

    # saying ------------------------------------------------------------------------------------
    def error(self, text: Text) -> None:
        """What happened, what was not changed, what to do."""
        self._say("", word(text), ("alert-triangle", "warning"))

    def info(self, text: Text, title: str = "") -> None:
        self._say(title, word(text), ("info-circle", "info"))

    def toast(
        self, text: Text, undo: bool = False, action: str = "", on_action: Callable[[], Any] | None = None
    ) -> None:
        """One line at the bottom right for some seconds, with an action, Undo, or both."""
        if self.window is None:
            return
        from crm_desktop.ui.widgets.toast import show_toast

        offers = [(action, on_action)] if action and on_action is not None else []
        if undo and self.undo is not None:
            offers.append((tr("Undo"), self.undo))
        show_toast(self.window, word(text), *offers)

    # asking ------------------------------------------------------------------------------------
    def ask(self, title: str, text: Text, buttons: Sequence[str], danger: bool = False) -> int:
        """A question answered by verbs, the primary one last. Returns the verb's index, -1 for Esc."""
        from crm_desktop.ui.widgets.question import QuestionDialog

        dialog = QuestionDialog(title, word(text), buttons, tr("Cancel"), danger=danger, parent=self.window)
        dialog.exec()
        return dialog.choice

    def choose_file(self, title: str, pattern: str = "", folder: Path | str = "") -> Path | None:
        """An existing file. `pattern` as Qt wants it: "Excel (*.xlsx);;CSV (*.csv)"."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(self.window, title, str(folder), pattern)
        return Path(name) if name else None

    def choose_files(self, title: str, pattern: str = "", folder: Path | str = "") -> list[Path]:
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(self.window, title, str(folder), pattern)
        return [Path(name) for name in names]

    def choose_folder(self, title: str, folder: Path | str = "") -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self.window, title, str(folder))
        return Path(name) if name else None

    def save_file(self, title: str, suggested: Path | str = "", pattern: str = "") -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getSaveFileName(self.window, title, str(suggested), pattern)
        return Path(name) if name else None

    def run_dialog(self, dialog: Any) -> bool:
        """Show a dialog of the kit and wait; True if it was accepted."""
        return bool(dialog.exec())

    def crash(self, error: BaseException) -> None:
        """A bug: what happened in a sentence, and details to copy, which hold no data of the user."""
        from crm_desktop.ui.widgets.crash import CrashDialog

        CrashDialog(crash_details(error), self.window).exec()

    def _say(self, title: str, text: str, icon: tuple[str, str]) -> None:
        from crm_desktop.ui.widgets.question import QuestionDialog

        QuestionDialog(title, text, [tr("Close")], icon=icon, parent=self.window).exec()


def crash_details(error: BaseException) -> str:
    """Where it happened: files, lines and functions; not the exception's own words, which may quote data."""
    return raised_where(error)


class RecordingMessages(Messages):
    """Records instead of showing; answers come from `answers`, in order (a missing answer is "cancelled").

    `said` holds (kind, text) pairs: error, info, toast, ask, choose_file, save_file, dialog, crash.
    An answer may be a callable: it gets the question's text or the dialog.
    """

    def __init__(self) -> None:
        super().__init__(None)
        self.said: list[tuple[str, str]] = []
        self.answers: list[Any] = []
        self.crashes: list[BaseException] = []
        self.offer: tuple[str, Callable[[], Any] | None] = ("", None)  # the action of the last toast

    def texts(self, kind: str) -> list[str]:
        return [text for said, text in self.said if said == kind]

    def answer(self, *answers: Any) -> None:
        self.answers.extend(answers)

    def _next(self, default: Any, question: Any = None) -> Any:
        found = self.answers.pop(0) if self.answers else default
        return found(question) if callable(found) else found

    def error(self, text: Text) -> None:
        self.said.append(("error", word(text)))

    def info(self, text: Text, title: str = "") -> None:
        self.said.append(("info", word(text)))

    def toast(
        self, text: Text, undo: bool = False, action: str = "", on_action: Callable[[], Any] | None = None
    ) -> None:
        self.said.append(("toast", word(text)))
        self.offer = (action, on_action)

    def ask(self, title: str, text: Text, buttons: Sequence[str], danger: bool = False) -> int:
        self.said.append(("ask", f"{title} {word(text)}".strip()))
        return int(self._next(-1, word(text)))

    def choose_file(self, title: str, pattern: str = "", folder: Path | str = "") -> Path | None:
        self.said.append(("choose_file", title))
        return self._next(None, title)

    def choose_files(self, title: str, pattern: str = "", folder: Path | str = "") -> list[Path]:
        self.said.append(("choose_file", title))
        return self._next([], title)

    def choose_folder(self, title: str, folder: Path | str = "") -> Path | None:
        self.said.append(("choose_folder", title))
        return self._next(None, title)

    def save_file(self, title: str, suggested: Path | str = "", pattern: str = "") -> Path | None:
        self.said.append(("save_file", title))
        return self._next(None, title)

    def run_dialog(self, dialog: Any) -> bool:
        self.said.append(("dialog", dialog.windowTitle()))
        return bool(self._next(False, dialog))

    def crash(self, error: BaseException) -> None:
        self.crashes.append(error)
        self.said.append(("crash", type(error).__name__))
