"""Sentences about many subjects at once: steps, which are also what the toasts say."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

WORDS = {
    "step.subjects.tier": mark("Tier of %n subjects changed"),
    "step.subjects.priority": mark("Priority of %n subjects changed"),
    "step.subjects.lifecycle": mark("Life cycle of %n subjects changed"),
    "step.subjects.scope": mark("Scope of %n subjects changed"),
    "step.subjects.target": mark("%n subjects are no longer targets"),
    "step.subjects.targets": mark("Targets chosen: %n subjects"),
    "step.subjects.trait": mark("{trait} added to %n subjects"),
    "targets.nothing_chosen": mark(
        "Nothing was chosen. Nothing was changed. Choose a tier, a priority, a target or a day."
    ),
}
