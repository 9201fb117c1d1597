"""At the left of the manual: its pages, or what a search found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.ui.manual.pages import ManualPage
from crm_desktop.ui.manual.search import Passage, around, spots
from crm_desktop.ui.theme import theme

DATA = Qt.ItemDataRole.UserRole
LINES = 3
PAD = 8


class SideList(QListWidget):
    """Click, or Enter on what the arrows chose."""

    chosen = Signal(object)  # the item's data
    left_up = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("menu", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(name)
        self.itemClicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentItem())
        elif event.key() == Qt.Key.Key_Up and self.currentRow() == 0:
            self.left_up.emit()
        else:
            super().keyPressEvent(event)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(DATA))


class Contents(SideList):
    """The pages in order."""

    def set_pages(self, pages: Sequence[ManualPage]) -> None:
        self.clear()
        for page in pages:
            item = QListWidgetItem(page.title)
            item.setData(DATA, page.slug)
            item.setToolTip(page.title)
            self.addItem(item)

    def mark(self, slug: str) -> None:
        """The page that is shown."""
        for row in range(self.count()):
            if self.item(row).data(DATA) == slug:
                self.setCurrentRow(row)


class Hits(SideList):
    """The page and heading of each hit, and the sentence around it with the words marked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setItemDelegate(HitDelegate(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.words: list[str] = []

    def set_hits(self, hits: Sequence[Passage], words: list[str]) -> None:
        self.clear()
        self.words = words
        for passage in hits:
            item = QListWidgetItem(around(passage.text, words))
            item.setData(DATA, passage)
            self.addItem(item)
        if hits:
            self.setCurrentRow(0)


def heading_of(passage: Passage) -> str:
    parts = [passage.title] if passage.heading == passage.title else [passage.title, passage.heading]
    return " › ".join(parts)


Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """A muted line that says where, below it the sentence."""

    def __init__(self, view: Hits) -> None:
        super().__init__(view)
        self.view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        painter.save()
        state = option.state  # type: ignore[attr-defined]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("selection"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 4, 4)
        inner = rect.adjusted(PAD, PAD, -PAD, -PAD)
        metrics = look.metrics("small")
        painter.setFont(look.font("small"))
        painter.setPen(look.color("muted"))
        where = metrics.elidedText(heading_of(index.data(DATA)), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.left(), inner.top() + metrics.ascent(), where)
        painter.setPen(look.color("text"))
        layout = self._sentence(index.data(), inner.width())
        layout.draw(painter, QPointF(inner.left(), inner.top() + metrics.height() + 2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self.view.viewport().width()
        layout = self._sentence(index.data(), width - 2 * PAD)
        lines = layout.boundingRect().height()
        return QSize(width, round(theme().metrics("small").height() + 2 + lines) + 2 * PAD)

    def _sentence(self, text: str, width: int) -> QTextLayout:
        layout = QTextLayout(text, theme().font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_marked(start, end) for start, end in spots(text, self.view.words)])
        layout.beginLayout()
        height = 0.0
        for _ in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout


def _marked(start: int, end: int) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    letters = QTextCharFormat()
    letters.setFontWeight(QFont.Weight.DemiBold)
    letters.setForeground(theme().color("accent"))
    found.start, found.length, found.format = start, end - start, letters  # type: ignore[misc]
    return found
