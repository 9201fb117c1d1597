"""Sentences about personal data: declarations, grounds, erasure."""

from __future__ import annotations

from crm_desktop.ui.i18n import mark

WORDS = {
    "step.consent.add": mark("Declaration noted: {name}"),
    "step.consent.change": mark("Declaration changed: {name}"),
    "step.consent.delete": mark("Declaration deleted: {name}"),
    "step.subjects.do_not_contact": mark("%n subjects are not to be contacted"),
    "step.subjects.may_contact": mark("%n subjects may be contacted again"),
    "step.subject.do_not_contact": mark("Do not contact changed: {name}"),
    "reclassified.do_not_contact": mark("Do not contact"),
    "privacy.delicate_off": mark(
        "What a person thinks, believes or belongs to is noted only on a ground the law knows. Nothing was saved. "
        "Say on which ground under Privacy, in the menu."
    ),
    "privacy.needs_basis": mark("Choose on which ground such things may be noted."),
}
