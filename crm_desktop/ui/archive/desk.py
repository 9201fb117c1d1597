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
from crm_desktop.services.import_source import Source
from crm_desktop.ui import theme
from crm_desktop.ui.archive import place_bar
from crm_desktop.ui.archive.desk_menu import DeskMenu
from crm_desktop.ui.archive.first_paint import FirstPaint
from crm_desktop.ui.archive.phases import tabs
from crm_desktop.ui.archive.preload import PagesAhead, load_quietly
from crm_desktop.ui.archive.second_start import SecondStart
from crm_desktop.ui.context import Context
from crm_desktop.ui.events import Events
from crm_desktop.ui.i18n import language, set_language, tr, word
from crm_desktop.ui.jobs import Jobs
from crm_desktop.ui.main_window import MainWindow, PageSpec
from crm_desktop.ui.messages import Messages

LAST_WORK = 60_000  # milliseconds that saves and cancelled jobs have to end
LOAD_REST_AFTER = 250
KEEP_AFTER = 1_500
PATTERN = "CRM Desktop (*.crm)"
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
        self._place: Path | None = None
        self._after_opening: Callable[[], object] | None = None
        self._guard: Guard | None = None
        self._first_start: FirstStart | None = None
        self._returning: Returning | None = None
        self._mover: Mover | None = None
        self._keeper: BackupKeeper | None = None
        self._second_start = SecondStart(self.window)
        self._pages_ahead = PagesAhead(self)
        self._begin_keeping = QTimer(self)
        self._begin_keeping.setSingleShot(True)
        self._begin_keeping.setInterval(KEEP_AFTER)
        self.menu = DeskMenu(self)
        self._connect()

    def _connect(self) -> None:
        self.jobs.messages = self.messages
        self.messages.undo = self.undo
        self._begin_keeping.timeout.connect(self._keep)
        window = self.window
        window.undo_requested.connect(self.undo)
        window.redo_requested.connect(self.redo)
        window.file_dropped.connect(self.import_files)
        window.closing.connect(self._closing)
        window.status.backup_clicked.connect(self.menu.backups)
        window.recent_files = self.recent_files
        window.open_recent = self.open
        self.events.changed.connect(self._show_undo_state)
        handle = window.actions_registry.handle
        for key, slot in (
            ("new_archive", self.new_archive),
            ("open_archive", self.open_other),
            ("import", self.import_files),
            ("paste", self.paste),
        ):
            handle(key, slot)

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

    @Slot()
    def start_empty(self) -> None:
        self._create(self.future_place())

    @Slot()
    def open_sample(self) -> None:
        """Look around: a temporary archive, gone when left."""
        code, name = language(), tr("Sample")
        self._busy(True)
        self.jobs.database(partial(archives.create_sample, code, name), self.show_opened, self._not_opened)

    @Slot()
    def open_other(self) -> None:
        path = self.messages.choose_file(tr("Open an archive"), PATTERN, self._folder())
        if path is not None:
            self.open(path)

    @Slot()
    def new_archive(self) -> None:
        suggested = archives.free_path(tr("My archive"), self._folder())
        path = self.messages.save_file(tr("New archive"), suggested, PATTERN)
        if path is not None:
            self._create(path.with_suffix(archives.SUFFIX))

    @Slot()
    def paste(self) -> None:
        """Ctrl+V where nothing is typed: rows copied from a spreadsheet, or files."""
        from crm_desktop.ui.pasting import nothing_to_paste, pasted_sources

        page = self.window.current_page()
        if not getattr(page, "takes_lists", False):
            return
        sources = pasted_sources()
        if sources:
            self.import_files(sources)
        else:
            self.messages.toast(nothing_to_paste())

    @Slot(list)
    def import_files(self, files: Sequence[Source] = ()) -> None:
        """Choose a list if none is given, make an archive if none is open, and go to the import."""
        chosen: list[Source] = list(files or ())
        if not chosen:
            pattern = tr("Lists") + " (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.vcf *.zip)"
            chosen = [*self.messages.choose_files(tr("Import a list"), pattern)]
        archive_files = [f for f in chosen if isinstance(f, Path) and f.suffix.lower() == archives.SUFFIX]
        if archive_files:
            self.open(archive_files[0])
        elif chosen and self.opened is None:
            self._create(self.future_place(), partial(self._go_import, chosen))
        elif chosen:
            self._go_import(chosen)

    def _go_import(self, files: list[Source]) -> None:
        self.window.navigator.open("import", files=files)

    def future_place(self) -> Path:
        """Where the archive will be made, once one of the ways is chosen."""
        return self._place or archives.free_path(tr("My archive"))

    def choose_future_place(self, path: Path) -> None:
        self._place = path

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
        if not self._may_leave():
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

    def _create(self, path: Path, then: Callable[[], object] | None = None) -> None:
        if not self._may_leave():
            return
        self._after_opening = then
        self._busy(True)
        self.jobs.database(lambda _job: archives.create_archive(path), self.show_opened, self._not_opened)

    def _not_opened(self, error: Any) -> None:
        self._busy(False)
        self._after_opening = None
        if isinstance(error, CrmError):
            self.messages.error(error.message)

    def _busy(self, busy: bool) -> None:
        page = self.window.pages.get("welcome")
        if page is not None:
            page.setEnabled(not busy)

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
        self._begin_keeping.start()
        then, self._after_opening = self._after_opening, None
        if then is not None:
            then()

    @Slot()
    def _keep(self) -> None:
        """Check the archive and begin with its backups, once the window is at rest."""
        if self.opened is not None:
            self.keeper.watch(self.opened)
            if not self.opened.passing:
                self.jobs.database(partial(_empty_trash, self.opened))
                self._offer_drafts(self.opened)

    def _offer_drafts(self, opened: OpenArchive) -> None:
        from crm_desktop.ui.archive.half_typed import HalfTypedBar
        from crm_desktop.ui.archive.retention_bar import RetentionBar

        HalfTypedBar(self, opened).look()
        RetentionBar(self, opened).look()

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

    def _may_leave(self) -> bool:
        return all(page.leave() for page in self.window.pages.values() if hasattr(page, "leave"))

    def leave_archive(self, *, asking: bool = True, saving: bool = True) -> bool:
        """Close what is open; its pages go first, the last backup is made. False when a page wants to stay."""
        if asking and not self._may_leave():
            return False
        self._second_start.watch(None)
        self._begin_keeping.stop()
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
        if not locked and not self._may_leave():
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

    def _folder(self) -> Path:
        return (
            self.opened.path.parent
            if self.opened and not self.opened.passing
            else archives.free_path("x").parent
        )


def _empty_trash(opened: OpenArchive, _job: object) -> None:
    """What lay there longer than the user wants; nothing unless they said so."""
    if not opened.archive.suspended:
        opened.services.trash.empty_by_age()
