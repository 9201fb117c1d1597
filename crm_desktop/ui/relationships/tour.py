"""What the self-test looks at in phase 2."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.trial.steps import open_page, quiet, subject_id


def tour(window: Any) -> Iterator[tuple[str, QWidget]]:
    page = open_page(window, "relationships", view="board")
    yield "board", window
    yield from _cycles(page, window)
    yield from _history(page, window)
    page = open_page(window, "relationships", view="list")
    yield "list", window
    page.filters.set_values({}, "xyzzy")
    page.load()
    yield "nothing-found", window
    page.filters.clear()
    open_page(window, "relationships", view="board")


def _cycles(page: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    page.new()
    detail = page.panel.detail
    card, actions = detail.card, page.actions_of
    actions.edit(card.id)
    actions.close(card.id)
    actions.plan_next(card)
    actions.cycle_menu(card, window.mapToGlobal(QPoint(300, 300)))
    montorsi = subject_id(page, "Salumificio Montorsi")
    page.go_to(subject_id=montorsi)
    yield "silent", window


def _history(page: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    bertani = subject_id(page, "Molino Bertani")
    page = open_page(window, "relationships", subject_id=bertani, view="history")
    yield "history", window
    page.new()
    page.actions_of.new_fact(bertani)
    page.history.write_line()
    page.history.entry.line.setText(
        "chiamata 12 min, vuole un preventivo entro ven, risentire tra 2 settimane"
    )
    quiet(page)
    yield "quick-entry", window
    page.history.entry.line.clear()
    quiet(page)
