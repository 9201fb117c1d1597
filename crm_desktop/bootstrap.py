"""The composition root: the only module that may see every floor. Paths → archive → services → context → window."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.errors import StorageError
from crm_desktop.log import start_log
from crm_desktop.preferences import Preferences

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from crm_desktop.ui.archive.desk import Desk
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.main_window import PageSpec
    from crm_desktop.ui.messages import Messages


def main(path: Path | None = None) -> int:
    """Open the window, or raise the one that has the archive open already. Returns the exit code; 1 when there is no
    screen.
    """
    start_log()
    if not has_display():
        return _say("no_display")
    preferences = Preferences()
    wanted = path or next(iter(preferences.recent_archives()), None)
    if wanted is not None and (answer := _meet_other_window(wanted)) is not None:
        return answer
    from PySide6.QtWidgets import QApplication

    desk = make_desk(preferences)
    desk.show(path)
    code = QApplication.exec()
    desk.shut_down()
    return code


def has_display() -> bool:
    """Whether a window can be opened: Qt aborts the process where it cannot."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    if not display:
        return False
    host, _, screen = display.partition(":")
    return bool(host) or Path(f"/tmp/.X11-unix/X{screen.partition('.')[0]}").exists()


def make_desk(
    preferences: Preferences, argv: list[str] | None = None, messages: Messages | None = None
) -> Desk:
    """The application and its window, with nothing open yet. `messages` in place of real dialogs, for tests."""
    from PySide6.QtWidgets import QApplication

    from crm_desktop.ui.application import FileOpener, LookFollower, catch_crashes, make_application
    from crm_desktop.ui.archive.desk import Desk

    language = os.environ.get("CRM_DESKTOP_LANGUAGE") or preferences.get("language", "system")
    if QApplication.instance() is None:
        make_application(argv or sys.argv[:1], language, preferences.get("theme", "system"))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    desk = Desk(application, preferences, page_specs, messages)
    catch_crashes(desk.messages)
    LookFollower(application, desk.events)
    FileOpener(application, desk.ways_in.import_files)
    return desk


def page_specs(context: Context) -> list[PageSpec]:
    """The pages of an open archive, each imported when first shown."""
    from crm_desktop.ui.i18n import tr
    from crm_desktop.ui.main_window import PageSpec

    def lazily(module: str, name: str) -> Callable[[], QWidget]:
        return lambda: getattr(import_module(f"crm_desktop.ui.{module}"), name)(context)

    return [
        PageSpec("subjects", tr("Subjects"), lazily("subjects.page", "SubjectsPage"), digit="1"),
        PageSpec(
            "relationships", tr("Relationships"), lazily("relationships.page", "RelationshipsPage"), digit="2"
        ),
        PageSpec("activities", tr("Activities"), lazily("activities.page", "ActivitiesPage"), digit="3"),
        PageSpec("review", tr("Review"), lazily("review.page", "ReviewPage"), digit="4"),
        PageSpec("analysis", tr("Analysis"), lazily("analysis.page", "AnalysisPage"), icon="chart-bar"),
        PageSpec("import", tr("Import"), lazily("transfer.page", "ImportPage"), tab=False, under="subjects"),
        PageSpec(
            "duplicates",
            tr("Duplicates"),
            lazily("subjects.duplicates.page", "DuplicatesPage"),
            tab=False,
            under="subjects",
        ),
    ]


def _meet_other_window(path: Path) -> int | None:
    """If this archive is open in a window already, bring that to the front. Whatever else is wrong, our window says."""
    from crm_desktop.services.archives import ask_to_raise
    from crm_desktop.store.lock import WINDOW, ArchiveLock

    lock = ArchiveLock(path, WINDOW)
    try:
        lock.acquire()
    except StorageError as error:
        if error.message.data.get("owner") != WINDOW:
            return None
        ask_to_raise(path)
        return 0
    except OSError:
        return None
    lock.release()
    return None


def _say(code: str) -> int:
    """On the terminal, where there is no window to say it in."""
    from PySide6.QtCore import QCoreApplication

    from crm_desktop.ui.i18n import set_language, word

    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    set_language(os.environ.get("CRM_DESKTOP_LANGUAGE") or Preferences().get("language", "system"))
    sys.stderr.write(word(StorageError(code).message) + "\n")
    application.processEvents()
    return 1
