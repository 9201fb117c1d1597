"""Sentences about the trash."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

WORDS = {
    "step.trash.restore": mark("%n things restored from the trash"),
    "trash.merged": mark(
        "This subject was merged with another one, which has its history now. Nothing was changed. "
        "To have both again, undo the merge in the history of changes."
    ),
}
