"""One page of the manual, to read: no wider than a line is easily read, larger or smaller as one likes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QUrl, Signal, Slot
from PySide6.QtGui import QFont, QResizeEvent, Qt, QTextBlock, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from crm_desktop.domain.text import fold
from crm_desktop.ui.i18n import language, tr
from crm_desktop.ui.manual.document import (
    PICTURE,
    blocks,
    find_block,
    frame_margins,
    make_document,
    screen_ink,
    text_width,
)
from crm_desktop.ui.manual.pages import ManualPage
from crm_desktop.ui.manual.pictures import fit_pictures
from crm_desktop.ui.manual.search import Passage, spots
from crm_desktop.ui.theme import theme

SIDE = 32
ABOVE = 28


class Reader(QTextBrowser):
    """Says where a link leads; never follows one by itself, never loads anything."""

    page_wanted = Signal(str, str)  # page, anchor
    picture_wanted = Signal(str)
    zoom_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: ManualPage | None = None
        self._zoom = 1.0
        self._fitted = 0
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Page of the manual"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._clicked)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures are put in by `fit_pictures`; nothing else is ever asked of the disk or of a network."""
        return None

    # -- showing

    def show_page(self, page: ManualPage, zoom: float) -> None:
        self.page = page
        self._zoom = zoom
        font = QFont(theme().font("lead"))
        font.setPointSizeF(font.pointSizeF() * zoom)
        document = make_document(page, language(), font, screen_ink())
        document.setParent(self)
        self.setDocument(document)  # the former one goes, being a child of this too
        self.setExtraSelections([])
        self._fitted = 0
        self._fit()

    def _fit(self) -> None:
        """The text in the middle, the pictures as wide as it."""
        document = self.document()
        room = self.viewport().width()
        width = round(min(text_width(document.defaultFont()), room - 2 * SIDE))
        if self.page is None or width <= 0:
            return
        frame_margins(document, (room - width) / 2, ABOVE)
        if width != self._fitted:
            self._fitted = width
            fit_pictures(document, language(), width, self.devicePixelRatioF(), theme().color("border"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        kept = self._top_block()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
            if kept is not None:
                self._scroll_to(kept)

    def _top_block(self) -> QTextBlock | None:
        """What is at the top of the window, to keep it there; None at the top of the page."""
        bar = self.verticalScrollBar()
        return self.cursorForPosition(self.viewport().rect().topLeft()).block() if bar.value() else None

    # -- going to a place

    def go_to_anchor(self, anchor: str) -> None:
        block = find_block(self.document(), anchor) if anchor else QTextBlock()
        if block.isValid() and block.blockNumber() > 0:
            self._scroll_to(block)
        else:
            self.verticalScrollBar().setValue(0)

    def _scroll_to(self, block: QTextBlock, above: int = 0) -> None:
        layout = self.document().documentLayout()
        layout.documentSize()  # lays out all of it: the bar knows how far it reaches
        top = layout.blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(max(0, round(top) - above))

    def go_to_passage(self, passage: Passage, words: Sequence[str]) -> None:
        """Mark the words, and show the passage in the upper half of the window."""
        self.mark(words)
        block = self._block_of(passage, words)
        self._scroll_to(block, self.viewport().height() // 4)
        cursor = QTextCursor(block)
        self.setTextCursor(cursor)

    def _block_of(self, passage: Passage, words: Sequence[str]) -> QTextBlock:
        """The block of the passage below its heading; a row of a table is several."""
        start = find_block(self.document(), passage.anchor) if passage.anchor else self.document().begin()
        number = max(start.blockNumber(), 0)
        best = start
        for block in blocks(self.document()):
            letters = fold(block.text())
            if block.blockNumber() < number or not letters or letters not in passage.folded:
                continue
            if any(word in letters for word in words):
                return block
        return best

    def mark(self, words: Sequence[str]) -> None:
        """Every place of the words on this page."""
        found = []
        for block in blocks(self.document()) if words else ():
            for start, end in spots(block.text(), words):
                found.append(self._marked(block.position() + start, block.position() + end))
        self.setExtraSelections(found)

    def _marked(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document())  # type: ignore[misc]
        selection.cursor.setPosition(start)
        selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.format.setBackground(theme().color("warning-tint"))
        selection.format.setForeground(theme().color("warning"))
        return selection

    # -- links, keys and wheel

    @Slot(QUrl)
    def _clicked(self, url: QUrl) -> None:
        target = url.toString()
        if target.startswith(PICTURE):
            self.picture_wanted.emit(target.removeprefix(PICTURE))
        elif self.page is not None:
            name, _, anchor = target.partition("#")
            self.page_wanted.emit(
                name.removesuffix(".md") or self.page.slug, QUrl.fromPercentEncoding(anchor.encode())
            )

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._fitted = 0
            self._fit()
