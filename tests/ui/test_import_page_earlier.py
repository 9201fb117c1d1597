"""Earlier imports and saved matchings, and what the wizard says of a layout it knows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.store.archive import Archive
from crm_desktop.ui.context import Context
from crm_desktop.ui.messages import RecordingMessages
from crm_desktop.ui.transfer.earlier import MATCHINGS, EarlierView
from crm_desktop.ui.widgets.fields import TextField
from crm_desktop.ui.widgets.form import FormDialog
from tests.ui.import_world import ROWS, World, workbook, world_of


@pytest.fixture
def world(context: Context, archive: Archive) -> Iterator[World]:
    yield from world_of(context, archive)


@pytest.fixture
def clients(tmp_path: Path) -> Path:
    return workbook(tmp_path / "clienti 2026.xlsx")


def earlier(world: World) -> EarlierView:
    view = world.page.start.earlier
    view.load()
    return view


# -- imports --------------------------------------------------------------------------------------
def test_earlier_imports_are_listed_with_counts_and_the_files_fingerprint(
    world: World, clients: Path
) -> None:
    world.import_all(clients)
    view = earlier(world)
    (row,) = view.table.windowed.source.rows([world.result.batch])
    assert (row.file, row.sheet, row.rows, row.added, row.updated) == (
        "clienti 2026.xlsx",
        "Contatti",
        4,
        4,
        0,
    )
    assert len(row.mark) == 8
    view.table.select_id(world.result.batch)
    view.see_button.click()
    assert world.context.navigator.opened[-1] == ("subjects", {"batch": world.result.batch})


def test_undoing_an_earlier_import_says_first_what_goes_and_what_stays(
    world: World, clients: Path, messages: RecordingMessages
) -> None:
    world.import_all(clients)
    with world.archive.step(Message("step.test", {})) as step:
        step.save(entities.Subject, {"notes": "cliente vero"}, 1)
    view = earlier(world)
    view.table.select_id(world.result.batch)
    messages.answer(-1)
    view.undo_button.click()
    world.settle()
    assert world.count("subject") == 4
    assert view.undo_button.isEnabled()
    asked = messages.texts("ask")[-1]
    assert "go back to what they were" in asked
    assert "stay" in asked
    messages.answer(0)
    view.undo_button.click()
    world.settle()
    assert world.names() == ["Molino Bertani S.r.l."]


# -- matchings ------------------------------------------------------------------------------------
@pytest.fixture
def with_matching(world: World, clients: Path) -> EarlierView:
    """One imported with a column matched by hand."""
    world.open(clients)
    world.choose_field("Sc.", "Tags")
    world.wizard.go(4)
    world.settle()
    world.next()
    view = earlier(world)
    QTest.mouseClick(view.views.button(MATCHINGS), Qt.MouseButton.LeftButton)
    (row,) = view.matchings.windowed.source.rows(view.matchings.windowed.source.ids())
    view.matchings.select_id(row.id)
    return view


def names(view: EarlierView) -> list[str]:
    source = view.matchings.windowed.source
    return [row.name for row in source.rows(source.ids())]


def test_a_matching_bears_the_name_of_its_file_until_it_is_renamed(
    world: World, with_matching: EarlierView, messages: RecordingMessages
) -> None:
    view = with_matching
    assert names(view) == ["clienti 2026.xlsx"]

    def rename(dialog: FormDialog) -> bool:
        (field,) = dialog.findChildren(TextField)
        field.set_value("Elenco del gestionale")
        dialog.save()
        assert world.context.jobs.wait_idle()
        return True

    messages.answer(rename)
    view.rename_button.click()
    world.settle()
    assert names(view) == ["Elenco del gestionale"]


def test_a_matching_is_forgotten_and_the_next_file_is_read_as_recognised(
    world: World, with_matching: EarlierView, tmp_path: Path
) -> None:
    with_matching.forget_button.click()
    world.settle()
    assert names(with_matching) == []
    world.open(workbook(tmp_path / "altri.xlsx", {"Contatti": [*ROWS[:3], ROWS[4]]}))
    assert not world.field_of("Sc.").chosen


def test_the_next_file_of_the_layout_says_where_its_matching_comes_from_and_can_forget_it(
    world: World, with_matching: EarlierView, tmp_path: Path
) -> None:
    world.open(
        workbook(
            tmp_path / "altri.xlsx",
            {"Contatti": [*ROWS[:3], ("Nuova srl", "059 111222", "", "", "Modena", "7")]},
        )
    )
    assert (world.field_of("Sc.").field.name, world.field_of("Sc.").chosen) == ("tags", True)
    assert "Columns matched as you decided for “clienti 2026.xlsx”" in world.columns.news.bar.label.text()
    world.columns._forget()
    world.settle()
    assert not world.field_of("Sc.").chosen
    assert world.columns.news.bar is None
    assert names(earlier(world)) == []
