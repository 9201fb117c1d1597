"""A done review on paper: figures, results, findings with evidence and lesson, how it goes on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crm_desktop.services.review import EvidenceRow, FindingRow, Reading, ResultRow
from crm_desktop.ui.i18n import format_date, format_money, term, tr
from crm_desktop.ui.printing.paper import Paper
from crm_desktop.ui.review.words import contacts_words, evidence_words, in_brief, reading_words


def review_paper(title: str, reading: Reading, carried: Sequence[FindingRow]) -> Paper:
    paper = Paper(title[:200])
    paper.heading(title[:500], format_date(reading.review.reviewed_on, "full"))
    _figures(paper, reading)
    _results(paper, reading.results)
    for polarity, words in ((1, tr("What helped")), (-1, tr("Got in the way"))):
        _findings(paper, words, [f for f in reading.findings if f.polarity == polarity], reading.evidence)
    _next(paper, reading, carried)
    paper.text(tr("Printed {day}", day=format_date(date.today(), "full")), muted=True, above=14)
    return paper


def _figures(paper: Paper, reading: Reading) -> None:
    figures = reading.figures
    channels = [f"{term(channel, 'channel')} {count}" for channel, count in figures.channels]
    paper.facts(
        [
            (tr("The objective"), reading.review.objective),
            *in_brief(figures, figures.outcome),
            (tr("Contacts by channel"), "\n".join([contacts_words(figures), *channels])),
            (tr("In short"), reading.review.summary),
        ]
    )


def _results(paper: Paper, results: Sequence[ResultRow]) -> None:
    if results:
        paper.section(tr("Results"))
        rows = [(format_date(row.happened_on, "short", row.precision), _result(row)) for row in results]
        paper.facts(rows)


def _result(row: ResultRow) -> str:
    kind = term(row.kind, "result_kind")
    amount = format_money(row.amount_cents) if row.amount_cents is not None else ""
    return ", ".join(part for part in (row.title or row.product or kind, amount) if part)


def _findings(
    paper: Paper, title: str, findings: Sequence[FindingRow], evidence: dict[int, list[EvidenceRow]]
) -> None:
    paper.section(title)
    if not findings:
        paper.text(tr("No factor was chosen."), muted=True)
    for finding in findings:
        paper.text(f"{finding.factor} ({term(finding.weight, 'weight').lower()})", strong=True, above=6)
        proofs = "; ".join(evidence_words(row) for row in evidence.get(finding.id, []))
        if proofs:
            paper.text(proofs, muted=True)
        paper.text(finding.lesson or tr("No lesson was written."), muted=not finding.lesson)


def _next(paper: Paper, reading: Reading, carried: Sequence[FindingRow]) -> None:
    heading, words = reading_words(reading.review)
    paper.section(tr("How it goes on"))
    paper.text(heading, strong=True)
    if words:
        paper.text(words)
    if carried:
        paper.text(tr("It takes along %n factors", n=len(carried)), muted=True, above=4)
        for row in carried:
            paper.text(f"{'+' if row.polarity > 0 else '−'} {row.factor}")
