"""A chart leaves as a picture, its figures as a table, the whole panel as a PDF."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPoint
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QPixmap
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.messages import Message
from crm_desktop.errors import UserError
from crm_desktop.ui.i18n import format_number

SCALE = 2
DPI = 144


def save_picture(widget: QWidget, file: Path) -> None:
    """The widget as it looks, at double size. UserError("file.not_written")."""
    picture = QPixmap(widget.size() * SCALE)
    picture.setDevicePixelRatio(SCALE)
    picture.fill(widget.palette().color(widget.backgroundRole()))
    widget.render(picture)
    if not picture.save(str(file)):
        raise UserError(Message("file.not_written", {"name": file.name}))


def save_table(header: Sequence[str], rows: Iterable[Sequence[object]], file: Path) -> None:
    """A CSV that the user's Excel opens with a double click: semicolons, decimals as the language writes them."""
    try:
        with file.open("w", newline="", encoding="utf-8-sig") as out:
            writer = csv.writer(out, delimiter=";")
            writer.writerow([_cell(value) for value in header])
            writer.writerows([_cell(value) for value in row] for row in rows)
    except OSError as error:
        raise UserError(Message("file.not_written", {"name": file.name})) from error


def _cell(value: object) -> str:
    """Numbers without thousands separators; text can never become a formula."""
    if value is None:
        return ""
    if isinstance(value, float | int):
        decimal = format_number(1.5)[1]
        return (f"{value:.2f}" if isinstance(value, float) else str(value)).replace(".", decimal)
    text = str(value)
    return f"'{text}" if text[:1] in "=+-@\t\r" else text


def save_pdf(widget: QWidget, title: str, file: Path) -> None:
    """The whole panel on one landscape page."""
    writer = QPdfWriter(str(file))
    writer.setTitle(title)
    writer.setResolution(DPI)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF(12, 12, 12, 12),
                                     QPageLayout.Unit.Millimeter))  # fmt: skip
    painter = QPainter()
    if not painter.begin(writer):
        raise UserError(Message("file.not_written", {"name": file.name}))
    try:
        factor = min(writer.width() / widget.width(), writer.height() / widget.height())
        painter.scale(factor, factor)
        widget.render(painter, QPoint())
    finally:
        painter.end()
