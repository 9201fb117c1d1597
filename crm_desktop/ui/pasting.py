"""What the clipboard holds for an import: files that were copied, or a block of cells."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from crm_desktop.services.import_source import Pasted, Source
from crm_desktop.ui.i18n import tr


def pasted_sources() -> list[Source]:
    """Nothing for a single word or sentence: that was not copied from a list."""
    data = QGuiApplication.clipboard().mimeData()
    if data is None:
        return []
    files: list[Source] = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return files or _block(data)


def _block(data: QMimeData) -> list[Source]:
    text = data.text() if data.hasText() else ""
    html = data.html() if data.hasHtml() and "<table" in data.html().lower() else ""
    is_list = "\t" in text or "\n" in text.strip() or "\r" in text.strip() or bool(html)
    return [Pasted(text, html, tr("Pasted list"))] if is_list else []


def nothing_to_paste() -> str:
    return tr("There is no list to paste. Copy the rows, with their headings, and press Ctrl+V again.")
