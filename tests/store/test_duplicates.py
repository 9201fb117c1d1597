"""Answers on pairs of subjects: kept whichever comes first, undone like everything else."""

from __future__ import annotations

import pytest

from crm_desktop.domain import entities
from crm_desktop.domain.messages import Message
from crm_desktop.services import Services
from crm_desktop.store import duplicates
from crm_desktop.store.archive import Archive


@pytest.fixture
def three(archive: Archive) -> list[int]:
    with archive.step(Message("test")) as step:
        return [step.save(entities.Subject, {"company": name}) for name in ("Alfa", "Alfa Srl", "Alfa Spa")]


def test_a_pair_is_remembered_whichever_comes_first(archive: Archive, three: list[int]) -> None:
    one, two, third = three
    with archive.step(Message("test")) as step:
        duplicates.remember_different(step, [(two, one), (one, two), (third, third)])
    assert duplicates.different_pairs(archive.reader()) == {(one, two)}


def test_saying_it_again_changes_nothing(archive: Archive, three: list[int]) -> None:
    pair = (three[0], three[1])
    service = Services(archive).duplicates
    service.say_different([pair])
    assert not service.say_different([pair]).tables


def test_undo_redo_and_a_newer_answer(archive: Archive, three: list[int]) -> None:
    pair = (three[0], three[1])
    service = Services(archive).duplicates
    service.say_later([pair])
    service.say_different([pair])
    assert duplicates.answers(archive.reader()) == {pair: "different"}
    archive.undo()
    assert duplicates.answers(archive.reader()) == {pair: "later"}
    archive.redo()
    assert service.different() == {pair}
    service.ask_again([pair])
    assert service.different() == set()
    service.say_different([pair])
    assert service.different() == {pair}


def test_undoing_the_step_that_added_the_subjects_takes_the_answer_along(archive: Archive) -> None:
    with archive.step(Message("test")) as step:
        ids = [step.save(entities.Subject, {"company": name}) for name in ("Alfa", "Alfa Srl")]
        duplicates.remember_different(step, [(ids[0], ids[1])])
    archive.undo()
    assert duplicates.answers(archive.reader()) == {}
    archive.redo()
    assert duplicates.different_pairs(archive.reader()) == {(ids[0], ids[1])}
