"""The bar over a list: search, chips, what else belongs to the list, or the actions for several selected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.chip import Chip, Options
from crm_desktop.ui.widgets.labels import IconButton, LinkButton, text_label
from crm_desktop.ui.widgets.search_field import SearchField

SEARCH_WIDTH = 228
GAP = 6


class FilterBar(QFrame):
    """40 px. `changed` when the search or a chip changes; `text()` and `values()` say what is asked."""

    changed = Signal()
    columns_wanted = Signal(QPoint)

    def __init__(self, search_hint: str = "", search: bool = True, delay: int = 0) -> None:
        super().__init__()
        self.setProperty("surface", "window")
        self.setProperty("line", "bottom")
        self.setFixedHeight(theme().px(40))
        self.chips: list[Chip] = []
        self.search = SearchField(search_hint, delay=delay)
        self.more = Chip("more", tr("More filters"), kind="one")
        self.clear_button = LinkButton(tr("Clear filters"))
        self.bulk_label = text_label("", "small", "muted")
        self._right: list[QWidget] = []
        self._bulk: list[QWidget] = []
        self._exactly: dict[QWidget, int] = {}
        self._selected = 0
        self._row = QHBoxLayout(self)
        self._build(search)
        self.search.changed.connect(self._tell)
        self.more.open_menu = self._open_more  # type: ignore[method-assign]
        self.clear_button.clicked.connect(self.clear)

    def _build(self, search: bool) -> None:
        self._row.setContentsMargins(16, 0, 16, 8)
        self._row.setSpacing(GAP)
        self.search.setFixedWidth(theme().px(SEARCH_WIDTH))
        self._row.addWidget(self.search)
        self.search.setVisible(search)  # once it has a parent: before, it would flash as a window of its own
        self._row.addWidget(self.more)
        self._row.addWidget(self.clear_button)
        self._row.addStretch(1)
        self._row.addWidget(self.bulk_label)
        self.more.hide()
        self.clear_button.hide()
        self.bulk_label.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    # chips -------------------------------------------------------------------------------------
    def add_chip(self, key: str, title: str, options: Options, multi: bool = True) -> Chip:
        """`options`: (value, text[, count]) or a function that gives them when the chip is opened."""
        return self._add(Chip(key, title, options, "many" if multi else "one"))

    def add_toggle(self, key: str, title: str) -> Chip:
        return self._add(Chip(key, title, kind="toggle"))

    def _add(self, chip: Chip) -> Chip:
        self._row.insertWidget(self._row.indexOf(self.more), chip)
        self.chips.append(chip)
        chip.changed.connect(self._tell)
        if self.isVisible():
            self._fit()
        return chip

    def chip(self, key: str) -> Chip:
        return next(chip for chip in self.chips if chip.key == key)

    def text(self) -> str:
        return self.search.text()

    def values(self) -> dict[str, Any]:
        """What the chips that are on say."""
        return {chip.key: chip.value() for chip in self.chips if chip.is_on()}

    def set_values(self, values: dict[str, Any], text: str | None = None) -> None:
        """Set all chips at once (those not named are off) and tell once."""
        for chip in self.chips:
            chip.set_value(values.get(chip.key))
        if text is not None:
            self.search.line.blockSignals(True)
            self.search.set_text(text)
            self.search.line.blockSignals(False)
        self._tell()

    def is_filtered(self) -> bool:
        return bool(self.text()) or any(chip.is_on() for chip in self.chips)

    @Slot()
    def clear(self) -> None:
        self.set_values({}, "")

    def focus_search(self) -> None:
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    @Slot()
    def _tell(self) -> None:
        self._fit()
        self.changed.emit()

    # the right side ----------------------------------------------------------------------------
    def add_right(self, widget: QWidget) -> None:
        self._row.addWidget(widget)
        self._right.append(widget)
        self._fit()

    def add_columns_button(self) -> IconButton:
        button = IconButton("columns-3", tr("Columns"), "muted", 17)
        button.clicked.connect(self._ask_columns)
        self.add_right(button)
        return button

    @Slot()
    def _ask_columns(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget):
            self.columns_wanted.emit(button.mapToGlobal(QPoint(0, button.height())))

    def set_bulk(self, actions: Sequence[tuple[Any, ...]]) -> list[Button]:
        """(text, icon, slot) of what can be done with several rows; a fourth value: with exactly so many."""
        for text, icon, slot, *count in actions:
            button = Button(text, "secondary" if not self._bulk else "quiet", icon, small=True)
            button.clicked.connect(slot)
            button.hide()
            self._row.addWidget(button)
            self._bulk.append(button)
            if count:
                self._exactly[button] = count[0]
        return self._bulk  # type: ignore[return-value]

    @Slot(int)
    def set_selected(self, count: int) -> None:
        """From two rows on, the actions for several take the right side."""
        self._selected = count
        several = count > 1 and bool(self._bulk)
        self.bulk_label.setText(tr("%n selected", n=count))
        for widget in (self.bulk_label, *self._bulk):
            widget.setVisible(several and self._exactly.get(widget, count) == count)
        for widget in self._right:
            widget.setVisible(not several)
        self._fit()

    # fitting -----------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Chips that are on stay; of the others, those that don't fit go to More filters."""
        self.clear_button.setVisible(sum(chip.is_on() for chip in self.chips) > 1)
        room = self.width() - self._fixed_width()
        needed = sum(_wide(chip) for chip in self.chips)
        if needed > room:
            room -= _wide(self.more)
        hidden = False
        room -= sum(_wide(chip) for chip in self.chips if chip.is_on())
        for chip in self.chips:
            if not chip.is_on():
                room -= _wide(chip)
            shown = chip.is_on() or room >= 0
            chip.setVisible(shown)
            hidden = hidden or not shown
        self.more.setVisible(hidden)

    def _fixed_width(self) -> int:
        margins = 32 + 12
        width = margins + (self.search.width() + GAP if not self.search.isHidden() else 0)
        others = [self.clear_button, self.bulk_label, *self._right, *self._bulk]
        return width + sum(_wide(widget) for widget in others if not widget.isHidden())

    def _open_more(self, where: QPoint) -> None:
        menu = QMenu(self)
        for chip in self.chips:
            if chip.isHidden():
                action = menu.addAction(chip.title)
                action.setData(chip.key)
        chosen = menu.exec(where)
        if chosen is not None:
            chip = self.chip(chosen.data())
            chip.choose(True) if chip.kind == "toggle" else chip.open_menu(where)
        menu.deleteLater()

    def minimumSizeHint(self) -> QSize:
        return QSize(SEARCH_WIDTH + 120, self.height())


def _wide(widget: QWidget) -> int:
    return widget.sizeHint().width() + GAP
