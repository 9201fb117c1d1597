"""A page of the manual as a document: Markdown laid out in the fonts and colours of the theme. Nothing is ever loaded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
)

from crm_desktop.ui.manual.pages import PAGES, ManualPage
from crm_desktop.ui.theme import theme

LETTERS = 72  # of a line of text
PICTURE = "picture:"
#: level of a heading -> size, space above, space below (shares of the size of the text)
HEADINGS = {1: (1.9, 0.0, 0.7), 2: (1.35, 1.7, 0.5), 3: (1.1, 1.3, 0.35)}
GITHUB = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
NO_HTML = QTextDocument.MarkdownFeature.MarkdownNoHTML


class Ink(NamedTuple):
    """The colours of a page: on the screen those of the theme, on paper black on white."""

    text: QColor
    muted: QColor
    link: QColor
    line: QColor
    tint: QColor
    underlined: bool = True


def screen_ink() -> Ink:
    color = theme().color
    return Ink(color("text"), color("muted"), color("accent"), color("border"), color("window"))


def paper_ink() -> Ink:
    black = QColor("#1A1A1A")
    return Ink(black, QColor("#5F5B53"), black, QColor("#B9B4A9"), QColor("#F3F2EE"), underlined=False)


def text_width(font: QFont) -> float:
    """Pixels of a line of the manual."""
    return QFontMetricsF(font).horizontalAdvance("0") * LETTERS


class ManualDocument(QTextDocument):
    """Shows what it is given; Qt's own would read any local file a page names."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(Qt.GlobalColor.transparent)
        return blank


def make_document(page: ManualPage, language: str, font: QFont, ink: Ink) -> QTextDocument:
    """The page without its pictures: `fit_pictures` puts them in."""
    document = ManualDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setIndentWidth(QFontMetricsF(font).horizontalAdvance("0") * 3)
    document.setMarkdown(page.source, GITHUB | NO_HTML)
    _Setter(document, page, language, ink).set()
    return document


class _Setter:
    """Goes through a document once, giving every block its look."""

    def __init__(self, document: QTextDocument, page: ManualPage, language: str, ink: Ink) -> None:
        self.document = document
        self.page = page
        self.language = language
        self.ink = ink
        self.size = document.defaultFont().pointSizeF()
        self.unit = QFontMetricsF(document.defaultFont()).height()
        self.fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).families()
        self._headings = iter(page.headings)

    def set(self) -> None:
        for block in blocks(self.document):
            self._block(block)
        for frame in self.document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._table(frame)
        self._frame_code()
        for block in blocks(self.document):
            if not block.text() and QTextCursor(block).currentTable() is None and _is_beside_a_box(block):
                self._space(block, 0, 0, 0.05)

    # -- blocks

    def _block(self, block: QTextBlock) -> None:
        form = block.blockFormat()
        level = form.headingLevel()
        if level:
            self._heading(block, level)
        elif _is_code(block):
            self._space(block, 0, 0, 1.15)
            self._letters(block, self._code_letters(False))
        else:
            self._paragraph(block)

    def _heading(self, block: QTextBlock, level: int) -> None:
        size, above, below = HEADINGS.get(level, HEADINGS[3])
        letters = QTextCharFormat()
        letters.setFontPointSize(self.size * size)
        letters.setFontWeight(QFont.Weight.DemiBold)
        letters.setForeground(self.ink.text)
        heading = next(self._headings, None)
        if heading is not None:
            letters.setAnchor(True)
            letters.setAnchorNames([heading.anchor])
        self._cursor(block.position(), block.length() - 1).setCharFormat(
            letters
        )  # the size of Markdown's goes
        self._space(block, above, below, size * 1.2)

    def _paragraph(self, block: QTextBlock) -> None:
        in_table = QTextCursor(block).currentTable() is not None
        pictures = False
        for start, length, letters in list(fragments(block)):
            pictures |= letters.isImageFormat()
            self._fragment(start, length, letters)
        below = 0 if in_table else 0.8 if pictures else 0.25 if block.textList() else 0.6
        if block.textList() and _ends_its_list(block):
            below = 0.6
        self._space(block, 0.2 if pictures else 0, below, 0 if pictures else 1.3)
        if block.blockFormat().hasProperty(QTextFormat.Property.BlockQuoteLevel):
            self._letters(block, _coloured(self.ink.muted))

    def _fragment(self, start: int, length: int, letters: QTextCharFormat) -> None:
        new = QTextCharFormat()
        if letters.isImageFormat():
            self._name_picture(start, length, letters.toImageFormat())
            return
        if letters.isAnchor() and letters.anchorHref():
            new = self._link_letters(letters.anchorHref())
        elif letters.fontFixedPitch():
            new = self._code_letters(True)
        elif letters.fontWeight() > QFont.Weight.Normal:
            new.setFontWeight(QFont.Weight.DemiBold)
        self._cursor(start, length).mergeCharFormat(new)

    def _link_letters(self, target: str) -> QTextCharFormat:
        """A link to a page of the manual; another address stays text, to read or to copy."""
        letters = QTextCharFormat()
        own = target.startswith("#") or target.partition("#")[0].removesuffix(".md") in PAGES
        letters.setAnchor(own)
        letters.setAnchorHref(target if own else "")
        letters.setForeground(self.ink.link if own else self.ink.text)
        letters.setFontUnderline(own and self.ink.underlined)
        return letters

    def _code_letters(self, inline: bool) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFontFamilies(self.fixed)
        letters.setFontFixedPitch(True)
        letters.setFontPointSize(self.size * 0.92)
        if inline:
            letters.setBackground(self.ink.tint)
        return letters

    def _name_picture(self, start: int, length: int, form: QTextImageFormat) -> None:
        """The place of a picture is a link that shows it as large as it is."""
        form.setAnchor(True)
        form.setAnchorHref(PICTURE + Path(form.name()).name)
        form.setName(Path(form.name()).name)
        self._cursor(start, length).mergeCharFormat(form)

    # -- tables and code

    def _table(self, table: QTextTable) -> None:
        form = table.format()
        form.setBorder(0)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setBorderCollapse(True)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setTopMargin(self.unit * 0.2)
        form.setBottomMargin(self.unit * 0.9)
        table.setFormat(form)
        for row in range(table.rows()):
            for column in range(table.columns()):
                self._cell(table, row, column)

    def _cell(self, table: QTextTable, row: int, column: int) -> None:
        cell = table.cellAt(row, column)
        form = QTextTableCellFormat()
        form.setTopPadding(self.unit * 0.15)
        form.setBottomPadding(self.unit * 0.3)
        form.setLeftPadding(0 if column == 0 else self.unit * 0.4)
        form.setRightPadding(self.unit * 0.4)
        form.setBottomBorder(1)
        form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBottomBorderBrush(QBrush(self.ink.line))
        cell.setFormat(form)
        if row == 0:
            head = _coloured(self.ink.muted)
            head.setFontWeight(QFont.Weight.DemiBold)
            cursor = cell.firstCursorPosition()
            cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(head)

    def _frame_code(self) -> None:
        """Lines of code that follow one another get one box."""
        for first, last in reversed(list(_code_runs(self.document))):
            cursor = QTextCursor(self.document.findBlockByNumber(first))
            end = self.document.findBlockByNumber(last)
            cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            form = QTextFrameFormat()
            form.setBackground(self.ink.tint)
            form.setBorder(0)
            form.setPadding(self.unit * 0.5)
            form.setTopMargin(self.unit * 0.2)
            form.setBottomMargin(self.unit * 0.7)
            self._tidy(cursor.insertFrame(form))

    def _tidy(self, frame: QTextFrame) -> None:
        """Qt gives the form of the first line to the empty one before the box."""
        before = self.document.findBlock(frame.firstPosition() - 1)
        if not before.text():
            QTextCursor(before).setBlockFormat(QTextBlockFormat())
        block = self.document.findBlock(frame.firstPosition())
        while block.isValid() and block.position() <= frame.lastPosition():
            self._space(block, 0, 0, 1.15)
            block = block.next()

    # -- how

    def _space(self, block: QTextBlock, above: float, below: float, line: float) -> None:
        """In heights of the text; a line of 0 is as high as what is in it."""
        kinds = QTextBlockFormat.LineHeightTypes
        form = QTextBlockFormat()
        form.setNonBreakableLines(False)  # lines of code would be cut off
        form.setTopMargin(above * self.unit)
        form.setBottomMargin(below * self.unit)
        form.setLineHeight(line * self.unit, (kinds.FixedHeight if line else kinds.SingleHeight).value)
        QTextCursor(block).mergeBlockFormat(form)

    def _letters(self, block: QTextBlock, letters: QTextCharFormat) -> None:
        self._cursor(block.position(), block.length() - 1).mergeCharFormat(letters)

    def _cursor(self, start: int, length: int) -> QTextCursor:
        cursor = QTextCursor(self.document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _coloured(colour: QColor) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setForeground(colour)
    return letters


def _is_code(block: QTextBlock) -> bool:
    form = block.blockFormat()
    return form.hasProperty(QTextFormat.Property.BlockCodeFence) or form.hasProperty(
        QTextFormat.Property.BlockCodeLanguage
    )


def _is_beside_a_box(block: QTextBlock) -> bool:
    """The empty line that Qt puts before and after a table or a frame."""
    here = QTextCursor(block).currentFrame()
    beside = (block.previous(), block.next())
    return any(QTextCursor(b).currentFrame() is not here for b in beside if b.isValid())


def _ends_its_list(block: QTextBlock) -> bool:
    found = block.textList()
    return found.itemNumber(block) == found.count() - 1


def fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        yield fragment.position(), fragment.length(), fragment.charFormat()
        walk += 1


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """From top to bottom."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _code_runs(document: QTextDocument) -> Iterator[tuple[int, int]]:
    first = None
    for block in blocks(document):
        if _is_code(block):
            first = block.blockNumber() if first is None else first
        elif first is not None:
            yield first, block.blockNumber() - 1
            first = None
    if first is not None:
        yield first, document.blockCount() - 1


def find_block(document: QTextDocument, anchor: str) -> QTextBlock:
    """The heading of that name; an invalid block when there is none."""
    for block in blocks(document):
        if any(anchor in letters.anchorNames() for _, _, letters in fragments(block)):
            return block
    return QTextBlock()


def frame_margins(document: QTextDocument, side: float, above: float) -> None:
    """Room around the text."""
    frame: QTextFrame = document.rootFrame()
    form = frame.frameFormat()
    form.setLeftMargin(side)
    form.setRightMargin(side)
    form.setTopMargin(above)
    form.setBottomMargin(above)
    frame.setFrameFormat(form)
