"""Sentences of phase 3: steps of the history, which are also what the toasts say, and what cannot be."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

WORDS = {
    "step.request.add": mark("Request added: {title}"),
    "step.request.change": mark("Request changed: {title}"),
    "step.request.confirm": mark("%n requests confirmed"),
    "step.request.unconfirm": mark("%n requests no longer confirmed"),
    "step.request.met": mark("%n requests met"),
    "step.request.unmet": mark("%n requests not met"),
    "step.request.open": mark("%n requests open again"),
    "step.request.edit": mark("%n requests changed"),
    "step.request.delete": mark("%n requests moved to the trash"),
    "step.request.restore": mark("%n requests taken out of the trash"),
    "step.activity.add": mark("Activity added: {title}"),
    "step.activity.change": mark("Activity changed: {title}"),
    "step.activity.complete": mark("%n activities completed"),
    "step.activity.complete_one": mark("Activity completed: {title}"),
    "step.activity.complete_then": mark("Activity completed: {title}. Next: {next}"),
    "step.activity.reopen": mark("%n activities to do again"),
    "step.activity.postpone": mark("%n activities postponed to {day}"),
    "step.activity.edit": mark("%n activities changed"),
    "step.activity.delete": mark("%n activities moved to the trash"),
    "step.activity.restore": mark("%n activities taken out of the trash"),
    "step.result.add": mark("Result recorded"),
    "step.result.change": mark("Result changed"),
    "step.result.edit": mark("%n results changed"),
    "step.result.delete": mark("%n results moved to the trash"),
    "step.result.restore": mark("%n results taken out of the trash"),
    "activities.title_missing": mark("A title is missing. Nothing was saved. Write what it is about."),
    "activities.other_subject": mark(
        "The cycle or the reason belongs to another subject. Nothing was saved. Choose it again."
    ),
}
