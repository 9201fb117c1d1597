"""The two side by side: a row per field, the sides to choose among, and what it will be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QWidget

from crm_desktop.domain.merging import Line, Side
from crm_desktop.services.merging import Comparison
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.subjects.duplicates.line_words import (
    history_rows,
    line_name,
    result_words,
    value_words,
)
from crm_desktop.ui.subjects.duplicates.side_button import SideButton
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.labels import Rule, clear_layout, text_label

LABEL, LEFT, RIGHT, BOTH, RESULT = range(5)
TOP = Qt.AlignmentFlag.AlignTop


def both_width() -> int:
    """Of the column for keeping both; the heads above have the same."""
    return SideButton(tr("Both")).sizeHint().width()


class ChoiceGrid(QWidget):
    """`changed` when a side was chosen; `sides` are the choices that are not the proposal."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.comparison: Comparison | None = None
        self.sides: dict[str, Side] = {}
        self.groups: dict[str, QButtonGroup] = {}
        self._results: dict[str, QLabel] = {}
        self._row = 0
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(2)
        for column, stretch in ((LEFT, 3), (RIGHT, 3), (RESULT, 3)):
            self.grid.setColumnStretch(column, stretch)

    # showing -----------------------------------------------------------------------------------
    def show_comparison(self, comparison: Comparison, sides: dict[str, Side], with_same: bool) -> None:
        self._clear()
        self.comparison, self.sides = comparison, dict(sides)
        self.grid.setColumnMinimumWidth(LABEL, theme().px(104))
        self.grid.setColumnMinimumWidth(BOTH, both_width())
        lines = comparison.lines
        differing = [line for line in lines if line.differs]
        same = [line for line in lines if not line.differs and line.left and line.right]
        single = [line for line in lines if not line.differs and line not in same]
        self._section(tr("Differs: choose"), differing)
        self._section(tr("Only one of them has it"), single)
        self._history()
        if with_same:
            self._section(tr("The same in both"), same)

    def _clear(self) -> None:
        for group in self.groups.values():
            group.deleteLater()
        self.groups, self._results, self._row = {}, {}, 0
        clear_layout(self.grid)
        for row in range(self.grid.rowCount()):
            self.grid.setRowMinimumHeight(row, 0)

    def _section(self, title: str, lines: Sequence[Line]) -> None:
        if not lines:
            return
        self._title(title)
        for line in lines:
            if line.differs:
                self._add_choice(line)
            else:
                self._add_plain(line)

    def _title(self, title: str) -> None:
        if self._row:
            self.grid.setRowMinimumHeight(self._row, 8)
            self.grid.addWidget(Rule(), self._row + 1, 0, 1, 5)
            self._row += 2
        label = text_label(title, "section")
        label.setContentsMargins(0, 8, 0, 4)
        self.grid.addWidget(label, self._row, 0, 1, 5)
        self._row += 1

    def _add_choice(self, line: Line) -> None:
        assert self.comparison is not None
        name = line_name(line, self.comparison)
        group = QButtonGroup(self)
        chosen = self.sides.get(line.key, line.choice)
        texts = (
            value_words(line, line.left, self.comparison),
            value_words(line, line.right, self.comparison),
            tr("Both"),
        )
        for column, side, text in zip((LEFT, RIGHT, BOTH), Side, texts, strict=True):
            if side in line.sides:
                button = SideButton(text, name)
                button.setChecked(side is chosen)
                button.setProperty("side", str(side))
                group.addButton(button)
                button.clicked.connect(partial(self._choose, line, side))
                self.grid.addWidget(button, self._row, column, TOP)
        self.groups[line.key] = group
        self._label(name)
        self._results[line.key] = self._result(result_words(line, chosen, self.comparison))
        self._row += 1

    def _add_plain(self, line: Line) -> None:
        assert self.comparison is not None
        left, right = (value_words(line, value, self.comparison) for value in (line.left, line.right))
        result = result_words(line, line.choice, self.comparison)
        self._plain(line_name(line, self.comparison), left, right, result)

    def _plain(self, name: str, left: str, right: str, result: str) -> None:
        self._label(name)
        for column, text in ((LEFT, left), (RIGHT, right)):
            self.grid.addWidget(SideButton(text, name, choosable=False), self._row, column, TOP)
        self._result(result)
        self._row += 1

    def _label(self, name: str) -> None:
        label = text_label(name, "small", "muted", wrap=True)
        label.setContentsMargins(0, 6, 0, 0)
        self.grid.addWidget(label, self._row, LABEL, TOP)

    def _result(self, text: str) -> QLabel:
        label = text_label(text, wrap=True)
        label.setContentsMargins(8, 5, 0, 3)
        self.grid.addWidget(label, self._row, RESULT, TOP)
        return label

    def _history(self) -> None:
        assert self.comparison is not None
        rows = history_rows(self.comparison)
        if rows:
            self._title(tr("History: all of it stays"))
        for row in rows:
            self._plain(*row)

    # choosing ----------------------------------------------------------------------------------
    def _choose(self, line: Line, side: Side, _checked: bool = False) -> None:
        assert self.comparison is not None
        self.sides[line.key] = side
        self._results[line.key].setText(result_words(line, side, self.comparison))
        self.changed.emit()

    def focus_first(self) -> bool:
        """The first choice there is; False when there is none."""
        for group in self.groups.values():
            button = group.checkedButton() or group.buttons()[0]
            button.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False
