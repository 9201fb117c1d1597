"""Writing records into a file: which format, which records, where."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from crm_desktop.services.exporting import Exporting, ExportResult, Selection
from crm_desktop.services.jobs import JobContext
from crm_desktop.services.listing import KINDS
from crm_desktop.ui.context import Context
from crm_desktop.ui.export_words import FileWording, text_formats
from crm_desktop.ui.i18n import format_number, mark, tr
from crm_desktop.ui.widgets.fields import ChoiceField
from crm_desktop.ui.widgets.form import FormDialog

#: ending -> what it is
FORMATS = {
    ".xlsx": mark("Excel workbook"),
    ".csv": mark("Text table (CSV)"),
    ".vcf": mark("Cards for an address book (vCard)"),
    ".ics": mark("Calendar of the activities"),
    ".json": mark("JSON, for other programs"),
    ".zip": mark("Everything, attachments too (ZIP)"),
}
EVERYTHING = ""


def export_archive(context: Context, window: QWidget, ids: Sequence[int] | None = None) -> None:
    """Ask and write; `ids` keeps to these subjects."""
    dialog = ExportDialog(context, window, ids)
    if context.messages.run_dialog(dialog):
        dialog.write()


class ExportDialog(FormDialog):
    """Two choices; the place is asked for afterwards."""

    def __init__(self, context: Context, parent: QWidget, ids: Sequence[int] | None = None) -> None:
        about = tr("%n subjects chosen", n=len(ids)) if ids is not None else tr("The archive stays as it is.")
        super().__init__(tr("Export"), tr("Export…"), parent, text=about)
        self.context = context
        self.ids = ids
        self.format = ChoiceField([(ending, f"{tr(words)} · {ending}") for ending, words in FORMATS.items()])
        self.records = ChoiceField()
        self._build_form()
        self.format.changed.connect(self._offer_records)
        self._offer_records()

    def _build_form(self) -> None:
        self.form.add(tr("Format"), self.format)
        self.form.add(tr("Records"), self.records)

    @Slot()
    def _offer_records(self) -> None:
        """What the format can hold."""
        wording = FileWording()
        ending = self.format.value()
        kinds: Sequence[str] = {".vcf": ("subjects",), ".ics": ("activities",)}.get(ending, KINDS)
        kinds = ("subjects",) if self.ids is not None else kinds
        options = [(kind, wording.table(kind)) for kind in kinds]
        if ending in (".xlsx", ".json", ".zip") and self.ids is None:
            options.insert(0, (EVERYTHING, tr("All of them")))
        self.records.set_options(options)
        self.records.setEnabled(len(options) > 1)

    def kinds(self) -> list[str]:
        chosen = self.records.value()
        return [chosen] if chosen else []

    def write(self) -> None:
        """Ask where, and write behind."""
        target = self._target()
        if target is None:
            return
        exporting: Exporting = self.context.services.exporting
        work = partial(_work, exporting, target, self.kinds(), self.ids)
        self.context.jobs.files(work, self._written)

    def _target(self) -> Path | None:
        ending = self.format.value()
        kinds = self.kinds()
        stem = FileWording().table(kinds[0]) if kinds else self.context.archive.path.stem
        pattern = f"{tr(FORMATS[ending])} (*{ending})"
        chosen: Path | None = self.context.messages.save_file(tr("Export"), f"{stem}{ending}", pattern)
        return chosen.with_suffix(ending) if chosen is not None else None

    def _written(self, result: ExportResult) -> None:
        total = format_number(sum(result.counts.values()))
        words = tr("{name} written: {total} records", name=result.path.name, total=total)
        self.context.messages.toast(
            words, action=tr("Open the folder"), on_action=partial(_open, result.path.parent)
        )


def _work(exporting: Exporting, target: Path, kinds: list[str], ids: Any, job: JobContext) -> ExportResult:
    return exporting.export(target, FileWording(), text_formats(), kinds, Selection(subjects=ids), job)


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
