"""The window: lazy pages, the way back, keys, menu, undo inside and outside fields, dropped files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Changes
from crm_desktop.preferences import Preferences
from crm_desktop.ui.archive.welcome import WelcomePage
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import set_language
from crm_desktop.ui.main_menu import make_menu
from crm_desktop.ui.main_window import MainWindow, PageSpec
from crm_desktop.ui.messages import crash_details
from crm_desktop.ui.page import Page
from crm_desktop.ui.phase_tabs import Tab


class Demo(Page):
    concerns = {"subject"}
    made: list[str] = []

    def __init__(self, context: Context, name: str) -> None:
        super().__init__(context)
        self.title = name
        self.loads: list[Any] = []
        self.went: list[dict[str, Any]] = []
        self.calls: list[str] = []
        self.field = QLineEdit()
        self.body.addWidget(self.field)
        Demo.made.append(name)

    def refresh(self, changes: Any = None) -> None:
        self.loads.append(changes)
        self.set_status(f"{self.title} loaded")

    def go_to(self, **where: Any) -> None:
        self.went.append(where)

    def place(self) -> dict[str, Any]:
        return dict(self.went[-1]) if self.went else {}

    def go_home(self) -> None:
        self.calls.append("home")

    def find(self) -> None:  # type: ignore[override]
        self.calls.append("find")

    def new(self) -> None:
        self.calls.append("new")

    def print_current(self) -> None:
        self.calls.append("print")


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> MainWindow:
    Demo.made.clear()
    window = MainWindow(context.preferences)
    qtbot.addWidget(window)
    context.navigator = window.navigator
    specs = [
        PageSpec("subjects", "Subjects", lambda: Demo(context, "subjects"), "1"),
        PageSpec("relationships", "Relationships", lambda: Demo(context, "relationships"), "2"),
        PageSpec("analysis", "Analysis", lambda: Demo(context, "analysis"), icon="chart-bar"),
        PageSpec("import", "Import", lambda: Demo(context, "import"), tab=False, under="subjects"),
    ]
    window.set_pages(specs)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return window


def page(window: MainWindow, key: str) -> Demo:
    found = window.page(key)
    assert isinstance(found, Demo)
    return found


def press(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier
) -> None:
    QTest.keyClick(window, key, modifier)


def test_pages_are_made_when_first_opened(window: MainWindow) -> None:
    assert Demo.made == ["subjects"]
    press(window, Qt.Key.Key_2)
    assert Demo.made == ["subjects", "relationships"]
    press(window, Qt.Key.Key_1)
    press(window, Qt.Key.Key_2)
    assert Demo.made == ["subjects", "relationships"]
    assert window.current_key == "relationships"
    assert window.tabs.currentIndex() == 1


def test_a_page_under_a_tab_keeps_it_marked_and_a_click_comes_back(window: MainWindow) -> None:
    window.navigator.open("import")
    assert (window.current_key, window.tabs.currentIndex()) == ("import", 0)
    QTest.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=window.tabs.tabRect(0).center())
    assert window.current_key == "subjects"


def test_the_tab_in_front_goes_back_to_its_first_view(window: MainWindow) -> None:
    press(window, Qt.Key.Key_2)
    assert page(window, "relationships").calls == []
    QTest.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=window.tabs.tabRect(1).center())
    press(window, Qt.Key.Key_2)
    assert page(window, "relationships").calls == ["home", "home"]
    QTest.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=window.tabs.tabRect(2).center())
    assert (window.current_key, page(window, "analysis").calls) == ("analysis", [])


class Silent(Page):
    """Has nothing to print."""


class Changing(Silent):
    """Has something to print now and then."""

    there = False

    def can_print(self) -> bool:
        return self.there


def test_printing_is_grey_where_there_is_nothing_to_print(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    changing = Changing(context)
    window.set_pages(
        [
            PageSpec("subjects", "Subjects", lambda: Demo(context, "subjects"), "1"),
            PageSpec("import", "Import", lambda: Silent(context)),
            PageSpec("review", "Review", lambda: changing),
        ]
    )
    action = window.actions_registry.action("print")
    assert action.isEnabled()
    press(window, Qt.Key.Key_P)
    assert page(window, "subjects").calls == ["print"]
    for key in ("import", "review"):
        window.navigator.open(key)
        assert not action.isEnabled()
    changing.there = True
    changing.printable_changed.emit()
    assert action.isEnabled()
    window.show_welcome(WelcomePage(), [])
    assert not action.isEnabled()


def test_back_and_forward_return_to_the_place(window: MainWindow) -> None:
    window.navigator.open("subjects", subject=7)
    window.navigator.open("relationships", subject=7)
    window.navigator.open("analysis")
    alt = Qt.KeyboardModifier.AltModifier
    press(window, Qt.Key.Key_Left, alt)
    assert window.current_key == "relationships"
    press(window, Qt.Key.Key_Left, alt)
    assert window.current_key == "subjects"
    assert page(window, "subjects").went[-1] == {"subject": 7}
    press(window, Qt.Key.Key_Right, alt)
    assert window.current_key == "relationships"


def test_keys_reach_the_page(window: MainWindow) -> None:
    for key in (Qt.Key.Key_F, Qt.Key.Key_N, Qt.Key.Key_P):
        press(window, key)
    assert page(window, "subjects").calls == ["find", "new", "print"]


def test_only_concerned_pages_load_and_hidden_ones_later(window: MainWindow, context: Context) -> None:
    window.navigator.open("relationships")
    shown, hidden = page(window, "relationships"), page(window, "subjects")
    loads = (len(shown.loads), len(hidden.loads))
    context.events.changed.emit(Changes(step=1, tables={"factor": None}))
    assert (len(shown.loads), len(hidden.loads)) == loads
    changes = Changes(step=2, tables={"subject": frozenset({1})})
    context.events.changed.emit(changes)
    assert shown.loads[-1] is changes
    assert len(hidden.loads) == loads[1]
    window.navigator.open("subjects")
    assert hidden.loads[-1] is changes
    window.navigator.open("relationships")
    window.navigator.open("subjects")
    assert len(hidden.loads) == loads[1] + 1


def test_the_status_bar_speaks_for_the_page_on_show(window: MainWindow) -> None:
    window.navigator.open("relationships")
    assert window.status.page.text() == "relationships loaded"
    page(window, "subjects").set_status("not now")
    assert window.status.page.text() == "relationships loaded"


def test_undo_in_a_field_undoes_typing(window: MainWindow) -> None:
    asked: list[str] = []
    window.undo_requested.connect(lambda: asked.append("undo"))
    window.redo_requested.connect(lambda: asked.append("redo"))
    window.set_undo_state("3 subjects changed", "Tier changed")
    field = page(window, "subjects").field
    field.setFocus()
    QTest.keyClicks(field, "abc")
    for action in ("undo", "redo", "undo"):
        window.actions_registry.trigger(action)
    assert field.text() == ""
    assert asked == []
    window.tabs.setFocus()
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        press(window, key)
    assert asked == ["undo", "redo"]
    assert "3 subjects changed" in window.undo_button.toolTip()


def test_nothing_to_undo_asks_nobody(window: MainWindow) -> None:
    asked: list[int] = []
    window.undo_requested.connect(lambda: asked.append(1))
    window.set_undo_state(None, None)
    window.tabs.setFocus()
    press(window, Qt.Key.Key_Z)
    assert asked == []
    assert not window.undo_button.isEnabled()


def test_the_menu_shows_what_has_a_handler(window: MainWindow) -> None:
    done: list[str] = []
    window.actions_registry.handle("settings", lambda: done.append("settings"))
    window.recent_files = lambda: [Path("/a/old.crm")]
    window.open_recent = lambda path: done.append(path.name)
    menu = make_menu(window)
    shown = {action.text() for action in menu.actions() if action.isVisible() and action.text()}
    assert "Settings" in shown
    assert "Export…" not in shown
    window.actions_registry.trigger("settings")
    recent = next(a for a in menu.actions() if a.text() == "Recent archives").menu()
    recent.actions()[0].trigger()
    assert done == ["settings", "old.crm"]


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    registry = window.actions_registry
    keys = [s.toString() for name in list(registry.keys()) for s in registry.action(name).shortcuts()]
    assert len(keys) == len(set(keys))


def test_dropped_files_are_told(window: MainWindow, tmp_path: Path) -> None:
    told: list[list[Path]] = []
    window.file_dropped.connect(told.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.xlsx")), QUrl("https://example.org/x")])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert told == [[tmp_path / "a.xlsx"]]


def test_the_archive_is_always_in_sight(window: MainWindow, tmp_path: Path) -> None:
    window.set_archive(tmp_path / "Ferri.crm")
    assert window.windowTitle() == "Ferri — CRM Desktop"
    assert "Ferri.crm" in window.status.archive.text()
    assert str(tmp_path) in window.status.archive.toolTip()


def test_the_geometry_is_remembered(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.resize(1000, 666)
    window.closeEvent(QCloseEvent())
    again = MainWindow(Preferences(window.preferences.file))
    qtbot.addWidget(again)
    assert again.height() == 666  # the width is cut to the test's screen


def test_closing_can_be_stopped(window: MainWindow) -> None:
    window.closing.connect(lambda event: event.ignore())
    assert not window.close()
    window.closing.disconnect()


def test_the_first_start_offers_its_ways(qtbot: QtBot, window: MainWindow) -> None:
    welcome = WelcomePage()
    told: list[str] = []
    welcome.import_chosen.connect(lambda files: told.append(f"import {files}"))
    welcome.start_empty.connect(lambda: told.append("empty"))
    welcome.sample.connect(lambda: told.append("sample"))
    window.show_welcome(welcome, [Tab("subjects", "Subjects", "1")])
    assert window.current_page() is welcome
    assert window.tabs.quiet
    for button in (welcome.drop.button, welcome.empty_card.button, welcome.sample_card.button):
        button.click()
    assert told == ["import []", "empty", "sample"]
    assert not window.grab().isNull()


@pytest.mark.parametrize(
    ("language", "promise", "too_much"),
    [("en", "comes back", "always tells"), ("it", "torna", "dice sempre")],
)
def test_the_first_start_promises_what_there_is(
    qtbot: QtBot, app: QApplication, language: str, promise: str, too_much: str
) -> None:
    set_language(language)
    welcome = WelcomePage()
    qtbot.addWidget(welcome)
    said = " ".join(label.text() for label in welcome.side_area.findChildren(QLabel))
    assert promise in said
    assert too_much not in said


def test_crash_details_hold_no_data() -> None:
    try:
        raise ValueError("Mario Rossi, 059 555 01 23")
    except ValueError as error:
        details = crash_details(error)
    assert "ValueError" in details
    assert "test_kit_window.py" in details
    assert "Rossi" not in details
