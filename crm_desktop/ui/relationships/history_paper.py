"""The history of a subject on paper: what is known, then what happened, month by month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from crm_desktop.services.relationships import FactRow, SubjectHead
from crm_desktop.ui.i18n import format_date, format_month, term, tr
from crm_desktop.ui.printing.paper import Paper
from crm_desktop.ui.widgets.timeline import Event

MOST = 1000


def history_paper(head: SubjectHead, state: str, facts: Sequence[FactRow], events: Sequence[Event]) -> Paper:
    paper = Paper(tr("History of {name}", name=head.name[:150]))
    paper.heading(head.name[:500], state)
    if facts:
        paper.section(tr("What we know"))
        paper.facts([(term(fact.kind, "fact_kind"), _known(fact)) for fact in facts])
    for month, lines in groupby(events[:MOST], key=_month):
        paper.section(month)
        paper.facts([(format_date(event.when, "weekday"), _line(event)) for event in lines], name_share=12)
    if len(events) > MOST:
        paper.text(tr("%n older lines are not printed", n=len(events) - MOST), muted=True, above=12)
    paper.text(tr("Printed {day}", day=format_date(date.today(), "full")), muted=True, above=14)
    return paper


def _month(event: Event) -> str:
    return format_month(event.when)


def _known(fact: FactRow) -> str:
    sure = term(fact.reliability, "reliability").lower()
    return f"{fact.text} ({sure}, {format_date(fact.learned_on)})"


def _line(event: Event) -> str:
    head = f"{event.title} ({event.measure})" if event.measure else event.title
    return f"{head}\n{event.text}" if event.text else head
