"""What the menu opens over the archive: export, backups, history, trash, privacy, settings, manual, about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from crm_desktop.ui.manual.opener import Opener

if TYPE_CHECKING:
    from crm_desktop.ui.archive.desk import Desk


class DeskMenu(QObject):
    """Each dialog is loaded when it is first asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.manual = Opener(desk)
        handle = desk.window.actions_registry.handle
        for key, slot in (
            ("export", self.export),
            ("backups", self.backups),
            ("move", self.move),
            ("history", self.history),
            ("duplicates", self.duplicates),
            ("trash", self.trash),
            ("privacy", self.privacy),
            ("settings", self.settings),
            ("help", self.manual.show_here),
            ("about", self.about),
        ):
            handle(key, slot)

    @Slot()
    def export(self) -> None:
        if self.desk.context is not None:
            from crm_desktop.ui.transfer.export_dialog import export_archive

            export_archive(self.desk.context, self.desk.window)

    @Slot()
    def backups(self) -> None:
        self.desk.returning.show_list()

    @Slot()
    def move(self) -> None:
        desk = self.desk
        if desk.opened is not None and not desk.opened.passing:
            from crm_desktop.ui.archive.relocating import RelocateDialog

            desk.messages.run_dialog(RelocateDialog(desk.opened, desk.jobs, desk.messages, desk.window))

    @Slot()
    def history(self) -> None:
        if self.desk.context is not None:
            from crm_desktop.ui.settings.history import HistoryDialog

            self.desk.messages.run_dialog(HistoryDialog(self.desk.context, self.desk.window))

    @Slot()
    def duplicates(self) -> None:
        if self.desk.context is not None:
            self.desk.window.navigator.open("duplicates")

    @Slot()
    def trash(self) -> None:
        if self.desk.context is not None:
            from crm_desktop.ui.trash.dialog import TrashDialog

            self.desk.messages.run_dialog(TrashDialog(self.desk.context, self.desk.window))

    @Slot()
    def privacy(self) -> None:
        if self.desk.context is not None:
            from crm_desktop.ui.settings.privacy import PrivacyDialog

            self.desk.messages.run_dialog(PrivacyDialog(self.desk.context, self.desk.window))

    @Slot()
    def settings(self) -> None:
        from crm_desktop.ui.settings.dialog import SettingsDialog

        desk = self.desk
        dialog = SettingsDialog(desk.preferences, desk.window)
        if desk.opened is not None and not desk.opened.passing:
            from crm_desktop.ui.archive.passphrase_section import add_section

            desk.guard.watch(desk.opened)
            add_section(dialog, desk.guard, desk.messages, desk.preferences)
        if desk.context is not None and desk.opened is not None and not desk.opened.looking:
            from crm_desktop.ui.settings.history_days import add_section as add_history

            add_history(dialog, desk.context)
        if desk.messages.run_dialog(dialog):
            desk.apply_choices()

    @Slot()
    def about(self) -> None:
        from crm_desktop.ui.settings.about import AboutDialog

        self.desk.messages.run_dialog(AboutDialog(self.desk.window))
