"""The self-test finds what it is there to find, and drives the real window."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.bootstrap import make_desk
from crm_desktop.preferences import Preferences
from crm_desktop.ui import theme
from crm_desktop.ui.trial import look
from crm_desktop.ui.trial.camera import Camera, listening, settle
from crm_desktop.ui.trial.guide import Guide, PosingMessages
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import ElidedLabel, text_label
from tests.sample_archive import copy_to


@pytest.fixture
def top(app: QApplication) -> QWidget:
    widget = QWidget()
    QVBoxLayout(widget)
    return widget


def shown(top: QWidget, *children: QWidget) -> list[str]:
    for child in children:
        top.layout().addWidget(child)  # type: ignore[union-attr]
    top.resize(300, 200)
    top.show()
    settle()
    found = look.problems(top)
    top.close()
    top.deleteLater()
    return found


def narrow(widget: QWidget, width: int = 60) -> QWidget:
    widget.setFixedWidth(width)
    return widget


@pytest.mark.parametrize("wrap", [False, True])
def test_cut_labels_are_seen(top: QWidget, wrap: bool) -> None:
    label = text_label("A sentence that needs much more room than that", wrap=wrap)
    label.setFixedHeight(18)
    found = shown(top, narrow(label))
    assert len(found) == 1
    assert found[0].startswith("cut by")


def test_cut_buttons_are_seen(top: QWidget) -> None:
    assert "cut by" in shown(top, narrow(Button("A verb and its object")))[0]


def test_what_fits_or_shortens_itself_is_fine(top: QWidget) -> None:
    short = narrow(ElidedLabel("A sentence that needs much more room than that"))
    assert shown(top, text_label("Fits"), short, Button("Save")) == []


def test_two_primaries_are_seen(top: QWidget) -> None:
    found = shown(top, Button("One", "primary"), Button("Two", "primary"))
    assert found == ["more than one primary: “One”, “Two”"]


def test_what_the_keyboard_cannot_reach_is_seen(top: QWidget) -> None:
    button = QPushButton("Go")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert "out of reach of the keyboard" in shown(top, button)[0]


def test_contrast_is_the_standards() -> None:
    assert look.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert look.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_pair_of_colours_can_be_read(app: QApplication, name: str) -> None:
    theme.prepare_theme(app, name)
    assert look.faint_pairs() == []
    assert all(
        above in theme.theme().tokens and below in theme.theme().tokens for above, below, _ in look.pairs()
    )
    theme.prepare_theme(app, "light")


def test_everything_that_complains_is_heard(
    app: QApplication, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    camera = Camera(None, "en-light")
    with listening(camera):
        logging.getLogger("crm_desktop.x").warning("twice")
        logging.getLogger("crm_desktop.x").warning("twice")
        qWarning("of Qt")
        error = ZeroDivisionError("by nothing")
        sys.excepthook(type(error), error, None)
    caplog.clear()
    assert camera.problems == [
        "en-light start: log: crm_desktop.x: twice",
        "en-light start: Qt: of Qt",
        "en-light start: ZeroDivisionError: by nothing ()",
    ]


def test_dialogs_pose_and_are_left(app: QApplication, tmp_path: Path) -> None:
    camera = Camera(tmp_path, "en-light")
    window = QWidget()
    messages = PosingMessages(window, camera)
    dialog = QDialog(window)
    QHBoxLayout(dialog).addWidget(QLabel("Hello"))
    assert messages.run_dialog(dialog) is False
    assert messages.ask("Really", "Something", ["Do it"]) == -1
    messages.error("It went wrong")
    assert [file.name for file in sorted(tmp_path.iterdir())] == camera.taken
    assert len(camera.taken) == 2
    assert camera.problems == ["en-light start: said an error: It went wrong"]
    window.deleteLater()


def test_the_real_window_is_led_around(app: QApplication, tmp_path: Path) -> None:
    """Menus and dialogs that wait for an answer included."""
    camera = Camera(tmp_path / "pictures", "en-light")
    (tmp_path / "pictures").mkdir()
    desk = make_desk(Preferences())
    with listening(camera):
        Guide(desk, camera).walk(copy_to(tmp_path / "a.crm", "en"), ("settings",))
    desk.shut_down()
    desk.window.close()
    desk.window.deleteLater()
    desk.deleteLater()
    assert camera.problems == []
    assert any("menu" in name for name in camera.taken)
    assert sum("dialog" in name for name in camera.taken) >= 3
    assert all((tmp_path / "pictures" / name).stat().st_size > 500 for name in camera.taken)


def test_an_open_menu_does_not_hold_it_up(app: QApplication) -> None:
    window = QWidget()
    window.show()
    menu = QMenu(window)
    menu.addAction("One")
    menu.popup(window.mapToGlobal(window.rect().center()))
    settle()
    look.close_popups()
    assert not menu.isVisible()
    window.close()
    window.deleteLater()
