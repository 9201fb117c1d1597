"""The history of a subject: the line that writes, the lines of what happened, the facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.domain.relationships import Stage
from crm_desktop.services import Services
from crm_desktop.services.relationships import NewCycle, Relationships
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import Messages, RecordingMessages
from crm_desktop.ui.relationships.history import HistoryView
from crm_desktop.ui.relationships.page import RelationshipsPage
from crm_desktop.ui.widgets.toast import Toast

TODAY = date.today()


@pytest.fixture
def service(archive: Archive, context: Context) -> Relationships:
    context.archive, context.services = archive, Services(archive)
    return context.services.relationships  # type: ignore[no-any-return]


@pytest.fixture
def mill(archive: Archive, service: Relationships) -> int:
    """A firm with Elena Righi in it."""
    with archive.step(Message("t")) as step:
        mill = step.save(entities.Subject, {"company": "Molino Bertani", "tier": "key", "priority": "A"})
        person = step.save(
            entities.Subject, {"kind": "person", "given_name": "Elena", "family_name": "Righi"}
        )
        step.save(entities.SubjectLink, {"subject_id": person, "other_id": mill, "kind": "works_for"})
    return mill


@pytest.fixture
def cycle(service: Relationships, mill: int) -> int:
    new = NewCycle(mill, objective="Fornitore unico", opened_on=TODAY - timedelta(days=40))
    return service.open_cycle(new).new_id("cycle")


@pytest.fixture
def page(service: Relationships, context: Context) -> Iterator[RelationshipsPage]:
    shown = RelationshipsPage(context)
    shown.resize(1366, 700)
    shown.show()
    yield shown
    shown.hide()
    shown.deleteLater()


@pytest.fixture
def history(page: RelationshipsPage, mill: int, cycle: int) -> HistoryView:
    page.go_to(subject_id=mill, view="history")
    return page.history


@pytest.fixture
def settle(context: Context) -> Callable[[], None]:
    def wait() -> None:
        assert context.jobs.wait_idle()
        QApplication.processEvents()

    return wait


def titles(history: HistoryView) -> list[str]:
    model = history.timeline.events_model
    return [event.title for row in range(model.rowCount()) if (event := model.event_at(row))]


def badges(history: HistoryView) -> list[str]:
    return [item.text for item in history.entry.row.items]


# -- the line


def test_typing_and_enter_is_all_it_takes(
    history: HistoryView, service: Relationships, mill: int, cycle: int, archive: Archive, qtbot: Any,
    settle: Callable[[], None], messages: RecordingMessages,
) -> None:  # fmt: skip
    line = history.entry.line
    qtbot.keyClicks(line, "call Righi 12 min, wants a quote by tomorrow, budget 5000, call back in 2 weeks")
    assert badges(history)[0].startswith("Call to Elena Righi, today at ")
    assert badges(history)[1:] == [
        "12 min",
        "Request: Quote by tomorrow",
        "Budget: 5000",
        badges(history)[-1],
    ]
    assert badges(history)[-1].startswith("Call back ")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert titles(history) == ["Call to Elena Righi", "Asks: Quote", "Information: budget", "Cycle 1 opened"]
    assert line.text() == ""
    assert line.isEnabled()
    assert messages.texts("toast") == ["Contact with Molino Bertani recorded"]
    row = service.card(cycle).row
    assert (row.next_title, row.next_due) == ("Call back", (TODAY + timedelta(days=14)).isoformat())
    history.context.announce(archive.undo())
    assert titles(history) == ["Cycle 1 opened"]


def plan_first_contact(archive: Archive, mill: int, title: str = "First contact", **values: Any) -> int:
    with archive.step(Message("t")) as step:
        return step.save(
            entities.Activity, {"subject_id": mill, "title": title, "kind": "task", "due_on": TODAY} | values
        )


def status_of(service: Relationships, activity: int) -> tuple[str, str | None]:
    row = service.archive.reader().execute("SELECT status, done_on FROM activity WHERE id = ?", (activity,))
    return tuple(row.fetchone())  # type: ignore[return-value]


def test_a_noted_call_offers_to_complete_what_was_planned(
    history: HistoryView, service: Relationships, mill: int, archive: Archive, qtbot: Any, settle: Callable[[], None],
    context: Context,
) -> None:  # fmt: skip
    first = plan_first_contact(archive, mill)
    context.messages = Messages(history)
    context.messages.undo = lambda: context.announce(archive.undo())
    qtbot.keyClicks(history.entry.line, "call Righi 12 min, call back in 2 weeks")
    qtbot.keyClick(history.entry.line, Qt.Key.Key_Return)
    settle()
    (toast,) = history.findChildren(Toast)
    assert [button.text() for button in toast.buttons] == ["Complete “First contact”", "Undo"]
    assert status_of(service, first) == ("planned", None)
    toast.buttons[0].click()
    settle()
    assert status_of(service, first) == ("done", TODAY.isoformat())
    after = next(t for t in history.findChildren(Toast) if t.isVisible())
    assert [button.text() for button in after.buttons] == ["Undo"]
    after.buttons[0].click()
    assert status_of(service, first) == ("planned", None)
    assert "Call to Elena Righi" in titles(history)


def test_nothing_is_offered_that_the_contact_was_not(
    history: HistoryView, service: Relationships, mill: int, archive: Archive, qtbot: Any, settle: Callable[[], None],
    messages: RecordingMessages,
) -> None:  # fmt: skip
    plan_first_contact(archive, mill, "Prepare the quote")
    plan_first_contact(archive, mill, "Visit", kind="meeting", due_on=TODAY + timedelta(days=1))
    plan_first_contact(archive, mill, "Call after the fair", due_on=TODAY + timedelta(days=30))
    qtbot.keyClicks(history.entry.line, "call, all well, call back tomorrow")
    qtbot.keyClick(history.entry.line, Qt.Key.Key_Return)
    settle()
    assert messages.texts("toast") == ["Contact with Molino Bertani recorded"]
    assert messages.offer == ("", None)


def test_the_form_of_a_contact_completes_what_was_planned_in_the_same_step(
    history: HistoryView, service: Relationships, mill: int, archive: Archive, settle: Callable[[], None],
    messages: RecordingMessages,
) -> None:  # fmt: skip
    first = plan_first_contact(archive, mill)
    later = plan_first_contact(archive, mill, "Send a mail", kind="email", due_on=TODAY + timedelta(days=3))

    def fill(dialog: Any) -> bool:
        dialog.show()
        assert dialog.completes.isVisible()
        assert (dialog.completes.isChecked(), dialog.completes.value()) == (True, first)
        dialog.when.day.set_value(TODAY - timedelta(days=30))
        assert not dialog.completes.isVisible()
        assert dialog.completes.value() is None
        dialog.when.day.set_value(TODAY)
        dialog.save()
        settle()
        return True

    messages.answer(fill)
    history.new_contact()
    assert messages.texts("toast") == ["Contact with Molino Bertani recorded, “First contact” completed"]
    assert status_of(service, first) == ("done", TODAY.isoformat())
    assert status_of(service, later) == ("planned", None)
    archive.undo()
    assert status_of(service, first) == ("planned", None)
    assert service.timeline(mill, ["interaction"]) == []


def test_tab_corrects_before_saving(
    history: HistoryView, service: Relationships, qtbot: Any, settle: Callable[[], None]
) -> None:
    entry = history.entry
    qtbot.keyClicks(entry.line, "call, all well")
    assert entry.corrections.isHidden()
    qtbot.keyClick(entry.line, Qt.Key.Key_Tab)
    assert entry.corrections.isVisible()
    entry.corrections.direction.set_value("in")
    entry.corrections.minutes.setText("25")
    assert badges(history)[:2] == [badges(history)[0], "25 min"]
    assert badges(history)[0].startswith("Call received")
    qtbot.keyClick(entry.corrections.minutes, Qt.Key.Key_Return)
    settle()
    event = service.timeline(history.subject_id, ["interaction"])[0]
    assert (event.code, event.extra, event.minutes, event.title) == ("call", "in", 25, "All well")
    assert entry.corrections.isHidden()


def test_corrections_stay_while_one_types_on(history: HistoryView, qtbot: Any) -> None:
    entry = history.entry
    qtbot.keyClicks(entry.line, "call")
    qtbot.keyClick(entry.line, Qt.Key.Key_Tab)
    entry.corrections.channel.set_value("video")
    qtbot.keyClicks(entry.line, " 30 min")
    assert entry.corrections.channel.value() == "video"
    assert entry.corrections.minutes.value() == 30
    assert entry.entry().channel == "video"
    entry.line.clear()
    assert entry.corrections.isHidden()
    qtbot.keyClicks(entry.line, "call")
    assert entry.entry().channel == "call"


def test_what_cannot_be_read_is_not_saved(
    history: HistoryView, service: Relationships, qtbot: Any, settle: Callable[[], None]
) -> None:
    entry = history.entry
    qtbot.keyClicks(entry.line, "call")
    qtbot.keyClick(entry.line, Qt.Key.Key_Tab)
    entry.corrections.minutes.setText("molto")
    qtbot.keyClick(entry.corrections.minutes, Qt.Key.Key_Return)
    settle()
    assert entry.error.isVisible()
    assert service.timeline(history.subject_id, ["interaction"]) == []
    assert entry.line.text() == "call"


def test_enter_on_an_empty_line_writes_nothing(
    history: HistoryView, service: Relationships, qtbot: Any, settle: Callable[[], None]
) -> None:
    qtbot.keyClick(history.entry.line, Qt.Key.Key_Return)
    settle()
    assert titles(history) == ["Cycle 1 opened"]


def test_escape_empties_the_line(history: HistoryView, qtbot: Any) -> None:
    qtbot.keyClicks(history.entry.line, "call")
    qtbot.keyClick(history.entry.line, Qt.Key.Key_Escape)
    assert history.entry.line.text() == ""


def test_typing_over_the_history_goes_to_the_line(history: HistoryView, qtbot: Any) -> None:
    history.timeline.setFocus()
    qtbot.keyClicks(history.timeline, "ca")
    assert history.entry.line.text() == "ca"


def test_the_full_form_takes_what_is_typed(
    page: RelationshipsPage, history: HistoryView, service: Relationships, cycle: int, messages: RecordingMessages,
    qtbot: Any, settle: Callable[[], None],
) -> None:  # fmt: skip
    def fill(dialog: Any) -> bool:
        assert (dialog.channel.value(), dialog.minutes.value()) == ("meeting", 90)
        assert [row.value()["text"] for row in dialog.facts.rows] == ["Rossi"]
        assert dialog.cycle.value() == cycle
        dialog.notes.set_value("Tre campioni")
        dialog.cost.setText("25")
        dialog.save()
        settle()
        return True

    qtbot.keyClicks(history.entry.line, "meeting 1h30, decides Rossi")
    messages.answer(fill)
    page.new()
    event = service.timeline(history.subject_id, ["interaction"])[0]
    assert (event.code, event.minutes, event.cents, event.detail) == ("meeting", 90, 2500, "Tre campioni")
    assert [fact.text for fact in service.facts_of(history.subject_id)] == ["Rossi"]
    assert history.entry.line.text() == ""


# -- what happened


def test_editing_a_contact(
    history: HistoryView, service: Relationships, mill: int, messages: RecordingMessages, qtbot: Any,
    settle: Callable[[], None],
) -> None:  # fmt: skip
    service.note(mill, service.understand(mill, "call 12 min, all well"))
    history.load()

    def fill(dialog: Any) -> bool:
        assert (dialog.summary.value(), dialog.minutes.value()) == ("All well", 12)
        dialog.summary.set_value("All very well")
        dialog.save()
        settle()
        return True

    messages.answer(fill)
    history.timeline.setCurrentIndex(history.timeline.events_model.index(1, 0))
    qtbot.keyClick(history.timeline, Qt.Key.Key_Return)
    assert service.timeline(mill, ["interaction"])[0].title == "All very well"
    assert history.timeline.current_event().kind == "interaction"


def test_deleting_a_line(
    history: HistoryView, service: Relationships, mill: int, archive: Archive, settle: Callable[[], None]
) -> None:
    service.note(mill, service.understand(mill, "call, all well"))
    history.load()
    history.actions_of.delete_event(history.timeline.events_model.event_at(1))
    settle()
    assert titles(history) == ["Cycle 1 opened"]
    history.context.announce(archive.undo())
    assert titles(history) == ["Call made", "Cycle 1 opened"]


def test_lines_of_other_phases_open_there(
    history: HistoryView, service: Relationships, mill: int, context: Context
) -> None:
    changes = service.note(mill, service.understand(mill, "call, wants a site"))
    history.load()
    request = next(
        e for r in range(9) if (e := history.timeline.events_model.event_at(r)) and e.kind == "request"
    )
    history.timeline.activated_event.emit(request)
    where = {"register": "requests", "record_id": changes.new_id("request")}
    assert context.navigator.opened[-1] == ("activities", where)


def test_filter_by_kind_and_search(
    history: HistoryView, service: Relationships, mill: int, cycle: int, qtbot: Any
) -> None:
    service.note(mill, service.understand(mill, "call, spoke of sailing, budget 5000"), cycle)
    service.move([cycle], Stage.UNDERSTANDING)
    history.reload()
    chips = history.chips
    assert (chips.all.text(), chips.chips["cycles"].text(), chips.chips["results"].text()) == (
        "All 4", "Cycles 2", "Results")  # fmt: skip
    chips.chips["cycles"].click()
    assert titles(history) == ["From Approach to Understanding", "Cycle 1 opened"]
    chips.chips["cycles"].click()
    assert len(titles(history)) == 4
    chips.focus_search()
    with qtbot.waitSignal(chips.search.changed):
        qtbot.keyClicks(chips.search.line, "SAIL")
    assert titles(history) == ["Call made"]
    assert chips.all.text() == "All 1"
    with qtbot.waitSignal(chips.search.changed):
        chips.search.set_text("nessuno")
    assert history.not_found.isVisible()
    chips.clear()
    assert len(titles(history)) == 4


def test_a_long_history_is_read_as_one_scrolls(
    page: RelationshipsPage, archive: Archive, mill: int, qtbot: Any
) -> None:
    with archive.step(Message("t")) as step:
        rows = [
            (mill, f"{2000 + i // 300}-{1 + i % 300 // 28:02d}-{1 + i % 28:02d}T10:00:00Z", f"n. {i}")
            for i in range(3000)
        ]
        step.insert_many("interaction", ("subject_id", "at", "summary"), rows)
    page.go_to(subject_id=mill, view="history")
    timeline = page.history.timeline
    first = timeline.events_model.rowCount()
    assert first < 400
    bar = timeline.verticalScrollBar()

    def everything() -> bool:
        bar.setValue(bar.maximum())
        return len(titles(page.history)) == 3000

    qtbot.waitUntil(everything)
    rows = [timeline.events_model.content_at(row) for row in range(timeline.events_model.rowCount())]
    headers = [row.title for row in rows if not hasattr(row, "kind")]
    assert len(headers) == len(set(headers)) == 10 * 11


def test_nothing_yet_invites_to_write(page: RelationshipsPage, mill: int) -> None:
    page.go_to(subject_id=mill, view="history")
    assert page.history.nothing.isVisible()
    assert page.history.entry.line.hasFocus()
    assert page.history.header.state.full_text() == "No cycle yet"


# -- facts


def test_questions_are_answered_in_the_form_of_their_kind(
    history: HistoryView,
    service: Relationships,
    mill: int,
    messages: RecordingMessages,
    settle: Callable[[], None],
) -> None:
    assert history.facts.missing.count.text() == "7"

    def fill(dialog: Any) -> bool:
        assert dialog.kind.value() == "budget"
        dialog.save()
        settle()
        assert dialog.error.text().startswith("The words are missing.")
        dialog.words.set_value("5.000")
        dialog.reliability.set_value(3)
        dialog.save()
        settle()
        return True

    messages.answer(fill)
    history.facts._answer("budget")
    (fact,) = service.facts_of(mill)
    assert (fact.kind, fact.text, fact.reliability) == ("budget", "5.000", 3)
    assert history.facts.missing.count.text() == "6"
    assert [line.fact.text for line in history.facts.lines()] == ["5.000"]


def test_an_expired_fact_is_confirmed_again(
    history: HistoryView, service: Relationships, mill: int, settle: Callable[[], None]
) -> None:
    then = TODAY - timedelta(days=100)
    values = {"kind": "need", "text": "Un sito", "learned_on": then, "expires_on": then + timedelta(days=30)}
    fact = service.save_fact(mill, values).new_id("fact")
    history.reload()
    (line,) = history.facts.lines()
    assert line.expired
    line.confirmed.emit(fact)
    settle()
    (line,) = history.facts.lines()
    assert not line.expired
    assert service.facts_of(mill)[0].expires_on == (TODAY + timedelta(days=30)).isoformat()


def test_keys_of_a_fact(
    history: HistoryView, service: Relationships, mill: int, archive: Archive, qtbot: Any, settle: Callable[[], None],
    messages: RecordingMessages,
) -> None:  # fmt: skip
    service.save_fact(mill, {"kind": "need", "text": "Un sito", "learned_on": TODAY})
    history.reload()
    settle()
    (line,) = history.facts.lines()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert ("dialog", "Change the information") in messages.said
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    settle()
    assert service.facts_of(mill) == []
    assert history.facts.lines() == []
    history.context.announce(archive.undo())
    assert [line.fact.text for line in history.facts.lines()] == ["Un sito"]


def test_many_facts_are_shown_on_demand(history: HistoryView, service: Relationships, mill: int) -> None:
    for number in range(9):
        service.save_fact(mill, {"kind": "need", "text": f"n. {number}", "learned_on": TODAY})
    history.reload()
    assert len(history.facts.lines()) == 6
    history.facts._show_all()
    assert len(history.facts.lines()) == 9
    assert history.facts.known.count.text() == "9"


# -- coming back


def test_a_half_typed_line_is_there_again(
    page: RelationshipsPage,
    history: HistoryView,
    archive: Archive,
    mill: int,
    qtbot: Any,
    settle: Callable[[], None],
) -> None:
    with archive.step(Message("t")) as step:
        other = step.save(entities.Subject, {"company": "Cantina Valdora"})
    qtbot.keyClicks(history.entry.line, "call, half a")
    page.go_to(subject_id=other, view="history")
    settle()
    assert history.entry.line.text() == ""
    page.go_to(subject_id=mill, view="history")
    assert history.entry.line.text() == "call, half a"
    qtbot.keyClick(history.entry.line, Qt.Key.Key_Return)
    settle()
    page.go_to(subject_id=other, view="history")
    page.go_to(subject_id=mill, view="history")
    assert history.entry.line.text() == ""


def test_a_line_far_back_is_found(page: RelationshipsPage, archive: Archive, mill: int) -> None:
    with archive.step(Message("t")) as step:
        rows = [
            (mill, f"{2000 + i // 300}-{1 + i % 300 // 28:02d}-{1 + i % 28:02d}T10:00:00Z", f"n. {i}")
            for i in range(2000)
        ]
        first, _count = step.insert_many("interaction", ("subject_id", "at", "summary"), rows)
    page.go_to(subject_id=mill, view="history", kind="interaction", event_id=first + 3)
    event = page.history.timeline.current_event()
    assert (event.id, event.text) == (first + 3, "n. 3")


def test_the_history_on_paper(
    page: RelationshipsPage, history: HistoryView, service: Relationships, mill: int, messages: RecordingMessages,
    tmp_path: Any,
) -> None:  # fmt: skip
    service.note(mill, service.understand(mill, "call, <b>all</b> well, budget 5000"))
    history.reload()
    file = tmp_path / "history.pdf"
    messages.answer(1, file)
    page.print_current()
    assert file.read_bytes().startswith(b"%PDF")
    from crm_desktop.ui.relationships.events import to_events
    from crm_desktop.ui.relationships.history_paper import history_paper

    head = service.head(mill)
    assert head is not None
    paper = history_paper(head, "", service.facts_of(mill), to_events(service.timeline(mill)))
    text = paper.document.toPlainText()
    assert "<b>all</b> well" in text
    assert "5000 (likely, " in text
