"""A page of the manual on paper."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QPageLayout, QTextCursor, QTextDocument, QTextFormat

from crm_desktop.ui.manual.document import blocks, make_document, paper_ink
from crm_desktop.ui.manual.pages import ManualPage
from crm_desktop.ui.manual.pictures import fit_pictures, has_picture
from crm_desktop.ui.printing.paper import POINTS, a4
from crm_desktop.ui.theme import theme

ALONE = 60  # points a heading needs below it
SHARPER = 3.0  # picture points for each of the paper's


class ManualPaper:
    """Black on white, whatever the theme."""

    def __init__(self, page: ManualPage, language: str) -> None:
        self.title = page.title
        self.page = page
        self.language = language

    def layout(self) -> QPageLayout:
        return a4()

    def print_on(self, device: Any) -> None:
        area = device.pageLayout().paintRect(QPageLayout.Unit.Point).toRect()
        font = QFont(theme().font("body"))
        font.setPointSizeF(POINTS)
        ink = paper_ink()
        document = make_document(self.page, self.language, font, ink)
        document.setPageSize(QSizeF(area.size()))
        fit_pictures(document, self.language, int(area.width() * 0.8), SHARPER, ink.line, area.height() // 3)
        keep_together(document, area.height())
        document.print_(device)


def keep_together(document: QTextDocument, page: int) -> None:
    """No heading alone at the foot of a page, no picture over two: they begin the next one."""
    for block in blocks(document):
        place = document.documentLayout().blockBoundingRect(block)
        heading = block.blockFormat().headingLevel() > 1
        needed = ALONE if heading else place.height() if has_picture(block) else 0
        if needed and place.top() % page + needed > page:
            form = block.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(form)
            document.markContentsDirty(0, document.characterCount())  # Qt would lose lines below
