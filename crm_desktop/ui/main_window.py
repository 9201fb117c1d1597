"""The window: tab row, pages, status bar, menu; pages are made when first opened."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from crm_desktop.ui.actions import Actions
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.main_menu import ACTIONS, make_menu
from crm_desktop.ui.navigator import Navigator, Stop
from crm_desktop.ui.page import Page
from crm_desktop.ui.phase_tabs import PhaseTabBar, Tab
from crm_desktop.ui.plain import plain_hint, window_title
from crm_desktop.ui.status_bar import StatusBar
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.labels import IconButton
from crm_desktop.ui.widgets.news_bars import NewsBars

START_SIZE = QSize(1366, 768)
SMALLEST = QSize(960, 600)


class PageSpec(NamedTuple):
    """A page and how to make it. Without `tab` it is reached by the navigator only, under the tab `under`."""

    key: str
    title: str
    factory: Callable[[], QWidget]
    digit: str = ""
    icon: str = ""
    tab: bool = True
    under: str = ""


class MainWindow(QMainWindow):
    """Shows pages. What the menu does is told by `actions.handle(key, slot)`."""

    undo_requested = Signal()
    redo_requested = Signal()
    file_dropped = Signal(list)  # list[Path]
    page_shown = Signal(str)
    language_chosen = Signal(str)  # "it", "en", "system": from the first start's status bar
    theme_chosen = Signal(str)  # "light", "dark", "system"
    closing = Signal(QEvent)  # ignore() the event to stay

    def __init__(self, preferences: Any = None) -> None:
        super().__init__()
        self.preferences = preferences
        self.archive_path: Path | None = None
        self.specs: dict[str, PageSpec] = {}
        self.pages: dict[str, QWidget] = {}
        self.current_key = ""
        self.actions_registry = Actions(self)
        self.navigator = Navigator(self, self)
        self.recent_files: Callable[[], Sequence[Path]] | None = None
        self.open_recent: Callable[[Path], Any] | None = None
        self._build()
        self._declare_actions()
        self._connect()
        self._restore_geometry()

    # building ----------------------------------------------------------------------------------
    def _build(self) -> None:
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self.tabs = PhaseTabBar()
        self.undo_button = IconButton("arrow-back-up", tr("Undo"), "text", 18)
        self.redo_button = IconButton("arrow-forward-up", tr("Redo"), "text", 18)
        self.menu_button = IconButton("menu-2", tr("Menu (F10)"), "text", 18)
        self.stack = QStackedWidget()
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.setProperty("statusHeight", self.status.height())
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_row())
        self.bars = NewsBars()
        column.addLayout(self.bars)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        self.set_undo_state(None, None)
        self._retitle()

    def _tab_row(self) -> QFrame:
        row = QFrame()
        row.setProperty("surface", "raised")
        row.setProperty("line", "bottom")
        row.setFixedHeight(theme().px(44))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 12, 0)
        line.setSpacing(2)
        line.addWidget(self.tabs)
        line.addStretch(1)
        line.addWidget(self.undo_button)
        line.addWidget(self.redo_button)
        line.addSpacing(6)
        line.addWidget(self.menu_button)
        return row

    def _declare_actions(self) -> None:
        for key, words, keys, icon in ACTIONS:
            self.actions_registry.add(key, tr(words), keys, icon)
        for key, slot in (
            ("find", self._find), ("new", self._new), ("print", self._print), ("undo", self._undo),
            ("redo", self._redo), ("back", self.navigator.back), ("forward", self.navigator.forward),
            ("menu", self.open_menu),
        ):  # fmt: skip
            self.actions_registry.handle(key, slot)

    def retranslate(self) -> None:
        """The window's own words again, after a change of language; pages are made anew by their owner."""
        for key, words, *_ in ACTIONS:
            self.actions_registry.action(key).setText(tr(words))
        self.menu_button.setToolTip(tr("Menu (F10)"))
        self._retitle()

    def _connect(self) -> None:
        self.tabs.tabBarClicked.connect(self._tab_clicked)
        self.tabs.currentChanged.connect(self._tab_changed)
        self.undo_button.clicked.connect(self.undo_requested)
        self.redo_button.clicked.connect(self.redo_requested)
        self.menu_button.clicked.connect(self.open_menu)
        self.status.archive_clicked.connect(self._open_folder)
        self.status.language_chosen.connect(self.language_chosen)
        self.status.theme_chosen.connect(self.theme_chosen)

    # pages -------------------------------------------------------------------------------------
    def set_pages(self, specs: Sequence[PageSpec], first: str = "") -> None:
        """The pages of an open archive; the first one is shown."""
        self.drop_pages()
        self.status.show_choices(False)
        self.specs = {spec.key: spec for spec in specs}
        shown = [spec for spec in specs if spec.tab]
        self.tabs.blockSignals(True)
        self.tabs.set_tabs([Tab(spec.key, spec.title, spec.digit, spec.icon) for spec in shown])
        self.tabs.set_quiet(False)
        self.tabs.blockSignals(False)
        self._declare_page_keys(shown)
        if specs:
            self.navigator.open(first or specs[0].key)
            self.navigator.clear()

    def show_welcome(self, page: QWidget, tabs: Sequence[Tab]) -> None:
        """First start: the tabs are there to read, none is current."""
        self.drop_pages()
        self.tabs.blockSignals(True)
        self.tabs.set_tabs(list(tabs))
        self.tabs.set_quiet(True)
        self.tabs.blockSignals(False)
        self.pages["welcome"] = page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.current_key = "welcome"
        self.set_undo_state(None, None)
        self._allow_printing()
        self.status.set_page_text("")
        self.status.show_choices(True)

    def _declare_page_keys(self, shown: Sequence[PageSpec]) -> None:
        known = self.actions_registry.keys()
        for number, spec in enumerate(shown, 1):
            key = f"page.{spec.key}"
            if key not in known:
                self.actions_registry.add(key, spec.title, f"Ctrl+{number}")
            self.actions_registry.handle(key, partial(self._open_tab, spec.key))

    def _open_tab(self, key: str) -> None:
        """A tab is chosen; the one that is in front already goes back to its first view."""
        page = self.current_page()
        if key != self.current_key:
            self.navigator.open(key)
        elif isinstance(page, Page):
            page.go_home()

    def show_bar(self, text: str, action: str = "", slot: Callable[[], Any] | None = None) -> None:
        """News about the archive itself, above every page; without text it goes."""
        self.bars.show_only(text, action, slot)

    def drop_pages(self) -> None:
        for page in self.pages.values():
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self.pages.clear()
        self.specs = {}
        self.current_key = ""
        self.navigator.clear()

    def page(self, key: str) -> QWidget:
        """The page, made now if it was not yet."""
        found = self.pages.get(key)
        if found is None:
            found = self.pages[key] = self.specs[key].factory()
            self.stack.addWidget(found)
            if isinstance(found, Page):
                found.status_changed.connect(partial(self._page_said, key))
                found.printable_changed.connect(self._allow_printing)
        return found

    def current_page(self) -> QWidget | None:
        return self.pages.get(self.current_key)

    def show_page(self, page: str, where: dict[str, Any]) -> bool:
        """For the navigator; others call `navigator.open`."""
        if page not in self.specs:
            return False
        widget = self.page(page)
        self.current_key = page
        self._mark_tab(self.specs[page])
        self.stack.setCurrentWidget(widget)
        if isinstance(widget, Page):
            widget.activate()
            if where:
                widget.go_to(**where)
            self.status.set_page_text(widget.status_text)
        self._allow_printing()
        self.page_shown.emit(page)
        return True

    def current_place(self) -> Stop | None:
        page = self.current_page()
        if page is None or self.current_key not in self.specs:
            return None
        return Stop(self.current_key, page.place() if isinstance(page, Page) else {})

    def _mark_tab(self, spec: PageSpec) -> None:
        key = spec.key if spec.tab else spec.under
        keys = self.tabs.keys()
        self.tabs.blockSignals(True)
        if key in keys:
            self.tabs.setCurrentIndex(keys.index(key))
        self.tabs.blockSignals(False)
        self.tabs.quiet = key not in keys
        self.tabs.update()

    def _page_said(self, key: str, text: str) -> None:
        if key == self.current_key:
            self.status.set_page_text(text)

    @Slot(int)
    def _tab_clicked(self, number: int) -> None:
        """A click on the tab one is in comes back from a page under it, or to its first view."""
        if number == self.tabs.currentIndex() and 0 <= number < len(self.tabs.keys()):
            key = self.tabs.keys()[number]
            if key in self.specs:
                self._open_tab(key)

    @Slot(int)
    def _tab_changed(self, number: int) -> None:
        if 0 <= number < len(self.tabs.keys()):
            self.navigator.open(self.tabs.keys()[number])

    # archive and undo --------------------------------------------------------------------------
    def set_archive(self, path: Path | None, sample: bool = False) -> None:
        """The archive that is open; of a sample, which is nowhere to be kept, only the name is shown."""
        self.archive_path = path
        self.status.set_archive(path, sample)
        self._retitle()

    def _retitle(self) -> None:
        name = self.archive_path.stem if self.archive_path else tr("New archive")
        self.setWindowTitle(window_title(f"{name} — CRM Desktop"))

    def set_undo_state(self, undo: str | None, redo: str | None) -> None:
        """The steps that can be undone and redone, in words; None = there is none."""
        for button, step, plain, key in (
            (self.undo_button, undo, tr("Undo"), "Ctrl+Z"),
            (self.redo_button, redo, tr("Redo"), "Ctrl+Shift+Z"),
        ):
            button.setEnabled(step is not None)
            words = f"{plain}: {step} ({key})" if step else tr("Nothing to do here: {verb}", verb=plain)
            button.setToolTip(plain_hint(words))

    @Slot()
    def _undo(self) -> None:
        field = self._typing_in()
        if field is not None and _has_typing(field, "Undo"):
            field.undo()
        elif self.undo_button.isEnabled():
            self.undo_requested.emit()

    @Slot()
    def _redo(self) -> None:
        field = self._typing_in()
        if field is not None and _has_typing(field, "Redo"):
            field.redo()
        elif self.redo_button.isEnabled():
            self.redo_requested.emit()

    def _typing_in(self) -> QLineEdit | QPlainTextEdit | None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit) and not focus.isReadOnly():
            return focus
        return None

    @Slot()
    def _open_folder(self) -> None:
        if self.archive_path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.archive_path.parent)))

    # keys handed to the page -------------------------------------------------------------------
    @Slot()
    def _find(self) -> None:
        self._tell_page("find")

    @Slot()
    def _new(self) -> None:
        self._tell_page("new")

    @Slot()
    def _print(self) -> None:
        self._tell_page("print_current")

    @Slot()
    def _allow_printing(self) -> None:
        """A command that would do nothing is grey."""
        page = self.current_page()
        self.actions_registry.action("print").setEnabled(isinstance(page, Page) and page.can_print())

    def _tell_page(self, method: str) -> None:
        page = self.current_page()
        if isinstance(page, Page):
            getattr(page, method)()

    # menu --------------------------------------------------------------------------------------
    @Slot()
    def open_menu(self) -> None:
        menu = make_menu(self)
        menu.exec(self.menu_button.mapToGlobal(QPoint(self.menu_button.width() - menu.sizeHint().width(),
                                                      self.menu_button.height() + 2)))  # fmt: skip
        menu.deleteLater()

    # dropping files ----------------------------------------------------------------------------
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = _local_files(event)
        if files:
            event.acceptProposedAction()
            self.file_dropped.emit(files)

    # geometry ----------------------------------------------------------------------------------
    def _restore_geometry(self) -> None:
        self.resize(START_SIZE)
        saved = self.preferences.get("geometry") if self.preferences is not None else None
        if isinstance(saved, str):
            self.restoreGeometry(QByteArray(base64.b64decode(saved)))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit(event)
        if event.isAccepted() and self.preferences is not None:
            raw = bytes(self.saveGeometry().data())
            self.preferences.set("geometry", base64.b64encode(raw).decode())


def _local_files(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def _has_typing(field: QLineEdit | QPlainTextEdit, verb: str) -> bool:
    """Whether there is typing to undo or redo in a field; where there is none, the archive is meant."""
    owner = field if isinstance(field, QLineEdit) else field.document()
    return bool(getattr(owner, f"is{verb}Available")())
