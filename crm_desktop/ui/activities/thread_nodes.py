"""What each node of the thread says: caption, title, facts."""

from __future__ import annotations

from typing import Any, NamedTuple

from crm_desktop.domain.activities import OPEN_ACTIVITY, Register, RequestStatus
from crm_desktop.services.threads import ThreadNode
from crm_desktop.ui.i18n import format_date, format_duration, format_money, term, tr
from crm_desktop.ui.icon_names import icon_for


class Fact(NamedTuple):
    name: str
    value: str
    tone: str = ""


class NodeWords(NamedTuple):
    """`register` and `record_id` say where a click leads; None = nowhere."""

    icon: str
    caption: str
    title: str
    facts: tuple[Fact, ...] = ()
    register: Register | None = None
    record_id: int = 0
    current: bool = False


def fact_names() -> tuple[str, ...]:
    """The usual names, so that the values of all nodes stand in one column."""
    return (
        tr("Needs"),
        tr("Goals"),
        tr("Constraints"),
        tr("Strategy"),
        tr("Outcome"),
        tr("Time"),
        tr("Amount"),
    )


def node_words(node: ThreadNode) -> NodeWords:
    return _WORDS[node.kind](node.row, node.current)


def _request(row: Any, current: bool) -> NodeWords:
    facts = [
        Fact(tr("Needs"), row.needs),
        Fact(tr("Goals"), row.goals),
        Fact(tr("Constraints"), row.constraints),
    ]
    if row.status != RequestStatus.OPEN:
        facts.append(Fact(tr("State"), _closed(row)))
    caption = tr("Request, {day}", day=format_date(row.received_on, "near"))
    icon = icon_for("request_kind", row.kind)
    return NodeWords(icon, caption, row.title, _filled(facts), Register.REQUESTS, row.id, current)


def _closed(row: Any) -> str:
    state = term(row.status, "request_status")
    return f"{state}: {row.outcome}" if row.outcome else state


def _aim(row: Any, current: bool) -> NodeWords:
    facts = [Fact(tr("Strategy"), row.strategy)]
    caption = tr("Objective, {day}", day=format_date(row.opened_on, "near"))
    return NodeWords(icon_for("kind", "aim"), caption, row.objective, _filled(facts), current=current)


def _activity(row: Any, current: bool) -> NodeWords:
    icon = icon_for("activity_kind", row.kind)
    facts = _filled(_activity_facts(row, current))
    return NodeWords(icon, activity_caption(row), row.title, facts, Register.ACTIVITIES, row.id, current)


def activity_caption(row: Any) -> str:
    day = row.due_on if row.status in OPEN_ACTIVITY else row.done_on
    if not day:
        return tr("Activity, {state}", state=term(row.status, "activity_status").lower())
    if row.status in OPEN_ACTIVITY:
        return tr("Activity, due {day}", day=format_date(day, "near"))
    return tr("Activity, done {day}", day=format_date(day, "near"))


def _activity_facts(row: Any, current: bool) -> list[Fact]:
    """All of the current one; of the others what they cost and how they went."""
    open_ = row.status in OPEN_ACTIVITY
    time = format_duration(row.minutes)
    if time and open_:
        time = tr("{time} so far", time=time)
    outcome = Fact(tr("Outcome"), row.outcome)
    if current and open_ and not row.outcome:
        outcome = Fact(tr("Outcome"), tr("to write once it is done"), "muted")
    facts = [Fact(tr("Time"), time), Fact(tr("Cost"), format_money(row.cost_cents)), outcome]
    if current:
        facts.append(Fact(tr("Notes"), row.notes))
    return facts


def _result(row: Any, current: bool) -> NodeWords:
    style = "near" if row.precision == "day" else "short"
    caption = tr("Result, {day}", day=format_date(row.happened_on, style, row.precision))
    kind = term(row.kind, "result_kind")
    facts = [
        Fact(tr("Kind"), kind if row.title else ""),
        Fact(tr("Amount"), format_money(row.amount_cents)),
        Fact(tr("Cost"), format_money(row.cost_cents)),
        Fact(tr("Product"), row.product or ""),
        Fact(tr("Notes"), row.notes if current else ""),
    ]
    icon = icon_for("result_kind", row.kind)
    return NodeWords(icon, caption, row.title or kind, _filled(facts), Register.RESULTS, row.id, current)


def _filled(facts: list[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.value)


_WORDS = {"request": _request, "aim": _aim, "activity": _activity, "result": _result}
