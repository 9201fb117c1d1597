"""What is done with the selected subjects: classify, give a characteristic, choose as targets, delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.theme import icon

#: classifications in the menu: field, group of words, the best first
CLASSES = (("tier", True), ("priority", False), ("lifecycle", False), ("scope", False))


class BulkActions(QObject):
    """`selected()` gives the ids it works on."""

    opened = Signal(int)
    print_wanted = Signal()
    targets_chosen = Signal()

    def __init__(self, context: Context, window: QWidget, selected: Callable[[], Sequence[int]]) -> None:
        super().__init__(window)
        self.context = context
        self.window = window
        self._selected = selected

    def _service(self) -> Any:
        return self.context.services.subjects

    def write(self, work: Callable[[], Any]) -> None:
        """One step, announced with Undo."""
        self.context.write(work, self._say)

    def _say(self, changes: Any) -> None:
        if changes:
            self.context.messages.toast(changes.label, undo=True)

    # what the buttons do -----------------------------------------------------------------------
    def classify(self, field: str, value: Any) -> None:
        self.write(partial(self._service().classify, list(self._selected()), field, value))

    @Slot()
    def choose_targets(self) -> None:
        self.choose_targets_among(self._selected())

    def choose_targets_among(self, ids: Sequence[int]) -> None:
        from crm_desktop.ui.subjects.targets import TargetsDialog

        if ids:
            dialog = TargetsDialog(self.context, list(ids), self.window)
            if self.context.messages.run_dialog(dialog) and dialog.target.value():
                self.targets_chosen.emit()

    @Slot()
    def give_trait(self) -> None:
        from crm_desktop.ui.subjects.targets import BulkTraitDialog

        ids = list(self._selected())
        if ids:
            self.context.messages.run_dialog(BulkTraitDialog(self.context, ids, self.window))

    @Slot()
    def delete(self) -> None:
        ids = list(self._selected())
        if ids:
            self.write(partial(self._service().move_to_trash, ids))

    @Slot()
    def merge(self) -> None:
        """Two side by side; of one, the other is asked for."""
        ids = list(self._selected())
        if len(ids) == 2:
            self.context.navigator.open("duplicates", pair=tuple(ids))
        elif len(ids) == 1:
            from crm_desktop.ui.subjects.duplicates.choose_other import merge_with

            merge_with(self.context, ids[0], self.window)

    # menus -------------------------------------------------------------------------------------
    @Slot()
    def show_classify_menu(self) -> None:
        """Under the button that asked."""
        button = self.sender()
        menu = QMenu(self.window)
        self._add_classes(menu)
        where = (
            button.mapToGlobal(QPoint(0, button.height() + 2)) if isinstance(button, QWidget) else QPoint()
        )
        menu.exec(where)
        menu.deleteLater()

    @Slot(QPoint)
    def show_row_menu(self, where: QPoint) -> None:
        menu = self.row_menu()
        menu.exec(where)
        menu.deleteLater()

    def row_menu(self) -> QMenu:
        """For one row or several."""
        menu = QMenu(self.window)
        ids = list(self._selected())
        if len(ids) == 1:
            self._add(menu, tr("Open"), "id-badge-2", partial(self.opened.emit, ids[0]))
            self._add(menu, tr("History"), "history", partial(self._open_history, ids[0]))
            menu.addSeparator()
        self._add(menu, tr("Choose the targets…"), "target", self.choose_targets)
        self._add_classes(menu)
        menu.addSeparator()
        if len(ids) <= 2:
            text = tr("Merge with…") if len(ids) == 1 else tr("Merge…")
            self._add(menu, text, "git-merge", self.merge)
        self._add(menu, tr("Print…"), "printer", self.print_wanted.emit)
        self._add(menu, tr("Move to the trash"), "trash", self.delete)
        return menu

    def _add_classes(self, menu: QMenu) -> None:
        titles = {
            "tier": tr("Tier"),
            "priority": tr("Priority"),
            "lifecycle": tr("Life cycle"),
            "scope": tr("Scope"),
        }
        for field, best_last in CLASSES:
            under = menu.addMenu(titles[field])
            words = list(terms(field).items())
            for value, text in reversed(words) if best_last else words:
                self._add(under, text, "", partial(self.classify, field, value))
            under.addSeparator()
            self._add(under, tr("Not set"), "", partial(self.classify, field, None))
        self._add(menu, tr("Add a characteristic…"), "tag", self.give_trait)
        self._add(menu, tr("No longer targets"), "", partial(self.classify, "target", False))

    def _add(self, menu: QMenu, text: str, picture: str, slot: Callable[[], Any]) -> QAction:
        action = menu.addAction(icon(picture, "text"), text) if picture else menu.addAction(text)
        action.triggered.connect(partial(_run, slot))
        return action

    def _open_history(self, subject_id: int) -> None:
        self.context.navigator.open("relationships", subject_id=subject_id, view="history")


def _run(slot: Callable[[], Any], _checked: bool = False) -> None:
    """An action tells whether it is checked; these slots do not care."""
    slot()
