"""Lists as the window uses them, and what is done to many subjects at once."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest

from crm_desktop.domain.filters import EVERYTHING, Sort, SubjectFilter
from crm_desktop.domain.messages import Message
from crm_desktop.domain.subjects import Priority, Tier
from crm_desktop.domain.targets import TargetChoice
from crm_desktop.errors import UserError
from crm_desktop.services import subject_lists
from crm_desktop.services.jobs import Cancelled, SilentJob
from crm_desktop.services.subjects import Subjects
from crm_desktop.store.archive import Archive

LABEL = Message("step.test")


@pytest.fixture
def subjects(archive: Archive) -> Subjects:
    """Ten companies, Ditta 0 to Ditta 9."""
    with archive.step(LABEL) as step:
        rows = ((f"Ditta {n}", f"Ditta {n}", f"ditta {n}") for n in range(10))
        step.insert_many("subject", ("company", "display_name", "sort_key"), rows)
    return Subjects(archive)


def query(subjects: Subjects, sql: str) -> list[tuple]:
    return subjects.archive.reader().execute(sql).fetchall()


# -- lists


def test_a_source_gives_the_first_page_all_ids_and_rows(subjects: Subjects) -> None:
    source = subjects.source(SubjectFilter(text="ditta"), Sort("name", False))
    first = source.first_page()
    assert first
    assert [row.name for row in first] == [f"Ditta {n}" for n in range(9, -1, -1)]
    assert [row.id for row in first] == list(source.ids())
    assert {row.name for row in source.rows([1, 2])} == {"Ditta 0", "Ditta 1"}


def test_the_kept_order_is_dropped_when_something_changes(subjects: Subjects) -> None:
    kept = subjects.ids()
    assert subjects.ids() is kept
    assert list(subjects.ids(SubjectFilter(text="ditta 3"))) == [4]
    subjects.classify([4], "tier", Tier.KEY)
    assert list(subjects.ids(SubjectFilter(tiers=("key",)))) == [4]
    subjects.move_to_trash([4])
    assert 4 not in subjects.ids()
    assert list(subjects.ids(SubjectFilter(text="ditta 3"))) == []
    subjects.archive.undo()
    assert list(subjects.ids()) == list(kept)


def test_only_a_few_orders_are_kept(subjects: Subjects) -> None:
    for tier in ("key", "growing", "prospect"):
        for key in ("name", "city", "tier"):
            subjects.ids(SubjectFilter(tiers=(tier,)), Sort(key))
    assert len(subjects._orders) == subject_lists.ORDERS_KEPT


def test_a_first_page_that_takes_too_long_is_left_to_the_ids(
    subjects: Subjects, monkeypatch: pytest.MonkeyPatch
) -> None:
    with subjects.archive.step(LABEL) as step:
        rows = ((f"Ditta {n}", f"ditta {n}", f"Settore {n % 77}") for n in range(3000))
        step.insert_many("subject", ("display_name", "sort_key", "sector"), rows)
    monkeypatch.setattr(subject_lists, "FIRST_PAGE_MS", -1.0)
    source = subjects.source(EVERYTHING, Sort("sector"))
    assert source.first_page() is None
    assert len(source.ids()) == 3010


class Impatient(SilentJob):
    cancelled = True


def test_cancelled_searches_end(subjects: Subjects) -> None:
    with subjects.archive.step(LABEL) as step:
        rows = ((1, "call", "2026-01-01T10:00:00Z", "Parlato di pane") for _ in range(2000))
        step.insert_many("interaction", ("subject_id", "channel", "at", "summary"), rows)
    assert subjects.search_history("pan").total == 2000
    with pytest.raises(Cancelled):
        subjects.search_history("pan", Impatient())
    assert subjects.search_history("p").hits == []


# -- many at once


@pytest.mark.parametrize(
    ("field", "value"), [("tier", "key"), ("priority", "A"), ("lifecycle", "entry"), ("scope", "social")]
)
def test_classifying_many_is_one_step(subjects: Subjects, field: str, value: str) -> None:
    changes = subjects.classify([1, 2, 3], field, value)
    assert changes.subjects == {1, 2, 3}
    assert changes.label == Message(f"step.subjects.{field}", {"count": 3})
    assert query(subjects, f"SELECT id FROM subject WHERE {field} = '{value}'") == [(1,), (2,), (3,)]
    assert query(subjects, f"SELECT subject_id, new FROM reclassification WHERE field = '{field}'") == [
        (n, value) for n in (1, 2, 3)
    ]
    subjects.classify([1], field, None)
    assert query(subjects, f"SELECT id FROM subject WHERE {field} IS NULL AND id <= 3") == [(1,)]
    subjects.archive.undo()
    subjects.archive.undo()
    assert query(subjects, f"SELECT count(*) FROM subject WHERE {field} IS NOT NULL") == [(0,)]


def test_what_is_no_class_cannot_be_set(subjects: Subjects) -> None:
    with pytest.raises(UserError):
        subjects.classify([1], "notes", "x")


def test_a_trait_for_many_is_given_once_to_each(subjects: Subjects) -> None:
    subjects.give_trait([1, 2], "  Fiera   2026 ")
    changes = subjects.give_trait([2, 3], "fiera 2026")
    assert changes.label.data["count"] == 2
    assert query(subjects, "SELECT count(*) FROM trait") == [(1,)]
    rows = query(subjects, "SELECT subject_id FROM subject_trait ORDER BY subject_id")
    assert rows == [(1,), (2,), (3,)]
    assert list(subjects.ids(SubjectFilter(text="fiera"))) == [1, 2, 3]
    with pytest.raises(UserError):
        subjects.give_trait([1], "  ")


def test_choosing_targets_is_one_step_and_one_undo(subjects: Subjects) -> None:
    day = date.today() + timedelta(days=7)
    subjects.move_to_trash([5])
    choice = TargetChoice(
        Tier.KEY, Priority.A, True, day, "Primo contatto", "Fornitura annuale", "Prima una visita"
    )
    changes = subjects.choose_targets([1, 2, 5], choice)
    assert changes.subjects == {1, 2}
    assert query(subjects, "SELECT id FROM subject WHERE tier = 'key' AND priority = 'A' AND target = 1") == [
        (1,),
        (2,),
    ]
    aims = query(subjects, "SELECT subject_id, id, objective, strategy, opened_on FROM aim")
    assert aims == [(n, n, "Fornitura annuale", "Prima una visita", date.today().isoformat()) for n in (1, 2)]
    planned = query(subjects, "SELECT subject_id, aim_id, title, due_on, status FROM activity")
    assert planned == [(n, n, "Primo contatto", day.isoformat(), "planned") for n in (1, 2)]
    (row, *_) = subjects.source(SubjectFilter(target=True)).rows([1])
    assert (row.next_title, row.next_due) == ("Primo contatto", day.isoformat())
    subjects.archive.undo()
    for table in ("aim", "activity", "reclassification"):
        assert query(subjects, f"SELECT count(*) FROM {table}") == [(0,)]


def test_who_has_an_objective_keeps_it(subjects: Subjects) -> None:
    subjects.choose_targets([1], TargetChoice(target=True, objective="Il primo"))
    subjects.choose_targets([1, 2], TargetChoice(target=True, objective="Il secondo"))
    assert query(subjects, "SELECT subject_id, objective FROM aim ORDER BY id") == [
        (1, "Il primo"),
        (2, "Il secondo"),
    ]
    subjects.choose_targets([3], TargetChoice(target=False, objective="Nessuno"))
    assert query(subjects, "SELECT count(*) FROM aim") == [(2,)]


def test_choosing_nothing_is_said(subjects: Subjects) -> None:
    with pytest.raises(UserError) as told:
        subjects.choose_targets([1], TargetChoice(objective="Solo parole"))
    assert told.value.message.code == "targets.nothing_chosen"


# -- the start stays light


def test_showing_a_list_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from crm_desktop.services.subjects import Subjects\n"
        "import crm_desktop.store.archive\n"
        "heavy = {'sqlalchemy', 'sqlmodel', 'pydantic', 'pyqtgraph', 'numpy', 'openpyxl', 'alembic', 'phonenumbers', 'rapidfuzz'}\n"
        "print(sorted(heavy & sys.modules.keys()))\n"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
