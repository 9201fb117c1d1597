"""The pictures in a page of the manual, made for the width of the text and the screen's own pixels."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QTextBlock, QTextCursor, QTextDocument, QTextImageFormat

from crm_desktop import paths
from crm_desktop.ui.manual.document import blocks, fragments


def picture_file(name: str, language: str) -> Path:
    """Only names are asked for: nothing outside of the manual's own pictures is ever read."""
    return paths.manual_folder() / "images" / language / Path(name).name


def picture_places(document: QTextDocument) -> list[tuple[int, QTextImageFormat]]:
    return [
        (start, letters.toImageFormat())
        for block in blocks(document)
        for start, _, letters in fragments(block)
        if letters.isImageFormat()
    ]


def has_picture(block: QTextBlock) -> bool:
    return any(letters.isImageFormat() for _, _, letters in fragments(block))


def fit_pictures(
    document: QTextDocument, language: str, width: int, ratio: float, line: QColor, height: int = 10_000
) -> None:
    """Each picture no wider than the text nor than itself, drawn for the screen's own pixels."""
    for position, form in picture_places(document):
        picture = _drawn(picture_file(form.name(), language), QSize(width, height), ratio, line.name())
        if picture is None:
            continue
        size = picture.deviceIndependentSize()
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(form.name()), picture)
        form.setWidth(size.width())
        form.setHeight(size.height())
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)


@lru_cache(16)
def _drawn(file: Path, room: QSize, ratio: float, line: str) -> QImage | None:
    """Smoothly made smaller, with a hairline around: windows are as light as the page. None when there is no file."""
    picture = QImage(str(file))
    if picture.isNull():
        return None
    size = picture.size()
    if size.width() > room.width() or size.height() > room.height():
        size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    exact = QSize(round(size.width() * ratio), round(size.height() * ratio))
    drawn = picture.convertToFormat(QImage.Format.Format_RGB32)
    if exact.width() < picture.width():
        smooth = Qt.TransformationMode.SmoothTransformation
        drawn = drawn.scaled(exact, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    painter = QPainter(drawn)
    painter.setPen(QColor(line))
    painter.drawRect(QRect(0, 0, drawn.width() - 1, drawn.height() - 1))
    painter.end()
    drawn.setDevicePixelRatio(drawn.width() / size.width())
    return drawn
