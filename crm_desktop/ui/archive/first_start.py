"""The first start on the desk: the three ways, and the small wishes beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from crm_desktop.services.archives import SUFFIX
from crm_desktop.ui.i18n import tr

if TYPE_CHECKING:
    from crm_desktop.ui.archive.desk import Desk

PATTERN = "CRM Desktop (*.crm)"


class FirstStart(QObject):
    """Nothing is written before a way is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk

    def show(self) -> None:
        from crm_desktop.ui.archive.phases import tabs
        from crm_desktop.ui.archive.welcome import WelcomePage

        desk, page = self.desk, WelcomePage()
        page.import_chosen.connect(desk.ways_in.import_files)
        page.paste_wanted.connect(desk.ways_in.paste)
        page.start_empty.connect(desk.ways_in.start_empty)
        page.sample.connect(desk.ways_in.open_sample)
        page.open_other.connect(desk.ways_in.open_other)
        page.choose_place.connect(self.choose_place)
        page.template_wanted.connect(self.save_template)
        page.print_sheet_wanted.connect(self.print_blank_sheet)
        desk.window.show_welcome(page, tabs())
        page.drop.button.setFocus()
        self._show_place()

    @Slot()
    def choose_place(self) -> None:
        path = self.desk.messages.save_file(
            tr("Where shall the archive be?"), self.desk.ways_in.future_place(), PATTERN
        )
        if path is not None:
            self.desk.ways_in.choose_future_place(path.with_suffix(SUFFIX))
            self._show_place()

    def _show_place(self) -> None:
        self.desk.window.status.set_archive(self.desk.ways_in.future_place())
        self.desk.window.status.set_note(tr("will be made here"))

    @Slot()
    def save_template(self) -> None:
        from crm_desktop.ui.printing.blank_list import save_blank_list

        save_blank_list(self.desk.messages)

    @Slot()
    def print_blank_sheet(self) -> None:
        from crm_desktop.ui.printing.subject_sheet import print_blank_sheet

        print_blank_sheet(self.desk.messages, self.desk.window)
