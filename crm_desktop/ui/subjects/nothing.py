"""What the list of subjects says when it is empty."""

from __future__ import annotations

from typing import Any

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.widgets.empty_state import EmptyState


def nothing_yet(page: Any) -> EmptyState:
    """An archive without subjects; the page's primary action stays the one at the top."""
    return EmptyState(
        "users", tr("No subjects yet."), tr("Import the list you have, or add the first one by hand."),
        tr("Import my list…"), page.start_import,
    )  # fmt: skip


def nothing_found(page: Any) -> EmptyState:
    return EmptyState(
        "filter-off", tr("No subject with these filters."), tr("Search and filters must all fit."),
        tr("Clear filters"), page.filters.clear,
    )  # fmt: skip
