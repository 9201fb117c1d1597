"""Small things that tours share."""

from __future__ import annotations

from typing import Any

from crm_desktop.ui.trial.camera import settle


def open_page(window: Any, key: str, **where: Any) -> Any:
    """Go to a page as a link would. Returns it."""
    window.navigator.open(key, **where)
    page = window.pages[key]
    quiet(page)
    return page


def quiet(page: Any) -> None:
    """Wait for what a page loads behind."""
    settle()
    page.context.jobs.wait_idle()
    settle()


def subject_id(page: Any, name: str) -> int:
    """The subject whose name begins so."""
    rows = page.context.services.subjects.export_rows(search=name)
    return int(next(row["id"] for row in rows if name in (row.get("company") or row.get("family_name", ""))))
