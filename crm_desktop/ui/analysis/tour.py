"""What the self-test looks at in the charts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.trial.steps import open_page


def tour(window: Any) -> Iterator[tuple[str, QWidget]]:
    page = open_page(window, "analysis")
    yield "summary", window
    page.filters.set_values({"period": 3, "tiers": ["key"]}, "")
    page.load()
    yield "filtered", window
    page.filters.clear()
