"""A part of a page that scrolls when it is too long."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(inside: QWidget, align: Qt.AlignmentFlag | None = None) -> QScrollArea:
    """Without a frame; what is inside takes the width, or stands as `align` says."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if align is not None:
        area.setAlignment(align)
    area.setWidget(inside)
    return area
