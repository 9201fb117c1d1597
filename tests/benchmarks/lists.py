"""Typing in the search, scrolling and repainting the list, against Qt's default delegate on a plain Python list.

    python -m tests.benchmarks.lists [SUBJECTS]

Both sides show the same rows and columns in views of the same size, in one process, one after the other.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from tests.benchmarks import data
from tests.benchmarks.report import Figure, print_figures, remember_folders

TYPED = [
    "ma", "mar", "mari", "mario", "ro", "ros", "ross", "rossi", "via", "gm", "059", "0594", "05948", "ca", "caf", "caff",
    "caffe", "de", "de a", "de an", "srl", "s.r", "s.r.l", "mo", "mol", "moli", "molin", "bertani", "tip", "ti", "zz",
    "example", "esempi", "co", "com", "comu", "comun", "comune", "comune d", "comune di", "comune di m", "comune di mo",
    "ange", "ang", "studio", "stu", "st", "rossi mo", "ferrari via", "333", "39", "ricc", "da richiamare", "pal", "palermo",
]  # fmt: skip
REPEATS = 60


def main(subjects: int = 100_000) -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        remember_folders(Path(folder))
        archive = Path(folder) / "big.crm"
        data.make(archive, subjects).close()
        desk = _open(archive)
        try:
            return _measure(desk, subjects)
        finally:
            desk.shut_down()


def _open(archive: Path) -> Any:
    from crm_desktop.bootstrap import make_desk
    from crm_desktop.preferences import Preferences

    desk = make_desk(Preferences())
    desk.start(archive)
    desk.window.resize(1366, 768)
    desk.window.show()
    _settle(desk)
    return desk


def _settle(desk: Any, milliseconds: int = 400) -> None:
    from PySide6.QtTest import QTest

    QTest.qWait(milliseconds)
    desk.jobs.wait_idle()
    QTest.qWait(1)


def _measure(desk: Any, subjects: int) -> list[Figure]:
    table = desk.window.current_page().table
    plain = PlainSide(table)
    name = f"{subjects:,} subjects: "
    typed = _typing(desk, plain)
    figures = [
        Figure(name + "key to repaint, p95", _p95(typed[0]), _p95(typed[1]), 1.5, "ms", "default, p95"),
        Figure(name + "key to repaint, median", median(typed[0]), median(typed[1]), 1.5, "ms", "default"),
    ]
    plain.load(table.windowed, table.windowed.ids()[:3000])
    for what, limit, act in (
        ("scroll step", 1.0, _step),
        ("jump", 1.2, _jump),
        ("full repaint", 1.0, _repaint),
    ):
        ours, theirs = _both(table, plain.view, act)
        figures.append(Figure(name + what, median(ours), median(theirs), limit, "ms", "default"))
    return figures


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]


class PlainSide:
    """A QTableView with Qt's own delegate over texts in a list."""

    def __init__(self, table: Any) -> None:
        from PySide6.QtCore import QAbstractTableModel, Qt
        from PySide6.QtWidgets import QStyleFactory, QTableView

        class ListModel(QAbstractTableModel):
            rows: list[list[str]] = []

            def rowCount(self, parent: Any = None) -> int:
                return len(self.rows)

            def columnCount(self, parent: Any = None) -> int:
                return len(columns)

            def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
                if role == Qt.ItemDataRole.DisplayRole:
                    return self.rows[index.row()][index.column()]
                return None

        columns = self.columns = table.header.visible_columns()
        self.model = ListModel()
        self.view = view = QTableView()
        self.style = QStyleFactory.create("Fusion")  # the view does not keep it
        view.setStyle(self.style)
        view.setModel(self.model)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        view.verticalScrollBar().setSingleStep(table.verticalScrollBar().singleStep())
        for place, number in enumerate(columns):
            view.setColumnWidth(place, table.columnWidth(number))
        view.resize(table.size())
        view.show()

    def load(self, windowed: Any, ids: Sequence[int]) -> None:
        """The same texts as the other side shows."""
        rows = {row: [windowed.cell_text(row, c) for c in self.columns] for row in range(len(ids))}
        self.model.beginResetModel()
        self.model.rows = list(rows.values())
        self.model.endResetModel()
        _events()


def _events() -> None:
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()


def _timed(act: Callable[[], Any]) -> float:
    started = perf_counter()
    act()
    return (perf_counter() - started) * 1000


def _typing(desk: Any, plain: PlainSide) -> tuple[list[float], list[float]]:
    """Key to repaint for every text, its last letter typed; and the repaint of what it found by the other side."""
    from PySide6.QtTest import QTest

    page = desk.window.current_page()
    line, table = page.filters.search.line, page.table
    ours, theirs = [], []

    def key() -> None:
        QTest.keyClick(line, text[-1])
        table.viewport().repaint()

    for text in TYPED * 3:
        line.setText(text[:-1])
        _settle(desk, 150)
        ours.append(_timed(key))
        plain.load(table.windowed, table.windowed.ids()[:40])
        theirs.append(_timed(plain.view.viewport().repaint))
    line.clear()
    _settle(desk)
    return ours, theirs


Act = Callable[[Any, random.Random], None]


def _both(table: Any, view: Any, act: Act) -> tuple[list[float], list[float]]:
    chance = random.Random(1)
    ours, theirs = [], []
    for one in (table, view):
        one.verticalScrollBar().setValue(0)
        _events()
    for _ in range(REPEATS):
        for side, found in ((table, ours), (view, theirs)):
            found.append(_timed(lambda side=side: act(side, chance)))
            _events()
    return ours, theirs


def _step(view: Any, chance: random.Random) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + bar.singleStep())
    _events()


def _jump(view: Any, chance: random.Random) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(chance.randrange(bar.maximum()))
    _events()


def _repaint(view: Any, chance: random.Random) -> None:
    view.viewport().repaint()


if __name__ == "__main__":
    print_figures(main(*map(int, sys.argv[1:])))
