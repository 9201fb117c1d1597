"""Step 3: columns and fields above, the rows as they will arrive below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from crm_desktop.ui.i18n import format_date, format_datetime, tr
from crm_desktop.ui.theme import theme
from crm_desktop.ui.transfer.mapping_rows import Field, MappingRow, mapping_rows, sales_years
from crm_desktop.ui.transfer.mapping_table import MappingTable
from crm_desktop.ui.transfer.parts import CountChips, News, NewsItem, ReasonBar, SheetPicker
from crm_desktop.ui.transfer.preview_rows import PreviewRow, SheetPreview
from crm_desktop.ui.transfer.preview_table import PreviewTable
from crm_desktop.ui.transfer.row_words import row_reason
from crm_desktop.ui.transfer.session import ImportSession, Sheet
from crm_desktop.ui.transfer.step_file import hidden_words
from crm_desktop.ui.widgets.labels import ElidedLabel, text_label
from crm_desktop.ui.widgets.page_header import PageHeader

QUIET = ("update", "known", "doubtful", "problem", "joined", "left_out", "refused")


class ColumnsStep(QWidget):
    """Columns, and the rows they make; `conflict_wanted`: show where fields changed on both sides are decided."""

    sheet_picked = Signal(object)
    conflict_wanted = Signal()

    def __init__(self, session: ImportSession) -> None:
        super().__init__()
        self.session = session
        self.sheet: Sheet = None
        self.rows: list[MappingRow] = []
        self._moved = False
        self._showing = False
        self._build()
        self._connect()

    # building ----------------------------------------------------------------------------------
    def _build(self) -> None:
        self.header = PageHeader(tr("Match the columns"))
        self.picker = SheetPicker()
        self.header.add_beside_title(self.picker)
        self.reset = self.header.add_quiet(tr("As it was recognised"), self._reset, "rotate")
        self.reset.setVisible(False)
        self.news = News()
        self.mapping = MappingTable()
        self.preview = PreviewTable()
        self.chips = CountChips(
            {"all": tr("All||rows"), "new": tr("New||rows"), "update": tr("To update||rows"), "known": tr("Already there||rows"),
             "doubtful": tr("Doubtful||rows"), "problem": tr("With problems||rows"), "joined": tr("Joined||rows"),
             "left_out": tr("Left out||rows"), "refused": tr("Refused||rows")},
            QUIET,
        )  # fmt: skip
        self.reason = ReasonBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self.news)
        column.addWidget(self._halves(), 1)
        column.addWidget(self.reason)

    def _halves(self) -> QSplitter:
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.mapping.setMinimumHeight(theme().px(28) + 3 * theme().row_height)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._chip_row())
        column.addWidget(self.preview, 1)
        lower.setMinimumHeight(theme().px(150))
        self.split.addWidget(self.mapping)
        self.split.addWidget(lower)
        self.split.setStretchFactor(0, 0)
        self.split.setStretchFactor(1, 1)
        return self.split

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """The columns take what they need, half at most, until the user moves the line."""
        if self._moved:
            return
        room = self.split.height()
        above = self.mapping.height_of_whole_rows(room // 2 + theme().px(16))
        self.split.setSizes([above, room - above])

    @Slot()
    def _split_moved(self) -> None:
        self._moved = True

    def _chip_row(self) -> QFrame:
        row = QFrame()
        row.setProperty("surface", "window")
        row.setFixedHeight(theme().px(44))
        line = QHBoxLayout(row)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(10)
        line.addWidget(text_label(tr("How they will arrive"), "section"))
        line.addWidget(ElidedLabel(tr("problems are marked"), "small", "muted"), 1)
        line.addWidget(self.chips)
        return row

    def _connect(self) -> None:
        self.picker.picked.connect(self.sheet_picked)
        self.split.splitterMoved.connect(self._split_moved)
        self.mapping.field_chosen.connect(self._choose_field)
        self.mapping.column_changed.connect(self._column_changed)
        self.preview.cell_changed.connect(self._cell_changed)
        self.preview.corrected.connect(self._correct)
        self.preview.correction_dropped.connect(self._drop_correction)
        self.preview.leave_out_wanted.connect(self._toggle_left_out)
        self.chips.chosen.connect(self._filter)
        self.reason.acted.connect(self._act)

    # showing -----------------------------------------------------------------------------------
    def show_plan(self, sheet: Sheet) -> None:
        """After every plan: counts, columns, rows."""
        fresh = sheet != self.sheet or not self.rows
        self.sheet = sheet
        preview = self.session.previews[sheet]
        self.picker.show_sheets(tuple(self.session.previews), sheet)
        self.rows = mapping_rows(preview.layout, self.session.is_cards)
        self.mapping.set_rows(self.rows, sales_years(preview.layout))
        self.chips.set_counts(preview.counts)
        self._show_rows(preview)
        self.reset.setVisible(any(row.chosen for row in self.rows))
        self._tell_news()
        if fresh:
            self._share_room()
            self._start_at_problem()
        self._tint()

    def _show_rows(self, preview: SheetPreview) -> None:
        """The column one is deciding stays the current one."""
        self._showing = True
        self.preview.show_rows(preview, self.chips.value())
        self._showing = False
        self._show_reason()

    def _start_at_problem(self) -> None:
        """The first marked cell and its column are current, so that the reason is on show."""
        row = self.preview.current_row()
        if row is not None and row.problem_keys():
            self._select_source()

    def _tell_news(self) -> None:
        assert self.session.plan is not None
        found = [self._known_file(), self._remembered(), self._hidden(), self._unvalued(), self._pictures()]
        self.news.tell_all([item for item in found if item is not None])

    def _known_file(self) -> NewsItem | None:
        """The same file again says so."""
        assert self.session.plan is not None
        before = self.session.plan.imported_before
        if not before:
            return None
        when = format_datetime(before)
        if self.session.something_to_write:
            text = tr("This file was imported {when}. Only what is new since then comes in.", when=when)
        else:
            text = tr("This file was imported {when}. There is nothing new in it.", when=when)
        return NewsItem("info", text)

    def _remembered(self) -> NewsItem | None:
        kept = self.session.remembered(self.sheet)
        if kept is None:
            return None
        text = tr("Columns matched as you decided for “{name}” ({day}): the headings are the same.",
                  name=kept.name[:80], day=format_date(kept.at, "full"))  # fmt: skip
        return NewsItem("info", text, tr("Forget it"), self._forget)

    @Slot()
    def _forget(self) -> None:
        self.session.forget_remembered(self.sheet)

    def _hidden(self) -> NewsItem | None:
        words = hidden_words(self.session.sheet_info(self.sheet))
        if not words:
            return None
        if self.session.reads_hidden(self.sheet):
            text = tr("The sheet hides {what}: they come in like the others.", what=words)
            return NewsItem("info", text, tr("Leave them out"), self._toggle_hidden)
        text = tr("The sheet hides {what}: they are left out.", what=words)
        return NewsItem("info", text, tr("Take them in"), self._toggle_hidden)

    def _unvalued(self) -> NewsItem | None:
        """Formulas that a program wrote and no spreadsheet has counted."""
        info = self.session.sheet_info(self.sheet)
        if info is None or not info.unvalued:
            return None
        text = tr("%n formulas have no value and arrive empty. Open the file in Excel, save it, and import it then.",
                  n=info.unvalued)  # fmt: skip
        return NewsItem("warning", text)

    def _pictures(self) -> NewsItem | None:
        info = self.session.sheet_info(self.sheet)
        if info is None or not info.pictures:
            return None
        return NewsItem("info", tr("%n cards hold a photo: photos are not imported.", n=info.pictures))

    @Slot()
    def _toggle_hidden(self) -> None:
        self.session.read_hidden(self.sheet, not self.session.reads_hidden(self.sheet))

    def undecided(self) -> int:
        return sum(row.to_decide for row in self.rows)

    # columns -----------------------------------------------------------------------------------
    @Slot(int, object)
    def _choose_field(self, index: int, field: Field) -> None:
        self.session.set_field(self.sheet, index, field)

    @Slot()
    def _reset(self) -> None:
        self.session.reset_fields(self.sheet)

    @Slot(int)
    def _column_changed(self, _index: int) -> None:
        self._tint()

    def _tint(self) -> None:
        self.preview.tint(self.mapping.current_column())

    # rows --------------------------------------------------------------------------------------
    @Slot(str)
    def _filter(self, _shown: str) -> None:
        self._show_rows(self.session.previews[self.sheet])
        self._tint()

    @Slot()
    def _cell_changed(self) -> None:
        """The other table follows; the reason is said."""
        if self._showing:
            return
        column = self.preview.current_column()
        if column is not None and self.mapping.current_column() not in column.sources:
            self._select_source()
        self._show_reason()

    def _select_source(self) -> None:
        """The column of the file that the current cell comes from; of several, the one with the problem."""
        row, column = self.preview.current_row(), self.preview.current_column()
        if row is None or column is None or not column.sources:
            return
        source = self.session.previews[self.sheet].source_of(row, column)
        self.mapping.select_column(column.sources[0] if source is None else source)

    def _show_reason(self) -> None:
        row = self.preview.current_row()
        if row is None:
            self.reason.show_reason("", self._hint())
            return
        kind, words = row_reason(row, self.preview.current_column(), self.session.plan)
        if not words and self.preview.is_corrected():
            words = tr("Corrected by you; the file says “{value}”.", value=self._text_in_file(row))
        self.reason.show_reason(kind, words or self._hint(), self._action(row, kind))

    def _text_in_file(self, row: PreviewRow) -> str:
        column = self.preview.preview.correctable(self.preview.currentIndex())
        return self.session.previews[self.sheet].original(row, column) if column is not None else ""

    def _hint(self) -> str:
        return tr(
            "F2 changes a field or corrects a cell, Del leaves a row out, Ctrl+Z takes it back. The file itself is not touched."
        )

    def _action(self, row: PreviewRow, kind: str) -> str:
        cell = self.preview.current_cell()
        if row.state == "left_out":
            return tr("Take it in again (Del)")
        if self.preview.is_corrected():
            return tr("As the file has it")
        if cell is not None and cell.change is not None and cell.change.conflict:
            return tr("Decide")
        if kind in ("warning", "error") and self.preview.can_correct():
            return tr("Correct it (F2)")
        return ""

    @Slot()
    def _act(self) -> None:
        row, cell = self.preview.current_row(), self.preview.current_cell()
        if row is not None and row.state == "left_out":
            self._toggle_left_out()
        elif self.preview.is_corrected():
            self.preview.drop_correction()
        elif cell is not None and cell.change is not None and cell.change.conflict:
            self.conflict_wanted.emit()
        else:
            self.preview.correct_current()

    @Slot(int, int)
    def _drop_correction(self, number: int, index: int) -> None:
        self.session.drop_correction(self.sheet, number, index)

    @Slot(int, int, str)
    def _correct(self, number: int, index: int, text: str) -> None:
        self.session.correct(self.sheet, number, index, text)

    @Slot()
    def _toggle_left_out(self) -> None:
        row = self.preview.current_row()
        if row is not None and row.index >= 0:
            label = (self.sheet, row.number)
            assert self.session.choices is not None
            self.session.leave_out(label, label not in self.session.choices.leave_out)
