"""The manual in a window of its own: pages at the left, one of them at the right, a search through all of them."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.ui.i18n import format_percent, language, tr
from crm_desktop.ui.manual.contents import Contents, Hits
from crm_desktop.ui.manual.pages import PAGES, ManualPage, read_manual, read_page
from crm_desktop.ui.manual.paper import ManualPaper
from crm_desktop.ui.manual.picture import PictureDialog
from crm_desktop.ui.manual.places import anchor_in
from crm_desktop.ui.manual.reader import Reader
from crm_desktop.ui.manual.search import Found, Passage, passages, search
from crm_desktop.ui.messages import Messages
from crm_desktop.ui.printing.paper import print_or_save
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.labels import IconButton, text_label
from crm_desktop.ui.widgets.search_field import SearchField

START_SIZE = QSize(1080, 740)
SMALLEST = QSize(640, 420)
SIDE = 280
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
GEOMETRY, ZOOM = "manual.geometry", "manual.zoom"


class Place(NamedTuple):
    """Where one was: a page and how far down."""

    slug: str
    scroll: int


class ManualWindow(QWidget):
    """One instance, made by `Opener`; in the language it was made in."""

    def __init__(self, preferences: Any, messages: Messages, folder: Path | None = None) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.preferences = preferences
        self.messages = messages
        self.pages: dict[str, ManualPage] = read_manual(language(), folder)
        self.zoom = preferences.get(ZOOM, 1.0)
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._passages: list[Passage] = []
        self._make()
        self._build()
        self._connect()
        self._restore_geometry()

    # -- building

    def _make(self) -> None:
        self.search = SearchField(tr("Search the manual"))
        self.contents = Contents(tr("Pages of the manual"))
        self.hits = Hits(tr("Found in the manual"))
        self.nothing = EmptyState("search", tr("Nothing found"), tr("Try other words, or fewer."))
        self.side = QStackedWidget()
        self.reader = Reader()
        self.back_button = IconButton("arrow-left", tr("Back"))
        self.forward_button = IconButton("arrow-right", tr("Forward"))
        self.smaller = IconButton("minus", tr("Smaller text"))
        self.size_label = text_label("", "small", "muted")
        self.larger = IconButton("plus", tr("Larger text"))
        self.print_button = IconButton("printer", tr("Print this page"))

    def _build(self) -> None:
        self.setWindowTitle(tr("Manual") + " — CRM Desktop")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(SMALLEST)
        self.contents.set_pages(list(self.pages.values()))
        for widget in (self.contents, self.hits, self.nothing):
            self.side.addWidget(widget)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self._left())
        split.addWidget(self._right())
        split.setStretchFactor(1, 1)
        split.setSizes([theme().px(SIDE), START_SIZE.width()])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)

    def _left(self) -> QFrame:
        left = QFrame()
        left.setProperty("surface", "surface")
        left.setMinimumWidth(200)
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.side, 1)
        return left

    def _right(self) -> QFrame:
        right = QFrame()
        right.setProperty("surface", "surface")
        right.setMinimumWidth(320)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self.reader, 1)
        return right

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("surface", "raised")
        bar.setProperty("line", "bottom")
        bar.setFixedHeight(theme().px(44))
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(2)
        row.addWidget(self.back_button)
        row.addWidget(self.forward_button)
        row.addStretch(1)
        for widget in (self.smaller, self.size_label, self.larger, self.print_button):
            row.addWidget(widget)
        row.insertSpacing(row.count() - 1, 8)
        return bar

    def _connect(self) -> None:
        self.search.changed.connect(self._search)
        self.search.leave_down.connect(self._into_list)
        self.contents.chosen.connect(self.show_page)
        self.hits.chosen.connect(self._show_hit)
        for side in (self.contents, self.hits):
            side.left_up.connect(self.search.setFocus)
        self.reader.page_wanted.connect(self.show_page)
        self.reader.picture_wanted.connect(self._show_picture)
        self.reader.zoom_wanted.connect(self._zoom_by)
        for button, keys, slot in (
            (self.back_button, "Alt+Left", self.back),
            (self.forward_button, "Alt+Right", self.forward),
            (self.larger, "Ctrl++", self.zoom_in),
            (self.smaller, "Ctrl+-", self.zoom_out),
            (self.print_button, "Ctrl+P", self.print_page),
        ):
            button.clicked.connect(slot)
            QShortcut(QKeySequence(keys), self, slot)
        for keys, slot in (
            ("Ctrl+F", self.find),
            ("Ctrl+0", self.zoom_back),
            ("Escape", self._escape),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    # -- pages

    @property
    def slug(self) -> str:
        """The page that is shown; empty before the first."""
        return self.reader.page.slug if self.reader.page is not None else ""

    @Slot(str)
    @Slot(str, str)
    def show_page(self, slug: str, anchor: str = "") -> None:
        """A page the manual lacks shows the first one."""
        self._remember()
        self._open(slug if slug in self.pages else PAGES[0])
        self.reader.go_to_anchor(anchor)

    def show_place(self, place: str) -> None:
        """Of the program: the anchor is that of the English page. Nothing happens to a reader who is there already."""
        slug, _, anchor = place.partition("#")
        if slug == self.slug and not anchor:
            return
        page = self.pages.get(slug)
        if page is not None and anchor and language() != "en":
            anchor = anchor_in(page, read_page(slug, "en"), anchor)
        self.show_page(slug, anchor)

    def _open(self, slug: str) -> None:
        if slug in self.pages and slug != self.slug:
            self.reader.show_page(self.pages[slug], self.zoom)
        elif not self.pages:
            self.reader.setPlainText(tr("This copy of the program has no manual. Install it again."))
        self.contents.mark(slug)
        self.reader.mark(self.hits.words)
        self._show_state()

    def _remember(self) -> None:
        """Going on forgets what was ahead."""
        if self.slug:
            self._behind.append(self._here())
            self._ahead.clear()

    def _here(self) -> Place:
        return Place(self.slug, self.reader.verticalScrollBar().value())

    @Slot()
    def back(self) -> None:
        self._step(self._behind, self._ahead)

    @Slot()
    def forward(self) -> None:
        self._step(self._ahead, self._behind)

    def _step(self, source: list[Place], target: list[Place]) -> None:
        if source:
            target.append(self._here())
            place = source.pop()
            self._open(place.slug)
            self.reader.verticalScrollBar().setValue(place.scroll)

    def _show_state(self) -> None:
        self.back_button.setEnabled(bool(self._behind))
        self.forward_button.setEnabled(bool(self._ahead))
        self.smaller.setEnabled(self.zoom > ZOOMS[0])
        self.larger.setEnabled(self.zoom < ZOOMS[-1])
        self.size_label.setText(format_percent(self.zoom))

    # -- searching

    @Slot()
    def find(self) -> None:
        self.search.setFocus()
        self.search.line.selectAll()

    @Slot(str)
    def _search(self, query: str) -> None:
        found = search(self._everything(), query) if query else Found([], [])
        self.hits.set_hits(found.passages, found.words)
        self.side.setCurrentWidget(
            self.hits if found.passages else self.nothing if found.words else self.contents
        )
        self.reader.mark(found.words)

    def _everything(self) -> list[Passage]:
        if not self._passages:
            self._passages = [passage for page in self.pages.values() for passage in passages(page)]
        return self._passages

    @Slot()
    def _into_list(self) -> None:
        """Enter or Down in the search field: into the list, its first hit shown."""
        if self.side.currentWidget() is not self.hits:
            self.contents.setFocus()
            return
        self.hits.setFocus()
        self._show_hit(self.hits.currentItem().data(Qt.ItemDataRole.UserRole))

    @Slot(object)
    def _show_hit(self, passage: Passage) -> None:
        self._remember()
        self._open(passage.slug)
        self.reader.go_to_passage(passage, self.hits.words)

    @Slot()
    def _escape(self) -> None:
        """First leaves the search, then the window."""
        if self.search.text():
            self.search.line.clear()
            self.search.setFocus()
        else:
            self.close()

    # -- size, paper, pictures

    @Slot()
    def zoom_in(self) -> None:
        self._zoom_by(1)

    @Slot()
    def zoom_out(self) -> None:
        self._zoom_by(-1)

    @Slot(int)
    def _zoom_by(self, steps: int) -> None:
        number = min(range(len(ZOOMS)), key=lambda n: abs(ZOOMS[n] - self.zoom)) + steps
        self._set_zoom(ZOOMS[min(max(number, 0), len(ZOOMS) - 1)])

    @Slot()
    def zoom_back(self) -> None:
        self._set_zoom(1.0)

    def _set_zoom(self, zoom: float) -> None:
        if zoom == self.zoom or self.reader.page is None:
            return
        self.zoom = zoom
        self.preferences.set(ZOOM, zoom)
        bar = self.reader.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self.reader.show_page(self.reader.page, zoom)
        self.reader.mark(self.hits.words)
        bar.setValue(round(share * bar.maximum()))
        self._show_state()

    @Slot()
    def print_page(self) -> None:
        if self.reader.page is not None:
            print_or_save(self.messages, ManualPaper(self.reader.page, language()), self)

    @Slot(str)
    def _show_picture(self, name: str) -> None:
        self.messages.run_dialog(PictureDialog(name, language(), self))

    # -- geometry

    def _restore_geometry(self) -> None:
        self.resize(START_SIZE)
        saved = self.preferences.get(GEOMETRY)
        if isinstance(saved, str):
            self.restoreGeometry(QByteArray(base64.b64decode(saved)))

    def keep_geometry(self) -> None:
        raw = bytes(self.saveGeometry().data())
        self.preferences.set(GEOMETRY, base64.b64encode(raw).decode())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_geometry()
        super().closeEvent(event)
