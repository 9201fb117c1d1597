"""Export: what, into which kind of file, and where; it is written behind, whatever one does meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.services.exporting import Exporting, ExportResult, Selection
from crm_desktop.services.jobs import JobContext
from crm_desktop.services.subject_files import safe_name
from crm_desktop.ui.context import Context
from crm_desktop.ui.export_words import FileWording, text_formats
from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.page import ListShown, Page
from crm_desktop.ui.transfer.export_choices import CARD_VERSIONS, CSV_WAYS, FOLDER, FORMATS, What, choices
from crm_desktop.ui.widgets.fields import CheckField, ChoiceField
from crm_desktop.ui.widgets.form import FormDialog
from crm_desktop.ui.widgets.labels import text_label

#: what was chosen last, in the preferences
REMEMBERED = "export"


def export_archive(context: Context, window: Any, shown: ListShown | None = None) -> None:
    """Ask and write. `shown` is the list in front; without, that of the window's page."""
    if shown is None and hasattr(window, "current_page"):
        page = window.current_page()
        shown = page.list_shown() if isinstance(page, Page) else None
    dialog = ExportDialog(context, window, shown)
    if context.messages.run_dialog(dialog):
        dialog.write()


class ExportDialog(FormDialog):
    """What, format, and the format's own way; the place is asked for afterwards."""

    def __init__(self, context: Context, parent: Any, shown: ListShown | None = None) -> None:
        super().__init__(tr("Export"), tr("Export…"), parent, columns=1)
        self.context = context
        exporting: Exporting = context.services.exporting
        self.choices = choices(shown, exporting.name_of)
        self.kept: dict[str, Any] = context.preferences.get(REMEMBERED, {})
        self._build_form()
        self._connect()
        self._begin()

    def _build_form(self) -> None:
        self.what = ChoiceField([(number, what.words) for number, what in enumerate(self.choices)])
        self.history = CheckField(tr("With their contacts, facts, activities and all the rest"))
        self.format = ChoiceField()
        self.way = ChoiceField()
        for field in (self.what, self.format, self.way):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.about = text_label("", "small", "muted", wrap=True)
        self.form.add(tr("What"), self.what)
        self.form.add("", self.history)
        self.form.add(tr("Kind of file"), self.format)
        self.form.add(tr("How"), self.way)
        self.add_widget(self.about)
        if getattr(self.context.archive, "has_passphrase", False):
            words = tr("The file will have no password: whoever has it can read it.")
            self.add_widget(text_label(words, "small", "warning", wrap=True))

    def _connect(self) -> None:
        self.what.changed.connect(self._what_chosen)
        self.history.changed.connect(self._what_chosen)
        self.format.changed.connect(self._format_chosen)
        self.way.changed.connect(self._say_about)

    def _begin(self) -> None:
        """As it was left, where the same is on offer; the list in front comes first of all."""
        last = self.kept.get("what")
        found = [n for n, what in enumerate(self.choices) if [what.key, *what.kinds] == last]
        nearest = self.choices[0].ids
        self.what.set_value(found[0] if found and not nearest else 0)
        self.history.set_value(bool(self.kept.get("history")))
        self._what_chosen()

    # what is on offer ---------------------------------------------------------------------------
    @property
    def chosen(self) -> What:
        return self.choices[self.what.value() or 0]

    @property
    def with_history(self) -> bool:
        return self.chosen.may_have_history and bool(self.history.value())

    @Slot()
    def _what_chosen(self) -> None:
        what = self.chosen
        _show(self.history, what.may_have_history)
        endings: Sequence[str] = (".xlsx", ".json") if self.with_history else what.formats()
        wanted = self.format.value() or self.kept.get("format", ".xlsx")
        self.format.set_options([(ending, _format_words(ending)) for ending in endings])
        self.format.set_value(wanted if wanted in endings else endings[0])
        self._format_chosen()

    @Slot()
    def _format_chosen(self) -> None:
        ways = {".csv": CSV_WAYS, ".vcf": CARD_VERSIONS}.get(self.format.value(), {})
        self.way.set_options([(key, tr(words)) for key, (words, _) in ways.items()])
        if ways:
            kept = self.kept.get(self.format.value())
            self.way.set_value(kept if kept in ways else next(iter(ways)))
        _show(self.way, bool(ways))
        self._say_about()

    @Slot()
    def _say_about(self) -> None:
        about = FORMATS[self.format.value()][1]
        for ways in (CSV_WAYS, CARD_VERSIONS):
            if self.way.value() in ways:
                about = ways[self.way.value()][1]
        self.about.setText(tr(about))
        self._make_room()

    # writing ------------------------------------------------------------------------------------
    def write(self) -> None:
        """Ask where, and write behind."""
        target = self._target()
        if target is None:
            return
        self._remember(target.parent)
        work = partial(
            _work, self.context.services.exporting, target, self.chosen.written_kinds(self.with_history),
            self.chosen.selection(self.with_history), self.way.value(),
        )  # fmt: skip
        context, window = self.context, self.parent()
        # where readers are in the way of writers, an export takes its turn with them
        shared = bool(getattr(context.archive, "place", None))
        run = context.jobs.database if shared else context.jobs.files
        job = run(work, partial(_written, context))
        if isinstance(window, QWidget):
            from crm_desktop.ui.transfer.export_progress import ExportProgress

            ExportProgress(
                window, job, tr("{file}: {done} of {total} records").replace("{file}", target.name)
            )

    def _remember(self, folder: Path) -> None:
        what = self.chosen
        kept = {
            **self.kept,
            "what": [what.key, *what.kinds],
            "format": self.format.value(),
            "folder": str(folder),
        }
        if what.may_have_history:
            kept["history"] = self.with_history
        if self.way.value():
            kept[self.format.value()] = self.way.value()
        self.context.preferences.set(REMEMBERED, kept)

    def _target(self) -> Path | None:
        """Where to; what is there already is asked about, here or by the system."""
        folder = Path(self.kept.get("folder", ""))
        if not folder.is_dir():
            folder = Path.home()
        ending, name = self.format.value(), self._name()
        if ending == FOLDER:
            chosen: Path | None = self.context.messages.choose_folder(
                tr("Where shall the folder be?"), folder
            )
            return _free_folder(chosen, name) if chosen is not None else None
        pattern = f"{tr(FORMATS[ending][0])} (*{ending})"
        chosen = self.context.messages.save_file(tr("Export"), folder / f"{name}{ending}", pattern)
        if chosen is None or chosen.suffix.lower() == ending:
            return chosen
        target = chosen.with_name(chosen.name + ending)
        return target if not target.exists() or self._may_replace(target) else None

    def _may_replace(self, target: Path) -> bool:
        text = tr("{name} is there already. Its content will be replaced.", name=target.name)
        return bool(self.context.messages.ask(tr("Replace the file?"), text, [tr("Replace")]) == 0)

    def _name(self) -> str:
        """What the file is called if the user has no other wish."""
        what = self.chosen
        if what.is_one_kind:
            title = FileWording().table(what.kinds[0])
            return title if len(what.ids) != 1 else safe_name(what.words)
        return f"{self.context.archive.path.stem} {date.today().isoformat()}"


def _show(field: QWidget, shown: bool) -> None:
    """The field with its label."""
    cell = field.parentWidget()
    (cell if cell is not None else field).setVisible(shown)


def _format_words(ending: str) -> str:
    words = tr(FORMATS[ending][0])
    return words if ending == FOLDER else f"{words} · {ending}"


def _free_folder(folder: Path, name: str) -> Path:
    """A new folder for it; where a name with an ending would say another format, the dot goes."""
    plain = name.replace(".", " ")
    found, number = folder / plain, 2
    while found.exists():
        found, number = folder / f"{plain} {number}", number + 1
    return found


def _work(
    exporting: Exporting, target: Path, kinds: Sequence[str], selection: Selection, way: Any, job: JobContext
) -> ExportResult:
    more: dict[str, Any] = {"plain": way == "plain"}
    if way in CARD_VERSIONS:
        more["card_version"] = way
    return exporting.export(target, FileWording(), text_formats(), kinds, selection, job, **more)


def _written(context: Context, result: ExportResult) -> None:
    if result.path.suffix.lower() in (".zip", ""):
        words = tr("{name} written: everything is in it", name=result.path.name)
    else:
        total = format_number(sum(result.counts.values()))
        words = tr("{name} written: {total} records", name=result.path.name, total=total)
    place = result.path if result.path.is_dir() else result.path.parent
    context.messages.toast(words, action=tr("Show in folder"), on_action=partial(_open, place))


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
