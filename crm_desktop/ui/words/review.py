"""Sentences of phase 4: steps of the history, and why something cannot be."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

WORDS = {
    "step.review.conclude": mark("Reviewed cycle {number} of {subject}"),
    "step.review.lesson": mark("Changed the words of a lesson"),
    "step.review.summary": mark("Changed the summary of a review"),
    "step.review.delete": mark("Deleted %n reviews"),
    "step.review.date": mark("Changed the review date of %n cycles"),
    "step.factor.add": mark("Added the factor {name}"),
    "step.factor.rename": mark("Renamed a factor to {name}"),
    "step.factor.group": mark("Changed the group of %n factors"),
    "step.factor.merge": mark("Merged %n factors into one"),
    "step.factor.delete": mark("Deleted %n factors"),
    "review.incomplete": mark(
        "The review is not complete. Nothing was written. Decide what is missing and conclude it again."
    ),
    "factor.exists": mark(
        "There is already a factor called {name}. Nothing was changed. Merge the two, or choose another name."
    ),
    "factor.nameless": mark("A factor needs a name."),
}
