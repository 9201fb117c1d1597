"""A few ways to go on, side by side, each with a line that says what it means."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.review.finding_card import paint_focus
from crm_desktop.ui.theme import set_icon, set_kind
from crm_desktop.ui.widgets.labels import icon_label, text_label


class Choice(NamedTuple):
    value: str
    title: str
    words: str
    icon: str


class ChoiceCard(QFrame):
    chosen = Signal()
    moved = Signal(int)

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.choice = choice
        self.setProperty("card", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture = icon_label(choice.icon, "muted", 20)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(10)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text_label(choice.title, "section", wrap=True))
        words.addWidget(text_label(choice.words, "small", "muted", wrap=True))
        words.addStretch(1)
        row.addLayout(words, 1)
        self.show_chosen(False)

    def show_chosen(self, on: bool) -> None:
        set_kind(self, "card", "chosen" if on else "true")
        set_icon(self.picture, self.choice.icon, "accent" if on else "muted", 20)
        self.setAccessibleName(f"{'✓ ' if on else ''}{self.choice.title}")
        self.setAccessibleDescription(self.choice.words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self.chosen.emit()
        elif key in steps and not event.modifiers():
            self.moved.emit(steps[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            paint_focus(self)


class ChoiceCards(QWidget):
    """Exclusive. Nothing is chosen until the user does; arrows move the focus, Space and Enter choose."""

    changed = Signal(str)

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._value: str | None = None
        self.cards = [ChoiceCard(choice) for choice in choices]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for number, card in enumerate(self.cards):
            row.addWidget(card, 1)
            card.chosen.connect(partial(self._choose, card.choice.value))
            card.moved.connect(partial(self._move, number))

    def value(self) -> str | None:
        return self._value

    def set_value(self, value: str | None) -> None:
        self._value = value
        for card in self.cards:
            card.show_chosen(card.choice.value == value)

    def card(self, value: str) -> ChoiceCard:
        return next(card for card in self.cards if card.choice.value == value)

    def _choose(self, value: str) -> None:
        self.set_value(value)
        self.changed.emit(value)

    def _move(self, number: int, step: int) -> None:
        target = number + step
        if 0 <= target < len(self.cards):
            self.cards[target].setFocus(Qt.FocusReason.TabFocusReason)
