"""A list on paper: landscape, its headings on every page, painted row by row, so that long lists are no trouble."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPen

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.printing.paper import GREY, INK, LINE
from crm_desktop.ui.theme import theme

POINTS, TITLE_POINTS = 8.5, 14.0
LEADING = 1.9  # row height in line heights of the font
GAP = 6.0  # points between columns


@dataclass(frozen=True)
class ListColumn:
    """`share` is its part of the width beside the others; `right` aligns figures."""

    title: str
    share: float
    right: bool = False


class ListPaper:
    """`rows` is called once per printing and gives the words of each row, or one text for a section's heading."""

    def __init__(
        self, title: str, columns: Sequence[ListColumn], rows: Callable[[], Iterator[Sequence[str] | str]]
    ) -> None:
        self.title = title
        self.columns = columns
        self._rows = rows

    def layout(self) -> QPageLayout:
        return QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            QMarginsF(14, 14, 14, 14),
            QPageLayout.Unit.Millimeter,
        )

    def print_on(self, device: Any) -> None:
        """Paint every page. All measures are points; the painter is scaled to the device."""
        painter = QPainter()
        if not painter.begin(device):
            raise OSError(tr("the printer does not answer"))
        try:
            _Pages(painter, device, self).paint(self._rows())
        finally:
            painter.end()


class _Pages:
    """Where the next row goes, and the heads and feet of the pages."""

    def __init__(self, painter: QPainter, device: Any, paper: ListPaper) -> None:
        self.painter = painter
        self.device = device
        self.paper = paper
        area = device.pageLayout().paintRect(QPageLayout.Unit.Point)
        self.width, self.height = area.width(), area.height()
        scale = device.logicalDpiX() / 72
        painter.scale(scale, scale)
        self.body, self.strong, self.head = _font(POINTS), _font(POINTS, 600), _font(TITLE_POINTS, 600)
        self.row_height = QFontMetricsF(self.body).height() * LEADING
        self.places = self._places()
        self.number = 0
        self.y = 0.0

    def _places(self) -> list[tuple[float, float, ListColumn]]:
        """Left edge and width of each column."""
        columns = self.paper.columns
        room = self.width - GAP * (len(columns) - 1)
        whole = sum(c.share for c in columns) or 1
        places, x = [], 0.0
        for column in columns:
            width = room * column.share / whole
            places.append((x, width, column))
            x += width + GAP
        return places

    def paint(self, rows: Iterator[Sequence[str] | str]) -> None:
        self._new_page()
        for row in rows:
            if self.y + 2 * self.row_height > self.height:
                self._new_page()
            self._section(row) if isinstance(row, str) else self._line(row)

    def _new_page(self) -> None:
        if self.number:
            self.device.newPage()
        self.number += 1
        self.y = 0.0
        if self.number == 1:
            self._words(self.paper.title, 0, self.width, self.head, INK, height=self.row_height * 1.6)
            self.y += self.row_height * 1.6
        for x, width, column in self.places:
            self._words(column.title, x, width, self.body, GREY, column.right)
        self.y += self.row_height
        self._rule(GREY)
        self._foot()

    def _foot(self) -> None:
        here, self.y = self.y, self.height - self.row_height
        self._words(tr("Page {number}", number=self.number), 0, self.width, self.body, GREY, right=True)
        self.y = here

    def _line(self, row: Sequence[str]) -> None:
        for (x, width, column), words in zip(self.places, row, strict=False):
            self._words(words, x, width, self.body, INK, column.right)
        self.y += self.row_height
        self._rule(LINE)

    def _section(self, title: str) -> None:
        self._words(title, 0, self.width, self.strong, INK)
        self.y += self.row_height
        self._rule(LINE)

    def _words(
        self,
        text: str,
        x: float,
        width: float,
        font: QFont,
        colour: str,
        right: bool = False,
        height: float = 0,
    ) -> None:
        fitting = QFontMetricsF(font).elidedText(
            " ".join(text[:2000].split()), Qt.TextElideMode.ElideRight, width
        )
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        area = QRectF(x, self.y, width, height or self.row_height)
        self.painter.drawText(
            area, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), fitting
        )

    def _rule(self, colour: str) -> None:
        self.painter.setPen(QPen(QColor(colour), 0.4))
        self.painter.drawLine(0, round(self.y), round(self.width), round(self.y))


def _font(points: float, weight: int = 400) -> QFont:
    """Sized in units of the scaled painter, which are points."""
    font = QFont(theme().font("body"))
    font.setPixelSize(max(1, round(points)))
    font.setWeight(QFont.Weight(weight))
    return font
