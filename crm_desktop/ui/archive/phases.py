"""The tabs of the phases, also shown where no archive is open."""

from __future__ import annotations

from crm_desktop.ui.i18n import tr
from crm_desktop.ui.phase_tabs import Tab


def tabs() -> list[Tab]:
    return [
        Tab("subjects", tr("Subjects"), "1", ""),
        Tab("relationships", tr("Relationships"), "2", ""),
        Tab("activities", tr("Activities"), "3", ""),
        Tab("review", tr("Review"), "4", ""),
        Tab("analysis", tr("Analysis"), "", "chart-bar"),
    ]
