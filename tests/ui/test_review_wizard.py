"""The review wizard driven by keyboard on a real archive: concluded, undone, redone, left midway and taken up again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.domain.review_draft import FindingDraft, ReviewDraft
from crm_desktop.services import Services
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.review.finding_card import ClosedCard
from crm_desktop.ui.review.page import ReviewPage
from crm_desktop.ui.review.wizard import ReviewWizard
from tests.review_pages import CTRL, SHIFT, Key, drafts, focused, press, shown_page, tab_to, wizard_of, write
from tests.review_world import World, build


@pytest.fixture
def world(archive: Archive) -> World:
    return build(archive)


@pytest.fixture
def page(context: Context, archive: Archive, world: World, qtbot: Any) -> Iterator[ReviewPage]:
    yield from shown_page(context, archive, qtbot)


# -- the whole way ----------------------------------------------------------------------------


def drive_to_the_end(page: ReviewPage, world: World) -> None:
    """From the list to the last step, with the keyboard alone."""
    page.lists["due"].table.setFocus()
    press(Key.Key_Return)
    wizard = page.wizard
    assert wizard is not None
    press(Key.Key_Return, CTRL)
    assert wizard.current == 1
    tab_to(wizard.results.aim_outcome.button(""))
    press(Key.Key_Right)
    press(Key.Key_Space)
    tab_to(wizard.results.summary)
    write("Presto e bene")
    press(Key.Key_Return, CTRL)
    choose_factors(wizard, world)
    press(Key.Key_Return, CTRL)
    assert wizard.current == 3
    press(Key.Key_Space)
    write("Sito in tre lingue")
    tab_to(wizard.next_step.expected)
    write("7000,50")
    press(Key.Key_Return, CTRL)
    assert wizard.current == 4
    assert wizard.next_button.isEnabled()


def choose_factors(wizard: ReviewWizard, world: World) -> None:
    assert wizard.current == 2
    write("sent without")  # the search has the focus: nothing was chosen yet
    press(Key.Key_Return)
    QTest.keyClicks(focused(), "-")
    write("Chiamare il giorno dopo, + o - che sia")
    press(Key.Key_Escape)
    assert isinstance(focused(), ClosedCard)
    QTest.keyClicks(focused(), "+")
    write("Produzione coinvolta")
    press(Key.Key_Return)
    press(Key.Key_Return)
    write("Vedere il reparto")
    card = wizard.factors.open_card()
    assert card is not None
    tab_to_previous(card.evidence.add_button)
    press(Key.Key_Space)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Key.Key_Space)
    QTest.keyClick(popup, Key.Key_Escape)
    assert not popup.isVisible()
    wizard.window().activateWindow()  # where no window manager gives it back after a popup


def tab_to_previous(wanted: QWidget) -> None:
    for _ in range(20):
        if focused() is wanted:
            return
        press(Key.Key_Backtab, SHIFT)
    raise AssertionError(f"not reached: {wanted}")


def conclude(page: ReviewPage) -> None:
    press(Key.Key_Return, CTRL)
    assert page.context.jobs.wait_idle()


def test_the_whole_review_by_keyboard(page: ReviewPage, world: World, messages: RecordingMessages) -> None:
    drive_to_the_end(page, world)
    conclude(page)
    reviews = page.context.services.reviews
    assert page.wizard is None
    assert page.reading is not None
    reading = reviews.read(page.reading.review_id)
    assert [(row.factor, row.polarity, row.lesson) for row in reading.findings] == [
        ("Produzione coinvolta", 1, "Vedere il reparto"),
        ("Quote sent without a call", -1, "Chiamare il giorno dopo, + o - che sia"),
    ]
    assert [row.id for row in reading.evidence[reading.findings[0].id]] == [world.sale]
    assert (reading.review.summary, reading.review.next_objective) == ("Presto e bene", "Sito in tre lingue")
    assert reviews.start(world.closed).head.aim_outcome == "reached"
    assert reviews.start(reading.review.next_cycle_id).head.expected_cents == 700_050
    assert messages.texts("toast")[-1] == "Review concluded"


def test_undo_gives_back_the_draft_and_redo_the_review(
    page: ReviewPage, world: World, archive: Archive
) -> None:
    drive_to_the_end(page, world)
    conclude(page)
    page.context.announce(archive.undo())
    assert page.reading is None  # what was read is gone
    assert page.context.services.reviews.to_review_count() == 1
    wizard = wizard_of(page, world.closed)
    assert wizard.session.resumed
    assert [finding.factor for finding in wizard.session.draft.findings] == [
        "Quote sent without a call", "Produzione coinvolta"]  # fmt: skip
    assert wizard.current == 4
    page.context.announce(archive.redo())
    assert page.context.services.reviews.to_review_count() == 0


def test_leaving_and_going_on_later(page: ReviewPage, world: World) -> None:
    drive_to_the_end(page, world)
    assert page.wizard is not None
    tab_to(page.wizard.leave_button)
    press(Key.Key_Space)
    assert page.wizard is None
    assert drafts(page, world)["objective"] == "Sito in tre lingue"
    page.refresh()
    (row,) = page.context.services.reviews.due_rows([world.closed])
    assert row.drafted
    assert focused() is page.lists["due"].table
    press(Key.Key_Return)
    assert page.wizard is not None
    assert page.wizard.current == 4


def test_closing_the_program_midway_loses_nothing(
    page: ReviewPage, world: World, tmp_path: Path, context: Context
) -> None:
    drive_to_the_end(page, world)
    assert page.wizard is not None
    typed = page.wizard.session.draft
    assert page.leave()
    context.archive.close()
    again = Archive.open(tmp_path / "archive.crm")
    try:
        kept = ReviewDraft.from_json(Services(again).drafts.get(f"review:{world.closed}"))
        assert kept == typed
    finally:
        again.close()
        context.archive = context.services = None
        page._drop_wizard()


def test_the_draft_is_kept_by_itself(page: ReviewPage, world: World, qtbot: Any) -> None:
    wizard = wizard_of(page, world.closed)
    with qtbot.waitSignal(wizard.session.kept, timeout=10_000):
        wizard.results.summary.set_value("Appena scritto")
    assert drafts(page, world)["summary"] == "Appena scritto"
    assert page.status_text.startswith("Draft saved at")


def test_a_failure_keeps_what_is_typed(page: ReviewPage, world: World, archive: Archive) -> None:
    drive_to_the_end(page, world)
    assert page.wizard is not None
    page.wizard.session.draft.findings.append(FindingDraft("  "))
    conclude(page)
    assert page.wizard is not None
    assert page.wizard.note.text() == "A factor needs a name."
    assert page.wizard.next_button.isEnabled()
