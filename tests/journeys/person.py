"""Somebody in front of the window: types, clicks, answers dialogs, waits for what runs behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.store import journal
from crm_desktop.ui.archive.desk import Desk
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.subjects.lines import RecordLine
from crm_desktop.ui.widgets.labels import ElidedLabel

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
Dump = dict[str, list[tuple[Any, ...]]]


class Person:
    """`desk` is open or about to be. Every verb ends with nothing left running."""

    def __init__(self, desk: Desk, messages: RecordingMessages, qtbot: QtBot) -> None:
        self.desk = desk
        self.messages = messages
        self.qtbot = qtbot

    # -- what is there

    @property
    def window(self) -> Any:
        return self.desk.window

    @property
    def archive(self) -> Any:
        assert self.desk.opened is not None
        return self.desk.opened.archive

    @property
    def services(self) -> Any:
        assert self.desk.opened is not None
        return self.desk.opened.services

    @property
    def page(self) -> Any:
        return self.window.current_page()

    def settle(self) -> None:
        """Nothing runs, nothing waits to be shown."""
        QApplication.processEvents()
        assert self.desk.jobs.wait_idle()
        QApplication.processEvents()

    def until(self, true: Callable[[], Any]) -> None:
        self.qtbot.waitUntil(true, timeout=5_000)

    # -- keys and mouse

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        """To whatever has the keys now: a popup, a field, the window."""
        for _ in range(times):
            target = QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
            QTest.keyClick(target, key, modifiers)
        self.settle()

    def write(self, text: str, into: QWidget | None = None) -> None:
        """Type; `into` a field, in place of what is there."""
        if into is not None:
            self.take(into)
            into.selectAll()  # type: ignore[attr-defined]
        target = QApplication.focusWidget()
        assert target is not None
        if text:
            QTest.keyClicks(target, text)
        else:
            QTest.keyClick(target, Key.Key_Delete)

    def take(self, widget: QWidget) -> None:
        """Give it the keys; the window too, where no window manager gives it back after a popup."""
        widget.window().activateWindow()
        widget.setFocus()
        self.until(widget.hasFocus)

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        QTest.mouseClick(widget, LEFT, PLAIN, QRect(QPoint(), widget.size()).center())
        self.settle()

    def button(self, words: str, inside: QWidget | None = None) -> QAbstractButton:
        """The visible button that says these words."""
        where = inside or self.window
        found = [b for b in where.findChildren(QAbstractButton) if b.text() == words and b.isVisible()]
        assert found, (
            f"no button says {words!r}: {sorted({b.text() for b in where.findChildren(QAbstractButton) if b.isVisible()})}"
        )
        return found[0]

    def click_on(self, words: str, inside: QWidget | None = None) -> None:
        self.click(self.button(words, inside))

    def choose(self, box: QComboBox, words: str) -> None:
        """With the arrow keys, as far as the value that says these words."""
        self.take(box)
        wanted = box.findText(words)
        assert wanted >= 0, f"{words!r} is not in {[box.itemText(i) for i in range(box.count())]}"
        step = Key.Key_Down if wanted > box.currentIndex() else Key.Key_Up
        for _ in range(abs(wanted - box.currentIndex())):
            QTest.keyClick(box, step)
        assert box.currentText() == words

    def complete(self, field: Any, letters: str, expect: str) -> None:
        """Type some letters and take the first suggestion with Enter."""
        self.write(letters, into=field)
        self.until(lambda: field._popup.isVisible())
        self.press(Key.Key_Return)
        assert field.text() == expect

    # -- dialogs

    def will(self, *fills: Callable[[Any], object]) -> None:
        """In the next dialogs, in order: do this in the real dialog on the screen."""
        self.messages.answer(*(self._answer(fill) for fill in fills))

    def _answer(self, fill: Callable[[Any], object]) -> Callable[[Any], bool]:
        def answer(dialog: Any) -> bool:
            dialog.show()
            dialog.activateWindow()
            self.until(lambda: QApplication.activeWindow() is dialog)
            fill(dialog)
            self.settle()
            assert not dialog.isVisible(), f"still open: {dialog.windowTitle()}: {seen(dialog)}"
            self.come_forward()
            return bool(dialog.result())

        return answer

    def come_forward(self) -> None:
        """The window has the keys again, where no window manager sees to it."""
        self.window.activateWindow()
        self.until(lambda: QApplication.activeWindow() is self.window)

    # -- going about

    def go(self, digit: int) -> None:
        """Ctrl+1 … Ctrl+5."""
        self.come_forward()
        QTest.keyClick(self.window, Qt.Key(Key.Key_0 + digit), CTRL)
        self.settle()

    def undo(self) -> None:
        self._turn(Key.Key_Z, CTRL)

    def redo(self) -> None:
        self._turn(Key.Key_Y, CTRL)

    def _turn(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self.come_forward()
        before = len(self.messages.texts("toast"))
        QTest.keyClick(self.window, key, modifiers)
        self.settle()
        assert len(self.messages.texts("toast")) > before, self.messages.said[-3:]

    # -- looking

    def dump(self) -> Dump:
        return dump_of(self.archive)


def dump_of(archive: Any) -> Dump:
    """Every row of every table that counts."""
    reader = archive.reader()
    tables = [*journal.journaled_tables(reader), "subject_summary"]
    return {table: reader.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables}


def seen(widget: QWidget) -> list[str]:
    """The words that labels and buttons show; long ones in full."""
    QApplication.processEvents()
    found = []
    for child in widget.findChildren(QWidget):
        if not child.isVisibleTo(widget):
            continue
        if isinstance(child, ElidedLabel):
            found.append(child.full_text())
        elif isinstance(child, RecordLine):
            found += [child.words(), child.detail(), child.right()]
        elif isinstance(child, QLabel | QAbstractButton):
            found.append(child.text())
        elif hasattr(child, "_text"):
            found.append(str(child._text))
    return [text for text in found if text]


def cells(table: Any, column: str) -> list[str]:
    """What a column of a list says, row after row."""
    model = table.windowed
    number = model.column_index(column)
    return [model.cell_text(row, number) for row in range(model.rowCount())]


def click_row(person: Person, table: QAbstractItemView, row: int, column: int = 0) -> None:
    index = table.model().index(row, column)
    QTest.mouseClick(table.viewport(), LEFT, PLAIN, table.visualRect(index).center())
    person.settle()
