"""What searching for duplicates and merging is called in the history."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

WORDS = {
    "step.duplicates.different": mark("%n pairs of subjects are different"),
    "step.duplicates.later": mark("%n pairs of subjects to look at again"),
    "step.duplicates.again": mark("%n pairs of subjects open again"),
    "step.merge": mark("{other} merged into {name}"),
    "merge.itself": mark("A subject cannot be merged with itself. Nothing was changed. Choose two."),
}
