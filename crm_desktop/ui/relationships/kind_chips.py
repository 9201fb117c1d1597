"""Which kinds of event to show, how many there are of each, and a search within them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.domain.relationships import EventKind
from crm_desktop.ui.i18n import format_number, mark, tr
from crm_desktop.ui.theme import theme
from crm_desktop.ui.widgets.chip import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import IconButton, text_label
from crm_desktop.ui.widgets.search_field import SearchField

#: what is filtered together, in the order of the chips
GROUPS: dict[str, tuple[EventKind, ...]] = {
    "contacts": (EventKind.INTERACTION,),
    "facts": (EventKind.FACT,),
    "requests": (EventKind.REQUEST,),
    "activities": (EventKind.ACTIVITY,),
    "results": (EventKind.RESULT,),
    "cycles": (EventKind.CYCLE_OPENED, EventKind.STAGE, EventKind.CYCLE_CLOSED),
    "reviews": (EventKind.REVIEW,),
}
TITLES = {
    "contacts": mark("Contacts"),
    "facts": mark("Information"),
    "requests": mark("Requests"),
    "activities": mark("Activities"),
    "results": mark("Results"),
    "cycles": mark("Cycles"),
    "reviews": mark("Reviews"),
}


class KindChips(QFrame):
    """`kinds()` (empty = all) and `search_text()`; `changed` when either does."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = text_label(tr("History"), "section")
        self.all = Chip("all", tr("All||events"), kind="toggle")
        self.chips = {key: Chip(key, tr(TITLES[key]), kind="toggle") for key in GROUPS}
        self.search = SearchField(tr("Search the history"), delay=120)
        self.open_search = IconButton("search", tr("Search the history (Ctrl+F)"), "muted", 17)
        self._chosen = ""
        self._build()
        self._connect()
        self._show_chosen()

    def _build(self) -> None:
        self.setMinimumHeight(theme().px(46))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 16, 0)
        row.setSpacing(5)
        row.addWidget(self.title)
        row.addSpacing(6)
        row.addWidget(self._all_chips(), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.search)
        row.addWidget(self.open_search)
        self.search.setFixedWidth(theme().px(190))
        self.search.hide()

    def _all_chips(self) -> QWidget:
        """They go on in a second line where the window is narrow."""
        chips = QWidget()
        flow = FlowLayout(5, chips)
        for chip in (self.all, *self.chips.values()):
            flow.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        chips.setSizePolicy(policy)
        return chips

    def _connect(self) -> None:
        self.all.clicked.connect(partial(self.choose, ""))
        for key, chip in self.chips.items():
            chip.clicked.connect(partial(self.choose, key))
        self.open_search.clicked.connect(self.focus_search)
        self.search.changed.connect(self.changed)
        self.search.line.installEventFilter(self)

    # what is asked -----------------------------------------------------------------------------
    def kinds(self) -> tuple[EventKind, ...]:
        return GROUPS.get(self._chosen, ())

    def search_text(self) -> str:
        return "" if self.search.isHidden() else self.search.text()

    def is_filtered(self) -> bool:
        return bool(self._chosen or self.search_text())

    def choose(self, key: str) -> None:
        self._chosen = "" if key == self._chosen else key
        self._show_chosen()
        self.changed.emit()

    def forget(self) -> None:
        """Without telling anybody."""
        self._chosen = ""
        self.search.line.blockSignals(True)
        self.search.set_text("")
        self.search.line.blockSignals(False)
        self._show_search(False)
        self._show_chosen()

    @Slot()
    def clear(self) -> None:
        self.forget()
        self.changed.emit()

    def _show_chosen(self) -> None:
        self.all.set_value(not self._chosen)
        for key, chip in self.chips.items():
            chip.set_value(key == self._chosen)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        self.all.set_title(_counted(tr("All||events"), sum(counts.values())))
        for key, kinds in GROUPS.items():
            self.chips[key].set_title(_counted(tr(TITLES[key]), sum(counts[kind] for kind in kinds)))

    # searching ---------------------------------------------------------------------------------
    @Slot()
    def focus_search(self) -> None:
        self._show_search(True)
        self.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.line.selectAll()

    def _show_search(self, shown: bool) -> None:
        self.search.setVisible(shown)
        self.open_search.setVisible(not shown)
        self.title.setVisible(not shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress:
            had_text = bool(self.search_text())
            self.search.set_text("")
            self._show_search(False)
            if had_text:
                self.changed.emit()
            return True
        return False


def _counted(title: str, count: int) -> str:
    return f"{title} {format_number(count)}" if count else title
