"""Filter chips: off, on with a value, or a plain toggle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.plain import plain_hint
from crm_desktop.ui.theme import pixmap, theme

PADDING = 12
MARK = 14
GAP = 6
NAMED = 3  # values named in the chip before "and N more"


class Option(NamedTuple):
    """One value a chip offers."""

    value: Any
    text: str
    count: int | None = None  # type: ignore[assignment]


Options = Sequence[Any] | Callable[[], Sequence[Any]]


class Chip(QAbstractButton):
    """Round, 26 px. `kind`: toggle, one or many."""

    changed = Signal()

    def __init__(self, key: str, title: str, options: Options = (), kind: str = "many") -> None:
        super().__init__()
        self.key = key
        self.title = title
        self.kind = kind
        self._options = options
        self._chosen: list[Any] = []
        self._words: dict[Any, str] = {}
        self.setText(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme().font("small-strong"))
        self.clicked.connect(self._act)
        self._rename()

    # value -------------------------------------------------------------------------------------
    def value(self) -> Any:
        """True/None for a toggle, one value or None, a list or None."""
        if not self._chosen:
            return None
        return list(self._chosen) if self.kind == "many" else self._chosen[0]

    def set_value(self, value: Any) -> None:
        """Without telling anybody."""
        if value is None or value is False:
            self._chosen = []
        else:
            self._chosen = list(value) if self.kind == "many" else [value]
        self._rename()

    def is_on(self) -> bool:
        return bool(self._chosen)

    def options(self) -> list[Option]:
        offered = self._options() if callable(self._options) else self._options
        found = [Option(*option) if isinstance(option, tuple | list) else Option(option, str(option))
                 for option in offered]  # fmt: skip
        self._words.update((option.value, option.text) for option in found)
        return found

    def set_options(self, options: Options) -> None:
        self._options = options
        self._rename()

    def set_title(self, title: str) -> None:
        self.title = title
        self._rename()

    def choose(self, value: Any) -> None:
        """As if the user had."""
        self.set_value(value)
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        if self._chosen:
            self.choose(None)

    # words -------------------------------------------------------------------------------------
    def _rename(self) -> None:
        self.setText(self._words_now())
        self.setShortcut(QKeySequence())  # an ampersand that people wrote is none
        self.setAccessibleName(self.text())
        self.setToolTip(plain_hint(self._all_values()) if len(self._chosen) > NAMED else "")
        self.updateGeometry()
        self.update()

    def _words_now(self) -> str:
        if not self._chosen or self.kind == "toggle":
            return self.title
        if any(value not in self._words for value in self._chosen):
            self.options()
        named = ", ".join(str(self._words.get(v, v)) for v in self._chosen[:NAMED])
        more = len(self._chosen) - NAMED
        if more > 0:
            named = tr("{values} and %n more", n=more, values=named)
        return tr("{name}: {value}", name=self.title, value=named)

    def _all_values(self) -> str:
        return "\n".join(str(self._words.get(v, v)) for v in self._chosen)

    # acting ------------------------------------------------------------------------------------
    @Slot()
    def _act(self) -> None:
        if self.kind == "toggle":
            self.choose(None if self._chosen else True)
        else:
            self.open_menu(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def open_menu(self, where: QPoint) -> None:
        from crm_desktop.ui.widgets.chip_menu import ChipMenu

        ChipMenu(self, where).show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        over_cross = event.position().x() > self.width() - PADDING - MARK - 2
        if self._chosen and self.kind != "toggle" and over_cross:
            self.clear()
        else:
            super().mousePressEvent(event)

    # painting ----------------------------------------------------------------------------------
    def sizeHint(self) -> QSize:
        width = theme().metrics("small-strong").horizontalAdvance(self.text()) + 2 * PADDING
        if self.kind != "toggle":
            width += GAP + MARK - 2
        return QSize(width, max(theme().px(26), theme().metrics("small-strong").height() + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = theme(), bool(self._chosen)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus()
        edge = 2.0 if ring else 1.0
        painter.setPen(look.pen("accent" if on or ring else "border", edge))
        fill = "selection" if on else "hover" if self.underMouse() and self.isEnabled() else "surface"
        painter.setBrush(look.color(fill))
        area = self.rect().toRectF().adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setFont(self.font())
        painter.setPen(look.color("text" if self.isEnabled() else "disabled"))
        words = QRect(PADDING, 0, self.width() - PADDING, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.kind != "toggle":
            mark = pixmap("x" if on else "chevron-down", "text" if on else "muted", MARK)
            painter.drawPixmap(self.width() - PADDING - MARK + 3, (self.height() - MARK) // 2, mark)
