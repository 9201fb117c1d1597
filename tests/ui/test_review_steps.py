"""The steps of the review wizard, one question at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.domain.review_draft import FindingDraft, ReviewDraft
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.review.page import ReviewPage
from crm_desktop.ui.review.wizard import ReviewWizard
from crm_desktop.ui.widgets.buttons import Button
from tests.review_pages import CTRL, Key, press, shown_page, wizard_of
from tests.review_world import TODAY, World, ago, build, save_of


@pytest.fixture
def world(archive: Archive) -> World:
    return build(archive)


@pytest.fixture
def page(context: Context, archive: Archive, world: World, qtbot: Any) -> Iterator[ReviewPage]:
    yield from shown_page(context, archive, qtbot)


def test_requests_still_open_are_named_and_answered_where_one_looks_back(
    page: ReviewPage, world: World, archive: Archive, messages: RecordingMessages
) -> None:
    with archive.step(Message("test")) as step:
        for title in ("Una bozza", "Un campione"):
            save_of(step, entities.Request, world.subject, world.closed, title=title, received_on=ago(30))
    card = wizard_of(page, world.closed).happened.open_requests

    def answers() -> list[str]:
        return [button.accessibleName() for button in card.findChildren(Button) if button.isVisible()]

    page.wizard.go(0)
    QApplication.processEvents()
    assert answers() == ["Met: Una bozza", "Not met: Una bozza", "Met: Un campione", "Not met: Un campione"]
    card.findChildren(Button)[0].click()
    assert page.context.jobs.wait_idle()
    QApplication.processEvents()
    assert answers() == ["Met: Un campione", "Not met: Un campione"]
    assert messages.texts("toast")[-1] == "1 request met"
    assert page.wizard.session.start.figures.requests_met == 2
    next(b for b in card.findChildren(Button) if b.text() == "Not met").click()
    assert page.context.jobs.wait_idle()
    assert card.isHidden()
    page.context.announce(archive.undo())
    assert not card.isHidden()


def test_an_open_cycle_can_be_closed_here(page: ReviewPage, world: World) -> None:
    wizard = wizard_of(page, world.open)
    wizard.go(3)
    press(Key.Key_Right)
    press(Key.Key_Right)
    press(Key.Key_Space)
    assert wizard.session.draft.decision == "stop"
    wizard.go(4)
    assert not wizard.next_button.isEnabled()
    assert wizard.session.missing() == ["outcome"]
    wizard.go(1)
    wizard.results.outcome.button("lost").click()
    assert wizard.results.reason.isVisible()
    wizard.results.reason.setText("Prezzo")
    wizard.go(4)
    conclude_button(page, wizard)
    head = page.context.services.reviews.start(world.open).head
    assert (head.outcome, head.close_reason) == ("lost", "Prezzo")


def conclude_button(page: ReviewPage, wizard: ReviewWizard) -> None:
    wizard.next_button.click()
    assert page.context.jobs.wait_idle()


def test_won_suggests_that_the_objective_was_reached(
    page: ReviewPage, world: World, archive: Archive
) -> None:
    from crm_desktop.domain import entities
    from crm_desktop.domain.messages import Message

    with archive.step(Message("step.test")) as step:
        aim = step.save(
            entities.Aim, {"subject_id": world.other, "objective": "Primo ordine", "opened_on": TODAY}
        )
        step.save(entities.Cycle, {"aim_id": aim}, world.open)
    wizard = wizard_of(page, world.open)
    wizard.go(1)
    wizard.results.outcome.button("won").click()
    assert wizard.session.draft.aim_outcome == "reached"
    assert wizard.results.aim_outcome.value() == "reached"


def test_a_pause_has_a_day(page: ReviewPage, world: World) -> None:
    wizard = wizard_of(page, world.open)
    wizard.go(3)
    press(Key.Key_Right)
    press(Key.Key_Space)
    assert wizard.session.draft.pause_until is not None
    wizard.next_step.pause_until.setText("+10")
    wizard.go(4)
    conclude_button(page, wizard)
    start = page.context.services.reviews.start(world.open)
    assert (start.head.outcome, start.head.next_review) == (None, (TODAY + timedelta(days=10)).isoformat())


def test_what_cannot_be_read_keeps_the_wizard_on_its_step(page: ReviewPage, world: World) -> None:
    wizard = wizard_of(page, world.closed)
    wizard.go(3)
    press(Key.Key_Space)
    wizard.next_step.expected.setText("tanto")
    press(Key.Key_Return, CTRL)
    assert wizard.current == 3
    assert wizard.note.text()


def test_a_factor_is_chosen_once(page: ReviewPage, world: World) -> None:
    wizard = wizard_of(page, world.closed)
    wizard.go(2)
    wizard.factors.add("High price", "offer", -1)
    wizard.factors.add("HIGH  price", "offer", 1)
    assert [(f.factor, f.polarity) for f in wizard.session.draft.findings] == [("High price", -1)]
    chosen = [row for row in wizard.factors.catalogue.list.rows.rows if row.chosen]
    assert [row.text for row in chosen] == ["High price"]


def test_cards_are_turned_and_taken_away(page: ReviewPage, world: World) -> None:
    wizard = wizard_of(page, world.closed)
    wizard.go(2)
    wizard.factors.add("High price", "offer", -1)
    card = wizard.factors.open_card()
    assert card is not None
    card.turn.click()
    assert wizard.session.draft.findings[0].polarity == 1
    card = wizard.factors.open_card()
    assert card is not None
    card.weight.button(3).click()
    assert wizard.session.draft.findings[0].weight == 3
    press(Key.Key_Escape)
    press(Key.Key_Delete)
    assert wizard.session.draft.findings == []


def test_the_same_objective_goes_on(page: ReviewPage, world: World) -> None:
    wizard = wizard_of(page, world.closed)
    wizard.go(3)
    press(Key.Key_Space)
    wizard.next_step.objective.setText("Altro")
    wizard.next_step.same_aim.setChecked(True)
    assert wizard.next_step.objective.text() == "Fornitore unico per le etichette"
    assert not wizard.next_step.objective.isEnabled()
    wizard.next_step.same_aim.setChecked(False)
    assert wizard.next_step.objective.text() == "Altro"  # what was typed is not lost


def test_what_is_taken_along_can_be_left(page: ReviewPage, world: World) -> None:
    wizard = wizard_of(page, world.closed)
    wizard.session.draft.findings = [FindingDraft("Tempi lunghi", "timing", -1)]
    wizard.go(3)
    press(Key.Key_Space)
    from PySide6.QtWidgets import QCheckBox

    (check,) = [
        one
        for one in wizard.next_step.answers.findChildren(QCheckBox)
        if one.accessibleName() == "Tempi lunghi"
    ]
    check.click()
    assert wizard.session.carried_count() == 0


def test_the_hint_asks_for_the_request_that_was_not_met(page: ReviewPage, world: World) -> None:
    from crm_desktop.ui.review.hints import factor_hint

    wizard = wizard_of(page, world.closed)
    assert factor_hint(wizard.session)[0] == ""
    finding = wizard.session.add_finding("High price", "offer", -1)
    assert finding is not None
    assert "Consegna a ottobre" in factor_hint(wizard.session)[0]
    finding.evidence = [("request", world.unmet)]
    assert factor_hint(wizard.session)[0] == ""


def test_a_result_added_elsewhere_shows_up_and_leaves_what_is_typed(page: ReviewPage, world: World) -> None:
    wizard = wizard_of(page, world.closed)
    wizard.results.summary.set_value("Mio")
    changes = page.context.services.activities.save_result(
        {
            "subject_id": world.subject,
            "cycle_id": world.closed,
            "kind": "introduction",
            "title": "Presentati al vicino",
        }
    )
    page.context.announce(changes)
    assert len(wizard.session.start.results) == 2
    assert wizard.results.summary.value() == "Mio"


def test_the_result_dialog_saves_a_result(
    page: ReviewPage, world: World, messages: RecordingMessages
) -> None:
    def fill(dialog: Any) -> bool:
        dialog.what.set_value("Rinnovo")
        dialog.kind.set_value("renewal")
        dialog.amount.set_value(120_000)
        dialog.save()
        page.context.jobs.wait_idle()
        return True

    wizard = wizard_of(page, world.closed)
    messages.answer(fill)
    wizard.results.add_button.click()
    assert [(row.title, row.amount_cents) for row in wizard.session.start.results][-1] == ("Rinnovo", 120_000)


def test_a_cycle_in_the_trash_ends_its_wizard(page: ReviewPage, world: World, archive: Archive) -> None:
    from crm_desktop.domain.messages import Message

    wizard_of(page, world.closed)
    with archive.step(Message("step.test")) as step:
        step.delete("cycle", [world.closed])
    page.context.announce(step.changes)
    assert page.wizard is None


def test_after_a_pause_only_how_it_goes_on_is_asked(page: ReviewPage, world: World, archive: Archive) -> None:
    reviews = page.context.services.reviews
    reviews.conclude(ReviewDraft(world.closed, decision="pause", pause_until=TODAY + timedelta(days=3)))
    (row,) = reviews.due_rows(reviews.due_ids(reviews.due_query()))
    assert row.reason == "paused"
    assert wizard_of(page, world.closed).current == 3
