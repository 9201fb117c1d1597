"""The ways to an archive: a new one, another one, a sample, a list to import."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from crm_desktop.errors import CrmError
from crm_desktop.services import archives
from crm_desktop.services.import_source import Source
from crm_desktop.ui.i18n import language, tr

if TYPE_CHECKING:
    from crm_desktop.ui.archive.desk import Desk

PATTERN = "CRM Desktop (*.crm)"


class WaysIn(QObject):
    """Each ends with an open archive on the desk, or says why not and leaves the present one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._place: Path | None = None
        self._after_opening: Callable[[], object] | None = None
        handle = desk.window.actions_registry.handle
        for key, slot in (
            ("new_archive", self.new_archive),
            ("open_archive", self.open_other),
            ("import", self.open_import),
            ("paste", self.paste),
        ):
            handle(key, slot)

    @Slot()
    def start_empty(self) -> None:
        self._create(self.future_place())

    @Slot()
    def open_sample(self) -> None:
        """Look around: a temporary archive, gone when left."""
        code, name = language(), tr("Sample")
        self._busy(True)
        make = partial(archives.create_sample, code, name)
        self._desk.jobs.database(make, self._desk.show_opened, self._not_opened)

    @Slot()
    def open_other(self) -> None:
        path = self._desk.messages.choose_file(tr("Open an archive"), PATTERN, self._folder())
        if path is not None:
            self._desk.open(path)

    @Slot()
    def new_archive(self) -> None:
        suggested = archives.free_path(tr("My archive"), self._folder())
        path = self._desk.messages.save_file(tr("New archive"), suggested, PATTERN)
        if path is not None:
            self._create(path.with_suffix(archives.SUFFIX))

    # -- lists

    @Slot()
    def paste(self) -> None:
        """Ctrl+V where nothing is typed: rows copied from a spreadsheet, or files."""
        from crm_desktop.ui.pasting import nothing_to_paste, pasted_sources

        page = self._desk.window.current_page()
        if not getattr(page, "takes_lists", False):
            return
        sources = pasted_sources()
        if sources:
            self.import_files(sources)
        else:
            self._desk.messages.toast(nothing_to_paste())

    @Slot()
    def open_import(self) -> None:
        """The page of imports, as the button over the list; there, and at the first start, a list is chosen at once."""
        window = self._desk.window
        if self._desk.opened is None or window.current_key == "import":
            self.import_files()
        else:
            window.navigator.open("import", start=True)

    @Slot(list)
    def import_files(self, files: Sequence[Source] = ()) -> None:
        """Choose a list if none is given, make an archive if none is open, and go to the import."""
        chosen: list[Source] = list(files or ())
        if not chosen:
            pattern = tr("Lists") + " (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.vcf *.zip)"
            chosen = [*self._desk.messages.choose_files(tr("Import a list"), pattern)]
        archive_files = [f for f in chosen if isinstance(f, Path) and f.suffix.lower() == archives.SUFFIX]
        if archive_files:
            self._desk.open(archive_files[0])
        elif chosen and self._desk.opened is None:
            self._create(self.future_place(), partial(self._go_import, chosen))
        elif chosen:
            self._go_import(chosen)

    def _go_import(self, files: list[Source]) -> None:
        self._desk.window.navigator.open("import", files=files)

    # -- making one

    def future_place(self) -> Path:
        """Where the archive will be made, once one of the ways is chosen."""
        return self._place or archives.free_path(tr("My archive"))

    def choose_future_place(self, path: Path) -> None:
        self._place = path

    def _folder(self) -> Path:
        opened = self._desk.opened
        return opened.path.parent if opened and not opened.passing else archives.free_path("x").parent

    def _create(self, path: Path, then: Callable[[], object] | None = None) -> None:
        if not self._desk.may_leave():
            return
        self._after_opening = then
        self._busy(True)
        make = partial(_make, path)
        self._desk.jobs.database(make, self._desk.show_opened, self._not_opened)

    def _not_opened(self, error: Any) -> None:
        self._busy(False)
        self._after_opening = None
        if isinstance(error, CrmError):
            self._desk.messages.error(error.message)

    def _busy(self, busy: bool) -> None:
        page = self._desk.window.pages.get("welcome")
        if page is not None:
            page.setEnabled(not busy)

    def opened(self) -> None:
        """An archive is open now: what was waiting for it."""
        then, self._after_opening = self._after_opening, None
        if then is not None:
            then()


def _make(path: Path, _job: object) -> archives.OpenArchive:
    return archives.create_archive(path)
