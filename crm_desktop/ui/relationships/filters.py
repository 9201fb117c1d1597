"""The filter bar of the cycles, and what it asks for."""

from __future__ import annotations

from crm_desktop.domain.relationships import CycleFilter
from crm_desktop.ui.i18n import terms, tr
from crm_desktop.ui.widgets.filter_bar import FilterBar
from crm_desktop.ui.widgets.labels import text_label


class CycleFilters(FilterBar):
    _board = True

    def __init__(self) -> None:
        super().__init__(tr("Search cycles"))
        self.add_chip("scope", tr("Scope"), list(terms("scope").items()))
        self.add_chip("priority", tr("Priority"), list(terms("priority").items()))
        self.add_chip("tier", tr("Tier"), list(terms("tier").items()))
        states = [("open", tr("Open||cycles")), *terms("cycle_outcome").items()]
        self.state = self.add_chip("state", tr("State||cycle"), states)
        self.add_toggle("cooled", tr("Cooled"))
        self.add_toggle("no_next", tr("Without next action"))
        self.columns_button = self.add_columns_button()
        self.hint = text_label(tr("Ctrl+Shift+← → moves the cycle"), "small", "muted")
        self.add_right(self.hint)

    def for_board(self, board: bool) -> None:
        """The board shows open cycles only: no state, no columns there."""
        self._board = board
        self._fit()

    def wanted(self) -> CycleFilter:
        values = self.values()
        states = ("open",) if self._board else tuple(values.get("state") or ("open",))
        return CycleFilter(
            search=self.text(),
            scopes=tuple(values.get("scope") or ()),
            priorities=tuple(values.get("priority") or ()),
            tiers=tuple(values.get("tier") or ()),
            states=states,
            cooled=bool(values.get("cooled")),
            no_next=bool(values.get("no_next")),
        )

    def _fit(self) -> None:
        """As the bar does, less what the board has no use for."""
        if hasattr(self, "hint"):
            self.columns_button.setVisible(not self._board)
            self.hint.setVisible(self._board and self.width() > 900)
        super()._fit()
        if hasattr(self, "hint") and self._board:
            self.state.hide()
