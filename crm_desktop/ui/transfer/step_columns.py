"""Step 3: columns and fields above, the rows as they will arrive below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from crm_desktop.ui.i18n import format_datetime, tr
from crm_desktop.ui.theme import theme
from crm_desktop.ui.transfer.mapping_rows import Field, MappingRow, mapping_rows, sales_years
from crm_desktop.ui.transfer.mapping_table import MappingTable
from crm_desktop.ui.transfer.parts import CountChips, News, ReasonBar, SheetPicker
from crm_desktop.ui.transfer.preview_rows import PreviewRow, SheetPreview
from crm_desktop.ui.transfer.preview_table import PreviewTable
from crm_desktop.ui.transfer.row_words import row_reason
from crm_desktop.ui.transfer.session import ImportSession, Sheet
from crm_desktop.ui.widgets.labels import text_label
from crm_desktop.ui.widgets.page_header import PageHeader

QUIET = ("left_out",)


class ColumnsStep(QWidget):
    """`decided` tells the wizard to renew its words."""

    sheet_picked = Signal(object)

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
            {"all": tr("All||rows"), "new": tr("New||rows"), "known": tr("Already there||rows"), "doubtful": tr("Doubtful||rows"),
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
        line.addWidget(text_label(tr("problems are marked"), "small", "muted"))
        line.addStretch(1)
        line.addWidget(self.chips)
        return row

    def _connect(self) -> None:
        self.picker.picked.connect(self.sheet_picked)
        self.split.splitterMoved.connect(self._split_moved)
        self.mapping.field_chosen.connect(self._choose_field)
        self.mapping.column_changed.connect(self._column_changed)
        self.preview.cell_changed.connect(self._cell_changed)
        self.preview.corrected.connect(self._correct)
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
        plan = self.session.plan
        assert plan is not None
        if plan.imported_before and not self.session.something_to_write:
            text = tr(
                "This file was imported {when}. There is nothing new in it.",
                when=format_datetime(plan.imported_before),
            )
        elif plan.imported_before:
            text = tr(
                "This file was imported {when}. Only what is new since then comes in.",
                when=format_datetime(plan.imported_before),
            )
        else:
            text = ""
        if not text:
            self.news.clear()
        elif self.news.bar is None or self.news.bar.accessibleName() != text:
            self.news.tell("info", text)

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
        self.reason.show_reason(kind, words or self._hint(), self._action(row, kind))

    def _hint(self) -> str:
        return tr(
            "F2 changes a field or corrects a cell, Del leaves a row out. The file itself is not touched."
        )

    def _action(self, row: PreviewRow, kind: str) -> str:
        if row.state == "left_out":
            return tr("Take it in again (Del)")
        if kind in ("warning", "error") and self.preview.can_correct():
            return tr("Correct it (F2)")
        return ""

    @Slot()
    def _act(self) -> None:
        row = self.preview.current_row()
        if row is not None and row.state == "left_out":
            self._toggle_left_out()
        else:
            self.preview.correct_current()

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
