"""The windowed model and the table on it, with real widgets."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.preferences import Preferences
from crm_desktop.ui.cell_text import Action, IconText, State
from crm_desktop.ui.models.windowed import PAGE, PAGES_KEPT, Column, ListSource, SectionRow, WindowedModel
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.table import RecordTable


class Row(NamedTuple):
    id: int
    name: str
    tier: str = "key"
    amount: int = 100


class Numbers:
    """`count` rows made as they are asked for; remembers how many were."""

    def __init__(self, count: int, start: int = 0, names: str = "Subject") -> None:
        self._ids = array("q", range(start, start + count))
        self.names = names
        self.asked: list[int] = []

    def ids(self) -> Sequence[int]:
        return self._ids

    def rows(self, ids: Sequence[int]) -> list[Row]:
        self.asked.append(len(ids))
        return [Row(i, f"{self.names} {i}") for i in reversed(ids)]


class Staged(Numbers):
    def first_page(self) -> list[Row]:
        return [Row(i, f"Subject {i}") for i in self._ids[:30]]


class Sections:
    def sections(self) -> list[SectionRow]:
        return [
            SectionRow("todo", "To do", [1, 2, 3]),
            SectionRow("done", "Done", list(range(10, 200))),
            SectionRow("old", "Before", [300, 301], collapsed=True),
            SectionRow("none", "Nothing", []),
        ]

    def rows(self, ids: Sequence[int]) -> list[Row]:
        return [Row(i, f"Activity {i}") for i in ids]


COLUMNS = [
    Column("name", "Name", show="strong", stretch=True, width=200),
    Column("tier", "Tier", show="tier", width=90),
    Column("amount", "Amount", show="money", width=90),
    Column("hidden", "Hidden", "name", hidden=True),
]


@pytest.fixture
def model(app: QApplication) -> WindowedModel:
    return WindowedModel(COLUMNS)


@pytest.fixture
def table(qtbot: QtBot, app: QApplication) -> RecordTable:
    table = RecordTable(COLUMNS, "test", Preferences())
    qtbot.addWidget(table)
    table.resize(700, 400)
    table.set_source(Numbers(1000))
    table.show()
    return table


def watch(model: WindowedModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)


@pytest.mark.parametrize("source", [Numbers(0), Numbers(5), Numbers(500), Staged(500), Sections()])
def test_the_model_passes_qt_s_tester(qtbot: QtBot, model: WindowedModel, source: object) -> None:
    watch(model)
    model.set_source(source, staged=True)
    model.finish_loading()
    model.reload()
    model.refresh_ids([3, 12])
    for row in (0, 4):
        if model.section_at(row) is not None:
            model.toggle_section(row)
            model.toggle_section(row)
    model.set_columns(COLUMNS[:2])
    model.set_source(Numbers(3))


def test_only_the_pages_looked_at_are_fetched_and_few_are_kept(model: WindowedModel) -> None:
    source = Numbers(1_000_000)
    model.set_source(source)
    assert source.asked == []
    assert model.row_at(700_000).id == 700_000
    assert model.row_at(700_010).id == 700_010
    assert source.asked == [PAGE]
    for page in range(PAGES_KEPT * 2):
        model.row_at(page * PAGE)
    assert len(model._pages) == PAGES_KEPT


def test_a_staged_source_shows_its_first_page_at_once(qtbot: QtBot, model: WindowedModel) -> None:
    source = Staged(500)
    model.set_source(source, staged=True)
    assert model.rowCount() == 30
    assert source.asked == []
    with qtbot.waitSignal(model.reloaded):
        pass
    assert model.rowCount() == 500
    assert [model.row_at(r).id for r in (0, 29, 30, 64, 499)] == [0, 29, 30, 64, 499]


def test_a_row_that_is_gone_leaves_a_blank(model: WindowedModel) -> None:
    class Gone(Numbers):
        def rows(self, ids: Sequence[int]) -> list[Row]:
            return [row for row in super().rows(ids) if row.id != 2]

    model.set_source(Gone(5))
    assert model.row_at(2) is None
    assert model.index(2, 0).data() is None
    assert model.index(3, 0).data() == "Subject 3"


def test_unasked_roles_cost_nothing(model: WindowedModel) -> None:
    source = Numbers(100)
    model.set_source(source)
    for role in (Qt.ItemDataRole.FontRole, Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.DecorationRole):
        assert model.index(5, 0).data(role) is None
    assert source.asked == []


def test_sections_fold_and_stay_folded(model: WindowedModel) -> None:
    model.set_source(Sections())
    assert (model.rowCount(), model.total) == (4 + 3 + 190, 195)
    model.toggle_section(0)
    assert model.rowCount() == 4 + 190
    model.reload()
    assert model.rowCount() == 4 + 190
    assert model.section_at(1) is not None
    assert model.id_at(1) is None
    assert model.id_at(2) == 10
    model.toggle_section(model.rowCount() - 2)
    assert model.id_at(model.rowCount() - 2) == 301


def test_sorting_is_only_asked_for(qtbot: QtBot, table: RecordTable) -> None:
    asked: list[tuple[str, bool]] = []
    table.windowed.sort_requested.connect(lambda key, up: asked.append((key, up)))
    x = table.header.sectionViewportPosition(1) + 10
    for _ in range(2):
        QTest.mouseClick(table.header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
    assert asked == [("tier", True), ("tier", False)]


def test_the_selection_survives_a_reload_in_another_order(table: RecordTable) -> None:
    table.select_id(500)
    table.select_ids([3, 4, 500])
    told: list[object] = []
    table.current_id_changed.connect(told.append)
    table.set_source(Numbers(900, start=4))
    assert table.selection_ids() == [4, 500]
    assert table.current_id() == 500
    table.set_source(Numbers(3))
    assert table.selection_ids() == []
    assert told[-1] is None


def test_enter_and_double_click_open(qtbot: QtBot, table: RecordTable) -> None:
    opened: list[int] = []
    table.activated_id.connect(opened.append)
    table.select_id(2)
    QTest.keyClick(table, Qt.Key.Key_Return)
    where = table.visualRect(table.windowed.index(5, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened == [2, 5]


def test_copying_gives_tabs_and_cells_of_text(table: RecordTable) -> None:
    table.set_source(ListSource([Row(1, "=1+1"), Row(2, "a\tb\n<c>", "growing", 123456)]))
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "=1+1\tKey\t1.00\na b <c>\tGrowing\t1,234.56"
    assert "mso-number-format:'\\@'" in data.html()
    assert "&lt;c&gt;" in data.html()


def test_a_check_tells_and_selects_nothing(qtbot: QtBot, app: QApplication) -> None:
    table = RecordTable([Column("amount", "", show="check"), Column("name", "Name")])
    qtbot.addWidget(table)
    table.set_source(Numbers(3))
    table.resize(300, 200)
    table.show()
    told: list[tuple[int, str]] = []
    table.cell_clicked.connect(lambda row, key: told.append((row, key)))
    where = table.visualRect(table.windowed.index(1, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told == [(1, "amount")]
    assert table.selection_ids() == []


def test_columns_are_remembered(qtbot: QtBot, app: QApplication, tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "p.json")
    first = RecordTable(COLUMNS, "memory", kept)
    qtbot.addWidget(first)
    first.resize(600, 300)
    first.header.moveSection(0, 2)
    first.header.show_column(1, False)
    first.header.show_column(3, True)
    first.header.resizeSection(2, 133)
    first.save_state()
    again = RecordTable(COLUMNS, "memory", Preferences(tmp_path / "p.json"))
    qtbot.addWidget(again)
    assert again.header.visible_columns() == first.header.visible_columns()
    assert 1 not in again.header.visible_columns()
    assert again.columnWidth(2) == 133


def test_only_widths_given_by_hand_are_kept(table: RecordTable) -> None:
    """The others follow the size of the text."""
    table.header.resizeSection(2, 133)
    assert table.header.columns_state()["widths"] == {COLUMNS[2].key: 133}
    table.restore_state({"widths": {COLUMNS[0].key: 21, COLUMNS[2].key: 144}, "held": [COLUMNS[2].key]})
    assert table.columnWidth(2) == 144
    assert table.columnWidth(0) > 21


def test_a_state_of_other_columns_does_no_harm(table: RecordTable) -> None:
    table.restore_state({"order": ["gone", "amount"], "hidden": ["gone"], "widths": {"gone": 3, "name": "x"}})
    assert table.header.visible_columns()[0] == 2


def test_the_stretching_column_takes_the_rest(table: RecordTable) -> None:
    table.resize(900, 300)
    widths = sum(table.columnWidth(n) for n in table.header.visible_columns())
    assert widths == table.viewport().width()


class Paints(QObject):
    """Heights of what was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return False


def test_a_scroll_step_paints_only_what_comes_in(qtbot: QtBot, table: RecordTable, app: QApplication) -> None:
    app.processEvents()
    paints = Paints()
    table.viewport().installEventFilter(paints)
    table.verticalScrollBar().setValue(64)
    app.processEvents()
    assert paints.heights
    assert max(paints.heights) <= 64 + table.rowHeight(0)


def test_every_way_of_showing_paints(qtbot: QtBot, app: QApplication) -> None:
    from crm_desktop.ui.cell_text import _TEXTS

    values: dict[str, object] = {
        "tier": "key", "priority": "B", "lifecycle": "entry", "stage": "hook", "confidence": 2, "reliability": 3,
        "weight": 1, "check": True, "target": True, "action": Action("2026-11-27", "Call"), "money": 1,
        "icon_text": IconText("phone", "x"), "strong_icon": IconText("", "x"), "state": State("warning", "x"),
        "badge": State("neutral", "x"), "number": 3, "euro": 4, "minutes": 90, "percent": 0.5,
        "datetime": "2026-11-27T10:00:00", "toned": ("x", "muted", "body"),
    }  # fmt: skip
    shows = [*_TEXTS, "text", "strong", "muted", "term:channel"]
    columns = [Column(f"c{n}", show, lambda row, s=show: row.get(s), show) for n, show in enumerate(shows)]

    class AnyRow(dict):  # type: ignore[type-arg]
        id = 1

    row = AnyRow({show: values.get(show, "call" if ":" in show else "2026-11-27") for show in shows})
    empty = AnyRow()
    empty.id = 2
    table = RecordTable(columns)
    qtbot.addWidget(table)
    table.set_source(ListSource([row, empty]))
    table.resize(3000, 200)
    table.selectRow(0)
    table.show()
    assert not table.grab().isNull()
    said = [table.windowed.cell_text(0, n) for n in range(len(shows))]
    assert all(said)


def test_nothing_there_shows_the_way_forward(qtbot: QtBot, table: RecordTable) -> None:
    pressed: list[int] = []
    empty = EmptyState("users", "No subject yet.", "", "Add one", lambda: pressed.append(1))
    table.set_empty_state(empty)
    assert empty.isHidden()
    table.set_source(Numbers(0))
    assert empty.isVisible()
    assert empty.button is not None
    empty.button.click()
    assert pressed == [1]
    table.set_source(Numbers(1))
    assert empty.isHidden()


def test_names_from_outside_are_only_text(qtbot: QtBot, table: RecordTable) -> None:
    name = "<img src='file:///etc/passwd'><b>x</b>"
    table.set_source(ListSource([Row(1, name)]))
    assert table.windowed.index(0, 0).data() == name
    assert not table.grab().isNull()


def test_rows_that_cannot_be_read_are_asked_for_again(
    app: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    class Trouble(Numbers):
        broken = True

        def rows(self, ids: Sequence[int]) -> list[Row]:
            if self.broken:
                raise RuntimeError("the disk is away")
            return super().rows(ids)

    source = Trouble(2)
    model = WindowedModel([Column("name", "Name")])
    model.set_source(source)
    assert model.row_at(0) is None
    assert "could not be read" in caplog.text
    caplog.clear()
    source.broken = False
    assert model.row_at(0).name == "Subject 0"
