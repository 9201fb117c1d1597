"""What the self-test looks at in phase 2."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.trial.steps import open_page, quiet, subject_id

LINES = {
    "it": "chiamata 12 min, vuole preventivo sito entro ven, budget 5.000 €, risentire tra 2 settimane",
    "en": "call 12 min, wants a website quote by Friday, budget 5,000 €, call back in 2 weeks",
}


def tour(window: Any) -> Iterator[tuple[str, QWidget]]:
    page = open_page(window, "relationships", view="board")
    yield "board", window
    yield from _board(page, window)
    yield from _list(page, window)
    page.filters.clear()
    yield from _history(page, window)
    open_page(window, "relationships", view="board")


def _board(page: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    page.new()
    card = page.board.current_card()
    page.actions_of.edit(card.id)
    page.actions_of.close(card.id)
    page.actions_of.plan_next(card)
    page.filters.set_values({"priority": ["A", "B"], "cooled": True})
    yield "board-cooled", window
    page.filters.set_values({"priority": ["C"]}, "xyzzy")
    yield "board-nothing-found", window
    page.filters.clear()


def _list(page: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    open_page(window, "relationships", view="list")
    page.filters.set_values({"state": ["open", "won", "lost", "stopped"]})
    yield "list", window
    closed = page.service.cycle_ids(page.filters.wanted(), "closed", False)[0]
    page.list.table.select_id(closed)
    yield "list-closed", window


def _history(page: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    from crm_desktop.ui.i18n import language

    bertani = subject_id(page, "Molino Bertani")
    open_page(window, "relationships", subject_id=bertani, view="history")
    yield "history", window
    history = page.history
    history.entry.line.setText(LINES[language()])
    history.write_line()
    yield "history-line", window
    history.entry.line.corrections_wanted.emit()
    yield "history-corrections", window
    page.new()
    page.print_current()
    history.entry.line.clear()
    history.facts.known.acted.emit()
    _edit_one_of_each(history)
    history.chips.choose("cycles")
    yield "history-cycles", window
    history.chips.clear()
    quiet(page)


def _edit_one_of_each(history: Any) -> None:
    """The dialogs of lines that this page changes itself."""
    model, seen = history.timeline.events_model, set()
    for row in range(model.rowCount()):
        event = model.event_at(row)
        if (
            event is not None
            and event.kind in ("interaction", "fact", "stage", "cycle_opened")
            and event.kind not in seen
        ):
            seen.add(event.kind)
            history.actions_of.edit_event(history.subject_id, event)
