"""What the self-test looks at in phase 3."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.activities import Register
from crm_desktop.ui.trial.steps import open_page


def tour(window: Any) -> Iterator[tuple[str, QWidget]]:
    for register in (Register.ACTIVITIES, Register.REQUESTS, Register.RESULTS):
        page = open_page(window, "activities", register=register.value)
        yield register.value, window
        yield from _register(page, window, register)
    open_page(window, "activities", register=Register.ACTIVITIES.value)


def _register(page: Any, window: Any, register: Register) -> Iterator[tuple[str, QWidget]]:
    view = page.view
    page.new()
    view.edit()
    if register == Register.ACTIVITIES:
        view.complete()
        page.actions_of.postpone(view.ids())
    rows = [i for row in range(12) if (i := view.table.windowed.id_at(row)) is not None]
    view.table.select_ids(rows[:3])
    yield f"{register.value}-several", window
    view.edit()
    page.print_current()
    view.table.select_id(rows[0])
