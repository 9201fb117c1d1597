"""F1 everywhere: the manual at the page that tells of what is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from crm_desktop.ui.manual.places import place_of_dialog, place_of_page

if TYPE_CHECKING:
    from crm_desktop.ui.archive.desk import Desk
    from crm_desktop.ui.manual.window import ManualWindow

KEY = "F1"


class Opener(QObject):
    """Owns the one window of the manual, and gives F1 to every dialog that comes to the front."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk
        self.window: ManualWindow | None = None
        desk.application.focusWindowChanged.connect(self._focus_changed)
        desk.window.closing.connect(self._main_closing)
        desk.window.destroyed.connect(self._stop)
        desk.events.theme_changed.connect(self._remake)

    @Slot()
    def show_here(self) -> None:
        """For what is in front: a dialog of ours, or the page of the window."""
        dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
        place = place_of_dialog(dialog) if isinstance(dialog, QDialog) else ""
        self.show(place or self._place_of_page())

    def _place_of_page(self) -> str:
        from crm_desktop.ui.page import Page
        from crm_desktop.ui.widgets.steps import TaskPage

        key, page = self.desk.window.current_key, self.desk.window.current_page()
        if not isinstance(page, Page):
            return place_of_page(key, {})
        guided = next((found for found in page.findChildren(TaskPage) if found.isVisible()), None)
        return place_of_page(key, page.place(), guided.current if guided is not None else None)

    def show(self, place: str) -> None:
        """ "page" or "page#anchor", as `places` has them."""
        window = self._made()
        self._bring_before(QApplication.activeModalWidget())
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.show_place(place)  # how far down it is depends on the width
        window.raise_()
        window.activateWindow()

    def _made(self) -> ManualWindow:
        if self.window is None:
            from crm_desktop.ui.manual.window import ManualWindow

            self.window = ManualWindow(self.desk.preferences, self.desk.messages)
        return self.window

    # -- dialogs

    @Slot(QWindow)
    def _focus_changed(self, _window: QWindow | None) -> None:
        dialog = QApplication.activeWindow()
        if isinstance(dialog, QDialog) and dialog.property("manual") is None:
            dialog.setProperty("manual", True)
            QShortcut(QKeySequence(KEY), dialog, self.show_here)

    def _bring_before(self, dialog: QWidget | None) -> None:
        """A window that belongs to a dialog can be used while the dialog waits; alone it could not."""
        assert self.window is not None
        own = dialog is not None and dialog.parentWidget() is self.window  # a picture of the manual
        if own or self.window.parentWidget() is dialog:
            return
        was_shown = self.window.isVisible()
        self.window.setParent(dialog, Qt.WindowType.Window)
        self.window.setVisible(was_shown)
        if isinstance(dialog, QDialog):
            dialog.finished.connect(self._release)

    @Slot()
    def _release(self) -> None:
        """The dialog goes, the manual stays: before the dialog behind, if there is one."""
        if self.window is not None:
            self._bring_before(QApplication.activeModalWidget())

    # -- the main window

    @Slot()
    def _stop(self) -> None:
        """No window, no keys, and no manual left behind."""
        self.desk.application.focusWindowChanged.disconnect(self._focus_changed)
        if self.window is not None:
            self.window.deleteLater()
            self.window = None

    @Slot(QEvent)
    def _main_closing(self, event: QEvent) -> None:
        if event.isAccepted() and self.window is not None:
            self.window.close()

    @Slot(str)
    def _remake(self, _theme: str) -> None:
        """Another language or look: a new window at the same page."""
        if self.window is None:
            return
        old, self.window = self.window, None
        was_shown, page = old.isVisible(), old.slug
        old.keep_geometry()
        old.hide()
        old.deleteLater()
        if was_shown:
            self.show(page)
