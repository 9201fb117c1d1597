"""The desk: one window, at most one archive open on it, and the ways from one archive to another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from crm_desktop.errors import CrmError
from crm_desktop.preferences import Preferences
from crm_desktop.services import archives
from crm_desktop.services.archives import OpenArchive
from crm_desktop.ui import theme
from crm_desktop.ui.archive import place_bar
from crm_desktop.ui.archive.at_rest import AtRest
from crm_desktop.ui.archive.desk_menu import DeskMenu
from crm_desktop.ui.archive.first_paint import FirstPaint
from crm_desktop.ui.archive.phases import tabs
from crm_desktop.ui.archive.preload import PagesAhead, load_quietly
from crm_desktop.ui.archive.second_start import SecondStart
from crm_desktop.ui.archive.ways_in import WaysIn
from crm_desktop.ui.context import Context
from crm_desktop.ui.events import Events
from crm_desktop.ui.i18n import set_language, tr, word
from crm_desktop.ui.jobs import Jobs
from crm_desktop.ui.main_window import MainWindow, PageSpec
from crm_desktop.ui.messages import Messages

LAST_WORK = 60_000  # milliseconds that saves and cancelled jobs have to end
LOAD_REST_AFTER = 250
if TYPE_CHECKING:
    from crm_desktop.ui.archive.first_start import FirstStart
    from crm_desktop.ui.archive.keeper import BackupKeeper
    from crm_desktop.ui.archive.moving import Mover
    from crm_desktop.ui.archive.passphrase import Guard
    from crm_desktop.ui.archive.returning import Returning

PageFactory = Callable[[Context], Sequence[PageSpec]]


class Desk(QObject):
    """Opens, makes and leaves archives; owns what outlives them: window, jobs, events, messages."""

    def __init__(
        self,
        application: QApplication,
        preferences: Preferences,
        pages: PageFactory,
        messages: Messages | None = None,
    ) -> None:
        super().__init__()
        self.application = application
        self.preferences = preferences
        self._make_pages = pages
        self.events = Events(self)
        self.jobs = Jobs(self)
        self.window = MainWindow(preferences)
        self.messages = messages or Messages(self.window)
        self.opened: OpenArchive | None = None
        self.context: Context | None = None
        self._guard: Guard | None = None
        self._first_start: FirstStart | None = None
        self._returning: Returning | None = None
        self._mover: Mover | None = None
        self._keeper: BackupKeeper | None = None
        self._second_start = SecondStart(self.window)
        self._pages_ahead = PagesAhead(self)
        self.at_rest = AtRest(self)
        self.ways_in = WaysIn(self)
        self.menu = DeskMenu(self)
        self._connect()

    def _connect(self) -> None:
        self.jobs.messages = self.messages
        self.messages.undo = self.undo
        window = self.window
        window.undo_requested.connect(self.undo)
        window.redo_requested.connect(self.redo)
        window.file_dropped.connect(self.ways_in.import_files)
        window.closing.connect(self._closing)
        window.status.backup_clicked.connect(self.menu.backups)
        window.recent_files = self.recent_files
        window.open_recent = self.open
        self.events.changed.connect(self._show_undo_state)

    # -- the ways in

    def start(self, path: Path | None = None) -> None:
        """Open the archive asked for, or the last one; else the first start."""
        self._open_or_welcome(path or self._last())
        # after the widgets are made: each of them would be styled twice
        theme.apply_theme(self.application, self.preferences.get("theme", "system"))

    def show(self, path: Path | None = None) -> None:
        """As `start`, with the window on the screen first: the archive is opened when it has been painted."""
        chosen = path or self._last()
        if chosen is None:
            self.start()
        else:
            self.window.tabs.set_tabs(tabs())
            theme.apply_theme(self.application, self.preferences.get("theme", "system"))
            FirstPaint(self.window, partial(self._open_or_welcome, chosen))
        self.window.show()

    def _open_or_welcome(self, path: Path | None) -> None:
        if path is None or not self.open(path):
            self.welcome()

    def _last(self) -> Path | None:
        recent = self.recent_files(existing=False)
        return recent[0] if recent else None

    def recent_files(self, existing: bool = True) -> list[Path]:
        return [f for f in self.preferences.recent_archives() if not existing or f.exists()]

    def welcome(self) -> None:
        """The first start: nothing is written before a way is chosen."""
        from crm_desktop.ui.archive.first_start import FirstStart

        self.leave_archive(asking=False)
        if self._first_start is None:
            self._first_start = FirstStart(self)
        self._first_start.show()
        QTimer.singleShot(LOAD_REST_AFTER, self, self._load_the_rest)

    # -- opening and leaving

    @property
    def guard(self) -> Guard:
        """Locks the window; made for the first archive that has a password."""
        if self._guard is None:
            from crm_desktop.ui.archive.passphrase import Guard

            self._guard = Guard(self.window, self.jobs, self.preferences)
            self.window.actions_registry.handle("lock", self._guard.lock)
            self._guard.can_lock_changed.connect(self.window.actions_registry.action("lock").setVisible)
        return self._guard

    @property
    def keeper(self) -> BackupKeeper:
        """Makes the backups; made a moment after the first archive was opened."""
        if self._keeper is None:
            from crm_desktop.ui.archive.keeper import BackupKeeper

            self._keeper = BackupKeeper(self.jobs, self.window.status, self)
            self._keeper.found_damage.connect(self._damaged)
        return self._keeper

    @property
    def returning(self) -> Returning:
        """The ways back from a backup."""
        if self._returning is None:
            from crm_desktop.ui.archive.returning import Returning

            self._returning = Returning(self)
        return self._returning

    @property
    def mover(self) -> Mover:
        """Takes the archive out of a shared folder."""
        if self._mover is None:
            from crm_desktop.ui.archive.moving import Mover

            self._mover = Mover(self)
        return self._mover

    def any_context(self) -> Context:
        """For a dialog that is shown without an archive too."""
        return self.context or Context(
            jobs=self.jobs, events=self.events, messages=self.messages, preferences=self.preferences,
            navigator=self.window.navigator,
        )  # fmt: skip

    def open(self, path: Path) -> bool:
        """Open an archive in place of the present one. Says why when it cannot, and keeps the present one."""
        if self.opened is not None and self.opened.path == path.resolve():
            return True
        if not self.may_leave():
            return False
        opened = self._open_file(path.resolve())
        if opened is None:
            return False
        self.show_opened(opened)
        return True

    def _open_file(self, path: Path) -> OpenArchive | None:
        """Asks for the password where there is one. Says why the file cannot be opened."""
        try:
            return archives.open_archive(path)
        except CrmError as error:
            if error.message.code != "archive.passphrase_needed":
                from crm_desktop.ui.archive.trouble import say_why_not

                say_why_not(self, path, error)
                return None
        from crm_desktop.ui.archive.passphrase_ask import ask_and_open

        return ask_and_open(self.jobs, self.messages, path, self.window, partial(self._to_copies, path))

    def _to_copies(self, path: Path) -> None:
        self.returning.show_closed(path)

    def show_opened(self, opened: OpenArchive) -> None:
        self.leave_archive(asking=False)
        self.opened = opened
        self.context = Context(
            jobs=self.jobs, events=self.events, messages=self.messages, preferences=self.preferences,
            archive=opened, services=opened.services, navigator=self.window.navigator,
        )  # fmt: skip
        self.context.undo = self.undo
        if not opened.passing:
            self.preferences.remember_archive(opened.path)
        self.window.set_archive(opened.path, opened.is_sample)
        self.window.status.set_note("")
        self.window.set_pages(self._make_pages(self.context))
        self.say_place(opened)
        QTimer.singleShot(0, self, self._show_undo_state)
        self.events.archive_changed.emit(opened)
        if opened.has_passphrase:
            self.guard.watch(opened)
        self._second_start.watch(opened.path)
        QTimer.singleShot(LOAD_REST_AFTER, self._load_the_rest)
        self.at_rest.begin()
        self.ways_in.opened()

    @Slot(object)
    def _damaged(self, _report: Any) -> None:
        if self.opened is not None:
            from crm_desktop.ui.archive.trouble import offer_ways

            offer_ways(self, self.opened)

    @Slot()
    def _load_the_rest(self) -> None:
        load_quietly(self.jobs, self.opened)
        self._pages_ahead.start()

    def say_place(self, opened: OpenArchive) -> None:
        place_bar.say_place(self, opened)

    @Slot()
    def leave_sample(self) -> None:
        self.welcome()

    def may_leave(self) -> bool:
        return all(page.leave() for page in self.window.pages.values() if hasattr(page, "leave"))

    def leave_archive(self, *, asking: bool = True, saving: bool = True) -> bool:
        """Close what is open; its pages go first, the last backup is made. False when a page wants to stay."""
        if asking and not self.may_leave():
            return False
        self._second_start.watch(None)
        self.at_rest.stop()
        self.window.show_bar("")
        if self._guard is not None:
            self._guard.leave()
        if self.opened is not None:
            self._close(saving)
        return True

    def _close(self, saving: bool) -> None:
        assert self.opened is not None
        self.window.drop_pages()
        self.jobs.cancel_all()
        if self.jobs.wait_idle(LAST_WORK):  # a file must not be closed under a thread that reads it
            self.keeper.leave(self.opened, saving)
            self.opened.close()
        self.opened = self.context = None
        self.window.set_archive(None)
        self.window.set_undo_state(None, None)
        self.events.archive_changed.emit(None)

    @Slot(QEvent)
    def _closing(self, event: QEvent) -> None:
        locked = self._guard is not None and self._guard.is_locked  # drafts are kept, and nobody may look
        if not locked and not self.may_leave():
            event.ignore()

    def shut_down(self) -> None:
        """Stop the threads and close the file."""
        self._pages_ahead.stop()
        self.leave_archive(asking=False)
        self.jobs.shutdown()

    # -- undo and redo

    @Slot()
    def undo(self) -> None:
        self._turn("undo")

    @Slot()
    def redo(self) -> None:
        self._turn("redo")

    def _turn(self, verb: str) -> None:
        if self.context is not None and self.opened is not None:
            self.context.write(getattr(self.opened.services.history, verb), partial(self._turned, verb))

    def _turned(self, verb: str, changes: Any) -> None:
        if changes is not None:
            sentence = tr("Undone: {step}") if verb == "undo" else tr("Redone: {step}")
            self.messages.toast(sentence.format(step=word(changes.label)))

    @Slot()
    def _show_undo_state(self) -> None:
        if self.opened is None:
            return
        history = self.opened.services.history
        undo, redo = history.next_undo(), history.next_redo()
        self.window.set_undo_state(word(undo) if undo else None, word(redo) if redo else None)

    # -- what was chosen in the settings

    def apply_choices(self) -> None:
        """Language and look as chosen; the pages are made again, since their words are in them."""
        theme.apply_theme(self.application, self.preferences.get("theme", "system"))
        set_language(self.preferences.get("language", "system"))
        self.events.theme_changed.emit(theme.theme().name)
        self.window.retranslate()
        if self.context is not None and self.opened is not None:
            here = self.window.current_key
            self.window.set_pages(self._make_pages(self.context), here)
            self.say_place(self.opened)
            self._show_undo_state()
        else:
            self.welcome()
