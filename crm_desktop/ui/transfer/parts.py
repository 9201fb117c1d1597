"""Small parts of the import pages: counting chips, the reason above the foot, a choice of sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.ui.i18n import format_number, tr
from crm_desktop.ui.theme import set_icon, theme
from crm_desktop.ui.widgets.bars import InfoBar
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.fields import ChoiceField
from crm_desktop.ui.widgets.labels import ElidedLabel, LinkButton, clear_layout, icon_label


class CountChips(QWidget):
    """Filters side by side, each with its count; exactly one is on. Those in `quiet` hide when they count nothing."""

    chosen = Signal(str)

    def __init__(self, titles: Mapping[str, str], quiet: Sequence[str] = ()) -> None:
        super().__init__()
        self._titles = dict(titles)
        self._quiet = set(quiet)
        self._value = next(iter(titles))
        self._chips: dict[str, Chip] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for key, title in titles.items():
            chip = self._chips[key] = Chip(key, title, kind="toggle")
            chip.changed.connect(partial(self._choose, key))
            row.addWidget(chip)
        self._show()

    def value(self) -> str:
        return self._value

    def set_counts(self, counts: Mapping[str, int]) -> None:
        for key, chip in self._chips.items():
            count = counts.get(key, 0)
            chip.set_title(f"{self._titles[key]} {format_number(count)}")
            chip.setVisible(bool(count) or key not in self._quiet)
            chip.setEnabled(bool(count))
        if not counts.get(self._value):
            self.set_value(next(iter(self._chips)))

    def chip(self, key: str) -> Chip:
        return self._chips[key]

    def set_value(self, key: str) -> None:
        """Without telling anybody."""
        self._value = key
        self._show()

    def _show(self) -> None:
        for key, chip in self._chips.items():
            chip.set_value(key == self._value)

    def _choose(self, key: str) -> None:
        changed = key != self._value
        self.set_value(key)
        if changed:
            self.chosen.emit(key)


REASONS = {
    "": ("", "muted", "info-circle"),
    "info": ("info-tint", "info", "info-circle"),
    "warning": ("warning-tint", "warning", "alert-triangle"),
    "error": ("negative-tint", "negative", "circle-x"),
    "positive": ("positive-tint", "positive", "circle-check"),
}


class ReasonBar(QWidget):
    """One line above the foot, always there so that nothing moves: why the current cell is marked, and one link."""

    acted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kind = ""
        self.setFixedHeight(theme().px(30))
        self.icon = icon_label("info-circle", "muted", 16)
        self.label = ElidedLabel("", "small")
        self.link = LinkButton("", style="small-bold")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.icon)
        row.addWidget(self.label, 1)
        row.addWidget(self.link)
        self.link.clicked.connect(self.acted)

    def show_reason(self, kind: str, text: str, action: str = "") -> None:
        self._kind = kind
        _, tone, icon = REASONS[kind]
        set_icon(self.icon, icon, tone, 16)
        self.label.set_text(text)
        self.link.setText(action)
        self.link.setVisible(bool(action))
        self.setAccessibleName(text)
        self.update()

    @property
    def kind(self) -> str:
        return self._kind

    def text(self) -> str:
        return self.label.full_text()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color(REASONS[self._kind][0] or "window"))
        painter.fillRect(0, 0, self.width(), 1, theme().color("border"))


class NewsItem(NamedTuple):
    """One info bar of `News`."""

    kind: str
    text: str
    action: str = ""
    slot: Callable[[], Any] | None = None


class News(QVBoxLayout):
    """Room for info bars, mostly one at a time."""

    def __init__(self, margins: tuple[int, int, int, int] = (16, 0, 16, 10)) -> None:
        super().__init__()
        self._margins = margins
        self._shown: list[tuple[str, str]] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(6)
        self.bar: InfoBar | None = None

    def tell(
        self,
        kind: str,
        text: str,
        action: str = "",
        slot: Callable[[], Any] | None = None,
        closable: bool = False,
    ) -> None:
        self.clear()
        self._add(NewsItem(kind, text, action, slot), closable)

    def tell_all(self, items: Sequence[NewsItem]) -> None:
        """These and no others; bars that say the same as before stay as they are, closed ones closed."""
        if [(item.text, item.action) for item in items] == self._shown:
            return
        self.clear()
        for item in items:
            self._add(item, closable=True)

    def _add(self, item: NewsItem, closable: bool) -> None:
        self.bar = InfoBar(item.kind, item.text, item.action, item.slot, closable)
        self._shown.append((item.text, item.action))
        self.setContentsMargins(*self._margins)
        self.addWidget(self.bar)
        self.bar.closed.connect(self._closed)

    @Slot()
    def _closed(self) -> None:
        """No empty room is left where the last bar was."""
        items = (self.itemAt(n) for n in range(self.count()))
        if all(item is None or item.isEmpty() for item in items):
            self.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        clear_layout(self)
        self.bar = None
        self._shown = []
        self.setContentsMargins(0, 0, 0, 0)


class SheetPicker(ChoiceField):
    """Which of the sheets chosen is on show; not there when there is one."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Sheet"))
        self.setVisible(False)
        self.changed.connect(self._tell_sheet)

    def show_sheets(self, sheets: Sequence[str | None], current: str | None) -> None:
        self.blockSignals(True)
        self.set_options([(sheet, sheet or "") for sheet in sheets])
        self.set_value(current)
        self.blockSignals(False)
        self.setVisible(len(sheets) > 1)

    @Slot()
    def _tell_sheet(self) -> None:
        self.picked.emit(self.value())
