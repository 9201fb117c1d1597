"""Earlier imports, and the matchings of columns that are remembered: two tables under the place for a new file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.models.windowed import Column, ListSource
from crm_desktop.ui.transfer.undoing import ImportUndo
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.fields import TextField
from crm_desktop.ui.widgets.form import FormDialog
from crm_desktop.ui.widgets.page_header import Segmented
from crm_desktop.ui.widgets.table import RecordTable

IMPORTS, MATCHINGS = "imports", "matchings"
MARK = 8  # letters of a fingerprint


class Earlier(NamedTuple):
    """One earlier import; counts in rows of the file."""

    id: int
    at: str
    file: str
    sheet: str
    rows: int
    added: int
    updated: int
    same: int
    joined: int
    left_out: int
    mark: str
    step: int | None


class Matching(NamedTuple):
    id: int
    name: str
    columns: int
    fields: str
    at: str


def earlier_columns() -> list[Column]:
    return [
        Column("at", tr("When"), show="datetime", width=150, sortable=False),
        Column("file", tr("File"), show="strong", width=220, stretch=True, sortable=False),
        Column("sheet", tr("Sheet"), show="muted", width=140, sortable=False),
        Column("rows", tr("Rows||import"), show="number", width=70, sortable=False),
        Column("added", tr("New||rows"), show="number", width=76, sortable=False),
        Column("updated", tr("Updated"), show="number", width=92, sortable=False),
        Column("same", tr("Already there||rows"), show="number", width=110, sortable=False),
        Column("joined", tr("Joined||rows"), show="number", width=76, sortable=False),
        Column("left_out", tr("Left out||rows"), show="number", width=90, sortable=False),
        Column("mark", tr("Fingerprint"), show="muted", width=100, sortable=False,
               tooltip=tr("The same file has the same fingerprint, whatever its name.")),
    ]  # fmt: skip


def matching_columns() -> list[Column]:
    return [
        Column("name", tr("Name"), show="strong", width=260, stretch=True, sortable=False),
        Column("columns", tr("Columns"), show="number", width=80, sortable=False),
        Column("fields", tr("Headings"), show="muted", width=320, stretch=True, sortable=False),
        Column("at", tr("Saved"), show="datetime", width=150, sortable=False),
    ]


class EarlierView(QWidget):
    """`batch_wanted(id)` shows what an earlier import brought; `changed` after an undo."""

    batch_wanted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._build()
        self._connect()

    def _build(self) -> None:
        self.views = Segmented(
            [(IMPORTS, tr("Earlier imports")), (MATCHINGS, tr("Saved matchings"))], IMPORTS
        )
        self.table = RecordTable(earlier_columns(), "imports", self.context.preferences)
        self.matchings = RecordTable(matching_columns(), "matchings", self.context.preferences)
        self.see_button = Button(tr("See them in the list"), "quiet", "users", small=True)
        self.undo_button = Button(tr("Undo this import"), "quiet", "arrow-back-up", small=True)
        self.rename_button = Button(tr("Rename"), "quiet", "pencil", small=True)
        self.forget_button = Button(tr("Forget it"), "quiet", "trash", small=True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.matchings)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.stack, 1)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("line", "top")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.views)
        row.addStretch(1)
        for button in (self.see_button, self.undo_button, self.rename_button, self.forget_button):
            row.addWidget(button)
        return head

    def _connect(self) -> None:
        self.undoing = ImportUndo(self.context, self, always_ask=True)
        self.undoing.done.connect(self._undone)
        self.undoing.given_up.connect(self._show_buttons)
        self.views.changed.connect(self._show_view)
        self.see_button.clicked.connect(self._see)
        self.undo_button.clicked.connect(self._undo)
        self.rename_button.clicked.connect(self._rename)
        self.forget_button.clicked.connect(self._forget)
        self.table.activated_id.connect(self.batch_wanted)
        self.matchings.activated_id.connect(self._rename)
        for keys, slot in ((Qt.Key.Key_F2, self._rename), (Qt.Key.Key_Delete, self._forget)):
            shortcut = QShortcut(QKeySequence(keys), self.matchings)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)
        for table in (self.table, self.matchings):
            table.selection_changed.connect(self._show_buttons)

    # showing -----------------------------------------------------------------------------------
    def load(self) -> None:
        """Imports that are not undone, and matchings not forgotten. Nothing at all: nothing is shown."""
        service = self.context.services.importing
        imports = [_earlier(batch) for batch in service.history()]
        matchings = [_matching(profile) for profile in service.profiles()]
        self.table.set_source(ListSource(imports))
        self.matchings.set_source(ListSource(matchings))
        self.views.set_count(IMPORTS, format_number(len(imports)))
        self.views.set_count(MATCHINGS, format_number(len(matchings)))
        self.setVisible(bool(imports or matchings))
        self._show_view()

    @Slot()
    def _show_view(self, _view: object = None) -> None:
        matchings = self.views.value() == MATCHINGS
        self.stack.setCurrentIndex(int(matchings))
        for button in (self.see_button, self.undo_button):
            button.setVisible(not matchings)
        for button in (self.rename_button, self.forget_button):
            button.setVisible(matchings)
        self._show_buttons()

    @Slot()
    def _show_buttons(self, _count: int = 0) -> None:
        for button in (self.see_button, self.undo_button):
            button.setEnabled(self.table.current_id() is not None)
        for button in (self.rename_button, self.forget_button):
            button.setEnabled(self.matchings.current_id() is not None)

    # imports -----------------------------------------------------------------------------------
    @Slot()
    def _see(self) -> None:
        if (batch := self.table.current_id()) is not None:
            self.batch_wanted.emit(batch)

    @Slot()
    def _undo(self) -> None:
        row = self._current(self.table)
        if row is None:
            return
        if row.step is None:
            self.context.messages.info(tr("This import can no longer be undone. Nothing was changed."))
            return
        self.undo_button.setEnabled(False)
        self.undoing.start(row.id, row.step, row.file)

    @Slot()
    def _undone(self) -> None:
        self.context.messages.toast(tr("Import undone"))
        self.load()

    @staticmethod
    def _current(table: RecordTable) -> Any:
        wanted = table.current_id()
        return (
            next((row for row in table.windowed.source.rows([wanted])), None) if wanted is not None else None
        )

    # matchings ---------------------------------------------------------------------------------
    @Slot()
    def _rename(self, _id: object = None) -> None:
        row = self._current(self.matchings)
        if row is None:
            return
        name = TextField(row.name)
        dialog = FormDialog(tr("Rename the matching"), tr("Rename"), self)
        dialog.form.add(tr("Name"), name, wide=True)

        def submit() -> Any:
            rename = partial(self.context.services.importing.rename_profile, row.id, name.value())
            return self.context.write(rename, self._reload)

        dialog.submit = submit
        self.context.messages.run_dialog(dialog)

    @Slot()
    def _forget(self) -> None:
        ids = self.matchings.selection_ids()
        if ids:
            forget = partial(self.context.services.importing.forget_profiles, list(ids))
            self.context.write(forget, self._reload, toast=tr("Matching forgotten"))

    def _reload(self, _changes: Any) -> None:
        self.load()


def _earlier(batch: Any) -> Earlier:
    counts = batch.counts
    keys = {
        "rows": "rows",
        "added": "new",
        "updated": "update",
        "same": "same",
        "joined": "join",
        "left_out": "skip",
    }
    figures = {name: int(counts.get(key, 0)) for name, key in keys.items()}
    return Earlier(
        batch.id, batch.at, batch.file, batch.sheet, mark=batch.sha256[:MARK], step=batch.step, **figures
    )


def _matching(profile: Any) -> Matching:
    fields: Sequence[str] = list(profile.mapping.get("fields", {}))
    return Matching(profile.id, profile.name, len(fields), ", ".join(fields)[:200], profile.at)
