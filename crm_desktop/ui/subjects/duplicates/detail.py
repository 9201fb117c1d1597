"""The pair on show: why the two look alike, what they say, what becomes of them, and the three answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.merging import Side
from crm_desktop.services.merging import Comparison, Party
from crm_desktop.ui.formats import format_percent
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.plain import shortened
from crm_desktop.ui.subjects.duplicates.choice_grid import (
    BOTH,
    LABEL,
    LEFT,
    RESULT,
    RIGHT,
    ChoiceGrid,
    both_width,
)
from crm_desktop.ui.subjects.duplicates.line_words import result_name
from crm_desktop.ui.subjects.panel_header import about
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.badges import Badge
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import ElidedLabel, LinkButton, text_label

MERGE_KEY, DIFFERENT_KEY, LATER_KEY, SWAP_KEY = "Ctrl+Return", "Ctrl+D", "Ctrl+R", "Ctrl+T"


class PairDetail(QFrame):
    """`merge_wanted`, `different_wanted`, `later_wanted`, `swap_wanted`: what the user answers."""

    merge_wanted = Signal()
    different_wanted = Signal()
    later_wanted = Signal()
    swap_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "surface")
        self.comparison: Comparison | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.why = text_label("", "section", wrap=True)
        self.group = text_label("", "small", "muted", wrap=True)
        self.grid = ChoiceGrid()
        self.same = LinkButton(tr("Show what is the same"))
        inner = QFrame()
        inner.setProperty("surface", "surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(6)
        column.addWidget(self.grid)
        column.addWidget(self.same, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setWidget(inner)
        self.area.viewport().setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._make_head())
        outer.addWidget(self.area, 1)
        outer.addWidget(self._make_foot())

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("line", "bottom")
        self.left, self.right = _PartyHead(), _PartyHead()
        self.stays = Badge("accent", tr("Stays"))
        self.swap = LinkButton(tr("Keep this one"), "arrows-right-left", style="small-strong", size=14)
        self.left.bottom.addWidget(self.stays, 0)
        self.right.bottom.addWidget(self.swap, 0)
        for party in (self.left, self.right):
            party.bottom.addStretch(1)
        self.result = ElidedLabel("", "strong")
        result = QVBoxLayout()
        result.setSpacing(2)
        result.addWidget(text_label(tr("Result||merge"), "small", "muted"))
        result.addWidget(self.result)
        result.addStretch(1)
        result.setContentsMargins(8, 0, 0, 0)
        columns = QGridLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setHorizontalSpacing(8)
        columns.setColumnMinimumWidth(LABEL, theme().px(104))
        columns.setColumnMinimumWidth(BOTH, both_width())
        for place in (LEFT, RIGHT, RESULT):
            columns.setColumnStretch(place, 3)
        columns.addWidget(self.left, 0, LEFT)
        columns.addWidget(self.right, 0, RIGHT)
        columns.addLayout(result, 0, RESULT)
        box = QVBoxLayout(head)
        box.setContentsMargins(16, 12, 26, 10)
        box.setSpacing(4)
        box.addWidget(self.why)
        box.addWidget(self.group)
        box.addSpacing(4)
        box.addLayout(columns)
        return head

    def _make_foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("line", "top")
        self.note = text_label("", "small", "muted", wrap=True)
        self.later = Button(tr("Look again later"), "ghost", "", LATER_KEY)
        self.different = Button(tr("Different"), "secondary", "", DIFFERENT_KEY)
        self.merge = Button(tr("Merge"), "primary", "git-merge", MERGE_KEY)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(self.note, 1)
        for button in (self.later, self.different, self.merge):
            row.addWidget(button)
        return foot

    def _connect(self) -> None:
        self.merge.clicked.connect(self.merge_wanted)
        self.different.clicked.connect(self.different_wanted)
        self.later.clicked.connect(self.later_wanted)
        self.swap.clicked.connect(self.swap_wanted)
        self.same.clicked.connect(self.show_same)
        self.grid.changed.connect(self._show_result)

    # showing -----------------------------------------------------------------------------------
    def show_pair(
        self, comparison: Comparison, why: str, score: float, group: int, sides: dict[str, Side]
    ) -> None:
        """`score` 0 when the user brought the two together; `group`: how many are alike."""
        self.comparison = comparison
        percent = tr("{percent} alike", percent=format_percent(score)) if score else ""
        self.why.setText(" · ".join(part for part in (why, percent) if part))
        self.group.setText(tr("%n subjects are alike: merge them one after the other.", n=group))
        self.group.setVisible(group > 2)
        self.left.show_party(comparison.left)
        self.right.show_party(comparison.right)
        self.note.setText(
            tr(
                "{name} has the history of both, {other} goes to the trash: Undo takes it back.",
                other=shortened(comparison.right.subject.display_name, 40),
                name=shortened(comparison.left.subject.display_name, 40),
            )
        )
        self.grid.show_comparison(comparison, sides, with_same=False)
        self.same.setVisible(any(_is_same(line) for line in comparison.lines))
        self.area.verticalScrollBar().setValue(0)
        self._show_result()

    @Slot()
    def show_same(self) -> None:
        if self.comparison is not None:
            self.grid.show_comparison(self.comparison, self.grid.sides, with_same=True)
            self.same.hide()

    @Slot()
    def _show_result(self) -> None:
        if self.comparison is not None:
            self.result.set_text(result_name(self.comparison, self.grid.sides)[:400])

    @property
    def sides(self) -> dict[str, Side]:
        """What the user chose other than proposed."""
        return dict(self.grid.sides)

    def set_busy(self, busy: bool) -> None:
        for button in (self.merge, self.different, self.later, self.swap):
            button.setEnabled(not busy)

    def focus_first(self) -> None:
        if self.grid.focus_first():
            self.area.ensureWidgetVisible(self.grid.focusWidget())
        else:
            self.merge.setFocus(Qt.FocusReason.TabFocusReason)


def _is_same(line: object) -> bool:
    return bool(not line.differs and line.left and line.right)  # type: ignore[attr-defined]


class _PartyHead(QWidget):
    """One of the two: name, what it is; below, whether it stays."""

    def __init__(self) -> None:
        super().__init__()
        self.name = ElidedLabel("", "subject")
        self.about = ElidedLabel("", "small", "muted")
        self.bottom = QHBoxLayout()
        self.bottom.setContentsMargins(0, 2, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addWidget(self.about)
        column.addLayout(self.bottom)

    def show_party(self, party: Party) -> None:
        self.name.set_text(party.subject.display_name[:400])
        self.about.set_text(about(party.subject))
