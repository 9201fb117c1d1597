"""A question the factors step asks when something of the cycle is not in the answers yet."""

from __future__ import annotations

from crm_desktop.domain.activities import RequestStatus
from crm_desktop.domain.relationships import CycleOutcome
from crm_desktop.domain.review import Polarity
from crm_desktop.ui.i18n import tr
from crm_desktop.ui.review.session import ReviewSession


def factor_hint(session: ReviewSession) -> tuple[str, int]:
    """`(question, side it belongs to)`; an empty question when there is nothing to ask."""
    draft = session.draft
    if not draft.findings:
        return "", int(Polarity.HURT)
    asked = _unmet_request(session)
    if asked:
        return tr("The request “{request}” was not met. Did it count?", request=asked), int(Polarity.HURT)
    if session.outcome == CycleOutcome.WON and not draft.of_polarity(Polarity.HURT):
        return tr("Cycles that were won had obstacles too. Was there one this time?"), int(Polarity.HURT)
    if session.outcome == CycleOutcome.LOST and not draft.of_polarity(Polarity.HELPED):
        return tr("Something works in lost cycles too. What would you do again?"), int(Polarity.HELPED)
    return "", int(Polarity.HURT)


def _unmet_request(session: ReviewSession) -> str:
    """The newest request that was not met and that no finding refers to."""
    used = {tuple(pair) for finding in session.draft.findings for pair in finding.evidence}
    for row in session.start.evidence:
        if row.kind == "request" and row.state == RequestStatus.UNMET and (row.kind, row.id) not in used:
            return row.title
    return ""
