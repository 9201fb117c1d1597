"""The frame of a wizard's step: a question, a line under it, and what answers it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.ui.review.session import ReviewSession
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.labels import text_label

MARGIN = 20
WIDEST = 1080


class StepPage(QWidget):
    """`content` is the layout to fill; it scrolls when there is more. `show_step` is called each time it is shown."""

    def __init__(self, session: ReviewSession, title: str, help_text: str = "", scroll: bool = True) -> None:
        super().__init__()
        self.session = session
        self.title = text_label(title, "title")
        self.help = text_label(help_text, "body", "muted", wrap=True)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 16, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.help)
        column.addSpacing(12)
        if scroll:
            column.addWidget(self._scrolling(), 1)
        else:
            column.addLayout(self.content, 1)

    def _scrolling(self) -> QScrollArea:
        box = QWidget()
        box.setMaximumWidth(theme().px(WIDEST))
        self.content.setContentsMargins(0, 0, MARGIN, MARGIN)
        box.setLayout(self.content)
        return scrolling(box)

    #: nothing is asked here: the way on takes the focus
    read_only = False

    def show_step(self) -> None:
        """Bring what is shown up to date; the first field takes the focus."""

    def problem(self) -> str:
        """Why the wizard cannot go on from here; empty if it can."""
        return ""


def scrolling(widget: QWidget) -> QScrollArea:
    """The widget in an area that scrolls up and down only."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    area.setWidget(widget)
    area.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)
    return area


class Card(QFrame):
    """A surface with a heading; `content` is a layout to fill."""

    def __init__(self, title: str = "", help_text: str = "") -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.heading = text_label(title, "heading", wrap=True)
        self.help = text_label(help_text, "small", "muted", wrap=True)
        self.content = QVBoxLayout()
        self.content.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(2)
        column.addWidget(self.heading)
        column.addWidget(self.help)
        column.addSpacing(6)
        column.addLayout(self.content)
        column.addStretch(1)
        self.set_words(title, help_text)

    def set_words(self, title: str, help_text: str = "") -> None:
        for label, text in ((self.heading, title), (self.help, help_text)):
            label.setText(text)
            label.setVisible(bool(text))
