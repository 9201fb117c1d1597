"""The review page on a real archive, and the keys of whoever drives it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.services import Services
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.review.page import ReviewPage
from crm_desktop.ui.review.wizard import ReviewWizard
from tests.review_world import World

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def shown_page(context: Context, archive: Archive, qtbot: Any) -> Iterator[ReviewPage]:
    """The page as a window that has the focus; body of a fixture."""
    context.archive, context.services = archive, Services(archive)
    page = ReviewPage(context)
    qtbot.addWidget(page)
    page.resize(1366, 668)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.activate()
    yield page
    page.leave()
    assert context.jobs.wait_idle()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifiers)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def tab_to(wanted: QWidget) -> None:
    """The widget can be reached with Tab alone."""
    for _ in range(60):
        if focused() is wanted:
            return
        press(Key.Key_Tab)
    raise AssertionError(f"not reached: {wanted}")


def wizard_of(page: ReviewPage, cycle: int) -> ReviewWizard:
    page.go_to(cycle_id=cycle)
    assert page.wizard is not None
    return page.wizard


def drafts(page: ReviewPage, world: World) -> Any:
    assert page.context.jobs.wait_idle()
    return page.context.services.drafts.get(f"review:{world.closed}")
