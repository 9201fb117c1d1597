"""The head of a page: title, count, at most two quiet actions, one primary at the far right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from crm_desktop.ui.theme import set_icon, set_style, theme
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import ElidedLabel, text_label


class PageHeader(QFrame):
    """56 px: who I am, how many, what can be done."""

    def __init__(self, title: str = "", count: str = "") -> None:
        super().__init__()
        self.setProperty("surface", "window")
        self.setFixedHeight(theme().px(56))
        self.title = ElidedLabel(title, "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.count = text_label(count, "lead", "muted")
        self.primary: Button | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 4, 16, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.title)
        self._row.addWidget(self.count)
        self._row.addSpacing(8)
        self._row.addStretch(1)
        self._quiet_at = self._row.count()

    def set_title(self, title: str) -> None:
        self.title.set_text(title)

    def set_count(self, count: str) -> None:
        self.count.setText(count)

    def add_beside_title(self, widget: QWidget) -> None:
        self._row.insertWidget(3, widget)
        self._quiet_at += 1

    def add_quiet(self, text: str, slot: Callable[[], Any], icon: str = "") -> Button:
        button = Button(text, "ghost", icon)
        button.clicked.connect(slot)
        self._row.insertWidget(self._quiet_at, button)
        self._quiet_at += 1
        return button

    def add_widget(self, widget: QWidget) -> None:
        """At the right, before the primary action."""
        self._row.insertWidget(self._quiet_at, widget)
        self._quiet_at += 1

    def set_primary(
        self, text: str, slot: Callable[[], Any], icon: str = "plus", shortcut: str = ""
    ) -> Button:
        button = Button(text, "primary", icon, shortcut)
        button.clicked.connect(slot)
        if self.primary is not None:
            self.primary.deleteLater()
        self.primary = button
        self._row.addSpacing(4)
        self._row.addWidget(button)
        return button


class Segmented(QWidget):
    """A few exclusive choices side by side."""

    changed = Signal(object)  # the value chosen

    def __init__(self, options: Sequence[tuple[Any, str] | tuple[Any, str, str]], value: Any = None) -> None:
        """`options`: (value, text) or (value, text, icon)."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._values: list[Any] = []
        self._texts: list[str] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for place, option in enumerate(options):
            self._add(option, _segment(place, len(options)))
        self._group.idClicked.connect(self._clicked)
        self.set_value(options[0][0] if value is None and options else value)

    def _add(self, option: Sequence[Any], segment: str) -> None:
        button = QToolButton()
        button.setText(option[1])
        button.setCheckable(True)
        button.setProperty("segment", segment)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        set_style(button, "strong")
        if len(option) > 2 and option[2]:
            set_icon(button, option[2], "text")
            button.setIconSize(QSize(16, 16))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._group.addButton(button, len(self._values))
        self._values.append(option[0])
        self._texts.append(option[1])
        self._row.addWidget(button)

    def value(self) -> Any:
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def set_value(self, value: Any) -> None:
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
            self._let_tab_in()

    def _let_tab_in(self) -> None:
        """Tab goes to the choice that is made, whichever side it comes from; the arrows choose from there."""
        for button in self._group.buttons():
            button.setFocusPolicy(
                Qt.FocusPolicy.TabFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            )

    def set_count(self, value: Any, count: str) -> None:
        """A figure after the words of one choice."""
        number = self._values.index(value)
        self._group.button(number).setText(f"{self._texts[number]}  {count}".strip())

    def buttons(self) -> list[QToolButton]:
        return self._group.buttons()  # type: ignore[return-value]

    def button(self, value: Any) -> QToolButton:
        return self._group.button(self._values.index(value))  # type: ignore[return-value]

    @Slot(int)
    def _clicked(self, number: int) -> None:
        self._let_tab_in()
        self.changed.emit(self._values[number])


def _segment(place: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if place == 0 else "last" if place == count - 1 else "middle"
