"""What a review says of a cycle, in sentences."""

from __future__ import annotations

from crm_desktop.domain.figures import Figures
from crm_desktop.domain.review import Decision
from crm_desktop.domain.review_draft import ReviewDraft
from crm_desktop.services.review import DueRow, EvidenceRow, Lesson, ReviewRow, Start
from crm_desktop.ui.i18n import format_date, format_duration, format_money, term, tr


def cycle_title(number: int) -> str:
    return tr("Cycle {number}", number=number)


def days_words(days: int) -> str:
    return tr("%n days", n=days)


def contacts_words(figures: Figures) -> str:
    """ "11 contacts in 94 days"."""
    return tr(
        "{contacts} in {days}", contacts=tr("%n contacts", n=figures.contacts), days=days_words(figures.days)
    )


def results_words(figures: Figures) -> str:
    """ "4.800 € and 2 results"; empty when nothing came of it."""
    if not figures.results:
        return ""
    count = tr("%n results", n=figures.results)
    if figures.amount_cents is None:
        return count
    amount = format_money(figures.amount_cents, False)
    return amount if figures.results == 1 else tr("{amount} from {results}", amount=amount, results=count)


def requests_words(figures: Figures) -> str:
    """ "2 of 3"; empty without requests."""
    if not figures.requests:
        return ""
    return tr("{part} of {whole}", part=figures.requests_met, whole=figures.requests)


def outcome_words(outcome: str | None) -> str:
    return term(outcome, "cycle_outcome").lower() if outcome else tr("still open")


def reason_words(row: DueRow) -> str:
    """Why a cycle is among those to review."""
    if row.drafted:
        return tr("Draft to finish")
    reasons = {
        "closed": tr("Closed cycle"),
        "due": tr("Review date"),
        "paused": tr("The pause is over"),
        "open": tr("Going on"),
    }
    return reasons[row.reason]


def in_brief(figures: Figures, outcome: str | None) -> list[tuple[str, str]]:
    """The cycle in five facts, for rails and panels."""
    return [
        (tr("Outcome"), outcome_words(outcome)),
        (tr("Duration"), days_words(figures.days)),
        (tr("Time"), format_duration(figures.minutes, words=True) if figures.minutes else ""),
        (tr("Cost"), format_money(figures.cost_cents) if figures.cost_cents else ""),
        (tr("Requests met"), requests_words(figures)),
    ]


def evidence_words(row: EvidenceRow) -> str:
    """ "Meeting, 8 Oct"; what has a name of its own says it."""
    day = format_date(row.day)
    if row.kind == "interaction":
        return tr("{what}, {day}", what=term(row.variety, "channel"), day=day)
    if row.kind == "result":
        return tr("{what}, {day}", what=row.title or term(row.variety, "result_kind"), day=day)
    return tr("{what}, {day}", what=row.title or term(row.kind, "evidence_kind"), day=day)


def evidence_icon(row: EvidenceRow) -> str:
    from crm_desktop.ui.icon_names import icon_for

    groups = {
        "interaction": "channel",
        "activity": "activity_kind",
        "result": "result_kind",
        "request": "request_kind",
    }
    return icon_for(groups[row.kind], row.variety)


def decision_words(draft: ReviewDraft, start: Start, number: int) -> str:
    """How it goes on, short: for the rail."""
    if draft.decision == Decision.NEXT_CYCLE:
        aim = start.head.objective if draft.same_aim else draft.objective.strip()
        title = cycle_title(number)
        return tr("{title}: {aim}", title=title, aim=shortened(aim)) if aim else title
    if draft.decision == Decision.PAUSE:
        until = draft.pause_until
        return tr("Pause until {day}", day=format_date(until, "near")) if until else tr("Pause")
    return tr("It ends here") if draft.decision == Decision.STOP else ""


def shortened(text: str, length: int = 44) -> str:
    """The beginning of a text, cut between two words."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def cases_words(lesson: Lesson) -> str:
    """ "3 of 3"."""
    return tr("{part} of {whole}", part=lesson.cases_for, whole=lesson.cases_all)


def reading_words(review: ReviewRow) -> tuple[str, str]:
    """How it went on after a done review: heading and words."""
    if review.decision == Decision.NEXT_CYCLE and review.next_number is not None:
        parts = [review.next_objective or "", review.next_strategy or ""]
        return cycle_title(review.next_number), "\n".join(part for part in parts if part)
    if review.decision == Decision.PAUSE and review.pause_until:
        return tr("Pause until {day}", day=format_date(review.pause_until, "near")), ""
    return term(review.decision, "decision"), ""
