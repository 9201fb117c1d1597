"""The page of phase 2 with real widgets on a real archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from crm_desktop.domain import entities
from crm_desktop.domain.activities import ActivityKind
from crm_desktop.domain.messages import Message
from crm_desktop.domain.quick_entry import Plan
from crm_desktop.domain.relationships import CycleOutcome, Stage
from crm_desktop.services import Services
from crm_desktop.services.relationships import NewCycle
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.relationships.board_model import CYCLE_MIME, BoardModel, StageModel
from crm_desktop.ui.relationships.page import RelationshipsPage

TODAY = date.today()
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class World:
    """Two subjects with an open cycle each."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.services = Services(archive)
        with archive.step(Message("t")) as step:
            self.mill = step.save(
                entities.Subject, {"company": "Molino Bertani", "priority": "A", "tier": "key"}
            )
            self.cellar = step.save(entities.Subject, {"company": "Cantina Valdora", "priority": "B"})
            person = {"kind": "person", "given_name": "Elena", "family_name": "Righi"}
            self.elena = step.save(entities.Subject, person)
            step.save(
                entities.SubjectLink, {"subject_id": self.elena, "other_id": self.mill, "kind": "works_for"}
            )
        self.first = self.open(self.mill, "Fornitore unico")
        self.second = self.open(self.cellar, "Etichette")

    def open(self, subject: int, objective: str) -> int:
        ten_days_ago = TODAY - timedelta(days=10)
        new = NewCycle(subject, objective=objective, opened_on=ten_days_ago)
        return self.services.relationships.open_cycle(new).new_id("cycle")


@pytest.fixture
def world(archive: Archive, context: Context) -> World:
    made = World(archive)
    context.archive, context.services = archive, made.services
    return made


@pytest.fixture
def page(world: World, context: Context) -> Iterator[RelationshipsPage]:
    shown = RelationshipsPage(context)
    shown.resize(1366, 700)
    shown.show()
    shown.activate()
    yield shown
    shown.hide()
    shown.deleteLater()


@pytest.fixture
def settle(context: Context) -> Callable[[], None]:
    def wait() -> None:
        assert context.jobs.wait_idle()
        QApplication.processEvents()

    return wait


def names(page: RelationshipsPage, stage: str) -> list[str]:
    column = next(column for column in page.board.columns if column.stage == stage)
    return [column.model.index(row, 0).data() for row in range(column.model.rowCount())]


# -- board


def test_cards_stand_in_the_column_of_their_stage(page: RelationshipsPage, world: World) -> None:
    assert names(page, "approach") == ["Molino Bertani", "Cantina Valdora"]
    assert names(page, "hook") == []
    assert page.header.count.text() == "2 open cycles"
    assert page.panel.name.text() == "Molino Bertani"


def test_models_keep_the_rules_of_qt(world: World, app: QApplication) -> None:
    from PySide6.QtTest import QAbstractItemModelTester

    board = BoardModel()
    stage = StageModel(board, "approach")
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in (board, stage)]
    from crm_desktop.domain.relationships import CycleFilter

    cards = world.services.relationships.board(CycleFilter())
    board.set_cards(cards)
    board.set_cards(cards[:1])
    board.set_cards([])
    assert len(testers) == 2


def test_the_keyboard_moves_a_cycle_and_undo_brings_it_back(
    page: RelationshipsPage, world: World, qtbot: Any, settle: Callable[[], None], messages: RecordingMessages
) -> None:
    cards = page.board.columns[0].list
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Right, CTRL_SHIFT)
    settle()
    assert names(page, "understanding") == ["Molino Bertani"]
    assert page.board.current_card().id == world.first
    assert messages.texts("toast") == ["Molino Bertani is now in Understanding"]
    page.context.announce(world.archive.undo())
    assert names(page, "understanding") == []
    assert page.panel.stage._text.startswith("Approach")


def test_a_cycle_does_not_leave_the_board_at_its_ends(
    page: RelationshipsPage, world: World, qtbot: Any, settle: Callable[[], None]
) -> None:
    qtbot.keyClick(page.board.columns[0].list, Qt.Key.Key_Left, CTRL_SHIFT)
    settle()
    assert names(page, "approach") == ["Molino Bertani", "Cantina Valdora"]


def test_dropping_a_card_moves_its_cycle(
    page: RelationshipsPage, world: World, settle: Callable[[], None]
) -> None:
    hook = page.board.columns[2].list
    data = QMimeData()
    data.setData(CYCLE_MIME, str(world.second).encode())
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(20, 20), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, none)
    hook.dropEvent(event)
    settle()
    assert names(page, "hook") == ["Cantina Valdora"]
    assert page.service.card(world.second).days_here == 0


def test_arrows_walk_from_column_to_column(page: RelationshipsPage, world: World, qtbot: Any) -> None:
    page.service.move([world.second], Stage.HOOK)
    page.refresh()
    first, last = page.board.columns[0].list, page.board.columns[2].list
    page.board.select(world.first, focus=True)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert page.board.current_card().id == world.second
    assert page.panel.name.text() == "Cantina Valdora"
    qtbot.keyClick(last, Qt.Key.Key_Left)
    assert page.board.current_card().id == world.first


def test_enter_opens_the_history(page: RelationshipsPage, world: World, qtbot: Any) -> None:
    qtbot.keyClick(page.board.columns[0].list, Qt.Key.Key_Return)
    assert page.context.navigator.opened == [
        ("relationships", {"subject_id": world.mill, "cycle_id": world.first, "view": "history"})
    ]


def test_delete_goes_to_the_trash(
    page: RelationshipsPage, world: World, qtbot: Any, settle: Callable[[], None]
) -> None:
    qtbot.keyClick(page.board.columns[0].list, Qt.Key.Key_Delete)
    settle()
    assert names(page, "approach") == ["Cantina Valdora"]
    page.context.announce(world.archive.undo())
    assert names(page, "approach") == ["Molino Bertani", "Cantina Valdora"]


def add_link(cards: Any) -> Any:
    """Where the first card of a column offers to add an action."""
    return cards.delegate.add_rect(cards.stage_model.card_at(0), cards.visualRect(cards.model().index(0, 0)))


def test_add_on_a_card_plans_the_next_action(
    page: RelationshipsPage, world: World, qtbot: Any, messages: RecordingMessages, settle: Callable[[], None]
) -> None:
    cards = page.board.columns[0].list
    place = add_link(cards).center()

    def fill(dialog: Any) -> bool:
        dialog.what.set_value("Inviare bozza")
        dialog.due.set_value(TODAY + timedelta(days=3))
        dialog.save()
        settle()
        return True

    messages.answer(fill)
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    card = page.service.card(world.first)
    assert (card.row.next_title, card.row.next_due) == (
        "Inviare bozza",
        (TODAY + timedelta(days=3)).isoformat(),
    )
    assert page.panel.next_words.text() == "Inviare bozza"
    assert add_link(cards).isEmpty()


def test_names_are_never_markup(page: RelationshipsPage, world: World) -> None:
    """A tag in a name is drawn as it is written: the card of the tag differs from that of the plain name."""
    with world.archive.step(Message("t")) as step:
        step.save(entities.Subject, {"company": "<b>Molino</b>"}, world.mill)
    page.refresh()
    assert page.panel.name.text() == "<b>Molino</b>"
    assert page.panel.name.textFormat() == Qt.TextFormat.PlainText
    assert names(page, "approach")[0] == "<b>Molino</b>"


def test_cards_are_painted_and_kept(page: RelationshipsPage, world: World) -> None:
    cards = page.board.columns[0].list
    image = QImage(cards.viewport().size(), QImage.Format.Format_ARGB32)
    cards.viewport().render(image, QPoint())
    kept = dict(cards.delegate._pictures)
    assert len(kept) >= 2
    cards.viewport().render(image, QPoint())
    assert all(cards.delegate._pictures[key] is picture for key, picture in kept.items())


# -- filters and list


def test_filters_narrow_and_clear(page: RelationshipsPage, world: World) -> None:
    page.filters.set_values({"priority": ["B"]})
    assert names(page, "approach") == ["Cantina Valdora"]
    assert page.header.count.text() == "1 of 2 open cycles"
    page.filters.set_values({"tier": ["key"]}, "nessuno così")
    assert page.views.currentWidget() is page.nothing
    page.filters.clear()
    assert names(page, "approach") == ["Molino Bertani", "Cantina Valdora"]
    assert page.views.currentWidget() is page.board


def test_without_next_action(page: RelationshipsPage, world: World) -> None:
    page.service.plan(world.mill, Plan("Sentire", ActivityKind.CALL, TODAY), world.first)
    page.refresh()
    page.filters.chip("no_next").choose(True)
    assert names(page, "approach") == ["Cantina Valdora"]


def test_the_list_shows_closed_ones_when_asked(page: RelationshipsPage, world: World) -> None:
    page.service.close_cycle(world.second, CycleOutcome.LOST, "Prezzo")
    page.segments.set_value("list")
    page.segments.changed.emit("list")
    assert list(page.list.table.windowed.ids()) == [world.first]
    page.filters.set_values({"state": ["open", "lost"]})
    assert sorted(page.list.table.windowed.ids()) == sorted([world.first, world.second])
    page.list.table.select_id(world.second)
    assert page.panel.outcome.text() == "Lost"
    assert "Prezzo" in page.panel.reason.text()
    assert page.panel.close_button.isHidden()
    assert not page.panel.review.isHidden()
    assert page.context.preferences.get("relationships.view") == "list"


def test_sorting_the_list(page: RelationshipsPage, world: World) -> None:
    page.segments.changed.emit("list")
    page.segments.set_value("list")
    page.load()
    table = page.list.table
    column = table.windowed.column_index("subject")
    table.windowed.sort(column, Qt.SortOrder.AscendingOrder)
    assert list(table.windowed.ids()) == [world.second, world.first]
    table.windowed.sort(column, Qt.SortOrder.DescendingOrder)
    assert list(table.windowed.ids()) == [world.first, world.second]


# -- opening and closing


def test_open_a_cycle_with_a_free_objective(
    page: RelationshipsPage, world: World, messages: RecordingMessages, settle: Callable[[], None]
) -> None:
    page.service.close_cycle(world.second, CycleOutcome.LOST)
    page.refresh()

    def fill(dialog: Any) -> bool:
        dialog.subject.set_subject(world.cellar)
        assert dialog.fields.objective.value() == "Etichette"
        dialog.fields.expected.setText("1.500,50")
        dialog.save()
        settle()
        return True

    messages.answer(fill)
    page.new()
    newest = page.service.cycles_of(world.cellar)[0]
    assert (newest.number, newest.objective, newest.outcome) == (2, "Etichette", None)
    assert page.panel.detail.card.id == newest.id


def test_open_a_cycle_in_words(
    page: RelationshipsPage, world: World, messages: RecordingMessages, settle: Callable[[], None]
) -> None:
    said: list[str] = []

    def fill(dialog: Any) -> bool:
        dialog.save()
        said.append(dialog.subject.error_label.text())
        dialog.subject.set_subject(world.elena)
        dialog.save()
        settle()
        said.append(dialog.error.text())
        dialog.fields.objective.set_value("Collaborare")
        dialog.save()
        settle()
        return True

    messages.answer(fill)
    page.new()
    assert said[0] == "Choose a subject."
    assert said[1].startswith("The objective is missing.")
    assert [c.objective for c in page.service.cycles_of(world.elena)] == ["Collaborare"]


def test_closing_offers_the_review(
    page: RelationshipsPage, world: World, messages: RecordingMessages, settle: Callable[[], None]
) -> None:
    offered: list[Any] = []
    plain = messages.toast

    def toast(text: Any, undo: bool = False, action: str = "", on_action: Any = None) -> None:
        plain(text, undo, action, on_action)
        offered.append((action, on_action))

    messages.toast = toast  # type: ignore[method-assign]

    def fill(dialog: Any) -> bool:
        dialog.outcome.set_value("won")
        dialog.reason.set_value("Firmato")
        dialog.save()
        settle()
        return True

    messages.answer(fill)
    page.panel.close_button.click()
    assert names(page, "approach") == ["Cantina Valdora"]
    assert offered[-1][0] == "Review it"
    offered[-1][1]()
    assert page.context.navigator.opened[-1] == ("review", {"cycle_id": world.first})


def test_an_empty_archive_says_what_to_do(
    archive: Archive, context: Context, messages: RecordingMessages
) -> None:
    context.archive, context.services = archive, Services(archive)
    page = RelationshipsPage(context)
    page.show()
    page.activate()
    assert page.views.currentWidget() is page.nothing
    assert page.header.count.text() == ""
    page.hide()
    page.deleteLater()


# -- going about


def test_go_to_reveals_a_hidden_cycle(page: RelationshipsPage, world: World) -> None:
    page.filters.set_values({"priority": ["A"]})
    page.go_to(cycle_id=world.second)
    assert page.board.current_card().id == world.second
    assert not page.filters.is_filtered()
    assert page.place() == {"view": "board", "cycle_id": world.second}


def test_go_to_a_subject_shows_its_card_or_its_history(page: RelationshipsPage, world: World) -> None:
    page.go_to(subject_id=world.cellar)
    assert page.view == "board"
    assert page.board.current_card().id == world.second
    page.go_to(subject_id=world.elena)
    assert page.view == "history"
    assert page.place() == {"view": "history", "subject_id": world.elena, "cycle_id": None}


def test_a_subject_that_is_gone_leads_back_to_the_board(page: RelationshipsPage, world: World) -> None:
    page.go_to(subject_id=world.mill, view="history")
    assert page.view == "history"
    with world.archive.step(Message("t")) as step:
        step.delete("subject", [world.mill])
    page.context.announce(step.changes)
    assert page.view == "board"
    assert names(page, "approach") == ["Cantina Valdora"]


def test_silence_is_said_with_its_reason(page: RelationshipsPage, world: World) -> None:
    with world.archive.step(Message("t")) as step:
        for ago in (80, 100, 120):
            at = datetime.now(UTC).replace(microsecond=0) - timedelta(days=ago)
            step.save(entities.Interaction, {"subject_id": world.mill, "at": at, "channel": "call"})
    page.refresh()
    page.board.select(world.first)
    page.go_to(cycle_id=world.first)
    assert page.panel.silence_words.text() == "Silent for 80 days, usually heard from every 20"
    page.filters.chip("cooled").choose(True)
    assert names(page, "approach") == ["Molino Bertani"]
