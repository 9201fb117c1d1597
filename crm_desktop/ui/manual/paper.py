"""A page of the manual on paper."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QPageLayout

from crm_desktop.ui.manual.document import fit_pictures, make_document, paper_ink
from crm_desktop.ui.manual.pages import ManualPage
from crm_desktop.ui.printing.paper import POINTS, a4
from crm_desktop.ui.theme import theme

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
        area = QSizeF(device.pageLayout().paintRect(QPageLayout.Unit.Point).size())
        font = QFont(theme().font("body"))
        font.setPointSizeF(POINTS)
        ink = paper_ink()
        document = make_document(self.page, self.language, font, ink)
        document.setPageSize(area)
        fit_pictures(document, self.language, int(area.width() * 0.8), SHARPER, ink.line)
        document.print_(device)
