"""A line that offers what is already there while one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from crm_desktop.domain.text import clean
from crm_desktop.ui.widgets.field_drafts import plain, unplain
from crm_desktop.ui.widgets.fields import FieldMixin

DELAY = 80


class Suggestion(NamedTuple):
    """Something that can be chosen: its value (an id), its words, a second line."""

    value: Any
    text: str
    detail: str = ""


class CompletingField(FieldMixin, QLineEdit):
    """`suggest(text)` returns suggestions, or None and calls `show_suggestions` later.

    `value()` is the chosen suggestion's value, None while the text is nobody's; `typed()` is the text.
    """

    changed = Signal()
    chosen = Signal(object)  # Suggestion

    def __init__(
        self, suggest: Callable[[str], Sequence[Suggestion] | None], placeholder: str = "", least: int = 1
    ) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self._suggest = suggest
        self._least = least
        self._offers: list[Suggestion] = []
        self._value: Any = None
        self._lines = QStringListModel(self)
        self._completer = QCompleter(self._lines, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.ask)
        self.textEdited.connect(self._edited)
        self._popup = self._completer.popup() or QListView()
        self._completer.activated[QModelIndex].connect(self._take_index)  # type: ignore[index]

    def value(self) -> Any:
        return self._value

    def typed(self) -> str:
        return clean(self.text()).strip()

    def set_value(self, value: Any, text: str = "") -> None:
        self._value = value
        self.setText(text)
        self.changed.emit()

    def draft(self) -> Any:
        return [plain(self._value), self.typed()]

    def take_draft(self, typed: Any) -> None:
        self.set_value(unplain(typed[0]), typed[1])

    @Slot(str)
    def _edited(self, _text: str) -> None:
        self._value = None
        self.changed.emit()
        self._timer.start()

    @Slot()
    def ask(self) -> None:
        """Ask for suggestions for what is typed."""
        self._timer.stop()
        text = self.typed()
        found = self._suggest(text) if len(text) >= self._least else []
        if found is not None:
            self.show_suggestions(found)

    def show_suggestions(self, offers: Sequence[Suggestion]) -> None:
        self._offers = list(offers)
        self._lines.setStringList([" · ".join(p for p in (o.text, o.detail) if p) for o in self._offers])
        if self._offers and self.hasFocus():
            self._completer.complete()
        else:
            self._popup.hide()

    @Slot(QModelIndex)
    def _take_index(self, index: QModelIndex) -> None:
        self.choose(self._offers[index.row()])

    def choose(self, offer: Suggestion) -> None:
        self._value = offer.value
        self.setText(offer.text)
        self.setCursorPosition(0)
        self.changed.emit()
        self.chosen.emit(offer)

    def keyPressEvent(self, event: Any) -> None:
        popup = self._popup
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and popup.isVisible():
            index = popup.currentIndex() if popup.currentIndex().isValid() else popup.model().index(0, 0)
            popup.hide()
            self._take_index(index)
            return
        super().keyPressEvent(event)
