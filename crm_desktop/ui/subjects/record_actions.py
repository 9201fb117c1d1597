"""What can be done with the subject on show; the panel and the full page ask it for the same things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.services.subject_files import is_program
from crm_desktop.services.subject_records import AimRow, AttachmentRow, ContactRow, LinkRow, TraitRow
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.opening import fresh_folder, open_contact, open_file
from crm_desktop.ui.subjects.dialogs import (
    AimDialog,
    LinkDialog,
    OutcomeDialog,
    RenameDialog,
    RenameTraitDialog,
    TraitDialog,
)


class RecordActions(QObject):
    """`subject_id` is 0 while nothing is on show."""

    sheet_wanted = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.window = parent
        self.subject_id = 0

    @property
    def service(self) -> Any:
        return self.context.services.subjects

    def write(self, work: Callable[[], Any]) -> None:
        """Write, and say with Undo what was written."""
        self.context.write(work, self._say)

    def _say(self, changes: Any) -> None:
        if changes:
            self.context.messages.toast(changes.label, undo=True)

    def _run(self, dialog: Any) -> bool:
        return self.context.messages.run_dialog(dialog)

    # -- to other pages

    @Slot()
    def note(self) -> None:
        self.context.navigator.open("relationships", subject_id=self.subject_id, view="history", entry=True)

    @Slot()
    def history(self) -> None:
        self.context.navigator.open("relationships", subject_id=self.subject_id, view="history")

    @Slot()
    def open_cycle(self) -> None:
        self.context.navigator.open("relationships", subject_id=self.subject_id, view="board", new_cycle=True)

    @Slot()
    def plan(self) -> None:
        """The next action."""
        self.context.navigator.open("activities", register="activities", subject_id=self.subject_id, new=True)

    def show_activity(self, activity_id: int) -> None:
        self.context.navigator.open("activities", register="activities", record_id=activity_id)

    def show_subject(self, subject_id: int) -> None:
        self.context.navigator.open("subjects", subject_id=subject_id)

    @Slot()
    def show_sheet(self) -> None:
        self.sheet_wanted.emit(self.subject_id)

    # -- the subject itself

    @Slot()
    def edit(self) -> None:
        self.edit_part("")

    def edit_part(self, part: str) -> None:
        from crm_desktop.ui.subjects.editor import edit_subject

        edit_subject(self.context, self.subject_id, self.window, part)

    @Slot()
    def print_sheet(self) -> None:
        from crm_desktop.ui.printing.subject_sheet import print_subject

        print_subject(self.context, self.subject_id, self.window)

    @Slot()
    def merge(self) -> None:
        from crm_desktop.ui.subjects.duplicates.choose_other import merge_with

        merge_with(self.context, self.subject_id, self.window)

    @Slot()
    def delete(self) -> None:
        self.write(partial(self.service.move_to_trash, [self.subject_id]))

    def set_field(self, field: str, value: Any) -> None:
        self.write(partial(self.service.change, self.subject_id, {field: value}))

    # -- target and objectives

    @Slot()
    def choose_target(self) -> None:
        self._run(AimDialog(self.context, self.subject_id, choose=True, parent=self.window))

    @Slot()
    def no_target(self) -> None:
        self.write(partial(self.service.set_target, self.subject_id, False))

    @Slot()
    def add_aim(self) -> None:
        self._run(AimDialog(self.context, self.subject_id, parent=self.window))

    def change_aim(self, aim: AimRow) -> None:
        self._run(AimDialog(self.context, self.subject_id, aim, parent=self.window))

    def close_aim(self, aim: AimRow) -> None:
        self._run(OutcomeDialog(self.context, aim, self.window))

    def reopen_aim(self, aim: AimRow) -> None:
        self.write(partial(self.service.reopen_aim, aim.id))

    def delete_aim(self, aim: AimRow) -> None:
        self.write(partial(self.service.delete_aim, aim.id))

    # -- ways to reach it

    def open_contact(self, contact: ContactRow) -> None:
        if not open_contact(contact.kind, contact.value):
            self.copy(contact.text)

    def copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.context.messages.toast(tr("Copied: {what}", what=text[:80]))

    @Slot()
    def manage_fields(self) -> None:
        from crm_desktop.ui.subjects.fields_dialog import FieldsDialog

        self._run(FieldsDialog(self.context, self.window))

    # -- traits and links

    @Slot()
    def add_trait(self) -> None:
        self._run(TraitDialog(self.context, self.subject_id, parent=self.window))

    def rename_trait(self, trait: TraitRow) -> None:
        self._run(RenameTraitDialog(self.context, trait, self.window))

    def remove_trait(self, row_id: int) -> None:
        self.write(partial(self.service.remove_trait, row_id))

    @Slot()
    def add_link(self) -> None:
        self._run(LinkDialog(self.context, self.subject_id, parent=self.window))

    def change_link(self, link: LinkRow) -> None:
        self._run(LinkDialog(self.context, self.subject_id, link, self.window))

    def remove_link(self, link: LinkRow) -> None:
        self.write(partial(self.service.delete_link, link.id, self.subject_id))

    # -- files

    @Slot()
    def choose_files(self) -> None:
        files = self.context.messages.choose_files(tr("Attach files"))
        if files:
            self.attach(files)

    def attach(self, files: Sequence[Path]) -> None:
        self.write(partial(self.service.attach, self.subject_id, list(files)))

    def open_attachment(self, attachment: AttachmentRow) -> None:
        """In its own program, from a temporary folder; what would run instead of showing is only saved."""
        if is_program(attachment.name):
            self.context.messages.info(
                tr(
                    "{name} is a program. It was not opened. Save it, and open it only if you trust it.",
                    name=attachment.name[:80],
                )
            )
            return
        work = partial(self.service.write_attachment, attachment.id, fresh_folder())
        self.context.write(work, self._open_written)

    def _open_written(self, file: Path) -> None:
        if not open_file(file):
            self.context.messages.info(
                tr("No program opens {name}. Save it, and open it from there.", name=file.name)
            )

    def save_attachment(self, attachment: AttachmentRow) -> None:
        target = self.context.messages.save_file(tr("Save the file"), attachment.name)
        if target is not None:
            self.context.write(partial(self.service.write_attachment, attachment.id, target), self._saved)

    def _saved(self, file: Path) -> None:
        self.context.messages.toast(tr("Saved: {file}", file=str(file)))

    def rename_attachment(self, attachment: AttachmentRow) -> None:
        self._run(RenameDialog(self.context, attachment, self.window))

    def remove_attachment(self, attachment: AttachmentRow) -> None:
        self.write(partial(self.service.delete_attachment, attachment.id))
