"""Importing a copy of everything: what is in it, what will happen, one button."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.errors import CrmError
from crm_desktop.services.everything import EverythingFound, Restored, is_everything
from crm_desktop.services.jobs import JobContext
from crm_desktop.ui.context import Context
from crm_desktop.ui.export_words import FileWording
from crm_desktop.ui.i18n import format_datetime, format_number, format_size, tr
from crm_desktop.ui.jobs import Job
from crm_desktop.ui.widgets.bars import InfoBar, ProgressStrip
from crm_desktop.ui.widgets.form import FormDialog
from crm_desktop.ui.widgets.labels import FactRows

#: what the dialog counts: table of the copy -> list as people know it
COUNTED = {
    "subject": "subjects", "cycle": "cycles", "interaction": "interactions", "fact": "facts", "request": "requests",
    "activity": "activities", "result": "results", "review": "reviews",
}  # fmt: skip


def take_everything(context: Context, files: Sequence[Any], window: QWidget | None) -> bool:
    """Whether one of the files is a copy of everything, or a zip at all: then it is asked about here, and no list."""
    found = next((file for file in files if isinstance(file, Path) and _is_ours(file)), None)
    if found is None:
        return False
    try:
        dialog = EverythingDialog(context, found, window)
    except CrmError as error:
        context.messages.error(error.message)
        return True
    context.messages.run_dialog(dialog)
    return True


def _is_ours(file: Path) -> bool:
    """A zip of something else is told so; a folder of something else is none of our business."""
    return (file.suffix.lower() == ".zip" and file.is_file()) or (file.is_dir() and is_everything(file))


class EverythingDialog(FormDialog):
    """Raises CrmError when the file is no copy of ours, damaged, or from a newer program."""

    def __init__(self, context: Context, file: Path, parent: QWidget | None = None) -> None:
        self.service = context.services.everything
        found: EverythingFound = self.service.look(file)
        super().__init__(tr("Import everything"), tr("Import everything"), parent, text=file.name)
        self.context = context
        self.file = file
        self.job: Job | None = None
        self.submit = self._import
        self._build_rest(found)

    def _build_rest(self, found: EverythingFound) -> None:
        self.strip = ProgressStrip(tr("Stop"))
        self.strip.cancel.hide()  # the dialog's own Cancel stops it
        rows = FactRows(150)
        rows.set_rows(_facts(found))
        kind, words = self._what_happens()
        for widget in (self.strip, InfoBar(kind, words, closable=False), rows):
            self.add_widget(widget)

    def _what_happens(self) -> tuple[str, str]:
        undo = tr("It is one step, which Undo takes back.")
        if self.service.is_empty():
            return "info", tr(
                "This archive is empty: it will be as the one the copy was made of."
            ) + " " + undo
        words = tr("What is in this archive stays as it is; what only the copy has is added.")
        alone = tr("To have the copy by itself, make a new archive first and import it there.")
        return "warning", f"{words} {undo} {alone}"

    def _import(self) -> Job:
        restore = self.service.restore
        self.job = self.context.write_job(partial(_restore, restore, self.file), self._done)
        self.job.cancelled.connect(self._stopped)
        self.job.ended.connect(self._ended)
        self.strip.watch(self.job, tr("{done} of {total}"))
        return self.job

    def _done(self, result: Restored) -> None:
        added, kept = sum(result.added.values()), sum(result.kept.values())
        words = tr("%n records imported", n=added)
        if kept:
            words += " · " + tr("%n were there already", n=kept)
        self.context.messages.toast(words, undo=bool(added))
        self.context.navigator.open("subjects")

    @Slot()
    def _stopped(self) -> None:
        self.context.messages.toast(tr("Cancelled. Nothing was written."))
        super().reject()

    @Slot()
    def _ended(self) -> None:
        self.job = None

    def reject(self) -> None:
        """While it is written, Cancel stops it and takes all of it back."""
        if self.job is not None:
            self.cancel.setEnabled(False)
            self.job.cancel()
        else:
            super().reject()


def _facts(found: EverythingFound) -> list[tuple[str, str]]:
    wording = FileWording()
    rows = [(tr("Made on"), format_datetime(found.created)), (tr("Size"), format_size(found.size))]
    for table, kind in COUNTED.items():
        if found.rows.get(table):
            rows.append((wording.table(kind), format_number(found.rows[table])))
    if found.attachments:
        rows.append((wording.table("attachments"), format_number(found.attachments)))
    return rows


def _restore(restore: Any, file: Path, job: JobContext) -> Restored:
    result: Restored = restore(file, job)
    return result
