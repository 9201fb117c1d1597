"""What the self-test looks at in phase 4."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.review import Decision
from crm_desktop.ui.i18n import language
from crm_desktop.ui.trial.steps import open_page


def tour(window: Any) -> Iterator[tuple[str, QWidget]]:
    page = open_page(window, "review")
    for segment in page.lists:
        open_page(window, "review", segment=segment)
        yield segment, window
    page.new()
    yield from _wizard(page, window)
    yield from _reading(page, window)
    open_page(window, "review")


def _wizard(page: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    reviews = page.context.services.reviews
    rows = reviews.due_rows(reviews.due_ids(reviews.due_query()))
    won = next((row for row in rows if row.outcome == "won"), rows[0])
    page = open_page(window, "review", cycle_id=won.id)
    for number, step in enumerate(page.wizard.steps, 1):
        page.wizard.go(number - 1)
        name = type(step).__name__.removesuffix("Step").lower()
        if name == "factors":
            _choose(page.wizard)
        elif name == "next":
            _decide(page.wizard)
        yield f"wizard-{number}-{name}", window


def _choose(wizard: Any) -> None:
    """Two factors that helped and one that hurt, with what was learned and where it is seen."""
    session = wizard.session
    proofs = [(row.kind, row.id) for row in session.start.evidence]
    for place, (name, lesson) in enumerate(LEARNED[language()]):
        known = session.choice(name)
        wizard.factors.add(name, known.grouping if known else "other", -1 if place == 2 else 1)
        finding = session.draft.findings[-1]
        finding.weight = 3 - place % 2
        finding.lesson = lesson
        finding.evidence = proofs[place * 2 : place * 2 + 2]
    wizard.factors.show_cards()
    session.touch()


def _decide(wizard: Any) -> None:
    step = wizard.next_step
    objective, strategy = NEXT[language()]
    step.decision.set_value(Decision.NEXT_CYCLE.value)
    wizard.session.draft.decision = Decision.NEXT_CYCLE.value
    for field, value in (
        (step.objective, objective),
        (step.strategy, strategy),
        (step.expected, Decimal(5200)),
    ):
        field.set_value(value)
    wizard.session.draft.objective, wizard.session.draft.strategy = objective, strategy
    wizard.session.draft.expected_value = "5200"
    wizard.session.touch()
    step.show_step()


LEARNED = {
    "it": (
        (
            "Produzione coinvolta presto",
            "Vedere il reparto prima del preventivo: i formati cambiano e le correzioni si dimezzano.",
        ),
        ("Campione da toccare", "Le prove su carta decidono più delle immagini a schermo."),
        (
            "Preventivo inviato senza telefonare",
            "Diciotto giorni di silenzio. Chiamare il giorno dopo l’invio, sempre.",
        ),
    ),
    "en": (
        (
            "Production involved early",
            "See the shop floor before the quote: sizes change and corrections halve.",
        ),
        ("A sample to touch", "Paper proofs decide more than pictures on a screen."),
        ("Quote sent without a call", "Eighteen days of silence. Always call the day after sending."),
    ),
}
NEXT = {
    "it": ("Etichette della prossima vendemmia", "Prima la visita in cantina, poi tre prove su carta"),
    "en": ("Labels for the next vintage", "First the visit to the cellar, then three paper proofs"),
}


def _reading(page: Any, window: Any) -> Iterator[tuple[str, QWidget]]:
    page = open_page(window, "review", segment="done")
    open_page(window, "review", review_id=page.current_list.table.windowed.id_at(0))
    yield "reading", window
    page.print_current()
