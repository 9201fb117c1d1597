"""The three lists of phase 4: cycles to review, reviews done, the catalogue of factors."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from crm_desktop.ui.cell_text import IconText
from crm_desktop.ui.context import Context
from crm_desktop.ui.i18n import format_date, term, terms, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.models.windowed import Column
from crm_desktop.ui.review.panels import DonePanel, DuePanel, Panel
from crm_desktop.ui.review.sources import DoneSource, DueSource
from crm_desktop.ui.review.words import reason_words
from crm_desktop.ui.theme import icon
from crm_desktop.ui.widgets.empty_state import EmptyState
from crm_desktop.ui.widgets.filter_bar import FilterBar
from crm_desktop.ui.widgets.split_view import SplitView
from crm_desktop.ui.widgets.table import RecordTable


class ListView(QWidget):
    """Filter bar, table, panel. Subclasses name columns and source, and fill the bar."""

    open_wanted = Signal(int)
    counted = Signal(int)
    name = ""
    sort_key = ""
    ascending = False
    source: Any = None

    def __init__(self, context: Context, panel: Panel, hint: str) -> None:
        super().__init__()
        self.context = context
        self.filters = FilterBar(search_hint=hint)
        self.table = RecordTable(self.columns(), name=f"review.{self.name}", preferences=context.preferences)
        self.panel = panel
        self.table.set_sort(self.sort_key, self.ascending)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        self.split = SplitView(self.table, panel, f"review.{self.name}", context.preferences)
        column.addWidget(self.split, 1)
        self.add_chips()
        self.filters.add_columns_button()
        self._connect()

    def _connect(self) -> None:
        self.filters.changed.connect(self.load)
        self.filters.columns_wanted.connect(self.table.show_columns_menu)
        self.filters.search.leave_down.connect(self.table.setFocus)
        self.table.windowed.sort_requested.connect(self.load)
        self.table.current_id_changed.connect(self.panel.show_id)
        self.table.selection_changed.connect(self.filters.set_selected)
        self.table.activated_id.connect(self.open_wanted)
        self.table.menu_requested.connect(self._open_menu)

    def columns(self) -> list[Column]:
        raise NotImplementedError

    def add_chips(self) -> None:
        raise NotImplementedError

    def menu_actions(self, ids: list[int]) -> list[tuple[str, str, Any]]:
        """(text, icon, slot) for the rows of a context menu."""
        raise NotImplementedError

    def empty_state(self) -> EmptyState:
        raise NotImplementedError

    @Slot()
    def load(self) -> None:
        model = self.table.windowed
        source = self.source(
            self.context.services.reviews,
            self.filters.text(),
            self.filters.values(),
            model.sort_key,
            model.sort_ascending,
        )
        self.table.set_source(source)
        self.table.set_empty_state(self._empty_now())
        if self.table.current_id() is None and model.total:
            self.table.select_id(model.ids()[0])
        self.split.set_detail_visible(bool(model.total))
        self.panel.show_id(self.table.current_id())
        self.counted.emit(model.total)

    def _empty_now(self) -> EmptyState:
        if self.filters.is_filtered():
            return EmptyState(
                "filter-off", tr("Nothing with these filters."), "", tr("Clear filters"), self.filters.clear
            )
        return self.empty_state()

    @Slot(object)
    def _open_menu(self, where: QPoint) -> None:
        ids = self.table.selection_ids()
        if not ids:
            return
        menu = QMenu(self)
        for text, picture, slot in self.menu_actions(ids):
            action = QAction(icon(picture, "text"), text, menu)
            action.triggered.connect(partial(_call, slot))
            menu.addAction(action)
        menu.popup(where)


def _call(slot: Any, _checked: bool = False) -> None:
    slot()


def _subject(row: Any) -> IconText:
    return IconText(icon_for("subject_kind", row.kind), row.subject)


def _outcome(row: Any) -> str:
    return term(row.outcome, "cycle_outcome")


class DueList(ListView):
    """Cycles to review; with the chip also those still going on."""

    name = "due"
    sort_key = "due_on"
    ascending = True  # who waits longest comes first
    source = DueSource
    board_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, DuePanel(context), tr("Search subjects and objectives"))
        self.panel.review_wanted.connect(self._review_current)  # type: ignore[attr-defined]

    def columns(self) -> list[Column]:
        return [
            Column("subject", tr("Subject"), _subject, "strong_icon", width=190),
            Column("number", tr("Cycle"), show="number", width=56),
            Column("objective", tr("Objective"), stretch=True, width=160),
            Column("outcome", tr("Outcome"), _outcome, width=96),
            Column(
                "due_on",
                tr("Closed, due"),
                show="date",
                width=104,
                tooltip=tr("Day it was closed, or is to be reviewed"),
            ),
            Column("days", tr("Days"), show="number", width=60, tooltip=tr("Duration in days")),
            Column(
                "value",
                tr("Value"),
                "value_cents",
                "euro",
                width=96,
                tooltip=tr("Results, or the value expected"),
            ),
            Column("reason", tr("Why"), _reason, "icon_text", width=170),
        ]

    def add_chips(self) -> None:
        outcomes = [*terms("cycle_outcome").items(), ("open", tr("Going on"))]
        self.filters.add_chip("outcome", tr("Outcome"), outcomes)
        self.filters.add_toggle("open", tr("Also those going on"))

    def empty_state(self) -> EmptyState:
        if self.context.services.reviews.open_cycle_count():
            return EmptyState(
                "clipboard-check",
                tr("No cycle waits for a review."),
                tr(
                    "A cycle comes here when it is closed, or on its review date. You can review an open one too."
                ),
                tr("Show the cycles going on"),
                self.show_open,
            )
        return EmptyState(
            "clipboard-check",
            tr("No cycle to review yet."),
            tr("Open a cycle with a target; when it ends, its review starts here."),
            tr("Go to relationships"),
            self.board_wanted.emit,
        )

    @Slot()
    def show_open(self) -> None:
        self.filters.set_values({"open": True})

    @Slot()
    def _review_current(self) -> None:
        if self.panel.current is not None:
            self.open_wanted.emit(self.panel.current)

    def menu_actions(self, ids: list[int]) -> list[tuple[str, str, Any]]:
        actions: list[tuple[str, str, Any]] = [
            (tr("Start the review"), "clipboard-check", partial(self.open_wanted.emit, ids[0]))
        ]
        later = tr("Look at it again in a month") if len(ids) == 1 else tr("Look at them again in a month")
        actions.append((later, "calendar-plus", partial(self._postpone, ids)))
        rows = self.context.services.reviews.due_rows(ids)
        if any(row.drafted for row in rows):
            actions.append((tr("Throw the draft away"), "trash", partial(self._drop_drafts, ids)))
        return actions

    def _postpone(self, ids: list[int]) -> None:
        from datetime import date

        from crm_desktop.ui.formats import add_months

        day = add_months(date.today(), 1)
        work = partial(self.context.services.reviews.set_review_date, ids, day)
        self.context.write(work, toast=tr("To be looked at again on {day}", day=format_date(day)))

    def _drop_drafts(self, ids: list[int]) -> None:
        services = self.context.services
        keys = [services.reviews.draft_key(one) for one in ids]
        self.context.write(partial(_drop, services.drafts, keys), then=self._dropped)

    def _dropped(self, _nothing: Any) -> None:
        self.load()


def _drop(drafts: Any, keys: list[str]) -> None:
    for key in keys:
        drafts.drop(key)


def _reason(row: Any) -> IconText:
    icons = {"closed": "flag-check", "due": "calendar-due", "paused": "player-pause", "open": "circle-dashed"}
    icon = "pencil" if row.drafted else icons[row.reason]
    return IconText(icon, reason_words(row), "accent" if row.drafted else "muted")


class DoneList(ListView):
    """Reviews done."""

    name = "done"
    sort_key = "reviewed_on"
    source = DoneSource

    def __init__(self, context: Context) -> None:
        super().__init__(context, DonePanel(context), tr("Search subjects, factors, lessons"))

    def columns(self) -> list[Column]:
        return [
            Column("subject", tr("Subject"), _subject, "strong_icon", width=190),
            Column("number", tr("Cycle"), show="number", width=56),
            Column("objective", tr("Objective"), stretch=True, width=140),
            Column("outcome", tr("Outcome"), _outcome, width=96),
            Column("reviewed_on", tr("Reviewed"), show="date", width=96),
            Column("days", tr("Days"), show="number", width=60, tooltip=tr("Duration in days")),
            Column("value", tr("Value"), "value_cents", "euro", width=96, tooltip=tr("Results of the cycle")),
            Column(
                "findings",
                tr("+ and −"),
                _balance,
                width=76,
                sortable=False,
                tooltip=tr("Factors that helped and hurt"),
            ),
            Column("decision", tr("Decision"), _decision, width=150),
        ]

    def add_chips(self) -> None:
        self.filters.add_chip(
            "outcome", tr("Outcome"), [*terms("cycle_outcome").items(), ("open", tr("Going on"))]
        )
        self.filters.add_chip("decision", tr("Decision"), list(terms("decision").items()))
        self.filters.add_chip("factor", tr("Factor"), self._factors)
        periods = [
            ("month", tr("Last month")),
            ("quarter", tr("Last three months")),
            ("year", tr("Last year")),
        ]
        self.filters.add_chip("period", tr("Period"), periods, multi=False)
        self.filters.set_bulk([(tr("Delete"), "trash", self.delete_selected)])

    def _factors(self) -> list[tuple[int, str, int]]:
        return [(row.id, row.name, row.used) for row in self.context.services.reviews.catalogue() if row.used]

    def empty_state(self) -> EmptyState:
        return EmptyState(
            "clipboard-check",
            tr("No review yet."),
            tr("Each review leaves lessons that come back before the next contact."),
            tr("Show the cycles to review"),
            partial(self.open_wanted.emit, 0),
        )

    def menu_actions(self, ids: list[int]) -> list[tuple[str, str, Any]]:
        actions: list[tuple[str, str, Any]] = [
            (tr("Open the review"), "eye", partial(self.open_wanted.emit, ids[0]))
        ]
        actions.append((tr("Delete"), "trash", self.delete_selected))
        return actions

    @Slot()
    def delete_selected(self) -> None:
        ids = self.table.selection_ids()
        if ids:
            words = tr("%n reviews deleted", n=len(ids))
            self.context.write(partial(self.context.services.reviews.delete, ids), toast=words)


def _balance(row: Any) -> str:
    shown = (f"{sign}{count}" for sign, count in (("+", row.plus), ("−", row.minus)) if count)
    return "  ".join(shown)


def _decision(row: Any) -> str:
    if row.decision == "next_cycle" and row.next_number:
        return tr("Cycle {number}", number=row.next_number)
    if row.decision == "pause" and row.pause_until:
        return tr("Pause, {day}", day=format_date(row.pause_until))
    return term(row.decision, "decision")
