"""What was thrown away: found again, brought back with all that belongs to it, or deleted for good."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.privacy import Purpose
from crm_desktop.domain.text import fold
from crm_desktop.services.trash import Thing, TrashRow
from crm_desktop.ui.cell_text import IconText
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_date, format_datetime, term, terms, tr
from crm_desktop.ui.models.windowed import Column, ListSource
from crm_desktop.ui.settings.change_words import table_word
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.fields import ChoiceField
from crm_desktop.ui.widgets.filter_bar import FilterBar
from crm_desktop.ui.widgets.labels import text_label
from crm_desktop.ui.widgets.list_dialog import ListDialog
from crm_desktop.ui.widgets.table import RecordTable

DAYS = (30, 90, 365)
ICONS = {
    "subject": "users", "aim": "target", "cycle": "repeat", "interaction": "message-2", "fact": "bulb",
    "request": "message", "activity": "checkbox", "result": "currency-euro", "review": "clipboard-check",
    "consent": "lock", "attachment": "paperclip", "factor": "flag", "trait": "tag", "custom_field": "list",
    "product": "tags",
}  # fmt: skip


class Line(NamedTuple):
    """A row of the table; `id` is its place in the list."""

    id: int
    kind: IconText
    name: str
    of: str
    when: str
    thing: Thing


class TrashDialog(ListDialog):
    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Trash"), parent, 960, 600)
        self.context = context
        self.service = context.services.trash
        self._rows: list[TrashRow] = []
        self._lines: list[Line] = []
        self._make()
        self._build()
        self._connect()
        self.load()

    def _make(self) -> None:
        self.filters = FilterBar(tr("Name, subject"))
        self.filters.add_chip("kind", tr("Kind"), self._kinds)
        self.table = RecordTable(
            [
                Column("kind", tr("Kind"), show="icon_text", width=150, sortable=False),
                Column("name", tr("Name"), show="strong", stretch=True, width=260, sortable=False),
                Column("of", tr("Of"), width=180, sortable=False),
                Column("when", tr("Thrown away"), show="muted", width=150, sortable=False),
            ],
            name="trash",
            preferences=self.context.preferences,
        )
        days = self.service.days()
        options = [(0, tr("Never by themselves")), *((n, tr("After %n days", n=n)) for n in DAYS)]
        self.age = ChoiceField(options, value=days or 0)
        self.age.setAccessibleName(tr("Goes for good"))
        self.age_note = text_label("", "small", "warning")
        self.empty_button = Button(tr("Empty the trash…"), "quiet", small=True)
        self.filters.add_right(self.empty_button)
        self.delete = Button(tr("Delete for good…"), "secondary", "trash")
        self.restore = Button(tr("Restore"), "primary", "arrow-back-up")
        self.close_button = Button(tr("Close"), "quiet")

    def _build(self) -> None:
        self.add_head(tr("Trash"))
        self.column.addWidget(self.filters)
        self.column.addWidget(self.table, 1)
        age = text_label(tr("Goes for good"), "small", "muted")
        self.add_foot([age, self.age, self.age_note], [self.delete, self.close_button, self.restore])

    def _connect(self) -> None:
        self.filters.changed.connect(self._show)
        self.table.selection_changed.connect(self._allow)
        self.table.activated_id.connect(self._restore)
        self.restore.clicked.connect(self._restore)
        self.delete.clicked.connect(self._delete)
        self.close_button.clicked.connect(self.reject)
        self.empty_button.clicked.connect(self._empty_all)
        self.age.changed.connect(self._keep_age)

    def _kinds(self) -> list[tuple[str, str]]:
        """Those there are."""
        there = dict.fromkeys(row.table for row in self._rows)
        return [(table, table_word(table)) for table in there]

    # -- showing

    def load(self) -> None:
        self._rows = self.service.rows()
        self.empty_button.setEnabled(bool(self._rows))
        self._say_age()
        self._show()

    @Slot()
    def _show(self) -> None:
        wanted = self.filters.values().get("kind") or ()
        letters = fold(self.filters.text())
        chosen = [
            row for row in self._rows
            if (not wanted or row.table in wanted) and letters in fold(f"{row_name(row)} {row.of}")
        ]  # fmt: skip
        self._lines = [_line(number, row) for number, row in enumerate(chosen, 1)]
        self.table.set_source(ListSource(self._lines))
        self.table.set_empty_state(self._empty())
        if self._lines:
            self.table.select_id(1)
        self._allow()

    def _empty(self) -> EmptyState:
        if self._rows:
            return EmptyState(
                "search", tr("Nothing like that in the trash"), tr("Search for something else.")
            )
        return EmptyState(
            "trash", tr("The trash is empty"), tr("What you delete comes here, and comes back from here.")
        )

    @Slot()
    def _allow(self, *_: Any) -> None:
        chosen = bool(self._chosen())
        self.restore.setEnabled(chosen)
        self.delete.setEnabled(chosen)

    def _chosen(self) -> list[Thing]:
        ids = set(self.table.selection_ids())
        return [line.thing for line in self._lines if line.id in ids]

    # -- doing

    @Slot()
    def _restore(self, *_: Any) -> None:
        things = self._chosen()
        if things:
            self.context.write(partial(self.service.restore, things), self._restored)

    def _restored(self, changes: Any) -> None:
        if changes:
            self.context.messages.toast(changes.label, undo=True)
        self.load()

    @Slot()
    def _delete(self) -> None:
        things = self._chosen()
        sure = self.context.messages.ask(
            tr("Delete %n things for good?", n=len(things)),
            tr("They go with all that belongs to them. This cannot be undone."),
            [tr("Delete for good")],
            danger=True,
        )
        if sure == 0:
            self.context.write(partial(self.service.delete_for_good, things), self._deleted)

    @Slot()
    def _empty_all(self) -> None:
        """Everything there is, whatever the filters show."""
        things = [(row.table, row.row) for row in self._rows]
        sure = self.context.messages.ask(
            tr("Empty the trash?"),
            tr("%n things go for good, with all that belongs to them. This cannot be undone.", n=len(things)),
            [tr("Empty the trash")],
            danger=True,
        )
        if sure == 0:
            self.context.write(partial(self.service.delete_for_good, things), self._deleted)

    def _deleted(self, _changes: Any) -> None:
        self.context.messages.toast(tr("Deleted for good"))
        self.load()

    @Slot()
    def _keep_age(self) -> None:
        self._say_age()
        self.context.write(partial(self.service.choose_days, self.age.value() or None))

    def _say_age(self) -> None:
        """What the choice will take at the next start."""
        count = len(self.service.older_than(self.age.value() or None))
        self.age_note.setText(tr("%n things go at the next start.", n=count))
        self.age_note.setVisible(count > 0)


def _line(number: int, row: TrashRow) -> Line:
    kind = IconText(ICONS.get(row.table, "trash"), table_word(row.table))
    of = tr("merged into {name}", name=row.merged_into) if row.merged_into else row.of
    return Line(number, kind, row_name(row)[:300], of[:200], format_datetime(row.at), (row.table, row.row))


def row_name(row: TrashRow) -> str:
    """What it is called; a value of an enumeration or a date in words."""
    if row.table == "interaction" and row.name in terms("channel"):
        return term(row.name, "channel")
    if row.table == "consent" and row.name in set(map(str, Purpose)):
        return term(row.name, "purpose")
    if row.table in ("review", "cycle") and len(row.name) == 10 and row.name[4] == "-":
        return format_date(row.name, "full")
    return row.name
