"""Phase 1: the list of subjects, and beside it the record of the current one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.domain.filters import Sort, SubjectFilter
from crm_desktop.services.subject_lists import FIRST_PAGE
from crm_desktop.ui.context import Context
from crm_desktop.ui.formats import format_number
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.models.behind import ListLoader
from crm_desktop.ui.page import ListShown, Page
from crm_desktop.ui.subjects.bulk import BulkActions
from crm_desktop.ui.subjects.choosing import Choosing
from crm_desktop.ui.subjects.columns import custom_ids, subject_columns
from crm_desktop.ui.subjects.filters import SubjectFilters
from crm_desktop.ui.subjects.panel_place import PanelPlace
from crm_desktop.ui.widgets.page_header import PageHeader
from crm_desktop.ui.widgets.split_view import SplitView
from crm_desktop.ui.widgets.table import RecordTable

NAME = "subjects"
SORT_PREFERENCE = "sort.subjects"
TYPING_PAUSE = 120  # milliseconds after the last key before the rest of the list is asked for
PAINT_PAUSE = 40  # and after anything else, so that the first rows are painted before


class SubjectsPage(Page):
    """`go_to(subject_id=…, sheet=…, filter={…}, batch=…, targets=True)`."""

    concerns = {"subject", "contact_point", "address", "activity", "interaction", "result", "cycle", "subject_trait",
                "trait", "custom_value", "custom_field", "import_batch"}  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.title = tr("Subjects")
        self.total = 0
        self.sheet: Any = None
        self.strip: Any = None
        self._wanted_id: int | None = None
        self._build()
        self._connect()

    # building ----------------------------------------------------------------------------------
    def _build(self) -> None:
        self.header = PageHeader(self.title)
        self.header.add_quiet(tr("Import…"), self.start_import, "file-import")
        self.header.set_primary(tr("New subject"), self.new, "plus", "Ctrl+N")
        self.filters = SubjectFilters(self.context)
        fields = self.context.services.subjects.list_fields()
        self.table = RecordTable(subject_columns(fields), NAME, self.context.preferences)
        self.sort = Sort(*self.context.preferences.get(SORT_PREFERENCE, ("name", True)))
        self.table.set_sort(self.sort.key, self.sort.ascending)
        self.list_side = _column(self.table)
        self.panel_side = PanelPlace(self.context)
        self.split = SplitView(self.list_side, self.panel_side, NAME, self.context.preferences)
        self.choosing = Choosing(self.choose_targets)
        self.whole_list = _column(self.header, self.choosing, self.filters, self.split)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.whole_list)
        self.body.addWidget(self.stack, 1)
        self.bulk = BulkActions(self.context, self, self.selection)
        self.filters.set_bulk(
            [
                (tr("Choose the targets…"), "target", self.bulk.choose_targets),
                (tr("Classify"), "tags", self.bulk.show_classify_menu),
                (tr("Merge…"), "git-merge", self.bulk.merge, 2),
                (tr("Export…"), "file-export", self.export_list),
                (tr("Trash"), "trash", self.bulk.delete),
            ]
        )

    def _connect(self) -> None:
        self.loader = ListLoader(self.table.windowed, self.context.jobs, FIRST_PAGE, self)
        self.loader.started.connect(self._show_empty_state)
        self.loader.loaded.connect(self._all_there)
        self.filters.changed.connect(self.load)
        self.filters.columns_wanted.connect(self._choose_columns)
        self.filters.search.leave_down.connect(self._into_list)
        self.table.windowed.sort_requested.connect(self._sort_by)
        self.table.header.changed.connect(self._columns_changed)
        self.table.current_id_changed.connect(self._show_current)
        self.table.selection_changed.connect(self._selection_changed)
        self.table.activated_id.connect(self.open_sheet)
        self.table.menu_requested.connect(self.bulk.show_row_menu)
        self.bulk.opened.connect(self.open_sheet)
        self.bulk.print_wanted.connect(self.print_current)
        self.bulk.targets_chosen.connect(self.choosing.end)
        self.choosing.ended.connect(self._choosing_ended)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.bulk.delete)
        self.panel_side.sheet_wanted.connect(self.open_sheet)
        self.panel_side.made.connect(self._take_focus)

    # loading -----------------------------------------------------------------------------------
    def refresh(self, changes: Any = None) -> None:
        if changes is None:
            self.load()
            return
        if changes.touches("custom_field"):
            self._make_columns()
        self.loader.reload(self._source())
        if self.strip is not None:
            self.strip.repeat()

    def _source(self) -> Any:
        fields = custom_ids(self._shown_keys())
        return self.context.services.subjects.source(self.filters.chosen(), self.sort, fields)

    def _shown_keys(self) -> list[str]:
        columns = self.table.windowed.columns
        return [columns[number].key for number in self.table.header.visible_columns()]

    @Slot()
    def load(self) -> None:
        """The list as filter and sort want it now."""
        typed = self.filters.text()
        self.loader.show(self._source(), TYPING_PAUSE if typed else PAINT_PAUSE)
        self._search_history(typed)

    @Slot()
    def _all_there(self) -> None:
        if not self.isVisible():  # another page, or the archive is being left: load again when shown
            self._stale = True
            return
        self.total = self.context.services.subjects.count()
        self._show_empty_state()
        self._show_count()
        self._go_to_wanted()
        self._choose_first()
        self.panel_side.prepare()

    def _choose_first(self) -> None:
        """The panel always shows somebody of the list."""
        if self.table.current_id() is None and self.table.windowed.rowCount():
            self.table.select_id(self.table.windowed.ids()[0], scroll=False)

    def _show_count(self) -> None:
        shown, total = format_number(self.table.windowed.total), format_number(self.total)
        filtered = self.filters.is_filtered()
        self.header.set_count(tr("{shown} of {total}", shown=shown, total=total) if filtered else total)
        self._selection_changed(self.table.selected_count())

    @Slot(int)
    def _selection_changed(self, count: int) -> None:
        self.filters.set_selected(count)
        listed = self.table.windowed.total
        if not self.sheet_is_shown:
            self.set_status(tr("%n selected", n=count) if count else tr("%n subjects", n=listed))

    def selection(self) -> list[int]:
        return self.table.selection_ids()

    # sort and columns --------------------------------------------------------------------------
    @Slot(str, bool)
    def _sort_by(self, key: str, ascending: bool) -> None:
        self.sort = Sort(key, ascending)
        self.context.preferences.set(SORT_PREFERENCE, [key, ascending])
        self.loader.show(self._source())

    @Slot(QPoint)
    def _choose_columns(self, where: QPoint) -> None:
        self.table.header.open_menu(where)

    @Slot()
    def _columns_changed(self) -> None:
        """A custom field that comes on show has to be read."""
        source = self.table.windowed.source
        if source is not None and set(custom_ids(self._shown_keys())) - set(source.fields):
            self.loader.reload(self._source())

    def _make_columns(self) -> None:
        self.table.set_columns(subject_columns(self.context.services.subjects.list_fields()))
        self.table.set_sort(self.sort.key, self.sort.ascending)

    # nothing to show ---------------------------------------------------------------------------
    @Slot()
    def _show_empty_state(self) -> None:
        if self.table.windowed.rowCount():
            return
        from crm_desktop.ui.subjects.nothing import nothing_found, nothing_yet

        filtered = self.filters.is_filtered()
        self.table.set_empty_state(nothing_found(self) if filtered else nothing_yet(self))

    # the record beside -------------------------------------------------------------------------
    @property
    def panel(self) -> Any:
        """The SubjectPanel, None until the list is there."""
        return self.panel_side.panel

    @Slot(object)
    def _show_current(self, subject_id: int | None) -> None:
        self.panel_side.show_soon(subject_id)

    @Slot()
    def _take_focus(self) -> None:
        """The keys go to the list, unless something of this page has them."""
        focused = self.window().focusWidget()
        if self.isVisible() and (focused is None or not self.isAncestorOf(focused)):
            self.table.setFocus()

    # searching in the history ------------------------------------------------------------------
    def _search_history(self, typed: str) -> None:
        if self.strip is None and typed:
            from crm_desktop.ui.subjects.history_strip import HistoryStrip

            self.strip = HistoryStrip(self.context)
            self.list_side.layout().addWidget(self.strip)  # type: ignore[union-attr]
        if self.strip is not None:
            self.strip.search(typed)

    @Slot()
    def _into_list(self) -> None:
        """Down or Enter in the search: the first row."""
        if self.table.windowed.rowCount():
            self._choose_first()
            self.table.setFocus()

    # going about -------------------------------------------------------------------------------
    def go_to(self, **where: Any) -> None:
        """A subject, a filter, or what an import brought (`batch`), perhaps to choose the targets among it."""
        self.activate()
        wanted = self._filter_of(where)
        if wanted is not None:
            self.show_list()
            self.filters.show_filter(wanted)
        self.choosing.begin() if where.get("targets") else self.choosing.drop()
        subject_id = where.get("subject_id")
        if subject_id is not None:
            self.show_subject(subject_id)
            if where.get("sheet"):
                self.open_sheet(subject_id)
        elif wanted is not None:
            self.table.setFocus()
        if where.get("form"):
            QTimer.singleShot(0, self, partial(self._open_form, where["form"], subject_id))

    def _open_form(self, form: str, subject_id: int | None) -> None:
        """What was left half typed: a new subject, or changes to one."""
        from crm_desktop.ui.subjects.editor import edit_subject

        if form == "new":
            self.new()
        elif subject_id is not None:
            edit_subject(self.context, subject_id, self)

    def _filter_of(self, where: dict[str, Any]) -> SubjectFilter | None:
        if where.get("batch") is not None:
            return SubjectFilter(batch=where["batch"])
        if where.get("filter") is not None:
            return SubjectFilter.from_plain(where["filter"])
        return None

    def show_subject(self, subject_id: int) -> None:
        """Make it the current one; filters that hide it are taken away."""
        self.show_list()
        self._wanted_id = subject_id
        if not self.loader.busy:
            self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        wanted = self._wanted_id
        if wanted is None or self.table.windowed.is_staged:
            return
        if self.table.select_id(wanted) or not self.filters.is_filtered():
            self._wanted_id = None
        else:
            self.filters.clear()

    def place(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            "subject_id": self.table.current_id(),
            "filter": self.filters.chosen().as_plain(),
        }
        if self.sheet_is_shown:
            found["sheet"] = True
        return found

    def go_home(self) -> None:
        self.show_list()

    @property
    def takes_lists(self) -> bool:  # type: ignore[override]
        """Rows are pasted into the list, not into a sheet."""
        return not self.sheet_is_shown

    def find(self) -> None:  # type: ignore[override]
        self.show_list()
        self.filters.focus_search()

    @Slot()
    def new(self) -> None:
        from crm_desktop.ui.subjects.editor import new_subject

        added = new_subject(self.context, self)
        if added is not None:
            self.show_subject(added)

    @Slot()
    def start_import(self) -> None:
        self.context.navigator.open("import", start=True)

    @Slot()
    def print_current(self) -> None:
        """The sheet if it is on show, otherwise the list."""
        if self.sheet_is_shown:
            self.sheet.print_current()
            return
        from crm_desktop.ui.printing.list_dialog import print_table

        print_table(self.context, self.title, self.table, self)

    @Slot()
    def export_list(self) -> None:
        from crm_desktop.ui.transfer.export_dialog import export_archive

        export_archive(self.context, self.window(), self.list_shown())

    def list_shown(self) -> ListShown | None:
        """The subject of the sheet if it is on show, otherwise the list."""
        if self.sheet_is_shown:
            return ListShown("subjects", [self.sheet.record.subject.id], is_one=True)
        listed = self.table.windowed
        ids = list(self._source().ids()) if listed.is_staged else listed.all_ids()  # not only its start
        return ListShown("subjects", ids, self.selection())

    # the whole record --------------------------------------------------------------------------
    @property
    def sheet_is_shown(self) -> bool:
        return self.sheet is not None and self.stack.currentWidget() is self.sheet

    @Slot(int)
    def open_sheet(self, subject_id: int) -> None:
        if self.sheet is None:
            from crm_desktop.ui.subjects.sheet import SubjectSheet

            self.sheet = SubjectSheet(self.context)
            self.sheet.closed.connect(self.show_list)
            self.stack.addWidget(self.sheet)
        self.sheet.show_subject(subject_id)
        self.stack.setCurrentWidget(self.sheet)
        self.set_status("")

    @Slot()
    def show_list(self) -> None:
        if self.stack.currentWidget() is not self.whole_list:
            self.stack.setCurrentWidget(self.whole_list)
            self._selection_changed(self.table.selected_count())
            self.table.setFocus()

    # choosing targets after an import ----------------------------------------------------------
    @property
    def news(self) -> QWidget | None:
        """The line that asks for it."""
        return self.choosing.bar

    @Slot()
    def _choosing_ended(self) -> None:
        """The import need not be looked at any more; other filters stay."""
        chosen = self.filters.chosen()
        if chosen.batch is not None:
            self.filters.show_filter(chosen._replace(batch=None))

    @Slot()
    def choose_targets(self) -> None:
        """Among the selected rows; all that are listed if there are not several."""
        selected = self.selection()
        listed: Sequence[int] = self.table.windowed.ids()
        self.bulk.choose_targets_among(selected if len(selected) > 1 else listed)


def _column(*parts: QWidget | QVBoxLayout) -> QWidget:
    """One under the other, the last takes what is left."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part, 1 if part is parts[-1] else 0)
        else:
            column.addLayout(part)
    return widget
