"""Lines of a history in words: what happened as a title, one muted line, a measure at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from crm_desktop.domain.relationships import EventKind
from crm_desktop.services.relationships import EventRow
from crm_desktop.ui.i18n import format_date, format_duration, format_money, term, tr
from crm_desktop.ui.icon_names import icon_for
from crm_desktop.ui.relationships.phrases import learned_from
from crm_desktop.ui.widgets.timeline import Event
from crm_desktop.ui.words import all_words

OUTCOME_TONES = {"won": "positive", "lost": "negative"}


def to_events(rows: Sequence[EventRow]) -> list[Event]:
    return [to_event(row) for row in rows]


def to_event(row: EventRow) -> Event:
    title, text, measure, icon = _TELLERS[EventKind(row.kind)](row)
    tone = OUTCOME_TONES.get(row.code, "text") if row.kind == EventKind.CYCLE_CLOSED else "text"
    return Event(row.id, row.kind, row.at, icon, title, text, measure, tone, _precision(row))


def _precision(row: EventRow) -> str:
    return row.precision if row.precision in ("month", "year") else "day"


def contact_title(channel: str, direction: str | None, person: str | None) -> str:
    """ "Call to Elena Righi", "Call received", "Meeting"."""
    words = all_words()
    if person:
        key = f"contact.{channel}.{direction or 'with'}"
        return tr(words.get(key) or words[f"contact.{channel}.with"], person=person)
    alone = words.get(f"alone.{channel}.{direction}")
    return tr(alone) if alone else term(channel, "channel")


def contact_icon(channel: str, direction: str | None) -> str:
    if channel == "call" and direction:
        return "phone-incoming" if direction == "in" else "phone-outgoing"
    return icon_for("channel", channel)


Told = tuple[str, str, str, str]  # title, text, measure, icon


def _interaction(row: EventRow) -> Told:
    mood = term(row.mood, "mood").lower() if row.mood else ""
    measure = _joined(format_duration(row.minutes, words=True), _money(row), mood)
    title = contact_title(row.code, row.extra, row.person)
    text = _sentences(f"{row.title}\n{row.detail}")
    return title, text, measure, contact_icon(row.code, row.extra)


def _fact(row: EventRow) -> Told:
    source = learned_from(row.extra) if row.extra else ""
    measure = _joined(term(row.level, "reliability").lower(), source)
    kind = term(row.code, "fact_kind").lower()
    return tr("Information: {kind}", kind=kind), row.title, measure, "bulb"


def _request(row: EventRow) -> Told:
    measure = _due(row.days) if row.extra == "open" else term(row.extra, "request_status").lower()
    return (
        tr("Asks: {title}", title=row.title),
        _joined(*row.detail.split("\n")),
        measure,
        icon_for("kind", "request"),
    )


def _due(days: int | None) -> str:
    if days is None:
        return tr("open||request")
    if days < 0:
        return tr("overdue by %n days", n=-days)
    return tr("due today") if days == 0 else tr("due in %n days", n=days)


def _activity(row: EventRow) -> Told:
    measure = _joined(format_duration(row.minutes, words=True), _money(row))
    return row.title, _sentences(row.detail), measure, icon_for("activity_kind", row.code)


def _result(row: EventRow) -> Told:
    title = row.title or term(row.code, "result_kind")
    text = _joined(term(row.code, "result_kind") if row.title else "", row.detail)
    return title, text, format_money(row.cents), icon_for("result_kind", row.code)


def _stage(row: EventRow) -> Told:
    title = tr("From {old} to {new}", old=term(row.extra, "stage"), new=term(row.code, "stage"))
    return title, row.detail, tr("after %n days", n=row.days) if row.days else "", icon_for("kind", "stage")


def _opened(row: EventRow) -> Told:
    measure = _joined(term(row.extra, "scope").lower(), format_money(row.cents, False))
    text = _joined(row.title, row.detail)
    return tr("Cycle {number} opened", number=row.cycle_number), text, measure, icon_for("kind", "cycle")


def _closed(row: EventRow) -> Told:
    outcome = term(row.code, "cycle_outcome").lower()
    title = tr("Cycle {number} {outcome}", number=row.cycle_number, outcome=outcome)
    measure = tr("after %n days", n=row.days) if row.days else ""
    return title, row.detail or row.title, measure, "flag-check"


def _review(row: EventRow) -> Told:
    title = tr("Review of cycle {number}", number=row.cycle_number)
    return title, row.title, term(row.extra, "decision").lower(), icon_for("kind", "review")


def _money(row: EventRow) -> str:
    return format_money(row.cents) if row.cents else ""


def _sentences(lines: str) -> str:
    """Lines one after the other."""
    return ". ".join(part.strip().rstrip(".") for part in lines.split("\n") if part.strip())


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


_TELLERS: dict[EventKind, Callable[[EventRow], Told]] = {
    EventKind.INTERACTION: _interaction,
    EventKind.FACT: _fact,
    EventKind.REQUEST: _request,
    EventKind.ACTIVITY: _activity,
    EventKind.RESULT: _result,
    EventKind.STAGE: _stage,
    EventKind.CYCLE_OPENED: _opened,
    EventKind.CYCLE_CLOSED: _closed,
    EventKind.REVIEW: _review,
}


def cycle_words(number: int, stage: str, outcome: str | None) -> str:
    """ "Cycle 3 · Hook", "Cycle 2 · Won"."""
    state = term(outcome, "cycle_outcome") if outcome else term(stage, "stage")
    return _joined(tr("Cycle {number}", number=number), state)


def since_words(day: Any) -> str:
    """ "opened on 2 October"."""
    return tr("opened on {day}", day=format_date(day, "full"))
