"""A page of paper: built from plain text, printed or saved as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.messages import Messages
from crm_desktop.ui.theme import theme

POINTS = 9.5
INK, GREY, LINE = "#1A1A1A", "#5F5B53", "#B9B4A9"
LONGEST = 20_000
ALONE = 48  # points a title needs below it


class Printable(Protocol):
    """What can be put on paper: a title, a page layout, and the printing itself."""

    title: str

    def layout(self) -> QPageLayout: ...

    def print_on(self, device: Any) -> None: ...


class Paper:
    """Writes from top to bottom. Everything goes in as plain text, never as markup."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        font = QFont(theme().font("body"))
        font.setPointSizeF(POINTS)
        self.document.setDefaultFont(font)
        self.document.setDocumentMargin(0)
        self.cursor = QTextCursor(self.document)
        self._empty = True
        self._sections: list[int] = []

    def heading(self, text: str, about: str = "") -> None:
        self._block(text, _letters(16, 600), below=2)
        if about:
            self._block(about, _letters(POINTS, 400, GREY), below=10)

    def section(self, title: str) -> None:
        self._block(title, _letters(POINTS + 1, 600), above=12, below=4)
        self._sections.append(self.cursor.blockNumber())

    def text(self, text: str, muted: bool = False, strong: bool = False, above: float = 0) -> None:
        letters = _letters(POINTS, 600 if strong else 400, GREY if muted else INK)
        for number, line in enumerate(text[:LONGEST].splitlines() or [""]):
            self._block(line, letters, above=0 if number else above, below=1)

    def facts(self, rows: Sequence[tuple[str, str]], name_share: int = 28) -> None:
        """Names and values side by side; empty values leave no row."""
        filled = [row for row in rows if row[1]]
        if not filled:
            return
        table = self._table(len(filled), (name_share, 100 - name_share), border=False)
        for number, (name, value) in enumerate(filled):
            self._cell(table, number, 0, name[:200], _letters(POINTS, 400, GREY))
            self._cell(table, number, 1, value[:LONGEST], _letters(POINTS))
        self._leave()

    def boxes(self, rows: Sequence[Sequence[str]], lines: int = 1) -> None:
        """Empty boxes to fill in by hand, a small label in each; every row may have another number of them."""
        for labels in rows:
            table = self._table(1, tuple(100 / len(labels) for _ in labels), border=True)
            for number, label in enumerate(labels):
                self._cell(table, 0, number, label + "\n" * lines, _letters(7.5, 400, GREY))
            self._leave()

    def laid_out(self, page: QSizeF) -> QTextDocument:
        """The document on pages of this size (points), no title left alone at the foot of one."""
        document = self.document.clone()
        document.setPageSize(page)
        for number in self._sections:
            block = document.findBlockByNumber(number)
            top = document.documentLayout().blockBoundingRect(block).top()
            if page.height() - top % page.height() < ALONE:
                cursor = QTextCursor(block)
                form = block.blockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                cursor.setBlockFormat(form)
        return document

    def layout(self) -> QPageLayout:
        return a4()

    def print_on(self, device: Any) -> None:
        """Page by page, without the page number Qt would put over the margins."""
        area = device.pageLayout().paintRect(QPageLayout.Unit.Point)
        self.laid_out(QSizeF(area.size())).print_(device)

    # -- how

    def _block(self, text: str, letters: QTextCharFormat, above: float = 0, below: float = 0) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(0 if self._empty else above)
        block.setBottomMargin(below)
        if self._empty:
            self.cursor.setBlockFormat(block)
        else:
            self.cursor.insertBlock(block)
        self.cursor.setCharFormat(letters)
        self.cursor.insertText(text[:LONGEST])
        self._empty = False

    def _table(self, rows: int, widths: Sequence[float], border: bool) -> object:
        form = QTextTableFormat()
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, share) for share in widths]
        )
        form.setCellPadding(6 if border else 1.5)
        form.setCellSpacing(0)
        form.setBorder(1 if border else 0)
        form.setBorderCollapse(True)
        form.setBorderBrush(QColor(LINE))
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        if border:
            form.setTopMargin(-1)
        return self.cursor.insertTable(rows, len(widths), form)

    def _cell(self, table: object, row: int, column: int, text: str, letters: QTextCharFormat) -> None:
        table.cellAt(row, column).firstCursorPosition().insertText(text, letters)  # type: ignore[attr-defined]

    def _leave(self) -> None:
        """Go on after a table, in the small block that always follows it."""
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        small = QTextBlockFormat()
        small.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self.cursor.setBlockFormat(small)
        self._empty = False


def _letters(points: float, weight: int = 400, colour: str = INK) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFontPointSize(points)
    letters.setFontWeight(weight)
    letters.setForeground(QColor(colour))
    return letters


def a4() -> QPageLayout:
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(18, 16, 18, 16),
        QPageLayout.Unit.Millimeter,
    )


def save_pdf(paper: Printable, file: Path) -> None:
    """Write the paper as PDF. OSError when the file cannot be written."""
    with file.open("wb"):
        pass  # says now, as an error, what the writer would only log
    writer = QPdfWriter(str(file))
    writer.setTitle(paper.title)
    writer.setCreator("CRM Desktop")
    writer.setPageLayout(paper.layout())
    paper.print_on(writer)


def print_or_save(messages: Messages, paper: Printable, parent: QWidget | None = None) -> None:
    """Ask how, and do it."""
    choice = messages.ask(
        tr("Print “{title}”", title=paper.title[:60]),
        tr("On paper, or as a PDF file."),
        [tr("Print…"), tr("Save as PDF…")],
    )
    if choice == 0:
        _to_printer(messages, paper, parent)
    elif choice == 1:
        save_as_pdf(messages, paper)


def _to_printer(messages: Messages, paper: Printable, parent: QWidget | None) -> None:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(paper.layout())
    printer.setDocName(paper.title)
    if messages.run_dialog(QPrintDialog(printer, parent)):
        paper.print_on(printer)


def save_as_pdf(messages: Messages, paper: Printable) -> None:
    """Ask where, write it, say so."""
    name = "".join(c if c.isalnum() or c in " -_." else " " for c in paper.title)[:80].strip() or "CRM"
    file = messages.save_file(tr("Save as PDF"), f"{name}.pdf", "PDF (*.pdf)")
    if file is None:
        return
    if file.suffix.lower() != ".pdf":
        file = file.with_name(f"{file.name}.pdf")
    try:
        save_pdf(paper, file)
    except OSError as error:
        messages.error(
            tr("{file} could not be written ({reason}). Choose another place and try again.", file=str(file),
               reason=error.strerror or "")
        )  # fmt: skip
    else:
        messages.toast(tr("Saved: {file}", file=str(file)))
