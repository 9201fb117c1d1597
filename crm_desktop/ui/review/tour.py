"""What the self-test looks at in phase 4."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.trial.steps import open_page


def tour(window: Any) -> Iterator[tuple[str, QWidget]]:
    page = open_page(window, "review")
    for segment in page.lists:
        open_page(window, "review", segment=segment)
        yield segment, window
    page.new()
    yield from _wizard(page, window)
    yield from _reading(page, window)
    open_page(window, "review")


def _wizard(page: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    reviews = page.context.services.reviews
    rows = reviews.due_rows(reviews.due_ids(reviews.due_query()))
    won = next((row for row in rows if row.outcome == "won"), rows[0])
    page = open_page(window, "review", cycle_id=won.id)
    for number, step in enumerate(page.wizard.steps, 1):
        page.wizard.go(number - 1)
        yield f"wizard-{number}-{type(step).__name__.removesuffix('Step').lower()}", window


def _reading(page: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    page = open_page(window, "review", segment="done")
    open_page(window, "review", review_id=page.current_list.table.windowed.id_at(0))
    yield "reading", window
